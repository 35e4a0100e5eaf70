"""The commands beside check: what they show, and what they write."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from newslint.cli.main import commands
from newslint.config import load
from newslint.reporters._paint import cells

from .conftest import BAD, GOOD, Desk


def test_without_arguments_the_program_teaches(desk: Desk) -> None:
    ran = desk.run()
    assert ran.status == 0
    assert "newslint draft.md" in ran.out
    assert "130 interrupted" in ran.out
    assert all(f"\n  {name} " in ran.out for name in commands())


@pytest.mark.parametrize("name", ["", *commands()])
def test_help_fits_a_narrow_terminal(desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, desk.run(*filter(None, (name, "--help"))).out.splitlines())) <= 80


@pytest.mark.parametrize("name", ["", *(name for name in commands() if name != "vale")])
@pytest.mark.parametrize("columns", [40, 60])
def test_help_is_broken_at_words_where_it_is_narrower_still(desk: Desk, name: str, columns: int) -> None:
    wide = desk.run(*filter(None, (name, "--help"))).out
    desk.monkeypatch.setenv("COLUMNS", str(columns))
    narrow = desk.run(*filter(None, (name, "--help"))).out
    over = [line for line in narrow.splitlines() if len(line) > columns]
    whole = ("  newslint ", "  pbpaste ", "  --", "usage: ", "       newslint ")  # what is typed stays whole
    assert [line for line in over if not line.startswith(whole)] == []
    assert "".join(wide.split()) == "".join(narrow.split())


def test_settings_that_hold_are_what_config_shows_unasked(desk: Desk) -> None:
    desk.file("newslint.yaml", "select: [money]\n")
    assert desk.run("config") == desk.run("config", "--show")
    assert "select: [money]" in desk.run("config").out


@pytest.mark.parametrize("given", [["--language", "english"], ["--reporting-currency", "dollars"], ["missing"]])
def test_init_writes_nothing_that_cannot_be_used(desk: Desk, given: list[str]) -> None:
    assert desk.run("init", *given).status == 2
    assert not (desk.folder / "newslint.yaml").exists()
    assert "reporting-currency: USD" in desk.run("init", "--print", "--reporting-currency", "usd").out


def test_settings_of_a_place_that_is_not_there_are_not_shown(desk: Desk) -> None:
    assert desk.run("config", "missing") == (2, "", "newslint: no file or folder missing\n")


def test_the_settings_that_init_suggests_can_be_used(desk: Desk) -> None:
    desk.run("init")
    text = (desk.folder / "newslint.yaml").read_text()
    sample = next(line for line in text.splitlines() if line.startswith("# ignore: "))
    desk.file("newslint.yaml", sample.removeprefix("# ") + "\n")
    assert desk.run("check", ".").status == 0


@pytest.mark.parametrize("name", [name for name in commands() if name != "vale"])
def test_every_command_has_a_page_with_examples(desk: Desk, name: str) -> None:
    ran = desk.run(name, "--help")
    assert ran.status == 0
    assert f"newslint {name}" in ran.out.split("\n\n", 1)[1]
    assert desk.run("help", name).out == ran.out


def test_a_mistyped_command_is_not_taken_for_a_file(desk: Desk) -> None:
    assert "did you mean 'explain'?" in desk.run("explian").err
    desk.file("explian", GOOD)
    assert "no reader" in desk.run("explian").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing"], "newslint: no command or file 'nothing' (see `newslint --help`)\n"),
        (["help", "chekc"], "newslint: no command 'chekc' (did you mean 'check'?)\n"),
        (
            ["--isolated", "rules"],
            "newslint: no file 'rules' (a command goes before its options: newslint rules ...)\n",
        ),
        (["check", ""], "newslint: a path is empty (is a variable of the shell not set?)\n"),
        (["facts", ""], "newslint: a path is empty (is a variable of the shell not set?)\n"),
        (["check", "--select", ""], "newslint: --select names no rule (is a variable of the shell not set?)\n"),
        (["facts", "a\x1b[31m.md"], "newslint: a\\x1b[31m.md: no such file or directory\n"),
        (
            ["ownership", "x", "--depth", "-1"],
            "newslint ownership: argument --depth: a number of ties from 0 on, not '-1'\n",
        ),
        (["--verison"], "newslint: no option '--verison' (did you mean '--version'?)\n"),
        (["config", "a\x1b[31m"], "newslint: no file or folder a\\x1b[31m\n"),
    ],
)
def test_a_slip_on_the_command_line_is_told_with_what_to_do(desk: Desk, arguments: list[str], said: str) -> None:
    ran = desk.run(*arguments)
    assert (ran.status, ran.err[: len(said)]) == (2, said)


def test_facts_of_a_folder_without_stories_are_not_shown_in_silence(desk: Desk) -> None:
    (desk.folder / "stories").mkdir()
    assert desk.run("facts", "stories").err == "newslint: no story found in stories\n"


def test_rules_are_listed_with_what_runs_here(desk: Desk) -> None:
    desk.file("newslint.yaml", "rules: {residue.placeholder: off}\n")
    lines = desk.run("rules", "residue").out.splitlines()
    assert lines[0] == "residue"
    assert any(line.split()[:2] == ["residue.placeholder", "off"] for line in lines)
    rows = json.loads(desk.run("rules", "--output-format", "json").out)["rules"]
    placeholder = next(row for row in rows if row["id"] == "residue.placeholder")
    assert placeholder["severity"] == "error"
    assert placeholder["on"] is False
    assert placeholder["default"] is True
    assert placeholder["origin"] == "newslint"
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


@pytest.mark.parametrize("columns", [50, 60, 80])
def test_the_list_of_rules_fits_a_narrow_terminal(desk: Desk, columns: int) -> None:
    desk.monkeypatch.setenv("COLUMNS", str(columns))
    lines = desk.run("rules").out.splitlines()
    assert max(map(cells, lines)) <= columns
    assert "story does not say so." in " ".join(" ".join(lines).split())


def test_a_rule_is_explained(desk: Desk) -> None:
    page = desk.run("explain", "residue.placeholder").out
    assert page.startswith("residue.placeholder · error · on here")
    for part in ("Why: ", "Misses: ", "Found", "Not found", "[[TK]]", "<!-- newslint-disable-next-line residue"):
        assert part in page
    coloured = desk.run("explain", "residue.placeholder", "--color", "always").out
    assert "[[" not in coloured
    assert "\x1b[31;4mTK\x1b[0m" in coloured


def test_every_rule_can_be_explained(desk: Desk) -> None:
    ran = desk.run("explain", "all")
    assert ran.status == 0
    assert "Options" in ran.out


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_the_pages_of_rules_fit_a_narrow_terminal_and_can_be_copied_from(desk: Desk, columns: int) -> None:
    desk.monkeypatch.setenv("COLUMNS", str(columns))
    out = desk.run("explain", "all").out
    assert [line for line in out.splitlines() if cells(line) > columns] == []
    blocks = re.findall(r"^  rules:\n((?: {4}.*\n)+)", out, re.M)
    assert len(blocks) > 10
    desk.file("newslint.yaml", "rules:\n" + "".join(blocks))
    desk.write(a_md=GOOD)
    assert desk.run("check", "a.md").err == ""


def test_an_unknown_rule_is_not_explained(desk: Desk) -> None:
    ran = desk.run("explain", "residue.placeholdr")
    assert ran.status == 2
    assert "did you mean 'residue.placeholder'" in ran.err


def test_shipped_rules_keep_their_examples(desk: Desk) -> None:
    ran = desk.run("test", "residue", "suppression")
    assert ran.status == 0
    assert "✓ residue.placeholder" in ran.out


def test_facts_for_people_and_for_programs(desk: Desk) -> None:
    desk.write(a_md="# Bridge\n\n“It cost 4.2 billion yuan,” said Mayor Ines Prado.\n")
    page = desk.run("facts", "a.md").out
    assert "a.md  10 words, read as markdown, no date" in page
    assert "3:10    “4.2 billion yuan”  value 4,200,000,000  currency CNY" in page
    story = json.loads(desk.run("facts", "a.md", "--output-format", "json").out)["files"][0]
    amount = story["amounts"][0]
    assert (amount["text"], amount["value"], amount["currency"]) == ("4.2 billion yuan", 4200000000, "CNY")
    assert amount["span"] == {"start": 19, "end": 35}
    assert story["sentences"]
    only = json.loads(desk.run("facts", "a.md", "--only", "amounts", "--output-format", "json").out)["files"][0]
    assert set(only) == {"path", "amounts"}
    assert desk.run("facts", "a.md", "--only", "weather").status == 2


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_facts_fit_a_terminal(desk: Desk, columns: int) -> None:
    desk.write(a_md="“We wait and wait for the ferry at the old harbour,” said Ines Prado. It cost 3.6 billion yuan.\n")
    piped = desk.run("facts", "a.md").out
    desk.monkeypatch.setenv("COLUMNS", str(columns))
    desk.monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = re.sub(r"\x1b\[[0-9;]*m", "", desk.run("facts", "a.md", "--color", "always").out)
    assert [line for line in shown.splitlines() if cells(line) > columns] == []
    assert shown.split() == piped.split()


def test_facts_show_the_number_that_is_printed(desk: Desk) -> None:
    desk.write(a_md="Sales came to US$16.4 billion, and 33.3 per cent of 4,000 homes were let.\n")
    out = desk.run("facts", "a.md", "--only", "statistics").out
    assert re.findall(r"value (\S+)", out) == ["16,400,000,000", "33.3", "4000"]


def test_facts_of_a_story_that_cannot_be_read(desk: Desk) -> None:
    desk.write(a_md=GOOD)
    ran = desk.run("facts", "missing.md", "a.md", "--only", "sentences")
    assert ran.status == 2
    assert "missing.md: no such file" in ran.err
    assert "1:1     “The mayor said" in ran.out


def test_init_finds_out_what_it_can(desk: Desk, tmp_path: Path) -> None:
    desk.file("stories/a.md", f"---\npublication: The Harbour Post\nlang: en-GB\n---\n\n{GOOD}")
    desk.file("stories/b.md", b"\xff")
    desk.file("names.yml", "companies: []\n")
    ran = desk.run("init")
    assert ran.status == 0
    config = load(tmp_path / "newslint.yaml")
    assert config.house.publication == "The Harbour Post"
    assert (config.house.language, config.house.reporting_currency) == ("en-GB", "GBP")
    assert config.house.registry == (str(tmp_path / "names.yml"),)
    assert desk.run("init").status == 2
    assert desk.run("init", "--force", "--publication", "Other: Post").status == 0
    assert load(tmp_path / "newslint.yaml").house.publication == "Other: Post"


def test_init_does_not_decide_a_tie(desk: Desk, tmp_path: Path) -> None:
    for number, name in enumerate(["The Harbour Post", "Norden Herald", "The Harbour Post", "Norden Herald", "Quay"]):
        desk.file(f"{number}.md", f"---\npublication: {name}\n---\n\n{GOOD}")
    ran = desk.run("init")
    assert "publication left open: The Harbour Post and Norden Herald are named equally often\n" in ran.err
    assert load(tmp_path / "newslint.yaml").house.publication == ""
    desk.file("6.md", f"---\npublication: Norden Herald\n---\n\n{GOOD}")
    assert "publication: Norden Herald  (named in 3 of 6 stories)" in desk.run("init", "--force").out


def test_init_refuses_a_currency_that_is_none(desk: Desk) -> None:
    assert "'XYZ' is no currency (such as USD)" in desk.run("init", "--reporting-currency", "xyz").err


@pytest.mark.parametrize(
    ("arguments", "file"), [(["init", "{}"], "newslint.yaml"), (["new-rule", "our-desk.x", "--folder", "{}"], "x.yml")]
)
def test_what_cannot_be_written_is_told_in_a_line(
    desk: Desk, arguments: list[str], file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.folder / "locked").mkdir()

    def refuse(path: str, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("newslint.cli._terminal.os.makedirs", refuse)
    ran = desk.run(*(word.format("locked") for word in arguments))
    assert (ran.status, ran.out) == (2, "")
    assert re.fullmatch(rf"newslint: cannot write locked/\S*{file}: Permission denied\n", ran.err)


def test_init_guesses_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    desk.monkeypatch.setenv("LANG", "C.UTF-8")
    ran = desk.run("init")
    assert "Not known from what lies here: publication and reporting-currency; set them in newslint.yaml" in ran.out
    assert load(tmp_path / "newslint.yaml").house.publication == ""
    printed = desk.run("init", "--print").out
    assert printed == (tmp_path / "newslint.yaml").read_text()
    told = desk.run("init", "--force", "--reporting-currency", "USD").out
    assert told.endswith("publication; set it in newslint.yaml.\n")


def test_the_settings_that_hold_are_shown_as_settings(desk: Desk, tmp_path: Path) -> None:
    text = (
        "publication: Post\nreporting-currency: USD\ndate: 2026-03-10\nselect: [residue, money]\n"
        "ignore: [money.same-currency]\nfail-level: error\nexclude: ['*.bak']\n"
        "rules:\n  residue.placeholder: {severity: warning}\n  money.same-currency: off\n"
        "per-path:\n  'x/*': {ignore: [residue], rules: {money.same-currency: error}}\n"
    )
    desk.file("newslint.yaml", text)
    shown = desk.run("config", "--show").out
    assert shown.startswith(f"# from {tmp_path / 'newslint.yaml'}")
    first = load(tmp_path / "newslint.yaml")
    desk.file("newslint.yaml", shown)
    again = load(tmp_path / "newslint.yaml")
    assert again.house == first.house
    assert again.selection.rules.keys() == first.selection.rules.keys()
    assert desk.run("config", "--show").out == shown
    assert "# no settings file" in desk.run("config", "--show", "--isolated").out


def test_the_schema_is_valid(desk: Desk) -> None:
    schema = json.loads(desk.run("config", "--schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert desk.run("config", "--schema", "--show").status == 2


@pytest.mark.parametrize(
    ("setting", "right"),
    [
        ("off", True),
        ("error", True),
        ("loud", False),
        ({"severity": "error", "require": "every", "known": ["EUR", "USD"]}, True),
        ({"options": {"known": "EUR"}}, True),
        ({"require": "evry"}, False),
        ({"known": ["XYZ"]}, False),
        ({"volume": 11}, False),
    ],
    ids=str,
)
def test_the_schema_takes_what_a_check_takes(desk: Desk, setting: object, right: bool) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(desk.run("config", "--schema").out))
    desk.write(good_md="The mayor spoke.\n")
    for settings in (
        {"rules": {"money.unconverted": setting}},
        {"per-path": {"a/**": {"rules": {"money.unconverted": setting}}}},
    ):
        assert validator.is_valid(settings) is right
        desk.file("newslint.yaml", json.dumps(settings))
        assert (desk.run("good.md").status == 0) is right


def test_a_new_plugin_is_a_package_whose_rule_passes_its_test(desk: Desk) -> None:
    assert desk.run("new-rule", "our-desk.no-degrees", "--python").status == 0
    root = desk.folder / "newslint-our-desk"
    text = (root / "pyproject.toml").read_text()
    assert '"our-desk.no-degrees" = "newslint_our_desk.no_degrees:NoDegrees"' in text
    assert desk.run("new-rule", "our-desk.no-degrees", "--python").status == 2
    second = desk.run("new-rule", "our-desk.long-words", "--python")
    assert second.status == 0
    assert '"our-desk.long-words" = "newslint_our_desk.long_words:LongWords"' in second.out


@pytest.mark.parametrize(
    "name", ["nodot", "Upper.case", "a.b.c", "../x.y", "pack.rule_x", "residue.placeholder", "money.foo"]
)
def test_a_rule_cannot_have_any_name(desk: Desk, name: str) -> None:
    ran = desk.run("new-rule", name)
    assert ran.status == 2
    assert list(desk.folder.glob("*/*.yml")) == []


def test_a_bad_example_that_is_not_found_fails_the_test(desk: Desk, plugin: object) -> None:
    plugin("faulty.rule", "yield self.finding(Span(0, 3), 'x')")  # type: ignore[operator]
    ran = desk.run("test", "faulty")
    assert ran.status == 1
    assert "✗ faulty.rule  2 of 2 examples fail" in ran.out
    assert "expected  “Ferry”" in ran.out
    assert "found     “Fer”" in ran.out


def test_checking_what_new_rule_said_to_check(desk: Desk) -> None:
    desk.write(a_md=BAD)
    assert "new-rule" in desk.run("help").out


def test_a_rule_of_the_house_is_begun_tried_and_run(desk: Desk) -> None:
    assert desk.run("new-rule", "our-desk.no-degrees").status == 0
    desk.file("newslint.yaml", "rules-path: newsroom-rules\nrules: {our-desk.no-degrees: error}\n")
    assert desk.run("test", "our-desk").status == 0
    assert "our-desk.no-degrees  error" in desk.run("rules", "our-desk").out
    desk.write(a_md="The tower is very unique.\n")
    ran = desk.run("a.md", "--output-format", "concise")
    assert ran.out.startswith("a.md:1:14: error our-desk.no-degrees Say who or what is unique")
    desk.file("newsroom-rules/our-desk/broken.yml", "extends: existence\ntokns: [a]\n")
    ran = desk.run("a.md", "--output-format", "concise")
    assert ran.status == 2
    assert "our-desk.no-degrees" in ran.out
    assert "\nnot checked: newsroom-rules/our-desk/broken.yml:1:1: a rule needs a 'message'" in ran.out


@pytest.mark.parametrize("text", ["message: x\ntokens: [TK]\n", "extends: existence\ntokens: [TK]\n"])
def test_a_house_rule_that_lacks_a_key_is_not_passed_over(desk: Desk, text: str) -> None:
    desk.file("newslint.yaml", "rules-path: house\n")
    desk.file("house/our-desk/no-tk.yml", text)
    desk.file("a.md", GOOD)
    ran = desk.run("a.md")
    assert ran.status == 2
    assert "no-tk.yml:1:1: a rule needs" in " ".join(ran.out.split())


def test_a_house_rule_that_is_broken_or_misplaced_is_named_with_what_to_do(desk: Desk) -> None:
    desk.file("newslint.yaml", "rules-path: house\n")
    desk.file("house/our-desk/broken.yml", "tokens: [TK\nmore: x\n")
    desk.file("house/our-desk/nothing.yml", "")
    desk.file("house/our-desk/names.yml", "companies: []\n")
    desk.file("house/money.yml", "extends: existence\nmessage: x\ntokens: [TK]\n")
    desk.file("house/settings.yml", "extends: [strict]\n")
    desk.file("a.md", GOOD)
    ran = desk.run("a.md", "--output-format", "concise")
    assert ran.status == 2
    told = ran.out
    assert str(desk.folder) not in told
    assert "house/our-desk/broken.yml:1:9: bad YAML: a '[' that nothing closes" in told
    assert "house/our-desk/nothing.yml:1:1: a rule needs 'extends'" in told
    assert "house/money.yml: a rule lies in the folder of a pack (move it to house/PACK/money.yml," in told
    assert "names.yml" not in told
    assert "settings.yml" not in told
    assert desk.run("a.md", "--select", "quotes").status == 0


def test_facts_of_standard_input(desk: Desk) -> None:
    story = "<p>“We pay €400,” said Ines Prado.</p>"
    ran = desk.run("facts", "-", "--stdin-filename", "draft.html", "--only", "quotes", stdin=story)
    assert ran.status == 0
    assert "draft.html" in ran.out
    assert "“We pay €400,”" in ran.out
    assert desk.run("facts", "-", stdin="Mayor TK spoke.\n").out.startswith("<stdin>")
    assert desk.run("facts", "-", stdin=b"Caf\xe9").status == 2
