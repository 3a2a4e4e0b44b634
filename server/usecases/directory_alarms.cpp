#include "server/usecases/directory_alarms.hpp"

#include "server/store/outbox.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/mail_text.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <map>

namespace ilvm::usecases {
namespace {

struct Losses {
    std::vector<api::Loss> items;
};
BOOST_DESCRIBE_STRUCT(Losses, (), (items))

struct Admin {
    std::string id;
    std::string display_name;
    std::string mail;
};
BOOST_DESCRIBE_STRUCT(Admin, (), (id, display_name, mail))

std::vector<Admin> adminsWithMail(store::Connection& connection) {
    const auto rows = connection.run("SELECT id, display_name, mail FROM users WHERE active AND mail <> '' "
                                     "AND tokens && $1::text[]",
                                     store::bind(std::vector<std::string>{domain::roleToken(domain::Role::admin)}));
    std::vector<Admin> admins;
    for (std::size_t i = 0; i < rows.size(); ++i)
        admins.push_back(store::as<Admin>(rows[i]));
    return admins;
}

api::DirectoryAlarm shown(const store::AlarmRow& row) {
    return {row.id, row.raised_at, row.reason, lossesIn(row), row.accepted_at};
}

} // namespace

std::vector<api::Loss> lossesIn(const store::AlarmRow& row) {
    auto read = wire::readAnswer<Losses>(row.people.text);
    return read.has_value() ? std::move(read->items) : std::vector<api::Loss>{};
}

std::string lossesJson(const std::vector<api::Loss>& losses) {
    return wire::toJson(Losses{losses});
}

std::vector<api::Loss> merged(std::vector<api::Loss> former, std::vector<api::Loss> later) {
    std::map<std::string, api::Loss> byPerson;
    for (auto* losses : {&former, &later})
        for (auto& loss : *losses)
            byPerson.insert_or_assign(loss.person.id, std::move(loss));
    std::vector<api::Loss> all;
    for (auto& [id, loss] : byPerson)
        all.push_back(std::move(loss));
    return all;
}

void mailAdmins(store::Connection& connection, const Context& context, const store::AlarmRow& alarm,
                const std::vector<api::Loss>& losses) {
    constexpr std::size_t mostNames = 20;
    std::string names;
    for (std::size_t i = 0; i < losses.size() && i < mostNames; ++i)
        names += (names.empty() ? "" : ", ") + losses[i].person.display_name;
    if (losses.size() > mostNames) names += ", …";
    std::vector<store::MailColumns> mails;
    for (const auto& admin : adminsWithMail(connection)) {
        MailText text;
        text.greeting = "Bonjour " + admin.display_name + ",";
        text.sentence = alarm.reason + " Par prudence, personne n'a été modifié : c'est à un administrateur de dire si "
                                       "l'annuaire a raison.";
        text.facts = {{"Personnes", std::to_string(losses.size())}, {"Dont", names}};
        mails.push_back({"directory-alarm." + alarm.id + "." + admin.id + "@ilvm", admin.id, admin.mail,
                         "Alerte : l'annuaire retirerait beaucoup de droits", plainText(text), html(text)});
    }
    store::queueMails(connection, mails, context.now());
}

void mailAdminsOf(store::Connection& connection, const Context& context, const store::UserRow& person,
                  const std::string& reason) {
    std::vector<store::MailColumns> mails;
    const auto now = context.now();
    for (const auto& admin : adminsWithMail(connection)) {
        MailText text;
        text.greeting = "Bonjour " + admin.display_name + ",";
        text.sentence =
            person.display_name + " est administrateur pour un jour, par une commande lancée sur le serveur.";
        text.quotation_label = "Motif";
        text.quotation = reason;
        mails.push_back({"grant-admin." + person.id + "." + std::to_string(now.milliseconds) + "." + admin.id + "@ilvm",
                         admin.id, admin.mail, oneLine("Nouvel administrateur : " + person.display_name),
                         plainText(text), html(text)});
    }
    store::queueMails(connection, mails, now);
}

api::DirectoryAlarms listDirectoryAlarms(const Context& context, const Caller& caller) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    api::DirectoryAlarms alarms;
    if (const auto row = store::readAlarm(*connection)) alarms.items.push_back(shown(*row));
    return alarms;
}

api::DirectoryAlarm acceptDirectoryAlarm(const Context& context, const Caller& caller, const std::string& id,
                                         const api::AlarmAcceptance& acceptance) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection); // under which alarms are raised
    auto row = store::readAlarm(*connection);
    if (!row || row->id != id) throw base::Refusal(base::notFound());
    if (row->user_ids.size() != static_cast<std::size_t>(std::max(0, acceptance.losses)))
        throw base::Refusal(base::staleVersion("D'autres personnes sont concernées maintenant : relisez la liste.",
                                               wire::toJson(shown(*row))));
    row->accepted_at = context.now();
    store::acceptAlarm(*connection, id, caller.actor.id, context.now());
    proveSetting(*connection, context, caller, "directory_alarm:" + id, "accept", "null", row->people.text);
    announceLink(*connection);
    transaction.commit();
    context.changed();
    return shown(*row);
}

} // namespace ilvm::usecases
