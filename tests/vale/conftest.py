"""A project of Vale's, made for a test."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.vale.run import main

Project = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def vale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Project:
    """Write files, run with arguments, return the exit code and the lines printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))

    def run(files: dict[str, str], *arguments: str) -> tuple[int, list[str]]:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text), encoding="utf-8")
        code = main(["--output=line", *arguments])
        out, err = capsys.readouterr()
        return code, (out + err).splitlines()

    return run
