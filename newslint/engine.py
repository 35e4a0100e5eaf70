"""Rules over one document."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter

from newslint.document import Document
from newslint.errors import NewslintError
from newslint.finding import Finding
from newslint.rule import Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What rules said of one document: findings, rules that failed with their reason, rules that want a date."""

    findings: tuple[Finding, ...]
    crashed: tuple[tuple[str, str], ...]
    undated: tuple[str, ...]
    timings: tuple[tuple[str, float], ...]


def check(document: Document, rules: Iterable[Rule]) -> Outcome:
    """Return what the rules find; one that raises is named with its reason, and the others go on.

    A `NewslintError` (a settings or data file that cannot be used) is the run's, not the rule's, and
    passes through.
    """
    findings: list[Finding] = []
    crashed: list[tuple[str, str]] = []
    undated: list[str] = []
    timings: list[tuple[str, float]] = []
    size = len(document.text)
    for rule in rules:
        if rule.needs_date and document.date is None:
            undated.append(rule.id)
            continue
        began = perf_counter()
        try:
            found = list(rule.check(document))
            wrong = next((f for f in found if not 0 <= f.span.start <= f.span.end <= size), None)
            if wrong:
                raise ValueError(f"its finding lies outside the text: {wrong.span}")
            findings += found
        except NewslintError:
            raise
        except Exception as error:
            crashed.append((rule.id, f"{type(error).__name__}: {error}"))
        timings.append((rule.id, perf_counter() - began))
    return Outcome(tuple(findings), tuple(crashed), tuple(undated), tuple(timings))
