"""Sums of money in the words of a house: "US$16.4 billion", "£16.4bn", "16.4 billion yuan"."""

import re
from functools import cache
from math import floor, log10

from newslint.analysis.money import Amount
from newslint.patterns import compiled
from newslint.span import Span

POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "m": 6, "bn": 9, "tn": 12, "k": 3, "b": 9, "t": 12}
SYMBOLS = {
    "USD": "US$", "EUR": "€", "GBP": "£", "HKD": "HK$", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "SGD": "S$",
    "TWD": "NT$", "BRL": "R$", "INR": "₹", "PHP": "₱", "NGN": "₦", "ILS": "₪",
}  # fmt: skip
WORDS = {
    "CNY": "yuan", "JPY": "yen", "KRW": "won", "RUB": "roubles", "CHF": "Swiss francs", "SEK": "Swedish kronor",
    "NOK": "Norwegian kroner", "DKK": "Danish kroner", "MYR": "ringgit", "THB": "baht", "IDR": "rupiah", "VND": "dong",
    "ZAR": "rand", "PLN": "zlotys", "HUF": "forints", "TRY": "Turkish lira", "MXN": "Mexican pesos",
    "AED": "dirhams", "SAR": "Saudi riyals", "CZK": "Czech koruna",
}  # fmt: skip
REACH = 40  # characters behind a sum in which its bracket closes
LEAD = 120  # characters before it in which its bracket opens
NUMBER = compiled(r"\d[\d,.]*")
SCALES = ("million", "billion", "trillion")


def significant(number: str) -> int:
    """Return how many significant figures a number shows: 3 for "28.2", 2 for "380", 1 for "a" or "two".

    Of a range ("407–571") the end with more of them counts.
    """
    ends = NUMBER.findall(number)
    if len(ends) > 1:
        return max(map(significant, ends))
    digits = "".join(char for char in number if char.isdigit())
    if "." not in number:
        digits = digits.rstrip("0")
    return max(1, len(digits.lstrip("0")))


def rounded(value: float, figures: int) -> float:
    """Return the value to so many significant figures."""
    return round(value, figures - 1 - floor(log10(abs(value)))) if value else 0.0


def plain(value: float) -> str:
    """Return a rate to four significant figures, without an exponent."""
    return f"{rounded(value, 4):,.10f}".rstrip("0").rstrip(".")


def written(value: float, code: str, figures: int = 3, *, symbol: str = "", scales: tuple[str, ...] = SCALES) -> str:
    """Return a sum in figures, to so many significant ones.

    `symbol` replaces the usual sign of the currency; `scales` are the words for 1e6, 1e9 and 1e12, set
    off by a space where they are words and glued where they are letters.
    """
    value = rounded(value, figures)
    known = zip((6, 9, 12), scales, strict=False)
    power, scale = max(((power, word) for power, word in known if value >= 10.0**power), default=(0, ""))
    number = value / 10.0**power
    decimals = max(0, figures - 1 - floor(log10(number))) if number else 0
    if not power and number >= 1:
        decimals = 2 if number < 1000 and round(number, decimals) % 1 else 0
    shown = f"{number:,.{decimals}f}"
    if power and "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    body = f"{shown} {scale}" if len(scale) > 2 else shown + scale
    sign = symbol or SYMBOLS.get(code, "")
    if sign:
        return f"{sign} {body}" if sign.isalpha() and len(sign) > 2 else f"{sign}{body}"
    return f"{body} {WORDS.get(code, code)}"


@cache
def _lead() -> re.Pattern[str]:
    """Return the few words that may stand in a bracket before its sum: "about", "or roughly"."""
    return compiled(r"\s*(?:[\w’']+\.?\s+){0,3}[~≈=]?\s*")


def bracketed(text: str, span: Span) -> Span | None:
    """Return the brackets round a sum with the space before them, None where something else shares them."""
    start, end = span
    low = max(0, start - LEAD)
    start = max(text.rfind(char, low, start) for char in "([\n)") + 1
    if not start or text[start - 1] not in "([" or _lead().fullmatch(text, start, span.start) is None:
        return None
    shut = {"(": ")", "[": "]"}[text[start - 1]]
    end = text.find(shut, end, end + REACH)
    if end < 0 or any(char in text[span.end : end] for char in "\n(,;/"):
        return None
    start -= 1
    while start and text[start - 1] in " \xa0":
        start -= 1
    return Span(start, end + 1)


def named(amount: Amount, code: str) -> str:
    """Return a sum as it would be printed in another currency: "S$90 million", "40 million Czech koruna"."""
    spaced = len(amount.scale) > len("trln") or (amount.scale and amount.number.isalpha())
    scale = f" {amount.scale}" if spaced else amount.scale
    body = f"{amount.number}{scale}"
    if code in SYMBOLS:
        return f"{SYMBOLS[code]}{body}"
    return f"{body} {WORDS[code]}" if code in WORDS else f"{code} {body}"
