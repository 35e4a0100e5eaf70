"""`sourcing.stale-statistic`."""

import re
from collections.abc import Iterator

from newslint.analysis.attributions import attributions
from newslint.analysis.figures import Role, figures
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_at
from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

YEAR = compiled(r"\b(?:19|20)\d\d\b")
OF_YEAR = compiled(r" (?:from|for|of|in) (?:19|20)\d\d\b(?! to\b|[-–])")  # behind its source: "figures for 2019"
LATEST = compiled(
    r"\b(?:latest|last|most recent|newest) (?:\w+ ){0,2}(?:available|data|figures|count|census|year|published|known)\b|"
    r"\b(?:the latest|latest available|last available|most recent)\b|\bat the time\b|\bthen\b|\bhad\b|\bwould\b|"
    r"\bcompared (?:with|to)\b|\bby comparison\b|\b(?:up|down|rose|fell) from\b|"
    r"\b(?:same|similar|comparable|equivalent|earlier|previous|prior) (?:(?:19|20)\d\d )?(?:poll|survey|study|"
    r"figures|data|"
    r"report|census|question)\b|"
    r"\b(?:highest|lowest|most|best|worst|biggest|largest|first|fewest|level|rate)\b[^.;]{0,30} since (?:19|20)\d\d\b",
    re.I,
)
OF_DATA = compiled(
    r"\b(?:polls?|surveys?|study|studies|reports?|data|figures|statistics|analysis|estimates?|research|census|paper)\b",
    re.I,
)

ELECTION = compiled(r"\A(?:(?:the|that|a|an|last) )*(?:(?:19|20)\d\d )?polls?(?: (?:in|of) (?:19|20)\d\d)?\Z", re.I)
VOTES = compiled(r"\b(?:of (?:the )?votes?|seats?|turnout|ballots?|elected|won|constituenc\w+)\b", re.I)
"""What tells that a poll is an election: its outcome does not age."""


@frozen
class Options:
    """How old data may be."""

    years: Count = 2  # from the year of the data to that of the story
    census_years: Count = 10


class StaleStatistic(Rule):
    """A present-day claim rests on data from years ago.

    Why: what a survey found in another year may no longer be so, and readers take it for now.
    Misses: data whose year is told in another sentence.
    Source: BBC Editorial Guidelines, "Reporting statistics" (use the latest available figures, and say so).
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    needs_date = True
    examples = (
        Bad("The island has 41,000 goats, [[2016 data]] shows."),
        Bad("Sales of cargo bikes have jumped, according to [[a 2018 survey]]."),
        Bad("A fifth of the homes are damp, [[figures for 2019]] show."),
        Bad("[[Figures from 2018]] put the number of farms at 1,240."),
        Bad("One in five is a smoker, [[a 2010 census]] found."),
        Good("The island has 41,000 goats, 2016 data, the most recent there is, shows."),
        Good("The island has 41,000 goats, 12 per cent more compared with 2005."),
        Good("The island has 41,000 goats, 2025 data shows."),
        Good("It has 41,000 goats, an April poll found. Only 9,000 were counted in a similar 2016 poll."),
        Good("In the last poll in 2000 the party won 33 per cent of the vote and is now the largest."),
        Good("The rate rose to 5 per cent, the highest since 2005, and figures released on Friday show new jobs."),
        Good("A fifth of the homes are damp, figures for 2018 to 2025 show."),
        Good("The island has 41,000 goats, 2016 data shows.", date="2017-06-01"),
        Good("One in five is a smoker, a 2021 census found."),
        Good("“The island has 41,000 goats, 2016 data shows,” Prado said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield sources whose year is too old, in sentences that speak of nothing newer."""
        if document.date is None:
            return
        told = {figure.sentence for figure in figures(document) if figure.role is not Role.DATE}
        seen: set[Span] = set()
        for item in attributions(document):
            source = _dated(document.text, item.source)
            if not item.data or source in seen or not YEAR.search(document.text, *source):
                continue
            sentence = sentence_at(document, source.start)
            if sentence.covers(source) and self._old(document, source, sentence, told):
                seen.add(source)
                yield self._stale(document, source)

    def _old(self, document: Document, source: Span, sentence: Span, told: set[Span]) -> bool:
        """Tell whether a source names its year, too long ago, and nothing in the sentence is newer or excuses it."""
        text = document.text
        years = [int(year) for year in YEAR.findall(source.of(text))]
        if not years or document.date is None or not OF_DATA.search(source.of(text)):
            return False
        allowed = self.options.census_years if "census" in source.of(text).lower() else self.options.years
        newest = max(int(year) for year in YEAR.findall(sentence.of(text)))
        if document.date.year - newest <= allowed or LATEST.search(sentence.of(text)):
            return False
        if ELECTION.search(source.of(text)) and VOTES.search(sentence.of(text)):
            return False
        claims = sentence in told or PRESENT.search(sentence.of(text)) is not None
        return claims and not in_quote(document, source)

    def _stale(self, document: Document, source: Span) -> Finding:
        name = " ".join(source.of(document.text).split())
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        message = f"Look for data newer than '{name[:60]}', or say that it is the latest available."
        return self.finding(source, message, severity=severity)


def _dated(text: str, source: Span) -> Span:
    """Return a source with the year that stands right behind it."""
    year = OF_YEAR.match(text, source.end)
    return Span(source.start, year.end()) if year else source


PRESENT = compiled(r"\b(?:has|have|is|are|remains?|now)\b")
