"""From the text of a rule file to a rule: its keys completed by inheritance and settings, its patterns checked."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.kinds.base import Kind
from newslint.kinds.build import READY, KeyFault, Keys, Surroundings, build
from newslint.kinds.pattern import Pattern, PatternFault
from newslint.vale.config import Config
from newslint.vale.definitions import Raw, flattened, parsed, style_of
from newslint.vale.faults import ValeFault, at_line, at_value
from newslint.vale.scopes import expanded, parted, selected
from newslint.vale.vocabulary import affixes_named, term_fault, within
from newslint.vale.vocabulary import expanded as forms

MEASURING = ("sequence", "metric", "readability")
FLAGS = re.compile(r"^\(\?[a-zA-Z-]+\)")
REASONS = (
    ("unterminated subpattern", "missing closing )"),
    ("missing )", "missing closing )"),
    ("unterminated character set", "unterminated [] set"),
    ("nothing to repeat", "missing argument to repetition operator"),
    ("unbalanced parenthesis", "unexpected )"),
    ("multiple repeat", "invalid nested repetition operator"),
)


class Maker:
    """Makes rules under one configuration."""

    def __init__(self, config: Config) -> None:
        self.config = config

    def read(self, name: str, source: str, path: str) -> tuple[Kind, Raw]:
        """Return the rule in a file's text, and its keys as they stand in the end; raises ValeFault."""
        raw = dict(flattened(parsed(source, path), path, self._rule_path))
        raw.pop("tests", None)
        self._completed(raw, name, path)
        return self.built(raw, path), raw

    def _rule_path(self, name: str) -> str:
        style, _, rest = name.partition(".")
        path = self.config.find(f"{style}/{rest.replace('.', '/')}.yml")
        self.config.read.add(path)
        return path

    def _completed(self, raw: Raw, name: str, path: str) -> None:
        config, style = self.config, style_of(name)
        if raw.get("scope") is not None:
            declared = raw["scope"] if isinstance(raw["scope"], list) else [raw["scope"]]
            try:
                raw["scope"] = expanded([str(item) for item in declared], config.scopes)
            except ValueError as error:
                raise at_value(str(error), "scope", path) from None
            _check_scopes(raw["scope"], path)
        else:
            raw.pop("scope", None)
        raw["name"] = name
        level = config.levels.get(name) or config.levels.get(style)
        if level:
            raw["level"] = level
        for key, value in config.parameters.get(name, {}).items():
            raw[key] = {"YES": "true", "NO": "false"}.get(value.strip().upper(), value)
        if "scope" not in raw and raw["extends"] not in MEASURING:
            raw["scope"] = ["text"]
        raw["scope"] = default_scope(raw)

    def built(self, raw: Raw, path: str) -> Kind:
        """Return the rule that the keys define, its patterns checked; raises ValeFault."""
        try:
            kind = build(dict(raw), self.surroundings(path))
            _compile(kind)
        except KeyFault as error:
            raise at_value(str(error), error.target, path) from None
        except PatternFault as error:
            term = term_fault(self.config.vocabulary.accepted, self.config.paths)
            raise term or _pattern_fault(raw, path, str(error)) from None
        except LookupError as error:
            raise at_value(str(error.args[0]), str(raw.get("affix", "")), within(path)) from None
        except ValueError as error:
            raise at_value(str(error), "action", path) from None
        return kind

    def surroundings(self, path: str, **extra: Any) -> Surroundings:
        """Return what a rule at a path is built in."""

        def expand(affix: str, tokens: Any) -> list[str]:
            return affixed(affix, tokens, self.config, path)

        def speller(keys: Keys) -> Any:
            from newslint.vale.spellers import Spellers

            return Spellers(config, path).speller(keys)

        config = self.config
        return Surroundings(config.vocabulary.accepted, config.template, expand, speller,
                            self._view_scopes(), extra)  # fmt: skip

    def _view_scopes(self) -> frozenset[str]:
        paths = [section.view for section in self.config.sections if section.view]
        if not paths:
            return frozenset()
        from newslint.vale.views import view_scopes

        return frozenset(scope for path in paths for scope in view_scopes(path))


def _check_scopes(declared: Iterable[str], path: str) -> None:
    for scope in declared:
        for part in parted(scope):
            selector = selected(part.strip().removeprefix("~"))
            if selector is not None:
                _check_selector(selector, path)
        if "&" in scope or scope.removeprefix("~").startswith("doc("):
            continue
        first = scope.removeprefix("~").split(".")[0]
        if " " in first:
            raise at_value(f"scope '{first}' contains spaces.", "scope", path)


