// Hangs what a person sent before on their ticket, move or message, within the transaction of that act.
// Not here: sending (upload_attachment.hpp) and fetching (download_attachment.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "shared/api/attachments.hpp"

namespace ilvm::usecases {

// Refuses (422, `attachments[i].id`) what the caller did not send, what is in use already, and what is named twice;
// the caller's transaction is then given up as a whole. At most 20 at once.
void useAttachments(store::Connection& connection, const Caller& caller, const std::vector<api::AttachmentUse>& uses,
                    std::int64_t ticketId, const std::optional<std::int64_t>& messageId = {});

} // namespace ilvm::usecases
