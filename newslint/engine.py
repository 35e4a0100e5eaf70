"""Rules over one document."""

import os
import sys
from collections.abc import Iterable
from time import perf_counter
from typing import NamedTuple

from newslint.document import Document
from newslint.errors import NewslintError
from newslint.finding import Finding
from newslint.rule import Rule


class Outcome(NamedTuple):
    """What rules said of one document: findings, rules that failed with their reason, rules that want a date."""

    findings: tuple[Finding, ...]
    crashed: tuple[tuple[str, str], ...]
    undated: tuple[str, ...]
    timings: tuple[tuple[str, float], ...]


def check(document: Document, rules: Iterable[Rule]) -> Outcome:
    """Return what the rules find; one that raises is named with its reason, and the others go on.

    A `NewslintError` (a settings or data file that cannot be used) is the run's, not the rule's, and
    passes through. What a rule prints goes to stderr, since stdout belongs to the report.
    """
    findings: list[Finding] = []
    crashed: list[tuple[str, str]] = []
    undated: list[str] = []
    timings: list[tuple[str, float]] = []
    out, sys.stdout = sys.stdout, sys.stderr
    dated = document.date is not None
    ended = perf_counter()
    try:
        for rule in rules:
            if rule.needs_date and not dated:
                undated.append(rule.id)
                continue
            began = ended
            try:
                found = list(rule.check(document))
                if found:
                    _see_places(found, len(document.text))
                    findings += found
            except NewslintError:
                raise
            except (Exception, SystemExit) as error:
                crashed.append((rule.id, f"{type(error).__name__}: {error}{_place(error)}"))
            ended = perf_counter()
            timings.append((rule.id, ended - began))
    finally:
        sys.stdout = out
    return Outcome(tuple(findings), tuple(crashed), tuple(undated), tuple(timings))


def _place(error: BaseException) -> str:
    """Return the file and line that raised, as an author of rules looks for it; an error of ours says enough."""
    if type(error).__module__.startswith("newslint."):
        return ""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""


def _see_places(found: Iterable[Finding], size: int) -> None:
    """Raise ValueError for a finding that does not lie in a text of `size` characters."""
    for finding in found:
        spans = [finding.span, *(related.span for related in finding.related)]
        spans += [edit.span for fix in finding.fixes for edit in fix.edits]
        for span in spans:
            if not 0 <= span.start <= span.end <= size:
                raise ValueError(f"its finding lies outside the text: {tuple(span)}")
