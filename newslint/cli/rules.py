"""List all rules: shipped ones, the house's, those of plugins."""

import argparse
import json
import os
import sys
from collections.abc import Iterator

from newslint import pages
from newslint.cli import _settings, _terminal
from newslint.errors import RuleError, near
from newslint.report import About
from newslint.reporters._paint import BOLD, DIM, SEVERITY, Paint, wrapped
from newslint.rule import Rule
from newslint.session import Session

EXAMPLES = """\
examples:
  newslint rules                    what there is, and what runs here
  newslint rules money names        the rules of two packs
  newslint rules --output-format json
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("names", nargs="*", metavar="RULE", help="ids or packs (default: all)")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="text or json")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the rules; those that a plugin cannot load are named on stderr, and the status is 2."""
    session = Session(_settings.choose(options)(os.curdir))
    running = {rule.id: rule for rule in session.rules()}
    names = options.names or ["all"]
    ids = sorted({rule_id for name in names for rule_id in session.registry.matching(name)})
    rules = [rule for rule in (_rule(session, rule_id) for rule_id in ids) if rule]
    rows = [(running.get(rule.id, rule), pages.about(rule), rule.id in running) for rule in rules]
    if options.output_format == "json":
        json.dump({"rules": [_json(session, *row) for row in rows]}, sys.stdout, indent=1)
        sys.stdout.write("\n")
    else:
        paint = Paint(_terminal.coloured(sys.stdout, options.color))
        sys.stdout.writelines(f"{line}\n" for line in _table(session, rows, paint, _terminal.width(sys.stdout)))
    for why in session.broken.values():
        sys.stderr.write(f"newslint: {why}\n")
    return 2 if session.broken else 0


def _rule(session: Session, rule_id: str) -> Rule | None:
    try:
        return session.registry.rule(rule_id)
    except RuleError as error:
        session.broken[rule_id] = str(error)
        return None


def _table(session: Session, rows: list[tuple[Rule, About, bool]], paint: Paint, width: int) -> Iterator[str]:
    """Yield a heading for each pack and a line for each rule, with what it is about."""
    longest = max((len(rule.id) for rule, _, _ in rows), default=0)
    pack = ""
    for rule, about, here in rows:
        if rule.id.partition(".")[0] != pack:
            if pack:
                yield ""
            pack = rule.id.partition(".")[0]
            yield paint(pack, BOLD)
        level = rule.severity.value if here else "off"
        label = paint(f"{level:<10}", *((SEVERITY[rule.severity],) if here else (DIM,)))
        origin = session.registry.entries[rule.id].origin
        told = about.summary if origin == "newslint" else f"{about.summary} ({near(origin)})"
        yield from _terminal.beside(f"  {rule.id:<{longest}}  {label}", longest + 14, told, width)
    on = sum(1 for _, _, running in rows if running)
    yield ""
    count = f"{len(rows)} rule{'' if len(rows) == 1 else 's'}"
    yield from wrapped(f"{count}, {on} on here. `newslint explain RULE` tells why, and how it is set.", width)


def _json(session: Session, rule: Rule, about: About, on: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "summary": about.summary,
        "severity": rule.severity.value,
        "on": on,
        "default": rule.enabled,
        "since": rule.since,
        "origin": session.registry.entries[rule.id].origin,
        "needs_date": rule.needs_date,
        "options": {option.name: _plain(option.default) for option in pages.options(rule)},
        "aliases": list(rule.aliases),
    }


def _plain(value: object) -> object:
    """Return the value of an option as JSON."""
    if isinstance(value, tuple | frozenset | set):
        return sorted(value) if isinstance(value, frozenset | set) else list(value)
    return value if isinstance(value, bool | int | float | str | dict | None) else str(value)
