#include "server/usecases/purchase_effects.hpp"

#include "server/store/suppliers.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/order_signature.hpp"
#include "server/usecases/purchase_entry.hpp"
#include "server/usecases/purchase_money.hpp"
#include "server/usecases/purchase_order.hpp"
#include "server/usecases/purchase_proof.hpp"
#include "server/usecases/purchase_rib.hpp"
#include "server/usecases/purchase_split.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::usecases {
namespace {

using Role = api::AttachmentRole;
using domain::ActionCode;

constexpr std::size_t longestNumber = 40, longestContact = 200;
constexpr std::ptrdiff_t fewestDigits = 6;

std::vector<Role> rolesOf(ActionCode action) {
    if (action == ActionCode::resubmit) return {Role::quote, Role::rib};
    if (action == ActionCode::prepare) return {Role::prepared_order};
    if (action == ActionCode::sign) return {Role::signed_order};
    return {};
}

// The one file in the one role that this move takes.
std::string oneFile(MoveInProgress& move, const char* missing, FieldChecks& checks) {
    const auto roles = rolesOf(move.move.action);
    const auto files = checkedFiles(move.connection, move.caller, move.request.attachments, roles, checks).front();
    if (files.size() != 1) checks.wrong("attachments", files.empty() ? "required" : "too_many", missing);
    return files.empty() ? std::string{} : files.front();
}

// The file of suppliers has a history of its own: who approved which account, with which purchase.
void keepSupplier(MoveInProgress& move) {
    const auto& supplier = move.purchase->shown.supplier;
    const auto before = store::readSupplierBySiret(move.connection, supplier.siret);
    store::keepSupplier(move.connection, supplier, move.ticket.id, move.caller.actor.id, move.now);
    Event event;
    event.subject_type = "supplier";
    event.subject = supplier.siret;
    event.at = move.now;
    event.actor_id = move.caller.actor.id;
    event.action = before ? "change" : "create";
    std::map<std::string, wire::Raw> changes;
    const auto note = [&](const char* field, const std::optional<std::string>& from,
                          const std::optional<std::string>& to) { noteChange(changes, field, from, to); };
    note("iban", before ? before->iban : std::nullopt, supplier.iban);
    note("name", before ? std::optional(before->name) : std::nullopt, supplier.name);
    note("ticket", std::nullopt, move.ticket.reference);
    event.changes = wire::toJson(changes);
    if (!before || before->iban != supplier.iban || before->name != supplier.name)
        appendEvent(move.connection, std::move(event));
}

store::StoredApproval* approvalOf(MoveInProgress& move, domain::Level level) {
    for (auto& approval : move.approvals)
        if (approval.level == level) return &approval;
    return nullptr;
}

// The file that whoever prepares it attached; nothing where the application makes it.
std::optional<std::string> attachedOrder(MoveInProgress& move, FieldChecks& checks) {
    if (move.request.attachments && !move.request.attachments->empty())
        return oneFile(move, "Joignez le bon de commande préparé, en un seul PDF.", checks);
    if (move.context.policy.purchases.buyer.name.empty())
        checks.wrong("attachments", "no_buyer",
                     "L'acheteur n'est pas configuré ([buyer]) : l'application ne peut pas faire ce bon de commande. "
                     "Joignez-le en PDF.");
    return std::nullopt;
}

// Of an order that the application makes it is what was approved, said or not.
std::int64_t checkedOrderAmount(MoveInProgress& move, bool isMade, FieldChecks& checks) {
    const auto approved = move.purchase->shown.total_cents;
    const auto amount = move.request.amount_cents.value_or(isMade ? approved : 0);
    if (!move.request.amount_cents && !isMade)
        checks.wrong("amount_cents", "required", "Indiquez le montant TTC du bon de commande.");
    else if (isMade && amount != approved)
        checks.wrong("amount_cents", "not_approved",
                     "Le bon de commande fait par l'application porte le montant validé (" + euros(approved) + ").");
    else if (amount <= 0)
        checks.wrong("amount_cents", "not_positive", "Le montant du bon de commande doit être supérieur à zéro.");
    else if (amount > approved + move.context.policy.purchases.order_tolerance_cents)
        checks.wrong("amount_cents", "exceeds_approved",
                     "Le bon de commande (" + euros(amount) + ") dépasse ce qui a été validé (" + euros(approved) +
                         ").");
    return amount;
}

void checkDelivered(const MoveInProgress& move, std::vector<base::Decimal>& received, FieldChecks& checks) {
    const auto& lines = move.purchase->shown.lines;
    for (std::size_t i = 0; i < move.request.lines->size(); ++i) {
        const auto& delivered = (*move.request.lines)[i];
        const auto field = wire::element("lines", i);
        if (delivered.line < 1 || static_cast<std::size_t>(delivered.line) > lines.size()) {
            checks.wrong(field + ".line", "unknown", "Cette commande n'a pas de ligne de ce numéro.");
            continue;
        }
        const auto index = static_cast<std::size_t>(delivered.line) - 1;
        const auto missing = lines[index].quantity.thousandths - received[index].thousandths;
        if (delivered.quantity <= base::Decimal{})
            checks.wrong(field + ".quantity", "not_positive", "La quantité livrée doit être supérieure à zéro.");
        else if (delivered.quantity.thousandths > missing)
            checks.wrong(field + ".quantity", "too_large",
                         "Il ne manque plus que " + base::toText(base::Decimal{missing}) + " sur cette ligne.");
        else
            received[index].thousandths += delivered.quantity.thousandths;
    }
}

std::string quantitiesText(const std::vector<base::Decimal>& quantities) {
    std::string text;
    for (const auto quantity : quantities)
        text += (text.empty() ? "" : ", ") + base::toText(quantity);
    return text;
}

bool isAfterToday(const base::Date& day, base::Instant now) {
    constexpr std::int64_t eastOfGreenwich = 14LL * 3'600'000; // the day has begun somewhere
    return base::toText(day) > base::toText(base::Instant{now.milliseconds + eastOfGreenwich}).substr(0, 10);
}

void checkDeliveryDate(const MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.date) return checks.wrong("date", "required", "Indiquez la date de livraison.");
    if (isAfterToday(*move.request.date, move.now))
        checks.wrong("date", "in_the_future", "Une livraison se confirme une fois reçue.");
}

} // namespace

