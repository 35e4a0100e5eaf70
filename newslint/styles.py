"""The Vale styles that a `.vale.ini` names, as rules beside the others: `extends: [vale:PATH/.vale.ini]`.

A style is linted by Vale's own rules, with its sections, vocabularies, scopes and levels; what it says is
told at the place in the prose that it speaks of. A rule keeps the name it has there: `write-good.Passive`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.errors import ConfigError, Place
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.kinds.base import Kind
from newslint.rule import Rule
from newslint.source_map import Piece, Segment
from newslint.span import Span
from newslint.vale.faults import ValeFault
from newslint.vale.files import Files
from newslint.vale.flags import parse
from newslint.vale.lint import Alert, Linted, Linter
from newslint.vale.run import loaded
from newslint.vale.settings import read
from newslint.values import frozen

LINE_END = re.compile(r"\r\n|\r|\n")


class Style:
    """One `.vale.ini`: its rules, and what they say of a story."""

    def __init__(self, ini: str) -> None:
        self.ini = ini
        try:
            config = read(parse(["--config", ini]))
            self.rulebook = loaded(config)
        except ValeFault as fault:
            place = Place(fault.path or ini, fault.line or None, fault.column if fault.line else None)
            raise ConfigError(fault.text, place) from None
        self.warnings = tuple(config.warnings)
        self.linter, self.files = Linter(config, self.rulebook), Files(config)

    def linted(self, document: Document) -> Linted:
        """Return what the rules say of a story, which is linted once; raises ValeFault, once as well."""
        kept = document._facts
        if self not in kept:
            kept[self] = Linted(document.path)  # for the other rules, should the next line raise
            kept[self] = self.linter.lint(self.files.from_named(document.path, document.source.removeprefix("\ufeff")))
        found: Linted = kept[self]
        return found


@cache
def style(ini: str) -> Style:
    """Return the styles of a `.vale.ini`, read once; raises ConfigError."""
    return Style(ini)


def rules(ini: str) -> tuple[str, ...]:
    """Return the ids of the rules that some section of a `.vale.ini` may run; raises ConfigError."""
    return tuple(sorted(style(ini).rulebook.rules))


def warnings(ini: str) -> tuple[str, ...]:
    """Return what does not stop a run: scripts, which cannot be run here, by their names."""
    return style(ini).warnings


def rule(ini: str, rule_id: str) -> Rule:
    """Return a rule of a `.vale.ini`."""
    kind: Kind = style(ini).rulebook.rules[rule_id]
    definition = kind.definition
    page = definition.description or definition.message
    page += f"\n\nSource: {definition.link}" if definition.link else ""
    level = Severity(definition.level)
    return StyleRule().copied(id=rule_id, severity=level, default=level, ini=ini, __doc__=page)


@frozen
class Options:
    """What a house may say of a rule of a style."""

    quotes: bool = True  # read quoted speech too, as Vale does


class StyleRule(Rule):
    """A rule of a Vale style."""

    ini: str
    default: Severity
    options = Options()

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what the rule says, at the level that the `.vale.ini` gives it unless the house gives another."""
        linted = style(self.ini).linted(document)
        if self.id in linted.unchecked:
            raise TimeoutError(linted.unchecked[self.id])
        alerts = [alert for alert in linted.alerts if alert.check == self.id]
        places = _Places(document) if alerts else None
        for alert in alerts:
            span = places.span(alert) if places else None
            if span is not None and (self.options.quotes or not in_quote(document, span)):
                severity = Severity(alert.level) if self.severity is self.default else self.severity
                yield self.finding(span, alert.said.message, severity=severity, fixes=_fixes(alert, span, document))


def _fixes(alert: Alert, span: Span, document: Document) -> Iterator[Fix]:
    """Yield what the action of a rule proposes, where the place holds the very words it is for."""
    if span.of(document.text) == alert.match:
        for text in alert.said.suggestions:
            yield Fix(f"Write '{text}'" if text else f"Delete '{alert.match}'", (Edit(span, text),))


class _Places:
    """From lines and columns of the source to spans of the prose."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = [0, *(found.end() for found in LINE_END.finditer(document.source))]
        self.segments = sorted(document.source_map.segments, key=lambda segment: segment.source)
        self.starts = [segment.source.start for segment in self.segments]
        self.mark = 1 if document.source.startswith("\ufeff") else 0

    def span(self, alert: Alert) -> Span | None:
        """Return where an alert stands: in the prose, or at what is nearest to it; None where there is no prose."""
        if not self.segments:
            return None
        line = self.lines[min(alert.line, len(self.lines)) - 1] + (self.mark if alert.line == 1 else 0)
        start, last = self.place(line + max(0, alert.begin - 1)), self.place(line + max(0, alert.end - 1))
        return Span(start, max(start, min(last + 1, len(self.document.text))))

    def place(self, offset: int) -> int:
        """Return the character of the prose that stands at an offset of the source, or next to it."""
        segment: Segment = self.segments[max(0, bisect_right(self.starts, offset) - 1)]
        if segment.piece is Piece.ESCAPE or offset < segment.source.start:
            return segment.text.start
        return min(segment.text.start + offset - segment.source.start, segment.text.end - 1)
