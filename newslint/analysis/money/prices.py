"""Sums that nobody converts: what is stamped on a coin or note, and what a market quotes."""

import re
from functools import cache

from newslint.analysis.money.model import Amount
from newslint.patterns import compiled
from newslint.span import Span

REACH = 40  # characters on either side of a sum that tell it for a denomination or a price
SENTENCE = 300  # characters before it in which its sentence may speak of a market
_FIGURES = frozenset(((1,), (2,), (2, 5), (5,)))  # of coins and notes, without their zeros
_CASH = r"(?:coin|note|bill|banknote)s?\b(?![ \n](?:for|from)\b)"  # "a $50 bill for lunch" is one to pay


@cache
def _traded() -> re.Pattern[str]:
    """Return the measures by which oil, metals and grain are sold all over the world."""
    return compiled(r"(?:(?:an?|per|each|every)[ \n-]?|/[ \xa0]?)(?:barrel|bbl|ounce|oz|troy|bushel)\b")


@cache
def _cash() -> re.Pattern[str]:
    """Return the coins, notes and shares behind a sum, with others between that are of the kind: "€1 and €2 coins"."""
    more = r"(?:,?[ \n](?:and|or|to)[ \n]|,[ \n])[$£€¥]?\d+[a-z]?"
    return compiled(
        rf"(?:{more})*(?:[ \n-](?:gold|silver|polymer|paper|plastic|commemorative|new|old))?[ \n-]{_CASH}"
        r"|['’]?[ \n-](?:nominal|par|face)[ \n-](?:value|shares?)\b"
    )


@cache
def _stamped() -> re.Pattern[str]:
    return compiled(r"\b(?:[Dd]enominations?|(?:[Ff]ace|[Nn]ominal|[Pp]ar)[ \n]values?)[ \n]of[ \n](?:[\d, \n]|and)*$")


@cache
def _market() -> re.Pattern[str]:
    """Return what a sentence calls the things that markets price, or what is done with them there."""
    return compiled(
        r"\b(?:shares|stock|(?:equity|per)[ \n]share|share[ \n]price|futures|bullion|crude|Brent"
        r"|trad(?:ing|ed|ers?)|deal(?:ers?|ings)|settled|fob|cif)\b",
        re.I,
    )


@cache
def _level() -> re.Pattern[str]:
    """Return what stands right before a price to which a market moves, or the step that it takes."""
    moved = "fell|rose|lost|gained|shed|added|climbed|dropped|up|down|off"
    level = r"at|to|from|by|below|above|around|about|(?:high|low|price|close|level)[ \n]of"
    return compiled(rf"\b(?:{moved}|{level})(?:[ \n](?:about|around|just|nearly|over|under))?[ \n]$")


@cache
def _named() -> re.Pattern[str]:
    """Return what a sum is called that is the price of a share: "its €4 closing price"."""
    return compiled(r"[ \n-](?:(?:closing|opening)[ \n](?:(?:share|stock)[ \n])?|(?:share|stock)[ \n])price\b")


def is_denomination(text: str, amount: Amount) -> bool:
    """Tell whether a sum is what a coin or note is worth: "£1 coins", "in denominations of 500 marks"."""
    if amount.scale or amount.value.normalize().as_tuple().digits not in _FIGURES:
        return False
    behind = _cash().match(text, amount.span.end, amount.span.end + REACH)
    start = amount.span.start
    return behind is not None or _stamped().search(text, max(0, start - REACH), start) is not None


def is_quotation(text: str, amount: Amount, sentence: Span) -> bool:
    """Tell whether a sum is the price of a share, or of oil or gold, as a market quotes it."""
    if amount.scale or amount.indefinite:
        return False
    if _traded().match(amount.per):
        return True
    start, end = amount.span
    if _named().match(text, end):
        return True
    level = _level().search(text, max(sentence.start, start - REACH), start)
    begin, stop = max(sentence.start, start - SENTENCE), min(sentence.end, end + REACH)
    return level is not None and _market().search(text, begin, stop) is not None
