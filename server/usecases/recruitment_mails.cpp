#include "server/usecases/recruitment_mails.hpp"

#include "server/usecases/mail_text.hpp"
#include "server/usecases/mails.hpp"
#include "server/usecases/recruitment_entry.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

struct Reader {
    std::string id;
    std::string name;
    std::string address;
};

using Facts = std::vector<std::pair<std::string, std::string>>;

std::string lineOf(const TaskNews& task) {
    std::string line = task.title;
    if (task.due_at) line += ", pour le " + base::frenchDay(base::dayOf(*task.due_at));
    if (!task.deciders.empty()) line += ", attend la validation N2";
    std::string waits;
    for (const auto& reference : task.waits_for)
        waits += (waits.empty() ? "" : ", ") + reference;
    if (!waits.empty()) line += ", après " + waits;
    return line;
}

template <typename IsMeant>
Facts factsOf(const std::vector<TaskNews>& tasks, IsMeant isMeant) {
    Facts facts;
    for (const auto& task : tasks)
        if (isMeant(task)) facts.emplace_back(task.reference, lineOf(task));
    return facts;
}

store::MailColumns written(const std::string& id, const std::string& reference, const Reader& reader,
                           const std::string& subject, MailText text) {
    text.greeting = "Bonjour " + reader.name + ",";
    return {reference + "." + id + "." + reader.id + "@ilvm", reader.id,       reader.address,
            oneLine("[" + reference + "] " + subject),        plainText(text), html(text)};
}

std::string dayOfRecord(const api::Recruitment& record) {
    return base::frenchDay(record.start_date);
}

auto isOf(const std::vector<std::string>& services) {
    return [&services](const TaskNews& task) {
        return std::find(services.begin(), services.end(), task.service) != services.end();
    };
}

auto isDecidedBy(const std::string& id) {
    return [&id](const TaskNews& task) {
        return std::find(task.deciders.begin(), task.deciders.end(), id) != task.deciders.end();
    };
}

std::vector<std::string> servicesOf(const std::vector<TaskNews>& tasks) {
    std::set<std::string> services;
    for (const auto& task : tasks)
        services.insert(task.service);
    return {services.begin(), services.end()};
}

std::vector<Reader> personsOf(store::Connection& connection, const std::set<std::string>& ids) {
    std::vector<Reader> readers;
    for (const auto& [id, person] : store::readPeople(connection, {ids.begin(), ids.end()}))
        if (person.active && !person.mail.empty()) readers.push_back({id, person.display_name, person.mail});
    return readers;
}

std::set<std::string> holdersOf(const std::vector<TaskNews>& tasks) {
    std::set<std::string> ids;
    for (const auto& task : tasks)
        if (task.assignee_id) ids.insert(*task.assignee_id);
    return ids;
}

// HR, the manager and `others`, each once.
std::vector<Reader> ownersOf(const Told& told, const std::vector<store::StoredApproval>& approvals,
                             std::set<std::string> others = {}) {
    std::set<std::string> ids = std::move(others);
    ids.insert(told.ticket.author_id);
    if (told.record.manager) ids.insert(told.record.manager->id);
    for (const auto& approval : approvals)
        if (approval.level == domain::Level::n1 && approval.decided_by) ids.insert(*approval.decided_by);
    std::vector<Reader> readers;
    for (const auto& id : ids)
        if (const auto found = told.people.find(id);
            found != told.people.end() && found->second.active && !found->second.mail.empty())
            readers.push_back({id, found->second.display_name, found->second.mail});
    return readers;
}

// What is added for who decides some of these in the place of others.
std::string inWhosePlace(const Parent& parent, const std::vector<TaskNews>& tasks, const std::string& readerId) {
    std::set<std::string> givers;
    for (const auto& task : tasks)
        for (const auto& each : task.stand_ins)
            if (each.id == readerId) givers.insert(each.givers.begin(), each.givers.end());
    if (givers.empty()) return {};
    const std::vector<std::string> ids(givers.begin(), givers.end());
    return " Vous décidez " + byDelegationOf(ids, store::readPeople(parent.connection, ids)) + ".";
}

