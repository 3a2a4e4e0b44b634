// The bank accounts that the text of a PDF names: IBANs, whole or in groups, over several lines or cells, and French
// account numbers (bank, branch, account, key) that stand without one.
// Not here: which of them counts (rib.hpp).
#pragma once
#include "server/reader/lines.hpp"

namespace ilvm::reader {

struct Account {
    std::string iban;  // normalised; of a French account number, the one that it makes
    bool seen = false; // each of its characters leaves ink, is large enough to be read, and nothing is written over it
    bool drawn = true; // the ink of each of its characters has its shape
    bool whole = true; // it stands there as an IBAN
};

struct Accounts {
    std::vector<Account> found; // each once, in the order of the text
    bool complete = true;       // false: the text was made so that looking through all of it would never end
};

Accounts accountsIn(const std::vector<PageText>& pages);

} // namespace ilvm::reader
