// What the desk's server says to the form of a purchase: budgets, known suppliers, a RIB that holds one account, and
// files that arrive. Not here: tickets (desk_server.hpp).
#pragma once
#include <QByteArray>
#include <optional>
#include <string>

namespace ilvm::tests {

// The account in every RIB of the desk.
inline constexpr const char* deskIban = "FR7630006000011234567890189";

// Status and body; nothing where the path is none of these.
std::optional<std::pair<int, std::string>> purchaseAnswer(const QByteArray& verb, const QByteArray& path,
                                                          const QByteArray& body);

} // namespace ilvm::tests
