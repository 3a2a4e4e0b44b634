#include "client/kit/grouped_edit.hpp"

#include "client/kit/style.hpp"

#include <QEvent>
#include <algorithm>

namespace ilvm::kit {
namespace {

QString withoutBlanks(const QString& text) {
    QString out;
    for (const QChar c : text)
        if (!c.isSpace() && c.isPrint()) out += c.toUpper();
    return out;
}

} // namespace

GroupedEdit::GroupedEdit(std::vector<int> groups, QWidget* parent) : QLineEdit(parent), groups_(std::move(groups)) {
    connect(this, &QLineEdit::textChanged, this, &GroupedEdit::regroup);
    dress();
}

QString GroupedEdit::compact() const {
    return withoutBlanks(text());
}

void GroupedEdit::setCompact(const QString& text) {
    setText(grouped(withoutBlanks(text)));
    setCursorPosition(0); // a long one is read from its beginning
}

QString GroupedEdit::grouped(const QString& compact) const {
    QString out;
    std::size_t group = 0;
    int inGroup = 0;
    for (const QChar c : compact) {
        if (inGroup == groups_[group]) {
            out += QLatin1Char(' ');
            inGroup = 0;
            group = std::min(group + 1, groups_.size() - 1);
        }
        out += c;
        ++inGroup;
    }
    return out;
}

// The cursor stays behind the character that it stood behind.
void GroupedEdit::regroup() {
    const auto before = withoutBlanks(text().left(cursorPosition())).size();
    const QString fresh = grouped(compact());
    if (fresh == text()) return;
    setText(fresh);
    qsizetype place = 0, seen = 0;
    while (place < fresh.size() && seen < before)
        if (fresh[place++] != QLatin1Char(' ')) ++seen;
    setCursorPosition(static_cast<int>(place));
}

void GroupedEdit::dress() {
    setFont(tokens(this).font(TypeRole::amount));
}

void GroupedEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

} // namespace ilvm::kit
