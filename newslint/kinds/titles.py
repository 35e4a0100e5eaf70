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
WORD = re.compile(r"[^\W_]+[^\t\n\f\r /-]*")
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
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
    first = word[:1].title()
    return (first if len(first) == 1 else word[:1]) + rest


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
        title = _Title(self, text)
        return lead + WORD.sub(title.word, text)


class _Title:
    """One title while it is converted, word by word; as in Vale, places are bytes, and a word's length is letters."""

    def __init__(self, case: TitleCase, text: str) -> None:
        self.case, self.text = case, text
        self.plain = text.translate(PLAIN).encode()
        self.number = self.at = 0

    @cached_property
    def tags(self) -> list[str]:
        """The parts of speech of the title, read as a sentence."""
        from newslint.kinds.tagger import tags

        return tags(self.text if self.text.endswith((".", "!", "?")) else f"{self.text}.")

    def word(self, match: re.Match[str]) -> str:
        """Return the word as it stands in a title."""
        word, number, plain = match[0], self.number, self.plain
        found = plain.find(word.encode(), self.at)
        start = found if found >= 0 else self.at - 1
        self.at = end = start + len(word)
        self.number += 1
        known = self.case.vocabulary.spelling(word)
        if known:
            return known
        before, further, after = _byte(plain, start - 1), _byte(plain, start - 2), _byte(plain, end)
        small = self._small(word.lower(), number, edge=start == 0 or end == len(plain))
        parted = before in (b" ", b"-", b"/")
        if small and parted and further not in (b":", b"-") and (after != b"-" or before == b"-"):
            return word.lower()
        return titled(word, lower=False)

    def _small(self, word: str, number: int, *, edge: bool) -> bool:
        """Whether a word is written small; for AP, `to` is before a noun alone: before a verb it is an infinitive's."""
        if word == "to" and not self.case.chicago and number + 1 < len(self.tags):
            return self.tags[number + 1].startswith("NN")
        return not edge and word in self.case.small


def _byte(text: bytes, at: int) -> bytes:
    return text[at : at + 1] if at >= 0 else b""


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
