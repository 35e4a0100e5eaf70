"""An ownership file to rows: checked against its schema, then kept as JSON until the file changes."""

from collections.abc import Iterator

from newslint.analysis.companies.read import DAY
from newslint.analysis.data import Row, kept_rows
from newslint.errors import ConfigError
from newslint.nodes import Node
from newslint.patterns import compiled

TIE = ("owner", "of", "name", "kind", "stake", "since", "until", "via")
KINDS = ("owns", "controls", "invests", "funds", "sponsors", "advertises", "licenses", "litigates", "partners")
OF_AUTHOR = ("holds", "employed", "family", "member", "advises")  # kinds of an author's interests
PARTIES = ("company", "person", "fund", "family", "state", "party")
PUBLICATION = ("id", "name", "aliases", "owners", "interests", "note")
PARTY = ("id", "name", "aliases", "kind")
AUTHOR = ("name", "interests", "note")
TOP = ("publications", "companies", "edges", "authors", "as_of", "note")
SHARE = compiled(r"0?\.[0-9]+|0|1(?:\.0+)?|minority|majority|largest")


def rows(path: str) -> list[Row]:
    """Return the rows of an ownership file, in order: each a `publication`, a `party`, an `edge` or an `author`.

    Raises ConfigError with the place of what is not as an ownership file should be.
    """
    return kept_rows(path, "ownership-2", parsed)


def parsed(top: Node, path: str) -> Iterator[Row]:
    """Yield the rows from the top of an ownership file; raises ConfigError."""
    if top.kind != "map":
        raise ConfigError("an ownership file holds a mapping with 'publications'", top.place(path))
    for key, value in top.pairs():
        _known(key, TOP, path)
        if key.text in ("publications", "companies", "edges", "authors"):
            for item in _listed(value, key.text, path):
                yield _row(key.text, item, path)


def _row(part: str, node: Node, path: str) -> Row:
    if node.kind != "map":
        raise ConfigError(f"each of '{part}' is a mapping, not {node.described()}", node.place(path))
    if part == "publications":
        return {"is": "publication", "line": node.line, **_publication(node, path)}
    if part == "companies":
        return {"is": "party", "line": node.line, **_party(node, path)}
    if part == "authors":
        return {"is": "author", "line": node.line, **_author(node, path)}
    tie = _tie(node, path)
    if not tie.get("owner") or not tie.get("of"):
        raise ConfigError("an edge names an 'owner' and what it is the owner 'of'", node.place(path))
    return {"is": "edge", **tie}


def _publication(node: Node, path: str) -> Row:
    row: Row = {"owners": [], "interests": []}
    for key, value in node.pairs():
        _known(key, PUBLICATION, path)
        if key.text in ("owners", "interests"):
            row[key.text] = [_tie(item, path) for item in _listed(value, key.text, path)]
        elif key.text == "aliases":
            row["aliases"] = [_text(item, path) for item in _listed(value, key.text, path)]
        else:
            row[key.text] = _text(value, path)
    if not row.get("name"):
        raise ConfigError("a publication needs a name", node.place(path))
    return {"id": row["name"], **row}


def _party(node: Node, path: str) -> Row:
    row: Row = {}
    for key, value in node.pairs():
        _known(key, PARTY, path)
        if key.text == "aliases":
            row["aliases"] = [_text(item, path) for item in _listed(value, key.text, path)]
        else:
            row[key.text] = _text(value, path)
    if not row.get("name"):
        raise ConfigError("a company, person or fund needs a name", node.place(path))
    if row.get("kind", "company") not in PARTIES:
        raise ConfigError(f"kind is one of {', '.join(PARTIES)}", node.place(path))
    return {"id": row["name"], **row}


def _author(node: Node, path: str) -> Row:
    row: Row = {"interests": []}
    for key, value in node.pairs():
        _known(key, AUTHOR, path)
        if key.text == "interests":
            row["interests"] = [_tie(item, path) for item in _listed(value, key.text, path)]
        else:
            row[key.text] = _text(value, path)
    if not row.get("name"):
        raise ConfigError("an author needs a name", node.place(path))
    return row


def _tie(node: Node, path: str) -> Row:
    """Return a tie; an owner or interest may be written as its name alone."""
    if node.kind != "map":
        return {"owner": _text(node, path), "line": node.line}
    row: Row = {"line": node.line}
    for key, value in node.pairs():
        _known(key, TIE, path)
        text = _text(value, path)
        if key.text in ("since", "until") and not DAY.fullmatch(text):
            raise ConfigError(f"'{text}' is no day: YYYY, YYYY-MM or YYYY-MM-DD", value.place(path))
        if key.text == "stake" and not SHARE.fullmatch(text):
            raise ConfigError(f"'{text}' is no share between 0 and 1, minority or majority", value.place(path))
        if key.text == "kind" and text not in KINDS and text not in OF_AUTHOR:
            raise ConfigError(f"no kind '{text}'", value.place(path), f"one of {', '.join((*KINDS, *OF_AUTHOR))}")
        row["owner" if key.text == "name" else key.text] = text
    if not row.get("owner"):
        raise ConfigError("a tie names its 'owner' (or 'name')", node.place(path))
    return row


def _known(key: Node, known: tuple[str, ...], path: str) -> None:
    if key.text not in known:
        raise ConfigError(f"no field '{key.text}'", key.place(path), f"here stand {', '.join(known)}")


def _listed(node: Node, key: str, path: str) -> tuple[Node, ...]:
    if node.empty:
        return ()
    if node.kind != "list":
        raise ConfigError(f"'{key}' is a list, not {node.described()}", node.place(path))
    return node.items


def _text(node: Node, path: str) -> str:
    if node.kind not in ("text", "plain") or not node.text.strip():
        raise ConfigError(f"a text is wanted here, not {node.described()}", node.place(path))
    return node.text
