// An attachment on its way out: whether this person may have it, then its bytes from any offset on.
// Not here: ranges of HTTP (server/http).
#pragma once
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

struct AttachmentFile {
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    store::Bytes sha256;
};

// Until a ticket or a message uses it, its sender alone sees it; then whoever sees the ticket, or reads the internal
// note that it hangs on. Refuses (404) everyone else.
AttachmentFile openAttachment(const Context& context, const Caller& caller, const std::string& id);

// Bytes from `offset` on, at least one and at most `most`; empty at the end.
store::Bytes readAttachment(const Context& context, const AttachmentFile& file, std::int64_t offset, std::size_t most);

} // namespace ilvm::usecases
