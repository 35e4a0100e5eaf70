"""What all kinds of YAML rules share: their definition, what they are given, and what they say."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from newslint.kinds.message import formatted, unwrapped
from newslint.kinds.pattern import Pattern
from newslint.matcher import Candidates, Plan
from newslint.patterns import compiled
from newslint.values import field, frozen, record

LEVELS = {"suggestion": 0, "warning": 1, "error": 2}


@frozen
class Action:
    """What mends a match, as Vale names it: `replace`, `remove`, `edit`, `convert`, `suggest`."""

    name: str = ""
    params: tuple[str, ...] = ()


@frozen
class Definition:
    """The keys that every kind knows."""

    name: str
    kind: str
    message: str = ""
    level: str = "warning"
    scope: tuple[str, ...] = ("text",)
    description: str = ""
    link: str = ""
    limit: int = 0
    action: Action = Action()
    matchcase: bool = False


@frozen
class Said:
    """What a rule says of a matched text; the same for the same text."""

    message: str
    description: str = ""
    suggestions: tuple[str, ...] = ()
    action: Action = Action()
    groups: tuple[str, ...] = ()


class Hit(NamedTuple):
    """One match in a text: half-open offsets, the text that is reported, and what is said of it.

    `exact` says that the offsets are the place; where it is not, Vale looks for the text again.
    """

    start: int
    end: int
    text: str
    said: Said
    exact: bool = True
    skip: tuple[str, ...] = ()  # texts to pass over when the place is looked for
    name: str = ""  # the check that is reported, where it is not the rule's own name


@record
class State:
    """What rules remember within one file, and what they may ask of it."""

    sequences: list[str] = field(default_factory=list)
    scoped: Mapping[str, Sequence[str]] = field(default_factory=dict)  # values of a view, by scope
    extension: str = ""
    accepts: "Accepted | None" = None  # terms that the file's own vocabularies accept
    tokens: dict[str, Any] = field(default_factory=dict)


class Passage:
    """A text that rules are run on: a block of a file, with the elements it holds, for kinds that measure."""

    def __init__(self, text: str, metrics: Mapping[str, int] | None = None) -> None:
        self.text = text
        self.metrics: Mapping[str, int] = metrics or {}

    @cached_property
    def summary(self) -> Any:
        """The counts of words, sentences and syllables."""
        from newslint.kinds.summary import summarize

        return summarize(self.text)


class Kind:
    """A compiled rule. `plans` say where its patterns may match; `find` is given what was seen there.

    `remembers` tells that what it finds depends on the texts it was given before, `exact` that all its hits are exact.
    """

    remembers = exact = False

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    @property
    def local(self) -> bool:
        """Whether the hits in a text are those in its paragraphs, one by one."""
        return False

    def plans(self) -> tuple[Plan, ...]:
        """Return how places worth a look are found; the first plan is the one that `find` is given."""
        return (Plan(),)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return the hits in a text, from left to right; raises BudgetSpent."""
        raise TypeError(f"{type(self).__name__} does not say how it finds")


class Accepted:
    """Terms that a rule leaves alone: its own exceptions and the words of the project's vocabularies."""

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = tuple(terms)
        self._read: tuple[str, list[tuple[int, int]]] = ("", [])  # a text, and where accepted phrases stand in it

    def __bool__(self) -> bool:
        return bool(self.terms)

    @cached_property
    def words(self) -> Pattern:
        """The pattern that is searched for in a match."""
        ordered = sorted(self.terms, key=lambda term: len(term.encode()), reverse=True)
        bodies = [body if (body := term_pattern(term)).startswith("(?i)") else f"(?-i){body}" for term in ordered]
        return Pattern(rf"(?m)\b(?:{'|'.join(bodies)})\b")

    @cached_property
    def phrases(self) -> Pattern | None:
        """The pattern of the terms of several words, None where there are none."""
        several = [term_pattern(t) for t in self.terms if " " in t or "\t" in t or r"\s" in t]
        return Pattern(rf"(?i)\b(?:{'|'.join(several)})\b") if several else None

    def allow(self, observed: str, text: str, start: int, end: int) -> bool:
        """Tell whether a match is left alone: a term stands in it, or it stands in an accepted phrase."""
        if not self.terms:
            return False
        if self.words.search(observed):
            return True
        if self.phrases is None:
            return False
        if self._read[0] is not text:  # once a text, however many matches it has
            self._read = (text, [(match.start(), match.end()) for match in self.phrases.finditer(text)])
        standing = self._read[1]
        before = bisect_right(standing, (start, len(text))) - 1
        return before >= 0 and end <= standing[before][1]


def literal_term(term: str) -> bool:
    """Tell whether a term of a vocabulary is plain text; a period is."""
    return not re.search(r"[\\+*?()|\[\]{}^$]", term)


def term_pattern(term: str) -> str:
    """Return a term of a vocabulary as a pattern: its periods are periods, its spaces any white space."""
    body = term.replace(".", r"\.") if literal_term(term) else term
    return re.sub(r"[ \t]+", r"\\s+", body)


SPACED = compiled(r"\\.|\[|\]|[ \t]+", re.S)


def wrap_spaces(pattern: str) -> str:
    """Return the pattern with each run of spaces between words matching a line break too."""
    if (" " not in pattern and "\t" not in pattern) or "(?x" in pattern:
        return pattern
    inside = False

    def spaced(match: re.Match[str]) -> str:
        nonlocal inside
        piece = match[0]
        if piece in "[]":
            inside = piece == "["
            return piece
        if piece[0] == "\\" or inside:
            return piece
        return piece if pattern[match.end() : match.end() + 1] in ("*", "+", "?", "{") else r"\s+"

    return SPACED.sub(spaced, pattern)


def alternation(tokens: Sequence[str], *, word: bool, ignorecase: bool, template: str = "", raw: str = "",
                append: bool = False) -> str:  # fmt: skip
    """Return the one pattern of a rule's tokens, as Vale builds it from its word template."""
    frame = (template or r"(?m)\b(?:%s)\b") if word else r"(?m)(?:%s)"
    body = frame.replace("%s", "|".join(tokens), 1)
    return ("(?i)" if ignorecase else "") + (body + raw if append else raw + body)


def spoken(definition: Definition, *given: str) -> tuple[str, str]:
    """Return message and description with the texts filled in, line breaks within them read as spaces."""
    shown = [unwrapped(text) for text in given]
    return formatted(definition.message, *shown), formatted(definition.description, *shown)
