"""The grammar of a disclosure: {owner} x {ownership predicate} x {publication}, in any order.

A sentence is read with what matters masked at its own length, so that offsets stay: names of parties and of
the publication, "this newspaper", and the nouns of ownership. What decides is the predicate bound to the
publication ("owns the Post", "the Post's parent", "the Post, a unit of"); who the owner is may stand anywhere.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.analysis.ownership.terms import Term
from newslint.analysis.ownership.vocabulary import ALLOWED, CLOSE_KIN, KIN_NOUNS, OURSELVES, PART_NOUNS, REPORTING

NODE, PUB, WEAK, SELF, CLOSE, FAR, PART, REST = (chr(0xE000 + number) for number in range(8))
MASKS = NODE + PUB + WEAK + SELF + CLOSE + FAR + PART + REST
SIGNS = str.maketrans({**dict.fromkeys("()[]{}–—;", ","), **dict.fromkeys('“”"*_|' + MASKS, " "), "’": "'", "\n": " "})
REACH = 120  # characters before a predicate that are looked at
NEAR = 16  # characters within which a sister company must be named

# In patterns: N a party, P the publication, W a weak name of it, Q any name of it, C close kin, K any kin, U a part.
N, W = f"{NODE}{REST}*", f"{WEAK}{REST}*"
P = f"[{PUB}{SELF}]{REST}*"
Q = f"[{PUB}{SELF}{WEAK}]{REST}*"  # the weak names too: only where the predicate says a lasting state
C, K, U = f"{CLOSE}{REST}*", f"[{CLOSE}{FAR}]{REST}*", f"[{PART}{FAR}]{REST}*"
LIST = r"(?:[^\s.;:!?]+\s+){0,9}?"  # the words in it are held against ALLOWED
GAP = r"(?:[,\s]+[^\s,.;:!?]+){0,9}?[,\s]+"
THEIRS = rf"(?:{N}(?:'s?)?|\b(?:whose|its|their))"
OWNED = r"(?:\w+-)?(?:owned|controlled|published|operated|run|backed|funded|financed|acquired|bought|purchased)"
TIE = (  # the loosest words for a tie, told of the present
    r"(?:(?:\b(?:is|are|being)|'s|,)\s+(?:\w+ly\s+|also\s+|itself\s+)?(?:tied|connected|affiliated|related)\s+(?:to|with)"
    r"|\b(?:has|have|having|with)\s+(?:(?!no\s)[a-z]+\s+){0,2}?(?:ties|links|connections|licen[cs](?:e|ing) deal)"
    r"\s+(?:to|with)"
    r"|\b(?:is|are)\s+(?:also\s+)?(?:an?\s+)?(?:partners?\s+of|in court with)"
    r"|\badvertises with|\btakes advertisements from)"
)
ADJECTIVE = rf"{N}[\s-]+(?:owned|backed|controlled|funded|affiliated|published|run)\s+"
HOLDS = r"(?:owns?|controls?|publish(?:es)?|bought|acquired|ha(?:s|ve)\s+(?:owned|controlled|published))"
BOTH = r"(?:the\s+|both\s+)*(?:\S+\s+and\s+)?(?:the\s+)?"

FREE = (
    # the Post's corporate parent; Yahoo's owner; Post owner Jeff Bezos; (TechCrunch parent)
    rf"{P}'s?\s+(?:[\w-]+\s+){{0,3}}?{K}",
    rf"{W}'s?\s+(?:[\w-]+\s+)?{C}",
    rf"{Q}[\s-]+(?:corporate )?{C}",
    rf"{P}[\s-]+(?:(?:annual|founding|major|early|longtime|event)\s+)?{FAR}{REST}*",
    # the Post, which Alibaba has owned since
    rf"{P},?\s+(?:which|that)\s+(?:the\s+)?{N}\s+(?:also\s+)?{HOLDS}\b",
    rf"{P},?\s+whose\s+(?:[\w-]+\s+){{0,2}}?{K}",
    rf"{N}'s?\s+{PUB}{REST}*(?!\s+(?-i:[A-Z]))",
    rf"\bfellow\s+{N}[\s-]+(?:owned[\s-]+)?{U}",
    # our parent company; we are owned by; this reporter's employer
    rf"\bour\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?(?:{C}|employers?|bosses|overlords|paymasters|(?:share|stake)holders?)",
    rf"\bwe(?: are|'re| were)\s+(?:[\w-]+\s+){{0,3}}?(?:{OWNED}\s+by|(?:an? )?(?:[\w-]+ )?{U}\s+of)\b",
    r"\b(?:my|(?:this|the) (?:reporter|writer|author|journalist|columnist)'s)\s+employers?\b",
    rf"\b(?:which|that|who)\s+employs\s+(?:me\b|this\b|{SELF})|(?:{U}|\bfirm)\s+(?:that\s+)?(?:I|we)\s+work\s+for\b",
    rf"\b(?:I|we)\s+(?:\w+\s+)?work\s+(?:for|at)\s+{N}",
    r"\b(?:pays?|signs?)\s+(?:our|my)\s+(?:bills|salar(?:y|ies)|wages|paychecks?|paycheques?)\b",
)
ANYWHERE = (
    # the parent company of both the Herald and the Echo; a sister title to; the group behind
    rf"{K}(?:,? (?:and|or) [\w-]+)?\s+(?:of|to|in|behind|with|for|between)\s+{LIST}{P}",
    rf"{C}\s+(?:of|to)\s+{LIST}{W}",
    rf"(?:{U}|\bgroup|\bfirm|\bconglomerate|\bgiant|\bbillionaire|\bmagnate|\btycoon|\bfamily)\s+behind\s+{LIST}{P}",
    # a 12 per cent stake in the Post; its ownership of; on the board of
    rf"\b(?:stakes?|shares?|shareholdings?|holdings?|investments?|interests?|equity|ownership)\s+(?:in|of)\s+{LIST}{P}",
    rf"\b(?:acquisition|purchase|takeover|board)\s+(?:of|by)\s+{LIST}{P}",
    # (which also owns TechCrunch); bought; has invested in; whose brands include
    rf"\b(?<!-)(?:own|owns|owned|owning|controls|co-owns|part-owns|controlled)\s+{LIST}{Q}",
    rf"\b(?:publishes|operates|bought|buy(?:s|ing)?|acquir(?:e|es|ed|ing)|purchased|funds|finances|backs|runs)\s+{LIST}{P}",
    rf"\binvest(?:s|ed|ing)?\s+(?:\S+\s+){{0,5}}?in\s+{LIST}{Q}",
    rf"\b(?:sponsors|home (?:of|to))\s+{LIST}{P}",
    rf"\b(?:funding|funds|grants?|donations?|donated|donates)\s+(?:to|for)\s+{LIST}{P}",
    rf"{THEIRS}\s+(?:[\w-]+\s+){{0,2}}{U}\s+(?:that |which )?(?:includ(?:e|es|ing)|such as|like)\s+{LIST}{P}",
    rf"\bof which\s+{P}\s+(?:is|was|forms)\s+(?:an? )?(?:\w+ )?{U}",
    rf"{ADJECTIVE}{LIST}{P}",
)
SUBJECT = (  # only where the publication is what is spoken of: TechCrunch is owned by; the Post, a unit of
    rf"{P}{GAP}{OWNED}\b(?:\s+[^\s,.;:!?]+){{0,4}}?\s+by\b",
    rf"{P}{GAP}{U}\s+(?:of|between|with|within|under)\b",
    rf"{P}{GAP}(?:belongs to|falls under|sits? (?:under|within)|comes under|operates under)\b",
    rf"{P}{GAP}(?:(?:an?|the)\s+(?:[\w-]+\s+)?)?{N}(?:'s)?[\s-]+(?:owned[\s-]+)?{U}",
    rf"{P}{GAP}{N}-(?:owned|backed|controlled|funded)\b",
)
SHARED = (  # what two companies have in common; the publication must stand in the sentence too
    rf"\b(?:have|has|having|with)\s+(?:the\s+same|a\s+common)\s+(?:(?:corporate|ultimate)\s+)?(?:{C}|ownership)",
    rf"\bshar(?:es?|ing)\s+(?:the\s+same|an?|common)\s+(?:(?:common|corporate)\s+)?(?:{C}|ownership|shareholders?)",
    rf"\bsame\s+(?:corporate\s+)?(?:{C}|{U}|group|umbrella|family|stable|roof|ownership)",
    r"\b(?:under|share|in)\s+(?:common|joint|the same)\s+(?:ownership|umbrella|roof|control)\b",
    rf"\bunder\s+(?:the\s+|its\s+)?(?:{N}(?:'s)?\s+)?(?:corporate\s+)?(?:umbrella|roof|banner)\b",
)
TIED = (  # is tied to the Post; the Post is tied to Alibaba; Alibaba sponsors the Post; has an interest in
    rf"{TIE}\s+{BOTH}{P}",
    rf"{P}\s+(?:itself\s+|also\s+)?{TIE}\s+{BOTH}{N}",
    rf"{P}\s+(?:itself\s+|also\s+)?(?:has|holds|owns)\s+{LIST}(?:{U}|stakes?|shares?|interests?)\s+(?:in|of)\s+{BOTH}{N}",
    rf"{N}\s+(?:also\s+)?{FAR}{REST}*\s+{BOTH}{P}",
)
IN_NAME = r"\b(?-i:[A-Z])[a-z]+\s+(?-i:[A-Z])"  # Moody's Investors Service
FIRST_PERSON = r"\b(?:our|we|we're|my|fellow|employs|work|(?:reporter|writer|author|journalist|columnist)'s)\b"
LEGAL_FORM = r"\s+(?:Media Group|Media|Group|Holdings|Company|Inc|Corp|Co|LLC|Ltd|plc)\b\.?"
OBJECT = r"\b(?:told|tells?|telling|to|with|by|at|on|from|via|per|for|asked|gave|informed)\s+(?:the\s+)?$"
PAST = r"\b(?:former(?:ly)?|previous(?:ly)?|ex|no longer|used to|never|not|before|until|one-time|once)\b"
SISTER = r"sister|sibling|stablemate|cousin|affiliate"
MARKER = (
    r"(?:^|[,.:]\s*|\s)(?:full |in full |my |a |our )?(?:disclosures?|disclaimers?|transparency|conflicts? of interest)"
    r"(?: statement| note| notice)?\s*[:,]"
    r"|\bfull disclosure\b|\bin the (?:spirit|name|interests?) of (?:full )?(?:disclosure|transparency)\b"
    r"|\bfor (?:the sake of )?(?:full )?(?:disclosure|transparency)\b|\bto be (?:fully |entirely )?transparent\b"
    r"|\b(?:I|we) (?:should|must|ought to|have to) (?:disclose|declare|note)\b|\bshould be (?:disclosed|declared)\b"
    r"|\b(?:declares?|declaration of) (?:an? )?interest\b|\bnote to (?:our )?readers\b"
)
AUTHOR = (
    r"\b(?:I|authors?|writers?|columnists?|reporters?|analysts?|contributors?)\b.{0,60}"
    r"\b(?:own|hold|long|short|position|share)s?\b|\bcommissions?\b|\baffiliate links?\b"
)
RELATION = (
    rf"[{CLOSE}{FAR}]|\b(?:{OWNED}|own|owns|owning|stake|shareholding|acquir\w+|invest(?:s|ed|ing)|employ\w+"
    r"|partner\w*|relationship|ties|client|advertises|licen[cs]\w+|sued|suing|lawsuit|litigation|deal)\b"
)
CHEAP = (
    r"own|hold|invest|back|fund|financ|benefactor|master|overlord|mothership|behind|stake|share|interest|equity|acqui"
    r"|purchase|takeover|board|control|b(?:ought|uy)|publish|operate|run|belong|under|employ|same|salar|bill|wage|cheque"
    r"|paycheck|boss|home|parent|proprietor|sibling|stable|sister|subsidiar|affiliat|cousin|paymaster|landlord|venture"
    r"|support|sponsor|underwrit|partner|part|unit|division|arm|member|propert|brand|title|business|outlet|site|asset"
    r"|offshoot|imprint|paper|magazine|compan|advertis|disclos|disclaim|transparen|note to|declar|['’]s"
    r"|tied|ties|links|connect|related|licen[cs]|court"
)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a pattern of this module, compiled when it is first needed."""
    return re.compile(source, re.I)


