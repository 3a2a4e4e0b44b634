"""Every source is as clang-format 14 would write it (.clang-format)."""
import shutil
import subprocess

import tree


def check(root):
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    if program is None:
        yield "clang-format is not installed"
        return
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    if "version 14." not in version:
        yield f"clang-format 14 is wanted, this is {version.strip()}"
        return
    paths = [str(path) for path in tree.sources(root)]
    for first in range(0, len(paths), 40):
        answer = subprocess.run([program, "--dry-run", *paths[first:first + 40]], cwd=root, capture_output=True, text=True,
                                check=False)
        for line in answer.stderr.splitlines():
            if "clang-format-violations" in line or "error" in line:
                yield line


if __name__ == "__main__":
    tree.main(check)
