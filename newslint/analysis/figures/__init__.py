"""Every quantity in the prose, with the role it plays."""

from bisect import bisect_right

from newslint.analysis.figures.fractions import CLOSES
from newslint.analysis.figures.model import Figure, Kind, Role
from newslint.analysis.figures.numbers import Quantity, quantities
from newslint.analysis.figures.plain import plain_role
from newslint.analysis.figures.roles import Sentence, read, role_of
from newslint.analysis.figures.words import GAINED, GROUPS, MOVES, NO_MARKET, POLLED, SHARES
from newslint.analysis.prose import told
from newslint.analysis.sentences import sentences
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.span import Span

__all__ = ["SHARES", "SHOWN", "Figure", "Kind", "Role", "figures", "statistics"]


UNITS = compiled(
    r"(?:[ -](?!(?:and|or|in|on|to|from|by|at|for|with|as|than|is|was|were|are|per|the|a|an)\b)[\w’'.-]+){0,3}?[ -]"
    r"(?:(?!(?:as|is|was|has|this|points|degrees|votes|less|across|thus|plus|minus|years|days|times|hours|words|feet)\b)"
    r"[A-Za-z][a-z’'-]*s\b|of (?:them|those)\b|people|men|women|children|folk|police|staff|cattle|sheep|users)",
)
"""What a count is of: people or things in the plural."""


NUMBERED = compiled(
    r"(?:\b(?:[Pp]atents?|[Nn]umbers?|[Nn]os?\.?|Case|Docket|Licence|License|Permit|Serial|Order|Lot|Bill)|#) ?\Z"
)
"""What makes a name of the number behind it."""

COMPOUND = compiled(r"-(?!strong\b)[a-z]+(?:-[a-z]+)* ")
"""What describes a thing by its size or age ("a 1,000-year-old robe"), which is part of its name."""

HEDGED = compiled(
    r"\b(?:[Aa]bout|[Aa]round|[Aa]lmost|[Nn]early|[Rr]oughly|[Ss]ome|(?:[Jj]ust )?(?:over|under)|[Uu]p to|[Aa]t least|"
    r"[Aa]n estimated|[Aa]nother|(?:[Mm]ore|[Ff]ewer|[Ll]ess) than) \Z"
)
DEEDS = compiled(
    r" (?:have|had|were|are|will|died?|left|leave|fled|flee|went|go|came|come|lost|took|live[sd]?|work(?:ed)?|"
    r"jo(?:in|ined)|turned|stayed|arrived|moved|returned|quit|remain(?:ed)?)\b"
)
TAKES = (
    r"(?:kill|injur|wound|displac|evacuat|arrest|detain|deport|hir|employ|sack|treat|admitt|serv|recruit|hous|rescu|infect)"
    r"(?:e|ed|ing|s|es)|t(?:oo|a)k\w* in|laid off"
)
TOTALS = compiled(
    r"(?:\b(?:[Nn]umbers?|[Tt]otals?|[Pp]opulation|[Mm]embership|[Cc]ases|[Dd]eaths|[Bb]irths|[Ss]ales|[Oo]utput|"
    r"[Pp]roduction|[Aa]rrivals|[Hh]eadcount|[Ww]orkforce|[Aa]ttendance|[Tt]oll|[Ee]nrolments?)\b[^.;:]{0,80}? "
    rf"(?:to|from|at|topped|topping|exceed\w*|passed|reach\w*|hit)|\b(?:{TAKES}))"
    r"(?: (?:about|around|almost|nearly|some|just over|just under|more than|an estimated|at least|a record))? \Z"
)
"""What stands around a count whose people or things are understood: "around 12,000 left", "cases rose to 4,000"."""

YEARLY = compiled(r" (?:a|per|each|every) (?:year|month|week|day)\b")
SINCE = compiled(
    r"\b(?:since|from|over the|in the (?:past|last|first|second|third|fourth)|last (?:year|month|quarter|week)|"
    r"(?:in|within|by|during) (?:\w+ )?(?:\d{4}|years?|months?|decades?|weeks?)|between)\b"
)
"""A period over which something grew."""

SET = (Role.TERM, Role.PRICE, Role.SEEN)
BESIDES = compiled(
    r" [^.;:]{2,60}?(?:,? as well as|,? along with|,? in addition to|,? plus|,? and)"
    r"(?: (?:another|a further|an additional|about|up to))? "
)
FOR = compiled(r"[$£€¥]?\d[\d,.]*(?: ?(?:m|bn|million|billion|trillion))? (?:for|towards?|in|on|to) ")
"""A sum that stands beside another that a deal sets: "will pay $4 million to the town, as well as $2 million for"."""

GOES_ON = compiled(
    r"[^.;:]{0,90}?(?:, (?:an? (?:increase|rise|cut|reduction|raise|drop) of|up|down)|,? then|"
    r"\bthe (?:remaining|other))(?: (?:about|nearly|another))? "
)
"""Between a figure that somebody sets and one that goes on with it ("51 per cent, and Moss the remaining 49")."""

OWNING = ("own", "owned", "owns", "ownership", "shareholders", "stake")

MOVE = compiled(r" (?:rise|fall|gain|loss|drop|jump|slide|slump|plunge|decline|increase|decrease)s?\b")
BETWEEN = (
    " from ",
    " to ",
    " up to ",
    " and ",
    " or ",
    ", or ",
    "-",
    "–",
    " (from ",
    ", from ",
    ", up from ",
    ", down from ",
)


