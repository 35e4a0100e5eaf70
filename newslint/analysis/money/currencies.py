"""Signs, codes and words of currencies, and what each may stand for; the table is `currencies.txt`."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, NamedTuple

from newslint.analysis.data import beside, lines
from newslint.options import Listed


class Money(NamedTuple):
    """What a sign or word may stand for, best reading first; `unit` is its worth in whole units."""

    codes: tuple[str, ...]
    unit: Decimal = Decimal(1)
    settled: bool = True  # the first reading holds where nothing speaks for another
    until: int = 0  # a year: stories before it read the word as `once`
    once: tuple[str, ...] = ()

    def on(self, day: date | None) -> tuple[str, ...]:
        """Return what it may stand for in a story of the day, best reading first."""
        return self.once if day and day.year < self.until else self.codes


class Table(NamedTuple):
    """The rows of `currencies.txt`: by kind, what each printed form may stand for, and plain lists of names."""

    meanings: dict[str, dict[str, tuple[str, ...]]]
    lists: dict[str, frozenset[str]]


@cache
def _table() -> Table:
    families: dict[str, list[str]] = {}
    meanings: dict[str, dict[str, tuple[str, ...]]] = {}
    lists: dict[str, set[str]] = {}
    for line in lines(beside(__file__, "currencies.txt")):
        kind, _, rest = line.partition(" ")
        names, known, codes = rest.partition(" = ")
        if not kind or kind == "#":
            continue
        if not known:
            lists.setdefault(kind, set()).update(names.split())
            continue
        read = [code for word in codes.split() for code in families.get(word.removeprefix("@"), [word])]
        if kind == "family":
            families[names] = read
        else:
            meanings.setdefault(kind, {}).update(dict.fromkeys(names.split(), tuple(read)))
    return Table(meanings, {kind: frozenset(names) for kind, names in lists.items()})


def listed(kind: str) -> frozenset[str]:
    """Return the names of a kind: "iso", "wordlike", "weak", "verblike"."""
    return _table().lists[kind]


@cache
def signs() -> dict[str, Money]:
    """Return what each sign stands for, bare ("$") or with letters ("HK$", "$A")."""
    return {name: Money(codes) for name, codes in _table().meanings["sign"].items()} | {"¢": words()["¢"]}


@cache
def prefixes() -> dict[str, Money]:
    """Return what letters before a figure stand for: ISO codes, "RMB", "Rs", "SFr"."""
    letters = {name: Money(codes, settled=_settled(name)) for name, codes in _table().meanings["prefix"].items()}
    return {code: Money((code,)) for code in listed("iso")} | letters


@cache
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes that a sum may have, without those that are printed for another ("RMB")."""
    return frozenset(code for code, money in prefixes().items() if code in listed("iso") and money.codes == (code,))


Code = Annotated[str, Listed("ISO 4217 code such as USD", codes)]  # an option that names a currency


def meant(printed: str) -> str:
    """Return the one code of ISO 4217 that letters such as "rmb" are printed for, "" where there is no such one."""
    known = codes()
    exact = {code for name, money in prefixes().items() if name.lower() == printed.lower() for code in money.codes}
    return next(iter(exact)) if len(exact) == 1 and exact <= known else ""


@cache
def words() -> dict[str, Money]:
    """Return what currency words stand for, in lower case and the singular; minor units by their share."""
    found = {}
    for kind, unit in (("word", "1"), ("tenth", "0.1"), ("minor", "0.01")):
        for name, codes in _table().meanings[kind].items():
            found[name] = Money(codes, Decimal(unit), _settled(name))
    for kind, rows in _table().meanings.items():
        for name, codes in rows.items() if kind.startswith("before-") else ():
            found[name] = found[name]._replace(until=int(kind.removeprefix("before-")), once=codes)
    return found


def _settled(name: str) -> bool:
    return name.lower() not in listed("unsettled")


def word(printed: str) -> tuple[str, Money] | None:
    """Return the dictionary form of a currency word or code behind a figure and what it may be, None if it is none."""
    if printed in listed("iso"):
        return printed, prefixes()[printed]
    name, known = printed.lower(), words()
    for form in (name, name.removesuffix("s"), name.removesuffix("es")):
        if form in known:
            return form, known[form]
    return None
