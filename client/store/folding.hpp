// Words as the search compares them: without accents and case, each after a blank.
// Not here: where the lines are kept and searched (search_lines.hpp).
#pragma once
#include "shared/api/tickets.hpp"

#include <QString>
#include <string>
#include <vector>

namespace ilvm::truth {

// Without accents and case.
QString folded(const QString& text);

// The words by which a ticket is found: reference and its number, title, people. Each has a blank before it.
std::string lineOf(const api::TicketSummary& ticket);

// The words of a query, as lineOf writes them, without the blank. None: it fits everything.
using Words = std::vector<std::string>;
Words wordsOf(const QString& query);

// Every word of the query begins a word of the line.
bool fits(std::string_view line, const Words& words);

} // namespace ilvm::truth
