// Attachments and their bytes: what is being sent (uploads), what is kept once by its SHA-256 (blobs), and what hangs
// where. Not here: who may see one and what a file may be (server/usecases).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/attachments.hpp"

namespace ilvm::store {

inline constexpr std::size_t chunkSize = 256 * 1024; // bytes; every chunk of a blob but the last

struct NewAttachment {
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    Bytes sha256;
    std::string added_by_id;
    base::Instant at;
};

std::string beginUpload(Connection& connection, const std::string& userId, base::Instant at); // its id
void writeUploadChunk(Connection& connection, const std::string& uploadId, int position, std::string_view data);
Bytes readUploadChunk(Connection& connection, const std::string& uploadId, int position);
void dropUpload(Connection& connection, const std::string& uploadId);

// In an open transaction: the upload becomes a blob, unless these bytes are there already, and an attachment.
// Gives the id of the attachment.
std::string keepUpload(Connection& connection, const std::string& uploadId, const NewAttachment& attachment);

// In an open transaction: bytes that the application made become a blob, unless they are there already, and an
// attachment. Gives its id.
std::string keepFile(Connection& connection, std::string_view bytes, const NewAttachment& attachment);

// An attachment and what decides who may see it.
struct AttachmentRow {
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    Bytes sha256;
    std::string added_by_id;
    bool used = false;                 // by a ticket or a message; until then only its sender sees it
    bool internal = false;             // it hangs on an internal note
    std::vector<std::string> audience; // of the ticket, and of the recruitment that shows its message too
    std::string author_id;             // of the ticket
    std::string requested_for_id;      // of the ticket, or empty
    std::string target_service;        // of the ticket
};

std::optional<AttachmentRow> readAttachment(Connection& connection, const std::string& id);

// At most `length` bytes of a blob from this offset on, and none beyond the end of the chunk there.
Bytes readBlob(Connection& connection, const Bytes& sha256, std::int64_t offset, std::size_t length);

// All of a blob, by its SHA-256 in hex: at most api::largestAttachment, and empty where there is none.
std::string readWholeBlob(Connection& connection, const std::string& sha256);

// Hangs an attachment that this person sent and nothing uses yet on a ticket, or on a message of it.
// False: there is no such attachment.
bool hangAttachment(Connection& connection, const api::AttachmentUse& use, const std::string& addedById,
                    std::int64_t ticketId, const std::optional<std::int64_t>& messageId);

// Uploads that were begun before this moment and never finished. Gives their number.
std::size_t sweepUploads(Connection& connection, base::Instant before);

} // namespace ilvm::store
