"""The names that ownership turns on, found in a story: the publication, its owners, and what they own."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from newslint.analysis.companies.find import Finder, plain
from newslint.analysis.ownership.model import Interest, Publication
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

PAPERS = compiled(
    "Bee|Chronicle|Courier|Dispatch|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger"
    "|Mail|Mirror|News|Observer|Post|Press|Record|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune"
)
SECTION = compiled("News|Finance|Sports?|Business|Media|Radio|TV|Opinion|Entertainment|Asia|Tech|Money|Digital")
GENERIC = compiled("Business|Financial|Daily|World|National|Local|Global|City|Inside|Breaking|Good|Real|Global|The")
DIRECT = 2  # links of the chain of an owner or a listed interest: its name is its own, not short for the publication
SHORT = 4  # letters from which a family name alone may stand for a person


@frozen
class Term:
    """A name in the story: of a party (`key`), or of the publication (`key` is "").

    `weak` is a name of the publication that means much else besides ("Yahoo" for Yahoo Finance), or a
    family name.
    """

    span: Span
    key: str
    weak: bool = False


class Terms:
    """Finds the names of one publication and of the parties tied to it."""

    def __init__(self, publication: Publication, parties: Iterable[Interest]) -> None:
        table: dict[str, tuple[str, bool]] = {}
        shorts = {plain(name) for name, weak in publication_names(publication) if weak}
        for party in parties:
            for form in party.forms:
                if len(party.chain) <= DIRECT or plain(form) not in shorts:
                    table.setdefault(plain(form), (party.key, False))
            if party.person:
                for form in party.forms:
                    family = form.split()[-1]
                    if len(family) > SHORT and family[0].isupper():
                        table.setdefault(plain(family), (party.key, True))
        for name, weak in publication_names(publication):
            if weak:
                table.setdefault(plain(name), ("", True))
            else:
                table[plain(name)] = ("", False)
        self._table = table

    @cached_property
    def _finder(self) -> Finder:
        return Finder(list(self._table))

    def find(self, text: str) -> Iterator[Term]:
        """Yield the names in `text`, in order, the longest at each place."""
        for start, end, number in self._finder.find(plain(text)):
            key, weak = self._table[self._finder.forms[number]]
            yield Term(Span(start, end), key, weak)


def publication_names(publication: Publication) -> Iterator[tuple[str, bool]]:
    """Yield each name that a publication goes by in its own copy, with whether it means much else besides."""
    for name in publication.names:
        bare = re.sub(r"^(?:The|the) ", "", name)
        yield name, False
        yield bare, False
        yield bare.upper(), False
        humps = re.findall(r"[A-Z](?=[a-z])", bare)
        if " " not in bare and len(humps) > 1:
            yield "".join(humps), True
        words = bare.split()
        if len(words) < 2:
            continue
        if PAPERS.fullmatch(words[-1]):
            yield f"the {words[-1]}", False
            yield f"The {words[-1]}", False
        if len(words) > 2 and all(word[0].isupper() for word in words):
            yield "".join(word[0] for word in words), False
        if len(words) == 2 and SECTION.fullmatch(words[1]) and not GENERIC.fullmatch(words[0]):
            yield words[0], True
