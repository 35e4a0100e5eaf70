"""`money.redundant-symbol`."""

from collections.abc import Iterator

from newslint.analysis.money import Amount, amounts
from newslint.analysis.money.currencies import listed, signs
from newslint.analysis.money.currencies import word as unit_word
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.patterns import compiled
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import SYMBOLS
from newslint.span import Span

AFTER = compiled(r"[ \xa0\n](RMB|renminbi|[A-Z]{3})\b(?![-/]\w)")


class RedundantSymbol(Rule):
    """A sum names its currency twice: "$5 million dollars", "USD$20", "20 yuan RMB".

    Why: read aloud, it is "five million dollars dollars".
    Misses: a bare "$" with a code that says which dollar ("$64 USD"), which is not said twice.
    Source: The Economist style guide, "currencies"; every wire style puts the currency once.
    """

    since = "0.1"
    examples = (
        Bad("It won a [[$9 million dollars]] grant."),
        Bad("The pass costs [[USD$30]]."),
        Bad("He paid [[Rs 200 rupees]] for it."),
        Bad("It lent [[RMB 7 million yuan]] to the mill."),
        Bad("The ticket is [[£8 pounds]]."),
        Bad("The ticket is [[€12 euros]]."),
        Bad("The ticket is [[35 yuan RMB]]."),
        Bad("The ticket is [[US$45 USD]]."),
        Bad("The fine is [[AUD $55]]."),
        Bad("The fine is [[£55 (GBP)]]."),
        Good("The fine is $55 (CAD)."),
        Good("The pass costs US$30."),
        Good("He paid 200 rupees for it."),
        Good("It lent 7 million yuan to the mill."),
        Good("The pass costs $64 USD."),
        Good("The fund has $9 million Canadian dollars."),
        Good("“It was like $5 million dollars,” she said."),
        Good("It sold £6 million pounds sterling bonds."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each sum whose currency is named twice, with what is left when one of the two goes."""
        for amount in amounts(document):
            if (amount.symbol or amount.word) and not in_quote(document, amount.span):
                fixed = _doubled_sign(document.text, amount) or _doubled_word(document.text, amount)
                if fixed:
                    span, better = fixed
                    fix = Fix(f"Write {better}", (Edit(span, better),), safe=True)
                    yield self.finding(span, f"Name the currency once: {better}.", fixes=[fix])


def _doubled_sign(text: str, amount: Amount) -> tuple[Span, str] | None:
    """Return the sum with the house's sign for a code and a sign together: "USD$30", "AUD $55"."""
    code = amount.symbol[:3]
    if code not in listed("iso") or amount.symbol[3:].strip(" \xa0") not in ("$", "£", "€", "¥"):
        return None
    sign = SYMBOLS.get(code, f"{code} ")
    figure = amount.span.of(text)[len(amount.symbol) :].removesuffix(amount.word)
    return amount.span, sign + figure.strip(" \xa0\n-")


def _doubled_word(text: str, amount: Amount) -> tuple[Span, str] | None:
    """Return the sum without a word that says no more than its sign."""
    if amount.symbol and amount.word and not _says_more(amount) and not text.startswith(" sterling", amount.span.end):
        kept = text[amount.span.start : amount.span.end - len(amount.word)]
        return amount.span, kept.rstrip(" \xa0\n-")
    behind = AFTER.match(text, amount.span.end) if amount.word and not amount.symbol else None
    unit = behind and unit_word(behind[1])
    if behind and unit and amount.candidates == unit[1].codes[:1] == unit[1].codes:
        return Span(amount.span.start, behind.end()), amount.span.of(text)
    return None


def _says_more(amount: Amount) -> bool:
    """Tell whether the word tells more than the sign: which dollar, cents for dollars, sterling."""
    unit = unit_word(amount.word.strip("()"))
    if unit is None or unit[1].unit != 1:
        return True
    sign = signs().get(amount.symbol)
    return sign is not None and len(sign.codes) > 1 and len(unit[1].codes) < len(sign.codes)
