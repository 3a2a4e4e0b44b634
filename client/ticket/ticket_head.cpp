#include "client/ticket/ticket_head.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/ticket_columns.hpp"

#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int headHeight = 34, arrowSide = 12, arrowGap = 3;

} // namespace

TicketHead::TicketHead(TicketRow::Shows shows, Column sorted, QWidget* parent)
    : Painted(parent), shows_(shows), sorted_(sorted) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TicketHead::setGutter(int width) {
    if (gutter_ == width) return;
    gutter_ = width;
    update();
}

QSize TicketHead::sizeHint() const {
    return {600, kit::tokens(this).scaled(headHeight)};
}

// Where the rows have them.
QList<TicketHead::Place> TicketHead::places() const {
    const auto& t = kit::tokens(this);
    const int rowWidth = width() - gutter_;
    const bool assignee = shows_ == TicketRow::Shows::assignee;
    const int ageWidth = t.scaled(assignee ? columns::changed : columns::age);
    const int age = rowWidth - columns::right - ageWidth;
    const int status = age - columns::gap - t.scaled(columns::status);
    const int person = status - columns::gap - t.scaled(columns::person);
    const bool narrow = rowWidth < t.scaled(columns::fullWidth);
    const int title =
        columns::left + t.scaled(columns::reference) + columns::gap + t.scaled(columns::priority) + columns::gap;
    QList<Place> all{{Column::reference, tr("Reference"), columns::left, t.scaled(columns::reference)},
                     {Column::request, tr("Request"), title, (narrow ? status : person) - columns::gap - title}};
    if (!narrow)
        all.append({Column::person, assignee ? tr("Technician") : tr("Requester"), person, t.scaled(columns::person)});
    all.append({Column::status, tr("Status"), status, t.scaled(columns::status)});
    all.append({Column::changed, tr("Changed"), age, ageWidth});
    return all;
}

QString TicketHead::spoken() const {
    QStringList names;
    for (const auto& place : places())
        names.append(place.column == sorted_ ? tr("%1, sorted").arg(place.name) : place.name);
    return names.join(QStringLiteral(" ; "));
}

void TicketHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(0, height() - t.line, width(), t.line, t.border);
    for (const auto& place : places()) {
        const bool sorted = place.column == sorted_, last = place.column == Column::changed;
        const auto role = sorted ? kit::TypeRole::secondaryTitle : kit::TypeRole::secondaryStrong;
        const int arrow = sorted ? t.scaled(arrowSide) : 0;
        const QColor ink = sorted ? t.text : t.textTertiary;
        QRect room(place.left, 0, place.width - (sorted ? arrow + arrowGap : 0), height() - t.line);
        kit::paintText(&painter, t, room, place.name, role, ink, last ? Qt::AlignRight : Qt::AlignLeft);
        if (!sorted) continue;
        const int at = last ? room.right() + 1 + arrowGap
                            : std::min(room.left() + kit::textWidth(t, role, place.name), room.right()) + arrowGap;
        kit::paintIcon(&painter, QRectF(at, (height() - arrow) / 2.0, arrow, arrow), kit::Icon::arrowDown, ink);
    }
}

} // namespace ilvm::ticket
