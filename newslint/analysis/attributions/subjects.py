"""Who stands behind a verb that ascribes: its subject, in any order."""

from newslint.analysis.attributions.words import ARTICLES, NEEDS_DATA, PARTICIPLES, PASSIVE
from newslint.analysis.speech import leading_phrase, subject_after, subject_before
from newslint.analysis.wordlists import words
from newslint.patterns import compiled
from newslint.span import Span

OPENS = (",", "”", '"', "'", "’", "!", "?")  # what stands before an inverted verb
CLOSING = compiled(
    r"\Z|[.,;)]| (?:on|in|at|last|this|earlier|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"| reporters\b"
)
"""What follows a verb at the tail of what is said."""

NAMED = compiled(r"(?:[A-ZÀ-Þ][\w’'.-]*)(?: (?:of |and |de |van |von |the )?[A-ZÀ-Þ][\w’'.-]*){0,4}")
OWNER = compiled(r"[\w’' .-]{1,40}?[’']s? ")
DESCRIBES = compiled(r"(?!(?:and|but|or|which|who|that|whose|where|when)\b)[^,;:()\"“”]{3,90}")
ENDS = compiled(r"\Z|[,.;:](?!\d)")
THOUSANDS = compiled(r",\d")
PRONOUN = compiled(r"(?:it|he|she|they|we|I|you) ")
REACH = 160  # characters before a verb in which its subject is looked for
SHORT = 7  # words in a subject between a comma and a verb at the tail
PRONOUNS = frozenset({"He", "She", "It", "They", "We", "I", "he", "she", "it", "they", "we"})
PLAIN = 60  # characters in a subject that is read without a closer look
INTERRUPTED = frozenset(",;:—–“”\"()?!'’‘")
AUXILIARY = words(
    "also has had have would will could may might later then once further previously still even just only"
)
ADVERBS = words("now also not never still often already since then later once thus being widely")
SEVERAL = AUXILIARY | words(
    "i we you they people police men women children many most some who which that both all do does did not don’t "
    "don't didn’t didn't should must can shall"
)
"""What a verb without an ending stands behind, beside plurals."""

FORE = words(
    "In On At After Before During When While As Despite With By For From If Although Though Since Asked "
    "Speaking Under Over Among To Of Because Until Following Last Earlier Later Yesterday Today There Here "
    "But And Yet So Still Then Now Meanwhile However Instead Also Or Not What Who Why How Where Whether That "
    "This"
)
JOINTS = words(
    "and but or that which who whom whose what as if when where while because after before since until than "
    "to is are was were be been has had have did does do in on at by for from with into over about"
)
BEING = frozenset({"is", "are", "was", "were"})
RELATIVES = frozenset({"which", "who", "whom", "what", "that"})


AS = compiled(r"[\"“(]?As ((?:(?![,;:()\n]).){2,80}) ")
REPORTED = compiled(
    r"\b(?:quot|cit|report)(?:ed|es|ing|s) (?!by\b)((?:[^,.;:\"“”]|\.\w|\.(?= [A-Z])){2,60}?)"
    r"(?:, [^,.;:]{2,80},)? as \Z"
)
REPORTED_PASSIVELY = compiled(
    r" (?:is|are|was|were|been|being) (?:\w+ly )?(?:quoted|cited|reported)\b[^,.;:]{0,60} as \Z"
)
"""Whose words another passes on: "the agency quoted Ines Prado as saying", "she was quoted as saying"."""

WITH = compiled(r"\b[Ww]ith ((?:the |an? |some |many |most |[A-Z]|[a-z]+s )[^,.;:\"“”]{0,60}?) \Z")
"""Who speaks beside what the sentence tells ("fares rose, with the board saying that ...")."""

TOLD = compiled(r"[,”\"’'] (?:said|says|told|added|explained) ((?!that\b)[^,;:“”\"]{2,60}), \Z")
RELATIVE = compiled(
    r"(?:which|who|whom|what|that) ((?:the |an? |his |her |its |their |[A-Z])(?:[\w’'.-]+ ?){1,5}?)\s+\Z"
)
"""A subject behind a relative pronoun ("which the campaign says")."""


