"""What a publication owes its readers to say of its owners, and whether a story says it."""

import datetime as dt
import sys
from bisect import bisect_right

from newslint.analysis.companies import named
from newslint.analysis.ownership.claims import Claim, claims
from newslint.analysis.ownership.graph import Graph, load
from newslint.analysis.ownership.mentions import Mention, Weight, mentions
from newslint.analysis.ownership.model import Interest, Publication, Tie
from newslint.analysis.ownership.terms import Term, Terms
from newslint.document import Document, InlineKind, per_document
from newslint.span import Span
from newslint.values import frozen

__all__ = [
    "Claim",
    "Graph",
    "Interest",
    "Mention",
    "Publication",
    "Standing",
    "Term",
    "Tie",
    "Weight",
    "load",
    "standing",
]


LAST = sys.maxsize


@frozen
class Standing:
    """How a story stands to the owners of its publication, on its day.

    `interests` are the parties whose mention calls for a disclosure, by key; `past` those whose tie is
    over or not begun. `mentions` leaves out what disclosures themselves name; `claims` are the disclosures.
    """

    publication: Publication
    interests: dict[str, Interest]
    past: dict[str, Interest]
    terms: tuple[Term, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


def standing(document: Document, *, depth: int = 2, min_stake: float = 0.1) -> Standing | None:
    """Return how a story stands to its owners; None without a day, a publication, or a graph that knows it.

    `depth` and `min_stake` are as in `Graph.interests`. Raises ConfigError for a file of the house that is wrong.
    """
    if document.date is None or not document.publication:
        return None
    kept = _kept(document)
    if (depth, min_stake) not in kept:
        kept[depth, min_stake] = _standing(document, document.date, depth, min_stake)
    return kept[depth, min_stake]


@per_document
def _kept(_document: Document) -> dict[tuple[int, float], Standing | None]:
    return {}


def _standing(document: Document, day: dt.date, depth: int, min_stake: float) -> Standing | None:
    graph = load(document.house.ownership, document.house.registry)
    publication = graph.publication(document.publication)
    if publication is None:
        return None
    now = {i.key: i for i in graph.interests(publication, day, depth=depth, min_stake=min_stake)}
    past = {i.key: i for i in graph.not_in_force(publication, day) if i.key not in now}
    terms = _clear(document, tuple(Terms(publication, (*now.values(), *past.values())).find(document.text)))
    found = tuple(claims(document, terms))
    alone = [claim.span for claim in found if claim.alone]
    told = tuple(m for m in mentions(document, terms, {**past, **now}) if not _inside(m.span, alone))
    return Standing(publication, now, past, terms, told, found)


def _clear(document: Document, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms outside code and pictures that are no part of a longer name ("Yahoo" in "Yahoo Japan")."""
    if not terms:
        return ()
    longer = [hit.span for hit in named(document)]
    unread = [inline.span for inline in document.inlines if inline.kind in (InlineKind.CODE, InlineKind.IMAGE)]
    return tuple(
        term for term in terms if not _inside(term.span, unread) and not _inside(term.span, longer, smaller=True)
    )


def _inside(span: Span, outer: list[Span], *, smaller: bool = False) -> bool:
    """Tell whether a span lies in one of `outer`, sorted and apart; with `smaller`, and is not the whole of it."""
    index = bisect_right(outer, (span.start, LAST)) - 1
    return index >= 0 and outer[index].covers(span) and not (smaller and outer[index] == span)


@per_document
def disclosures(document: Document) -> tuple[Claim, ...]:
    """Return the passages of a story that say who owns its publication, in order; () where nobody knows."""
    stands = standing(document)
    return stands.claims if stands else ()


SHOWN = {"disclosures": disclosures}
