"""The grammar of a disclosure: {owner} x {ownership predicate} x {publication}, in any order.

A sentence is read with its names masked at their own length, so that offsets stay: `NODE` is a party tied
to the publication, `PUB` the publication. What decides is the predicate bound to the publication ("owns
the Post", "the Post's parent", "the Post, a unit of"); who the owner is may stand anywhere in the sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.analysis.ownership.terms import Term

NODE, PUB, WEAK, REST = "\ue000", "\ue001", "\ue002", "\ue00f"
SIGNS = str.maketrans({**dict.fromkeys("()[]{}–—;", ","), **dict.fromkeys('“”"*_|', " "), "’": "'", "\n": " "})

N = f"{NODE}{REST}*"
MEDIUM = (
    r"(?:news ?paper|paper|publication|web ?site|site|magazine|(?:news )?outlet|channel|network|station|broadcaster|"
    r"blog|portal|platform|journal|newsroom|title|news (?:organi[sz]ation|service|agency|site|brand|company)|"
    r"newsletter|podcast|program(?:me)?|page|app)"
)
SELF = (
    rf"\b(?:this (?:[\w-]+ ){{0,2}}?{MEDIUM}|our (?:[\w-]+ ){{0,1}}?{MEDIUM}|(?-i:us)"
    rf"|the {MEDIUM} (?:that )?you(?:'re| are) (?:now )?(?:reading|watching|visiting))\b"
)
P = rf"(?:{PUB}{REST}*|{SELF})"
Q = rf"(?:[{PUB}{WEAK}]{REST}*|{SELF})"  # the weak names too: only where the predicate says a lasting state

KIN = (
    r"(?:parents?(?:[ -](?:company|companies|firm|group|organi[sz]ation|corporation|entity|business))?"
    r"|(?:co-?)?owners?(?:-publisher)?|proprietors?|publishers?|(?:share|stake)holders?|investors?|backers?|funders?"
    r"|financiers?|benefactors?|holding company|subsidiar(?:y|ies)|affiliates?|stablemates?|siblings?(?: company)?"
    r"|(?:sister|sibling)[ -](?:company|companies|publication|site|title|network|brand|firm|paper|newspaper|business"
    r"|outlet|channel|station|organi[sz]ation|property|magazine|service|unit)s?"
    r"|(?:corporate )?(?:overlords?|masters?|mothership|cousin)|paymasters?|sponsors?|landlord"
    r"|(?:joint[- ]venture|business|commercial|content|media|financial) partners?)"
)
WORD = (
    rf"(?:(?-i:[A-Z0-9{NODE}{PUB}{WEAK}])[^\s,.;:!?]*|both|the|an?|and|also|as|well|of|its|their|&|including|includes?|like|such"
    r"|among|others?|publishers?|publications?|news(?:papers?)?|papers?|(?:web)?sites?|brands?|titles?|outlets?|compan(?:y|ies)"
    r"|parent|owner|operator|which|that|who|runs?|operates?|publish(?:es)?|owns|group|media|propert(?:y|ies)|networks?|channels?"
    r"|magazines?|dail(?:y|ies)|weekly|business(?:es)?|platforms?|subsidiar(?:y|ies)|units?|divisions?|arm|per|cent|percent|%"
    r"|our|sister|online|digital|tech(?:nology)?|financial|service|behind|firm|turn|majority|minority|controlling|stake|part)"
)
BEING = (
    r"(?:is|was|are|were|be|been|being|has|have|now|itself|themselves|partly|part|wholly|fully|majority|minority|jointly"
    r"|currently|ultimately|indirectly|in|then|previously|who|this|you're|reading|all|too|along|with|since)"
)
LIST = rf"(?:{WORD},?\s+){{0,9}}?"
GAP = rf"(?:[,\s]+(?:{WORD}|{BEING}|{SELF})){{0,9}}?[,\s]+"
PART = (
    r"(?:part|units?|divisions?|arms?|subsidiar(?:y|ies)|members?|affiliates?|propert(?:y|ies)|brands?|publications?|titles?"
    r"|joint ventures?|business(?:es)?|outlets?|(?:web)?sites?|assets?|offshoot|imprint|holding|newspapers?|magazines?"
    r"|compan(?:y|ies))"
)
OWNED = (
    r"(?:owned|controlled|published|operated|run|backed|funded|financed|acquired|bought|purchased|taken over|sponsored)"
)
HOLDER = r"(?:investor|backer|shareholder|stakeholder)"
PREDICATES = (
    # the Post's parent; the Post's corporate parent company
    rf"{Q}'s?\s+(?:[\w-]+\s+){{0,3}}?{KIN}\b",
    # Post owner Jeff Bezos; TechCrunch parent
    rf"{Q}[\s-]+(?:corporate )?(?:parent|owner|publisher|proprietor|sibling|affiliate|{HOLDER})s?\b",
    # the parent company of both Yahoo and Engadget; a sister title to; an investor in
    rf"\b{KIN}(?:,? (?:and|or) [\w-]+)?\s+(?:of|to|in|behind|with|for)\s+{LIST}{Q}",
    rf"\b(?:company|group|firm|conglomerate|giant|billionaire|magnate|tycoon|family)\s+behind\s+{LIST}{P}",
    # a 12 per cent stake in the Post; its ownership of
    rf"\b(?:stakes?|shares?|shareholdings?|holdings?|investments?|interests?|equity|ownership)\s+(?:in|of)\s+{LIST}{P}",
    rf"\b(?:acquisition|purchase|takeover)\s+(?:of|by)\s+{LIST}{P}",
    rf"\bon the board of\s+{LIST}{P}",
    # (which also owns TechCrunch); bought; has invested in
    rf"\b(?:own|owns|owned|owning|controls|co-owns|part-owns|controlled)\s+{LIST}{Q}",
    (
        r"\b(?:publishes|operates|bought|acquired|purchased|funds|finances|backs|invest(?:s|ed)? in|runs|sponsors)\s+"
        rf"{LIST}{P}"
    ),
    # TechCrunch is owned by; the Post, a unit of; of which the Post is a part
    rf"{P}{GAP}{OWNED}\b(?:\s+[\w%-]+){{0,4}}?\s+by\b",
    rf"{P}{GAP}{PART}\s+(?:of|between|with|within|under)\b",
    rf"\bof which\s+{P}\s+(?:is|was|forms)\s+(?:an? )?(?:\w+ )?{PART}\b",
    rf"{P}{GAP}(?:belongs to|falls under|sits (?:under|within)|comes under|operates under)\b",
    rf"{P}{GAP}(?:an?|the)\s+(?:[\w-]+\s+)?{N}(?:'s)?[\s-]+(?:owned[\s-]+)?{PART}\b",
    # the Alibaba-owned South China Morning Post; Alibaba's South China Morning Post
    rf"{N}[\s-]+(?:owned|backed|controlled|funded|affiliated|published|run)\s+{LIST}{P}",
    rf"{P}{GAP}{N}-(?:owned|backed|controlled|funded)\b",
    rf"{N}'s?\s+{PUB}",
    # our parent company; we are owned by
    rf"\bour\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?(?:{KIN}|employers?)\b",
    rf"\b(?:we|we're)\s+(?:[\w-]+\s+){{0,3}}?(?:{OWNED}\b|part of\b|an? (?:[\w-]+ )?{PART} of\b)",
    r"\b(?:this|the) (?:reporter|writer|author|journalist|columnist)'s employers?\b",
    # shares a parent with the Post; the same owner as this site; under common ownership with
    (
        r"\b(?:shares?|sharing|have|has|having|with)\s+(?:the\s+same|a|an|common)\s+"
        rf"(?:(?:common|corporate|same|ultimate)\s+)?(?:{KIN}|ownership)\b"
    ),
    rf"\bsame\s+(?:corporate\s+)?(?:{KIN}|company|group|umbrella|family|stable|roof|ownership)\b",
    r"\bunder\s+(?:common|joint|the same)\s+(?:ownership|umbrella|roof|control)\b",
)
REPORTED = r"(?:said|says|told|reported|reports|wrote|writes|has learn|understands|asked|announced|confirmed)"
OBJECT = re.compile(
    r"\b(?:told|tell|tells|telling|to|with|by|at|on|from|via|per|for|asked|gave|informed)\s+(?:the\s+)?$", re.I
)
PAST = re.compile(
    r"\b(?:former|formerly|previous|previously|ex|no longer|used to|never|not|before|until|one-time|once)\b", re.I
)
MARKER = re.compile(
    r"(?:^|[,.:]\s*|\s)(?:full |in full |my |a |our )?(?:disclosures?|disclaimers?|transparency)"
    r"(?: statement| note| notice)?\s*[:,]"
    r"|\bfull disclosure\b|\bin the (?:spirit|name|interests?) of (?:full )?(?:disclosure|transparency)\b"
    r"|\bfor (?:the sake of )?(?:full )?(?:disclosure|transparency)\b|\bto be (?:fully |entirely )?transparent\b"
    r"|\b(?:I|we) (?:should|must|ought to|have to) (?:disclose|declare|note)\b|\bshould be (?:disclosed|declared)\b"
    r"|\b(?:declares?|declaration of) (?:an? )?interest\b|\bconflicts? of interest\b|\bnote to (?:our )?readers\b",
    re.I,
)
RELATION = re.compile(
    rf"\b(?:{KIN}|{OWNED}|own|owns|owning|stake|shares?|shareholding|acquir\w+|invest\w*|unit|division|part of"
    rf"|affiliat\w+|employ\w+|partner\w*|relationship|ties|client|advertis\w+|licen[cs]\w+|sued|suing|lawsuit|litigation|deal)\b",
    re.I,
)
CHEAP = re.compile(
    r"own|parent|publish|proprietor|holder|invest|back|fund|financ|benefactor|holding|subsidiar|affiliat|stable|sibling|sister"
    r"|master|overlord|mothership|cousin|sponsor|partner|landlord|behind|stake|share|interest|equity|acqui|purchase|takeover"
    r"|board|control|bought|operate|run|part|unit|division|arm|member|propert|brand|title|venture|belong|under|employ|same|we",
    re.I,
)


@cache
def predicates() -> re.Pattern[str]:
    """Return what matches an ownership predicate bound to the publication, in a masked sentence."""
    return re.compile("|".join(f"(?:{predicate})" for predicate in PREDICATES), re.I)


def masked(text: str, terms: Iterable[Term], offset: int = 0) -> str:
    """Return `text` with its names masked and its brackets and dashes as commas, at the same offsets.

    `offset` is where `text` begins in the coordinates of the terms.
    """
    shown = list(text.translate(SIGNS))
    for term in terms:
        start, end = term.span.start - offset, term.span.end - offset
        sign = NODE if term.key else WEAK if term.weak else PUB
        shown[start:end] = [sign, *(REST * (end - start - 1))]
    return "".join(shown)


def bound(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield where an ownership predicate is bound to the publication in a masked sentence."""
    if not CHEAP.search(sentence):
        return
    for match in predicates().finditer(sentence):
        if not _said_of_another(sentence, match) and not PAST.search(
            sentence[max(0, match.start() - 14) : match.end()]
        ):
            yield match.span()


def marked(sentence: str) -> bool:
    """Tell whether the sentence says of itself that it discloses something, and names a tie."""
    return bool(MARKER.search(sentence) and (RELATION.search(sentence) or PUB in sentence))


def _said_of_another(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether the publication is only who was told, or who reports ("it owns the tower, the Post reported")."""
    if (
        match[0][0] in (PUB, WEAK)
        and "'" not in match[0][: match[0].find(" ")]
        and OBJECT.search(sentence[: match.start()])
    ):
        return True
    return match[0][-1] in (PUB, WEAK, REST) and bool(
        re.match(rf"\s+(?:first\s+)?{REPORTED}", sentence[match.end() :], re.I)
    )
