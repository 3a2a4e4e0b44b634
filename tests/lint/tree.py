"""What the lints share: the project's source files, and how findings are told. Not here: any rule."""
import pathlib
import re
import sys

ROOTS = ("shared", "server", "client", "tests")
ENDINGS = (".cpp", ".hpp")


def sources(root, folders=ROOTS):
    """All C++ files below these folders, as paths from the root."""
    root = pathlib.Path(root)
    found = (path for folder in folders for path in (root / folder).rglob("*"))
    return sorted(path.relative_to(root) for path in found if path.suffix in ENDINGS and path.is_file())


def without_comments(text):
    """The text with comments, and the insides of strings, blanked; lines and columns stay where they are."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)

    def blank(match):
        found = match.group(0)
        if found[0] == "'" and match.start() and text[match.start() - 1].isalnum():
            return found  # 1'000
        kept = found if found[0] not in "\"'R/" else "".join(c if c == "\n" else " " for c in found)
        return '"' + kept[1:-1] + '"' if found[0] in '"R' and len(found) > 1 else kept

    return token.sub(blank, text)


def main(check):
    """Runs check(root) → findings, prints them, and ends with 1 where there are any."""
    findings = list(check(pathlib.Path(sys.argv[1])))
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)
