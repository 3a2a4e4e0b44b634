// The place of templates in all its states, for pictures. Not here: taking them (pictures.cpp).
#pragma once
#include "tests/client/desk/desk.hpp"

namespace ilvm::tests {

enum class TemplateView { tasks, wrong, circle, fresh, wishes, preview, removed, conflict, undone, away };

void openTemplates(Desk& desk, TemplateView view);

} // namespace ilvm::tests
