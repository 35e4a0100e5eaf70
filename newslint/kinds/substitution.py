"""`substitution`: one text where the house wants another."""

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.kinds.action import said_of
from newslint.kinds.base import (
    Accepted,
    Action,
    Definition,
    Hit,
    Kind,
    Passage,
    Said,
    State,
    alternation,
    literal_term,
    spoken,
    term_pattern,
    wrap_spaces,
)
from newslint.kinds.edits import replaced
from newslint.kinds.matchcase import recased
from newslint.kinds.message import capitalized, sentence
from newslint.kinds.pattern import Pattern, PatternFault
from newslint.kinds.spellings import spellings_of
from newslint.kinds.target import Target
from newslint.matcher import Candidates, Plan
from newslint.values import replace

CAPTURE = re.compile(r"(?<!\\)\((?!\?)")
REFERENCE = re.compile(r"\$\d+")
BAR = re.compile(r"(?<!\\)\|")


class Substitution(Kind):
    """A match of a key of `swap` is a hit that offers its value; keys are tried longest first."""

    exact = True

    def __init__(self, definition: Definition, *, swap: Mapping[str, str], ignorecase: bool = False,
                 nonword: bool = False, capitalize: bool = False, accepted: Accepted | None = None,
                 template: str = "", terms: bool = False, source: str = "") -> None:  # fmt: skip
        super().__init__(definition)
        self.keys = sorted(swap, key=lambda key: len(key.encode()), reverse=True)
        self.values = [swap[key] for key in self.keys]
        self.target = Target(Pattern(source or self._source(ignorecase, nonword, template)))
        self.ignorecase, self.capitalize, self.terms = ignorecase, capitalize, terms
        self.accepted = accepted or Accepted(())
        self._said: dict[tuple[str, int], Said | None] = {}
        self._rank: dict[str, int] = {}

    def _source(self, ignorecase: bool, nonword: bool, template: str) -> str:
        """The one pattern of all keys, each a group."""
        shared = shared_lookaround(self.keys)
        tokens = "|".join(f"({_uncaptured(wrap_spaces(key.removeprefix(shared)))})" for key in self.keys)
        body = f"{shared}(?:{tokens})" if shared else tokens
        return alternation([body], word=not nonword, ignorecase=ignorecase, template=template)

    @property
    def local(self) -> bool:
        """Whether the hits in a text are those in its paragraphs: so it is where no accepted phrase has a say."""
        return self.target.local and not self.accepted

    def plans(self) -> tuple[Plan, ...]:
        """Return how the keys are found."""
        return (self.target.plan,)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each match that is not already as the house wants it."""
        text, hits = passage.text, []
        for start, _, match in self.target.matches(text, seen):
            found = match or self.target.pattern.match(text, start)
            index = getattr(found, "lastindex", None) if found else None
            if found is None or index is None:
                continue
            begin, stop = found.start(index), found.end(index)
            observed = text[begin:stop]
            key = (observed, index)
            if key not in self._said:
                self._said[key] = self._say(observed, index - 1)
            said = self._said[key]
            if said is None or (self.accepted and self.accepted.allow(observed, text, begin, stop)):
                continue
            if state.accepts and state.accepts.allow(observed, text, begin, stop):
                continue
            hits.append(Hit(begin, stop, observed, said))
        return hits

    def _say(self, observed: str, index: int) -> Said | None:
        """What is said of `observed`; None where it is one of the expected forms."""
        expected = self._expected(observed, index)
        action = self.definition.action
        if action.name == "replace":
            options = options_of(expected)
            if observed in options:
                return None
            if action.params:
                return said_of(self.definition, observed)
            return self._replacing(observed, options)
        if conforms(term_pattern(expected) if self.terms else expected, observed):
            return None
        expected = canonical(expected, observed)
        base = said_of(self.definition, observed)
        message, description = spoken(self.definition, expected, observed)
        if self.terms and expected != observed and literal_term(expected):
            params = (_keeping_wrap(expected, observed),)
            return Said(message, description, params, Action("replace", params))
        return Said(message, description, base.suggestions, action)

    def _replacing(self, observed: str, options: list[str]) -> Said:
        if self.capitalize and observed == capitalized(observed):
            options = [capitalized(option) for option in options]
        if self.definition.matchcase:
            options = [recased(option, observed) for option in options]
        definition = self.definition
        said = _unquoted(definition.message)
        message, description = spoken(_with(definition, said), sentence(options, "or"), observed)
        return Said(message, description, tuple(options), Action("replace", tuple(options)))

    def _expected(self, observed: str, index: int) -> str:
        expected = self.values[index]
        if self.capitalize and observed == capitalized(observed):
            expected = capitalized(expected)
        if not REFERENCE.search(expected):
            return expected
        return replaced(("(?i)" if self.ignorecase else "") + self.keys[index], observed, expected)


def _with(definition: Definition, message: str) -> Definition:

    return replace(definition, message=message) if message != definition.message else definition


def _unquoted(message: str) -> str:
    """The message with the first of two quoted verbs bare: a list brings quotation marks of its own."""
    for verb in ("'%s'", '"%s"'):
        if message.count(verb) == 2:
            message = message.replace(verb, "%s", 1)
    return message


def _uncaptured(body: str) -> str:
    if body.count("(") != body.count("(?") + body.count(r"\("):
        return CAPTURE.sub("(?:", body)
    return body


def shared_lookaround(terms: list[str]) -> str:
    """Return a look-around that every term begins with, "" where there is none."""
    match = re.match(r"\(\?<?[=!]", terms[0]) if len(terms) > 1 else None
    if not match:
        return ""
    depth, at = 0, 0
    while at < len(terms[0]):
        char = terms[0][at]
        if char == "\\":
            at += 1
        depth += (char == "(") - (char == ")")
        at += 1
        if depth == 0:
            lead = terms[0][:at]
            plain = lead.count("(") == lead.count("(?") + lead.count(r"\(")
            return lead if plain and all(term.startswith(lead) for term in terms) else ""
    return ""


def options_of(value: str) -> list[str]:
    r"""Return the options of a value, parted by `|`; `\|` is a bar in an option."""
    return [option.replace(r"\|", "|") for option in BAR.split(value) if option]


@lru_cache(maxsize=4096)
def conforms(expected: str, observed: str) -> bool:
    """Tell whether a text is already in an expected form, which may be a pattern."""
    if all(char.isalnum() or char in " -" for char in expected):
        return expected == observed
    try:
        return Pattern(f"^(?:{expected})$").search(observed) is not None
    except PatternFault:
        return expected == observed


def canonical(term: str, observed: str) -> str:
    """Return the spelling of a term that differs from `observed` in case only, the term itself where none does."""
    joined = " ".join(observed.split())
    return next((s for s in spellings_of(term) if s.casefold() == joined.casefold()), term)


def _keeping_wrap(expected: str, observed: str) -> str:
    """The expected phrase with the white space that stands between the words of the observed one."""
    words, gaps = expected.split(), re.findall(r"\s+", observed)
    if len(gaps) != len(words) - 1:
        return expected
    return "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))
