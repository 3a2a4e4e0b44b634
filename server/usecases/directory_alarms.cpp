#include "server/usecases/directory_alarms.hpp"

#include "server/store/outbox.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/mail_text.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

struct Losses {
    std::vector<api::Loss> items;
};
BOOST_DESCRIBE_STRUCT(Losses, (), (items))

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

std::vector<AdminAddress> adminsWithMail(store::Connection& connection) {
    const auto rows = connection.run("SELECT id, display_name, mail FROM users WHERE active AND mail <> '' "
                                     "AND tokens && $1::text[]",
                                     store::bind(std::vector<std::string>{domain::roleToken(domain::Role::admin)}));
    std::vector<AdminAddress> admins;
    for (std::size_t i = 0; i < rows.size(); ++i)
        admins.push_back(store::as<AdminAddress>(rows[i]));
    return admins;
}

std::int64_t countAdmins(store::Connection& connection) {
    return store::value<std::int64_t>(
        connection
            .run("SELECT count(*) AS n FROM users WHERE active AND tokens && $1::text[]",
                 store::bind(std::vector<std::string>{domain::roleToken(domain::Role::admin)}))
            .front(),
        "n");
}

void mailFormerAdmins(store::Connection& connection, const Context& context, const std::vector<AdminAddress>& admins) {
    std::vector<store::MailColumns> mails;
    const auto now = context.now();
    for (const auto& admin : admins) {
        MailText text;
        text.greeting = "Bonjour " + admin.display_name + ",";
        text.sentence =
            "Plus personne n'est administrateur de l'application : l'annuaire l'a retiré, ou une dérogation a "
            "pris fin. Pour y revenir : rétablir le groupe dans l'annuaire, ou lancer « ilvm-server "
            "grant-admin » sur le serveur.";
        mails.push_back({"no-admin." + std::to_string(now.milliseconds) + "." + admin.id + "@ilvm", admin.id,
                         admin.mail, "Alerte : plus aucun administrateur", plainText(text), html(text)});
    }
    store::queueMails(connection, mails, now);
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
        text.sentence = alarm.reason +
                        " Par prudence, rien de cela n'a été appliqué : c'est à un administrateur de dire "
                        "si c'est juste.";
        text.facts = {{"Personnes", std::to_string(losses.size())}, {"Dont", names}};
        mails.push_back({"directory-alarm." + alarm.id + "." + admin.id + "@ilvm", admin.id, admin.mail,
                         "Alerte : beaucoup de droits seraient retirés", plainText(text), html(text)});
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

Written<api::DirectoryAlarm> acceptDirectoryAlarm(const Context& context, const Caller& caller, const std::string& id,
                                                  const api::AlarmAcceptance& acceptance, const Attempt& attempt) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection); // under which alarms are raised
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    auto row = store::readAlarm(*connection);
    if (!row || !store::wasAlarm(*connection, id)) throw base::Refusal(base::notFound());
    if (row->id != id || row->user_ids.size() != static_cast<std::size_t>(std::max(0, acceptance.losses)))
        throw base::Refusal(
            base::staleVersion("L'annuaire dit autre chose maintenant : relisez la liste.", wire::toJson(shown(*row))));
    if (!row->accepted_at) {
        row->accepted_at = context.now();
        store::acceptAlarm(*connection, id, caller.actor.id, context.now());
        proveSetting(*connection, context, caller, "directory_alarm:" + id, "accept", "null", row->people.text);
        announceLink(*connection);
    }
    Written<api::DirectoryAlarm> written{200, wire::toJson(shown(*row))};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    context.changed();
    return written;
}

} // namespace ilvm::usecases
