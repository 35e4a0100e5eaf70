"""What is wrong, or worth knowing, in an ownership file: as an editor of it wants to be told."""

from collections.abc import Iterable, Iterator

from newslint.analysis.companies.audit import Problem
from newslint.analysis.companies.read import ID
from newslint.analysis.companies.registry import load
from newslint.analysis.data import Row, shipped
from newslint.analysis.ownership.read import rows
from newslint.nodes import read

PARTS = ("publications", "edges", "authors")  # what no registry of names has
FIGURES = frozenset("01.")  # what a share begins with, where it is no word
NEVER = "9999"
WHOLE = 1.0 + 1e-9  # all shares of a publication


def is_ownership(path: str) -> bool:
    """Tell whether a file holds owners rather than names; raises ConfigError for one that cannot be read."""
    top = read(path)
    return top.kind == "map" and any(top.get(part) is not None for part in PARTS)


def problems(path: str) -> tuple[Problem, ...]:
    """Return what is to say of the ownership file at `path`, in order of its lines.

    Ids are looked for in the file, in the shipped one and in the shipped names. Raises ConfigError for a file
    that is no ownership file.
    """
    given = rows(path)
    found = [*_twice(given), *_days(given), *_shares(given), *_unknown(given)]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.note, problem.sentence)))


def _ties(row: Row) -> list[Row]:
    return [row] if row["is"] == "edge" else [*row.get("owners", ()), *row.get("interests", ())]


def _twice(given: Iterable[Row]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in given:
        if row["is"] in ("publication", "party") and first.setdefault(row["id"], row["line"]) != row["line"]:
            yield Problem(row["line"], f"the id '{row['id']}' stands twice; first in line {first[row['id']]}")


def _days(given: Iterable[Row]) -> Iterator[Problem]:
    for tie in (tie for row in given for tie in _ties(row)):
        since, until = tie.get("since", ""), tie.get("until", "")
        if since and until and since >= until:
            yield Problem(tie["line"], f"dates out of order for '{tie['owner']}': since {since}, until {until}")


def _shares(given: Iterable[Row]) -> Iterator[Problem]:
    """Yield publications whose shares are more than the whole on a day on which one of them begins."""
    for row in given:
        owners = [tie for tie in row.get("owners", ()) if tie.get("stake", "-")[0] in FIGURES]
        for day in sorted({tie.get("since", "") for tie in owners}):
            held = [tie for tie in owners if tie.get("since", "") <= day < tie.get("until", NEVER)]
            total = sum(float(tie["stake"]) for tie in held)
            if total > WHOLE:
                when = f" since {day}" if day else ""
                yield Problem(row["line"], f"the shares of '{row['id']}' make {total:.0%}{when}")
                break


def _unknown(given: Iterable[Row]) -> Iterator[Problem]:
    names = load()
    known = {row["id"] for row in (*given, *rows(shipped("disclosure", "ownership.yml"))) if "id" in row}
    for tie in (tie for row in given for tie in _ties(row)):
        for name in (tie.get(key, "") for key in ("owner", "of", "via")):
            if ID.fullmatch(name) and name not in known and not names.named(name):
                yield Problem(tie["line"], f"'{name}' is an id of neither file, and taken for a name", note=True)
