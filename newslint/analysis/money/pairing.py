"""Who converts whom: "175 million euros ($200 million)", "640 million yuan, equivalent to $93 million"."""

import re
from collections.abc import Sequence
from functools import cache

from newslint.analysis.money.model import CONVERSION, RATE, Amount
from newslint.patterns import compiled

FAR = 60  # characters between an amount and its conversion

NEAR = r"about|approximately|approx\.?|roughly|around|nearly|almost|some|just (?:over|under)|close to|an estimated"
EQUAL = r"(?:the )?equivalent (?:to|of|in)|equal to|equals|equating to|equates to"
LEAD = (
    rf"(?:(?:{NEAR}|{EQUAL}|or|i\.e\.,?|that is,?|which is|that[’']s|now|then|worth|an?|just|more than|less than|over"
    r"|under|at least|up to|well over|estimated at|between|from|c\.?|ca\.?)\s+|[~≈=><±]\s*)*"
)
CUES = (",", " or ", "–", "—", "--", "=", "≈", "/", "equal", "equivalent", "that is", "which is", "i.e.")
FEW = r"(?:[ -][\w’'%-]+){0,5}"  # "a month", "per share", "in bonds"


@cache
def _lead() -> re.Pattern[str]:
    """Return the words that may stand right before a conversion, however it is joined to its sum."""
    return compiled(LEAD, re.I)


@cache
def _bracketed() -> re.Pattern[str]:
    """Return what opens a conversion in brackets: a few words of the sum's own (more before "(about"), the bracket."""
    return compiled(rf"{FEW}\s*,?\s*[(\[]\s*|(?:[ -][\w’'%-]+){{6,8}}\s*[(\[]\s*(?={NEAR}|[~≈])", re.I)


@cache
def _spelled() -> re.Pattern[str]:
    """Return what opens a conversion without brackets."""
    forms = (
        r",\s+or\s+",
        rf"\s+or\s+(?:{NEAR})\s+",
        rf",?\s+(?:(?:which )?is )?(?:{EQUAL}|i\.e\.,?|that is,?|which is)\s+",
        r",\s+which at [\w’' ]{0,30}rates? (?:is|was|comes to)\s+",
        rf"{FEW}(?:,|\s*[–—]|\s*--)\s*(?:{NEAR}|{EQUAL}|or|then)\s+",
        r"\s*[=≈/]\s*",
    )
    return compiled("|".join(forms), re.I)


@cache
def _listed() -> re.Pattern[str]:
    """Return what may stand between two conversions of one amount."""
    return compiled(r"\s*(?:[,;/|]|,?\s+(?:or|and)\b)\s*", re.I)


@cache
def _ranged() -> re.Pattern[str]:
    """Return what may stand between the two ends of a range that names its currency twice."""
    return compiled(r"\s*(?:[–—-]|\b(?:to|and|or)\b)\s*", re.I)


def _joins(opening: re.Pattern[str], gap: str) -> bool:
    """Tell whether all that stands between two sums is such an opening and words that lead to the second."""
    match = opening.match(gap)
    return match is not None and _lead().fullmatch(gap, match.end()) is not None


