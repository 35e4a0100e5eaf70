"""`conditional`: one thing that asks for another, such as an acronym for its meaning."""

from newslint.kinds.action import said_of
from newslint.kinds.base import Accepted, Definition, Hit, Kind, Passage, State
from newslint.kinds.existence import capturing
from newslint.kinds.pattern import Pattern
from newslint.matcher import Candidates


class Conditional(Kind):
    """Each match of `first` is a hit unless `second` is there.

    Where `second` has groups, what they captured anywhere before in the file is allowed; where it has none, any
    match of it in the same text allows all.
    """

    remembers = True

    def __init__(self, definition: Definition, *, first: str, second: str, within: str = "",
                 accepted: Accepted | None = None) -> None:  # fmt: skip
        super().__init__(definition)
        self.first, self.second, self.within = Pattern(first), Pattern(second), within
        self.defines = capturing(second)
        self.accepted = accepted or Accepted(())

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return a hit for each antecedent that nothing allows."""
        text = passage.text
        first = [(match.start(), match.end()) for match in self.first.finditer(text)]
        sources = state.scoped.get(self.within, ()) if self.within else (text,)
        if not self.defines:
            if first and any(self.second.search(source) for source in sources):
                return []
        else:
            for source in sources:
                for match in self.second.finditer(source):
                    state.sequences += [group for group in match.groups() if group]
        hits = []
        for start, end in first:
            body = text[start:end]
            if (self.defines and body in state.sequences) or self.accepted.allow(body, text, start, end):
                continue
            hits.append(Hit(start, end, body, said_of(self.definition, body), exact=False))
        return hits
