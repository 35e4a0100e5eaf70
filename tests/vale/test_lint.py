"""Documents under a `.vale.ini`: what is read, what is skipped, and where an alert stands."""

import json
from collections.abc import Callable

import pytest

Project = Callable[..., tuple[int, list[str]]]

INI = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.{md,html,txt}]\nBasedOnStyles = House\n"
RULE = "extends: existence\nmessage: \"found '%s'\"\nlevel: error\ntokens: [tram, ferry]\n"
FILES = {".vale.ini": INI, "styles/House/Word.yml": RULE}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A tram.\n", ["1:3"]),
        ("# A tram\n\n- one *tram*\n- `tram`\n", ["1:5", "3:8"]),
        ("See [the tram](https://tram.example) now.\n", ["1:10"]),
        ("```tram\ntram\n```\n\ntram\n", ["5:1"]),
        ("> a tram\n> and a\n> ferry\n", ["1:5", "3:3"]),
        ("| tram | b |\n|---|---|\n| x | ferry |\n", ["1:3", "3:7"]),
        ("a **tr**am and a tr<b>am</b>, then tram\n", ["1:5", "1:36"]),
        ("tram — “tram” – tram\n", ["1:1", "1:9", "1:17"]),
        ("<!-- vale off -->\n\ntram\n\n<!-- vale on -->\n\nferry\n", ["7:1"]),
        ("<!-- vale House.Word = NO -->\n\ntram\n\n<!-- vale House.Word = YES -->\n\nferry\n", ["7:1"]),
        ("---\ntitle: A tram\n---\n\nBody.\n", ["2:10"]),
        ("![a tram](x.png)\n", ["1:5"]),
        ("Cost: $tram$ and $5 for a tram, $6 more.\n", ["1:27"]),
        ("Go to www.tram.example or tram.\n", ["1:11", "1:27"]),
        ("A note.[^1]\n\n[^1]: On the tram.\n", ["3:14"]),
        ("| tram |\n|---|---|\n| a | ferry |\n", ["1:3", "3:7"]),
        ("| $20 | tram |\n|---|---|\n| a$ | ferry |\n", ["1:9", "3:8"]),
    ],
)
def test_markdown_alerts_stand_where_the_text_does(vale: Project, text: str, places: list[str]) -> None:
    _, lines = vale({**FILES, "a.md": text}, "a.md")
    assert [":".join(line.split(":")[1:3]) for line in lines] == places


def test_html_and_text(vale: Project) -> None:
    html = '<p class="x">A <em>tram</em>.</p>\n<script>tram</script>\n<pre>tram</pre>\n<p>ferry</p>\n'
    code, lines = vale({**FILES, "a.html": html, "b.txt": "One.\n\nA ferry.\n"}, "a.html", "b.txt")
    assert code == 1
    assert lines == [
        "a.html:1:20:House.Word:found 'tram'",
        "a.html:4:4:House.Word:found 'ferry'",
        "b.txt:3:3:House.Word:found 'ferry'",
    ]


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("heading", ["1:5"]),
        ("heading.h2", []),
        ("list", ["5:3"]),
        ("text & ~heading", ["3:3", "5:3", "7:3"]),
        ("~list", ["1:5", "3:3", "7:3"]),
        ("blockquote", ["7:3"]),
        ("sentence", ["1:5", "3:3", "5:3", "7:3"]),
        ("paragraph", ["3:3"]),
        ("raw", ["1:5", "3:3", "5:3", "7:3"]),
        ("doc(blockquote)", ["1:5"]),  # placed by its text, as Vale does,
    ],
)
def test_scopes(vale: Project, scope: str, places: list[str]) -> None:
    text = "# A tram\n\nA tram.\n\n- tram\n\n> tram\n"
    _, lines = vale({**FILES, "styles/House/Word.yml": f"{RULE}scope: {scope}\n", "a.md": text}, "a.md")
    assert [":".join(line.split(":")[1:3]) for line in lines] == places


def test_levels_and_sections(vale: Project) -> None:
    ini = "StylesPath = styles\nMinAlertLevel = warning\n[*.md]\nBasedOnStyles = House\n"
    ini += "[old/*]\nHouse.Word = suggestion\n"
    files = {**FILES, ".vale.ini": ini, "a.md": "tram\n", "old/b.md": "tram\n"}
    assert vale(files, "--sort", ".") == (1, ["a.md:1:1:House.Word:found 'tram'"])


def test_a_rule_extends_another(vale: Project) -> None:
    child = "extends: House.Word\nmessage: \"no '%s'\"\ntokens-: [tram]\ntokens+: [lorry]\n"
    _, lines = vale({**FILES, "styles/House/More.yml": child, "a.md": "tram ferry lorry\n"}, "a.md")
    assert [line.split(":", 3)[3] for line in lines] == [
        "House.Word:found 'tram'",
        "House.More:no 'ferry'",
        "House.Word:found 'ferry'",
        "House.More:no 'lorry'",
    ]


