"""What an amount of money is."""

from decimal import Decimal
from typing import NamedTuple

from newslint.span import Span

AMOUNT, CONVERSION, RATE = "amount", "conversion", "rate"


class Amount(NamedTuple):
    """A sum of money in the prose.

    `value` is in whole units of the currency, the low end of a range, `value_high` the high end.
    `currency` is the ISO 4217 code of the best reading, "" where nothing tells; `candidates` is all it
    may be, best first: more than one means that the story does not settle it.
    `quantum` is the unit of the last digit printed, in whole units (16.4 billion: 100,000,000), so half
    of it is the half-width of the rounding.
    `converts` is the index, in `amounts(document)`, of the amount that this one converts.
    """

    span: Span  # from the sign to the word for the currency: "16.4 billion yuan"
    value: Decimal
    value_high: Decimal | None
    currency: str
    candidates: tuple[str, ...]
    quantum: Decimal
    approx: str = ""  # "about", "more than", ...
    per: str = ""  # "a day", "per barrel"
    role: str = AMOUNT  # or CONVERSION, or RATE: a price of one currency in another
    converts: int | None = None
    indefinite: bool = False  # "tens of billions of rupees"
    symbol: str = ""  # as printed before the number: "US$", "RMB"
    number: str = ""  # "28.2", "two and a half", "5-6"
    scale: str = ""  # "billion", "bn"
    word: str = ""  # as printed behind the number: "yuan", "Canadian dollars", "USD"

    minor: bool = False  # printed in hundredths: "646p", "32 cents"

    @property
    def ambiguous(self) -> bool:
        """Tell whether the story leaves open which currency is meant."""
        return len(self.candidates) != 1
