"""Every format on findings whose words try to steer it."""

import io
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import pytest

from newslint.finding import Severity
from newslint.patterns import compiled
from newslint.report import (
    About,
    Excerpt,
    FileReport,
    Location,
    NotChecked,
    Placed,
    RelatedPlace,
    Report,
    SourceEdit,
    SourceFix,
)
from newslint.reporters import Look, formats, reporter
from newslint.span import Position, Span

# As published by OASIS for SARIF 2.1.0, white space aside.
SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
HOSTILE = (
    "plain",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b31mred",
    "\u202etfel",
    "::error file=x::owned",
    "\n::set-output name=x::y",
    "##[add-mask]x ##vso[task.complete]",
    "[bold]rich[/bold] [/]",
    "]]> <script>alert(1)</script> & \" '",
    "%0A%25 100% {0} {name} %s",
    "line\u2028break\u0085next\x00nul",
    "\ud800 lone",
    "日本語 café 👩‍👩‍👧",
    "\ufffe\uffff",
    "long " * 200,
)


def location(path: str, line: int = 3) -> Location:
    return Location(path, Span(10, 14), Position(line, 5), Position(line, 9))


def finding(words: str, severity: Severity = Severity.ERROR) -> Placed:
    excerpt = Excerpt(f"before {words} after", Span(7, 7 + len(words)))
    return Placed(
        "pack.rule",
        severity,
        f"Mend '{words}'.",
        f"Seen: {words}",
        location(f"dir, a:b%/{words.strip()[:20]}.md"),
        excerpt,
        (RelatedPlace(location("other.md", 12), f"as in {words}", excerpt),),
        (SourceFix(f"Write {words}", (SourceEdit(Span(10, 14), words), SourceEdit(Span(20, 20), "!")), True),),
        "0123456789abcdef",
    )


def report_of(*found: Placed) -> Report:
    about = About("pack.rule", "Something is wrong.", {"Why": "because."}, Severity.WARNING)
    files = [
        FileReport("a.md", found, 12, silenced=1),
        FileReport("b.md", (), 3, (NotChecked("b.md", "rule x failed"),)),
    ]
    return Report(
        (*files, FileReport("", (), 0, (NotChecked("", "plugin y cannot be loaded"),))), ("a note",), lambda _: about
    )


EVERYTHING = report_of(*(finding(words) for words in HOSTILE), finding("mild", Severity.SUGGESTION))


def written(name: str, report: Report = EVERYTHING, look: Look | None = None) -> str:
    out = io.StringIO()
    reporter(name, look)(report, out)
    return out.getvalue()


@pytest.mark.parametrize("name", formats())
def test_output_is_valid_utf8_without_controls(name: str) -> None:
    text = written(name)
    text.encode("utf-8")
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text) == []


@pytest.mark.parametrize("name", ["console", "concise"])
def test_no_line_is_a_command_to_a_build_server(name: str) -> None:
    for line in written(name).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line


def test_colours_add_nothing_but_colours() -> None:
    look = Look(colour=True, width=80)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", written("console", look=look))
    assert "\x1b" not in bare
    assert "\\x1b]52;c;" in bare


def test_lines_of_the_console_keep_to_the_width() -> None:
    report = report_of(finding("long words that go on " * 20))
    for width in (50, 80, 100):
        lines = written("console", report, Look(width=width)).splitlines()
        assert max(len(line) for line in lines if line.startswith("  ")) <= width


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("width", [40, 50, 60, 80])
def test_tables_and_totals_of_the_console_keep_to_the_width(width: int, colour: bool) -> None:
    rules = ("sourcing.anonymous-without-reason", "money.unconverted")
    found = [finding("x", severity)._replace(rule=rule) for rule in rules for severity in Severity]
    report = report_of(*found)
    timed = report.files[0]._replace(timings=((rules[0], 0.2), (rules[1], 0.1)))
    report = Report((timed, *tuple(report.files)[1:]), report.notices, report.about)
    for look in (Look(statistics=True), Look(timings=True), Look()):
        text = written("console", report, look._replace(width=width, colour=colour))
        bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
        assert [line for line in bare.splitlines() if len(line) > width] == []
        assert all(re.search(rf"^.*{re.escape(rule)}$|^  {re.escape(rule)} ", bare, re.M) for rule in rules)
        assert "2 errors, 2 warnings and 2 suggestions in 1 of 2 stories" in " ".join(bare.split())


def test_the_console_shows_the_sentence_and_the_other_place() -> None:
    place = Excerpt("The firm Acme Ltd spoke.", Span(9, 17))
    other = RelatedPlace(
        location("a.md", 12), "the other form stands here", Excerpt("Acme Limited is old.", Span(0, 12))
    )
    one = finding("x")._replace(
        message="Settle on one.", excerpt=place, related=(other,), evidence="Acme: 2 forms", fixes=()
    )
    lines = written("console", Report((FileReport("a.md", (one,), 9),)), Look(width=60)).splitlines()
    assert lines == [
        "a.md",
        "  3:5   error  Settle on one.                      pack.rule",
        "        │ The firm Acme Ltd spoke.",
        "        │          ^^^^^^^^",
        "  12:5  │ Acme Limited is old.",
        "        │ ------------",
        "        │ the other form stands here",
        "        = Acme: 2 forms",
        "",
        "1 error in 1 story (9 words).",
    ]


