"""`disclosure.author-interest`."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.analysis.companies.find import Finder, plain
from newslint.analysis.ownership import load
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import field, frozen


@frozen
class Options:
    """What authors have declared to the house, beside the `authors` of its ownership files."""

    interests: Mapping[str, list[str]] = field(default_factory=dict)  # name of the author: names that touch on them


class AuthorInterest(Rule):
    """An author writes about something of their own, and the story does not say so.

    Why: shares, a former employer or a spouse's firm colour a story, or seem to; a line settles it.
    Misses: interests that are not declared to the house.
    Source: SPJ Code of Ethics, "Disclose unavoidable conflicts".
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad(
            "[[Marlow Robotics]] opens a plant in May.",
            author="Mei Tan",
            interests={"Mei Tan": ["Marlow Robotics"]},
        ),
        Good(
            "Marlow Robotics opens a plant in May.\n\nMei Tan owns shares in Marlow Robotics.",
            author="Mei Tan",
            interests={"Mei Tan": ["Marlow Robotics"]},
        ),
        Good(
            "Marlow Robotics, for which I worked until 2024, opens a plant in May.",
            author="Mei Tan",
            interests={"Mei Tan": ["Marlow Robotics"]},
        ),
        Good(
            "Marlow Robotics opens a plant in May.",
            author="Ana Reis",
            interests={"Mei Tan": ["Marlow Robotics"]},
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at the first mention of each interest that an author of the story has."""
        byline = _byline(document)
        if not byline:
            return
        for author, names in self._declared(document).items():
            if names and re.search(rf"\b{re.escape(author)}\b", byline, re.I) and not _told(document.text, author):
                yield from self._findings(document, author, names)

    def _declared(self, document: Document) -> dict[str, list[str]]:
        declared = {author: list(names) for author, names in self.options.interests.items()}
        if document.house.ownership:
            graph = load(document.house.ownership, document.house.registry)
            for author, ties in graph.authors.items():
                in_force = [tie for tie in ties if document.date is None or tie.holds(document.date)]
                forms = [form for tie in in_force for form in graph.forms(graph.key(tie.owner))]
                declared.setdefault(author, []).extend(forms)
        return declared

    def _findings(self, document: Document, author: str, names: list[str]) -> Iterator[Finding]:
        found = next(Finder([plain(name) for name in dict.fromkeys(names)]).find(plain(document.text)), None)
        if found:
            span = Span(found.start, found.end)
            named = span.of(document.text)
            yield self.finding(span, f"Say in the story what ties {author} to {named}, as declared to the house.")


def _byline(document: Document) -> str:
    """Return who wrote the story, as its metadata or byline say."""
    written = " ".join(block.span.of(document.text) for block in document.of_kind(BlockKind.BYLINE))
    return f"{document.metadata.author} {written}".strip()


def _told(text: str, author: str) -> bool:
    """Tell whether the story says that its author has an interest."""
    family = author.split()[-1]
    return bool(_tie_of("I").search(text) or (family in text and _tie_of(family).search(text)))


@cache
def _tie_of(name: str) -> re.Pattern[str]:
    who = rf"(?:{re.escape(name)}|[Tt]h(?:e|is) (?:author|writer|reporter|columnist|correspondent)|[Mm]y)"
    tie = (
        r"(?:owns?|holds?|held|worked|works|employed|employer|advis(?:es|ed)|adviser|consult\w+|invest\w*|shares|stake"
        r"|married|husband|wife|spouse|partner|brother|sister|father|mother|son|daughter|director|trustee|member|paid)"
    )
    return compiled(rf"\b{who}\b[^.!?]{{0,60}}\b{tie}\b")
