#include "client/kit/attachment_row.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

AttachmentRow::AttachmentRow(const AttachmentFace& face, bool removable, QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (removable) {
        remove_ = new IconButton(Icon::close, QString(), this);
        remove_->setCompact(true);
        connect(remove_, &QPushButton::clicked, this, [this] { Q_EMIT removed(face_.id); });
    }
    setFace(face);
}

void AttachmentRow::setFace(const AttachmentFace& face) {
    face_ = face;
    setText(face.name);
    setToolTip(face.problem.isEmpty() ? face.name : tr("%1 Click to try again.").arg(face.problem));
    QStringList spoken{face.name};
    if (!face.size.isEmpty()) spoken << face.size;
    if (!face.problem.isEmpty()) spoken << face.problem;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    if (remove_ != nullptr) remove_->setName(tr("Remove %1").arg(face.name));
    update();
}

QSize AttachmentRow::sizeHint() const {
    return {tokens(this).scaled(200), tokens(this).scaled(30)};
}

void AttachmentRow::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool failed = !face_.problem.isEmpty();
    const TonePair& danger = t.tone(Tone::danger);
    const QColor paper = failed ? danger.tint : underMouse() ? t.hover : t.surface;
    paintBox(&painter, rect(), radius::field, paper, failed ? danger.text : t.border, t.line);
    if (hasFocus()) paintFocusRing(&painter, rect(), radius::field, t.accent);
    const QColor ink = failed ? danger.text : t.text;
    const int side = t.scaled(14);
    const Icon icon = failed ? Icon::warning : face_.image ? Icon::paperclip : Icon::file;
    paintIcon(&painter, QRectF(8, (height() - side) / 2.0, side, side), icon, failed ? ink : t.textSecondary);
    QRect rest = rect().adjusted(side + 15, 0, remove_ == nullptr ? -9 : -height() - 2, 0);
    const QString fact = failed ? face_.problem : face_.size;
    const int factWidth = std::min(textWidth(t, TypeRole::caption, fact) + 1, rest.width() / 2);
    paintText(&painter, t, rest,
              fact.isEmpty() ? QString()
                             : QFontMetrics(t.font(TypeRole::caption)).elidedText(fact, Qt::ElideRight, factWidth),
              TypeRole::caption, failed ? ink : t.textTertiary, Qt::AlignRight);
    rest.setRight(rest.right() - factWidth - 10);
    paintText(&painter, t, rest, face_.name, TypeRole::secondaryStrong, ink);
    if (face_.sending >= 0) {
        const QRectF bar(8, height() - 4.0, width() - 16.0, 2);
        painter.fillRect(bar, t.track);
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, face_.sending), 2), t.accent);
    }
}

void AttachmentRow::resizeEvent(QResizeEvent*) {
    if (remove_ == nullptr) return;
    const int side = height() - 4;
    remove_->setGeometry(width() - side - 2, 2, side, side);
}

} // namespace ilvm::kit
