// The file of suppliers: found by name or SIRET, each with its accounts, the checks and calls behind them, and what was
// bought. Read-only: a supplier enters it with the approval of a purchase. Not here: the sheet (supplier_sheet.hpp).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/workspace.hpp"

#include <QTimer>

class QListWidget;
class QListWidgetItem;
class QStackedWidget;

namespace ilvm::kit {
class EmptyState;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::panels {

class SupplierSheet;

class SuppliersPanel : public ticket::Panel {
    Q_OBJECT

public:
    SuppliersPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    void focusList() override;
    void focusFilter() override;
    QList<QWidget*> zones() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void find();
    void fill(const api::Suppliers& found);
    void open(const QListWidgetItem* item);
    void say(const QString& title, const QString& text, const QString& action = {});

    ticket::Workspace workspace_;
    kit::SearchField* search_;
    QListWidget* list_;
    QStackedWidget* whole_;
    SupplierSheet* sheet_;
    kit::EmptyState* empty_;
    QTimer pause_; // between the last key and the question
};

} // namespace ilvm::panels
