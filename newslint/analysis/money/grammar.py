"""Money as it is printed: signs, letters and words around a figure, each found by its own cheap anchor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from itertools import zip_longest

from newslint.analysis.money import currencies, numbers
from newslint.analysis.money.currencies import Money
from newslint.analysis.money.numbers import FIGURE, GAP, INDEFINITE, SCALES, SPELLED, Figure

WINDOW = 80  # characters before a currency word in which its number begins
LETTERS_BEFORE = re.compile(r"(?<![\w$])(U\.S\.|[A-Za-z]{1,4})( ?)$")
_JOINS = ("to", "and", "or", "-", "–", "—")
SPACED = frozenset(("US", "U.S.", "NZ", "HK", "AU", "CA"))  # "US $999m"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A printed sum before anyone asks whose dollar it is."""

    start: int
    end: int
    low: Figure
    high: Figure | None
    money: Money
    symbol: str = ""
    word: str = ""
    stem: str = ""  # the dictionary form of `word`
    country: str = ""  # the adjective before the word: "Canadian"
    number: str = ""
    indefinite: bool = False
    quoted_rate: bool = field(default=False)  # "1.3071/76 Canadian dollars"

    @property
    def plain(self) -> bool:
        """Tell whether the figure could be any small number: no scale, thousands or decimals."""
        return not (self.low.scale or "," in self.low.number or "." in self.low.number)


@cache
def sign_anchor() -> re.Pattern[str]:
    """Return the pattern of currency signs."""
    return re.compile(f"[{re.escape(currencies.SIGN_CHARACTERS)}]")


@cache
def _prefix_anchor() -> re.Pattern[str]:
    names = sorted(currencies.prefixes(), key=len, reverse=True)
    first = "".join(sorted({name[0] for name in names}))
    return re.compile(rf"(?<![\w$£€¥.-])(?=[{first}])([A-Za-zč]{{1,4}}\.?)({GAP}?)(?=\d|\.\d)")


@cache
def _word_anchor() -> re.Pattern[str]:
    """Return the pattern of currency words, grouped by first letter so that most places fail at once."""
    by_first: dict[str, list[str]] = {}
    for name in currencies.words():
        if len(name) > 1 and name.isascii():
            by_first.setdefault(name[0], []).append(name[1:])
    tries = [f"[{c}{c.upper()}](?:{'|'.join(sorted(rest, key=len, reverse=True))})" for c, rest in by_first.items()]
    codes = "|".join(sorted(currencies.ISO | {"NTD", "RMB"}))
    return re.compile(
        rf"(?<=[ \xa0\n\u2009\u202f-])(?:(?:{'|'.join(tries)}|złoty|zł|Kč|öre|øre)(?:e?s)?|{codes})(?![\w])"
    )


@cache
def _glued_anchor() -> re.Pattern[str]:
    return re.compile(r"(?<=\d)(?:[pc¢円元]|zł)(?!\w)|(?<=[万億亿兆])[円元]")


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(rf"{GAP}?(?P<n1>{FIGURE})(?P<s1>{SCALES})?")


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<join>[ \xa0]?[–—-][ \xa0]?|{GAP}(?:to|and|or){GAP})(?P<n2>{FIGURE})(?P<s2>{SCALES})?(?![\d%])"
    )


@cache
def _word_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{GAP}|-)?(?:(?P<adj>U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:{GAP}|-))?(?P<unit>[A-Za-zł]+)(?!\w)"
    )


@cache
def _backward() -> re.Pattern[str]:
    join = rf"(?:[ \xa0]?[–—-][ \xa0]?|{GAP}(?:to|and|or){GAP})"
    bracket = rf"(?P<bracket>{GAP}\([^()\n]{{1,40}}\))?"
    return re.compile(
        rf"(?<![\w$£€¥.,/])(?:"
        rf"(?P<n1>{FIGURE})(?P<s1>{SCALES})?(?:(?P<quote>/\d{{2,4}})|{bracket}(?P<join>{join})(?P<n2>{FIGURE})(?P<s2>{SCALES})?)?"
        rf"|(?P<vague>{INDEFINITE})|(?P<spelled>{SPELLED})(?:{GAP}(?P<join2>to|and|or){GAP}(?P<spelled2>{SPELLED}))?"
        rf")(?P<sep>{GAP}|-)?"
        rf"(?:(?P<adj>U\.S\.|US|(?:[A-Z][\w.]*)(?:[ -][A-Z][\w.]*){{0,2}})(?:{GAP}|-))?$"
    )


