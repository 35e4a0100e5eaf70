"""What the rules on conversions say, and what their fixes leave."""

from datetime import date

import pytest

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.registry import Registry, shipped_entries
from newslint.rule import Good
from newslint.testing import document_of

REGISTRY = Registry(shipped_entries())


def found(rule: str, text: str, **settings: object) -> tuple[Document, list[Finding]]:
    chosen = REGISTRY.rule(f"money.{rule}")
    house = {key: settings.pop(key) for key in ("reporting_currency", "date", "genre") if key in settings}
    document = document_of(Good(text, **house))
    return document, list(chosen.with_options(settings).check(document))


def fixed(rule: str, text: str, **settings: object) -> tuple[str, bool]:
    """Return the text with the first fix of every finding made, and whether all of them are safe."""
    document, findings = found(rule, text, **settings)
    assert findings
    fixes = [finding.fixes[0] for finding in findings]
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span, reverse=True)
    result = document.text
    for edit in edits:
        result = result[: edit.span.start] + edit.text + result[edit.span.end :]
    return result, all(fix.safe for fix in fixes)


def test_the_evidence_stands_in_the_message() -> None:
    _, (finding,) = found("wrong-conversion", "The line is to cost 14 billion yuan (US$1.8 billion).")
    assert finding.message == (
        "Check US$1.8 billion: 14 billion yuan comes to US$2.04 billion at 6.877 CNY to 1 USD (ECB, 2026-03-10), "
        "but the figures imply 7.778, the rate of HKD, not CNY."
    )
    assert finding.severity is Severity.WARNING


def test_ten_times_out_is_an_error() -> None:
    _, (finding,) = found("wrong-conversion", "The ship will cost 300 billion won (US$2 billion).")
    assert finding.severity is Severity.ERROR
    assert "ten times too large" in finding.message


def test_the_house_rate_is_the_one_that_counts(tmp_path: object) -> None:
    path = f"{tmp_path}/rates.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("date,from,to,rate\n2026-03-02,TWD,USD,0.03\n")
    document = document_of(Good("The plant will cost NT$500 million (US$25 million).", rates=(path,)))
    (finding,) = REGISTRY.rule("money.wrong-conversion").check(document)
    assert "(rates.csv, 2026-03-02)" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "The plant will cost NT$500 million (US$2 million).",  # no rate is known
        "The yard owes its banks between 4 and 6 trillion won (US$3 billion).",  # somewhere in the range
        "It earned 210 million euros ($238 million) in revenue last year.",  # the year's mean rate
        "The deal of 210 million euros ($260 million at the time) closed late.",
        "In April 2020 it lent 2.4 trillion yen (US$22.3 billion).",
        "The guide price is 10 million pesos ($700,000) a flat.",  # whose pesos nobody says
    ],
)
def test_what_cannot_be_called_wrong_passes(text: str) -> None:
    assert found("wrong-conversion", text)[1] == []


def test_without_a_date_nothing_is_judged() -> None:
    document = document_of(Good("The line is to cost 14 billion yuan (US$1.8 billion)."))
    document = document.at(metadata=type(document.metadata)())
    assert list(REGISTRY.rule("money.wrong-conversion").check(document)) == []


@pytest.mark.parametrize(
    ("rule", "text", "expected", "safe"),
    [
        ("same-currency", "It went for US$65 million (US$65 million).", "It went for US$65 million.", True),
        ("same-currency", "She left £3 million (about £3m) to it.", "She left £3 million to it.", True),
        (
            "repeated-conversion",
            "It paid 8 million baht (US$253,000). It paid a further 8 million baht (about US$253,000) later.",
            "It paid 8 million baht (US$253,000). It paid a further 8 million baht later.",
            False,
        ),
        ("conversion-format", "It cost 5bn yuan (US$727,045,318).", "It cost 5bn yuan (US$727 million).", False),
        ("conversion-format", "It cost 550 million yuan (US$ 80m).", "It cost 550 million yuan (US$80m).", True),
        (
            "conversion-format",
            "It cost 550 million yuan (US$0.08 billion).",
            "It cost 550 million yuan (US$80 million).",
            True,
        ),
        (
            "conversion-format",
            "It cost 5 billion yuan [US$727 million].",
            "It cost 5 billion yuan (US$727 million).",
            True,
        ),
    ],
)
def test_a_fix_leaves_the_house_form(rule: str, text: str, expected: str, safe: bool) -> None:
    assert fixed(rule, text) == (expected, safe)


def test_a_fix_writes_a_conversion_out() -> None:
    text = "A debt of 640 million yuan ($93 million) is due."
    wanted = "A debt of 640 million yuan, equivalent to $93 million, is due."
    assert fixed("conversion-format", text, place="equivalent", symbol="$") == (wanted, False)


def test_a_repeat_far_on_in_a_long_story_is_let_stand() -> None:
    first, again = "It paid 8 million baht (US$253,000).", "He paid 8 million baht (US$253,000)."
    filler = "The ferry was late. " * 250
    assert found("repeated-conversion", f"{first} {again}")[1]
    assert not found("repeated-conversion", f"{first} {filler}{again}")[1]
    assert found("repeated-conversion", f"{first} {filler}{again}", repeat_after_words=0)[1]


@pytest.mark.parametrize(("day", "speaks"), [("2026-03-10", True), ("2017-01-20", False)])
def test_a_sum_of_a_year_just_ended_may_be_converted(day: str, speaks: bool) -> None:
    text = "In 2015 the canal took 30 billion yuan (US$4.63 billion)."
    assert bool(found("historical-conversion", text, date=date.fromisoformat(day))[1]) is speaks


def test_the_rate_of_the_year_is_given_where_it_is_known() -> None:
    _, (finding,) = found("historical-conversion", "In 2015 the canal took 30 billion yuan (US$4.36 billion).")
    assert "US$4.63 billion at the rate of 2015-12-31, ECB" in finding.message


@pytest.mark.parametrize(
    ("text", "settings", "speaks"),
    [
        ("It cost 550 million yuan ($80 million).", {"symbol": "US$"}, True),
        ("It cost 550 million yuan (£60 million).", {"symbol": "US$"}, False),
        ("It cost 550 million yuan (HK$620 million).", {"symbol": "US$", "reporting_currency": "USD"}, False),
        ("It cost 550 million yuan (US$80m).", {"scales": ["million"]}, True),
        ("It cost 1.4 trillion yuan (US$200bn).", {"scales": ["m", "bn"]}, False),
        ("It cost 550 million yuan (US$80,012,300).", {}, True),
        ("It cost 550 million yuan (US$80.01 million).", {}, False),
        ("A cup is 31 yuan (US$4.31).", {}, False),
    ],
)
def test_a_house_is_held_to_its_own_sign_and_scale(text: str, settings: dict[str, object], speaks: bool) -> None:
    assert bool(found("conversion-format", text, **settings)[1]) is speaks


def test_years_that_are_no_years_tie_a_sum_to_nothing() -> None:
    text = "The 1800 workers got 14 billion yuan (US$1.8 billion) from a firm that has stood since 1999."
    assert found("wrong-conversion", text)[1]
