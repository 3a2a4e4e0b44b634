// The discussion of a ticket: messages, and internal notes that the requester never sees.
#pragma once
#include "shared/api/tickets.hpp"

namespace ilvm::api {

struct Message {
    std::string id;
    std::string ticket; // reference
    Person author;
    base::Instant at;
    std::string text;
    bool internal = false;
    std::vector<Attachment> attachments;
    std::optional<std::string> on_parent; // reference of the recruitment whose discussion shows it too

    bool operator==(const Message&) const = default;
};
BOOST_DESCRIBE_STRUCT(Message, (), (id, ticket, author, at, text, internal, attachments, on_parent))

struct Messages {
    std::vector<Message> items; // oldest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Messages, (), (items, next_cursor))

struct ListMessages {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/messages";
    static constexpr std::string_view summary = "La discussion d'une demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = ReferencePage;
    using Body = wire::Nothing;
    using Answer = Messages;
};

struct NewMessage {
    std::string text;
    std::optional<bool> internal;
    std::optional<std::vector<AttachmentUse>> attachments;
    std::optional<bool> on_parent; // of a recruitment's child: to be shown on the recruitment too
};
BOOST_DESCRIBE_STRUCT(NewMessage, (), (text, internal, attachments, on_parent))

struct PostMessage {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/messages";
    static constexpr std::string_view summary = "Écrire dans la discussion";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 201;
    using Parameters = TicketReference;
    using Body = NewMessage;
    using Answer = Message;
};

} // namespace ilvm::api
