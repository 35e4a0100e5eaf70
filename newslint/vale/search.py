"""Looking for a text in a context as Vale does: between word edges, outside of code and math, the n-th of its kind."""

import re
from collections.abc import Callable, Iterator

from newslint.kinds.base import Hit
from newslint.kinds.words import words as tokenized
from newslint.vale.blocks import NOWHERE

LINE = re.compile(r"[^\n]+")


def substitute(text: str, part: str, char: str) -> str:
    """Return the text with the first place of a part blanked."""
    at = text.find(part)
    if at < 0:
        return text
    return text[:at] + blanked(part, char) + text[at + len(part) :]


def blanked(text: str, char: str) -> str:
    """Return the text with each character but line breaks as `char`."""
    return LINE.sub(lambda line: char * len(line[0]), text)


def joins(char: str) -> bool:
    """Tell whether a character is part of a word."""
    return char.isalpha() or char.isdigit()


def bounded(text: str, start: int, end: int, match: str) -> bool:
    """Tell whether a match stands between word edges, an underscore being one."""
    if start > 0 and text[start - 1] != "_" and joins(text[start - 1]) == joins(match[0]):
        return False
    return end >= len(text) or text[end] == "_" or joins(text[end]) != joins(match[-1])


def in_markup(text: str, start: int, end: int) -> bool:
    """Tell whether a match lies against a backtick, a dash or a dollar sign, as code and math do."""
    if start - 1 > 0 and text[start - 1] in "`-":
        return True
    if end + 1 < len(text) and text[end + 1] in "`-" and text[end].isascii() and not text[end].isspace():
        return True
    if end < len(text) and text[end] == "`":
        return True
    return (start > 0 and text[start - 1] == "$") or (end < len(text) and text[end] == "$")


def _nth(text: str, match: str, skip: int) -> int:
    at = text.find(match) if match else -1
    while at >= 0:
        end = at + len(match)
        if bounded(text, at, end, match) and not in_markup(text, at, end):
            if skip == 0:
                return at
            skip -= 1
        at = text.find(match, at + 1)
    return -1


def tolerant(match: str) -> str:
    """Return the match as a pattern: straight marks stand for curly ones, and a line may be indented or quoted."""
    forms = {"'": "['‘’]", '"': '["“”]', "\n": r"\n(?:[ \t]|>)*"}
    return "".join(forms.get(char) or re.escape(char) for char in match)


def through(context: str, text: str, at: int) -> bool:
    """Tell whether the context has the text at a place, a mask standing for any character."""
    part = context[at : at + len(text)]
    if part == text:
        return True
    return len(part) == len(text) and all(a == b or a in "#@" for a, b in zip(part, text, strict=True))


def locate(context: str, text: str, hit: Hit, at: int, skip: int, *,
           there: bool = False, front: Callable[[int], str] | None = None) -> tuple[int, str, int]:  # fmt: skip
    """Return the position from 1 of a hit in a context, what stands there, and its offset (-1: guessed).

    `there` says that the text is known to stand at `at`; `front` gives the context up to a place blanked,
    where that is at hand.
    """
    match = hit.text
    if not match:
        return 1, "", -1
    offset = _begin(context, text, match, at, there=there)
    if offset >= 0:
        context = (front(offset) if front else blanked(context[:offset], "@")) + context[offset:]
    base, start = (offset, offset) if offset >= 0 else (at, 0)
    if base >= 0 and hit.start >= 0 and _direct(context, base + hit.start, start, match):
        place = base + hit.start
        low = place - 1 if place > 0 and context[place - 1] == "_" else place
        high = place + len(match)
        high += 1 if context[high : high + 1] == "_" else 0
        if not in_markup(context, low, high):
            return place + 1, match, place
    if "'" not in match and '"' not in match:
        literal = _nth(context, match, skip)
        if literal >= 0:
            return literal + 1, match, literal
    return _loosely(context, text, match, skip, max(offset, 0) if match[0] not in "@\n" else 0)


def _begin(context: str, text: str, match: str, at: int, *, there: bool) -> int:
    """Where the text begins in the context, -1 where it was rewritten."""
    if 0 <= at <= len(context) and (there or through(context, text, at)):
        return at
    offset = context.find(text)
    if offset < 0 and not any(map(joins, match)):
        fields = text.split()
        offset = context.find(fields[0]) if fields else -1
    return offset


def _loosely(context: str, text: str, match: str, skip: int, begin: int) -> tuple[int, str, int]:
    """What `locate` returns for a match whose marks or line breaks were rewritten, or that stands in a longer word.

    Before `begin` there is nothing but masks.
    """
    first = chosen = None
    for one in _edged(tolerant(match), context, begin):
        first = first or one
        if in_markup(context, one.start(), one.end()):
            continue
        if skip <= 0:
            chosen = one
            break
        skip -= 1
    chosen = chosen or first
    if chosen is None:
        place = context.find(match, begin)
        return (place + 1, match, place) if place >= 0 else (*_guessed(context, text, match), NOWHERE)
    place = chosen.start() + (1 if chosen[0].startswith("_") else 0)
    return place + 1, match, place


def _edged(body: str, context: str, begin: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern between word edges, or the underscores that stand for them.

    It is looked for by itself first: what begins with one of several edges takes many times as long to look for.
    """
    bare, edged = re.compile(body), re.compile(rf"(?:^|\b|_){body}(?:_|\b|\Z)")
    at = last = begin
    while sign := bare.search(context, at):
        at = sign.start()
        one = edged.match(context, at - 1) if at > last and context[at - 1] == "_" else None
        one = one or edged.match(context, at)
        if one:
            yield one
        at, last = (one.end(), one.end()) if one else (at + 1, last)


def _direct(context: str, place: int, start: int, match: str) -> bool:
    """Whether the match stands at a place, between word edges, and nowhere before it."""
    if start < 0 or place < start or "'" in match or '"' in match or not (joins(match[0]) and joins(match[-1])):
        return False
    end = place + len(match)
    if context[place:end] != match or end > len(context):
        return False
    if (place > 0 and joins(context[place - 1])) or (end < len(context) and joins(context[end])):
        return False
    return context.find(match, start, place) < 0


def _guessed(context: str, text: str, match: str) -> tuple[int, str]:
    """The line of the context that has all words of the sentence the match is in."""
    from newslint.kinds.punkt import split

    target = ""
    for sentence in split(text):
        if sentence == match or sentence.find(match) > 0:
            target = sentence
    if not target:
        return NOWHERE, text
    wanted = [word for word, _ in tokenized(target)]
    for line in context.split("\n"):
        if all(word in line for word in wanted):
            return context.find(line) + 1, line
    return NOWHERE, text
