#include "client/ticket/selectable_row.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QContextMenuEvent>
#include <QGraphicsOpacityEffect>
#include <QPainter>
#include <QTimer>

namespace ilvm::ticket {
namespace {

constexpr int barWidth = 3, flashMilliseconds = 1'400;
constexpr double pendingOpacity = 0.6;

} // namespace

SelectableRow::SelectableRow(QWidget* parent) : Painted(parent) {}

void SelectableRow::setSelected(bool selected) {
    if (selected_ == selected) return;
    selected_ = selected;
    selectionChanged();
}

void SelectableRow::setChecked(bool checked) {
    checked_ = checked;
    update();
}

void SelectableRow::setRing(bool ring) {
    if (ring_ == ring) return;
    ring_ = ring;
    update();
    if (!ring) return;
    // The list has the keyboard; what is read aloud is the row.
    QAccessibleEvent focus(this, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

void SelectableRow::flash() {
    flashing_ = true;
    update();
    QTimer::singleShot(flashMilliseconds, this, [this] {
        flashing_ = false;
        update();
    });
}

void SelectableRow::setSentence(const QString& sentence) {
    if (sentence_ == sentence) return;
    sentence_ = sentence;
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void SelectableRow::describe(QAccessible::State& state) const {
    state.selectable = true;
    state.selected = selected_;
    state.focusable = true;
    state.focused = ring_;
    state.checked = checked_;
}

bool SelectableRow::isUnderHand() const {
    return underMouse() && isEnabled();
}

void SelectableRow::paintRow(QPainter& painter, bool hairline) {
    const auto& t = kit::tokens(this);
    const QColor fill = flashing_       ? t.tone(kit::Tone::warn).tint
                        : selected_     ? t.selected
                        : checked_      ? t.accentSoft
                        : isUnderHand() ? t.hover
                                        : QColor();
    if (fill.isValid()) painter.fillRect(rect(), fill);
    if (selected_) painter.fillRect(0, 0, barWidth, height(), t.accent);
    if (t.isContrast() && isUnderHand()) kit::paintBox(&painter, rect(), 0, {}, t.accent, t.line);
    if (hairline && y() > 0) painter.fillRect(0, 0, width(), t.line, t.border);
    paintRing(painter, kit::radius::keyCap);
}

void SelectableRow::paintRing(QPainter& painter, double radius) const {
    if (ring_) kit::paintFocusRing(&painter, QRectF(rect()).adjusted(0, 0, 0, -1), radius, kit::tokens(this).accent);
}

void SelectableRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT chosen(event->modifiers());
}

void SelectableRow::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT opened();
}

void SelectableRow::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT chosen(Qt::NoModifier);
    Q_EMIT menuAsked(event->globalPos());
}

// On its way: shown lightly, until the answer is there.
void SelectableRow::changeEvent(QEvent* event) {
    Painted::changeEvent(event);
    if (event->type() != QEvent::EnabledChange) return;
    if (isEnabled()) return setGraphicsEffect(nullptr);
    auto* light = new QGraphicsOpacityEffect(this);
    light->setOpacity(pendingOpacity);
    setGraphicsEffect(light);
}

void SelectableRow::enterEvent(QEnterEvent*) {
    update();
}
void SelectableRow::leaveEvent(QEvent*) {
    update();
}

} // namespace ilvm::ticket
