"""The settings of a run as `ls-config` lists them, under Vale's names and in Vale's order."""

import os
from pathlib import Path
from typing import Any

from newslint.vale.config import Config, Section


def settings(config: Config) -> dict[str, Any]:
    """Return the settings with Vale's names, what they map in order; a list that was never set is None."""
    everywhere = [config.everywhere] if config.has_everywhere else []
    sections, every = config.sections, [*everywhere, *config.sections]
    told = {
        "BlockIgnores": {s.name: s.block_ignores for s in every if s.block_ignores},
        "Checks": config.named or None,
        "Formats": config.formats,
        "Asciidoctor": config.asciidoctor,
        "Sphinx": config.sphinx,
        "FormatToLang": {s.name: s.language for s in every if s.language},
        "GBaseStyles": config.everywhere.styles,
        "GChecks": config.everywhere.checks,
        "IgnoredClasses": config.ignored_classes or None,
        "IgnoredScopes": config.ignored_scopes or None,
        "MinAlertLevel": config.level,
        "Vocab": config.vocab or None,
        "RuleToLevel": config.levels,
        "RuleToParams": config.parameters,
        "SBaseStyles": {s.name: s.styles for s in sections if s.styles is not None},
        "SChecks": {s.name: s.checks for s in sections},
        "SLevels": {s.name: s.levels for s in sections},
        "SUnsets": {s.name: s.unset for s in sections if s.unset},
        "SVocab": {s.name: s.vocab for s in every if s.vocab},
        "StyleSources": _sources(config),
        "Vocabularies": {
            name: {"Accepted": found.accepted or None, "Rejected": found.rejected or None}
            for name, found in config.vocabularies.items()
        },
        "SkippedScopes": config.skipped_scopes or None,
        "Stylesheets": {s.name: _beside(config, s) for s in sections if s.transform},
        "TokenIgnores": {s.name: s.token_ignores for s in every if s.token_ignores},
        "CommentDelimiters": {s.name: s.delimiters for s in sections if any(s.delimiters)},
        "WordTemplate": config.template,
        "RootINI": config.file,
        "RootDir": config.root,
        "Paths": config.paths,
        "ConfigFiles": config.files,
        "NLPEndpoint": "",
    }
    return {name: _ordered(value) for name, value in told.items()}


def _ordered(value: Any) -> Any:
    return {key: _ordered(value[key]) for key in sorted(value)} if isinstance(value, dict) else value


def _sources(config: Config) -> dict[str, str] | None:
    """The file that names the styles of a section last, where there is more than one file."""
    from newslint.vale.ini import parse

    if len(config.files) < 2:
        return None
    found: dict[str, str] = {}
    for path in config.files:
        text = Path(path).read_text(encoding="utf-8", errors="replace")
        found |= {name: path for name, keys in parse(text).sections.items() if "BasedOnStyles" in keys}
    return found


def _beside(config: Config, section: Section) -> str:
    return os.path.normpath(Path(config.files[-1]).parent / section.transform)
