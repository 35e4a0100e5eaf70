"""Dates in the text, as calendar days."""

import datetime as dt
import re
from enum import Enum
from functools import cache

from newslint.analysis.wording import covering, literals
from newslint.document import BlockKind, Document, per_document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())}
NUMBERS |= {"a": 1, "an": 1, "eleven": 11, "twelve": 12}
RELATIVE = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this morning": 0, "last night": -1}
AHEAD = compiled(
    r"\b(?:will|due|expected|scheduled|set to|plans?|planned|to be|coming|starting|until|by|would|hopes?)\b"
)
TO_COME = compiled(
    r"(?<!was )(?<!were )(?<!been )\b(?:will|expects?|expected|due|scheduled|set|likely|hopes?|aims?|intends?|"
    r"plans?|planned|wants?|forecasts?)\b(?![^,;]*\b(?:was|were|had|did)\b)[^,;]*\Z"
)
"""Words before a month without a year that place it ahead: "expects the office to rule by September"."""

# Characters before a month, weekday or unit in which its date begins, and behind it in which it ends.
FROM_WORD, FROM_UNIT, BEHIND = 14, 12, 36
WHICH = frozenset(("last", "this", "next", "ious", "rent", "ming"))
DAYS = {"day": 1, "week": 7}


class DateKind(Enum):
    """How a date is said."""

    ABSOLUTE = "absolute"  # "March 10, 2026", "10 March", "in 2019"
    WEEKDAY = "weekday"  # "on Monday"
    RELATIVE = "relative"  # "yesterday", "last month", "two years ago"


@frozen
class Date:
    """A date; `start` and `end` are its first and last day, both None where the story's date is needed and missing.

    `weekday` is the weekday said with it, 0 for Monday; `has_day` and `has_year` tell what is written out.
    """

    span: Span
    kind: DateKind
    start: dt.date | None
    end: dt.date | None
    weekday: int | None = None
    has_day: bool = False
    has_year: bool = False


@per_document
def dates(document: Document) -> tuple[Date, ...]:
    """Return the dates of a story, in order.

    What lacks a year is taken for the nearest such day to the story's date; a weekday for the last one
    up to the story's date, or the next one where the sentence speaks of what is to come. Impossible
    days ("February 30") have no start.
    """
    found: list[Date] = []
    free = 0
    text = document.text
    for place, end in literals(text, _pieces()):
        if place < free or not _promising(text, place, end):
            continue
        before = 1 if text[place].isdigit() else FROM_UNIT if text[place] == " " else FROM_WORD
        match = covering(_pattern(), text, place, free, before, end - place + BEHIND)
        if match:
            free = match.end()
            block = document.block_at(match.start())
            if block and block.kind is not BlockKind.CODE and match.end() <= block.span.end:
                found.append(_date(document, match))
    return tuple(found)


def _promising(text: str, place: int, end: int) -> bool:
    """Tell whether a piece can belong to a date, by a glance at the letters around it."""
    if text[place] == " ":
        return text.startswith((" ago", "s ago"), end) or text[max(0, place - 4) : place].lower() in WHICH
    if text[place].isdigit():
        return text[place - 1 : place] in (" ", "(", "-", "") and not text[end + 1 : end + 2].isalnum()
    return True


def _date(document: Document, match: re.Match[str]) -> Date:
    span, today = Span(*match.span()), document.date
    if match["iso"]:
        day = _day(*(int(part) for part in match["iso"].split("-")))
        return Date(span, DateKind.ABSOLUTE, day, day, has_day=True, has_year=True)
    if match["year"]:
        year = int(match["year"])
        return Date(span, DateKind.ABSOLUTE, dt.date(year, 1, 1), dt.date(year, 12, 31), has_year=True)
    month = match["m1"] or match["m2"] or match["m3"] or match["m4"]
    if month:
        return _in_month(match, span, _month(month), today, ahead=bool(TO_COME.search(_lead(document, span))))
    if match["wd"]:
        return _on_weekday(document, match, span)
    start, end = _relative(match, today) if today else (None, None)
    return Date(span, DateKind.RELATIVE, start, end)


def _lead(document: Document, span: Span) -> str:
    """Return the words of the sentence before a date, as far as they may place it ahead."""
    block = document.block_at(span.start)
    return document.text[max(block.span.start if block else 0, span.start - 70) : span.start].rpartition(". ")[2]


def _in_month(match: re.Match[str], span: Span, month: int, today: dt.date | None, *, ahead: bool) -> Date:
    """Return a date that names its month, with or without day and year."""
    written = match["y1"] or match["y2"] or match["y3"]
    weekday = WEEKDAYS.index(match["with"]) if match["with"] else None
    first, last = match["d1"] or match["d2"], match["to1"] or match["to2"]
    if written:
        year = int(written)
    elif today:
        when = match["when4"] or ""
        year = _nearest_year(month, int(first) if first else 15, today, when)
        if ahead and when.lower() not in ("last", "this") and (year, month) < (today.year, today.month):
            year += 1
    else:
        return Date(span, DateKind.ABSOLUTE, None, None, weekday, bool(first))
    if first:
        start = _day(year, month, int(first))
        return Date(
            span,
            DateKind.ABSOLUTE,
            start,
            _day(year, month, int(last)) if last else start,
            weekday,
            True,
            bool(written),
        )
    return Date(span, DateKind.ABSOLUTE, dt.date(year, month, 1), _last_of(year, month), None, False, bool(written))


