"""`newslint ownership` at the terminal."""

from pathlib import Path

import pytest

from newslint.cli.main import main


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["ownership", "--isolated", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_chain_is_a_tree(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "South China Morning Post", "--date", "2020-04-20")
    assert lines[0] == "South China Morning Post, 2020-04-20"
    assert lines[1].startswith("├─ Alibaba owns South China Morning Post since 2016")
    assert "│  └─ Lazada" in lines
    assert "  Alibaba owns the South China Morning Post." in lines


def test_it_is_judged_on_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "cnbc", "--date", "2025-06-01")[1].startswith("└─ NBCUniversal owns CNBC since 2011")
    assert shown(capsys, "cnbc", "--date", "2026-05-04")[1].startswith("└─ Versant owns CNBC since 2026")


def test_depth_shortens_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    deep = shown(capsys, "washington-post", "--date", "2025-10-10")
    flat = shown(capsys, "washington-post", "--date", "2025-10-10", "--depth", "1")
    assert any("Zoox" in line for line in deep)
    assert not any("Zoox" in line for line in flat)
    assert any("Amazon" in line for line in flat)


def test_the_house_stands_over_what_is_shipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.yml").write_text(
        "publications:\n- {id: herald, name: Norden Herald, owners: [{owner: norden, since: '2019'}]}\n"
        "companies:\n- {id: norden, name: Norden Foods}\n"
        "edges:\n- {owner: norden, of: Norden Rail, stake: '0.4', kind: invests}\n",
        encoding="utf-8",
    )
    (tmp_path / "newslint.yaml").write_text("publication: Norden Herald\nownership: own.yml\n", encoding="utf-8")
    assert main(["ownership", "--config", str(tmp_path / "newslint.yaml"), "--date", "2026-03-10"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:3] == ["└─ Norden Foods owns Norden Herald since 2019", "   └─ Norden Rail (invests)"]


def test_an_unknown_publication_is_told_with_its_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ownership", "--isolated", "washinton post"]) == 2
    assert "Washington Post" in capsys.readouterr().err
    assert main(["ownership", "--isolated"]) == 2


@pytest.mark.parametrize("columns", [44, 80])
def test_the_tree_fits_a_terminal(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = shown(capsys, "scmp", "--date", "2020-04-20")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    lines = shown(capsys, "scmp", "--date", "2020-04-20")
    assert max(map(len, lines)) <= columns < max(map(len, piped))
    assert "".join(lines).translate(dict.fromkeys(map(ord, " │"))) == "".join(piped).translate(
        dict.fromkeys(map(ord, " │"))
    )