void checkRolesOf(MoveInProgress& move, FieldChecks& checks) {
    // The others look at their files by themselves.
    if (rolesOf(move.move.action).empty())
        checkedFiles(move.connection, move.caller, move.request.attachments, {}, checks);
}

void refuseUnlessProven(store::Connection& connection, const store::TicketRow& ticket,
                        const std::vector<store::StoredApproval>& approvals, const store::PurchaseRow& purchase) {
    auto broken = brokenProof(connection, ticket, approvals, purchase);
    if (broken.empty()) return;
    std::string detail = "Cet achat n'est plus celui qui a été validé.";
    for (const auto& each : broken)
        detail += " " + each.field + " : " + each.message;
    throw NotPossibleNow(detail, std::move(broken));
}

void refuseUnlessProven(MoveInProgress& move) {
    refuseUnlessProven(move.connection, move.ticket, move.approvals, *move.purchase);
}

void checkCallBack(MoveInProgress& move, FieldChecks& checks) {
    const bool due = move.purchase->shown.iban_changed && domain::levelIn(move.ticket.status) == domain::Level::n2;
    if (!due) {
        if (move.request.callback) checks.wrong("callback", "not_here", "Aucun contre-appel n'est attendu ici.");
        return;
    }
    if (!move.request.callback)
        return checks.wrong("callback", "required",
                            "L'IBAN de ce fournisseur a changé : appelez-le à un numéro connu d'avant, et notez "
                            "l'appel.");
    auto callback = *move.request.callback;
    callback.number = checks.text("callback.number", callback.number, longestNumber);
    const auto digits = std::count_if(callback.number.begin(), callback.number.end(),
                                      [](unsigned char c) { return c >= '0' && c <= '9'; });
    if (!callback.number.empty() && digits < fewestDigits)
        checks.wrong("callback.number", "not_a_number", "Ce n'est pas un numéro de téléphone.");
    callback.contact = checks.text("callback.contact", callback.contact, longestContact);
    if (isAfterToday(callback.day, move.now))
        checks.wrong("callback.day", "in_the_future", "Un appel se note une fois passé.");
    move.purchase->shown.callback = callback;
    move.changes["callback"].text = R"({"from":null,"to":)" + wire::toJson(callback) + "}";
}

void bindApproval(MoveInProgress& move) {
    const auto level = *domain::levelIn(move.ticket.status);
    approvalOf(move, level)->digest = move.purchase->shown.digest;
    noteChange(move.changes, "digest", std::nullopt, move.purchase->shown.digest);
    if (level != domain::Level::n2) return;
    commitMoney(move);
    keepSupplier(move);
}

