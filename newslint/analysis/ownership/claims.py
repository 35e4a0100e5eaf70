"""Disclosures in a story: sentences that say who owns the publication, in any wording."""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.ownership.terms import Term
from newslint.analysis.ownership.vocabulary import ALLOWED
from newslint.analysis.ownership.wording import bound, marked, masked, may_disclose
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentences
from newslint.document import BlockKind, Document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

UNREAD = frozenset({BlockKind.CODE, BlockKind.TABLE_CELL})
OTHER_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
BESIDE = frozenset({"note", "editor's", "nb", "inc", "corp", "ltd", "plc", "holding", "communications"})
RECALL = 3  # sentences over which "it" still means a party
BRACKET = compiled(r"\([^()]*\)|\[[^\[\]]*\]")


@frozen
class Claim:
    """A passage that discloses a tie; `keys` are the parties it names or, by a pronoun, means.

    `alone` tells that the passage does nothing else: a line, a bracket or a sentence of its own. `bound`
    tells that an ownership predicate is bound to the publication, where other passages only call
    themselves a disclosure.
    """

    span: Span
    keys: frozenset[str]
    bound: bool
    alone: bool


def claims(document: Document, terms: Sequence[Term]) -> Iterator[Claim]:
    """Yield the disclosures in a story, in order; `terms` are the names in it, in order."""
    last: frozenset[str] = frozenset()
    since, index = 0, 0  # sentences since a party was named; the next term
    for span in sentences(document):
        block = document.block_at(span.start)
        if block is None or block.kind in UNREAD:
            continue
        while index < len(terms) and terms[index].span.end <= span.start:
            index += 1
        after = index
        while after < len(terms) and terms[after].span.start < span.end:
            after += 1
        inside = terms[index:after]
        keys = frozenset(term.key for term in inside if term.key)
        since = 0 if keys else since + 1
        last = keys or last
        if last and may_disclose(document.text, span.start, span.end):
            claim = _claim(document, span, inside, last, since)
            if claim:
                yield claim


def _claim(document: Document, span: Span, inside: Sequence[Term], keys: frozenset[str], since: int) -> Claim | None:
    """Return what a sentence discloses; the parties `keys` were named in it, or `since` sentences before."""
    text = document.text[span.start : span.end]
    shown = masked(text, inside, span.start)
    disclosing = marked(shown)
    place = next((p for p in bound(shown, text) if disclosing or not _quoted(document, span, p)), None)
    if place is None and not disclosing:
        return None
    bracket = _bracket(document.text, span, place) if place else None
    line = place is not None and _is_line(document, span, shown, place)
    if since and not ((disclosing and place) or line or (since <= RECALL and not OTHER_NAME.search(shown))):
        return None
    return Claim(bracket or span, keys, place is not None, disclosing or line or bracket is not None)


def _quoted(document: Document, span: Span, place: tuple[int, int]) -> bool:
    """Tell whether somebody else says it: a publication discloses in its own words, or in a bracket."""
    said = Span(span.start + place[0], span.start + place[1])
    return in_quote(document, said) and _bracket(document.text, span, place) is None


def _bracket(text: str, span: Span, place: tuple[int, int]) -> Span | None:
    """Return the bracket that holds the whole predicate, None where it stands outside brackets."""
    for match in BRACKET.finditer(text, span.start, span.end):
        if match.start() <= span.start + place[0] and span.start + place[1] <= match.end():
            return Span(*match.span())
    return None


def _is_line(document: Document, span: Span, shown: str, place: tuple[int, int]) -> bool:
    """Tell whether the sentence is a line of its own that is about nothing but the tie."""
    block = document.block_at(span.start)
    if block is None or block.span != span or block.kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD):
        return False
    rest = shown[: place[0]] + shown[place[1] :]
    return all(word.lower() in ALLOWED or word.lower() in BESIDE for word in re.findall(r"[A-Za-z']+", rest))
