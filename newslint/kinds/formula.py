"""Arithmetic that rules write as text: numbers, names, calls, comparisons; nothing else can be said."""

import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?P<name>[A-Za-z_]\w*(?:\.\w+)*)"
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%<>()!?:,]))"
)
COMPARE = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
LEVELS: tuple[tuple[str, ...], ...] = (
    ("||",),
    ("&&",),
    ("==", "!=", "<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "/", "%"),
)
NAMED: dict[str, Callable[..., Any]] = {
    "math.sqrt": math.sqrt, "math.floor": math.floor, "math.ceil": math.ceil, "math.abs": abs, "math.pow": math.pow,
    "math.log": math.log, "math.log10": math.log10, "math.log2": math.log2, "math.exp": math.exp, "math.max": max,
    "math.min": min, "math.trunc": math.trunc, "int": int, "float": float,
}  # fmt: skip


class FormulaFault(ValueError):  # noqa: N818 - it names what is wrong
    """A formula that cannot be read, or cannot be computed."""


def rounded(value: float, places: float = 0) -> float:
    """Return the value to so many decimal places, halves away from zero."""
    scale = 10.0 ** int(places)
    return math.copysign(math.floor(abs(value) * scale + 0.5), value) / scale


class _Reader:
    """One pass over a formula, computing as it goes."""

    def __init__(self, formula: str, names: Mapping[str, Any]) -> None:
        self.formula, self.names = formula, names
        self.tokens: list[tuple[str, str]] = []
        at = 0
        body = formula.rstrip()
        while at < len(body):
            match = TOKEN.match(body, at)
            if not match:
                raise FormulaFault(f"invalid expression {formula!r}")
            self.tokens.append((str(match.lastgroup), match[match.lastgroup or 0]))
            at = match.end()
        self.at = 0

    def run(self) -> Any:
        value = self.ternary()
        if self.at != len(self.tokens):
            raise FormulaFault(f"expected a single expression in {self.formula!r}")
        return value

    def taken(self, *signs: str) -> str:
        if self.at < len(self.tokens) and self.tokens[self.at][1] in signs and self.tokens[self.at][0] == "sign":
            self.at += 1
            return self.tokens[self.at - 1][1]
        return ""

    def ternary(self) -> Any:
        value = self.level(0)
        if not self.taken("?"):
            return value
        yes = self.ternary()
        if not self.taken(":"):
            raise FormulaFault(f"'?' without ':' in {self.formula!r}")
        no = self.ternary()
        return yes if value else no

    def level(self, depth: int) -> Any:
        if depth == len(LEVELS):
            return self.unary()
        value = self.level(depth + 1)
        while sign := self.taken(*LEVELS[depth]):
            value = _applied(sign, value, self.level(depth + 1))
        return value

    def unary(self) -> Any:
        if sign := self.taken("-", "+", "!"):
            value = self.unary()
            return -value if sign == "-" else (not value) if sign == "!" else value
        if self.taken("("):
            value = self.ternary()
            self.closed()
            return value
        return self.atom()

    def atom(self) -> Any:
        if self.at >= len(self.tokens):
            raise FormulaFault(f"expected an expression in {self.formula!r}")
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return float(text) if "." in text or "e" in text.lower() else int(text)
        if kind == "name" and self.taken("("):
            return self.call(text)
        if kind == "name" and text in ("true", "false"):
            return text == "true"
        if kind == "name" and text in self.names:
            return self.names[text]
        raise FormulaFault(f"unresolved reference '{text}'")

    def call(self, name: str) -> Any:
        given = []
        while not self.taken(")"):
            given.append(self.ternary())
            if not self.taken(","):
                self.closed()
                break
        function = rounded if name == "round" else NAMED.get(name)
        if function is None:
            raise FormulaFault(f"unresolved reference '{name}'")
        return function(*given)

    def closed(self) -> None:
        if not self.taken(")"):
            raise FormulaFault(f"')' is missing in {self.formula!r}")


def _applied(sign: str, one: Any, other: Any) -> Any:
    if sign in COMPARE:
        return COMPARE[sign](one, other)
    if sign == "&&":
        return bool(one) and bool(other)
    if sign == "||":
        return bool(one) or bool(other)
    if sign == "/":
        whole = isinstance(one, int) and isinstance(other, int)
        if whole and other == 0:
            raise FormulaFault("division by zero")
        if whole:
            return int(one / other)
        return one / other if other else math.copysign(math.inf, one) if one else math.nan
    if sign == "%":
        return int(math.fmod(one, other))
    return {"+": operator.add, "-": operator.sub, "*": operator.mul}[sign](one, other)


def evaluate(formula: str, names: Mapping[str, Any]) -> Any:
    """Return the value of a formula; raises FormulaFault."""
    if not formula.strip():
        raise FormulaFault("empty expression")
    try:
        return _Reader(formula, names).run()
    except (ArithmeticError, ValueError, TypeError) as error:
        raise FormulaFault(str(error)) from None
