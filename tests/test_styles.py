"""The styles of a `.vale.ini` beside the rules."""

from pathlib import Path

import pytest

from newslint.config import Config, RuleSetting, Selection
from newslint.config import load as settings
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.report import Placed
from newslint.run import Run

STORY = "\ufeff# Very obvious\r\n\r\nThe **very** old quay &amp; the *very* new pier, Café very.\r\n"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    style = tmp_path / "styles" / "Desk"
    style.mkdir(parents=True)
    (style / "Very.yml").write_text(
        "extends: existence\nmessage: \"Remove '%s'.\"\nlevel: error\nignorecase: true\nlink: https://example.org/very\n"
        "tokens: [very]\naction: {name: remove}\n"
    )
    (style / "Sign.yml").write_text("extends: substitution\nmessage: Use '%s'.\nlevel: warning\nswap: {quay: wharf}\n")
    (style / "Count.yml").write_text("extends: script\nmessage: x\nscript: |\n  x := 1\n")
    (tmp_path / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Desk\nDesk.Sign = suggestion\n"
    )
    (tmp_path / "newslint.yaml").write_text("extends: [vale:.vale.ini]\nselect: [Desk]\n")
    (tmp_path / "a.md").write_bytes(STORY.encode())
    return tmp_path


def found(config: Config, path: Path) -> list[Placed]:
    report = Run(lambda _: config, remember=False).check([str(path)])
    assert list(report.not_checked()) == []
    return list(report.findings())


def test_styles_say_what_vale_says_at_the_same_places(house: Path) -> None:
    told = found(settings(house / "newslint.yaml"), house / "a.md")
    assert [(f.rule, f.location.start, f.severity.value) for f in told] == [
        ("Desk.Very", (1, 3), "error"),
        ("Desk.Very", (3, 7), "error"),
        ("Desk.Sign", (3, 18), "suggestion"),
        ("Desk.Very", (3, 34), "error"),
        ("Desk.Very", (3, 55), "error"),
    ]
    assert told[0].message == "Remove 'Very'."
    assert [edit.text for fix in told[0].fixes for edit in fix.edits] == [""]
    assert not told[0].fixes[0].safe


def test_a_house_may_exempt_quotes_from_a_style(house: Path) -> None:
    (house / "a.md").write_text("“A very old quay,” said Ines Prado, and very long.\n")
    settings_file = house / "newslint.yaml"
    assert len(found(settings(settings_file), house / "a.md")) == 3
    for name in ("Desk", "Desk.Very"):
        settings_file.write_text(
            f"extends: [vale:.vale.ini]\nselect: [Desk.Very]\nrules: {{{name}: {{quotes: false}}}}\n"
        )
        assert [f.location.start for f in found(settings(settings_file), house / "a.md")] == [(1, 41)]


def test_sections_say_which_stories_a_style_is_for(house: Path) -> None:
    (house / "a.txt").write_text("A very old quay.\n")
    assert found(settings(house / "newslint.yaml"), house / "a.txt") == []


def test_the_house_grades_and_switches_rules_of_styles(house: Path) -> None:
    config = settings(house / "newslint.yaml")
    rules = {"Desk.Very": RuleSetting(off=True), "Desk.Sign": RuleSetting(severity=Severity.ERROR)}
    told = found(Config(vale=config.vale, selection=Selection(("Desk",), rules=rules)), house / "a.md")
    assert [(f.rule, f.severity.value) for f in told] == [("Desk.Sign", "error")]


def test_a_suppression_silences_a_rule_of_a_style(house: Path) -> None:
    (house / "a.md").write_text("<!-- newslint-disable Desk.Very -->\n\nA very old quay.\n")
    assert [f.rule for f in found(settings(house / "newslint.yaml"), house / "a.md")] == ["Desk.Sign"]


def test_a_script_is_named_once_and_the_run_goes_on(house: Path) -> None:
    config = settings(house / "newslint.yaml")
    report = Run(lambda _: config, remember=False).check([str(house)])
    assert [notice for notice in report.notices if "Desk.Count" in notice and "not supported" in notice]
    assert len(report.notices) == len(set(report.notices))


def test_a_file_of_vale_that_cannot_be_used_is_told(house: Path) -> None:
    (house / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Lost\n")
    config = settings(house / "newslint.yaml")
    with pytest.raises(ConfigError, match="Lost"):
        Run(lambda _: config, remember=False).check([str(house / "a.md")])


def test_a_result_is_not_remembered_when_a_style_changes(house: Path) -> None:
    config = settings(house / "newslint.yaml")

    def check() -> int:
        from newslint import styles

        styles.style.cache_clear()
        return len(list(Run(lambda _: config).check([str(house / "a.md")]).findings()))

    assert (check(), check()) == (5, 5)
    (house / "styles" / "Desk" / "Very.yml").write_text("extends: existence\nmessage: x\ntokens: [nothing]\n")
    assert check() == 1
