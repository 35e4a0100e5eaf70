"""Options of rules: what a house writes in its settings, held against what the rule declares.

A rule declares an option by an annotation and a default: `bool`, `int`, `float`, `str`, a `Literal` of words, a
tuple, list or frozenset of such, a mapping. `Annotated` narrows one: `Count` and `Share` are numbers of a `Range`,
and `Listed` holds a text to names that are known.
"""

import types
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from math import inf
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from newslint.values import field_names, replace


class Range(NamedTuple):
    """The numbers that an option takes, both ends among them."""

    least: float = 0
    most: float = inf


class Listed(NamedTuple):
    """The texts that an option takes: what each of them is, and which there are."""

    what: str  # "ISO 4217 code such as USD"
    names: Callable[[], Collection[str]]


Count = Annotated[int, Range(0)]
Share = Annotated[float, Range(0, 1)]


class OptionError(ValueError):
    """An option that a rule does not have, or a value that it does not take.

    `name` is the option as it was written; `word` is what is wrong and `known` are the words that would be right.
    """

    def __init__(self, sentence: str, name: str, word: str = "", known: Iterable[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence, self.name, self.word, self.known = sentence, name, word, tuple(known)


class _MisfitError(Exception):
    """A value, or a part of one, that is not of its kind."""

    def __init__(self, value: object, kind: Any, *, inside: bool = False) -> None:
        super().__init__(value)
        self.value, self.kind, self.inside = value, kind, inside


def merged(options: Any, given: Mapping[str, object]) -> Any:
    """Return the frozen `options` with the values `given` in the types that they have; raises OptionError."""
    known_kinds = kinds(options)
    changes: dict[str, object] = {}
    for key, value in given.items():
        name = str(key).replace("-", "_")
        if name not in known_kinds:
            known = sorted(n.replace("_", "-") for n in known_kinds)
            listed = f"; it has {_either(known, 'and')}" if known else "; it has none"
            raise OptionError(f"no option '{key}'{listed}", str(key), str(key), known)
        changes[name] = fitted(str(key), value, known_kinds[name])
    return replace(options, **changes)


def has(options: object, name: str) -> bool:
    """Tell whether there is an option of this name, written with hyphens or underscores."""
    return name.replace("-", "_") in field_names(options)


def fitted(name: str, value: object, kind: Any) -> object:
    """Return `value` as one of `kind`, an annotation; raises OptionError that tells what the option takes."""
    try:
        return _fit(value, kind)
    except _MisfitError as misfit:
        inside = " in it" if misfit.inside else ""
        sentence = f"option '{name}' takes {_told(kind)}, not {_shown(misfit.value)}{inside}"
        if isinstance(misfit.value, int | float) and _words(misfit.kind) == () and _bare(misfit.kind) is str:
            sentence += "; write it in quotes"
        raise OptionError(sentence, name, str(misfit.value), _words(misfit.kind)) from None


def kinds(options: Any) -> dict[str, Any]:
    """Return the annotations of options by name; where they cannot be read, the types of the defaults."""
    cls: Any = type(options)
    hints = _hints(cls)
    return {name: hints.get(name, type(getattr(options, name))) for name in field_names(options)}


@cache
def _hints(cls: Any) -> dict[str, Any]:
    """Return the annotations of a class; those that are texts are read, which takes its time."""
    found = {
        name: kind for base in reversed(cls.__mro__) for name, kind in vars(base).get("__annotations__", {}).items()
    }
    if not any(isinstance(kind, str) for kind in found.values()):
        return found
    try:
        return get_type_hints(cls, include_extras=True)
    except Exception:  # names that a plugin imports for its type checker only
        return {}


def _fit(value: Any, kind: Any) -> Any:
    origin, parts = get_origin(kind) or kind, get_args(kind)
    if origin is Annotated:
        found = _fit(value, parts[0])
        if not all(_within(found, limit) for limit in parts[1:]):
            raise _MisfitError(value, kind)
        return found
    if origin in (Union, types.UnionType):
        return _first_fit(value, kind, parts)
    if origin is Literal:
        fits = any(value == word and type(value) is type(word) for word in parts)
    elif origin is float:
        fits = isinstance(value, int | float) and not isinstance(value, bool)
        value = float(value) if fits else value
    elif origin is int:
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif is_many(origin):
        return origin(_items(value, kind, parts[0] if parts else str))
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        return _pairs(value, kind, parts)
    else:
        fits = not isinstance(origin, type) or isinstance(value, origin)
    if not fits:
        raise _MisfitError(value, kind)
    return value


def _first_fit(value: Any, kind: Any, choices: Iterable[Any]) -> Any:
    for choice in choices:
        try:
            return _fit(value, choice)
        except _MisfitError:
            continue
    raise _MisfitError(value, kind)


def _items(value: Any, kind: Any, part: Any) -> list[Any]:
    """Return the items of a list, or the one that stands alone."""
    if not isinstance(value, list | tuple):
        if isinstance(value, Mapping) or value is None:
            raise _MisfitError(value, kind)
        value = [value]
    return [_inner(item, part) for item in value]


def _pairs(value: Any, kind: Any, parts: tuple[Any, ...]) -> dict[Any, Any]:
    if not isinstance(value, Mapping):
        raise _MisfitError(value, kind)
    return {key: _inner(item, parts[1]) if len(parts) > 1 else item for key, item in value.items()}


def _inner(item: Any, part: Any) -> Any:
    try:
        return _fit(item, part)
    except _MisfitError as misfit:
        raise _MisfitError(misfit.value, misfit.kind, inside=True) from None


def _within(value: Any, limit: object) -> bool:
    if isinstance(limit, Range):
        return bool(limit.least <= value <= limit.most)  # false for what is no number
    return not isinstance(limit, Listed) or value in limit.names()


def _told(kind: Any) -> str:
    """Return what a kind takes, in words: "a whole number from 0 on", "every or lead-only", "a list of texts"."""
    origin, parts = get_origin(kind) or kind, get_args(kind)
    if origin is Annotated:
        limit = next((limit for limit in parts[1:] if isinstance(limit, Range | Listed)), None)
        if isinstance(limit, Listed):
            return f"{'an' if limit.what[0] in 'AEIOaeio' else 'a'} {limit.what}"
        return _told(parts[0]) + (_ends(limit) if limit else "")
    if origin in (Union, types.UnionType):
        return _either([_told(part) for part in parts])
    if origin is Literal:
        return _either([str(word) or '""' for word in parts])
    if is_many(origin):
        part = parts[0] if parts else str
        return "a list of texts" if part is str else f"a list, each {_told(part)}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "a mapping" + (f" of names, each to {_told(parts[1])}" if len(parts) > 1 else "")
    plain = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", type(None): "nothing"}
    return plain.get(origin, getattr(origin, "__name__", str(origin)))


def _ends(limit: Range) -> str:
    return f" from {limit.least:g} on" if limit.most == inf else f" from {limit.least:g} to {limit.most:g}"


def _words(kind: Any) -> tuple[str, ...]:
    """Return the words that a kind is limited to, none where it is not."""
    if get_origin(kind) is Literal:
        return tuple(map(str, get_args(kind)))
    limits = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return tuple(name for limit in limits if isinstance(limit, Listed) for name in limit.names())


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def is_many(origin: Any) -> bool:
    """Tell whether a kind is of lists, of which the settings may give one item alone."""
    return origin in (tuple, list, frozenset, set)


def _shown(value: object) -> str:
    """Return a value as the settings write it, a list or mapping by its kind."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "nothing"
    return repr(value) if isinstance(value, str) else str(value).lower()


def _either(words: list[str], last: str = "or") -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