def _on_weekday(document: Document, match: re.Match[str], span: Span) -> Date:
    """Return the day that a weekday alone means."""
    weekday, today, when = WEEKDAYS.index(match["wd"]), document.date, (match["when"] or "").lower()
    if today is None:
        return Date(span, DateKind.WEEKDAY, None, None, weekday)
    back = (today.weekday() - weekday) % 7
    day = today - dt.timedelta(back or (7 if when == "last" else 0))
    if when == "next" or (back and when != "last" and AHEAD.search(_lead(document, span))):
        day = today + dt.timedelta((weekday - today.weekday()) % 7 or 7)
    return Date(span, DateKind.WEEKDAY, day, day, weekday)


def _relative(match: re.Match[str], today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day of "yesterday", "last month", "two weeks ago"."""
    if match["rel"]:
        day = today + dt.timedelta(RELATIVE[match["rel"].lower()])
        return day, day
    if match["unit"]:
        step = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[match["which"].lower()]
        return _period(match["unit"], step, today)
    count = match["count"].lower()
    number = NUMBERS[count] if count in NUMBERS else int(count)
    unit = match["ago"]
    if unit in DAYS:
        past = today - dt.timedelta(number * DAYS[unit])
        return past, past
    return _period(unit, -number, today)


def _period(unit: str, step: int, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day of the week, month, quarter or year `step` periods from today's."""
    if unit == "week":
        start = today + dt.timedelta(7 * step - today.weekday())
        return start, start + dt.timedelta(6)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    begin = today.year * 12 + (today.month - 1) // months * months if months < 12 else today.year * 12
    begin += step * months
    if unit == "decade":
        begin = (today.year // 10 + step) * 120
    end = begin + months - 1
    if begin < 12 or end // 12 > dt.MAXYEAR:
        return None, None
    return dt.date(begin // 12, begin % 12 + 1, 1), _last_of(end // 12, end % 12 + 1)


def _nearest_year(month: int, day: int, today: dt.date, when: str) -> int:
    """Return the year that puts a day and month nearest to today; "last" and "next" look one way only."""
    years = (today.year - 1, today.year, today.year + 1)
    near = {abs((dt.date(year, month, min(day, 28)) - today).days): year for year in years}
    if when.lower() == "last":
        past = [year for year in years if (year, month) < (today.year, today.month)]
        return max(past)
    if when.lower() == "next":
        return min(year for year in years if (year, month) > (today.year, today.month))
    return near[min(near)]


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _last_of(year: int, month: int) -> dt.date:
    return dt.date(year, 12, 31) if month == 12 else dt.date(year, month + 1, 1) - dt.timedelta(1)


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


@cache
def _pieces() -> tuple[str, ...]:
    words = [form for word in RELATIVE for form in (word, word.capitalize())]
    units = [f" {unit}" for unit in ("day", "week", "month", "quarter", "year", "decade")]
    return (*MONTHS, *SHORT, *WEEKDAYS, *words, *units, *(f"{age}{n}" for age in (18, 19, 20) for n in range(10)))


@cache
def _pattern() -> re.Pattern[str]:
    weekday = "|".join(WEEKDAYS)
    month = f"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT)})\\b\\.?)"
    year = r"(?:1[6-9]|20)\d\d(?!\d|,\d|\.\d)"
    number = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,]\d|:)(?:\s?[-–]\s?(?P<{1}>\d{{1,2}})(?!\d))?"
    return compiled(
        r"(?<![\w$£€#/])(?:"
        rf"(?P<iso>(?:1[6-9]|20)\d\d-[01]\d-[0-3]\d)(?!\d)"
        rf"|(?:(?P<with>{weekday}),?\s(?:the\s)?)?(?:"
        rf"{number.format('d1', 'to1')}\s(?:of\s)?(?P<m1>{month})(?!\w)(?:,?\s(?P<y1>{year}))?"
        rf"|(?P<m2>{month})\s{number.format('d2', 'to2')}(?!\s(?:per\s?cent|million|billion))"
        rf"(?:,?\s(?P<y2>{year}))?)"
        rf"|(?P<m3>{month}),?\s(?:of\s)?(?P<y3>{year})"
        rf"|(?P<when>[Ll]ast|[Nn]ext|[Tt]his)?\s?(?P<wd>{weekday})(?!\w)"
        r"|(?P<when4>[Ll]ast|[Nn]ext|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hrough)[ -]"
        rf"(?P<m4>{month})(?!\w|,?\s\d)"
        r"|(?P<rel>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his\smorning|[Ll]ast\snight)(?![\w’'])"
        r"|(?P<which>[Ll]ast|[Pp]revious|[Tt]his|[Cc]urrent|[Nn]ext|[Cc]oming)\s(?P<unit>week|month|quarter|year|decade)(?!\w)"
        rf"|(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)}|A|An)\s(?P<ago>day|week|month|year|decade)s?\sago"
        r"|(?:(?<=[Ii]n )|(?<=[Bb]etween )|(?<=[Ss]ince )|(?<=[Bb]y )|(?<=[Ff]rom )|(?<=until )|(?<=during )|"
        r"(?<=of )|(?<=before )|(?<=after )|(?<=late )|(?<=early )|(?<=mid-)|(?<=and )|(?<=to )|(?<=summer )|(?<=\())"
        rf"(?P<year>{year})(?![\w%-]|\s(?:people|men|women|per|miles|metres|meters|kilo|tonnes|tons|homes|jobs|workers|yuan))"
        r")"
    )


SHOWN = {"dates": dates}
