"""The ownership graph, and stories judged by it."""

import datetime as dt
from pathlib import Path

import pytest

from newslint.analysis.ownership import Graph, load
from newslint.analysis.ownership.read import KINDS
from newslint.document import House, Metadata
from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.readers import read
from newslint.registry import Registry, shipped_entries
from newslint.rule import Rule

GRAPH = """\
publications:
- {id: herald, name: Norden Herald, owners: [{owner: norden, since: "2019-05"}], interests: [Quay Rail]}
companies:
- {id: norden, name: Norden Foods}
- {id: brook, name: Brook Capital}
edges:
- {owner: brook, of: norden, stake: "0.6"}
- {owner: brook, of: Marlow Robotics, stake: "0.05"}
- {owner: brook, of: Tern Air, stake: "0.2", since: "2024"}
- {owner: norden, of: Aster, since: "2020", until: "2025"}
- {owner: Aster, of: Bruna}
authors:
- {name: Mei Tan, interests: [{name: Marlow Robotics, kind: holds, since: "2020", until: "2026"}]}
"""


@pytest.fixture
def house(tmp_path: Path) -> House:
    file = tmp_path / "own.yml"
    file.write_text(GRAPH, encoding="utf-8")
    return House(publication="Norden Herald", ownership=(str(file),))


def graph(house: House) -> Graph:
    return load(house.ownership)


def names(house: House, day: str, **options: float) -> set[str]:
    known = graph(house)
    publication = known.publication("the norden herald")
    assert publication is not None
    depth, least = int(options.get("depth", 2)), options.get("min_stake", 0.1)
    found = known.interests(publication, dt.date.fromisoformat(day), depth=depth, min_stake=least)
    return {interest.name for interest in found}


def findings(house: House, text: str, rule: str = "disclosure.missing-ownership", **about: str) -> list[Finding]:
    document = read(text.encode(), "story.md", ".md")
    document.house = house
    document.metadata = Metadata(date=dt.date.fromisoformat(about.pop("date", "2024-06-01")), **about)
    loaded: Rule = Registry(shipped_entries()).rule(rule)
    return list(loaded.check(document))


def test_ties_reach_up_and_down_and_through(house: House) -> None:
    assert names(house, "2024-06-01") == {"Norden Foods", "Brook Capital", "Aster", "Bruna", "Tern Air", "Quay Rail"}
    assert names(house, "2024-06-01", depth=1) == {"Norden Foods", "Brook Capital", "Aster", "Tern Air", "Quay Rail"}
    assert "Marlow Robotics" in names(house, "2024-06-01", min_stake=0.01)


def test_ties_hold_on_their_days(house: House) -> None:
    assert names(house, "2018-01-01") == {"Quay Rail"}
    assert names(house, "2023-12-31") == {"Norden Foods", "Brook Capital", "Aster", "Bruna", "Quay Rail"}
    assert names(house, "2025-01-01") == {"Norden Foods", "Brook Capital", "Tern Air", "Quay Rail"}


def test_the_chain_is_the_evidence(house: House) -> None:
    finding = findings(house, "Bruna will hire 90 bakers.")[0]
    line = "Bruna is owned by Aster, which is owned by Norden Foods, which owns the Norden Herald."
    assert finding.message == f"Say in the story that {line.rstrip('.')}: it names Bruna."
    assert finding.evidence.startswith("Bruna < Aster < Norden Foods < owns Norden Herald since 2019; ")
    assert finding.fixes[0].edits[0].text == f"\n\n{line}"
    assert not finding.fixes[0].safe


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Norden Foods", "Norden Foods owns the Norden Herald."),
        ("Quay Rail", "The Norden Herald has an interest in Quay Rail."),
        ("Brook Capital", "Brook Capital owns Norden Foods, which owns the Norden Herald."),
        ("Aster", "Aster is owned by Norden Foods, which owns the Norden Herald."),
        (
            "Tern Air",
            "Tern Air is part-owned by Brook Capital, which owns Norden Foods, which owns the Norden Herald.",
        ),
    ],
)
def test_the_line_offered_tells_the_tie_and_settles_it(house: House, name: str, line: str) -> None:
    story = f"{name} will hire 90 cooks."
    (finding,) = findings(house, story)
    (edit,) = finding.fixes[0].edits
    assert edit.text.strip() == line
    assert findings(house, story + edit.text) == []