_NUMBERISH = re.compile(
    r"(?:\d[\d,./]*|[½¼¾]|(?:\b|(?<=\d))(?:[kmbt]n?|[mb]ln|mio|mrd|cr|hundreds?|thousands?|[mbt]r?illions?|milliard|lakhs?|lacs?|crores?|of|a|an|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|eleven|twelve|half|quarter|quarters|multi\w+))"
    r"[ \xa0\n\u2009\u202f-](?:(?:U\.S\.|US|[A-Z][\w.]*)(?:[ \xa0\n-][A-Z][\w.]*){0,2}[ \xa0\n-])?$",
    re.IGNORECASE,
)


def sightings(text: str) -> Iterator[Sighting]:
    """Yield what looks like money, in order; of two that overlap the first and longer one."""
    found = [*_by_sign(text), *_by_prefix(text), *_by_word(text)]
    found.sort(key=lambda s: (s.start, -s.end))
    reached, kept = -1, list[Sighting]()
    for sighting in found:
        if sighting.start >= reached:
            reached = sighting.end
            kept.append(sighting)
    yield from _with_shared_scale(text, kept)


def _with_shared_scale(text: str, found: list[Sighting]) -> Iterator[Sighting]:
    """Yield the sightings, a scale that only the second end of a range has given to the first too.

    "between $26 and $31 million" means millions at both ends.
    """
    for sighting, after in zip_longest(found, found[1:]):
        if (
            after
            and not sighting.low.scale
            and not sighting.high
            and after.low.scale
            and sighting.symbol == after.symbol
        ):
            join = text[sighting.end : after.start].strip()
            ends = _ends(sighting.low, after.low, join, text, sighting.start, after.end) if join in _JOINS else None
            sighting = replace(sighting, low=replace(ends[0], scale="")) if ends else sighting
        yield sighting


def _by_sign(text: str) -> Iterator[Sighting]:
    for match in sign_anchor().finditer(text):
        sighting = _at_sign(text, match.start())
        if sighting:
            yield sighting
        elif not text[match.end() : match.end() + 1].isalnum():
            yield from _before(text, match.start(), match.end(), match[0])


def _at_sign(text: str, place: int) -> Sighting | None:
    """Return the sum that begins with the sign at `place`, its letters on either side included."""
    known, sign, start, end = currencies.signs(), text[place], place, place + 1
    before = LETTERS_BEFORE.search(text, max(0, place - 6), place)
    if before:
        printed = before[1] + sign
        if printed in known and (not before[2] or before[1] in SPACED):
            sign, start = printed, before.start()
        elif not before[2]:
            return None
    if sign == "$":
        after = re.compile(r"(?:U\.S\.|[A-Z][A-Za-z]{0,2})(?=[ \xa0]?\d)").match(text, end)
        if after:
            if "$" + after[0] not in known:
                return None
            sign, end = "$" + after[0], after.end()
    figure = _forward().match(text, end)
    if not figure or text[start - 1 : start] in ("$", "\\", "{"):
        return None
    return _ahead(text, start, figure, known[sign], sign)


def _by_prefix(text: str) -> Iterator[Sighting]:
    known = currencies.prefixes()
    for match in _prefix_anchor().finditer(text):
        money = known.get(match[1])
        figure = money and _forward().match(text, match.end())
        if money and figure:
            yield _ahead(text, match.start(), figure, money, match[1])


def _ahead(text: str, start: int, figure: re.Match[str], money: Money, symbol: str) -> Sighting:
    """Return the sum whose sign and first figure are read: the end of a range and a currency word may follow."""
    low, high, end = numbers.figure(figure["n1"], figure["s1"] or ""), None, figure.end()
    rest = _rest().match(text, end)
    number = low.number
    if rest and (
        ends := _ends(low, numbers.figure(rest["n2"], rest["s2"] or ""), rest["join"].strip(), text, start, rest.end())
    ):
        low, high, end = *ends, rest.end()
        number = f"{number}{rest['join']}{rest['n2']}".strip()
    sighting = Sighting(start, end, low, high, money, symbol, number=number)
    return _with_word(text, sighting)


