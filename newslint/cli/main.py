"""The way in from the command line; the only place that knows exit codes, save that of an interrupt.

A command is a module of this package, named for it: `arguments(parser)` adds its options and
`run(options)` returns the exit status, or `run_raw(arguments)` does both for a command with a command
line of its own. The first line of its docstring is its line in the help, `EXAMPLES` ends its page.
"""

import codecs
import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from newslint import __version__
from newslint.errors import NewslintError, UsageError
from newslint.files import modules

CLEAN, FOUND, NOT_WHOLE = 0, 1, 2
FOLDER = os.path.dirname(__file__)
DEFAULT = "check"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)  # why a stream takes no more
SIGNS = {"│": "|", "├": "|", "└": "`", "─": "-", "·": "-", "✓": "+", "✗": "x"}  # where there is only ASCII
INDENT = 14  # columns before what a command does

HELLO = "newslint {version}: reads a draft as a careful desk would, and says what to mend before it runs."
FIRST = {
    "newslint draft.md": "check a draft (or: newslint check draft.md)",
    "newslint check stories/": "check every story in a folder",
    "newslint explain money": "what the rules of a pack, or one rule, look for",
    "newslint init": "write the settings of your newsroom",
}
MORE = (
    "`newslint COMMAND --help` tells more, with examples; --version says which this is. Exit status: 0 nothing to "
    "mend, 1 something is, 2 not everything could be checked, 130 interrupted."
)


def commands() -> tuple[str, ...]:
    """Return the names of the commands: the modules of this package, hyphens for underscores."""
    return tuple(name.replace("_", "-") for name in modules(FOLDER) if name != "main")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; `check` is meant where none is named."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _steady()
    if not given or given[0] in ("--help", "-h", "help"):
        given = ["help", *given[1:]]
    try:
        status = _said(given)
        sys.stdout.flush()
        return status
    except NewslintError as error:
        sys.stdout.flush()
        visible = import_module("newslint.reporters._clean").visible  # a path may hold what steers a terminal
        sys.stderr.write(f"newslint: {visible(str(error))}\n")
        return NOT_WHOLE
    except BrokenPipeError:
        # Who reads our output has seen enough. Python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        if error.errno == errno.ENOENT and error.filename is None:  # nothing is looked for without a name but it
            sys.stderr.write("newslint: the working directory is gone (cd to a folder that is there)\n")
            return NOT_WHOLE
        if error.filename is not None or error.errno not in FULL:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a stream, and not a file that has a name
        sys.stderr.write(f"newslint: cannot write what was found: {error.strerror}\n")
        return NOT_WHOLE


def _said(given: list[str]) -> int:
    """Do what the command line says and return the exit status."""
    if given[0] in ("--version", "-V"):
        sys.stdout.write(f"newslint {__version__}\n")
        return CLEAN
    if given[0] == "help":
        return _help(given[1:])
    return _run(_command(given), given)


def _command(given: list[str]) -> str:
    """Return the command that is meant and take it off `given`; raises UsageError for a word that is no file either."""
    first = given[0]
    if first in commands():
        return given.pop(0)
    if first.isalpha() and not os.path.exists(first):
        raise UsageError(f"no command or file '{first}'", hint=_meant(first))
    if first.startswith("--ver"):  # of the program, and of none of its commands
        raise UsageError(f"no option '{first}'", hint="did you mean '--version'?")
    return DEFAULT


def _meant(word: str) -> str:
    """Return which command a word may have meant to be, or where they are listed."""
    nearly = import_module("difflib").get_close_matches(word, commands(), n=1, cutoff=0.7)
    return f"did you mean '{nearly[0]}'?" if nearly else "see `newslint --help`"


def _steady() -> None:
    """Let no letter that a terminal cannot show end the run."""
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", "") or ""
        if encoding.lower().replace("-", "") != "utf8" and hasattr(stream, "reconfigure"):
            codecs.register_error("newslint", _plain)
            stream.reconfigure(errors="newslint")


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for letters that a terminal lacks: signs of our own for signs, numbers for the others."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(SIGNS.get(char) or _numbered(char) for char in lacking), error.end


def _numbered(char: str) -> str:
    return char.encode("ascii", "backslashreplace").decode("ascii")


def _run(name: str, given: Sequence[str]) -> int:
    gc.disable()  # one draft makes too little to be worth a search for cycles; who reads many turns it on again
    module = import_module(f"newslint.cli.{name.replace('-', '_')}")
    raw = getattr(module, "run_raw", None)
    if raw:
        status: int = raw(given)
    else:
        # Loaded here, since `--version` needs none of it.
        parser = import_module("newslint.cli._parser").parser(name, module)
        options, rest = parser.parse_known_args(given)
        if rest:  # files on both sides of an option, which only the slower way of reading takes; or a mistake
            options = parser.parse_intermixed_args(given)
        status = module.run(options)
    sys.stdout.flush()
    kept = sys.modules.get("newslint.cache")
    if kept:  # what was not loaded has nothing to keep
        kept.keep()
    return status


def _help(rest: Sequence[str]) -> int:
    """Write the page of a command, or of all of them; raises UsageError for a word that is none."""
    if rest and rest[0] in commands():
        return _run(rest[0], ["--help"])
    if rest and rest[0].isalpha():
        raise UsageError(f"no command '{rest[0]}'", hint=_meant(rest[0]))
    sys.stdout.writelines(f"{line}\n" for line in _overview(import_module("newslint.cli._terminal")))
    return CLEAN


def _overview(terminal: Any) -> Iterator[str]:
    """Yield the page of all commands."""
    width = min(80, terminal.width(sys.stdout))
    yield from terminal.wrapped(HELLO.format(version=__version__), width)
    yield ""
    longest = max(map(len, FIRST))
    for command, does in FIRST.items():
        yield from terminal.beside(f"  {command:<{longest}}", longest + 3, does, width)
    yield from ("", "Commands:")
    for name in commands():
        yield from terminal.beside(f"  {name:<{INDENT - 4}}", INDENT - 2, _about(name), width, least=0)
    yield ""
    yield from terminal.wrapped(MORE, width)


def _about(name: str) -> str:
    """Return the first line of a command's docstring, read without importing it."""
    with open(os.path.join(FOLDER, f"{name.replace('-', '_')}.py"), encoding="utf-8") as file:
        return file.readline().strip().strip('"')
