"""The way in from the command line; the only place that knows exit codes."""

import argparse
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module

from newslint import __version__, cli
from newslint.errors import NewslintError

CLEAN, FOUND, NOT_WHOLE, INTERRUPTED = 0, 1, 2, 130


def commands() -> tuple[str, ...]:
    """Return the names of the commands: the modules of this package, hyphens for underscores."""
    names = (module.name for module in pkgutil.iter_modules(cli.__path__))
    return tuple(name.replace("_", "-") for name in names if name != "main" and not name.startswith("_"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; `check` is meant where none is named."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        sys.stdout.write(f"newslint {__version__}\n")
        return CLEAN
    known = commands()
    name = given.pop(0) if given and given[0] in known else "check"
    module = import_module(f"newslint.cli.{name.replace('-', '_')}")
    parser = argparse.ArgumentParser(prog=f"newslint {name}", description=module.__doc__)
    module.arguments(parser)
    try:
        status: int = module.run(parser.parse_args(given))
    except NewslintError as error:
        sys.stderr.write(f"newslint: {error}\n")
        return NOT_WHOLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
