"""Whether a printed conversion is one that a rate of its time gives, by arithmetic alone."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.analysis.rates import Rates
from newslint.analysis.rates.table import shipped
from newslint.analysis.verdicts import Fault, Figure, Period, Terms, Verdict, figure, judge

DAY = date(2026, 3, 10)
RATES = Rates()


def printed(text: str) -> Figure:
    """Return the figure of "28.2 9": digits and the power of ten of the scale word."""
    digits, power = text.split()
    scale = 10.0 ** int(power)
    unit = 10.0 ** -len(digits.partition(".")[2]) * scale
    return figure(float(digits.replace(",", "")) * scale, unit, digits)


def verdict(original: str, converted: str, day: date = DAY, periods: tuple[Period, ...] = ()) -> Verdict | None:
    (base, amount), (quote, result) = original.split(maxsplit=1), converted.split(maxsplit=1)
    return judge((printed(amount), base), (printed(result), quote), day, RATES, Terms(), periods)


@pytest.mark.parametrize(
    ("original", "converted", "day"),
    [
        ("CNY 200 9", "USD 28.2 9", "2020-04-20"),
        ("CNY 200 9", "USD 28.3 9", "2020-04-20"),
        ("HKD 78 6", "USD 10 6", "2026-03-10"),
        ("EUR 175 6", "USD 200 6", "2017-11-14"),  # 205 million, in round figures
        ("JPY 1.8 12", "USD 16.9 9", "2020-03-12"),
        ("SAR 30 0", "USD 8 0", "2019-11-17"),
    ],
)
def test_what_a_rate_of_the_days_gives_passes(original: str, converted: str, day: str) -> None:
    assert verdict(original, converted, date.fromisoformat(day)) is None


@pytest.mark.parametrize(
    ("original", "converted", "fault", "words"),
    [
        ("KRW 500 9", "USD 3.4 9", Fault.SCALE, "so the conversion is ten times too large"),
        ("KRW 500 9", "USD 340 9", Fault.SCALE, "so the conversion is a thousand times too large"),
        ("KRW 500 9", "USD 340 3", Fault.SCALE, "so the conversion is a thousand times too small"),
        ("GBP 40 6", "USD 29.7 6", Fault.INVERTED, "the rate applied the wrong way round"),
        ("CNY 7 9", "USD 896 6", Fault.CURRENCY, "the rate of HKD, not CNY"),
        ("EUR 30 6", "USD 43.9 6", Fault.DIGITS, "as if two digits were transposed"),
        ("JPY 900 6", "USD 8.4 6", Fault.STALE, "the rate last seen on 20"),
        ("EUR 30 6", "USD 81.27 6", Fault.UNKNOWN, ""),
    ],
)
def test_a_failure_is_told_apart(original: str, converted: str, fault: Fault, words: str) -> None:
    found = verdict(original, converted)
    assert found is not None
    assert found.fault is fault
    assert found.words.startswith(words)


def test_without_a_rate_there_is_no_verdict() -> None:
    assert verdict("TWD 7 9", "USD 900 9") is None


def test_past_the_table_only_what_no_drift_explains_is_wrong() -> None:
    later = date.fromordinal(shipped().last) + timedelta(200)
    last = RATES.rate("EUR", "USD", date.fromordinal(shipped().last))
    assert last is not None
    assert verdict("EUR 100.0 6", f"USD {last.value * 110:.1f} 6", later) is None
    found = verdict("EUR 100.0 6", f"USD {last.value * 1000:.1f} 6", later)
    assert found is not None
    assert (found.reference, found.fault) == (last, Fault.SCALE)
    assert verdict("EUR 100.0 6", f"USD {last.value * 1000:.1f} 6", later + timedelta(900)) is None
    assert verdict("RUB 100.0 6", "USD 100.0 6", later) is None


def test_a_further_time_is_allowed_when_the_passage_names_it() -> None:
    march = Period(date(2020, 3, 1), date(2020, 3, 31))
    assert verdict("JPY 1.8 12", "USD 16.9 9") is not None
    assert verdict("JPY 1.8 12", "USD 16.9 9", periods=(march,)) is None


def test_a_sum_gathered_over_a_term_is_held_to_its_mean_rate() -> None:
    year = Period(date(2018, 1, 1), date(2018, 12, 31), averaged=True)  # mean 1.181, best 1.2493
    day = date(2019, 3, 11)  # 1.1242
    assert verdict("EUR 100.0 6", "USD 118.1 6", day) is not None
    assert verdict("EUR 100.0 6", "USD 118.1 6", day, (year,)) is None
    assert verdict("EUR 100.0 6", "USD 124.9 6", day, (year,)) is not None


@pytest.mark.parametrize(
    ("approx", "value", "passes"),
    [("", 106, False), ("about", 102, True), ("more than", 104, True), ("nearly", 104, False), ("nearly", 97, True)],
)
def test_a_word_of_approximation_says_which_way_a_figure_strays(approx: str, value: float, passes: bool) -> None:
    told = figure(100.0, 1, "100.0", approx)
    assert (told.low <= value <= told.high) is passes


@pytest.mark.parametrize(
    ("digits", "low", "high"),
    [
        ("12", 11.5, 12.5),
        ("12.0", 11.95, 12.05),
        ("200", 190, 210),
        ("380,000", 375_000, 385_000),
        ("1,230", 1225, 1235),
    ],
)
def test_a_figure_stands_for_all_that_round_to_it(digits: str, low: float, high: float) -> None:
    value = float(digits.replace(",", ""))
    unit = 10.0 ** -len(digits.partition(".")[2])
    told = figure(value, unit, digits)
    assert (told.low, told.high) == pytest.approx((low, high))


CURRENCIES = st.sampled_from(["CNY", "EUR", "GBP", "JPY", "INR", "KRW", "BRL", "ZAR", "TRY", "HKD", "AUD", "CHF"])
DAYS = st.dates(date(2010, 1, 4), date(2026, 10, 30))


@settings(deadline=None)
@given(CURRENCIES, DAYS, st.integers(0, 6), st.integers(100, 9_999), st.integers(2, 4))
def test_an_honest_conversion_passes(code: str, day: date, ago: int, amount: int, figures: int) -> None:
    """Rounded to so many figures at any rate of the week before, it is let pass."""
    rate = RATES.rate(code, "USD", day - timedelta(ago))
    assert rate is not None
    result = float(f"{amount * rate.value:.{figures}g}")
    assume(result > 0)
    digits = f"{result:f}".rstrip("0").rstrip(".")
    unit = 10.0 ** -len(digits.partition(".")[2])
    told = (figure(amount, 1, f"{amount}.0"), code), (figure(result, unit, digits), "USD")
    assert judge(*told, day, RATES, Terms()) is None


@settings(deadline=None)
@given(CURRENCIES, DAYS, st.integers(1_000, 9_999), st.sampled_from([-6, -3, -2, -1, 1, 2, 3, 6]))
def test_a_slip_of_the_scale_never_passes(code: str, day: date, amount: int, power: int) -> None:
    rate = RATES.rate(code, "USD", day)
    assert rate is not None
    result = amount * rate.value * 10.0**power
    found = judge(
        (figure(amount, 1, f"{amount}.0"), code), (figure(result, result / 1000, "1.00"), "USD"), day, RATES, Terms()
    )
    assert found is not None
    assert found.fault is Fault.SCALE
    assert found.gross