def test_equal_reasons_are_told_once() -> None:
    files = tuple(FileReport(f"{n}.md", not_checked=(NotChecked(f"{n}.md", "rule x failed"),)) for n in range(50))
    assert "not checked  0.md and 49 more: rule x failed" in written("console", Report(files))
    assert "not checked  0.md, 1.md and 2.md: rule x failed" in written("console", Report(files[:3]))
    assert "not checked  0.md and 1.md: rule x failed" in written("console", Report(files[:2]))


def test_json_round_trips_and_keeps_its_contract() -> None:
    content = json.loads(written("json"))
    assert content["not_checked"][0] == {"path": "b.md", "reason": "rule x failed"}
    assert (content["files"], content["words"], content["silenced"]) == (2, 15, 1)
    first = content["findings"][0]
    assert first["span"] == {"start": 10, "end": 14}
    assert (first["start"], first["end"]) == ({"line": 3, "column": 5}, {"line": 3, "column": 9})
    assert first["related"][0]["path"] == "other.md"
    assert [f["message"] for f in content["findings"]] == [f.message for f in EVERYTHING.findings()]


def test_json_lines_are_one_object_each() -> None:
    rows = [json.loads(line) for line in written("jsonl").splitlines()]
    assert len(rows) == len(HOSTILE) + 3
    assert rows[-2] == {"not_checked": "b.md", "reason": "rule x failed"}


@pytest.mark.parametrize("report", [EVERYTHING, Report()], ids=["everything", "nothing"])
def test_sarif_fits_its_schema(report: Report) -> None:
    log = json.loads(written("sarif", report))
    validator = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    assert [f"{list(e.path)}: {e.message[:200]}" for e in validator.iter_errors(log)] == []


def test_sarif_says_what_code_scanning_needs() -> None:
    run = json.loads(written("sarif"))["runs"][0]
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "pack.rule"
    assert result["partialFingerprints"] == {"newslint/v1": "0123456789abcdef"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "dir%2C%20a%3Ab%25/plain.md"
    assert place["region"] == {
        "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9, "charOffset": 10, "charLength": 4,
    }  # fmt: skip
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "other.md"
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][1]["insertedContent"] == {"text": "!"}
    assert run["results"][-1]["level"] == "note"
    assert not run["invocations"][0]["executionSuccessful"]
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


COMMAND = compiled(r"::(?P<name>[a-z]+)(?: (?P<properties>[^:]*))?::(?P<data>.*)", re.S)


def decoded(text: str, *, in_property: bool) -> str:
    """Undo what the runner undoes. Source: actions/runner, ActionCommand.cs."""
    pairs = [("%0D", "\r"), ("%0A", "\n"), *([("%3A", ":"), ("%2C", ",")] if in_property else []), ("%25", "%")]
    for escaped, char in pairs:
        text = text.replace(escaped, char)
    return text


def test_github_reads_back_one_remark_a_finding() -> None:
    lines = written("github").splitlines()
    assert len(lines) == len(HOSTILE) + 3
    for line, found in zip(lines, EVERYTHING.findings(), strict=False):
        command = COMMAND.fullmatch(line)
        assert command is not None
        assert command["name"] in ("error", "notice")
        pairs = dict(pair.split("=", 1) for pair in command["properties"].split(","))
        assert set(pairs) == {"file", "line", "endLine", "col", "endColumn", "title"}
        assert decoded(pairs["title"], in_property=True) == "pack.rule"
        if found.message.isprintable():
            assert decoded(pairs["file"], in_property=True) == found.location.path
            assert decoded(command["data"], in_property=False) == f"{found.message}\n{found.evidence}"


def test_gitlab_issues_have_what_merge_requests_show() -> None:
    issues = json.loads(written("gitlab"))
    assert len(issues) == len(HOSTILE) + 3
    assert all(issue["description"] and issue["fingerprint"] and issue["location"]["path"] for issue in issues)
    assert issues[0]["severity"] == "critical"
    assert issues[0]["location"]["positions"]["begin"] == {"line": 3, "column": 5}


def test_junit_counts_what_it_holds() -> None:
    root = ElementTree.fromstring(written("junit"))
    assert root.attrib["failures"] == str(len(root.findall(".//failure"))) == str(len(HOSTILE))
    mild = root.findall(".//system-out")  # a suggestion fails no build
    assert ["suggestion" in (case.text or "") for case in mild] == [True]
    assert root.attrib["errors"] == str(len(root.findall(".//error"))) == "2"
    assert root.attrib["tests"] == str(len(root.findall(".//testcase")))
    clean = ElementTree.fromstring(written("junit", Report((FileReport("a.md"),))))
    assert clean.attrib == {"name": "newslint", "tests": "1", "failures": "0", "errors": "0"}


def test_checkstyle_names_rule_and_place() -> None:
    error = ElementTree.fromstring(written("checkstyle")).findall("file/error")[0]
    assert error.attrib == {
        "line": "3", "column": "5", "severity": "error", "message": "Mend 'plain'.", "source": "newslint.pack.rule",
    }  # fmt: skip


def test_rdjson_names_lines() -> None:
    diagnostic = json.loads(written("rdjson"))["diagnostics"][0]
    assert diagnostic["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}
    assert diagnostic["code"] == {"value": "pack.rule"}
