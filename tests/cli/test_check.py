"""`newslint check`: what is checked, what is said, and the exit status of each case that is documented."""

import json
import os
import re
from pathlib import Path

import pytest

from newslint.reporters._paint import cells

from .conftest import BAD, GOOD, Desk, Plugin


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        (["check", "bad.md"], 1),
        (["bad.md", "good.md"], 1),
        (["bad.md", "--exit-zero"], 0),
        (["bad.md", "--fail-level", "suggestion"], 1),
        (["bad.md", "--select", "suppression"], 0),
        (["bad.md", "--ignore", "residue"], 0),
        (["bad.md", "--isolated"], 1),
        (["empty.md"], 0),
        (["missing.md"], 2),
        (["missing.md", "--exit-zero"], 2),
        (["bad.md", "missing.md"], 2),
        (["latin.md"], 2),
        (["--select", "no.rule", "bad.md"], 2),
        (["--ignore", "no.rule", "bad.md"], 2),
        (["--output-format", "morse", "bad.md"], 2),
        (["--output-format", "json:no/such/folder/x.json", "bad.md"], 2),
        (["--date", "soon", "bad.md"], 2),
        (["--jobs", "none", "bad.md"], 2),
        (["--fail-level", "panic", "bad.md"], 2),
        (["--config", "missing.yaml", "bad.md"], 2),
        (["--config", "newslint.yaml", "--isolated", "bad.md"], 2),
        (["--no-such-option"], 2),
        (["chekc"], 2),
        (["--help"], 0),
        (["check", "--help"], 0),
        (["--version"], 0),
        ([], 0),
    ],
    ids=str,
)
def test_exit_status(desk: Desk, arguments: list[str], status: int) -> None:
    desk.write(good_md=GOOD, bad_md=BAD, empty_md="", latin_md=b"Caf\xe9 TK.\n")
    assert desk.run(*arguments).status == status


def test_the_fail_level_of_the_settings_holds_unless_the_command_line_says_otherwise(desk: Desk) -> None:
    desk.write(bad_md=BAD)
    desk.file("newslint.yaml", "rules: {residue.placeholder: suggestion}\n")
    assert desk.run("bad.md").status == 0
    assert desk.run("bad.md", "--fail-level", "suggestion").status == 1
    desk.file("newslint.yaml", "rules: {residue.placeholder: warning}\nfail-level: error\n")
    assert desk.run("bad.md").status == 0
    assert desk.run("bad.md", "--fail-level", "warning").status == 1


def test_what_cannot_be_read_is_one_line_and_the_rest_is_checked(desk: Desk) -> None:
    desk.write(bad_md=BAD, latin_md=b"x\nCaf\xe9.\n")
    desk.file("folder.md/inside.md", GOOD)
    os.mkfifo(desk.folder / "pipe.md")
    (desk.folder / "loop.md").symlink_to("loop.md")
    (desk.folder / "dangling.md").symlink_to("nowhere.md")
    desk.file("story.xyz", GOOD)
    names = ["latin.md", "pipe.md", "loop.md", "dangling.md", "story.xyz", "missing.md"]
    ran = desk.run("check", "--output-format", "concise", "/dev/null", *names, "folder.md", "bad.md")
    assert ran.status == 2
    assert "bad.md:1:7: error residue.placeholder" in ran.out
    for name in names:
        assert sum(line.startswith(f"{name}: not checked: ") for line in ran.out.splitlines()) == 1, name
    assert "latin.md: not checked: not UTF-8: byte 0xe9 cannot be decoded (line 2, byte 4)" in ran.out
    assert "pipe.md: not checked: is a pipe, not a file" in ran.out
    assert "/dev/null: not checked: is a device, not a file" in ran.out
    assert "missing.md: not checked: no such file or directory" in ran.out
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.parametrize(
    "format_", ["console", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"]
)
def test_every_format_says_what_was_not_checked(desk: Desk, format_: str) -> None:
    ran = desk.run("missing.md", "--output-format", format_)
    assert ran.status == 2
    assert "missing.md" in ran.out
    assert "no such file or directory" in ran.out


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("", "Mayor TK spoke.\n", "<stdin>:1:7"),
        ("", "# Bridge\n\nMayor **TK** spoke.\n", "<stdin>:3:9"),
        ("", "<html><body><p>Mayor TK spoke.</p></body></html>", "<stdin>:1:22"),
        ("draft.html", "<p>Mayor TK spoke.</p>", "draft.html:1:10"),
        ("draft.md", "---\ntitle: x\n---\n\nMayor TK spoke.\n", "draft.md:5:7"),
    ],
)
def test_a_story_from_standard_input(desk: Desk, name: str, text: str, place: str) -> None:
    named = ["--stdin-filename", name] if name else []
    ran = desk.run("check", "-", *named, "--output-format", "concise", "--select", "residue.placeholder", stdin=text)
    assert ran.out.startswith(f"{place}: error residue.placeholder"), ran.out
    assert ran.status == 1


