"""Regular expressions that cost nothing until they are used, and little then.

A cold start would compile some hundred patterns, of which a draft needs half. `compiled` returns one that is
compiled at its first use; what the compiler of `re` made is kept on disk, under the version of Python and of
the engine, so that the next process loads it in a fiftieth of the time. The engine validates what it loads;
whatever is wrong with the kept form, the pattern is compiled.
"""

import re
import sys
from array import array
from base64 import b64decode, b64encode
from importlib import import_module
from os.path import join
from typing import Any, cast

from newslint import cache

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
MOST = 4_000_000  # characters of code kept on disk


class Lazy:
    """A pattern that compiles itself when first asked for anything, then hands out the compiled one's methods."""

    def __init__(self, source: str, flags: int) -> None:
        self.source, self.given = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _SHELF.get(self.source, self.given)
        for method in METHODS:
            self.__dict__[method] = getattr(made, method)
        self.__dict__.update(pattern=made.pattern, flags=made.flags, groups=made.groups, groupindex=made.groupindex)
        return self.__dict__[name]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, compiled at its first use; raises `re.error` then."""
    return cast("re.Pattern[str]", Lazy(source, int(flags)))


def keep() -> None:
    """Write what this process compiled to disk, for the next one; a disk that cannot be written is no fault."""
    _SHELF.keep()


class _Shelf:
    """The compiled forms on disk and those made by this process."""

    def __init__(self) -> None:
        self.stored: dict[str, Any] | None = None
        self.made: dict[str, Any] = {}

    @property
    def path(self) -> str:
        """Return the file of this Python and this engine."""
        version = "-".join(map(str, sys.version_info[:3]))
        return join(cache.folder(), f"patterns-{sys.implementation.name}-{version}.json")

    def get(self, source: str, flags: int) -> re.Pattern[str]:
        """Return the pattern from its stored form, or compile it; raises `re.error`."""
        if self.stored is None:
            content = cache.load(self.path)
            self.stored = content if isinstance(content, dict) else {}
        key = f"{flags}/{source}"
        entry = self.stored.get(key)
        if entry is None:
            entry = self.made[key] = _form(source, flags)
        return _loaded(source, entry) or re.compile(source, flags)

    def keep(self) -> None:
        """Write the forms that were made to disk beside those that stand there."""
        new = {key: entry for key, entry in self.made.items() if entry is not None}
        entries = {**(self.stored or {}), **new}
        if new and sum(len(entry[1]) for entry in entries.values()) < MOST:
            cache.store(self.path, entries)
        self.made = {}


_SHELF = _Shelf()


def _form(source: str, flags: int) -> list[Any] | None:
    """Return what `_sre.compile` takes for a pattern, in JSON values; None where it cannot be had."""
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(source, flags)
        code = array("I", [int(word) for word in compiler._code(parsed, flags)])
        names = dict(parsed.state.groupdict)
        return [parsed.state.flags | flags, b64encode(code.tobytes()).decode(), parsed.state.groups - 1, names]
    except Exception:
        return None


def _loaded(source: str, entry: Any) -> re.Pattern[str] | None:
    """Return the pattern of a stored form, None where the engine refuses it."""
    try:
        flags, code, groups, names = entry
        words = array("I", b64decode(code)).tolist()
        slots: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            slots[number] = name
        made = import_module("_sre").compile(source, flags, words, groups, names, tuple(slots))
        return cast("re.Pattern[str]", made)
    except Exception:
        return None
