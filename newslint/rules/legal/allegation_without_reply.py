"""`legal.allegation-without-reply`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.court import closed_cases
from newslint.analysis.genre import is_lenient
from newslint.analysis.quotes import in_quote, quotes
from newslint.analysis.speech import saying
from newslint.analysis.wording import covering, literals
from newslint.document import PROSE, Document
from newslint.finding import Finding, Severity
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.span import Span

WRONG = (
    r"(?:\w+ ){0,6}?(?:fraud\w*|brib\w+|corrupt\w*|theft|stealing|embezzl\w+|assault\w*|rap(?:e|ing)|sexual\w*|"
    r"harass\w+|abus\w+|misconduct|launder\w+|murder\w*|kill\w+|racis\w+|discriminat\w+|cheating|plagiari\w+|forg\w+|negligen\w+|"
    r"insider trading|perjury|lying|mislead\w*|cover\w* up|misus\w+|blackmail\w*|extort\w*|smuggl\w+|tax evasion|"
    r"evading tax\w*|bullying|tamper\w+|manipulat\w+|price[- ]fixing|poisoning|pollut\w+|violating|groping|molest\w+|"
    r"falsif\w+|doctor(?:ed|ing)|rigg\w+|spying|hack\w+|tortur\w+|kickbacks?|cruelty|collu\w+|dumping|doping|steal|"
    r"swindl\w+|conceal\w+)\b"
)
NAME = (
    r"((?!(?:He|She|They|It|We|I|Who|The|This|That|Both)\b)"
    r"(?:[A-ZÀ-Þ][\w’'&.-]*)(?: (?:of |and |the )?[A-ZÀ-Þ][\w’'&.-]*)*)"
)
APPOSITION = r"(?:, [^,.;]{2,60},)?"
DEED = (
    r"(?:\w+ly )?(?:stole|stolen|bribed|defrauded|raped|assaulted|harassed|groped|molested|murdered|killed|abused|"
    r"embezzled|forged|laundered|misled|cheated|blackmailed|extorted|smuggled|discriminated|violated|manipulated|misused|"
    r"plagiari[sz]ed|poisoned|covered up|lied)\b"
)
ACTIVE = compiled(rf"accus(?:ed|es|ing) {NAME}{APPOSITION} of {WRONG}")
ALLEGED = compiled(rf"alleg(?:e|es|ed|ing)(?: that)? {NAME}{APPOSITION} (?:had |has )?{DEED}")
SEVERE = (
    *("raped", "assaulted", "abused", "harassed", "groped", "molested", "bribed", "defrauded", "embezzled"),
    *("blackmailed", "extorted"),
)
CLAIMED = compiled(
    rf"(?:say|says|said|claim|claims|claimed)(?: that)? {NAME} (?:had |has )?(?:\w+ly )?(?:{'|'.join(SEVERE)})"
    r"\b(?! (?:him|her|it|them)sel)"
)
OF = compiled(rf"accused (?:by [^,.;]{{2,60}} )?of {WRONG}")
ACCUSED = compiled(rf"{NAME}{APPOSITION} (?:is|was|has been|had been|stands|stood) (?:\w+ )?$")
SAID_OF = compiled(
    rf"{NAME}{APPOSITION} (?:(?:is|are|was|were) alleged to have {DEED}"
    rf"|(?:faces|faced|is facing) (?:\w+ )?(?:allegations|accusations|claims) of {WRONG})"
)
AGAINST = compiled(rf"(?:[Aa]llegations|[Aa]ccusations) of {WRONG}(?: \w+)? against {NAME}")
TOLD = compiled(
    rf"{NAME} (?:had |has )?{DEED}[^.;\n]{{0,120}}?, (?:[a-z][\w’' ]{{1,40}} )?alleg(?:e|es|ed)\b(?=[.,]|$)", re.M
)
ACCUSE, ALLEGE, CHARGE = ((ACTIVE, 0, 320),), ((ALLEGED, 2, 320),), ((SAID_OF, 160, 160), (AGAINST, 2, 240))
FORMS = {
    **dict.fromkeys(("accused ", "accuses ", "accusing "), ACCUSE),
    **dict.fromkeys((" allege ", "lleges ", "lleging "), ALLEGE),
    **dict.fromkeys(("ccusations of ", "llegations of ", " claims of "), CHARGE),
    "lleged ": (*ALLEGE, (SAID_OF, 160, 160)),
    **dict.fromkeys((" alleges.", " alleges,", " allege.", " allege,", " alleged.", " alleged,"), ((TOLD, 320, 12),)),
    **{f"{deed} ": ((CLAIMED, 90, 20),) for deed in SEVERE},
}
"""Patterns of an accusation by a piece that they hold, with the characters before and behind it in which they lie."""
PIECES = tuple(FORMS)
WORDS = r"(?!(?:is|are|was|were|been|being|be)\b)\w+"  # between a name and its verb: who is told does not speak
BACK = 160  # characters before "accused of" in which the accused is looked for
REPLY = compiled(
    r"\b(?:den(?:y|ies|ied|ying)|denial|declin(?:ed|es) (?:to|repeated)|did(?: not|n[’']t) (?:immediately |return|"
    r"respond|reply|comment|answer)|could(?: not|n[’']t) (?:be|immediately be) reached|not be reached|"
    r"(?:has|have|was|were|been) (?:also )?(?:contacted|approached|asked for comment)|"
    r"request(?:s|ed)? for comment|for comment|no comment|"
    r"reject\w*|refut\w+|dismiss(?:ed|es) (?:the|this|these|those|his|her|any|all)|spokes(?:man|woman|person|people)|"
    r"in (?:a|an) (?:\w+ )?statement|responded|in response|hit back|pleaded|apologi[sz]\w+|"
    r"(?:his|her|their|its|the company[’']s) (?:lawyers?|attorneys?|solicitors?|counsel|representatives?)|"
    r"lawyers? (?:for|representing)|defended|has said|insist(?:s|ed)|maintains? (?:his|her|their|that)|admitted|"
    r"settled|settlement|acquitted|exonerat\w+|cleared|baseless|unfounded|groundless|countersu\w+|disput\w+|unanswered|"
    r"(?:not|never) (?:been |be )?(?:returned|answered)|(?:has|have|had) (?:also )?asked|sought (?:a )?comment|"
    r"(?:charges?|case|claims?|lawsuit|suit|allegations?|complaint|investigation|inquiry) (?:(?:was|were|has been|"
    r"have been) )(?:later )?(?:dropped|dismissed|withdrawn|thrown out|closed))\b",
    re.I,
)


class AllegationWithoutReply(Rule):
    """Somebody named is accused of serious wrong, and the story has no word from them.

    Why: fairness, and in many places the law, ask that the accused be heard before the story runs.
    Misses: wrongs outside its list; a reply that was sought and is told in other words.
    Source: Associated Press and BBC guidance on the right of reply.
    """

    severity = Severity.WARNING
    examples = (
        Bad("A former clerk [[accused Norden Foods of bribing]] inspectors. The council meets in May."),
        Bad("[[Cole Hart was accused of fraud]] by two tenants. The hearing is in May."),
        Bad("The lawsuit [[alleges that Cole Hart stole]] from the club. The hearing is in May."),
        Bad("[[Cole Hart was accused by two tenants of fraud]]. The hearing is in May."),
        Bad("Three women [[say Cole Hart groped]] them in 2014. The hearing is in May."),
        Bad("[[Norden Foods faces allegations of fraud]]. [[Cole Hart is alleged to have bribed]] inspectors."),
        Bad("[[Allegations of fraud against Norden Foods]] were heard on Monday."),
        Bad("[[Cole Hart stole from the club, a lawsuit alleges]]. The hearing is in May."),
        Good("A former clerk accused Norden Foods of bribing inspectors. The case was dropped in March."),
        Good("A former clerk accused Norden Foods of bribing inspectors. Calls to the firm were not returned."),
        Good("A former clerk accused Norden Foods of bribing inspectors, which the firm disputes."),
        Good("A former clerk accused Norden Foods of bribing inspectors. Norden Foods denied it."),
        Good("A former clerk accused Norden Foods of bribing inspectors. The firm did not respond to questions."),
        Good("A former clerk accused Norden Foods of bribing inspectors. “That is a lie,” Norden’s lawyer said."),
        Good("Critics accused Norden Foods of dullness."),
        Good("Cole Hart was accused of fraud and sentenced to two years in prison."),
        Good("“They accused Norden Foods of fraud,” she said."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first accusation of each name that does not speak."""
        text = document.text
        found = sorted(set(_accusations(text)))
        if not found or REPLY.search(text):
            return
        severity = self.severity.lowered() if is_lenient(document) else self.severity
        seen: set[str] = set()
        for span, name in found:
            block = document.block_at(span.start)
            if name in seen or not block or block.kind not in PROSE or in_quote(document, span):
                continue
            seen.add(name)
            if not _heard(document, name):
                yield self.finding(
                    span,
                    f"Say what {name} replied, or that they were asked.",
                    severity=severity,
                    evidence="No denial, no statement, no quote of theirs, and no word that they were asked.",
                )


