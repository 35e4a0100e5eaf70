"""`legal.alleged`."""

import re
from collections.abc import Iterator

from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_number, sentences
from newslint.analysis.wording import matches_at, whole_words
from newslint.document import PROSE, Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.options import Count
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

DOUBLE = compiled(
    r"(?:([Aa]ccus(?:ed|es|ing))(?: \w+){0,4}? of (?:having )?|([Cc]harged|[Ii]ndicted|[Cc]onvicted) (?:with|for|of) )"
    r"((?:allegedly|alleged) )"
)
DOUBLY = ("ccused ", "ccuses ", "ccusing ", "harged ", "ndicted ", "onvicted ")
SUSPECT = compiled(r"(?:an? )?([Aa]lleged) suspects?\b")
WITH = compiled(
    r"[Aa]ccused (with)(?= (?:a |the |an )?(?:\w+ing\b|\w+ )?(?:theft|murder|fraud|assault|rape|robbery|bribery|"
    r"corruption|arson|manslaughter|treason|stealing|killing|taking|theft|burglary|perjury|espionage)\b)"
)
EVENT = compiled(
    r"([Aa]lleged) (?:\w+ )?(?:earthquake|quake|tsunami|hurricane|typhoon|cyclone|tornado|flood|drought|eruption|"
    r"landslide|avalanche|storm|heatwave|blizzard|car crash|plane crash|derailment|blackout|power cut)\b"
    r"|([Aa]lleged) (?:fire|blaze|wildfire|explosion|blast|crash|collision|collapse|outage)\b"
)
WHO = compiled(
    r"\b(?:alleg(?:es?|ing|ation\w*)|accus\w+|charg\w+|prosecut\w+|indict\w+|lawsuits?|complaints?|sued|suing|suit|police|"
    r"court|judges?|jury|trial|tribunal|officials?|detectives|investigat\w+|according to|claim\w*|sa(?:ys?|id)|told|"
    r"report(?:s|ed|edly|ing)?|wrote|affidavit|filing|filed|documents?|warrant|arrest\w*|suspect\w*|victims?|authorities|"
    r"sheriff|attorneys?|lawyers?|plaintiffs?|leaked|testif\w+|footage|video|convicted|inquiry|committee|"
    r"pleaded|scandal|sources?|FBI|cited|citing|statement)\b",
    re.I,
)


@frozen
class Options:
    """How far the rule looks."""

    reach: Count = 2  # sentences on either side in which the source of an allegation is looked for


class Alleged(Rule):
    """The word "alleged" doubts too much, too little, or on nobody's authority.

    Why: "alleged" protects nobody unless the story says who alleges; beside "accused" it doubts twice, and
    of an event that nobody disputes it doubts what is known.
    Misses: "alleged" of things that are disputed only in part.
    Source: Associated Press on "alleged" and "accused" (accused of, never with).
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad("The treasurer is accused of [[allegedly]] forging a will."),
        Bad("Two brothers were accused [[with]] arson."),
        Bad("The road was washed away in the [[alleged]] flood."),
        Bad("The clerk [[allegedly]] hid the letters. The town was quiet."),
        Bad("The treasurer was charged with [[allegedly]] forging a will, and accused of [[alleged]] theft."),
        Bad("Four died in the [[alleged]] explosion. The [[alleged]] suspect fled."),
        Good("The treasurer was arrested for allegedly forging a will and causing an alleged hit-and-run crash."),
        Good("The treasurer forged a will, prosecutors allege."),
        Good("Two brothers were charged with arson."),
        Good("The clerk allegedly hid the letters, prosecutors said."),
        Good("The clerk was arrested on Monday. He allegedly hid the letters in a drain."),
        Good("The accused with the red hair sat down."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each misuse."""
        text = document.text
        doubled = set()
        for match in matches_at(DOUBLE, text, DOUBLY, 2, 120):
            doubled.add(match.start(3))
            word, verb = Span(match.start(3), match.end(3) - 1), (match[1] or match[2]).lower()
            fix = Fix(f"Delete '{word.of(text)}'", (Edit(Span(*match.span(3)), ""),))
            message = f"Delete '{word.of(text)}': '{verb}' {'doubts already' if match[1] else 'says what is alleged'}."
            yield from self._unless_quoted(document, word, message, fix)
        for match in matches_at(SUSPECT, text, ("lleged suspect",), 5, 40):
            span = Span(*match.span(1))
            yield from self._unless_quoted(document, span, "Delete 'alleged': a suspect is only suspected.")
        for match in matches_at(WITH, text, ("ccused with ",), 2, 80):
            span = Span(*match.span(1))
            fix = Fix("Write 'of'", (Edit(span, "of"),))
            yield from self._unless_quoted(document, span, "Write 'accused of': only 'charged' goes with 'with'.", fix)
        for match in matches_at(EVENT, text, ("lleged ",), 2, 80):
            message = "Delete 'alleged': nobody disputes the event."
            yield from self._unless_quoted(document, Span(*match.span(match.lastindex or 1)), message)
        for span in whole_words(text, ("allegedly",)):
            if span.start not in doubled and not self._sourced(document, span.start):
                yield from self._unless_quoted(document, span, "Say who alleges this.")

    def _unless_quoted(self, document: Document, span: Span, message: str, *fixes: Fix) -> Iterator[Finding]:
        block = document.block_at(span.start)
        if block and block.kind in PROSE and not in_quote(document, span):
            yield self.finding(span, message, fixes=fixes)

    def _sourced(self, document: Document, place: int) -> bool:
        """Tell whether somebody who alleges is named within reach."""
        found = sentences(document)
        index = sentence_number(document, place)
        near = found[max(0, index - self.options.reach) : index + self.options.reach + 1]
        return any(WHO.search(document.text, *sentence) for sentence in near)
