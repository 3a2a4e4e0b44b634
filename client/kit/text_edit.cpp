#include "client/kit/text_edit.hpp"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>
#include <cmath>

namespace ilvm::kit {

TextEdit::TextEdit(int leastLines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent), leastLines_(leastLines), mostLines_(mostLines) {
    setTabChangesFocus(true);
    setViewportMargins(2, 0, 2, 0); // text in line with that of the fields of one line
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // until there is more than it shows
    connect(this, &QPlainTextEdit::textChanged, this, &TextEdit::grow);
}

int TextEdit::heightOf(int lines) const {
    const double margin = document()->documentMargin();
    return static_cast<int>(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + 2 * margin)) + 2 * frameWidth();
}

// Lines as they are broken on the screen, not paragraphs.
int TextEdit::lines() const {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(
            1, static_cast<int>(std::lround(blockBoundingRect(block).height() / QFontMetricsF(font()).lineSpacing())));
    }
    return lines;
}

QSize TextEdit::sizeHint() const {
    return {QPlainTextEdit::sizeHint().width(), heightOf(std::clamp(lines(), leastLines_, mostLines_))};
}

QSize TextEdit::minimumSizeHint() const {
    return {80, heightOf(leastLines_)};
}

void TextEdit::grow() {
    updateGeometry();
    const bool all = lines() <= mostLines_;
    setVerticalScrollBarPolicy(all ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (all) verticalScrollBar()->setValue(0);
}

void TextEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && event->modifiers().testFlag(Qt::ControlModifier))) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) grow();
}

} // namespace ilvm::kit
