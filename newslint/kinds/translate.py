r"""From the pattern dialect of Vale's rules (Go's regexp2 in its RE2 mode) to Python's.

`\w`, `\d` and `\s` are ASCII there while `\b` is not; `$` outside `(?m)` is the very end; a flag such
as `(?i)` may stand in the middle of a group; groups may be named `(?<name>...)`.

Source: https://github.com/dlclark/regexp2, "RE2 compatibility mode".
"""

import re

from newslint.patterns import compiled

WORD, DIGIT, SPACE = "A-Za-z0-9_", "0-9", r"\t\n\f\r "
NOT_WORD = r"\x00-/:-@\[-\^`{-\U0010ffff"
NOT_DIGIT = r"\x00-/:-\U0010ffff"
NOT_SPACE = r"\x00-\x08\x0b\x0e-\x1f!-\U0010ffff"
OUTSIDE = {"w": f"[{WORD}]", "W": f"[^{WORD}]", "d": f"[{DIGIT}]", "D": f"[^{DIGIT}]", "s": f"[{SPACE}]",
           "S": f"[^{SPACE}]", "z": r"\Z", "Z": r"(?=\n?\Z)", "A": r"\A"}  # fmt: skip
INSIDE = {"w": WORD, "W": NOT_WORD, "d": DIGIT, "D": NOT_DIGIT, "s": SPACE, "S": NOT_SPACE}
POSIX = {"alpha": "A-Za-z", "digit": "0-9", "alnum": "A-Za-z0-9", "upper": "A-Z", "lower": "a-z", "word": WORD,
         "space": r"\t\n\v\f\r ", "punct": r"!-/:-@\[-`{-~", "blank": r"\t ", "xdigit": "A-Fa-f0-9"}  # fmt: skip
KEPT_ESCAPES = frozenset("bBtnrfva0123456789")
FLAGS = compiled(r"\(\?([imsnx]*)(?:-([imsnx]+))?(\)|:)")
NAMED = compiled(r"\(\?(?:P?<|')([A-Za-z_]\w*)[>']")
HEX = compiled(r"\\(?:x\{([0-9A-Fa-f]+)\}|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))")
POSIX_NAME = compiled(r"\[:(\w+):\]")
GROUP = compiled(r"\((?:\?(?:<[=!]|[=!>:]))?")
QUANTIFIER = compiled(r"\{\d+(?:,\d*)?\}")