def test_standard_input_that_is_no_text_is_said_so(desk: Desk) -> None:
    ran = desk.run("check", "-", stdin=b"\xff\xfe\x00")
    assert ran.status == 2
    assert "<stdin>: not UTF-8" in ran.out


def test_folders_are_walked_for_stories(desk: Desk) -> None:
    for name in ("b.md", "a.txt", "deep/c.html", ".hidden/d.md", ".e.md", "node_modules/f.md", "g.py", "deep/h.MD"):
        desk.file(name, GOOD)
    ran = desk.run("check", "--show-files")
    assert ran.out.split() == ["a.txt", "b.md", "deep/c.html", "deep/h.MD"]


def test_a_file_is_checked_once_and_in_the_order_in_which_it_was_named(desk: Desk) -> None:
    desk.write(b_md=GOOD, a_md=GOOD)
    assert desk.run("check", "b.md", ".", "./a.md", "--show-files").out.split() == ["b.md", "a.md"]


def test_gitignore_holds_in_folders_and_the_innermost_speaks_last(desk: Desk) -> None:
    desk.file(".gitignore", "*.tmp.md\n/old/\nnotes*\n")
    desk.file("desk/.gitignore", "!notes.md\nx.md\n")
    for name in ("a.md", "a.tmp.md", "old/b.md", "desk/old/c.md", "notes.md", "desk/notes.md", "desk/x.md", "x.md"):
        desk.file(name, GOOD)
    shown = desk.run("check", ".", "--show-files").out.split()
    assert shown == ["a.md", "x.md", "desk/notes.md", "desk/old/c.md"]
    assert desk.run("check", "old/b.md", "--show-files").out.split() == ["old/b.md"]
    assert desk.run("check", "desk", "--show-files").out.split() == ["desk/notes.md", "desk/old/c.md"]


def test_exclude_holds_in_folders_and_where_asked_for_named_files(desk: Desk) -> None:
    desk.file("newslint.yaml", "exclude: [archive/, '*.bak.md']\n")
    for name in ("a.md", "a.bak.md", "archive/b.md", "desk/archive/c.md"):
        desk.file(name, GOOD)
    assert desk.run("check", "--show-files").out.split() == ["a.md"]
    assert desk.run("check", "a.bak.md", "--show-files").out.split() == ["a.bak.md"]
    assert desk.run("check", "a.bak.md", "--force-exclude", "--show-files").out.split() == []


