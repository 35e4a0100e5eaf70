"""Readers: the bytes of a file to a `Document`, one module a format.

A module is named for its suffix (`md.py` reads `.md`) and lists any others in `SUFFIXES`; it has
`read(source, path)`. Adding a format adds one module.
"""

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module

from newslint.document import Document
from newslint.errors import Place, ReadError
from newslint.files import modules

Read = Callable[[str, str], Document]


@cache
def suffixes() -> dict[str, str]:
    """Return the module that reads each suffix, the dot included."""
    found: dict[str, str] = {}
    for name in modules(os.path.dirname(__file__)):
        for suffix in getattr(import_module(f"{__name__}.{name}"), "SUFFIXES", ()):
            found[suffix] = name
    return found


def reader_for(suffix: str) -> Read | None:
    """Return the reader of a suffix such as ".md", None where there is none."""
    name = suffix[1:].lower()
    if name.isidentifier() and not name.startswith("_"):
        try:
            module = import_module(f"{__name__}.{name}")
        except ModuleNotFoundError:
            pass
        else:
            if hasattr(module, "SUFFIXES"):
                read: Read = module.read
                return read
    other = suffixes().get(suffix.lower())
    return import_module(f"{__name__}.{other}").read if other else None


def decode(content: bytes, path: str) -> str:
    """Return the text of UTF-8 bytes, any byte order mark and line endings kept.

    Raises ReadError with the place of the first byte that is not UTF-8.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise ReadError(
            f"not UTF-8: byte 0x{content[error.start]:02x} cannot be decoded",
            Place(path, line, column),
            "save the file as UTF-8",
        ) from None


def read(content: bytes, path: str, suffix: str) -> Document:
    """Return the story in `content`, read as the format of `suffix`; raises ReadError."""
    reader = reader_for(suffix)
    if reader is None:
        raise ReadError(
            f"no reader for '{suffix or path}' files", Place(path), f"one of {' '.join(sorted(suffixes()))}"
        )
    return reader(decode(content, path), path)