def word_before(text: str, low: int, place: int) -> tuple[int, str]:
    """Return where the word before `place` begins, and the word; (place, "") where none does after `low`."""
    end = place - 1 if text[place - 1 : place] in (" ", "\u00a0") else place
    start = max(text.rfind(" ", low, end) + 1, text.rfind("—", low, end) + 1, low)
    word = text[start:end]
    bare = word.lstrip("\"“‘'(")
    if end == place or not bare or not (bare[-1].isalnum() or bare[-1] in "’'.&%"):
        return place, ""
    return end - len(bare), bare


def subject_of(text: str, sentence: Span, verb: Span, word: str, start: int, before: str) -> Span | None:
    """Return the subject of a verb: behind it, before it, or that of the clause a participle follows.

    `before` is the word before the verb, `start` where it begins.
    """
    if word in PARTICIPLES:
        return of_participle(text, sentence, verb, word)
    if text.startswith("As ", sentence.start) or text.startswith("As ", sentence.start + 1):
        match = AS.match(text, sentence.start, verb.start)
        if match and match.end() == verb.start:
            return Span(match.start(1), match.end(1))
    if before in PRONOUNS:
        return Span(start, start + len(before))
    first = _window(text, sentence, verb)
    if text.startswith(", ", verb.start - 2):
        apposed = _apposed(text, sentence, first, verb)
        if apposed:
            return apposed
    low = max(first, verb.start - 70)
    comma = text.rfind(",", low, verb.start)
    between = text[comma + 2 : verb.start].split() if comma >= 0 else []
    if (
        between
        and len(between) <= SHORT + 1
        and not (RELATIVES.intersection(between))
        and CLOSING.match(text, verb.end)
    ):
        return _trimmed(text, comma + 1, verb.start)  # ", campaign officials said."
    related = _related(text, low, verb.start)
    if related:
        return related
    found = _plain(text, sentence.start, first, verb.start)
    if found:
        return found
    found = _inverted(text, sentence, verb) or subject_before(text, first, verb.start)
    if found and THOUSANDS.match(text, found.end) and ", " not in text[found.start : verb.start]:
        return _trimmed(text, found.start, verb.start)  # "a poll of 1,040 voters found"
    if found and found.end > verb.start - 3:
        return found
    return _name_before(text, low, verb.start) or found


def _apposed(text: str, sentence: Span, first: int, verb: Span) -> Span | None:
    """Return the name in "Ines Prado, its head, said", and the words for her in "its head, Ines Prado, said".

    What stands before the name is a phrase of time or place, or what she says: then the verb closes it.
    """
    inner = text.rfind(", ", first, verb.start - 2)
    outer = text.rfind(", ", first, max(first, inner))
    if inner < 0 or (outer < 0 and first > sentence.start):
        return None
    start = outer + 2 if outer >= 0 else sentence.start
    head, apposition = text[start:inner], text[inner + 2 : verb.start - 2]
    if head.split(" ", 1)[0] in FORE or not DESCRIBES.fullmatch(apposition):
        return None
    definite = head.split(" ", 1)[0].lower() in ARTICLES or OWNER.match(head)
    apposed = definite and NAMED.fullmatch(apposition) and not JOINTS.intersection(head.split())
    if not (apposed or NAMED.fullmatch(head)):
        return None
    opening = text[sentence.start : text.find(" ", sentence.start, sentence.end)]
    if outer >= 0 and opening not in FORE and not CLOSING.match(text, verb.end):
        return None
    return Span(start, inner)


def _window(text: str, sentence: Span, verb: Span) -> int:
    """Return where the words begin among which a verb's subject is looked for."""
    first = verb.start - REACH
    return text.find(" ", first, verb.start) + 1 if first > sentence.start else sentence.start


def _plain(text: str, sentence: int, start: int, end: int) -> Span | None:
    """Return a subject that nothing interrupts, at the head of a sentence or behind its last comma.

    "Mayor Ines Prado has said", "On Monday, the ministry said".
    """
    comma = text.rfind(", ", start, end)
    if comma < 0 and start > sentence:
        return None
    start = comma + 2 if comma >= 0 else start
    lead = text[start:end]
    if len(lead) > PLAIN or not INTERRUPTED.isdisjoint(lead):
        return None
    if not lead[:1].isupper() and lead.split(" ", 1)[0] not in ARTICLES:
        return None
    spoken = lead.split()
    last = len(spoken)
    while last and (spoken[last - 1] in AUXILIARY or spoken[last - 1].endswith("ly")):
        last -= 1
    if not last or spoken[0] in FORE or not JOINTS.isdisjoint(spoken[:last]):
        return None
    stop = text.rfind(spoken[last - 1], start, end) + len(spoken[last - 1])
    return Span(start, stop)


