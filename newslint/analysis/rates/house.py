"""The rates of a house: a CSV of its own, and the ECB's CSV made into one."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.errors import ConfigError, Place

COLUMNS = ("date", "from", "to", "rate")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Row(NamedTuple):
    """One line of a house's rates: on `day`, one unit of `base` was `rate` units of `quote`."""

    day: date
    base: str
    quote: str
    rate: float
    source: str


def parse(text: str, name: str) -> Iterator[Row]:
    """Yield the rows of a house CSV: `date,from,to,rate` and, where given, `source`.

    Raises ConfigError with the line of what is no date, code or rate above nought.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        hint = f"the first line reads {','.join(COLUMNS)}"
        raise ConfigError(f"The rates lack a column '{missing[0]}'.", Place(name, 1), hint)
    for record in reader:
        try:
            yield _row(record, name)
        except (ValueError, AttributeError) as error:
            hint = "2026-03-10,TWD,USD,0.0313 is a good line"
            raise ConfigError(
                f"A line of the rates cannot be read: {error}.", Place(name, reader.line_num), hint
            ) from None


def _row(record: dict[str, str], name: str) -> Row:
    day, base, quote, rate = (record[column].strip() for column in COLUMNS)
    value = float(rate)
    if not 0 < value < float("inf"):
        raise ValueError(f"{rate} is no rate")
    for code in (base, quote):
        if not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise ValueError(f"'{code}' is no ISO 4217 code")
    source = (record.get("source") or "").strip() or Path(name).name
    return Row(date.fromisoformat(day), base.upper(), quote.upper(), value, source)


def load(path: str) -> tuple[Row, ...]:
    """Return the rows of the file, read again where it has changed; raises ConfigError."""
    try:
        state = Path(path).stat()
        return _load(path, (state.st_mtime_ns, state.st_size))
    except OSError as error:
        raise ConfigError(f"The rates cannot be read: {error.strerror}", Place(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("The rates are not UTF-8", Place(path), "save the file as UTF-8") from None


@cache
def _load(path: str, _: tuple[int, int]) -> tuple[Row, ...]:
    """Return the rows of the file in the state given."""
    return tuple(parse(Path(path).read_text(encoding="utf-8"), path))


def from_ecb(text: str, name: str) -> Iterator[Row]:
    """Yield the rows of the ECB's own CSV (`Date,USD,JPY,...`; one day or its history), units for one euro.

    Raises ConfigError where `text` is not in that form.
    """
    head, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), skipinitialspace=True)
    if not head or head[0].strip() != "Date":
        raise ConfigError("This is not the ECB's CSV of rates.", Place(name, 1), "it begins with Date,USD,JPY")
    for number, line in enumerate(lines, 2):
        if not line:
            continue
        try:
            day = _ecb_day(line[0])
            for code, cell in zip(head[1:], line[1:], strict=False):
                if code.strip() and cell.strip() not in ("", "N/A"):
                    yield Row(day, "EUR", code.strip(), float(cell), "ECB")
        except ValueError as error:
            raise ConfigError(f"A line of the ECB's rates cannot be read: {error}.", Place(name, number)) from None


def _ecb_day(text: str) -> date:
    """Return the day as the history ("2026-10-30") or the daily file ("30 October 2026") writes it."""
    parts = text.split()
    if len(parts) != 3:
        return date.fromisoformat(text.strip())
    return date(int(parts[2]), MONTHS.index(parts[1][:3]) + 1, int(parts[0]))


def written(rows: Iterable[Row]) -> str:
    """Return a house CSV of the rows, in order of day and currencies."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, "source"))
    writer.writerows((row.day.isoformat(), row.base, row.quote, f"{row.rate:.10g}", row.source) for row in sorted(rows))
    return out.getvalue()
