#include "client/kit/drop_zone.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <algorithm>

namespace ilvm::kit {

DropZone::DropZone(const QString& invitation, QWidget* parent) : QAbstractButton(parent), invitation_(invitation) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rest();
}

DropZone::DropZone(const Invitation& invitation, QWidget* parent)
    : DropZone(QStringList{invitation.drop, invitation.between, invitation.browse, invitation.limit}.join(u' '),
               parent) {
    parts_ = invitation;
}

void DropZone::rest() {
    show(Face::rest, invitation_);
}

void DropZone::showOver(const QString& promise) {
    show(Face::over, promise);
}

void DropZone::showRefused(const QString& why) {
    show(Face::refused, why);
}

void DropZone::showSending(const QString& what, double part) {
    part_ = std::clamp(part, 0.0, 1.0);
    show(Face::sending, what);
}

void DropZone::show(Face face, const QString& text) {
    face_ = face;
    setText(text); // also the accessible name
    setToolTip(text);
    update();
}

QSize DropZone::sizeHint() const {
    const Tokens& t = tokens(this);
    return {textWidth(t, TypeRole::secondaryTitle, text()) + 80, t.scaled(42)};
}

void DropZone::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = face_ == Face::over;
    const bool refused = face_ == Face::refused;
    const TonePair& danger = t.tone(Tone::danger);
    const QColor fill = over ? t.accentSoft : refused ? danger.tint : isDown() || underMouse() ? t.hover : t.sunken;
    const QColor ink = over ? t.accentText : refused ? danger.text : t.text;
    QPen pen(over ? t.accent : refused ? danger.text : t.borderControl, std::max(1.2, double(t.line)));
    pen.setDashPattern({5, 3});
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), radius::card, radius::card);
    if (hasFocus()) paintFocusRing(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), radius::field, t.accent);
    if (face_ == Face::rest && parts_) return paintInvitation(&painter);
    const int side = t.scaled(16);
    const int words = std::min(textWidth(t, TypeRole::secondaryTitle, text()) + 1, width() - side - 34);
    const int start = (width() - words - side - 10) / 2;
    paintIcon(&painter, QRectF(start, (height() - side) / 2.0, side, side), refused ? Icon::warning : Icon::upload,
              face_ == Face::rest ? t.textSecondary : ink);
    paintText(&painter, t, QRect(start + side + 10, 0, words, height()), text(), TypeRole::secondaryTitle, ink);
    if (face_ == Face::sending) {
        const QRectF bar(14, height() - 8.0, width() - 28.0, 3);
        paintBox(&painter, bar, 1.5, t.track);
        paintBox(&painter, QRectF(bar.left(), bar.top(), bar.width() * part_, bar.height()), 1.5, t.accent);
    }
}

void DropZone::paintInvitation(QPainter* painter) const {
    const Tokens& t = tokens(this);
    struct Part {
        QString text;
        TypeRole role;
        QColor ink;
    };
    const Part parts[] = {{parts_->drop, TypeRole::secondaryTitle, t.text},
                          {parts_->between, TypeRole::secondary, t.textSecondary},
                          {parts_->browse, TypeRole::secondaryTitle, t.accentText},
                          {parts_->limit, TypeRole::secondary, t.textSecondary}};
    const int side = t.scaled(16), gap = 8;
    int words = 0;
    for (const auto& part : parts)
        words += gap + textWidth(t, part.role, part.text);
    int left = std::max(gap, (width() - side - words) / 2);
    paintIcon(painter, QRectF(left, (height() - side) / 2.0, side, side), Icon::upload, t.textSecondary);
    left += side + gap;
    for (const auto& part : parts) {
        const int wide = textWidth(t, part.role, part.text);
        paintText(painter, t, QRect(left, 0, std::min(wide, width() - gap - left), height()), part.text, part.role,
                  part.ink);
        left += wide + gap;
    }
}

void DropZone::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

DropCatcher::DropCatcher(QWidget* page) : QObject(page) {
    page->setAcceptDrops(true);
    page->installEventFilter(this);
}

bool DropCatcher::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDropEvent*>(event);
        const QStringList paths = localFiles(drag->mimeData());
        if (paths.isEmpty()) return false;
        drag->acceptProposedAction();
        Q_EMIT entered(paths);
        return true;
    }
    case QEvent::DragLeave:
        Q_EMIT left();
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = localFiles(drop->mimeData());
        if (paths.isEmpty()) return false;
        drop->acceptProposedAction();
        Q_EMIT dropped(paths);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    if (data == nullptr || !data->hasUrls()) return paths;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile()) return {};
        paths << url.toLocalFile();
    }
    return paths;
}

} // namespace ilvm::kit
