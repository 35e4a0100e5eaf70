"""Names that differ by a slip: a letter wrong, or a word left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.analysis.names.forms import Form, Forms, forms, key_of
from newslint.analysis.names.geography import peoples, places
from newslint.analysis.names.lexicon import (
    common_tails,
    given_names,
    honorifics,
    legal_suffixes,
    titles,
    words,
)
from newslint.analysis.names.mentions import Kind, mentions
from newslint.analysis.names.runs import is_function_word
from newslint.analysis.names.variants import Slip, Variant, has_word
from newslint.document import Document, per_document

SHORTEST_SWAP, SHORTEST_SLIP = 4, 5  # letters of a word in which two letters changed places, or one is wrong
LONGEST_WORD = 30  # letters; what is longer is no word
USUAL = 3  # times that a form stands for each of another to be the habit
HOLDERS = words("holding holdings group")
SHORTEST_ALONE = 6  # letters of a name of one word
FAR_WORD = 9  # letters of a word that may have two slips
LONG_WORD = 8  # letters of a word that need less of it behind a slip
SAFE_END = 3  # letters behind a slip that rule out an inflection ("Communist", "Communism")
INFLECTED = frozenset("sndyria")  # letters that inflect a word when added: "Asia", "Asian"
ENDINGS = (frozenset("ys"), frozenset("as"), frozenset("mt"), frozenset("es"))  # "Germany", "Germans"


@per_document
def people_names(document: Document) -> frozenset[str]:
    """Return the names of people in the story: in full, and every word of them but given names."""
    found = set()
    for mention in mentions(document):
        if mention.kind is Kind.PERSON:
            found.add(mention.name)
            found.update(word for word in mention.words if word.lower() not in given_names())
    return frozenset(found)


@per_document
def typos(document: Document) -> tuple[Variant, ...]:
    """Return names of which a rare form is a slip away from a frequent one; people are left out."""
    found: dict[tuple[str, str], Variant] = {}
    known = forms(document)
    people = people_names(document)
    singles = {
        form.text: form
        for by_text in known.values()
        for form in by_text.values()
        if len(form.words) == 1 and form.text.isalpha() and not form.text.isupper()
    }
    for one, two in near(singles):
        rare, usual = sorted((singles[one], singles[two]), key=lambda form: len(form.uses))
        kind = slip(rare.text, usual.text)
        if not kind or _are_kin(rare.text, usual.text):
            continue
        for variant in (*_in_context(document, known, rare, usual.text), *_alone(document, rare, usual, kind)):
            # A person's name is the business of another rule.
            polite = variant.kept.words[0].lower().rstrip(".") in honorifics()
            if not polite and people.isdisjoint((variant.kept.text, variant.other.text)):
                found.setdefault((variant.kept.text, variant.other.text), variant)
    return tuple(found.values())


def near(singles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that share what is left of them without one of their letters, or two if they are long."""
    cut = [(word, _shorter(word.lower())) for word in singles if SHORTEST_SWAP <= len(word) <= LONGEST_WORD]
    met: set[str] = set()
    shared: set[str] = set()
    for _, pieces in cut:
        shared |= met & pieces
        met |= pieces
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for word, pieces in cut if shared else ():
        for piece in shared & pieces:
            buckets[piece].append(word)
    seen = set()
    for bucket in buckets.values():
        for index, one in enumerate(bucket):
            for two in bucket[index + 1 :]:
                if (one, two) not in seen and one.lower() != two.lower():
                    seen.add((one, two))
                    yield one, two


@lru_cache(maxsize=4096)
def _shorter(low: str) -> frozenset[str]:
    """Return a word, and what is left of it without each of its letters; of a long one, without any two."""
    once = {low[:i] + low[i + 1 :] for i in range(len(low))}
    twice = {word[:i] + word[i + 1 :] for word in once for i in range(len(word))} if len(low) >= FAR_WORD else ()
    return frozenset((low, *once, *twice))


