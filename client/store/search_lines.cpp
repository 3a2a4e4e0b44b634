#include "client/store/search_lines.hpp"

#include <algorithm>

namespace ilvm::truth {

void SearchLines::put(const QString& reference, std::string_view line, qint64 updatedAt) {
    lastHolds_ = false;
    const auto known = slotOf_.constFind(reference);
    if (known != slotOf_.constEnd()) {
        auto& slot = slots_[*known];
        slot.updatedAt = updatedAt;
        if (lineIn(slot) == line) return;
        waste_ += slot.size;
        slot.begin = static_cast<std::uint32_t>(text_.size());
        slot.size = static_cast<std::uint32_t>(line.size());
    } else {
        slotOf_.insert(reference, static_cast<std::uint32_t>(slots_.size()));
        slots_.push_back(
            {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(line.size()), updatedAt, reference});
    }
    text_ += line;
    tidy();
}

void SearchLines::remove(const QString& reference) {
    const auto known = slotOf_.find(reference);
    if (known == slotOf_.end()) return;
    lastHolds_ = false;
    waste_ += slots_[*known].size;
    slots_[*known] = {};
    slotOf_.erase(known);
    tidy();
}

void SearchLines::clear() {
    *this = {};
}

std::string_view SearchLines::line(const QString& reference) const {
    const auto known = slotOf_.constFind(reference);
    return known == slotOf_.constEnd() ? std::string_view() : lineIn(slots_[*known]);
}

// Whatever fits these words fitted the last ones.
bool SearchLines::goesOn(const Words& words) const {
    if (!lastHolds_ || lastWords_.empty() || words.size() < lastWords_.size()) return false;
    for (std::size_t i = 0; i < lastWords_.size(); ++i)
        if (!words[i].starts_with(lastWords_[i])) return false;
    return true;
}

QStringList SearchLines::find(const Words& words, int most) const {
    std::vector<std::uint32_t> found;
    const auto look = [&](std::uint32_t i) {
        if (slots_[i].size > 0 && truth::fits(lineIn(slots_[i]), words)) found.push_back(i);
    };
    if (goesOn(words))
        std::for_each(lastFound_.begin(), lastFound_.end(), look);
    else
        for (std::uint32_t i = 0; i < slots_.size(); ++i)
            look(i);
    lastWords_ = words;
    lastFound_ = found;
    lastHolds_ = true;
    const auto end = found.begin() + std::min<std::ptrdiff_t>(most, std::ssize(found));
    std::partial_sort(found.begin(), end, found.end(), [this](auto left, auto right) {
        return std::tie(slots_[right].updatedAt, slots_[right].reference) <
               std::tie(slots_[left].updatedAt, slots_[left].reference);
    });
    QStringList references;
    for (auto each = found.begin(); each != end; ++each)
        references.append(slots_[*each].reference);
    return references;
}

// Lines that were replaced leave holes; when they are half of it, the rest moves together.
void SearchLines::tidy() {
    if (waste_ < 64 * 1024 || waste_ < text_.size() / 2) return;
    std::string text;
    text.reserve(text_.size() - waste_);
    std::erase_if(slots_, [](const Slot& slot) { return slot.size == 0; });
    for (std::uint32_t i = 0; i < slots_.size(); ++i) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += lineIn(slots_[i]);
        slots_[i].begin = begin;
        slotOf_[slots_[i].reference] = i;
    }
    text_ = std::move(text);
    waste_ = 0;
}

} // namespace ilvm::truth
