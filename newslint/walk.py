"""Which files a run reads, and under which settings."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint import config as settings
from newslint.config import Config

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

PASSED = frozenset({"node_modules", "__pycache__", "venv"})
STDIN = "-"

Choose = Callable[[str], Config]


class Walk:
    """Walks folders for stories.

    `known` are the suffixes that have a reader; `choose` gives the settings of a folder. Hidden folders
    and files, what .gitignore or `exclude` names, and links that lead elsewhere are passed over; a file
    that is named itself is read whatever its name, unless `force` asks for `exclude` to hold there too.
    """

    def __init__(self, known: Callable[[], Iterable[str]], choose: Choose, *, force: bool = False) -> None:
        self.known, self.choose, self.force = known, choose, force
        self.seen: set[str] | None = None  # absolute paths, where one of several paths may lead into another

    def files(self, paths: Iterable[str]) -> Iterator[tuple[str, Config]]:
        """Yield each file once, with its settings, in the order in which `paths` lead to it."""
        paths = tuple(paths)
        self.seen = set() if len(paths) > 1 else None
        for path in paths:
            if path != STDIN and os.path.isdir(path):
                yield from self.folder(path)
                continue
            folder = os.path.dirname(path) or os.curdir
            config = self.choose(folder)
            if self.fresh(os.path.abspath(path)) and not (self.force and excluded(config, path, folder=False)):
                yield path, config

    def fresh(self, whole: str) -> bool:
        """Tell whether the file at an absolute path has not been met before."""
        if self.seen is None:
            return True
        known = len(self.seen)
        self.seen.add(whole)
        return len(self.seen) > known

    def folder(self, top: str) -> Iterator[tuple[str, Config]]:
        """Yield the stories below a folder, sorted by name, a folder's files before its folders."""
        suffixes = frozenset(self.known())
        inside = os.path.realpath(top)
        stack = [(top, _ignores_above(top))]
        while stack:
            here, above = stack.pop()
            config, whole = self.choose(here), os.path.abspath(here)
            try:
                entries = sorted(os.scandir(here), key=lambda entry: entry.name)
            except OSError:
                yield here, config  # reading it fails again, and is then told with its reason
                continue
            ignores = (*above, *_ignore(here)) if any(entry.name == ".gitignore" for entry in entries) else above
            below = []
            for entry in entries:
                if entry.name.startswith(".") or entry.name in PASSED:
                    continue
                is_folder = entry.is_dir(follow_symlinks=False)
                if not is_folder and os.path.splitext(entry.name)[1].lower() not in suffixes:
                    continue
                if ignored(ignores, entry.path, is_folder) or excluded(config, entry.path, folder=is_folder):
                    continue
                if is_folder:
                    below.append((entry.path, ignores))
                elif self.tame(entry, inside) and self.fresh(os.path.join(whole, entry.name)):
                    yield os.path.normpath(entry.path), config
            stack += reversed(below)

    def tame(self, entry: "os.DirEntry[str]", inside: str) -> bool:
        """Tell whether an entry is a file, or a link to one inside the folder that is walked."""
        if not entry.is_symlink():
            return entry.is_file()
        return entry.is_file() and os.path.realpath(entry.path).startswith(inside + os.sep)


def nearest(adjust: Callable[[Config], Config]) -> Choose:
    """Return what finds the settings nearest to a folder; `adjust` lays the command line over them."""
    loaded: dict[str, Config] = {}

    def choose(folder: str) -> Config:
        file = found(os.path.abspath(folder))
        if file not in loaded:
            loaded[file] = adjust(settings.load(file) if file else Config(root=os.getcwd()))
        return loaded[file]

    @cache
    def found(folder: str) -> str:
        here = settings.in_folder(folder)
        above = os.path.dirname(folder)
        if here or above == folder or os.path.exists(os.path.join(folder, ".git")):
            return here
        return found(above)

    return choose


def excluded(config: Config, path: str, *, folder: bool) -> bool:
    """Tell whether `exclude` of the settings names the path."""
    if not config.exclude:
        return False
    return ignored(((os.path.abspath(config.root), _spec(config.exclude)),), path, folder)


def ignored(ignores: "tuple[tuple[str, GitIgnoreSpec], ...]", path: str, folder: bool) -> bool:
    """Tell whether the innermost .gitignore that speaks of a path ignores it."""
    if not ignores:
        return False
    whole = os.path.abspath(path)
    for root, spec in reversed(ignores):
        if whole.startswith(root + os.sep):
            said = spec.check_file(whole[len(root) + 1 :] + ("/" if folder else "")).include
            if said is not None:
                return said
    return False


def _ignores_above(folder: str) -> "tuple[tuple[str, GitIgnoreSpec], ...]":
    """Return the ignores between the root of the repository and a folder, outermost first; none outside of one."""
    above: list[str] = []
    here = os.path.abspath(folder)
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return ()
        here = parent
        above.append(here)
    return tuple(ignore for place in reversed(above) for ignore in _ignore(place))


def _ignore(folder: str) -> "Iterator[tuple[str, GitIgnoreSpec]]":
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            yield os.path.abspath(folder), _spec(tuple(file.read().splitlines()))
    except OSError:
        return


@cache
def _spec(lines: tuple[str, ...]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
