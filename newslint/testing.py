"""Runs a rule on the examples it carries, shipped or of a plugin."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from newslint import engine, readers
from newslint.document import Document, House, Metadata
from newslint.filters import suppressions
from newslint.registry import Registry, shipped_entries
from newslint.report import placed
from newslint.rule import Bad, Example, Rule
from newslint.span import Span
from newslint.values import field_names, frozen, replace

SUFFIX = {"text": ".txt", "markdown": ".md", "html": ".html"}
DAY = date(2026, 3, 10)  # when an example happens, unless it says otherwise


@frozen
class Failure:
    """An example that a rule did not keep: what was marked, and what was found."""

    rule_id: str
    example: Example
    expected: tuple[str, ...]
    found: tuple[str, ...]
    reason: str = ""

    def __str__(self) -> str:
        if self.reason:
            return f"{self.rule_id}: {self.reason} in {self.example.marked!r}"
        return f"{self.rule_id}: expected {list(self.expected)}, found {list(self.found)} in {self.example.marked!r}"


def document_of(example: Example) -> Document:
    """Return the story that an example tells, with the house and metadata fields it sets."""
    document = readers.read(example.text.encode(), "example", SUFFIX.get(example.format, f".{example.format}"))
    house, about = _fields(House, example), _fields(Metadata, example)
    day = about.get("date", document.metadata.date or DAY)
    about["date"] = date.fromisoformat(day) if isinstance(day, str) else day
    document.house = replace(document.house, **house)
    document.metadata = replace(document.metadata, **about)
    return document


def options_of(example: Example) -> dict[str, object]:
    """Return the settings of an example that are options of its rule."""
    taken = {*_fields(House, example), *_fields(Metadata, example)}
    return {key: value for key, value in example.settings.items() if key not in taken}


def failures(rule: Rule) -> Iterator[Failure]:
    """Yield the examples of a rule that it does not keep."""
    for example in rule.examples:
        if isinstance(example, Bad) and not example.spans:
            yield Failure(rule.id, example, (), (), "no span is marked [[...]]")
            continue
        try:
            found = spans_found(rule, example)
        except (ValueError, RuntimeError) as error:
            yield Failure(rule.id, example, (), (), str(error))
            continue
        if sorted(found) != sorted(example.spans):
            text = document_of(example).source
            yield Failure(rule.id, example, tuple(s.of(text) for s in example.spans), tuple(s.of(text) for s in found))


def spans_found(rule: Rule, example: Example) -> tuple[Span, ...]:
    """Return the spans of the example's text, in its source, at which the rule speaks."""
    document = document_of(example)
    rule = rule.with_options(options_of(example))
    document.waiving = suppressions.waiving(_known().ids)
    outcome = engine.check(document, [rule])
    if outcome.crashed:
        raise RuntimeError(f"the rule raised {outcome.crashed[0][1]}")
    left = suppressions.apply(document, placed(document, outcome.findings), _Only(rule), _known().ids)
    return tuple(found.location.span for found in left.findings if found.rule == rule.id)


class _Only(dict[str, Rule]):
    """One rule by its id, beside the belief that all others ran too and found nothing."""

    def __init__(self, rule: Rule) -> None:
        super().__init__({rule.id: rule})

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self.keys() or not str(rule_id).startswith(suppressions.PACK)


@cache
def _known() -> Registry:
    return Registry(shipped_entries())


def _fields(kind: type, example: Example) -> dict[str, Any]:
    names = field_names(kind)
    return {key: value for key, value in example.settings.items() if key in names}
