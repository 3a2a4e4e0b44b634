// The audit of everything: found by words, subject, person and days; one event in full; the same as a workbook.
// Not here: the history of one ticket (client/ticket/history_view.hpp).
#pragma once
#include "client/panels/administration/audit_model.hpp"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace ilvm::kit {
class Button;
class Card;
class DayEdit;
class EmptyState;
class Label;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PersonPicker;
}

namespace ilvm::panels {

class AuditTable;

class AuditPage : public QWidget {
    Q_OBJECT

public:
    explicit AuditPage(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void refresh() { ask(); }
    void saveWorkbook(const QString& path);
    void focusList();
    void focusFilter();
    QList<QWidget*> zones() const;

Q_SIGNALS:
    void said(const QString& sentence, ilvm::kit::Tone tone);

private:
    QHBoxLayout* makeFilters();
    QHBoxLayout* makeDays();
    void connectAll();
    api::AuditFilter filter() const;
    bool isFiltered() const;
    void clearFilter();
    bool checkDays(); // false: one is none, and it says so
    void offerExport();
    void ask();
    void arrived();
    void fail(const base::Problem& problem);
    void show(int row);
    void askWorkbook();

    ticket::Workspace workspace_;
    AuditModel model_;
    kit::SearchField* search_;
    QComboBox* subject_;
    ticket::PersonPicker* actor_;
    kit::DayEdit* from_;
    kit::DayEdit* to_;
    kit::Label* fault_; // of the days
    kit::Button* export_;
    AuditTable* table_;
    QStackedWidget* whole_;
    kit::EmptyState* empty_;
    kit::Card* one_;
    kit::Label* oneWords_;
    kit::Label* oneHash_;
    kit::Label* foot_;
    QWidget* filters_ = nullptr;
    QTimer pause_;
    bool failed_ = false;
};

} // namespace ilvm::panels
