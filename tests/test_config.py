"""Settings: what is read, from where, and what a mistake is answered with."""

import datetime as dt
from pathlib import Path

import jsonschema
import pytest
import yaml

from newslint.config import find, load
from newslint.config.schema import KEYS, commented, json_schema
from newslint.errors import ConfigError
from newslint.finding import Severity

WHOLE = """\
publication: The Harbour Post
reporting-currency: USD
language: en-GB
date: 2026-03-10
select: [money, names]
ignore: names.forbidden-variant
fail-level: error
rules:
  money.unconverted: {severity: error, require: every}
  residue.placeholder: off
  names.inconsistent-name: suggestion
per-path:
  "opinion/**": [sourcing]
  "markets/*.md": {select: money, rules: {money.unconverted: off}}
exclude: [archive/]
registry: names.yml
"""


def written(folder: Path, text: str, name: str = "newslint.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    written(tmp_path, "companies: []\n", "names.yml")
    config = load(written(tmp_path, WHOLE))
    assert (config.house.publication, config.house.reporting_currency) == ("The Harbour Post", "USD")
    assert config.house.registry == (str(tmp_path / "names.yml"),)
    assert config.date == dt.date(2026, 3, 10)
    assert config.fail_level is Severity.ERROR
    assert config.selection.select == ("money", "names")
    assert config.selection.ignore == ("names.forbidden-variant",)
    rules = config.selection.rules
    assert rules["money.unconverted"].severity is Severity.ERROR
    assert rules["money.unconverted"].options == {"require": "every"}
    assert rules["residue.placeholder"].off
    assert rules["names.inconsistent-name"].severity is Severity.SUGGESTION
    assert [glob for glob, _ in config.per_path] == ["opinion/**", "markets/*.md"]
    assert config.per_path[0][1].ignore == ("sourcing",)
    assert config.exclude == ("archive/",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("publicaton: X\n", "1:1: no setting 'publicaton' (did you mean 'publication'?)"),
        ("reporting_currency: USD\n", "1:1: no setting 'reporting_currency' (did you mean 'reporting-currency'?)"),
        ("zzz: 1\n", "1:1: no setting 'zzz' (one of publication, "),
        ("publication: [a]\n", "1:14: 'publication' takes a text, not a list"),
        ("reporting-currency: dollars\n", "1:21: 'reporting-currency' takes a currency code"),
        ("date: 2026-13-45\n", "1:7: 'date' takes a day such as 2026-03-10, not '2026-13-45'"),
        ("language: english please\n", "1:11: 'language' takes a language tag"),
        ("fail-level: warn\n", "1:13: no severity 'warn' (did you mean 'warning'?)"),
        ("rules:\n  money.unconverted: eror\n", "2:22: no severity 'eror' (did you mean 'error'?)"),
        ("rules: [a]\n", "1:8: 'rules' takes a mapping of rules to settings, not a list"),
        ("select: [{a: b}]\n", "1:10: 'select' takes a list of texts, not a mapping in it"),
        ("per-path:\n  '*.md': {ignroe: x}\n", "2:12: no setting of a path 'ignroe' (did you mean 'ignore'?)"),
        ("registry: lost.yml\n", "1:11: no file or folder 'lost.yml'"),
        ("extends: [strct]\n", "1:11: no preset or file 'strct' (did you mean 'strict'?)"),
        ("extends: newslint.yaml\n", "1:10: the settings extend themselves"),
        ("extends: [strict, 'vale:.']\n", "1:19: 'vale:.' is a folder (name the file in it, such as vale:./.vale.ini)"),
        (
            "rules: {money.unconverted: {options: [a]}}\n",
            "1:38: 'options' takes a mapping of options to values, not a li",
        ),
        ("date: 1\ndate: 2\n", "2:1: the key 'date' stands twice; first in line 1"),
        ("publication: &a x\n", "1:14: anchors and aliases"),
        ("rules:\n  <<: {a: b}\n", "2:3: merge keys"),
        ("publication: !!python/object x\n", "1:14: tags are not read here"),
        ("select: " + "[" * 50 + "]" * 50, "1:48: more than 40 lists and mappings"),
        ("select: " + "[" * 100_000, ": more than 40 lists and mappings"),
        ("select: [a\nignore: b\n", "1:9: bad YAML: a '[' that nothing closes, or a comma missing after it"),
        ("rules: {a: off\n", "1:8: bad YAML: a '{' that nothing closes"),
        (
            "publication: The Post: Weekend\n",
            "1:22: bad YAML: a ': ' where none can stand (put a text",
        ),
        ("exclude: [*.bak]\n", "1:11: bad YAML: a text cannot begin with '*' (put it in quotes)"),
        ("per-path:\n  **/x.md: [money]\n", "2:3: bad YAML: a text cannot begin with '*' (put it in quotes)"),
        ("publication: @post\n", "1:14: bad YAML: a text cannot begin with '@' (put it in quotes)"),
        ("publication: 'it's'\n", "1:18: bad YAML: more text after a quotation mark or bracket that closes"),
        ('publication: "Post\n', "1:14: bad YAML: a quotation mark that nothing closes"),
        ('exclude: ["\\d"]\n', "bad YAML: a backslash in double quotes (put the text in single quotes)"),
        ("rules:\n  money: off\n names: off\n", "3:2: bad YAML: a line that is set in unlike those above it (set"),
        ("publication: Post\nreporting-currency USD\n", "2:1: bad YAML: a line without ': ' (write it as name: value)"),
        ("select: - money\n", "1:9: bad YAML: a '- ' where no list can begin"),
        ("select: [money, , names]\n", "1:17: bad YAML: a value is missing before ','"),
        ("- a\n", "1:1: settings are a mapping of names to values (such as 'reporting-currency: USD')"),
        ("rules:\n\tmoney: off\n", "2:1: bad YAML: a tab, where YAML is indented with spaces"),
        ("select: {a: 1}\n", "1:9: 'select' takes a list of texts, not a mapping"),
        ("rules-path: newslint.yaml\n", "1:13: 'rules-path' names folders, and 'newslint.yaml' is a file"),
        ("registry: [.]\n", "1:12: 'registry' names files, and '.' is a folder"),
        ("rules: {money: {severity: [error]}}\n", "'severity' takes a text, not a list"),
        ("publication: \x07\n", "bad YAML"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load(path)
    assert f"{path}:{said}" in str(raised.value) or said in str(raised.value)
    assert str(raised.value).startswith(str(path))


def test_words_that_yaml_takes_for_truth_stay_what_they_say(tmp_path: Path) -> None:
    text = "publication: No\nrules:\n  money.unconverted: {home: NO, window: 3, strict: true}\n  names: off\n"
    config = load(written(tmp_path, text))
    assert config.house.publication == "No"
    assert config.selection.rules["money.unconverted"].options == {"home": "NO", "window": 3, "strict": True}
    assert config.selection.rules["names"].off


def test_toml_reads_as_yaml_does(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.newslint]\npublication = "Post"\ndate = 2026-03-10\nselect = ["money"]\n'
    text += '[tool.newslint.rules]\n"money.unconverted" = { severity = "error", window = 3 }\n"names" = "off"\n'
    config = load(written(tmp_path, text, "pyproject.toml"))
    assert config.house.publication == "Post"
    assert config.date == dt.date(2026, 3, 10)
    assert config.selection.rules["money.unconverted"].options == {"window": 3}
    assert config.selection.places["money.unconverted"].line == 9
    assert config.selection.rules["names"].off


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[tool.newslint]\npublicaton = "x"\n', "2:1: no setting 'publicaton'"),
        ('[tool.newslint]\nlanguage = "en"\nselect = [1, {}]\n', "3:1: 'select' takes a list of texts"),
        ("[tool.newslint]\nselect = [\n", "bad TOML"),
    ],
)
def test_a_mistake_in_toml_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=r"pyproject\.toml:") as raised:
        load(written(tmp_path, text, "pyproject.toml"))
    assert said in str(raised.value)


