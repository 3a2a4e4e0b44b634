// The place of recruitments in all its views, for pictures. Not here: taking them (pictures.cpp).
#pragma once
#include "tests/client/desk/desk.hpp"

namespace ilvm::tests {

void openRecruitment(Desk& desk, const QString& reference);
void turnRecruitmentsTo(Desk& desk, int tab);
void writeRecruitment(Desk& desk, bool wrong);
void writeDeparture(Desk& desk);
void openTalk(Desk& desk, const QString& reference, bool ticked); // a message is being written
void closeReturn(Desk& desk);                                     // the question what became of a badge

} // namespace ilvm::tests
