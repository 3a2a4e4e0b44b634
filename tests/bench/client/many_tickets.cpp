#include "tests/bench/client/many_tickets.hpp"

#include "shared/api/catalogue.hpp"

#include <array>

namespace ilvm::bench {
namespace {

constexpr std::array titles = {"Plus d'accès au dossier partagé",        "Écran noir au démarrage du poste",
                               "Imprimante du secrétariat hors service", "Mot de passe expiré",
                               "Demande d'un ordinateur portable",       "Accès VPN pour le télétravail",
                               "Installation d'un logiciel de planning", "Téléphone sans tonalité"};
constexpr std::array first = {"Inès", "Karim", "Léa", "Nadia", "Paul", "Zoé", "Hugo", "Amélie"};
constexpr std::array last = {"Moreau", "Haddad", "Roux", "Benali", "Lefèvre", "Garnier", "Petit", "Faure"};
constexpr std::array origins = {"SESSAD", "IME", "ESAT", "SIEGE"};

template <typename List>
std::string one(const List& list, int seed) {
    return list[static_cast<std::size_t>(seed) % list.size()];
}

api::Person person(int id) {
    return {std::to_string(id), "p" + std::to_string(id), one(first, id) + " " + one(last, id / 8), one(origins, id)};
}

template <typename T>
void add(api::Change& change, api::FeedType type, const T& value) {
    change.upserts.push_back({type, {wire::toJson(value)}});
}

} // namespace

api::Ticket madeTicket(int number, bool alive) {
    using domain::Status;
    api::Ticket ticket;
    std::string digits = std::to_string(number);
    ticket.reference = "INC-" + std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
    ticket.kind = number % 7 == 0 ? domain::Kind::imago : domain::Kind::incident;
    ticket.target_service = ticket.kind == domain::Kind::imago ? "IMAGO" : number % 3 == 0 ? "SG" : "IT";
    ticket.title = one(titles, number / 3) + " " + std::to_string(number % 997);
    ticket.description = "Depuis ce matin, plus rien ne répond. J'ai déjà redémarré deux fois, sans changement. "
                         "Le poste est dans le bureau " +
                         std::to_string(number % 60) + ", merci de passer avant midi si possible.";
    ticket.priority = static_cast<domain::Priority>(number % 4);
    ticket.author = person(100 + number % 400);
    ticket.origin_service = one(origins, number / 5);
    ticket.created_at = {1'760'000'000'000 + number * 60'000LL};
    ticket.updated_at = {ticket.created_at.milliseconds + 3'600'000};
    ticket.version = 3;
    ticket.message_count = number % 6;
    // A pool is what is left of a day: most of what is alive is in somebody's hands.
    const bool waits = alive && number / 10 % 12 == 0;
    ticket.status = !alive ? Status::closed : waits ? Status::open : Status::in_progress;
    if (!waits) ticket.assignee = person(1 + number % 12);
    if (!alive) {
        ticket.closed_at = ticket.updated_at;
        ticket.solution = "Compte déverrouillé, accès rétabli.";
    }
    return ticket;
}

api::Change manyTickets(int count) {
    api::Change change;
    api::Me me;
    me.id = "1";
    me.login = "p1";
    me.display_name = "Karim Haddad";
    me.department = "SIEGE";
    me.roles = {domain::Role::requester, domain::Role::technician, domain::Role::manager};
    me.services = {"IT", "IMAGO"};
    me.origin_services = {"SESSAD"};
    add(change, api::FeedType::me, me);
    for (const char* code : {"IT", "IMAGO", "SG"})
        add(change, api::FeedType::service, api::Service{code, code, api::ServiceType::target});
    for (const char* code : origins)
        add(change, api::FeedType::service, api::Service{code, code, api::ServiceType::origin});
    for (int number = 1; number <= count; ++number)
        add(change, api::FeedType::ticket, madeTicket(number, number % 10 == 0));
    change.cursor = "bench";
    return change;
}

} // namespace ilvm::bench
