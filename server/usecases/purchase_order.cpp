#include "server/usecases/purchase_order.hpp"

#include "server/orders/signature_update.hpp"
#include "server/store/attachments.hpp"
#include "server/store/digest.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/store/users.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/purchase_effects.hpp"
#include "server/usecases/read_ticket.hpp"
#include "shared/base/day.hpp"

namespace ilvm::usecases {
namespace {

using domain::Status;
using Approvals = std::vector<store::StoredApproval>;

constexpr const char* noBuyer = "L'application ne fait pas de bons de commande tant que l'acheteur n'est pas configuré "
                                "([buyer]). Le bon de commande se joint alors en PDF.";

// On the order only where nobody else could sign it.
std::optional<orders::Signer> soleSigner(store::Connection& connection, const Approvals& approvals) {
    for (const auto& approval : approvals)
        if (approval.level == domain::Level::signature && approval.deciders.size() == 1)
            return signerOf(connection, approval.deciders.front());
    return std::nullopt;
}

orders::OrderDocument documentOf(store::Connection& connection, const Context& context, const store::TicketRow& ticket,
                                 const Approvals& approvals, const api::Purchase& purchase) {
    const auto& buyer = context.policy.purchases.buyer;
    const auto& supplier = purchase.supplier;
    const auto place = buyer.delivery_places.find(ticket.origin_service);
    orders::OrderDocument order;
    order.number = purchase.order_number.value_or("");
    order.date = base::dayOf(context.now());
    order.reference = ticket.reference;
    order.buyer = {buyer.name, buyer.address, buyer.siret, buyer.vat, {}};
    order.supplier = {supplier.name, supplier.address.value_or(""), supplier.siret, supplier.vat.value_or(""),
                      supplier.mail.value_or("")};
    order.lines = purchase.lines;
    order.budget = purchase.budget;
    order.uf_code = purchase.uf_code;
    order.delivery_place = place == buyer.delivery_places.end() ? buyer.delivery : place->second;
    order.wished_date = purchase.wished_date;
    order.payment_terms = buyer.payment_terms;
    order.signer = soleSigner(connection, approvals);
    order.made_at = context.now();
    return order;
}

// The number stands on what is prepared only: until then it may still be another's.
std::string draftOf(store::Connection& connection, const Context& context, const store::TicketRow& ticket,
                    api::Purchase purchase) {
    if (context.policy.purchases.buyer.name.empty())
        throw NotPossibleNow(noBuyer, {{"attachments", "no_buyer", noBuyer}});
    auto approvals = store::approvalsOf(ticket);
    askForSignature(connection, context, ticket, approvals);
    purchase.order_number.reset();
    return orders::makeOrder(documentOf(connection, context, ticket, approvals, purchase));
}

store::TicketRow seenPurchase(store::Connection& connection, const Caller& caller, const std::string& reference) {
    auto row = store::readTicketRow(connection, reference);
    if (!row || !domain::intersects(row->audience, caller.tokens) || row->kind != domain::Kind::purchase)
        throw base::Refusal(base::notFound());
    return std::move(*row);
}

std::string fileNameOf(const api::Purchase& purchase, const std::string& reference) {
    return purchase.order_number.value_or(reference + "-projet") + ".pdf";
}

NamedFile orderOf(store::Connection& connection, const Context& context, const Caller& caller,
                  const std::string& reference) {
    const auto ticket = seenPurchase(connection, caller, reference);
    const auto purchase = store::readPurchase(connection, ticket.id).value();
    const auto& [shown, files] = purchase;
    if (ticket.status == Status::in_progress || ticket.status == Status::waiting_requester)
        return {reference + "-projet.pdf", draftOf(connection, context, ticket, shown)};
    if (files.signed_sha256)
        return {fileNameOf(shown, reference), store::readWholeBlob(connection, *files.signed_sha256)};
    if (ticket.status == Status::pending_signature)
        return {fileNameOf(shown, reference), preparedBytes(connection, purchase)};
    throw NotPossibleNow(domain::isTerminal(ticket.status)
                             ? "Cet achat n'a pas de bon de commande."
                             : "Il n'y a pas encore de bon de commande : cet achat n'est pas en préparation.");
}

NamedFile toSignOf(store::Connection& connection, const Context& context, const Caller& caller,
                   const std::string& reference) {
    const auto ticket = seenPurchase(connection, caller, reference);
    auto approvals = store::approvalsOf(ticket);
    refreshApprovals(connection, context, ticket, approvals);
    const auto now = context.now();
    const auto verdict = domain::judge(domain::ActionCode::sign, factsOf(ticket, approvals), caller.actor, now);
    if (verdict.outcome == domain::Verdict::Outcome::forbidden)
        throw base::Refusal(base::notAllowed(verdict.reason.message));
    if (verdict.outcome == domain::Verdict::Outcome::impossible) throw NotPossibleNow(verdict.reason.message);
    const auto purchase = store::readPurchase(connection, ticket.id).value();
    refuseUnlessProven(connection, ticket, approvals, purchase);
    if (!purchase.files.order_made)
        throw NotPossibleNow("Ce bon de commande a été joint, l'application ne l'a pas fait : il ne se signe pas ici, "
                             "mais sur papier.");
    const auto signer = signerOf(connection, caller.actor.id);
    return {fileNameOf(purchase.shown, reference),
            orders::toSign(preparedBytes(connection, purchase), signer, now).bytes};
}

// Reads with a connection of its own, which has been given back where the state is then added to a refusal.
template <typename Read>
NamedFile reading(const Context& context, const Caller& caller, const std::string& reference, Read read) {
    try {
        auto connection = context.database.lease();
        return read(*connection, context, caller, reference);
    } catch (const NotPossibleNow& refusal) {
        auto problem = base::notPossible(refusal.what(), wire::toJson(readTicket(context, caller, reference)));
        problem.errors = refusal.errors();
        throw base::Refusal(std::move(problem));
    }
}

} // namespace

NamedFile readPurchaseOrder(const Context& context, const Caller& caller, const std::string& reference) {
    return reading(context, caller, reference, orderOf);
}

NamedFile readOrderToSign(const Context& context, const Caller& caller, const std::string& reference) {
    return reading(context, caller, reference, toSignOf);
}

std::string makePreparedOrder(MoveInProgress& move) {
    const auto& shown = move.purchase->shown;
    const auto bytes = orders::makeOrder(documentOf(move.connection, move.context, move.ticket, move.approvals, shown));
    store::NewAttachment file;
    file.name = fileNameOf(shown, move.ticket.reference);
    file.media_type = "application/pdf";
    file.size = static_cast<std::int64_t>(bytes.size());
    file.sha256 = store::sha256(bytes);
    file.added_by_id = move.caller.actor.id;
    file.at = move.now;
    const auto id = store::keepFile(move.connection, bytes, file);
    store::hangAttachment(move.connection, {id, api::AttachmentRole::prepared_order}, file.added_by_id, move.ticket.id,
                          {});
    return store::hexOf(file.sha256);
}

std::string preparedBytes(store::Connection& connection, const store::PurchaseRow& purchase) {
    const auto digest = purchase.files.prepared_sha256.value_or("");
    auto bytes = store::readWholeBlob(connection, digest);
    if (store::hexOf(store::sha256(bytes)) != digest)
        throw NotPossibleNow("Le bon de commande préparé n'est plus le fichier qu'il était.");
    return bytes;
}

orders::Signer signerOf(store::Connection& connection, const std::string& personId) {
    const auto user = store::readUser(connection, personId).value();
    return {user.display_name, user.title.value_or("Direction")};
}

void askForSignature(store::Connection& connection, const Context& context, store::TicketRow ticket,
                     Approvals& approvals) {
    for (auto& approval : approvals)
        if (approval.level == domain::Level::signature) {
            approval = {};
            approval.level = domain::Level::signature;
        }
    ticket.status = Status::pending_signature;
    refreshApprovals(connection, context, ticket, approvals);
}

} // namespace ilvm::usecases
