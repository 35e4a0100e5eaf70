"""Cost of the registry of names: loading, building the automaton, and finding names in a megabyte.

usage: python benchmarks/registry.py [FILE]

FILE is a text to look through; without one, prose is made up with a name in every second sentence.
Times are CPU milliseconds of this process, the best of five; the first run on a machine parses the YAML.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from newslint.analysis.companies import Registry, load
from newslint.analysis.companies.find import Finder
from newslint.analysis.companies.read import rows
from newslint.analysis.data import _rows, shipped

ROUNDS = 5
PROSE = "{name} said on Monday that it would open four offices. The council had asked for two, and got neither. "


def best(run: Callable[[], object]) -> float:
    """Return the least CPU time of some runs, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return min(times) * 1000


def load_kept(file: str) -> Registry:
    """Return the registry from its kept parse, as a fresh process would make it."""
    _rows.cache_clear()
    return Registry(rows(file))


def text(registry: Registry) -> str:
    """Return a megabyte of prose with names of the registry."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1]).read_text(encoding="utf-8")
    names = [company.name for company in registry.by_id.values()]
    return "".join(PROSE.format(name=names[n % len(names)]) for n in range(10_000))[:1_000_000]


def main() -> None:
    """Print the figures."""
    file = shipped("names", "companies.yml")
    registry = load()
    given = rows(file)
    forms = list(dict.fromkeys(form for row in given for form, _ in row["forms"]))
    prose = text(registry)
    found = len(registry.find(prose))
    print(f"{len(given)} organisations, {len(forms)} forms")
    print(f"load (parse kept)   {best(lambda: load_kept(file)):7.1f} ms")
    print(f"build the automaton {best(lambda: Finder(forms)):7.1f} ms")
    print(f"find {found} names in {len(prose) / 1e6:.1f} MB {best(lambda: registry.find(prose)):7.1f} ms")


main()
