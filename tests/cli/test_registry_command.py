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


def test_a_file_that_is_no_registry_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "house.yml", "companies:\n- {id: acme, nam: Acme}\n")
    assert main(["registry", "check", file]) == 2
    assert f"{file}:2:" in capsys.readouterr().err


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
