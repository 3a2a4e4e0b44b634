#include "client/panels/recruitments/recruitment_head.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/recruitment_columns.hpp"

#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int headHeight = 34, arrowSide = 12, arrowGap = 3;

} // namespace

RecruitmentHead::RecruitmentHead(QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecruitmentHead::setGutter(int width) {
    if (gutter_ == width) return;
    gutter_ = width;
    update();
}

QSize RecruitmentHead::sizeHint() const {
    return {600, kit::tokens(this).scaled(headHeight)};
}

// Where the rows have them.
QList<RecruitmentHead::Place> RecruitmentHead::places() const {
    const auto& t = kit::tokens(this);
    const bool wide = width() - gutter_ >= t.scaled(ticket::columns::withService);
    int right = width() - gutter_ - ticket::columns::right;
    QList<Place> all;
    const auto add = [&](const QString& name, int wanted, bool sorted) {
        const int own = t.scaled(wanted);
        all.prepend({name, right - own, own, sorted});
        right -= own + ticket::columns::gap;
    };
    add(tr("Status"), ticket::columns::status, false);
    add(tr("Readiness"), ticket::columns::share, false);
    add(tr("Day"), ticket::columns::day, true);
    if (wide) add(tr("Service and site"), ticket::columns::service, false);
    const int person = ticket::columns::left + t.scaled(ticket::columns::reference) + ticket::columns::gap;
    all.prepend({tr("Person and post"), person, right - person, false});
    all.prepend({tr("Reference"), ticket::columns::left, t.scaled(ticket::columns::reference), false});
    return all;
}

QString RecruitmentHead::spoken() const {
    QStringList names;
    for (const auto& place : places())
        names.append(place.sorted ? tr("%1, sorted").arg(place.name) : place.name);
    return names.join(QStringLiteral(" ; "));
}

void RecruitmentHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(0, height() - t.line, width(), t.line, t.border);
    for (const auto& place : places()) {
        const auto role = place.sorted ? kit::TypeRole::secondaryTitle : kit::TypeRole::secondaryStrong;
        const QColor ink = place.sorted ? t.text : t.textTertiary;
        const int arrow = place.sorted ? t.scaled(arrowSide) : 0;
        const QRect room(place.left, 0, place.width - (place.sorted ? arrow + arrowGap : 0), height() - t.line);
        kit::paintText(&painter, t, room, place.name, role, ink);
        if (!place.sorted) continue;
        const int at = std::min(room.left() + kit::textWidth(t, role, place.name), room.right()) + arrowGap;
        kit::paintIcon(&painter, QRectF(at, (height() - arrow) / 2.0, arrow, arrow), kit::Icon::arrowDown, ink);
    }
}

} // namespace ilvm::panels
