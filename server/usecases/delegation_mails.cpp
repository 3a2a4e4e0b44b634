#include "server/usecases/delegation_mails.hpp"

#include "server/usecases/mail_text.hpp"
#include "shared/base/day.hpp"

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

Words toStandIn(const api::GivenDelegation& given, DelegationNews news, bool isNow) {
    const auto& giver = given.giver.display_name;
    const std::string duties = "Les demandes qui attendent la validation de " + giver +
                               " sont aussi dans vos validations, et ce que vous décidez porte la mention « par "
                               "délégation de " +
                               giver + " ». Vous ne pouvez pas confier ces décisions à votre tour.";
    if (news == DelegationNews::over)
        return {"La délégation de " + giver + " est terminée", "Vous ne décidez plus à la place de " + giver + "."};
    if (news == DelegationNews::begun)
        return {"La délégation de " + giver + " commence", "Vous décidez dès maintenant à la place de " + giver +
                                                               ", jusqu'au " + momentOf(given.until) + ". " + duties};
    return {giver + " vous confie ses décisions",
            giver + " vous confie ses décisions " + (isNow ? "dès maintenant" : "à partir du " + momentOf(given.from)) +
                " et jusqu'au " + momentOf(given.until) + ". " + duties};
}

Words toGiver(const api::GivenDelegation& given, DelegationNews news, bool isNow) {
    const auto& standIn = given.to.display_name;
    if (news == DelegationNews::over)
        return {"Votre délégation est terminée", standIn + " ne décide plus à votre place."};
    if (news == DelegationNews::begun)
        return {"Votre délégation commence",
                standIn + " décide dès maintenant à votre place, jusqu'au " + momentOf(given.until) + "."};
    return {"Vos décisions sont confiées à " + standIn,
            "Vous confiez vos décisions à " + standIn + " " +
                (isNow ? "dès maintenant" : "à partir du " + momentOf(given.from)) + " et jusqu'au " +
                momentOf(given.until) +
                ". La délégation se termine d'elle-même ; vous pouvez y mettre fin plus tôt, et décider vous-même "
                "entre-temps."};
}

store::MailColumns writtenTo(const store::PersonRow& reader, const api::GivenDelegation& given, DelegationNews news,
                             const Words& words) {
    MailText text;
    text.greeting = "Bonjour " + reader.display_name + ",";
    text.sentence = words.sentence;
    text.facts = {{"Absence de", given.giver.display_name},
                  {"Remplacement par", given.to.display_name},
                  {"Du", momentOf(given.from)},
                  {"Au", momentOf(given.until)}};
    if (given.ended_at) text.facts.back() = {"Terminée le", momentOf(*given.ended_at)};
    if (given.reason && news == DelegationNews::given) {
        text.quotation_label = "Motif";
        text.quotation = *given.reason;
    }
    const char* names[] = {"given", "begun", "over"};
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
    const bool isNow = given.from <= now;
    std::vector<store::MailColumns> mails;
    for (const auto& [id, words] : {std::pair(given.to.id, toStandIn(given, news, isNow)),
                                    std::pair(given.giver.id, toGiver(given, news, isNow))}) {
        const auto reader = people.find(id);
        if (reader == people.end() || !reader->second.active || reader->second.mail.empty()) continue;
        mails.push_back(writtenTo(reader->second, given, news, words));
    }
    return mails;
}

} // namespace ilvm::usecases
