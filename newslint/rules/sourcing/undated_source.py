"""`sourcing.undated-source`."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newslint.analysis.attributions import Attribution, Cue, told_of
from newslint.analysis.dates import Date, dates
from newslint.analysis.figures import Figure, Kind, Role, figures
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

MEASURED = compiled(
    r"polls?|surveys?|study|studies|reports?|data|figures|statistics|census|analysis|research|index|"
    r"Polls?|Surveys?|Study|Studies|Reports?|Data|Figures|Statistics|Census|Analysis|Research"
)
MISREAD = compiled(
    r"\A[$£€\d]|—|\b(?:said|says|told|that|to|as|or|even|trying|announced|held|has|had)\b|\b(?:personal|private) "
)
"""What makes no source of a noun: "$7 million report", "said the study", "personal data"."""

ESTIMATES = compiled(r"[A-Z][\w.]+ estimates?")  # a house's own; others are guesses of the day
KNOWN = compiled(  # "the report", "its earlier estimate": the story has spoken of it, or of others before it
    r"(?:the|that|this|its|their|both) (?:(?:earlier|previous|prior|original|initial|first|own|same) )?[\w-]+"
    r"|(?:this|that|these|those) .*",
    re.I,
)
PLANNED = compiled(r"\b(?:full|further|broader|wider|deeper|proposed|planned|future|possible|new) \w+\Z", re.I)
TO_COME = compiled(
    r"\b(?:will|would|should|could|may|might|must|plans?|planned|wants?|asked?|calls?|called|order(?:ed|s)?|"
    r"warrant(?:s|ed)?|fund(?:ed|s)?|begin|start|launch|commission|await(?:s|ed|ing)?|spend|part of)\b[^.;,]{0,60}\Z"
)
"""What nobody has made yet: "enough to warrant a full study"."""

TOLD_NOW = compiled(
    r"\b(?:(?:early|first|initial|preliminary|unconfirmed|unverified|conflicting|media|press|news|local|investigative|"
    r"witness|some|several) reports?|"
    r"(?:correspondent|agency|newspaper|paper|network|channel|station|reporter|daily|magazine|service|blog) reports)\Z",
    re.I,
)
"""News as it comes in, not a document, or somebody who reports: both are of the day of the story."""

TELLS = compiled(r"(?:,|:| that\b| [“\"])")  # behind "reports" where that is what a name does, not what it made
JOINT = compiled(r" (?:by|of|from|on|in|for|about|released|published|conducted|compiled|out|that|which)\b|,")
FRESH = compiled(
    r"\b(?:new|newest|latest|last|early|earliest|recent|recently|most recent|annual|yearly|quarterly|monthly|"
    r"weekly|daily|tracking|exit|so far|current|currently|this (?:year|month|week|quarter)|\d{4}|spring|summer|"
    r"autumn|fall|winter|fiscal|year-to-date)\b",
    re.I,
)
HELD = compiled(
    r"\b(?:conducted|taken|made|carried out|released|published|presented|issued|unveiled|done) "
    r"(?:\w+ )?(?:after|before|during|at|ahead of|following|since) (?:the|this|that|his|her|its|their|last)\b"
)
"""What tells when by what else happened: "a poll conducted after the debate"."""

SETTLED = compiled(r"\b(?:the|level|phase|stage|category|grade|class|type|tier|step) \Z", re.I)
"""What stands before a number that nobody has to find out: "the 25 member states", "level 5"."""

OF_SURVEY = compiled(r"(poll|survey|study|census|report)(?:ing)? (?:data|results|figures|findings)", re.I)
"""What a survey brought, named without an article ("survey data")."""

MONTH = compiled(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas)\b"
)
TOLD = 3000  # characters before a source in which the story speaks of it first
LEAD = 100  # characters before a source in which stands what is to come of it
CUES = frozenset({Cue.SHOWS, Cue.ACCORDING, Cue.NOUN, Cue.FINDS})
NOT_COUNTED = frozenset({Role.DATE, Role.TIME, Role.AGE, Role.ADDRESS, Role.RANK, Role.SCORE, Role.METHOD})


class UndatedSource(Rule):
    """Figures are taken from a survey, a report or official data, and nothing says of when.

    Why: readers cannot tell this month's figures from those of three years ago.
    Misses: a date given only in a link or a chart.
    Source: BBC Editorial Guidelines, "Reporting statistics"; Reuters Handbook, "The essentials of sourcing".
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    examples = (
        Bad("[[A poll by Quayside]] found 44 per cent slept badly."),
        Bad("[[Police figures]] put the thefts at 212."),
        Bad("Vacancies stand at 3.4 per cent, [[official data]] shows."),
        Good("A May poll by Quayside found 44 per cent slept badly."),
        Good("Thefts rose to 212 in the year to April, police figures show."),
        Good("Vacancies stood at 3.4 per cent in the quarter to March, official data shows."),
        Good("The latest poll by Quayside found 44 per cent slept badly."),
        Good("A poll by Quayside found 44 per cent slept badly. It was taken on March 2."),
        Good("A report on the 12 dockers has been found, and a level 5 warning is in force, a report said."),
        Good("In an 11-page report, the committee said that the harbour should be closed."),
        Bad("[[A report on dockers]] put the thefts at 212."),
        Good("Quayside polled the town in May for its new poll.\n\nPoll data showed that 44 per cent slept badly."),
        Good("A May poll by Quayside found 44 per cent slept badly.\n\nThe poll found 9 per cent unsure."),
        Good("Prices rose 4.2 per cent, the statistics bureau said."),
        Good("The study put the cost at 4 per cent of output."),
        Good("The council would pay $900 for a full study of the 212 thefts."),
        Good("A poll conducted after the debate found that 44 per cent slept badly."),
        Good("Quayside polled the town in May.\n\nIn the Quayside poll of the town, 44 per cent slept badly."),
        Good("Acme Survey, the US Sailing Survey said, counted 212 boats."),
        Good("The profit of $212 million was below analysts' estimates."),
        Good("The Lerwick Observer reports that 212 boats were lost."),
        Good("Early reports put the thefts at 212, and the harbour news agency reports 41 arrests."),
        Good("The bank raised its earlier estimate of 212 thefts."),
        Good("“A poll found 44 per cent slept badly,” Prado said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each source of figures once, where no date stands near its first mention."""
        told = [figure for figure in figures(document) if figure.role not in NOT_COUNTED]
        if not told:
            return
        starts = [figure.span.start for figure in told]
        seen: set[str] = set()
        places = dict.fromkeys(item for figure in told for item in told_of(document, figure.span.start))
        for item in sorted(places, key=_words):
            noun = _head(item.source.of(document.text), item.cue) if item.data and item.cue in CUES else ""
            if not noun or item.vague or in_quote(document, item.source):
                continue
            kind = noun.rstrip("s")
            figure = _figure(document.text, item, told, starts)
            name = item.source.of(document.text)
            if kind in seen or figure is None or KNOWN.fullmatch(name):
                continue
            if _is_of_now(document.text, item.source) or _is_told(document.text, item.source, kind):
                continue
            seen.add(kind)
            if not _dated(document, item.source):
                severity = self.severity.lowered() if is_lenient(document) else self.severity
                short = " ".join(name.split())[:60]
                yield self.finding(
                    item.source,
                    f"Date '{short}': say when it was made or which period it covers.",
                    severity=severity,
                )


def _is_of_now(text: str, source: Span) -> bool:
    """Tell whether a source needs no date: news as it comes in, somebody who reports it, a study yet to be made."""
    name = source.of(text)
    reports = name.endswith(" reports") and TELLS.match(text, source.end)
    return bool(reports or TOLD_NOW.search(name)) or _is_to_come(text, source)


def _is_told(text: str, source: Span, kind: str) -> bool:
    """Tell whether a source with "the" is one of which the story has spoken already: "the Quayside poll"."""
    before = text[max(0, source.start - TOLD) : source.start].lower()
    brought = OF_SURVEY.fullmatch(source.of(text))
    if brought:
        return brought[1].lower() in before
    return text.startswith(("the ", "that ", "The "), source.start) and kind in before


def _is_to_come(text: str, source: Span) -> bool:
    """Tell whether a study is one that somebody wants, plans or orders."""
    words = JOINT.split(source.of(text), maxsplit=1)[0]
    low = max(0, source.start - LEAD)
    low = max(low, text.rfind("\n", low, source.start) + 1)
    return PLANNED.search(words) is not None and TO_COME.search(text, low, source.start) is not None


def _head(name: str, cue: Cue) -> str:
    """Return the noun a source is named by, in small letters, "" where it is not data: "the statistics bureau"."""
    words = JOINT.split(name, maxsplit=1)[0].split()
    if cue is Cue.ACCORDING and ESTIMATES.fullmatch(" ".join(words)):
        return "estimate"
    if not words or not MEASURED.fullmatch(words[-1]) or MISREAD.search(" ".join(words)):
        return ""
    return words[-1].lower() if len(words) == 1 or words[-1].islower() else ""  # a name: "the Geological Survey"


def _figure(text: str, item: Attribution, told: list[Figure], starts: list[int]) -> Figure | None:
    """Return the first figure that an attribution covers and its source could have found."""
    for index in range(bisect_left(starts, item.span.start), len(told)):
        span = told[index].span
        if span.end > item.span.end:
            return None
        small = told[index].kind is Kind.NUMBER
        known = SETTLED.search(text, max(0, span.start - 12), span.start) or item.source.covers(span)
        if not (small and known):
            return told[index]
    return None


def _dated(document: Document, source: Span) -> bool:
    """Tell whether a date stands in the paragraph of a source, or its words say that it is fresh."""
    block = document.block_at(source.start)
    if block is None:
        return True
    if any(pattern.search(document.text, *block.span) for pattern in (HELD, MONTH, FRESH)):
        return True
    found = dates(document)
    near = bisect_left(found, block.span.start, key=_start)
    return near < len(found) and found[near].span.start < block.span.end


def _words(item: Attribution) -> Span:
    return item.words


def _start(date: Date) -> int:
    return date.span.start
