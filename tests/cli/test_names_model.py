"""`names-model`: what a model of spaCy adds to the names of a story, with a module of this test in spaCy's place."""

import json
import sys
from pathlib import Path

import pytest

from newslint.analysis.names import model
from newslint.config import load
from newslint.errors import ConfigError

from .conftest import Desk

# Loads a folder with a table of names; sees each where it stands in a text.
SPACY = """
import json, os
from types import SimpleNamespace

def load(name):
    path = os.path.join(name, "names.json")
    if not os.path.exists(path):
        raise OSError("[E050] Can't find model")
    with open(path) as file:
        table = json.load(file)

    def model(text):
        found = [(text.find(name), name, label) for name, label in table.items() if name in text]
        ents = [SimpleNamespace(start_char=at, end_char=at + len(name), label_=label) for at, name, label in found]
        return SimpleNamespace(ents=sorted(ents, key=lambda ent: ent.start_char))

    return model
"""
SETTINGS = "names-model: toy/model\nselect: [names.inconsistent-name]\n"
STORY = "Buyers like Marlowe. It was Marlowe that won, and Malrowe is glad.\n"


@pytest.fixture
def spacy(desk: Desk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return the desk, with a spaCy of its own and settings that name a model."""
    site = tmp_path_factory.mktemp("site")
    (site / "spacy.py").write_text(SPACY)
    monkeypatch.syspath_prepend(str(site))
    for name in [name for name in sys.modules if name.partition(".")[0] == "spacy"]:
        monkeypatch.delitem(sys.modules, name)
    desk.file("newslint.yaml", SETTINGS)
    see(desk, {})
    return desk


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    model._loaded.cache_clear()


def see(desk: Desk, table: dict[str, str]) -> None:
    desk.file("toy/model/names.json", json.dumps(table))
    model._loaded.cache_clear()


def names(desk: Desk, text: str) -> dict[str, tuple[str, bool]]:
    desk.file("draft.txt", text)
    ran = desk.run("facts", "--output-format", "json", "draft.txt")
    assert ran.status == 0, ran.err
    rows = json.loads(ran.out)["files"][0]["names"]
    return {row["text"]: (row["kind"], row["possessive"]) for row in rows}


def test_a_model_settles_the_kinds_that_the_story_leaves_open(spacy: Desk) -> None:
    text = "We met Quillon in Tarn Vale. Later Ana Ruiz met Quillon."
    assert names(spacy, text)["Tarn Vale"][0] == "other"
    see(spacy, {"Quillon": "ORG", "Tarn Vale": "GPE", "Ana Ruiz": "ORG", "Later": "DATE"})
    found = names(spacy, text)
    assert found["Tarn Vale"][0] == "place"
    assert found["Ana Ruiz"][0] == "person"  # what the grammar knows stands
    assert found["Quillon"][0] == "organisation"
    assert "Later" not in found


def test_a_mention_keeps_its_place_where_the_model_sees_more(spacy: Desk) -> None:
    see(spacy, {"the old Tarn Vale": "LOC"})
    assert names(spacy, "We met in the old Tarn Vale.") == {"Tarn Vale": ("place", False)}


def test_a_model_adds_names_without_their_article_and_possessive(spacy: Desk) -> None:
    text = "So the easyfoods’s head left."
    assert names(spacy, text) == {}
    see(spacy, {"the easyfoods’s": "ORG"})
    assert names(spacy, text) == {"easyfoods": ("organisation", True)}


def test_findings_follow_the_model_and_are_not_those_of_another(spacy: Desk) -> None:
    spacy.file("draft.txt", STORY)
    assert spacy.run("check", "draft.txt").status == 1
    see(spacy, {"Marlowe": "PERSON"})  # whose name is the business of another rule
    assert spacy.run("check", "draft.txt").status == 0


def test_without_spacy_nothing_is_called_clean(spacy: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    spacy.file("draft.txt", STORY)
    ran = spacy.run("check", "draft.txt")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "pip install 'newslint[spacy]'" in ran.err


def test_a_model_that_is_not_installed_is_named_with_the_command_that_installs_it(spacy: Desk) -> None:
    spacy.file("newslint.yaml", SETTINGS.replace("toy/model", "en_toy"))
    spacy.file("draft.txt", STORY)
    spacy.file("other.txt", STORY)
    ran = spacy.run("check", "--jobs", "2", ".")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "'en_toy' is not installed (python -m spacy download en_toy)" in ran.err


def test_rules_that_ask_for_no_names_need_no_model(spacy: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    spacy.file("draft.txt", STORY)
    assert spacy.run("check", "--select", "residue", "--config", "newslint.yaml", "draft.txt").status == 0


def test_the_setting_is_shown_and_inherited(spacy: Desk) -> None:
    assert f"names-model: {spacy.folder / 'toy' / 'model'}" in spacy.run("config").out
    spacy.file("base.yaml", "names-model: en_toy\n")
    spacy.file("desk/newslint.yaml", "extends: [../base.yaml]\n")
    assert load(str(spacy.folder / "desk" / "newslint.yaml")).house.names_model == "en_toy"


def test_a_folder_that_is_not_there_is_a_mistake_in_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "newslint.yaml"
    path.write_text("names-model: models/none\n")
    with pytest.raises(ConfigError, match="no file or folder 'models/none'"):
        load(str(path))
