"""Coroutines stop at server/http, and avoid what GCC 12.2 miscompiles.

In the full expression of a co_await it destroys twice an aggregate temporary (`T{…}`, a braced argument) and a lambda that
owns its captures; a ternary around a co_await fails too. A coroutine lambda outlives its captures. Cure: a name for the value.
"""
import re

import tree

KEYWORD = re.compile(r"\bco_(await|return|yield)\b")
AGGREGATE = re.compile(r"(?<![\w:])(?:\w+::)*[A-Z]\w*(?:<[^;{}()]*>)?\s*\{|[(,]\s*\{")
OWNING_LAMBDA = re.compile(r"\[\s*(?:=|(?!&|this\b)\w+|\*this|[^\]]*,\s*(?!&|this\b)[\w*]+)[^\]]*\]\s*(?:\(|\{|mutable)")
COROUTINE_LAMBDA = re.compile(r"\[[^\[\]]+\]\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\s*(?:mutable\s*)?(?:noexcept\s*)?"
                              r"->\s*[\w:]*\bawaitable\s*<")
BEFORE_BLOCK = re.compile(r"(?:[){};:>]|\b(?:else|do|try|const|noexcept|mutable|override))\s*$")


def expression_around(text, at):
    """The full expression that holds the position: back to the statement's beginning, on to its end."""
    start = at
    while start > 0 and text[start - 1] not in ";}":
        if text[start - 1] == "{" and (start < 2 or BEFORE_BLOCK.search(text[max(0, start - 40):start - 1])):
            break
        start -= 1
    depth, end = text.count("(", start, at) - text.count(")", start, at), at
    while end < len(text):
        if text[end] in "({":
            depth += 1
        elif text[end] in ")}":
            depth -= 1
            rest = text[end + 1:end + 3].lstrip()
            if depth < 0 or (depth == 0 and rest.startswith("{")):
                break
        elif text[end] == ";" and depth <= 0:
            break
        end += 1
    return text[start:end]


def faults(text):
    """(position, what is wrong) of one file of server/http, comments blanked."""
    for match in COROUTINE_LAMBDA.finditer(text):
        yield match.start(), "a coroutine lambda with captures: they die before it ends"
    for match in re.finditer(r"\bco_await\b", text):
        expression = expression_around(text, match.start())
        if AGGREGATE.search(expression):
            yield match.start(), "an aggregate temporary in the expression of a co_await: name it first"
        if OWNING_LAMBDA.search(expression):
            yield match.start(), "a lambda that owns captures in the expression of a co_await: name it first"
        if "?" in expression:
            yield match.start(), "a ternary around a co_await: use if"


def check(root):
    for path in tree.sources(root):
        text = tree.without_comments((root / path).read_text(encoding="utf-8"))
        if path.parts[:2] == ("server", "http") or path.parts[0] == "tests":
            found = faults(text)
        else:
            found = ((match.start(), "a coroutine outside of server/http") for match in KEYWORD.finditer(text))
        for position, what in found:
            yield f"{path}:{text.count(chr(10), 0, position) + 1}: {what}"


if __name__ == "__main__":
    tree.main(check)
