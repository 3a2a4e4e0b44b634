#include "client/kit/chip.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int padding = 8;
constexpr int dot = 6;

int leadWidth(const Tokens& t, const ChipFace& face) {
    if (face.bare) return 0;
    return face.icon ? t.scaled(12) + 4 : dot + 5;
}

} // namespace

QSize chipSize(const Tokens& tokens, const ChipFace& face) {
    return {2 * padding + leadWidth(tokens, face) + textWidth(tokens, TypeRole::captionStrong, face.text),
            tokens.scaled(20)};
}

void paintChip(QPainter* painter, const Tokens& tokens, const QRect& where, const ChipFace& face) {
    const QSize size = chipSize(tokens, face);
    const QRect box(where.left(), where.top() + (where.height() - size.height()) / 2,
                    std::min(size.width(), where.width()), size.height());
    const TonePair& pair = tokens.tone(face.tone);
    paintBox(painter, box, box.height() / 2.0, pair.tint, tokens.isContrast() ? pair.text : QColor(), tokens.line);
    const double middle = box.top() + box.height() / 2.0;
    if (face.icon) {
        const int side = tokens.scaled(12);
        paintIcon(painter, QRectF(box.left() + padding - 1, middle - side / 2.0, side, side), *face.icon, pair.text);
    } else if (!face.bare) {
        paintBox(painter, QRectF(box.left() + padding, middle - dot / 2.0, dot, dot), dot / 2.0, pair.text);
    }
    paintText(painter, tokens, box.adjusted(padding + leadWidth(tokens, face), 0, -padding, 0), face.text,
              TypeRole::captionStrong, pair.text);
}

Chip::Chip(const ChipFace& face, QWidget* parent) : Painted(parent), face_(face) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setFace(const ChipFace& face) {
    face_ = face;
    refresh();
}

QSize Chip::sizeHint() const {
    return chipSize(tokens(this), face_);
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(&painter, tokens(this), rect(), face_);
}

} // namespace ilvm::kit
