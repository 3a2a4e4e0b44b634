#include "client/kit/avatar.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>
#include <cmath>

namespace ilvm::kit {

QString initials(const QString& name) {
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) return QStringLiteral("?");
    QString letters = words.first().left(1);
    if (words.size() > 1) letters += words.last().left(1);
    return letters.toUpper();
}

void paintAvatar(QPainter* painter, const Tokens& tokens, const QRectF& where, const QString& name,
                 const QString& stableId) {
    const TonePair& pair = tokens.avatar(stableId);
    paintBox(painter, where, where.height() / 2, pair.tint, tokens.isContrast() ? pair.text : QColor());
    QFont font = tokens.font(TypeRole::captionTitle);
    font.setPixelSize(std::max(7, static_cast<int>(std::lround(where.height() * 0.38))));
    painter->setFont(font);
    painter->setPen(pair.text);
    painter->drawText(where, Qt::AlignCenter, initials(name));
}

Avatar::Avatar(int side, QWidget* parent) : Painted(parent), side_(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString& name, const QString& stableId) {
    name_ = name;
    stableId_ = stableId;
    setToolTip(name);
    refresh();
}

QSize Avatar::sizeHint() const {
    const int side = tokens(this).scaled(side_);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double side = std::min(width(), height());
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(rect()).center());
    paintAvatar(&painter, tokens(this), disc, name_, stableId_);
}

} // namespace ilvm::kit
