"""Comments that silence rules, and what is said of those that silence nothing."""

import pytest

from newslint import readers
from newslint.config import Config, RuleSetting, Selection
from newslint.document import House
from newslint.session import Session

TK = "Mayor TK spoke."
SELECT = Selection(select=("residue.placeholder", "suppression", "quotes.quote-style"))


def said(text: str, suffix: str = ".md", selection: Selection = SELECT) -> list[str]:
    """Return line and rule of each finding."""
    report = Session(Config(selection=selection)).check_document(readers.read(text.encode(), "x", suffix))
    return [f"{found.location.start.line} {found.rule}" for found in report.findings]


PLACEHOLDER = "residue.placeholder"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TK}\n", [f"1 {PLACEHOLDER}"]),
        (f"<!-- newslint-disable -->\n\n{TK}\n\n{TK}\n", []),
        (f"{TK}\n\n<!-- newslint-disable {PLACEHOLDER} -- the mayor's name is TK -->\n\n{TK}\n", [f"1 {PLACEHOLDER}"]),
        (f"<!-- newslint-disable residue -->\n\n{TK}\n\n<!-- newslint-enable -->\n\n{TK}\n", [f"7 {PLACEHOLDER}"]),
        (
            f"<!-- newslint-disable residue -->\n\n{TK}\n\n<!-- newslint-enable residue -->\n\n{TK}\n",
            [f"7 {PLACEHOLDER}"],
        ),
        (f"<!-- newslint-disable residue -->\n\n{TK}\n\n<!-- newslint-enable money -->\n\n{TK}\n", []),
        (f"<!-- newslint-disable-next-line -->\n{TK}\n\n{TK}\n", [f"4 {PLACEHOLDER}"]),
        (f"<!-- newslint-disable-next-line residue -->\n\n{TK}\n\n{TK}\n", [f"5 {PLACEHOLDER}"]),
        (f"{TK} <!-- newslint-disable-line residue -->\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"{TK}\n\n<!-- newslint-disable-file {PLACEHOLDER} -->\n", []),
        (f"---\nnewslint-disable: {PLACEHOLDER}\n---\n\n{TK}\n", []),
        (f"---\nnewslint-disable: [{PLACEHOLDER}, money.unconverted]\n---\n\n{TK}\n", []),
        (f"---\nnewslint-disable: true\n---\n\n{TK}\n", []),
        (f"+++\nnewslint-disable = ['residue']\n+++\n\n{TK}\n", []),
        ("<!-- newslint-disable residue -->\n\nAll is well.\n", ["1 suppression.unused"]),
        ("---\ntitle: x\nnewslint-disable: residue\n---\n\nAll is well.\n", ["3 suppression.unused"]),
        (f"<!-- newslint-disable residue, quotes.quote-style -->\n\n{TK}\n", ["1 suppression.unused"]),
        (f"<!-- newslint-disable residue no.rule -->\n\n{TK}\n", ["1 suppression.unknown-rule"]),
        (f"`<!-- newslint-disable residue -->`\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"<!-- a word on newslint-disable -->\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"<!-- newslint-disbale residue -->\n\n{TK}\n", ["1 suppression.unknown-rule", f"3 {PLACEHOLDER}"]),
        (f"<!-- newslint-disable-lin residue -->\n\n{TK}\n", ["1 suppression.unknown-rule", f"3 {PLACEHOLDER}"]),
        (f"<!-- newslint-disable-->\n\n{TK}\n\n<!-- newslint-enabel -->\n", ["5 suppression.unknown-rule"]),
        (f"<!-- NEWSLINT-DISABLE residue -->\n\n{TK}\n", []),
        (f"<!-- Newslint-Disable-Next-Line -->\n{TK}\n\n{TK}\n", [f"4 {PLACEHOLDER}"]),
        (f"<!-- newslint: disable residue -->\n\n{TK}\n", ["1 suppression.unknown-rule", f"3 {PLACEHOLDER}"]),
        (f"<!-- newslint disables rules in comments -->\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"<!-- newslint: see the desk's guide -->\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"---\nnewslint_disable: residue\n---\n\n{TK}\n", ["2 suppression.unknown-rule", f"5 {PLACEHOLDER}"]),
        (f"---\nNewslint-Disable: residue\n---\n\n{TK}\n", []),
        (f"<!-- newslint -- a tool of ours -->\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        (f"`<!-- newslint-disbale residue -->`\n\n{TK}\n", [f"3 {PLACEHOLDER}"]),
        ("<!-- newslint-disable legal.plea-terms -->\n\nA rule that did not run.\n", []),
        ("<!-- newslint-disable-next-line residue -->", ["1 suppression.unused"]),
    ],
)
def test_what_a_comment_silences(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("newslint-disbale", "did you mean newslint-disable?"),
        ("newslint-disabled", "did you mean newslint-disable?"),
        ("newslint-disable-nextline", "did you mean newslint-disable-next-line?"),
        ("newslint-disable_next_line", "did you mean newslint-disable-next-line?"),
        ("newslint: disable", "did you mean newslint-disable?"),
        ("newslint disable", "did you mean newslint-disable?"),
        ("NEWSLINT:DISABLE-FILE", "did you mean newslint-disable-file?"),
        ("newslint_disable", "did you mean newslint-disable?"),
        ("newslint-quiet", "write newslint-disable or newslint-disable-line or"),
    ],
)
def test_a_misspelt_comment_is_told_what_it_may_have_meant(word: str, meant: str) -> None:
    document = readers.read(f"<!-- {word} residue -->\n\nAll is well.\n".encode(), "x", ".md")
    (finding,) = Session(Config(selection=SELECT)).check_document(document).findings
    assert finding.message.startswith(f"Correct '{word}': there is no such comment; {meant}")


