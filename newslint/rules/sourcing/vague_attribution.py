"""`sourcing.vague-attribution`."""

import re
from collections.abc import Iterator

from newslint.analysis.dates import MONTHS, WEEKDAYS
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_number, sentences
from newslint.analysis.speech import saying
from newslint.analysis.wording import whole_words
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

ZONES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
DAY = "|".join((*WEEKDAYS, *MONTHS))
NAMED = compiled(
    r"\b(?:according to|including|such as|like|by|from|at|of|in|told) (?:the |a |an |Dr\.? |Prof\w*\.? )?"
    rf"(?!(?:{DAY})\b)[A-Z]\w+"
    r"|\b[A-Z][\w’'.-]+ [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*(?:,[^.]{0,90},)? (?:\w+ly )?[a-z]+(?:ed|s|said|told|wrote)\b"
)
NAME = compiled(rf"(?<![.?!“\"] )(?<![“‘\"])\b(?!(?:{DAY})\b)[A-Z][a-zà-ÿ]\w*")
OPENING = compiled(r"[^\w]*\w+")  # what a sentence begins with has a capital anyway
PRONOUN = compiled(r"\b(?:he|she|they)\b", re.I)
TWO = compiled(r"[A-Z][\w’'.-]+ [A-Z][\w’'.-]+")
STUDY = compiled(r"\b(?:study|survey|report|paper|research|poll|analysis|data|according to)\b", re.I)
FURTHER = compiled(r",? (?:at|from|of|with|led|including|such as|who|in|polled|surveyed)\b")
VERB = compiled(
    r" (?:(?:have|has|had) )?(?:(?:long|often|now|also|already|still|\w+ly) )?"
    r"(?:says?|said|believes?|believed|warn|warned|argue|argued|suggests?|suggested|shows?|showed|shown|finds?|found|"
    r"think|thought|claim|claimed|indicates?|indicated|fear|feared|estimate|estimated|predict|predicted|agree|agreed|"
    r"point out|pointed out|expect|contend|contended|complained?|questioned|"
    r"allege[ds]?|assert(?:ed)?|speculate[ds]?|caution(?:ed)?|maintain(?:ed)?|doubt(?:ed)?|"
    r"(?:view|see|regard|describe)[ds]?(?=(?: [\w’'-]+){1,8}? as\b))\b"
)
ACCORDING = compiled(r"[Aa]ccording to (?:(?:some|many|most|several|other|recent|unnamed) )?\Z")
ENDS = compiled(r"(?:[.,;:!?)”\"’\n]|\Z| (?:and|but|who say)\b)")
LEADS = compiled(
    r"(?:^|[.?!:;,—–(\n]|[.?!][\"”’)]|\b(?:but|and|as|that|while|though|although|because|if|what|which|where|when|how|yet))"
    r"[\s“\"(]*(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Rr]ecent|[Nn]ew)?\s*$"
)
SUBJECTS = (
    "some say",
    "some believe",
    "some argue",
    "some think",
    "some claim",
    "some fear",
    "some people",
    "many say",
    "many believe",
    "many argue",
    "many think",
    "many claim",
    "many fear",
    "many people",
    "some now",
    "some still",
    "some have",
    "many now",
    "many still",
    "many have",
    "it is",
)
SOME = compiled(
    r"(?:Some|Many)(?: people)? (?:(?:now|still|also|have long|have) )?(?:say|said|believed?|argued?|think|thought|"
    r"claim|claimed|fear|feared)\b"
)
PASSIVE = compiled(
    r"[Ii]t is (?:(?:widely|generally|commonly|often|sometimes) (?:believed|thought|said|held|assumed|feared)\b|"
    r"(?:believed|thought|feared|assumed|speculated|rumou?red|alleged|claimed)(?= that\b))"
)


@frozen
class Options:
    """What the rule looks for and how far."""

    crowds: tuple[str, ...] = (
        "experts",
        "analysts",
        "critics",
        "observers",
        "commentators",
        "pundits",
        "scholars",
        "economists",
        "scientists",
        "researchers",
        "doctors",
        "historians",
        "industry watchers",
        "studies",
        "research",
        "surveys",
        "polls",
        "reports",
        "media reports",
    )
    reach: int = 2  # sentences behind in which a named source is looked for; half as many before


