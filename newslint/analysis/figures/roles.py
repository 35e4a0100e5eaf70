"""The role of a quantity, by the words around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newslint.analysis.figures.cues import CUES
from newslint.analysis.figures.model import Cue, Kind, Role
from newslint.patterns import compiled
from newslint.span import Span

NEAR = 90  # characters on either side in which a figure's clause is read
TOKEN = compiled(r"[a-z&]+(?:[-’'][a-z]+)*|[,;:()—–.]")
POSSESSIVE = ("’s", "'s")
STOPS = frozenset(",;:()—–.")
PASSED_OVER = frozenset(("also", "now", "further", "that", "which"))
"""Words between two that belong together: "the budget also includes", "a measure that would"."""
CLAUSE = compiled(r"[;:—]| - | – | -- |, (?:but|while|whereas|although|though|compared)\b|, \w+ing that\b")
MONTH = "May"  # in capitals, so that no cue takes the month for the verb
NUMBER = r"[$£€]?\d[\d,.]*"
BARE = compiled(rf"(?:(?:about|nearly|roughly|almost|by|to|all|just|only|{NUMBER}(?: ?%| per ?cent)?)[ -]+)*", re.I)
"""What may stand between a dash and a figure that only adds to the words before the dash."""
PRICE = (
    r"(?:[$£€¥]?\d[\d,]*\.\d+|[$£€¥]?\d[\d,.]* (?:euros|pounds|pence|yen|dollars|cents|a share))\b"
    r"(?! ?(?:%|per ?cent|points?\b|[mb]n?\b|million|billion|trillion|crore|lakh))"
)
"""What one share or barrel costs, or where an index stands; other figures move to round sums, shares and counts."""

DAY = (
    r"(?:on |from )?(?:\d\d? (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
)

SHAPES = {
    "of": (r"", r" of\b"),
    "not of": (r"", r"(?! of\b)"),
    "not of the": (r"", r"(?! of the\b)"),
    "the few": (r"\bthe ", r"(?: of (?:taxpayers|earners|households|society)\b|[,.;)’'\"”]|\Z| and\b| in\b| who\b)"),
    "against": (r"", r"(?: ?(?:to|-|–|versus|vs\.?) ?(?:\w+[’']?s? )?| against (?:[\w.]+[’']?s? ){0,3})\d"),
    "against it": (rf"{NUMBER}(?: ?%| per ?cent)? ?(?:to|-|–|,|versus|vs\.?) ?(?:\w+[’']?s? )?", r""),
    "or per cent": (rf"{NUMBER}(?: (?:points|cents))?, or (?:about |nearly )?", r""),
    "on a day": (r"", rf"[^.;:]{{0,60}}? (?:on|from|effective|starting|beginning) {DAY}"),
    "at": (r"\bat (?:about |around |nearly )?", r""),
    "one breath": (r"(?:[^,]{30}|\A[^,]*)", r""),
    "by a year": (r"", r"(?:,? [\w-]+){0,5}? by (?:the year )?(?:19|20)\d\d\b"),
    "or points": (r"", rf",? (?:or |\()(?:about |nearly )?{NUMBER} (?:points|cents|pence)\b"),
    "at a price": (r"", rf" (?:at|to|from) {PRICE}"),
    "of itself": (r"\b(?:be|been|being|is|are|was|were|am|not|feels?|felt|of|an?|the|[’'](?:m|re|s)) (?:\w+ )?", r""),
    "in votes": (r"", r"(?:,| --?| [–—])? ?(?:\(|or )?[\d,]+(?: (?:to|votes to) [\d,]+)? votes\b"),
    "or": (r"", r", or [\d.]+ ?(?:%|per ?cent)"),
    "to close": (rf"(?:%|per ?cent|cents?|{NUMBER}),? (?:to (?:close |settle |finish )?(?:at )?|at )", r""),
}
"""What must stand before a figure and behind it; "against" may also be written the other way round."""


SMALL_CHANGE = compiled(
    r"[¥₹₩₦₱₫]|\b(?:yen|yuan|won|rupees?|rupiah|roubles?|rubles?|pesos?|baht|dong|naira|shillings?|forints?|taka|riels?|"
    r"kwacha|tenge|drams?|krón(?:a|ur)|Rs\.?|RMB|JPY|INR|KRW|RUB|IDR|KSh|PKR)(?![a-z])"
)
"""Currencies of which a dollar buys from seven to thousands."""


class Sentence(NamedTuple):
    """A sentence read once for all its figures: words in lower case with their places, and which occur."""

    span: Span
    places: list[int]
    tokens: list[str]
    words: frozenset[str]


def read(text: str, span: Span) -> Sentence:
    """Return the words of a sentence."""
    lower = text[span.start : span.end].lower()
    if len(lower) != span.end - span.start:  # a letter that grows in lower case would shift the places
        lower = text[span.start : span.end]
    found = list(TOKEN.finditer(lower))
    tokens = [match[0] for match in found]
    if "may" in tokens:
        tokens = [MONTH if text.startswith(MONTH, span.start + match.start()) else match[0] for match in found]
    if "’s" in lower or "'s" in lower:
        tokens = [word[:-2] if word.endswith(POSSESSIVE) else word for word in tokens]
    return Sentence(span, [span.start + match.start() for match in found], tokens, _with_pairs(tokens))


NEGATES = ("for-", "non-", "not-")  # what a compound is not of: "a for-profit school" made no profit


def _with_pairs(tokens: Iterable[str]) -> frozenset[str]:
    """Return words and pairs of neighbours, and of those that "also" or "which" parts."""
    found = list(tokens)
    parts = [part for word in found if "-" in word and not word.startswith(NEGATES) for part in word.split("-")]
    pairs = {f"{a} {b}" for a, b in pairwise(found)}
    if not PASSED_OVER.isdisjoint(found):
        pairs.update(f"{a} {b}" for a, b in pairwise(word for word in found if word not in PASSED_OVER))
    return frozenset(found).union(parts, pairs)


class Surroundings(NamedTuple):
    """What stands around one figure, read when a cue asks for it."""

    text: str
    start: int
    end: int
    sentence: Sentence

    def ahead(self, count: int) -> frozenset[str]:
        """Return the next words up to a stop, with their pairs."""
        first = bisect_left(self.sentence.places, self.end)
        if self.text.startswith(" (", self.end):  # the same sum in another currency
            while first < len(self.sentence.tokens) and self.sentence.tokens[first] != ")":
                first += 1
            first += 1
        found: list[str] = []
        for word in self.sentence.tokens[first : first + count + 1]:
            if word in STOPS:
                break
            found.append(word)
        return frozenset(found[:count]).union(f"{a} {b}" for a, b in pairwise(found))

    def lead(self, count: int) -> frozenset[str]:
        """Return the last words before the figure in its clause, with their pairs."""
        left, _ = self.clause()
        found = [word for word in self._between(left, self.start) if word not in STOPS]
        return _with_pairs(found[-count:])

    def _between(self, left: int, right: int) -> list[str]:
        places = self.sentence.places
        return self.sentence.tokens[bisect_left(places, left) : bisect_left(places, right)]

    def clause(self) -> tuple[int, int]:
        """Return where the words around the figure begin and end that belong to its clause."""
        low, high = self.sentence.span
        left, right = max(low, self.start - NEAR), min(high, self.end + NEAR)
        for match in CLAUSE.finditer(self.text, left, self.start):
            if BARE.fullmatch(self.text, match.end(), self.start):
                break  # "Prado beat the mayor — 35 to 12 per cent — in March": the figure belongs to what it follows
            left = match.end()
        stop = CLAUSE.search(self.text, self.end, right)
        return left, stop.start() if stop else right

    def around(self) -> frozenset[str]:
        """Return the words of the clause, with their pairs."""
        left, right = self.clause()
        return _with_pairs(self._between(left, right))

    def shaped(self, name: str) -> bool:
        """Tell whether the figure stands in a pattern of figures."""
        if name == "no that":  # "They must see that 40 per cent have left" tells a fact
            left, _ = self.clause()
            return "that" not in self._between(left, self.start)
        if name == "no comma":
            left, _ = self.clause()
            lead = self.text[left : self.start].lower()
            return "," not in lead[max(lead.rfind("if "), 0) :]
        names = ("against", "against it") if name == "against" else (name,)
        return any(self._shaped(*_shape(each)) for each in names)

    def _shaped(self, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
        low, high = self.sentence.span
        lead = self.text[max(low, self.start - 40) : self.start]
        return bool(before.search(lead) and after.match(self.text, self.end, high))


@cache
def _shape(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = SHAPES[name]
    return compiled(before + r"\Z", re.I), compiled(after, re.I)


@cache
def _cues(kind: Kind) -> tuple[Cue, ...]:
    return tuple(cue for cue in CUES if kind in cue.kinds)


def role_of(text: str, span: Span, sentence: Sentence, kind: Kind, value: float | None) -> tuple[Role, str]:
    """Return the role of a figure, and the words that gave it.

    A sum in small change is weighed as if it were in a hundred times larger units: a car for 900,000 yen has a price.
    """
    if kind is Kind.MONEY and value is not None and SMALL_CHANGE.search(text, *span):
        value /= 100
    near = Surroundings(text, span.start, span.end, sentence)
    clause: frozenset[str] | None = None
    words = sentence.words
    for cue in _cues(kind):
        if cue.up_to and (value is None or value > cue.up_to):
            continue
        if cue.sentence and words.isdisjoint(cue.sentence):
            continue
        # What stands near stands in the sentence: this spares the closer look for most cues.
        if (cue.after and words.isdisjoint(cue.after)) or (cue.before and words.isdisjoint(cue.before)):
            continue
        if cue.around:
            if words.isdisjoint(cue.around):
                continue
            clause = near.around() if clause is None else clause
            if clause.isdisjoint(cue.around):
                continue
        if cue.unless and not words.isdisjoint(cue.unless):
            continue
        why = _close(near, cue)
        if why is None or (cue.shape and not near.shaped(cue.shape)):
            continue
        return cue.role, why or _first((clause or words) & (cue.around or cue.sentence))
    return Role.STATISTIC, ""


def _close(near: Surroundings, cue: Cue) -> str | None:
    """Return the words right before or behind that a cue asks for, "" where it asks for none, None where they lack."""
    why = ""
    if cue.after:
        met = near.ahead(cue.within) & cue.after
        if not met:
            return None
        why = _first(met)
    if cue.before:
        met = near.lead(cue.back) & cue.before
        if not met:
            return None
        why = _first(met)
    return why


def _first(words: frozenset[str]) -> str:
    return min(words, default="")
