// Which events a filter finds, as SQL that never walks all of them to find few. Words stand in one of several places (a
// comment, a subject, who acted, for whom, on whom): each has an index of its own, and together they have none.
// Not here: what an admin is shown of the events (audit_trail.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "shared/api/audit_trail.hpp"

namespace ilvm::usecases {

struct Statement {
    std::string sql;
    store::Parameters parameters;
};

class AuditSearch {
public:
    // The next `limit` events, newest first, after the one that the cursor names. Refuses 400 what is no filter or
    // cursor, 422 a period that ends before it begins.
    AuditSearch(store::Connection& connection, const api::AuditFilter& filter, const std::optional<std::string>& cursor,
                int limit);

    // `columns` are of e (the event), a (who acted) and b (for whom).
    store::Rows run(store::Connection& connection, const std::string& columns) const;

    // What run() asks where there are words, public so that a test can have it explained: what each place gives, by its
    // index, as far as it is not too much to be sorted; and, where it is, the events themselves from the newest on,
    // which is soon over because so many of them are meant (unless all of them are old: then what is newer is passed
    // over).
    Statement gathered(const std::string& columns) const;
    Statement walked(const std::string& columns) const;

private:
    template <typename T>
    std::string with(const T& value) {
        parameters_.push_back(store::parameter(value));
        return "$" + std::to_string(parameters_.size());
    }
    void add(const std::string& condition) { where_ += (where_.empty() ? "WHERE " : "AND ") + condition + " "; }
    void addSubject(const std::string& subject);
    void addPlace(const std::string& cursor);
    void addWords(store::Connection& connection, const std::string& typed);

    std::string where_;               // all but the words
    std::vector<std::string> places_; // conditions, of which one must hold; none: no words
    std::string limit_;
    store::Parameters parameters_; // numbered as they come
};

// Names an event's place in the list: "1795000000000:3:user:17".
std::string cursorOf(const api::AuditEvent& event);

} // namespace ilvm::usecases
