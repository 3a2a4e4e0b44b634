// Absence: an approver hands their decisions to somebody between two moments. Whoever stands in decides N1 and N2 in
// the giver's place and cannot hand that on; a signature stays with who signs. What separates duties binds both
// persons. It begins and ends by itself; both are told by e-mail and in the feed (`user`). Not here: what a decision
// keeps of it (Approval::on_behalf_of, tickets.hpp).
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

// A delegation as both of its persons see it, and admins.
struct GivenDelegation : Delegation {
    Person giver;
    std::optional<std::string> reason;
    std::optional<base::Instant> ended_at; // by its giver, before `until`

    bool operator==(const GivenDelegation&) const = default;
};
BOOST_DESCRIBE_STRUCT(GivenDelegation, (Delegation), (giver, reason, ended_at))

struct Delegations {
    std::vector<GivenDelegation>
        items; // given by me and to me: not over yet, or for less than 90 days; last begun first
};
BOOST_DESCRIBE_STRUCT(Delegations, (), (items))

struct ListDelegations {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/delegations";
    static constexpr std::string_view summary = "Mes absences : à qui mes décisions sont confiées, et par qui";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Delegations;
};

struct DelegationDraft {
    std::string to; // id of an active person, not oneself
    base::Instant from;
    base::Instant until; // after `from`, to come, at most a year later
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(DelegationDraft, (), (to, from, until, reason))

// Refused: 403 who decides nothing; 422 `from` (past, too_far, too_many to come, too_often in a day), `until`
// (before_from, past, too_short, too_long), `to` (unknown_person, self, not_active), `reason`; 409 `ilvm:not-possible`
// where another delegation that one gave overlaps it.
struct GiveDelegation {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/delegations";
    static constexpr std::string_view summary = "Confier mes décisions pendant une absence";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 201;
    using Parameters = wire::Nothing;
    using Body = DelegationDraft;
    using Answer = GivenDelegation;
};

struct DelegationPath {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(DelegationPath, (), (id))

// At once, by who gave it. 404: not one's own, or over already.
struct EndDelegation {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/delegations/{id}";
    static constexpr std::string_view summary = "Mettre fin à une délégation";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 204;
    using Parameters = DelegationPath;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

} // namespace ilvm::api
