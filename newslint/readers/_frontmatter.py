"""Front matter: the fields at the head of a file, and the metadata they tell."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from importlib import import_module
from typing import NamedTuple

from newslint.builder import DocumentBuilder
from newslint.document import Metadata
from newslint.errors import NewslintError
from newslint.nodes import Node, parse
from newslint.patterns import compiled
from newslint.span import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FENCED = compiled(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
LINE = r"(?<![^\r\n])"  # where a line begins, also behind a CR
CLOSED = {  # what ends the front matter that a fence opens
    "---": compiled(LINE + r"(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+++": compiled(LINE + r"\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
}
PLAIN = compiled(  # a key and a scalar on one line: unquoted, or in quotation marks without an escape
    r"([A-Za-z_][\w-]*):(?:[ \t]+(?:([^\s\[\]{}&*!|>'\"%@`#][^#:\r\n]*(?::[^#:\s][^#:\r\n]*)*)"
    r"|\"([^\"\\\r\n]*)\"|'([^'\r\n]*)'))?[ \t]*"
)
HEADLINE = compiled(  # a field that heads the story: its name, and its value on the same line
    LINE + r"(headline|title)[ \t]*[:=][ \t]*"
    r"(?:\"(?P<double>[^\"\\\r\n]+)\"|'(?P<single>[^'\r\n]+)'|(?P<bare>[^'\"\s](?:[^\r\n]*\S)?))[ \t]*(?![^\r\n])",
    re.I,
)
OWN = compiled(LINE + r" {0,3}(?:#[ \t]|=+[ \t]*(?![^\r\n]))")  # a headline of the body in Markdown
MARKED = 40  # characters of markup and white space round a headline
MARKS = " \t\u00a0*_#`"  # what may stand round a headline that the body tells again
DAY_FIRST = compiled(r"\b(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b")
MONTH_FIRST = compiled(r"\b([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\b")
NAMES = {
    "date": ("date", "published", "publish_date", "pubdate", "datepublished"),
    "updated": ("updated", "modified", "lastmod", "last_modified", "datemodified"),
    "language": ("language", "lang", "locale"),
    "publication": ("publication", "site", "site_name", "publisher"),
    "section": ("section", "category", "articlesection"),
    "genre": ("genre", "type"),
    "author": ("author", "byline", "authors"),
    "embargo": ("embargo", "embargoed"),
    "status": ("status", "pubstatus"),
}


class Head(NamedTuple):
    """The front matter of a story: its fields, names in lower case, and its span in the source, empty for none.

    `problem` says what could not be read, "" where all could.
    """

    fields: Mapping[str, str] = {}
    span: Span = Span(0, 0)
    problem: str = ""


def split(source: str) -> Head:
    """Return the front matter at the head of `source`."""
    opened = FENCED.match(source)
    if not opened:
        return Head()
    closed = CLOSED[opened[1]].search(source, opened.end())
    if not closed:
        return Head()
    body, span = source[opened.end() : closed.start()], Span(0, closed.end())
    try:
        return Head(_toml(f"\n{body}") if opened[1] == "+++" else _yaml(body), span)
    except NewslintError as error:
        line = f" (line {error.place.line})" if error.place and error.place.line else ""
        hint = f"; {error.hint}" if error.hint else ""
        return Head({}, span, f"front matter: {error.sentence}{line}{hint}")
    except (ValueError, RecursionError) as error:
        return Head({}, span, f"front matter: {error}")


def write_headline(builder: DocumentBuilder, head: Head) -> bool:
    """Add the headline that the front matter tells of a story whose body has none; tell whether there is one."""
    place = _headline(builder.source, head)
    if place:
        builder.field(*place)
    return place is not None


def _headline(source: str, head: Head) -> Span | None:
    found: dict[str, Span] = {}
    for match in HEADLINE.finditer(source, *head.span):
        name, kind = match[1].lower(), match.lastgroup or ""
        if match[kind].strip() and head.fields.get(name) == match[kind]:
            found.setdefault(name, Span(*match.span(kind)))
    place = found.get("headline") or found.get("title")
    if place is None:
        return None
    body = source[head.span.end :]
    if ("#" in body or "=" in body) and OWN.search(source, head.span.end):
        return None
    told, longest = _bare(place.of(source)), place.end - place.start + MARKED
    short = (line for line in body.splitlines() if len(line) <= longest)
    return None if told in map(_bare, short) else place


def _bare(line: str) -> str:
    """Return a line as it is compared: without the markup round it, in any case."""
    return line.strip(MARKS).casefold()


def metadata(fields: Mapping[str, str]) -> Metadata:
    """Return what the fields say of the story; what stands for its date and is none is kept as unclear."""
    found = {name: next((fields[key] for key in keys if key in fields), "") for name, keys in NAMES.items()}
    del found["date"]
    day, unclear = dated(fields[key] for key in NAMES["date"] if key in fields)
    return Metadata(date=day, unclear=unclear, updated=day_of(found.pop("updated")), fields=fields, **found)


def dated(written: Iterable[str]) -> tuple[date | None, str]:
    """Return the first day among texts that stand for one; where there is none, the first text that is not empty."""
    texts = [text for text in written if text.strip()]
    day = next((day for text in texts if (day := day_of(text))), None)
    return day, "" if day or not texts else texts[0].strip()


def day_of(text: str) -> date | None:
    """Return the day of an ISO date or time stamp, or of one that names its month; None where the text is neither.

    "29-APR-1987 15:04:02", "Mon, 20 Apr 2020 08:00:00 GMT", "April 20, 2020"; never a guess at 04/05/2020.
    """
    if not text:
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        try:
            return date.fromisoformat(text.strip()[:10])
        except ValueError:
            return _named_day(text)


def _named_day(text: str) -> date | None:
    """Return the day of a date with its month in letters, the day before it or behind."""
    match = DAY_FIRST.search(text)
    day, month, year = match.groups() if match else ("", "", "")
    if not match:
        match = MONTH_FIRST.search(text)
        month, day, year = match.groups() if match else ("", "", "")
    try:
        return date(int(year), MONTHS.index(month[:3].lower()) + 1, int(day))
    except ValueError:
        return None


def _yaml(body: str) -> dict[str, str]:
    """Return the scalars of a YAML mapping; plain ones are read without the YAML library, which is slow to load."""
    fields: dict[str, str] = {}
    for line in body.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        plain = PLAIN.fullmatch(line)
        if not plain:
            return _nodes(parse("\n" + body, "front matter"))
        fields[plain[1].lower()] = (plain[2] or plain[3] or plain[4] or "").strip()
    return fields


def _nodes(top: Node) -> dict[str, str]:
    return {key.text.lower(): _flat(value) for key, value in top.pairs()} if top.kind == "map" else {}


def _flat(node: Node) -> str:
    """Return a node as one text, the parts of a list or mapping between commas."""
    if node.kind in ("list", "map"):
        return ", ".join(_flat(item) for item in (node.items if node.kind == "list" else node.items[1::2]))
    return "" if node.empty else node.text


def _toml(body: str) -> dict[str, str]:
    """Return the values of a TOML document as texts; raises ValueError."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n")  # TOML knows no CR of its own
    loaded = import_module("tomllib").loads(lines)  # slow to load, and rare
    return {key.lower(): _said(value) for key, value in loaded.items()}


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_said(item) for item in value)
    return value.isoformat() if isinstance(value, date) else str(value)
