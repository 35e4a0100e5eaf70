"""Figures as newspapers print them: digits, fractions, words, and scales from "k" to "crore"."""

import re
from dataclasses import dataclass
from decimal import Decimal

GAP = r"(?:[ \t\xa0\u2009\u202f]{1,2}|\n(?!\n))"
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625"}
FIGURE = (
    r"(?:(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?!\d)|\d+)"
    r"(?:\.\d+|,\d{1,2}(?![\d,]))?(?:[- ]\d/\d{1,2}(?!\d)|[ \xa0]?[½¼¾⅓⅔⅛⅜⅝])?|\.\d+|[½¼¾⅓⅔⅛⅜⅝])"
)
LONG = "hundred|thousand|million|billion|trillion|milliard|lakh|lac|crore"
SCALE = (
    rf"(?:(?:{GAP}|-)?(?i:{LONG})s?\b|{GAP}?(?:[kK]|[mM]|[mM][nN]|[mM]ln|mio|[bB]|[bB][nN]|[bB]ln|mrd|[tT][nN]|trn|trln|cr)\b\.?(?!['’]\w)"
    r"|[tT]\b|[ \xa0]?[万萬億亿兆억만조])"
)
SCALES = f"(?:{SCALE}(?:{SCALE})?)"

_POWERS = {
    "hundred": 2, "k": 3, "thousand": 3, "m": 6, "mn": 6, "mln": 6, "mio": 6, "million": 6,
    "b": 9, "bn": 9, "bln": 9, "mrd": 9, "milliard": 9, "billion": 9,
    "t": 12, "tn": 12, "trn": 12, "trln": 12, "trillion": 12, "lakh": 5, "lac": 5, "crore": 7, "cr": 7,
    "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12,
}  # fmt: skip
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = {name: i for i, name in enumerate(_SMALL.split("|"), 1)} | {
    name: 10 * i for i, name in enumerate(_TENS.split("|"), 2)
}
_NAMES = f"{_SMALL}|{_TENS}"
_PLACE = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|mln|bln)"
SPELLED = (
    rf"(?i:(?:(?:{_NAMES})(?:-(?:{_NAMES}))?(?:{GAP}(?:and{GAP})?(?:a{GAP}half|a{GAP}quarter|three{GAP}quarters))?"
    rf"|half{GAP}an?|(?:a{GAP})?quarter{GAP}of{GAP}an?|an?(?={GAP}(?:{_PLACE})\b))"
    rf"(?:[ \xa0\n-](?:(?:(?<=hundred.)|(?<=thousand.)|(?<=million.))and[ \n])?(?:{_PLACE}|{_NAMES})\b)*)"
)
"""A number in words, its scale words included; "a" counts only before a scale ("a million")."""

INDEFINITE = (
    rf"(?i:(?:(?:tens|hundreds|thousands|dozens|scores){GAP}of{GAP})?(?:hundreds|thousands|millions|billions|trillions|crores|lakhs|mlns){GAP}of"
    rf"|(?:tens|hundreds|thousands|dozens){GAP}of(?:{GAP}(?:thousand|million|billion|trillion|crore|lakh))?"
    rf"|(?:several|a{GAP}few|a{GAP}couple(?:{GAP}of)?|many){GAP}(?:{_PLACE})(?:{GAP}{_PLACE})?"
    rf"|multi-?(?:million|billion|trillion|crore))"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number without its currency; `step` is the unit of its last digit, in the same unit as `value`."""

    value: Decimal
    step: Decimal
    number: str  # as printed, without the scale
    scale: str = ""  # as printed


def power(scale: str) -> Decimal:
    """Return what a printed scale multiplies by: "billion", "bn", "lakh crore"; 1 for ""."""
    total = Decimal(1)
    for name in re.findall(r"[a-z]+|[万萬億亿兆억만조]", scale.lower()):
        total *= Decimal(10) ** _POWERS.get(name, _POWERS.get(name.removesuffix("s"), 0))
    return total


def figure(number: str, scale: str = "") -> Figure:
    """Return the value of printed digits ("1,234.5", "12,34,567", "2½", "1.234.567,8") times their scale."""
    plain, extra = _without_fraction(number)
    digits = re.sub(r"[\s,]", "", _with_point(plain)) or "0"
    value = Decimal(digits) + extra[0]
    step = extra[1] or Decimal(1).scaleb(int(Decimal(digits).as_tuple().exponent))
    times = power(scale)
    return Figure(value * times, step * times, number.strip(), scale.strip(" \t\n\xa0-"))


def _without_fraction(number: str) -> tuple[str, tuple[Decimal, Decimal | None]]:
    last = number[-1]
    if last in FRACTIONS:
        return number[:-1], (Decimal(FRACTIONS[last]), Decimal("0.25"))
    broken = re.search(r"[- ]?(\d)/(\d{1,2})$", number)
    if broken and int(broken[2]):
        return number[: broken.start()], (Decimal(broken[1]) / Decimal(broken[2]), 1 / Decimal(broken[2]))
    return number, (Decimal(0), None)


def _with_point(number: str) -> str:
    """Return the number with a decimal point, whichever mark it was printed with."""
    if number.count(".") > 1:
        return number.replace(".", "").replace(",", ".")
    if re.search(r"(?<!\d)\d+,\d{1,2}$", number):
        return number.replace(",", ".")
    return number


def spelled(text: str) -> Figure:
    """Return the value of a number in words, scales included: "two and a half million", "half a billion"."""
    names = re.findall(r"[a-z]+", text.lower())
    total, current, step = Decimal(0), Decimal(0), Decimal(1)
    scale = ""
    for name in names:
        if name == "half":
            current += Decimal("0.5")
            step = Decimal("0.5") if current > 1 else Decimal("0.1")
        elif name in ("quarter", "quarters"):
            current = current - 3 + Decimal("0.75") if name == "quarters" else current + Decimal("0.25")
            step = Decimal("0.25")
        elif name in _WORDS:
            current += _WORDS[name]
        elif name == "hundred":
            current, step, scale = (current or Decimal(1)) * 100, Decimal(1), name
        elif name in _POWERS or name.removesuffix("s") in _POWERS:
            times = power(name)
            total, current, step, scale = total + (current or Decimal(1)) * times, Decimal(0), step * times, name
    if current and total:
        step = Decimal(1)
    number = text if not scale else text[: text.lower().rfind(scale)]
    return Figure(total + current, step, number.strip(" -\n"), scale)


def indefinite(text: str) -> Figure:
    """Return the least that "tens of billions of", "several million" or "multibillion" stands for."""
    value, scale = Decimal(1), ""
    for name in re.findall(r"[a-z]+", text.lower().replace("multi", "multi ")):
        stem = name.removesuffix("s")
        if name in ("tens", "dozens", "scores"):
            value *= 10
        elif stem in _POWERS and name not in ("a",):
            value, scale = value * power(stem), stem
    return Figure(value, value, text, scale)
