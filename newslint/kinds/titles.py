"""Title case and sentence case, as Vale's `capitalization` expects them."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from newslint.kinds.pattern import Pattern, PatternFault

SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "en",
        "for",
        "if",
        "in",
        "nor",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "vs",
        "vs.",
        "via",
        "v",
        "v.",
    ]
)
PREPOSITIONS = frozenset(
    [
        "with",
        "from",
        "into",
        "during",
        "including",
        "until",
        "against",
        "among",
        "throughout",
        "despite",
        "towards",
        "upon",
        "concerning",
        "about",
        "over",
        "through",
        "before",
        "between",
        "after",
        "since",
        "without",
        "under",
        "within",
        "along",
        "following",
        "across",
        "beyond",
        "around",
        "down",
        "near",
        "above",
    ]
)
WORD = re.compile(r"[^\W_]+[^\s/-]*")
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
NUMBERED = re.compile(r"\d+\.")


class Vocabulary:
    """Words whose capitals are given, plain or as patterns; the longest first."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = sorted(words, key=lambda word: len(word.encode()), reverse=True)

    @cached_property
    def _entries(self) -> list[tuple[str, Pattern | None]]:
        return [(word, _pattern(word)) for word in self.words]

    def spelling(self, word: str) -> str:
        """Return how a word is to be written, "" where nothing is said of it."""
        for entry, pattern in self._entries:
            if entry.casefold() == word.casefold():
                return entry
            if pattern is not None and pattern.search(word):
                return word
        return ""


def _pattern(word: str) -> Pattern | None:
    try:
        pattern = Pattern(word)
        pattern.compiled()
    except PatternFault:
        return None
    return pattern


def titled(word: str, *, lower: bool) -> str:
    """Return the word with its first letter as a capital; the rest in lower case if asked."""
    rest = word[1:].lower() if lower else word[1:]
    return word[:1].upper() + rest


class TitleCase:
    """Converts to title case in the style of AP or, with `chicago`, of the Chicago Manual."""

    def __init__(self, *, chicago: bool = False, vocabulary: Sequence[str] = (), prefix: str = "") -> None:
        self.small = SMALL | PREPOSITIONS if chicago else SMALL
        self.chicago = chicago
        self.vocabulary = Vocabulary(vocabulary)
        self.prefix = re.compile(prefix) if prefix else None

    def convert(self, text: str) -> str:
        """Return the text in title case."""
        lead, text = _led(self.prefix, text)
        plain = text.translate(PLAIN)
        return lead + WORD.sub(lambda match: self._word(match, plain), text)

    def _word(self, match: re.Match[str], plain: str) -> str:
        word, start, end = match[0], match.start(), match.end()
        known = self.vocabulary.spelling(word)
        if known:
            return known
        before, further, after = (
            plain[start - 1 : start] if start else "",
            plain[max(start - 2, 0) : start - 1] if start > 1 else "",
            plain[end : end + 1],
        )
        edge = start == 0 or end == len(plain)
        small = not edge and word.lower() in self.small
        parted = before in (" ", "-", "/") and before != ""
        if small and parted and further not in (":", "-") and (after != "-" or before == "-"):
            return word.lower()
        return titled(word, lower=False)


class SentenceCase:
    """Converts to sentence case; `indicator` tells that the word after another starts anew."""

    def __init__(self, *, vocabulary: Sequence[str] = (), prefix: str = "",
                 indicator: Callable[[str, int], bool] | None = None) -> None:  # fmt: skip
        self.vocabulary = Vocabulary(vocabulary)
        self.prefix = re.compile(prefix) if prefix else None
        self.indicator = indicator or (lambda word, at: word.endswith(":") or (at == 0 and bool(NUMBERED.search(word))))

    @cached_property
    def _token(self) -> Pattern:
        words = self.vocabulary.words
        return Pattern("(?i)" + (rf"\b(?:{'|'.join(words)})\b|{TOKEN}" if words else TOKEN))

    def convert(self, text: str) -> str:
        """Return the words of the text in sentence case, a space between them."""
        lead, text = _led(self.prefix, text)
        made: list[str] = []
        before = ""
        for at, match in enumerate(self._token.finditer(text)):
            token = match.group()
            known = self.vocabulary.spelling(token)
            if known:
                made.append(known)
            elif at == 0 or self.indicator(before, at - 1):
                made.append(titled(token, lower=True))
            else:
                made.append(token.lower())
            before = token
        return lead + " ".join(made)


TOKEN = r"[\p{N}\p{L}*]+[^\s]*"  # noqa: S105 - a pattern


def _led(prefix: re.Pattern[str] | None, text: str) -> tuple[str, str]:
    match = prefix.search(text) if prefix else None
    return (match[0], text.removeprefix(match[0])) if match else ("", text)
