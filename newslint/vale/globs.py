"""Glob patterns of sections and of `--glob`: `*.{md,txt}`, `[!a]?`, `docs/**/*.md`, and `!` before a pattern."""

import re
from functools import lru_cache


class GlobFault(ValueError):  # noqa: N818 - it names what is wrong
    """A pattern that cannot be read."""


class Glob:
    """A compiled pattern; a `*` stands for any characters, with `**` in the pattern for all but a slash."""

    def __init__(self, pattern: str) -> None:
        self.negated = pattern.startswith("!")
        self.pattern = pattern.lstrip("!") if self.negated else pattern
        self._compiled = compiled(self.pattern)

    def match(self, path: str) -> bool:
        """Tell whether the pattern takes a path with forward slashes."""
        return (self._compiled.fullmatch(path.replace("\\", "/")) is not None) != self.negated


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern as a regular expression; raises GlobFault."""
    body, end = _sequence(pattern, 0, "**" in pattern, nested=False)
    if end != len(pattern):
        raise GlobFault("syntax error in pattern")
    try:
        return re.compile(body, re.S)
    except re.error:
        raise GlobFault("syntax error in pattern") from None


def _sequence(pattern: str, at: int, folders: bool, *, nested: bool) -> tuple[str, int]:
    out: list[str] = []
    any_char, any_run = ("[^/]", "[^/]*") if folders else (".", ".*")
    while at < len(pattern):
        char = pattern[at]
        if nested and char in ",}":
            break
        if folders and pattern.startswith("**/", at):
            out.append("(?:.*/)?")
            at += 3
        elif folders and pattern.startswith("**", at):
            out.append(".*")
            at += 2
        elif char == "*":
            out.append(any_run)
            at += 1
        elif char == "?":
            out.append(any_char)
            at += 1
        elif char == "[":
            body, at = _class(pattern, at)
            out.append(body)
        elif char == "{":
            body, at = _choice(pattern, at, folders)
            out.append(body)
        elif char == "\\" and at + 1 < len(pattern):
            out.append(re.escape(pattern[at + 1]))
            at += 2
        else:
            out.append(re.escape(char))
            at += 1
    return "".join(out), at


def _class(pattern: str, at: int) -> tuple[str, int]:
    end = pattern.find("]", at + 2)
    if end < 0:
        raise GlobFault("syntax error in pattern")
    body = pattern[at + 1 : end]
    negated = body[:1] in ("!", "^")
    body = body[1:] if negated else body
    if re.search(r"^-|-$|[a-z0-9]-(?![a-z0-9A-Z])", body, re.I):
        raise GlobFault("expected close range character")
    escaped = re.sub(r"([\\^\[])", r"\\\1", body)
    return f"[{'^' if negated else ''}{escaped}]", end + 1


def _choice(pattern: str, at: int, folders: bool) -> tuple[str, int]:
    options: list[str] = []
    while at < len(pattern) and pattern[at] in "{,":
        body, at = _sequence(pattern, at + 1, folders, nested=True)
        options.append(body)
    if at >= len(pattern) or pattern[at] != "}":
        raise GlobFault("syntax error in pattern")
    return f"(?:{'|'.join(options)})", at + 1
