"""Words that say who speaks: verbs of saying, and the name or noun phrase that is their subject."""

import re
from functools import cache

from newslint.span import Span

SAYING = (
    "acknowledged|acknowledges|added|adds|admitted|admits|advised|advises|agreed|agrees|alleged|alleges|announced|"
    "announces|answered|answers|argued|argues|asked|asks|asserted|asserts|began|begins|boasted|boasts|cautioned|"
    "cautions|claimed|claims|commented|comments|complained|complains|conceded|concedes|concluded|concludes|confessed|"
    "confirmed|confirms|continued|continues|cried|cries|declared|declares|demanded|demands|denied|denies|disclosed|"
    "discloses|echoed|echoes|emphasised|emphasized|emphasises|emphasizes|exclaimed|explained|explains|expressed|"
    "insisted|insists|joked|jokes|jokes|laughed|laughs|maintained|maintains|mused|muses|noted|notes|observed|observes|"
    "opined|opines|pleaded|pleads|pledged|pledges|posted|posts|predicted|predicts|promised|promises|protested|"
    "questioned|quipped|quips|read|reads|recalled|recalls|reflected|reflects|remarked|remarks|remembered|remembers|"
    "repeated|repeats|replied|replies|reported|reports|responded|responds|revealed|reveals|said|saying|says|say|"
    "shouted|shouts|sighed|sighs|speculated|speculates|stated|states|stressed|stresses|suggested|suggests|"
    "summed up|sums up|telling|tells|testified|testifies|thinks|told|tweeted|tweets|urged|urges|vowed|vows|warned|"
    "warns|whispered|wondered|wonders|writes|wrote|writing|yelled|yells"
)
"""Forms of verbs that introduce or follow what somebody says, as alternatives of a pattern."""

PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou)"
NOT_A_SPEAKER = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|in|on|at|after|before|during|when|while|as|to|by|with|about|last|this|that|earlier|"
    r"later|yesterday|today|via|through|over|under|against|without|following|there|here|then|again|so|if|because|"
    r"since|until|but|and|or|not|no|how|what|why|where|whether|of|for|from|into"
)
_END = r"[,;:!?()\[\]\"“”—–\n]|\s(?:-|who|which|whose|" + NOT_A_SPEAKER.replace("|of|for|from", "") + r")\b"
_LEAD = r"(?:(?:But|And|Yet|So|Still|Then|Now|Meanwhile|However|Instead|Also|and|but|as|that|or|while)[, ]\s*)*"
_HEAD = (
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž]|" + PRONOUN + r"\b|(?:the|a|an|one|two|three|four|five|several|some|many|most|both|another|"
    r"other|his|her|their|its|our|my|these|those|each|every|no)\s|(?:officials|sources|people|experts|analysts|critics|"
    r"residents|witnesses|authorities|police|prosecutors|researchers|scientists|lawyers|investigators|supporters|"
    r"opponents|organisers|organizers|campaigners|doctors|economists|lawmakers|officers)\b)"
)
_FORE = re.compile(
    r"(?:In|On|At|After|Before|During|When|While|As|Despite|With|By|For|From|If|Although|Though|Since|Asked|Speaking|"
    r"Under|Over|Among|To|Of|Because|Until|Following|Last|Earlier|Later|Yesterday|Today|There|Here)\b"
)
_AUXILIARY = re.compile(
    r"(?:\s+(?:also|has|had|have|would|will|could|may|might|later|then|once|further|previously|recently|reportedly|"
    r"first|still|simply|even|just|only|often|never|always|both|now|\w+ly))+\s*$"
)


@cache
def saying() -> re.Pattern[str]:
    """Return the pattern of a verb of saying, as a whole word."""
    return re.compile(rf"\b(?:{SAYING})\b")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?!(?:{NOT_A_SPEAKER})\b)({_HEAD}(?:(?!{_END}).){{0,90}})", re.S)


@cache
def _noun_phrase() -> re.Pattern[str]:
    return re.compile(rf"\s*{_LEAD}((?:{PRONOUN})\b|{_HEAD}[^,;:()\n\"“”]*)")


def subject_after(text: str, verb_end: int, end: int) -> Span | None:
    """Return the subject that follows an inverted verb ("said Mayor Ines Prado"), None where none does."""
    match = _after().match(text, verb_end, end)
    if not match:
        return None
    return _trimmed(text, Span(*match.span(1)))


def subject_before(text: str, start: int, verb: int) -> Span | None:
    """Return the subject of a verb at `verb` whose clause begins at `start`, None where none is seen.

    Appositions and relative clauses between commas are left out ("Zhang, the president, said" gives "Zhang").
    """
    piece = text[start:verb].rstrip()
    auxiliary = _AUXILIARY.search(piece)
    if auxiliary:
        piece = piece[: auxiliary.start()].rstrip()
    joined = re.search(r"(?:,|\band|\bbut|\bwho|\bwhich)$", piece)
    if joined:
        return _first_phrase(text, start, start + joined.start())
    cut = max(piece.rfind(", "), piece.rfind("; "), piece.rfind(": "), piece.rfind(" — "), piece.rfind(" – "))
    begin = start + cut + 1 if cut >= 0 else start
    return _phrase(text, begin, start + len(piece)) or _first_phrase(text, start, start + len(piece))


def _first_phrase(text: str, start: int, end: int) -> Span | None:
    """Return the first part between commas that can be a subject."""
    place = start
    while place < end:
        comma = text.find(",", place, end)
        stop = comma if comma >= 0 else end
        found = _phrase(text, place, stop)
        if found:
            return found
        place = stop + 1
    return None


def _phrase(text: str, start: int, end: int) -> Span | None:
    match = _noun_phrase().match(text, start, end)
    if not match or _FORE.match(text, match.start(1)):
        return None
    found = _trimmed(text, Span(*match.span(1)))
    return found if found and text.count(" ", *found) <= 14 else None


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space and dashes at its end, None where nothing is left."""
    body = span.of(text).rstrip(" .\t\n-—–'’")
    return Span(span.start, span.start + len(body)) if body else None
