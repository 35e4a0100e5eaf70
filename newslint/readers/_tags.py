"""Tokens of HTML with their places in the source.

The library parsers tell no character offsets (lxml, html5lib), and `html.parser` takes quadratic time on
hostile input; this scanner follows the WHATWG tokenizer where prose depends on it and reads each
character once.
"""

import re
from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.values import field, frozen

NAME = compiled(r"[A-Za-z][^\s/>\x00]{0,60}")
ATTRIBUTE = compiled(r"""[\s/]*([^\s"'<>/=]+)(?:[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


@frozen
class Token:
    """A piece of HTML: `kind` is "text", "start", "end", "comment" or "raw" (what a script or style holds)."""

    kind: str
    start: int
    end: int
    name: str = ""  # of the tag, in lower case
    attributes: dict[str, str] = field(default_factory=dict)  # names in lower case, values as written


def tokens(source: str, start: int = 0) -> Iterator[Token]:
    """Yield the tokens of `source` in order; together they cover it, but for what markup declarations hold."""
    place, size = start, len(source)
    last = source.rfind(">")  # no tag opens behind it
    while place < size:
        opened = source.find("<", place)
        if opened < 0:
            opened = size
        if opened > place:
            yield Token("text", place, opened)
        if opened >= size:
            return
        token = _markup(source, opened) if opened < last or source.startswith("<!--", opened) else None
        if token is None:  # a lone "<" is text
            yield Token("text", opened, opened + 1)
            place = opened + 1
            continue
        yield token
        place = token.end
        if token.kind == "start" and token.name in RAW:
            closed = _raw_end(source, token)
            if closed > place:
                yield Token("raw", place, closed, token.name)
            place = closed


def _markup(source: str, start: int) -> Token | None:
    """Return the tag, comment or declaration that opens at `start`, None where there is none."""
    if source.startswith("<!--", start):
        closed = source.find("-->", start + 4)
        end = closed + 3 if closed >= 0 else len(source)
        return Token("comment", start, end)
    if source.startswith(("<!", "<?"), start):
        closed = source.find(">", start)
        return Token("declaration", start, closed + 1 if closed >= 0 else len(source))
    ending = source.startswith("</", start)
    name = NAME.match(source, start + (2 if ending else 1))
    if not name:
        return None
    attributes, end = _attributes(source, name.end())
    return Token("end" if ending else "start", start, end, name[0].lower(), attributes)


def _attributes(source: str, place: int) -> tuple[dict[str, str], int]:
    """Return the attributes of a tag and the offset behind its ">"; a ">" is known to follow."""
    found: dict[str, str] = {}
    while source[place] != ">":
        match = ATTRIBUTE.match(source, place)
        if match:
            value = match[2] or ""
            found.setdefault(match[1].lower(), value[1:-1] if value[:1] in ("'", '"') else value)
            place = match.end()
        else:
            place += 1  # white space before the end, or a stray quotation mark
    return found, place + 1


def _raw_end(source: str, token: Token) -> int:
    """Return where the text of a raw element ends: at its end tag, else at the end of the file."""
    closing = compiled(rf"</{token.name}(?=[\s/>])", re.I).search(source, token.end)
    return closing.start() if closing else len(source)