class VagueAttribution(Rule):
    """A claim rests on people or studies that the reader cannot identify.

    Why: a claim is worth as much as whoever makes it, and nobody can ring up a crowd without a name.
    Misses: crowds with a description of their own ("senior bankers"), and what is named further off.
    Source: newsroom style guides on "experts say" and "studies show"; Wikinews policy on weasel words.
    """

    severity = Severity.WARNING
    options = Options()
    examples = (
        Bad("[[Scientists fear]] that the lake will dry out."),
        Bad("[[Research shows]] dogs dream of food."),
        Bad("[[Critics argue]] the new toll is unfair."),
        Bad("[[Studies have found]] that tea helps."),
        Bad("[[Critics have long said]] the toll is unfair."),
        Bad("Many [[experts now believe]] that the dam will silt up."),
        Bad("[[Many now think]] the mayor will stand down."),
        Bad("[[Some say]] the harbour will silt up again."),
        Bad("[[It is widely believed]] that the mayor will stand down."),
        Bad("[[It is believed]] that the mayor will stand down."),
        Bad("[[Experts view]] the purchase as a signal to the harbour."),
        Good("It is believed to be the same boat."),
        Bad("[[According to experts]], the dam will silt up within ten years."),
        Bad("The new toll is unfair, [[according to some critics]]."),
        Good("Scientists such as Ana Reis of the Leeds lake survey fear that the lake will dry out."),
        Good("According to experts at the Leeds lake survey, the dam will silt up."),
        Good("No research points to harm, the ministry said."),
        Good("Two studies, one of them of 1,900 nurses by economists at Turku, show that tea helps."),
        Good("Scientists fear for lake\n\nThe lake may be dry by 2040, said Ana Reis, who led the work at Leeds."),
        Good("Critics call the toll unfair. “Nobody asked us,” said Omar Haddad of the tenants’ union."),
        Good("“Scientists fear that the lake will dry out,” he said."),
        Bad("“It rains on Mole Street,” she said.\n\n[[Experts say]] the harbour needs a new wall."),
        Bad("[[Experts say]] the wall will fall in March. “It rains,” she said on Monday."),
        Good("“It is old,” said Lena Moss, an engineer. “It leaks,” she said.\n\nExperts say the wall will fall."),
        Good("Ten passengers were questioned. Some said they had seen smoke."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each vague source that no named one stands near."""
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        found = sorted(_vague(document.text, self.options.crowds))
        introduced = _introduced(document.text, self.options.crowds) if found else {}
        for span in found:
            block = document.block_at(span.start)
            if block is None or block.kind not in ZONES or in_quote(document, span):
                continue
            words = span.of(document.text).lower().split()
            crowd = words[-1] if words[0] == "according" else words[0]
            if span.start < introduced.get(crowd, span.end) and not self._named(document, span):
                yield self.finding(
                    span,
                    f"Name the source behind '{span.of(document.text)}'.",
                    severity=severity,
                    evidence=f"No named source in the {self.options.reach} sentences behind it.",
                )

    def _named(self, document: Document, span: Span) -> bool:
        """Tell whether a named source stands in the sentence or near it."""
        found, text = sentences(document), document.text
        place = sentence_number(document, span.start)
        if place < 0:
            return False
        if NAMED.search(text, span.end, found[place].end) or _speaks(document, Span(found[place].start, span.start)):
            return True
        first = max(0, place - self.options.reach // 2)
        if 0 < first < place and _goes_on(document, found[first - 1], found[first]):
            first -= 1
        near = found[first:place] + found[place + 1 : place + 1 + self.options.reach]
        return any(_speaks(document, sentence) for sentence in near)


def _goes_on(document: Document, named: Span, sentence: Span) -> bool:
    """Tell whether a sentence goes on with who speaks in the one before: "he said", in the same paragraph."""
    spoken = (Span(*match.span()) for match in PRONOUN.finditer(document.text, *sentence))
    return "\n" not in document.text[named.end : sentence.start] and any(not in_quote(document, at) for at in spoken)


def _speaks(document: Document, sentence: Span) -> bool:
    """Tell whether somebody with a name speaks in a sentence, or a study with a name is told of."""
    text = document.text
    if not (saying().search(text, *sentence) or STUDY.search(text, *sentence)):
        return False
    opening = OPENING.match(text, *sentence)
    names = NAME.finditer(text, opening.end() if opening else sentence.start, sentence.end)
    return bool(TWO.match(text, *sentence)) or any(not in_quote(document, Span(*name.span())) for name in names)


def _vague(text: str, crowds: tuple[str, ...]) -> Iterator[Span]:
    """Yield each vague source with its verb, in no order."""
    for span in whole_words(text, crowds):
        according = ACCORDING.search(text, max(0, span.start - 24), span.start)
        if according and ENDS.match(text, span.end):
            yield Span(according.start(), span.end)
            continue
        verb = VERB.match(text, span.end)
        lead = LEADS.search(text, max(0, span.start - 40), span.start) if verb else None
        if verb and lead:
            yield Span(span.start, verb.end())
    for span in whole_words(text, SUBJECTS):
        match = SOME.match(text, span.start) or PASSIVE.match(text, span.start)
        if match:
            yield Span(*match.span())


def _introduced(text: str, crowds: tuple[str, ...]) -> dict[str, int]:
    """Return where the story first says who a crowd is ("researchers at Hull University"), by crowd."""
    found: dict[str, int] = {}
    for place in whole_words(text, crowds):
        if FURTHER.match(text, place.end):
            found.setdefault(place.of(text).lower(), place.start)
    return found
