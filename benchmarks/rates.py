"""A look-up of an exchange rate, cold and warm, beside CurrencyConverter on the same history.

usage: python benchmarks/rates.py [--runs N]

Each cold run is a fresh interpreter; what is counted is the CPU time from asking for the first rate to having
it, the table's load included, and apart from it the import. Prints medians in milliseconds and their ratio;
CurrencyConverter is left out where it is not installed.
"""

import argparse
import statistics
import subprocess
import sys

OURS = """
import time
began = time.process_time()
from datetime import date
from newslint.analysis.rates import Rates
ready = time.process_time()
rates = Rates()
assert rates.rate("CNY", "USD", date(2020, 4, 20))
done = time.process_time()
for day in range(1, 29):
    rates.rate("JPY", "GBP", date(2021, 3, day))
print(ready - began, done - ready, (time.process_time() - done) / 28)
"""
THEIRS = """
import time
began = time.process_time()
from datetime import date
from currency_converter import CurrencyConverter
ready = time.process_time()
rates = CurrencyConverter(fallback_on_missing_rate=True)
assert rates.convert(1, "CNY", "USD", date(2020, 4, 20))
done = time.process_time()
for day in range(1, 29):
    rates.convert(1, "JPY", "GBP", date(2021, 3, day))
print(ready - began, done - ready, (time.process_time() - done) / 28)
"""


def medians(program: str, runs: int) -> list[float]:
    """Return the medians of import, first look-up and later look-up in milliseconds; empty where it cannot run."""
    rows = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        if done.returncode:
            return []
        rows.append([1000 * float(number) for number in done.stdout.split()])
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    ours, theirs = medians(OURS, runs), medians(THEIRS, runs)
    print(f"{'ms':24}{'newslint':>12}{'CurrencyConverter':>20}{'ratio':>9}")
    for number, name in enumerate(("import", "first look-up, cold", "look-up, warm")):
        peer = f"{theirs[number]:20.3f}{theirs[number] / ours[number]:9.1f}" if theirs else ""
        print(f"{name:24}{ours[number]:12.3f}{peer}")


if __name__ == "__main__":
    main()
