"""From the keys of a rule file to a rule: one table from extension points to what makes them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newslint.kinds.action import checked
from newslint.kinds.base import Accepted, Action, Definition, Kind
from newslint.values import field, frozen

Raw = dict[str, Any]
READY = "\0source"  # the key under which a kept rule has its pattern, which its tokens need not be read for


class KeyFault(ValueError):  # noqa: N818 - it names what is wrong
    """A key that a kind does not know or whose value it cannot use; `target` is what to point at.

    The text is Vale's. `known` are the keys that could stand in its place, none where the key is known and its
    value is at fault; then `wanted` says in plain words what it takes, "" where the text says so itself.
    """

    def __init__(self, text: str, target: str = "", known: Sequence[str] = (), wanted: str = "") -> None:
        super().__init__(text)
        self.target, self.known, self.wanted = target, known, wanted


@frozen
class Surroundings:
    """What a rule is built in: the project's words, its template, and where assets are found."""

    accepted: Sequence[str] = ()
    template: str = ""
    expand: Callable[[str, Sequence[str]], list[str]] | None = None  # affix file and tokens to tokens
    speller: Callable[["Keys"], Any] | None = None
    views: frozenset[str] | None = None  # scopes that views define; None: not known
    extra: Mapping[str, Any] = field(default_factory=dict)


