#include "server/usecases/download_attachment.hpp"

#include "server/store/attachments.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

bool maySee(const Caller& caller, const store::AttachmentRow& row) {
    if (!row.used) return row.added_by_id == caller.actor.id;
    if (!domain::intersects(domain::normalised(row.audience), caller.tokens)) return false;
    const auto requestedFor = row.requested_for_id.empty() ? std::nullopt : std::optional(row.requested_for_id);
    return !row.internal || readsInternalNotes(caller.actor, row.target_service, row.author_id, requestedFor);
}

} // namespace

AttachmentFile openAttachment(const Context& context, const Caller& caller, const std::string& id) {
    if (!isNumber(id)) throw base::Refusal(base::notFound());
    auto connection = context.database.lease();
    const auto row = store::readAttachment(*connection, id);
    if (!row || !maySee(caller, *row)) throw base::Refusal(base::notFound());
    return {row->name, row->media_type, row->size, row->sha256};
}

store::Bytes readAttachment(const Context& context, const AttachmentFile& file, std::int64_t offset, std::size_t most) {
    if (offset < 0 || offset >= file.size) return {};
    auto connection = context.database.lease();
    return store::readBlob(*connection, file.sha256, offset, std::min(most, store::chunkSize));
}

} // namespace ilvm::usecases
