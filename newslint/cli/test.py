"""Try rules on the examples that stand beside them."""

import argparse
import os
import sys
from collections.abc import Iterator

from newslint.cli import _settings, _terminal
from newslint.errors import RuleError
from newslint.reporters._clean import visible
from newslint.reporters._paint import BOLD, DIM, GREEN, RED, Paint
from newslint.rule import Bad, Rule
from newslint.session import Session
from newslint.testing import Failure, failures

EXAMPLES = """\
examples:
  newslint test                         every rule there is
  newslint test sourcing                the rules of a pack
  newslint test our-desk.no-puns -q     one rule, silent where its examples hold
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("names", nargs="*", metavar="RULE", help="ids or packs (default: all)")
    parser.add_argument("--quiet", "-q", action="store_true", help="name only what fails")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Return 0 where every example is kept, 1 where one is not, 2 where a rule cannot be loaded."""
    registry = Session(_settings.choose(options)(os.curdir)).registry
    paint = Paint(_terminal.coloured(sys.stdout, options.color))
    ids = sorted({rule_id for name in options.names or ["all"] for rule_id in registry.matching(name)})
    examples = failed = broken = 0
    for rule_id in ids:
        try:
            rule = registry.rule(rule_id)
        except RuleError as error:
            sys.stderr.write(f"newslint: {error}\n")
            broken += 1
            continue
        found = list(failures(rule))
        examples += len(rule.examples)
        failed += len(found)
        if found or not options.quiet:
            sys.stdout.writelines(f"{line}\n" for line in _told(rule, found, paint))
    if not options.quiet:
        kept = paint(f"{examples - failed} of {examples} examples kept", RED if failed else GREEN, BOLD)
        sys.stdout.write(f"\n{kept} by {len(ids) - broken} rule{'' if len(ids) - broken == 1 else 's'}\n")
    return 2 if broken else int(failed > 0)


def _told(rule: Rule, found: list[Failure], paint: Paint) -> Iterator[str]:
    """Yield a line for the rule, and for each example it fails what was marked and what it found."""
    sign = paint("✗", RED) if found or not rule.examples else paint("✓", GREEN)
    count = f"{len(rule.examples)} example{'' if len(rule.examples) == 1 else 's'}" if rule.examples else "no examples"
    yield f"{sign} {rule.id}  {paint(f'{len(found)} of {count} fail' if found else count, DIM)}"
    for failure in found:
        kind = "bad" if isinstance(failure.example, Bad) else "good"
        yield f"    {paint(kind, BOLD)}{'':{10 - len(kind)}}{visible(failure.example.marked)}"
        if failure.reason:
            yield f"    {'':10}{failure.reason}"
            continue
        yield f"    expected  {_listed(failure.expected)}"
        yield f"    found     {_listed(failure.found)}"


def _listed(parts: tuple[str, ...]) -> str:
    return ", ".join(f"“{visible(part)}”" for part in parts) or "nothing"
