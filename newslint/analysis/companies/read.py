"""A registry file to rows: checked against its schema once, then kept as JSON until the file changes."""

from collections.abc import Iterator
from typing import Any

from newslint.analysis.companies.find import plain
from newslint.analysis.companies.model import FormKind
from newslint.analysis.data import Row, kept_rows
from newslint.errors import ConfigError
from newslint.nodes import Node
from newslint.patterns import compiled

LISTS = ("aliases", "house", "forbid", "tickers", "distinct")
TEXTS = ("id", "name", "first", "kind", "affiliate")
KEYS = (*TEXTS, *LISTS, "word", "former", "parent", "note")
KINDS = ("company", "org", "product")
DAY = compiled(r"(?:1[89]|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
ID = compiled(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def rows(path: str) -> list[Row]:
    """Return the rows of a registry file, in order, each with its `line`.

    Raises ConfigError with the place of what is not as a registry file should be.
    """
    return kept_rows(path, "registry-3", parsed)


def parsed(top: Node, path: str) -> Iterator[Row]:
    """Yield the rows of a registry from the top of its file; raises ConfigError."""
    companies = top.get("companies")
    if companies is None or companies.kind != "list":
        raise ConfigError("a registry holds a list 'companies'", top.place(path))
    for item in companies.items:
        yield with_forms(_row(item, path))


def with_forms(row: Row) -> Row:
    """Return the row with `forms`: each form of its names, plain, with the value of its `FormKind`."""
    name: str = row.get("name") or row["id"]
    found = [(name, FormKind.NAME)]
    if row.get("first", name) != name:
        found.append((row["first"], FormKind.FIRST))
    wrong = row.get("forbid", ())
    for key, kind in (("aliases", FormKind.ALIAS), ("house", FormKind.HOUSE)):
        found += [(form, kind) for form in row.get(key, ()) if form not in wrong]  # what a house forbids is wrong there
    found += [(form, FormKind.FORBIDDEN) for form in wrong]
    found += [(former[0], FormKind.FORMER) for former in row.get("former", ())]
    return {**row, "forms": [[plain(form), kind.value] for form, kind in found]}


def _row(node: Node, path: str) -> Row:
    if node.kind != "map":
        raise ConfigError(f"a row is a mapping like {{id: acme, name: Acme}}, not {node.described()}", node.place(path))
    row: Row = {"line": node.line}
    for key, value in node.pairs():
        if key.text not in KEYS:
            raise ConfigError(f"no field '{key.text}'", key.place(path), f"a row has {', '.join(KEYS)}")
        row[key.text] = _value(key.text, value, path)
    if not ID.fullmatch(str(row.get("id", ""))):
        raise ConfigError("a row needs an id of lower-case letters, digits and hyphens", node.place(path))
    if row.get("kind", "company") not in KINDS:
        raise ConfigError(f"kind is one of {', '.join(KINDS)}", node.place(path))
    return row


def _value(key: str, node: Node, path: str) -> Any:
    if key in LISTS:
        return texts(node, key, path)
    if key == "word":
        return _text(node, key, path) == "true"
    if key == "former":
        return [_dated(item, ("name", "until"), path) for item in _items(node, key, path)]
    if key == "parent":
        owners = node.items if node.kind == "list" else (node,)
        return [_dated(item, ("id", "since", "until"), path) for item in owners]
    return _text(node, key, path)


def _dated(node: Node, keys: tuple[str, ...], path: str) -> list[str]:
    """Return the fields of a mapping in the order of `keys`, the first alone if only a text is written."""
    if node.kind != "map":
        return [_text(node, keys[0], path)]
    found = dict.fromkeys(keys, "")
    for key, value in node.pairs():
        if key.text not in found:
            raise ConfigError(f"no field '{key.text}'", key.place(path), f"here stand {', '.join(keys)}")
        found[key.text] = _text(value, key.text, path)
        if key.text in ("since", "until") and not DAY.fullmatch(found[key.text]):
            raise ConfigError(f"'{value.text}' is no day: YYYY, YYYY-MM or YYYY-MM-DD", value.place(path))
    return list(found.values())


def _items(node: Node, key: str, path: str) -> tuple[Node, ...]:
    if node.kind != "list":
        raise ConfigError(f"'{key}' is a list, not {node.described()}", node.place(path))
    return node.items


def texts(node: Node, key: str, path: str) -> list[str]:
    """Return the texts of a list; raises ConfigError where it is none."""
    return [_text(item, key, path) for item in _items(node, key, path)]


def _text(node: Node, key: str, path: str) -> str:
    if node.kind not in ("text", "plain") or not node.text.strip():
        raise ConfigError(f"'{key}' takes a text, not {node.described()}", node.place(path))
    return node.text
