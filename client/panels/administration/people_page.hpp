// Everybody: found by words, role, service, override and account; the sheet of whoever is chosen beside them, over them
// where the window is narrow. Not here: the sheet (person_sheet.hpp) and what is done to a person (person_acts.hpp).
#pragma once
#include "client/panels/administration/people_model.hpp"
#include "client/panels/administration/person_acts.hpp"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace ilvm::kit {
class Card;
class EmptyState;
class FilterChip;
class Label;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::panels {

class PeopleTable;
class PersonSheet;

class PeoplePage : public QWidget {
    Q_OBJECT

public:
    explicit PeoplePage(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void refresh();                  // what is there is read anew, and the sheet with it
    void refresh(const QString& id); // of one person, where they are shown
    void setDetailOver(bool over);
    void focusList();
    void focusFilter();
    QString quietCount() const;
    QList<QWidget*> zones() const;
    bool closeSheet(); // false: none covers the list

Q_SIGNALS:
    void counted();
    void said(const QString& sentence, ilvm::kit::Tone tone);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Group { everybody, technicians, managers, admins, overrides, inactive, groups };

    QWidget* makeList();
    QHBoxLayout* makeChips();
    QHBoxLayout* makeChoices();
    void fillServices();
    void connectAll();
    api::UserQuery query() const;
    void ask();
    void arrived();
    void fail(const base::Problem& problem);
    void showCounts();
    void choose(const QString& id);
    void readSheet();
    void place();

    ticket::Workspace workspace_;
    PeopleModel model_;
    PersonActs* acts_;
    kit::SearchField* search_;
    QButtonGroup* chips_;
    QComboBox* role_;
    QComboBox* service_;
    PeopleTable* table_;
    QStackedWidget* whole_; // the table, or why there is nothing in it
    kit::EmptyState* empty_;
    kit::Label* foot_;
    QWidget* list_;
    QStackedWidget* side_;
    PersonSheet* sheet_;
    QString chosen_;
    QTimer pause_; // between the last key and the question
    QTimer soon_;  // several changes are one reading
    bool over_ = false;
    bool failed_ = false;
};

} // namespace ilvm::panels