def test_settings_build_on_others(tmp_path: Path) -> None:
    written(tmp_path, "publication: Base\nselect: [names]\nignore: [a.b]\nrules: {x.y: {one: 1, two: 2}}\n", "base.yml")
    config = load(written(tmp_path, "extends: base.yml\nselect: [money]\nignore: [c.d]\nrules: {x.y: {two: 3}}\n"))
    assert config.house.publication == "Base"
    assert config.selection.select == ("money",)
    assert config.selection.ignore == ("a.b", "c.d")
    assert config.selection.rules["x.y"].options == {"one": 1, "two": 3}


def test_the_nearest_settings_win_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    deep = tmp_path / "repo" / "desk" / "stories"
    deep.mkdir(parents=True)
    outer = written(tmp_path, "publication: Outer\n")
    assert find(str(deep)) == str(outer)
    (tmp_path / "repo" / ".git").mkdir()
    assert find(str(deep)) == ""
    top = written(tmp_path / "repo", "[tool.newslint]\n", "pyproject.toml")
    assert find(str(deep)) == str(top)
    near = written(tmp_path / "repo" / "desk", "publication: Desk\n", ".newslint.yaml")
    assert find(str(deep)) == str(near)


def test_a_pyproject_without_settings_is_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "[tool.other]\n", "pyproject.toml")
    (tmp_path / ".git").mkdir()
    assert find(str(tmp_path)) == ""


def test_the_schema_accepts_what_is_read_and_refuses_what_is_not() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(yaml.load(WHOLE, Loader=yaml.BaseLoader))
    assert not validator.is_valid({"publicaton": "x"})
    assert not validator.is_valid({"per-path": {"*": {"x": 1}}})
    assert set(schema["properties"]) == {key.name for key in KEYS}


def test_a_begun_file_says_what_every_key_does_and_is_valid(tmp_path: Path) -> None:
    text = "\n".join(commented({"publication": ("The Post", "named in 3 drafts")}))
    assert load(written(tmp_path, text)).house.publication == "The Post"
    assert all(key.about in text for key in KEYS)
    for key in KEYS:  # every sample can be switched on
        sample = yaml.safe_load(f"{key.name}: {key.sample}")
        assert jsonschema.Draft202012Validator(json_schema()).is_valid(_plain(sample)), key.name


def _plain(value: object) -> object:
    return {k: str(v) if isinstance(v, dt.date) else v for k, v in value.items()} if isinstance(value, dict) else value


def test_a_kept_parse_that_was_damaged_is_a_miss(tmp_path: Path, apart: Path) -> None:
    path = written(tmp_path, "publication: Post\n")
    assert load(path).house.publication == "Post"
    kept = list(apart.rglob("*.json"))
    assert len(kept) == 1
    for damage in ("", "{", kept[0].read_text().replace("Post", "Pest"), "0\n[]"):
        kept[0].write_text(damage)
        assert load(path).house.publication == "Post"


def test_a_settings_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "newslint.yaml"
    with pytest.raises(ConfigError, match="cannot be read"):
        load(path)
    path.write_bytes(b"publication: caf\xe9\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(path)
    assert Path(find(str(tmp_path))).name == "newslint.yaml"
