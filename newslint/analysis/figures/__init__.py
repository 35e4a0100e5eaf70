"""Every quantity in the prose, with the role it plays."""

import re
from functools import cache

from newslint.analysis.figures.cues import GROUPS, POLLED, SHARES
from newslint.analysis.figures.model import Figure, Kind, Role
from newslint.analysis.figures.numbers import Quantity, quantities
from newslint.analysis.figures.plain import plain_role
from newslint.analysis.figures.roles import Sentence, read, role_of
from newslint.analysis.prose import is_told
from newslint.analysis.sentences import sentences
from newslint.document import Document, per_document
from newslint.span import Span

__all__ = ["SHARES", "SHOWN", "Figure", "Kind", "Role", "figures", "statistics"]


@per_document
def figures(document: Document) -> tuple[Figure, ...]:
    """Return the quantities of the prose in order; headlines, captions and tables are not prose."""
    found: list[Figure] = []
    places = iter(sentences(document))
    sentence, known = next(places, None), None
    for block in document.blocks:
        if not is_told(document.text, block):
            continue
        for quantity in quantities(document.text, *block.span):
            while sentence and sentence.end <= quantity.start:
                sentence = next(places, None)
            if sentence is None:
                return tuple(found)
            if known is None or known.span != sentence:
                known = read(document.text, sentence)
            found.append(_figure(document.text, quantity, known, found))
    return tuple(found)


@per_document
def statistics(document: Document) -> tuple[Figure, ...]:
    """Return the figures that ask for a source: quantified claims the writer could not simply see."""
    return tuple(figure for figure in figures(document) if figure.role is Role.STATISTIC)


def _figure(text: str, quantity: Quantity, sentence: Sentence, before: list[Figure]) -> Figure:
    start, end, kind, value = quantity
    span, place = Span(start, end), sentence.span
    if kind is Kind.NUMBER:
        role, why = plain_role(text, start, end, value)
    elif (kind is Kind.COUNT and not _units().match(text, end, place.end)) or (
        kind is Kind.FOLD and not _since().search(text, *place)
    ):
        role, why = Role.OTHER, ""
    else:
        role, why = role_of(text, span, sentence, kind, value)
        if role is Role.STATISTIC and before and _runs_on(text, kind, sentence, before[-1]):
            role, why = before[-1].role, before[-1].why
    return Figure(span, kind, role, value, why, place)


def _surveyed(words: str) -> bool:
    """Tell whether a fraction has the round whole of a share ("one in six", "3 out of 100"), not of a tally."""
    whole = words.rsplit(maxsplit=1)[-1]
    return not whole.isdigit() or int(whole) <= 10 or int(whole) in (12, 15, 20, 25, 50, 100)


def _runs_on(text: str, kind: Kind, sentence: Sentence, last: Figure) -> bool:
    """Tell whether a share goes on with the results that the figure before it began ("Cruz pulled 70 percent")."""
    if last.role is not Role.VOTE or kind not in SHARES or last.kind is Kind.NUMBER:
        return False
    return "\n" not in text[last.span.end : sentence.span.start] and sentence.words.isdisjoint(GROUPS | POLLED)


@cache
def _units() -> re.Pattern[str]:
    """Return the pattern of what a count is of: people or things in the plural."""
    return re.compile(
        r"(?:[ -](?!(?:and|or|in|on|to|from|by|at|for|with|as|than|is|was|were|are|per|the|a|an)\b)[\w’'.-]+){0,3}?[ -]"
        r"(?:(?!(?:as|is|was|has|this|points|degrees|votes|less|across|thus|plus|minus|years|days|times|hours|words|feet)\b)"
        r"[A-Za-z][a-z’'-]*s\b|of (?:them|those)\b|people|men|women|children|folk|police|staff|cattle|sheep|users)",
    )


@cache
def _since() -> re.Pattern[str]:
    """Return the pattern of a period over which something grew."""
    return re.compile(
        r"\b(?:since|from|over the|in the (?:past|last|first|second|third|fourth)|last (?:year|month|quarter|week)|"
        r"(?:in|within|by|during) (?:\w+ )?(?:\d{4}|years?|months?|decades?|weeks?)|between)\b"
    )


SHOWN = {"statistics": statistics}