def _with_word(text: str, sighting: Sighting) -> Sighting:
    """Return the sighting with the currency word behind it ("$5 million dollars", "$64 USD"), if one says the same."""
    behind = _word_behind().match(text, sighting.end)
    unit = behind and currencies.word(behind["unit"])
    if not behind or not unit:
        return sighting
    stem, money = unit
    if stem in currencies.VERBLIKE or not set(money.codes) & set(sighting.money.codes):
        return sighting
    codes = tuple(code for code in sighting.money.codes if code in money.codes)
    start = behind.start("adj") if behind["adj"] else behind.start("unit")
    word = text[start : behind.end()]
    return replace(
        sighting,
        end=behind.end(),
        money=replace(sighting.money, codes=codes),
        word=word,
        stem=stem,
        country=behind["adj"] or "",
    )


def _by_word(text: str) -> Iterator[Sighting]:
    for match in _word_anchor().finditer(text):
        start = match.start()
        if _NUMBERISH.search(text, max(0, start - 40), start):
            yield from _before(text, start, match.end(), match[0])
    for match in _glued_anchor().finditer(text):
        yield from _before(text, match.start(), match.end(), match[0])


def _before(text: str, place: int, end: int, printed: str) -> Iterator[Sighting]:
    """Yield the sum whose currency word stands at `place`, its number read backwards.

    Two where the first end of a range has a bracket of its own: "50 billion ($7bn) to 55 billion yuan".
    """
    unit = currencies.word(printed) or (
        (printed, currencies.signs()[printed]) if printed in currencies.signs() else None
    )
    match = unit and _backward().search(text, max(0, place - WINDOW), place)
    if not unit or not match:
        return
    low, high, number = _read(text, match)
    sighting = Sighting(
        match.start(),
        end,
        low,
        high,
        unit[1],
        word=text[match.start("adj") if match["adj"] else place : end],
        stem=unit[0],
        country=match["adj"] or "",
        number=number,
        indefinite=bool(match["vague"]),
        quoted_rate=bool(match["quote"]),
    )
    if high is not None and match["join"] is not None:
        ends = _ends(low, high, match["join"].strip(), text, match.start(), end)
        alone = replace(sighting, start=match.start("n2"), low=high, high=None, number=high.number)
        if match["bracket"]:
            if ends:
                first = match.end("s1") if match["s1"] else match.end("n1")
                yield replace(sighting, end=first, low=ends[0], high=None, number=low.number, word="")
            yield alone
        else:
            yield replace(sighting, low=ends[0], high=ends[1]) if ends else alone
        return
    yield sighting


def _read(text: str, match: re.Match[str]) -> tuple[Figure, Figure | None, str]:
    if match["vague"]:
        return numbers.indefinite(match["vague"]), None, match["vague"]
    if match["spelled"]:
        low = numbers.spelled(match["spelled"])
        if not match["spelled2"]:
            return low, None, low.number
        high = numbers.spelled(match["spelled2"])
        if high.scale and not low.scale:
            times = numbers.power(high.scale)
            low = replace(low, value=low.value * times, step=low.step * times)
        return low, high, text[match.start("spelled") : match.end("spelled2")]
    low = numbers.figure(match["n1"], match["s1"] or "")
    if not match["n2"]:
        return low, None, low.number
    high = numbers.figure(match["n2"], match["s2"] or "")
    return low, high, text[match.start("n1") : match.end("n2")]


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of a noun that a bare number counts, behind it."""
    return re.compile(rf"{GAP}(?!(?:per|each|an?|for|in|and|or|on|at|from|with)\b)[a-z]")


def _ends(low: Figure, high: Figure, join: str, text: str, start: int, end: int) -> tuple[Figure, Figure] | None:
    """Return both ends of a range, the scale that the low end leaves out filled in; None if it is no range."""
    if join == "and" and "between" not in text[max(0, start - 40) : start].lower():
        return None
    if join == "or" and not high.scale:
        return None
    if high.scale and not low.scale:
        times = numbers.power(high.scale)
        if low.value < high.value / times * 10 and low.value < 10_000:
            low = Figure(low.value * times, low.step * times, low.number, high.scale)
    elif low.scale and not high.scale and join != "to":
        return None
    if high.value <= low.value:
        return None
    if join == "to" and high.number.isdigit() and not high.scale and _counted().match(text, end):
        return None  # "gave $5 to 10 people"
    return low, high


def worth(figure: Figure, money: Money) -> tuple[Decimal, Decimal]:
    """Return value and quantum in whole units of the currency."""
    return figure.value * money.unit, figure.step * money.unit
