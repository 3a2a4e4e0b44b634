#include "client/store/pending.hpp"

namespace ilvm::truth {

void Pending::add(const QString& reference, domain::ActionCode action) {
    actions_.insert(reference, action);
    Q_EMIT changed(reference);
}

void Pending::remove(const QString& reference) {
    if (actions_.remove(reference)) Q_EMIT changed(reference);
}

void Pending::clear() {
    const auto references = actions_.keys();
    for (const auto& reference : references)
        remove(reference);
}

std::optional<domain::ActionCode> Pending::of(const QString& reference) const {
    const auto found = actions_.constFind(reference);
    return found == actions_.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace ilvm::truth