def test_links_that_lead_out_of_the_folder_are_not_followed(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text(BAD)
    desk.file("stories/a.md", GOOD)
    (desk.folder / "stories" / "out.md").symlink_to(outside / "secret.md")
    (desk.folder / "stories" / "outdir").symlink_to(outside)
    (desk.folder / "stories" / "again.md").symlink_to(desk.folder / "stories" / "a.md")
    assert desk.run("check", "stories", "--show-files").out.split() == ["stories/a.md", "stories/again.md"]


def test_a_folder_without_stories_is_noticed(desk: Desk) -> None:
    ran = desk.run("check")
    assert ran.status == 0
    assert "no story found in ." in ran.out


def test_each_file_is_judged_by_the_settings_nearest_to_it(desk: Desk) -> None:
    desk.file("newslint.yaml", "rules: {residue.placeholder: off}\n")
    desk.file("desk/newslint.yaml", "rules: {residue.placeholder: suggestion}\n")
    desk.file("a.md", BAD)
    desk.file("desk/deep/b.md", BAD)
    found = json.loads(desk.run("check", ".", "--output-format", "json").out)["findings"]
    assert [(f["path"], f["severity"]) for f in found] == [("desk/deep/b.md", "suggestion")]
    isolated = json.loads(desk.run("check", ".", "--isolated", "--output-format", "json").out)["findings"]
    assert len(isolated) == 2


def test_per_path_settings(desk: Desk) -> None:
    desk.file(
        "newslint.yaml",
        "per-path:\n  'opinion/**': [residue]\n  '*.draft.md': {rules: {residue.placeholder: suggestion}}\n"
        "  'lists': {select: [money]}\n",
    )
    for name in ("a.md", "opinion/deep/b.md", "x/c.draft.md", "lists/d.md"):
        desk.file(name, BAD)
    found = json.loads(desk.run("check", ".", "--output-format", "json").out)["findings"]
    assert [(f["path"], f["severity"]) for f in found] == [("a.md", "error"), ("x/c.draft.md", "suggestion")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select: [money, residu]\n", "newslint.yaml:1:17: no rule or pack 'residu' (did you mean 'residue'"),
        ("ignore:\n  - placeholder\n", "newslint.yaml:2:5: no rule or pack 'placeholder' (did you mean 'residue."),
        ("rules:\n  residue.placeholdr: off\n", "newslint.yaml:2:3: no rule or pack 'residue.placeholdr'"),
        (
            "rules:\n  suppression.unused:\n    tone: high\n",
            "newslint.yaml:3:5: rule suppression.unused: no option 'tone'",
        ),
        (
            "per-path:\n  '*.md':\n    ignore: [residu]\n",
            "newslint.yaml:3:14: no rule or pack 'residu' (did you mean 'residue'",
        ),
    ],
)
def test_a_rule_that_does_not_exist_is_told_with_its_place(desk: Desk, text: str, said: str) -> None:
    desk.file("newslint.yaml", text)
    desk.write(a_md=GOOD)
    ran = desk.run("a.md")
    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "rules:\n  money.unconverted: {require: evry}\n",
            "newslint.yaml:2:23: rule money.unconverted: option 'require' takes first-per-currency, first-per-amount,",
        ),
        (
            "rules:\n  money.wrong-conversion:\n    tolerance: -1\n",
            "newslint.yaml:3:5: rule money.wrong-conversion: option 'tolerance' takes a number from 0 to 1, not -1",
        ),
        (
            "rules: {money.unconverted: {known: [CNY, YUAN]}}\n",
            "option 'known' takes a list, each an ISO 4217 code such as USD, not 'YUAN' in it",
        ),
        (
            "rules: {money.unconverted: {symbol: [US$]}}\n",
            "option 'symbol' takes a text, not a list",
        ),
        ("rules: {money.unconverted: {symbol: 5}}\n", "takes a text, not 5; write it in quotes"),
        (
            "rules: {disclosure.author-interest: {interests: [x]}}\n",
            "takes a mapping of names, each to a list of texts",
        ),
        ("rules: {quotes.quote-style: {severity: off, marks: round}}\n", "takes \"\", curly or straight, not 'round'"),
        ("rules: {money: {tone: low}}\n", "newslint.yaml:1:17: no rule of 'money' has an option 'tone'"),
        ("rules: {money: {unconverted: off}}\n", "(the rule is written 'money.unconverted', with its pack and in one)"),
        ("select: money, names\n", "1:9: no rule or pack 'money, names' (a list is written [money, names])"),
        ("rules: {money: {tolerance: 2}}\n", "option 'tolerance' takes a number from 0 to 1, not 2"),
        ("per-path: {'*.html': {rules: {money.unconverted: {require: evry}}}}\n", "takes first-per-currency"),
        ("select: [names]\nrules: {money.unconverted: {requires: every}}\n", "no option 'requires'; it has exempt, "),
        ("reporting-currency: XYZ\n", "newslint.yaml:1:21: 'reporting-currency' takes a currency code of ISO 4217"),
        ("reporting-currency: rmb\n", "not 'rmb' (did you mean 'CNY'?)"),
    ],
)
def test_a_wrong_value_is_told_once_at_the_settings(desk: Desk, text: str, said: str) -> None:
    desk.file("newslint.yaml", text)
    desk.write(a_md=GOOD, b_md=GOOD)
    ran = desk.run("check", ".")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_files_may_stand_on_both_sides_of_an_option(desk: Desk) -> None:
    desk.write(a_md=BAD, b_md=BAD)
    ran = desk.run("check", "a.md", "--output-format", "concise", "b.md")
    assert [line.partition(":")[0] for line in ran.out.splitlines()] == ["a.md", "b.md"]


