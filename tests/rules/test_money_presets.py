"""House styles: one sum, as each house writes its conversion and as it does not."""

from pathlib import Path

import pytest

from newslint.config import load
from newslint.session import Session

STORY = "---\ndate: 2026-03-10\n---\nThe line will cost 144{} yuan{} to build.\n"
DOLLARS, US_DOLLARS, SHORT = " ($20.8 million)", " (US$20.8 million)", " ($20.8m)"
WORDS, STERLING, LONG_STERLING = ", equivalent to $20.8 million,", " (£15.5m)", " (£15.5 million)"


@pytest.mark.parametrize(
    ("house", "right", "wrong"),
    [
        ("ap", DOLLARS, [US_DOLLARS, SHORT, WORDS]),
        ("reuters", DOLLARS, [US_DOLLARS, SHORT, WORDS]),
        ("economist", SHORT, [DOLLARS, US_DOLLARS, WORDS]),
        ("wsj", WORDS, [DOLLARS, US_DOLLARS, SHORT]),
        ("telegraph", STERLING, [LONG_STERLING]),
        ("bbc", STERLING, [LONG_STERLING]),
        ("scmp", US_DOLLARS, [DOLLARS, SHORT, WORDS]),
    ],
)
def test_a_house_asks_for_its_own_form(house: str, right: str, wrong: list[str], tmp_path: Path) -> None:
    settings = tmp_path / "newslint.yaml"
    settings.write_text(f"extends: [{house}]\nselect: [money.conversion-format, money.scale-style]\n")
    scale = "m" if house in ("economist", "telegraph", "bbc") else " million"
    for number, form in enumerate([right, *wrong]):
        (tmp_path / f"{number}.md").write_text(STORY.format(scale, form), encoding="utf-8")
    report = Session(load(settings)).check([str(tmp_path / f"{number}.md") for number in range(len(wrong) + 1)])
    assert not list(report.not_checked())
    assert [bool(file.findings) for file in report.files] == [False, *(True for _ in wrong)]


@pytest.mark.parametrize(
    ("house", "offered"),
    [
        ("ap", " ($2.88 million)"),
        ("economist", " ($2.88m)"),
        ("wsj", ", equivalent to $2.88 million,"),
        ("telegraph", " (£2.14m)"),
        ("scmp", " (US$2.88 million)"),
    ],
)
def test_a_missing_conversion_is_offered_in_house_form(house: str, offered: str, tmp_path: Path) -> None:
    settings, draft = tmp_path / "newslint.yaml", tmp_path / "draft.md"
    settings.write_text(f"extends: [{house}]\nselect: [money.unconverted]\n")
    draft.write_text("---\ndate: 2026-03-10\n---\nThe line will cost 19.8 million yuan to build.\n")
    (file,) = Session(load(settings)).check([str(draft)]).files
    (finding,) = file.findings
    (fix,) = finding.fixes
    assert [edit.text for edit in fix.edits] == [offered]
    assert not fix.safe
