"""What the head of a web page says about the story: meta tags, OpenGraph, JSON-LD."""

import html
import json
from collections.abc import Iterable, Mapping
from typing import Any

from newslint.document import Metadata
from newslint.readers._frontmatter import dated, day_of

NAMES = {
    "date": ("article:published_time", "datepublished", "publishdate", "dc.date.issued", "dc.date", "date", "pubdate"),
    "updated": ("article:modified_time", "datemodified", "last-modified", "og:updated_time"),
    "language": ("inlanguage", "content-language", "og:locale", "lang"),
    "publication": ("og:site_name", "publisher", "application-name", "dc.publisher"),
    "section": ("article:section", "articlesection", "section"),
    "genre": ("genre", "article:genre", "og:article:genre"),
    "author": ("author", "byl", "article:author", "dc.creator"),
    "embargo": ("embargo",),
    "status": ("status", "creativeworkstatus"),
}
STORIES = ("article", "posting", "report", "review", "opinion")


def meta(attributes: Mapping[str, str]) -> tuple[str, str]:
    """Return name (lower case) and content of a meta tag; an empty name where it tells nothing."""
    name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
    name = name or attributes.get("http-equiv", "")
    return html.unescape(name).strip().lower(), html.unescape(attributes.get("content", "")).strip()


def linked_data(text: str) -> dict[str, str]:
    """Return the fields of the story in a JSON-LD script, names in lower case; {} where it has none."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    for node in _nodes(content):
        kind = node.get("@type", "")
        kinds = kind if isinstance(kind, list) else [kind]
        if any(word in str(k).lower() for k in kinds for word in STORIES):
            return {key.lower(): text for key, value in node.items() if (text := _plain(value))}
    return {}


def _nodes(content: Any) -> Iterable[dict[str, Any]]:
    """Yield the objects at the top of JSON-LD content and in its graph."""
    for node in content if isinstance(content, list) else [content]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (item for item in graph if isinstance(item, dict)) if isinstance(graph, list) else ()


def _plain(value: Any) -> str:
    """Return a JSON-LD value as text: a thing by its name, a list by its parts."""
    if isinstance(value, dict):
        return _plain(value.get("name", ""))
    if isinstance(value, list):
        return ", ".join(part for part in map(_plain, value) if part)
    return str(value).strip() if isinstance(value, str | int | float) else ""


def metadata(fields: Mapping[str, str]) -> Metadata:
    """Return what the fields of a head say of the story."""
    found = {name: next((fields[key] for key in keys if fields.get(key)), "") for name, keys in NAMES.items()}
    del found["date"]
    day, unclear = dated(fields.get(key, "") for key in NAMES["date"])
    updated = day_of(found.pop("updated"))
    found["language"] = found["language"].replace("_", "-")
    return Metadata(date=day, unclear=unclear, updated=updated, fields=dict(fields), **found)
