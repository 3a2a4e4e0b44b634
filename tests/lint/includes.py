"""Who may include whom: the table of ARCHITECTURE.md, and the headers that no room of a kind may use."""
import pathlib
import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
ROW = re.compile(r"^\|\s*`([\w/]+)`\s*\|[^|]*\|([^|]*)\|\s*$", re.M)
# POSIX and Linux: the client and what it shares are built for Windows too.
POSIX = re.compile(
    r"^(sys|arpa|net|netinet|linux|asm)/|^(unistd|fcntl|poll|pwd|grp|netdb|pthread|dirent|dlfcn|spawn|syslog|termios|"
    r"semaphore|glob|fnmatch|ftw|langinfo|mqueue|sched|strings|utime|wordexp|ifaddrs|syscall|endian)\.h$")
NOT_QT_BASE = re.compile(r"^(Qt(Svg|Charts|Pdf|Qml|Quick|Multimedia|WebEngine)\w*|QSvg\w+|QChart\w*|"
                         r"QPdf(Document|PageNavigator|PageRenderer|View|BookmarkModel|SearchModel|Selection|Link)\w*)(/|$)")
QT = re.compile(r"^Q[A-Z]|^Qt")
QT_NETWORK = re.compile(r"^(QtNetwork/)?(QtNetwork|QNetwork\w+|QSsl\w*|QTcp\w+|QUdp\w+|QHttp\w+|QHostAddress)$")


def read_table(text):
    """{room: [what it may include]} of the section about rooms."""
    start = text.find("## Rooms")
    section = text[start:text.find("\n## ", start + 1)] if start >= 0 else ""
    table = {}
    for room, allowed in ROW.findall(section):
        names = [name.strip().strip("`") for name in allowed.split(",")]
        table[room] = [name for name in names if name and name not in "–-"]
    return table


def room_of(path, table):
    """The room that holds the path; a file directly in server/ or client/ composes, like that side's last room."""
    parts = path.parts
    if len(parts) == 2 and parts[0] in ("server", "client"):
        return {"server": "server/app", "client": "client/shell"}[parts[0]]
    name = "/".join(parts[:2])
    return name if name in table else None


def may_enter(room, target, table):
    return any(target == allowed or (allowed.endswith("/*") and target.startswith(allowed[:-1]))
               for allowed in table[room])


def quoted(root, path, included, table):
    """Why the file may not include this file of the project, or nothing."""
    target = pathlib.PurePosixPath(included)
    if target.suffix == ".moc" and target.stem == path.stem:
        return None
    if not (root / included).is_file():
        return "is not a path from the root"
    room, target_room = room_of(path, table), room_of(target, table)
    if target_room is None:
        return f"{target} stands in no room"
    if room == target_room:
        inner = target.parts[2:-1]  # a panel is a folder of its own
        if room == "client/panels" and inner and path.parts[2:-1][:1] != inner[:1]:
            return "a panel may not enter another panel"
        return None
    return None if may_enter(room, target_room, table) else f"{room} may not enter {target_room}"


def angled(path, included):
    top = path.parts[0]
    if top in ("client", "shared") and POSIX.search(included) and not path.name.endswith("_unix.cpp"):
        return "POSIX, outside of a *_unix.cpp"
    if NOT_QT_BASE.search(included):
        return "not of QtBase"
    if top in ("server", "shared") and QT.search(included):
        return f"Qt in {top}/"
    if top == "client" and QT_NETWORK.search(included) and path.parts[1] != "net":
        return "QtNetwork stops at client/net"
    return None


def check(root):
    page = root / "ARCHITECTURE.md"
    table = read_table(page.read_text(encoding="utf-8")) if page.is_file() else {}
    if not table:
        yield "ARCHITECTURE.md: holds no table of rooms"
        return
    for path in tree.sources(root, ("shared", "server", "client")):
        if room_of(path, table) is None:
            yield f"{path}: stands in no room of ARCHITECTURE.md"
            continue
        text = (root / path).read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            mark, included = match.groups()
            reason = quoted(root, path, included, table) if mark == '"' else angled(path, included)
            if reason:
                yield f"{path}:{text.count(chr(10), 0, match.start(2)) + 1}: {included}: {reason}"


if __name__ == "__main__":
    tree.main(check)