def _related(text: str, low: int, place: int) -> Span | None:
    """Return the subject between a relative pronoun and a verb ("which the campaign says")."""
    start = max(text.rfind(" wh", low, place), text.rfind(" that ", low, place))
    match = RELATIVE.match(text, start + 1, place) if start >= 0 else None
    return _trimmed(text, *match.span(1)) if match else None


def is_passive(text: str, sentence: Span, start: int, before: str) -> bool:
    """Tell whether a form of "be" carries a verb, with an adverb between them or not."""
    if before.endswith("ly") or before in ADVERBS:
        _, before = word_before(text, sentence.start, start)
    return before.lower() in PASSIVE


def is_of_several(text: str, sentence: Span, start: int, before: str) -> bool:
    """Tell whether the word before can be the subject of a verb without an ending, or an auxiliary of it."""
    low = before.lower()
    if low in SEVERAL or low.endswith("ly") or (low.endswith("s") and not low.endswith(("’s", "'s"))):
        return True
    return " and " in text[max(sentence.start, start - 60) : start]


def of_participle(text: str, sentence: Span, verb: Span, word: str) -> Span | None:
    """Return "handwritten ledgers" before "showing", or the subject of "sued the party, claiming"."""
    if word in NEEDS_DATA:
        start = verb.start
        for _ in range(3):
            place, before = word_before(text, sentence.start, start)
            if not before or before.lower() in ("with", "in", "by", "from", "of"):
                break
            start = place
        return _trimmed(text, start, verb.start)
    _, before = word_before(text, sentence.start, verb.start)
    first = _window(text, sentence, verb)
    if before in BEING:
        return subject_before(text, first, text.rindex(before, first, verb.start))
    if before == "as":
        return _reported(text, sentence, verb)
    if text[max(sentence.start, verb.start - 2) : verb.start].strip() not in (",", ";"):
        company = WITH.search(text, first, verb.start)
        return Span(*company.span(1)) if company else None
    told = TOLD.search(text, first, verb.start)  # "..., said Ines Prado, adding that"
    return Span(*told.span(1)) if told else subject_before(text, first, verb.start)


def _reported(text: str, sentence: Span, verb: Span) -> Span | None:
    """Return whose words another passes on ("the agency quoted Ines Prado as saying")."""
    low = max(sentence.start, verb.start - REACH)
    told = REPORTED.search(text, low, verb.start)
    if told:
        return Span(*told.span(1))
    passive = REPORTED_PASSIVELY.search(text, low, verb.start)
    return leading_phrase(text, sentence.start, passive.start()) if passive else None


def _inverted(text: str, sentence: Span, verb: Span) -> Span | None:
    """Return the subject behind a verb that follows a quote or a comma (", said Mayor Ines Prado")."""
    lead = text[max(sentence.start, verb.start - 3) : verb.start].rstrip()
    if not lead.endswith(OPENS):
        return None
    found = subject_after(text, verb.end, min(sentence.end, verb.end + REACH))
    if found and lead.endswith(",") and (not ENDS.match(text, found.end) or PRONOUN.match(found.of(text))):
        return None  # "the union, which met on Monday, says it ..."
    return found


def _name_before(text: str, low: int, place: int) -> Span | None:
    """Return the run of capitals right before a verb ("after the Harbour Board reports")."""
    start = place
    while True:
        before, word = word_before(text, low, start)
        if not word or not (word[0].isupper() or (start < place and word.lower() == "the")):
            break
        start = before
    return _trimmed(text, start, place)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip(' \n\u00a0”"’')), end - len(words) + len(words.rstrip())
    lead = text[start:end].split(" ", 1)
    if len(lead) == 2 and lead[0] in ("as", "and", "but"):
        start += len(lead[0]) + 1
    return Span(start, end) if end > start else None


def is_definite(name: str) -> bool:
    """Tell whether a name opens with a capital or an article."""
    return name[:1].isupper() or name.split(" ", 1)[0].lower() in ARTICLES
