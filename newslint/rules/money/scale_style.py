"""`money.scale-style`."""

from collections.abc import Iterator

from newslint.analysis.money import Amount, amounts
from newslint.analysis.money.numbers import figure, power
from newslint.analysis.quotes import in_quote
from newslint.document import BlockKind, Document
from newslint.finding import Edit, Finding, Fix, Related, Severity
from newslint.rule import Bad, Good, Rule
from newslint.span import Span
from newslint.values import frozen

COPY = frozenset((BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))
Form = tuple[int, bool | None]
LETTERS = frozenset(("k", "m", "mn", "mln", "bn", "bln", "tn", "trn"))  # as papers print them; B and MM are banks'
WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}


@frozen
class Options:
    """The options of the rule."""

    scales: tuple[str, ...] = ()  # the house's words for 1e6, 1e9, 1e12: [million, billion, trillion] or [m, bn, tn]


class ScaleStyle(Rule):
    """Sums are scaled in two styles ("$5bn ... $6 billion"), or in one of no house ("500 thousand", "1,000 million").

    A house that sets `scales` (a preset does) has every sum held to it; without, the style that the story
    uses more is the one to keep. Headlines may be shorter than copy.

    Why: two styles for one scale make readers look for a difference.
    Misses: a scale that was left out ("worth $110" for a building), which only other mentions betray.
    Source: The Telegraph (m, bn and tn with currencies); The Economist (£5m but £5 billion: each scale has
    a style of its own); AP ("million", "billion").
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("It paid $5 billion, then $6 billion and [[$7bn]]."),
        Bad("It paid $5 Billion and [[$7B]]."),
        Bad("It paid [[$500 thousand]] for the boat."),
        Bad("It paid [[£1,000 million]] for the bank."),
        Bad("It paid [[$5bn]] for the bank.", scales=["million", "billion", "trillion"]),
        Bad("It paid [[£5 billion]] for the bank.", scales=["m", "bn", "tn"]),
        Good("It paid $5 billion, then $6 billion and $7 billion."),
        Good("It paid £5m, then £6 billion."),
        Good("It paid $500,000 for the boat."),
        Good("# Bank pays $5bn\n\nIt paid $5 billion for the bank.", format="markdown"),
        Good("“It was $500 thousand,” she said."),
        Good("Sales were 1,200 billion yen."),
        Good("It paid $5bn, or 36 billion yuan."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each sum in copy whose scale is not in the style of the house or of the story."""
        copy = [amount for amount in amounts(document) if amount.scale and _in_copy(document, amount)]
        kept = self._kept(copy)
        for amount in copy:
            better = _digits(document, amount)
            if better:
                fix = Fix(f"Write {better}", (Edit(amount.span, better),), safe=True)
                yield self.finding(amount.span, f"Write {better}.", fixes=[fix])
                continue
            first = kept.get(_form_of(amount)) or kept.get((power(amount.scale).adjusted(), None))
            if first and _style(amount.scale) != _style(first[0]):
                yield self._finding(document, amount, *first)

    def _kept(self, copy: list[Amount]) -> dict[Form, tuple[str, Amount | None]]:
        """Return the scale to write for each form of a sum, and a sum that shows it, None where the house says so."""
        if self.options.scales:
            return {(6 + 3 * place, None): (scale, None) for place, scale in enumerate(self.options.scales)}
        by_form: dict[Form, list[Amount]] = {}
        for amount in copy:
            by_form.setdefault(_form_of(amount), []).append(amount)
        kept: dict[Form, tuple[str, Amount | None]] = {}
        for form, found in by_form.items():
            model = _model(found)
            if model:
                kept[form] = (model.scale.lower(), model)
        return kept

    def _finding(self, document: Document, amount: Amount, scale: str, model: Amount | None) -> Finding:
        printed = amount.span.of(document.text)
        spaced = _style(scale) or (model is not None and f" {model.scale}" in model.span.of(document.text))
        better = _rescaled(printed, amount.scale, scale, spaced=spaced)
        fix = Fix(f"Write {better}", (Edit(amount.span, better),), safe=True)
        if model is None:
            return self.finding(amount.span, f"Write {better}, as the house does.", fixes=[fix])
        other = model.span.of(document.text)
        related = [Related(model.span, "the story's own style")]
        return self.finding(amount.span, f"Write {better}, as in {other}.", related=related, fixes=[fix])


def _model(found: list[Amount]) -> Amount | None:
    """Return a sum in the style that most of them have, words before letters; None if no house prints any."""
    words = [amount for amount in found if _style(amount.scale)]
    letters = [amount for amount in found if amount.scale in LETTERS]
    return next(iter(words if len(words) >= len(letters) else letters), None)


def _form_of(amount: Amount) -> Form:
    """Return what sums of one style share: the power of ten, and whether a sign or a word names the currency."""
    return power(amount.scale).adjusted(), bool(amount.symbol)


def _in_copy(document: Document, amount: Amount) -> bool:
    block = document.block_at(amount.span.start)
    return block is not None and block.kind in COPY and not amount.indefinite and not in_quote(document, amount.span)


def _style(scale: str) -> bool:
    """Tell whether a scale is a word ("billion") and not letters ("bn", "mln")."""
    return len(scale) > len("trln")


def _rescaled(printed: str, scale: str, better: str, *, spaced: bool) -> str:
    """Return a printed sum with another scale, set off by a space or glued to the number."""
    head, _, tail = printed.rpartition(scale)
    return f"{head.rstrip(' -')}{' ' if spaced else ''}{better}{tail}"


def _digits(document: Document, amount: Amount) -> str:
    """Return "$500 thousand" or "£1,000 million" in the form that any house prints, "" where it is well."""
    ten = power(amount.scale).adjusted()
    if amount.value_high is not None or not amount.number[:1].isdigit() or ten not in WORDS:
        return ""
    printed, plain = amount.span.of(document.text), figure(amount.number).value
    place = Span(printed.find(amount.number), printed.rfind(amount.scale) + len(amount.scale))
    if amount.scale.lower() == "thousand" and plain * 1000 == int(plain * 1000):
        return f"{printed[: place.start]}{int(plain * 1000):,}{printed[place.end :]}"
    if amount.scale.lower() == "million" and plain >= 1000 and not plain % 100:
        return f"{printed[: place.start]}{(plain / 1000).normalize():f} billion{printed[place.end :]}"
    return ""
