"""Identifiers of code in running text, and their parts."""

import re

SHAPE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[a-z]{2,}[A-Z][A-Za-z0-9]*")


def parts(word: str) -> list[tuple[str, int]]:
    """Return the words within an identifier and where each starts: `getHTTPResponse_v2` is get, HTTP, Response, v."""
    found: list[tuple[str, int]] = []
    start = -1
    for at, char in enumerate(word):
        if not char.isalpha():
            if start >= 0:
                found.append((word[start:at], start))
            start = -1
            continue
        before, after = word[at - 1 : at], word[at + 1 : at + 2]
        turns = char.isupper() and (before.islower() or (before.isupper() and after.islower()))
        if start >= 0 and turns:
            found.append((word[start:at], start))
            start = at
        elif start < 0:
            start = at
    if start >= 0:
        found.append((word[start:], start))
    return found
