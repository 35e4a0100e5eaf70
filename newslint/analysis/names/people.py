"""People whom a story introduces by their full names, and surnames that stand alone."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analysis.lexicon import tally
from newslint.analysis.names.forms import key_of
from newslint.analysis.names.lexicon import given_names, honorifics
from newslint.analysis.names.mention import Kind, Mention
from newslint.analysis.names.mentions import is_personal, last_word, mentions
from newslint.analysis.names.slips import FAR_WORD, near, shorter, slip
from newslint.analysis.names.wording import REMEMBERED
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
BEFORE = f"{VERBS}|according to"
REACH = 14  # characters before a name in which the longest of them stands
ENDS = frozenset(f"{verb[-1]} " for verb in BEFORE.split("|"))
NO_PERSONS = (Kind.ORGANISATION, Kind.PLACE)


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
        if mention.kind is Kind.PERSON and " " in mention.name and len(_words(mention)) > 1:
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
    """Return single words that are used as a person's surname: behind "Mr" or an office, or beside a verb of saying."""
    text = document.text
    behind, before = _speech()
    found = []
    for mention in mentions(document):
        if mention.kind in NO_PERSONS or not is_personal(mention.name):
            continue
        start, end = mention.span
        if (
            _is_titled(mention)
            or behind.match(text, end)
            or (text[start - 2 : start] in ENDS and before.search(text, max(0, start - REACH), start))
        ):
            found.append(mention)
    return tuple(found)


@per_document
def misspelt_surnames(document: Document) -> tuple[tuple[Mention, Mention], ...]:
    """Return surnames that nobody introduced, each with a mention of the one that they are a slip away from."""
    text = document.text
    full = {word for person in people(document) for word in person.name.split()}
    cued = {mention.name: mention for mention in reversed(surnames(document)) if mention.name not in full}
    once = {word: mention for word, mention in _once(document).items() if word not in cued}
    usual = _usual(document, full)
    strange = {**once, **cued}
    found = []
    done: set[frozenset[str]] = set()
    pairs = [
        (wrong, right)
        for wrong, right in (*_alike(cued, usual), *_swapped(once, usual), *_mistyped(once, usual))
        if Kind.PERSON in (strange[wrong].kind, usual[right][0].kind)
    ]
    counts = tally(text, sorted({word for pair in pairs for word in pair})) if pairs else {}
    for wrong, right in pairs:
        rare = counts.get(wrong, 0) <= min(counts.get(right, 0), len(usual[right]))
        if rare and frozenset((wrong, right)) not in done:
            done.add(frozenset((wrong, right)))
            found.append((strange[wrong], usual[right][0]))
    return tuple(sorted(found, key=lambda pair: pair[0].span))


def _alike(cued: dict[str, Mention], usual: dict[str, list[Mention]]) -> Iterator[tuple[str, str]]:
    """Yield surnames with a cue beside others that they could be a slip of; the later of two is the slip first."""
    for one, two in near(cued, {**usual, **cued}) if cued else ():
        for wrong, right in ((two, one), (one, two)):
            if wrong in cued and right in usual and wrong[0] == right[0]:
                same_length = len(wrong) == len(right) and len(wrong) > len("Lee")
                if same_length or slip(wrong, right):
                    yield wrong, right
    yield from _twice_wrong([word for word in cued if len(word) >= FAR_WORD], usual)


def _twice_wrong(cued: Sequence[str], usual: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield long surnames beside others of their length and first letter that differ by two letters at most."""
    by_shape: dict[tuple[str, int], list[str]] = {}
    for right in usual if cued else ():
        by_shape.setdefault((right[0], len(right)), []).append(right)
    for wrong in cued:
        for right in by_shape.get((wrong[0], len(wrong)), ()):
            if wrong.lower() != right.lower() and not shorter(wrong).isdisjoint(shorter(right)):
                yield wrong, right


def _swapped(once: dict[str, Mention], usual: dict[str, list[Mention]]) -> Iterator[tuple[str, str]]:
    """Yield words without a cue beside surnames of which two letters changed places; the last words come first."""
    by_letters: dict[str, list[str]] = {}
    for right in usual:
        by_letters.setdefault(_letters(right), []).append(right)
    for wrong in reversed(once) if usual else ():
        for right in by_letters.get(_letters(wrong), ()):
            if wrong[0] == right[0] and slip(wrong, right) == "swap":
                yield wrong, right


def _mistyped(once: dict[str, Mention], usual: dict[str, list[Mention]]) -> Iterator[tuple[str, str]]:
    """Yield words without a cue beside surnames that stand more often and differ by a letter inside."""
    frequent = [word for word, uses in usual.items() if len(word) >= LONGISH and len(uses) >= FREQUENT]
    alone = [word for word, mention in once.items() if mention.name == word and mention.kind is Kind.OTHER]
    for one, two in near(frequent, [*frequent, *alone]) if frequent else ():
        if two in once and one[0] == two[0] and slip(two, one) == "letter" and key_of(one) != key_of(two):
            yield two, one


@lru_cache(maxsize=REMEMBERED)
def _letters(word: str) -> str:
    return "".join(sorted(word.lower()))


@per_document
def _by_last_word(document: Document) -> dict[str, list[Mention]]:
    """Return the mentions by the last word of their names."""
    lasts: dict[str, str] = {}
    found: dict[str, list[Mention]] = {}
    for mention in mentions(document):
        name = mention.name
        last = name if name.isalpha() else lasts.get(name)
        if last is None:
            last = lasts[name] = last_word(name)
        found.setdefault(last, []).append(mention)
    return found


def _usual(document: Document, full: Collection[str]) -> dict[str, list[Mention]]:
    """Return the surnames that are introduced or frequent, with the mentions that could be a person's."""
    found = {}
    for word, uses in _by_last_word(document).items():
        if word in full or len(uses) >= FREQUENT:
            own = [use for use in uses if use.kind is Kind.PERSON or (use.kind is Kind.OTHER and is_personal(use.name))]
            if len(own) >= FREQUENT or (own and word in full):
                found[word] = own
    return found


def _once(document: Document) -> dict[str, Mention]:
    """Return the last words of names that stand once and could be surnames, with their mention."""
    return {
        word: uses[0]
        for word, uses in _by_last_word(document).items()
        if len(uses) == 1 and len(word) >= LONGISH and uses[0].kind not in NO_PERSONS and is_personal(word)
    }


def _is_titled(mention: Mention) -> bool:
    """Tell whether a title stands before a surname; behind an office, a given name can stand too ("King Charles")."""
    return bool(mention.title) and (is_polite(mention) or mention.name.lower() not in given_names())


def is_polite(mention: Mention) -> bool:
    """Tell whether "Mr", "Dr" or their like stands before a name."""
    return mention.title.lower().rstrip(".") in honorifics()


@cache
def _speech() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compiled(rf" (?:also )?(?:{VERBS})\b"), compiled(rf"\b(?:{BEFORE}) $")


@cache
def _folds() -> list[tuple[re.Pattern[str], str]]:
    return [(compiled(pattern), letters) for pattern, letters in FOLDS]


def sound(name: str) -> str:
    """Return how a given name sounds, roughly: the same for "Geoff" and "Jeff", "Sofia" and "Sophia"."""
    low = name.lower()
    for pattern, letters in _folds():
        low = pattern.sub(letters, low)
    return low
