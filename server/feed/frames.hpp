// Server-sent events as text: one shared immutable frame for all who are told the same.
// Not here: who is told.
#pragma once
#include "server/feed/loaded_change.hpp"
#include "server/store/directory_link.hpp"

#include <memory>

namespace ilvm::feed {

using Frame = std::shared_ptr<const std::string>;

// "id: <cursor>\nevent: change\ndata: <Change>\n\n"
Frame changeFrame(const api::Change& change);

// Tells a client to take a snapshot; what it hears afterwards follows this cursor.
Frame resyncFrame(const std::string& cursor);

// How the link to the directory stands: no change of the copy, so it carries no id.
Frame linkFrame(const store::LinkRow& link, base::Instant now);

// The last frame of a stream whose session is over, so that a client need not ask to know.
Frame signedOutFrame();

// The frames of one change, each built when the first reader needs it.
class FramePair {
public:
    FramePair(const LoadedChange& change, std::string cursor) : change_(change), cursor_(std::move(cursor)) {}
    const Frame& of(LoadedChange::Outcome outcome); // upsert or removal

private:
    const LoadedChange& change_;
    std::string cursor_;
    Frame upsert_, removal_;
};

} // namespace ilvm::feed
