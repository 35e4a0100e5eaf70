"""The rules of a run: those of the styles that sections name, the built-in ones, those made from vocabularies."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newslint.kinds.base import LEVELS, Kind
from newslint.kinds.build import READY, KeyFault, Keys, Surroundings, build
from newslint.kinds.pattern import Pattern, PatternFault
from newslint.vale import shelf
from newslint.vale.config import Config, Section
from newslint.vale.definitions import Raw, flattened, parsed
from newslint.vale.expression import Expression
from newslint.vale.faults import ValeFault, at_line, at_value, run_fault, value_fault
from newslint.vale.scopes import bases, expanded, parted, scope_of, selected, selection_id
from newslint.vale.vocabulary import affixes_named, within
from newslint.vale.vocabulary import expanded as forms

REPETITION: Raw = {
    "extends": "repetition", "level": "error", "message": "'%s' is repeated!", "scope": ["text"], "ignorecase": "true",
    "alpha": "true", "action": {"name": "edit", "params": ["truncate", " "]}, "tokens": [r"[^\s.!?]+"],
}  # fmt: skip
SPELLING: Raw = {
    "extends": "spelling", "level": "error", "message": "Did you really mean '%s'?", "scope": ["text"],
    "action": {"name": "suggest", "params": ["spellings"]},
}  # fmt: skip
TERMS: Raw = {"extends": "substitution", "level": "error", "message": "Use '%s' instead of '%s'.", "scope": ["text"],
              "ignorecase": "true", "vocab": "false"}  # fmt: skip
AVOID: Raw = {"extends": "existence", "level": "error", "message": "Avoid using '%s'.", "scope": ["text"]}
MEASURING = ("sequence", "metric", "readability")
FLAGS = re.compile(r"^\(\?[a-zA-Z-]+\)")


def style_of(name: str) -> str:
    """Return the style a rule belongs to."""
    return name.partition(".")[0]


class Rulebook:
    """All rules that some section may run, by name."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.rules: dict[str, Kind] = {}
        self.loaded: list[str] = []
        self.scopes: set[str] = set()  # families of blocks that rules ask for
        self.asking: dict[str, list[str]] = {}
        self.selectors: dict[str, str] = {}
        self.unsupported: list[str] = []
        self._raw: list[tuple[str, Raw]] = []

    def load(self) -> "Rulebook":
        """Read all rules, from what an earlier run kept where nothing has changed; raises ValeFault."""
        _ = self.config.scopes
        if self._needs("Vale"):
            self._built_in()
        files = [*self._style_files(), *self._single_files()]
        kept = shelf.kept(files, self.config)
        for name, raw in kept or ():
            self._register(name, build(dict(raw), self._surroundings(raw["path"])))
        if kept is None:
            for name, path in files:
                self.add_file(name, path)
            shelf.keep(files, self.config, [(name, _ready(self.rules[name], raw)) for name, raw in self._raw])
        self._filter()
        return self

    def owner(self, name: str) -> str:
        """Return the rule that an alert's name belongs to."""
        if name in self.rules:
            return name
        prefix = name
        while "." in prefix:
            prefix = prefix.rpartition(".")[0]
            if prefix in self.rules:
                return prefix
        parts = name.split(".")
        return ".".join(parts[:2]) if len(parts) > 2 else name

    def _sections(self) -> Iterator[Section]:
        yield self.config.everywhere
        yield from self.config.sections

    def _needs(self, style: str) -> bool:
        return any(
            style in (s.styles or ()) or any(key.startswith(style) for key in s.checks) for s in self._sections()
        )

    def _enabled(self, name: str) -> bool:
        """Whether any section could run the rule."""
        style = style_of(name)
        if any(_setting(section.checks, name, style) for section in self.config.sections):
            return True
        own = _setting(self.config.everywhere.checks, name, style)
        if own is not None:
            return own
        return any(
            style in (section.styles or ()) and _setting(section.checks, name, style) is not False
            for section in self._sections()
        )

    def _style_files(self) -> list[tuple[str, str]]:
        """Names and paths of the rules in styles that some section is based on; raises ValeFault for a missing one."""
        files: dict[str, str] = {}
        missing = []
        for root in self.config.search_paths:
            for style in dict.fromkeys(self.config.styles):
                folder = Path(root, style)
                if style in self.loaded or style == "Vale":
                    continue
                if not folder.is_dir():
                    missing.append(style)
                    continue
                for name, path in style_files(folder):
                    if name not in self.rules and self._enabled(name):
                        files.setdefault(name, str(path))
                self.loaded.append(style)
        for style in missing:
            if style not in self.loaded:
                raise self._missing(style)
        return list(files.items())

    def _missing(self, style: str) -> ValeFault:
        text = f"Style '{style}' isn't on the StylesPath ({', '.join(self.config.search_paths)})."

        def wanted(_: int, line: str) -> bool:
            key, sign, value = line.partition("=")
            return bool(sign) and key.strip() == "BasedOnStyles" and style in [v.strip() for v in value.split(",")]

        for path in self.config.files:
            if "Packages" in Path(path).read_text(encoding="utf-8", errors="replace"):
                text += " If it's a package, run `vale sync`."
            fault = value_fault(text, path, wanted, style)
            if fault.line:
                return fault
        return run_fault("BasedOnStyles", text)

    def _single_files(self) -> list[tuple[str, str]]:
        """Names and paths of rules that are named although their style is not."""
        files: dict[str, str] = {}
        for name in self.config.named:
            style, dot, rest = name.partition(".")
            if not dot or style in (*self.loaded, "Vale"):
                continue
            path = self.config.find(f"{style}/{rest.replace('.', '/')}.yml")
            if path and name not in self.rules:
                files.setdefault(name, path)
        return list(files.items())

    def add_file(self, name: str, path: str) -> None:
        """Read a rule from a file; raises ValeFault."""
        try:
            source = Path(path).read_text(encoding="utf-8-sig", errors="replace")
        except OSError as error:
            raise at_line(str(error), path, 1) from None
        self.add(name, source, path)

    def add(self, name: str, source: str, path: str) -> None:
        """Read a rule; raises ValeFault."""
        raw = flattened(parsed(source, path), path, self._rule_path)
        raw = dict(raw)
        raw.pop("tests", None)
        self._completed(raw, name, path)
        self._register(name, self.built(raw, path))
        self._raw.append((name, {**raw, "path": path}))

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
            self._check_scopes(raw["scope"], path)
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

    def _check_scopes(self, declared: Iterable[str], path: str) -> None:
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

    def built(self, raw: Raw, path: str) -> Kind:
        """Return the rule that the keys define, its patterns checked; raises ValeFault."""
        try:
            kind = build(dict(raw), self._surroundings(path))
            _compile(kind)
        except KeyFault as error:
            raise at_value(str(error), error.target, path) from None
        except PatternFault as error:
            raise _pattern_fault(raw, path, str(error)) from None
        except LookupError as error:
            raise at_value(str(error.args[0]), str(raw.get("affix", "")), within(path)) from None
        except ValueError as error:
            raise at_value(str(error), "action", path) from None
        return kind

    def _surroundings(self, path: str, **extra: Any) -> Surroundings:
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

    def _register(self, name: str, kind: Kind) -> None:
        for scope in kind.definition.scope:
            for base in bases(scope):
                self.scopes.add(base)
                names = self.asking.setdefault(base, [])
                if name not in names:
                    names.append(name)
            for chain in scope_of((scope,)).chains:
                self.selectors.update({selection_id(t.selector): t.selector for t in chain if t.selector})
        if kind.definition.kind == "script":
            self.unsupported.append(name)
        self.rules[name] = kind

    def _built_in(self) -> None:
        for name, template in (("Vale.Repetition", REPETITION), ("Vale.Spelling", SPELLING)):
            raw = {**template, "name": name}
            raw.update({k: {"YES": "true", "NO": "false"}.get(v.strip().upper(), v)
                        for k, v in self.config.parameters.get(name, {}).items()})  # fmt: skip
            self._add_built(name, raw)
        words = self.config.vocabulary
        self._terms("Vale.Terms", words.accepted)
        self._avoid("Vale.Avoid", words.rejected)
        for vocab in self.config.section_vocabularies():
            for found in self.config.of_section(vocab):
                self._terms(f"Vale.{vocab}.Terms", found.accepted)
                self._avoid(f"Vale.{vocab}.Avoid", found.rejected)

    def _add_built(self, name: str, raw: Raw, **extra: Any) -> None:
        if name in self.config.levels:
            raw["level"] = self.config.levels[name]
        kind = build(raw, self._surroundings("internal", **extra))
        self.rules[name] = kind

    def _terms(self, name: str, terms: list[str]) -> None:
        from newslint.kinds.base import term_pattern

        if not terms:
            return
        own = not self.config.template
        swap = {}
        for term in terms:
            pattern = term_pattern(term.lower())
            swap[rf"(?<!\w){pattern}(?!\w)" if own else pattern] = term
        raw = {**TERMS, "name": name, "swap": swap, "nonword": "true" if own else "false"}
        self._add_built(name, raw, terms=True)

    def _avoid(self, name: str, terms: list[str]) -> None:
        from newslint.kinds.base import term_pattern

        if terms:
            self._add_built(name, {**AVOID, "name": name, "tokens": [term_pattern(term) for term in terms]})

    def _filter(self) -> None:
        given = self.config.flags.filter
        if not given:
            return
        path = given if Path(given).exists() else self.config.find(given) or self.config.find(given, "config/filters")
        source = Path(path).read_text(encoding="utf-8") if path else given
        expression = Expression(source.strip())
        kept = {}
        for name, kind in self.rules.items():
            fields = _fields(kind)
            if not expression.holds(fields):
                continue
            if ".Level" in source:
                self.config.level = min(self.config.level, LEVELS[kind.definition.level])
            kept[name] = kind
        self.rules = kept


