"""The ownership graph: which parties a publication is tied to on a day, and by what chain."""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis.companies import Registry
from newslint.analysis.companies import load as load_registry
from newslint.analysis.data import Row, shipped, stamp
from newslint.analysis.ownership.model import Interest, Party, Publication, Tie
from newslint.analysis.ownership.read import rows

FIELDS = ("owner", "of", "kind", "stake", "since", "until", "via")
VERB = {
    "owns": "owns",
    "controls": "controls",
    "invests": "is an investor in",
    "funds": "funds",
    "sponsors": "sponsors",
    "advertises": "advertises with",
    "licenses": "has a licence deal with",
    "litigates": "is in court with",
    "partners": "is a partner of",
}
PASSIVE = {  # the same, told of what the owner is tied to
    "owns": "is owned by",
    "controls": "is controlled by",
    "invests": "is part-owned by",
    "funds": "is funded by",
    "sponsors": "is sponsored by",
    "advertises": "takes advertisements from",
    "licenses": "has a licence deal with",
    "litigates": "is in court with",
    "partners": "is a partner of",
}
PUBLICATION = "{publication}"  # in what readers are told, where its name belongs


def tie(row: Row, of: str = "") -> Tie:
    """Return the tie that a row tells of; `of` is what it belongs to where the row does not say."""
    given = {key: row[key] for key in FIELDS if key in row}
    return Tie(**{"of": of, **given})


class Graph:
    """Publications and the parties tied to them; what the house says stands over what is shipped."""

    def __init__(self, shipped_rows: Iterable[Row], house_rows: Iterable[Row], registry: Registry) -> None:
        self.registry = registry
        self.publications: dict[str, Publication] = {}
        self.parties: dict[str, Party] = {}
        self.authors: dict[str, list[Tie]] = {}  # what authors have declared
        self._up: dict[str, list[Tie]] = {}  # of -> ties of its owners
        self._down: dict[str, list[Tie]] = {}  # owner -> what it owns
        for house, given in ((False, shipped_rows), (True, house_rows)):
            for row in given:
                self._take(row, house)

    def _take(self, row: Row, house: bool) -> None:
        if row["is"] == "publication":
            known = self.publication(row["name"]) if house else None
            self.publications[row["id"]] = _publication(row, house, known.names if known else ())
        elif row["is"] == "party":
            aliases = tuple(row.get("aliases", ()))
            self.parties[row["id"]] = Party(row["id"], row["name"], aliases, row.get("kind", "company"))
        elif row["is"] == "author":
            self.authors.setdefault(row["name"], []).extend(tie(item, row["name"]) for item in row["interests"])
        else:
            edge = tie(row)
            self._up.setdefault(edge.of, []).append(edge)
            self._down.setdefault(edge.owner, []).append(edge)

    def publication(self, name: str) -> Publication | None:
        """Return the publication of this name, alias or id, case not compared; the house's before shipped ones."""
        wanted = _folded(name)
        ranked = sorted(self.publications.values(), key=lambda publication: not publication.house)
        for publication in ranked:
            if wanted in (publication.id.lower(), _folded(publication.name)):
                return publication
        return next((found for found in ranked if any(wanted == _folded(alias) for alias in found.aliases)), None)

    def name(self, key: str) -> str:
        """Return how a party is called in copy."""
        if key in self.parties:
            return self.parties[key].name
        company = self.registry.by_id.get(key)
        return company.name if company else key

    def key(self, name: str) -> str:
        """Return the key under which a party of this name or id is known, else the name itself."""
        if name in self.parties or name in self.registry.by_id:
            return name
        for party in self.parties.values():
            if name == party.name or name in party.aliases:
                return party.id
        known = self.registry.named(name)
        return known[0] if len(known) == 1 else name

    def owners(self, key: str) -> Iterator[Tie]:
        """Yield the ties of those who own or control a party."""
        yield from self._up.get(key, ())
        company = self.registry.by_id.get(key)
        for owner in company.parents if company else ():
            yield Tie(owner.id, key, since=owner.since, until=owner.until)

    def owned(self, key: str) -> Iterator[Tie]:
        """Yield the ties to what a party owns, controls or has a hand in."""
        yield from self._down.get(key, ())
        for part in self.registry.parts(key):
            for owner in self.registry.by_id[part].parents:
                if owner.id == key:
                    yield Tie(key, part, since=owner.since, until=owner.until)

    def interests(
        self, publication: Publication, on: dt.date, *, depth: int = 2, min_stake: float = 0.1
    ) -> tuple[Interest, ...]:
        """Return the parties tied to a publication on a day, nearest first, each once.

        `depth` is how many ties lie between the owner and a party that it owns, `min_stake` the share
        below which a tie is left out; what the publication lists as its interests is never left out.
        """
        return tuple(_Walk(self, publication, on, depth, min_stake).interests())

    def not_in_force(self, publication: Publication, on: dt.date) -> Iterator[Interest]:
        """Yield the owners of a publication, and who stood between, whose ties are over or not begun on a day."""
        for owner in publication.owners:
            if not owner.holds(on):
                for name in filter(None, (owner.owner, owner.via)):
                    key = self.key(name)
                    verb, span = VERB[owner.kind], _since(owner) + _until(owner)
                    yield self.interest(key, (f"{verb} {publication.name}{span}",), owner.kind, key)

    def person(self, key: str) -> bool:
        """Tell whether a party is a human being."""
        return key in self.parties and self.parties[key].kind == "person"

    def interest(self, key: str, chain: tuple[str, ...], kind: str, root: str, told: str = "") -> Interest:
        """Return a party as an interest, by a chain that ends at the publication, and what readers are told of it."""
        company = self.registry.by_id.get(key)
        return Interest(
            key=key,
            name=self.name(key),
            forms=tuple(dict.fromkeys(self.forms(key))),
            chain=(self.name(key), *chain),
            kind=kind,
            root=root,
            told=told,
            person=self.person(key),
            word=bool(company and company.word),
        )

    def forms(self, key: str) -> tuple[str, ...]:
        """Return every form under which a party may stand in copy."""
        if key in self.parties:
            party = self.parties[key]
            return (party.name, *party.aliases)
        company = self.registry.by_id.get(key)
        return (*company.valid, *(former.name for former in company.former)) if company else (key,)


