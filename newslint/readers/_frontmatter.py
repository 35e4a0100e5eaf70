"""Front matter: the fields at the head of a file, and the metadata they tell."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from newslint.document import Metadata
from newslint.span import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
PLAIN = re.compile(r"([A-Za-z_][\w-]*):[ \t]*([^\s\[\]{}&*!|>'\"%@`#][^#\r\n]*)?")
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


def split(source: str) -> tuple[Mapping[str, str], Span]:
    """Return the fields of the front matter, names in lower case, and its span in the source.

    The span is empty where there is none; fields that cannot be read are left out.
    """
    opened = FENCED.match(source)
    if not opened:
        return {}, Span(0, 0)
    fence = re.escape(opened[1]) + (r"|\.\.\." if opened[1] == "---" else "")
    closed = re.compile(rf"^(?:{fence})[ \t]*(?:\r\n|\n|\r|\Z)", re.M).search(source, opened.end())
    if not closed:
        return {}, Span(0, 0)
    body = source[opened.end() : closed.start()]
    fields = _toml(body) if opened[1] == "+++" else _yaml(body)
    return fields, Span(0, closed.end())


def metadata(fields: Mapping[str, str]) -> Metadata:
    """Return what the fields say of the story; a date that is none is left out."""
    found = {name: next((fields[key] for key in keys if key in fields), "") for name, keys in NAMES.items()}
    day, updated = day_of(found.pop("date")), day_of(found.pop("updated"))
    return Metadata(date=day, updated=updated, fields=fields, **found)


def day_of(text: str) -> date | None:
    """Return the day of an ISO date or time stamp, or of one that names its month; None where the text is neither.

    "29-APR-1987 15:04:02", "Mon, 20 Apr 2020 08:00:00 GMT", "April 20, 2020"; never a guess at 04/05/2020.
    """
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        try:
            return date.fromisoformat(text.strip()[:10])
        except ValueError:
            return _named_day(text)


def _named_day(text: str) -> date | None:
    """Return the day of a date with its month in letters, the day before it or behind."""
    match = re.search(r"\b(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b", text)
    day, month, year = match.groups() if match else ("", "", "")
    if not match:
        match = re.search(r"\b([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\b", text)
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
            return _full_yaml(body)
        fields[plain[1].lower()] = (plain[2] or "").strip()
    return fields


def _full_yaml(body: str) -> dict[str, str]:
    import yaml

    try:
        loaded = yaml.load(body, Loader=yaml.CBaseLoader)  # noqa: S506 - every scalar stays a text
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(k).lower(): _flat(v) for k, v in loaded.items()} if isinstance(loaded, dict) else {}


def _toml(body: str) -> dict[str, str]:
    try:
        return {key.lower(): _flat(value) for key, value in tomllib.loads(body).items()}
    except tomllib.TOMLDecodeError:
        return {}


def _flat(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_flat(item) for item in value)
    return value.isoformat() if isinstance(value, date) else str(value)
