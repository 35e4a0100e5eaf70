"""`money.conversion-format`."""

import re
from collections.abc import Iterator
from typing import Literal

from newslint.analysis.conversions import Conversion, conversions
from newslint.analysis.money import Amount
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import POWERS, SCALES, bracketed, significant, written
from newslint.span import Span
from newslint.values import frozen

MORE = 1  # significant figures that a conversion may have beyond those of its sum
ROUND_BRACKETS, SPELL_OUT = "use round brackets", "write it out, as 'equivalent to'"
WRITTEN_OUT = ("equivalent", "the equivalent", "or ", "about ")
CENTS = 1000  # below which a sum may be given to the cent
PLAIN = 3  # significant figures that a conversion may always have


@frozen
class Options:
    """The options of the rule."""

    # brackets, equivalent ("640 million yuan, equivalent to $93 million") or empty for either
    place: Literal["", "brackets", "equivalent"] = ""
    symbol: str = ""  # how the reporting currency is written: "US$", "$", "£"
    scales: tuple[str, ...] = ()  # words for 1e6, 1e9, 1e12: [million, billion, trillion] or [m, bn, tn]


class ConversionFormat(Rule):
    """A conversion is not in house form.

    Wrong for every house: a space inside the sign, square brackets, the conversion before the sum, a scale
    too large for the number ("US$0.08 billion"), and far more figures than the sum has. A house that sets
    `place`, `symbol` or `scales` (a preset does) has these held too.

    Why: one form everywhere lets readers compare at a glance, and ten digits claim what no rate can give.
    Misses: conversions parted from their sum by a clause.
    Source: the currency entries of AP, The Economist, The Wall Street Journal, The Telegraph and the BBC.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("The line will cost 5bn yuan ([[US$727,045,318]])."),
        Bad("It sold ([[US$ 80m]]) 550 million yuan of bonds."),
        Bad("It sold 550 million yuan ([[US$0.08 billion]]) of bonds."),
        Bad("It sold 550 million yuan ([[US$80m]]) of bonds.", scales=["million", "billion", "trillion"]),
        Bad("It had a debt of 640 million yuan ([[$93 million]]).", place="equivalent", symbol="$"),
        Bad(
            "It sold 550 million yuan ([[$80 million]]) of bonds.",
            symbol="US$",
            reporting_currency="USD",
        ),
        Good("It sold 550 million yuan (US$80 million) of bonds."),
        Good("It had a debt of 640 million yuan, equivalent to $93 million.", place="equivalent", symbol="$"),
        Good("The 2.4 trillion yen (about US$15.2 billion) fund is new.", place="brackets"),
        Good("It will save $500–700 million (about €407–571 million)."),
        Good("The pass costs 9.99 euros ($11.71) a month."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at each conversion that is not in form, with all that is wrong with it."""
        for conversion in conversions(document):
            faults = list(self._faults(document, conversion))
            if faults:
                yield self._finding(document, conversion, faults)

    def _faults(self, document: Document, conversion: Conversion) -> Iterator[str]:
        """Yield what to do about a conversion, in a few words each."""
        original, converted = conversion.original, conversion.converted
        text = document.text
        printed = converted.span.of(text)
        if converted.span.start < original.span.start:
            yield "put it behind the sum"
        if text[: converted.span.start].endswith("[") and text.startswith("]", converted.span.end):
            yield ROUND_BRACKETS
        if re.match(r"[A-Za-z]*\s?[$€£¥₹]\s+\d", printed) or re.match(r"[A-Za-z]+\s+[$€£¥₹]", printed):
            yield "close up the sign"
        if _overdone(conversion):
            yield "round it"
        if converted.number.startswith(("0.", ".")) and POWERS.get(converted.scale.lower(), 0) >= POWERS["million"]:
            yield "use the smaller scale"
        yield from self._house(document, conversion)

    def _house(self, document: Document, conversion: Conversion) -> Iterator[str]:
        """Yield what a house's own form asks for."""
        converted, options = conversion.converted, self.options
        if self._ours(document, converted) and converted.symbol and converted.symbol != options.symbol:
            yield f"write {options.symbol}"
        if options.scales and converted.scale:
            word = options.scales[min(_rank(converted.scale), len(options.scales) - 1)]
            if _wordy(converted.scale) != _wordy(word):
                yield f"write {word}"
        between = document.text[conversion.original.span.end : converted.span.start]
        if options.place == "equivalent" and "(" in between:
            yield SPELL_OUT
        if options.place == "brackets" and between.lstrip(", ").startswith(WRITTEN_OUT):
            yield "put it in brackets"

    def _ours(self, document: Document, amount: Amount) -> bool:
        """Tell whether a sum is in the currency that the house has a sign for."""
        ours = document.house.reporting_currency
        if not self.options.symbol:
            return False
        return amount.currency == ours if ours else amount.symbol[-1:] == self.options.symbol[-1:]

    def _finding(self, document: Document, conversion: Conversion, faults: list[str]) -> Finding:
        text, span = document.text, conversion.converted.span
        better = self._written(document, conversion) or span.of(text)
        fixes: list[Fix] = []
        if SPELL_OUT in faults:
            fixes = list(_spelled_out(text, span, better))
        elif ROUND_BRACKETS in faults:
            outer = Span(span.start - 1, span.end + 1)
            fixes = [Fix("Use round brackets", (Edit(outer, f"({better})"),), safe=len(faults) == 1)]
        elif better != span.of(text):
            fixes = [Fix(f"Write {better}", (Edit(span, better),), safe=_only_form(faults))]
        instead = f": {better}" if fixes else ""
        return self.finding(span, f"Put the conversion in house form ({', '.join(faults)}){instead}.", fixes=fixes)

    def _written(self, document: Document, conversion: Conversion) -> str:
        """Return the conversion as the house writes it; "" where it is no single sum of a known currency."""
        converted, options = conversion.converted, self.options
        if converted.value_high is not None or not converted.currency or not converted.value:
            return ""
        symbol = options.symbol if self._ours(document, converted) else converted.symbol.replace(" ", "")
        figures = _figures(conversion)
        if _overdone(conversion):
            figures = max(PLAIN, significant(conversion.original.number))
        scales = options.scales or (SCALES if not converted.scale or _wordy(converted.scale) else ("m", "bn", "tn"))
        if not converted.scale and not conversion.original.scale:
            scales = ()
        return written(float(converted.value), converted.currency, figures, symbol=symbol, scales=scales)


