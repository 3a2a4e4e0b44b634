#include "client/panels/new_request/purchase_rib.hpp"

#include "client/actions/ticket_actions.hpp"
#include "client/ticket/faces.hpp"
#include "shared/domain/number_check.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace ilvm::panels {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PurchaseRib)
};

QString spaced(const std::string& iban) {
    return ticket::words(domain::spacedIban(iban));
}

bool hasOther(const api::RibCheck& check, const std::string& iban) {
    return std::any_of(check.found.begin(), check.found.end(), [&](const auto& found) { return found != iban; });
}

void addValid(kit::FindingsFace& face, const std::string& iban) {
    const QString country = ticket::words(iban.substr(0, 2));
    face.findings.push_back({kit::Tone::ok, Words::tr("The IBAN is possible: country, length, key 97"),
                             Words::tr("%1 · %n character(s)", nullptr, static_cast<int>(iban.size())).arg(country)});
}

void addKnown(kit::FindingsFace& face, const RibFacts& facts) {
    if (facts.known && *facts.known == facts.iban)
        face.findings.push_back({kit::Tone::ok, Words::tr("This is the account known for this supplier"), {}});
    else if (facts.isNew)
        face.findings.push_back(
            {kit::Tone::info, Words::tr("No other IBAN is known for this SIRET"), Words::tr("first order")});
    else
        face.findings.push_back(
            {kit::Tone::info, Words::tr("The account known for this supplier is compared when it is sent"), {}});
}

void addMatch(kit::FindingsFace& face, const api::RibCheck& check, const RibFacts& facts) {
    face.tone = kit::Tone::ok;
    face.title = Words::tr("The RIB matches");
    addValid(face, facts.iban);
    face.findings.push_back({kit::Tone::ok, Words::tr("The same IBAN is in the text of the RIB"),
                             check.holder ? Words::tr("holder: %1").arg(ticket::words(*check.holder)) : QString()});
    addKnown(face, facts);
}

void addCodes(kit::FindingsFace& face, const api::RibCheck& check, const RibFacts& facts) {
    face.codes.push_back({Words::tr("Typed"), spaced(facts.iban), {}});
    for (const auto& found : check.found)
        if (found != facts.iban) face.codes.push_back({Words::tr("In the RIB"), spaced(found), spaced(facts.iban)});
}

void addMismatch(kit::FindingsFace& face, const api::RibCheck& check, const RibFacts& facts) {
    face.tone = kit::Tone::danger;
    face.title = Words::tr("The IBAN differs");
    face.words = ticket::words(check.reason.value_or(""));
    addCodes(face, check, facts);
}

void addUnreadable(kit::FindingsFace& face, const api::RibCheck& check, const RibFacts& facts) {
    face.tone = kit::Tone::warn;
    face.title = Words::tr("The RIB cannot be read");
    const QString advice = Words::tr("Compare both IBANs with your own eyes.");
    face.words = check.reason ? ticket::words(*check.reason) + QLatin1Char(' ') + advice : advice;
    addCodes(face, check, facts);
}

// Another account than before: first of all, whatever the RIB says.
void addUnusual(kit::FindingsFace& face, const RibFacts& facts) {
    const bool same = face.tone == kit::Tone::ok;
    face.tone = kit::Tone::danger;
    if (same) face.findings.clear();
    if (same)
        face.findings.push_back({kit::Tone::ok, Words::tr("The same IBAN is in the text of the RIB"), {}});
    else if (!face.title.isEmpty())
        face.findings.push_back({kit::Tone::warn, face.title, {}});
    face.title = Words::tr("Unusual IBAN for this supplier");
    if (face.codes.empty()) face.codes.push_back({Words::tr("Typed"), spaced(facts.iban), {}});
    face.codes.push_back({Words::tr("Known"), spaced(*facts.known), spaced(facts.iban)});
}

} // namespace

RibQuestion::RibQuestion(actions::Purchases& purchases, QObject* parent) : QObject(parent), purchases_(purchases) {}

void RibQuestion::ask(const std::optional<RibFile>& file, const std::string& iban, const std::string& siret) {
    if (file == file_ && iban == iban_ && siret == siret_) return;
    file_ = file;
    iban_ = iban;
    siret_ = siret;
    send();
}

void RibQuestion::retry() {
    send();
}

void RibQuestion::send() {
    const int number = ++number_;
    answer_.reset();
    problem_.clear();
    asking_ = file_ && !iban_.empty();
    if (asking_)
        purchases_.checkRib(file_->id, iban_, siret_, this, [this, number](base::Result<api::RibCheck> answer) {
            if (number != number_) return;
            asking_ = false;
            if (answer.has_value())
                answer_ = *answer;
            else
                problem_ = actions::sentenceOf(answer.error());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

std::optional<kit::FindingsFace> ribFace(const RibQuestion& question, const RibFacts& facts) {
    if (facts.iban.empty()) return std::nullopt;
    kit::FindingsFace face;
    if (question.file()) face.note = question.file()->name;
    if (question.isAsking()) {
        face.title = Words::tr("Reading the RIB…");
    } else if (!question.problem().isEmpty()) {
        face.tone = kit::Tone::warn;
        face.title = Words::tr("The RIB was not compared");
        face.words = question.problem();
    } else if (const auto& check = question.answer()) {
        // A match that names another account besides is none: in doubt it is for a person to look.
        if (check->outcome == api::RibOutcome::match && !hasOther(*check, facts.iban))
            addMatch(face, *check, facts);
        else if (check->outcome == api::RibOutcome::mismatch)
            addMismatch(face, *check, facts);
        else
            addUnreadable(face, *check, facts);
    }
    if (facts.isUnusual()) addUnusual(face, facts);
    return face.title.isEmpty() ? std::nullopt : std::optional(face);
}

bool isToBeJustified(const RibQuestion& question, const RibFacts& facts) {
    const auto& check = question.answer();
    return facts.isUnusual() || (check && !facts.iban.empty() && check->outcome == api::RibOutcome::mismatch);
}

} // namespace ilvm::panels
