"""From files of settings to the settings of a run: `.vale.ini` of the project, what its packages add, and the flags."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from newslint.kinds.base import LEVELS
from newslint.vale.config import Config, Section
from newslint.vale.expression import Expression, ExpressionFault
from newslint.vale.faults import at_value, run_fault, value_fault
from newslint.vale.flags import Flags
from newslint.vale.globs import Glob, GlobFault
from newslint.vale.ini import DEFAULT, Ini, listed, listed_after_none, parse
from newslint.vale.places import project_file, user_file, user_styles
from newslint.vale.vocabulary import Vocabulary, load_vocabulary
from newslint.values import replace

PACKAGES = ".vale-config"
CORE = ("StylesPath", "MinAlertLevel", "IgnoredScopes", "WordTemplate", "SkippedScopes", "IgnoredClasses", "Vocab",
        "NLPEndpoint")  # fmt: skip
SYNTAX = ("Vocab", "BasedOnStyles", "IgnorePatterns", "BlockIgnores", "CommentDelimiters", "TokenIgnores", "Transform",
          "Lang", "View")  # fmt: skip
GLOBAL = ("BasedOnStyles", "IgnorePatterns", "BlockIgnores", "TokenIgnores", "Lang")
FIXED = (
    "extends",
    "name",
    "path",
    "tests",
    "message",
    "description",
    "link",
    "tokens",
    "swap",
    "exceptions",
    "filters",
    "ignore",
    "raw",
    "either",
)
PARAMETER = re.compile(r"([^\[\]]+\.[^\[\]]+)\[([A-Za-z][A-Za-z0-9]*)\]$")
RESERVED = ("*", DEFAULT, "formats", "asciidoctor", "sphinx")


def read(flags: Flags) -> Config:
    """Return the settings of a run in the current folder; raises ValeFault."""
    config = _started(flags)
    if flags.config and not Path(flags.config).exists():
        raise run_fault("--config", f"path '{flags.config}' does not exist")
    sources = _located(config)
    if not sources:
        raise run_fault(".vale.ini not found", "no config file found")
    merged = _loaded(config, sources)
    _Reader(config, merged, final=True).run()
    packages = Path(config.styles_path or ".", PACKAGES)
    if packages.is_dir() and config.styles_path:
        added = sorted(str(path) for path in packages.iterdir() if path.is_file())
        again = replace(_started(flags), root=config.root, file=config.file, files=config.files)
        _Reader(again, _loaded(again, [*added, *sources]), final=True).run()
        return again
    return config


def _started(flags: Flags) -> Config:
    """Settings before any file was read: the user's own folder of styles comes before the project's."""
    styles = "" if flags.no_global else user_styles()
    return Config(flags, paths=[styles] if styles and Path(styles).is_dir() else [])


def _located(config: Config) -> list[str]:
    flags = config.flags
    found, root = project_file()
    config.file, config.root = found, root
    fixed = flags.config or os.environ.get("VALE_CONFIG_PATH", "")
    if flags.sources:
        sources = [str(Path(name).absolute()) for name in flags.sources.split(",")]
    elif fixed:
        config.file = str(Path(fixed).absolute())
        config.root = str(Path(fixed).absolute().parent)
        sources = [fixed]
    else:
        sources = [found] if found else []
    own = str(user_file()) if user_file().is_file() else ""
    if own and not flags.no_global and own not in sources:
        sources = [own, *sources]
    config.files = sources
    return sources


def _loaded(config: Config, sources: list[str]) -> Ini:
    merged = Ini()
    for source in sources:
        try:
            text = Path(source).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        ini = parse(text)
        folder = Path(source).absolute().parent
        core = ini.sections[DEFAULT]
        if folder.name == PACKAGES:
            core.pop("StylesPath", None)
        package = Path(source).stem.partition("-")[2] if folder.name == PACKAGES else ""
        config.origins.update({name: package for name, keys in ini.sections.items() if "BasedOnStyles" in keys})
        if "StylesPath" in core:
            core["StylesPath"] = [os.path.normpath(folder / core["StylesPath"][0])]
        merged.merged(ini)
    return merged


class _Reader:
    """Turns sections and keys into settings."""

    def __init__(self, config: Config, ini: Ini, *, final: bool) -> None:
        self.config, self.ini, self.final = config, ini, final

    def run(self) -> None:
        config, core = self.config, self.ini.sections[DEFAULT]
        if config.flags.level in LEVELS:
            config.level = LEVELS[config.flags.level]
        for key, values in core.items():
            if key in CORE:
                getattr(self, f"_{key.lower()}")(values)
            elif key in SYNTAX:
                raise at_value(f"'{key}' is a syntax-specific option", key, config.file)
            elif key == "Packages":
                config.packages = [part for part in map(str.strip, ",".join(values).split(",")) if part]
            else:
                config.warnings.append(f"'{key}' isn't a core option; Vale is ignoring it.")
        config.formats, config.asciidoctor, config.sphinx = (
            {key: values[0] for key, values in self.ini.sections.get(name, {}).items()}
            for name in ("formats", "asciidoctor", "sphinx")
        )
        self._everywhere(self.ini.sections.get("*"))
        for name, keys in self.ini.sections.items():
            if name not in RESERVED:
                config.sections.append(self._section(name, keys))

    def _stylespath(self, values: list[str]) -> None:
        for path in values:
            if path not in self.config.paths:
                self.config.paths.append(path)
            if not Path(path).exists():

                def wanted(_: int, line: str, path: str = path) -> bool:
                    key, sign, value = line.partition("=")
                    return bool(sign) and key.strip() == "StylesPath" and path.endswith(os.path.normpath(value.strip()))

                raise self._key_fault(f"The StylesPath '{path}' doesn't exist.", "StylesPath", wanted)

    def _key_fault(self, text: str, key: str, wanted: Callable[[int, str], bool], value: str = "") -> Exception:
        for path in self.config.files:
            fault = value_fault(text, path, wanted, value)
            if fault.line:
                return fault
        return run_fault(key, text)

    def _minalertlevel(self, values: list[str]) -> None:
        if self.config.flags.level in LEVELS:
            return
        level = listed(values)[-1] if listed(values) else ""
        if level not in LEVELS:
            raise at_value("MinAlertLevel must be 'suggestion', 'warning', or 'error'.", level, self.config.files[-1])
        self.config.level = LEVELS[level]

    def _ignoredscopes(self, values: list[str]) -> None:
        self.config.ignored_scopes = listed(values)

    def _skippedscopes(self, values: list[str]) -> None:
        self.config.skipped_scopes = listed(values)

    def _ignoredclasses(self, values: list[str]) -> None:
        self.config.ignored_classes = listed(values)

    def _wordtemplate(self, values: list[str]) -> None:
        self.config.template = values[0]

    def _nlpendpoint(self, values: list[str]) -> None:
        self.config.warnings.append("'NLPEndpoint' asks for the network, which newslint does not use; it is ignored.")

    def _vocab(self, values: list[str]) -> None:
        self.config.vocab = listed_after_none(values)
        for name in self.config.vocab:
            self.config.vocabulary.extend(self._loaded(name))

    def _loaded(self, name: str) -> Vocabulary:
        if name not in self.config.vocabularies:
            self.config.vocabularies[name] = load_vocabulary(name, self.config.search_paths)
        return self.config.vocabularies[name]

    def _everywhere(self, keys: dict[str, list[str]] | None) -> None:
        if keys is None:
            return
        config, section = self.config, self.config.everywhere
        config.has_everywhere = True
        for key, values in keys.items():
            if key == "Vocab":
                continue
            if key in CORE:
                raise at_value(_misplaced(key), key, config.file)
            if key in GLOBAL:
                self._syntax(section, key, values)
            elif key in SYNTAX:
                raise at_value(f"'{key}' is a syntax-specific option", key, config.file)
            elif not self._parameter(key, values[-1]) and values[-1] != "UNSET":
                section.checks[key] = self._switched(key, values[-1], config.levels)
                config.named.append(key)
        for name in listed_after_none(keys.get("Vocab", [])):
            self._loaded(name)
            section.vocab.append(name)
            section.checks.setdefault(f"Vale.{name}.Terms", True)
            section.checks.setdefault(f"Vale.{name}.Avoid", True)

    def _section(self, name: str, keys: dict[str, list[str]]) -> Section:
        config = self.config
        pattern, sign, condition = name.partition(" if ")
        try:
            section = Section(name, Glob(pattern.strip()), source=config.origins.get(name, ""))
            section.condition = Expression(condition.strip()) if sign else None
        except GlobFault:
            raise at_value(f"The glob pattern '{name}' could not be compiled.", name, config.files[-1]) from None
        except ExpressionFault as error:
            raise at_value(f"[{name}]: {error}", name, config.file) from None
        for key, values in keys.items():
            if key in SYNTAX:
                self._syntax(section, key, values)
            elif key in CORE:
                raise at_value(_misplaced(key), key, config.file)
            elif self._parameter(key, values[-1]):
                continue
            elif values[-1] == "UNSET":
                section.unset.append(key)
                config.named.append(key)
            else:
                section.checks[key] = self._switched(key, values[-1], section.levels)
                config.named.append(key)
        return section

    def _syntax(self, section: Section, key: str, values: list[str]) -> None:
        if key == "BasedOnStyles":
            section.styles = listed_after_none(values)
            self.config.styles += section.styles
        elif key in ("BlockIgnores", "IgnorePatterns"):
            section.block_ignores = listed(values)
        elif key == "TokenIgnores":
            section.token_ignores = listed(values)
        elif key == "CommentDelimiters":
            marks = listed(values)
            if len(marks) != 2:
                text = f"CommentDelimiters must be a comma-separated list of two delimiters, but got {len(marks)} items"
                raise at_value(text, section.name, self.config.files[-1])
            section.delimiters = (marks[0], marks[1])
        elif key == "Vocab":
            for name in listed_after_none(values):
                self._loaded(name)
                section.vocab.append(name)
                self.config.everywhere.checks[f"Vale.{name}.Terms"] = False
                self.config.everywhere.checks[f"Vale.{name}.Avoid"] = False
        elif key == "View":
            section.view = self.config.find(f"{values[0]}.yml", "config/views")
            if not section.view:
                raise run_fault("config", f"view '{values[0]}' not found")
        elif key == "Transform":
            section.transform = values[0]
        elif key == "Lang":
            section.language = values[0]

    def _parameter(self, key: str, value: str) -> bool:
        """Whether the key sets a parameter of a rule, such as `Std.Length[max]`."""
        match = PARAMETER.match(key)
        if not match:
            return False
        name, parameter = match[1], match[2].lower()
        if parameter == "level":
            raise at_value(f"set a level with '{name} = {value}'", key, self.config.file)
        if parameter in FIXED:
            text = f"'{parameter}' is not adjustable from configuration; extend '{name}' in a style instead"
            raise at_value(text, key, self.config.file)
        self.config.parameters.setdefault(name, {})[parameter] = value
        return True

    def _switched(self, key: str, value: str, levels: dict[str, str]) -> bool:
        if value in LEVELS:
            levels[key] = value
        elif value not in ("YES", "NO"):
            told = f"'{key} = {value}' isn't YES, NO, UNSET, or a level; Vale is switching the rule off."
            self.config.warnings.append(told if "." in key else f"'{key}' isn't a section option; Vale is ignoring it.")
        return value == "YES" or value in LEVELS


def _misplaced(key: str) -> str:
    return f"'{key}' is a core option; it should be defined above any syntax-specific options (`[...]`)."