def test_options_of_a_pack_are_those_of_its_rules_that_have_them(desk: Desk) -> None:
    desk.file("newslint.yaml", "reporting-currency: USD\nrules: {money: {symbol: USD, require: first-per-amount}}\n")
    desk.write(a_md="It has 3 billion yuan and 4 billion yuan.\n")
    out = desk.run("check", "a.md", "--date", "2026-03-10", "--select", "money").out
    assert len(re.findall(r"Give the value of \d billion yuan in USD: USD ", out)) == 2


def test_the_same_is_said_where_no_story_is_found(desk: Desk) -> None:
    desk.file("newslint.yaml", "select: [residu]\n")
    assert desk.run("check").status == 2


def test_several_formats_at_once_and_into_files(desk: Desk) -> None:
    desk.write(bad_md=BAD)
    ran = desk.run("bad.md", "--output-format", "concise", "--output-format", "json:out.json")
    assert ran.out.startswith("bad.md:1:7: error")
    assert json.loads((desk.folder / "out.json").read_text())["findings"][0]["rule"] == "residue.placeholder"


def test_quiet_shows_findings_only(desk: Desk) -> None:
    desk.write(bad_md=BAD, good_md=GOOD)
    assert "1 error" not in desk.run("bad.md", "-q").out
    assert desk.run("good.md", "-q").out == ""


def test_statistics_and_timings(desk: Desk) -> None:
    desk.write(bad_md=BAD + "\nAnd TK too.\n")
    counted = desk.run("bad.md", "--statistics").out
    assert [line.split() for line in counted.splitlines() if "residue" in line] == [
        ["2", "166.67", "1", "residue.placeholder"]
    ]
    assert "ms a story" in desk.run("bad.md", "--timings").out


def test_one_way_to_say_nothing_needs_mending(desk: Desk) -> None:
    desk.write(good_md=GOOD)
    assert desk.run("good.md", "--date", "2026-03-10").out == "Nothing to mend in 1 story (9 words).\n"


def test_colours_are_for_terminals_and_who_asks(desk: Desk) -> None:
    desk.write(bad_md=BAD)
    assert "\x1b[" not in desk.run("bad.md").out
    assert "\x1b[" in desk.run("bad.md", "--color", "always").out
    desk.monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in desk.run("bad.md").out
    desk.monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in desk.run("bad.md").out


def test_a_story_without_a_date_is_noticed_once(desk: Desk, plugin: Plugin) -> None:
    plugin("dated.rule", "self.seen = document.date")
    for number in range(3):
        desk.file(f"{number}.md", GOOD)
    desk.monkeypatch.setattr("newslint.rule.Rule.needs_date", True)
    out = desk.run("check", "--select", "dated.rule").out
    assert out.count("without a date") == 1
    assert "3 stories" in out
    assert "without a date" not in desk.run("check", "--select", "dated.rule", "--date", "2026-03-10").out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "---\ndate: 10/03/2026\n---\nThe bridge opens in May.\n"),
        ("a.txt", "---\npublished: soon\ndate: 10/03/2026\n---\nThe bridge opens in May.\n"),
        ("a.html", '<html><head><meta name="date" content="10/03/2026"></head><p>The bridge opens in May.</p></html>'),
    ],
)
def test_a_date_that_is_not_understood_is_named(desk: Desk, name: str, text: str) -> None:
    desk.file(name, text)
    for _ in ("read", "remembered"):
        ran = desk.run("check", name)
        assert ran.status == 0
        assert f"{name}: the date '10/03/2026' is not understood; write it as YYYY-MM-DD\n" in ran.out
    assert "understood" not in desk.run("check", name, "--date", "2026-03-10").out
    assert "date '10/03/2026' not understood" in desk.run("facts", name).out


def test_the_first_date_that_is_understood_counts(desk: Desk) -> None:
    desk.file("a.md", "---\ndate: in spring\npublished: 2026-03-10\n---\nThe bridge opens in May.\n")
    assert "understood" not in desk.run("check", "a.md").out
    assert "dated 2026-03-10" in desk.run("facts", "a.md").out


