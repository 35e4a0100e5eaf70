"""`[tool.newslint]` of a pyproject.toml as nodes, so that TOML settings are read by the rules of the YAML ones."""

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

from newslint.errors import ConfigError, Place
from newslint.nodes import EMPTY, Node
from newslint.patterns import compiled

HEADER = compiled(r"^[ \t]*\[\[?([^\]\n]+)\]", re.M)
WHERE = compiled(r"\(at line (\d+), column (\d+)\)")
DEEPEST = 40


def read(path: str) -> Node:
    """Return the table `tool.newslint` of a TOML file; raises ConfigError with the place of what is wrong."""
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
        content: Any = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", Place(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8", Place(path), "save the file as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = WHERE.search(str(error))
        place = Place(path, int(at[1]), int(at[2])) if at else Place(path)
        raise ConfigError(f"bad TOML: {WHERE.sub('', str(error)).strip()}", place) from None
    table = content.get("tool", {}).get("newslint")
    return EMPTY if table is None else _Places(text.replace("\r\n", "\n")).node(table, ("tool", "newslint"), (1, 1))


class _Places:
    """Finds the line of a key: TOML's parser does not tell it, so the text below the table's header is searched."""

    def __init__(self, text: str) -> None:
        self.text = text

    def node(self, value: Any, path: tuple[str, ...], above: tuple[int, int]) -> Node:
        """Return a TOML value as a node; `path` are the keys that lead to it, `above` a place to fall back on."""
        if len(path) > DEEPEST:
            return Node("text", "", (), *above)
        if isinstance(value, dict):
            items: list[Node] = []
            for key, inner in value.items():
                place = self.key(path, key) or above
                items += (Node("text", key, (), *place), self.node(inner, (*path, key), place))
            return Node("map", "", tuple(items), *above)
        if isinstance(value, list):
            return Node("list", "", tuple(self.node(item, path, self.item(item, above)) for item in value), *above)
        if isinstance(value, bool):
            return Node("plain", str(value).lower(), (), *above)
        if isinstance(value, datetime | date | time):
            return Node("plain", value.isoformat(), (), *above)
        return Node("text" if isinstance(value, str) else "plain", str(value), (), *above)

    def key(self, path: tuple[str, ...], key: str) -> tuple[int, int] | None:
        """Return where `key` is written: as a header, or below the header of the longest part of its path."""
        name = rf"[\"']?{re.escape(key)}[\"']?"
        for depth in range(len(path), 0, -1):
            header = ".".join(path[:depth])
            for found in HEADER.finditer(self.text):
                title = re.sub(r"[\"' ]", "", found[1])
                if title == f"{'.'.join(path)}.{key}" or title.startswith(f"{'.'.join(path)}.{key}."):
                    return self.place(found.start(1) + max(0, found[1].rfind(key)))
                if title == header:
                    following = HEADER.search(self.text, found.end())
                    end = following.start() if following else len(self.text)
                    written = compiled(rf"(?:^|[{{,.])[ \t]*({name})[ \t]*[=.]", re.M).search(
                        self.text, found.end(), end
                    )
                    if written:
                        return self.place(written.start(1))
        return None

    def item(self, value: Any, above: tuple[int, int]) -> tuple[int, int]:
        """Return where an item of a list is written: the first place of its text from the key on."""
        start = sum(len(line) + 1 for line in self.text.split("\n")[: above[0] - 1]) + above[1] - 1
        found = self.text.find(f'"{value}"', start) if isinstance(value, str) else -1
        return self.place(found) if found >= 0 else above

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