@cache
def predicates() -> re.Pattern[str]:
    """Return what matches an ownership predicate in a masked sentence; its group tells what else must hold."""
    kinds = (("free", FREE), ("anywhere", ANYWHERE), ("subject", SUBJECT), ("shared", SHARED), ("tied", TIED))
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(given)})" for kind, given in kinds), re.I)


@cache
def _nouns() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = ((OURSELVES, SELF), (CLOSE_KIN, CLOSE), (KIN_NOUNS, FAR), (PART_NOUNS, PART))
    return tuple((re.compile(rf"(?!{IN_NAME})\b(?:{pattern})\b", re.I), sign) for pattern, sign in pairs)


def masked(text: str, terms: Iterable[Term], offset: int = 0) -> str:
    """Return `text` with names and the nouns of ownership masked, brackets and dashes as commas, at the same offsets.

    `offset` is where `text` begins in the coordinates of the terms.
    """
    shown = list(text.translate(SIGNS))
    for term in terms:
        start, end = term.span.start - offset, term.span.end - offset
        if not term.key and (form := compiled(LEGAL_FORM).match(text, end)):
            end = form.end()  # Insider Inc.'s parent
        sign = NODE if term.key else WEAK if term.weak else PUB
        shown[start:end] = [sign, *(REST * (end - start - 1))]
    sentence = "".join(shown)
    for pattern, sign in _nouns():
        sentence = pattern.sub(lambda match, sign=sign: sign + REST * (len(match[0]) - 1), sentence)  # type: ignore[misc]
    return sentence


