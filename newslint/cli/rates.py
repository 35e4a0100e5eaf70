"""Show an exchange rate with its source and day, or take newer rates from the European Central Bank's file."""

import argparse
import sys
import zipfile
from datetime import date
from pathlib import Path

from newslint.analysis.rates import Rates, house
from newslint.analysis.rates.house import Row
from newslint.analysis.rates.table import shipped
from newslint.config import load
from newslint.errors import ConfigError, Place, UsageError
from newslint.walk import nearest

LIMIT = 20_000_000  # bytes; the ECB's whole history has two million
EPILOG = """
newslint rates CNY USD 2020-04-20   one yuan in dollars on that day, and the other way round
newslint rates import FILE          add the days and currencies of eurofxref-hist.zip (or .csv) that
                                    the shipped table lacks to the house's rates; name these in the settings
                                    as "rates: rates.csv"

Rates: the house's own (date,from,to,rate), the ECB's euro foreign exchange reference rates, fixed rates.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    parser.add_argument("words", nargs="+", metavar="FROM TO [DATE] | import FILE")
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
            return show(base.upper(), quote.upper(), date.today(), paths)
        case [base, quote, day]:
            return show(base.upper(), quote.upper(), _day(day), paths)
    raise UsageError("Name two currencies and a date, or `import` and a file.", hint="see newslint rates --help")


def show(base: str, quote: str, day: date, paths: list[str]) -> int:
    """Write the rate, both ways round, with its source and day."""
    rate = Rates(row for path in paths for row in house.load(path)).rate(base, quote, day)
    if rate is None:
        last = date.fromordinal(shipped().last)
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
        raise ConfigError(f"The file cannot be read: {error}.", Place(str(source))) from None
    new = [row for row in house.from_ecb(text, str(source)) if not _shipped(row)]
    old = house.load(str(target)) if target.exists() else ()
    rows = {(row.day, row.base, row.quote): row for row in (*old, *new)}
    target.write_text(house.written(rows.values()), encoding="utf-8")
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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"'{text}' is no date.", hint="write 2020-04-20") from None
