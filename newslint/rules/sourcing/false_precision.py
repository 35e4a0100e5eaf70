"""`sourcing.false-precision`."""

import re
from collections.abc import Iterator

from newslint.analysis.figures import Figure, Kind, Role, figures
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

ABOUT = compiled(
    r"\b(nearly|almost|about|around|roughly|approximately|some|circa|close to|just (?:over|under)) \Z", re.I
)
AVERAGE = compiled(r"\b(?:average|mean|median) of (?:about |nearly )?\Z", re.I)
NUMBER = compiled(r"\d[\d,]*(?:\.(\d+))?")
CLOCK = compiled(r"(?:[-–]\d{1,2}[.:]\d\d)?(?: ?[ap]\.?m\b| (?-i:GMT|UTC|[A-Z]{1,3}[SD]T|[CEW]ET)\b)", re.I)
SCALE = compiled(r"[ \u00a0-]?(?:thousand|million|billion|trillion|[mb]ln|m|mn|bn|tn|trn)s?\b")
PRICED = compiled(
    r"[-/\d ]*(?:(?:[A-Z][a-z]+ |U\.S\. )?(?:dollars?|euros?|pounds?|marks?|yen|francs?|dlrs?|stg|cents?|cts|"
    r"guilders?)\b"
    r"|a (?:share|barrel|gallon|ounce|pound|tonne|bushel)\b|per (?:share|barrel|gallon|ounce|pound|tonne|bushel)\b"
    r"|(?:to|against|on) the (?:dollar|euro|pound|yen)\b)"
)
LEVEL = compiled(
    r"\b(?:index|average|composite|futures|contracts?|bonds?|notes|shares?|stocks?|dollar|euro|pound|sterling|yen|mark|"
    r"franc|rate|ratio|yields?)\b[^.;]{0,60}\Z",
    re.I,
)
"""What stands at a level that markets quote to the last decimal ("the dollar fell to about 1.774")."""
WORDS_BEFORE = 24  # characters
LEVEL_BEFORE = 90  # characters before a number in which stands what is at that level


@frozen
class Options:
    """How fine a figure may be."""

    decimals: Count = 3  # from so many decimals on, a share or an average is too fine
    digits: Count = 3  # from so many digits on, a decimal behind "about" is no longer about anything


class FalsePrecision(Rule):
    """A figure is finer than what it measures, or than the "about" before it.

    Why: decimals promise a measurement that nobody made, and "nearly 51.27" is neither near nor exact.
    Misses: fine figures without an approximation that have one or two decimals; mixed decimals for one measure.
    Source: BBC Editorial Guidelines, "Reporting statistics"; AP Stylebook, "decimals".
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("Turnout reached [[roughly 61.43 per cent]]."),
        Bad("Turnout reached [[nearly 47.6 per cent]]."),
        Bad("Families had [[an average of 2.41837]] children."),
        Bad("The survey found [[38.274 per cent]] of homes had damp walls."),
        Good("Turnout reached about 48 per cent."),
        Good("Turnout reached about 3.5 per cent."),
        Good("The bureau blamed fuel for inflation of 3.14 per cent."),
        Good("Families had an average of 2.4 children."),
        Good("Its share fell to around 0.06 per cent."),
        Good("The ore holds an average of 0.163 ounces of gold a ton."),
        Good("“It was roughly 61.43 per cent,” Prado said."),
        Good("The ferry sank at around 7.06am. It was due at around 5.15-5.30pm. Around 22.50 CET it was raised."),
        Good("The euro rose to about $1.1175."),
        Good("The yard has about 13.9 mln tonnes of sand."),
        Good("The dollar fell to around 1.774 yen. The index sank close to 789.54."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield figures that are too fine, with the word that makes them so."""
        for figure in figures(document):
            found = self._fine(document.text, figure)
            if found and not in_quote(document, figure.span):
                span, message = found
                severity = self.severity.lowered() if is_lenient(document) else self.severity
                yield self.finding(span, message, severity=severity)

    def _fine(self, text: str, figure: Figure) -> tuple[Span, str] | None:
        number = NUMBER.search(text, *figure.span)
        decimals = len(number[1] or "") if number and not CLOCK.match(text, figure.span.end) else 0
        if number is None or not decimals or figure.kind is Kind.MONEY or figure.role is Role.MARKET:
            return None
        low = max(figure.sentence.start, figure.span.start - WORDS_BEFORE)
        lead = text[low : figure.span.start]
        about = ABOUT.search(lead)
        average = AVERAGE.search(lead)
        share = figure.kind in (Kind.PERCENT, Kind.POINTS)
        digits = _significant(number[0])
        coarse = decimals == 1 and SCALE.match(text, number.end())  # "13.9 million" is a round number
        if about and digits >= self.options.digits and not coarse and (share or _is_bare(text, figure, number.end())):
            span = Span(low + about.start(), figure.span.end)
            return span, f"Round the figure or drop '{about[1].lower()}': it promises no decimals."
        if decimals >= self.options.decimals and (share or average) and digits > self.options.digits:
            start = low + average.start() if average else figure.span.start
            if average and text[max(0, start - 3) : start].lower() == "an ":
                start -= 3
            return Span(start, figure.span.end), f"Round '{number[0]}': {decimals} decimals are more than was measured."
        return None


def _significant(number: str) -> int:
    """Return how many digits a number shows without its leading zeros: 3 for "0.163", which is no finer than 16.3."""
    return len("".join(char for char in number if char.isdigit()).lstrip("0"))


def _is_bare(text: str, figure: Figure, end: int) -> bool:
    """Tell whether a figure is a number alone, and no price or level, which markets quote to the last decimal."""
    if figure.kind is not Kind.NUMBER or PRICED.match(text, end):
        return False
    return LEVEL.search(text, max(figure.sentence.start, figure.span.start - LEVEL_BEFORE), figure.span.start) is None
