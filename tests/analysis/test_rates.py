"""What exchange rates answer: the ECB's table, fixed rates, the house's own, and nothing where nobody knows."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis.rates import Rates, house, pegs
from newslint.analysis.rates.table import SHIPPED, Table, pack, shipped
from newslint.errors import ConfigError

APRIL = date(2020, 4, 20)
RATES = Rates()
QUOTED = sorted(shipped().currencies)


def value(base: str, quote: str, day: date, rates: Rates = RATES) -> float:
    rate = rates.rate(base, quote, day)
    assert rate is not None
    return rate.value


def test_a_cross_rate_goes_through_the_euro() -> None:
    rate = RATES.rate("USD", "CNY", APRIL)
    assert rate is not None
    assert rate.value == pytest.approx(7.0736, abs=0.0001)
    assert (rate.day, rate.source) == (APRIL, "ECB")


def test_over_a_weekend_the_last_rate_holds_with_its_own_day() -> None:
    rate = RATES.rate("EUR", "USD", date(2020, 4, 19))
    assert rate is not None
    assert rate.day == date(2020, 4, 17)


@pytest.mark.parametrize(
    ("base", "quote", "day"),
    [
        ("TWD", "USD", APRIL),  # never quoted
        ("RUB", "USD", date(2022, 6, 1)),  # no longer quoted
        ("ISK", "EUR", date(2012, 6, 1)),  # not quoted for some years
        ("BRL", "USD", date(2003, 6, 2)),  # not yet quoted
        ("USD", "EUR", date(1998, 6, 1)),  # before there was a euro
        ("USD", "EUR", date.fromordinal(shipped().last) + timedelta(40)),  # past the table
        ("LBP", "USD", date(2021, 6, 1)),  # the peg was given up
        ("QQQ", "USD", APRIL),
        ("USD", "USD", APRIL),
    ],
)
def test_where_nobody_knows_there_is_no_rate(base: str, quote: str, day: date) -> None:
    assert RATES.rate(base, quote, day) is None


@pytest.mark.parametrize(
    ("base", "quote", "units"),
    [
        ("USD", "SAR", 3.75),
        ("USD", "AED", 3.6725),
        ("QAR", "AED", 3.6725 / 3.64),
        ("USD", "BHD", 0.376),
        ("EUR", "XOF", 655.957),
        ("EUR", "DEM", 1.95583),
        ("DEM", "ITL", 1936.27 / 1.95583),
        ("EUR", "BGN", 1.95583),
    ],
)
def test_fixed_rates_need_no_quotation(base: str, quote: str, units: float) -> None:
    assert value(base, quote, date(2026, 3, 10)) == pytest.approx(units)


def test_a_peg_is_named_and_crossed_with_the_table() -> None:
    rate = RATES.rate("SAR", "GBP", date(2019, 1, 27))
    assert rate is not None
    assert rate.value == pytest.approx(value("USD", "GBP", date(2019, 1, 27)) / 3.75)
    assert rate.source == "ECB; peg of 3.75 SAR to 1 USD"


def test_a_peg_holds_only_while_it_held() -> None:
    assert value("USD", "CNY", date(2003, 5, 5)) == pytest.approx(8.277)
    assert value("USD", "MYR", date(2003, 5, 5)) == pytest.approx(3.8)


def test_every_peg_leads_to_a_currency_that_is_known() -> None:
    for peg in pegs.pegs().values():
        assert peg.anchor == "EUR" or peg.anchor in shipped().currencies
        assert peg.rate > 0


def test_the_hong_kong_dollar_keeps_its_band() -> None:
    series = RATES.history("USD", "HKD", date(2006, 1, 1), date(2026, 10, 30))
    assert len(series) > 5000
    inside = sum(7.74 < units < 7.86 for units, _, _ in series.values())
    assert inside / len(series) > 0.99  # the euro's two legs are rounded


def test_a_house_rate_wins_and_holds_until_the_next() -> None:
    rates = Rates(house.parse("date,from,to,rate\n2026-03-02,USD,CNY,7.5\n2026-03-09,TWD,USD,0.03\n", "desk.csv"))
    assert value("USD", "CNY", date(2026, 3, 10), rates) == 7.5
    assert value("CNY", "USD", date(2026, 3, 10), rates) == pytest.approx(1 / 7.5)
    assert value("USD", "CNY", date(2026, 3, 1), rates) != 7.5
    assert rates.rate("TWD", "USD", date(2026, 5, 10)) is None
    found = rates.rate("TWD", "USD", date(2026, 3, 11))
    assert found is not None
    assert (found.source, found.day) == ("desk.csv", date(2026, 3, 9))


def test_a_house_rate_is_crossed_for_other_currencies() -> None:
    rates = Rates(house.parse("date,from,to,rate,source\n2026-03-09,TWD,USD,0.03,central bank\n", "desk.csv"))
    found = rates.rate("TWD", "GBP", date(2026, 3, 10))
    assert found is not None
    assert found.value == pytest.approx(0.03 * value("USD", "GBP", date(2026, 3, 10)), rel=1e-6)
    assert found.source == "central bank; ECB"


def test_the_drift_of_a_lively_pair_is_larger() -> None:
    day = date(2019, 6, 3)
    calm, lively = RATES.drift("HKD", "USD", day, 14), RATES.drift("TRY", "USD", day, 14)
    assert calm is not None
    assert lively is not None
    assert calm < 0.01 < 0.1 < lively
    assert RATES.drift("TWD", "USD", day, 14) is None


@settings(deadline=None)
@given(st.sampled_from(QUOTED), st.sampled_from(QUOTED), st.dates(date(1999, 1, 4), date(2026, 10, 30)))
def test_there_and_back_is_where_it_began(base: str, quote: str, day: date) -> None:
    there, back = RATES.rate(base, quote, day), RATES.rate(quote, base, day)
    assert (there is None) == (back is None)
    if there and back:
        assert there.value * back.value == pytest.approx(1)
        assert there.day == back.day <= day


@settings(deadline=None)
@given(st.lists(st.integers(1, 2**30), min_size=1))
def test_a_block_reads_back(values: list[int]) -> None:
    block = pack(values)
    calendar = pack(list(range(1, len(values) + 1)))
    index = (
        f"block calendar 0 {len(values)} 0 0 {len(calendar)}\nblock ABC 0 {len(values)} 2 {len(calendar)} {len(block)}"
    )
    table = Table(f"newslint-rates 2\n{index}\n\n".encode() + calendar + block)
    assert table.between("ABC", 1, len(values)) == {day: units / 100 for day, units in enumerate(values, 1)}
    assert table.between("XYZ", 1, len(values)) == {}


def test_the_table_is_small_and_says_whose_it_is() -> None:
    data = Path(SHIPPED).read_bytes()
    assert len(data) <= 1_000_000
    assert b"Source: European Central Bank" in data[:1000]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(ConfigError):
        Table(b"Date,USD\n\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("day,from,to,rate\n", 1),
        ("date,from,to,rate\n2026-03-02,USD,CNY,7.5\n2026-13-02,USD,CNY,7.5\n", 3),
        ("date,from,to,rate\n2026-03-02,USD,CNY,0\n", 2),
        ("date,from,to,rate\n2026-03-02,USD,CNY,nan\n", 2),
        ("date,from,to,rate\n2026-03-02,dollars,CNY,7\n", 2),
        ("date,from,to,rate\n2026-03-02,USD\n", 2),
    ],
)
def test_a_fault_in_the_house_file_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ConfigError) as caught:
        list(house.parse(text, "desk.csv"))
    assert caught.value.place is not None
    assert caught.value.place.line == line


def test_a_house_file_without_a_column_is_told_its_first_line() -> None:
    with pytest.raises(ConfigError) as caught:
        list(house.parse("date,from,rate\n2026-03-10,TWD,0.03\n", "rates.csv"))
    assert "the first line reads date,from,to,rate" in (caught.value.hint or "")


@pytest.mark.parametrize("day", ["2026-11-20", "20 November 2026"])
def test_the_ecb_file_becomes_rows_of_the_house(day: str) -> None:
    rows = list(house.from_ecb(f"Date, USD, JPY, \n{day}, 1.12, N/A, \n", "eurofxref.csv"))
    assert [(row.day, row.base, row.quote, row.rate) for row in rows] == [(date(2026, 11, 20), "EUR", "USD", 1.12)]
    again = list(house.parse(house.written(rows), "rates.csv"))
    assert again == rows
    assert value("EUR", "USD", date(2026, 11, 22), Rates(again)) == 1.12


def test_what_is_not_the_ecb_file_is_refused() -> None:
    with pytest.raises(ConfigError):
        list(house.from_ecb("a,b\n1,2\n", "x.csv"))
