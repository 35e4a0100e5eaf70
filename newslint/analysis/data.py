"""Data files of rules: where the shipped ones lie, and how what was read of one is kept until it changes."""

import os
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from newslint import cache as store
from newslint import files
from newslint.errors import ConfigError, Place
from newslint.nodes import Node
from newslint.nodes import parse as nodes

Row = dict[str, Any]


@cache
def shipped(pack: str, name: str) -> str:
    """Return where a data file of a shipped pack lies."""
    return os.path.join(files.shipped(), pack, name)


def lines(path: str) -> list[str]:
    """Return the lines of a data file that comes with newslint."""
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def beside(module: str, name: str) -> str:
    """Return where a data file lies that stands beside a module, given the module's `__file__`."""
    return os.path.join(os.path.dirname(module), name)


def kept_rows(path: str, name: str, rows_of: Callable[[Node, str], Iterable[Row]]) -> list[Row]:
    """Return the rows that `rows_of` makes of the YAML file at `path`, from the cache while the file stays the same.

    `name` tells kinds of rows, and their versions, apart. Raises ConfigError for what cannot be read.
    """
    return _rows(path, stamp(path), name, rows_of)


@lru_cache(maxsize=16)
def _rows(path: str, _stamp: int, name: str, rows_of: Callable[[Node, str], Iterable[Row]]) -> list[Row]:
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", Place(path)) from None
    entry = os.path.join(store.folder(), name, f"{store.digest(content)}.json")
    found = store.load(entry)
    if isinstance(found, list) and all(isinstance(row, dict) for row in found):
        return found
    found = list(rows_of(nodes(decoded(content, path), path), path))
    store.store(entry, found)
    return found


def decoded(content: bytes, path: str) -> str:
    """Return the text of a YAML file; raises ConfigError with the line that is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8", Place(path, line), "save the file as UTF-8") from None


def stamp(path: str) -> int:
    """Return what changes when the file at `path` does, 0 where there is none."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0
