"""YAML rules of a house over stories."""

from pathlib import Path

import pytest

from newslint import packs, readers
from newslint.errors import RuleError
from newslint.rule import Rule
from newslint.testing import failures


def rule(folder: Path, text: str) -> Rule:
    file = folder / "desk" / "rule.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return packs.load(str(file), "desk.rule")


def found(made: Rule, text: str, suffix: str = ".md") -> list[str]:
    document = readers.read(text.encode(), "x", suffix)
    return [finding.span.of(document.text) for finding in made.check(document)]


STORY = """\
# Utilize the quay

The city will utilize the quay. “We utilize it,” said Ines Prado.

- Utilize this

> They utilize that.

Café: utilize & use.
"""


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", ["Utilize", "utilize", "Utilize", "utilize"]),
        ("quoted: true", ["Utilize", "utilize", "utilize", "Utilize", "utilize", "utilize"]),
        ("scope: heading", ["Utilize"]),
        ("scope: list", ["Utilize"]),
        ("scope: text & ~heading & ~list", ["utilize", "utilize"]),
        ("scope: sentence", ["Utilize", "utilize", "Utilize", "utilize"]),
        ("scope: paragraph", ["utilize", "utilize"]),
        ("limit: 1", ["Utilize"]),
    ],
)
def test_a_scope_says_where_a_rule_looks(tmp_path: Path, keys: str, expected: list[str]) -> None:
    text = f"extends: existence\nmessage: Write 'use'.\nignorecase: true\ntokens: [utilize]\n{keys}\n"
    assert found(rule(tmp_path, text), STORY) == expected


@pytest.mark.parametrize(
    ("text", "story", "expected"),
    [
        ("extends: substitution\nmessage: Use '%s', not '%s'.\nswap: {utilize: use}", "We utilize it.", ["utilize"]),
        ("extends: occurrence\nmessage: Too many.\nscope: paragraph\nmax: 1\ntoken: ','", "A, b, c.", [","]),
        ("extends: repetition\nmessage: Repeated.\ntokens: ['[^\\s]+']", "We like the the quay.", ["the the"]),
        (
            "extends: consistency\nmessage: Settle on one.\neither: {advisor: adviser}",
            "An advisor and an adviser.",
            ["adviser"],
        ),
        (
            "extends: capitalization\nmessage: Headline case.\nscope: heading\nmatch: $title",
            "# the quay\n",
            ["the quay"],
        ),
    ],
)
def test_every_kind_finds_what_it_is_for(tmp_path: Path, text: str, story: str, expected: list[str]) -> None:
    assert found(rule(tmp_path, text), story) == expected


def test_a_rule_explains_itself_and_keeps_its_examples(tmp_path: Path) -> None:
    made = rule(
        tmp_path,
        "extends: existence\nmessage: Say when.\nlevel: error\ntokens: [recently]\ndescription: No day is named.\n"
        "why: Readers come later.\nsource: Our guide\nsince: '0.2'\nexamples:\n"
        "  bad: ['It closed [[recently]].']\n  good: ['It closed on Monday.']\n",
    )
    assert (made.id, made.severity.value, made.since) == ("desk.rule", "error", "0.2")
    assert made.__doc__ == "No day is named.\n\nWhy: Readers come later.\n\nSource: Our guide"
    assert list(failures(made)) == []


