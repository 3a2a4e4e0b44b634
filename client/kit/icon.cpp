#include "client/kit/icon.hpp"

#include "client/kit/icon_paths.hpp"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace ilvm::kit {

namespace {

class StrokeEngine : public QIconEngine {
public:
    StrokeEngine(Icon icon, const QColor& colour, const QColor& disabled)
        : icon_(icon), colour_(colour), disabled_(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(painter, square, icon_, mode == QIcon::Disabled && disabled_.isValid() ? disabled_ : colour_);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new StrokeEngine(icon_, colour_, disabled_); }

private:
    Icon icon_;
    QColor colour_;
    QColor disabled_;
};

} // namespace

void paintIcon(QPainter* painter, const QRectF& where, Icon icon, const QColor& colour) {
    const double side = std::min(where.width(), where.height());
    const IconPath path = iconPath(icon);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(where.center().x() - side / 2, where.center().y() - side / 2);
    painter->scale(side / 24, side / 24);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, side <= 14 ? 2.1 : 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path.strokes);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPath(path.dots);
    painter->restore();
}

QIcon iconFor(Icon icon, const QColor& colour, const QColor& disabled) {
    return QIcon(new StrokeEngine(icon, colour, disabled));
}

} // namespace ilvm::kit
