#include "server/usecases/purchase_rib.hpp"

#include "server/store/suppliers.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/purchase_supplier.hpp"
#include "server/usecases/read_pdf.hpp"
#include "shared/domain/number_check.hpp"

namespace ilvm::usecases {
namespace {

struct Question {
    std::vector<std::string> ribs; // ids of attachments
    std::string iban;
    std::string siret;
    std::string name;
};

std::vector<std::string> ribsAmong(const Uses& uses) {
    std::vector<std::string> ids;
    if (!uses) return ids;
    for (const auto& use : *uses)
        if (use.role == api::AttachmentRole::rib) ids.push_back(use.id);
    return ids;
}

void readEntry(store::Connection& connection, const api::PurchaseEntry& entry, Question& question) {
    FieldChecks unheard; // the submission itself says what is wrong
    api::Purchase purchase;
    checkSupplier(connection, entry.supplier, "supplier", purchase, unheard);
    question.iban = purchase.supplier.iban;
    question.siret = purchase.supplier.siret;
    question.name = purchase.supplier.name;
}

int weightOf(api::RibOutcome outcome) {
    return outcome == api::RibOutcome::mismatch ? 2 : outcome == api::RibOutcome::unreadable ? 1 : 0;
}

api::RibCheck readOne(const Context& context, const Caller& caller, const std::string& id, const Question& question) {
    if (!context.reader) return checkOf(reader::unreadable("Ce serveur ne lit pas les PDF."));
    return checkRib(context, *context.reader, caller, {id, question.iban, question.siret, question.name});
}

std::optional<api::RibCheck> answerTo(const Context& context, const Caller& caller, const Question& question) {
    if (question.ribs.empty() || domain::checkIban(question.iban).problem) return std::nullopt;
    if (domain::checkSiret(question.siret).problem) return std::nullopt;
    std::optional<api::RibCheck> worst;
    try {
        for (const auto& id : question.ribs) {
            auto check = readOne(context, caller, id, question);
            if (!worst || weightOf(check.outcome) > weightOf(worst->outcome)) worst = std::move(check);
        }
    } catch (const base::Refusal& refusal) {
        if (refusal.problem().status != 404) throw; // a file that is not theirs: refused with its field
        return std::nullopt;
    }
    return worst;
}

} // namespace

std::optional<api::RibCheck> ribOfSubmission(const Context& context, const Caller& caller,
                                             const std::optional<api::PurchaseEntry>& entry, const Uses& uses) {
    Question question;
    question.ribs = ribsAmong(uses);
    if (!entry || question.ribs.empty()) return std::nullopt;
    readEntry(*context.database.lease(), *entry, question);
    return answerTo(context, caller, question);
}

std::optional<api::RibCheck> ribOfCorrection(const Context& context, const Caller& caller, const std::string& reference,
                                             const std::optional<api::PurchaseEntry>& entry, const Uses& uses) {
    Question question;
    question.ribs = ribsAmong(uses);
    {
        auto connection = context.database.lease();
        const auto ticket = store::readTicketRow(*connection, reference);
        if (!ticket || !domain::intersects(ticket->audience, caller.tokens)) return std::nullopt;
        const auto purchase = store::readPurchase(*connection, ticket->id);
        if (!purchase) return std::nullopt;
        if (question.ribs.empty())
            question.ribs = store::attachmentIdsInRole(*connection, ticket->id, api::AttachmentRole::rib);
        if (entry) {
            readEntry(*connection, *entry, question);
        } else {
            const auto& supplier = purchase->shown.supplier;
            question.iban = supplier.iban;
            question.siret = supplier.siret;
            question.name = supplier.name;
        }
    }
    return answerTo(context, caller, question);
}

void bindRib(api::Purchase& purchase, const std::optional<api::RibCheck>& check, const std::string& path,
             FieldChecks& checks) {
    purchase.rib_check = check;
    if (check && check->outcome == api::RibOutcome::mismatch && !purchase.iban_justification)
        checks.wrong(path + ".iban_justification", "required",
                     "L'IBAN saisi n'est pas celui du RIB joint : corrigez-le, ou expliquez pourquoi.");
}

} // namespace ilvm::usecases
