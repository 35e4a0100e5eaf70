"""HTML as a stream of tokens, as a browser cuts it: texts with entities read, tags with their attributes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TEXT, START, END, SELF, COMMENT, OTHER, PLAIN = range(7)
RAW = frozenset(("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "plaintext"))
TAG = re.compile(
    r"<(?:!--(?P<comment>.*?)(?:--!?>|\Z)|(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)"
    r"(?P<attrs>[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*)>|(?P<other>[!?/][^>]*)>)",
    re.S,
)
LOOSE = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attrs>[^>]*)>", re.S)
PARAGRAPH = re.compile(r"<p>([^<]+)</p>((?:\n(?=<|\Z))?)")
ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?", re.S)


class Token(NamedTuple):
    """A text, a tag by its name in lower case, or a comment; `attrs` is as it was written."""

    kind: int
    data: str
    attrs: str = ""

    def attributes(self) -> list[tuple[str, str]]:
        """Return names and values in order, the first of a name only."""
        found: dict[str, str] = {}
        for name, *values in ATTRIBUTE.findall(self.attrs):
            found.setdefault(name.lower(), unescaped(next(filter(None, values), "")))
        return list(found.items())

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, "" where the tag has none."""
        return dict(self.attributes()).get(name, "") if self.attrs and name in self.attrs.lower() else ""


def unescaped(text: str) -> str:
    """Return the text with its entities read."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


def tokens(source: str, *, paragraphs: bool = False) -> Iterator[Token]:
    """Yield the tokens of a document; whatever is no tag is text.

    With `paragraphs`, one that holds nothing but text comes as one PLAIN token: its text, and what stands behind it.
    """
    at, scan, end = 0, 0, len(source)
    while scan < end:
        place = source.find("<", scan)
        if place < 0:
            break
        plain = PARAGRAPH.match(source, place) if paragraphs else None
        if plain:
            if place > at:
                yield Token(TEXT, unescaped(source[at:place]))
            yield Token(PLAIN, unescaped(plain[1]), plain[2])
            at = scan = plain.end()
            continue
        match = TAG.match(source, place) or LOOSE.match(source, place)
        if match is None:
            scan = place + 1
            continue
        if place > at:
            yield Token(TEXT, unescaped(source[at:place]))
        at = scan = match.end()
        groups = match.groupdict()
        if groups.get("comment") is not None:
            yield Token(COMMENT, match["comment"])
        elif groups.get("name"):
            token = _tag(match)
            yield token
            if token.kind == START and token.data in RAW:
                close = re.compile(rf"</{re.escape(token.data)}\s*/?>", re.I).search(source, at)
                stop = close.start() if close else end
                if stop > at:
                    raw = source[at:stop]
                    yield Token(TEXT, unescaped(raw) if token.data in ("textarea", "title") else raw)
                at = scan = stop
        else:
            yield Token(OTHER, match["other"] or "")
    if at < end:
        yield Token(TEXT, unescaped(source[at:]))


def _tag(match: re.Match[str]) -> Token:
    name, attrs = match["name"].lower(), match["attrs"]
    if match["end"]:
        return Token(END, name)
    if attrs.endswith("/") and not attrs.rstrip("/").endswith("="):
        return Token(SELF, name, attrs[:-1])
    return Token(START, name, attrs)
