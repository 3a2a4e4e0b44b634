#include "server/usecases/mails.hpp"

#include "server/usecases/mail_text.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using domain::ActionCode;

enum class Reader { author, beneficiary, assignee, former_assignee, decider };

// One line of what is said: after which action, to whom, in which words. {actor}, {author}, {of_author} ("de" and
// the name), {assignee}, {level} and {service} stand for names.
struct Line {
    ActionCode action;
    Reader reader;
    std::string_view subject;
    std::string_view sentence;
    std::string_view quotation_label; // empty: the comment is not repeated
};

constexpr Line mailLines[] = {
    {ActionCode::submit, Reader::author, "Votre demande est enregistrée",
     "Votre demande est bien enregistrée. Vous serez prévenu à chaque étape.", ""},
    {ActionCode::submit, Reader::beneficiary, "Une demande a été faite pour vous",
     "{author} a fait cette demande pour vous.", ""},
    {ActionCode::submit, Reader::decider, "À valider",
     "{author} a fait une demande qui attend votre validation ({level}).", ""},
    {ActionCode::resubmit, Reader::decider, "À valider",
     "{author} a corrigé une demande qui attend votre validation ({level}).", ""},
    {ActionCode::approve, Reader::author, "Votre demande est validée", "{actor} a validé votre demande.",
     "Commentaire"},
    {ActionCode::approve, Reader::beneficiary, "La demande faite pour vous est validée",
     "{actor} a validé la demande faite pour vous.", "Commentaire"},
    {ActionCode::approve, Reader::decider, "À valider",
     "{actor} a validé une demande {of_author} ; elle attend maintenant votre validation ({level}).", "Commentaire"},
    {ActionCode::refuse, Reader::author, "Votre demande est refusée", "{actor} a refusé votre demande.", "Motif"},
    {ActionCode::refuse, Reader::beneficiary, "La demande faite pour vous est refusée",
     "{actor} a refusé la demande faite pour vous.", "Motif"},
    {ActionCode::send_back, Reader::author, "Votre demande est à corriger",
     "{actor} vous demande de corriger votre demande.", "À corriger"},
    {ActionCode::take, Reader::author, "Votre demande est prise en charge", "{actor} prend en charge votre demande.",
     ""},
    {ActionCode::assign, Reader::assignee, "Une demande vous est attribuée", "{actor} vous a attribué cette demande.",
     "Commentaire"},
    {ActionCode::assign, Reader::former_assignee, "Une demande a été réattribuée",
     "{actor} a attribué à {assignee} cette demande que vous suiviez.", "Commentaire"},
    {ActionCode::assign, Reader::author, "Votre demande est prise en charge",
     "{assignee} prend en charge votre demande.", ""},
    {ActionCode::transfer, Reader::author, "Votre demande change de service",
     "{actor} a transféré votre demande à un autre service : {service}.", "Motif"},
    {ActionCode::transfer, Reader::former_assignee, "Une demande a été transférée",
     "{actor} a transféré à un autre service cette demande que vous suiviez : {service}.", "Motif"},
    {ActionCode::ask, Reader::author, "Une question sur votre demande",
     "{actor} a besoin d'une précision pour traiter votre demande. Répondez dans la discussion de la demande.",
     "Question"},
    {ActionCode::answer, Reader::assignee, "Une réponse à votre question",
     "{actor} a répondu ; la demande est de nouveau en cours.", "Réponse"},
    {ActionCode::close, Reader::author, "Votre demande est clôturée",
     "{actor} a clôturé votre demande. Si le problème persiste, vous pouvez la rouvrir pendant 15 jours.", "Solution"},
    {ActionCode::close, Reader::beneficiary, "La demande faite pour vous est clôturée",
     "{actor} a clôturé la demande faite pour vous.", "Solution"},
    {ActionCode::reopen, Reader::assignee, "Une demande est rouverte",
     "{actor} a rouvert cette demande ; elle vous revient.", "Motif"},
    {ActionCode::cancel, Reader::assignee, "Une demande est annulée", "{actor} a annulé cette demande.", "Motif"},
    {ActionCode::prepare, Reader::decider, "À signer",
     "{actor} a préparé le bon de commande d'un achat {of_author} ; il attend votre signature.", ""},
    {ActionCode::return_, Reader::assignee, "Un bon de commande est à reprendre",
     "{actor} vous renvoie ce bon de commande sans le signer.", "Motif"},
    {ActionCode::sign, Reader::author, "Votre achat est commandé",
     "{actor} a signé le bon de commande. Confirmez chaque livraison dans la demande.", "Commentaire"},
    {ActionCode::sign, Reader::beneficiary, "L'achat fait pour vous est commandé",
     "{actor} a signé le bon de commande. Confirmez chaque livraison dans la demande.", "Commentaire"},
    {ActionCode::sign, Reader::assignee, "Un bon de commande est signé",
     "{actor} a signé le bon de commande que vous avez préparé.", "Commentaire"},
    {ActionCode::receive, Reader::assignee, "Une livraison est confirmée", "{actor} a confirmé une livraison.",
     "Commentaire"},
    {ActionCode::give_up_rest, Reader::author, "Votre commande est soldée",
     "{actor} a soldé cette commande : ce qui n'a pas été livré ne le sera plus.", "Motif"},
    {ActionCode::drop_task, Reader::assignee, "Une tâche est abandonnée",
     "{actor} a abandonné cette tâche : elle n'est plus à faire.", "Motif"},
    {ActionCode::ask_again, Reader::decider, "À valider",
     "{actor} redemande une validation qui avait été refusée ({level}).", "Commentaire"},
    {ActionCode::cancel, Reader::beneficiary, "La demande faite pour vous est annulée",
     "{actor} a annulé la demande faite pour vous.", "Motif"},
};

