"""CSS selectors against a tree: types, classes, ids, attributes, combinators, and the pseudo-classes that select prose.

Source: https://www.w3.org/TR/selectors-4/
"""

import re
from collections.abc import Callable
from functools import lru_cache

from newslint.vale.tree import Node

Test = Callable[[Node], bool]
IDENT = re.compile(r"-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*")
NTH = re.compile(r"\s*(?:(odd|even)|([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))\s*")
COMPARE: dict[str, Callable[[str, str], bool]] = {
    "=": lambda have, want: have == want,
    "~=": lambda have, want: want in have.split(),
    "|=": lambda have, want: have == want or have.startswith(want + "-"),
    "^=": lambda have, want: bool(want) and have.startswith(want),
    "$=": lambda have, want: bool(want) and have.endswith(want),
    "*=": lambda have, want: bool(want) and want in have,
    "!=": lambda have, want: have != want,
}


class SelectorFault(ValueError):  # noqa: N818 - it names what is wrong
    """A selector that cannot be read."""


@lru_cache(maxsize=256)
def compiled(selector: str) -> Test:
    """Return the selector as a test of an element; raises SelectorFault."""
    reader = _Reader(selector)
    test = reader.group()
    if reader.at != len(selector):
        raise SelectorFault(f"{len(selector) - reader.at} bytes left over")
    return test


class _Reader:
    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0

    def space(self) -> bool:
        start = self.at
        while self.source[self.at : self.at + 1].isspace():
            self.at += 1
        return self.at > start

    def taken(self, sign: str) -> bool:
        if self.source.startswith(sign, self.at):
            self.at += len(sign)
            return True
        return False

    def group(self) -> Test:
        tests = [self.complex()]
        while self.taken(","):
            tests.append(self.complex())
        return tests[0] if len(tests) == 1 else lambda node: any(test(node) for test in tests)

    def complex(self, relative: bool = False) -> Test:
        self.space()
        sign = self.source[self.at] if relative and self.source[self.at : self.at + 1] in (">", "+", "~") else ""
        if sign:
            self.at += 1
            self.space()
        test = self.compound()
        while True:
            spaced = self.space()
            char = self.source[self.at : self.at + 1]
            if char and char in ">+~":
                self.at += 1
                self.space()
                test = _combined(char, test, self.compound())
            elif spaced and char and char not in ",)":
                test = _combined(" ", test, self.compound())
            else:
                return test

    def compound(self) -> Test:
        tests: list[Test] = []
        if self.taken("*"):
            tests.append(lambda _: True)
        elif match := IDENT.match(self.source, self.at):
            self.at = match.end()
            tests.append(_of_type(match[0].lower()))
        while True:
            char = self.source[self.at : self.at + 1]
            if char == ".":
                tests.append(_with_class(self.name()))
            elif char == "#":
                tests.append(_with_id(self.name()))
            elif char == "[":
                tests.append(self.attribute())
            elif char == ":":
                tests.append(self.pseudo())
            else:
                break
        if not tests:
            found = self.source[self.at : self.at + 1] or "EOF"
            raise SelectorFault(f"expected identifier, found {found} instead")
        return tests[0] if len(tests) == 1 else lambda node: all(test(node) for test in tests)

    def name(self) -> str:
        self.at += 1
        match = IDENT.match(self.source, self.at)
        if not match:
            raise SelectorFault(f"expected identifier, found {self.source[self.at : self.at + 1] or 'EOF'} instead")
        self.at = match.end()
        return match[0]

    def attribute(self) -> Test:
        match = re.compile(r"\[\s*([\w-]+)\s*(?:([~|^$*!]?=)\s*(?:\"([^\"]*)\"|'([^']*)'|([^\]\s]+))\s*)?\]").match(
            self.source, self.at
        )
        if not match:
            raise SelectorFault("expected attribute")
        self.at = match.end()
        name, sign = match[1].lower(), match[2]
        wanted = next((value for value in match.groups()[2:] if value is not None), "")
        if not sign:
            return lambda node: name in node.attributes
        if sign == "!=":
            return lambda node: node.attributes.get(name, "") != wanted
        return lambda node: name in node.attributes and COMPARE[sign](node.attributes[name], wanted)

    def pseudo(self) -> Test:
        self.taken(":")
        name = self.name_here()
        if not self.taken("("):
            if name not in PSEUDO:
                raise SelectorFault(f"unknown pseudoclass or pseudoelement :{name}")
            return PSEUDO[name]
        if name in ("not", "is", "where", "matches", "any"):
            inner = self.closed(self.group())
            return (lambda node: not inner(node)) if name == "not" else inner
        if name in ("has", "haschild"):
            return self.closed(self.having(name))
        if name in ("contains", "containsown", "matches-text"):
            return self.closed(_containing(self.text(), own=name == "containsown"))
        if name.startswith("nth-"):
            return self.closed(self.nth(name))
        raise SelectorFault(f"unknown pseudoclass or pseudoelement :{name}")

    def name_here(self) -> str:
        match = IDENT.match(self.source, self.at)
        if not match:
            raise SelectorFault("expected identifier")
        self.at = match.end()
        return match[0].lower()

    def closed(self, test: Test) -> Test:
        self.space()
        if not self.taken(")"):
            raise SelectorFault("expected ')' but didn't find it")
        return test

    def having(self, name: str) -> Test:
        self.space()
        sign = self.source[self.at] if self.source[self.at : self.at + 1] in (">", "+", "~") else ""
        self.at += len(sign)
        inner = self.group()
        if sign == "+":
            return lambda node: any(inner(other) for other in _following(node)[:1])
        if sign == "~":
            return lambda node: any(inner(other) for other in _following(node))
        if sign == ">" or name == "haschild":
            return lambda node: any(inner(child) for child in node.elements())
        return lambda node: any(inner(below) for below in node.walk())

    def text(self) -> str:
        self.space()
        match = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^)]*)").match(self.source, self.at)
        assert match is not None  # noqa: S101 - the last branch takes anything
        self.at = match.end()
        return next(value for value in match.groups() if value is not None)

    def nth(self, name: str) -> Test:
        match = NTH.match(self.source, self.at)
        if not match:
            raise SelectorFault("expected an nth expression")
        self.at = match.end()
        if match[1]:
            step, first = 2, int(match[1] == "odd")
        elif match[5]:
            step, first = 0, int(match[5])
        else:
            step = int(match[2] + "1") if match[2] in ("", "+", "-") else int(match[2])
            first = int((match[3] or "+") + (match[4] or "0"))
        typed, last = "of-type" in name, "last" in name

        def test(node: Node) -> bool:
            place = _place(node, typed=typed, last=last)
            return place == first if step == 0 else (place - first) % step == 0 and (place - first) // step >= 0

        return test