def test_vocabularies_and_ignores(vale: Project) -> None:
    ini = "StylesPath = styles\nVocab = City\nTokenIgnores = (\\{\\{[^}]+\\}\\})\n[*.md]\nBasedOnStyles = Vale, House\n"
    ini = ini.replace("TokenIgnores", "# TokenIgnores").replace(
        "[*.md]\n", "[*.md]\nTokenIgnores = (\\{\\{[^}]+\\}\\})\n"
    )
    files = {
        **FILES,
        ".vale.ini": ini,
        "styles/config/vocabularies/City/accept.txt": "Zuidas\ntram\n",
        "styles/config/vocabularies/City/reject.txt": "downtown\n",
        "a.md": "A tram to Zuidas, {{ferry}}, zuidas and downtown.\n",
    }
    assert vale(files, "a.md")[1] == [
        "a.md:1:30:Vale.Terms:Use 'Zuidas' instead of 'zuidas'.",
        "a.md:1:41:Vale.Avoid:Avoid using 'downtown'.",
    ]


def test_a_filter_and_a_view(vale: Project) -> None:
    ini = INI + "\n[log.json]\nView = Notes\n"
    view = "engine: dasel\nscopes:\n  - name: note\n    expr: entries.all().note\n    type: md\n"
    content = json.dumps({"entries": [{"note": "a *ferry*"}, {"note": "calm"}]}, indent=1)
    files = {
        **FILES,
        ".vale.ini": ini.replace("txt}", "txt,json}"),
        "styles/config/views/Notes.yml": view,
        "log.json": content,
    }
    assert vale(files, "log.json")[1] == ["log.json:4:16:House.Word:found 'ferry'"]
    assert vale(files, "--filter=.Level == 'warning'", "log.json")[1] == []


def test_what_cannot_be_is_said_as_vale_says_it(vale: Project) -> None:
    broken = {**FILES, "styles/House/Bad.yml": "extends: existence\nmessage: x\ntokens:\n  - (open\n", "a.md": "x\n"}
    code, lines = vale(broken, "a.md")
    assert code == 2
    assert lines[-1].endswith("Bad.yml:4:E201:Invalid pattern: missing closing ) in `(open`")
    assert vale(FILES, "none.md", "a.md")[0] == 2


def test_a_script_is_named_once_and_the_run_goes_on(vale: Project) -> None:
    script = "extends: script\nmessage: x\nscript: |\n  matches := []\n"
    _, lines = vale({**FILES, "styles/House/Own.yml": script, "a.md": "tram\n", "b.md": "ferry\n"}, "a.md", "b.md")
    assert len([line for line in lines if "not supported" in line]) == 1
    assert len(lines) == 3


def test_json_and_the_table(vale: Project, capsys: pytest.CaptureFixture[str]) -> None:
    from newslint.vale.run import main

    vale({**FILES, "a.md": "tram\n"}, "a.md")
    assert main(["--output=JSON", "--no-exit", "a.md"]) == 0
    (alert,) = json.loads(capsys.readouterr().out)["a.md"]
    assert (alert["Check"], alert["Line"], alert["Span"], alert["Match"]) == ("House.Word", 1, [1, 4], "tram")
    assert main(["--no-color", "a.md"]) == 1
    shown = capsys.readouterr().out
    assert " 1:1  error  found 'tram'  House.Word" in shown
    assert shown.endswith("✖ 1 error, 0 warnings and 0 suggestions in 1 file.\n")


def test_cases_beside_rules(vale: Project) -> None:
    cases = "tests:\n  - name: finds\n    input: a tram\n    want: \"1:3:House.Word:found 'tram'\"\n"
    wrong = "  - name: fails\n    input: a bus\n    contains: bus\n"
    good = vale({**FILES, "styles/House/Word.yml": RULE + cases}, "test", "styles")
    assert good[0] == 0
    assert "1 passed, 0 failed" in good[1][-1]
    bad = vale({**FILES, "styles/House/Word.yml": RULE + cases + wrong}, "test", "styles")
    assert bad[0] == 1
    assert "1 passed, 1 failed" in bad[1][-1]


COMMENTS = {
    "a.py": '"""A tram."""\nx = """\ntram\n"""\n\ndef f(\n    a: int,\n) -> int:\n    """\n    A ferry.\n    """\n'
    '    # a tram\n    return """tram"""\n',
    "a.ex": '@doc "a tram"\nx = "tram"\n@moduledoc """\ntram\n"""\n# ferry\n',
    "a.jl": '"""\ntram\n"""\nf(x) = 1 # ferry\n',
    "a.java": "/* one tram */\n/* two\n ferries: a ferry */\n// tram\n",
}


