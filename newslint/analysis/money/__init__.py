"""Every amount of money in a story, in whatever form it is printed."""

from newslint.analysis.money import context, exchange, grammar, pairing, traps
from newslint.analysis.money.choose import Chooser
from newslint.analysis.money.model import AMOUNT, CONVERSION, RATE, Amount
from newslint.analysis.money.sighting import Sighting
from newslint.document import BlockKind, Document, InlineKind, per_document
from newslint.span import Span

__all__ = ["AMOUNT", "CONVERSION", "RATE", "SHOWN", "Amount", "amounts"]


@per_document
def amounts(document: Document) -> tuple[Amount, ...]:
    """Return the sums of money in the prose, in order of appearance.

    A value is a `Decimal` of dollars or yuan, not of cents or billions, and its currency an ISO 4217 code;
    the span takes in every part of the sum ("16.4 billion yuan"). "5 to 6 million yuan" is one amount.
    """
    text = document.text
    code = [block.span for block in document.of_kind(BlockKind.CODE)]
    code += [inline.span for inline in document.inlines if inline.kind is InlineKind.CODE]
    seen = [
        sighting
        for sighting in grammar.sightings(text)
        if traps.is_money(text, sighting) and not any(span.start <= sighting.start < span.end for span in code)
    ]
    if not seen:
        return ()
    chooser = Chooser(document, seen)
    return pairing.paired(text, [_amount(text, sighting, chooser) for sighting in seen])


def _amount(text: str, sighting: Sighting, chooser: Chooser) -> Amount:
    value, quantum = grammar.worth(sighting.low, sighting.money)
    high = grammar.worth(sighting.high, sighting.money) if sighting.high else None
    candidates = chooser.candidates(sighting)
    return Amount(
        span=Span(sighting.start, sighting.end),
        value=value,
        value_high=high[0] if high else None,
        currency=candidates[0] if len(candidates) == 1 or sighting.money.settled else "",
        candidates=candidates,
        quantum=max(quantum, high[1]) if high else quantum,
        approx=context.approximation(text, sighting.start),
        per=context.per_unit(text, sighting.end),
        role=RATE if exchange.is_rate(text, sighting) else AMOUNT,
        indefinite=sighting.indefinite,
        symbol=sighting.symbol,
        number=sighting.number,
        scale=(sighting.high or sighting.low).scale,
        word=sighting.word,
        minor=sighting.money.unit != 1,
    )


SHOWN = {"amounts": amounts}
