"""The rules of a run: those of the styles that sections name, the built-in ones, those made from vocabularies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.kinds.base import LEVELS, Kind
from newslint.kinds.build import build
from newslint.vale import shelf
from newslint.vale.config import Config, Section
from newslint.vale.definitions import Raw, style_of
from newslint.vale.expression import Expression
from newslint.vale.faults import ValeFault, at_line, run_fault, value_fault
from newslint.vale.making import Maker, ready
from newslint.vale.scopes import bases, scope_of, selection_id

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
        self._maker = Maker(config)

    def load(self) -> "Rulebook":
        """Read all rules, from what an earlier run kept where nothing has changed; raises ValeFault."""
        _ = self.config.scopes
        if self._needs("Vale"):
            self._built_in()
        files = [*self._style_files(), *self._single_files()]
        kept = shelf.kept(files, self.config)
        for name, raw in kept or ():
            self._register(name, build(dict(raw), self._maker.surroundings(raw["path"])))
        if kept is None:
            for name, path in files:
                self.add_file(name, path)
            shelf.keep(files, self.config, [(name, ready(self.rules[name], raw)) for name, raw in self._raw])
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
        kind, raw = self._maker.read(name, source, path)
        self._register(name, kind)
        self._raw.append((name, {**raw, "path": path}))

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
        kind = build(raw, self._maker.surroundings("internal", **extra))
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