@pytest.mark.parametrize(
    ("text", "settings", "noticed"),
    [
        ("Sales came to 3.6 billion yuan.", "", True),
        ("Sales came to US$3.6 billion.", "", True),
        ("Sales came to £3.6 billion, not €4 billion.", "", True),
        ("Sales came to $3.6 billion.", "", False),
        ("The bridge opens in May.", "", False),
        ("Sales came to 3.6 billion yuan.", "reporting-currency: CNY", False),
        ("Sales came to 3.6 billion yuan.", "rules: {money.unconverted: off}", False),
        ("Sales came to 3.6 billion yuan.", "ignore: money", False),
        ("Sales came to 3.6 billion yuan.", "select: names", False),
    ],
)
def test_foreign_sums_without_a_reporting_currency_are_noticed_once(
    desk: Desk, text: str, settings: str, noticed: bool
) -> None:
    desk.file("newslint.yaml", f"{settings}\n")
    desk.write(a_md=text, b_md=text)
    notices = json.loads(desk.run("check", "--output-format", "json").out)["notices"]
    said = [notice for notice in notices if "no reporting-currency is set" in notice]
    assert len(said) == noticed
    assert all(notice.startswith("a.md: ") and notice.endswith(" (1 more story like it)") for notice in said)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("raise KeyError('x')", "KeyError"),
        ("raise SystemExit(3)", "SystemExit"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("yield self.finding(Span(0, 10**6), 'x')", "outside the text"),
        ("yield self.finding(Span(5, 2), 'x')", "outside the text"),
        ("yield 'no finding'", "AttributeError"),
    ],
)
def test_a_rule_that_fails_is_named_and_the_others_go_on(desk: Desk, plugin: Plugin, body: str, why: str) -> None:
    plugin("faulty.rule", body)
    desk.write(bad_md=BAD)
    ran = desk.run("bad.md", "--output-format", "concise")
    assert ran.status == 2
    assert "bad.md:1:7: error residue.placeholder" in ran.out
    assert "bad.md: not checked: rule faulty.rule failed: " in ran.out
    assert re.search(rf"{why}.*\(\w+\.py:\d+\)$", ran.out, re.M)


def test_a_plugin_that_cannot_be_loaded_is_named_and_the_others_go_on(desk: Desk, plugin: Plugin) -> None:
    plugin("faulty.rule", "1 +")
    desk.write(bad_md=BAD)
    ran = desk.run("bad.md", "--output-format", "concise")
    assert ran.status == 2
    assert "residue.placeholder" in ran.out
    assert "plugin rule 'faulty.rule' cannot be loaded: SyntaxError" in ran.out


def test_what_a_rule_prints_does_not_end_up_in_the_report(desk: Desk, plugin: Plugin) -> None:
    plugin("noisy.rule", "print('look at me')")
    desk.write(bad_md=BAD)
    ran = desk.run("bad.md", "--output-format", "json")
    assert json.loads(ran.out)["findings"]
    assert "look at me" in ran.err


def test_results_are_the_same_bytes_for_any_number_of_processes_and_when_remembered(desk: Desk, apart: Path) -> None:
    for number in range(40):
        desk.file(f"{number:02}.md", BAD * (number % 3) + GOOD)
    desk.file("40.md", b"\xff")
    runs = [("--jobs", "1", "--no-cache"), ("--jobs", "3", "--no-cache"), ("--jobs", "2"), ("--jobs", "2"), ()]
    outs = {desk.run("check", ".", "--output-format", "json", *extra).out for extra in runs}
    assert len(outs) == 1
    assert len(json.loads(outs.pop())["findings"]) == 39
    assert list(apart.rglob("*.json"))


def test_an_archive_has_the_reports_of_a_few_files(desk: Desk) -> None:
    for number in range(12):
        desk.file(f"{number:02}.md", LINE * (number % 3) + BAD)
    desk.file("12.md", b"\xff")
    wanted = [
        ("--no-cache", "--output-format", "console"),
        ("--no-cache", "--output-format", "json", "--jobs", "2"),
        ("--output-format", "sarif"),
        ("--output-format", "sarif"),
        ("--diff",),
        ("--fix",),
        ("--statistics",),
    ]
    few = [desk.run("check", ".", *extra) for extra in wanted[:-2]]
    desk.monkeypatch.setattr("newslint.journal.FEW", 0)
    assert [desk.run("check", ".", *extra) for extra in wanted[:-2]] == few
    assert "12 findings mended" in desk.run("check", ".", *wanted[-2]).out
    assert " 12  residue.placeholder" in desk.run("check", ".", *wanted[-1]).out


