"""Spellings near a word: other capitals, common slips, two words run together, then by edit distance."""

from collections.abc import Iterable, Sequence

from newslint.kinds.hunspell import Dictionary
from newslint.kinds.spelling import Speller

MOST, ROOTS = 5, 20


def similarity(one: str, other: str) -> float:
    """Return the closeness of two texts from 0 to 1: edit distance against the longer one's length."""
    from rapidfuzz.distance import Levenshtein

    longest = max(len(one), len(other))
    return 1 - Levenshtein.distance(one, other) / longest if longest else 1.0


def _certain(dictionary: Dictionary, word: str) -> Iterable[str]:
    lower = word.lower()
    yield from (form for form in (lower, lower[:1].upper() + lower[1:], word.upper()) if dictionary.knows(form))
    if cased := dictionary.in_other_case(word):
        yield cased
    for old, new in dictionary.affixes.replacements:
        at = word.find(old)
        while at >= 0:
            candidate = word[:at] + new.replace("_", " ") + word[at + len(old) :]
            if all(dictionary.knows(part) for part in candidate.split()):
                yield candidate
            at = word.find(old, at + 1)
    for at in range(1, len(word)):
        if dictionary.knows(word[:at]) and dictionary.knows(word[at:]):
            yield f"{word[:at]} {word[at:]}"


def _ranked(dictionary: Dictionary, word: str, listed: Iterable[str]) -> list[tuple[float, str]]:
    """The best few of one dictionary with their scores."""
    found: dict[str, float] = {}
    for candidate in _certain(dictionary, word):
        if candidate != word:
            found.setdefault(candidate, 1 - len(found) / 1e6)
    best = [(score, text) for text, score in list(found.items())[:MOST]]
    if len(best) >= MOST:
        return best
    lower = word.lower()
    roots = sorted((-similarity(root, lower), root) for root in dictionary.roots)[:ROOTS]
    forms = {form for _, root in roots for form in dictionary.affixes.forms(root, dictionary.roots[root])}
    scored = [(-similarity(form, lower), 1, form) for form in forms]
    scored += [(-similarity(text.lower(), lower), 0, text) for text in listed]
    for negative, _, form in sorted(scored):
        shown = form.upper() if word.isupper() else form[:1].upper() + form[1:] if word[:1].isupper() else form
        if len(best) >= MOST:
            break
        if shown != word and shown not in found:
            found[shown] = -negative
            best.append((-negative, shown))
    return best


def suggested(speller: Speller, word: str, terms: Sequence[str]) -> list[str]:
    """Return at most six spellings, the best first; a vocabulary's term goes before a word as close as it."""
    ranked = sorted((r for d in speller.dictionaries for r in _ranked(d, word, speller.listed)), key=lambda r: -r[0])[
        :6
    ]
    floor = ranked[-1][0] if ranked else 0.0
    own = [(similarity(term.lower(), word.lower()), term) for term in terms if term.casefold() != word.casefold()]
    merged = [entry for entry in own if entry[0] >= floor and entry[0] > 0] + ranked
    merged.sort(key=lambda entry: -entry[0])
    return list(dict.fromkeys(text for _, text in merged))[:6]
