"""`newslint registry check` at the terminal."""

from pathlib import Path

import pytest

from newslint.cli.main import main

SOUND = """\
companies:
- {id: norden, name: Norden Foods, first: Norden Foods Ltd, forbid: [NordenFoods], parent: unilever}
"""
FAULTY = """\
companies:
- {id: norden, name: Norden Foods, aliases: [Norden Foods], parent: nobody}
- {id: norden, name: Norden}
- {id: acme, name: Acme Docs, forbid: [Acme Doc], parent: {id: norden, since: "2020", until: "2019"}}
- {id: apex, name: Apex, forbid: [Lazada], distinct: [nowhere]}
"""

OWNERS = """\
publications:
- {id: herald, name: Norden Herald, owners: [{owner: brook, stake: "0.6", since: "2019"}, {owner: tern, stake: "0.5"}]}
- {id: post, name: Norden Post, owners: [{owner: brook, since: "2020", until: "2019"}, {owner: Ines Prado}]}
companies:
- {id: brook, name: Brook Capital, kind: fund}
- {id: brook, name: Brook}
edges:
- {owner: brook, of: marlow-robotics}
- {owner: alibaba, of: scmp}
"""


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_sound_registry_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "house.yml", SOUND)
    assert main(["registry", "check", file]) == 0
    assert capsys.readouterr().out == f"{file}: in order\n"


def test_every_fault_is_told_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "house.yml", FAULTY)
    assert main(["registry", "check", file]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{file}:2: error: 'Norden Foods' stands twice in 'norden'",
        f"{file}:2: error: unknown parent 'nobody' in 'norden'",
        f"{file}:3: error: the id 'norden' stands twice; first in line 2",
        f"{file}:4: error: dates out of order in 'acme': since 2020, until 2019",
        f"{file}:4: note: 'Acme Doc' is forbidden and begins 'Acme Docs', which is right",
        f"{file}:5: error: 'Lazada' is forbidden, and right for 'lazada'",
        f"{file}:5: error: unknown distinct 'nowhere' in 'apex'",
    ]


BROKEN = """\
companies:
- {id: acme, nam: Acme, kind: firm}
- idd: apex
  name: Apex
- id: brook
  aliases: Brook Capital
  former: [{name: Old Brook, until: spring}, {name: Older Brook, till: "2012"}]
- {id: norden, parent: nobody}
- tern
"""


def test_every_breach_of_the_schema_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "house.yml", BROKEN)
    assert main(["registry", "check", file]) == 1
    said = [line.removeprefix(f"{file}:").partition(" (")[0] for line in capsys.readouterr().out.splitlines()]
    assert said == [
        "2: error: no field 'nam'",
        "2: error: kind is one of company, org, product",
        "3: error: no field 'idd'",
        "6: error: 'aliases' is a list, not 'Brook Capital'",
        "7: error: 'spring' is no day: YYYY, YYYY-MM or YYYY-MM-DD",
        "7: error: no field 'till'",
        "9: error: a row is a mapping like {id: acme, name: Acme}, not 'tern'",
    ]


def test_a_breach_in_a_file_of_owners_is_told_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "publications:\n- {name: Herald, owners: [{owner: brook, stake: 60}, {owner: tern, kind: rents}]}\nedge: []\n"
    )
    file = written(tmp_path / "owners.yml", text)
    assert main(["registry", "check", file]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{file}:2: error: '60' is no share between 0 and 1")
    assert f"{file}:2: error: no kind 'rents' (one of owns," in out
    assert f"{file}:3: error: no field 'edge' (" in out


def test_a_file_that_cannot_be_read_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, sound = written(tmp_path / "house.yml", "companies: [\n"), written(tmp_path / "sound.yml", SOUND)
    assert main(["registry", "check", file, str(tmp_path / "nothing.yml"), sound]) == 2
    out, err = capsys.readouterr()
    assert out == f"{sound}: in order\n"
    assert f"newslint: {file}" in err
    assert "nothing.yml: cannot be read: No such file or directory\n" in err


def test_owners_are_checked_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "owners.yml", OWNERS)
    assert main(["registry", "check", file]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{file}:2: error: the shares of 'herald' make 110% since 2019",
        f"{file}:2: note: 'tern' is an id of neither file, and taken for a name",
        f"{file}:3: error: dates out of order for 'brook': since 2020, until 2019",
        f"{file}:6: error: the id 'brook' stands twice; first in line 5",
        f"{file}:8: note: 'marlow-robotics' is an id of neither file, and taken for a name",
    ]


@pytest.mark.parametrize("file", ["names/companies.yml", "disclosure/ownership.yml"])
def test_the_shipped_files_are_in_order(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = Path(__file__).parents[2] / "rules" / file
    assert main(["registry", "check", "--quiet", str(shipped)]) == 0
    assert capsys.readouterr().out.endswith("in order\n")
