"""A desk: a folder of its own with drafts, and the command line run in it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli.main import main

BAD = "Mayor TK said the bridge would open in May.\n"
GOOD = "The mayor said the bridge would open in May.\n"


class Ran(NamedTuple):
    status: int
    out: str
    err: str


class Desk:
    """Writes files and runs commands; `run` catches what argparse ends with."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.capsys, self.monkeypatch = folder, capsys, monkeypatch

    def write(self, **files: str | bytes) -> None:
        for name, content in files.items():
            self.file(name.replace("__", "/").replace("_", "."), content)

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, *arguments: str, stdin: str | bytes | None = None) -> Ran:
        if stdin is not None:
            content = stdin.encode() if isinstance(stdin, str) else stdin
            self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, err = self.capsys.readouterr()
        return Ran(status, out, err)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A repository of its own, so that no settings above it are found; the working directory is in it."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys, monkeypatch)


Plugin = Callable[[str, str], None]


@pytest.fixture
def plugin(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Plugin:
    """Install a rule beside newslint: an id, and the body of its `check`."""
    site = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(str(site))
    names: list[str] = []

    def install(rule_id: str, body: str) -> None:
        module = f"faulty_{len(names)}_{site.name.replace('-', '_')}"
        names.append(f"{rule_id} = {module}:Faulty")
        lines = "\n".join(f"        {line}" for line in body.splitlines())
        (site / f"{module}.py").write_text(
            "from newslint.rule import Bad, Good, Rule\nfrom newslint.span import Span\n"
            "class Faulty(Rule):\n    '''A rule of a test.\n\n    Why: to see what happens.\n    '''\n"
            "    examples = (Bad('[[Ferry]] news.'), Good('Bridge news.'))\n"
            f"    def check(self, document):\n{lines}\n        yield from ()\n"
        )
        info = site / "newslint_faulty-1.0.dist-info"
        info.mkdir(exist_ok=True)
        (info / "entry_points.txt").write_text("[newslint.rules]\n" + "\n".join(names) + "\n")

    return install
