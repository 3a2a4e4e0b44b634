// What is kept about following the directory: how the link stands, how many hold rights, what was taken lately, the
// alarms. Not here: when which of them is written (usecases).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/directory_link.hpp"

namespace ilvm::store {

struct LinkRow {
    api::LinkState state = api::LinkState::away;
    base::Instant since;
    base::Instant heard_at;
    std::optional<base::Instant> changed_at;
    bool alarm = false; // stands

    // Away, whatever its last word was, when nobody follows the directory any more.
    bool isSilent(base::Instant now) const;
    api::LinkState stateAt(base::Instant now) const;
    base::Instant sinceAt(base::Instant now) const;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (state, since, heard_at, changed_at, alarm))

std::optional<LinkRow> readLink(Connection& connection); // nothing: the directory was never followed
// `since` moves where the state is another than before. True then.
bool noteLink(Connection& connection, api::LinkState state, base::Instant now);
void noteDirectoryChange(Connection& connection, base::Instant now);

void beginLink(Connection& connection, base::Instant now); // away, where nothing is known of it yet

// Everything is to be read again: whoever follows the directory takes it, once.
void askForRenewal(Connection& connection, base::Instant now);
bool isRenewalAsked(Connection& connection);
void forgetRenewal(Connection& connection);

// Whether this connection is the one by which the directory is followed: at most one is, until it closes.
bool holdFollowing(Connection& connection);
std::int64_t backendOf(Connection& connection);
bool isFollowedBy(Connection& connection, std::int64_t backend); // still, as the database knows

// Whom there is now, and the highest numbers since a moment, the present ones included.
struct Figures {
    std::int64_t people = 0;
    std::int64_t holders = 0;
    std::int64_t most_people = 0;
    std::int64_t most_holders = 0;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (people, holders, most_people, most_holders))
Figures readFigures(Connection& connection, base::Instant since);
void noteFigures(Connection& connection, base::Instant now); // where they differ from the last noted ones

struct LossRow {
    std::string user_id;
    bool gone = false;
    bool holder = false;
};
BOOST_DESCRIBE_STRUCT(LossRow, (), (user_id, gone, holder))
std::vector<LossRow> readLosses(Connection& connection, base::Instant since);
void noteLosses(Connection& connection, const std::vector<LossRow>& losses, base::Instant now);
void sweepDirectoryNotes(Connection& connection, base::Instant before); // keeps the last figures
void sweepAlarms(Connection& connection, base::Instant before);         // that ended

struct AlarmRow {
    std::string id;
    base::Instant raised_at;
    std::string reason;
    wire::Raw people;
    std::vector<std::string> user_ids;
    std::optional<base::Instant> accepted_at;
    std::int64_t mailed = 0; // of how many people the last e-mail spoke
};
BOOST_DESCRIBE_STRUCT(AlarmRow, (), (id, raised_at, reason, people, user_ids, accepted_at, mailed))

std::optional<AlarmRow> readAlarm(Connection& connection);            // the one that stands; written under lockUsers
std::string insertAlarm(Connection& connection, const AlarmRow& row); // its id
bool wasAlarm(Connection& connection, const std::string& id);         // whatever became of it
void acceptAlarm(Connection& connection, const std::string& id, const std::string& adminId, base::Instant now);
void endAlarm(Connection& connection, const std::string& id, base::Instant now);

struct AdminGrant {
    std::string user_id;
    std::string reason;
    base::Instant granted_at;
    base::Instant until;
};
BOOST_DESCRIBE_STRUCT(AdminGrant, (), (user_id, reason, granted_at, until))
void saveGrant(Connection& connection, const AdminGrant& grant);
std::vector<std::string> grantedAdmins(Connection& connection, base::Instant now);     // ids
std::vector<std::string> deleteEndedGrants(Connection& connection, base::Instant now); // whose they were

} // namespace ilvm::store
