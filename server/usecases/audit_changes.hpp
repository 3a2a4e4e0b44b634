// What an event of the audit changed, in French, for who reads the workbook: fields, roles, services and people by
// their names instead of codes. The client says the same in its own language. Not here: labels of the event itself
// (audit_labels.hpp).
#pragma once
#include "server/store/database.hpp"
#include "shared/api/audit_trail.hpp"
#include "shared/api/catalogue.hpp"
#include "shared/wire/json_view.hpp"

#include <map>

namespace ilvm::usecases {

class ChangeWords {
public:
    explicit ChangeWords(store::Connection& connection); // reads the names of services

    // Learns the names of those whom these events name, in one query; people that it has met it knows.
    void meet(store::Connection& connection, const std::vector<api::AuditEvent>& events);

    // "Rôles : Technicien → – ; Services : Informatique → –". Codes, people and fields that it does not know stand as
    // they are. Empty where nothing changed.
    std::string of(const api::AuditEvent& event) const;

private:
    std::string shown(const std::string& field, wire::JsonView value, bool ofRights) const;
    std::string names(const std::string& field, wire::JsonView list) const;
    std::string forced(wire::JsonView override) const;
    std::string given(wire::JsonView rows) const;
    std::string personOf(const std::string& id) const;
    std::string handedOver(wire::JsonView delegation) const;
    std::string serviceOf(api::ServiceType type, const std::string& code) const;

    std::map<std::pair<api::ServiceType, std::string>, std::string> services_;
    std::map<std::string, std::string> people_; // by id
};

} // namespace ilvm::usecases
