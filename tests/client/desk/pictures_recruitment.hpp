// The place of recruitments in all its views, for pictures. Not here: taking them (pictures.cpp).
#pragma once
#include "tests/client/desk/desk.hpp"

namespace ilvm::tests {

void openRecruitment(Desk& desk, const QString& reference);
void turnRecruitmentsTo(Desk& desk, int tab);
void writeRecruitment(Desk& desk, bool wrong);
void writeDeparture(Desk& desk);

} // namespace ilvm::tests
