"""The settings of a run as they are in the end: for all files, and for those that a section takes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from newslint.vale.expression import Expression
from newslint.vale.flags import Flags
from newslint.vale.globs import Glob
from newslint.vale.vocabulary import Vocabulary
from newslint.values import field, record


@record
class Section:
    """What one section says: for files its glob takes and, where it has one, its condition holds for."""

    name: str
    glob: Glob
    condition: Expression | None = None
    styles: list[str] | None = None
    checks: dict[str, bool] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)
    unset: list[str] = field(default_factory=list)
    vocab: list[str] = field(default_factory=list)
    block_ignores: list[str] = field(default_factory=list)
    token_ignores: list[str] = field(default_factory=list)
    delimiters: tuple[str, str] = ("", "")
    view: str = ""
    transform: str = ""
    language: str = ""
    source: str = ""  # the package it came from, "" for the project's own

    def takes(self, path: str) -> bool:
        """Tell whether the glob takes a path."""
        return self.glob.match(path)


@record
class Config:
    """All settings of a run; `paths` are the folders that hold rules, last the project's own."""

    flags: Flags
    root: str = ""  # the folder the project's file was found at
    file: str = ""
    files: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    level: int = 0
    ignored_scopes: list[str] = field(default_factory=list)
    skipped_scopes: list[str] = field(default_factory=list)
    ignored_classes: list[str] = field(default_factory=list)
    template: str = ""
    formats: dict[str, str] = field(default_factory=dict)
    asciidoctor: dict[str, str] = field(default_factory=dict)
    sphinx: dict[str, str] = field(default_factory=dict)
    vocab: list[str] = field(default_factory=list)  # vocabularies of all files, by name
    everywhere: Section = field(default_factory=lambda: Section("*", Glob("*")))
    has_everywhere: bool = False
    sections: list[Section] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    packages: list[str] = field(default_factory=list)  # as `Packages` names them, for Vale to fetch
    named: list[str] = field(default_factory=list)  # checks that sections name
    levels: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, dict[str, str]] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    vocabularies: dict[str, Vocabulary] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    named_scopes: Mapping[str, str] | None = None
    read: set[str] = field(default_factory=set)  # rule files that others extend
    origins: dict[str, str] = field(
        default_factory=dict
    )  # the package that says a section's styles, "" for the project

    @property
    def search_paths(self) -> list[str]:
        """The folders that hold styles; one empty where none is set."""
        return self.paths or [""]

    @property
    def styles_path(self) -> str:
        """The project's own folder of styles, "" where none is set."""
        return self.paths[-1] if self.paths else ""

    @property
    def scopes(self) -> Mapping[str, str]:
        """Named scopes, from `config/scopes`; raises ValeFault."""
        if self.named_scopes is None:
            from newslint.vale.scope_files import named_scopes

            self.named_scopes = named_scopes(self.search_paths)
        return self.named_scopes

    def find(self, name: str, *folders: str) -> str:
        """Return the path of an asset in one of the folders under a folder of styles, "" where there is none."""
        for root in self.search_paths:
            for folder in folders or ("",):
                path = Path(root, folder, name)
                if path.exists():
                    return str(path)
        return ""

    def of_section(self, name: str) -> list[Vocabulary]:
        """Return the vocabulary of this name, if it was loaded."""
        return [self.vocabularies[name]] if name in self.vocabularies else []

    def section_vocabularies(self) -> list[str]:
        """Return the names of vocabularies that any section uses, each once."""
        names = [name for section in [self.everywhere, *self.sections] for name in section.vocab]
        return list(dict.fromkeys(names))


def isolated(flags: Flags, styles: Sequence[str], paths: Sequence[str] = ()) -> Config:
    """Return a configuration that takes every file and bases it on these styles alone."""
    config = Config(flags, paths=list(paths))
    config.everywhere = Section("*", Glob("*"), styles=list(styles))
    return config