def test_a_rule_that_does_not_exist_is_told_what_it_may_have_meant() -> None:
    document = readers.read(b"<!-- newslint-disable residue.placeholdr -->\n\nAll is well.\n", "x", ".md")
    (finding,) = Session(Config(selection=SELECT)).check_document(document).findings
    assert finding.message.endswith("there is none; did you mean 'residue.placeholder'?")


def test_line_endings_make_no_difference() -> None:
    text = f"<!-- newslint-disable-next-line residue -->\n\n{TK}\n\n{TK}\n"
    assert said(text.replace("\n", "\r\n")) == [f"5 {PLACEHOLDER}"]


def test_comments_of_html() -> None:
    page = f"<!-- newslint-disable residue -- as printed -->\n<p>{TK}</p>\n<!-- newslint-enable -->\n<p>{TK}</p>\n"
    assert said(page, ".html") == [f"4 {PLACEHOLDER}"]
    assert said(f"<p>{TK} <!-- newslint-disable-line residue --></p>\n", ".html") == []


def test_a_suppression_of_everything_is_unused_only_where_everything_ran() -> None:
    text = "<!-- newslint-disable -->\n\nAll is well.\n"
    assert said(text) == []
    assert said(text, selection=Selection()) == ["1 suppression.unused"]


def test_findings_on_suppressions_have_severities_and_can_be_switched_off() -> None:
    text = "<!-- newslint-disable residue -->\n\nAll is well.\n"
    assert said(text, selection=Selection(rules={"suppression.unused": RuleSetting(off=True)})) == []


def test_what_is_silenced_is_counted() -> None:
    text = f"<!-- newslint-disable-file residue -->\n\n{TK}\n\n{TK}\n"
    report = Session().check_document(readers.read(text.encode(), "x", ".md"))
    assert (report.findings, report.silenced) == ((), 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- newslint-disable-next-line money -->\nIt has 3 billion yuan.\n\nIt owes 4 billion yuan.\n", ["4"]),
        ("<!-- newslint-disable money -->\n\nIt has 3 billion yuan.\n\nIt owes 4 billion yuan.\n", []),
        ("<!-- newslint-disable-next-line names -->\nIt has 3 billion yuan.\n\nIt owes 4 billion yuan.\n", ["2"]),
        (
            (
                "<!-- newslint-disable-next-line money -->\nIt has 3 billion yuan.\n\n"
                "It owes 4 billion yuan (US$550 million).\n\nIt paid 5 billion yuan.\n"
            ),
            [],
        ),
    ],
)
def test_where_the_first_of_a_kind_is_silenced_the_next_is_told(text: str, expected: list[str]) -> None:
    house = House(reporting_currency="USD")
    session = Session(Config(house=house, selection=Selection(select=("money.unconverted",))))
    report = session.check_document(session.adopt(readers.read(text.encode(), "x", ".md")))
    assert [str(found.location.start.line) for found in report.findings] == expected
