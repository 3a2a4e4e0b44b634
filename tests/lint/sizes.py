"""A file is one thought: at most 300 lines, a header 200."""
import tree

LONGEST = {".cpp": 300, ".hpp": 200}


def check(root):
    for path in tree.sources(root):
        lines = (root / path).read_text(encoding="utf-8").count("\n")
        if lines > LONGEST[path.suffix]:
            yield f"{path}: {lines} lines, more than {LONGEST[path.suffix]}"


if __name__ == "__main__":
    tree.main(check)