def _accusations(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each accusation of somebody named, with the name."""
    for place, end in literals(text, PIECES):
        for pattern, before, behind in FORMS[text[place:end]]:
            match = covering(pattern, text, place, 0, before, behind)
            if match:
                yield Span(*match.span()), match[1]
        match = OF.match(text, place, end + 180)
        accused = ACCUSED.search(text, max(0, place - BACK), place) if match else None
        if match and accused:
            yield Span(accused.start(), match.end()), accused[1]


def _heard(document: Document, name: str) -> bool:
    """Tell whether somebody of this name speaks in the story, or a court has spoken on them."""
    text = document.text
    words = {re.sub(r"[’']s$", "", word) for word in name.split() if word[0].isupper() and len(word) > 2}
    if any(quote.speaker and any(word in quote.speaker.of(text) for word in words) for quote in quotes(document)):
        return True
    if any(word in sentence.of(text) for sentence in closed_cases(document) for word in words):
        return True
    return any(_speaks().match(text, end) for word in words for end in _ends(text, word))


@cache
def _speaks() -> re.Pattern[str]:
    """Return what stands behind the name of somebody who speaks."""
    return compiled(rf"(?:[’']s)?(?:,[^,.]{{1,80}},)? (?:{WORDS} ){{0,2}}?(?:{saying().pattern})")


def _ends(text: str, word: str) -> Iterator[int]:
    """Yield the place behind each occurrence of a word."""
    place = text.find(word)
    while place >= 0:
        yield place + len(word)
        place = text.find(word, place + len(word))