void resubmitPurchase(MoveInProgress& move, FieldChecks& checks) {
    const auto present = proofsOf(move.connection, move.ticket.id);
    const auto before = canonicalForm(move.ticket.reference, move.purchase->shown, present);
    const auto& entry = move.request.fields->purchase;
    auto& shown = move.purchase->shown;
    if (entry)
        shown = checkedPurchase(move.connection, move.context.policy.purchases, *entry, "fields.purchase", checks);
    bindRib(shown, move.rib, "fields.purchase", checks);
    shown.callback.reset();
    shown.split = splitOf(move.connection, move.context.policy.purchases, shown, move.ticket.id, move.now);
    const auto proofs = checkedProofs(move.connection, move.caller, move.request.attachments, shown, present, checks);
    if (checks.failed()) return;
    for (const auto& [role, was, is] :
         {std::tuple{Role::quote, present.quotes, proofs.quotes}, {Role::rib, present.ribs, proofs.ribs}})
        if (was != is) store::retireRole(move.connection, move.ticket.id, role);
    store::retireRole(move.connection, move.ticket.id, Role::prepared_order);
    const auto after = canonicalForm(move.ticket.reference, shown, proofs);
    if (after != before) move.changes["purchase"].text = R"({"from":)" + before + R"(,"to":)" + after + "}";
    shown.digest = digestOf(after);
    shown.order_cents.reset();
    move.purchase->files = {};
    move.ticket.amount_cents = shown.total_cents;
}

void preparePurchase(MoveInProgress& move, FieldChecks& checks) {
    auto file = attachedOrder(move, checks);
    const bool isMade = !file && !move.context.policy.purchases.buyer.name.empty();
    const auto amount = checkedOrderAmount(move, isMade, checks);
    if (checks.failed()) return;
    refuseUnlessProven(move);
    auto& [shown, files] = *move.purchase;
    store::retireRole(move.connection, move.ticket.id, Role::prepared_order);
    if (!shown.order_number) {
        shown.order_number =
            "BC-" + base::toText(move.now).substr(0, 4) + "-" + store::nextOrderNumber(move.connection);
        noteChange(move.changes, "order_number", std::nullopt, shown.order_number);
    }
    askForSignature(move.connection, move.context, move.ticket, move.approvals);
    if (isMade) file = makePreparedOrder(move);
    // They stand in the history of every preparation, whether or not they are what they were before.
    noteChange(move.changes, "prepared_order", std::nullopt, file);
    noteChange(move.changes, "order_cents", std::nullopt, std::to_string(amount));
    noteChange(move.changes, "order_made", std::nullopt, isMade ? "true" : "false");
    files.prepared_sha256 = file;
    files.order_made = isMade;
    shown.order_cents = amount;
}

void signPurchase(MoveInProgress& move, FieldChecks& checks) {
    const auto file = oneFile(move, "Joignez le bon de commande signé, en un seul PDF.", checks);
    if (checks.failed()) return;
    refuseUnlessProven(move);
    const auto signature = checkedSignature(move, file, checks);
    if (checks.failed()) return;
    decide(move, domain::ApprovalState::approved);
    auto& [shown, files] = *move.purchase;
    files.signed_sha256 = file;
    shown.signature = signature.kind;
    approvalOf(move, domain::Level::signature)->digest = shown.digest;
    const auto note = [&](const char* field, const std::optional<std::string>& to) {
        noteChange(move.changes, field, std::nullopt, to);
    };
    note("digest", shown.digest);
    note("signed_order", file);
    note("signature", std::string(wire::codeOf(signature.kind)));
    note("certificate", signature.certificate);
    note("certificate_sha256", signature.fingerprint);
    note("signed_at", signature.signed_at);
    orderMoney(move, shown.order_cents.value_or(shown.total_cents));
}

void receivePurchase(MoveInProgress& move, FieldChecks& checks) {
    auto& shown = move.purchase->shown;
    auto received = shown.received;
    if (!move.request.lines || move.request.lines->empty())
        checks.wrong("lines", "required", "Indiquez ce qui a été livré.");
    else
        checkDelivered(move, received, checks);
    checkDeliveryDate(move, checks);
    if (checks.failed()) return;
    const auto order = shown.order_cents.value_or(shown.total_cents);
    const auto before = domain::receivedCents(shown.lines, shown.received, order);
    const auto after = domain::receivedCents(shown.lines, received, order);
    receiveMoney(move, after - before);
    noteChange(move.changes, "delivered_on", std::nullopt, base::toText(*move.request.date));
    noteChange(move.changes, "received", quantitiesText(shown.received), quantitiesText(received));
    shown.received = std::move(received);
    move.found.all_delivered = domain::isAllReceived(shown.lines, shown.received);
}

void giveUpRest(MoveInProgress& move, FieldChecks&) {
    giveUpMoney(move);
}

} // namespace ilvm::usecases
