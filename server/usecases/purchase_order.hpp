// The purchase order of a purchase: what stands in it, its bytes, and the copy that a director signs.
// Not here: drawing it (server/orders), the moves (purchase_effects.hpp), and whether a signature holds
// (order_signature.hpp).
#pragma once
#include "server/orders/order_document.hpp"
#include "server/usecases/move_effects.hpp"
#include "server/usecases/named_file.hpp"

namespace ilvm::usecases {

// A draft while it is being prepared; then exactly what was prepared, and what was signed. Refuses (404) whoever does
// not see the purchase, and (409) where there is nothing yet or nothing any more, or no buyer is configured.
NamedFile readPurchaseOrder(const Context& context, const Caller& caller, const std::string& reference);

// For whoever may sign it now: 404, 403 and 409 otherwise, as the move itself refuses. 409 too where the application
// did not make the order.
NamedFile readOrderToSign(const Context& context, const Caller& caller, const std::string& reference);

// Makes the order of a purchase that has its number, and hangs it on the ticket in the name of the caller. Gives its
// SHA-256 (hex). A buyer is configured.
std::string makePreparedOrder(MoveInProgress& move);

// What was prepared. Throws NotPossibleNow where it is not the file that it was.
std::string preparedBytes(store::Connection& connection, const store::PurchaseRow& purchase);

// Name and function as they stand on an order.
orders::Signer signerOf(store::Connection& connection, const std::string& personId);

// The signature waits anew, for whoever may sign this amount now.
void askForSignature(store::Connection& connection, const Context& context, store::TicketRow ticket,
                     std::vector<store::StoredApproval>& approvals);

} // namespace ilvm::usecases
