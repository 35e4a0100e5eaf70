"""`consistency`: two spellings of which a text may use one."""

from collections.abc import Mapping

from newslint.kinds.action import said_of
from newslint.kinds.base import Definition, Hit, Kind, Passage, State, alternation
from newslint.kinds.pattern import Pattern
from newslint.kinds.target import Target
from newslint.matcher import Candidates, Plan


class Consistency(Kind):
    """The second of a pair to appear in a file is a hit, once for each text it stands in."""

    remembers = True

    def __init__(self, definition: Definition, *, either: Mapping[str, str], nonword: bool = False,
                 ignorecase: bool = False, template: str = "") -> None:  # fmt: skip
        super().__init__(definition)
        self.pairs: list[tuple[str, str, Pattern]] = []
        for number, (one, other) in enumerate(sorted(either.items())):
            stems = (f"{definition.name}:{number}:0", f"{definition.name}:{number}:1")
            body = f"(?P<one>{one})|(?P<other>{other})"
            self.pairs.append((*stems, Pattern(alternation([body], word=not nonword, ignorecase=ignorecase,
                                                           template=template))))  # fmt: skip

        spelled = [text for pair in either.items() for text in pair]
        self._known: list[tuple[str, int]] | None = None
        self._any = Target(Pattern(alternation(spelled, word=not nonword, ignorecase=ignorecase, template=template)))

    def _signs(self) -> list[tuple[str, int]]:
        """Texts with the pairs whose matches hold one of them, in the order of the pairs; "" where none is known."""
        if self._known is None:
            self._known = []
            for number, (*_, pattern) in enumerate(self.pairs):
                plan = Target(pattern).plan
                texts = [text.lower() for text, _ in plan.beginnings] or list(plan.required)
                known = texts and not any("\n" in text for text in texts)
                self._known += [(text, number) for text in (texts if known else [""])]
        return self._known

    def plans(self) -> tuple[Plan, ...]:
        """Return how any of the spellings is found."""
        self._signs()
        return (self._any.plan,)

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each pair of which both have now been seen."""
        text, hits = passage.text, []
        start = end = 0
        if not self._any.matches(text, seen):
            return []
        lower = text.lower()
        for number in dict.fromkeys([number for sign, number in self._signs() if sign in lower]):
            one, other, pattern = self.pairs[number]
            matched = False
            for match in pattern.finditer(text):
                matched = True
                which = "one" if match.start("one") >= 0 else "other"
                start, end = match.start(which), match.end(which)
                state.sequences.append(one if which == "one" else other)
            if matched and one in state.sequences and other in state.sequences:
                body = text[start:end]
                hits.append(Hit(start, end, body, said_of(self.definition, body), exact=False))
        return hits
