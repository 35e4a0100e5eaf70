"""Conditions of sections and of `--filter`: `.Level == "error" and not (.Name in ["A.B"])`.

The part of the expr language that selects: fields, texts, numbers, lists, comparison, membership, text tests.
Source: https://expr-lang.org/docs/language-definition
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)"""
    r"""|(?P<name>[A-Za-z_]\w*)|(?P<sign>\?\?|\?\.|==|!=|<=|>=|&&|\|\||\.\.|[-+*/%<>()\[\],.!?:\#]))"""
)
WORDS = frozenset(["and", "or", "not", "in", "matches", "contains", "startsWith", "endsWith", "true", "false", "nil"])
CALLS: dict[str, Callable[..., Any]] = {
    "len": len, "lower": str.lower, "upper": str.upper, "trim": str.strip, "hasPrefix": str.startswith,
    "hasSuffix": str.endswith, "string": str, "int": int, "float": float, "abs": abs,
    "split": lambda text, by: text.split(by),
}  # fmt: skip


class ExpressionFault(ValueError):  # noqa: N818 - it names what is wrong
    """An expression that cannot be read, or asks for what is not there."""


def _tokens(source: str) -> list[tuple[str, str]]:
    found, at = [], 0
    body = source.rstrip()
    while at < len(body):
        match = TOKEN.match(body, at)
        if not match:
            raise ExpressionFault(f"unexpected token at {at + 1} in {source!r}")
        kind = str(match.lastgroup)
        text = match[kind]
        found.append(("word" if kind == "name" and text in WORDS else kind, text))
        at = match.end()
    return found


class Expression:
    """An expression, read once and asked of many things; a thing is a mapping of its fields."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._tokens = _tokens(source)
        self._run(None)  # so that a fault in the grammar shows at once

    def holds(self, thing: Mapping[str, Any]) -> bool:
        """Tell whether the expression is true of a thing; a field that is missing counts as false."""
        return bool(self._run(thing))

    def _run(self, thing: Mapping[str, Any] | None) -> Any:
        reader = _Reader(self._tokens, thing)
        value = reader.either()
        if reader.at != len(self._tokens):
            raise ExpressionFault(f"unexpected token {self._tokens[reader.at][1]!r} in {self.source!r}")
        return value


class _Reader:
    """Reads and computes in one; without a thing it only reads."""

    def __init__(self, tokens: list[tuple[str, str]], thing: Mapping[str, Any] | None) -> None:
        self.tokens, self.thing, self.at = tokens, thing, 0

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def taken(self, *texts: str) -> str:
        kind, text = self.peek()
        if kind in ("sign", "word") and text in texts:
            self.at += 1
            return text
        return ""

    def expect(self, text: str) -> None:
        if not self.taken(text):
            raise ExpressionFault(f"'{text}' is missing before {self.peek()[1]!r}")

    def either(self) -> Any:
        value = self.both()
        while self.taken("or", "||"):
            other = self.both()
            value = bool(value) or bool(other)
        if self.taken("??"):
            other = self.either()
            return other if value is None else value
        return value

    def both(self) -> Any:
        value = self.compared()
        while self.taken("and", "&&"):
            other = self.compared()
            value = bool(value) and bool(other)
        return value

    def compared(self) -> Any:
        value = self.unary()
        while True:
            sign = self.taken(
                "==", "!=", "<", ">", "<=", ">=", "in", "matches", "contains", "startsWith", "endsWith", "not"
            )
            if not sign:
                return value
            if sign == "not":
                inner = self.taken("in", "matches", "contains", "startsWith", "endsWith")
                value = not self._tested(inner, value, self.unary())
            else:
                value = self._tested(sign, value, self.unary())

    def _tested(self, sign: str, one: Any, other: Any) -> bool:
        if self.thing is None:
            return False
        if sign in ("==", "!="):
            return bool(one == other) == (sign == "==")
        if one is None or other is None:
            return False
        try:
            return bool(TESTS[sign](one, other))
        except (TypeError, re.error) as error:
            raise ExpressionFault(str(error)) from None

    def unary(self) -> Any:
        if self.taken("not", "!"):
            return not self.unary()
        if self.taken("-"):
            value = self.unary()
            return -value if isinstance(value, int | float) else value
        return self.member(self.primary())

    def member(self, value: Any) -> Any:
        while True:
            if self.taken(".", "?."):
                kind, name = self.peek()
                if kind not in ("name", "word"):
                    raise ExpressionFault(f"a field's name is missing before {name!r}")
                self.at += 1
                value = value.get(name) if isinstance(value, Mapping) else None
            elif self.taken("["):
                key = self.either()
                self.expect("]")
                value = value.get(key) if isinstance(value, Mapping) else None
            else:
                return value

    def primary(self) -> Any:
        kind, text = self.peek()
        if text in (".", "#") and kind == "sign":
            self.at += 1 if text == "#" else 0
            return dict(self.thing or {})
        self.at += 1
        if kind == "number":
            return float(text) if "." in text else int(text)
        if kind == "text":
            return text[1:-1] if text[0] == "`" else re.sub(r"\\(.)", r"\1", text[1:-1])
        if kind == "word" and text in ("true", "false", "nil"):
            return {"true": True, "false": False, "nil": None}[text]
        if text == "(":
            value = self.either()
            self.expect(")")
            return value
        if text == "[":
            return self._items("]")
        if kind == "name" and self.taken("("):
            given = self._items(")")
            if text not in CALLS:
                raise ExpressionFault(f"unknown name {text}")
            return CALLS[text](*given) if self.thing is not None and None not in given else None
        if kind == "name":
            if self.thing is not None and text not in self.thing:
                raise ExpressionFault(f"unknown name {text}")
            return (self.thing or {}).get(text)
        raise ExpressionFault(f"unexpected token {text!r}")

    def _items(self, closing: str) -> list[Any]:
        items: list[Any] = []
        while not self.taken(closing):
            items.append(self.either())
            if not self.taken(","):
                self.expect(closing)
                break
        return items


TESTS: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
    "in": lambda a, b: a in b, "contains": lambda a, b: b in a, "matches": lambda a, b: re.search(b, a),
    "startsWith": lambda a, b: a.startswith(b), "endsWith": lambda a, b: a.endswith(b),
}  # fmt: skip
