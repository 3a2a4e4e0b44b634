// A page of text as a PDF: the quotes and RIBs of the demonstration. Not here: the purchase orders of the application.
#pragma once
#include <string>
#include <vector>

namespace ilvm::app {

// One page, one line of text each; the first stands larger. ASCII only.
std::string demoPdf(const std::vector<std::string>& lines);

} // namespace ilvm::app
