// PDFs that were attached: their pages as pictures, and whether a RIB says the IBAN that was typed.
// Not here: reading them (server/reader).
#pragma once
#include "server/reader/reader.hpp"
#include "server/reader/rib.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/attachments.hpp"
#include "shared/api/checks.hpp"

namespace ilvm::usecases {

// Refuse (404) whoever may not have the attachment, and a page that is not there; (422) what cannot be read, with the
// reason; (503) when too many others read.
api::AttachmentPages listPages(const Context& context, const reader::Reader& reader, const Caller& caller,
                               const std::string& attachment);

struct PageFile {
    reader::Recent::Bytes png;
    std::string tag; // names the content: the same for ever
};
PageFile readPage(const Context& context, const reader::Reader& reader, const Caller& caller,
                  const api::PagePicture& wanted);

// As the API says it.
api::RibCheck checkOf(reader::RibReading reading);

// What cannot be read is an answer. Refuses (404) as above, and (422) an IBAN or a SIRET that is not possible.
api::RibCheck checkRib(const Context& context, const reader::Reader& reader, const Caller& caller,
                       const api::TypedRib& typed);

} // namespace ilvm::usecases
