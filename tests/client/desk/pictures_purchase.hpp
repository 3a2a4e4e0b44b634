// What there is to see of purchases, filled in and opened for pictures. Not here: taking them (pictures.cpp).
#pragma once
#include "tests/client/desk/desk.hpp"

namespace ilvm::tests {

enum class PurchaseView { top, middle, bottom, wrong, differing };

void writePurchase(Desk& desk, PurchaseView view);
void openSupplier(Desk& desk);
void searchSupplier(Desk& desk); // in vain
void openSigning(Desk& desk);
void openPreparing(Desk& desk);
void openCalling(Desk& desk);

} // namespace ilvm::tests
