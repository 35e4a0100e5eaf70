"""`sourcing.poll-details`."""

import re
from collections.abc import Iterator
from typing import Annotated

from newslint.analysis.dates import dates
from newslint.analysis.figures import SHARES, Role, figures
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_number, sentences
from newslint.analysis.wording import whole_words
from newslint.document import Document, per_document
from newslint.finding import Finding, Severity
from newslint.options import Range
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

POLL = compiled(
    r"\b(?:(?:a|an|one|our|the|another|its|this|in|new)\s+)(?:(?!exit\b)[\w/’'.&-]+\s+){0,5}?"
    r"(?:(?:opinion |straw |online |reader )?poll|survey|online vote)\b(?! (?:workers?|taxes|tax|numbers|watchers?))",
    re.I,
)
RESULT = compiled(r"\bby (?:\d+|\w+) points?\b|\b\d+[- ]point lead\b|\b\d\d?(?: per ?cent|%)? to \d\d?\b")
POLLSTER = compiled(
    r"\b(?:poll(?:ed)?|survey(?:ed)?|conducted|carried out|commissioned|vote) (?:[\w,]+ ){0,6}?"
    r"(?:by|for|from) (?:the )?[A-Z]"
    r"|[A-Z][\w’'.&/-]+(?: [\w’'.&/-]+){0,3}? (?:poll|survey)\b"
    r"|\b[A-Z][\w’'.&-]+ (?:polled|surveyed|asked|interviewed)\b"
    r"|\bpollsters? [A-Z]"
)
SAMPLE = compiled(
    r"\b\d[\d,]*\s+(?:[\w-]+\s+){0,3}?(?:adults|voters|people|respondents|residents|users|readers|tenants|students|"
    r"workers|parents|households|americans|britons|members|companies|firms|customers|women|men|likely)\b|"
    r"\b(?:polled|surveyed|asked|interviewed|questioned|sampled?(?: of)?)\s+(?:\w+ ){0,2}\d[\d,]+|"
    r"\b(?:poll|survey|sample) of (?:\w+ ){0,2}?\d[\d,]*\d [a-z]",
    re.I,
)
MARGINS = ("margin", "plus or minus", "±", "credibility interval")  # one of these stands in all that `MARGIN` finds
MARGIN = compiled(
    r"\bmargins?\b[^.]{0,40}\b(?:error|was|is|of \d|plus)|\bplus or minus\b|±|\bcredibility interval\b", re.I
)


WORDS = (
    "poll", "polls", "polled", "polling", "survey", "surveys", "surveyed", "respondents", "interviewed", "interviews",
    "online vote", "pollster", "pollsters",
)  # fmt: skip


@frozen
class Options:
    """What a poll must tell."""

    details: Annotated[int, Range(0, 4)] = 2  # how many of pollster, sample, dates and margin


class PollDetails(Rule):
    """Results of a poll stand in the story without who asked, how many, when, or how exact it is.

    Why: a poll of 80 readers and one of 2,000 voters read the same until the story says which it is.
    Misses: the second of two polls; details that stand only in a chart.
    Source: BBC Editorial Guidelines, section 11, "Opinion polls, surveys, questionnaires and votes"; AP Stylebook,
    "polls and surveys".
    """

    severity = Severity.WARNING
    since = "0.1"
    options = Options()
    examples = (
        Bad("[[A new poll]] has Prado in front by 6 points."),
        Bad("More than half of our readers, 54 per cent, were against it in [[our online poll]]."),
        Bad("[[A survey]] found that 71 per cent of shoppers avoid plastic."),
        Good(
            "Prado was ahead by 51 to 45 among 1,140 adults whom Quayside polled from May 2 to 5; the margin of error "
            "was 3 points, the poll's authors said."
        ),
        Good("A survey found that 71 per cent of shoppers avoid plastic. Quayside polled 2,040 adults on May 3–5."),
        Good("A survey of 2,040 nurses by Age West found 71 per cent were tired."),
        Good(
            "A Civic Pulse poll of 1,002 voters put Ortiz ahead by 8 points.\n\n"
            "In the poll, 12 per cent were undecided."
        ),
        Good("Voters went to the polls, and 40 per cent had voted by noon."),
        Good("An exit poll put Ortiz at 52 per cent."),
        Good("“A poll puts me ahead by 8 points,” Ortiz said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first poll with results, where the story tells too little about it."""
        first = self._first(document)
        if first is None:
            return
        told = details(document)
        if len(told) >= self.options.details:
            return
        lacking = [name for name in ("pollster", "sample", "dates", "margin of error") if name not in told]
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        seen = f"The story gives the {' and the '.join(told)}." if told else "The story gives none of the four."
        yield self.finding(
            first, f"Tell readers more about the poll: {', '.join(lacking)}.", evidence=seen, severity=severity
        )

    def _first(self, document: Document) -> Span | None:
        """Return the words for the first poll whose sentence gives a result."""
        shares = {
            figure.sentence for figure in figures(document) if figure.kind in SHARES and figure.role is not Role.VOTE
        }
        text = document.text
        for sentence in on_polls(document):
            if sentence not in shares and not RESULT.search(text, *sentence):
                continue
            match = POLL.search(text, *sentence)
            if not match:
                continue
            start = match.start() + (3 if match[0][:3].lower() == "in " else 0)
            span = Span(start, match.end())
            if not in_quote(document, span):
                return span
        return None


@per_document
def on_polls(document: Document) -> tuple[Span, ...]:
    """Return the sentences that have a word for polls in them, in order."""
    places = sentences(document)
    found: dict[Span, None] = {}
    for word in whole_words(document.text, WORDS):
        index = sentence_number(document, word.start)
        if index >= 0:
            found[places[index]] = None
    return tuple(found)


def details(document: Document) -> list[str]:
    """Return which of pollster, sample, dates and margin of error a story tells of its polls."""
    text = document.text
    near = on_polls(document)
    days = [date.span for date in dates(document)]
    told = []
    if any(POLLSTER.search(text, *sentence) for sentence in near):
        told.append("pollster")
    if any(SAMPLE.search(text, *sentence) for sentence in near):
        told.append("sample")
    if any(sentence.covers(day) for sentence in near for day in days):
        told.append("dates")
    lower = text.lower()
    if any(word in lower for word in MARGINS) and MARGIN.search(text):
        told.append("margin of error")
    return told
