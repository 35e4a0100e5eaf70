"""`names.suffix-style`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.names.lexicon import calendar, function_words
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

SIGNS = "™®℠"
STATES = frozenset(("SA", "NV"))  # of Australia and America too
IN_A_TOWN = compiled(r"\b(?:in|at|near|from|around|outside) (?:[A-Z][a-z’']+ ){0,2}[A-Z][a-z’']+$")
REACH = 50  # characters before a comma in which a town and its preposition stand


@frozen
class Options:
    """How legal forms are written."""

    drop: bool = False  # report every legal form: the house prints none


class SuffixStyle(Rule):
    """A company's legal form stands behind a comma, or its name carries a trademark sign.

    With `drop`, legal forms are reported wherever they stand.

    Why: commas and signs are the company's own dress; in a sentence they look like punctuation that has gone astray.
    Misses: legal forms spelt out ("Incorporated"), which some companies have in their names.
    Source: AP Stylebook, "company names": no comma before Inc. or Ltd., even if it is in the formal name; no
    trademark signs.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("Halvard Mills[[,]] Ltd. will shut its bakery."),
        Bad("Kestrel[[®]] Boats has a new pier."),
        Bad("The bid came from Quayside Tools[[,]] Inc. on Friday."),
        Bad("Norden Foods[[ Ltd.]] said it would close.", drop=True),
        Good("Halvard Mills Ltd. will shut its bakery."),
        Good("Halvard Mills will shut its bakery."),
        Good("Sgt. Prado, Co. C, 12th Engineers, spoke first."),
        Bad("Norden Foods[[,]] NV said it would move."),
        Good("Yesterday, SA’s police called. On Monday, Co. D, 12th Engineers, came."),
        Good("She lives in Las Vegas, NV and works near Adelaide, SA in winter."),
        Good("The court heard Smith, Jones, and Co. on Monday."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each comma or sign; with `drop`, for each legal form."""
        text = document.text
        pattern = _pattern(self.options.drop)
        for match in pattern.finditer(text):
            comma = match["comma"] and not self.options.drop
            span = Span(*match.span("comma" if comma else "form"))
            if not _ends_name(text, span.start):
                continue
            state = match["suffix"].rstrip(".") in STATES and IN_A_TOWN.search(
                text, max(0, span.start - REACH), span.start
            )
            if not state and not in_quote(document, span):
                message = f"Drop the comma before '{match['suffix']}'." if comma else f"Drop '{match['suffix']}'."
                yield self.finding(span, message, fixes=[_removal(span)])
        for place in (index for sign in SIGNS if sign in text for index in _places(text, sign)):
            span = Span(place, place + 1)
            if not in_quote(document, span):
                yield self.finding(span, f"Drop the sign '{text[place]}'.", fixes=[_removal(span)])


def _ends_name(text: str, end: int) -> bool:
    """Tell whether a word before a legal form can belong to a name, which a day and a word of grammar do not."""
    word = text[max(0, end - REACH) : end].rpartition(" ")[2].lower()
    return word not in calendar() and word not in function_words()


def _removal(span: Span) -> Fix:
    return Fix("Remove it", (Edit(span, ""),), safe=True)


def _places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


@cache
def _pattern(drop: bool) -> re.Pattern[str]:
    """Return the pattern of a legal form behind a name; without `drop`, only of one behind a comma."""
    suffix = r"(?P<suffix>(?:Inc|Corp|Co|Ltd|LLC|LLP|L\.L\.C|PLC|plc|Plc|GmbH|AG|NV|SA)\b\.?)"
    behind = r"(?<=[a-zA-Z’'0-9])"
    # Without `drop`, a pattern that opens with a plain comma: the search runs from one to the next.
    comma = f"{behind}(?P<form>(?P<comma>,)?" if drop else "(?P<form>(?P<comma>,)(?<=[a-zA-Z’'0-9],)"
    return compiled(rf"{comma} {suffix})(?<!and Co\.)(?! [A-Z][,)])(?=[ ,;:)’'\n]|$)")
