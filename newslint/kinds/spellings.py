"""The spellings of a vocabulary's term that is a small pattern: `OAuth2?` is OAuth2 or OAuth."""

from functools import lru_cache

MOST = 64


class _Endless(Exception):  # noqa: N818 - a signal
    """The term is no finite set of spellings."""


@lru_cache(maxsize=4096)
def spellings_of(term: str) -> tuple[str, ...]:
    """Return the spellings, () where they are not a small finite set."""
    try:
        found, end = _branches(term, 0, nested=False)
    except _Endless:
        return ()
    return tuple(found) if end == len(term) else ()


def _branches(term: str, at: int, *, nested: bool) -> tuple[list[str], int]:
    """The spellings of the alternation at `at`, and where it ends."""
    done: list[str] = []
    current = [""]
    while at < len(term):
        char = term[at]
        if char == ")":
            if not nested:
                raise _Endless
            return done + current, at + 1
        if char == "|":
            done, current, at = done + current, [""], at + 1
            continue
        atom, at = _atom(term, at)
        if at < len(term) and term[at] == "?":
            atom, at = [*atom, ""], at + 1
        if at < len(term) and term[at] in "*+{":
            raise _Endless
        if len(current) * len(atom) > MOST:
            raise _Endless
        current = [before + after for before in current for after in atom]
    if nested:
        raise _Endless
    return done + current, at


def _atom(term: str, at: int) -> tuple[list[str], int]:
    char = term[at]
    if char == "(":
        if term.startswith("(?:", at):
            return _branches(term, at + 3, nested=True)
        if term.startswith("(?", at):
            raise _Endless
        return _branches(term, at + 1, nested=True)
    if char == "\\":
        if at + 1 >= len(term) or term[at + 1].isalnum():
            raise _Endless
        return [term[at + 1]], at + 2
    if char in "[]{}.*+^$":
        raise _Endless
    return [char], at + 1
