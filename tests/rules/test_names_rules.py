"""What the rules on names say beside their examples: both places, fixes, and when they are silent."""

from datetime import date
from pathlib import Path

import pytest

from newslint import engine, readers, registry
from newslint.analysis.companies import load
from newslint.analysis.data import lines, shipped
from newslint.document import House, Metadata
from newslint.finding import Finding, Severity


def findings(
    rule_id: str,
    text: str,
    *,
    day: date | None = date(2026, 3, 10),
    house: House | None = None,
    **options: object,
) -> list[Finding]:
    rule = registry.Registry(registry.shipped_entries()).rule(rule_id).with_options(options)
    document = readers.read(text.encode(), "story", ".txt").at(metadata=Metadata(date=day), house=house)
    outcome = engine.check(document, [rule])
    assert outcome.crashed == ()
    return list(outcome.findings)


def fixed(text: str, finding: Finding) -> str:
    for edit in sorted(finding.fixes[0].edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_both_forms_are_shown_and_the_usual_one_offered() -> None:
    text = "OpenSky sued. OpenSky won. Open Sky paid, and Open Sky left."
    (finding,) = findings("names.inconsistent-name", text)
    assert finding.span.of(text) == "Open Sky"
    assert [related.span.of(text) for related in finding.related] == ["OpenSky", "Open Sky"]
    assert fixed(text, finding) == "OpenSky sued. OpenSky won. OpenSky paid, and OpenSky left."


def test_the_form_that_the_registry_knows_is_kept_though_rarer() -> None:
    text = "Users of Pay Pal left. Then Pay Pal paid, and PayPal sued."
    found = findings("names.inconsistent-name", text)
    assert [finding.span.of(text) for finding in found] == ["Pay Pal"]
    assert found[0].fixes[0].edits[0].text == "PayPal"


def test_two_companies_of_the_registry_are_no_slip_of_one_another() -> None:
    text = "Shares in BlackRock rose. BlackRock bought Blackstone, and Blackstone paid."
    assert findings("names.inconsistent-name", text) == []


def test_a_word_between_that_could_make_another_body_is_a_suggestion() -> None:
    text = "Norden Cloud grew. Norden Quartz Cloud shrank."
    assert [finding.severity for finding in findings("names.inconsistent-name", text)] == [Severity.SUGGESTION]


def test_a_doubtful_plural_is_a_suggestion_and_a_lost_apostrophe_a_warning() -> None:
    start = "Kits by Hill Energy sold well, and Hill Energy said so. "
    (plural,) = findings("names.inconsistent-name", start + "They flew with Hill Energys.")
    (lost,) = findings("names.inconsistent-name", start + "Then Hill Energys president left.")
    assert (plural.severity, lost.severity) == (Severity.SUGGESTION, Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "The PayPal Times\n\nPaypal Wins Case Against Clerk\n\nThe clerk sued PayPal.",
        "See paypal.com or @Paypal for PayPal.",
        "PayPal sued. The film “Pay Pal” was shown.",
    ],
)
def test_addresses_handles_and_titles_are_left_alone(text: str) -> None:
    assert [f.span.of(text) for f in findings("names.inconsistent-name", text) if "Times" not in text] == []


def test_relatives_and_people_side_by_side_are_two_people() -> None:
    assert findings("names.inconsistent-person", "Sofia Brandt sailed. Her sister Sophia Brandt stayed.") == []
    assert findings("names.inconsistent-person", "Sofia Brandt and Sophia Brandt sailed.") == []


def test_a_fix_of_a_surname_leaves_the_given_name() -> None:
    text = "Ana Osei opened it. Ana Osei said so, and then Osie said it again."
    (finding,) = findings("names.inconsistent-person", text)
    assert fixed(text, finding).endswith("then Osei said it again.")


def test_a_spelling_fix_is_safe_and_another_name_is_not() -> None:
    (spelling,) = findings("names.forbidden-variant", "Then Paypal sued.")
    assert spelling.fixes[0].safe
    (renamed,) = findings("names.former-name", "Then Twitter sued.")
    assert not renamed.fixes[0].safe


def test_the_house_adds_names_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "house.yml"
    file.write_text("companies:\n- {id: quartzline, name: Quartzline, forbid: [QuartzLine]}\n")
    house = House(registry=(str(file),))
    (finding,) = findings("names.forbidden-variant", "Then QuartzLine sued.", house=house)
    assert finding.fixes[0].edits[0].text == "Quartzline"
    assert findings("names.forbidden-variant", "Then QuartzLine sued.") == []


@pytest.mark.parametrize("rule_id", ["names.former-name", "names.place-style"])
def test_without_a_date_nothing_is_said(rule_id: str) -> None:
    assert findings(rule_id, "Twitter opened an office in Kiev.", day=None) == []


def test_a_name_is_former_only_after_the_change() -> None:
    text = "Then Twitter sued."
    assert findings("names.former-name", text, day=date(2023, 7, 1)) == []
    assert len(findings("names.former-name", text, day=date(2023, 8, 1))) == 1


def test_curly_apostrophes_stay_curly() -> None:
    text = "McDonald’s’s menu shrank."
    (finding,) = findings("names.possessive", text)
    assert fixed(text, finding) == "McDonald’s menu shrank."


@pytest.mark.parametrize("unit", ["Ab ", "A. ", "aA", "Ab-", "St. ", "Ab & ", "Mr. Ab ", "Ab Cd, ", "’s"])
def test_long_lines_of_one_kind_are_read_to_the_end(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    for entry in registry.shipped_entries():
        if entry.id.startswith("names."):
            findings(entry.id, text)


def rows(name: str) -> list[str]:
    return [line for line in lines(shipped("names", name)) if line and not line.startswith("#")]


def test_every_telling_word_belongs_to_a_look_alike_of_the_registry() -> None:
    known_ids = load().by_id
    lone = [line for line in rows("cues.txt") if line.partition(":")[0] not in known_ids]
    alike = {other for company in known_ids.values() for other in company.distinct}
    unpaired = [line for line in rows("cues.txt") if line.partition(":")[0] not in alike]
    assert (lone, unpaired) == ([], [])


def test_no_wrong_form_of_a_person_is_the_right_one_of_another() -> None:
    table = [line.split(": ") for line in rows("people.txt")]
    right = {name for name, _ in table}
    wrong = [form for _, forms in table for form in forms.split(", ")]
    assert len(right) == len(table)
    assert len(set(wrong)) == len(wrong)
    assert right.isdisjoint(wrong)


def test_every_place_has_a_name_of_today_and_a_year() -> None:
    for line in rows("places.txt"):
        today, _, rest = line.partition(": ")
        old, _, year = rest.split(" | ")[0].rpartition(", ")
        assert today and old and today != old and 1900 < int(year) < 2030
