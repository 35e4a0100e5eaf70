"""`money.unconverted`."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Final, Literal

from newslint.analysis.conversions import SHOPS
from newslint.analysis.money import AMOUNT, RATE, Amount, amounts
from newslint.analysis.money.currencies import Code
from newslint.analysis.money.prices import is_denomination, is_quotation
from newslint.analysis.quotes import is_spoken
from newslint.analysis.worth import converted, priced_beside, sentence, value, valued_near, years_past
from newslint.document import Block, BlockKind, Document
from newslint.finding import Finding, Fix, Severity
from newslint.options import Range
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import SCALES, significant, written
from newslint.rules.money._value import edit, range_end
from newslint.span import Span
from newslint.values import frozen

FIRST: Final = "first-per-currency"
EVERY: Final = "every"
LEAD: Final = "lead-only"
KIND = 10  # times a price that needs no value: from there on a sum is no price of the same kind
PAST = 2  # years: a sum that its sentence dates so far back is not converted
ASIDE = frozenset(
    (
        BlockKind.TABLE_CELL,
        BlockKind.CODE,
        BlockKind.CAPTION,
        BlockKind.FOOTNOTE,
        BlockKind.FURNITURE,
        BlockKind.RELATED,
    )
)


@frozen
class Options:
    """The options of the rule."""

    # first-per-currency, first-per-amount, every (in quotes and of past years too) or lead-only
    require: Literal["first-per-currency", "first-per-amount", "every", "lead-only"] = FIRST
    known: tuple[Code, ...] = ()  # ISO codes that the house's readers know without a conversion
    no_convert: tuple[Code, ...] = ()  # ISO codes that are never converted
    min_amount: Annotated[float, Range(0)] = 0.0  # in the reporting currency: smaller sums stand as they are
    exempt: tuple[str, ...] = ("markets", "forex", "currencies")  # words in genre or section that excuse a story
    sections: tuple[str, ...] = ()  # words in the section of the stories to check; empty for all
    headline: bool = False  # whether headlines are checked too
    # where the fix puts the value: brackets, or equivalent for ", equivalent to $79 million"
    place: Literal["brackets", "equivalent"] = "brackets"
    symbol: str = ""  # how it writes the reporting currency: "US$", "$"; empty for the story's own way
    scales: tuple[str, ...] = ()  # its words for 1e6, 1e9, 1e12: [million, billion, trillion] or [m, bn, tn]


class Unconverted(Rule):
    """A sum in a foreign currency stands without its value in the currency the house reports in.

    `require` says which: the first of each currency (the default), the first mention of each sum, every
    sum, or those in the lead. Silent until the house has a `reporting-currency`.

    Why: readers cannot weigh a sum in a currency they do not use.
    Misses: sums in quotes, tables and captions; sums in a currency that shares the house's sign; sums of
    past years, which an editor must convert at their own rate; what a coin is worth and what a market quotes
    (shares, oil, gold), which nobody converts.
    Source: AP Stylebook, "currency conversions" (the first mention, where readers need it); The Economist
    and The Telegraph (the first mention of every other currency).
    """

    severity = Severity.WARNING  # a suggestion where the sum is only a size: "tens of billions of rupees"
    since = "0.1"
    options = Options()
    examples = (
        Bad("Hanoi's bus firm owes [[38 trillion dong]] to its banks.", reporting_currency="USD"),
        Bad("He was left a house worth [[8 million rand]].", reporting_currency="USD"),
        Bad("The yard owes its banks between [[4 and 6 trillion won]].", reporting_currency="USD"),
        Bad("The port has put aside [[3.6 billion yuan]] for tugs.", reporting_currency="USD"),
        Bad("Busan lent the shipyard [[270 billion won]] in April.", reporting_currency="USD"),
        Bad("Surat has dug a [[₹8,400 crore]] metro line.", reporting_currency="USD"),
        Bad("They dug a [[1.4 billion-yuan]] canal.", reporting_currency="USD"),
        Bad("The insurer holds [[RMB 2.6 trillion]] of bonds.", reporting_currency="USD"),
        Bad("The scheme lost [[tens of billions of rupees]].", reporting_currency="USD"),
        Bad(
            "It paid [[40 million euros]] for one and [[60 million euros]] for the other.",
            reporting_currency="USD",
            require="every",
        ),
        Bad("Fares rose to [[3 euros]]. The line cost 9 billion euros.", reporting_currency="USD"),
        Bad("The bridge cost [[$40 million]].", reporting_currency="GBP"),
        Bad(
            "The port has put aside 3.6 billion yuan <!-- newslint-disable-line money.unconverted --> for tugs.\n\n"
            "It will spend [[4 billion yuan]] on cranes, and 5 billion yuan on quays.",
            reporting_currency="USD",
            format="markdown",
        ),
        Good("The port has put aside 3.6 billion yuan (US$520 million) for tugs.", reporting_currency="USD"),
        Good("It was lent 270 billion won, equivalent to $184 million.", reporting_currency="USD"),
        Good(
            "It was lent 270 billion won. The 270 billion won (US$184 million) is due in May.",
            reporting_currency="USD",
        ),
        Good("A euro bought 11.2 kronor.", reporting_currency="USD"),
        Good("Coffee fell to 65 baht (US$2.06) a cup; in June it was 72 baht.", reporting_currency="USD"),
        Good("The rupee sank past 91 to the dollar.", reporting_currency="USD"),
        Good("“They asked me for 640 pesos,” Salas said.", reporting_currency="USD"),
        Good("The league won 7 million viewers.", reporting_currency="USD"),
        Good("They dug a 1.4 billion-yuan (US$204 million) canal.", reporting_currency="USD"),
        Good("It was a million-dollar question.", reporting_currency="GBP"),
        Good("She carried 4 pounds more in her pack.", reporting_currency="USD"),
        Good("The ferry cost 9 million francs in 1971.", reporting_currency="USD"),
        Bad(
            "The ferry cost 9 million francs in 1971, and its owner has paid [[40 million francs]] for another.",
            reporting_currency="USD",
        ),
        Bad("The pier took in [[5 million euros]], up from 3 million euros in 2011.", reporting_currency="USD"),
        Good("In 1971 the ferry cost 9 million francs and the pier 4 million francs.", reporting_currency="USD"),
        Good("They dug a 1.4 billion-yuan canal."),
        Good("The mint struck a million €2 coins and €5 and €10 notes.", reporting_currency="USD"),
        Good("The bonds come in denominations of 1,000 and 5,000 marks.", reporting_currency="USD"),
        Good("The bank has issued shares of 100 francs nominal value.", reporting_currency="USD"),
        Bad("She was sent a [[€50]] bill for parking.", reporting_currency="USD"),
        Good("Crude slipped to $71.20 a barrel in Rotterdam.", reporting_currency="EUR"),
        Good("Shares in the brewer fell 4% to £3.18. August's low was £2.96.", reporting_currency="USD"),
        Good("Crude sank to $70 (€60) a barrel. The well cost $9 million.", reporting_currency="EUR"),
        Bad("Crude sank to $70 a barrel. The well cost [[$9 million]].", reporting_currency="EUR"),
        Good("Cocoa traded in London around £1,300 a tonne.", reporting_currency="USD"),
        Good("The bid is well above the brewer's £3.12 closing share price.", reporting_currency="USD"),
        Bad("Apples rose to [[£3]] a kilo.", reporting_currency="USD"),
        Bad("It sold its shares to the town for [[£3 million]].", reporting_currency="USD"),
        Good("The pen costs £40 in Britain and $55 in the United States.", reporting_currency="USD"),
        Bad("He paid [[£40]] in Leeds for what he sold for $550.", reporting_currency="USD"),
        Good("The flood cost the town millions of dollars.", reporting_currency="EUR"),
        Bad("The flood cost the town [[millions of yen]].", reporting_currency="EUR"),
        Good("The yard went for £1 to its workers.", reporting_currency="USD"),
        Bad("The set will sell for about [[$130 to $140]] in June.", reporting_currency="EUR"),
        Bad("The set rose from [[$130]] to $140.", reporting_currency="EUR"),
        Bad("The bus to Nelson costs [[NZ$20]], and the ferry $45.", reporting_currency="EUR"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each sum that the house's policy wants converted and no passage converts."""
        if not document.house.reporting_currency or self._excused(document):
            return
        found, done, seen = amounts(document), converted(document), set[object]()
        prices: dict[object, Decimal] = {}
        for index, amount in enumerate(found):
            mention = self._mention(amount)
            if mention in seen or not self._asks(document, amount):
                continue
            if index not in done and self._needless(document, amount):
                continue
            if index not in done and self._priced(document, amount):
                prices[mention] = amount.value
                continue
            if not amount.scale and amount.value < KIND * prices.get(mention, 0):
                continue  # another price of what was priced before
            elsewhere = self.options.require != EVERY and any(_alike(amount, found[other]) for other in done)
            if not (index in done or elsewhere or self._small(document, amount) or valued_near(document, amount)):
                yield self._finding(document, index)
                if document.waives(self.id, amount.span):
                    continue  # the next mention is the first that readers are owed a value of
                end = range_end(document.text, found, index)
                seen |= {self._mention(end)} if end else set()
            seen.add(mention)

    def lacks(self, document: Document) -> str:
        """Return that no currency to convert to is set, for a story with sums that look foreign to its readers.

        A paper prints its own currency with a bare sign; a second currency is foreign whatever the first is.
        """
        if document.house.reporting_currency or self._excused(document):
            return ""
        asked = [amount for amount in amounts(document) if self._asks(document, amount)]
        homely = {amount.candidates for amount in asked if amount.symbol and not amount.symbol[0].isalpha()}
        if len({amount.candidates for amount in asked}) < 2 and all(amount.candidates in homely for amount in asked):
            return ""
        return (
            "sums in foreign currencies are not held to a conversion: no reporting-currency is set; put it into "
            "newslint.yaml (such as reporting-currency: USD), or let `newslint init` write one"
        )

    def _excused(self, document: Document) -> bool:
        """Tell whether the story is of a kind that the house does not convert in."""
        section = document.metadata.section.lower()
        if any(word.lower() in f"{document.metadata.genre} {section}".lower() for word in self.options.exempt):
            return True
        if self.options.sections and not any(word.lower() in section for word in self.options.sections):
            return True
        # A story of the currency markets: its sums are prices of money.
        prices = [a for a in amounts(document) if a.role == RATE]
        return self.options.require != EVERY and bool(prices) and not any(a.scale for a in amounts(document))

    def _asks(self, document: Document, amount: Amount) -> bool:
        """Tell whether the policy looks at a sum at all."""
        if amount.role != AMOUNT or amount.minor or document.house.reporting_currency in amount.candidates:
            return False
        if set(amount.candidates) & {*self.options.known, *self.options.no_convert}:
            return False
        block = document.block_at(amount.span.start)
        if block is None or not self._reads(document, block):
            return False
        if self.options.require == EVERY:
            return True
        return (
            not (block.kind is BlockKind.QUOTATION or is_spoken(document, amount.span))
            and years_past(document, amount) < PAST
        )

    def _needless(self, document: Document, amount: Amount) -> bool:
        """Tell whether a sum tells readers as much as its value would, whatever the house asks for."""
        if self.options.require == EVERY:
            return False
        if amount.indefinite:  # "millions of dollars" are millions of euros
            return amount.currency in SHOPS and document.house.reporting_currency in SHOPS
        return is_denomination(document.text, amount)

    def _priced(self, document: Document, amount: Amount) -> bool:
        """Tell whether a sum is a price that nobody converts; a single pound is a token of one."""
        if self.options.require == EVERY or amount.scale:
            return False
        return (
            amount.value == 1
            or is_quotation(document.text, amount, sentence(document, amount.span))
            or priced_beside(document, amount)
        )

    def _reads(self, document: Document, block: Block) -> bool:
        """Tell whether the policy looks at sums in a block."""
        if block.kind is BlockKind.HEADLINE:
            return self.options.headline
        if self.options.require == LEAD and block != next(document.of_kind(BlockKind.PARAGRAPH), None):
            return False
        return block.kind not in ASIDE

    def _mention(self, amount: Amount) -> object:
        """Return what a sum is a mention of, as the policy counts: its currency, its value, or itself."""
        if self.options.require == FIRST:
            return amount.currency or amount.candidates
        return amount.span if self.options.require == EVERY else (amount.candidates, amount.value, amount.value_high)

    def _small(self, document: Document, amount: Amount) -> bool:
        worth = value(document, amount) if self.options.min_amount else None
        return worth is not None and worth[0] < self.options.min_amount

    def _finding(self, document: Document, index: int) -> Finding:
        text, found, house = document.text, amounts(document), document.house.reporting_currency
        amount, end = found[index], range_end(text, found, index)
        span = Span(amount.span.start, end.span.end) if end else amount.span
        printed = span.of(text)
        if amount.indefinite:
            return self.finding(span, f"Say what {printed} comes to in {house}.", severity=Severity.SUGGESTION)
        worth = value(document, amount)
        if worth is None:
            return self.finding(span, f"Give the value of {printed} in {house}.")
        rate = worth[1]
        shown = " to ".join(self._shown(document, part, rate.value) for part in ([amount, end] if end else [amount]))
        if amount.ambiguous:
            taken = f"{shown} if it is in {amount.currency} ({rate})"
            return self.finding(span, f"Give the value of {printed} in {house}: {taken}.")
        added = edit(text, found, index + 1 if end else index, shown, self.options.place)
        return self.finding(
            span,
            f"Give the value of {printed} in {house}: {shown} ({rate}).",
            fixes=[Fix(f"Add {shown} (rate of {rate})", (added,))],
            evidence=f"1 {amount.currency} = {rate.value:.6g} {house} ({rate}).",
        )

    def _shown(self, document: Document, amount: Amount, rate: float) -> str:
        """Return the value as the house writes it, or the story, to as many figures as the sum has: two or three."""
        house = document.house.reporting_currency
        symbols = [a.symbol for a in amounts(document) if a.currency == house and a.symbol]
        symbol = self.options.symbol or (max(symbols, key=symbols.count) if symbols else "")
        figures, scales = min(3, max(2, significant(amount.number))), self.options.scales or SCALES
        ends = [amount.value] if amount.value_high is None else [amount.value, amount.value_high]
        return " to ".join(written(float(end) * rate, house, figures, symbol=symbol, scales=scales) for end in ends)


def _alike(one: Amount, other: Amount) -> bool:
    """Tell whether two sums are mentions of one."""
    return (one.candidates, one.value, one.value_high) == (other.candidates, other.value, other.value_high)
