// What the RIB that comes with a purchase says of its account: read once, when the purchase is sent or sent again, and
// kept with it for whoever decides. No connection is held while the PDF is read.
// Not here: reading it (server/reader), and the check that a form asks for while somebody types (read_pdf.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "server/usecases/purchase_entry.hpp"

namespace ilvm::usecases {

// Of a submission. Of several RIBs, what speaks most against the account. Nothing without a RIB, or where the entry is
// too wrong to ask: then it is refused anyhow.
std::optional<api::RibCheck> ribOfSubmission(const Context& context, const Caller& caller,
                                             const std::optional<api::PurchaseEntry>& entry, const Uses& uses);

// Of a resubmission: what it leaves out is as it stands on the ticket.
std::optional<api::RibCheck> ribOfCorrection(const Context& context, const Caller& caller, const std::string& reference,
                                             const std::optional<api::PurchaseEntry>& entry, const Uses& uses);

// Notes the check in the record; a RIB that says another account needs the reason in writing.
void bindRib(api::Purchase& purchase, const std::optional<api::RibCheck>& check, const std::string& path,
             FieldChecks& checks);

} // namespace ilvm::usecases
