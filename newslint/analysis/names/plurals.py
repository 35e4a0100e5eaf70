"""Names of one thing that have an s too many in places."""

import re
from functools import cache

from newslint.analysis.names.forms import Form, forms
from newslint.analysis.names.lexicon import common_tails, titles, words
from newslint.analysis.names.variants import Slip, Variant
from newslint.document import Document, per_document
from newslint.patterns import compiled

COUNTED = words("a an this that each every any no another my your new")
MANY = words(
    "the two three four five six seven eight nine ten former previous both many most several few other various "
    "numerous more such these those all some"
)
REACH = 40  # characters before a name in which it is counted
LEGAL = r"Inc|Corp|Co|Ltd|AG|SA|NV|plc|Plc|PLC|LLC"


@per_document
def plurals(document: Document) -> tuple[Variant, ...]:
    """Return names of several words that have an s too many in places.

    One is sure where what stands round it takes it for one thing; else it could be a plural.
    """
    found: list[Variant] = []
    known = forms(document)
    for text in known.stands:
        if text[-1] not in "sS" or text[:-1] not in known.stands or known.count(text[:-1]) <= known.count(text):
            continue
        kept, other = known.spelt(text[:-1]), known.spelt(text)
        if kept and other and len(kept.words) > 1:
            sure = _is_sure(document.text, other)
            office = kept.words[-1].lower() in titles()  # "Ambassadors" are many, also as a heading
            if sure or (sure is None and not office and _is_one(document.text, kept)):
                found.append(Variant(kept, other, Slip.PLURAL, sure=bool(sure)))
    return tuple(found)


def _is_one(text: str, form: Form) -> bool:
    """Tell whether a form names one thing: it is more than the adjective of a noun, and never counted ("a", "each")."""
    named = [use for use in form.uses if use.heads and _as_name().match(text, use.end)]
    return bool(named) and not any(word_before(text, use.start) in COUNTED for use in named)


def _is_sure(text: str, form: Form) -> bool | None:
    """Tell whether a form in s is one thing by what stands round it; None where nothing tells."""
    singular, owner = _singular()
    if any(word_before(text, use.start) in ("a", "an") or singular.match(text, use.end) for use in form.uses):
        return True
    if _are_many(text, form):
        return False
    return True if any(owner.match(text, use.end) for use in form.uses) else None


def _are_many(text: str, form: Form) -> bool:
    """Tell whether a form in s speaks of several things somewhere."""
    for use in form.uses:
        before = word_before(text, use.start)
        if before == "and" and form.words[-1].lower()[:-1] in common_tails():
            return True  # "Elm and Forest Avenues"
        counted = (
            before in MANY
            or _one_of().search(text, max(0, use.start - REACH), use.start)
            or before.isdigit()
            or before.endswith("teen")
            or form.text[-2].isdigit()
        )
        if counted or (before != "and" and _plural_verb().match(text, use.end)):
            return True
    return False


def word_before(text: str, start: int) -> str:
    """Return the word before a place, in small letters, "" where another sign stands between."""
    before = text[max(0, start - 24) : start]
    return before.rstrip().rpartition(" ")[2].lower().strip("“\"'‘(") if before[-1:] == " " else ""


@cache
def _one_of() -> re.Pattern[str]:
    """Return the pattern of what stands before several things of which one is meant ("one of the old ")."""
    return compiled(r"\b(?:one|none|any|either|each|most|all|some|many|few|several) of [a-z]+ (?:[a-z-]+ )?$")


@cache
def _as_name() -> re.Pattern[str]:
    """Return the pattern of what follows a name that is more than the adjective of a noun."""
    return compiled(
        rf"[’'][sS]\b|[.,;:)?!\n]|$| (?:{LEGAL})\b|"
        r" (?:is|was|has|had|will|would|said|says|and|or|in|of|at|to|for|with|by|from|on|as)\b"
    )


@cache
def _plural_verb() -> re.Pattern[str]:
    return compiled(r" (?:are|were|have|do|include|hold|meet|remain|continue|say|want|need)\b")


@cache
def _singular() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of what follows one thing: a legal form or a verb in the singular; a noun that it owns."""
    nouns = (
        r"shares?|stock|chief|president|chairman|chairwoman|executives?|spokes\w+|profits?|sales|revenue|results|"
        r"customers|employees|staff|board|management|decision|products?|shareholders|investors|headquarters|owner"
    )
    verb = compiled(rf" (?:{LEGAL}|is|was|has|owes|owns|makes|says)\b")
    return verb, compiled(rf" (?:{nouns})\b")
