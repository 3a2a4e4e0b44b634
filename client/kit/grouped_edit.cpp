#include "client/kit/grouped_edit.hpp"

#include "client/kit/style.hpp"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
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

// The cursor stays behind the character that it stood behind. The text is changed as by hand: setText would forget what
// can be undone.
void GroupedEdit::regroup() {
    const auto before = withoutBlanks(text().left(cursorPosition())).size();
    const QString fresh = grouped(compact());
    if (fresh == text()) return;
    setSelection(0, static_cast<int>(text().size()));
    insert(fresh);
    qsizetype place = 0, seen = 0;
    while (place < fresh.size() && seen < before)
        if (fresh[place++] != QLatin1Char(' ')) ++seen;
    setCursorPosition(static_cast<int>(place));
}

// Between two texts in groups stand those as they were typed, which would be grouped anew: they are passed over,
// unseen.
void GroupedEdit::step(void (QLineEdit::*once)(), bool (QLineEdit::*more)() const) {
    const QString before = text();
    {
        const QSignalBlocker silence(this);
        do
            (this->*once)();
        while (text() != grouped(compact()) && (this->*more)());
    }
    if (text() != before) Q_EMIT textChanged(text());
}

void GroupedEdit::keyPressEvent(QKeyEvent* event) {
    if (isReadOnly()) return QLineEdit::keyPressEvent(event);
    if (event->matches(QKeySequence::Undo)) return undoGroups();
    if (event->matches(QKeySequence::Redo)) return redoGroups();
    QLineEdit::keyPressEvent(event);
}

// Its undo and redo, the first two entries, are those of the keys.
void GroupedEdit::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isReadOnly()) {
        const auto entries = menu->actions();
        for (auto* entry : {entries.value(0), entries.value(1)})
            entry->disconnect(SIGNAL(triggered(bool)));
        connect(entries.value(0), &QAction::triggered, this, &GroupedEdit::undoGroups);
        connect(entries.value(1), &QAction::triggered, this, &GroupedEdit::redoGroups);
    }
    menu->popup(event->globalPos());
}

void GroupedEdit::dress() {
    setFont(tokens(this).font(TypeRole::amount));
}

void GroupedEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

} // namespace ilvm::kit
