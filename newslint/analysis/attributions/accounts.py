"""What a company's accounts tell: "Acme's net profit rose 9 per cent", "revenue fell in the quarter"."""

from newslint.analysis.attributions.model import Attribution, Cue
from newslint.analysis.attributions.subjects import word_before
from newslint.analysis.attributions.words import ARTICLES, SEGMENTS
from newslint.analysis.wordlists import words
from newslint.patterns import compiled
from newslint.span import Span

MOVED = compiled(
    r"(?:, which [^,.;:]{1,60},|(?: (?:at|from|of|in|for|before|after) [^,.;:]{1,60}?)?) (?:\w+ly )?(?:more than )?"
    r"(?:rose|fell|jumped|climbed|dropped|grew|slid|slumped|surged|soared|slipped|sank|plunged|came|totall?ed|reached|hit|"
    r"doubled|tripled|swung|increased|declined|edged|dipped|advanced|gained|rebounded|tumbled|stood|missed|beat|topped)\b"
    r"|(?: (?:at|from|of|in|for) [^,.;:]{1,60}?)? (?:was|were) (?:\w+ ){0,2}?[A-Z]{0,3}[$£€¥₹]?\d"
)
OF_SUM = compiled(r" of (?:\w+ ){0,2}?[A-Z]{0,3}[$£€¥₹]?\d")
MADE = compiled(r"\b(?:made|makes?|making|booked|turned|recorded) an? (?:[a-z-]+ ){0,2}\Z")
HAD = compiled(r"\b(?:had|has|reported|posted|suffered|took) an? (?:[a-z-]+ ){0,2}\Z")
RESULT = ("profit", "loss")
PERIOD = compiled(
    r"\b(?:quarter(?:ly)?|(?:first|second) half|half-year|fiscal|full[- ]year|(?:three|six|nine|12|twelve) months|"
    r"same period|financial year|year (?:to|ended|ending))\b"
)
AT = compiled(r" at (?:the |its )?[A-Za-z]")
OWNERS = words("its their his her our")
POSSESSIVES = ("’s", "'s", "s’", "s'")
PUBLIC = words("tax whose family household farm")
NET = words("net operating pre-tax pretax interest trading fee rental gross underlying comprehensive")
"""Words of accounts before "income": other incomes are those of people."""

WIDE = words("industry sector country nation state city county world economy government families family")
"""Who keeps no accounts that a company could speak for."""


def of_accounts(text: str, sentence: Span, hit: Span) -> Attribution | None:
    """Return the attribution of an entry of accounts that moved or came to something, to whose accounts they are.

    These are somebody's ("the ferry firm's profit", "profits at the bank") or tell for what period they were drawn up.
    """
    if OF_SUM.match(text, hit.end, sentence.end):
        made = MADE.search(text, sentence.start, hit.start)
        if made or (hit.of(text) in RESULT and HAD.search(text, sentence.start, hit.start)):
            return Attribution(Span(hit.end, sentence.end), Span(hit.start, hit.end), hit, Cue.FINDS)
    if hit.of(text) == "loss":  # of other things too: "the loss of jobs rose"
        return None
    if not MOVED.match(text, hit.end, sentence.end):
        return None
    if hit.of(text).lower() in SEGMENTS and not PERIOD.search(text, *sentence):
        return None
    start, owner = hit.start, ""
    for _ in range(4):
        place, before = word_before(text, sentence.start, start)
        low = before.lower()
        if low in PUBLIC or (start == hit.start and hit.of(text).lower() == "income" and low not in NET):
            return None
        if not before or low in ARTICLES - OWNERS:
            break
        start = place
        if low in OWNERS or before.endswith(POSSESSIVES):
            owner = low
            break
    if owner.rstrip("s’'") in WIDE:
        return None
    if hit.of(text).lower() == "sales" and not (
        owner or (AT.match(text, hit.end, sentence.end) and PERIOD.search(text, *sentence))
    ):
        return None
    if owner or AT.match(text, hit.end, sentence.end) or PERIOD.search(text, *sentence):
        return Attribution(sentence, Span(start, hit.end), hit, Cue.FINDS)
    return None
