"""The settings of a house: `newslint.yaml`, `.newslint.yaml` or `[tool.newslint]`, as a frozen `Config`.

`find` looks for the file, `load` reads it (see `build.py`), `schema.py` says what may stand in it.
"""

import datetime as dt
import os
from collections.abc import Mapping
from importlib import import_module

from newslint.document import House
from newslint.errors import Place
from newslint.finding import Severity
from newslint.values import field, frozen

NAMES = ("newslint.yaml", ".newslint.yaml", "newslint.yml", ".newslint.yml")
PYPROJECT = "pyproject.toml"
TABLE = "[tool.newslint"


@frozen
class RuleSetting:
    """What a house says of one rule: off, a severity, options; `places` tells where each option is written."""

    off: bool = False
    severity: Severity | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)


@frozen
class Selection:
    """Which rules run and how; `select` empty means all that are on by default.

    `places` tells where a rule, pack or id is written in a settings file.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def over(self, base: "Selection") -> "Selection":
        """Return this selection laid over another: it selects anew, ignores more, and speaks last on a rule."""
        rules = dict(base.rules)
        for name, setting in self.rules.items():
            below = rules.get(name, RuleSetting())
            rules[name] = RuleSetting(
                setting.off,
                setting.severity or below.severity,
                {**below.options, **setting.options},
                {**below.places, **setting.places},
            )
        ignore = tuple(dict.fromkeys((*base.ignore, *self.ignore)))
        return Selection(self.select or base.select, ignore, rules, {**base.places, **self.places})


@frozen
class Config:
    """All settings; paths are absolute."""

    house: House = field(default_factory=House)
    date: dt.date | None = None
    selection: Selection = field(default_factory=Selection)
    per_path: tuple[tuple[str, Selection], ...] = ()
    rules_path: tuple[str, ...] = ()
    vale: tuple[str, ...] = ()  # .vale.ini files whose styles run beside the rules
    exclude: tuple[str, ...] = ()
    fail_level: Severity = Severity.WARNING
    root: str = "."  # the folder that globs are read against
    source: str = ""  # the file the settings came from


def find(folder: str) -> str:
    """Return the settings file nearest to `folder`, upward to the root of its repository; "" where there is none."""
    here = os.path.abspath(folder)
    while True:
        found = in_folder(here)
        above = os.path.dirname(here)
        if found or above == here or os.path.exists(os.path.join(here, ".git")):
            return found
        here = above


def in_folder(folder: str) -> str:
    """Return the settings file in one folder, "" where there is none; a `newslint.yaml` goes before pyproject.toml."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    path = os.path.join(folder, PYPROJECT)
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return path if TABLE in file.read() else ""
    except OSError:
        return ""


def load(path: str | os.PathLike[str]) -> Config:
    """Return the settings in a file; raises ConfigError with file, line and column of what is wrong."""
    config: Config = import_module("newslint.config.build").load(os.fspath(path))
    return config
