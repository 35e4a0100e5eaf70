"""What all kinds of YAML rules share: their definition, what they say, and where a pattern is looked for."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from newslint.kinds.literals import beginnings
from newslint.kinds.memo import MEMO
from newslint.kinds.message import formatted, unwrapped
from newslint.kinds.pattern import Found, Pattern, parser
from newslint.kinds.requirements import required
from newslint.matcher import CAPTURED, FOLDED, LATIN, LEFT, RIGHT, WHOLE, Candidates, Plan
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
        return self.phrases is not None and any(
            m.start() <= start and end <= m.end() for m in self.phrases.finditer(text)
        )


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


def is_word(char: str) -> bool:
    """Tell whether a character is part of a word."""
    return char.isalnum() or char == "_"


class Target:
    """A pattern together with its plan, and the walk over the places where it may match."""

    def __init__(self, pattern: Pattern, plan: Plan | None = None) -> None:
        self.pattern = pattern
        self._plan = plan
        self.grouped = False  # the caller wants capture groups, so spelled-out beginnings are not enough

    @property
    def plan(self) -> Plan:
        """How the places are found; worked out when first asked for."""
        if self._plan is None:
            self._plan = MEMO.plan(self.pattern.source)
        if self._plan is None:
            parsed = self._parsed()
            spelled = beginnings(parsed) if parsed is not None else ()
            self._plan = Plan(spelled, () if spelled or parsed is None else required(parsed))
            MEMO.note_plan(self.pattern.source, self._plan)
        return self._plan

    def _parsed(self) -> Any:
        try:
            return parser().parse(self.pattern.python)
        except (re.error, OverflowError, RecursionError):
            return None

    @cached_property
    def _words(self) -> list[int]:
        """By rank, the length of a beginning that is a word and all there is to say of a match; else 0."""
        return [len(text) if self._alone(traits) and not WORD & ~traits and text.isalnum() and text.isascii() else 0
                for text, traits in self.plan.beginnings]  # fmt: skip

    @cached_property
    def local(self) -> bool:
        """Whether no match holds or looks past white space that a pattern takes for the end of a paragraph."""
        spelled = self.plan.beginnings
        return bool(spelled) and all(traits & WHOLE and "\n" not in text for text, traits in spelled)

    def _alone(self, traits: int) -> bool:
        """Whether a beginning is all there is to say of a match."""
        return bool(traits & WHOLE) and not (self.grouped and traits & CAPTURED)

    def matches(self, text: str, seen: Candidates | None) -> list[tuple[int, int, Found | None]]:
        """Return start, end and, where the engine was asked, the match, from left to right."""
        if seen is None or seen.anywhere:
            return [(m.start(), m.end(), m) for m in self.pattern.finditer(text)]
        starts, alone = seen.starts, True
        if len(starts) > 1:
            starts.sort()
            alone = len({start for start, _ in starts}) == len(starts)  # no two beginnings at one place
        spelled, words, plain, ask = self.plan.beginnings, self._words, text.isascii(), self.pattern.asked()
        found: list[tuple[int, int, Found | None]] = []
        last, tried = 0, -1
        for start, rank in starts:
            if start < last or start == tried:
                continue
            if alone and rank >= 0:
                end = start + words[rank]
                if end == start and self._alone(spelled[rank][1]):
                    end = fits(*spelled[rank], text, start)
                elif end > start and not plain and not _apart(text, start, end):
                    continue
                if end > start:
                    last = end
                    found.append((start, end, None))
                    continue
                if end == NOT_THERE:
                    continue
            tried = start
            match = ask(text, start)
            if match:
                last = match.end() if match.end() > start else start + 1
                found.append((start, match.end(), match))
        return found


NOT_THERE, UNSURE = -1, -2
WORD = WHOLE | LEFT | RIGHT | FOLDED


def _apart(text: str, start: int, end: int) -> bool:
    """Whether no letter that the automaton cannot tell from a space stands beside a word it saw."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not (before > LATIN and before.isalnum()) and not (behind > LATIN and behind.isalnum())


def fits(spelled: str, traits: int, text: str, start: int) -> int:
    """Return where the spelled-out text ends that stands at `start`; NOT_THERE, or UNSURE: ask the engine."""
    end = start + len(spelled)
    body = text[start:end]
    if traits & FOLDED:
        body = body.lower()
    if body != spelled and ("\n" not in spelled or body.replace(" ", "\n") != spelled):
        return UNSURE if "\n" in spelled else NOT_THERE
    if traits & LEFT and (start > 0 and is_word(text[start - 1])) == is_word(body[0]):
        return NOT_THERE
    if traits & RIGHT and (end < len(text) and is_word(text[end])) == is_word(body[-1]):
        return NOT_THERE
    return end


def spoken(definition: Definition, *given: str) -> tuple[str, str]:
    """Return message and description with the texts filled in, line breaks within them read as spaces."""
    shown = [unwrapped(text) for text in given]
    return formatted(definition.message, *shown), formatted(definition.description, *shown)
