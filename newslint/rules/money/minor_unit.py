"""`money.minor-unit`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from newslint.analysis.money import AMOUNT, Amount, amounts
from newslint.analysis.quotes import in_quote
from newslint.analysis.worth import amounts_in, sentence
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule

LESS = compiled(r"0?\.\d\d")
MOVED = compiled(r"\b(?:up|down|off|by|added|lost|gained|shed|rose|fell|grew) (?:about )?\Z")  # as markets do
LEAD = 20  # characters before a sum in which its move stands
COINS = {"£": "{}p", "$": "{} cents", "US$": "{} US cents", "€": "{} cents"}
MARKET = compiled(
    r"\b(?:shares?|stocks?|dividends?|earnings|EPS|futures|traded|trading|closed|index|points?|percent|per cent|"
    r"average|rate|kilowatt|kWh|unit|litre|liter|gallon|barrel|bushel|lb|pound)\b|/",
    re.IGNORECASE,
)


class MinorUnit(Rule):
    """A sum of pence or cents is written as a part of a pound, a dollar or a penny.

    "£0.60" is 60p; "0.75p" is three quarters of a penny, and seldom meant; "$.50 cents" is both.

    Why: a point in the wrong place makes the price of a stamp a hundredth of what it is.
    Misses: prices of shares, fuel, power and other goods by the unit, where parts of a penny are real.
    Source: The Economist style guide, "currencies" (99p, not £0.99); AP Stylebook, "cents" (5 cents).
    """

    since = "0.1"
    examples = (
        Bad("The post office sold a [[0.75p]] stamp."),
        Bad("Tea is [[£0.60]] a cup."),
        Bad("A bun is [[£0.99]]."),
        Bad("A bun is [[¢0.05]] more."),
        Bad("A bun is [[$.50 cents]]."),
        Bad("A bun costs [[$0.60]]."),
        Good("The post office sold a 75p stamp."),
        Good("Power costs 0.4p per kilowatt-hour."),
        Good("The shares fell 0.25p to 81p."),
        Good("Heating oil was off 0.05 cent."),
        Good("It earned $0.60 a share."),
        Good("Buns rose from £0.80 to £1.10."),
        Good("A bun is C$1.04 (US$0.87)."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each sum of pence or cents in the wrong unit, with the right one."""
        for amount in amounts(document):
            if amount.role != AMOUNT or amount.value >= 1 or in_quote(document, amount.span):
                continue
            better = _better(amount)
            moved = MOVED.search(document.text, max(0, amount.span.start - LEAD), amount.span.start)
            if better and not moved and not _of_market(document, amount):
                fix = Fix(f"Write {better}", (Edit(amount.span, better),), safe=True)
                printed = amount.span.of(document.text)
                yield self.finding(amount.span, f"Write {better} for {printed}.", fixes=[fix])


def _better(amount: Amount) -> str:
    """Return a sum below one whole unit as it should be written, "" where it is well."""
    if amount.scale or amount.value_high is not None or not LESS.fullmatch(amount.number):
        return ""
    coins = f"{(Decimal('0' + amount.number.lstrip('0')) * 100).normalize():f}"
    if amount.minor:
        if amount.symbol == "¢":
            return f"{coins} cents"
        return f"{coins}p" if amount.word == "p" else f"{coins} {amount.word}"
    if amount.ambiguous or amount.per.endswith("share"):
        return ""
    return COINS[amount.symbol].format(coins) if amount.symbol in COINS else ""


def _of_market(document: Document, amount: Amount) -> bool:
    """Tell whether parts of a penny may be meant: a price by the unit, of a share, beside larger sums."""
    around = sentence(document, amount.span)
    others = (a for a in amounts_in(document, around) if a.span != amount.span)
    return any(a.value >= 1 or "." in a.number for a in others) or bool(MARKET.search(around.of(document.text)))
