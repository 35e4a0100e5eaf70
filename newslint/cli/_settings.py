"""Options that several commands share, and the settings they come to."""

import argparse
import os
from collections.abc import Sequence
from datetime import date

from newslint.config import Config, load
from newslint.errors import ConfigError, Place, UsageError
from newslint.files import modules
from newslint.finding import Severity
from newslint.values import replace
from newslint.walk import Choose, nearest


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which settings hold."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", metavar="FILE", help="use these settings, not the nearest ones")
    group.add_argument("--isolated", action="store_true", help="use no settings file")
    group.add_argument("--select", metavar="RULES", action="append", help="run only these ids or packs (a,b,c)")
    group.add_argument("--ignore", metavar="RULES", action="append", help="do not run these ids or packs")
    group.add_argument("--date", metavar="YYYY-MM-DD", type=day, help="judge every story as of this day")


def see_paths(paths: Sequence[str]) -> None:
    """Raise UsageError for what stands where a path should, and cannot be meant as one."""
    if "" in paths:
        raise UsageError("a path is empty", hint="is a variable of the shell not set?")
    for path in (path for path in paths if path.replace("-", "").isalpha() and not os.path.exists(path)):
        if path.replace("-", "_") in modules(os.path.dirname(__file__)):
            raise UsageError(f"no file '{path}'", hint=f"a command goes before its options: newslint {path} ...")


def choose(options: argparse.Namespace) -> Choose:
    """Return what gives the settings of a folder, the command line laid over them; raises ConfigError."""
    if options.config and options.isolated:
        raise ConfigError("--config and --isolated exclude each other")
    if options.config or options.isolated:
        if options.config and not os.path.isfile(options.config):
            raise ConfigError("no such settings file", Place(options.config))
        fixed = adjusted(load(options.config) if options.config else Config(root=os.getcwd()), options)
        return lambda _: fixed
    return nearest(lambda config: adjusted(config, options))


def adjusted(config: Config, options: argparse.Namespace) -> Config:
    """Return the settings with what the command line says in their place."""
    selection = config.selection
    select, ignore = _names(options.select or ()), _names(options.ignore or ())
    if options.select and not select:
        raise UsageError("--select names no rule", hint="is a variable of the shell not set?")
    asked = {**dict.fromkeys(select, Place("--select")), **dict.fromkeys(ignore, Place("--ignore"))}
    if select:
        selection = replace(selection, select=select)
    if asked:
        places = {**selection.places, **asked}
        selection = replace(selection, ignore=(*selection.ignore, *ignore), places=places)
    level = getattr(options, "fail_level", None)
    return replace(
        config,
        selection=selection,
        date=options.date or config.date,
        fail_level=Severity(level) if level else config.fail_level,
    )


def day(text: str) -> date:
    """Return a day written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day is written as 2026-03-10, not {text!r}") from None


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for part in given for name in part.split(",") if name.strip())
