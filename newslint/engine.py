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


class _Heard:
    """What rules have said of one document so far."""

    def __init__(self, document: Document) -> None:
        self.document, self.dated, self.size = document, document.date is not None, len(document.text)
        self.findings: list[Finding] = []
        self.crashed: list[tuple[str, str]] = []
        self.undated: list[str] = []
        self.timings: list[tuple[str, float]] = []

    def hear(self, rule: Rule) -> None:
        """Take in what a rule finds in the document, or that it failed."""
        try:
            found = list(rule.check(self.document))
            if found:
                _see_places(found, self.size)
                self.findings += found
        except (NewslintError, KeyboardInterrupt):
            raise
        except BaseException as error:  # of SystemExit too, and of what libraries in Rust raise in a panic
            self.crashed.append((rule.id, f"{type(error).__name__}: {error}{_place(error)}"))

    def outcome(self) -> Outcome:
        """Return what was heard."""
        return Outcome(tuple(self.findings), tuple(self.crashed), tuple(self.undated), tuple(self.timings))


def check(document: Document, rules: Iterable[Rule]) -> Outcome:
    """Return what the rules find in one document (see `check_all`)."""
    return check_all((document,), rules)[0]


def check_all(documents: Iterable[Document], rules: Iterable[Rule]) -> list[Outcome]:
    """Return what the rules find in each document; a rule that raises is named with its reason, and the others go on.

    Each rule goes over all the documents before the next one begins, so that its code and its lists stay in the
    caches of the processor: a dozen stories together take a sixth less time than one by one.

    A `NewslintError` (a settings or data file that cannot be used) is the run's, not the rule's, and
    passes through. What a rule prints goes to stderr, since stdout belongs to the report.
    """
    heard = [_Heard(document) for document in documents]
    out, sys.stdout = sys.stdout, sys.stderr
    ended = perf_counter()
    try:
        for rule in rules:
            for one in heard:
                if rule.needs_date and not one.dated:
                    one.undated.append(rule.id)
                    continue
                one.hear(rule)
                began, ended = ended, perf_counter()
                one.timings.append((rule.id, ended - began))
    finally:
        sys.stdout = out
    return [one.outcome() for one in heard]


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
