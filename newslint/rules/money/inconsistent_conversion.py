"""`money.inconsistent-conversion`."""

from collections.abc import Iterator

from newslint.analysis.conversions import Conversion, conversions, figures, priced
from newslint.analysis.money import Amount, amounts
from newslint.analysis.verdicts import Figure
from newslint.document import BlockKind, Document
from newslint.finding import Finding, Related
from newslint.options import Share
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import plain
from newslint.span import Cover
from newslint.values import frozen


@frozen
class Options:
    """The options of the rule."""

    tolerance: Share = 0.01  # share by which two rates may differ beyond what rounding allows


class InconsistentConversion(Rule):
    """Two conversions in one story were made at different rates.

    The rates that each pair of figures allows, as rounded, are compared; no exchange rate is needed. A sum
    in the headline is held against the conversions of the story too.

    Why: one of the two must be wrong, and a reader with a pencil will find out which.
    Misses: conversions tied to different years, ranges, and sums whose currency the story leaves open.
    Source: copydesk.org, "Numeracy": check that a story agrees with itself first.
    """

    since = "0.1"
    options = Options()
    examples = (
        Bad("The first stake cost €10 million (US$11 million). The second cost €30 million ([[US$41 million]])."),
        Bad("One mill cost 120 million yuan (US$17 million). The next took 60 million yuan ([[US$9.9 million]])."),
        Bad(
            "# Dam to cost [[US$52 billion]]\n\nThe dam will cost 360 billion yuan (US$5.2 billion).",
            format="markdown",
        ),
        Good("The first stake cost €10m (US$11m). The second cost €4.6m (US$5m)."),
        Good("It paid €10 million (US$11 million then). The stake of €10 million (US$11.8 million now) is for sale."),
        Good("One mill cost 120 million yuan (US$17 million). The next took 60 million yuan (US$8.5 million)."),
        Good("# Dam to cost US$52 billion\n\nThe dam will cost 360 billion yuan (US$52 billion).", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at the later of two conversions that no one rate allows, and at a headline out of scale."""
        made = [conversion for conversion in conversions(document) if _plain(conversion)]
        reigning: dict[object, tuple[Conversion, Conversion]] = {}
        for conversion in made:
            key = (conversion.readings, conversion.years)
            least, most = reigning.setdefault(key, (conversion, conversion))
            other = self._at_odds(conversion, least, most)
            if other:
                yield self._finding(document, other, conversion)
                continue
            here = _allowed(conversion)
            reigning[key] = (
                conversion if here.high < _allowed(least).high else least,
                conversion if here.low > _allowed(most).low else most,
            )
        yield from self._headline(document, made)

    def _at_odds(self, conversion: Conversion, least: Conversion, most: Conversion) -> Conversion | None:
        """Return that of the two, at the least and the greatest rate so far, whose rate this one cannot share."""
        here, slack = _allowed(conversion), 1 + self.options.tolerance
        if _allowed(least).high * slack < here.low:
            return least
        return most if here.high * slack < _allowed(most).low else None

    def _finding(self, document: Document, one: Conversion, other: Conversion) -> Finding:
        text, rates = document.text, []
        for conversion in (one, other):
            rate = _allowed(conversion).value
            rates.append(plain(rate if rate >= 1 else 1 / rate))
        message = (
            f"Check {other.converted.span.of(text)} for {other.original.span.of(text)}: that is a rate of {rates[1]}, "
            f"but {one.converted.span.of(text)} for {one.original.span.of(text)} is {rates[0]}."
        )
        return self.finding(other.converted.span, message, related=[Related(one.span, "converted at another rate")])

    def _headline(self, document: Document, made: list[Conversion]) -> Iterator[Finding]:
        """Yield a finding at each sum of the headline that is a conversion of the story but for its scale."""
        heads = [block.span for block in document.of_kind(BlockKind.HEADLINE, BlockKind.STANDFIRST)]
        if not heads or not made:
            return
        cover = Cover(heads)
        body = [amount for amount in amounts(document) if not cover.over(amount.span)]
        for amount in amounts(document):
            if not cover.over(amount.span) or any(_same(amount, other) for other in body):
                continue
            for conversion in made:
                if _shifted(amount, conversion.converted):
                    told = conversion.converted.span
                    message = (
                        f"Check the scale: {amount.span.of(document.text)} here, {told.of(document.text)} in the story."
                    )
                    yield self.finding(amount.span, message, related=[Related(told, "the sum in the story")])
                    break


def _plain(conversion: Conversion) -> bool:
    """Tell whether a conversion states one rate: no range, no rate of its own, currencies that are settled."""
    sides = (conversion.original, conversion.converted)
    return (
        not (conversion.stated or priced(conversion))
        and len(conversion.readings) == 1
        and all(side.value_high is None and side.value > 0 for side in sides)
        and not conversion.converted.per != conversion.original.per != ""
    )


def _allowed(conversion: Conversion) -> Figure:
    """Return the rate of a conversion and the least and greatest that its two figures, as rounded, allow."""
    (one,), (two,) = figures(conversion.original), figures(conversion.converted)
    return Figure(two.value / one.value, two.low / one.high, two.high / one.low)


def _same(one: Amount, other: Amount) -> bool:
    (figure,), others = figures(one)[:1], figures(other)
    return one.candidates == other.candidates and any(f.low <= figure.high and figure.low <= f.high for f in others)


def _shifted(headline: Amount, told: Amount) -> bool:
    """Tell whether two sums of one currency differ by a power of ten and nothing else."""
    if headline.candidates != told.candidates or not headline.value or not told.value:
        return False
    (here,), (there,) = figures(headline)[:1], figures(told)[:1]
    return any(
        here.low <= there.high * factor and there.low * factor <= here.high
        for factor in (1e-9, 1e-6, 1e-3, 0.1, 10, 1e3, 1e6, 1e9)
    )
