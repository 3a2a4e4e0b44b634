// Every way to change one thing of a purchase in the database itself: each column of its record, each key of its lines
// and of its decisions, each of its files, each column of each event of its history.
// Not here: that the signature is refused then (test_purchase_tampering.cpp).
#pragma once
#include "tests/server/usecases/shop.hpp"

#include <random>

namespace ilvm::tests {

struct Tampering {
    std::string what; // for people: "purchases.budget"
    std::string sql;
    std::string field; // that the refusal must name; empty: any, or none
};

// Of the purchase as it stands now; values are drawn from `random`. `decoy`: another purchase, without any part in it.
std::vector<Tampering> tamperingsOf(Shop& shop, const api::Ticket& ticket, const api::Ticket& decoy,
                                    std::mt19937& random);

} // namespace ilvm::tests
