"""The registry that a story is judged by: the shipped rows, and over them those of the house."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from newslint.analysis.companies.find import Finder, goes_on, plain
from newslint.analysis.companies.model import Company, Former, FormKind, Hit, Owner
from newslint.analysis.companies.read import rows, with_forms
from newslint.analysis.data import Row, shipped, stamp
from newslint.span import Span

RANK = {kind.value: place for place, kind in enumerate(FormKind)}
Meaning = tuple[str, str]  # the value of a FormKind, and the id of the company


def company(row: Row) -> Company:
    """Return the company that a row tells of; what it leaves out follows from its name."""
    name: str = row.get("name") or row["id"]
    return Company(
        id=row["id"],
        name=name,
        first=row.get("first", name),
        kind=row.get("kind", "company"),
        word=row.get("word", False),
        aliases=tuple(row.get("aliases", ())),
        house=tuple(row.get("house", ())),
        forbid=tuple(row.get("forbid", ())),
        former=tuple(Former(*item) for item in row.get("former", ())),
        tickers=tuple(row.get("tickers", ())),
        parents=tuple(Owner(*item) for item in row.get("parent", ())),
        affiliate=row.get("affiliate", ""),
        distinct=tuple(row.get("distinct", ())),
    )


class _Companies(Mapping[str, Company]):
    """Companies by id, each made from its row when first asked for."""

    def __init__(self, known: Mapping[str, Row]) -> None:
        self._rows = known
        self._made: dict[str, Company] = {}

    def __getitem__(self, key: str) -> Company:
        if key not in self._made:
            self._made[key] = company(self._rows[key])
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Registry:
    """Organisations by id and by any form of their names.

    Rows of later files stand over those of earlier ones, field by field.
    """

    def __init__(self, given: Iterable[Row]) -> None:
        known: dict[str, Row] = {}
        for row in given:
            before = known.get(row["id"])
            known[row["id"]] = row if before is None else with_forms({**before, **row})
        self._rows = known
        self.by_id: Mapping[str, Company] = _Companies(known)

    @cached_property
    def _forms(self) -> dict[str, list[Meaning]]:
        """Return form to its meanings; one that makes the form right comes before one that makes it wrong."""
        table: dict[str, list[Meaning]] = {}
        shared: list[list[Meaning]] = []
        for row in self._rows.values():
            company_id = row["id"]
            for form, kind in row["forms"]:
                meanings = table.get(form)
                if meanings is None:
                    table[form] = [(kind, company_id)]
                else:
                    meanings.append((kind, company_id))
                    shared.append(meanings)
        for meanings in shared:
            meanings.sort(key=lambda meaning: RANK[meaning[0]])
        return table

    @cached_property
    def _finder(self) -> Finder:
        return Finder(list(self._forms))

    @cached_property
    def _loud(self) -> tuple[Finder, dict[str, list[Meaning]]]:
        """Return what finds names in capitals; forms that are wrong in their case alone are left out."""
        table: dict[str, list[Meaning]] = {}
        for form, meanings in self._forms.items():
            kept = [m for m in meanings if m[0] != FormKind.FORBIDDEN.value and not self.by_id[m[1]].word]
            if kept and len(form) > 3:
                table.setdefault(form.upper(), []).extend(kept)
        return Finder(list(table)), table

    def find(self, text: str, *, capitals: bool = False) -> tuple[Hit, ...]:
        """Return the forms in `text`, in order, the longest at each place, none inside an address or handle.

        A form that is right for one company and wrong for another is right. With `capitals`, the text
        is a line all in capitals, and case is not compared. Possessives and "-owned" stay outside the span.
        """
        finder, table = self._loud if capitals else (self._finder, self._forms)
        hits = []
        for start, end, number in finder.find(plain(text)):
            meanings = table[finder.forms[number]]
            kind, first = meanings[0]
            if kind == FormKind.FORBIDDEN.value and goes_on(text, end):
                continue
            ids = tuple(dict.fromkeys(i for k, i in meanings if k is kind)) if len(meanings) > 1 else (first,)
            hits.append(Hit(Span(start, end), first, text[start:end], FormKind(kind), ids))
        return tuple(hits)

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the organisations that `name` is a form of, or whose id it is."""
        if name in self._rows:
            return (name,)
        meanings = self._forms.get(plain(name), ())
        return tuple(dict.fromkeys(i for kind, i in meanings if kind != FormKind.FORBIDDEN.value))

    def parts(self, company_id: str) -> tuple[str, ...]:
        """Return the ids of the companies that name this one as a parent, at any time."""
        return self._children.get(company_id, ())

    @cached_property
    def _children(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for row in self._rows.values():
            for owner in row.get("parent", ()):
                found[owner[0]] = (*found.get(owner[0], ()), row["id"])
        return found


def load(files: Iterable[str] = ()) -> Registry:
    """Return the shipped registry with the rows of `files` over it; raises ConfigError.

    It is kept for as long as no file of the house changes; the shipped one is part of the program.
    """
    return _loaded(tuple((path, stamp(path)) for path in files))


@lru_cache(maxsize=4)
def _loaded(files: tuple[tuple[str, int], ...]) -> Registry:
    paths = (shipped("names", "companies.yml"), *(path for path, _ in files))
    return Registry(row for path in paths for row in rows(path))