// "Inès Moreau, par délégation de Karim Haddad,": who approved.
std::string approverOf(const Parent& parent) {
    for (const auto& approval : parent.approvals)
        if (approval.level == domain::Level::n1 && approval.decided_by == parent.caller.actor.id &&
            approval.on_behalf_of)
            return parent.caller.display_name + ", " +
                   byDelegationOf({*approval.on_behalf_of},
                                  store::readPeople(parent.connection, {*approval.on_behalf_of})) +
                   ",";
    return parent.caller.display_name;
}

// To those who decide the N2 of a task: theirs, in one mail.
std::vector<store::MailColumns> mailsToDeciders(const Parent& parent, const std::vector<TaskNews>& tasks,
                                                const std::string& what, const std::string& id) {
    std::vector<store::MailColumns> mails;
    std::set<std::string> deciders;
    for (const auto& task : tasks)
        deciders.insert(task.deciders.begin(), task.deciders.end());
    for (const auto& reader : personsOf(parent.connection, deciders)) {
        MailText text;
        text.sentence = what + "Ces tâches coûtent de l'argent et attendent votre validation (N2)." +
                        inWhosePlace(parent, tasks, reader.id);
        text.facts = factsOf(tasks, isDecidedBy(reader.id));
        mails.push_back(
            written("n2-" + id, parent.ticket.reference, reader, "À valider : " + parent.ticket.title, text));
    }
    return mails;
}

// Each technician gets the tasks of their services in one mail, each decider those whose cost they decide. `id` makes
// the mail what it is: asked for twice, it is sent once.
std::vector<store::MailColumns> mailsOfNewTasks(const Parent& parent, const std::vector<TaskNews>& tasks,
                                                const std::string& why, const std::string& id) {
    std::vector<store::MailColumns> mails;
    for (const auto& technician : store::techniciansOf(parent.connection, servicesOf(tasks))) {
        const Reader reader{technician.id, technician.display_name, technician.mail};
        MailText text;
        text.sentence = why + "Voici ce que votre service a à faire.";
        text.facts = factsOf(tasks, isOf(technician.services));
        mails.push_back(
            written("tasks-" + id, parent.ticket.reference, reader, "À préparer : " + parent.ticket.title, text));
    }
    for (auto& mail : mailsToDeciders(parent, tasks, why, id))
        mails.push_back(std::move(mail));
    return mails;
}

} // namespace

std::vector<store::MailColumns> mailsOfFanOut(const Parent& parent, const std::vector<TaskNews>& tasks,
                                              std::int64_t event) {
    const std::string who =
        approverOf(parent) + " a validé : " + parent.ticket.title + " (" + dayOfRecord(parent.record) + "). ";
    return mailsOfNewTasks(parent, tasks, who, std::to_string(event));
}

std::vector<store::MailColumns> mailsOfLateReturn(const Parent& parent, const std::vector<TaskNews>& tasks,
                                                  const store::TicketRow& given, std::int64_t event) {
    const std::string what = parent.caller.display_name + " a clôturé " + given.reference + " (« " + given.title +
                             " ») alors que le départ était déjà validé : " + parent.ticket.title + " (" +
                             dayOfRecord(parent.record) + "). ";
    return mailsOfNewTasks(parent, tasks, what, given.reference + "-" + std::to_string(event));
}

