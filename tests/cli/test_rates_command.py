"""`newslint rates` at the terminal."""

import zipfile
from pathlib import Path

import pytest

from newslint.cli.main import main


def test_a_rate_is_shown_with_source_and_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", "cny", "USD", "2020-04-20"]) == 0
    assert capsys.readouterr().out.splitlines() == ["1 CNY = 0.141371 USD", "1 USD = 7.07357 CNY", "ECB, 2020-04-20"]


def test_no_rate_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", "TWD", "USD", "2020-04-20"]) == 1
    assert capsys.readouterr().out == "no rate for TWD to USD on 2020-04-20\n"
    assert main(["rates", "EUR", "USD", "2031-01-01"]) == 1
    assert "rates import" in capsys.readouterr().out


def test_a_currency_that_is_none_is_not_taken_for_one_without_a_rate(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", "RMB", "USD"]) == 2
    assert capsys.readouterr().err == "newslint: no currency 'RMB' (did you mean 'CNY'?)\n"
    assert main(["rates", "USD", "FOO"]) == 2
    assert capsys.readouterr().err.startswith("newslint: no currency 'FOO' (three letters of ISO 4217")


def test_without_a_day_the_last_rate_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", "CNY", "USD"]) == 0
    assert capsys.readouterr().out.startswith("1 CNY = 0.")


@pytest.mark.parametrize(
    "words", [["USD"], ["yuan", "USD"], ["USD", "CNY", "yesterday"], ["import", "missing.csv"]], ids=" ".join
)
def test_what_cannot_be_done_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rates", *words]) == 2
    assert capsys.readouterr().err.startswith("newslint: ")


@pytest.mark.parametrize("packed", [False, True])
def test_the_ecb_file_is_taken_in(packed: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Date,USD,JPY,\n2031-01-02,1.25,160,\n2020-04-20,9.99,9.99,\n"
    given, desk = tmp_path / ("ecb.zip" if packed else "ecb.csv"), tmp_path / "desk.csv"
    if packed:
        with zipfile.ZipFile(given, "w") as archive:
            archive.writestr("eurofxref-hist.csv", text)
    else:
        given.write_text(text)
    desk.write_text("date,from,to,rate\n2031-01-02,TWD,USD,0.03\n")
    for _ in range(2):  # a second import changes nothing
        assert main(["rates", "import", str(given), "--rates", str(desk)]) == 0
        assert len(desk.read_text().splitlines()) == 4
    capsys.readouterr()
    assert main(["rates", "EUR", "USD", "2031-01-04", "--rates", str(desk)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 EUR = 1.25 USD"


def test_the_rates_of_the_nearest_settings_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "newslint.yaml").write_text("rates: desk.csv\n")
    (tmp_path / "desk.csv").write_text("date,from,to,rate\n2026-03-02,TWD,USD,0.03\n")
    monkeypatch.chdir(tmp_path)
    assert main(["rates", "TWD", "USD", "2026-03-05"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "desk.csv, 2026-03-02"
