"""Words that say who speaks: verbs of saying, and the name or noun phrase that is their subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.analysis.lexicon import Lexicon
from newslint.analysis.wordlists import words
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

PLAIN = (
    "acknowledged|acknowledges|added|adding|adds|admitted|admits|advised|advises|affirmed|affirms|alleged|alleges|announced|"
    "announces|argued|argues|asked|asks|asserted|asserts|boasted|boasts|cautioned|cautions|claimed|commented|"
    "complained|complains|conceded|concedes|concluded|concludes|confessed|confirmed|confirms|declared|declares|"
    "denied|denies|disclosed|emphasised|emphasized|emphasises|emphasizes|exclaimed|exclaims|explained|explains|"
    "informed|insisted|insisting|insists|joked|lamented|laments|maintained|maintains|mused|muses|noted|noting|"
    "observed|opined|opines|pleaded|pointed out|points out|posted|predicted|predicts|quipped|quips|recalled|"
    "recommended|recommends|recalls|remarked|replied|responded|responds|revealed|reveals|said|Said|saying|says|"
    "say|shouted|shouting|shouts|stated|stating|stressed|stresses|suggested|suggests|telling|tells|told|"
    "testified|testifies|tweeted|tweeting|tweets|urged|urges|vowed|vows|warned|warning|warns|wrote|writes|"
    "writing|yelled|put it|puts it"
)
"""Verbs of saying that are nothing else, wherever they stand in the sentence of a quote."""

NEAR = (
    "add|admit|agreed|agrees|answered|answers|began|begins|bragged|called|challenged|claims|comments|continued|"
    "continues|cried|cries|demanded|demands|described|discloses|echoed|echoes|explain|expressed|finished|greeted|"
    "hissed|implored|inquired|interjected|jokes|laughed|laughs|notes|objected|observes|offered|ordered|pledged|"
    "posts|proclaimed|promised|promises|protested|questioned|quoted|ranted|read|reads|reasoned|recounted|"
    "recounts|reflected|reflects|remarks|remembered|remembers|repeated|repeats|replies|reported|reports|retorted|"
    "screamed|sighed|sighs|shot back|shrugged|snapped|speculated|speculates|states|summed up|sums up|thinks|"
    "thought|tell|wondered|wonders|went on|write|whispered"
)
"""Verbs that introduce a quote only where they touch it, as nouns and deeds look the same."""

NOUNS = words("claims comments notes posts reports replies demands remarks jokes cries laughs sighs thought")
_DETERMINED = compiled(
    r"\b(?:the|an?|these|those|his|her|their|its|our|my|your|such|both|all|any|some|other|more|no|two|three|several|many|"
    r"of|to|from|by|with|[a-z]+[’']s) \Z",
    re.I,
)
"""What makes a noun of the word behind it: "in answer to these claims"."""

LONGEST_SUBJECT = 14  # spaces in a noun phrase
OPENINGS = 3  # adverbial phrases that a sentence may open with
CLAUSES = 800  # characters before a verb in which its subject is looked for
TAIL = 160  # characters at the end of a clause in which auxiliaries, or a name before "who", stand
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou)"
_TIME = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|yesterday|today"
)
_LINKS = (
    r"in|on|at|after|before|during|when|while|as|to|by|with|about|last|this|that|earlier|later|via|through|over|under|"
    r"against|without|following|there|here|then|again|so|if|because|since|until|but|not|how|what|why|where|whether|into"
)
_END = rf"[,;:!?()\[\]\"“”—–\n]|\s(?:-|who|which|whose|{_TIME}|{_LINKS})\b"
_LEAD = (
    r"(?:(?:But|And|Yet|So|Still|Then|Now|Meanwhile|However|Instead|Also|and|but|as|As|that|or|while|if|said|which|whom|"
    r"how|what|even)[, ]\s*)*"
)
_PEOPLE = (
    r"officials|sources|people|experts|analysts|critics|residents|witnesses|authorities|police|prosecutors|researchers|"
    r"scientists|lawyers|investigators|supporters|opponents|organisers|organizers|campaigners|doctors|economists|"
    r"lawmakers|officers|detectives|relatives|neighbours|neighbors|friends|scholars|activists|historians"
)
_HEAD = (
    rf"(?:[A-ZÀ-ÖØ-ÞĀ-Ž]|{PRONOUN}\b|(?:the|a|an|one|two|three|four|five|several|some|many|most|both|another|other|his|"
    rf"her|their|its|our|my|these|those|each|every|no|former|fellow)\s|(?:{_PEOPLE})\b|"
    r"\d|(?:al|el|bin|ibn|de|di|da|du|van|von|ter|d|l)[- ’'](?=[A-Z])|[a-z][\w’'-]*(?: [\w&/’'-]+){0,7}? (?=[A-Z]))"
)
_FORE = compiled(
    r"(?:In|On|At|After|Before|During|When|While|Despite|With|By|For|From|If|Although|Though|Since|Asked|Speaking|"
    r"Under|Over|Among|To|Of|Because|Until|Following|Last|Earlier|Later|Yesterday|Today|Here|Back|Why|What|How|Where|"
    r"Already|(?:\w+ ){1,2}(?:years?|months?|weeks?|days?) (?:ago|later|earlier)|in|on|at|after|before|"
    r"during|when|despite|with|by|for|from|of|to|not|is|was|were|are|has|had|have|also|who|whose|[A-Z]?[a-z]+ing)\b"
)
_AUXILIARY = compiled(
    r"(?:\s+(?:also|has|had|have|would|will|could|may|might|later|then|once|further|previously|recently|reportedly|"
    r"first|still|simply|even|just|only|often|never|always|both|now|once again|in turn|"
    r"went on to|goes on to|continued to|\w+ly))+\s*$"
)
_PASSIVE = compiled(r"\b(?:is|are|was|were|be|been|being|get|got)(?: \w+ly| also| not| now)?\s*$")
_CLAUSE = compiled(
    r"(?:[,;:]|\s(?:[—–-]+|that|after|when|because|if|while|before|although|since|whether|as))\s+(?=[\w“\"])"
)
_FINITE = compiled(
    r"(?<=\w) (?:is|are|was|were|has|had|have|will|would|gave|made|took|went|came|did|does|read|put|wept|spoke|"
    r"said|says|told|wrote|"
    r"[a-z]{3,}ed|continues?)\b"
)
_OPENING = compiled(_LEAD)
_LEADING = compiled(rf"{_LEAD}((?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b|(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*)")
_NO_NAME = compiled(r"The|A|An|It|This|That|These|Those|There|But|And")
_BEING = words("is are was were be been being get got")
_BETWEEN = words("also not now")
_AUXILIARIES = words(
    "also has had have would will could may might later then once further previously recently reportedly first still "
    "simply even just only often never always both now again turn to"
)
_JOINTS = (",", "and", "but", "who", "which")
_JOINED = compiled(r"(?:,|\band|\bbut|\bwho|\bwhich)$")


@cache
def saying() -> re.Pattern[str]:
    """Return the pattern of a verb of saying, as a whole word; group 1 holds those that must touch their quote."""
    return compiled(rf"(?<![\w-])(?:(?:{PLAIN})|({NEAR}))\b")


@frozen
class Verb:
    """A verb of saying; one that is `near` introduces a quote only where it touches it."""

    span: Span
    word: str
    near: bool


@per_document
def verbs_of_saying(document: Document) -> tuple[Verb, ...]:
    """Return the verbs of saying in a story, in order."""
    text, near = document.text, _near()
    found = ((span, span.of(text)) for span in _lexicon().find(text))
    return tuple(
        Verb(span, word, word in near)
        for span, word in found
        if (word[0].islower() or word in ("Said", "Says", "Asked", "Added"))
        and not (word in NOUNS and _DETERMINED.search(text, max(0, span.start - 12), span.start))
    )


def is_saying(word: str) -> bool:
    """Tell whether a word is a verb of saying in any of its forms: "claim" and "Declaring" as well as "said"."""
    word, known = word.lower(), _all()
    stem = word.removesuffix("ing")
    return not known.isdisjoint((word, f"{stem}s", f"{stem}es", f"{stem}ed", f"{stem}d"))


def verbs_between(document: Document, start: int, end: int) -> Iterator[Verb]:
    """Yield the verbs of saying that lie between two places, in order."""
    found = verbs_of_saying(document)
    for index in range(bisect_left(_verb_starts(document), start), len(found)):
        if found[index].span.end > end:
            return
        yield found[index]


@per_document
def _verb_starts(document: Document) -> list[int]:
    return [verb.span.start for verb in verbs_of_saying(document)]


@cache
def _near() -> frozenset[str]:
    return frozenset(NEAR.split("|"))


@cache
def _all() -> frozenset[str]:
    return frozenset(PLAIN.split("|")) | _near()


@cache
def _lexicon() -> Lexicon:
    return Lexicon([*PLAIN.split("|"), *NEAR.split("|")])


_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*"
_AFTER = compiled(rf"\s+(?!(?:{_TIME}|{_LINKS}|of|for|from)\b)({_HEAD}(?:(?!{_END}).){{0,90}})", re.S)
_NOUN_PHRASE = compiled(rf"\s*{_LEAD}((?:{PRONOUN})\b|{_HEAD}[^,;:()\n\"“”]*)")
_LAST_PHRASE = compiled(
    rf"\b((?:{PRONOUN})|(?:the|a|an|one|two|another|some|several) [\w’' -]{{1,60}}|{_NAME}(?: {_NAME})*)\s*$"
)


def _last(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of the noun phrase, in group 1, that a piece of text ends with, None where it does not."""
    return _LAST_PHRASE.search(text, max(start, end - TAIL), end)


