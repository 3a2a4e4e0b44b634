// Asking for something: choose from the catalogue, say what is needed, see who will decide, send.
// What is typed is a draft on disk within a second. Not here: following it (requests).
#pragma once
#include "client/panels/new_request/request_form.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"

#include <QListWidget>

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

private:
    void fillCatalogue();

    ticket::Workspace workspace_;
    kit::SearchField* search_;
    QListWidget* list_;
    RequestForm* form_;
};

} // namespace ilvm::panels
