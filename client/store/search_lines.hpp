// The words of every ticket that this machine knows, in one piece of memory: a keystroke looks through a hundred
// thousand of them within a frame. Tickets whose value stays on disk are in it too.
// Not here: how words are folded (folding.hpp) and the search of the server, which knows descriptions and messages.
#pragma once
#include "client/store/folding.hpp"

#include <QHash>
#include <QStringList>

namespace ilvm::truth {

class SearchLines {
public:
    void put(const QString& reference, std::string_view line, qint64 updatedAt);
    void remove(const QString& reference);
    void clear();
    bool contains(const QString& reference) const { return slotOf_.contains(reference); }
    int count() const { return static_cast<int>(slotOf_.size()); }

    std::string_view line(const QString& reference) const; // valid until the next change; empty: not known
    bool fits(const QString& reference, const Words& words) const { return truth::fits(line(reference), words); }

    // At most so many references that fit, those changed last first. Words that go on from the last ones look only
    // among what these had found.
    QStringList find(const Words& words, int most) const;

private:
    struct Slot {
        std::uint32_t begin = 0;
        std::uint32_t size = 0; // 0: free
        qint64 updatedAt = 0;
        QString reference;
    };
    std::string_view lineIn(const Slot& slot) const { return {text_.data() + slot.begin, slot.size}; }
    bool goesOn(const Words& words) const;
    void tidy();

    std::string text_;
    std::size_t waste_ = 0;
    std::vector<Slot> slots_;
    QHash<QString, std::uint32_t> slotOf_;
    mutable Words lastWords_;
    mutable std::vector<std::uint32_t> lastFound_;
    mutable bool lastHolds_ = false;
};

} // namespace ilvm::truth
