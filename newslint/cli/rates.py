"""Show an exchange rate with its source, or take in newer rates."""

import argparse
import sys
import zipfile
from datetime import date
from pathlib import Path

from newslint.analysis.money.currencies import codes, meant
from newslint.analysis.rates import Rates, house
from newslint.analysis.rates.house import Row
from newslint.analysis.rates.table import shipped
from newslint.cli import _terminal
from newslint.config import load
from newslint.errors import ConfigError, Place, UsageError
from newslint.walk import nearest

CODES = "three letters of ISO 4217, such as CNY"
LIMIT = 20_000_000  # bytes; the ECB's whole history has two million
USAGE = "newslint rates [OPTIONS] FROM TO [DATE]\n       newslint rates [OPTIONS] import FILE"
EXAMPLES = """\
examples:
  newslint rates CNY USD 2020-04-20          one yuan in dollars on that day,
                                             and the other way round
  newslint rates CNY USD                     ... on the last day that is known
  newslint rates import eurofxref-hist.zip   add to the house's rates what the
                                             shipped table lacks; name them in
                                             the settings: "rates: rates.csv"

Rates are the house's own (CSV: date,from,to,rate), the euro reference rates of
the European Central Bank, and fixed ones.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.usage = USAGE
    what = "two currency codes and a day (YYYY-MM-DD), or import and a file of the ECB"
    parser.add_argument("words", nargs="+", metavar="FROM TO [DATE] or import FILE", help=what)
    parser.add_argument("--config", metavar="FILE", help="settings that name the house's rates, not the nearest ones")
    parser.add_argument("--rates", metavar="FILE", action="append", default=[], help="rates of the house (CSV)")


def run(options: argparse.Namespace) -> int:
    """Return 0 where a rate is shown or rates are taken in, 1 where there is no rate."""
    settings = load(options.config) if options.config else nearest(lambda config: config)(".")
    paths = [*options.rates, *settings.house.rates]
    match options.words:
        case ["import", source]:
            return take_in(Path(source), Path(paths[0] if paths else "rates.csv"))
        case [base, quote]:
            return show(_code(base), _code(quote), None, paths)
        case [base, quote, day]:
            return show(_code(base), _code(quote), _day(day), paths)
    raise UsageError("name two currencies and a day, or `import` and a file", hint="see `newslint rates --help`")


def show(base: str, quote: str, asked: date | None, paths: list[str]) -> int:
    """Write the rate, both ways round, with its source and day: that of today or the last known if none is asked."""
    own = [row for path in paths for row in house.load(path)]
    rates = Rates(own)
    last = date.fromordinal(shipped().last)
    day = asked or date.today()
    rate = rates.rate(base, quote, day) or (None if asked else rates.rate(base, quote, last))
    if rate is None:
        known = codes().union(*((row.base, row.quote) for row in own))
        unknown = next((code for code in (base, quote) if code not in known), "")
        if unknown:
            raise UsageError(f"no currency '{unknown}'", hint=_meant(unknown))
        beyond = f"; the ECB's table ends on {last}, see `newslint rates import`" if day > last else ""
        sys.stdout.write(f"no rate for {base} to {quote} on {day}{beyond}\n")
        return 1
    sys.stdout.write(f"1 {base} = {rate.value:.6g} {quote}\n1 {quote} = {1 / rate.value:.6g} {base}\n{rate}\n")
    return 0


def take_in(source: Path, target: Path) -> int:
    """Add what the shipped table lacks of the ECB's file to the house's rates in `target`."""
    try:
        text = _unpacked(source)
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise ConfigError(f"cannot be read: {why}", Place(str(source))) from None
    new = [row for row in house.from_ecb(text, str(source)) if not _shipped(row)]
    old = house.load(str(target)) if target.exists() else ()
    rows = {(row.day, row.base, row.quote): row for row in (*old, *new)}
    _terminal.put(str(target), house.written(rows.values()))
    sys.stdout.write(f"{target}: {len(new)} rates from {source.name}, {len(rows)} in all\n")
    return 0


def _unpacked(source: Path) -> str:
    """Return the text of the file, or of the first one in it where it is the ECB's archive."""
    if source.suffix.lower() != ".zip":
        return source.read_text(encoding="utf-8")
    with zipfile.ZipFile(source) as archive, archive.open(archive.infolist()[0]) as packed:
        return packed.read(LIMIT).decode("utf-8")


def _shipped(row: Row) -> bool:
    day = row.day.toordinal()
    return bool(shipped().between(row.quote, day, day))


def _code(text: str) -> str:
    if len(text) != 3 or not text.isascii() or not text.isalpha():
        raise UsageError(f"'{text}' is no currency code", hint=CODES)
    return text.upper()


def _meant(code: str) -> str:
    """Return the code that other letters for a currency stand for, as a hint, or what a code is."""
    return f"did you mean '{meant(code)}'?" if meant(code) else CODES


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"'{text}' is no day", hint="a day is written as 2026-03-10") from None
