"""Numbers in words before a currency word: "two and a half million", "half a billion", "tens of billions of"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from newslint.analysis.money.numbers import POWERS, Figure, power

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_VALUES = {name: i for i, name in enumerate(_SMALL.split("|"), 1)} | {
    name: 10 * i for i, name in enumerate(_TENS.split("|"), 2)
}
_PLACES = frozenset(name for name in POWERS if len(name) > 2 and name.isascii())
_MANY = {f"{name}s": POWERS[name] for name in _PLACES} | {"tens": 1, "dozens": 1, "scores": 1}
_FEW = frozenset(("several", "few", "couple", "many", "multi"))
_GLUE = frozenset(("and", "a", "an", "of", "half", "quarter", "quarters", "to", "or"))
_VOCABULARY = _PLACES | _FEW | _GLUE | set(_VALUES) | set(_MANY)
_LONGEST = 12  # words


class Words(NamedTuple):
    """A number in words: where it begins, its value, the high end of a range, and whether it is only a size."""

    start: int
    low: Figure
    high: Figure | None = None
    vague: bool = False


def before(text: str, end: int) -> Words | None:
    """Return the number in words that ends at `end`, None where there is none."""
    names, starts = _tokens(text, end)
    for index, name in enumerate(names):
        if name in _VALUES or name in _MANY or name in _FEW or name.startswith("multi") or _opens(names[index:]):
            found = _read(names[index:], text[starts[index] : end])
            if found:
                return found._replace(start=starts[index])
    return None


def _tokens(text: str, end: int) -> tuple[list[str], list[int]]:
    """Return the run of words before `end` that may belong to a number, and where each begins."""
    names: list[str] = []
    starts: list[int] = []
    while len(names) < _LONGEST:
        start = end
        while start and text[start - 1].isalpha():
            start -= 1
        name = text[start:end].lower()
        stem = name.removeprefix("multi").strip()
        if not name or not (
            name in _VALUES or name in _PLACES or name in _MANY or name in _FEW or name in _GLUE or stem in _PLACES
        ):
            break
        names.insert(0, name)
        starts.insert(0, start)
        end = start - 1
        if end < 0 or text[end] not in " -\n\xa0\u2009\u202f":
            break
    return names, starts


def _opens(names: Sequence[str]) -> bool:
    """Tell whether "a", "half" or "multi" begins a number here: "a million", "half a billion", "a quarter of a"."""
    first, second = names[0], names[1] if len(names) > 1 else ""
    if first == "half":
        return second in ("a", "an") or second in _PLACES
    return first in ("a", "an") and (second in _PLACES or second in ("quarter", "few", "couple"))


def _read(names: Sequence[str], printed: str) -> Words | None:
    if names[-1] == "of" and names[-2:-1] and names[0] in _VALUES:
        names, printed = [*names[:-2], names[-2].removesuffix("s")], printed[:-2].rstrip()  # "four lakhs of rupees"
    if any(name in _MANY or name in _FEW or name.startswith("multi") for name in names):
        return _size(names, printed)
    for join in ("to", "and", "or"):
        at = names.index(join) if join in names else 0
        if at and at + 1 < len(names) and names[at + 1] in _VALUES and not (join == "and" and names[at - 1] in _PLACES):
            low, high = _sum(names[:at], printed), _sum(names[at + 1 :], printed)
            if low and high and high.scale and not low.scale:
                times = power(high.scale)
                low = low._replace(value=low.value * times, step=low.step * times)
            return Words(0, low, high) if low and high and low.value < high.value else None
    low = _sum(names, printed)
    return Words(0, low) if low else None


def _size(names: Sequence[str], printed: str) -> Words | None:
    """Return the least that "tens of billions of", "several million" or "multibillion" stands for."""
    value, scale = Decimal(1), ""
    for name in names:
        stem = name.removeprefix("multi").removesuffix("s")
        if name in _MANY:
            value *= Decimal(10) ** _MANY[name]
        elif stem in _PLACES:
            value *= power(stem)
        scale = stem if stem in _PLACES else scale
    few = names[0] in _FEW or (names[0] == "a" and len(names) > 1 and names[1] in _FEW)
    if (few and not scale) or (not few and names[-1] != "of" and names[-1] in _MANY):
        return None
    return Words(0, Figure(value, value, printed.strip(), scale), None, vague=True)


def _sum(names: Sequence[str], printed: str) -> Figure | None:
    """Return the value of a number in words; None where they are none ("and a")."""
    total, current, step, scale = Decimal(0), Decimal(0), Decimal(1), ""
    for index, name in enumerate(names):
        if name == "half":
            step = Decimal("0.5") if current else Decimal("0.1")
            current += Decimal("0.5")
        elif name == "quarter":
            current, step = current + Decimal("0.25"), Decimal("0.25")
        elif name == "quarters":
            current, step = current - 3 + Decimal("0.75"), Decimal("0.25")
        elif name in _VALUES:
            current += _VALUES[name]
        elif name == "hundred":
            current, step, scale = (current or Decimal(1)) * 100, Decimal(1), name
        elif name in _PLACES:
            total, current = total + (current or Decimal(1)) * power(name), Decimal(0)
            step, scale = step * power(name), name
        elif name in ("to", "or") or (name == "of" and not names[index - 1].startswith("quarter")):
            return None
    if not total + current:
        return None
    number = printed if not scale else printed[: printed.lower().rfind(scale)]
    return Figure(total + current, step if not (current and total) else Decimal(1), number.strip(" -\n"), scale)