def paired(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the amounts with the conversions among them marked by role and by index of what they convert.

    `amounts` are in order of appearance; a rate ("151 yen to the dollar") takes no part.
    """
    found = list(amounts)
    for index in range(1, len(found)):
        before, after = found[index - 1], found[index]
        if RATE in (before.role, after.role) or after.span.start - before.span.end > FAR:
            continue
        gap = text[before.span.end : after.span.start]
        if "\n\n" in gap:
            continue
        if before.converts is not None and _same(before, after) and _row(gap):
            found[index] = after._replace(role=CONVERSION, converts=before.converts)
            continue
        original = _converted(text, found, index, gap)
        if original is not None and _differ(found[original], after) and not _other_unit(text, found[original], after):
            found[index] = after._replace(role=CONVERSION, converts=original)
        elif _leads(text, before, gap) and before.converts is None and _differ(before, after):
            found[index - 1] = before._replace(role=CONVERSION, converts=index)
    _pair_rows(text, found)
    return tuple(found)


def _row(gap: str) -> bool:
    """Tell whether all that stands between two sums is what joins a range or a list."""
    return _joins(_ranged(), gap) or _joins(_listed(), gap)


def _pair_rows(text: str, found: list[Amount]) -> None:
    """Pair the sums of "£3, £5 and £7 ($4, $6.50 and $9)" in order; as yet all in the bracket convert the last.

    Where fewer sums are read than conversions ("3, 5 and 7 million yuan"), only the last of each are paired.
    """
    for end, last in enumerate(found):
        source = last.converts
        after = found[end + 1] if end + 1 < len(found) else None
        if source is None or source > end or (after and after.converts == source and _same(last, after)):
            continue
        start = end
        while start > source + 1 and found[start - 1].converts == source and _same(found[start - 1], last):
            start -= 1
        if start < end and found[source].value_high is None:
            _pair_row(text, found, source, range(start, end + 1))


def _pair_row(text: str, found: list[Amount], source: int, row: range) -> None:
    first = source
    while first and len(row) > source - first + 1 and _neighbours(text, found[first - 1], found[first]):
        first -= 1
    whole = source - first + 1 == len(row)
    for place in row[:-1]:
        found[place] = found[place]._replace(converts=first + place - row[0] if whole else None)


def _neighbours(text: str, one: Amount, other: Amount) -> bool:
    """Tell whether two sums stand in one row, in one currency."""
    return one.converts is None and _same(one, other) and _row(text[one.span.end : other.span.start])


def _converted(text: str, found: Sequence[Amount], index: int, gap: str) -> int | None:
    """Return the index of the amount that the one at `index` converts, None where it converts none."""
    before = found[index - 1]
    if before.converts is not None and _joins(_listed(), gap):
        return before.converts if _closes(text, found[index]) else None
    if "(" in gap or "[" in gap:
        return index - 1 if _joins(_bracketed(), gap) else None
    if before.converts is not None or ")" in gap or not any(cue in gap for cue in CUES):
        return None
    loose = bool(before.scale and found[index].scale) or bool(before.approx)
    return index - 1 if (loose and gap.split() == ["or"]) or _joins(_spelled(), gap) else None


def _closes(text: str, amount: Amount) -> bool:
    """Tell whether a bracket that was opened before the amount closes behind it, in the same breath."""
    rest = text[amount.span.end : amount.span.end + FAR]
    shut = min((place for place in (rest.find(")"), rest.find("]")) if place >= 0), default=-1)
    opened = min((place for place in (rest.find("("), rest.find("[")) if place >= 0), default=len(rest))
    return 0 <= shut < opened


def _leads(text: str, amount: Amount, gap: str) -> bool:
    """Tell whether the amount stands alone in brackets right before the next: "(US$20 million) 144 million yuan"."""
    return gap.strip() in (")", "]") and text[: amount.span.start].endswith(("(", "["))


def _other_unit(text: str, original: Amount, amount: Amount) -> bool:
    """Tell whether a sum is the price of another unit: "€1.29 ($5.98 per gallon)", "C$32 billion ($40 per share)"."""
    rest = text[amount.span.end :].lstrip(" \n")
    if not amount.per or amount.per == original.per or not rest.startswith(amount.per):
        return False
    return bool(original.scale and not amount.scale) or _measure().search(amount.per) is not None


@cache
def _measure() -> re.Pattern[str]:
    """Return the units of weight and measure in which two countries may differ."""
    return compiled(
        r"\b(?:gal|lit(?:re|er)|pint|pound|lb|ounce|oz|barrel|tonne?|kilo(?:gram)?|kg|mile|k(?:ilo)?m|acre|hectare"
        r"|square|sq|foot|yard|met(?:re|er)|bushel)",
        re.I,
    )


def _same(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts are of one currency."""
    return one.candidates == other.candidates


def _differ(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts can be of different currencies."""
    if one.indefinite or other.indefinite or one.candidates == other.candidates:
        return False
    if one.currency and one.currency == other.currency:
        # "$1.4 billion (US$957 million)": the bare sign may be another country's.
        return one.symbol != other.symbol and one.ambiguous != other.ambiguous
    return True
