// Changes with their values: what is to be told, once for all readers, and who may hear it.
// Not here: reading the rows (store/change_reader.hpp) and telling (hub.hpp, catch_up.hpp).
#pragma once
#include "server/store/change_reader.hpp"
#include "shared/api/feed.hpp"

namespace ilvm::feed {

struct LoadedChange {
    store::FeedPosition at; // of the last row of this subject
    api::FeedType type = api::FeedType::ticket;
    std::string id;                   // as a removal names it
    std::optional<std::string> value; // JSON as it is now; nothing when the subject is gone
    domain::Tokens audience;          // who may see it now
    domain::Tokens former;            // who could, before and between
    domain::Tokens except;            // user tokens that never see it

    // What it is for someone who holds these tokens, and held `earlier` ones when they last heard of it.
    enum class Outcome { nothing, upsert, removal };
    Outcome outcomeFor(const domain::Tokens& tokens, const domain::Tokens& earlier) const;
};

// One entry for each subject, in the order of their last rows; rows of the type `rights` are left out. A value is
// loaded as it stands now, and judged by whom it is for now: a ticket that has moved on since its row is not shown to
// those who may no longer see it.
std::vector<LoadedChange> load(store::Connection& connection, const std::vector<store::StoredChange>& rows);

// The person's own `me`, as JSON; nothing when there is no such person.
std::optional<std::string> loadMe(store::Connection& connection, const std::string& userId);

} // namespace ilvm::feed