def test_what_is_remembered_is_forgotten_when_anything_changes(desk: Desk, apart: Path) -> None:
    desk.write(a_md=BAD)
    count = lambda *extra: len(json.loads(desk.run("a.md", "--output-format", "json", *extra).out)["findings"])  # noqa: E731
    assert (count(), count()) == (1, 1)
    desk.write(a_md=GOOD)
    assert count() == 0
    desk.write(a_md=BAD)
    assert count("--ignore", "residue") == 0
    assert count() == 1
    desk.file("newslint.yaml", "rules: {residue.placeholder: off}\n")
    assert count() == 0
    (desk.folder / "newslint.yaml").unlink()
    for kept in apart.rglob("*.json"):
        kept.write_text(kept.read_text().replace("residue", "revenge"))
    assert json.loads(desk.run("a.md", "--output-format", "json").out)["findings"][0]["rule"] == "residue.placeholder"


def test_a_file_that_failed_is_not_remembered(desk: Desk, plugin: Plugin) -> None:
    plugin("faulty.rule", "raise ValueError('now')")
    desk.write(a_md=GOOD)
    assert [desk.run("a.md").status for _ in range(2)] == [2, 2]


def test_a_cache_that_cannot_be_written_is_done_without(desk: Desk) -> None:
    desk.write(a_md=BAD)
    desk.monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk.file("taken", "")))
    assert desk.run("a.md").status == 1


LINE = "The ministry will lend $20 million dollars.\n"
MENDED = "The ministry will lend $20 million.\n"


def test_diff_shows_what_fix_writes_and_fix_writes_it(desk: Desk) -> None:
    options = ("--select", "money.redundant-symbol")
    desk.write(a_md=LINE, b_md=GOOD)
    shown = desk.run("check", ".", "--diff", *options)
    assert shown.status == 1
    assert shown.out.splitlines()[-2:] == [f"-{LINE}".strip(), f"+{MENDED}".strip()]
    assert (desk.folder / "a.md").read_text() == LINE
    fixed = desk.run("check", ".", "--fix", *options)
    assert fixed.status == 0
    assert "1 finding mended" in fixed.out
    assert (desk.folder / "a.md").read_text() == MENDED
    assert desk.run("check", ".", "--diff", *options) == (0, "", "")


def test_a_story_from_standard_input_is_mended_on_its_way_through(desk: Desk) -> None:
    options = ("--select", "money.redundant-symbol,residue.placeholder", "--output-format", "concise")
    ran = desk.run("check", "-", "--fix", *options, stdin=LINE + "Mayor TK spoke.\r\n")
    assert ran.out == MENDED + "Mayor TK spoke.\r\n"
    assert "<stdin>:2:7" in ran.err
    assert "redundant-symbol" not in ran.err
    assert ran.status == 1
    shown = desk.run("check", "-", "--diff", *options, stdin=LINE)
    assert shown.out.splitlines()[-2:] == [f"-{LINE}".strip(), f"+{MENDED}".strip()]


def test_a_file_that_is_not_there_is_not_shown_as_one_to_check(desk: Desk) -> None:
    desk.write(a_md=GOOD)
    (desk.folder / "b.md").symlink_to("nowhere")
    ran = desk.run("check", "a.md", "b.md", "-", "--show-files")
    assert ran == (2, "a.md\n-\n", "newslint: b.md: no such file or directory\n")


def test_a_rule_in_capitals_is_taken_for_what_it_is_like(desk: Desk) -> None:
    assert "no rule or pack 'MONEY' (did you mean 'money'?)" in desk.run("check", "--select", "MONEY").err


def test_the_diff_of_a_path_from_the_root_can_be_applied(desk: Desk) -> None:
    desk.write(a_md="Read more\n\nThe mayor spoke.\n")
    shown = desk.run("check", str(desk.folder / "a.md"), "--diff")
    assert shown.out.startswith("--- a/a.md\n+++ b/a.md\n")
    desk.monkeypatch.chdir("/")
    away = desk.run("check", str(desk.folder / "a.md"), "--diff")
    assert away.out.startswith(f"--- a{desk.folder}/a.md\n+++ b{desk.folder}/a.md\n")


