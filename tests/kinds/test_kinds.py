"""Each extension point on a short text of its own."""

from typing import Any

import pytest

from newslint.kinds.base import Kind, Passage, State
from newslint.kinds.build import KeyFault, Surroundings, build
from newslint.kinds.hunspell import builtin
from newslint.kinds.spelling import Speller

SPELLER = Surroundings(speller=lambda _: Speller(lambda: (builtin(),)))


def rule(extends: str, message: str = "'%s'", around: Surroundings | None = None, **keys: Any) -> Kind:
    raw = {"name": "House.Rule", "extends": extends, "message": message, "scope": ["text"], **keys}
    return build(raw, around or SPELLER)


def told(kind: Kind, *texts: str) -> list[tuple[str, str]]:
    state = State(extension=".md")
    return [(hit.text, hit.said.message) for text in texts for hit in kind.find(Passage(text), state, None)]


def test_existence_finds_tokens_as_words() -> None:
    kind = rule("existence", tokens=["kerb", "zebra crossing"], ignorecase="true")
    assert told(kind, "The Kerb by the zebra\ncrossing, not kerbside.") == [
        ("Kerb", "'Kerb'"),
        ("zebra\ncrossing", "'zebra crossing'"),
    ]


def test_existence_leaves_exceptions_and_accepted_phrases_alone() -> None:
    kind = rule("existence", tokens=["[a-z]+ bus"], exceptions=["night"])
    assert told(kind, "The night bus and the school bus.") == [("school bus", "'school bus'")]
    accepted = rule("existence", around=Surroundings(accepted=["school bus stop"]), tokens=["bus"])
    assert told(accepted, "A school bus stop and a bus.") == [("bus", "'bus'")]


def test_substitution_offers_the_longest_key_first_and_keeps_the_case_if_asked() -> None:
    kind = rule(
        "substitution",
        "Use '%s', not '%s'.",
        swap={"hand over": "give", "hand over to": "give to"},
        ignorecase="true",
        matchcase="true",
        action={"name": "replace"},
    )
    assert told(kind, "Hand over to them.") == [("Hand over to", "Use 'Give to', not 'Hand over to'.")]
    (hit,) = kind.find(Passage("HAND OVER now"), State(), None)
    assert hit.said.suggestions == ("GIVE",)


def test_substitution_says_nothing_of_a_text_that_is_as_expected() -> None:
    assert told(rule("substitution", "%s %s", swap={"(?i)tram line": "tram line"}), "a tram line") == []


def test_occurrence_counts() -> None:
    kind = rule("occurrence", "%s commas", token=",", max="2")  # noqa: S106
    assert told(kind, "one, two, three", "one, two, three, four") == [(",", "3 commas")]


def test_repetition_stops_at_a_sentence() -> None:
    kind = rule("repetition", "'%s' is repeated!", tokens=[r"[^\s.!?]+"], alpha="true", ignorecase="true")
    assert told(kind, "The the ferry sailed. It sailed that that.", "I saw that. That is it.") == [
        ("The the", "'the' is repeated!"),
        ("that that", "'that' is repeated!"),
    ]


def test_consistency_speaks_when_both_have_been_seen() -> None:
    kind = rule("consistency", "Inconsistent: '%s'", either={"kerb": "curb"})
    assert told(kind, "A kerb.", "Then a curb.") == [("curb", "Inconsistent: 'curb'")]


def test_conditional_wants_what_it_names() -> None:
    kind = rule("conditional", "'%s' has no definition", first=r"\b([A-Z]{3,5})\b", second=r"\(([A-Z]{3,5})\)")
    assert told(kind, "The Ferry Users Group (FUG) and the ABC; FUG again.") == [("ABC", "'ABC' has no definition")]


def test_capitalization_judges_titles_and_sentences() -> None:
    title = rule("capitalization", "'%s' should be '%s'", match="$title")
    assert told(title, "Trams return to the harbour") != []
    assert told(title, "Trams Return to the Harbour") == []
    sentence = rule("capitalization", "'%s'", match="$sentence", exceptions=["Oslo"])
    assert told(sentence, "Trams return to Oslo") == []
    assert told(sentence, "Trams Return To Oslo") != []


def test_metric_and_readability_measure() -> None:
    metric = rule("metric", "%s words a sentence", formula="words / sentences", condition="> 3")
    assert told(metric, "One two three four. Five six.") == []
    assert told(metric, "One two three four five. Six seven.") == [("", "3.50 words a sentence")]
    hard = "Incomprehensible administrative terminology characteristically necessitates considerable determination."
    assert told(rule("readability", "grade %s", metrics=["Flesch-Kincaid"], grade="8"), hard) != []


def test_spelling_knows_words_capitals_and_code() -> None:
    kind = rule("spelling", "Did you really mean '%s'?")
    assert told(kind, "Ferries don't run; the timetble lies.") == [("timetble", "Did you really mean 'timetble'?")]
    assert told(kind, "see github") == [("github", "Use 'GitHub' instead of 'github'.")]
    assert told(kind, "call fooBarize") == [("fooBarize", "'fooBarize' looks like code; format it as code.")]


def test_sequence_reads_parts_of_speech() -> None:
    kind = rule("sequence", "%[1]s %[2]s", tokens=[{"tag": "MD"}, {"pattern": "be"}, {"tag": "VBN"}])
    assert told(kind, "The ferry will be cancelled on Monday.") == [("will be cancelled", "will be")]


def test_an_unknown_key_is_a_fault() -> None:
    with pytest.raises(KeyFault, match="colour"):
        rule("existence", colour="red")


def test_actions_edit_the_match() -> None:
    kind = rule("existence", "Use '%[2]s'", tokens=["very (late)"], action={"name": "replace", "params": ["$1"]})
    assert told(kind, "a very late ferry") == [("very late", "Use 'late'")]
    edit = rule(
        "existence", tokens=["Very Late"], action={"name": "edit", "params": [["lower"], ["replace", " ", "-"]]}
    )
    (hit,) = edit.find(Passage("Very Late"), State(), None)
    assert hit.said.suggestions == ("very-late",)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tram to Harbour", "Tram to Harbour"),  # before a noun it is a preposition
        ("How to ride a tram", "How To Ride a Tram"),  # before a verb it is the infinitive's
        ("The café at the quay", "The Café at the Quay"),
    ],
)
def test_a_title_has_to_in_small_letters_before_a_noun_alone(title: str, expected: str) -> None:
    kind = rule("capitalization", "want '%[2]s'", match="$title", threshold="1")
    assert told(kind, title) == ([] if title == expected else [(title, f"want '{expected}'")])


@pytest.mark.parametrize(
    ("verb", "shown"),
    [("%.2s", "tr"), ("%6s", "  tram"), ("%x", "7472616d"), ("%5d", "%!d(string= tram)"), ("%.1f", "%!f(string=t)")],
)
def test_messages_are_filled_as_go_fills_them(verb: str, shown: str) -> None:
    assert told(rule("existence", f"[{verb}]", tokens=["tram"]), "A tram.") == [("tram", f"[{shown}]")]


def test_spelling_heeds_accepted_words_and_no_exceptions_of_its_own() -> None:
    around = Surroundings(speller=SPELLER.speller, accepted=["tramm"])
    assert told(rule("spelling", around=around, exceptions=["ferrry"]), "A tramm or ferrry.") == [
        ("ferrry", "'ferrry'")
    ]
