// What a person does to the tasks and wishes of a template, as pure functions: adding, copying, moving, removing, the
// codes they get, and how two versions differ. Not here: what is wrong with a template (shared/domain,
// template_faults).
#pragma once
#include "shared/domain/recruitment.hpp"

#include <QStringList>

namespace ilvm::panels {

// A code for what is called so, like none of `taken`: of "Accès Imago : {person}", "acces_imago".
std::string codeFor(const QString& words, const QString& fallback, const std::vector<std::string>& taken);

// Each puts the new one after that place (-1: first) and says where it stands. `saved` is the template that the server
// has: codes that stood there are not given to anything else.
int addTask(domain::Template& model, const domain::Template& saved, int after);
int addWish(domain::Template& model, const domain::Template& saved, int after);
int duplicateTask(domain::Template& model, const domain::Template& saved, int task);
int duplicateWish(domain::Template& model, const domain::Template& saved, int wish);

template <typename T>
bool moveItem(std::vector<T>& items, int from, int by) {
    const int to = from + by;
    const int count = static_cast<int>(items.size());
    if (from < 0 || to < 0 || from >= count || to >= count) return false;
    std::swap(items[static_cast<std::size_t>(from)], items[static_cast<std::size_t>(to)]);
    return true;
}

// A task that is gone is waited for by nobody. Tasks that came with a wish keep naming it, and are wrong until somebody
// decides when they come: that they come always is not for a removal to say.
void removeTask(domain::Template& model, int task);
void removeWish(domain::Template& model, int wish);

// The code of what the server does not know yet follows its words, and all that names it follows the code.
void writeTask(domain::Template& model, const domain::Template& saved, int task, const domain::TemplateTask& written);
void writeWish(domain::Template& model, const domain::Template& saved, int wish, const domain::Wish& written);

// "Task changed: Badge", one for each task and wish; then whether the order is another one.
QStringList differences(const domain::Template& before, const domain::Template& after);

// What it is called, also while it has no words yet.
QString nameOf(const domain::TemplateTask& task);
QString nameOf(const domain::Wish& wish);

} // namespace ilvm::panels
