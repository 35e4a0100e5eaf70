"""`legal.prejudgment`."""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.court import closed_cases, open_cases
from newslint.analysis.quotes import in_quote
from newslint.analysis.sentences import sentence_at
from newslint.analysis.wording import whole_words
from newslint.document import Document
from newslint.finding import Finding, Related, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

NO_PERSON = (
    r"(?:by|of|in|on|at|and|or|who|that|has|is|was|were|are|to|from|for|with|as|the|groups?|organi[sz]ations?|networks?|"
    r"cells?|attacks?|bombings?|lists?|acts?|activit\w+|threats?|plots?|suspects?|whales?|heat|app|blow|instinct|"
    r"films?|movies?|novels?|dramas?|series|thrillers?|shows?|plays?|songs?|bees?|robots?|drones?|victims?|hunters?)"
)
NAME = compiled(rf",? (?:(?!{NO_PERSON}\b)[a-z]+ ){{0,2}}((?:[A-ZÀ-Þ][\w’'-]*\.? ?){{1,4}})")
DOUBT = compiled(
    r"\b(?:alleged|suspected|allegedly|convicted|jailed|notorious|fictional|self-confessed)\s+(?:\w+\s+)?$",
    re.I,
)
VERDICT = compiled(r"\b(?:he|she|they|the \w+)\b", re.I)
DOER = compiled(
    r"(?:\b([Hh]e|[Ss]he)|\b(?!(?:The|A|An|His|Her|Their|This|That|Was|Were)\b)([A-ZÀ-Þ][\w’'-]+)) (?:had )?$"
)
BEHIND = compiled(r"\b([A-ZÀ-Þ][\w’'-]+), (?:the|an?) (?:[a-z]+ )?$")
"""A name that the label stands behind: "Hart, the killer of two nurses,"."""
LABEL_ENDS = compiled(r"(?:[,.;]| (?:of|who|in|behind)\b)")
CLAUSE = compiled(r"\b([A-ZÀ-Þ][\w’'-]+), who (?:had |has )?$")
"""A clause that tells a deed of somebody: "Hart, who murdered his neighbour, is due in court"."""
WHO = compiled(r"\b([A-ZÀ-Þ][\w’'-]+), who\b[^,.;:]{3,90}, (?:had )?$")
"""A clause that says of what its doer is accused, and does not hedge the deed behind it."""

DEEDS = ("murdered", "raped")
CRIMES = tuple(  # done by others too in a story of crime: only where their doer is the one who is charged
    "killed stabbed strangled poisoned kidnapped abducted assaulted groomed trafficked robbed stole burgled looted "
    "embezzled defrauded swindled bribed blackmailed laundered".split()
)
REACH = 300  # characters of a sentence that are read on either side of a deed
HEDGED = compiled(
    r"\b(?:alleg\w+|accus\w+|charg\w+|prosecut\w+|said|says|told|claims?|claimed|suspect\w*|police|if|whether|denie\w+|"
    r"court|jury|according|believ\w+|argu\w+|indict\w+|convicted|heard|suspicion|film|novel|character)\b",
    re.I,
)


@frozen
class Options:
    """The nouns that find somebody guilty."""

    labels: tuple[str, ...] = (
        "murderer",
        "killer",
        "rapist",
        "fraudster",
        "thief",
        "paedophile",
        "pedophile",
        "terrorist",
        "swindler",
        "conman",
        "kidnapper",
        "arsonist",
        "burglar",
        "robber",
        "hitman",
        "trafficker",
        "slayer",
        "molester",
        "stalker",
        "embezzler",
        "blackmailer",
        "drug dealer",
        "con artist",
    )


