"""`sourcing.unsourced-statistic` on whole stories."""

import pytest

from newslint import readers
from newslint.finding import Finding, Severity
from newslint.rules.sourcing.unsourced_statistic import UnsourcedStatistic
from newslint.values import replace

STORY = """Harbour Robotics, which makes cranes, will spend 90 billion yen on cranes at three docks.

The cranes, for docks in Hue, will be new, according to a company release on Friday.

Spending on dock cranes grew 41.3 per cent to more than US$6.2 billion in 2025, and the outlook is good{one}.

With yards in 14 ports, Harbour Robotics is the largest builder, accounting for 38.5 per cent of the market{two}.
"""
SOURCES = {"one": ", according to a February Quayside report", "two": ", the Quayside report said"}


def findings(text: str, **about: str) -> list[tuple[str, Finding]]:
    document = readers.read(text.encode(), "story", ".txt")
    document.metadata = replace(document.metadata, **about)  # type: ignore[arg-type]
    return [(finding.span.of(document.text), finding) for finding in UnsourcedStatistic().check(document)]


def test_figures_with_their_report_are_accepted() -> None:
    assert findings(STORY.format(**SOURCES)) == []


def test_the_same_figures_without_it_are_reported_at_their_place() -> None:
    found = [words for words, _ in findings(STORY.format(one="", two=""))]
    assert found == ["41.3 per cent to more than US$6.2 billion", "38.5 per cent"]


def test_one_finding_speaks_for_the_figures_of_a_sentence() -> None:
    ((words, finding),) = findings("Rents rose 9 per cent, wages 4 per cent and fares 11 per cent.")
    assert words == "9 per cent, wages 4 per cent and fares 11 per cent"
    assert "and 2 more figures" in finding.message


def test_a_finding_tells_what_was_looked_for_and_the_nearest_source() -> None:
    text = "The mayor said the pool would shut. Nearly 40 per cent of households own no car."
    ((_, finding),) = findings(text)
    assert "earlier in the paragraph" in finding.evidence
    assert "The mayor" in finding.evidence
    assert [text[slice(*related.span)] for related in finding.related] == ["The mayor"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The mayor left. Rents rose 9 per cent.", "No report or speaker is given for this figure in its sentence"),
        (
            "The mayor said the pool would shut. Nearly 40 per cent of households own no car.",
            "The nearest is 'The mayor', earlier in the paragraph, but it is given there for something else.",
        ),
        (
            "Lena Moss: “Cars are dear.” One in six drivers has slept at the wheel.",
            "The nearest is 'Lena Moss', earlier in the paragraph, but the figure stands outside what is quoted.",
        ),
        (
            "Rents rose 9 per cent. Lena Moss said the pool would shut.",
            "The nearest is 'Lena Moss', in the next sentence, but nothing there points back to the figure.",
        ),
        (
            "Experts say the pool will shut. Nearly 40 per cent of households own no car.",
            "The nearest is 'Experts', earlier in the paragraph, but that does not tell readers who counted.",
        ),
    ],
)
def test_the_evidence_is_plain_words(text: str, why: str) -> None:
    ((_, finding),) = findings(text)
    assert why in finding.evidence
    assert not any(sign.isdigit() for sign in finding.evidence)


def test_opinion_and_features_weigh_less() -> None:
    ((_, news),) = findings("Rents rose 9 per cent.")
    ((_, comment),) = findings("Rents rose 9 per cent.", genre="opinion")
    assert (news.severity, comment.severity) == (Severity.WARNING, Severity.SUGGESTION)


def test_an_exempt_section_is_left_alone() -> None:
    document = readers.read(b"Rents rose 9 per cent.", "story", ".txt")
    document.metadata = replace(document.metadata, section="Listings")
    rule = UnsourcedStatistic().with_options({"exempt-sections": ["listings"]})
    assert list(rule.check(document)) == []


def test_small_counts_may_be_let_through() -> None:
    document = readers.read(b"The hall holds 40,000 books.", "story", ".txt")
    assert len(list(UnsourcedStatistic().check(document))) == 1
    assert list(UnsourcedStatistic().with_options({"min-count": 50_000}).check(document)) == []


@pytest.mark.parametrize(
    "deed",
    [
        "The ferry line raised its fares by 8 per cent in April.",
        "The bank kept its rate at 4 per cent.",
        "Two dealers lowered their fees to 1.5 per cent.",
        "Marlow made an offer of €40 million for the yard.",
    ],
)
def test_what_an_actor_sets_or_offers_needs_nobody_to_count_it(deed: str) -> None:
    assert findings(deed) == []


@pytest.mark.parametrize(
    "measured",
    [
        "The ferry line cut its emissions by 8 per cent in a year.",
        "Towns raised their recycling by 4 per cent.",
        "Shoppers spent €40 million on special offers.",
        "The offers totalled €40 million.",
        "Fares have risen 8 per cent since 2019.",
    ],
)
def test_what_somebody_has_to_measure_is_still_asked_for(measured: str) -> None:
    assert len(findings(measured)) == 1
