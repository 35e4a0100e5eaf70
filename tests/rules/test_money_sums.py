"""What the rules on sums say, how a house sets them, and what their fixes leave."""

from datetime import date

import pytest

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.registry import Registry, shipped_entries
from newslint.rule import Good
from newslint.testing import document_of

REGISTRY = Registry(shipped_entries())
ABOUT = ("reporting_currency", "publication", "language", "date", "genre", "section")


def found(rule: str, text: str, **settings: object) -> tuple[Document, list[Finding]]:
    chosen = REGISTRY.rule(f"money.{rule}")
    about = {key: settings.pop(key) for key in ABOUT if key in settings}
    document = document_of(Good(text, format=str(settings.pop("format", "text")), **about))
    return document, list(chosen.with_options(settings).check(document))


def marked(rule: str, text: str, **settings: object) -> list[str]:
    document, findings = found(rule, text, **settings)
    return [finding.span.of(document.text) for finding in findings]


def fixed(rule: str, text: str, **settings: object) -> tuple[str, bool]:
    """Return the text with the first fix of every finding made, and whether all of them are safe."""
    document, findings = found(rule, text, **settings)
    fixes = [finding.fixes[0] for finding in findings]
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span, reverse=True)
    result = document.text
    for edit in edits:
        result = result[: edit.span.start] + edit.text + result[edit.span.end :]
    return result, all(fix.safe for fix in fixes)


PORT = "The port will cost 7 billion yuan. A second costs 9 billion yuan. A third costs 7 billion yuan."


@pytest.mark.parametrize(
    ("require", "expected"),
    [
        ("first-per-currency", ["7 billion yuan"]),
        ("first-per-amount", ["7 billion yuan", "9 billion yuan"]),
        ("every", ["7 billion yuan", "9 billion yuan", "7 billion yuan"]),
    ],
)
def test_a_house_says_which_sums_are_converted(require: str, expected: list[str]) -> None:
    assert marked("unconverted", PORT, reporting_currency="USD", require=require) == expected


def test_lead_only_leaves_later_paragraphs_alone() -> None:
    text = "The port is done.\n\nIt cost 7 billion yuan."
    assert marked("unconverted", text, reporting_currency="USD", require="lead-only") == []
    assert marked("unconverted", "It cost 7 billion yuan.", reporting_currency="USD", require="lead-only")


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="first-per-amount"):
        found("unconverted", PORT, reporting_currency="USD", require="some")


@pytest.mark.parametrize(
    "settings",
    [
        {"known": ["CNY"]},
        {"no_convert": ["CNY"]},
        {"min_amount": 2e9},
        {"section": "Markets"},
        {"genre": "forex"},
        {"sections": ["World"], "section": "China"},
        {"reporting_currency": ""},
        {"reporting_currency": "CNY"},
    ],
)
def test_a_house_excuses_sums_and_stories(settings: dict[str, object]) -> None:
    assert (
        marked("unconverted", "The port will cost 7 billion yuan.", **{"reporting_currency": "USD", **settings}) == []
    )


def test_a_value_is_offered_at_the_rate_of_the_day_with_the_figures_of_the_sum() -> None:
    text = "The port will cost 7 billion yuan."
    assert fixed("unconverted", text, reporting_currency="USD") == (
        "The port will cost 7 billion yuan (US$1 billion).",
        False,
    )
    _, (finding,) = found("unconverted", text, reporting_currency="USD")
    assert "ECB, 2026-03-10" in finding.message


def test_a_value_is_offered_in_the_sign_that_the_story_uses() -> None:
    text = "It paid $40 million for one quay. The other cost 72 million euros."
    assert "72 million euros ($" in fixed("unconverted", text, reporting_currency="USD")[0]


def test_both_ends_of_a_range_are_valued() -> None:
    after, _ = fixed(
        "unconverted", "It asks for 26.9 to 28.5 billion yuan.", reporting_currency="USD", date="2019-08-20"
    )
    assert after == "It asks for 26.9 to 28.5 billion yuan (US$3.81 billion to US$4.04 billion)."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sells for $130 to $140.", "It sells for $130 to $140 (€110 to €120)."),
        ("It sells for between £130 and £140.", "It sells for between £130 and £140 (€150 to €160)."),
        ("It rose from £130 to £140.", "It rose from £130 (€150) to £140."),
        ("It lost from £130 - £140.", "It lost from £130 - £140 (€150 to €160)."),
        ("It lent 7 billion yuan (about £750 million).", "It lent 7 billion yuan (€870 million, about £750 million)."),
        ("The board (which lost £130) fell.", "The board (which lost £130, €150) fell."),
    ],
)
def test_a_value_stands_behind_the_whole_sum_or_in_its_bracket(text: str, expected: str) -> None:
    assert fixed("unconverted", text, reporting_currency="EUR")[0] == expected


def test_a_range_is_told_of_once() -> None:
    assert marked("unconverted", "It costs $5 to $9.", reporting_currency="EUR", require="every") == ["$5 to $9"]


