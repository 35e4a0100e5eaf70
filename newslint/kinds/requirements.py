"""What text a match must contain, wherever it begins: a few short texts of which every match holds at least one.

Works on the tree of Python's own parser (`re._parser`), as `literals` does. All texts are in lower case; a line break
in one stands for any run of white space.
"""

from collections.abc import Sequence
from itertools import product
from math import log
from typing import Any, NamedTuple

from newslint.kinds.literals import members
from newslint.matcher import lettered

MOST = 64  # texts of one stretch that is spelled out
WIDEST = 10  # members of a character class that is spelled out: the digits
DEEPEST = 3  # turns of a repeat that are spelled out
ALPHABET = 26  # so many times the texts, one letter less they tell

Texts = tuple[str, ...]


class _Need(NamedTuple):
    """What is certain of all that a part of a pattern matches.

    It begins with one of `head` and ends with one of `tail`, and is nothing else where it is `closed`; somewhere in it
    stands one of `best`, if there are any.
    """

    head: Texts
    tail: Texts
    closed: bool
    best: Texts


NOTHING: Texts = ("",)
BLANK: Texts = ("\n",)
EMPTY = _Need(NOTHING, NOTHING, True, ())  # a condition, which takes no text
ANY = _Need(NOTHING, NOTHING, False, ())


def required(parsed: Sequence[Any]) -> Texts:
    """Return texts in lower case of which every match holds at least one; () where none is certain."""
    best = tuple(dict.fromkeys(map(_findable, _sequence(parsed).best)))
    return best if all(len(text) > 1 or (text and not text.isalpha()) for text in best) else ()


def _findable(text: str) -> str:
    """The text, or what of it stands between white space where the automaton, which sees any, has too few letters."""
    return text if lettered(text) else max(text.split("\n"), key=len)


def _sequence(parsed: Sequence[Any]) -> _Need:
    head: Texts | None = None
    run: Texts = NOTHING
    best: Texts = ()
    for name, given in parsed:
        need = _need(str(name), given)
        longer = _joined(run, need.head)
        if longer and need.closed:
            run = longer
            continue
        ended = longer or run
        best = _strongest(best, ended, need.best)
        head = ended if head is None else head
        run = need.tail
    return _Need(run if head is None else head, run, head is None, _strongest(best, run))


def _need(kind: str, given: Any) -> _Need:
    if kind == "LITERAL":
        return _spelled([chr(given).lower()])
    if kind == "IN":
        chars = members(given, WIDEST)
        return _spelled(char.lower() for char in chars) if chars else ANY
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return EMPTY
    if kind == "SUBPATTERN":
        return _sequence(given[3])
    if kind == "BRANCH":
        return _branches([_sequence(branch) for branch in given[1]])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        low, high, body = given
        return _repeated(int(low), str(high), _sequence(body))
    return ANY


def _spelled(texts: Any) -> _Need:
    """What matches these texts and no others."""
    given = tuple(dict.fromkeys(texts))
    return _Need(given, given, True, given if "" not in given else ())


def _branches(needs: list[_Need]) -> _Need:
    best = _united(need.best for need in needs) if all(need.best for need in needs) else ()
    heads, tails = _united(need.head for need in needs), _united(need.tail for need in needs)
    few = max(len(heads), len(tails)) <= MOST
    return _Need(heads, tails, all(need.closed for need in needs), best) if few else ANY._replace(best=best)


def _repeated(low: int, high: str, body: _Need) -> _Need:
    if body.closed and body.head == BLANK:
        return _spelled(BLANK if low else ("\n", ""))
    if low == 0:
        return _spelled([*body.head, ""]) if high == "1" and body.closed else ANY
    if not body.closed:
        return body
    texts = body.head
    turns = 1
    while turns < min(low, DEEPEST) and (more := _joined(texts, body.head)):
        texts, turns = more, turns + 1
    return _Need(texts, texts, str(turns) == high, _strongest(body.best, texts))


def _joined(texts: Texts, more: Texts) -> Texts:
    """Each of the texts with each of the others behind it, () where they are too many."""
    if len(texts) * len(more) > MOST:
        return ()
    return tuple(dict.fromkeys(one + other for one, other in product(texts, more)))


def _united(parts: Any) -> Texts:
    return tuple(dict.fromkeys(text for part in parts for text in part))


def _strongest(*choices: Texts) -> Texts:
    """The choice that the fewest texts hold by chance, without the texts that hold another of it."""
    best = max(choices, key=_strength)
    if "" in best:
        return ()
    return best if len(best) > MOST else tuple(t for t in best if not any(o in t and o != t for o in best))


def _strength(texts: Texts) -> float:
    return min(map(_rarity, texts)) - log(len(texts), ALPHABET) if texts and "" not in texts else -1


def _rarity(text: str) -> float:
    """How much a text tells, in letters."""
    return sum(1 if char.isalpha() else 0.5 if char.isspace() else 1.5 for char in text)
