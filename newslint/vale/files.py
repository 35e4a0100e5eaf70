"""One file of a run: its text and what the sections that match it say."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from newslint.kinds.base import Accepted
from newslint.vale.config import Config, Section
from newslint.vale.definitions import style_of
from newslint.vale.expression import ExpressionFault
from newslint.vale.faults import at_line
from newslint.vale.formats import format_of, normalized, suffix_of
from newslint.values import field, frozen, record

IGNORED_FOLDERS = ("node_modules", ".git")


@frozen
class Switches:
    """What the sections that match a file say of rules; the same object for files that the same sections match."""

    styles: tuple[str, ...]
    checks: Mapping[str, bool]
    levels: Mapping[str, str]
    unset: frozenset[str]
    vocab: tuple[str, ...]

    def level(self, name: str, compiled: str) -> str:
        """Return the level at which a rule reports here."""
        return self.levels.get(name) or self.levels.get(style_of(name)) or compiled

    def runs(self, name: str, everywhere: Mapping[str, bool]) -> bool:
        """Tell whether the rule runs here, by its own setting or its style's."""
        style = style_of(name)
        own = self.checks[name] if name in self.checks else self.checks.get(style)
        if own is False:
            return False
        for key in (name, style):
            if key in everywhere and key not in self.unset:
                if not everywhere[key] and own is None:
                    return False
                own = own or everywhere[key]
                break
        return bool(own) or style in self.styles


@record
class File:
    """A file as it is linted."""

    path: str
    content: str
    extension: str  # of the format it is read as
    family: str
    real: str  # its own suffix
    switches: Switches
    sections: tuple[Section, ...]  # that match it, in order
    lookup: bool = False
    shifts: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    accepts: Accepted | None = None

    @property
    def lines(self) -> list[str]:
        """The lines with their ends; a last one that is empty counts."""
        parts = self.content.split("\n")
        return [part + "\n" for part in parts[:-1]] + [parts[-1]]


class Files:
    """Makes files of paths or of text, under one configuration."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._switches: dict[tuple[str, ...], Switches] = {}
        self._accepts: dict[tuple[str, ...], Accepted | None] = {}

    def skipped(self, path: str, pattern: Any) -> bool:
        """Tell whether a file that a walk came by is left out."""
        normed = normalized(path, self.config.formats)
        if not pattern.match(path) and not pattern.match(normed):
            return True
        everywhere = self.config.everywhere
        if everywhere.styles or everywhere.checks:
            return False
        return not any(s.takes(path) or s.takes(normed) for s in self.config.sections)

    def from_path(self, path: str) -> File:
        """Return the file at a path; raises ValeFault or OSError."""
        with open(path, "rb") as file:
            raw = file.read()
        flags = self.config.flags
        named = f"x{flags.ext}" if flags.ext != ".txt" else path
        return self._made(path, raw.decode("utf-8", "replace"), *format_of(named, self.config.formats))

    def from_text(self, text: str) -> File:
        """Return what stands on the command line or came in through the standard input."""
        flags = self.config.flags
        path = flags.path or f"stdin{flags.ext}"
        named = f"x{flags.ext}" if flags.ext != ".txt" else path
        file = self._made(path, text, *format_of(named, self.config.formats))
        file.lookup = True
        return file

    def from_named(self, path: str, text: str) -> File:
        """Return a text that has been read already, under the name of its file."""
        return self._made(path, text, *format_of(path, self.config.formats))

    def _made(self, path: str, text: str, extension: str, family: str) -> File:
        sections = self._matching(path, text)
        switches = self._switched(sections)
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        shifts = {}
        if "&rsquo;" in text:
            shifts = _shifts(text)
            text = text.replace("&rsquo;", "'")
        return File(path, text, extension, family, suffix_of(path), switches, sections, shifts=shifts,
                    accepts=self._accepted(switches.vocab))  # fmt: skip

    def _matching(self, path: str, text: str) -> tuple[Section, ...]:
        fields: dict[str, Any] | None = None
        found = []
        for section in self.config.sections:
            if not section.takes(path):
                continue
            if section.condition is not None:
                fields = fields or file_fields(path, text, self.config.root)
                try:
                    if not section.condition.holds(fields):
                        continue
                except ExpressionFault as error:
                    raise at_line(f"[{section.name}]: {error}", path, 1) from None
            found.append(section)
        return tuple(found)

    def _switched(self, sections: tuple[Section, ...]) -> Switches:
        key = tuple(section.name for section in sections)
        if key not in self._switches:
            self._switches[key] = self._resolved(sections)
        return self._switches[key]

    def _resolved(self, sections: tuple[Section, ...]) -> Switches:
        everywhere = self.config.everywhere
        styles, checks = list(everywhere.styles or ()), dict[str, bool]()
        levels, unset, vocab = dict[str, str](), set[str](), list(everywhere.vocab)
        before = everywhere
        for section in sections:
            if section.styles is not None:
                _warn_dropped(self.config, before, section, styles)
                styles, before = list(section.styles), section
                if not styles:
                    checks, levels, unset = dict.fromkeys(everywhere.checks, False), {}, set()
            checks.update(section.checks)
            unset.difference_update(section.checks)
            levels.update(section.levels)
            for key in section.unset:
                checks.pop(key, None)
                levels.pop(key, None)
                unset.add(key)
            for name in section.vocab:
                vocab += [name] if name not in vocab else []
                checks[f"Vale.{name}.Terms"] = checks[f"Vale.{name}.Avoid"] = True
        return Switches(tuple(styles), checks, levels, frozenset(unset), tuple(vocab))

    def _accepted(self, vocab: tuple[str, ...]) -> Accepted | None:
        if not vocab:
            return None
        if vocab not in self._accepts:
            terms = [term for name in vocab for found in self.config.of_section(name) for term in found.accepted]
            self._accepts[vocab] = Accepted(terms) if terms else None
        return self._accepts[vocab]


def _warn_dropped(config: Config, before: Section, section: Section, styles: list[str]) -> None:
    dropped = [style for style in styles if style not in (section.styles or ())]
    if not before.source or section.source or not section.styles or not dropped:
        return
    told = (
        f"[{section.name}] replaces the styles the {before.source} package turns on for its files "
        f"({', '.join(dropped)}). To keep them, list them too: BasedOnStyles = {', '.join([*dropped, *section.styles])}"
    )
    if told not in config.warnings:
        config.warnings.append(told)


def file_fields(path: str, text: str, root: str) -> dict[str, Any]:
    """Return what a condition may ask of a file: its path from the project's root, its name, its front matter."""
    from newslint.vale.frontmatter import meta

    absolute = Path(path).absolute()
    try:
        relative = absolute.relative_to(root or ".").as_posix()
    except ValueError:
        relative = path
    return {
        "Path": relative,
        "Dir": PurePath(relative).parent.as_posix(),
        "Name": absolute.name,
        "Ext": suffix_of(path),
        "Meta": meta(text),
    }


def _shifts(text: str) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        columns = [match.start() - 6 * at + 1 for at, match in enumerate(re.finditer("&rsquo;", line))]
        if columns:
            found[number] = tuple(columns)
    return found
