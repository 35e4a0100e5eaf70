"""Sums that a currency word ends: "16.4 billion yuan", "a 1.4 billion-yuan canal", "5m USD", "646p", "20 €"."""

import re
from collections.abc import Iterator
from functools import cache

import newslint.analysis.money.currencies as currencies
import newslint.analysis.money.numbers as numbers
import newslint.analysis.money.spelled as spelled
from newslint.analysis.lexicon import Automaton
from newslint.analysis.money.currencies import Money
from newslint.analysis.money.numbers import Figure
from newslint.analysis.money.sighting import Sighting, ends, joiner
from newslint.patterns import compiled
from newslint.span import Span

CODE = 3  # letters of a currency code
WINDOW = 60  # characters before a currency word in which its number begins
_GAPS = " -\n\xa0\u2009\u202f"
_NUMERIC = frozenset("0123456789½¼¾⅓⅔⅛⅜⅝/.,万億亿兆")


@cache
def _units() -> Automaton:
    """Return what finds currency words and codes of three letters in lower case, each behind a space."""
    codes = (name.lower() for name in currencies.prefixes() if len(name) == CODE and name.isupper())
    return Automaton(sorted({f" {name}" for name in (*currencies.words(), *codes) if len(name) > 1}))


SUFFIX = compiled(r"(?:e?s)?(?!\w)")
GLUED = compiled(r"[0-9０-９万億亿兆](?:[p¢円元]|zł)(?!\w)")


@cache
def _quoted() -> re.Pattern[str]:
    return compiled(r"(?<=\d)/\d{2,4}$")


@cache
def _bracket() -> re.Pattern[str]:
    return compiled(r"[ \n]\([^()\n]{1,40}\)$")


@cache
def _adjective() -> re.Pattern[str]:
    return compiled(
        r"(?<![\w.])(?:taxpayers?['’]?|tax|"
        r"(?:(?:new|old)[ -])?(?:U\.S\.|H\.K\.|US|[A-Z][\w.]*(?:[ -][A-Z][\w.]*){0,2}))$"
    )


def places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where currency words stand that a number may precede, most of which fail at a glance."""
    for _, start, end in _units().matches(_flat(text)):
        suffix = SUFFIX.match(text, end)
        if suffix is None:
            continue
        if text[start + 1 : end].lower() in currencies.words():
            yield start + 1, suffix.end()
        if text[start + 1 : end] in currencies.prefixes() and suffix.end() == end:
            yield start + 1, end
    for match in GLUED.finditer(text):
        yield match.start() + 1, match.end()


def _flat(text: str) -> str:
    """Return a text in lower case with one kind of space, at the same offsets."""
    flat = text.replace("İ", "i").lower()  # the only letter whose lower case is longer
    for gap in _GAPS[1:]:
        flat = flat.replace(gap, " ")
    return flat


def by_word(text: str) -> Iterator[Sighting]:
    """Yield the sums that a currency word or a code ends."""
    for start, end in places(text):
        unit = currencies.word(text[start:end])
        if unit:
            yield from before(text, Span(start, end), *unit)


def by_sign(text: str, place: int) -> Iterator[Sighting]:
    """Yield the sum that the sign at `place` ends: "20 €"."""
    before_it = text[place - 1 : place]
    if (before_it.isalnum() or before_it in _GAPS) and not text[place + 1 : place + 2].isalnum():
        yield from before(text, Span(place, place + 1), text[place], currencies.signs()[text[place]])


def before(text: str, unit: Span, stem: str, money: Money) -> Iterator[Sighting]:
    """Yield the sum whose currency word stands at `unit`, its number read backwards.

    Two where the first end of a range has a bracket of its own: "50 billion ($7bn) to 55 billion yuan".
    """
    end = unit.start - 1 if text[unit.start - 1] in _GAPS else unit.start
    named = (
        _adjective().search(text, max(0, end - 30), end)
        if text[end - 1 : end].isalpha() or text[end - 1 : end] == "."
        else None
    )
    for start in (None, named.start()) if named else (None,):
        if start is not None and text[start - 1] not in _GAPS:
            continue
        stop, country = (end, "") if start is None else (start - 1, text[start:end])
        word = text[unit.start if start is None else start : unit.end]
        sighting = Sighting(0, unit.end, _NONE, None, money, word=word, stem=stem, country=country)
        found = list(_digits(text, stop, sighting))
        if not found:
            found = list(_in_words(text, stop, sighting))
        if found:
            yield from found
            return


_NONE = numbers.figure("0")


def _digits(text: str, stop: int, sighting: Sighting) -> Iterator[Sighting]:
    """Yield the sum whose digits end at `stop`."""
    if not _may_be_number(text, stop):
        return
    quote = _quoted().search(text, max(0, stop - 6), stop)  # "1.3071/76"
    last = numbers.ending(text, max(0, stop - WINDOW), quote.start() if quote else stop)
    if not last:
        return
    figure = last.figure
    alone = sighting._replace(start=last.start, low=figure, number=figure.number, quoted_rate=bool(quote))
    join = joiner().search(text, max(0, last.start - 6), last.start)
    gap = join and _bracket().search(text, max(0, join.start() - 44), join.start())
    before = gap.start() if gap else join.start() if join else 0
    first = numbers.ending(text, max(0, before - 30), before) if join else None
    both = join and first and ends(first.figure, figure, join[0].strip(), text[max(0, first.start - 40) : first.start])
    if not both or not first:
        yield alone
    elif gap:
        yield alone._replace(start=first.start, end=first.end, low=both[0], number=both[0].number, word="")
        yield alone
    else:
        number = text[first.start : last.number_end]
        yield alone._replace(start=first.start, low=both[0], high=both[1], number=number)


def _may_be_number(text: str, stop: int) -> bool:
    """Tell whether the word that ends at `stop` may end a number in digits: a digit, or a scale word."""
    if stop <= 0:
        return False
    if text[stop - 1] in _NUMERIC:
        return True
    start = stop
    while start and text[start - 1].isalpha():
        start -= 1
    name = text[start:stop].lower()
    return name in numbers.POWERS or name.removesuffix("s") in numbers.POWERS


def _in_words(text: str, stop: int, sighting: Sighting) -> Iterator[Sighting]:
    words = spelled.before(text, stop)
    if words and (words.low.scale or not sighting.stem.isupper()):  # "six SAR" are helicopters
        number = words.low.number if not words.high else text[words.start : stop].strip()
        low: Figure = words.low
        yield sighting._replace(start=words.start, low=low, high=words.high, number=number, indefinite=words.vague)
