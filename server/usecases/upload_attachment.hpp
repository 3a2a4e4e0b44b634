// A file as it comes in, piece by piece: kept in chunks of the database, checked to be what it claims, stored once.
// Not here: binding it to a ticket (use_attachments.hpp) and fetching it (download_attachment.hpp).
#pragma once
#include "server/files/inspector.hpp"
#include "server/files/sha256.hpp"
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/attachments.hpp"

namespace ilvm::usecases {

// The last component of a path, without control characters, at most 200 characters; "fichier" when nothing is left.
std::string cleanName(std::string_view name);

// Calls never overlap, but each may be on another thread. Destroyed before finish(), it leaves nothing.
class AttachmentUpload {
public:
    AttachmentUpload(const Context& context, const Caller& caller, std::string_view name, std::string declaredType);
    ~AttachmentUpload();
    AttachmentUpload(const AttachmentUpload&) = delete;
    AttachmentUpload& operator=(const AttachmentUpload&) = delete;

    // Refuses (413) what goes beyond api::largestAttachment.
    void write(std::span<const std::byte> bytes);

    // Refuses (422 `file`) an empty file, and one that is not allowed or not what it claims to be (415). The content
    // belongs to the fingerprint of the attempt: sent again under its key, the first attachment is the answer.
    Written<api::Uploaded> finish(Attempt attempt);

private:
    Written<api::Uploaded> keep(store::Connection& connection, const std::string& mediaType,
                                const files::Sha256::Digest& digest, const Attempt& attempt);
    void writeChunk();
    void refuseUnlessGood(const files::Inspection& inspection) const;

    const Context& context_;
    const Caller caller_;
    const std::string name_;
    const std::string declaredType_;
    std::string uploadId_; // empty: nothing is stored
    std::string buffer_;   // less than a chunk
    int chunks_ = 0;
    std::int64_t size_ = 0;
    files::Sha256 sha256_;
    files::Inspector inspector_;
};

} // namespace ilvm::usecases