class Keys:
    """The keys of one rule, taken one by one; what is left over at the end is unknown."""

    def __init__(self, raw: Raw) -> None:
        self.raw = {key.lower(): value for key, value in raw.items()}
        self.taken: set[str] = set()

    def take(self, key: str) -> Any:
        """Take a value as it is, None where there is none."""
        self.taken.add(key)
        return self.raw.pop(key, None)

    def text(self, key: str, default: str = "") -> str:
        """Take a text."""
        value = self.take(key)
        if isinstance(value, list | dict):
            raise KeyFault(f"expected type 'string', got unconvertible type '{_kind(value)}'", key, wanted="a text")
        return default if value is None else str(value)

    def truth(self, key: str, default: bool = False) -> bool:
        """Take a truth value."""
        value = self.text(key).lower()
        if value in ("", "true", "1", "yes", "on", "t", "y"):
            return default if value == "" else True
        if value in ("false", "0", "no", "off", "f", "n"):
            return False
        text = f"cannot parse '{key}' as bool: strconv.ParseBool: parsing \"{value}\": invalid syntax"
        raise KeyFault(text, key, wanted="true or false")

    def number(self, key: str, default: float = 0) -> float:
        """Take a number."""
        value = self.text(key)
        try:
            return float(value) if value else default
        except ValueError:
            text = f"cannot parse '{key}' as int: strconv.ParseInt: parsing \"{value}\": invalid syntax"
            raise KeyFault(text, key, wanted="a number") from None

    def texts(self, key: str) -> list[str]:
        """Take a list of texts; one text is a list of one."""
        value = self.take(key)
        if value is None:
            return []
        if isinstance(value, dict):
            text = f"source data must be an array or slice, got {_kind(value)}"
            raise KeyFault(text, key, wanted="a list of texts")
        return ["" if item is None else str(item) for item in (value if isinstance(value, list) else [value])]

    def mapping(self, key: str) -> dict[str, str]:
        """Take a mapping of texts."""
        value = self.take(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise KeyFault(f"expected a map, got '{_kind(value)}'", key, wanted="a mapping of texts")
        return {name: "" if given is None else str(given) for name, given in value.items()}

    def done(self) -> None:
        """Raise KeyFault for a key that nobody took."""
        if self.raw:
            unknown = ", ".join(sorted(self.raw))
            known = sorted(self.taken - {READY, "name"})
            raise KeyFault(f"has invalid keys: {unknown}", min(self.raw), known)


def _kind(value: object) -> str:
    return "slice" if isinstance(value, list) else "map" if isinstance(value, dict) else "string"


def _definition(keys: Keys) -> Definition:
    given = keys.take("action")
    action = Action()
    if isinstance(given, dict):
        params: list[str] = []
        listed = given.get("params") or []
        for item in listed if isinstance(listed, list) else [listed]:
            params += [str(part) for part in item] if isinstance(item, list) else ["" if item is None else str(item)]
        action = Action(str(given.get("name") or ""), tuple(params))
    return Definition(
        name=keys.text("name"),
        kind=keys.text("extends"),
        message=keys.text("message"),
        level=keys.text("level", "warning"),
        scope=tuple(keys.texts("scope")),
        description=keys.text("description"),
        link=keys.text("link"),
        limit=int(keys.number("limit")),
        action=action,
        matchcase=keys.truth("matchcase"),
    )


def _accepted(keys: Keys, around: Surroundings, *, words: bool = True) -> Accepted:
    own = keys.texts("exceptions")
    vocab = keys.truth("vocab", True)
    return Accepted([*own, *(around.accepted if vocab and words else ())])


def _tokens(keys: Keys, around: Surroundings, key: str = "tokens") -> list[str]:
    tokens, affix = keys.texts(key), keys.text("affix")
    return around.expand(affix, tokens) if affix and around.expand else tokens


def _existence(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.existence import Existence

    nonword = keys.truth("nonword")
    return Existence(definition, source=keys.text(READY), tokens=_tokens(keys, around), raw=keys.texts("raw"),
                     append=keys.truth("append"),
                     ignorecase=keys.truth("ignorecase"), nonword=nonword, template=around.template,
                     accepted=_accepted(keys, around, words=not nonword))  # fmt: skip


def _substitution(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.substitution import Substitution

    swap, affix = keys.mapping("swap"), keys.text("affix")
    keys.text("pos")
    if affix and around.expand:
        swap = {around.expand(affix, [key])[0]: value for key, value in swap.items()}
    return Substitution(definition, source=keys.text(READY), swap=swap, ignorecase=keys.truth("ignorecase"),
                        nonword=keys.truth("nonword"),
                        capitalize=keys.truth("capitalize"), accepted=_accepted(keys, around), template=around.template,
                        terms=bool(around.extra.get("terms")))  # fmt: skip


def _occurrence(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.occurrence import Occurrence

    return Occurrence(definition, token=keys.text("token"), at_most=int(keys.number("max")),
                      at_least=int(keys.number("min")), ignorecase=keys.truth("ignorecase"))  # fmt: skip


def _repetition(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.repetition import Repetition

    return Repetition(
        definition,
        tokens=keys.texts("tokens"),
        at_most=int(keys.number("max")),
        ignorecase=keys.truth("ignorecase"),
        alpha=keys.truth("alpha"),
        accepted=_accepted(keys, around),
    )


def _consistency(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.consistency import Consistency

    kind = Consistency(definition, either=keys.mapping("either"), nonword=keys.truth("nonword"),
                       ignorecase=keys.truth("ignorecase"), template=around.template)  # fmt: skip
    keys.raw.clear()  # Vale takes whatever else stands there
    return kind


def _conditional(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.conditional import Conditional

    within = keys.text("in")
    if within and around.views is not None and within not in around.views:
        raise KeyFault(f"no View defines a scope named '{within}'", "in")
    keys.truth("ignorecase")
    return Conditional(definition, first=keys.text("first"), second=keys.text("second"), within=within,
                       accepted=_accepted(keys, around))  # fmt: skip


def _capitalization(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.capitalization import Capitalization

    return Capitalization(definition, match=keys.text("match"), style=keys.text("style", "AP"),
                          indicators=keys.texts("indicators"), threshold=keys.number("threshold"),
                          prefix=keys.text("prefix"), accepted=_accepted(keys, around))  # fmt: skip


def _metric(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.metric import Metric

    return Metric(definition, formula=keys.text("formula"), condition=keys.text("condition"))


def _readability(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.readability import Readability

    return Readability(definition, metrics=keys.texts("metrics"), grade=keys.number("grade"))


def _spelling(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.spelling import Spelling

    if around.speller is None:
        raise KeyFault("no dictionary can be found here", "extends")
    speller = around.speller(keys)
    kind = Spelling(  # `exceptions` are taken and not heeded, as by Vale: words are accepted in lists and vocabularies
        definition,
        speller=speller,
        filters=keys.texts("filters"),
        accepted=Accepted(around.accepted),
        custom=keys.truth("custom"),
        split=keys.truth("split"),
    )
    keys.raw.clear()
    return kind


def _sequence(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.sequence import Sequence as SequenceKind
    from newslint.kinds.sequence import steps

    tokens = keys.take("tokens") or []
    return SequenceKind(definition, steps=steps(tokens), exceptions=keys.texts("exceptions"),
                        ignorecase=keys.truth("ignorecase"), model=keys.text("model"))  # fmt: skip


def _script(definition: Definition, keys: Keys, around: Surroundings) -> Kind:
    from newslint.kinds.script import Script

    keys.raw.clear()
    return Script(definition)


MAKERS: dict[str, Callable[[Definition, Keys, Surroundings], Kind]] = {
    "existence": _existence, "substitution": _substitution, "occurrence": _occurrence, "repetition": _repetition,
    "consistency": _consistency, "conditional": _conditional, "capitalization": _capitalization, "metric": _metric,
    "readability": _readability, "spelling": _spelling, "sequence": _sequence, "script": _script,
}  # fmt: skip


def build(raw: Raw, around: Surroundings) -> Kind:
    """Return the rule that the keys of a file define; raises KeyFault, or ValueError for its action."""
    keys = Keys({key: value for key, value in raw.items() if key != "path"})
    definition = _definition(keys)
    kind = MAKERS[definition.kind](definition, keys, around)
    keys.done()
    checked(definition.action, spells=definition.kind == "spelling")
    return kind
