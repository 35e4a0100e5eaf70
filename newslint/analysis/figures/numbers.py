"""Quantities in a sentence: where each stands, how it is written and what it is worth."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.analysis.figures.fractions import bare_fractions
from newslint.analysis.figures.model import Kind
from newslint.analysis.wording import literals
from newslint.analysis.wordlists import in_order
from newslint.patterns import compiled

SMALL = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
WORTH = {word: float(n) for n, word in enumerate(SMALL)} | {word: 20.0 + 10 * n for n, word in enumerate(TENS)}
POWERS = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "bn": 9, "tn": 12, "m": 6, "k": 3, "b": 9, "mn": 6,
}  # fmt: skip
PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PART = "[Tt]hird|[Qq]uarter|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth"
FOLDS = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}

WORD = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(SMALL[::-1])})"
DIGITS = r"\d[\d,]*(?:\.\d+)?"
PER_CENT = r"(?:\s?%|[ \u00a0-](?:per ?cent|percent)(?:age[- ]points?)?\b|[ \u00a0-]percentage[- ]points?\b)"
BIG = r"(?:hundred|thousand|million|billion|trillion)"
POUNDS = (  # not "pounds of cargo", nor "pounds (18 kg)"
    r"pounds?(?! of (?!debt|aid|fund|public|tax|saving|invest|cash|loan|spending)| \((?![A-Z]{0,3}[$€¥]))"
)
CURRENCIES = (
    rf"(?:dollars?|euros?|{POUNDS}|yuan|yen|won|rupees?|rubles?|roubles?|francs?|pesos?|rand|reais|real|lira|baht|"
    r"kronor|kroner|krona|krone|ringgit|rupiah|shekels?|dirhams?|riyals?|naira|shillings?|zlotys?|forints?|crowns?|"
    r"cents|pence)"
)
COUNTRY = r"(?-i:[A-Z][a-z]+ |US |U\.S\. )"  # a capital also where the rest may be in any case: not "1968 has won"
SYMBOL = r"(?:(?:US|U\.S\.|CA|C|AU|A|HK|NZ|S|NT|R|MX)?[$£€¥₹₩₽]|RMB|USD|EUR|GBP|HKD|CNY|JPY|Rs\.?)\s?"


SIGNS = frozenset("$£€¥₹₩₽BDRPYs.")  # what a currency sign or code may end with
LONGEST = 24  # digits and commas in a number whose worth is still told


class Quantity(NamedTuple):
    """A quantity as it is written, before anyone asks what it is for."""

    start: int
    end: int
    kind: Kind
    value: float | None


DIGIT = compiled(r"\d[\d,]*(?:\.\d+)?")
SIGN = compiled(rf"(?<![A-Za-z]){SYMBOL}\Z")
NUMBER = compiled(rf"(?<![\w-])(?P<number>{WORD}|an?)\Z", re.I)
REST = compiled(
    rf"(?P<range>\s?[-–—]\s?(?:[$£€¥]\s?)?{DIGITS}(?=[\s%-]))?"
    rf"(?P<scale>[ \u00a0-]?(?:{BIG}|bn|tn|mn|m|k|b)s?\b)?(?P<cent>{PER_CENT})?"
    rf"(?P<money>[ -](?:{COUNTRY})?{CURRENCIES}\b)?"
    rf"(?P<of> (?:in|out of) (?:every )?(?:\d{{1,3}}(?![\d,.]\d|\d|%)|{WORD})\b)?",
    re.I,
)
"""What may follow a number in digits and belong to it."""

GROWN = compiled(rf"\b(?!two)(?:{WORD})\Z")  # "threefold"; what is "twofold" has two sides
MANY = compiled(
    r" (?!hurdles|sprints|relays|heats|races|finals|trials|freestyles)"
    r"(?:(?:\w+[- ]){0,2}?(?:[a-z]{3,}s|people|men|women|children)\b|of\b)"
)
"""What "m" for million stands before: more than one of something, and no race."""

OF_ONE = compiled(r" of (?:1|one|an?) per ?cent")
TAIL = compiled(
    rf"(?P<cent>[Pp]er ?[Cc]ent\b(?:age[- ]points?\b)?|[Pp]ercentage[- ]points?\b)"
    rf"|(?P<scale>[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion)s?\b"
    rf"(?P<money>[ -](?:{COUNTRY})?{CURRENCIES}\b)?"
    rf"|(?P<part>{PART})s?(?= of\b)"
    rf"|(?P<of>(?:in|out of) (?:every )?(?:{WORD}|\d{{1,3}}(?![\d,.]\d|\d|%))\b)"
    rf"|(?P<times>fold)\b"
    rf"|(?P<fold>{'|'.join(FOLDS)}|{'|'.join(stem.title() for stem in FOLDS)})(?:ed|ing|led|ling)\b"
    r"|(?P<half>[Hh]alf(?= of (?!an? |my |his |her |it\b)))"
)
"""What follows a number in words, and quantities in one word."""


@cache
def _hints() -> tuple[str, ...]:
    """Return how the matches of `TAIL` begin, so that its pattern is tried only where one may stand."""
    numbers = [*SMALL[1:], *TENS, "every", *map(str, range(1, 10))]
    scales = ["hundred", "thousand", "million", "billion", "trillion"]
    fractions = [f"{part} of" for part in PARTS] + [f"{part}s of" for part in PARTS]
    small = ["percent", "per cent", "fold", "half of", "out of", *scales, *fractions, *FOLDS]
    small += [f"in {number}" for number in numbers]
    return (*small, *(words.capitalize() for words in small))


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text in order."""
    taken, found = 0, []
    for match in DIGIT.finditer(text):
        if match.start() >= taken:
            quantity = _written(text, match.start(), match.end())
            if quantity:
                taken = quantity.end
                found.append(quantity)
    spelled = [*_spelled(text), *(Quantity(*span, Kind.FRACTION, worth) for span, worth in bare_fractions(text))]
    places = {quantity.start for quantity in spelled}
    return sorted([*spelled, *(quantity for quantity in found if quantity.start not in places)], key=_place)