std::string nameOf(const MailFacts& facts, const std::optional<std::string>& id) {
    const auto found = id ? facts.people.find(*id) : facts.people.end();
    return found == facts.people.end() ? "L'intranet" : found->second.display_name;
}

// "Inès Moreau, par délégation de Karim Haddad,".
std::string actorOf(const MailFacts& facts) {
    const auto name = nameOf(facts, facts.actor_id);
    return facts.on_behalf_of_id ? name + ", " + byDelegationOf({*facts.on_behalf_of_id}, facts.people) + "," : name;
}

// What is added for who decides in the place of others; nothing for anybody else.
std::string inWhosePlace(const MailFacts& facts, const std::string& readerId) {
    const auto level = domain::levelIn(facts.ticket.status);
    for (const auto& approval : facts.approvals)
        for (const auto& each : approval.standIns())
            if (approval.level == level && approval.state == domain::ApprovalState::waiting && each.id == readerId)
                return " Vous décidez " + byDelegationOf(each.givers, facts.people) + ".";
    return {};
}

std::vector<std::string> readersOf(const MailFacts& facts, Reader reader) {
    const auto one = [](const std::optional<std::string>& id) {
        return id ? std::vector<std::string>{*id} : std::vector<std::string>{};
    };
    switch (reader) {
    case Reader::author:
        return {facts.ticket.author_id};
    case Reader::beneficiary:
        return one(facts.ticket.requested_for_id);
    case Reader::assignee:
        return one(facts.ticket.assignee_id);
    case Reader::former_assignee:
        return facts.former_assignee_id == facts.ticket.assignee_id ? one({}) : one(facts.former_assignee_id);
    case Reader::decider:
        return store::waitingDeciders(facts.ticket.status, facts.approvals);
    }
    return {};
}

std::string filled(std::string_view sentence, const MailFacts& facts) {
    const auto level = domain::levelIn(facts.ticket.status).value_or(domain::Level::n1);
    const std::pair<std::string_view, std::string> names[] = {
        {"{actor}", actorOf(facts)},
        {"{of_author}", ofName(nameOf(facts, facts.ticket.author_id))},
        {"{author}", nameOf(facts, facts.ticket.author_id)},
        {"{assignee}", nameOf(facts, facts.ticket.assignee_id)},
        {"{level}", std::string(domain::labelOf(level))},
        {"{service}", facts.ticket.target_service},
    };
    std::string out(sentence);
    for (const auto& [hole, name] : names)
        if (const auto at = out.find(hole); at != std::string::npos) out.replace(at, hole.size(), name);
    return out;
}

store::MailColumns written(const MailFacts& facts, const Line& line, const store::PersonRow& reader) {
    const auto& ticket = facts.ticket;
    MailText text;
    text.greeting = "Bonjour " + reader.display_name + ",";
    text.sentence = filled(line.sentence, facts);
    if (line.reader == Reader::decider) text.sentence += inWhosePlace(facts, reader.id);
    text.facts = {{"Référence", ticket.reference},
                  {"Objet", ticket.title},
                  {"Demandeur", nameOf(facts, ticket.author_id)},
                  {"Priorité", std::string(domain::labelOf(ticket.priority))},
                  {"État", std::string(domain::labelOf(ticket.status))}};
    if (facts.comment && !line.quotation_label.empty()) {
        text.quotation_label = line.quotation_label;
        text.quotation = *facts.comment;
    }
    return {ticket.reference + "." + std::to_string(facts.event) + "." + reader.id + "@ilvm",
            reader.id,
            reader.mail,
            oneLine("[" + ticket.reference + "] " + std::string(line.subject) + " : " + ticket.title),
            plainText(text),
            html(text)};
}

// HR follows a recruitment by its gauge: of its tasks they are told what they have to act upon.
bool isQuiet(const MailFacts& facts, const Line& line) {
    if (facts.ticket.kind != domain::Kind::onboarding || line.reader != Reader::author) return false;
    return facts.action != ActionCode::refuse && facts.action != ActionCode::send_back &&
           facts.action != ActionCode::ask;
}

std::vector<store::MailColumns> mailsTo(const MailFacts& facts, bool (*isMeant)(Reader)) {
    std::vector<store::MailColumns> mails;
    std::vector<std::string> told; // one mail a person, the first line that fits
    for (const auto& line : mailLines) {
        if (line.action != facts.action || !isMeant(line.reader) || isQuiet(facts, line)) continue;
        for (const auto& id : readersOf(facts, line.reader)) {
            const bool own = id == facts.actor_id && !(line.action == ActionCode::submit);
            const auto reader = facts.people.find(id);
            if (own || reader == facts.people.end() || std::count(told.begin(), told.end(), id) > 0) continue;
            told.push_back(id);
            if (!reader->second.active || reader->second.mail.empty()) continue;
            mails.push_back(written(facts, line, reader->second));
        }
    }
    return mails;
}

} // namespace

std::string byDelegationOf(const std::vector<std::string>& givers, const store::PersonRows& people) {
    std::string text;
    for (const auto& id : givers) {
        const auto found = people.find(id);
        if (found == people.end()) continue;
        text += (text.empty() ? "par délégation " : " et ") + ofName(found->second.display_name);
    }
    return text;
}

std::vector<store::MailColumns> mailsFor(const MailFacts& facts) {
    return mailsTo(facts, [](Reader) { return true; });
}

std::vector<store::MailColumns> mailsToDeciders(const MailFacts& facts) {
    return mailsTo(facts, [](Reader reader) { return reader == Reader::decider; });
}

} // namespace ilvm::usecases
