"""installer/ilvm-server.conf.sample explains every key of ilvm-server as its --help does, with the same default, and no other.

sample_configuration.py ILVM_SERVER SAMPLE
"""
import re
import subprocess
import sys

FREE = ("mapping", "services", "delivery")  # their keys are the administrator's own


def settings_of_help(text):
    """{key: (text, default)} from --help, whose long lines are wrapped."""
    text = text[text.index("Settings, as"):]
    entries = re.split(r"^  --(?=\w+\.)", text, flags=re.M)[1:]
    found = {}
    for entry in entries:
        key, _, rest = entry.partition(" VALUE")
        words = " ".join(rest.split())
        default = re.search(r" \(([^()]*)\)$", words)
        # Only what stands for a default: "(department)" and "(PEM)" belong to the text.
        if default and default.group(1) not in ("department", "PEM"):
            found[key] = (words[:default.start()], default.group(1))
        else:
            found[key] = (words, "")
    return found


def settings_of_sample(text):
    """{key: (first line of its comment, default or None where a value is given)}"""
    found, section, comment = {}, "", []
    for line in text.splitlines():
        head = re.fullmatch(r"\[(\w+)\]", line)
        entry = re.fullmatch(r"(#?)(\w+) =(.*)", line)
        if head:
            section, comment = head.group(1), []
        elif entry and section:
            off, key, value = entry.groups()
            if section not in FREE:
                found[f"{section}.{key}"] = (comment[0] if comment else "", value.strip() if off else None)
            elif section + ".*" not in found:
                found[section + ".*"] = (comment[0] if comment else "", None)
            comment = []
        elif line.startswith("# "):
            comment.append(line[2:])
    return found


def differences(help_text, sample_text):
    """What the two say differently, one line each."""
    wanted = {re.sub(r"^(mapping|services|delivery)\.\w+", r"\1.*", key): value
              for key, value in settings_of_help(help_text).items()}
    found = settings_of_sample(sample_text)
    for key in sorted(wanted.keys() | found.keys()):
        if key not in found:
            yield f"{key} is missing from the sample"
        elif key not in wanted:
            yield f"{key} of the sample does not exist"
        elif found[key][0] != wanted[key][0]:
            yield f"{key}: the sample says “{found[key][0]}”, the program “{wanted[key][0]}”"
        elif found[key][1] is not None and found[key][1] != wanted[key][1]:
            yield f"{key}: the sample's default is “{found[key][1]}”, the program's “{wanted[key][1]}”"


def main():
    program, sample = sys.argv[1:]
    help_text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    with open(sample, encoding="utf-8") as file:
        sample_text = file.read()
    found = list(differences(help_text, sample_text))
    # The comparison can fail: a sample without one of its keys is found out.
    spoilt = sample_text.replace("#level = info", "")
    if not any("log.level" in line for line in differences(help_text, spoilt)):
        found.append("the comparison does not notice a missing key")
    print("\n".join(found) or "the same")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
