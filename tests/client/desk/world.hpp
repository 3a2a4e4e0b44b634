// A service desk of our own making: people, services, catalogue and tickets of a plausible Monday, for pictures and
// tests of the client. Not here: answering for it over HTTP (desk_server.hpp).
#pragma once
#include "shared/api/administration.hpp"
#include "shared/api/catalogue.hpp"
#include "shared/api/delegations.hpp"
#include "shared/api/directory_link.hpp"
#include "shared/api/discussion.hpp"
#include "shared/api/recruitments.hpp"
#include "shared/api/sessions.hpp"
#include "shared/api/ticket_moves.hpp"

#include <map>
#include <string>
#include <vector>

namespace ilvm::tests {

// What an admin's place shows; administration_world.hpp fills it.
struct Administered {
    std::vector<api::UserSheet> users; // by name
    api::Mapping mapping;
    api::WhatIf effect; // of any other mapping
    std::vector<api::DirectoryGroup> groups;
    std::vector<api::AuditEvent> events;
    std::vector<api::DirectoryAlarm> alarms;
};

struct World {
    api::Me me;
    std::vector<api::Person> people;
    std::vector<api::Service> services;
    std::vector<api::CatalogueItem> catalogue;
    std::vector<api::Ticket> tickets;
    std::map<std::string, std::vector<api::Message>> messages;
    std::vector<api::RecruitmentTemplate> templates; // none: those of recruitment_world.hpp
    Administered administered;
    std::vector<api::GivenDelegation> delegations;             // by who sits here and to them
    std::vector<api::OpenSession> sessions;                    // of who sits here
    std::vector<api::DelegationDraft> handings;                // each try to give one, as it was sent
    std::map<std::string, std::pair<int, std::string>> handed; // what was answered, by the key of the try
    bool losesAnswers = false;                                 // of giving one: it is done, and the link breaks
    bool personalAway = false;                                 // neither of them is read or written
    std::optional<api::DirectoryLink> directory;               // told to every stream that opens
    bool isAway = false;                                       // of templates nothing is read or written

    api::Ticket* find(const std::string& reference);
    const api::Person& person(const std::string& name) const;
};

enum class Seat { technician, manager, requester };

// The same desk seen from a seat: Karim Haddad's, Marie Fontaine's or Nadia Benali's.
World deskOf(Seat seat);

// A desk with nothing in it, and one with that many tickets in the pools, whose texts are the longest real ones.
World emptyDesk(Seat seat);
World fullDesk(int tickets);

// A ticket of the standard pool, sent so many minutes ago.
api::Ticket incident(const World& world, const std::string& reference, const std::string& title,
                     const std::string& author, domain::Priority priority, int minutesAgo);

base::Instant ago(int minutes);

} // namespace ilvm::tests
