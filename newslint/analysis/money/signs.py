"""Sums that a sign or letters announce: "US$16.4 billion", "$A44bn", "RMB 1.5 trillion", "€5-6m", "$64 USD"."""

import re
from collections.abc import Iterator
from functools import cache

import newslint.analysis.money.currencies as currencies
import newslint.analysis.money.numbers as numbers
import newslint.analysis.money.places as places
from newslint.analysis.money.currencies import Money
from newslint.analysis.money.numbers import GAP, Printed
from newslint.analysis.money.sighting import Sighting, ends, joined
from newslint.patterns import compiled

DIGITS = compiled(r"\d+")
DASHES = ("-", "–")  # join figures of one kind: "a $5-10 charge"
LONGEST = 8  # characters of letters, a point and spaces before a figure
_SPACED = frozenset(("US", "U.S.", "NZ", "HK", "AU", "CA", "CAN"))  # "US $999m"


@cache
def anchor() -> re.Pattern[str]:
    """Return the pattern of currency signs."""
    return compiled(f"[{re.escape(''.join(name for name in currencies.signs() if len(name) == 1))}]")


@cache
def _letters_before() -> re.Pattern[str]:
    return compiled(r"(?<![\w$])(U\.S\.|[A-Za-z]{1,4})( ?)$")


@cache
def _letters_behind() -> re.Pattern[str]:
    return compiled(r"(?:U\.S\.|[A-Z][A-Za-z]{0,2})(?=[ \xa0]?\d)")


@cache
def _prefix() -> re.Pattern[str]:
    """Return the pattern of letters that may announce the figure they end at, of `LONGEST` characters at most."""
    first = "".join(sorted({name[0] for name in currencies.prefixes()}))
    return compiled(rf"[{first}][A-Za-zč]{{0,3}}\.?(?:{GAP})?\Z")


@cache
def _gap() -> re.Pattern[str]:
    return compiled(f"{GAP}?(?=[\\d.½¼¾])")


def _figure(text: str, place: int) -> Printed | None:
    """Return the figure behind a sign at `place`, a space between them or not."""
    gap = _gap().match(text, place)
    return numbers.at(text, gap.end()) if gap else None


@cache
def _word_behind() -> re.Pattern[str]:
    adjective = rf"(?P<adj>U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:{GAP}|-)"
    return compiled(rf"(?:{GAP}|-)?(?:{adjective})?(?P<unit>[A-Za-zł]+)(?!\w)")


@cache
def _country_behind() -> re.Pattern[str]:
    """Return the country in "$40 million Canadian" and "$40 (US)", where no noun follows."""
    return compiled(r"[ \xa0\n]\(?(U\.S\.|[A-Z]\w+(?: [A-Z]\w+)?)(?:\)|(?=[.,;:)\n]|$))")


@cache
def _code_behind() -> re.Pattern[str]:
    """Return the code in "£40 million (GBP)"."""
    return compiled(r"[ \xa0\n]\(([A-Z]{3})\)")


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of a noun that a bare number counts, behind it."""
    return compiled(rf"{GAP}(?!(?:per|each|an?|for|in|and|or|on|at|from|with)\b)[a-z]")


def at_sign(text: str, place: int) -> Sighting | None:
    """Return the sum that the sign at `place` announces, its letters on either side included; None if none."""
    known, sign, start, end = currencies.signs(), text[place], place, place + 1
    money = known[sign]
    before = _letters_before().search(text, max(0, place - 6), place)
    behind = _letters_behind().match(text, end) if sign == "$" else None
    if before and (not before[2] or before[1] in _SPACED or before[1] in currencies.listed("iso")):
        printed = before[1] + sign
        if printed not in known and not (before[1] in currencies.listed("iso") and before[1] in money.codes):
            return None
        money, start = known.get(printed, Money((before[1],))), before.start()
    elif behind:
        if sign + behind[0] not in known:
            return None
        money, end = known[sign + behind[0]], behind.end()
    figure = _figure(text, end)
    if not figure or text[start - 1 : start] in ("$", "\\", "{"):
        return None
    return _ahead(text, start, figure, money, text[start:end])


def by_letters(text: str) -> Iterator[Sighting]:
    """Yield the sums that letters announce: ISO codes, "RMB", "Rs", "SFr"."""
    known = currencies.prefixes()
    for digits in DIGITS.finditer(text):
        match = _announced(text, digits.start())
        if match is None:
            continue
        start, symbol = match.start(), match[0].strip()
        if symbol in known and not (start and (text[start - 1].isalnum() or text[start - 1] in "-_$£€¥.")):
            figure = numbers.at(text, match.end())
            if figure:
                yield _ahead(text, start, figure, known[symbol], symbol)


def _announced(text: str, place: int) -> re.Match[str] | None:
    """Return the letters right before digits, or before the point that they begin with."""
    low = max(0, place - LONGEST)
    return _prefix().search(text, low, place) or (
        _prefix().search(text, low, place - 1) if text[place - 1 : place] == "." else None
    )


def _ahead(text: str, start: int, first: Printed, money: Money, symbol: str) -> Sighting:
    """Return the sum whose sign and first figure are read: the end of a range and a currency word may follow."""
    low = first.figure
    sighting = Sighting(start, first.end, low, None, money, symbol, number=low.number)
    rest = joined(text, first.end)
    if rest and (rest.join in DASHES or not _counts_things(text, rest.second)):
        both = ends(low, rest.second.figure, rest.join, text[max(0, start - 40) : start])
        if both:
            number = text[first.start : rest.second.number_end]
            sighting = sighting._replace(end=rest.second.end, low=both[0], high=both[1], number=number)
    return _with_word(text, sighting)


def _counts_things(text: str, second: Printed) -> bool:
    """Tell whether a bare number counts what follows it: "gave $5 to 10 people"."""
    bare = not second.figure.scale and second.figure.number.isdigit()
    return bare and _counted().match(text, second.end) is not None


def _with_word(text: str, sighting: Sighting) -> Sighting:
    """Return the sighting with the currency word behind it ("$5 million dollars", "$64 USD"), if one says the same."""
    country = _country_behind().match(text, sighting.end) if len(sighting.money.codes) > 1 else None
    if country and any(code in sighting.money.codes for code in places.named(country[1])):
        return sighting._replace(end=country.end(), word=country[1], country=country[1])
    code = _code_behind().match(text, sighting.end)
    if code and code[1] in currencies.listed("iso") and code[1] in sighting.money.codes:
        return sighting._replace(
            end=code.end(), money=sighting.money._replace(codes=(code[1],)), word=f"({code[1]})", stem=code[1]
        )
    behind = _word_behind().match(text, sighting.end)
    unit = behind and currencies.word(behind["unit"])
    if not behind or not unit:
        return sighting
    stem, money = unit
    shared = tuple(code for code in sighting.money.codes if code in money.codes)
    if sighting.symbol == "$" and stem == "peso":
        shared = money.codes  # their sign too
    if not shared or stem in currencies.listed("verblike") or len(stem) == 1:
        return sighting
    word = text[behind.start("adj") if behind["adj"] else behind.start("unit") : behind.end()]
    return sighting._replace(
        end=behind.end(),
        money=sighting.money._replace(codes=shared),
        word=word,
        stem=stem,
        country=behind["adj"] or "",
    )
