// What the desk's server says to the form and the list of recruitments: templates, warnings, the workbook, and a new
// recruitment that is taken. Not here: tickets (desk_server.hpp).
#pragma once
#include "tests/client/desk/world.hpp"

#include <QByteArray>
#include <optional>

namespace ilvm::tests {

// Status and body; nothing where the path is none of these. A recruitment that is sent enters the world.
std::optional<std::pair<int, std::string>> recruitmentAnswer(World& world, const QByteArray& verb,
                                                             const QByteArray& path, const QByteArray& body);

// What an amendment or a correction does to the record.
void takeEntry(const World& world, api::Ticket& ticket, const api::RecruitmentEntry& entry);

} // namespace ilvm::tests
