// What an override forces: the roles and services that a person is to have, until when, and what differs then from what
// the directory says. Only what differs is forced: the rest goes on following the directory.
// Not here: the reason and the sending (person_acts.hpp).
#pragma once
#include "client/panels/administration/tick_list.hpp"
#include "client/store/truth.hpp"
#include "shared/api/administration.hpp"

#include <QWidget>

namespace ilvm::kit {
class DayEdit;
class Field;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class OverrideForm : public QWidget {
    Q_OBJECT

public:
    OverrideForm(const truth::Truth& truth, const api::UserSheet& person, QWidget* parent = nullptr);

    // What the directory says meanwhile; what is ticked stays, and what it would change is shown anew.
    void setDirectory(const api::RightsSet& directory);
    // Nothing while something is wrong: its field says what. Without a reason.
    std::optional<api::OverrideDraft> draft();

Q_SIGNALS:
    void edited();

private:
    void fill(const api::UserSheet& person);
    api::RightsSet wanted() const;
    void showEffect();

    const truth::Truth& truth_;
    api::RightsSet directory_;
    TickList* roles_;
    TickList* services_;
    TickList* origins_;
    kit::Field* rolesField_;
    kit::Field* servicesField_;
    kit::Field* originsField_;
    kit::DayEdit* until_;
    kit::Field* untilField_;
    kit::Label* effect_;
};

} // namespace ilvm::panels
