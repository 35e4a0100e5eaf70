"""Check a registry of names, or a file of owners, before the house relies on it."""

import argparse
import sys

from newslint.analysis.companies.audit import Problem
from newslint.analysis.companies.audit import problems as of_names
from newslint.analysis.ownership.audit import is_ownership
from newslint.analysis.ownership.audit import problems as of_owners
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
    """Write a line for each problem; return 1 where there is one that is more than a note."""
    faults = 0
    for path in options.files:
        found = _problems(path)
        for problem in found:
            if not (problem.note and options.quiet):
                level = "note" if problem.note else "error"
                sys.stdout.write(f"{visible(path)}:{problem.line}: {level}: {visible(problem.sentence)}\n")
        wrong = sum(not problem.note for problem in found)
        sys.stdout.write("" if wrong else f"{visible(path)}: in order\n")
        faults += wrong
    return 1 if faults else 0


def _problems(path: str) -> tuple[Problem, ...]:
    return of_owners(path) if is_ownership(path) else of_names(path)
