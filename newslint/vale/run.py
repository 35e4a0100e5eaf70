"""`newslint vale ARGS`: what Vale does with the same arguments, down to its exit codes."""

import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.vale.config import Config
from newslint.vale.expression import ExpressionFault
from newslint.vale.faults import ValeFault, run_fault
from newslint.vale.files import Files
from newslint.vale.flags import USAGE, FlagFault, Flags, parse
from newslint.vale.globs import Glob, GlobFault
from newslint.vale.lint import Linted, Linter
from newslint.vale.paths import lint_all, walk
from newslint.vale.rulebook import Rulebook
from newslint.vale.settings import read

CLEAN, FOUND, FAILED = 0, 1, 2
VERSION = "3.26.0"


def main(given: Sequence[str]) -> int:
    """Run with Vale's arguments and return its exit code."""
    try:
        flags = parse(given)
    except FlagFault as error:
        sys.stderr.write(f"{error}\n{USAGE}")
        return FAILED
    if flags.version:
        sys.stdout.write(f"vale version {VERSION} (newslint)\n")
        return CLEAN
    if flags.help or flags.arguments[:1] == ["help"] or (not flags.arguments and not _piped()):
        sys.stdout.write(USAGE)
        return CLEAN
    try:
        return _run(flags)
    except ValeFault as fault:
        sys.stderr.write(fault.shown(flags.output) + "\n")
        return FAILED


def _run(flags: Flags) -> int:
    from newslint.vale import commands

    name = flags.arguments[0] if flags.arguments else ""
    command = commands.COMMANDS.get(name)
    if command is not None:
        return command(flags, flags.arguments[1:])
    near = commands.near(name) if len(flags.arguments) == 1 and not Path(name).exists() else ""
    if near:
        sys.stderr.write(f"'{name}' is not a command or a file; did you mean '{near}'?\n")
        return FAILED
    config = read(flags)
    rulebook = loaded(config)
    linter = Linter(config, rulebook)
    found, faults = _linted(linter, flags)
    warn(config.warnings)
    _report(found, flags, rulebook)
    sys.stdout.flush()
    for file in found:
        for rule, why in file.unchecked.items():
            sys.stderr.write(f"W101 {file.path}: rule {rule} was not checked: {why}.\n")
    for fault in faults:
        sys.stderr.write(fault.shown(flags.output) + "\n")
    if faults or any(file.unchecked for file in found):
        return FAILED
    errors = any(file.failing or any(alert.level == "error" for alert in file.alerts) for file in found)
    return FOUND if errors and not flags.no_exit else CLEAN


def _piped() -> bool:
    """Whether something is handed in through the standard input; at a terminal nobody is to be waited for."""
    try:
        return not stat.S_ISCHR(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError, AttributeError):  # closed, or a file in memory
        return sys.stdin is not None


def loaded(config: Config) -> Rulebook:
    """Return the rules of a run, those that cannot be run named once; raises ValeFault."""
    try:
        rulebook = Rulebook(config).load()
    except ExpressionFault as error:
        raise run_fault("--filter", str(error)) from None
    for name in rulebook.unsupported:
        config.warnings.append(f"rule {name} is a script in Tengo, which is not supported; it is not run.")
    return rulebook


def warn(warnings: Iterable[str]) -> None:
    """Say what does not stop a run."""
    for text in warnings:
        sys.stderr.write(f"W101 {text}\n")


def _linted(linter: Linter, flags: Flags) -> tuple[list[Linted], list[ValeFault]]:
    files = Files(linter.config)
    given = flags.arguments
    if len(given) == 1 and not Path(given[0]).exists() and given[0]:
        if looks_like_path(given[0]):  # Vale takes it for a text without a word, and so calls it clean
            warn([f"no file '{given[0]}': its name was checked as a text."])
        return [linter.lint(files.from_text(given[0]))], []
    if not given:
        return [linter.lint(files.from_text(sys.stdin.buffer.read().decode("utf-8", "replace")))], []
    missing = next((name for name in given if not Path(name).exists() and name), None)
    if missing is not None:
        raise run_fault("input", f"argument '{missing}' does not exist")
    try:
        pattern = Glob(flags.glob)
    except GlobFault as error:
        raise run_fault("--glob", str(error)) from None
    paths = [path for name in given for path in walk(name, linter.config) if not files.skipped(path, pattern)]
    found, faults = lint_all(linter, files, paths, written=flags.output == "line")
    if flags.sort or len(found) > 1:
        found.sort(key=lambda file: file.path) if flags.sort else None
    faults.sort(key=lambda fault: fault.path or fault.context)
    return found, faults


def looks_like_path(given: str) -> bool:
    """Tell whether an argument that is no file was meant to be one: a word with a suffix or a folder before it."""
    return not any(map(str.isspace, given)) and ("/" in given.strip("/") or len(Path(given).suffix) > 1)


def _report(found: list[Linted], flags: Flags, rulebook: Rulebook) -> None:
    from newslint.vale import output

    if flags.output == "line":
        text = output.lines(found)
    elif flags.output == "JSON":
        text = output.json_report(found, _counted(found, rulebook) if flags.counts else None)
    elif flags.output == "CLI":
        text = output.table(found, colour=_coloured(flags), wrap=not flags.no_wrap)
    else:
        raise run_fault("template", f"'{flags.output}': templates in Go's language are not supported")
    sys.stdout.write(text)


def _coloured(flags: Flags) -> bool:
    return sys.stdout.isatty() and not flags.no_color and "NO_COLOR" not in os.environ


def _counted(found: Iterable[Linted], rulebook: Rulebook) -> dict[str, int]:
    counts = dict.fromkeys(rulebook.rules, 0)
    for file in found:
        for alert in file.alerts:
            name = alert.check if alert.check in counts else rulebook.owner(alert.check)
            counts[name] = counts.get(name, 0) + 1
    return counts
