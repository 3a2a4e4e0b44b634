// Asking for something: choose from the catalogue, say what is needed, see who will decide, send.
// What is typed is a draft on disk within a second. Not here: following it (requests).
#pragma once
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/request_form.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"

#include <QListWidget>
#include <QStackedWidget>

namespace ilvm::kit {
class SearchField;
}

namespace ilvm::panels {

class NewRequestPanel : public ticket::Panel {
    Q_OBJECT

public:
    NewRequestPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    void focusList() override;
    bool canSave() const override;
    void save() override;
    void correct(const QString& reference) override;

private:
    void fillCatalogue();
    void addItem(const QString& label, const QString& code, const std::string& service, bool isPurchase);
    void choose(const QListWidgetItem& item);
    bool isPurchaseShown() const { return forms_->currentWidget() == purchase_; }

    ticket::Workspace workspace_;
    kit::SearchField* search_;
    QListWidget* list_;
    RequestForm* form_;
    PurchaseForm* purchase_;
    QStackedWidget* forms_;
};

} // namespace ilvm::panels
