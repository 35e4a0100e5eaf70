"""Regular expressions that cost nothing until they are used, and little then.

A cold start would compile some hundred patterns, of which a draft needs half. `compiled` returns one that is
compiled at its first use; what the compiler of `re` made is kept on disk, under the version of Python and of
the engine, so that the next process loads it in a fiftieth of the time. The engine validates what it loads;
whatever is wrong with the kept form, the pattern is compiled.
"""

import json
import re
import sys
from array import array
from importlib import import_module
from os.path import join
from typing import Any, NamedTuple, cast
from zlib import crc32

from newslint import __version__, cache

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
MOST = 3_000_000  # bytes of code kept on disk


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


@cache.keeper
def keep() -> None:
    """Write what this process compiled to disk, for the next one; a disk that cannot be written is no fault."""
    _SHELF.keep()


class _Form(NamedTuple):
    """What `_sre.compile` takes for a pattern beside its source: flags, number of groups, their names, the code."""

    flags: int
    groups: int
    names: dict[str, int]
    code: bytes

    def seal(self) -> int:
        """Return a checksum of the whole form."""
        return crc32(self.code, crc32(repr((self.flags, self.groups, self.names)).encode()))


class _Shelf:
    """The compiled forms on disk and those made by this process.

    The file is an index in JSON on the first line, by digest of flags and source, and the codes behind it in
    bytes, so that a start reads the index and slices out what it uses.
    """

    def __init__(self) -> None:
        self.index: dict[str, Any] | None = None
        self.codes = b""
        self.used: dict[str, _Form] = {}
        self.new = False

    @property
    def path(self) -> str:
        """Return the file of this program, this Python and its engine."""
        version = "-".join(map(str, sys.version_info[:3]))
        return join(cache.folder(), f"patterns-{__version__}-{sys.implementation.name}-{version}")

    def get(self, source: str, flags: int) -> re.Pattern[str]:
        """Return the pattern from its stored form, or compile it; raises `re.error`."""
        key = cache.digest(f"{flags}/{source}".encode("utf-8", "surrogatepass"))
        form = self.stored(key)
        if form is None:
            form = _form(source, flags)
            self.new = self.new or form is not None
        if form is None:
            return re.compile(source, flags)
        self.used[key] = form
        return _loaded(source, form) or re.compile(source, flags)

    def stored(self, key: str) -> _Form | None:
        """Return the form on disk under a key, None where there is none that is whole."""
        if self.index is None:
            self.index, self.codes = _read(self.path)
        try:
            offset, length, seal, flags, groups, names = self.index[key]
            form = _Form(flags, groups, names, self.codes[offset : offset + length])
            return form if form.seal() == seal else None
        except (KeyError, TypeError, ValueError, AttributeError):
            return None

    def keep(self) -> None:
        """Write the forms of this process to disk, beside those that stand there while there is room."""
        if not self.new:
            return
        self.index, self.codes = _read(self.path)  # other processes of the run have written meanwhile
        forms = dict(self.used)
        room = MOST - sum(len(form.code) for form in forms.values())
        for key in self.index:
            form = self.stored(key)
            if key not in forms and form and len(form.code) < room:
                forms[key] = form
                room -= len(form.code)
        index, offset = {}, 0
        for key, form in forms.items():
            index[key] = (offset, len(form.code), form.seal(), form.flags, form.groups, form.names)
            offset += len(form.code)
        head = json.dumps(index, separators=(",", ":")).encode()
        cache.store_bytes(self.path, head + b"\n" + b"".join(form.code for form in forms.values()))
        self.new = False


_SHELF = _Shelf()


def _read(path: str) -> tuple[dict[str, Any], bytes]:
    """Return index and codes of a file, both empty where it cannot be read."""
    try:
        with open(path, "rb") as file:
            head, _, codes = file.read().partition(b"\n")
        index = json.loads(head)
    except (OSError, ValueError, RecursionError):
        return {}, b""
    return (index, codes) if isinstance(index, dict) else ({}, b"")


def _form(source: str, flags: int) -> _Form | None:
    """Return the form of a pattern, None where it cannot be had: the pattern is bad, or `re` has changed."""
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(source, flags)
        code = array("I", [int(word) for word in compiler._code(parsed, flags)])
        state = parsed.state
        return _Form(int(state.flags | flags), state.groups - 1, dict(state.groupdict), code.tobytes())
    except Exception:
        return None


def _loaded(source: str, form: _Form) -> re.Pattern[str] | None:
    """Return the pattern of a form, None where the engine refuses it."""
    try:
        slots: list[str | None] = [None] * (form.groups + 1)
        for name, number in form.names.items():
            slots[number] = name
        code = array("I", form.code).tolist()
        made = import_module("_sre").compile(source, form.flags, code, form.groups, form.names, tuple(slots))
        return cast("re.Pattern[str]", made)
    except Exception:
        return None