@pytest.mark.parametrize("where", ["owners", "interests"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_line_offered_settles_a_tie_of_any_kind(tmp_path: Path, where: str, kind: str) -> None:
    tie = "{owner: Marlow Robotics, kind: " + kind + "}"
    file = tmp_path / "own.yml"
    file.write_text(f"publications:\n- {{name: Norden Herald, {where}: [{tie}]}}\n", encoding="utf-8")
    of = House(publication="Norden Herald", ownership=(str(file),))
    story = "Marlow Robotics will hire 90 fitters."
    (finding,) = findings(of, story)
    assert findings(of, story + finding.fixes[0].edits[0].text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_line_offered_settles_what_an_owner_is_tied_to(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "own.yml"
    file.write_text(
        "publications:\n- {name: Norden Herald, owners: [{owner: mei}]}\n"
        "companies:\n- {id: mei, name: Mei Tan, kind: person}\n"
        f"edges:\n- {{owner: mei, of: Marlow Robotics, kind: {kind}}}\n",
        encoding="utf-8",
    )
    of = House(publication="Norden Herald", ownership=(str(file),))
    story = "Marlow Robotics will hire 90 fitters."
    (finding,) = findings(of, story)
    line = finding.fixes[0].edits[0].text
    assert line.endswith(" Mei Tan, who owns the Norden Herald.")
    assert findings(of, story + line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Quay Rail is tied to the Norden Herald.",
        "Quay Rail is tied to the Herald.",
        "Quay Rail has ties to the Herald.",
        "Quay Rail is connected to the Norden Herald.",
        "Quay Rail, affiliated with the Herald, will run them.",
        "The Herald is related to Quay Rail.",
    ],
)
def test_the_loosest_word_for_a_tie_tells_it(house: House, line: str) -> None:
    assert findings(house, f"Quay Rail will run more trains.\n\n{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Quay Rail has no ties to the Herald.",
        "Quay Rail is not affiliated with the Herald.",
        "Quay Rail told the Herald that it is tied to the old timetable.",
        "Quay Rail, which is related to no other line, told the Herald so.",
    ],
)
def test_a_tie_denied_or_to_something_else_is_not_told(house: House, line: str) -> None:
    assert findings(house, f"Quay Rail will run more trains.\n\n{line}")


def test_one_line_settles_all_that_one_owner_owns(house: House) -> None:
    assert findings(house, "Bruna and Aster merge.\n\nNorden Foods owns the Herald.") == []
    assert len(findings(house, "Bruna and Aster merge, said Brook Capital.")) == 1


def test_what_is_named_in_passing_weighs_less(house: House) -> None:
    lede, passing = "Tern Air cut six routes.", "Rain fell.\n\nFour carriers, Tern Air among them, cut routes."
    assert findings(house, lede)[0].severity.value == "error"
    assert findings(house, passing)[0].severity.value == "warning"
    assert findings(house, lede, genre="brief")[0].severity.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.\n\nThe clip was posted on Tern Air on Monday.",
        "See https://ternair.example/Tern/Air for routes.",
        "Rain fell.\n\nPhoto: Tern Air",
        "`Tern Air` is the name of a variable.",
        "Norden Herald wins a prize.",
    ],
)
def test_what_is_no_mention_calls_for_nothing(house: House, text: str) -> None:
    assert findings(house, text) == []


def test_without_a_day_or_a_publication_nothing_is_judged(house: House) -> None:
    document = read(b"Bruna will hire 90 bakers.", "story.md", ".md")
    document.house = house
    rule = Registry(shipped_entries()).rule("disclosure.missing-ownership")
    assert list(rule.check(document)) == []
    assert rule.needs_date


def test_authors_declare_their_interests_to_the_house(house: House) -> None:
    story, rule = "Marlow Robotics opens a plant.", "disclosure.author-interest"
    assert len(findings(house, story, rule, author="Mei Tan")) == 1
    assert findings(house, story, rule, author="Mei Tan", date="2026-06-01") == []
    assert findings(house, f"{story}\n\nMei Tan holds shares in it.", rule, author="Mei Tan") == []


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ("publications:\n- {id: x}\n", 2, "name"),
        ("publications:\n- {name: X, owners: [{owner: y, since: soon}]}\n", 2, "soon"),
        ("publications:\n- {name: X, owners: [{owner: y, stake: half}]}\n", 2, "half"),
        ("edges:\n- {owner: y}\n", 2, "of"),
        ("edges:\n- {owner: y, of: z, kind: likes}\n", 2, "likes"),
        ("publication: []\n", 1, "publication"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path: Path, content: str, line: int, word: str) -> None:
    file = tmp_path / "own.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load([str(file)])
    assert caught.value.place is not None
    assert caught.value.place.line == line
    assert word in str(caught.value)


def test_every_party_of_the_shipped_graph_is_known() -> None:
    known = load()
    ids = {*known.parties, *known.registry.by_id, *known.publications}
    ties = [tie for publication in known.publications.values() for tie in (*publication.owners, *publication.interests)]
    used = {name for tie in ties for name in (tie.owner, tie.via) if name}
    assert {name for name in used if name == name.lower() and " " not in name} - ids == set()
    assert len(known.publications) >= 80