class _Way(NamedTuple):
    """How a party is tied: the chain of `Interest`, and the same as a clause for readers, without its name."""

    chain: tuple[str, ...]
    clause: str

    def below(self, graph: Graph, owner: str, verb: str) -> "_Way":
        """Return the way of what `owner` is tied to, whose own way this is."""
        name = graph.name(owner)
        chain = self.chain if self.chain[0] == name else (name, *self.chain)
        return _Way(chain, f"{verb} {name}, {self.goes_on(graph, owner)}")

    def goes_on(self, graph: Graph, key: str) -> str:
        """Return the clause as it goes on behind the name of the party: "which owns ..."."""
        return f"{'who' if graph.person(key) else 'which'} {self.clause}"


class _Walk:
    """Collects the interests of one publication on one day."""

    def __init__(self, graph: Graph, publication: Publication, on: dt.date, depth: int, least: float) -> None:
        self.graph, self.publication, self.on, self.depth, self.least = graph, publication, on, depth, least
        self.found: dict[str, Interest] = {}

    def interests(self) -> Iterable[Interest]:
        for owner in self.publication.owners:
            if owner.holds(self.on) and owner.share >= self.least:
                self._from_owner(owner)
        for listed in self.publication.interests:
            if listed.holds(self.on):
                self._listed(listed)
        return self.found.values()

    def _from_owner(self, owner: Tie) -> None:
        key = self.graph.key(owner.owner)
        through = self.graph.key(owner.via) if owner.via else ""
        last = f"{VERB[owner.told]} {self.publication.name}{_since(owner)}"
        clause = f"{VERB[owner.told]} {PUBLICATION}"
        way = _Way((self.graph.name(through), last) if through else (last,), clause)
        self._add(key, way, owner.told, key)
        if through:
            self._add(through, _Way((last,), clause), owner.told, key)
        if owner.decides:
            self._spread(key, way, key)
            if through:
                self._down(through, way, 1, key)

    def _spread(self, start: str, way: _Way, root: str) -> None:
        """Add who stands above an owner, and what all of them own."""
        above = list(self._climb(start, way, root))
        for key, from_here in [(start, way), *above]:
            self._down(key, from_here, 0, root)

    def _down(self, start: str, way: _Way, steps: int, root: str) -> None:
        queue = deque([(start, way, steps)])
        while queue:
            here, so_far, steps = queue.popleft()
            for edge in self._in_force(self.graph.owned(here)) if steps < self.depth else ():
                onward = so_far.below(self.graph, here, PASSIVE[edge.told])
                if self._add(self.graph.key(edge.of), onward, edge.told, root) and edge.decides:
                    queue.append((self.graph.key(edge.of), onward, steps + 1))

    def _climb(self, start: str, way: _Way, root: str) -> Iterator[tuple[str, _Way]]:
        level = [(start, way)]
        for _ in range(self.depth):
            upper = []
            for here, so_far in level:
                for edge in self._in_force(self.graph.owners(here)):
                    said = f"{VERB[edge.told]} {self.graph.name(here)}"
                    chain = (f"{said}{_since(edge)}", *so_far.chain)
                    onward = _Way(chain, f"{said}, {so_far.goes_on(self.graph, here)}")
                    if self._add(self.graph.key(edge.owner), onward, edge.told, root) and edge.decides:
                        upper.append((self.graph.key(edge.owner), onward))
            yield from upper
            level = upper

    def _listed(self, listed: Tie) -> None:
        key = self.graph.key(listed.owner)
        words = "an interest of" if listed.kind == "owns" else VERB[listed.kind]
        chain = (f"{words} {self.publication.name}{_since(listed)}",)
        self._add(key, _Way(chain, f"{VERB[listed.kind]} {PUBLICATION}"), listed.kind, "")

    def _in_force(self, ties: Iterable[Tie]) -> Iterator[Tie]:
        return (edge for edge in ties if edge.holds(self.on) and edge.share >= self.least)

    def _add(self, key: str, way: _Way, kind: str, root: str) -> bool:
        """Add a party unless it is there or is the publication itself; tell whether it is new."""
        if key in self.found or key == self.publication.id:
            return False
        name = self.graph.name(key)
        listed = kind == "owns" and not root
        told = f"{PUBLICATION} has an interest in {name}." if listed else f"{name} {way.clause}."
        self.found[key] = self.graph.interest(key, way.chain, kind, root, told)
        return True


