#include "client/kit/icon_paths.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace ilvm::kit {

namespace {

// In the order of `Icon`.
constexpr std::array<const char*, iconCount> lines = {
    /* inbox */ "M3 13 L6.1 5.7 C6.4 4.9 7 4.5 7.8 4.5 H16.2 C17 4.5 17.6 4.9 17.9 5.7 L21 13 V17.5 C21 18.6 20.1 19.5 "
                "19 19.5 "
                "H5 C3.9 19.5 3 18.6 3 17.5 Z M3 13 H7.5 C8.3 15.2 10 16.2 12 16.2 C14 16.2 15.7 15.2 16.5 13 H21",
    /* plus */ "M12 4.5 V19.5 M4.5 12 H19.5",
    /* headset */
    "M4 17 V12 C4 7.6 7.6 4 12 4 C16.4 4 20 7.6 20 12 V17 "
    "M4 14 H6.2 C6.9 14 7.5 14.6 7.5 15.3 V18.7 C7.5 19.4 6.9 20 6.2 20 H5.3 C4.6 20 4 19.4 4 18.7 Z "
    "M20 14 H17.8 C17.1 14 16.5 14.6 16.5 15.3 V18.7 C16.5 19.4 17.1 20 17.8 20 H18.7 C19.4 20 20 19.4 20 18.7 Z",
    /* checkCircle */ "O12 12 8.7 M8.2 12.3 L10.9 15 L15.8 9.4",
    /* check */ "M4.5 12.5 L9.8 17.8 L19.8 6.8",
    /* search */ "O10.8 10.8 6.8 M15.9 15.9 L20.5 20.5",
    /* bell */
    "M6 10 C6 6.4 8.6 3.8 12 3.8 C15.4 3.8 18 6.4 18 10 V13.8 L19.7 17 H4.3 L6 13.8 Z "
    "M9.9 20 C10.4 20.7 11.1 21 12 21 C12.9 21 13.6 20.7 14.1 20",
    /* moon */
    "M20.3 14.4 C19.3 14.9 18.2 15.2 17 15.2 C12.7 15.2 9.3 11.7 9.3 7.5 C9.3 6.1 9.6 4.8 10.3 3.7 "
    "C6.6 4.6 3.8 7.9 3.8 11.9 C3.8 16.5 7.5 20.2 12.1 20.2 C15.9 20.2 19.2 17.8 20.3 14.4 Z",
    /* sun */
    "O12 12 4 M12 2.8 V4.8 M12 19.2 V21.2 M2.8 12 H4.8 M19.2 12 H21.2 M5.5 5.5 L6.9 6.9 M17.1 17.1 L18.5 18.5 "
    "M5.5 18.5 L6.9 17.1 M17.1 6.9 L18.5 5.5",
    /* close */ "M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5",
    /* dots */ "D5 12 1.7 D12 12 1.7 D19 12 1.7",
    /* paperclip */
    "M20.2 11.4 L12.3 19.3 C10.2 21.4 6.9 21.4 4.8 19.3 C2.7 17.2 2.7 13.9 4.8 11.8 L12.4 4.2 "
    "C13.8 2.8 16 2.8 17.4 4.2 C18.8 5.6 18.8 7.8 17.4 9.2 L9.9 16.7 C9.2 17.4 8.1 17.4 7.4 16.7 "
    "C6.7 16 6.7 14.9 7.4 14.2 L14.4 7.2",
    /* lock */ "R4.8 10.8 14.4 9.4 2 M8 10.8 V8 C8 5.8 9.8 4 12 4 C14.2 4 16 5.8 16 8 V10.8",
    /* clock */ "O12 12 8.7 M12 7 V12 L15.3 14",
    /* warning */ "M12 4 L21 19.5 H3 Z M12 10 V14 D12 16.7 1.2",
    /* info */ "O12 12 8.7 M12 11.3 V16 D12 8 1.2",
    /* branch */
    "O6.5 5.8 2.3 O6.5 18.2 2.3 O17.5 7.8 2.3 M6.5 8.1 V15.9 M17.5 10.1 C17.5 13 15.5 14 12.5 14 H9.5 "
    "C8 14 6.5 14.8 6.5 15.9",
    /* user */ "O12 8 4 M4.5 20 C4.5 16.4 7.8 14.3 12 14.3 C16.2 14.3 19.5 16.4 19.5 20",
    /* users */
    "O9 8.2 3.7 M2.5 19.5 C2.5 16.2 5.3 14.3 9 14.3 C12.7 14.3 15.5 16.2 15.5 19.5 "
    "M15.6 4.7 C17.3 5 18.5 6.4 18.5 8.2 C18.5 10 17.3 11.4 15.6 11.7 M18 14.6 C20.2 15.2 21.5 17 21.5 19.5",
    /* userPlus */
    "O9.8 8 3.9 M2.8 20 C2.8 16.4 5.8 14.3 9.8 14.3 C13.8 14.3 16.8 16.4 16.8 20 M19 7.5 V13.5 M16 10.5 H22",
    /* grid */ "R3.8 3.8 6.6 6.6 1.5 R13.6 3.8 6.6 6.6 1.5 R3.8 13.6 6.6 6.6 1.5 R13.6 13.6 6.6 6.6 1.5",
    /* monitor */ "R3 4.2 18 12.3 2 M12 16.5 V20 M8.3 20 H15.7",
    /* laptop */ "R4.8 5 14.4 10.5 1.8 M2.5 19 H21.5",
    /* chart */ "M4 4 V20 H20.5 M8.6 16 V13 M12.3 16 V9 M16 16 V11",
    /* chevronDown */ "M6 9.3 L12 15.3 L18 9.3",
    /* chevronUp */ "M6 14.7 L12 8.7 L18 14.7",
    /* chevronRight */ "M9.3 6 L15.3 12 L9.3 18",
    /* chevronLeft */ "M14.7 6 L8.7 12 L14.7 18",
    /* sort */ "M8 5 V19 M4.5 8.5 L8 5 L11.5 8.5 M16 19 V5 M12.5 15.5 L16 19 L19.5 15.5",
    /* file */
    "M6.5 3.5 H13.8 L18.7 8.4 V18.7 C18.7 19.7 17.9 20.5 16.9 20.5 H7.1 C6.1 20.5 5.3 19.7 5.3 18.7 V4.9 "
    "C5.3 4.1 5.7 3.5 6.5 3.5 Z M13.5 3.8 V8.7 H18.4",
    /* image */ "R3.8 4.5 16.4 15 2 O9 9.8 1.6 M4.2 17.5 L9.5 13 L12.5 15.5 L16 12 L20 15.8",
    /* upload */
    "M4 15 V17.8 C4 18.9 4.9 19.8 6 19.8 H18 C19.1 19.8 20 18.9 20 17.8 V15 M12 15.3 V4.2 M7.5 8.7 L12 4.2 L16.5 8.7",
    /* download */
    "M4 15 V17.8 C4 18.9 4.9 19.8 6 19.8 H18 C19.1 19.8 20 18.9 20 17.8 V15 M12 4.2 V15.3 M7.5 10.8 L12 15.3 L16.5 "
    "10.8",
    /* refresh */
    "M20 10.8 C19.4 6.9 16.1 4 12 4 C8.9 4 6.2 5.7 4.9 8.3 M4.4 4 V8.5 H8.9 M4 13.2 C4.6 17.1 7.9 20 12 20 "
    "C15.1 20 17.8 18.3 19.1 15.7 M19.6 20 V15.5 H15.1",
    /* signOut */
    "M10 4 H6.3 C5.2 4 4.3 4.9 4.3 6 V18 C4.3 19.1 5.2 20 6.3 20 H10 M10.3 12 H20.3 M16.3 8 L20.3 12 L16.3 16",
    /* settings */ "M3.5 7.3 H12.6 M17.8 7.3 H20.5 O15.2 7.3 2.5 M3.5 16.7 H6.2 M11.4 16.7 H20.5 O8.8 16.7 2.5",
    /* calendar */ "R3.8 5 16.4 15.2 2 M3.8 9.8 H20.2 M8.3 3 V6.8 M15.7 3 V6.8",
    /* transfer */ "M4.5 8 H19.5 M15.7 4.2 L19.5 8 L15.7 11.8 M19.5 16 H4.5 M8.3 12.2 L4.5 16 L8.3 19.8",
    /* send */ "M20.5 3.5 L10.6 13.4 M20.5 3.5 L14.4 20.5 L10.6 13.4 L3.5 9.6 Z",
    /* pencil */
    "M4 20 L5 15.6 L15.8 4.8 C16.7 3.9 18 3.9 18.9 4.8 L19.2 5.1 C20.1 6 20.1 7.3 19.2 8.2 L8.4 19 Z M13.6 7 L17 10.4",
    /* star */ "M12 3.8 L14.5 9 L20.2 9.8 L16 13.7 L17.1 19.4 L12 16.6 L6.9 19.4 L8 13.7 L3.8 9.8 L9.5 9 Z",
    /* building */
    "M5.5 20 V5.3 C5.5 4.6 6.1 4 6.8 4 H12.7 C13.4 4 14 4.6 14 5.3 V20 M14 10 H17.2 C17.9 10 18.5 10.6 18.5 11.3 V20 "
    "M3.5 20 H20.5 M8.6 8 H10.9 M8.6 12 H10.9 M8.6 16 H10.9",
    /* key */ "O8 16 4.2 M11 13 L20 4 M16.5 7.5 L19 10 M13.6 10.4 L15.6 12.4",
    /* euro */
    "M17.5 6.7 C16.4 5.5 14.9 4.8 13.3 4.8 C9.6 4.8 6.7 8 6.7 12 C6.7 16 9.6 19.2 13.3 19.2 C14.9 19.2 16.4 18.5 17.5 "
    "17.3 "
    "M4 10.2 H13 M4 13.8 H12",
    /* trash */
    "M4.5 6.8 H19.5 M9 6.8 V4.5 H15 V6.8 M6.5 6.8 L7.3 18.5 C7.4 19.5 8.1 20.2 9.1 20.2 H14.9 C15.9 20.2 16.6 19.5 "
    "16.7 18.5 "
    "L17.5 6.8 M10 10.8 V16.2 M14 10.8 V16.2",
    /* eye */
    "M2.8 12 C4.6 8 8 5.8 12 5.8 C16 5.8 19.4 8 21.2 12 C19.4 16 16 18.2 12 18.2 C8 18.2 4.6 16 2.8 12 Z O12 12 2.8",
    /* eyeOff */
    "M9.8 6.1 C10.5 5.9 11.2 5.8 12 5.8 C16 5.8 19.4 8 21.2 12 C20.6 13.3 19.8 14.5 18.8 15.4 M15.9 17.4 "
    "C14.7 17.9 13.4 18.2 12 18.2 C8 18.2 4.6 16 2.8 12 C3.6 10.2 4.8 8.8 6.3 7.7 M4 4 L20 20",
    /* filter */ "M4 6 H20 M7 12 H17 M10 18 H14",
    /* arrowLeft */ "M20 12 H4.5 M10.5 6 L4.5 12 L10.5 18",
    /* arrowRight */ "M4 12 H19.5 M13.5 6 L19.5 12 L13.5 18",
    /* arrowUp */ "M12 20 V4.5 M6 10.5 L12 4.5 L18 10.5",
    /* arrowDown */ "M12 4 V19.5 M6 13.5 L12 19.5 L18 13.5",
    /* external */
    "M10 5 H6.5 C5.4 5 4.5 5.9 4.5 7 V17.5 C4.5 18.6 5.4 19.5 6.5 19.5 H17 C18.1 19.5 19 18.6 19 17.5 V14 "
    "M14 4.5 H19.5 V10 M19.3 4.7 L11 13",
    /* copy */
    "R8.5 8.5 11.5 11.5 2 M15.5 8.5 V6 C15.5 4.9 14.6 4 13.5 4 H6 C4.9 4 4 4.9 4 6 V13.5 C4 14.6 4.9 15.5 6 15.5 H8.5",
    /* help */
    "O12 12 8.7 M9.6 9.6 C9.7 8.3 10.7 7.4 12 7.4 C13.4 7.4 14.4 8.3 14.4 9.6 C14.4 11.3 12 11.6 12 13.4 D12 16.4 1.2",
    /* list */ "M9 6 H20 M9 12 H20 M9 18 H20 D4.8 6 1.3 D4.8 12 1.3 D4.8 18 1.3",
    /* message */
    "M6 4.5 H18 C19.1 4.5 20 5.4 20 6.5 V14.5 C20 15.6 19.1 16.5 18 16.5 H11 L6.5 20.3 V16.5 H6 C4.9 16.5 4 15.6 4 "
    "14.5 V6.5 "
    "C4 5.4 4.9 4.5 6 4.5 Z",
    /* history */
    "M4.4 4.5 V9 H8.9 M4.6 9 C5.8 6 8.7 3.9 12 3.9 C16.5 3.9 20.1 7.5 20.1 12 C20.1 16.5 16.5 20.1 12 20.1 "
    "C8.1 20.1 4.9 17.4 4.1 13.7 M12 7.8 V12.3 L15 14",
    /* undo */ "M8.5 5 L4 9.5 L8.5 14 M4 9.5 H14.5 C17.5 9.5 20 12 20 15 C20 18 17.5 20 14.5 20 H11",
    /* book */
    "M6.8 3.8 H19 V20.2 H6.8 C5.5 20.2 4.8 19.3 4.8 18.2 V5.8 C4.8 4.7 5.7 3.8 6.8 3.8 Z M4.8 18 C4.8 16.9 5.7 16.2 "
    "6.8 16.2 H19",
    /* server */ "R3.8 4.2 16.4 6.6 1.8 R3.8 13.2 16.4 6.6 1.8 D7.6 7.5 1.2 D7.6 16.5 1.2",
    /* cloudOff */
    "M4 4 L20 20 M9.2 5.6 C12.6 4.2 16.3 6 17.2 9.5 C19.4 9.7 21 11.3 21 13.5 C21 14.8 20.4 15.9 19.5 16.6 "
    "M17 17.5 H7.5 C5 17.5 3 15.6 3 13.2 C3 10.9 4.7 9.2 6.8 8.9 C6.9 8.4 7.1 8 7.4 7.6",
    /* rings */ "O9 12 5.4 O15 12 5.4",
    /* sidebar */ "R3.5 4.5 17 15 2 M9.5 4.5 V19.5",
    /* minus */ "M5 12 H19",
};

class Reader {
public:
    explicit Reader(std::string_view line) : at_(line.data()), end_(line.data() + line.size()) {}