def _check_selector(selector: str, path: str) -> None:
    from newslint.vale.css import SelectorFault, compiled

    try:
        compiled(selector)
    except SelectorFault as error:
        raise at_value(f"invalid selector in 'doc(...)': {error}", "scope", path) from None


def default_scope(raw: Raw) -> list[str]:
    """Return the scope of a rule, with the ways of the kinds that measure or read sentences."""
    declared = [str(item) for item in raw.get("scope") or ()]
    if raw["extends"] in ("metric", "readability"):
        return ["summary"] if declared in ([], ["text"]) else declared
    if raw["extends"] != "sequence":
        return declared
    if not declared:
        return ["sentence"]
    found = []
    for scope in declared:
        if scope == "sentence" or scope.startswith("sentence."):
            found.append(scope)
        elif scope.startswith("~"):
            found.append(f"sentence&{scope}")
        elif scope == "paragraph" or scope.startswith("paragraph."):
            found.append(f"sentence{scope.removeprefix('paragraph')}")
        else:
            found.append(f"sentence & {scope}")
    return found


def affixed(affix: str, tokens: Iterable[str], config: Config, path: str) -> list[str]:
    """Return the tokens with `word/FLAGS` spelled out; raises LookupError or ValeFault."""
    table = affixes_named(affix, config.search_paths)
    found = []
    for token in tokens:
        parts = token.split(" ")
        try:
            found.append(" ".join(_forms(part, table, affix) for part in parts))
        except ValueError as error:
            raise at_value(str(error), token, within(path)) from None
    return found


def _forms(part: str, table: Any, affix: str) -> str:
    from newslint.vale.vocabulary import quoted

    cut = max((m.start() for m in re.finditer(r"(?<!\\)/", part)), default=-1)
    if cut < 0:
        return part
    before = r"\b" if part.startswith(r"\b") else ""
    after = r"\b" if part.endswith(r"\b") else ""
    body = part[len(before) : len(part) - len(after)]
    cut -= len(before)
    word = body[:cut].replace(r"\/", "/")
    if quoted(word) != word:
        text = "has affix flags, so its word must be plain text; write a literal slash as '\\/'"
        raise ValueError(f"'{body}' {text}")
    try:
        spelled = forms(word, body[cut + 1 :], table, affix)
    except ValueError as error:
        raise ValueError(f"'{body}': {error}; write a literal slash as '\\/'") from None
    return f"{before}(?:{'|'.join(quoted(form) for form in spelled)}){after}"


def _patterns(kind: Kind) -> Iterator[Pattern]:
    for value in vars(kind).values():
        if isinstance(value, Pattern):
            yield value
        elif hasattr(value, "pattern") and isinstance(value.pattern, Pattern):
            yield value.pattern
        elif isinstance(value, list):
            for item in value:
                yield from (part for part in (item if isinstance(item, tuple) else [item]) if isinstance(part, Pattern))
    accepted = getattr(kind, "accepted", None)
    if accepted:
        yield accepted.words


def _compile(kind: Kind) -> None:
    for pattern in _patterns(kind):
        pattern.compiled()


def _pattern_fault(raw: Raw, path: str, whole: str) -> ValeFault:
    """The fault of a pattern, at the token that holds it."""
    parts: list[str] = []
    for key in ("tokens", "raw", "exceptions", "first", "second", "token", "match"):
        value = raw.get(key)
        parts += value if isinstance(value, list) else [value] if isinstance(value, str) else []
    swap = raw.get("swap")
    parts += list(swap) if isinstance(swap, dict) else []
    either = raw.get("either")
    parts += [text for pair in (either.items() if isinstance(either, dict) else ()) for text in pair]
    for part in parts:
        if not isinstance(part, str) or not part.strip():
            continue
        try:
            Pattern(part).compiled()
        except PatternFault as error:
            written = FLAGS.sub("", part)
            text = f"Invalid pattern: {go_reason(str(error))} in `{written}`"
            fault = at_value(text, written, path)
            return fault if fault.line else at_line(f"{text} (in '{written}')", path, 1)
    return at_line(whole, path, 1)


def ready(kind: Kind, raw: Raw) -> Raw:
    """Return the keys of a rule with all that was made of them; what the pattern was made of need not be kept."""
    kind.plans()
    if not isinstance(raw.get("extends"), str) or raw["extends"] not in ("existence", "substitution"):
        return raw
    ready: Any = kind
    rest = {key: value for key, value in raw.items() if key not in ("tokens", "raw", "affix")}
    if raw["extends"] == "substitution":
        rest["swap"] = dict(zip(ready.keys, ready.values, strict=True))
    return {**rest, READY: ready.target.pattern.source}


def go_reason(reason: str) -> str:
    """Return an engine's reason in the words of Vale's engine."""
    return next((theirs for ours, theirs in REASONS if ours in reason), reason)
