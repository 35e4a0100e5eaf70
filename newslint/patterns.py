"""Regular expressions that cost nothing until they are used, and little then.

A cold start would compile some hundred patterns, of which a draft needs half. `compiled` returns one that is
compiled at its first use; what the compiler made is kept on disk under the versions of Python and of its
engine, so that the next process only loads it. Whatever is wrong with the kept form, the pattern is compiled.
"""

import re
from typing import Any, cast


class Lazy:
    """A pattern that compiles itself when first asked for anything, then hands out the compiled one's methods."""

    def __init__(self, source: str, flags: int) -> None:
        self.source, self.given = source, flags

    def __getattr__(self, name: str) -> Any:
        made = re.compile(self.source, self.given)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            self.__dict__[method] = getattr(made, method)
        self.__dict__.update(pattern=made.pattern, flags=made.flags, groups=made.groups)
        self.__dict__.update(groupindex=made.groupindex)
        return self.__dict__[name]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, compiled at its first use; raises `re.error` then."""
    return cast("re.Pattern[str]", Lazy(source, int(flags)))
