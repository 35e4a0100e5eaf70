"""Reporters: a `Report` to text, one module a format; `write(report, out)` in each.

A module is named for its format: `--output-format json` is `json.py`. A reporter filters nothing,
sorts nothing and never ends the program.
"""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import TextIO

from newslint.errors import UsageError
from newslint.report import Report

Write = Callable[[Report, TextIO], None]


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def reporter(name: str) -> Write:
    """Return the reporter of a format; raises UsageError for an unknown one."""
    if name not in formats():
        raise UsageError(f"no output format '{name}'", hint=f"one of {', '.join(formats())}")
    write: Write = import_module(f"{__name__}.{name}").write
    return write