class Prejudgment(Rule):
    """Somebody who is charged or on trial is called guilty before a verdict.

    Why: it may be contempt of court or libel, and it is unfair: nobody is a murderer until convicted.
    Misses: labels without a name, verdicts that the story does not tell, rarer crimes.
    Source: Associated Press on crime and courts ("accused" before a label does not mend it; "murdered" only
    after a conviction); in Britain proceedings are active from arrest.
    """

    severity = Severity.ERROR
    options = Options()
    examples = (
        Bad("[[Rapist Rolf Berg]] was remanded in custody."),
        Bad("Police arrested the [[killer, Rolf Berg]], at a hotel."),
        Bad("[[Conman Rolf Berg]] is due in court on Friday."),
        Bad("The trial of the [[swindler Adeyemi]] begins in June; he denies the charge."),
        Bad("[[Killer cook Signe Dahl]] was charged with poisoning three guests."),
        Bad("Hart is charged with two murders. [[Hart murdered]] his neighbour for a parking place."),
        Bad("Rolf Berg was charged with robbery on Monday. [[Berg stole]] 41 watches from the shop."),
        Bad("Berg, who is accused of fraud, was bailed. [[Berg embezzled]] the fund's money for years."),
        Bad("Rolf Berg, who is accused of murder, [[killed]] a neighbour with a spade."),
        Bad("Accused [[killer Rolf Berg]] appeared in court on Monday."),
        Bad("Rolf [[Berg, the killer]] of two nurses, will stand trial in May."),
        Bad("Rolf Berg, who [[murdered]] two nurses in March, is due in court on Friday, charged with murder."),
        Bad("The [[killer, Rolf Berg]], was arrested on Tuesday."),
        Good("Serial killer film star Rolf Berg was charged with drink-driving. Moss, a killer whale, died."),
        Good("Rolf Berg, who is accused of murder, killed a neighbour with a spade, prosecutors say."),
        Good("Rolf Berg was charged with robbery on Monday. Rioters looted the shop, and Moss stole a watch."),
        Good("Rolf Berg was charged with robbery on Monday. The jury was told that Berg stole 41 watches."),
        Good("Berg, who is accused of rape, was remanded in custody."),
        Good("Rapist Rolf Berg, convicted in 2021, lost his appeal."),
        Good("Murderer Cole Hart lost his appeal against conviction. A guard was charged with helping him."),
        Good("Signe Dahl, a cook, was charged with poisoning three guests."),
        Good("The alleged rapist Rolf Berg was remanded in custody."),
        Good("Hart is charged with two murders. Prosecutors say Hart murdered his neighbour."),
        Good("“Murderer Hart must not walk free,” she said after he was charged with the crime."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such label with its name, and each deed told as a fact."""
        found = sorted({*self._labelled(document), *_deeds(document)})
        charges = open_cases(document) if found else ()
        if not charges:
            return
        for span, name in found:
            if in_quote(document, span) or _convicted(document, name):
                continue
            if span.of(document.text).endswith(CRIMES) and not _is_charged(document, charges, name):
                continue
            yield self.finding(
                span,
                "Do not call anybody guilty before the verdict: say what the charge is.",
                related=[Related(charges[0], "the case is open here")],
                evidence="The story tells of a charge or trial and of no conviction.",
            )

    def _labelled(self, document: Document) -> Iterator[tuple[Span, str]]:
        text = document.text
        for label in whole_words(text, self.options.labels):
            name = NAME.match(text, label.end)
            if DOUBT.search(text, max(0, label.start - 40), label.start):
                continue
            before = BEHIND.search(text, max(0, label.start - 60), label.start)
            if before and LABEL_ENDS.match(text, label.end):
                yield Span(before.start(), label.end), before[1]
            elif name:
                end = label.end + len(name[0].rstrip(" ."))
                yield Span(label.start, end), name[1].split()[-1].rstrip(".’'s") or name[1]


def _deeds(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield "Hart murdered" where the sentence hedges it with nothing."""
    text = document.text
    for deed in whole_words(text, (*DEEDS, *CRIMES)):
        doer = DOER.search(text, max(0, deed.start - 40), deed.start)
        clause = None if doer else CLAUSE.search(text, max(0, deed.start - 40), deed.start)
        aside = None if doer or clause else WHO.search(text, max(0, deed.start - 130), deed.start)
        block = document.block_at(deed.start)
        if not (doer or clause or aside) or not block:
            continue
        first, last = max(block.span.start, deed.start - REACH), min(block.span.end, deed.end + REACH)
        start, end = text.rfind(". ", first, deed.start), text.find(", " if clause else ". ", deed.end, last)
        opening = aside or clause
        told = (max(first, start), opening.start() if opening else deed.start), (deed.end, end if end >= 0 else last)
        if any(HEDGED.search(text, *part) for part in told):
            continue
        if opening:
            yield deed, opening[1]
        elif doer:
            yield Span(doer.start(), deed.end), doer[2] or ""


def _is_charged(document: Document, charges: Sequence[Span], name: str) -> bool:
    """Tell whether a sentence that speaks of a charge names somebody."""
    return bool(name) and any(name in sentence_at(document, place.start).of(document.text) for place in charges)


def _convicted(document: Document, name: str) -> bool:
    """Tell whether the story speaks of a conviction in a sentence with the name, or with a pronoun."""
    text = document.text
    return any(
        (name and name in sentence.of(text)) or VERDICT.search(text, *sentence) for sentence in closed_cases(document)
    )
