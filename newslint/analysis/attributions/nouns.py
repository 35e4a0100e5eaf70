"""Nouns that name a source where no verb carries them ("in a Meridian poll", "the bank's forecast")."""

from newslint.analysis.attributions.model import Attribution, Cue
from newslint.analysis.attributions.subjects import word_before
from newslint.analysis.attributions.words import (
    ARTICLES,
    BEFORE_NOUN,
    BEHIND_NOUN,
    CROWDS,
    DATA,
    DESCRIBES,
    LEADS,
    NOUN_STRONG,
    OWNED,
    PASSIVE,
    PERSONS,
    VERBS,
)
from newslint.patterns import compiled
from newslint.span import Span

OWN = ("its ", "their ", "his ", "her ", "our ", "Our ", "Its ", "Their ")
# Verbs that tell what became of a forecast or report, not what it holds: "the line cut its outlook".
MEETS = ("cut", "cuts", "beat", "beats", "saw", "sees", "seen", "read", "met", "set")
# Nouns that are verbs behind those who figure something out: "economists estimate the loss at 4 per cent".
FIGURED = ("estimate", "forecast", "report", "document", "model", "count")
POSSESSIVES = ("’s", "'s", "s’", "s'")
OBJECT = compiled(r" (?:that|the|a|an|[$£€\d]|more|about|nearly|it|he|she|they|on|how)")
RESULTS = compiled(
    r" (?:(?:an?|its|their|record|net|operating|[\w-]*quarter(?:ly)?|annual|pre-?tax|strong\w*|higher|lower) ){0,3}"
    r"(?:profits?|loss(?:es)?|revenues?|sales|earnings|income|turnover|results?|growth|surplus|deficit)\b"
)
"""What a company posts by its own word; it forecasts these and others."""

FORESEEN = compiled(
    rf"{RESULTS.pattern}|(?: annual| global| slower| faster)? (?:inflation|demand|output|spending|that|an?|the|[$£€\d])"
)
CLOSING = compiled(r"[.”\"]|\Z")
TOLD_LAST = compiled(r", (?:the|an?|[A-Z])[^,.;:]{1,60} \Z")
NEXT = compiled(r"[ -]([a-z]+)")
WINDOW = 200  # characters before a noun that tell whether it closes what is said


def is_noun(text: str, hit: Span, word: str, before: str) -> bool:
    """Tell whether a word that can be noun or verb ("report", "estimates") is a noun here."""
    if word.endswith("s") and text.startswith((":", " that ", ' "', " “"), hit.end):
        return False
    ends = (word == "forecast" or before.endswith("s")) and CLOSING.match(text, hit.end)
    if ends and TOLD_LAST.search(text, max(0, hit.start - WINDOW), hit.start):
        return False  # "..., the planning bureau forecast."
    if not before or before.lower() in BEFORE_NOUN or before.endswith(POSSESSIVES):
        return True
    if before in PASSIVE and text.startswith(" by ", hit.end):
        return False  # "is forecast by the bureau to reach 5 per cent"
    if word in FIGURED and before.endswith("s") and before[1:].islower() and OBJECT.match(text, hit.end):
        return False  # "economists estimate the loss at 4 per cent"
    if word in ("forecast", "forecasts") and FORESEEN.match(text, hit.end):
        return False
    # "The Brennan Center reports $3 million": a name and a verb, unless another noun follows.
    return not (word.endswith("s") and before[0].isupper() and OBJECT.match(text, hit.end))


def of_noun(text: str, sentence: Span, hit: Span, word: str) -> Attribution | None:
    """Return the attribution of a source noun that no verb carries ("in a Meridian poll", "FEC filings")."""
    if word == "polls" and text.startswith((" open", " clos"), hit.end):
        return None
    if _is_modifier(text, hit, sentence.end) or (word == "polling" and _is_done(text, sentence, hit)):
        return None
    start, leads, named, owned, met = hit.start, False, 0, False, False
    if word == "figures" and word_before(text, sentence.start, start)[1].lower() in PERSONS:
        return None
    for _ in range(7):
        place, before = word_before(text, sentence.start, start)
        low = before.lower()
        if not before or low in LEADS:
            leads = bool(before)
            break
        if (low.endswith("ed") and low not in DESCRIBES) or low in MEETS:
            met = True
            break
        if low in ("and", "but", "that", "who", "which", "said", "says"):
            return None
        start, named, owned = place, named + 1, owned or before.endswith(POSSESSIVES)
        if low in ARTICLES:
            if low == "no":
                return None
            verb = word_before(text, sentence.start, start)[1].lower()
            leads = verb in LEADS and (verb != "of" or word in NOUN_STRONG)  # "60 boats of the models Tern and Gull"
            met = verb.endswith(("ed", "ing")) or verb in MEETS
            break
    own = word in OWNED and (owned or met or text.startswith(OWN, start))
    if not own and (word not in DATA or (not leads and word not in NOUN_STRONG)):
        return None
    nameless = not named or (named == 1 and word in CROWDS and not text.startswith((" from ", " by "), hit.end))
    told = Span(start, sentence.end) if met else sentence  # "slumped 11 per cent after it cut its outlook"
    return Attribution(told, Span(start, hit.end), hit, Cue.NOUN, data=True, vague=nameless)


def _is_done(text: str, sentence: Span, hit: Span) -> bool:
    """Tell whether a word in -ing is what somebody does ("she is polling at 8 per cent")."""
    return word_before(text, sentence.start, hit.start)[1].lower() in PASSIVE


def _is_modifier(text: str, hit: Span, end: int) -> bool:
    """Tell whether a noun only describes the next one ("data centres", "poll workers")."""
    match = NEXT.match(text, hit.end, end)
    if not match:
        return False
    follow = match[1]
    return not (follow in BEHIND_NOUN or follow in VERBS or follow.endswith(("ed", "ly", "ing")))
