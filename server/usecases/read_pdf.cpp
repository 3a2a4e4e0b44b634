#include "server/usecases/read_pdf.hpp"

#include "server/reader/holder_name.hpp"
#include "server/store/attachments.hpp"
#include "server/store/digest.hpp"
#include "server/store/suppliers.hpp"
#include "server/usecases/download_attachment.hpp"
#include "server/usecases/finance.hpp"
#include "shared/base/problem.hpp"
#include "shared/domain/number_check.hpp"

namespace ilvm::usecases {
namespace {

constexpr int usualWidth = 1200; // pixels

// No connection is held while it is read.
std::string wholeOf(const Context& context, const AttachmentFile& file) {
    std::string bytes;
    while (static_cast<std::int64_t>(bytes.size()) < file.size) {
        const auto part = readAttachment(context, file, static_cast<std::int64_t>(bytes.size()), store::chunkSize);
        if (part.empty()) throw std::runtime_error("an attachment ended before its size");
        bytes.append(part.data(), part.size());
    }
    return bytes;
}

[[noreturn]] void refuse(reader::Unread why) {
    const std::string reason(reader::reasonOf(why));
    if (why == reader::Unread::no_such_page) throw base::Refusal(base::notFound());
    if (why == reader::Unread::busy) throw base::Refusal(base::unavailable("busy", reason));
    throw base::Refusal(base::invalid(reason, {}), "a PDF was not read: " + reason);
}

template <typename T>
T orRefuse(reader::Outcome<T> outcome) {
    if (!outcome) refuse(outcome.error());
    return std::move(*outcome);
}

AttachmentFile openPdf(const Context& context, const Caller& caller, const std::string& id) {
    auto file = openAttachment(context, caller, id);
    if (file.media_type != "application/pdf") refuse(reader::Unread::not_pdf);
    return file;
}

void expectPossible(const domain::NumberCheck& check, const char* field, std::vector<base::FieldError>& errors) {
    if (check.problem) errors.push_back({field, check.problem->code, check.problem->message});
}

std::string possibleIban(const api::TypedRib& typed) {
    std::vector<base::FieldError> errors;
    auto iban = domain::checkIban(typed.iban);
    expectPossible(iban, "iban", errors);
    if (typed.siret) expectPossible(domain::checkSiret(*typed.siret), "siret", errors);
    if (!errors.empty()) throw base::Refusal(base::invalid("Ces coordonnées ne sont pas valables.", errors));
    return std::move(iban.normalised);
}

reader::RibReading readRib(const Context& context, const reader::Reader& reader, const AttachmentFile& file,
                           const std::string& iban) {
    if (file.media_type != "application/pdf")
        return reader::unreadable(std::string(reader::reasonOf(reader::Unread::not_pdf)));
    const auto text = reader.text(wholeOf(context, file));
    if (!text) return reader::unreadable(std::string(reader::reasonOf(text.error())));
    return reader::readRib(*text, iban);
}

std::vector<std::string> knownFor(const Context& context, const Caller& caller, const std::string& siret) {
    if (!seesAccounts(caller.actor.rights)) return {};
    return store::knownIbans(*context.database.lease(), domain::checkSiret(siret).normalised);
}

void compareHolder(api::RibCheck& check, const std::optional<std::string>& name) {
    if (!check.holder || !name || name->empty()) return;
    check.holder_agrees = reader::canBeNameOf(*check.holder, *name);
    if (!*check.holder_agrees && check.outcome == api::RibOutcome::match)
        check.reason = "Le titulaire lu sur le RIB est « " + *check.holder + " ».";
}

} // namespace

api::AttachmentPages listPages(const Context& context, const reader::Reader& reader, const Caller& caller,
                               const std::string& attachment) {
    const auto file = openPdf(context, caller, attachment);
    api::AttachmentPages pages;
    for (const auto& page : orRefuse(reader.pages(wholeOf(context, file))))
        pages.items.push_back({static_cast<int>(page.width + 0.5), static_cast<int>(page.height + 0.5)});
    return pages;
}

PageFile readPage(const Context& context, const reader::Reader& reader, const Caller& caller,
                  const api::PagePicture& wanted) {
    const auto file = openPdf(context, caller, wanted.id);
    const auto content = store::hexOf(file.sha256);
    const int width = wanted.width.value_or(usualWidth);
    auto png = reader.png(content, wanted.n, width, [&] { return wholeOf(context, file); });
    return {orRefuse(std::move(png)), content + "-" + std::to_string(wanted.n) + "-" + std::to_string(width)};
}

api::RibCheck checkRib(const Context& context, const reader::Reader& reader, const Caller& caller,
                       const api::TypedRib& typed) {
    const auto file = openAttachment(context, caller, typed.attachment);
    auto check = checkOf(readRib(context, reader, file, possibleIban(typed)));
    if (typed.siret) check.known_ibans = knownFor(context, caller, *typed.siret);
    compareHolder(check, typed.name);
    return check;
}

api::RibCheck checkOf(reader::RibReading reading) {
    api::RibCheck check;
    check.outcome = reading.outcome;
    check.found = std::move(reading.found);
    check.holder = std::move(reading.holder);
    check.reason = std::move(reading.reason);
    return check;
}

} // namespace ilvm::usecases
