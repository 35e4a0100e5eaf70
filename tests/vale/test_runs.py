"""Runs over many files, and runs that begin with what an earlier one kept."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.vale import sharing

Project = Callable[..., tuple[int, list[str]]]
RULE = "extends: existence\nmessage: \"Not '%s'\"\nlevel: error\ntokens:\n  - very\n  - (?:qu)ite\n"
SWAP = "extends: substitution\nmessage: Use '%s' instead of '%s'\nswap:\n  utili[sz]e: use\n"
PROJECT = {
    ".vale.ini": "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = House\n",
    "styles/House/Very.yml": RULE,
    "styles/House/Swap.yml": SWAP,
}


def stories(count: int) -> dict[str, str]:
    return {f"s{at:03}.md": f"---\ntitle: A very good {at}\n---\n\nIt is quite good.\n" for at in range(count)}


def test_many_files_are_reported_in_their_order(vale: Project) -> None:
    code, lines = vale({**PROJECT, **stories(60)}, ".")
    assert code == 1
    assert lines == [
        line
        for at in range(60)
        for line in (f"s{at:03}.md:2:10:House.Very:Not 'very'", f"s{at:03}.md:5:7:House.Very:Not 'quite'")
    ]


def test_a_file_that_a_worker_cannot_read_is_named_once(vale: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_processors", lambda: 3)
    code, lines = vale({**PROJECT, **stories(60), "s030.md": "---\ntitle: [\n---\n\nIt is quite good.\n"}, ".")
    assert code == 2
    assert sum("s030.md" in line for line in lines) == 1
    assert len(lines) == 59 * 2 + 1


def test_a_worker_that_dies_leaves_nothing_undone(vale: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_processors", lambda: 3)
    monkeypatch.setattr(sharing, "_packed", lambda _: 1 / 0)
    _, lines = vale({**PROJECT, **stories(60)}, ".")
    assert len(lines) == 120


@pytest.mark.parametrize("change", ["", "torn", "{}"])
def test_a_second_run_says_what_the_first_said(vale: Project, tmp_path: Path, change: str) -> None:
    story = {"s.md": "It is quite a very good way to utilise it.\n"}
    first = vale({**PROJECT, **story}, "s.md")
    kept = list((tmp_path / "cache").rglob("vale/*.json"))
    assert kept
    for path in kept if change else ():
        path.write_text(change, encoding="utf-8")
    assert vale({}, "s.md") == first
    assert len(first[1]) == 3


def test_a_changed_rule_is_read_anew(vale: Project) -> None:
    story = {"s.md": "It is quite a very good way.\n"}
    assert len(vale({**PROJECT, **story}, "s.md")[1]) == 2
    assert len(vale({"styles/House/Very.yml": RULE.replace("  - very\n", "")}, "s.md")[1]) == 1


@pytest.mark.parametrize("name", ["nosuch.md", "drafts/nosuch"])
def test_a_file_that_is_not_there_is_named_though_its_name_is_checked_as_text(vale: Project, name: str) -> None:
    code, lines = vale(PROJECT, name)
    assert (code, lines) == (0, [f"W101 no file '{name}': its name was checked as a text."])


@pytest.mark.parametrize("text", ["It is good.", "Good."])
def test_a_text_is_not_taken_for_a_missing_file(vale: Project, text: str) -> None:
    assert vale(PROJECT, text) == (0, [])


def test_a_bad_exception_is_named_although_nothing_matches(vale: Project) -> None:
    code, lines = vale({**PROJECT, "styles/House/Very.yml": RULE + "exceptions: ['(bus']\n", "a.md": "Fine.\n"}, "a.md")
    assert code == 2
    assert "Invalid pattern: missing closing ) in `(bus`" in "\n".join(lines)


def test_rules_over_paragraphs_and_over_the_whole_text_find_each_word_once(vale: Project) -> None:
    ini = PROJECT[".vale.ini"].replace("*.md", "*.txt")
    start = "extends: existence\nmessage: \"Not at the start: '%s'\"\nscope: paragraph\nraw: ['^Very']\n"
    phrase = "extends: existence\nmessage: \"Not '%s'\"\ntokens: [good tram]\n"
    files = {".vale.ini": ini, "styles/House/Start.yml": start, "styles/House/Phrase.yml": phrase}
    text = "It is very late.\n\nVery good\n\ntram, very good  tram.\n"
    _, lines = vale({**PROJECT, **files, "a.txt": text}, "a.txt")
    assert [line.split(":")[1:4] for line in lines] == [
        ["1", "7", "House.Very"],
        ["3", "1", "House.Start"],
        ["3", "6", "House.Phrase"],
        ["5", "7", "House.Very"],
        ["5", "12", "House.Phrase"],
    ]


def test_sync_names_the_packages_that_are_not_among_the_styles(vale: Project) -> None:
    ini = PROJECT[".vale.ini"]
    assert vale(PROJECT, "sync")[0] == 0
    assert vale({**PROJECT, ".vale.ini": f"Packages = House\n{ini}"}, "sync")[0] == 0
    code, lines = vale({**PROJECT, ".vale.ini": f"Packages = House, https://packages.example/Depot.zip\n{ini}"}, "sync")
    assert code == 2
    assert "Depot.zip" in " ".join(lines)
    assert "House" not in " ".join(lines)


def test_nothing_given_at_a_terminal_is_answered_with_the_usage(vale: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open(encoding="utf-8") as nobody:
        monkeypatch.setattr("sys.stdin", nobody)
        code, lines = vale(PROJECT)
    assert code == 0
    assert lines[0].startswith("Usage:")


def test_a_term_that_is_no_pattern_is_named_with_its_line(vale: Project) -> None:
    words = "styles/config/vocabularies/Depot/accept.txt"
    ini = PROJECT[".vale.ini"].replace("Min", "Vocab = Depot\nMin")
    code, lines = vale({**PROJECT, ".vale.ini": ini, words: "tram\n[ferry\n"}, ".")
    assert code == 2
    assert f"{words}:2:E201:Invalid pattern:" in " ".join(lines)


def test_styles_of_the_user_are_found_without_a_folder_of_the_project(
    vale: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = 'extends: existence\nmessage: "no %s"\ntokens: [tram]\n'
    files = {".vale.ini": "[*]\nBasedOnStyles = Own\n", "data/vale/styles/Own/Word.yml": rule, "a.txt": "A tram.\n"}
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert vale(files, "a.txt") == (0, ["a.txt:1:3:Own.Word:no tram"])
    assert vale(files, "--no-global", "a.txt")[0] == 2
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("VALE_STYLES_PATH", str(tmp_path / "data" / "vale" / "styles"))
    assert vale(files, "a.txt") == (0, ["a.txt:1:3:Own.Word:no tram"])


def test_settings_are_listed_with_what_each_section_says(vale: Project) -> None:
    ini = (
        "StylesPath = styles\nVocab = House\n[*]\nBasedOnStyles = Own\nOwn.Word[limit] = 2\nLang = en\n"
        "[*.md]\nOwn.Word = error\nVale.Terms = UNSET\nCommentDelimiters = {/*, */}\n"
    )
    files = {".vale.ini": ini, "styles/config/vocabularies/House/accept.txt": "tram\n"}
    _, lines = vale(files, "--no-global", "ls-config")
    told = json.loads("\n".join(lines))
    assert told["Vocabularies"] == {"House": {"Accepted": ["tram"], "Rejected": None}}
    assert told["RuleToParams"] == {"Own.Word": {"limit": "2"}}
    assert (told["SLevels"], told["SUnsets"]) == ({"*.md": {"Own.Word": "error"}}, {"*.md": ["Vale.Terms"]})
    assert (told["FormatToLang"], told["CommentDelimiters"]) == ({"*": "en"}, {"*.md": ["{/*", "*/}"]})
    assert told["Vocab"] == ["House"]
    assert told["StyleSources"] is None