def slip(rare: str, usual: str) -> str:
    """Return what turned `usual` into `rare`: "swap" (two letters changed places), "letter", "letters", or nothing."""
    one, two = rare.lower(), usual.lower()
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    end = 0
    while end < min(len(one), len(two)) - start and one[-1 - end] == two[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], two[start : len(two) - end]
    if len(left) == 2 and left == right[::-1]:
        return "swap"
    if not start or min(len(one), len(two)) < SHORTEST_SLIP:
        return ""
    if max(len(left), len(right)) > 1:
        far = min(len(one), len(two)) >= FAR_WORD and start > 1 and end >= SAFE_END and distance(left, right) <= 2
        return "letters" if far else ""
    if end >= SAFE_END or (end == SAFE_END - 1 and len(two) >= LONG_WORD):
        return "letter"
    if end or (left and right and {left, right} not in ENDINGS):
        return "ending"
    return "" if (left or right) in INFLECTED or (left and right) else "ending"


def distance(one: str, two: str) -> int:
    """Return how many letters are to be changed, added, left out or exchanged with a neighbour to turn one into two."""
    before: list[int] = []
    last = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, other in enumerate(two, 1):
            least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]


def _are_kin(one: str, two: str) -> bool:
    """Tell whether both are words in their own right: places, peoples, given names, offices."""
    return all(
        word in places() or word.lower() in peoples() or word.lower() in given_names() or word.lower() in titles()
        for word in (one, two)
    )


def _in_context(document: Document, known: Forms, rare: Form, usual: str) -> Iterator[Variant]:
    """Yield names of several words that are the same but for the slip."""
    text = document.text
    for use in rare.uses:
        atoms = use.run.atoms
        for first, last in ((use.first - 1, use.last), (use.first, use.last + 1)):
            if first < 0 or last > len(atoms):
                continue
            before, behind = text[atoms[first].start : use.start], text[use.end : atoms[last - 1].end]
            others = known.get(key_of(before + rare.text + behind), {})
            for kept in known.get(key_of(before + usual + behind), {}).values():
                for other in others.values():
                    if 2 <= len(kept.uses) > len(other.uses) and not re.search(r"\d", kept.text):
                        yield Variant(kept, other, Slip.LETTER)


def _alone(document: Document, rare: Form, usual: Form, kind: str) -> Iterator[Variant]:
    """Yield a name of one word that stands once with a slip and at least twice without."""
    if len(rare.uses) > 1 or len(usual.uses) < 2 or len(rare.text) < SHORTEST_ALONE or kind == "ending":
        return
    use = rare.uses[0]
    known_word = has_word(document.text, rare.text.lower()) or rare.text in places() or rare.text.lower() in peoples()
    stands = use.whole or (kind == "swap" and use.heads)
    if stands and not use.run.shouted and not known_word:
        yield Variant(usual, rare, Slip.LETTER)


@per_document
def dropped_words(document: Document) -> tuple[Variant, ...]:
    """Return names that lack a word in the middle in places ("Bank America"); people are left out."""
    found: list[Variant] = []
    known = forms(document)
    people = people_names(document)
    for by_text in known.values():
        for long in by_text.values():
            parts = long.text.split()
            if len(parts) < 3 or not _may_lose_a_word(parts, people) or not any(use.whole for use in long.plain):
                continue
            # A holding company and the company it holds often differ by a word; a habit that is broken once tells.
            held = parts[-1].lower() in HOLDERS
            for index in range(1, len(parts) - 1):
                short = " ".join(parts[:index] + parts[index + 1 :])
                form = known.get(key_of(short), {}).get(short)
                if form is None or (held and len(long.uses) < USUAL * len(form.uses)):
                    continue
                if any(use.whole for use in form.plain):
                    found.append(Variant(*_ranked(long, form), Slip.WORD, sure=parts[index].islower()))
    return tuple(found)


def _ranked(long: Form, short: Form) -> tuple[Form, Form]:
    """Return the form to keep and the other: the more frequent, else the longer."""
    return (short, long) if len(short.uses) > len(long.uses) else (long, short)


def _may_lose_a_word(parts: list[str], people: frozenset[str]) -> bool:
    """Tell whether a name is one that is not shortened at will, as those of people, offices and bodies are."""
    low = [part.lower().rstrip(".") for part in parts]
    if is_function_word(parts[0]) or low[0] in common_tails() | peoples() or low[-1] in common_tails():
        return False
    if low[-1] in legal_suffixes() - HOLDERS or any(word in titles() for word in low[:-1]):
        return False
    if any(word in given_names() or word in ("for", "la") for word in low):
        return False
    return not any(part in people or part.isdigit() or len(part.rstrip(".")) == 1 for part in parts)