def subject_after(text: str, verb_end: int, end: int) -> Span | None:
    """Return the subject that follows an inverted verb ("said Mayor Ines Prado"), None where none does."""
    match = _AFTER.match(text, verb_end, end)
    if not match:
        return None
    return _trimmed(text, Span(*match.span(1)))


def _last_word(text: str, start: int) -> str:
    """Return the letters that a text ends with, from `start` on."""
    place = len(text)
    while place > start and (text[place - 1].isalnum() or text[place - 1] == "_"):
        place -= 1
    return text[place:]


def subject_before(text: str, start: int, verb: int) -> Span | None:
    """Return the subject of a verb at `verb` whose clause begins at `start`, None where none is seen.

    Appositions and relative clauses between commas are left out ("Zhang, the president, said" gives
    "Zhang"); the subject of a passive does not speak.
    """
    start = max(start, verb - CLAUSES)
    piece = text[start:verb].rstrip()
    tail = max(0, len(piece) - TAIL)
    word = _last_word(piece, tail)  # a glance at it spares most searches
    if (word in _BEING or word in _BETWEEN or word.endswith("ly")) and _PASSIVE.search(piece, tail):
        return None
    auxiliary = _AUXILIARY.search(piece, tail) if word in _AUXILIARIES or word.endswith("ly") else None
    if auxiliary:
        piece = piece[: auxiliary.start()].rstrip()
    bracket = piece.rfind(") ")
    if bracket >= 0 and not piece.endswith(","):
        start, piece = start + bracket + 2, piece[bracket + 2 :]
    joined = _JOINED.search(piece, max(0, len(piece) - TAIL)) if piece.endswith(_JOINTS) else None
    if joined and joined[0] in ("who", "which"):
        last = _last(text, start, start + len(piece[: joined.start()].rstrip(" ,")))
        return _trimmed(text, Span(*last.span(1))) if last else None
    if joined:
        return _first_phrase(text, start, start + joined.start())
    begin = start
    for clause in _CLAUSE.finditer(piece):
        begin = start + clause.end()
    return _phrase(text, begin, start + len(piece)) or _first_phrase(text, start, start + len(piece))


