"""Is a printed conversion one that some rate of its time gives, and if not, what went wrong with it?

Nothing here reads text: figures, rates and days go in. A printed figure stands for every number that
rounds to it; a conversion holds where one of these numbers is what the original gives at a rate of the
days allowed, or strays from it by no more than such a pair moves while a story is written.
"""

import math
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from newslint.analysis.rates import REACH, Rate, Rates

LOOSE = 0.05  # of the figure: round noughts stand for at most so much
PEGGED = 0.01  # a share: what a pair that hardly moves is allowed
BEGIN = date(1999, 1, 4)
STRETCH = timedelta(365)  # of old rates that are looked through at a time
OTHERS = ("USD", "EUR", "GBP", "JPY", "CNY", "HKD", "AUD", "CAD", "SGD", "NZD", "CHF", "INR", "KRW", "TWD")
CONFUSED, ALIKE = 1.4, 0.5  # powers of ten: rates further apart are not mistaken, nearer ones easily
UNIT_SLACK = 0.02
SCALES = {3: "a thousand", 6: "a million", 9: "a billion", 1: "ten", 2: "a hundred"}


class Figure(NamedTuple):
    """A printed number, in whole units, and the least and greatest that it may stand for."""

    value: float
    low: float
    high: float
    digits: str = ""

    def per(self, other: "Figure") -> "Figure":
        """Return how many of this go on one of `other`, which is taken as printed."""
        return Figure(self.value / other.value, self.low / other.value, self.high / other.value, self.digits)


def figure(value: float, unit: float, digits: str, approx: str = "") -> Figure:
    """Return a printed number as what it may stand for.

    `unit` is one of its last digit. Noughts at the end of a number without a point may be rounding, and a
    word of approximation before it says which way it strays.
    """
    half = unit / 2
    if "." not in digits and value:
        rounded = unit
        while math.isclose(value % (rounded * 10), 0, abs_tol=unit / 1000) and rounded * 10 <= value:
            rounded *= 10
        half = max(half, min(rounded / 2, LOOSE * value))
    below, above = _sides(approx)
    return Figure(value, value - max(half, below * value), value + max(half, above * value), digits)


def _sides(approx: str) -> tuple[float, float]:
    """Return by what share an approximate figure may lie above the truth, and below it."""
    words = approx.lower()
    if not words:
        return 0.0, 0.0
    if any(word in words for word in ("nearly", "almost", "under", "less", "up to", "below", "<")):
        return LOOSE, LOOSE / 10
    if any(word in words for word in ("more", "over", "least", "above", "exceed", "upward", ">")):
        return LOOSE / 10, LOOSE
    return LOOSE / 2, LOOSE / 2


class Terms(NamedTuple):
    """What a conversion is held to: days before the story, and shares."""

    window: int = 7  # days before the story whose rates are allowed
    tolerance: float = 0.02  # what a pair is allowed that moves little
    drift: int = 14  # days: a pair is also allowed what it moves in so many, 995 times of 1,000


class Period(NamedTuple):
    """Days of which a sum is said to be, first and last; `averaged` where it gathered over them, as a profit does."""

    first: date
    last: date
    averaged: bool = False


class Fault(Enum):
    """What went wrong with a conversion, as far as arithmetic can tell."""

    SCALE = "scale"
    INVERTED = "inverted"
    CURRENCY = "another currency's rate"
    DIGITS = "transposed digits"
    STALE = "old rate"
    UNKNOWN = "unknown"


class Verdict(NamedTuple):
    """A conversion that no rate of its time gives.

    `implied` and `reference` are units of the second currency for one of the first; `expected` is what the
    original comes to at the reference; `off` is how far the printed figure is from it (1.0: it is double).
    """

    implied: float
    reference: Rate
    expected: float
    allowed: float
    fault: Fault
    words: str

    @property
    def off(self) -> float:
        """Return how far the printed conversion lies from the right one, as a share of it."""
        return self.implied / self.reference.value - 1

    @property
    def gross(self) -> bool:
        """Tell whether it is off by half or more, either way."""
        return not 2 / 3 < self.implied / self.reference.value < 1.5


def allowance(rates: Rates, base: str, quote: str, day: date, terms: Terms, waited: int = 0) -> float:
    """Return by what share a conversion may miss every rate of its days and still be let pass.

    `day` is that of the last rate known, `waited` how many days before the story it is. Infinite where
    nothing tells how far the pair has moved since.
    """
    moved = rates.drift(base, quote, day, terms.drift + waited)
    if moved is None:
        return math.inf if waited else terms.tolerance
    return max(moved, PEGGED if moved < PEGGED else terms.tolerance)


def gap(implied: Figure, values: Iterable[float]) -> float:
    """Return the least share by which the figures that `implied` stands for miss any of the rates; 0.0: none."""
    least = math.inf
    for value in values:
        if implied.low <= value <= implied.high:
            return 0.0
        least = min(least, implied.low / value - 1 if value < implied.low else value / implied.high - 1)
    return least


