"""Check a registry of names, or a file of owners, before the house relies on it."""

import argparse
import sys

from newslint.analysis.companies.audit import Problem
from newslint.analysis.companies.audit import problems as of_names
from newslint.analysis.companies.read import parsed as names
from newslint.analysis.faults import faults
from newslint.analysis.ownership.audit import is_ownership
from newslint.analysis.ownership.audit import problems as of_owners
from newslint.analysis.ownership.read import parsed as owners
from newslint.errors import ConfigError
from newslint.nodes import read
from newslint.reporters._clean import visible

EXAMPLES = """\
examples:
  newslint registry check house/companies.yml house/ownership.yml
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "what",
        metavar="check",
        choices=("check",),
        help="validate a file: doubles, clashes, unknown ids, dates, shares",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="files of names or of owners (YAML)")
    parser.add_argument("--quiet", "-q", action="store_true", help="leave out notes")


def run(options: argparse.Namespace) -> int:
    """Write a line for each problem; return 1 where one is more than a note, 2 where a file cannot be read."""
    status = 0
    for path in options.files:
        try:
            found = _problems(path)
        except ConfigError as error:  # the other files are told of all the same
            sys.stdout.flush()
            sys.stderr.write(f"newslint: {visible(str(error))}\n")
            status = 2
            continue
        for problem in found:
            if not (problem.note and options.quiet):
                level = "note" if problem.note else "error"
                sys.stdout.write(f"{visible(path)}:{problem.line}: {level}: {visible(problem.sentence)}\n")
        wrong = sum(not problem.note for problem in found)
        sys.stdout.write("" if wrong else f"{visible(path)}: in order\n")
        status = max(status, int(wrong > 0))
    return status


def _problems(path: str) -> tuple[Problem, ...]:
    """Return what is to say of a file: where it breaks its schema, else what its rows say together.

    Raises ConfigError for a file that cannot be read.
    """
    of_owner = is_ownership(path)
    broken = faults(read(path), path, owners if of_owner else names)
    if broken:
        return tuple(sorted(map(_told, broken), key=lambda problem: problem.line))
    return of_owners(path) if of_owner else of_names(path)


def _told(error: ConfigError) -> Problem:
    """Return a breach of the schema as a problem; raises it where it has no line."""
    if error.place is None or error.place.line is None:
        raise error
    return Problem(error.place.line, f"{error.sentence} ({error.hint})" if error.hint else error.sentence)
