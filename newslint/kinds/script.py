"""`script`: rules in Tengo, a language of Vale's own engine, which cannot be run here."""

from newslint.kinds.base import Hit, Kind, Passage, State
from newslint.matcher import Candidates


class Script(Kind):
    """Finds nothing; whoever runs it says by name that it was not run."""

    def find(self, passage: Passage, state: State, seen: Candidates | None) -> list[Hit]:
        """Return nothing."""
        return []
