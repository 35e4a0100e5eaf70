"""`residue.paste`."""

import re
from collections.abc import Iterator

from newslint.analysis.wording import literals
from newslint.document import BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

PIECES = (
    "â€",
    "Ã",
    "Â",
    "ï»¿",
    "ï¿½",
    "\ufffd",
    "\u200b",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "&",
    "- ",
    "ﬁ",
    "ﬂ",
    "ﬀ",
    "ﬃ",
    "ﬄ",
    *("â‚¬", "==", "[[", "{{", "'''", "[http", "[url", "[/url", "[quote", "[img"),
)
# What Windows-1252 shows for the second and third byte of a letter in UTF-8.
TAIL = r"[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]"
MOJIBAKE = compiled(rf"(?:â€{TAIL}?|â‚¬|Ã{TAIL}|Â[\u00a0-\u00bf]|ï»¿|ï¿½)+")
INVISIBLE = compiled("[\u200b\u2060\ufeff\u00ad]+")
ENTITY = compiled(r"&(?:amp;)?(#\d{2,6}|#x[0-9a-fA-F]{2,6}|[a-z]{2,8}[0-9]?);", re.I)
MARKUP = compiled(
    r"={2,4} ?[A-ZÀ-Þ'\"“‘][^=\n]{1,80}={2,4}(?=\s|$)"
    r"|\[\[(?:[A-ZÀ-Þ][a-zß-þ][^\[\]\n]{0,160}|[^\[\]\n|]{1,80}\|[^\[\]\n]{1,160})\]\]"
    r"|\{\{[^{}\n<%|]{0,80}\w\|\w[^{}\n]{0,160}\}\}"
    r"|'''(?=\w)[^'\n]{1,80}'''"
    r"|\[https?://[^\s\]]{1,300} [^\]\n]{1,160}\]|\[/?(?:url|quote|img)(?:=[^\]\n]{0,300})?\]"
)
"""Headings, links, templates and bold type of wikis, and the tags of forums."""
REJOINED = compiled(r"(?<![\w-])([a-z]{2,})- ([a-z]{2,})(?![\w-])")
SUSPENDED = frozenset("and or to nor but und oder bis et ou than versus vs as not rather the through".split())
ENTITIES = dict(
    pair.split("=", 1)
    for pair in (
        "amp=& quot=\" apos=' lt=< gt=> mdash=— ndash=– rsquo=’ lsquo=‘ rdquo=” ldquo=“ hellip=… bull=• middot=· "
        "copy=© reg=® trade=™ euro=€ pound=£ yen=¥ cent=¢ deg=° eacute=é egrave=è aacute=á iacute=í oacute=ó uacute=ú "
        "ntilde=ñ uuml=ü ouml=ö auml=ä ccedil=ç frac12=½ times=×"
    ).split()
) | {"nbsp": " "}
LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}


class Paste(Rule):
    """Damage from pasting: letters in the wrong encoding, entities, foreign markup, a broken hyphen.

    Why: readers see rubbish, and search does not find the word.
    Misses: words that were broken into two whole words; letters of another alphabet that look alike.
    Source: what encodings, word processors and PDF files do to text that is copied.
    """

    severity = Severity.WARNING
    examples = (
        Bad("The company[[â€™]]s ferries are late."),
        Bad("The caf[[Ã©]] by the pool will close."),
        Bad("The plan is in [[develop- ment]] at the council."),
        Bad("The pool[[&nbsp;]]will close."),
        Bad("The pool will[[\u200b]] close in May."),
        Bad("The o[[ﬃ]]ce closed."),
        Bad("The pool will close. [[== Reaction ==]] Swimmers gathered."),
        Bad("The pool will close, the [[[https://pool.example/ council]]] said. [[{{stub|pool}}]]"),
        Good("The pool [the old one] will close: 2 + 2 == 4 and 3 == 3, {{ date | year }} said.", format="txt"),
        Good("The café by the pool serves Ânes and crème brûlée."),
        Good("Long- and short-term plans exist, and two- to three-year ones."),
        Good("Marks & Spencer and AT&T opened shops."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each damaged place with what it was."""
        text, free = document.text, 0
        for place, end in literals(text, PIECES):
            found = _damage(text, place, end) if place >= free else None
            block = document.block_at(place) if found else None
            if found and block and block.kind is not BlockKind.CODE:
                span, mended, message = found
                free = span.end
                fixes = [Fix(f"Write '{mended}'", (Edit(span, mended),), safe=True)] if mended is not None else []
                yield self.finding(span, message, fixes=fixes)


def _damage(text: str, place: int, end: int) -> tuple[Span, str | None, str] | None:
    """Return the span of the damage at a piece, what it was (None where nobody can tell), and what to do."""
    piece = text[place:end]
    if piece in LIGATURES:
        return Span(place, end), LIGATURES[piece], f"Write '{LIGATURES[piece]}' in plain letters."
    if piece == "&":
        entity = ENTITY.match(text, place)
        known = _entity(entity[1]) if entity else None
        return (
            (Span(*entity.span()), known, "Write the character that this entity stands for.")
            if entity and known
            else None
        )
    if piece[0] in "=[{'":
        markup = MARKUP.match(text, place)
        return (Span(*markup.span()), None, "Turn this markup of a wiki or forum into copy.") if markup else None
    if piece == "- ":
        broken = REJOINED.search(text, max(0, place - 24), place + 26)
        if broken and broken.start() < place < broken.end() and broken[2] not in SUSPENDED:
            return Span(*broken.span()), None, "Join this word, or set the hyphen as a dash."
        return None
    if piece == "\ufffd":
        return Span(place, end), None, "Find out which character was lost here."
    hidden = INVISIBLE.match(text, place)
    if hidden:
        return Span(*hidden.span()), "", "Delete the invisible character."
    wrong = MOJIBAKE.match(text, place)
    if not wrong:
        return None
    mended = _decoded(wrong[0])
    return (
        Span(*wrong.span()),
        mended,
        f"Write '{mended}': the letters were read in the wrong encoding."
        if mended
        else ("Find out what stood here: the letters were read in the wrong encoding."),
    )


def _entity(name: str) -> str | None:
    """Return the character of an HTML entity, None for an unknown name; a no-break space gives a plain one."""
    if name[0] != "#":
        return ENTITIES.get(name) or ENTITIES.get(name.lower())
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    if code == 0xA0:
        return " "
    return chr(code) if 0x20 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None


def _decoded(wrong: str) -> str | None:
    """Return what letters were before they were read as Windows-1252, None where they were not."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return wrong.encode(encoding).decode("utf-8").replace("\ufeff", "")
        except UnicodeError:
            continue
    return None