class _Scanner:
    """One pass over a pattern; `out` gathers the translation."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.flags = frozenset[str]()
        # for each open group: the flags outside it, and the scoped flag groups opened inside it
        self.groups: list[tuple[frozenset[str], list[str]]] = [(self.flags, [])]

    def run(self) -> str:
        steps = {
            "\\": self._escape,
            "[": self._class,
            "(": self._open,
            ")": self._close,
            "|": self._bar,
            "$": self._dollar,
        }
        while self.at < len(self.source):
            char = self.source[self.at]
            step = steps.get(char)
            if step:
                step()
            elif char == "{" and not QUANTIFIER.match(self.source, self.at):
                self._emit(r"\{", 1)  # Python reads {,3} as a repeat, regexp2 as text
            else:
                self._emit(char, 1)
        self.out.append(")" * len(self.groups[0][1]))
        return "".join(self.out)

    def _emit(self, text: str, width: int) -> None:
        self.out.append(text)
        self.at += width

    def _escape(self) -> None:
        source, at = self.source, self.at
        number = HEX.match(source, at)
        if number:
            self._emit(re.escape(chr(int(next(filter(None, number.groups())), 16))), len(number[0]))
            return
        char = source[at + 1 : at + 2]
        if char in OUTSIDE:
            self._emit(OUTSIDE[char], 2)
        elif char in ("p", "P"):
            self._property()
        elif char == "k" and source[at + 2 : at + 3] == "<":
            end = source.find(">", at)
            self._emit(f"(?P={source[at + 3 : end]})", end + 1 - at)
        elif char.isalnum() and char not in KEPT_ESCAPES:
            self._emit(re.escape(char), 2)
        else:
            self._emit(source[at : at + 2], 2)

    def _property(self) -> None:
        end = self.source.find("}", self.at) + 1 if self.source[self.at + 2 : self.at + 3] == "{" else self.at + 3
        self._emit(self.source[self.at : end], end - self.at)

    def _class(self) -> None:
        source, at = self.source, self.at
        out = ["["]
        at += 1
        if source[at : at + 1] == "^":
            out.append("^")
            at += 1
        first = True
        while at < len(source) and (first or source[at] != "]"):
            piece, at = self._member(at)
            out.append(piece)
            first = False
        out.append("]")
        self._emit("".join(out), at + 1 - self.at)

    def _member(self, at: int) -> tuple[str, int]:
        """The translation of the class member at `at`, and where the next one starts."""
        source = self.source
        posix = POSIX_NAME.match(source, at)
        if posix and posix[1] in POSIX:
            return POSIX[posix[1]], posix.end()
        if source[at] != "\\":
            return (("\\" + source[at]) if source[at] in "[]&~|" else source[at]), at + 1
        number = HEX.match(source, at)
        if number:
            return re.escape(chr(int(next(filter(None, number.groups())), 16))), number.end()
        char = source[at + 1 : at + 2]
        if char in INSIDE:
            return INSIDE[char], at + 2
        if char in ("p", "P"):
            end = source.find("}", at) + 1 if source[at + 2 : at + 3] == "{" else at + 3
            return source[at:end], end
        if char.isalnum() and char not in KEPT_ESCAPES:
            return re.escape(char), at + 2
        return source[at : at + 2], at + 2

    def _open(self) -> None:
        source, at = self.source, self.at
        flags = FLAGS.match(source, at)
        named = NAMED.match(source, at)
        if flags and flags[3] == ")":
            self._switch(flags[1], flags[2] or "", len(flags[0]))
            return
        self.groups.append((self.flags, []))
        if flags:
            self.flags = (self.flags | set(flags[1])) - set(flags[2] or "")
            self._emit(_scoped(flags[1], flags[2] or ""), len(flags[0]))
        elif named:
            self._emit(f"(?P<{named[1]}>", len(named[0]))
        elif source.startswith("(?P=", at):
            end = source.find(")", at)
            self.groups.pop()
            self._emit(source[at : end + 1], end + 1 - at)
        elif source.startswith("(?#", at):
            self.groups.pop()
            self.at = source.find(")", at) + 1
        else:
            head = GROUP.match(source, at)
            self._emit(head[0] if head else "(", len(head[0]) if head else 1)

    def _switch(self, on: str, off: str, width: int) -> None:
        """A bare `(?i)`: the rest of the enclosing group becomes a scoped group of its own."""
        self.flags = (self.flags | set(on)) - set(off)
        opening = _scoped(on, off)
        self.groups[-1][1].append(opening)
        self._emit(opening, width)

    def _close(self) -> None:
        if len(self.groups) == 1:  # unbalanced: let the engine say so
            self._emit(")", 1)
            return
        self.flags, opened = self.groups.pop()
        self._emit(")" * len(opened) + ")", 1)

    def _bar(self) -> None:
        opened = self.groups[-1][1]
        self._emit(")" * len(opened) + "|" + "".join(opened), 1)

    def _dollar(self) -> None:
        self._emit("$" if "m" in self.flags else r"\Z", 1)


def _scoped(on: str, off: str) -> str:
    """The opening of a group with flags; `n` has no equal and needs none."""
    on, off = on.replace("n", ""), off.replace("n", "")
    return f"(?{''.join(sorted(set(on)))}{'-' + ''.join(sorted(set(off))) if off else ''}:"


def translate(source: str) -> str:
    """Return the pattern `source` in Python's dialect; it may still be one that neither engine takes."""
    return _Scanner(source).run()