def test_no_value_is_offered_where_the_story_leaves_the_currency_open() -> None:
    text = "Perth's council has met. It will spend $40 million on ferries."
    _, (finding,) = found("unconverted", text, reporting_currency="EUR")
    assert finding.message.endswith("if it is in AUD (ECB, 2026-03-10).")
    assert finding.fixes == ()


def test_a_value_in_words_leaves_the_sentence_its_stop() -> None:
    house = {"reporting_currency": "USD", "place": "equivalent", "symbol": "$"}
    after, _ = fixed("unconverted", "It paid 30 million yuan.", **house)
    assert after == "It paid 30 million yuan, equivalent to $4.4 million."


def test_a_currency_without_a_rate_is_reported_without_a_guess() -> None:
    _, (finding,) = found("unconverted", "It lost 57 trillion dong.", reporting_currency="USD")
    assert finding.message == "Give the value of 57 trillion dong in USD."
    assert finding.fixes == ()


def test_an_indefinite_sum_is_only_a_suggestion() -> None:
    _, (finding,) = found("unconverted", "It lost tens of billions of rupees.", reporting_currency="USD")
    assert finding.severity is Severity.SUGGESTION


def test_a_value_anywhere_in_the_sentence_is_a_conversion() -> None:
    text = "The port will cost 7 billion yuan, the board said; that is US$1.02 billion."
    assert marked("unconverted", text, reporting_currency="USD") == []


def test_headlines_and_tables_are_not_read_unless_the_house_says_so() -> None:
    text = "# Port costs 7 billion yuan\n\nIt opens in May.\n\n| cost |\n| --- |\n| 9 billion yuan |"
    assert marked("unconverted", text, format="markdown", reporting_currency="USD") == []
    assert marked("unconverted", text, format="markdown", reporting_currency="USD", headline=True) == ["7 billion yuan"]


def test_sums_of_years_past_are_for_an_editor() -> None:
    text = "In 2008 the rescue cost 4 trillion yuan."
    assert marked("unconverted", text, reporting_currency="USD") == []
    assert marked("unconverted", text, reporting_currency="USD", require="every") == ["4 trillion yuan"]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("redundant-symbol", "It won $9 million dollars.", "It won $9 million."),
        ("redundant-symbol", "It costs USD$30 now.", "It costs US$30 now."),
        ("redundant-symbol", "It is a USD$23 billion dollar deal.", "It is a US$23 billion deal."),
        ("redundant-symbol", "It costs 20 yuan RMB now.", "It costs 20 yuan now."),
        ("minor-unit", "Tea is £0.60 a cup.", "Tea is 60p a cup."),
        ("minor-unit", "It sold a 0.75p stamp.", "It sold a 75p stamp."),
        ("scale-style", "It paid $500 thousand for it.", "It paid $500,000 for it."),
        ("scale-style", "It paid £1,500 million for it.", "It paid £1.5 billion for it."),
        ("scale-style", "It paid $5 Billion, not $7B.", "It paid $5 Billion, not $7 billion."),
        (
            "scale-style",
            "It paid $5 billion and $6 billion, not $7bn.",
            "It paid $5 billion and $6 billion, not $7 billion.",
        ),
    ],
)
def test_what_cannot_change_the_story_is_mended_safely(rule: str, before: str, after: str) -> None:
    assert fixed(rule, before) == (after, True)


def test_a_scale_left_out_is_offered() -> None:
    assert fixed("range-scale", "It took between $14 and $18 million.") == (
        "It took between $14 million and $18 million.",
        False,
    )
    assert fixed("range-scale", "It cost £5-6bn.", compounds=False) == ("It cost £5bn-6bn.", False)


def test_crore_is_counted_in_millions_and_billions_for_readers_abroad() -> None:
    assert fixed("local-scale", "It got a Rs 1,800 crore grant.", reporting_currency="USD") == (
        "It got a Rs 18 billion grant.",
        False,
    )
    assert marked("local-scale", "It got a Rs 1,800 crore grant.", language="en-IN") == []


def test_an_open_sign_names_its_readings() -> None:
    _, (finding,) = found("ambiguous-symbol", "A night costs ¥8,500 in both Chengdu and Sapporo.")
    assert "8,500 yen or 8,500 yuan" in finding.message


def test_the_day_decides_the_rate() -> None:
    texts = [
        fixed("unconverted", "It paid 900 million yen.", reporting_currency="USD", date=day)[0]
        for day in (date(2020, 3, 10).isoformat(), date(2026, 3, 10).isoformat())
    ]
    assert texts[0] != texts[1]


@pytest.mark.parametrize(
    ("story", "sign"),
    [
        ("A pier costs 4 billion won. Its lamps cost US$40, its ropes $9 and its buoys US$70.", "US$"),
        ("A pier costs 4 billion won. Its ropes cost $9 and its lamps US$40.", "$"),  # of two as frequent the first
    ],
)
def test_the_value_is_written_as_the_story_writes_others(story: str, sign: str) -> None:
    (finding,) = found("unconverted", story, reporting_currency="USD", date="2026-03-10")[1]
    assert f": {sign}2.7 million" in finding.message
