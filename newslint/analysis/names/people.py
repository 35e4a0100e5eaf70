"""People whom a story introduces by their full names, and surnames that stand alone."""

import re
from functools import cache
from typing import NamedTuple

from newslint.analysis.names.lexicon import honorifics
from newslint.analysis.names.mentions import PERSONAL, Kind, Mention, mentions
from newslint.analysis.names.slips import near, slip
from newslint.document import Document, per_document
from newslint.patterns import compiled

SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III"))
FOLDS = (
    ("geo(?=f)", "je"),
    ("g(?=[ei])", "j"),
    ("ph|v(?=en)", "f"),
    ("ck|c(?![hei])|q", "k"),
    ("th", "t"),
    ("y|ie|ee|ea", "i"),
    ("(?<=[a-z])h|e$", ""),
    (r"(.)\1+", r"\1"),
)
LONGISH = 6  # letters of a surname that is read without a cue
FREQUENT = 2  # mentions that make a surname known without a full name
VERBS = "said|says|told|added|adds|wrote|writes|argued|argues|explained|explains|noted|notes|warned|warns|replied|asked"


class Person(NamedTuple):
    """A person by one full name, in every mention of it; `given` and `surname` are its first and last words."""

    name: str
    given: str
    surname: str
    mentions: tuple[Mention, ...]


@per_document
def people(document: Document) -> tuple[Person, ...]:
    """Return the people named in full, in order of their first mention; two spellings are two people."""
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions(document):
        if mention.kind is Kind.PERSON and len(_words(mention)) > 1:
            by_name.setdefault(mention.name, []).append(mention)
    found = []
    for name, uses in by_name.items():
        parts = _words(uses[0])
        found.append(Person(name, parts[0], parts[-1], tuple(uses)))
    return tuple(found)


def _words(mention: Mention) -> list[str]:
    """Return the words of a name without "Jr", its initials kept."""
    return [word for word in mention.name.split() if word not in SUFFIXES]


@per_document
def surnames(document: Document) -> tuple[Mention, ...]:
    """Return single words that are used as a person's surname: behind "Mr" or "Dr", or beside a verb of saying."""
    text = document.text
    behind, before = _speech()
    found = []
    for mention in mentions(document):
        if (
            " " in mention.name
            or mention.kind in (Kind.ORGANISATION, Kind.PLACE)
            or not PERSONAL.fullmatch(mention.name)
        ):
            continue
        start, end = mention.span
        if is_polite(mention) or behind.match(text, end) or before.search(text, max(0, start - 12), start):
            found.append(mention)
    return tuple(found)


@per_document
def misspelt_surnames(document: Document) -> tuple[tuple[Mention, Mention], ...]:
    """Return surnames that nobody introduced, each with a mention of the one that they are a slip away from."""
    usual: dict[str, list[Mention]] = {}
    for mention in mentions(document):
        alone = mention.kind is Kind.OTHER and PERSONAL.fullmatch(mention.name)
        if mention.kind is Kind.PERSON or alone:
            usual.setdefault(mention.words[-1], []).append(mention)
    full = {word for person in people(document) for word in person.name.split()}
    cued = {mention.name: mention for mention in reversed(surnames(document)) if mention.name not in full}
    strange = {**_once(document), **cued}
    found = []
    for one, two in near({*strange, *usual}):
        for wrong, right in ((one, two), (two, one)):
            if wrong not in strange or right not in usual or not _is_slip(wrong, right, cued=wrong in cued):
                continue
            person = Kind.PERSON in (strange[wrong].kind, usual[right][0].kind)
            known = right in full or len(usual[right]) >= FREQUENT
            if person and known and document.text.count(wrong) <= min(document.text.count(right), len(usual[right])):
                found.append((strange[wrong], usual[right][0]))
                break
    return tuple(sorted(found, key=lambda pair: pair[0].span))


def _once(document: Document) -> dict[str, Mention]:
    """Return the last words of names that stand once and could be surnames, with their mention."""
    counts: dict[str, int] = {}
    found: dict[str, Mention] = {}
    for mention in mentions(document):
        name = mention.words[-1]
        counts[name] = counts.get(name, 0) + 1
        if mention.kind in (Kind.OTHER, Kind.PERSON) and len(name) >= LONGISH and PERSONAL.fullmatch(name):
            found[name] = mention
    return {name: mention for name, mention in found.items() if counts[name] == 1}


def _is_slip(wrong: str, right: str, *, cued: bool) -> bool:
    """Tell whether a surname is a slip of another; one without a cue has two letters that changed places."""
    if wrong[0] != right[0]:
        return False
    if not cued:
        return slip(wrong, right) == "swap"
    return bool(slip(wrong, right)) or (len(wrong) == len(right) and len(wrong) > len("Lee"))


def is_polite(mention: Mention) -> bool:
    """Tell whether "Mr", "Dr" or their like stands before a name."""
    return mention.title.lower().rstrip(".") in honorifics()


@cache
def _speech() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compiled(rf" (?:also )?(?:{VERBS})\b"), compiled(rf"\b(?:{VERBS}) $")


@cache
def _folds() -> list[tuple[re.Pattern[str], str]]:
    return [(compiled(pattern), letters) for pattern, letters in FOLDS]


def sound(name: str) -> str:
    """Return how a given name sounds, roughly: the same for "Geoff" and "Jeff", "Sofia" and "Sophia"."""
    low = name.lower()
    for pattern, letters in _folds():
        low = pattern.sub(letters, low)
    return low
