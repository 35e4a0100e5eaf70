"""Frozen values: what `dataclass(frozen=True, slots=True)` gives, made in a hundredth of its time.

A cold start makes a class for every fact and every rule's options. `dataclasses` imports `inspect` and
compiles six methods for each, most of which no run ever calls; here the methods are shared, and an
`__init__` of its own is compiled only for a class that makes many values.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type)
Value = TypeVar("Value")
OFTEN = 6  # values after which a class gets an `__init__` of its own


class Made(Generic[Value]):
    """A default that is made anew for each value."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Value]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], Value]) -> Value:
    """Return a default that is made anew for each value: `names: list[str] = field(default_factory=list)`."""
    return Made(default_factory)  # type: ignore[return-value]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Class) -> Class:
    """Return the class as one of frozen values: fields from its annotations, equality and hash by their values."""
    return _built(cls, {"__setattr__": _frozen, "__delattr__": _frozen, "__hash__": _hash, "__eq__": _eq})


@dataclass_transform(field_specifiers=(field,))
def record(cls: Class) -> Class:
    """Return the class as one whose fields may change; two are equal only where they are the same."""
    return _built(cls, {})


def field_names(thing: object) -> tuple[str, ...]:
    """Return the names of the fields of a value, a record or their class, in order; () for anything else.

    A dataclass answers too: the options and facts of a plugin may be one.
    """
    names: Iterable[str] = getattr(thing, "__fields__", getattr(thing, "__dataclass_fields__", ()))
    return tuple(names)


def replace(thing: Value, **changes: object) -> Value:
    """Return a copy of a value with other fields; raises TypeError for a field that it has not."""
    known = field_names(thing)
    return type(thing)(**{**{name: getattr(thing, name) for name in known}, **changes})


def _built(cls: Class, methods: Mapping[str, Any]) -> Class:
    own = [name for name, kind in vars(cls).get("__annotations__", {}).items() if "ClassVar" not in str(kind)]
    defaults = {name: cls.__dict__[name] for name in own if name in cls.__dict__}
    inherited = field_names(cls)
    content = {k: v for k, v in cls.__dict__.items() if k not in defaults and k not in ("__dict__", "__weakref__")}
    content |= {name: method for name, method in methods.items() if name not in cls.__dict__}
    content |= {
        "__slots__": tuple(own),
        "__fields__": (*inherited, *own),
        "__defaults__": {**getattr(cls, "__defaults__", {}), **defaults},
        "__init__": cls.__dict__.get("__init__", _init),
        "__repr__": cls.__dict__.get("__repr__", _repr),
        "__reduce__": _reduce,
        "__values_made__": 0,
        "__qualname__": cls.__qualname__,
    }
    built: Class = type(cls)(cls.__name__, cls.__bases__, content)
    return built


def _init(self: Any, *given: Any, **named: Any) -> None:
    """Fill the fields of the first few values of a class; then compile an `__init__` for the rest."""
    cls = type(self)
    names, defaults = cls.__fields__, cls.__defaults__
    if len(given) > len(names):
        raise TypeError(f"{cls.__name__} takes {len(names)} fields, not {len(given)}")
    put = object.__setattr__
    for name, content in zip(names, given, strict=False):
        put(self, name, content)
    for name in names[len(given) :]:
        if name in named:
            put(self, name, named.pop(name))
        elif name in defaults:
            default = defaults[name]
            put(self, name, default.make() if isinstance(default, Made) else default)
        else:
            raise TypeError(f"{cls.__name__} wants '{name}'")
    if named:
        raise TypeError(f"{cls.__name__} has no field '{next(iter(named))}'")
    after = getattr(cls, "__post_init__", None)
    if after:
        after(self)
    cls.__values_made__ += 1
    if cls.__values_made__ == OFTEN and cls.__init__ is _init:
        cls.__init__ = _compiled_init(cls)


def _compiled_init(cls: Any) -> Callable[..., None]:
    """Return an `__init__` that fills the slots one by one: a fifth of the generic one's time."""
    scope: dict[str, Any] = {"Made": Made}
    parameters, body = [], []
    for index, name in enumerate(cls.__fields__):
        scope[f"s{index}"] = getattr(cls, name).__set__
        parameter = name
        if name in cls.__defaults__:
            scope[f"d{index}"] = cls.__defaults__[name]
            parameter += f"=d{index}"
        parameters.append(parameter)
        made_anew = isinstance(cls.__defaults__.get(name), Made)
        content = f"{name}.make() if {name} is d{index} else {name}" if made_anew else name
        body.append(f"    s{index}(self, {content})")
    if hasattr(cls, "__post_init__"):
        body.append("    self.__post_init__()")
    code = f"def __init__(self, {', '.join(parameters)}):\n" + ("\n".join(body) or "    pass")
    exec(code, scope)  # noqa: S102 - names of fields only, as `dataclasses` does it
    init: Callable[..., None] = scope["__init__"]
    return init


def _frozen(self: Any, name: str, *_: Any) -> None:
    raise AttributeError(f"{type(self).__name__} is a value: '{name}' cannot change")


def _contents(thing: Any) -> tuple[Any, ...]:
    return tuple([getattr(thing, name) for name in thing.__fields__])


def _eq(self: Any, other: object) -> Any:
    return _contents(self) == _contents(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_contents(self))


def _repr(self: Any) -> str:
    content = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__fields__)
    return f"{type(self).__name__}({content})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), _contents(self)
