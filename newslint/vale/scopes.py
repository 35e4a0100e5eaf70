"""Scopes of rules against scopes of blocks: `text & ~heading`, `sentence`, `doc(h2 + p)`, names of a project's own."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.values import frozen

INLINE = frozenset(("link", "strong", "emphasis", "code", "quote"))
RESERVED = frozenset(
    [
        "alt",
        "blockquote",
        "caption",
        "cell",
        "class",
        "code",
        "comment",
        "doc",
        "emphasis",
        "figure",
        "header",
        "heading",
        "in",
        "link",
        "list",
        "meta",
        "paragraph",
        "raw",
        "sentence",
        "strong",
        "summary",
        "table",
        "text",
        "quote",
    ]
)
NAME = compiled(r"[A-Za-z][A-Za-z0-9_-]*")


@frozen
class Term:
    """One part of a scope: sections that a block must have, or must not."""

    sections: frozenset[str]
    negated: bool = False
    selector: str = ""  # of a `doc(...)` term


@frozen
class Scope:
    """What a rule asks for: any of the chains, all terms of it."""

    chains: tuple[tuple[Term, ...], ...]

    @property
    def excluded(self) -> tuple[str, ...]:
        """Inline scopes whose text is blanked in the blocks a rule sees."""
        terms = [t for chain in self.chains for t in chain if t.negated and len(t.sections) == 1]
        return tuple(name for t in terms for name in t.sections if name in INLINE)

    def takes(self, scope: str) -> bool:
        """Tell whether a block of this scope is meant."""
        sections = frozenset(scope.split("."))
        fragment = scope.startswith("sentence.")
        return any(_fits(chain, sections, fragment) for chain in self.chains)


def _fits(chain: tuple[Term, ...], sections: frozenset[str], fragment: bool) -> bool:
    if fragment and not any("sentence" in t.sections and not t.negated for t in chain):
        return False
    for term in chain:
        inside = term.sections <= sections
        if term.negated:
            if inside or sections & {"raw", "summary", "doc"}:
                return False
        elif not inside:
            return False
    return True


@lru_cache(maxsize=1024)
def scope_of(declared: tuple[str, ...]) -> Scope:
    """Return the scope that a list of expressions declares."""
    chains = []
    for expression in declared:
        parts = parted(expression)
        chains.append(tuple(_term(part, alone=len(parts) == 1) for part in parts))
    return Scope(tuple(chains))


def _term(part: str, *, alone: bool) -> Term:
    term = part.strip()
    negated = term.startswith("~")
    term = term.removeprefix("~")
    selector = selected(term)
    if selector is not None:
        kind = "doc" if alone and not negated else "in"
        return Term(frozenset((kind, selection_id(selector))), negated, selector)
    return Term(frozenset(piece.strip() for piece in term.split(".")), negated)


def selected(term: str) -> str | None:
    """Return the selector within `doc(...)`, None for another term."""
    return term[4:-1] if term.startswith("doc(") and term.endswith(")") else None


def selection_id(selector: str) -> str:
    """Return the name that marks the elements of a selector (FNV-1a, as Vale makes it)."""
    value = 2166136261
    for byte in selector.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return f"{value:08x}"


def parted(text: str, sign: str = "&") -> list[str]:
    """Return the text split at a sign that is not within parentheses or quotation marks."""
    parts, depth, quote, start = [], 0, "", 0
    for at, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char == "(":
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif char == sign and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def bases(expression: str) -> list[str]:
    """Return the families of blocks that must be built for a scope."""
    found = []
    for part in parted(expression):
        term = part.strip()
        if term.startswith("doc("):
            continue
        if term.startswith("~"):
            if term[1:] in INLINE:
                found.append(term[1:])
            continue
        found.append(term.split(".")[0])
    return found


def expanded(declared: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """Return the expressions with named scopes spelled out; raises ValueError."""
    found = []
    for expression in declared:
        parts = []
        for part in parted(expression):
            term = part.strip()
            name = term.removeprefix("~")
            if name not in names:
                parts.append(term)
                continue
            meant = names[name]
            if term.startswith("~"):
                if len(parted(meant)) > 1:
                    raise ValueError(f"'~{name}' negates a chain, '{meant}', which has no opposite")
                meant = f"~{meant}"
            parts.append(meant)
        found.append(" & ".join(parts))
    return found
