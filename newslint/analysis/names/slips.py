"""Names that differ by a slip: a letter wrong, or a word left out."""

import re
from collections.abc import Collection, Iterable, Iterator
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
from newslint.analysis.names.mention import Kind
from newslint.analysis.names.mentions import mentions
from newslint.analysis.names.plurals import word_before
from newslint.analysis.names.variants import Slip, Variant, has_word
from newslint.analysis.names.wording import REMEMBERED, is_function_word
from newslint.document import Document, per_document

SHORTEST_SWAP, SHORTEST_SLIP = 4, 5  # letters of a word in which two letters changed places, or one is wrong
LONGEST_WORD = 30  # letters; what is longer is no word
FREQUENT = 2  # times that a form stands at least of which another is a slip
USUAL = 3  # times that a form stands for each of another to be the habit
HOLDERS = words("holding holdings group")
SUCCEEDING = words("new former old successor")  # before a name, they say that another has a name like it
SHORTEST_ALONE = 6  # letters of a name of one word
FAR_WORD = 9  # letters of a word that may have two slips
LONG_WORD = 8  # letters of a word that need less of it behind a slip
SAFE_START = 2  # letters before two slips in one word
SAFE_END = 3  # letters behind a slip that rule out an inflection ("Communist", "Communism")
INFLECTED = frozenset("sndyria")  # letters that inflect a word when added: "Asia", "Asian"
ENDINGS = (frozenset("ys"), frozenset("as"), frozenset("mt"), frozenset("es"))  # "Germany", "Germans"


@per_document
def people_names(document: Document) -> frozenset[str]:
    """Return the names of people in the story: in full, and every word of them but given names."""
    found = {mention.name for mention in mentions(document) if mention.kind is Kind.PERSON}
    parts = {word for name in found for word in name.replace("-", " ").split()}
    return frozenset(found | {word for word in parts if word.lower() not in given_names()})


@per_document
def typos(document: Document) -> tuple[Variant, ...]:
    """Return names of which a rare form is a slip away from a frequent one; people are left out."""
    found: dict[tuple[str, str], Variant] = {}
    known = forms(document)
    singles = {text: known.count(text) for text in known.stands if text.isalpha() and not text.isupper()}
    frequent = [text for text, count in singles.items() if count >= FREQUENT]
    for one, two in near(frequent, singles):
        rare, usual = (two, one) if singles[two] < singles[one] else (one, two)
        kind = slip(rare, usual)
        if not kind or _are_kin(rare, usual) or key_of(rare) == key_of(usual):
            continue  # the last are one but for an accent, which is no letter
        for variant in (*_in_context(document, known, rare, usual), *_alone(document, known, rare, usual, kind)):
            # A person's name is the business of another rule.
            polite = variant.kept.words[0].lower().rstrip(".") in honorifics()
            if not polite and people_names(document).isdisjoint((variant.kept.text, variant.other.text)):
                found.setdefault((variant.kept.text, variant.other.text), variant)
    return tuple(found.values())


