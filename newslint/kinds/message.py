"""Messages as Go's `fmt` prints them, and the small changes that rules make to matched text."""

import re
from collections.abc import Sequence

from newslint.patterns import compiled

VERB = compiled(r"%(?P<flags>[-+# 0]*)(?P<width>\d*)(?:\.(?P<most>\d*))?(?:\[(?P<index>\d+)\])?(?P<verb>.)", re.S)
LINE_WRAP = compiled(r"[ \t]*\n\s*")


def formatted(message: str, *given: str) -> str:
    """Return the message with its verbs filled in turn, as Go fills them; values left over are dropped."""
    if "%" not in message:
        return message
    if given and message.count("%") == 1 and "%s" in message:
        return message.replace("%s", given[0])
    turn = 0
    values = (*given, "")  # Vale's own way to keep Go from complaining of values that no verb asks for

    def fill(match: re.Match[str]) -> str:
        nonlocal turn
        verb = match["verb"]
        if verb == "%":
            return "%"
        if match["index"]:
            turn = int(match["index"]) - 1
        if turn >= len(values):
            return f"%!{verb}(MISSING)"
        turn += 1
        value = values[turn - 1]
        return _shown(verb, value if match["most"] is None else value[: int(match["most"] or 0)], match)

    return VERB.sub(fill, f"{message}%[{len(values)}]s")


def _shown(verb: str, value: str, match: re.Match[str]) -> str:
    if verb in "xX":
        value = value.encode().hex()
        value = value.upper() if verb == "X" else value
    elif verb == "q":
        value = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    width = int(match["width"] or 0)
    padded = value.ljust(width) if "-" in match["flags"] else value.rjust(width, "0" if "0" in match["flags"] else " ")
    return padded if verb in "svqxX" else f"%!{verb}(string={padded})"


def unwrapped(text: str) -> str:
    """Return the text of a match with a break between lines read as one space."""
    return LINE_WRAP.sub(" ", text) if "\n" in text else text


def sentence(words: Sequence[str], joint: str) -> str:
    """Return the words in quotation marks as a list in a sentence: `'a', 'b', or 'c'`."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) <= 2:
        return f" {joint} ".join(quoted)
    return ", ".join([*quoted[:-1], f"{joint} {quoted[-1]}"])


def capitalized(text: str) -> str:
    """Return the text with its first letter as a capital; only ASCII is changed, as Vale does."""
    return text[:1].upper() + text[1:] if text[:1].isascii() else text
