"""Forms of names in a text: the longest at each place, with the boundaries that names have in news copy."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from newslint.patterns import compiled

PLAIN = (("’", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "), ("‑", "-"))
WHITE = (("\n", " "), ("\r", " "), ("\t", " "))
JOINED = frozenset("_@#$\\=")  # right before a name: a handle, a tag, a ticker, code
TIED = frozenset("_@=&")  # right after it
NEVER = 120  # characters looked at on either side for an address


class Found(NamedTuple):
    """A form at a place, by its number."""

    start: int
    end: int
    form: int


def plain(text: str) -> str:
    """Return `text` with straight apostrophes and ordinary spaces, at the same offsets."""
    for printed, plainly in WHITE if text.isascii() else (*PLAIN, *WHITE):
        text = text.replace(printed, plainly)
    return text


class Finder:
    """Finds any of many literal forms; what is found never overlaps, and the longest at a place wins."""

    def __init__(self, forms: Sequence[str]) -> None:
        """Take the forms, plain (see `plain`)."""
        self.forms = forms
        kind = Implementation.NoncontiguousNFA  # builds in a fifth of the time of the fastest to run
        self._automaton = AhoCorasick(forms, implementation=kind, store_patterns=False) if forms else None

    def find(self, text: str) -> Iterator[Found]:
        """Yield what is found in `text`, in order; `text` is plain (see `plain`)."""
        if self._automaton is None:
            return
        last = -1
        for start, end, form in sorted(self._bounded(text), key=lambda found: (found[0], -found[1])):
            if start >= last:
                last = end
                yield Found(start, end, form)

    def _bounded(self, text: str) -> Iterator[Found]:
        assert self._automaton is not None  # noqa: S101 - `find` looked
        for form, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if opens(text, start) and closes(text, end) and not in_address(text, start, end):
                yield Found(start, end, form)


def opens(text: str, start: int) -> bool:
    """Tell whether a name may begin at `start`: not inside a word, a handle, a tag or a domain."""
    if start == 0:
        return True
    before = text[start - 1]
    if text[start].isalnum() and before.isalnum():
        return False
    if before in JOINED:
        return False
    return not (before in ".&" and start > 1 and text[start - 2].isalnum())


def closes(text: str, end: int) -> bool:
    """Tell whether a name may end at `end`; a possessive, "-owned" and a plural s may follow."""
    if end >= len(text):
        return True
    after = text[end]
    if after.isalnum():
        return not text[end - 1].isalnum() or (after == "s" and _plural(text, end))
    if after in TIED:
        return after == "&" and not text[end + 1 : end + 2].isalnum()
    return not (after == "." and text[end + 1 : end + 2].isalnum())


def goes_on(text: str, end: int) -> bool:
    """Tell whether a hyphen at `end` makes another word of a name ("Youtube-dl"), and not "-owned" or the like."""
    return text[end : end + 1] in ("-", "‑") and not _joint().match(text, end + 1)


@cache
def _joint() -> re.Pattern[str]:
    return compiled(
        r"(?:owned|backed|based|branded|built|controlled|exclusive|funded|friendly|led|like|linked|listed|made|operated"
        r"|powered|related|run|style|type|wide|[A-Z])"
    )


def _plural(text: str, end: int) -> bool:
    """Tell whether the s at `end` makes a plural of a name of four letters or more: "two Boeings"."""
    if text[end - 1] in "sS" or not text[end - 4 : end].isalpha() or not text[end - 1].islower():
        return False
    return not text[end + 1 : end + 2].isalnum()


def in_address(text: str, start: int, end: int) -> bool:
    """Tell whether the place is part of a URL, a mail address or a path of a site."""
    left = max(text.rfind(" ", max(0, start - NEVER), start), max(0, start - NEVER) - 1) + 1
    right = text.find(" ", end, end + NEVER)
    word = text[left : right if right >= 0 else end + NEVER]
    if "/" not in word and "@" not in word and "www." not in word:
        return False
    return bool(_address().search(word))


@cache
def _address() -> re.Pattern[str]:
    return compiled(r"://|www\.|[\w.]@\w|[\w-]\.[a-z]{2,6}/")
