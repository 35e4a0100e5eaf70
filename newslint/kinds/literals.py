"""What text a pattern must begin with: finite patterns are spelled out, of others what is certain.

Works on the tree of Python's own parser (`re._parser`), so what is derived is what the engine will match.
"""

from collections.abc import Sequence
from typing import Any

from newslint.matcher import CAPTURED, FOLDED, LEFT, RIGHT, WHOLE, Spelling
from newslint.values import record

MOST = 6000  # spellings of one pattern
LONGEST = 60  # characters of one spelling
WIDEST = 6  # members of a character class that is spelled out
SPACES = frozenset("\t\n\f\r ")


class TooMany(Exception):  # noqa: N818 - a signal, not a fault
    """The pattern has more spellings than are worth listing."""


@record
class _Partial:
    text: str = ""
    open: bool = False
    left: bool = False
    edge: bool = False  # a word edge stands right behind the text
    exact: bool = True  # no condition beside the text and its edges
    folded: bool = False
    captured: bool = False  # a group of the pattern holds some of the text

    def grown(self, text: str, *, exact: bool = True) -> "_Partial":
        return _Partial(self.text + text, self.open, self.left, False, self.exact and exact, self.folded, self.captured)


def beginnings(parsed: Sequence[Any], folded: bool = False) -> tuple[Spelling, ...]:
    """Return every beginning a match may have; () where they cannot be listed or one would be too common."""
    try:
        partials = _spell(parsed, [_Partial(folded=folded)], folded)
    except TooMany:
        return ()
    spelled = tuple(dict.fromkeys(_spelling(partial) for partial in partials))
    return _unforeseen(spelled) if spelled and all(map(_telling, spelled)) else ()


def _spelling(p: "_Partial") -> Spelling:
    traits = WHOLE if not p.open and p.exact else 0
    traits |= (LEFT if p.left else 0) | (RIGHT if p.edge and p.text else 0) | (FOLDED if p.folded else 0)
    traits |= CAPTURED if p.captured else 0
    return Spelling(p.text.lower() if p.folded else p.text, traits)


def _unforeseen(spelled: tuple[Spelling, ...]) -> tuple[Spelling, ...]:
    """The beginnings without those that go on where another one leaves it open what follows: each is seen with that."""
    open_ended = {s.text: s.traits for s in spelled if not s.traits & WHOLE}
    lengths = sorted(set(map(len, open_ended)))

    def foreseen(text: str, traits: int) -> bool:
        for length in lengths:
            if length >= len(text):
                return False
            other = open_ended.get(text[:length])
            if other is None or (other & LEFT and not traits & LEFT) or (traits & FOLDED and not other & FOLDED):
                continue
            if not other & RIGHT or _word(text[length - 1]) != _word(text[length]):
                return True
        return False

    return tuple(s for s in spelled if not foreseen(*s)) if open_ended else spelled


def _word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _telling(spelling: Spelling) -> bool:
    """Whether the beginning is rare enough to be worth a look at each place it stands; only its letters count."""
    text = spelling.text
    letters = sum(char.isalnum() for char in text)
    left = spelling.traits & LEFT or not (text[:1].isalnum() or text[:1] == "_")
    right = spelling.traits & RIGHT or not (text[-1:].isalnum() or text[-1:] == "_")
    if left and right:
        return letters >= 1
    return letters >= (2 if left else 3)


def _spell(parsed: Sequence[Any], starts: list[_Partial], folded: bool) -> list[_Partial]:
    done: list[_Partial] = []
    for name, given in parsed:
        going = [p for p in starts if not p.open]
        done += [p for p in starts if p.open]
        if not going:
            return done
        starts = _step(str(name), given, going, folded)
        if len(starts) + len(done) > MOST:
            raise TooMany
    return done + starts


def _step(kind: str, given: Any, going: list[_Partial], folded: bool) -> list[_Partial]:
    if kind == "LITERAL":
        char = chr(given)
        return [q for p in going if (q := _added(p, char, folded, exact=char not in "\t\n\f\r"))]
    if kind == "IN":
        chars = members(given)
        if chars is None:
            return [_opened(p) for p in going]
        return [q for p in going for char in chars if (q := _added(p, char, folded, exact=True))]
    if kind == "BRANCH":
        return [q for branch in given[1] for q in _spell(branch, [_copied(p) for p in going], folded)]
    if kind == "SUBPATTERN":
        group, on, off, body = given
        inside = _spell(body, going, (folded or bool(on & 2)) and not off & 2)
        return inside if group is None else [_copied(p, captured=True) for p in inside]
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(given, going, folded, kind == "MIN_REPEAT")
    if kind == "AT":
        return [_anchored(p, str(given)) for p in going]
    if kind in ("ASSERT", "ASSERT_NOT"):
        return [_copied(p, exact=False) for p in going]
    return [_opened(p) for p in going]


def _repeated(given: Any, going: list[_Partial], folded: bool, lazy: bool) -> list[_Partial]:
    low, high, body = given
    blank = len(body) == 1 and str(body[0][0]) == "IN" and members(body[0][1]) == ["\n"]
    if low == 0:
        some = _spell(body, [_copied(p) for p in going], folded)
        if str(high) != "1" and not blank:  # zero, or some: what one begins with, then anything
            some = [_opened(p) for p in some]
        none = [_copied(p) for p in going]
        return none + some if lazy else some + none
    for _ in range(min(low, 3)):
        going = _spell(body, going, folded)
    return going if blank or (str(high) == str(low) and low <= 3) else [_opened(p) for p in going]


def members(given: Sequence[Any], widest: int = WIDEST) -> list[str] | None:
    """Return the members of a small character class, a line break for all white space; None for a wide one."""
    chars: list[str] = []
    for name, value in given:
        kind = str(name)
        if kind == "LITERAL":
            chars.append(chr(value))
        elif kind == "RANGE" and value[1] - value[0] < widest:
            chars += [chr(code) for code in range(value[0], value[1] + 1)]
        else:
            return None
    rest = [c for c in chars if c not in SPACES]
    blank = SPACES.intersection(chars)
    if len(rest) > widest or (blank and blank != SPACES):
        return None
    return (["\n"] if blank else []) + rest


def _added(p: _Partial, char: str, folded: bool, *, exact: bool) -> _Partial | None:
    if p.edge and p.text and (p.text[-1].isalnum() or p.text[-1] == "_") and (char.isalnum() or char == "_"):
        return None  # a word edge within a word: never
    grown = p.grown(char, exact=exact)
    grown.folded = p.folded or folded
    grown.exact = grown.exact and (not p.text or p.folded == folded) and not {" ", "\n"} <= set(grown.text)
    if not p.text and p.edge:
        grown.left = True
    if len(grown.text) >= LONGEST:
        grown.open = True
    return grown


def _anchored(p: _Partial, where: str) -> _Partial:
    if where == "AT_BOUNDARY":
        return _Partial(p.text, p.open, p.left or not p.text, True, p.exact, p.folded, p.captured)
    return _copied(p, exact=False)


def _opened(p: _Partial) -> _Partial:
    return _Partial(p.text, True, p.left, p.edge, False, p.folded, p.captured)


def _copied(p: _Partial, *, exact: bool = True, captured: bool = False) -> _Partial:
    return _Partial(p.text, p.open, p.left, p.edge, p.exact and exact, p.folded, p.captured or captured)
