"""Which dictionaries and word lists a `spelling` rule of a project means."""

import os
from pathlib import Path

from newslint.kinds.build import Keys
from newslint.kinds.hunspell import Dictionary, builtin, load
from newslint.kinds.spelling import Speller
from newslint.vale.config import Config
from newslint.vale.faults import at_line, run_fault

FOLDERS = ("config/vocabularies", "config/dictionaries", "config/templates", "config/ignore", "config/actions",
           "config/scripts", "config/filters", "config/views", "config/scopes")  # fmt: skip


class Spellers:
    """Makes the speller of a rule from its keys."""

    def __init__(self, config: Config, path: str) -> None:
        self.config, self.path = config, path

    def speller(self, keys: Keys) -> Speller:
        """Return the speller that `aff`, `dic`, `dictionaries`, `ignore` and their like name; raises ValeFault."""
        aff, dic = keys.text("aff"), keys.text("dic")
        append, folder, names = keys.truth("append"), keys.text("dicpath"), keys.texts("dictionaries")
        listed = self._listed(keys.texts("ignore"))
        pair = (self._asset(dic), self._asset(aff)) if aff and dic else ("", "")
        if all(pair):
            return Speller(lambda: (load(*pair),), listed)
        roots = self._roots(folder)
        found = [self._named(name, roots) for name in names]
        every = self._every() if self.path == "internal" and not names else []

        def dictionaries() -> tuple[Dictionary, ...]:
            own = [load(*files) for files in found]
            return (*own, *([builtin()] if append or not own else []), *(load(*files) for files in every))

        return Speller(dictionaries, listed)

    def _asset(self, name: str) -> str:
        near = Path(self.config.file).parent / name if self.config.file else Path(name)
        found = self.config.find(name) or self.config.find(name, *FOLDERS)
        return found or (str(near) if near.exists() else "")

    def _roots(self, folder: str) -> list[str]:
        own = os.environ.get("DICPATH", "")
        if not folder:
            return [str(Path(self.config.styles_path, "config/dictionaries")), own]
        places = [folder, str(Path(self.config.styles_path, folder))]
        found = next((place for place in places if Path(place).is_dir()), None)
        if found is None:
            raise at_line("unable to resolve dicpath", self.path, 1)
        return [found, own]

    def _named(self, name: str, roots: list[str]) -> tuple[str, str]:
        files = []
        for suffix in (".dic", ".aff"):
            path = next((str(p) for root in roots if root and (p := Path(root, name + suffix)).exists()), "")
            if not path:
                text = f"'{name}{suffix}' not found in [{' '.join(roots)}]"
                raise run_fault("spelling", text) if self.path == "internal" else at_line(text, self.path, 1)
            files.append(path)
        return files[0], files[1]

    def _every(self) -> list[tuple[str, str]]:
        folder = Path(self.config.styles_path, "config/dictionaries")
        if not self.config.styles_path or not folder.is_dir():
            return []
        return [(str(dic), str(dic.with_suffix(".aff"))) for dic in sorted(folder.glob("*.dic"))]

    def _listed(self, names: list[str]) -> frozenset[str]:
        styles = Path(self.config.styles_path)
        if self.path == "internal":
            folder = styles / "config/ignore"
            paths = sorted(folder.rglob("*.txt")) if self.config.styles_path and folder.is_dir() else []
        else:
            paths = [
                p for name in names for p in (Path(name), styles / name, styles / "config/ignore" / name) if p.is_file()
            ]
        words: set[str] = set()
        for path in paths:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            words.update(word for line in lines if (word := line.strip()) and word != "#")
        return frozenset(words)
