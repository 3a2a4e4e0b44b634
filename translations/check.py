#!/usr/bin/env python3
"""Says which words of the client have no French: check.py SOURCE_DIR LUPDATE. Exits with 1 when there are any.

lupdate of Qt 6.4 names a context by its class alone where a namespace is written `a::b`; the program looks for the whole
name. The .ts files hold whole names, which is why they are compared here by the last word, and not merged by lupdate.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree


# French parts these signs from their word, by a blank at which no line may end.
BREAKING = re.compile(r" [:;?!€»]| %(?![0-9nL])|« ")


def messages(path):
    """{(class, source, comment): (whole context, [translations], finished)}"""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (name.split("::")[-1], message.findtext("source"), message.findtext("comment") or "")
            found[key] = (name, forms, translation.get("type") is None, message.get("numerus") == "yes")
    return found


def main(root, lupdate):
    translated = {}
    for path in sorted((root / "translations").glob("*_fr.ts")):
        translated.update(messages(path))
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        subprocess.run([lupdate, "-silent", "-locations", "none", str(root / "client"), "-target-language", "fr_FR",
                        "-ts", str(fresh)], check=True, stderr=subprocess.DEVNULL)
        wanted = messages(fresh)
    problems = []
    for key in sorted(wanted):
        here = translated.get(key)
        if here is None:
            problems.append(f"no French: {key[0]}: {key[1]}")
        elif not here[2] or not all(here[1]):
            problems.append(f"unfinished: {here[0]}: {key[1]}")
        elif wanted[key][3] and len(here[1]) != 2:
            problems.append(f"one and many are two sentences: {here[0]}: {key[1]}")
        elif key[1].count("%1") != here[1][0].count("%1") or key[1].count("%2") != here[1][0].count("%2"):
            problems.append(f"another number of %1 or %2: {here[0]}: {key[1]}")
        elif any(BREAKING.search(form) for form in here[1]):
            problems.append(f"a line may end before a sign: {here[0]}: {key[1]}")
    problems += [f"no longer said: {translated[key][0]}: {key[1]}" for key in sorted(set(translated) - set(wanted))]
    print("\n".join(problems) or f"{len(wanted)} texts, all in French")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