def _of_type(tag: str) -> Test:
    return lambda node: node.tag == tag


def _with_class(name: str) -> Test:
    return lambda node: name in node.attributes.get("class", "").split()


def _with_id(name: str) -> Test:
    return lambda node: node.attributes.get("id") == name


def _siblings(node: Node) -> list[Node]:
    return node.parent.elements() if node.parent else [node]


def _following(node: Node) -> list[Node]:
    siblings = _siblings(node)
    return siblings[next(i for i, other in enumerate(siblings) if other is node) + 1 :]


def _preceding(node: Node) -> list[Node]:
    siblings = _siblings(node)
    return siblings[: next(i for i, other in enumerate(siblings) if other is node)][::-1]


def _place(node: Node, *, typed: bool = False, last: bool = False) -> int:
    others = _following(node) if last else _preceding(node)
    return 1 + sum(not typed or other.tag == node.tag for other in others)


def _combined(sign: str, left: Test, right: Test) -> Test:
    def above(node: Node) -> bool:
        parent = node.parent
        while parent is not None and parent.is_element:
            if left(parent):
                return True
            parent = parent.parent
        return False

    if sign == " ":
        return lambda node: right(node) and above(node)
    if sign == ">":
        return lambda node: right(node) and node.parent is not None and node.parent.is_element and left(node.parent)
    if sign == "+":
        return lambda node: right(node) and any(left(other) for other in _preceding(node)[:1])
    return lambda node: right(node) and any(left(other) for other in _preceding(node))


def _containing(text: str, *, own: bool) -> Test:
    wanted = text.lower()
    if own:
        return lambda node: wanted in "".join(c.text for c in node.children if c.tag == "#text").lower()
    return lambda node: wanted in node.content().lower()


PSEUDO: dict[str, Test] = {
    "first-child": lambda node: _place(node) == 1,
    "last-child": lambda node: _place(node, last=True) == 1,
    "only-child": lambda node: len(_siblings(node)) == 1,
    "first-of-type": lambda node: _place(node, typed=True) == 1,
    "last-of-type": lambda node: _place(node, typed=True, last=True) == 1,
    "only-of-type": lambda node: _place(node, typed=True) == 1 and _place(node, typed=True, last=True) == 1,
    "empty": lambda node: not node.elements() and not node.content().strip(),
    "root": lambda node: node.parent is None or not node.parent.is_element,
}
