#include "tests/contract/replay.hpp"

#include "server/store/catalogue.hpp"

#include <cctype>
#include <set>
#include <stdexcept>

namespace ilvm::tests {

using domain::ActionCode, domain::Status;

namespace {

constexpr const char* noGroup = "IT";

domain::Priority priorityOf(const LogRow& row) {
    if (row.priority.starts_with("1")) return domain::Priority::blocking;
    if (row.priority.starts_with("2")) return domain::Priority::high;
    if (row.priority.starts_with("4")) return domain::Priority::low;
    return domain::Priority::normal;
}

// "Group 70" → "group_70"
std::string codeOf(const std::string& group) {
    std::string code;
    for (const char each : group)
        code += each == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    return code;
}

api::MoveRequest saying(const std::string& text) {
    api::MoveRequest request;
    request.comment = text;
    return request;
}

bool isAssignee(const api::Ticket& ticket, const std::string& login) {
    return ticket.assignee && ticket.assignee->login == login;
}

} // namespace

Status statusOf(const LogRow& row) {
    if (row.state == "New") return Status::open;
    if (row.state == "Active") return Status::in_progress;
    if (row.awaits()) return Status::waiting_requester;
    if (row.state == "Resolved" || row.state == "Closed") return Status::closed;
    throw std::runtime_error("the log has an unknown state: " + row.state);
}

Cast::Cast(const std::vector<LogRow>& log) {
    std::map<std::string, std::set<std::string>> resolvers;
    std::set<std::string> callers, groups{noGroup};
    std::string number, group;
    for (const auto& row : log) {
        if (row.number != number) group = noGroup;
        number = row.number;
        if (!row.group.empty()) group = row.group;
        groupOf_[&row] = group;
        groups.insert(group);
        callers.insert(row.caller);
        if (!row.resolver.empty()) resolvers[row.resolver].insert(group);
    }
    groups_.assign(groups.begin(), groups.end());
    people_.push_back({admin, "Administrateur", "SIEGE", {{domain::Role::admin}, {}, {}}});
    for (const auto& caller : callers)
        people_.push_back({caller, caller, "SESSAD", {}});
    for (const auto& [login, services] : resolvers)
        people_.push_back(
            {login, login, "SIEGE", {{domain::Role::technician}, {services.begin(), services.end()}, {}}});
    for (const auto& each : groups_)
        people_.push_back(
            {dispatcherOf(each), "Répartiteur " + each, "SIEGE", {{domain::Role::technician}, {each}, {}}});
}

Replay::Replay(InProcessServer& server, const Cast& cast) : server_(server), cast_(cast), client_(server.port()) {
    for (const auto& person : cast.people())
        tokens_[person.login] = server.tokenOf(person.login);
    writeCatalogue();
}

template <typename E>
typename E::Answer Replay::call(const std::string& login, const typename E::Parameters& parameters,
                                const typename E::Body& body) {
    client_.use(tokens_.at(login));
    ++requests_;
    auto answer = client_.call<E>(parameters, body, "replay-" + std::to_string(requests_));
    if (answer.has_error())
        throw std::runtime_error(std::string(E::path) + " as " + login + ": " + wire::problemJson(answer.error()));
    return std::move(*answer);
}

void Replay::writeCatalogue() {
    for (const auto& group : cast_.groups()) {
        {
            auto connection = server_.database().lease();
            store::addService(*connection, {group, group, api::ServiceType::target});
        }
        api::CatalogueItem item;
        item.code = codeOf(group);
        item.label = "Incident pour " + group;
        item.kind = domain::Kind::incident;
        item.target_service = group;
        call<api::WriteCatalogueItem>(Cast::admin, {item.code}, item);
    }
}

void Replay::play(const LogRow& row) {
    server_.clock = row.at.milliseconds;
    const auto found = standing_.find(row.number);
    if (found == standing_.end()) submit(row);
    Standing& standing = standing_.at(row.number);
    auto& rows = incidents_[row.number].rows;
    ReplayedRow& done = rows.emplace_back();
    done.row = &row;
    if (found == standing_.end()) done.moves.push_back(ActionCode::submit);
    follow(row, standing, done);
    standing.last = row;
}

void Replay::submit(const LogRow& row) {
    api::Submission submission;
    submission.kind = domain::Kind::incident;
    if (const auto& group = cast_.groupOf(row); group != noGroup) submission.catalogue_item = codeOf(group);
    submission.title = row.number;
    submission.description = "Incident de " + row.caller + ".";
    submission.priority = priorityOf(row);
    Standing standing{call<api::SubmitTicket>(row.caller, {}, submission), row, cast_.groupOf(row)};
    incidents_[row.number].reference = standing.ticket.reference;
    standing_.emplace(row.number, std::move(standing));
}

void Replay::follow(const LogRow& row, Standing& standing, ReplayedRow& done) {
    const bool goesOn = row.state != standing.last.state;
    const bool confirms = goesOn && row.state == "Closed" && standing.ticket.status == Status::closed;
    if (goesOn && standing.ticket.status == Status::waiting_requester)
        move(standing, done, row.caller, ActionCode::answer, saying("Voici : " + row.number));
    if (standing.ticket.status == Status::closed && statusOf(row) != Status::closed)
        move(standing, done, row.caller, ActionCode::reopen, saying("Cela recommence."));
    if (!domain::isTerminal(standing.ticket.status)) changeAttributes(row, standing, done);
    reach(row, standing, done);
    done.note = done.moves.empty() && !confirms;
    if (done.note) note(row, standing);
}

void Replay::changeAttributes(const LogRow& row, Standing& standing, ReplayedRow& done) {
    if (const auto& group = cast_.groupOf(row); group != standing.group) {
        auto request = saying("Pour " + group);
        request.target_service = group;
        move(standing, done, technicianOf(standing), ActionCode::transfer, request);
        standing.group = group;
    }
    if (priorityOf(row) != standing.ticket.priority) {
        api::MoveRequest request;
        request.priority = priorityOf(row);
        move(standing, done, technicianOf(standing), ActionCode::prioritise, request);
    }
}

// From where the ticket stands to the status of the row.
void Replay::reach(const LogRow& row, Standing& standing, ReplayedRow& done) {
    const Status aim = statusOf(row);
    const std::string resolver = row.resolver.empty() ? Cast::dispatcherOf(standing.group) : row.resolver;
    if (aim != Status::open && standing.ticket.status == Status::open) move(standing, done, resolver, ActionCode::take);
    const bool worked =
        standing.ticket.status == Status::in_progress || standing.ticket.status == Status::waiting_requester;
    if (worked && !row.resolver.empty() && !isAssignee(standing.ticket, row.resolver)) {
        api::MoveRequest request;
        request.assignee = server_.idOf(row.resolver);
        move(standing, done, technicianOf(standing), ActionCode::assign, request);
    }
    if (aim == Status::waiting_requester && standing.ticket.status == Status::in_progress)
        move(standing, done, technicianOf(standing), ActionCode::ask, saying(row.state + "?"));
    if (aim == Status::closed && standing.ticket.status != Status::closed)
        move(standing, done, technicianOf(standing), ActionCode::close, saying("Résolu : " + row.number));
}

void Replay::move(Standing& standing, ReplayedRow& done, const std::string& login, ActionCode action,
                  api::MoveRequest request) {
    request.version = standing.ticket.version;
    standing.ticket = call<api::MoveTicket>(login, {standing.ticket.reference, action}, request);
    done.moves.push_back(action);
}

void Replay::note(const LogRow& row, Standing& standing) {
    api::NewMessage message;
    message.text = row.state + " (" + row.updatedBy + ")";
    message.internal = true;
    call<api::PostMessage>(Cast::dispatcherOf(standing.group), {standing.ticket.reference}, message);
}

std::string Replay::technicianOf(const Standing& standing) const {
    return standing.ticket.assignee ? standing.ticket.assignee->login : Cast::dispatcherOf(standing.group);
}

} // namespace ilvm::tests
