"""`sequence`: words in a row, by pattern and part of speech."""

from collections.abc import Sequence as Several
from typing import Any

from newslint.kinds.action import suggestions
from newslint.kinds.base import Action, Definition, Hit, Kind, Passage, Said, State, spoken
from newslint.kinds.matchcase import recased
from newslint.kinds.pattern import Found, Pattern
from newslint.kinds.tagger import Word, tagged
from newslint.kinds.universal import tag_pattern, word_pattern
from newslint.matcher import Candidates
from newslint.values import frozen, record, replace


@frozen
class Step:
    """One position: what word may stand there. A `skip` window is as many optional steps before a required one."""

    pattern: str = ""
    tag: str = ""
    words: str = ""  # a universal tag's own words
    skip: int = 0
    negate: bool = False
    target: bool = False
    optional: bool = False
    begins: bool = False
    ends: bool = False
    group: int = 0


def steps(given: Several[Any]) -> list[Step]:
    """Return the steps that the `tokens` of a rule file spell out; raises ValueError for an unknown tag."""
    found: list[Step] = []
    group = 0
    for token in given:
        keys = token if isinstance(token, dict) else {"pattern": str(token)}
        named = {key.lower(): "" if value is None else str(value) for key, value in keys.items()}
        upos, pattern = named.get("upos", ""), named.get("pattern", "")
        tag = tag_pattern(upos) if upos else named.get("tag", "")
        step = Step(pattern, tag, word_pattern(upos) if upos and not pattern else "", int(named.get("skip") or 0),
                    _true(named, "negate"), _true(named, "target"))  # fmt: skip
        for _ in range(max(1, int(named.get("min") or 1))):
            group += 1
            found += [replace(step, optional=True, begins=at == 0, group=group) for at in range(step.skip)]
            if pattern or tag:
                found.append(replace(step, ends=True, group=group))
    return found


def _true(named: dict[str, str], key: str) -> bool:
    return named.get(key, "").lower() in ("true", "yes", "1", "on")


@record
class _Match:
    index: int
    texts: list[str]
    low: int = -1
    high: int = -1
    words: dict[int, int] | None = None


class Sequence(Kind):
    """A hit for each place at which the words of a sentence fit all steps."""

    def __init__(self, definition: Definition, *, steps: Several[Step], exceptions: Several[str] = (),
                 ignorecase: bool = False, model: str = "") -> None:  # fmt: skip
        super().__init__(definition)
        self.steps = list(steps)
        fold = "(?i)" if ignorecase else ""
        self.whole = [Pattern(f"{fold}^(?:{step.pattern})$") if step.pattern else None for step in self.steps]
        self.tags = [Pattern(step.tag) if step.tag else None for step in self.steps]
        self.own = [Pattern(step.words) if step.words else None for step in self.steps]
        self.exceptions = [Pattern(pattern) for pattern in exceptions]
        self.anchor = next((i for i, s in enumerate(self.steps) if not s.negate and s.pattern), -1)
        if self.anchor < 0:
            self.anchor = next((i for i, s in enumerate(self.steps) if not s.negate and s.tag), -1)
        named = self.steps[self.anchor].pattern if self.anchor >= 0 else ""
        self.first = Pattern(f"{fold}(?m)(?:{named})") if named else None

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each sequence; texts passed over are named, as Vale looks for the place by its text."""
        text = passage.text
        if self.anchor < 0:
            return []
        anchors: list[Found | None] = list(self.first.finditer(text)) if self.first else []
        if self.first and not anchors:
            return []
        words = state.tokens.get(text)
        if words is None:
            words = state.tokens[text] = tagged(text)
        barred = [(m.start(), m.end()) for pattern in self.exceptions for m in pattern.finditer(text)]
        hits: list[Hit] = []
        used: set[int] = set()
        passed: list[str] = []
        for anchor in anchors if self.first else [None] * len(words):
            match = self._match(words, used)
            used.add(match.index)
            if not (match.texts and match.low >= 0 and match.high >= match.low):
                if anchor is not None:
                    passed.append(anchor.group())
                continue
            start, end = self._span(words, match)
            if start >= end or any(low <= start < high for low, high in barred):
                continue
            hits.append(Hit(start, end, text[start:end], self._said(text[start:end], match.texts), skip=tuple(passed)))
            passed = []
        return hits

    def _said(self, match: str, texts: list[str]) -> Said:
        action = self.definition.action
        if self.definition.matchcase and action.name == "replace":
            action = Action("replace", tuple(recased(param, match) for param in action.params))
        message, description = spoken(self.definition, *texts)
        return Said(message, description, suggestions(action, match) if action.name else (), action)

    def _span(self, words: list[Word], match: _Match) -> tuple[int, int]:
        low, high = match.low, match.high
        targets = [i for i, step in enumerate(self.steps) if step.target]
        if targets and match.words and all(i in match.words for i in targets):
            low, high = min(match.words[i] for i in targets), max(match.words[i] for i in targets)
        return words[low].start, words[high].start + len(words[high].text)

    def _fits(self, index: int, word: Word) -> bool:
        step, tag, whole, own = self.steps[index], self.tags[index], self.whole[index], self.own[index]
        tag_fails = (tag is None or tag.search(word.tag) is not None) == step.negate
        word_fails = whole is not None and (whole.search(word.text) is not None) == step.negate
        if own is not None and (own.search(word.text) is not None) == step.negate:
            return False
        if not step.pattern:
            return not tag_fails
        return not word_fails if not step.tag else not (tag_fails or word_fails)

    def _match(self, words: list[Word], used: set[int]) -> _Match:
        """The next place at which the anchor fits, with the words that fit the steps around it."""
        place = next((i for i, word in enumerate(words) if i not in used and self._fits(self.anchor, word)), -1)
        if place < 0:
            return _Match(0, [])
        match = _Match(place, [], words={})
        if not self._leftwards(words, place, match) or not self._rightwards(words, place, match):
            return _Match(place, [])
        return match

    def _leftwards(self, words: list[Word], place: int, match: _Match) -> bool:
        at, word = self.anchor - 1, place - 1
        while at >= 0:
            if word < 0:
                return all(step.negate for step in self.steps[: at + 1])
            step = self.steps[at]
            match.texts.insert(0, words[word].text)
            match.low = word
            assert match.words is not None  # noqa: S101 - made with the match
            match.words[at] = word
            optional = (step.optional or step.ends) and not step.begins if step.skip else step.optional
            fits = self._fits(at, words[word])
            if not fits and not optional:
                return False
            if fits and optional:
                while at >= 0 and self.steps[at].group == step.group:
                    at -= 1
            else:
                at -= 1
            word -= 1
        return True

    def _rightwards(self, words: list[Word], place: int, match: _Match) -> bool:
        at, word = self.anchor, place
        while at < len(self.steps):
            if word >= len(words):
                return all(step.negate for step in self.steps[at:])
            step = self.steps[at]
            match.texts.append(words[word].text)
            match.low = word if match.low < 0 else min(match.low, word)
            match.high = word
            assert match.words is not None  # noqa: S101 - made with the match
            match.words[at] = word
            fits = self._fits(at, words[word])
            if not fits and not step.optional:
                return False
            if fits and step.optional:
                while at < len(self.steps) and self.steps[at].group == step.group:
                    at += 1
            else:
                at += 1
            word += 1
        return True
