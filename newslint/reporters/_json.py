"""JSON that is written as its values come: a report of an archive is never held whole."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO


def dump(value: Any, out: TextIO, indent: int) -> None:
    """Write a value as `json.dump` does, and a line end; an iterator, in objects and lists alone, is an array."""
    for part in _parts(value, indent, "\n"):
        out.write(part)
    out.write("\n")


def _parts(value: Any, indent: int, line: str) -> Iterator[str]:
    inner = line + " " * indent
    if isinstance(value, dict):
        pairs = (_pair(key, part, indent, inner) for key, part in value.items())
        yield from _enclosed("{", pairs, "}", line, inner)
    elif isinstance(value, list):
        yield from _enclosed("[", (_parts(part, indent, inner) for part in value), "]", line, inner)
    elif isinstance(value, Iterator):
        whole = ((json.dumps(part, indent=indent).replace("\n", inner),) for part in value)
        yield from _enclosed("[", whole, "]", line, inner)
    else:
        yield json.dumps(value)


def _pair(key: str, value: Any, indent: int, line: str) -> Iterator[str]:
    yield f"{json.dumps(key)}: "
    yield from _parts(value, indent, line)


def _enclosed(start: str, members: Iterable[Iterable[str]], end: str, line: str, inner: str) -> Iterator[str]:
    lead = ""
    yield start
    for member in members:
        yield lead + inner
        yield from member
        lead = ","
    yield (line if lead else "") + end