def judge(
    original: tuple[Figure, str],
    converted: tuple[Figure, str],
    day: date,
    rates: Rates,
    terms: Terms,
    periods: Iterable[Period] = (),
) -> Verdict | None:
    """Return what is wrong with a conversion in a story of the day, None where nothing is or no rate is known.

    A story later than the last rate known is held to that one, and allowed what the pair moves in the time.
    `periods` are further times whose rates are allowed: the year that a sum is said to be of.
    """
    (amount, base), (result, quote) = original, converted
    reference = rates.last_known(base, quote, day)
    if reference is None or amount.value <= 0 or result.value <= 0:
        return None
    implied = result.per(amount)
    known = _values(rates, base, quote, day - timedelta(terms.window), day)
    for period in periods:
        values = _values(rates, base, quote, period.first, period.last)
        known += [math.fsum(values) / len(values)] if values and period.averaged else values
    waited = (day - reference.day).days
    allowed = allowance(rates, base, quote, reference.day, terms, waited if waited > REACH else 0)
    if gap(implied, [reference.value, *known]) <= allowed:
        return None
    fault, words = next(_faults(implied, base, quote, reference, rates, allowed))
    return Verdict(implied.value, reference, amount.value * reference.value, allowed, fault, words)


def _values(rates: Rates, base: str, quote: str, first: date, last: date) -> list[float]:
    return [quoted.value for quoted in rates.history(base, quote, first, last).values()]


def unit_changed(verdict: Verdict, units: Iterable[float]) -> bool:
    """Tell whether a conversion is off by just what lies between two units, such as 3.785 litres to a gallon."""
    ratio = verdict.implied / verdict.reference.value
    return any(abs(share * unit - 1) < UNIT_SLACK for unit in units for share in (ratio, 1 / ratio))


def _faults(
    implied: Figure, base: str, quote: str, reference: Rate, rates: Rates, allowed: float
) -> Iterator[tuple[Fault, str]]:
    """Yield what may have gone wrong, likeliest first; the last says that nothing known explains it."""
    right, close, day = reference.value, max(0.02, allowed / 2), reference.day
    power = round(math.log10(implied.value / right))
    if power and gap(implied, [right * 10.0**power]) <= 2 * close:
        yield Fault.SCALE, f"so the conversion is {_times(abs(power))} times too {'large' if power > 0 else 'small'}"
    if not 0.9 < right < 1.1 and gap(implied, [1 / right]) <= close:
        yield Fault.INVERTED, "the rate applied the wrong way round"
    yield from _other_currency(implied, base, quote, right, rates, day)
    if any(gap(other, [right]) <= close / 2 for other in _transposed(implied)):
        yield Fault.DIGITS, "as if two digits were transposed"
    yield from _old_rate(implied, base, quote, rates, day)
    yield Fault.UNKNOWN, ""


def _times(power: int) -> str:
    return SCALES.get(power, f"10^{power}")


def _other_currency(
    implied: Figure, base: str, quote: str, right: float, rates: Rates, day: date
) -> Iterator[tuple[Fault, str]]:
    """Yield the currency whose rate the conversion was made at, the nearest where several would do."""
    near: list[tuple[float, str, str]] = []
    for other in OTHERS:
        if other in (base, quote):
            continue
        for one, two, instead in ((other, quote, base), (base, other, quote)):
            rate = rates.rate(one, two, day)
            far = abs(math.log10(rate.value / right)) if rate else math.inf
            if rate and far <= CONFUSED and gap(implied, [rate.value]) <= (0.01 if far < ALIKE else 0.003):
                near.append((abs(implied.value / rate.value - 1), other, instead))
    if near:
        _, code, instead = min(near)
        yield Fault.CURRENCY, f"the rate of {code}, not {instead}"


def _transposed(implied: Figure) -> Iterator[Figure]:
    """Yield the figure with each two neighbouring digits exchanged."""
    digits = implied.digits
    for place in range(len(digits) - 1):
        one, two = digits[place], digits[place + 1]
        if one.isdecimal() and two.isdecimal() and one != two:
            number, other = _number(digits), _number(digits[:place] + two + one + digits[place + 2 :])
            if number and other:
                share = other / number
                width = (implied.high - implied.low) / 2
                yield Figure(implied.value * share, implied.value * share - width, implied.value * share + width)


def _number(digits: str) -> float:
    try:
        return float(digits.replace(",", ""))
    except ValueError:
        return 0.0


def _old_rate(implied: Figure, base: str, quote: str, rates: Rates, day: date) -> Iterator[tuple[Fault, str]]:
    """Yield the last day on which the pair stood where the conversion has it."""
    last = day
    while last >= BEGIN:  # a stretch at a time, since most old rates are of last year
        first = max(BEGIN, last - STRETCH)
        past = rates.history(base, quote, first, last)
        for then in sorted(past, reverse=True):
            if implied.low <= past[then].value <= implied.high:
                yield Fault.STALE, f"the rate last seen on {date.fromordinal(then).isoformat()}"
                return
        last = first - timedelta(1)
