#include "server/usecases/delegation_mails.hpp"

#include "server/usecases/mail_text.hpp"
#include "shared/base/day.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

struct Words {
    std::string subject;
    std::string sentence;
};

// "27/11/2026 à 21:04": nobody plans an absence by the second.
std::string momentOf(base::Instant instant) {
    auto text = base::frenchMoment(instant);
    return text.substr(0, text.rfind(':'));
}

// What is so at this moment, beside what was handed over.
struct Present {
    bool is_now;
    bool giver_decides;
    bool stand_in_may; // sign in
};

bool isCalledOff(const api::GivenDelegation& given) {
    return given.ended_at && *given.ended_at < given.from;
}

bool decidesAnything(const store::PersonRow& person) {
    constexpr std::string_view roles[] = {"manager", "approver_tech", "approver_budget"};
    return person.active && std::any_of(std::begin(roles), std::end(roles), [&](const auto role) {
               return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
           });
}

Words toStandIn(const api::GivenDelegation& given, DelegationNews news, const Present& present) {
    const auto& giver = given.giver.display_name;
    const auto of = ofName(giver);
    const std::string duties = "Les demandes qui attendent la validation " + of +
                               " sont aussi dans vos validations, et ce que vous décidez porte la mention « par "
                               "délégation " +
                               of + " ». Vous ne pouvez pas confier ces décisions à votre tour.";
    if (news == DelegationNews::over && isCalledOff(given))
        return {"La délégation " + of + " n'aura pas lieu", giver + " ne vous confie finalement pas ses décisions."};
    if (news == DelegationNews::over)
        return {"La délégation " + of + " est terminée", "Vous ne décidez plus à la place " + of + "."};
    if (news == DelegationNews::begun && !present.giver_decides)
        return {"La délégation " + of + " commence",
                giver + " ne valide plus aucune demande : vous n'avez rien à décider à sa place."};
    if (news == DelegationNews::begun)
        return {"La délégation " + of + " commence",
                "Vous décidez dès maintenant à la place " + of + ", jusqu'au " + momentOf(given.until) + ". " + duties};
    return {giver + " vous confie ses décisions",
            giver + " vous confie ses décisions " +
                (present.is_now ? "dès maintenant" : "à partir du " + momentOf(given.from)) + " et jusqu'au " +
                momentOf(given.until) + ". " + duties};
}

Words toGiver(const api::GivenDelegation& given, DelegationNews news, const Present& present) {
    const auto& standIn = given.to.display_name;
    const std::string nobody = standIn + " n'a plus accès à l'application : personne ne décide à votre place. Vous "
                                         "pouvez mettre fin à cette délégation et en confier une autre.";
    if (news == DelegationNews::lost) return {"Votre remplaçant n'a plus accès à l'application", nobody};
    if (news == DelegationNews::over && isCalledOff(given))
        return {"Votre délégation n'aura pas lieu", standIn + " ne décidera pas à votre place."};
    if (news == DelegationNews::over)
        return {"Votre délégation est terminée", standIn + " ne décide plus à votre place."};
    if (news == DelegationNews::begun && !present.stand_in_may) return {"Votre délégation commence", nobody};
    if (news == DelegationNews::begun && !present.giver_decides)
        return {"Votre délégation commence",
                "Vous ne validez plus aucune demande : " + standIn + " n'a rien à décider à votre place."};
    if (news == DelegationNews::begun)
        return {"Votre délégation commence",
                standIn + " décide dès maintenant à votre place, jusqu'au " + momentOf(given.until) + "."};
    return {"Vos décisions sont confiées à " + standIn,
            "Vous confiez vos décisions à " + standIn + " " +
                (present.is_now ? "dès maintenant" : "à partir du " + momentOf(given.from)) + " et jusqu'au " +
                momentOf(given.until) +
                ". La délégation se termine d'elle-même ; vous pouvez y mettre fin plus tôt, et décider vous-même "
                "entre-temps."};
}

store::MailColumns writtenTo(const store::PersonRow& reader, const api::GivenDelegation& given, DelegationNews news,
                             const Words& words, base::Instant now) {
    MailText text;
    text.greeting = "Bonjour " + reader.display_name + ",";
    text.sentence = words.sentence;
    text.facts = {{"Absence de", given.giver.display_name},
                  {"Remplacement par", given.to.display_name},
                  {"Du", momentOf(given.from)},
                  {"Au", momentOf(given.until)}};
    if (given.ended_at)
        text.facts.back() = {isCalledOff(given) ? "Annulée le" : "Terminée le", momentOf(*given.ended_at)};
    if (given.reason && news == DelegationNews::given) {
        text.quotation_label = "Motif";
        text.quotation = *given.reason;
    }
    // Somebody may leave, come back and leave again.
    const std::string names[] = {"given", "begun", "over", "lost-" + std::to_string(now.milliseconds)};
    return {"delegation-" + given.id + "." + names[static_cast<int>(news)] + "." + reader.id + "@ilvm",
            reader.id,
            reader.mail,
            oneLine(words.subject),
            plainText(text),
            html(text)};
}

} // namespace

std::vector<store::MailColumns> mailsOfDelegation(const api::GivenDelegation& given, DelegationNews news,
                                                  const store::PersonRows& people, base::Instant now) {
    const auto giver = people.find(given.giver.id), standIn = people.find(given.to.id);
    const Present present{given.from <= now, giver != people.end() && decidesAnything(giver->second),
                          standIn != people.end() && standIn->second.active};
    std::vector<store::MailColumns> mails;
    const auto write = [&](const std::string& id, const Words& words) {
        const auto reader = people.find(id);
        if (reader == people.end() || !reader->second.active || reader->second.mail.empty()) return;
        mails.push_back(writtenTo(reader->second, given, news, words, now));
    };
    if (news != DelegationNews::lost) write(given.to.id, toStandIn(given, news, present));
    write(given.giver.id, toGiver(given, news, present));
    return mails;
}

} // namespace ilvm::usecases
