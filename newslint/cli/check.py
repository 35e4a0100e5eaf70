"""Check drafts and say what to mend before they run."""

import argparse
import os
import sys
from importlib import import_module
from typing import Any, TextIO

from newslint.cli import _settings, _terminal
from newslint.config.schema import LEVELS
from newslint.errors import UsageError
from newslint.report import Report
from newslint.reporters import Look, formats, reporter
from newslint.run import Run, Stdin
from newslint.tasks import Tasks
from newslint.walk import STDIN

EXAMPLES = """\
examples:
  newslint check draft.md                 one story
  newslint check stories/ --select money  a folder, by the rules on money
  pbpaste | newslint check -              what is on the clipboard
  newslint check . --output-format github --output-format sarif:newslint.sarif
                                          remarks on a pull request, and a file
                                          for code scanning
  newslint check archive/ --statistics    how often each rule speaks
  newslint check draft.md --diff          what --fix would write
  newslint check --fix - < a.md > b.md    a filter: the story mended, and what
                                          is left to say on standard error
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders, - for standard input (default: .)")
    _settings.arguments(parser)
    group = parser.add_argument_group("files")
    group.add_argument("--stdin-filename", metavar="NAME", default="", help="what standard input is called")
    group.add_argument("--force-exclude", action="store_true", help="let `exclude` hold for files that are named")
    group.add_argument("--show-files", action="store_true", help="say which files would be checked, and stop")
    group.add_argument("--jobs", "-j", metavar="N", type=count, default=0, help="processes (default: one a processor)")
    group.add_argument("--no-cache", action="store_true", help="check even what has not changed")
    group = parser.add_argument_group("output")
    named = f"{', '.join(formats())}; NAME:FILE writes to a file; may be repeated"
    group.add_argument("--output-format", metavar="NAME", action="append", help=named)
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead of showing them")
    group.add_argument("--timings", action="store_true", help="say what each rule took")
    group.add_argument("--quiet", "-q", action="store_true", help="show findings only: no summary, notices or progress")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    group = parser.add_argument_group("mending")
    group.add_argument("--fix", action="store_true", help="write what cannot change what a story says")
    group.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: the other fixes too")
    group.add_argument("--diff", action="store_true", help="show what --fix would write, and write nothing")
    group = parser.add_argument_group("exit status")
    group.add_argument("--fail-level", choices=LEVELS, help="the least severity that fails (default: warning)")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")


def count(text: str) -> int:
    """Return a number of processes."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 256:
        raise argparse.ArgumentTypeError(f"a number of processes from 1 to 256, not {text!r}")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Return 0 where nothing is found at the fail level, 1 where something is, 2 where not all was checked."""
    outputs = [target(given) for given in options.output_format or ["console"]]
    paths = options.paths or [os.curdir]
    _settings.see_paths(paths)
    if STDIN in paths and len(paths) > 1 and (options.fix or options.diff):
        raise UsageError("--fix and --diff mend files, or standard input alone")
    if options.unsafe_fixes and not (options.fix or options.diff):
        raise UsageError(
            "--unsafe-fixes does nothing alone", hint="add --diff to see the fixes, or --fix to write them"
        )
    with _terminal.Bar(quiet=options.quiet) as bar:
        work = Run(
            _settings.choose(options),
            count=options.jobs,
            remember=not (options.no_cache or options.timings),
            force=options.force_exclude,
            timed=options.timings,
            progress=bar.step,
        )
        if options.show_files:
            return show_files(work.files(paths))
        stdin = Stdin(sys.stdin.buffer.read(), options.stdin_filename) if STDIN in paths else None
        report = work.check(paths, stdin)
    if options.diff:
        return int(mending().differences(work, report, stdin, options))
    if options.fix:
        report = mending().fixed(work, report, stdin, options)
    for name, file in outputs:
        show(report, name, file, options, sys.stderr if stdin and options.fix else sys.stdout)
    if not report.whole:
        return 2
    return int(report.failed and not options.exit_zero)


def target(given: str) -> tuple[str, str]:
    """Return format and file of an `--output-format`; raises UsageError for an unknown format."""
    name, _, file = given.partition(":")
    reporter(name)
    return name, file


def show_files(tasks: Tasks) -> int:
    """Write the path of each file that would be checked; return 2 where one that is named is not there."""
    status = 0
    for task in tasks:
        if task.path == STDIN or os.path.exists(task.path):
            sys.stdout.write(f"{_terminal.visible(task.path)}\n")
        else:
            sys.stderr.write(f"newslint: {_terminal.visible(task.path)}: no such file or directory\n")
            status = 2
    return status


def mending() -> Any:
    """Return the module that mends stories, which a check alone does without."""
    return import_module("newslint.cli._mending")


def show(report: Report, name: str, file: str, options: argparse.Namespace, stream: TextIO) -> None:
    """Write the report in one format, to a file or to `stream`; raises UsageError where that cannot be written."""
    if not file:
        write(report, name, stream, options)
        return
    try:
        with open(file, "w", encoding="utf-8", newline="\n") as out:
            write(report, name, out, options)
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror}") from None


def write(report: Report, name: str, out: TextIO, options: argparse.Namespace) -> None:
    """Write the report in one format, as the options wish it to look."""
    look = Look(
        colour=_terminal.coloured(out, options.color),
        width=_terminal.width(out),
        quiet=options.quiet,
        statistics=options.statistics,
        timings=options.timings,
        mended=("all" if options.unsafe_fixes else "safe") if options.fix else "",
    )
    reporter(name, look)(report, out)