def _check_selector(selector: str, path: str) -> None:
    from newslint.vale.css import SelectorFault, compiled

    try:
        compiled(selector)
    except SelectorFault as error:
        raise at_value(f"invalid selector in 'doc(...)': {error}", "scope", path) from None


def _fields(kind: Kind) -> dict[str, Any]:
    d = kind.definition
    return {
        "Name": d.name,
        "Level": d.level,
        "Extends": d.name if d.kind == "consistency" else d.kind,
        "Scope": list(d.scope),
        "Message": d.message,
        "Description": d.description,
        "Link": d.link,
        "Limit": d.limit,
    }


def _setting(settings: dict[str, bool], name: str, style: str) -> bool | None:
    return settings[name] if name in settings else settings.get(style)


def style_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and path of each rule under a style's folder, folders parted by dots in the name."""
    for path in sorted(folder.rglob("*.yml")):
        relative = path.relative_to(folder)
        if path.name.endswith(".test.yml") or any(part[0] in "._" for part in relative.parts[:-1]):
            continue
        yield ".".join([folder.name, *relative.parts[:-1], path.name.split(".")[0]]), path


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


def _ready(kind: Kind, raw: Raw) -> Raw:
    """The keys of a rule with all that was made of them; what the pattern was made of need not be kept."""
    kind.plans()
    if not isinstance(raw.get("extends"), str) or raw["extends"] not in ("existence", "substitution"):
        return raw
    ready: Any = kind
    rest = {key: value for key, value in raw.items() if key not in ("tokens", "raw", "affix")}
    if raw["extends"] == "substitution":
        rest["swap"] = dict(zip(ready.keys, ready.values, strict=True))
    return {**rest, READY: ready.target.pattern.source}


REASONS = (
    ("unterminated subpattern", "missing closing )"),
    ("missing )", "missing closing )"),
    ("unterminated character set", "unterminated [] set"),
    ("nothing to repeat", "missing argument to repetition operator"),
    ("unbalanced parenthesis", "unexpected )"),
    ("multiple repeat", "invalid nested repetition operator"),
)


def go_reason(reason: str) -> str:
    """Return an engine's reason in the words of Vale's engine."""
    return next((theirs for ours, theirs in REASONS if ours in reason), reason)


__all__ = ["Keys", "Rulebook", "affixed", "default_scope", "style_files", "style_of"]
