"""What rules on quotes, sources, court copy and leftovers say beside their examples: severity, fixes, evidence."""

import pytest

from newslint import engine, readers
from newslint.document import Metadata
from newslint.finding import Finding, Severity
from newslint.registry import Registry, shipped_entries

KNOWN = Registry(shipped_entries())


def findings(rule_id: str, text: str, suffix: str = ".txt", **about: str) -> tuple[Finding, ...]:
    document = readers.read(text.encode(), "story", suffix)
    document.metadata = Metadata(**about) if about else document.metadata  # type: ignore[arg-type]
    outcome = engine.check(document, [KNOWN.rule(rule_id)])
    assert outcome.crashed == ()
    return outcome.findings


@pytest.mark.parametrize(
    ("rule_id", "text"),
    [
        ("sourcing.vague-attribution", "Scientists fear that the lake will dry out."),
        ("sourcing.bare-anonymous-source", "Sources said the ferry was sold."),
        ("sourcing.anonymous-without-reason", "An official who asked not to be named said the ferry was sold."),
        ("quotes.unattributed-quote", "The hall was full.\n\n“Not one more ship, not one more year.” It cheered."),
    ],
)
def test_opinion_is_judged_one_step_down(rule_id: str, text: str) -> None:
    assert [found.severity for found in findings(rule_id, text)] == [Severity.WARNING]
    assert [found.severity for found in findings(rule_id, text, genre="opinion")] == [Severity.SUGGESTION]


def test_a_second_printing_of_a_quote_points_at_the_first() -> None:
    quote = "“The lighthouse will be lit through every night, come what may,”"
    text = f"{quote} Ines Prado said.\n\nSkippers cheered when she spoke.\n\nPrado was firm. {quote} she said."
    (found,) = findings("quotes.duplicate-quote", text)
    assert [place.span.start for place in found.related] == [0]
    assert found.span.start > 100


def test_tracking_is_cut_and_the_rest_of_an_address_stays() -> None:
    text = "Read it at https://a.example/r?id=7&utm_source=mail&fbclid=Xy#top on Monday."
    (found,) = findings("residue.tracking-link", text)
    assert found.fixes[0].safe
    assert found.fixes[0].edits[0].text == "https://a.example/r?id=7#top"


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("companyâ€™s", "’"),
        ("cafÃ©", "é"),
        ("pool&nbsp;will", " "),
        ("AT&amp;T", "&"),
        ("oﬃce", "ffi"),
        ("&#8217;s", "’"),
    ],
)
def test_damage_is_mended(damaged: str, mended: str) -> None:
    (found,) = findings("residue.paste", f"The {damaged} ferries are late.")
    assert found.fixes[0].edits[0].text == mended


def test_nobody_guesses_at_a_lost_character() -> None:
    (found,) = findings("residue.paste", "The caf\ufffd is shut.")
    assert found.fixes == ()


def test_furniture_in_a_page() -> None:
    page = (
        "<html><body><h1>Boats return</h1><p>The boats returned to the harbour on Monday.</p><p>Advertisement</p>"
        "<p>Nobody was hurt, the master said.</p><p><a href='/more'>Read more</a></p></body></html>"
    )
    found = findings("residue.boilerplate", page, ".html")
    assert [line.severity for line in found] == [Severity.ERROR, Severity.ERROR]
    assert [line.fixes[0].safe for line in found] == [True, False]  # a link would be left empty


def test_a_charge_is_named_beside_a_label() -> None:
    text = "Fraudster Liu Wei waved to friends. He is charged with theft and goes on trial in May."
    (found,) = findings("legal.prejudgment", text)
    assert "charged with" in found.related[0].span.of(text)


def test_a_name_that_speaks_has_replied() -> None:
    text = "A clerk accused Norden Foods of bribing inspectors. {} The council meets in May."
    assert findings("legal.allegation-without-reply", text.format("It rained."))
    assert not findings("legal.allegation-without-reply", text.format("Norden said the clerk was mistaken."))
    assert not findings("legal.allegation-without-reply", text.format("The firm declined to comment."))


@pytest.mark.parametrize(
    "story",
    [
        "The pool [check spelling] will close.",
        "The pool [confirm with the council] will close.",
        "The pool (check spelling) will close.",
        "The pool [insert name] will close.",
        "Lorem ipsum dolor sit amet, consectetur elit.",
    ],
)
def test_one_leftover_is_one_finding(story: str) -> None:
    assert len((*findings("residue.editor-note", story), *findings("residue.placeholder", story))) == 1
