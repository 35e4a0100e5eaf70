"""Who a quote belongs to, by the words around it."""

from newslint.analysis.quotemarks import Pair
from newslint.analysis.speech import subject_after, subject_before, verbs_between
from newslint.document import Document
from newslint.patterns import compiled
from newslint.span import Span
from newslint.values import frozen

BREAK = compiled(r"[.?!…]['’\"”)\]]*\s+(?=[\"“‘'(\[A-ZÀ-ÖØ-Þ0-9])")
ABBREVIATED = compiled(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Gen|Col|Sgt|Lt|Capt|Cpl|Maj|Cmdr|Adm|Brig|Supt|Insp|Det|Pte|Pres|Messrs|Gov|Sen|Rep|Jr|Sr|Hon|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])$"
)
ACCORDING = "ccording to"
SIGNATURE = compiled(r"[—–―-]+ ?([A-ZÀ-ÖØ-Þ][^\n]{2,80})$")
SIGNED = compiled(r"\s*(?:[—–―]|--|&mdash;)\s*([A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)+)")
RARE = compiled(
    r"\s+(?:(?P<first>[a-z]+ed)(?=\s+(?:[A-ZÀ-ÖØ-Þ]|the |a |an |his |her |one ))"
    r"|((?:[A-ZÀ-ÖØ-Þ][\w’'.-]* ?){1,4}|he|she|they)\s+(?P<last>[a-z]+ed)\b(?P<alone>\.)?)"
)
REACH = 240  # characters in which a cue is looked for on either side
MOST = 4  # verbs of saying tried before a quote, from the last: few sentences have more


@frozen
class Said:
    """Who speaks, and the words that say so; None where nobody is seen."""

    speaker: Span | None
    cue: Span | None


NOBODY = Said(None, None)


def said_around(document: Document, pair: Pair, start: int, hi: int) -> Said:
    """Return who speaks by the words around a quote in its sentence: behind it, then before it."""
    text = document.text
    if pair.closed:
        ends = text[pair.content.end - 1] in ".…" and text[pair.span.end : pair.span.end + 1].isspace()
        if not (ends and text[pair.span.end + 1 : pair.span.end + 2].isupper()):
            end = min(hi, pair.span.end + REACH)
            said = said_behind(document, pair.span.end, end)
            if said.speaker:
                return said
            said = _signed(text, pair, end)
            if said.speaker:
                return said
    return said_before(document, start, pair.span.start)


def _signed(text: str, pair: Pair, end: int) -> Said:
    """Return who speaks where the words behind a quote name them in another way.

    By a verb that is rarer than those known (", enthused Scott Fancher"), or by a dash ("— Gerry Adams").
    """
    signed = SIGNED.match(text, pair.span.end, end)
    if signed:
        return Said(Span(*signed.span(1)), None)
    ended = text[pair.content.end - 1]
    rare = RARE.match(text, pair.span.end, end) if ended in ",?!" else None
    if not rare or (rare["last"] and ended != "," and not rare["alone"]):
        return NOBODY
    if rare["last"]:
        return Said(Span(*rare.span(2)), Span(*rare.span("last")))
    return Said(subject_after(text, rare.end("first"), end), Span(*rare.span("first")))


def sentence_start(text: str, lo: int, hi: int) -> int:
    """Return where the sentence that runs up to `hi` begins, not before `lo`."""
    start = lo
    for match in BREAK.finditer(text, lo, hi + 1):
        if match.end() <= hi and not ABBREVIATED.search(text, max(lo, match.start() - 5), match.start()):
            start = match.end()
    while start < hi and text[start].isspace():
        start += 1
    return start


def said_behind(document: Document, start: int, end: int, *, apart: bool = False) -> Said:
    """Return who speaks by the words behind a quote: "said Wong", "Wong said", "according to Wong".

    `apart` reads a sentence of its own, in which the verb need not touch the quote.
    """
    text, stop = document.text, end
    for match in BREAK.finditer(text, start, end):
        if match.start() > start and not ABBREVIATED.search(text, max(start, match.start() - 5), match.start()):
            stop = match.start() + 1
            break
    begin = start
    while begin < stop and text[begin] in " ,—–-'’\"”":
        begin += 1
    for verb in verbs_between(document, begin, stop):
        cue = verb.span
        lead = text[begin : cue.start].strip()
        if lead in ("", "and", "as", "also", "or", "then"):
            if verb.word in ("told", "telling", "tells", "informed") or apart:
                continue
            speaker = subject_after(text, cue.end, stop)
        elif verb.near and (apart or len(lead) > 60):
            continue
        else:
            speaker = subject_before(text, begin, cue.start)
        if speaker:
            return Said(speaker, cue)
    return _accorded(text, begin, stop)


def said_before(document: Document, start: int, end: int) -> Said:
    """Return who speaks by the words of the sentence before a quote: "Wong said:", "According to Wong,"."""
    text = document.text
    lead = text[start:end].rstrip()
    for verb in reversed(list(verbs_between(document, start, end))[-MOST:]):
        if verb.near and text[verb.span.end : end].strip(" ,:") not in ("", "that"):
            continue
        speaker = subject_before(text, start, verb.span.start)
        if not speaker and verb.word[0].isupper():
            speaker = subject_after(text, verb.span.end, end)
        if speaker:
            return Said(speaker, verb.span)
    accorded = _accorded(text, start, end)
    if not accorded.speaker and lead.endswith(":"):
        return Said(subject_before(text, start, start + len(lead) - 1), None)
    return accorded


def _accorded(text: str, start: int, end: int) -> Said:
    """Return who "according to" names between two places."""
    place = text.find(ACCORDING, start, end) - 1
    if place < start or text[place] not in "aA":
        return NOBODY
    cue = Span(place, place + 1 + len(ACCORDING))
    speaker = subject_after(text, cue.end, end)
    return Said(speaker, cue) if speaker else NOBODY


def breaks(between: str) -> bool:
    """Tell whether a whole sentence stands between two quotes, besides what ends with the first."""
    return any(
        match.end() < len(between) and not ABBREVIATED.search(between, 0, match.start())
        for match in BREAK.finditer(between)
    )
