"""YAML and TOML text to nodes that know their line and column; what is typed, a schema types.

PyYAML's own loaders guess types ("no" becomes False), keep the last of two equal keys, follow aliases
into exponential merges and crash on deep nesting. Here its parser only tells events: sizes and depth
are capped, aliases, tags and doubled keys are refused with their place, and every scalar stays the text
that was written.
"""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Any, NamedTuple

from newslint import cache
from newslint.errors import ConfigError, Place
from newslint.patterns import compiled

MOST = 8_000_000  # characters of a file
DEEPEST = 40  # lists and mappings inside each other
TOO_DEEP = f"more than {DEEPEST} lists and mappings inside each other"
FORM = 1  # of the kept parse


class Node(NamedTuple):
    """A value and where it stands; line and column from 1.

    `kind` is "text" (quoted), "plain" (unquoted: a schema may read a number or a date in it), "list" or
    "map". `items` are the nodes of a list, or key and value by turns of a mapping.
    """

    kind: str
    text: str
    items: "tuple[Node, ...]"
    line: int
    column: int

    def pairs(self) -> "Iterator[tuple[Node, Node]]":
        """Yield key and value of a mapping, in order."""
        return zip(self.items[::2], self.items[1::2], strict=True)

    def get(self, key: str) -> "Node | None":
        """Return the value of a key of a mapping, None where it is not there."""
        return next((value for name, value in self.pairs() if name.text == key), None) if self.kind == "map" else None

    def place(self, path: str) -> Place:
        """Return where the node stands, in the file at `path`."""
        return Place(path, self.line, self.column)

    @property
    def empty(self) -> bool:
        """Tell whether nothing is written here: `key:` alone, `~` or `null`."""
        return self.kind == "plain" and self.text in ("", "~", "null", "Null", "NULL")

    def described(self) -> str:
        """Return what the node is, in words."""
        if self.kind == "list":
            return "a list"
        if self.kind == "map":
            return "a mapping"
        return "nothing" if self.empty else repr(self.text if len(self.text) < 60 else self.text[:57] + "...")


EMPTY = Node("map", "", (), 1, 1)
INTEGER = compiled(r"[-+]?[0-9][0-9_]{0,18}")
NUMBER = compiled(r"[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?")


def value_of(node: Node) -> Any:
    """Return a node as Python values; a plain scalar is read as true, false, a number or nothing where it looks so.

    "yes", "no", "on" and "off" stay texts, as do dates: who needs them typed has a schema.
    """
    if node.kind == "list":
        return [value_of(item) for item in node.items]
    if node.kind == "map":
        return {key.text: value_of(value) for key, value in node.pairs()}
    if node.kind == "text":
        return node.text
    if node.empty:
        return None
    if node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    if INTEGER.fullmatch(node.text):
        return int(node.text.replace("_", ""))
    return float(node.text) if NUMBER.fullmatch(node.text) else node.text


def read(path: str | os.PathLike[str], keep: str = "") -> Node:
    """Return the top of a YAML file; `keep` names a folder in which its parse may be kept for the next time.

    An empty file is an empty mapping. Raises ConfigError with the place of what is wrong.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            content = file.read(MOST + 1)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", Place(name)) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8", Place(name, line), "save the file as UTF-8") from None
    if len(text) > MOST:
        raise ConfigError(f"larger than {MOST:,} characters", Place(name))
    if not keep or not text.strip():
        return parse(text, name)
    entry = os.path.join(keep, f"yaml-{FORM}", f"{cache.digest(content)}.json")
    found = _thawed(cache.load(entry))
    if found is None:
        found = parse(text, name)
        cache.store(entry, found)
    return found


def parse(text: str, path: str) -> Node:
    """Return the top of YAML `text`; raises ConfigError with the place of what is wrong."""
    if not text.strip():
        return EMPTY
    import yaml

    loader = getattr(yaml, "CSafeLoader", None) or yaml.SafeLoader
    try:
        return _Composer(path).top(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        # The parser reads ahead for a key, and later versions of it meet a limit of their own there.
        told = import_module("newslint.yaml_faults").fault(error, text, path)
        raise (ConfigError(TOO_DEEP, told.place) if "nesting" in told.sentence else told) from None
    except (yaml.YAMLError, ValueError) as error:
        raise ConfigError(f"bad YAML: {str(error).splitlines()[0]}", Place(path)) from None


class _Composer:
    """Puts events together to nodes without recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.open: list[tuple[str, list[Node], Any, dict[str, int]]] = []
        self.result: Node | None = None
        self.documents = 0

    def top(self, events: Any) -> Node:
        for event in events:
            self.take(type(event).__name__, event)
        return self.result if self.result and not self.result.empty else EMPTY

    def take(self, name: str, event: Any) -> None:
        if name == "AliasEvent" or getattr(event, "anchor", None):
            raise self.fault("anchors and aliases (&, *) are not read here; write the value out", event)
        if getattr(event, "tag", None):
            raise self.fault(f"tags are not read here: {event.tag}", event)
        if name == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                raise self.fault("a second document (---) in one file", event)
        elif name == "ScalarEvent":
            self.add(Node("text" if event.style else "plain", event.value, (), *_start(event)), event)
        elif name in ("SequenceStartEvent", "MappingStartEvent"):
            if len(self.open) >= DEEPEST:
                raise self.fault(TOO_DEEP, event)
            self.open.append(("list" if name[0] == "S" else "map", [], event, {}))
        elif name in ("SequenceEndEvent", "MappingEndEvent"):
            kind, items, began, _ = self.open.pop()
            self.add(Node(kind, "", tuple(items), *_start(began)), began)

    def add(self, node: Node, event: Any) -> None:
        if not self.open:
            self.result = node
            return
        kind, items, _, keys = self.open[-1]
        if kind == "map" and len(items) % 2 == 0:
            if node.kind in ("list", "map"):
                raise self.fault("a key must be a text", event)
            if node.text == "<<" and node.kind == "plain":
                raise self.fault("merge keys (<<) are not read here; write the keys out", event)
            if node.text in keys:
                raise self.fault(f"the key '{node.text}' stands twice; first in line {keys[node.text]}", event)
            keys[node.text] = node.line
        items.append(node)

    def fault(self, sentence: str, event: Any) -> ConfigError:
        return ConfigError(sentence, Place(self.path, *_start(event)))


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _thawed(row: Any) -> Node | None:
    """Return the nodes of a kept parse, None where its shape is another."""
    try:
        kind, text, items, line, column = row
        return Node(kind, text, tuple(filter(None, map(_thawed, items))), line, column)
    except (TypeError, ValueError):
        return None