@per_document
def figures(document: Document) -> tuple[Figure, ...]:
    """Return the quantities of the prose in order; headlines, captions and tables are not prose."""
    text, places, found = document.text, sentences(document), list[Figure]()
    starts = [sentence.start for sentence in places]
    spans = [block.span for block in told(document)]
    opens = [span.start for span in spans]
    known: Sentence | None = None
    for quantity in quantities(text):
        block = bisect_right(opens, quantity.start) - 1
        if block < 0 or quantity.end > spans[block].end:
            continue
        sentence = places[bisect_right(starts, quantity.start) - 1]
        if found and _converts(text, found[-1], quantity):
            role, why = found[-1].role, found[-1].why
        elif quantity.kind is Kind.NUMBER:
            role, why = plain_role(text, quantity.start, quantity.end, quantity.value)
        else:
            if known is None or known.span != sentence:
                known = read(text, sentence)
            role, why = _role(text, quantity, known, found)
        found.append(Figure(Span(*quantity[:2]), quantity.kind, role, quantity.value, why, sentence))
    return tuple(found)


@per_document
def statistics(document: Document) -> tuple[Figure, ...]:
    """Return the figures that ask for a source: quantified claims the writer could not simply see."""
    return tuple(figure for figure in figures(document) if figure.role is Role.STATISTIC)


def _role(text: str, quantity: Quantity, sentence: Sentence, before: list[Figure]) -> tuple[Role, str]:
    """Return the role of a quantity that may be a statistic, and the words that gave it."""
    start, end, kind, value = quantity
    place = sentence.span
    if kind is Kind.COUNT and not UNITS.match(text, end, place.end) and not _understood(text, start, end, place):
        tallied = before and before[-1].role is Role.VOTE and before[-1].sentence == place
        return (Role.VOTE, "votes") if tallied or text.startswith(" votes", end) else (Role.OTHER, "")
    if kind is Kind.FOLD and not SINCE.search(text, *place):
        return Role.OTHER, ""
    if kind is Kind.FRACTION and value is None and not _surveyed(text[start:end]):
        return Role.TALLY, ""
    if kind is Kind.COUNT and NUMBERED.search(text, max(place.start, start - 20), start):
        return Role.OTHER, ""
    if kind is Kind.COUNT and COMPOUND.match(text, end, place.end):
        return Role.SPECIFICATION, ""
    role, why = role_of(text, Span(start, end), sentence, kind, value)
    if role is Role.STATISTIC and before:
        last = before[-1]
        if _paired(text, start, kind, last):
            return last.role, last.why
        last = next(
            (figure for figure in before[-1:-9:-1] if figure.kind is not Kind.NUMBER and figure.role is not Role.OTHER),
            last,
        )
        if _runs_on(text, kind, sentence, last) or _moves_on(text, quantity, sentence, last):
            return last.role, last.why
    return role, why


def _understood(text: str, start: int, end: int, place: Span) -> bool:
    """Tell whether a count names nobody as the sentence knows whom it counts ("around 12,000 left")."""
    low = max(place.start, start - 120)
    if DEEDS.match(text, end, place.end):
        return bool(HEDGED.search(text, low, start))
    return bool((CLOSES.match(text, end, place.end) or YEARLY.match(text, end)) and TOTALS.search(text, low, start))


def _converts(text: str, last: Figure, quantity: Quantity) -> bool:
    """Tell whether a sum is the one before it in another currency ("€20,000 (£17,500; US$22,900)")."""
    if last.kind is not Kind.MONEY or quantity.kind is not Kind.MONEY:
        return False
    return text[last.span.end : quantity.start].strip(" \u00a0") in ("(", ";", "or", "(about", "(or")


def _paired(text: str, start: int, kind: Kind, last: Figure) -> bool:
    """Tell whether a figure is the other end of a change ("cut to 10 per cent from 12 per cent"), or "4,120 (54%)"."""
    between = text[last.span.end : start]
    if last.role is Role.VOTE and between in (" (", " votes (", " votes, or "):
        return True
    if last.kind is not kind:
        return False
    set_here = last.role is Role.TERM and start < last.sentence.end and ";" not in between
    if between in BETWEEN or (set_here and (last.why.endswith(OWNING) or GOES_ON.fullmatch(between))):
        return True
    return bool(last.role in SET and BESIDES.fullmatch(between) and FOR.match(text, start))


def _surveyed(words: str) -> bool:
    """Tell whether a fraction has the round whole of a share ("one in six", "3 out of 100"), not of a tally."""
    whole = words.rsplit(maxsplit=1)[-1]
    return not whole.isdigit() or int(whole) <= 10 or int(whole) in (12, 15, 20, 25, 50, 100)


def _runs_on(text: str, kind: Kind, sentence: Sentence, last: Figure) -> bool:
    """Tell whether a share goes on with the results that the figure before it began ("Cruz pulled 70 percent").

    Over a paragraph's end it does where it tells what somebody came to ("Her rival took 45 per cent.").
    """
    if last.role is not Role.VOTE or kind not in SHARES or last.kind is Kind.NUMBER:
        return False
    between = text[last.span.end : sentence.span.start]
    goes_on = "\n" not in between or (len(between.split("\n\n")) == 2 and not sentence.words.isdisjoint(GAINED))
    return goes_on and sentence.words.isdisjoint(GROUPS | POLLED)


def _moves_on(text: str, quantity: Quantity, sentence: Sentence, last: Figure) -> bool:
    """Tell whether a share is another move of the market that the paragraph tells of ("Acme jumped 8 per cent")."""
    if last.role is not Role.MARKET or quantity.kind is not Kind.PERCENT or not sentence.words.isdisjoint(NO_MARKET):
        return False
    if "\n" in text[last.span.end : quantity.start]:
        return False
    before = text[max(sentence.span.start, quantity.start - 40) : quantity.start].lower().split()[-3:]
    return not MOVES.isdisjoint(before) or bool(MOVE.match(text, quantity.end, sentence.span.end))


SHOWN = {"statistics": statistics}