def may_disclose(text: str, start: int, end: int) -> bool:
    """Tell whether a word of ownership stands in a stretch of text at all: a cheap look before the grammar."""
    return bool(compiled(CHEAP).search(text, start, end))


def bound(sentence: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where an ownership predicate is bound to the publication in a masked sentence, whose `text` is given."""
    if not any(sign in sentence for sign in (PUB, WEAK, SELF)) and not compiled(FIRST_PERSON).search(sentence):
        return
    place = 0
    while match := predicates().search(sentence, place):
        if _holds(match, sentence, text):
            yield match.span()
            place = match.end()
        else:
            place = match.start() + 1


def marked(sentence: str) -> bool:
    """Tell whether the sentence says of itself that it discloses something, and names a tie."""
    if not compiled(MARKER).search(sentence) or re.search(AUTHOR, sentence):  # another matter than who owns it
        return False
    return PUB in sentence or bool(compiled(RELATION).search(sentence))


def _holds(match: re.Match[str], sentence: str, text: str) -> bool:
    start, end = match.span()
    if compiled(PAST).search(text, max(0, start - 14), end) or compiled(r"\s+until\b").match(text, end):
        return False
    if match.lastgroup == "subject" and compiled(OBJECT).search(sentence[max(0, start - REACH) : start]):
        return False
    if match.lastgroup == "shared" and not any(sign in sentence for sign in (PUB, WEAK, SELF)):
        return False
    if match.lastgroup in ("anywhere", "subject") and not _only_between(match[0]):
        return False
    sister = SISTER if match.lastgroup != "free" else f"{SISTER}|subsidiar"
    if compiled(sister).search(text, start, end) and not _beside_party(sentence, start, end):
        return False
    if match[0][-1] not in (PUB, WEAK, REST) or compiled(ADJECTIVE).match(match[0]):
        return True
    return not re.match(rf"\s+(?:first\s+)?(?:{REPORTING})", sentence[end:], re.I)


def _beside_party(sentence: str, start: int, end: int) -> bool:
    """Tell whether a party is named right before, inside or right behind a place: the sister that is meant."""
    before = re.search(rf"{N}[^{NODE}]{{0,{NEAR}}}$", sentence[max(0, start - REACH) : start])
    return bool(before) or NODE in sentence[start : end + NEAR]


def _only_between(found: str) -> bool:
    """Tell whether only names and words that link them stand between a predicate and the publication."""
    words = re.split(r"[\s,]+", found.strip(" ,"))
    return all(
        word[0].isupper() or not word[0].isalpha() or word.lower() in ALLOWED or word.endswith("ly")
        for word in words
        if word
    )
