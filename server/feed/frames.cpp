#include "server/feed/frames.hpp"

#include "shared/wire/write.hpp"

namespace ilvm::feed {

Frame changeFrame(const api::Change& change) {
    // JSON holds no raw line break, so the data is one line.
    return std::make_shared<const std::string>("id: " + change.cursor +
                                               "\nevent: change\ndata: " + wire::toJson(change) + "\n\n");
}

Frame resyncFrame(const std::string& cursor) {
    return std::make_shared<const std::string>("id: " + cursor + "\nevent: resync\ndata: {}\n\n");
}

Frame linkFrame(const store::LinkRow& link, base::Instant now) {
    const api::DirectoryLink told{link.stateAt(now), link.sinceAt(now), link.changed_at, link.alarm};
    return std::make_shared<const std::string>("event: directory\ndata: " + wire::toJson(told) + "\n\n");
}

Frame signedOutFrame() {
    return std::make_shared<const std::string>("event: signed_out\ndata: {}\n\n");
}

const Frame& FramePair::of(LoadedChange::Outcome outcome) {
    const bool isUpsert = outcome == LoadedChange::Outcome::upsert;
    Frame& frame = isUpsert ? upsert_ : removal_;
    if (frame) return frame;
    api::Change change;
    change.cursor = cursor_;
    if (isUpsert)
        change.upserts.push_back({change_.type, wire::Raw{*change_.value}});
    else
        change.removals.push_back({change_.type, change_.id});
    return frame = changeFrame(change);
}

} // namespace ilvm::feed
