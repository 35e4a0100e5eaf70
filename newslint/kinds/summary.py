"""The counts that readability formulas read, and the formulas, as Vale computes them."""

import math
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from newslint.kinds.punkt import split
from newslint.kinds.quotations import quoted_words
from newslint.kinds.syllables import syllables

WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")


class Summary:
    """A text in numbers: `lengths` are the words of each sentence."""

    def __init__(self, text: str, lengths: tuple[int, ...], words: tuple[str, ...]) -> None:
        self.text, self.lengths, self.words = text, lengths, words

    @cached_property
    def _syllables(self) -> tuple[int, ...]:
        return tuple(syllables(word) for word in self.words)

    def counts(self) -> dict[str, float]:
        """Return the plain counts by the names that formulas use."""
        pairs = list(zip(self.words, self._syllables, strict=True))
        counted = {
            "words": len(self.words),
            "sentences": len(self.lengths),
            "characters": sum(sum(char.isalpha() or char.isnumeric() for char in word) for word in self.words),
            "long_words": sum(len(word.encode()) > 6 for word in self.words),
            "syllables": sum(self._syllables),
            "polysyllabic_words": sum(count > 2 for count in self._syllables),
            "complex_words": sum(count - word.endswith(("es", "ed", "ing")) > 2 for word, count in pairs),
        }
        return {name: float(count) for name, count in counted.items()}

    def spread(self) -> float:
        """Return the standard deviation of the sentences' lengths."""
        if not self.lengths:
            return 0.0
        mean = sum(self.lengths) / len(self.lengths)
        return math.sqrt(sum((length - mean) ** 2 for length in self.lengths) / len(self.lengths))

    def scores(self) -> dict[str, float]:
        """Return the readability scores; {} for a text without a sentence."""
        n = self.counts()
        if not n["sentences"] or not n["words"]:
            return {}
        per, words = n["words"] / n["sentences"], n["words"]
        hard = (words - len(set(self.words) & easy())) / words * 100
        return {
            "automated_readability": 4.71 * (n["characters"] / words) + 0.5 * per - 21.43,
            "coleman_liau": 5.88 * (n["characters"] / words) - 29.6 * (n["sentences"] / words) - 15.8,
            "dale_chall": 0.1579 * hard + 0.0496 * per,
            "flesch_kincaid": 0.39 * per + 11.8 * n["syllables"] / words - 15.59,
            "flesch_reading_ease": 206.835 - 1.015 * per - 84.6 * n["syllables"] / words,
            "gunning_fog": 0.4 * (per + 100 * n["complex_words"] / words),
            "lix": per + n["long_words"] * 100 / words,
            "smog": 1.0430 * math.sqrt(n["polysyllabic_words"] * 30 / n["sentences"]) + 3.1291,
        }


def summarize(text: str) -> Summary:
    """Return the text in numbers; paragraphs end at a blank line, and no sentence reaches over it."""
    lengths, words = [], []
    for paragraph in text.split("\n\n"):
        for sentence in split(paragraph):
            found = WORD.findall(sentence)
            lengths.append(len(found))
            words += found
    return Summary(text, tuple(lengths), tuple(words))


def measured(summary: Summary, elements: Mapping[str, int]) -> dict[str, float]:
    """Return all that a formula may name: counts, scores, and the elements of a document; {} without words."""
    if not summary.words:
        return {}
    named = {name.replace(".", "_"): float(count) for name, count in elements.items() if not name.startswith("table")}
    extra = {"quote_words": float(quoted_words(summary.text)), "sentence_length_sd": summary.spread()}
    return {**named, **summary.counts(), **extra, **summary.scores()}


PROPER = frozenset(
    [
        "america",
        "american",
        "april",
        "august",
        "christmas",
        "december",
        "english",
        "february",
        "french",
        "friday",
        "indian",
        "january",
        "july",
        "june",
        "march",
        "may",
        "miss",
        "monday",
        "mr.",
        "mrs.",
        "november",
        "october",
        "saturday",
        "september",
        "sunday",
        "thanksgiving",
        "thursday",
        "tuesday",
        "wednesday",
    ]
)


def easy() -> frozenset[str]:
    """Return the words that Dale and Chall found known to most pupils of the fourth grade, names with their capital."""
    from importlib.util import find_spec

    spec = find_spec("textstat")  # its word list, without its imports
    folder = Path((spec.submodule_search_locations or ["."])[0]) if spec else Path()
    listed = folder / "resources" / "en" / "easy_words.txt"
    words = listed.read_text(encoding="utf-8").split() if listed.is_file() else []
    return frozenset(w.capitalize() if w in PROPER or w == "i" or w.startswith("i'") else w for w in words)