std::vector<store::MailColumns> mailsOfCancellation(const Parent& parent, const std::vector<TaskNews>& dropped,
                                                    const std::string& reason, std::int64_t event) {
    std::vector<store::MailColumns> mails;
    for (const auto& reader : personsOf(parent.connection, holdersOf(dropped))) {
        MailText text;
        text.sentence = parent.caller.display_name + " a annulé : " + parent.ticket.title +
                        ". Ces tâches que vous aviez en charge ne sont plus à faire.";
        text.facts = factsOf(dropped, [&](const TaskNews& task) { return task.assignee_id == reader.id; });
        text.quotation_label = reason.empty() ? "" : "Motif";
        text.quotation = reason;
        mails.push_back(written("dropped-" + std::to_string(event), parent.ticket.reference, reader,
                                "Annulé : " + parent.ticket.title, text));
    }
    return mails;
}

std::vector<store::MailColumns> mailsOfAmendment(const Parent& parent, const Amended& amended, const std::string& note,
                                                 std::int64_t event) {
    std::vector<TaskNews> open = amended.touched;
    open.insert(open.end(), amended.made.begin(), amended.made.end());
    std::vector<store::MailColumns> mails;
    for (const auto& technician : store::techniciansOf(parent.connection, servicesOf(open))) {
        const Reader reader{technician.id, technician.display_name, technician.mail};
        MailText text;
        text.sentence = parent.caller.display_name + " a modifié : " + parent.ticket.title + " (" +
                        dayOfRecord(parent.record) + "). Voici où en sont les tâches de votre service.";
        text.facts = factsOf(open, isOf(technician.services));
        for (const auto& gone : factsOf(amended.dropped, isOf(technician.services)))
            text.facts.emplace_back(gone.first, gone.second + " : n'est plus à faire");
        text.quotation_label = "Ce qui change";
        text.quotation = note;
        mails.push_back(written("amended-" + std::to_string(event), parent.ticket.reference, reader,
                                "Modifié : " + parent.ticket.title, text));
    }
    const auto told = servicesOf(open);
    std::vector<TaskNews> untold;
    for (const auto& task : amended.dropped)
        if (std::find(told.begin(), told.end(), task.service) == told.end()) untold.push_back(task);
    for (auto& mail : mailsOfCancellation(parent, untold, note, event))
        mails.push_back(std::move(mail));
    const std::string who =
        parent.caller.display_name + " a modifié : " + parent.ticket.title + " (" + dayOfRecord(parent.record) + "). ";
    for (auto& mail : mailsToDeciders(parent, amended.asked, who, std::to_string(event)))
        mails.push_back(std::move(mail));
    return mails;
}

std::vector<store::MailColumns> mailsOfCompletion(const Told& told, const std::vector<store::StoredApproval>& approvals,
                                                  std::int64_t event) {
    std::vector<store::MailColumns> mails;
    for (const auto& reader : ownersOf(told, approvals)) {
        MailText text;
        text.sentence = told.ticket.title + " : tout est fait. Le recrutement est clôturé.";
        text.facts = {{"Référence", told.ticket.reference},
                      {std::string(domain::dayLabelOf(told.record.kind)), dayOfRecord(told.record)}};
        mails.push_back(written("complete-" + std::to_string(event), told.ticket.reference, reader,
                                "Tout est prêt : " + told.ticket.title, text));
    }
    return mails;
}

std::vector<store::MailColumns> mailsOfLateness(const Told& told, const std::vector<store::StoredApproval>& approvals,
                                                const std::vector<TaskNews>& late, int daysLeft) {
    const std::string when = daysLeft <= 0   ? "La date est atteinte"
                             : daysLeft == 1 ? "C'est demain"
                                             : "C'est dans " + std::to_string(daysLeft) + " jours";
    std::vector<store::MailColumns> mails;
    for (const auto& reader : ownersOf(told, approvals, holdersOf(late))) {
        MailText text;
        text.sentence = told.ticket.title + ". " + when + ", et ces tâches sont en retard.";
        text.facts = factsOf(late, [](const TaskNews&) { return true; });
        mails.push_back(written("late-" + base::toText(told.record.start_date), told.ticket.reference, reader,
                                "En retard : " + told.ticket.title, text));
    }
    return mails;
}

} // namespace ilvm::usecases
