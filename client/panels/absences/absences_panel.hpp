// Whether one is away, and who decides then: the state of this moment, handing one's decisions over, and all absences
// given and received. Who decides nothing in their own name sees what was handed to them.
// Not here: the mark of what was decided for somebody (client/ticket/stand_in.hpp).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class Banner;
class Card;
} // namespace ilvm::kit

namespace ilvm::panels {

class AbsenceEnding;
class AbsenceForm;
class AbsenceList;

class AbsencesPanel : public ticket::Panel {
    Q_OBJECT

public:
    AbsencesPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void focusList() override;
    bool canSave() const override;
    void save() override;
    QList<QWidget*> zones() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectAll();
    void refresh();
    void showState();
    void endPresent();
    bool decides() const;

    ticket::Workspace workspace_;
    kit::Banner* state_;
    kit::Banner* standing_; // for whom one decides now
    kit::Card* card_;
    AbsenceForm* form_;
    AbsenceList* list_;
    AbsenceEnding* ending_;
};

} // namespace ilvm::panels
