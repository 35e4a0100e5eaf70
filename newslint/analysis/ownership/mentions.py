"""Mentions of parties that a publication is tied to, and how much they weigh."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from newslint.analysis.companies.cues import is_company
from newslint.analysis.ownership.model import Interest
from newslint.analysis.ownership.terms import Term
from newslint.document import Block, BlockKind, Document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

UNREAD = frozenset({BlockKind.CODE, BlockKind.RELATED, BlockKind.FURNITURE, BlockKind.BYLINE})
OWN_LINE = 40  # characters before a name in which a copyright sign stands
REACH = 90  # characters before a name in which the verb of a mere platform stands


class Weight(Enum):
    """How a story names a party."""

    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    CAPTION = "caption"
    PRODUCT = "product"  # only as where something is posted, sold or hosted
    CREDIT = "credit"  # in the credit of a picture


@frozen
class Mention:
    """A party named at a place."""

    span: Span
    key: str
    weight: Weight


def mentions(document: Document, terms: Sequence[Term], parties: Mapping[str, Interest]) -> Iterator[Mention]:
    """Yield the mentions of `parties` in a story, in order; other uses of the same words are left out."""
    text = document.text
    lede = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    in_full = {term.key for term in terms if term.key and not term.weak}
    for term in terms:
        party = parties.get(term.key)
        block = document.block_at(term.span.start)
        if party is None or block is None or block.kind in UNREAD:
            continue
        if term.weak and (term.key not in in_full or _of_relative(text, term.span.start)):
            continue
        if party.word and not is_company(text, term.span.start, term.span.end):
            continue
        yield Mention(term.span, term.key, _weight(text, block, term.span, block is lede))


def _weight(text: str, block: Block, span: Span, lede: bool) -> Weight:
    if _in_credit(text, block, span):
        return Weight.CREDIT
    if block.kind is BlockKind.HEADLINE:
        return Weight.HEADLINE
    if _product().search(text[max(block.span.start, span.start - REACH) : span.start]) and not _acts().match(
        text[span.end : span.end + 30]
    ):
        return Weight.PRODUCT
    if block.kind is BlockKind.CAPTION:
        return Weight.CAPTION
    return Weight.LEDE if lede else Weight.BODY


def _in_credit(text: str, block: Block, span: Span) -> bool:
    begun = text[block.span.start : span.start]
    if _copyright().search(text, max(block.span.start, span.start - OWN_LINE), span.start):
        return True
    if block.kind is BlockKind.CAPTION:
        return bool(_credit().search(begun))
    return bool(_credit_line().match(begun)) and block.span.end - block.span.start < 160


def _of_relative(text: str, start: int) -> bool:
    """Tell whether another given name stands before a family name."""
    return bool(re.search(r"[A-Z][a-zé]+ $", text[max(0, start - 30) : start])) and not re.search(
        r"(?:^|[.!?]\s)\w+ $|(?:Mr|Mrs|Ms|Dr|Sir|Lord|Founder|Chairman|President|CEO)\.? $",
        text[max(0, start - 30) : start],
    )


@cache
def _credit() -> re.Pattern[str]:
    return compiled(
        r"\b(?:photo(?:graph)?s?|images?|pictures?|credits?|illustration|courtesy|handout|via|source)\b\s*(?::|by\b|of\b|/)?",
        re.I,
    )


@cache
def _copyright() -> re.Pattern[str]:
    return compiled(r"(?:©|\(c\)|\bcopyright\b)[^.]*$", re.I)


@cache
def _credit_line() -> re.Pattern[str]:
    return compiled(
        r"[\W_]*(?:photo(?:graph)?s?|images?|pictures?|credits?|illustrations?|video|screenshots?)"
        r"(?: credits?)?\s*(?::|by\b|/)",
        re.I,
    )


@cache
def _product() -> re.Pattern[str]:
    return compiled(
        r"\b(?:post(?:ed|s|ing)?|shar(?:ed?|es|ing)|upload\w*|(?:live)?stream\w*|watch(?:ed|ing)?|host(?:ed|s|ing)?"
        r"|s(?:old|ell\w*|ale)|bought|buy(?:ing)?|list(?:ed|ing)|publish\w*|wrote|writ(?:es|ing)|video|clip|account|page)\b"
        r"[^.,;:!?]{0,40}?\bon\s+(?:the\s+)?$",
        re.I,
    )


@cache
def _acts() -> re.Pattern[str]:
    return compiled(
        r"['’]s?\s|\s+(?:said|says|announced|reported|shares|stock|executives?|employees?|chief|lawyers?)\b"
    )
