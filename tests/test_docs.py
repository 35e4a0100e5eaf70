"""What the pages promise: every setting, option and format is on them, and the plugin they show works."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli._parser import parser
from newslint.cli.main import commands
from newslint.config import load
from newslint.config.schema import KEYS
from newslint.patterns import compiled
from newslint.reporters import formats

DOCS = Path(__file__).parent.parent / "docs"
BLOCK = compiled(r"^```(\w+)\n(.*?)^```", re.M | re.S)
FILE = compiled(r"# (\S+/\S+)\n")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_every_setting_is_on_its_page() -> None:
    text = page("configuration.md")
    assert [key.name for key in KEYS if f"| `{key.name}` |" not in text] == []


def test_the_settings_shown_can_be_used(tmp_path: Path) -> None:
    for name in ("names.yml", "ownership.yml", "rates.csv"):
        (tmp_path / name).touch()
    (tmp_path / "newsroom-rules").mkdir()
    for number, (language, text) in enumerate(BLOCK.findall(page("configuration.md"))):
        if language in ("yaml", "toml"):
            file = tmp_path / ("pyproject.toml" if language == "toml" else f"{number}.yaml")
            file.write_text(text)
            load(file)


def test_every_option_command_and_format_is_on_its_page() -> None:
    text = page("command-line.md")
    check = parser("check", __import__("newslint.cli.check", fromlist=["check"]))
    options = [name for action in check._actions for name in action.option_strings if name.startswith("--")]
    assert [name for name in options if name not in text and name != "--help"] == []
    assert [name for name in formats() if f"`{name}`" not in text] == []
    listed = re.findall(r"^\| `([\w-]+)` \|", text.split("## newslint check")[0], re.M)
    assert [name for name in listed if name not in commands()] == []


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    """Write the plugin of the page, install it beside newslint, and return the folder it is in."""
    for _, text in BLOCK.findall(page("plugins.md")):
        named = FILE.match(text)
        assert named, text
        file = tmp_path / named[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    pip += ["--disable-pip-version-check", "--target", str(site), str(tmp_path / "newslint-our-desk")]
    done = subprocess.run(pip, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return site


def test_the_plugin_of_the_page_is_installed_listed_tried_and_run(
    plugin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newslint.cli.main import main

    monkeypatch.syspath_prepend(str(plugin))
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    assert main(["test", "our-desk"]) == 0
    assert "6 of 6 examples kept by 2 rules" in capsys.readouterr().out
    assert main(["rules", "our-desk"]) == 0
    assert "(newslint-our-desk)" in capsys.readouterr().out
    assert main(["explain", "our-desk.long-quote"]) == 0
    assert "most: 60  # words of one quote" in capsys.readouterr().out
    (tmp_path / "a.md").write_text("The tower is very unique in the region.\n")
    (tmp_path / "newslint.yaml").write_text("rules:\n  our-desk.no-degrees: error\n")
    assert main(["check", "a.md", "--output-format", "concise"]) == 1
    out = capsys.readouterr().out
    assert out == "a.md:1:14: error our-desk.no-degrees Take the degree away from 'very unique'.\n"


def test_the_picture_shows_what_is_printed() -> None:
    root = DOCS.parent
    shown = sorted(root.glob("examples/*.md")) + sorted(root.glob("examples/*.html"))
    command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--color", "always"]
    ran = subprocess.run(
        [*command, *(str(path.relative_to(root)) for path in shown)],
        cwd=root,
        env={**os.environ, "COLUMNS": "100", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
    )
    printed = re.sub(r"\x1b\[[\d;]*m|\s", "", ran.stdout)
    drawn = re.sub(r"\s", "", html.unescape(re.sub(r"(?s)<style>.*?</style>|<[^>]*>", "", page("check.svg"))))
    assert printed
    assert printed in drawn
