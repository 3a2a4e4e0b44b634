// The icons of the client, as strokes on a grid of 24 units. Not here: which screen uses which.
#pragma once
#include <QColor>
#include <QIcon>
#include <QRectF>
#include <cstdint>

class QPainter;

namespace ilvm::kit {

enum class Icon : std::uint8_t {
    inbox,
    plus,
    headset,
    checkCircle,
    check,
    search,
    bell,
    moon,
    sun,
    close,
    dots,
    paperclip,
    lock,
    clock,
    warning,
    info,
    branch,
    user,
    users,
    userPlus,
    grid,
    monitor,
    laptop,
    chart,
    chevronDown,
    chevronUp,
    chevronRight,
    chevronLeft,
    sort,
    file,
    image,
    upload,
    download,
    refresh,
    signOut,
    settings,
    calendar,
    transfer,
    send,
    pencil,
    star,
    building,
    key,
    euro,
    trash,
    eye,
    eyeOff,
    filter,
    arrowLeft,
    arrowRight,
    arrowUp,
    arrowDown,
    external,
    copy,
    help,
    list,
    message,
    history,
    undo,
    book,
    server,
    cloudOff,
    rings,
    sidebar,
    minus,
};
inline constexpr int iconCount = static_cast<int>(Icon::minus) + 1;

// Strokes of 1.8 units with round ends, 2.1 where the icon is 14 px or less.
void paintIcon(QPainter* painter, const QRectF& where, Icon icon, const QColor& colour);

// For Qt's own widgets (actions, menus). Sharp at every scale; `disabled` is used when it is valid.
QIcon iconFor(Icon icon, const QColor& colour, const QColor& disabled = {});

} // namespace ilvm::kit