def test_standard_input_is_mended_alone(desk: Desk) -> None:
    desk.write(a_md=LINE)
    ran = desk.run("check", "-", "a.md", "--fix", stdin=LINE)
    assert (ran.status, ran.out) == (2, "")
    assert "standard input alone" in ran.err


def test_what_can_be_mended_is_said(desk: Desk) -> None:
    desk.write(a_md=LINE)
    assert "newslint can mend 1 with --fix" in desk.run("a.md", "--select", "money.redundant-symbol").out


def test_the_name_of_standard_input_says_which_settings_hold(desk: Desk) -> None:
    desk.file("desk/newslint.yaml", "rules: {residue.placeholder: suggestion}\n")
    plain = desk.run("check", "-", "--output-format", "concise", stdin=BAD)
    named = desk.run("check", "-", "--stdin-filename", "desk/a.md", "--output-format", "concise", stdin=BAD)
    assert (plain.status, plain.out.split()[1]) == (1, "error")
    assert (named.status, named.out.split()[:2]) == (0, ["desk/a.md:1:7:", "suggestion"])


def test_fixes_that_were_tried_are_not_offered_again(desk: Desk) -> None:
    desk.file("newslint.yaml", "reporting-currency: USD\n")
    desk.file("a.md", "Linkedin will pay 4.2 billion yuan, it said.\n")
    options = ("a.md", "--date", "2026-03-10", "--select", "money.unconverted,names.forbidden-variant")
    assert "can mend 1 with --fix and 1 more with --fix --unsafe-fixes" in desk.run(*options).out
    assert "can mend 1 with --fix --unsafe-fixes;" in desk.run(*options, "--fix").out
    assert "can mend" not in desk.run(*options, "--fix", "--unsafe-fixes").out


def test_a_file_that_cannot_be_read_is_no_story_that_was_checked(desk: Desk) -> None:
    desk.write(a_md=GOOD)
    assert "Nothing found in 1 story (9 words), 1 not checked." in desk.run("a.md", "missing.md").out


def test_an_unknown_rule_on_the_command_line_is_not_laid_on_the_settings(desk: Desk) -> None:
    desk.file("newslint.yaml", "select: [residue]\n")
    desk.write(a_md=GOOD)
    assert (
        desk.run("a.md", "--select", "mony").err
        == "newslint: --select: no rule or pack 'mony' (did you mean 'money'?)\n"
    )
    assert desk.run("a.md", "--ignore", "mony").err.startswith("newslint: --ignore: no rule")


def test_a_misspelt_option_is_told_its_name(desk: Desk) -> None:
    ran = desk.run("check", "--selct", "money")
    assert ran.status == 2
    assert "--selct (did you mean '--select'?)" in ran.err


def test_unsafe_fixes_alone_are_refused_with_what_to_add(desk: Desk) -> None:
    desk.write(bad_md=BAD)
    ran = desk.run("bad.md", "--unsafe-fixes")
    assert (ran.status, ran.out) == (2, "")
    assert "--unsafe-fixes does nothing alone (add --diff to see the fixes, or --fix to write them)" in ran.err


def test_a_folder_without_stories_is_not_called_clean(desk: Desk) -> None:
    desk.file("folder/picture.png", b"\x89PNG")
    ran = desk.run("check", "folder")
    assert ran.status == 0
    assert "no story found in folder" in ran.out
    assert "Nothing to mend" not in ran.out


def test_an_empty_story_is_not_asked_for_its_date(desk: Desk) -> None:
    desk.write(empty_md="\n\n")
    ran = desk.run("check", "empty.md")
    assert ran.status == 0
    assert "without a date" not in ran.out


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_no_word_is_broken_in_a_narrow_terminal(desk: Desk, columns: int) -> None:
    desk.monkeypatch.setenv("COLUMNS", str(columns))
    desk.file("a.md", "The port of 臺灣高雄 put aside 3.6 billion yuan for tugs.\n")
    desk.file("b.md", b"\xff")
    out = desk.run("check", ".", "--select", "money,sourcing.unsourced-statistic").out
    shown = [line.split() for line in out.splitlines()]
    assert any("sourcing.unsourced-statistic" in words for words in shown)
    assert any("│ The port of 臺灣高雄" in line for line in out.splitlines())
    assert max(cells(line) for line in out.splitlines() if not line[:1].isdigit()) <= columns
