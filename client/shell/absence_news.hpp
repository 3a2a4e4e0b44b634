// What a person is told of absences while they work: that somebody hands them their decisions, that it begins and that
// it ends, their own included. What was handed over while they were signed out is told when they come back, once.
// Not here: showing it (main_window) and the list of absences (client/panels/absences).
#pragma once
#include "client/actions/personal.hpp"
#include "client/kit/tokens.hpp"
#include "client/ticket/remembered.hpp"
#include "client/ticket/workspace.hpp"

#include <QObject>
#include <optional>

namespace ilvm::shell {

class AbsenceNews : public QObject {
    Q_OBJECT

public:
    explicit AbsenceNews(const ticket::Workspace& workspace, QObject* parent = nullptr);

Q_SIGNALS:
    void told(const QString& sentence, ilvm::kit::Tone tone);

private:
    struct Known {
        api::GivenDelegation delegation;
        actions::Phase phase;
    };

    void look();
    void tellReceived(const api::GivenDelegation& now, const Known* before, actions::Phase phase);
    void tellGiven(const api::GivenDelegation& now, const Known* before, actions::Phase phase);
    bool isNew(const std::string& id);

    ticket::Workspace workspace_;
    ticket::Remembered* left_; // what was told on this machine
    std::optional<std::vector<Known>> known_;
};

} // namespace ilvm::shell