def load(ownership: Sequence[str] = (), registry: Sequence[str] = ()) -> Graph:
    """Return the shipped graph with the files of the house over it; raises ConfigError."""
    return _loaded(*(tuple((path, stamp(path)) for path in files) for files in (ownership, registry)))


@lru_cache(maxsize=4)
def _loaded(files: tuple[tuple[str, int], ...], registry: tuple[tuple[str, int], ...]) -> Graph:
    known = load_registry([path for path, _ in registry])
    own = shipped("disclosure", "ownership.yml")
    return Graph(rows(own), [row for path, _ in files for row in rows(path)], known)


def _publication(row: Row, house: bool, more: tuple[str, ...]) -> Publication:
    """Return the publication of a row; what is shipped of it lends it `more` names."""
    return Publication(
        id=row["id"],
        name=row["name"],
        aliases=tuple(dict.fromkeys((*row.get("aliases", ()), *more))),
        owners=tuple(tie(item, row["id"]) for item in row["owners"]),
        interests=tuple(tie(item, row["id"]) for item in row["interests"]),
        house=house,
    )


def _since(edge: Tie) -> str:
    return f" since {edge.since[:4]}" if edge.since else ""


def _until(edge: Tie) -> str:
    return f" until {edge.until[:4]}" if edge.until else ""


def _folded(name: str) -> str:
    plain = name.strip().casefold().replace("’", "'")
    return plain.removeprefix("the ")