@pytest.mark.parametrize(
    ("path", "ignored", "places"),
    [
        ("a.py", "", ["1:6", "10:7", "12:9"]),
        ("a.py", "text.comment.block", ["1:6", "12:9"]),
        ("a.ex", "", ["1:9", "4:1", "6:3"]),
        ("a.jl", "", ["4:12"]),
        ("a.java", "", ["1:8", "3:13", "4:4"]),
        ("a.java", "text.comment.line", ["3:13"]),
        ("a.java", "comment", []),
    ],
)
def test_comments_and_documentation_are_the_prose_of_code(
    vale: Project, path: str, ignored: str, places: list[str]
) -> None:
    ini = f"StylesPath = styles\nMinAlertLevel = suggestion\nIgnoredScopes = {ignored}\n\n[*]\nBasedOnStyles = House\n"
    _, lines = vale({**FILES, ".vale.ini": ini, path: COMMENTS[path]}, path)
    assert [":".join(line.split(":")[1:3]) for line in lines] == places


def test_comments_have_no_sentences(vale: Project) -> None:
    rule = RULE + "scope: sentence\n"
    ini = INI.replace("txt", "txt,java")
    files = {".vale.ini": ini, "styles/House/Word.yml": rule, "a.java": "// A tram.\n", "a.txt": "A tram.\n"}
    _, lines = vale(files, "a.java", "a.txt")
    assert [line.split(":")[0] for line in lines] == ["a.txt"]


def test_each_of_many_equal_texts_is_told_where_it_stands(vale: Project) -> None:
    rule = "extends: conditional\nmessage: \"spell out '%s'\"\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'\n"
    text = "An ABC or `ABC`, xABC, ABC-D.\nThen ABC and _ABC_.\n"
    files = {".vale.ini": INI, "styles/House/Word.yml": rule, "a.txt": text * 3}
    _, lines = vale(files, "a.txt")
    assert [":".join(line.split(":")[1:3]) for line in lines] == [
        f"{line + above}:{column}" for above in (0, 2, 4) for line, column in ((1, 4), (1, 24), (2, 6), (2, 15))
    ]


@pytest.mark.parametrize(
    ("directive", "places"),
    [
        (".. note:: A tram\n\n   A ferry.\n\n   - a tram\n", ["1:13", "3:6", "5:8"]),
        (".. topic:: A tram\n   :class: ferry\n\n   A tram.\n", ["1:14", "4:6"]),
        (".. figure:: tram.png\n\n   A ferry.\n", ["3:6"]),
        (".. list-table:: A tram\n   :header-rows: 1\n\n   * - a ferry\n     - tram\n", ["1:19", "4:10", "5:8"]),
        (".. code-block:: text\n\n   A ferry.\n", []),
    ],
)
def test_what_a_directive_holds_is_prose_or_not(vale: Project, directive: str, places: list[str]) -> None:
    _, lines = vale({**FILES, ".vale.ini": INI.replace("txt", "rst"), "a.rst": f"{directive}\nEnd.\n"}, "a.rst")
    assert [":".join(line.split(":")[1:3]) for line in lines] == places


def test_comments_of_mdx_switch_rules_off_and_are_no_prose(vale: Project) -> None:
    text = "{/* vale off */}\n\nA tram.\n\n{/* vale on */}\n\nA tram. {/* a ferry */}\n"
    _, lines = vale({**FILES, ".vale.ini": INI.replace("txt", "mdx"), "a.mdx": text}, "a.mdx")
    assert [":".join(line.split(":")[1:3]) for line in lines] == ["7:3"]


def test_front_matter_that_holds_no_fields_is_named(vale: Project) -> None:
    code, lines = vale({**FILES, "a.md": "---\n\nA tram.\n\n---\n"}, "a.md")
    assert (code, lines) == (2, ["a.md:1:E201:yaml: unmarshal errors:"])


def test_an_action_without_parameters_says_so(vale: Project) -> None:
    files = {**FILES, "styles/House/Word.yml": RULE + "action:\n  name: remove\n", "a.txt": "A tram.\n"}
    _, lines = vale(files, "--output=JSON", "a.txt")
    assert json.loads("\n".join(lines))["a.txt"][0]["Action"] == {"Name": "remove", "Params": None}


ORG = """\
#+TITLE: The tram
#+OPTIONS: tram
* Tram :tram:
:PROPERTIES:
:tram: ferry
:END:
A *tram* /ferry/ ~tram~ at https://tram.example and [[https://x.example][ferry]].[fn:1]
- one
  ferry
- [ ] a tram
[fn:1] On the tram.
| tram | b |
|------+---|
| c | ferry |
: tram
# tram
"""


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("text", ["1:14", "3:3", "7:4", "7:11", "7:74", "9:3", "10:9", "11:15", "12:3", "14:7"]),
        ("heading.h2", ["3:3"]),
        ("list", ["9:3", "10:9"]),
        ("table.header", ["12:3"]),
    ],
)
def test_org(vale: Project, scope: str, places: list[str]) -> None:
    files = {
        ".vale.ini": INI.replace("txt", "org"),
        "styles/House/Word.yml": RULE + f"ignorecase: true\nscope: {scope}\n",
    }
    _, lines = vale({**files, "a.org": ORG}, "a.org")
    assert [":".join(line.split(":")[1:3]) for line in lines] == places
