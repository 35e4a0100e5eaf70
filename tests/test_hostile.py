"""Hostile texts through every rule: each is read to its end, no rule fails, nothing in it stays unread.

Odd files, and what the command line says of them, are tried in `cli/test_hostile.py`.
"""

import os
import random
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import readers
from newslint.config import Config, Selection
from newslint.document import Document, House
from newslint.report import FileReport
from newslint.session import Session

ROOT = Path(__file__).parents[1]
BAD = "Mayor TK said the bridge would open in May."
PLACEHOLDER = "residue.placeholder"
SIZE = 4000  # characters: what doubles with each of them would not end
MARKUP = frozenset(("*", "_", "#", "<", "&amp;", "(", "[", "1", "-a", " ", "\n", "A\n\n", "http://a.b/ "))

UNITS = (
    *("a", "1", "1,", "$", "$1 ", "5p ", "5% ", "1 2 3 ", "½", "US$5 million ", "(US$5 million) ", "between $5 and "),
    *(
        '"',
        "“",
        "”",
        "'",
        "’",
        "‘a ",
        "(",
        "[",
        " ",
        "\t",
        "\u00a0",
        "\n",
        "a\n",
        "A\n\n",
        ".",
        ". ",
        "... ",
        "—",
        "-a",
    ),
    *("said ", "a source said ", 'said "', "he said, ", "according to ", "half of ", "one in five ", "survey of "),
    *("Ab ", "Ab Cd ", "AbCd", "A.B.", "Mr. ", "AT&T ", "O'Neil ", "Alibaba ", "TheThe", "theThe ", "TK ", "January "),
    *("5% said. ", "“a” said ", "Mr Ab said 5%, ", "! Mr. of the one in five ", "which owns the Post ", "x@y.z "),
    *("[url=x", "[http://a b", "[[Ab", "{{a|", "'''a", "== A", "The killer appeared in a\u00e4a", "A.A claims of "),
    *("http://a.b/ ", "&amp;", "<", "*", "_", "#", "中", "\U0001f600", "\u200b", "\u0130", "\u2028", "²", "\u0661 "),
)


def every_rule() -> Session:
    """Return a session that runs all rules there are, for a house of its own."""
    house = House(publication="Harbour Times", reporting_currency="USD")
    return Session(Config(house=house, selection=Selection(select=("all",))))


SESSION = every_rule()


def rules_found(report: FileReport) -> set[str]:
    """Return the ids of the rules that spoke, having seen that the whole story was checked."""
    assert report.not_checked == ()
    return {finding.rule for finding in report.findings}


def assert_in_place(report: FileReport, source: str) -> None:
    """See that each finding, what it quotes and what it would edit lie where the report says."""
    for finding in report.findings:
        spans = [finding.location.span, *(place.location.span for place in finding.related)]
        spans += [edit.span for fix in finding.fixes for edit in fix.edits]
        assert all(0 <= span.start <= span.end <= len(source) for span in spans), finding
        shown = finding.excerpt.span.of(finding.excerpt.text)
        assert finding.excerpt.span.end <= len(finding.excerpt.text)
        if report.path.endswith(".txt"):
            assert shown.split() == finding.location.span.of(source).split(), finding


@pytest.mark.parametrize("unit", UNITS)
def test_a_line_of_one_thing_is_read_to_its_end(unit: str) -> None:
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    for suffix in (".txt", ".md") if unit in MARKUP else (".txt",):
        report = SESSION.check_content(f"{text}\n\n{BAD}\n".encode(), f"draft{suffix}")
        assert PLACEHOLDER in rules_found(report)


