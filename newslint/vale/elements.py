"""The elements of HTML as Vale takes them: which run within a line, which are skipped, and what scope each has."""

import re

from newslint.values import frozen

INLINE = frozenset(("b", "big", "i", "small", "abbr", "acronym", "cite", "dfn", "em", "kbd", "strong", "a", "br", "img",
                    "span", "sub", "sup", "code", "tt", "del", "q", "samp", "var"))  # fmt: skip
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
SKIPPED_TAGS = ("script", "style", "pre", "noscript", "iframe")
SKIPPED_CLASSES = ("problematic", "pre", "code")
IGNORED_TAGS = ("tt", "code", "kbd", "samp")
SCOPES = {
    "a": "link",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "tt": "code",
    "q": "quote",
}
BLOCK_SCOPES = {"th": "text.table.header", "td": "text.table.cell", "caption": "text.table.caption", "li": "text.list",
                "blockquote": "text.blockquote", "figcaption": "text.figure.caption"}  # fmt: skip
HEADING = re.compile(r"h\d")
ADDRESSED = frozenset(("img", "a", "p", "script", "h1", "h2", "h3", "h4", "h5", "h6", "span"))
MARK = "data-vale-doc"


@frozen
class Settings:
    """What the configuration and the rules of a run ask of the walk."""

    skipped: tuple[str, ...] = SKIPPED_TAGS
    classes: tuple[str, ...] = SKIPPED_CLASSES
    ignored: tuple[str, ...] = IGNORED_TAGS
    no_alt: bool = False
    no_description: bool = False
    wanted: frozenset[str] = frozenset()  # inline scopes that rules ask for
    selecting: bool = False


def block_scope(tag: str) -> str:
    """Return the scope of the blocks that an element makes, "" for a paragraph's."""
    return f"text.heading.{tag}" if HEADING.fullmatch(tag) else BLOCK_SCOPES.get(tag, "")