def test_what_an_action_proposes_is_a_fix_that_a_person_reads(tmp_path: Path) -> None:
    text = "extends: substitution\nmessage: Use %s.\nswap: {utilize: use}\naction: {name: replace}\n"
    finding = next(rule(tmp_path, text).check(readers.read(b"We utilize it.", "x", ".md")))
    assert finding.message == "Use 'use'."
    assert [(fix.edits[0].text, fix.safe) for fix in finding.fixes] == [("use", False)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: existnce\nmessage: x\n", "rule.yml:1:10: 'extends' names no kind of rule: 'existnce'"),
        ("extends: existence\n", "rule.yml:1:1: a rule needs a 'message'"),
        ("extends: existence\nmessage: x\ntokns: [a]\n", "yml:3:1: no key 'tokns' (did you mean 'tokens'?)"),
        ("extends: existence\nmessage: x\nExampels: {}\n", "3:1: no key 'Exampels' (did you mean 'examples'?)"),
        ("extends: existence\nmessage: x\nzzz: a\n", "3:1: no key 'zzz'"),
        ("extends: existence\nmessage: x\ntokens:\n  - a\n  - b(c\n", "rule.yml:5:5: the pattern 'b(c' cannot be"),
        ("extends: existence\nmessage: x\nraw: ['(a', 'b']\n", "3:7: the pattern '(a' cannot be used: missing )"),
        ("extends: existence\nmessage: x\ntokens: [a]\nexceptions: ['(b']\n", "4:14: the pattern '(b' cannot"),
        ("extends: substitution\nmessage: x\nswap:\n  a: b\n  '[c': d\n", "rule.yml:5:3: the pattern '[c' cannot"),
        ("extends: consistency\nmessage: x\neither: {a: b**c(}\n", "rule.yml:3:13: the pattern 'b**c(' cannot"),
        ("extends: occurrence\nmessage: x\nmax: 1\ntoken: '*'\n", "rule.yml:4:8: the pattern '*' cannot be used"),
        ("extends: conditional\nmessage: x\nfirst: a\nsecond: (b\n", "rule.yml:4:9: the pattern '(b' cannot"),
        ("extends: sequence\nmessage: x\ntokens:\n  - pattern: (b\n    skip: 1\n", "yml:4:14: the pattern '(b'"),
        (
            "extends: existence\nmessage: x\nlevel: fatal\n",
            "3:8: no severity 'fatal' (one of error, warning, suggestion)",
        ),
        ("message: x\ntokens: [x]\n", "a rule needs 'extends'"),
        ("extends: existence\nmessage: x\nexamples: {bad: ['[[open']}\n", "rule.yml:3:18: unbalanced [[ ]]"),
        ("extends: existence\nmessage: [x\n", "bad YAML"),
        ("extends: existence\nmessage: x\nlevel: warn\n", "3:8: no severity 'warn' (did you mean 'warning'?)"),
        ("extends: existence\nmessage: x\ntokens: []\n", "3:9: a rule of the kind 'existence' needs 'tokens' or 'raw'"),
        ("extends: substitution\nmessage: x\n", "1:1: a rule of the kind 'substitution' needs 'swap'"),
        ("extends: existence\nmessage: x\nquoted: maybe\n", "3:9: 'quoted' takes true or false, not 'maybe'"),
        ("extends: existence\nmessage: x\nenabled: never\n", "3:10: 'enabled' takes true or false, not 'never'"),
        ("extends: existence\nmessage: x\nignorecase: si\n", "3:13: 'ignorecase' takes true or false, not 'si'"),
        ("extends: existence\nmessage: x\ntokens: {a: b}\n", "3:9: 'tokens' takes a list of texts, not a mapping"),
        ("extends: substitution\nmessage: x\nswap: [a]\n", "3:7: 'swap' takes a mapping of texts, not a list"),
        ("extends: occurrence\nmessage: x\ntoken: a\nmax: many\n", "4:6: 'max' takes a number, not 'many'"),
        (
            "extends: existence\nmessage: x\nscope: heading.h9\n",
            "3:8: no story has the scope 'h9' (one of block",
        ),
        ("extends: existence\nmessage: x\nscope: [code, sentance]\n", "3:8: no story has the scope 'code' (one of "),
        ("extends: existence\nmessage: x\nexamples: [a]\n", "3:11: 'examples' takes a mapping with 'bad' and 'good'"),
        ("extends: existence\nmessage: x\nexamples: {worse: [a]}\n", "3:12: examples are 'bad' or 'good', not 'worse'"),
        (
            "extends: existence\nmessage: x\naction:\n  name: swap\n",
            "4:3: unknown action 'swap' (one of convert, edit, remove, replace, suggest)",
        ),
    ],
)
def test_a_file_that_is_no_rule_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(RuleError) as raised:
        rule(tmp_path, text)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "keys", ["raw: ['(quay|', 'pier)']", r"tokens: ['(qu|p)ay', '\1\1']", "tokens: ['(?i)quay', '\\p{Lu}uay', q++uay]"]
)
def test_a_pattern_is_judged_as_it_will_be_used(tmp_path: Path, keys: str) -> None:
    rule(tmp_path, f"extends: existence\nmessage: x\n{keys}\n")


@pytest.mark.parametrize("scope", ["text", "[code, heading.h2]", "text.md & ~code", "table.cell", "figure.caption"])
def test_a_scope_that_a_story_can_have_is_taken(tmp_path: Path, scope: str) -> None:
    rule(tmp_path, f"extends: existence\nmessage: x\nscope: {scope}\ntokens: [a]\n")


def test_data_files_beside_rules_are_not_rules(tmp_path: Path) -> None:
    rule(tmp_path, "extends: existence\nmessage: x\ntokens: [a]\n")
    (tmp_path / "desk" / "names.yml").write_text("companies: []\n")
    (tmp_path / "presets").mkdir()
    (tmp_path / "presets" / "a.yml").write_text("extends: b\n")
    assert [name for name, _ in packs.rule_files(str(tmp_path))] == ["desk.rule"]


@pytest.mark.parametrize(
    "text", ["", "# later\n", "tokens: [a\nextends existence\n", "  extends: existence\n  message: x\n", "existence"]
)
def test_a_file_that_is_neither_rule_nor_data_is_not_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "rule.yml").write_text(text)
    assert [name for name, _ in packs.rule_files(str(tmp_path))] == ["desk.rule"]


def test_rules_that_run_together_find_what_each_finds_alone(tmp_path: Path) -> None:
    texts = (
        "extends: existence\nmessage: x\nignorecase: true\ntokens: [utilize]\n",
        "extends: existence\nmessage: x\nscope: sentence\nraw: ['\\bth[a-z]+']\n",
        "extends: substitution\nmessage: Use '%s'.\nswap: {quay: wharf, Café: cafe}\n",
        "extends: occurrence\nmessage: x\nscope: paragraph\nmax: 1\ntoken: u\n",
        "extends: capitalization\nmessage: x\nscope: heading\nmatch: $title\n",
    )
    alone = [rule(tmp_path, text).copied(id=f"desk.{number}") for number, text in enumerate(texts)]
    document = readers.read(STORY.encode(), "x", ".md")
    for one, together in zip(alone, type(alone[0]).together(tuple(alone)), strict=True):
        assert list(one.check(document)) == list(together.check(document))
        assert list(one.check(document)) or one.id == "desk.4"
