#include "client/kit/page_view.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

namespace ilvm::kit {
namespace {

constexpr int around = 12, between = 12; // pixels
constexpr double pixelsOfPoint = 96.0 / 72, zoomStep = 1.25;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

void PageView::setPages(const QList<QSizeF>& sizes) {
    sizes_ = sizes;
    shown_.clear();
    asked_.clear();
    page_ = 0;
    arrange();
    verticalScrollBar()->setValue(0);
    follow();
}

void PageView::setPicture(int page, int width, const QImage& picture) {
    if (asked_.value(page) != width) return; // of another size, or another document
    shown_[page] = {width, picture, picture.isNull()};
    viewport()->update();
}

double PageView::scale() const {
    if (zoom_ > 0) return zoom_ * pixelsOfPoint;
    double widest = 1;
    for (const auto& size : sizes_)
        widest = std::max(widest, size.width());
    return std::max(1.0, viewport()->width() - 2.0 * around) / widest;
}

void PageView::arrange() {
    places_.clear();
    const double factor = scale();
    int top = around, widest = 0;
    for (const auto& size : sizes_) {
        const QSize pixels(static_cast<int>(std::lround(size.width() * factor)),
                           static_cast<int>(std::lround(size.height() * factor)));
        places_.append(QRect(QPoint(0, top), pixels));
        top += pixels.height() + between;
        widest = std::max(widest, pixels.width());
    }
    const int room = std::max(viewport()->width(), widest + 2 * around);
    for (auto& where : places_)
        where.moveLeft((room - where.width()) / 2);
    const int height = places_.isEmpty() ? 0 : top - between + around;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, zoom_ > 0 ? std::max(0, room - viewport()->width()) : 0);
    viewport()->update();
}

QRect PageView::place(int page) const {
    return places_.value(page - 1).translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

// Asks for what is seen, and says which page is read: the one that holds the upper third.
void PageView::follow() {
    int reading = 0;
    const int third = viewport()->height() / 3;
    for (int page = 1; page <= pageCount(); ++page) {
        const QRect where = place(page);
        if (reading == 0 || where.top() <= third) reading = page;
        if (!where.intersects(viewport()->rect().adjusted(0, -viewport()->height(), 0, viewport()->height()))) continue;
        const int width = static_cast<int>(std::lround(where.width() * devicePixelRatioF()));
        if (asked_.value(page) == width) continue;
        asked_[page] = width;
        Q_EMIT pictureWanted(page, width);
    }
    if (verticalScrollBar()->maximum() > 0 && verticalScrollBar()->value() == verticalScrollBar()->maximum())
        reading = pageCount();
    if (std::exchange(page_, reading) != reading) Q_EMIT pageChanged(reading);
}

void PageView::turnTo(int page) {
    if (page < 1 || page > pageCount()) return;
    verticalScrollBar()->setValue(places_[page - 1].top() - around);
}

void PageView::setZoom(double zoom) {
    zoom = zoom <= 0 ? 0 : std::clamp(zoom, smallestZoom, largestZoom);
    if (std::abs(zoom - zoom_) < 0.001) return;
    const int height = std::max(1, verticalScrollBar()->maximum());
    const double part = static_cast<double>(verticalScrollBar()->value()) / height;
    zoom_ = zoom;
    arrange();
    verticalScrollBar()->setValue(static_cast<int>(part * verticalScrollBar()->maximum()));
    follow();
    Q_EMIT zoomChanged(zoom_);
}

void PageView::zoomBy(int steps) {
    setZoom(scale() / pixelsOfPoint * std::pow(zoomStep, steps));
}

void PageView::resizeEvent(QResizeEvent*) {
    arrange();
    follow();
}

void PageView::scrollContentsBy(int, int) {
    viewport()->update();
    follow();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0) zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::ZoomIn))
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(-1);
    else if (event->key() == Qt::Key_0 && (event->modifiers() & Qt::ControlModifier))
        setZoom(0);
    else if (event->key() == Qt::Key_Home)
        turnTo(1);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) viewport()->update();
}

void PageView::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), t.track);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 1; page <= pageCount(); ++page) {
        const QRect where = place(page);
        if (!where.intersects(viewport()->rect())) continue;
        painter.fillRect(where, Qt::white); // paper, in the dark too
        const auto shown = shown_.constFind(page);
        if (shown == shown_.cend()) continue;
        if (shown->failed)
            paintText(&painter, t, where, tr("This page cannot be shown."), TypeRole::secondary, QColor(Qt::darkGray),
                      Qt::AlignHCenter);
        else
            painter.drawImage(where, shown->picture);
    }
}

} // namespace ilvm::kit
