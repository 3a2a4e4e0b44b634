#include "server/store/attachments.hpp"

namespace ilvm::store {
namespace {

std::string insertAttachment(Connection& connection, const NewAttachment& attachment) {
    const auto rows = connection.run(
        "INSERT INTO attachments (sha256, name, media_type, size, added_by_id, at) VALUES ($1, $2, $3, $4, $5, $6) "
        "RETURNING id",
        store::bind(Bytea{attachment.sha256}, attachment.name, attachment.media_type, attachment.size,
                    attachment.added_by_id, attachment.at));
    return value<std::string>(rows.front(), "id");
}

// False: these bytes are there. A concurrent twin of them waits here for the other's commit and then finds them kept.
bool insertBlob(Connection& connection, const NewAttachment& attachment) {
    return connection
               .run("INSERT INTO blobs (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    store::bind(Bytea{attachment.sha256}, attachment.size))
               .affected() == 1;
}

} // namespace

std::string beginUpload(Connection& connection, const std::string& userId, base::Instant at) {
    const auto rows = connection.run("INSERT INTO uploads (user_id, started_at) VALUES ($1, $2) RETURNING id",
                                     store::bind(userId, at));
    return value<std::string>(rows.front(), "id");
}

void writeUploadChunk(Connection& connection, const std::string& uploadId, int position, std::string_view data) {
    connection.run("INSERT INTO upload_chunks (upload_id, position, data) VALUES ($1, $2, $3)",
                   store::bind(uploadId, position, Bytea{data}));
}

Bytes readUploadChunk(Connection& connection, const std::string& uploadId, int position) {
    const auto rows = connection.run("SELECT data FROM upload_chunks WHERE upload_id = $1 AND position = $2",
                                     store::bind(uploadId, position));
    return rows.empty() ? Bytes{} : bytesFrom(*rows.front()["data"]);
}

void dropUpload(Connection& connection, const std::string& uploadId) {
    connection.run("DELETE FROM uploads WHERE id = $1", store::bind(uploadId));
}

std::string keepUpload(Connection& connection, const std::string& uploadId, const NewAttachment& attachment) {
    if (insertBlob(connection, attachment))
        connection.run("INSERT INTO blob_chunks (sha256, position, data) "
                       "SELECT $1::bytea, position, data FROM upload_chunks WHERE upload_id = $2",
                       store::bind(Bytea{attachment.sha256}, uploadId));
    dropUpload(connection, uploadId);
    return insertAttachment(connection, attachment);
}

std::string keepFile(Connection& connection, std::string_view bytes, const NewAttachment& attachment) {
    if (insertBlob(connection, attachment))
        for (std::size_t i = 0; i * chunkSize < bytes.size(); ++i)
            connection.run("INSERT INTO blob_chunks (sha256, position, data) VALUES ($1, $2, $3)",
                           store::bind(Bytea{attachment.sha256}, i, Bytea{bytes.substr(i * chunkSize, chunkSize)}));
    return insertAttachment(connection, attachment);
}

std::optional<AttachmentRow> readAttachment(Connection& connection, const std::string& id) {
    const auto rows = connection.run(
        "SELECT f.name, f.media_type, f.size, f.sha256, f.added_by_id, t.id IS NOT NULL AS used, "
        "coalesce(m.internal, false) AS internal, coalesce(t.audience || p.audience, '{}') AS audience, "
        "coalesce(t.author_id::text, '') AS author_id, coalesce(t.requested_for_id::text, '') AS requested_for_id, "
        "coalesce(t.target_service, '') AS target_service FROM attachments f "
        "LEFT JOIN tickets t ON t.id = f.ticket_id LEFT JOIN messages m ON m.id = f.message_id "
        "LEFT JOIN tickets p ON p.id = t.parent_id AND m.on_parent AND NOT m.internal WHERE f.id = $1",
        store::bind(id));
    if (rows.empty()) return std::nullopt;
    const Row row = rows.front();
    AttachmentRow found;
    found.name = value<std::string>(row, "name");
    found.media_type = value<std::string>(row, "media_type");
    found.size = value<std::int64_t>(row, "size");
    found.sha256 = bytesFrom(*row["sha256"]);
    found.added_by_id = value<std::string>(row, "added_by_id");
    found.used = value<bool>(row, "used");
    found.internal = value<bool>(row, "internal");
    found.audience = value<std::vector<std::string>>(row, "audience");
    found.author_id = value<std::string>(row, "author_id");
    found.requested_for_id = value<std::string>(row, "requested_for_id");
    found.target_service = value<std::string>(row, "target_service");
    return found;
}

Bytes readBlob(Connection& connection, const Bytes& sha256, std::int64_t offset, std::size_t length) {
    constexpr auto chunk = static_cast<std::int64_t>(chunkSize);
    // The column is stored uncompressed (EXTERNAL), so that substr reads only what it gives.
    const auto rows = connection.run("SELECT substr(data, $3::integer, $4::integer) AS data FROM blob_chunks "
                                     "WHERE sha256 = $1 AND position = $2",
                                     store::bind(Bytea{sha256}, offset / chunk, offset % chunk + 1, length));
    return rows.empty() ? Bytes{} : bytesFrom(*rows.front()["data"]);
}

std::string readWholeBlob(Connection& connection, const std::string& sha256) {
    std::string bytes;
    for (int position = 0;; ++position) {
        const auto rows = connection.run("SELECT data FROM blob_chunks WHERE sha256 = decode($1, 'hex') AND "
                                         "position = $2",
                                         store::bind(sha256, position));
        if (rows.empty()) return bytes;
        bytes += bytesFrom(*rows.front()["data"]);
    }
}

bool hangAttachment(Connection& connection, const api::AttachmentUse& use, const std::string& addedById,
                    std::int64_t ticketId, const std::optional<std::int64_t>& messageId) {
    return connection
               .run("UPDATE attachments SET ticket_id = $1, message_id = $2, role = $3 "
                    "WHERE id = $4 AND added_by_id = $5 AND ticket_id IS NULL",
                    store::bind(ticketId, messageId, use.role, use.id, addedById))
               .affected() == 1;
}

std::size_t sweepUploads(Connection& connection, base::Instant before) {
    return connection.run("DELETE FROM uploads WHERE started_at < $1", store::bind(before)).affected();
}

} // namespace ilvm::store