def leading_phrase(text: str, start: int, end: int) -> Span | None:
    """Return the name or pronoun that a sentence begins with, None where it begins otherwise.

    What opens with "On Monday, in a statement," begins behind the last comma.
    """
    opening = _OPENING.match(text, start, end)
    if opening and _FORE.match(text, opening.end(), end):
        start = opening.end()
    for _ in range(OPENINGS):
        if not _FORE.match(text, start, end):
            break
        comma = text.find(", ", start, end)
        start = comma + 2 if comma >= 0 else end
    match = _LEADING.match(text, start, end)
    if not match or _FORE.match(text, match.start(1)) or _NO_NAME.fullmatch(match[1].split()[0]):
        return None
    return Span(*match.span(1))


def _first_phrase(text: str, start: int, end: int) -> Span | None:
    """Return the first part between commas that can be a subject."""
    place = start
    while place < end:
        comma = text.find(",", place, end)
        stop = comma if comma >= 0 else end
        found = _phrase(text, place, stop)
        if found:
            return _without_verb(text, found)
        place = stop + 1
    return None


def _without_verb(text: str, span: Span) -> Span:
    """Return the subject alone of a phrase that runs into its verb ("The palace issued a statement")."""
    verb = _FINITE.search(text, span.start + 2, span.end)
    return Span(span.start, verb.start()) if verb else span


def _phrase(text: str, start: int, end: int) -> Span | None:
    match = _NOUN_PHRASE.match(text, start, end)
    if not match:
        return None
    if _FORE.match(text, match.start(1)):
        match = _last(text, match.start(1), end)
        if not match:
            return None
    found = _trimmed(text, Span(*match.span(1)))
    if found and text.count(" ", *found) > LONGEST_SUBJECT:
        found = _without_verb(text, found)
    return found if found and text.count(" ", *found) <= LONGEST_SUBJECT else None


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space and dashes at its end, None where nothing is left."""
    body = span.of(text).rstrip(" .\t\n-—–'’")
    return Span(span.start, span.start + len(body)) if body else None
