#include "server/usecases/upload_attachment.hpp"

#include "server/store/attachments.hpp"
#include "server/store/digest.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestFileName = 200; // characters

// Whether a byte begins a character of UTF-8.
bool beginsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

base::Problem unsuitable(std::string code, std::string message) {
    return base::invalid("Ce fichier ne peut pas être joint.", {{"file", std::move(code), std::move(message)}});
}

} // namespace

std::string cleanName(std::string_view name) {
    name.remove_prefix(name.find_last_of("/\\") + 1); // npos + 1 is 0
    std::string clean;
    std::size_t characters = 0;
    for (const char c : name) {
        if (beginsCharacter(c) && ++characters > longestFileName) break;
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) clean += c;
    }
    while (!clean.empty() && (clean.back() == ' ' || clean.back() == '.'))
        clean.pop_back();
    return clean.empty() ? "fichier" : clean;
}

AttachmentUpload::AttachmentUpload(const Context& context, const Caller& caller, std::string_view name,
                                   std::string declaredType)
    : context_(context), caller_(caller), name_(cleanName(name)), declaredType_(std::move(declaredType)) {}

AttachmentUpload::~AttachmentUpload() {
    if (uploadId_.empty()) return;
    try {
        store::dropUpload(*context_.database.lease(), uploadId_);
    } catch (const std::exception&) {
        // The sweep of uploads that were never finished takes it.
    }
}

void AttachmentUpload::write(std::span<const std::byte> bytes) {
    size_ += static_cast<std::int64_t>(bytes.size());
    if (size_ > api::largestAttachment) throw base::Refusal(base::tooLarge("Une pièce jointe ne dépasse pas 25 Mio."));
    sha256_.add(bytes);
    inspector_.add(bytes);
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), store::chunkSize - buffer_.size()));
        buffer_.append(reinterpret_cast<const char*>(part.data()), part.size());
        bytes = bytes.subspan(part.size());
        if (buffer_.size() == store::chunkSize) writeChunk();
    }
}

void AttachmentUpload::writeChunk() {
    auto connection = context_.database.lease();
    if (uploadId_.empty()) uploadId_ = store::beginUpload(*connection, caller_.actor.id, context_.now());
    store::writeUploadChunk(*connection, uploadId_, chunks_, buffer_);
    ++chunks_;
    buffer_.clear();
}

void AttachmentUpload::refuseUnlessGood(const files::Inspection& inspection) const {
    if (!inspection.refused) return;
    switch (*inspection.refused) {
    case files::Refused::empty:
        throw base::Refusal(unsuitable("empty", "Ce fichier est vide."), inspection.for_log);
    case files::Refused::damaged:
        throw base::Refusal(unsuitable("damaged", "Ce fichier est incomplet ou abîmé."), inspection.for_log);
    case files::Refused::not_as_claimed:
        throw base::Refusal(
            base::unsupportedMediaType("Le contenu de ce fichier n'est pas ce que son nom ou son type annonce."),
            inspection.for_log);
    case files::Refused::not_allowed:
        throw base::Refusal(
            base::unsupportedMediaType("Acceptés : PDF, images, texte, CSV et documents bureautiques sans macro."),
            inspection.for_log);
    }
}

Written<api::Uploaded> AttachmentUpload::finish(Attempt attempt) {
    const auto inspection = inspector_.finish(name_, declaredType_);
    refuseUnlessGood(inspection);
    if (!buffer_.empty()) writeChunk();
    const auto digest = sha256_.finish();
    attempt.fingerprint =
        store::sha256(attempt.fingerprint + name_ + '\n' + declaredType_ + '\n' + files::toHex(digest));
    auto connection = context_.database.lease();
    if (auto before = answeredBefore(*connection, caller_.actor.id, attempt)) return {201, std::move(*before)};
    try {
        return keep(*connection, inspection.media_type, digest, attempt);
    } catch (const store::UniqueViolation&) {
        // The concurrent twin was first.
        if (auto before = answeredBefore(*connection, caller_.actor.id, attempt)) return {201, std::move(*before)};
        throw;
    }
}

Written<api::Uploaded> AttachmentUpload::keep(store::Connection& connection, const std::string& mediaType,
                                              const files::Sha256::Digest& digest, const Attempt& attempt) {
    store::Transaction transaction(connection);
    store::NewAttachment attachment;
    attachment.name = name_;
    attachment.media_type = mediaType;
    attachment.size = size_;
    attachment.sha256.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
    attachment.added_by_id = caller_.actor.id;
    attachment.at = context_.now();
    const auto id = store::keepUpload(connection, uploadId_, attachment);
    Written<api::Uploaded> written{201, wire::toJson(api::Uploaded{id, files::toHex(digest), size_, mediaType, name_})};
    if (const auto key = keyColumns(caller_.actor.id, attempt, written.status, written.json))
        remember(connection, *key, attachment.at);
    transaction.commit();
    uploadId_.clear();
    return written;
}

} // namespace ilvm::usecases
