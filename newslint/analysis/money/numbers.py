"""Figures as newspapers print them: digits, fractions, and scales from "k" to "crore"."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newslint.patterns import compiled

GAP = r"(?:[ \t\xa0\u2009\u202f]{1,2}|\n(?!\n))"
_FIGURE = (
    r"(?:[1-9]/[1-9]\d?(?![\d/])|(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?!\d)|\d+)"
    r"(?:\.\d+|,\d{1,2}(?![\d,]))?(?:[- ][1-9]/[1-9]\d?(?!\d)|[ \xa0]?[½¼¾⅓⅔⅛⅜⅝])?|\.\d+|[½¼¾⅓⅔⅛⅜⅝])"
)  # 1,234.5 | 12,34,567 | 1.234.567,8 | 1 234 567 | 1,5 | 2½ | 1-1/4 | 1/2 | .5
_SHORT = "[kK]|[mM]|[mM][nN]|[mM]ln|mio|mil|MM|mm|[bB]|[bB][nN]|[bB]ln|mrd|[tT][nN]|trn|trln|cr"
_LONG = (
    "[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|[Mm]illiard|[Ll]akh|[Ll]ac|[Cc]rore|"
    "MILLION|BILLION|TRILLION|CRORE|LAKH"
)
_SCALE = (
    rf"(?:(?:{GAP}|-)?(?:{_LONG})[sS]?\b|(?:{GAP}|-(?=[mb]ln\b))?(?:{_SHORT})\b(?!['’]\w)"
    r"|[tT]\b|[ \xa0]?[万萬億亿兆억만조])"
)
POWERS = {
    "hundred": 2, "k": 3, "thousand": 3, "m": 6, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "mm": 6, "million": 6,
    "b": 9, "bn": 9, "bln": 9, "mrd": 9, "milliard": 9, "billion": 9,
    "t": 12, "tn": 12, "trn": 12, "trln": 12, "trillion": 12, "lakh": 5, "lac": 5, "crore": 7, "cr": 7,
    "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12,
}  # fmt: skip
_FRACTIONS = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.333",
    "⅔": "0.667",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
}


class Figure(NamedTuple):
    """A number without its currency; `step` is the unit of its last digit, in the same unit as `value`."""

    value: Decimal
    step: Decimal
    number: str  # as printed, without the scale
    scale: str = ""  # as printed

    @property
    def plain(self) -> bool:
        """Tell whether it could be any small number: no scale, thousands or decimals."""
        return not (self.scale or "," in self.number or "." in self.number)

    @property
    def year(self) -> bool:
        """Tell whether it is printed like a year of the last two centuries or this one."""
        return (
            not self.scale and len(self.number) == 4 and self.number.isdigit() and self.number[:2] in ("18", "19", "20")
        )


class Printed(NamedTuple):
    """A figure where it stands; `number_end` is where its digits end and its scale begins."""

    start: int
    number_end: int
    end: int
    figure: Figure


@cache
def _figure() -> re.Pattern[str]:
    return compiled(_FIGURE)


@cache
def _scale() -> re.Pattern[str]:
    return compiled(_SCALE)


def at(text: str, place: int) -> Printed | None:
    """Return the figure that begins at `place`, its scale words with it."""
    match = _figure().match(text, place)
    return _printed(text, match, _scaled(text, match.end(), len(text))) if match else None


def ending(text: str, first: int, stop: int) -> Printed | None:
    """Return the figure that ends at `stop`, scale words and all, and begins at or behind `first`; the longest."""
    for match in _figure().finditer(text, first, stop):
        end = _scaled(text, match.end(), stop)
        before = text[match.start() - 1 : match.start()]
        if end == stop and not (before and (before.isalnum() or before in "_$£€¥.,/")):
            return _printed(text, match, end)
    return None


def _scaled(text: str, end: int, stop: int) -> int:
    """Return where the scale words behind a figure end: "2 lakh crore" has two."""
    for _ in range(2):
        scale = _scale().match(text, end, stop)
        if not scale:
            break
        end = scale.end()
    return end


def _printed(text: str, match: re.Match[str], end: int) -> Printed:
    return Printed(match.start(), match.end(), end, figure(match[0], text[match.end() : end]))


@cache
def power(scale: str) -> Decimal:
    """Return what a printed scale multiplies by: "billion", "bn", "lakh crore"; 1 for ""."""
    total = Decimal(1)
    for name in re.findall(r"[a-z]+|[万萬億亿兆억만조]", scale.lower()):
        total *= Decimal(10) ** POWERS.get(name, POWERS.get(name.removesuffix("s"), 0))
    return total


def figure(number: str, scale: str = "") -> Figure:
    """Return the value of printed digits ("1,234.5", "12,34,567", "2½", "1.234.567,8") times their scale."""
    whole, extra, part = _without_fraction(number)
    digits = re.sub(r"[\s,]", "", _with_point(whole)) or "0"
    value = Decimal(digits)
    step = part or Decimal(1).scaleb(int(value.as_tuple().exponent))
    times = power(scale) if scale else Decimal(1)
    return Figure((value + extra) * times, step * times, number.strip(), scale.strip(" \t\n\xa0\u2009\u202f-"))


def _without_fraction(number: str) -> tuple[str, Decimal, Decimal | None]:
    """Return what stands before a fraction, the fraction, and its part (a quarter for ½ and ¾)."""
    last = number[-1]
    if last in _FRACTIONS:
        return number[:-1], Decimal(_FRACTIONS[last]), Decimal("0.25")
    broken = re.search(r"[- ]?(\d)/(\d{1,2})$", number) if "/" in number else None
    if broken and int(broken[2]):
        return number[: broken.start()], Decimal(broken[1]) / Decimal(broken[2]), 1 / Decimal(broken[2])
    return number, Decimal(0), None


def _with_point(number: str) -> str:
    """Return the number with a decimal point, whichever mark it was printed with."""
    if number.count(".") > 1:
        return number.replace(".", "").replace(",", ".")
    if number.count(",") == 1 and re.fullmatch(r"\d+,\d{1,2}", number):
        return number.replace(",", ".")
    return number