def _place(quantity: Quantity) -> int:
    return quantity.start


def _written(text: str, start: int, number_end: int) -> Quantity | None:
    """Return the quantity whose digits stand at `start`, None where they are part of a word."""
    digits = text[start:number_end].rstrip(",")
    number_end = start + len(digits)
    before = text[start - 1] if start else " "
    sign = (
        SIGN.search(text, max(0, start - 6), start) if text[max(0, start - 2) : start].rstrip()[-1:] in SIGNS else None
    )
    if not sign and (before.isalnum() or before in "._#@’'"):
        return None
    if len(digits) > LONGEST:
        return Quantity(start, number_end, Kind.NUMBER, None)
    plain = digits.replace(",", "")
    value = float(plain)
    begin = sign.start() if sign else start
    rest = REST.match(text, number_end)
    scale = (rest["scale"] or "").strip(" -\u00a0").lower().rstrip("s") if rest else ""
    # A lone letter is a scale only right behind a sum ("$3m") or before people and things ("3.2m people").
    counted = scale == "m" and text[number_end] == "m" and MANY.match(text, number_end + 1)
    if not rest or (len(scale) == 1 and (text[number_end] == " " or not (sign or counted))):
        return Quantity(begin, number_end, Kind.MONEY if sign else Kind.NUMBER, value)
    if (
        rest["of"]
        and not rest["range"]
        and before != "-"
        and not (sign or rest["scale"] or rest["cent"] or rest["money"])
    ):
        return Quantity(start, rest.end(), Kind.FRACTION, None)
    if not (sign or rest["scale"] or rest["cent"] or rest["money"]):
        kind = Kind.COUNT if "," in digits and value >= 1000 else Kind.NUMBER
        return Quantity(start, number_end, kind, value)
    # Read as one number: 16.4 * 1e9 is a little less than 16.4 billion.
    worth = float(f"{plain}e{POWERS[scale]}") if scale else value
    stop = rest.start("of") if rest["of"] else rest.end()
    return Quantity(begin, stop, _kind(bool(sign), rest), worth)


def _kind(sign: bool, rest: re.Match[str]) -> Kind:
    if rest["cent"]:
        return Kind.POINTS if "point" in rest["cent"].lower() else Kind.PERCENT
    return Kind.MONEY if sign or rest["money"] else Kind.COUNT


def _spelled(text: str) -> Iterator[Quantity]:
    """Yield the quantities in words."""
    for place, _ in literals(text, _hints()):
        match = TAIL.match(text, place)
        before = text[place - 1] if place else "\n"
        if match is not None and match["times"] and before.isalpha():
            grown = GROWN.search(text, max(0, place - 9), place)
            if grown:
                yield Quantity(grown.start(), match.end(), Kind.FOLD, _spoken(grown[0]))
            continue
        if match is None or before.isalpha():
            continue
        if match["half"]:
            if text.endswith(" and a ", 0, place) or OF_ONE.match(text, match.end()):
                continue  # "a decade and a half of peace", "one-half of 1 per cent"
            yield Quantity(place, match.end(), Kind.FRACTION, 0.5)
        elif match["fold"]:
            if text.startswith(" down", match.end()):
                continue  # "she doubled down": an idiom
            yield Quantity(place, match.end(), Kind.FOLD, FOLDS[match["fold"].lower()])
        elif before in " -":
            number = NUMBER.search(text, max(0, place - 19), place - 1)
            article = number is not None and number["number"].lower() in ("a", "an")
            if number and (not article or match["part"] or match["scale"]):
                yield Quantity(number.start(), match.end(), *_meaning(number["number"], match))


def _meaning(number: str, tail: re.Match[str]) -> tuple[Kind, float | None]:
    value = 1.0 if number.lower() in ("a", "an") else _spoken(number)
    if tail["cent"]:
        return (Kind.POINTS if "point" in tail["cent"].lower() else Kind.PERCENT), value
    if tail["scale"]:
        return (Kind.MONEY if tail["money"] else Kind.COUNT), value * 10.0 ** POWERS[
            tail["scale"].lower()
        ] if value else None
    if tail["part"]:
        return Kind.FRACTION, value / PARTS[tail["part"].lower()] if value else None
    return (Kind.FRACTION, None) if tail["of"] else (Kind.FOLD, value)


def _spoken(words: str) -> float | None:
    parts = re.split(r"[- ]", words.lower())
    return sum(WORTH[part] for part in parts) if all(part in WORTH for part in parts) else None
