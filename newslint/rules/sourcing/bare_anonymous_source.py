"""`sourcing.bare-anonymous-source`."""

import re
from collections.abc import Iterator

from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.analysis.wording import whole_words
from newslint.document import PROSE, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

SAID = compiled(
    r" (?:(?:has|have|had|also|later|told) )*(?:said|says?|told|claims?|claimed|added|confirmed|revealed|warned|"
    r"believed?|suggested|indicated|disclosed|insisted|reported|alleged|stated|tell)\b"
)
BEFORE = compiled(r"\b(?:said|says|told|according to|citing|cited|quoted|quoting|added|by|from) $", re.I)
COUNT = (
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ultiple|[Oo]ther|[Uu]nnamed|"
    r"[Aa]nonymous|[Uu]nidentified)"
)
LEAD = compiled(
    r"(?:^|(?<![A-Z])\.|[?!:;,—–(\n\"”’)]|\b(?:but|and|as|that|while|though|because|after|when|told|said|says|"
    rf"[Aa]ccording to|citing|quoting|added))[\s“\"(]*((?:{COUNT}\s)*)$"
)
DESCRIBED = compiled(
    r",? (?:who|with|close|familiar|at|in|inside|within|from|near|briefed|involved|of|on|working|speaking|on condition|"
    r"which|[a-z]+ing)\b"
)


@frozen
class Options:
    """The nouns that say nothing of whom they name."""

    nouns: tuple[str, ...] = ("source", "sources", "insider", "insiders")


class BareAnonymousSource(Rule):
    """An anonymous source has no description at all.

    Why: readers must be able to judge how the source can know; "a source" tells them nothing.
    Misses: descriptions too thin to help ("a senior source"), "officials" and "people".
    Source: Associated Press on anonymous sources: simply quoting "a source" is not allowed, and the
    description must be as specific as possible; Reuters: never "sources" for one source.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad("[[Sources]] said that the merger had stalled."),
        Bad("On Monday, [[sources]] reported that the merger had stalled."),
        Bad("[[A source]] said the sale would go ahead."),
        Bad("“She will not last a month,” [[an insider]] said."),
        Bad("The deal is off, according to [[two sources]]."),
        Bad("According to [[sources]], the merger has stalled."),
        Bad("Trade goes on as before, [[an anonymous source]] said."),
        Bad("The minister will resign, [[one source]] told the newspaper."),
        Good("A director who sat in on the talks said the sale would go ahead."),
        Good("A source close to the board said the deal is off. The source said lawyers had been called."),
        Good("Two law enforcement sources said the man was known to them."),
        Good("Sources of income said to be legal were listed."),
        Good("“Sources said the merger had stalled,” the minister sneered."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each bare source, with the words that count it."""
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        text = document.text
        described = len(text)
        for noun in sorted(whole_words(text, self.options.nouns)):
            lead = LEAD.search(text, max(0, noun.start - 40), noun.start)
            behind, speaking = text[noun.end : noun.end + 20], SAID.match(text, noun.end)
            if DESCRIBED.match(behind) or not lead:
                described = min(described, noun.start)
                continue
            span = Span(lead.start(1) if lead[1] else noun.start, noun.end)
            if not (speaking or (BEFORE.search(text, max(0, span.start - 14), span.start) and _ends(behind))):
                continue
            block = document.block_at(span.start)
            if noun.start < described and block and block.kind in PROSE and not in_quote(document, span):
                yield self.finding(
                    span,
                    f"Describe '{span.of(text)}': how can they know?",
                    severity=severity,
                    evidence="No word on post, place or knowledge stands with the noun, here or above.",
                )


def _ends(behind: str) -> bool:
    """Tell whether the clause is over behind the noun: nothing describes it."""
    return behind[:1] in ("", ".", ",", ";", ":", "\n", "”", '"') or behind[:4] in (" on ", " and")
