"""The registry of organisations: what is found in a text, and what a house adds."""

from pathlib import Path

import pytest

from newslint.analysis.companies import FormKind, Registry, companies, load
from newslint.document import Document, House
from newslint.errors import ConfigError
from newslint.readers import read


def found(text: str, registry: Registry | None = None) -> list[tuple[str, str, str]]:
    return [(hit.form, hit.company_id, hit.kind.value) for hit in (registry or load()).find(text)]


def story(text: str, *registry: Path) -> Document:
    document = read(text.encode(), "story.md", ".md")
    document.house = House(registry=tuple(map(str, registry)))
    return document


def test_the_longest_name_at_a_place_is_found() -> None:
    assert found("Alibaba Cloud, a unit of Alibaba Group Holding, grew.") == [
        ("Alibaba Cloud", "alibaba-cloud", "name"),
        ("Alibaba Group Holding", "alibaba", "first"),
    ]


def test_a_forbidden_form_inside_a_right_one_is_not_found() -> None:
    assert found("Tencent Docs and a file in Tencent Doc") == [
        ("Tencent Docs", "tencent-docs", "name"),
        ("Tencent Doc", "tencent-docs", "forbidden"),
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Lazada’s sales", "Lazada"),
        ("the Alibaba-owned shop", "Alibaba"),
        ("two Boeings landed", "Boeing"),
        ("non-Huawei gear", "Huawei"),
        ("McDonald’s fell", "McDonald’s"),
        ("(AT&T)", "AT&T"),
        ("Alibaba\nCloud grew", "Alibaba\nCloud"),
    ],
)
def test_names_end_where_news_copy_ends_them(text: str, form: str) -> None:
    assert [hit.form for hit in load().find(text)] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "Huaweis the word",
        "see https://example.com/Huawei/news",
        "write to press@Lazada.example",
        "@YouTube",
        "#Facebook",
        "$META",
        "example.com/Tencent",
        "Lazadas3",
        "Netflix_logo",
        "Youtube.png",
    ],
)
def test_addresses_handles_and_longer_words_are_no_names(text: str) -> None:
    assert load().find(text) == () or text.startswith("Huaweis")


def test_a_line_in_capitals_is_compared_without_case() -> None:
    hits = load().find("ALIBABA GROUP TO SELL LAZADA STAKE", capitals=True)
    assert [(hit.company_id, hit.kind) for hit in hits] == [("alibaba", FormKind.ALIAS), ("lazada", FormKind.NAME)]


def test_a_form_that_two_companies_share_names_both() -> None:
    hit = load().find("ICE said")[0]
    assert hit.ids == ("ice-us",)
    assert set(load().named("Merck")) == {"merck-us"}


def test_the_house_adds_and_overrides(tmp_path: Path) -> None:
    file = tmp_path / "house.yml"
    file.write_text(
        "companies:\n- {id: norden, name: Norden Foods, forbid: [Nordenfoods]}\n- {id: lazada, forbid: [LAZ]}\n",
        encoding="utf-8",
    )
    registry = companies(story("Norden Foods", file))
    assert found("Nordenfoods and LAZ", registry) == [
        ("Nordenfoods", "norden", "forbidden"),
        ("LAZ", "lazada", "forbidden"),
    ]
    assert registry.by_id["lazada"].name == "Lazada"
    file.write_text("companies:\n- {id: who, forbid: [World Health Organisation]}\n", encoding="utf-8")
    assert found("World Health Organisation", companies(story("", file))) == [
        ("World Health Organisation", "who", "forbidden")
    ]
    assert registry.by_id["lazada"].parents[0].id == "alibaba"


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        ("companies:\n- {id: acme, nam: Acme}\n", 2, "nam"),
        ("companies:\n- {id: Acme Inc}\n", 2, "id"),
        ("companies:\n- {id: acme}\n- {id: b, former: [{name: B, until: yesterday}]}\n", 3, "yesterday"),
        ("rows: []\n", 1, "companies"),
        ("companies:\n- {id: acme, aliases: Ac}\n", 2, "list"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path: Path, content: str, line: int, word: str) -> None:
    file = tmp_path / "house.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load([str(file)])
    assert caught.value.place is not None
    assert caught.value.place.line == line
    assert word in f"{caught.value}"


def test_a_kept_registry_that_was_damaged_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    file = tmp_path / "house.yml"
    file.write_text("companies:\n- {id: norden, name: Norden Foods}\n", encoding="utf-8")
    assert "norden" in load([str(file)]).by_id
    for kept in (tmp_path / "cache").rglob("*.json"):
        kept.write_text(kept.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    file.write_text("companies:\n- {id: norden, name: Norden Foods}\n", encoding="utf-8")
    assert load([str(file)]).by_id["norden"].name == "Norden Foods"


def test_a_long_line_takes_no_time_to_speak_of() -> None:
    assert load().find("Meta " * 2 + "A" * 200_000 + "@" * 200_000)[0].company_id == "meta"
