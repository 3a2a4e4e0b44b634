#include "client/ticket/piece_row.hpp"

#include "client/kit/chip.hpp"
#include "client/kit/format.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/purchase_figures.hpp"

#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int rowHeight = 34, iconSide = 16, inside = 10, gap = 8;

} // namespace

PieceRow::PieceRow(const api::Attachment& file, QWidget* parent)
    : QAbstractButton(parent),
      file_(file),
      role_(file.role ? roleName(*file.role) : QString()),
      size_(kit::fileSize(file.size)) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(words(file.name));
    setToolTip(text());
    setAccessibleName(role_.isEmpty() ? text() : role_ % QStringLiteral(", ") % text());
}

QSize PieceRow::sizeHint() const {
    return {kit::tokens(this).scaled(200), kit::tokens(this).scaled(rowHeight)};
}

void PieceRow::paintEvent(QPaintEvent*) {
    const auto& t = kit::tokens(this);
    QPainter painter(this);
    const QColor fill = isChecked() ? t.selected : underMouse() ? t.hover : t.surface;
    kit::paintBox(&painter, rect(), kit::radius::field, fill, isChecked() ? t.accent : t.border, t.line);
    if (hasFocus()) kit::paintFocusRing(&painter, rect(), kit::radius::field, t.accent);
    const int side = t.scaled(iconSide);
    kit::paintIcon(&painter, QRectF(inside, (height() - side) / 2.0, side, side), kit::Icon::file, t.accentText);
    QRect rest = rect().adjusted(inside + side + gap, 0, -inside, 0);
    kit::paintText(&painter, t, rest, size_, kit::TypeRole::caption, t.textTertiary, Qt::AlignRight);
    rest.setRight(rest.right() - kit::textWidth(t, kit::TypeRole::caption, size_) - gap);
    if (!role_.isEmpty()) {
        const kit::ChipFace face{role_, kit::Tone::neutral, std::nullopt, true};
        const QSize chip = kit::chipSize(t, face);
        kit::paintChip(&painter, t, QRect(QPoint(rest.right() - chip.width(), (height() - chip.height()) / 2), chip),
                       face);
        rest.setRight(rest.right() - chip.width() - gap);
    }
    kit::paintText(&painter, t, rest, text(), kit::TypeRole::bodyStrong, t.text);
}

} // namespace ilvm::ticket
