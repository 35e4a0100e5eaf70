"""Names that a story spells in two ways."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from newslint.analysis.names.forms import (
    PREFIXES,
    SIGNS,
    WIDEST_SIGN,
    Form,
    Forms,
    Use,
    forms,
    lowered,
    spelled_and,
)
from newslint.analysis.names.geography import peoples, places
from newslint.analysis.names.lexicon import bodies, given_names, legal_suffixes, titles, words
from newslint.document import Document, per_document
from newslint.patterns import compiled

LARGE = 100_000  # characters of a story that is read once for all words
LETTERS = compiled(r"[^\W\d_]+")
STYLED = words("government administration police state city county army law bill")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
PARTICLES = words("de des du del della delle di da do dos la le les el al von")  # in names of other languages
PARTICLE_REACH = 8  # characters before a name in which one stands
FREE = (" ", "\n", "“", '"', "‘", "'", "")  # right before a word that opens a sentence
QUANTIFIERS = words("all many most some several other two three four five few both no any these those")


class Slip(Enum):
    """How two forms of a name differ."""

    FORMAT = "case, spaces, accents or signs"
    LOWERED = "a capital"
    LETTER = "a letter"
    PLURAL = "an s"
    WORD = "a word"


class Variant(NamedTuple):
    """A name that stands in two forms; `kept` is the one that the story uses more, `other` the one it slips into."""

    kept: Form
    other: Form
    slip: Slip
    sure: bool = True  # False where the two could be two things


@per_document
def format_variants(document: Document) -> tuple[Variant, ...]:
    """Return names whose forms differ in case, spaces, accents or signs only."""
    found: list[Variant] = []
    known, spelled_out = forms(document), spelled_and(document)
    rivals = known.others.keys() | spelled_out.keys()
    for key in filter(rivals.__contains__, known.first):
        candidates = [_in_english(document.text, form) for form in known.of(key) if _counts(form)]
        candidates += spelled_out.get(key, {}).values()
        found += _spelt(document.text, candidates)
    if any(letter in document.text for letter in "äöüÄÖÜ"):
        for pair in _umlauts(known):
            found += _spelt(document.text, [_in_english(document.text, form) for form in pair])
    return tuple(found)


def _umlauts(known: Forms) -> Iterator[tuple[Form, Form]]:
    """Yield forms with an umlaut that stand without it too, an e in its place ("Müller", "Mueller")."""
    for text in known.stands:
        if not text.isascii():
            spelt, other = known.spelt(text), known.spelt(text.translate(UMLAUTS))
            if spelt and other and spelt is not other:
                yield spelt, other


def _in_english(text: str, form: Form) -> Form:
    """Return a form without the places where its accents belong to a name in another language ("Radio de Montréal")."""
    if form.text.isascii():
        return form
    uses = [
        use
        for use in form.uses
        if text[max(0, use.start - PARTICLE_REACH) : use.start].rpartition(" ")[0].rpartition(" ")[2] not in PARTICLES
    ]
    return form._replace(uses=uses)


def _counts(form: Form) -> bool:
    """Tell whether a form says how its name is spelt: capitals alone do not, nor does a compound with a prefix."""
    if form.text.isupper() or "_" in form.text:
        return False
    return form.words[0].lower() not in PREFIXES


def _spelt(text: str, candidates: list[Form]) -> Iterator[Variant]:
    ranked = sorted((form for form in candidates if form.uses), key=lambda form: (-len(form.uses), form.uses[0].start))
    if len(ranked) < 2:  # nearly always
        return
    kept = ranked[0]
    for other in ranked[1:]:
        if _comparable(kept, other) and not (_opens(text, kept, other) or _opens(text, other, kept)):
            yield Variant(kept, other, Slip.FORMAT)


def _comparable(kept: Form, other: Form) -> bool:
    """Tell whether two forms of one key are the same name spelt twice."""
    if kept.text.replace(".", "") == other.text.replace(".", ""):
        return False  # full stops in "U.S." and "Mr." are the house's style for all of them
    if "." in kept.text + other.text and not (kept.plain and other.plain):
        return False  # headlines spare the stops of initials
    if SIGNS.findall(kept.text) != SIGNS.findall(other.text) and not (_stands(kept) and _stands(other)):
        return False
    return not _are_two(kept, other)


def _opens(text: str, one: Form, two: Form) -> bool:
    """Tell whether `one` is `two` ("eBay") with the capital that a sentence opens with."""
    first, rest = two.text[0], two.text[1:]
    if not first.islower() or one.text != first.upper() + rest:
        return False
    return all(use.opens and text[use.start - 1 : use.start] in FREE for use in one.uses)


def _are_two(one: Form, two: Form) -> bool:
    """Tell whether longer names tell two forms apart: "Ana MacDonald", "Ivo Macdonald"; "Café Nord", "Cafe Hull"."""
    given, given_other = ({_before(use) for use in form.uses} & given_names() for form in (one, two))
    behind, behind_other = ({_behind(use) for use in form.uses} for form in (one, two))
    return (bool(given and given_other) and given.isdisjoint(given_other)) or (
        "" not in behind | behind_other and behind.isdisjoint(behind_other)
    )


def _before(use: Use) -> str:
    """Return the word of a longer name before a form, "" where the form begins its run."""
    return use.run.wording.words[use.first - 1].lower() if use.first else ""


def _behind(use: Use) -> str:
    """Return the rest of a longer name behind a form, "" where the form ends its name."""
    run, last = use.run, use.last
    if last == len(run.wording.words) or run.begin(last) - use.end > WIDEST_SIGN:
        return ""
    word = run.wording.words[last].lower().rstrip(".")
    return "" if word in legal_suffixes() or word in titles() else " ".join(run.wording.words[last:]).lower()


def _stands(form: Form) -> bool:
    """Tell whether a form is a name of its own somewhere, not only the tail of longer names ("Delta Air Lines")."""
    return _has_inner_capital(form.words[0]) or any(use.heads for use in form.uses)


def _has_inner_capital(word: str) -> bool:
    return word[1:] != word[1:].lower() and not word.isupper()


@per_document
def lowered_variants(document: Document) -> tuple[Variant, ...]:
    """Return names whose last words lose their capital in places."""
    found: list[Variant] = []
    known = forms(document)
    for key, by_text in lowered(document).items():
        kept = max(known.of(key), key=lambda form: len(form.plain))
        if len(kept.words) < 2 or len(kept.plain) < 2 or not _is_settled(kept):
            continue
        found.extend(
            Variant(kept, other, Slip.LOWERED)
            for other in by_text.values()
            if len(kept.plain) >= len(other.uses) and _loses_its_capital(document, other)
        )
    return tuple(found)


def _is_settled(form: Form) -> bool:
    """Tell whether a form is a name of its own: all of a run somewhere, or the head of longer names often."""
    return any(use.whole or (use.heads and len(form.plain) > 2) for use in form.plain)


def _loses_its_capital(document: Document, other: Form) -> bool:
    """Tell whether a form in small letters is the name, not its words used as such."""
    tail = other.words[-1]
    if tail in STYLED or tail in titles() or (_is_plural(tail) and _is_reach(other)):
        return False
    first = other.uses[0]
    if first.opens and has_word(document, other.words[0].lower()):
        return False
    before = document.text[max(0, first.start - 12) : first.start].split()
    return not (before and before[-1].lower() in QUANTIFIERS)


def _is_plural(noun: str) -> bool:
    return len(noun) > len("gas") + 1 and noun.endswith("s") and noun not in bodies()


def _is_reach(form: Form) -> bool:
    """Tell whether a name opens with a country, its people or initials: "U.S. officials" are no body."""
    first = form.words[0]
    return first in places() or first.lower() in peoples() or first.replace(".", "").isupper()


def has_word(document: Document, word: str) -> bool:
    """Tell whether `word` stands in the story by itself, in the case given."""
    text = document.text
    if len(text) > LARGE and word.isalpha():
        return word in _all_words(document)
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (text[place - 1 : place].isalpha() or text[end : end + 1].isalpha()):
            return True
        place = text.find(word, end)
    return False


@per_document
def _all_words(document: Document) -> frozenset[str]:
    """Return all that letters spell in a story: to look for many words in a long one takes as long as reading it."""
    return frozenset(match[0] for match in LETTERS.finditer(document.text))