@pytest.mark.parametrize(
    "unit",
    ["It sails tonight. ", "She admitted that it was late. ", "A bun is £0.99. ", "A clerk accused Ab{} of fraud. "],
)
def test_a_line_of_one_finding_after_another_is_read_to_its_end(unit: str) -> None:
    text = "".join(unit.format(chr(97 + n % 26) * (1 + n // 26)) for n in range(20 * SIZE // len(unit)))
    report = SESSION.check_content(f"{text}\n\n{BAD}\n".encode(), "draft.txt")
    assert PLACEHOLDER in rules_found(report)


ODD = (
    *(
        "\u0130",
        "\u0130nes Prado\u0130",
        "\u00b2",
        "5\u00b2",
        "\u00df",
        "\u1e9e",
        "\u0149",
        "\u0345",
        "\ufb01",
        "\u01c5",
    ),
    *(
        "\u2028",
        "\u2029",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x1d",
        "\x1e",
        "\x85",
        "\r",
        "\n",
        "\r\n",
        "\n\n",
        "\x00",
        "\x1b[31m",
    ),
    *(
        "\u0661\u0662",
        "\uff15",
        "\u2460",
        "\u2075",
        "\U0001d7d8",
        "$\u0665 million",
        "\u0665%",
        "２０２０",
        "from ５ to ６%",
    ),
    *("\u202e", "\u200b", "\ufeff", "\u00a0", "\U0001f600", "\u0301", "\ue000", "\uffff", "\U00010400", "\u03a3"),
)
PLAIN = (
    *("$", "US$", "£", "5", "12,345", "1.5", "9" * 400, "0", "1/0", "1/2", " million", "bn", "%", " per cent", "yuan"),
    *("(US$5 million)", "(", ")", "[", "]", "“", "”", '"', "'", "‘", "’", "—", "-", "...", ".", ",", " ", "\t", "\n"),
    *("said", "Mr ", "Ines Prado", "INES PRADO", "Prado Ltd", "TK", "XX", "Monday", "32 January 2020", "in 0000"),
    *("yesterday", "according to", "poll of 1,040 voters", "one in five", "hundred thousand ", "between", "and", "No "),
    *("which owns the", "Harbour Times", "charged with murder", "http://a.b/?utm_source=x", "&amp;", "<b>", "#", "*"),
)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_findings_in_odd_letters_are_where_they_are_said_to_be(seed: int, suffix: str) -> None:
    chance = random.Random(seed)  # noqa: S311
    text = "".join(chance.choice(ODD + PLAIN) + chance.choice(("", " ")) for _ in range(120))
    report = SESSION.check_content(text.encode(), f"draft{suffix}")
    assert [part for part in report.not_checked if "failed" in part.reason] == []
    assert_in_place(report, text)


@pytest.mark.parametrize("odd", ODD)
def test_letters_that_are_odd_do_not_shift_what_stands_behind_them(odd: str) -> None:
    lead = f"A {odd * 3} line "
    report = SESSION.check_content(f"{lead}that Mayor TK said.".encode(), "draft.txt")
    (found,) = (finding for finding in report.findings if finding.rule == PLACEHOLDER)
    assert found.location.span == (len(lead) + 11, len(lead) + 13)


def test_a_check_speaks_to_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a check opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = f'<!DOCTYPE html SYSTEM "http://127.0.0.1/x.dtd"><p>{BAD} <a href="http://127.0.0.1/">x</a></p>'
    assert PLACEHOLDER in rules_found(every_rule().check_content(page.encode(), "draft.html"))


def test_a_reader_whose_library_panics_costs_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        """What libraries in Rust raise is no `Exception`."""

    def read(content: bytes, path: str, suffix: str) -> Document:
        if path == "b.md":
            raise Panic("index out of range")
        return real(content, path, suffix)

    real = readers.read
    monkeypatch.setattr(readers, "read", read)
    reports = SESSION.check_contents([(BAD.encode(), name, "") for name in ("a.md", "b.md", "c.md")])
    assert [part.reason for part in reports[1].not_checked] == ["the reader failed: Panic: index out of range"]
    assert all(PLACEHOLDER in rules_found(report) for report in (reports[0], reports[2]))


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run newslint in a folder, in a process of its own."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "newslint", "check", "--isolated", *arguments]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, timeout=60, check=False)


def test_a_report_is_the_same_bytes_whatever_surrounds_the_run(tmp_path: Path) -> None:
    for name in ("a.md", "b.txt", "c.html"):
        (tmp_path / name).write_text(f"<p>“Ines Prado” and Inés Prado owe $5 million.</p>\n\n{BAD}\n", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    settings: tuple[tuple[str, dict[str, str]], ...] = (
        ("1", {"PYTHONHASHSEED": "0"}),
        ("1", {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Hong_Kong"}),
        ("2", {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"}),
    )
    options = "--no-cache", "--output-format", "jsonl"
    outputs = {run(tmp_path, "--jobs", jobs, *options, ".", **variables).stdout for jobs, variables in settings}
    assert len(outputs) == 1
    (output,) = outputs
    assert output.count(b"residue.placeholder") == 3


def special(folder: Path) -> list[str]:
    """Make files that cannot be read as stories, and return their names."""
    os.mkfifo(folder / "pipe.md")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "dangling.md").symlink_to("nowhere.md")
    (folder / "device.md").symlink_to("/dev/zero")
    with (folder / "huge.md").open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing
    return ["pipe.md", "loop.md", "dangling.md", "device.md", "huge.md", "missing.md"]


def test_what_is_no_story_is_named_and_what_stands_beside_it_is_checked(tmp_path: Path) -> None:
    names = special(tmp_path)
    (tmp_path / "stories.md").mkdir()
    for good in ("good.md", "stories.md/inner.md"):
        (tmp_path / good).write_text(f"{BAD}\n")
    ran = run(tmp_path, "--no-cache", "--output-format", "concise", *names, "good.md", "stories.md")
    assert ran.returncode == 2
    assert b"good.md:1:7" in ran.stdout
    assert b"inner.md:1:7" in ran.stdout
    said = (ran.stdout + ran.stderr).decode()
    assert [name for name in names if name not in said] == []
    assert "Traceback" not in said


def test_no_letter_of_a_draft_commands_the_terminal(tmp_path: Path) -> None:
    marks = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202etxt\u202c\u2066\u2028"
    (tmp_path / "\x1b[31m.md").write_text(f"Mayor {marks} TK said {marks} so.\n", encoding="utf-8")
    forms = ("console", "concise", "github")
    formats = (word for form in forms for word in ("--output-format", f"{form}:{form}.out"))
    ran = run(tmp_path, "--no-cache", "--select", PLACEHOLDER, "--color", "never", *formats, ".")
    assert ran.returncode == 1
    for form in forms:
        shown = (tmp_path / f"{form}.out").read_text(encoding="utf-8")
        assert "TK" in shown
        assert not set(shown) & set("\x1b\x07\x9b\u202e\u202c\u2066\u2028")


@pytest.mark.parametrize(
    "front",
    ["a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "[" * 5000, "a: " + "9" * 6000, "date: 2025-13-45", "? " * 2000],
)
def test_front_matter_that_is_a_bomb_hides_no_sentence(front: str) -> None:
    report = SESSION.check_content(f"---\n{front}\n---\n\n{BAD}\n".encode(), "draft.md")
    assert PLACEHOLDER in {finding.rule for finding in report.findings}
    assert [part for part in report.not_checked if "failed" in part.reason] == []


@pytest.mark.parametrize("unit", ["a", " ", '"', "'", "a ", ": ", "# ", "*", "\u00a0", "\u202e", "\u200b", "title: "])
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_title_of_one_thing_hides_no_sentence_and_is_not_edited(unit: str, suffix: str) -> None:
    source = f"---\ntitle: a{unit * 20_000}b\n---\n\n{BAD}\n"
    report = SESSION.check_content(source.encode(), f"draft{suffix}")
    assert [part for part in report.not_checked if "failed" in part.reason] == []
    assert PLACEHOLDER in {finding.rule for finding in report.findings if finding.location.start.line == 5}
    edits = (edit for finding in report.findings for fix in finding.fixes for edit in fix.edits)
    assert all(edit.span.start >= source.index(BAD) for edit in edits)
