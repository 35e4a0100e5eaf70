"""Reporters: a `Report` to text, one module a format; `write(report, out)` in each.

A module is named for its format: `--output-format json` is `json.py`. One that writes for people may
have `styled(look)` beside it, which returns a `write` for a terminal of that look. A reporter writes
all it is given in the order it comes, and leaves the exit status to others.
"""

import os
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, TextIO

from newslint.errors import UsageError
from newslint.files import modules
from newslint.report import Report

Write = Callable[[Report, TextIO], None]
FOLDER = os.path.dirname(__file__)


class Look(NamedTuple):
    """How a report for people is to look; `width` in columns."""

    colour: bool = False
    width: int = 100
    quiet: bool = False
    statistics: bool = False
    timings: bool = False
    mended: str = ""  # the fixes that are written already: "safe" ones, or "all"


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(modules(FOLDER))


def reporter(name: str, look: Look | None = None) -> Write:
    """Return the reporter of a format; raises UsageError for an unknown one."""
    if name not in formats():
        raise UsageError(f"no output format '{name}'", hint=f"one of {', '.join(formats())}")
    module = import_module(f"{__name__}.{name}")
    write: Write = module.styled(look) if look and hasattr(module, "styled") else module.write
    return write
