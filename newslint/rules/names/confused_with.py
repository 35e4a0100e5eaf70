"""`names.confused-with`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.analysis.companies import VALID, Company, companies
from newslint.analysis.data import lines, shipped
from newslint.analysis.names.known import Known, given_up, known
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule

REACH = 60  # characters behind a brand in which its product stands
COMPOUND = compiled(r"-[A-Z]")  # a product that has the name in its own


class ConfusedWith(Rule):
    """A company is named where the sentence speaks of another that is often taken for it.

    Speaks where a sentence names one of two look-alikes of the registry, and something that belongs to the other:
    its product, its head, its seat. Sentences that name both, or what belongs to both, are left alone.

    Why: Merck and Merck KGaA, BlackRock and Blackstone, HP and HPE have nothing in common but their names.
    Misses: look-alikes without a telling word in the sentence.
    Source: corrections that newspapers print; the registry lists the pairs, rules/names/cues.txt what tells them apart.
    """

    severity = Severity.WARNING
    since = "0.1"
    examples = (
        Bad("[[Merck]] will build a laboratory in Darmstadt, its home town."),
        Bad("[[HP]] won an order for a supercomputer."),
        Bad("[[SoftBank Corp]]'s Vision Fund sold its shares."),
        Bad("[[Blackstone]] said Larry Fink would vote against the plan."),
        Good("Merck KGaA will build a laboratory in Darmstadt, its home town."),
        Good("HPE won an order for a supercomputer."),
        Good("HP and HPE, which makes servers, parted in 2015."),
        Good("HP sells printers."),
        Good("HP makes servers.", date="2008-05-01"),
        Good("HP-UX runs on servers."),
        Good("She came in a Rolls-Royce Phantom, he on one of the Yamaha XS650 motorcycles."),
        Bad("[[Yamaha]] will make fewer motorcycles."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each company named for its look-alike."""
        registry = companies(document)
        cues = _table()
        names = [name for name in known(document) if name.kind in VALID]
        for name in names:
            if _is_of_old(document, name):
                continue
            rivals = [rival for rival in name.company.distinct if rival in cues and rival in registry.by_id]
            if not rivals or in_quote(document, name.span) or COMPOUND.match(document.text, name.span.end):
                continue
            sentence = sentence_at(document, name.span.start)
            line = sentence.of(document.text)
            first, last = (bisect_left(names, place, key=_start) for place in sentence)
            own = {other.company.id for other in names[first:last] if sentence.covers(other.span)}
            rival = next((r for r in rivals if r not in own and _cue(line, cues[r])), "")
            if rival and not _belongs(line, name, rival) and not _is_brand(document.text, name, registry.by_id[rival]):
                yield self._finding(name, registry.by_id[rival].name, _cue(line, cues[rival]))

    def _finding(self, name: Known, right: str, cue: str) -> Finding:
        return self.finding(
            name.span,
            f"Check the company: '{cue}' points to {right}, not {name.company.name}.",
            fixes=[Fix(f"Write '{right}'", (Edit(name.span, right),))],
        )


def _is_of_old(document: Document, name: Known) -> bool:
    """Tell whether a story is older than the company by its present name: what it was then may have been both."""
    changes = [given_up(former.until) for former in name.company.former if former.until]
    return document.date is not None and bool(changes) and document.date < max(changes)


def _is_brand(text: str, name: Known, rival: Company) -> bool:
    """Tell whether a name is the brand of a product right behind it, which the rival sells under the same name."""
    if not rival.name.startswith(f"{name.form} "):
        return False
    behind = text[name.span.end : name.span.end + REACH]
    return any(re.match(rf"(?: [A-Z0-9][\w-]*){{0,3}} {re.escape(cue)}\b", behind) for cue in _table()[rival.id])


def _start(name: Known) -> int:
    return name.span.start


def _belongs(line: str, name: Known, rival: str) -> bool:
    """Tell whether a sentence holds what belongs to the company named, and not only a product of its rival's."""
    cues = _table()
    own = _cue(line, cues.get(name.company.id, ()))
    return bool(own) and line.find(own) < line.find(_cue(line, cues[rival]))


def _cue(line: str, cues: tuple[str, ...]) -> str:
    """Return the first of `cues` that stands in a line as a word, "" where none does."""
    return next((cue for cue in cues if cue in line and re.search(rf"\b{re.escape(cue)}\b", line)), "")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return the cues of each company by its id."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines(shipped("names", "cues.txt")):
        company, colon, cues = line.partition(":")
        if colon and not line.startswith("#"):
            table[company] = tuple(cue.strip() for cue in cues.split("|"))
    return table
