// Attachments: bytes that came with a ticket or a message, and how they are sent and fetched.
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

BOOST_DEFINE_ENUM_CLASS(AttachmentRole, quote, rib, prepared_order, signed_order)

struct Attachment {
    std::string id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0; // bytes
    std::string sha256;    // hex
    std::optional<AttachmentRole> role;
    Person added_by;
    base::Instant at;

    bool operator==(const Attachment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (id, name, media_type, size, sha256, role, added_by, at))

// How a submission, a move or a message names what was uploaded before.
struct AttachmentUse {
    std::string id;
    std::optional<AttachmentRole> role;

    bool operator==(const AttachmentUse&) const = default;
};
BOOST_DESCRIBE_STRUCT(AttachmentUse, (), (id, role))

inline constexpr std::int64_t largestAttachment = 25 * 1024 * 1024; // bytes

struct Uploaded {
    std::string id;
    std::string sha256;
    std::int64_t size = 0;
    std::string media_type;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Uploaded, (), (id, sha256, size, media_type, name))

struct UploadName {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(UploadName, (), (name))

struct Bytes {}; // a body or an answer that is not JSON

struct Upload {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/attachments";
    static constexpr std::string_view summary = "Envoyer une pièce jointe";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 201;
    using Parameters = UploadName;
    using Body = Bytes;
    using Answer = Uploaded;
};

struct AttachmentId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(AttachmentId, (), (id))

struct Download {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/attachments/{id}";
    static constexpr std::string_view summary = "Télécharger une pièce jointe";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = AttachmentId;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

// A page of a PDF, in points of 1/72 inch, turned as it is shown.
struct AttachmentPage {
    int width = 0;
    int height = 0;
};
BOOST_DESCRIBE_STRUCT(AttachmentPage, (), (width, height))

struct AttachmentPages {
    std::vector<AttachmentPage> items;
};
BOOST_DESCRIBE_STRUCT(AttachmentPages, (), (items))

struct ListPages {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/attachments/{id}/pages";
    static constexpr std::string_view summary = "Pages d'un PDF joint";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = AttachmentId;
    using Body = wire::Nothing;
    using Answer = AttachmentPages;
};

struct PagePicture {
    std::string id;
    int n = 1;                // from 1
    std::optional<int> width; // pixels; 1200 without it, 100 to 2400 at all events
};
BOOST_DESCRIBE_STRUCT(PagePicture, (), (id, n, width))

struct ReadPage {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/attachments/{id}/pages/{n}.png";
    static constexpr std::string_view summary = "Image d'une page d'un PDF joint";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = PagePicture;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

} // namespace ilvm::api