    char command() {
        skipSpaces();
        return at_ == end_ ? '\0' : *at_++;
    }

    // Not strtod, which would read the decimal comma of a French desktop.
    double number() {
        skipSpaces();
        double value = 0;
        at_ = std::from_chars(at_, end_, value).ptr;
        return value;
    }

    QPointF point() {
        const double x = number();
        return {x, number()};
    }

private:
    void skipSpaces() {
        while (at_ != end_ && *at_ == ' ')
            ++at_;
    }

    const char* at_;
    const char* end_;
};

} // namespace

IconPath parseIconPath(std::string_view line) {
    IconPath path;
    QPainterPath& strokes = path.strokes;
    Reader reader(line);
    for (char command = reader.command(); command != '\0'; command = reader.command()) {
        switch (command) {
        case 'M':
            strokes.moveTo(reader.point());
            break;
        case 'L':
            strokes.lineTo(reader.point());
            break;
        case 'H':
            strokes.lineTo(reader.number(), strokes.currentPosition().y());
            break;
        case 'V':
            strokes.lineTo(strokes.currentPosition().x(), reader.number());
            break;
        case 'Z':
            strokes.closeSubpath();
            break;
        case 'C': {
            const QPointF first = reader.point();
            const QPointF second = reader.point();
            strokes.cubicTo(first, second, reader.point());
            break;
        }
        case 'R': {
            const QPointF corner = reader.point();
            const QPointF extent = reader.point();
            const double rounding = reader.number();
            strokes.addRoundedRect({corner, QSizeF(extent.x(), extent.y())}, rounding, rounding);
            break;
        }
        case 'O':
        case 'D': {
            const QPointF centre = reader.point();
            const double r = reader.number();
            (command == 'O' ? strokes : path.dots).addEllipse(centre, r, r);
            break;
        }
        default:
            return path;
        }
    }
    return path;
}

IconPath iconPath(Icon icon) {
    static const auto parsed = [] {
        std::array<IconPath, iconCount> paths;
        for (std::size_t i = 0; i < paths.size(); ++i)
            paths[i] = parseIconPath(lines[i]);
        return paths;
    }();
    return parsed[static_cast<std::size_t>(icon)];
}

} // namespace ilvm::kit
