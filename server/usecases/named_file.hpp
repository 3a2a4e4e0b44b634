// A file that the server makes, as it is offered for keeping. Not here: attachments (download_attachment.hpp).
#pragma once
#include <string>

namespace ilvm::usecases {

struct NamedFile {
    std::string name; // "Arrivees_2026-11-27.xlsx"
    std::string bytes;
};

} // namespace ilvm::usecases
