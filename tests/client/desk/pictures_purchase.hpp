// The form of a purchase filled in, for pictures. Not here: taking them (pictures.cpp).
#pragma once
#include "tests/client/desk/desk.hpp"

namespace ilvm::tests {

enum class PurchaseView { top, middle, bottom, wrong, differing };

void writePurchase(Desk& desk, PurchaseView view);

} // namespace ilvm::tests
