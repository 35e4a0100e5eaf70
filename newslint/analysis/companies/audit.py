"""What is wrong, or worth knowing, in a registry file: as an editor of it wants to be told."""

from collections.abc import Iterable, Iterator

from newslint.analysis.companies.find import plain
from newslint.analysis.companies.model import FormKind
from newslint.analysis.companies.read import rows
from newslint.analysis.data import Row, shipped
from newslint.values import frozen

WRONG = (FormKind.FORBIDDEN.value, FormKind.FORMER.value)


@frozen
class Problem:
    """A sentence on a line of a registry file; a note is no fault."""

    line: int
    sentence: str
    note: bool = False


def problems(path: str) -> tuple[Problem, ...]:
    """Return what is to say of the registry file at `path`, in order of its lines.

    A house's file is judged together with the shipped rows that it stands over. Raises ConfigError for a
    file that is no registry at all.
    """
    given = rows(path)
    shipped_rows = rows(shipped("names", "companies.yml"))
    own = {row["id"] for row in given}
    others = [row for row in shipped_rows if row["id"] not in own]
    known = own | {row["id"] for row in others}
    full = _merged(given, {row["id"]: row for row in shipped_rows})
    found = [*_twice(given), *_dates(given), *_unknown(given, known), *_clashes(full, others), *_prefixes(full, others)]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.note, problem.sentence)))


def _merged(given: Iterable[Row], below: dict[str, Row]) -> list[Row]:
    return [{**below.get(row["id"], {}), **row} for row in given]


def _twice(given: Iterable[Row]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in given:
        if row["id"] in first:
            yield Problem(row["line"], f"the id '{row['id']}' stands twice; first in line {first[row['id']]}")
        first.setdefault(row["id"], row["line"])
        forms = [form for form, _ in row["forms"]]
        for form in sorted({form for form in forms if forms.count(form) > 1}):
            yield Problem(row["line"], f"'{form}' stands twice in '{row['id']}'")


def _dates(given: Iterable[Row]) -> Iterator[Problem]:
    for row in given:
        before = ""
        for _, since, until in (_three(owner) for owner in row.get("parent", ())):
            if since and until and since >= until:
                yield Problem(row["line"], f"dates out of order in '{row['id']}': since {since}, until {until}")
            if before and since and since < before:
                yield Problem(row["line"], f"owners of '{row['id']}' overlap: until {before}, then since {since}")
            before = until or before


def _three(owner: list[str]) -> tuple[str, str, str]:
    name, since, until = [*owner, "", ""][:3]
    return name, since, until


def _unknown(given: Iterable[Row], known: set[str]) -> Iterator[Problem]:
    for row in given:
        named = [("parent", owner[0]) for owner in row.get("parent", ())]
        named += [("affiliate", row["affiliate"])] if "affiliate" in row else []
        named += [("distinct", other) for other in row.get("distinct", ())]
        for key, other in named:
            if other not in known:
                yield Problem(row["line"], f"unknown {key} '{other}' in '{row['id']}'")
            elif other == row["id"]:
                yield Problem(row["line"], f"'{row['id']}' is its own {key}")


def _clashes(given: Iterable[Row], others: Iterable[Row]) -> Iterator[Problem]:
    """Yield forms that are wrong for one company and right for another, and right ones that two share."""
    right: dict[str, list[str]] = {}
    for row in (*others, *given):
        for form, kind in row["forms"]:
            if kind not in WRONG and row["id"] not in right.setdefault(form, []):
                right[form].append(row["id"])
    for row in given:
        for form, kind in row["forms"]:
            rivals = [other for other in right.get(form, ()) if other != row["id"]]
            if kind == FormKind.FORBIDDEN.value and form in right:
                yield Problem(row["line"], f"'{form}' is forbidden, and right for '{(rivals or right[form])[0]}'")
            elif kind not in WRONG and rivals:
                yield Problem(row["line"], f"'{form}' names '{rivals[0]}' too", note=True)


def _prefixes(given: Iterable[Row], others: Iterable[Row]) -> Iterator[Problem]:
    right = {form for row in (*others, *given) for form, kind in row["forms"] if kind not in WRONG}
    for row in given:
        for form in sorted({plain(form) for form in row.get("forbid", ())}):
            longer = min((name for name in right if name.startswith(form) and name != form), default="")
            if longer:
                sentence = f"'{form}' is forbidden and begins '{longer}', which is right"
                yield Problem(row["line"], sentence, note=True)
