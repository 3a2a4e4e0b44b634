// Who decides in whose place: the mark *par délégation de*, and the days of an absence in words.
// Not here: giving and ending it (client/panels/absences), and the news of it (client/shell/absence_news.hpp).
#pragma once
#include "client/ticket/workspace.hpp"
#include "shared/api/delegations.hpp"

#include <QWidget>

class QVBoxLayout;

namespace ilvm::ticket {

// Whose place this person would take in the step that waits; nobody's where it is theirs by their own rights, or not
// theirs at all.
std::vector<api::Person> standsInFor(const truth::Truth& truth, const api::Ticket& ticket);

// "par délégation de Marie Fontaine", "par délégation d'Inès Roux".
QString onBehalfOf(const api::Person& giver);
QString onBehalfOf(const std::vector<api::Person>& givers);
// For whom this decider (an id) of the step stands in; nobody where it is theirs by their own rights.
std::vector<api::Person> giversOf(const api::Approval& approval, const std::string& decider);
// All deciders of a step: "Marie Fontaine · Nadia Benali, par délégation de Marie Fontaine".
QString decidersOf(const api::Approval& approval);
// "Vous décidez par délégation de Marie Fontaine"; of nobody: nothing.
QString decidesFor(const std::vector<api::Person>& givers);

// "24/11 à 08:00", "24/11" where the day begins; another year is said.
QString sinceWords(base::Instant from, const QDateTime& now);
// "30/11 à 18:00"; "30/11 inclus" where the day ends.
QString untilWords(base::Instant until, const QDateTime& now);
// "du 24/11 au 30/11 inclus"
QString periodWords(const api::Delegation& delegation, const QDateTime& now);

// Under a path: a line for each step that was decided in somebody's place. It takes no room without any.
class StandInLines : public QWidget {
    Q_OBJECT

public:
    explicit StandInLines(QWidget* parent = nullptr);
    void show(const std::vector<api::Approval>& approvals);

private:
    QVBoxLayout* column_;
};

} // namespace ilvm::ticket