def near(some: Collection[str], every: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of one of `some` words and another of `every` between which `slip` may tell a slip.

    Each pair comes once, the word that is the earlier one in `every` first.
    """
    order = {word: index for index, word in enumerate(every) if SHORTEST_SWAP <= len(word) <= LONGEST_WORD}
    owner: dict[str, str] = {}  # the word of `some` that has a piece; of the few pieces that several have, the last
    shared: dict[str, list[str]] = {}
    own = [word for word in some if word in order]
    for word in own:
        for piece in owner.keys() & _pieces(word):
            shared.setdefault(piece, [owner[piece]]).append(word)
        owner.update(dict.fromkeys(_pieces(word), word))
    inside = frozenset(own)
    seen = set()
    for one in order:
        rivals = shared if one in inside else owner
        if rivals.keys().isdisjoint(_pieces(one)):
            continue
        met = {two for piece in rivals.keys() & _pieces(one) for two in shared.get(piece, (owner[piece],))}
        for two in sorted(met - {one}, key=order.__getitem__):
            pair = (one, two) if order[one] < order[two] else (two, one)
            if pair not in seen and one.lower() != two.lower():
                seen.add(pair)
                yield pair


@lru_cache(maxsize=REMEMBERED)
def _pieces(word: str) -> frozenset[str]:
    """Return what a word shares with another if `slip` tells a slip between them.

    That is the word in small letters, what is left of it without one of them, and both ends of a long one.
    """
    low = word.lower()
    found = [low[:i] + low[i + 1 :] for i in range(len(low))]
    found.append(low)
    if len(low) >= FAR_WORD:
        found.append(f"{low[:SAFE_START]} {low[-SAFE_END:]}")
    return frozenset(found)


@lru_cache(maxsize=1024)
def shorter(word: str) -> frozenset[str]:
    """Return what is left of a word in small letters without any two of them."""
    low = word.lower()
    once = {low[:i] + low[i + 1 :] for i in range(len(low))}
    return frozenset(piece[:i] + piece[i + 1 :] for piece in once for i in range(len(piece)))


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
        far = (
            min(len(one), len(two)) >= FAR_WORD
            and start >= SAFE_START
            and end >= SAFE_END
            and distance(left, right) <= 2
        )
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


def _in_context(document: Document, known: Forms, rare: str, usual: str) -> Iterator[Variant]:
    """Yield names of several words that are the same but for the slip."""
    text = document.text
    form = known.spelt(rare)
    for use in form.uses if form else ():
        run = use.run
        for first, last in ((use.first - 1, use.last), (use.first, use.last + 1)):
            if first < 0 or last > len(run.wording.words):
                continue
            before, behind = text[run.begin(first) : use.start], text[use.end : run.finish(last - 1)]
            others = known.of(key_of(before + rare + behind))
            for kept in known.of(key_of(before + usual + behind)):
                for other in others:
                    if FREQUENT <= len(kept.uses) > len(other.uses) and not re.search(r"\d", kept.text):
                        yield Variant(kept, other, Slip.LETTER)


def _alone(document: Document, known: Forms, rare: str, usual: str, kind: str) -> Iterator[Variant]:
    """Yield a name of one word that stands once with a slip and more often without."""
    if known.count(rare) > 1 or len(rare) < SHORTEST_ALONE or kind == "ending":
        return
    other, kept = known.spelt(rare), known.spelt(usual)
    if other is None or kept is None or rare in places() or rare.lower() in peoples():
        return
    use = other.uses[0]
    stands = use.whole or (kind == "swap" and use.heads)
    if stands and not use.run.shouted and not has_word(document, rare.lower()):
        yield Variant(kept, other, Slip.LETTER)


@per_document
def dropped_words(document: Document) -> tuple[Variant, ...]:
    """Return names that lack a word in the middle in places ("Bank America"); people are left out."""
    found: list[Variant] = []
    known = forms(document)
    for text in known.stands:
        if text.count(" ") < 2:
            continue
        parts = text.split()
        for index in range(1, len(parts) - 1):
            short = " ".join(parts[:index] + parts[index + 1 :])
            if short in known.stands and not short.isupper() and _may_lose_a_word(parts, people_names(document)):
                found += _dropped(document.text, known, text, (short, parts[index]))
    return tuple(found)


def _dropped(story: str, known: Forms, text: str, lost: tuple[str, str]) -> Iterator[Variant]:
    """Yield a name and what is left of it without a word, if both are names of their own."""
    short, word = lost
    long, other = known.spelt(text), known.spelt(short)
    if long is None or other is None or not all(any(use.whole for use in form.plain) for form in (long, other)):
        return
    if any(word_before(story, use.start) in SUCCEEDING for form in (long, other) for use in form.uses):
        return
    # A holding company and the company it holds often differ by a word; a habit that is broken once tells.
    held = text.rpartition(" ")[2].lower() in HOLDERS
    if not held or len(long.uses) >= USUAL * len(other.uses):
        yield Variant(*_ranked(long, other), Slip.WORD, sure=word.islower())


def _ranked(long: Form, short: Form) -> tuple[Form, Form]:
    """Return the form to keep and the other: the more frequent, else the longer."""
    return (short, long) if len(short.uses) > len(long.uses) else (long, short)


def _may_lose_a_word(parts: list[str], people: frozenset[str]) -> bool:
    """Tell whether a name is one that is not shortened at will, as those of people, offices and bodies are."""
    low = [part.lower().rstrip(".") for part in parts]
    if is_function_word(parts[0]) or low[0] in common_tails() | peoples() or low[-1] in common_tails():
        return False
    if low[-1] in legal_suffixes() - HOLDERS or low[0] == "head" or any(word in titles() for word in low[:-1]):
        return False
    if any(word in given_names() or word in ("for", "la") for word in low):
        return False
    return not any(part in people or part.isdigit() or len(part.rstrip(".")) == 1 for part in parts)