def _figures(conversion: Conversion) -> int:
    return significant(conversion.converted.number)


def _overdone(conversion: Conversion) -> bool:
    """Tell whether a conversion is far more exact than its sum; cents of a small price are not."""
    small = not conversion.converted.scale and conversion.converted.value < CENTS
    return not small and _figures(conversion) > max(PLAIN, significant(conversion.original.number)) + MORE


def _wordy(scale: str) -> bool:
    return len(scale) > len("mln")


def _rank(scale: str) -> int:
    """Return 0 for millions, 1 for billions, 2 for what is larger."""
    first = scale.lower()[0]
    return {"m": 0, "b": 1}.get(first, 2)


def _only_form(faults: list[str]) -> bool:
    """Tell whether nothing is to be done but write the same sum otherwise."""
    return all(fault.startswith(("write ", "close up", "use the smaller")) for fault in faults)


def _spelled_out(text: str, span: Span, better: str) -> Iterator[Fix]:
    """Yield the fix that takes a conversion out of its brackets: ", equivalent to $93 million"."""
    bracket = bracketed(text, span)
    if bracket:
        comma = "" if text[bracket.end : bracket.end + 1] in (".", ",", ";", ":", "") else ","
        yield Fix("Write it out", (Edit(bracket, f", equivalent to {better}{comma}"),))
