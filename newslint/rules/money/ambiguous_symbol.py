"""`money.ambiguous-symbol`."""

from collections.abc import Iterator

from newslint.analysis.money import AMOUNT, Amount, amounts
from newslint.analysis.money.currencies import Code
from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import named
from newslint.values import frozen

CROWD = 3  # readings of which the first two are named


@frozen
class Options:
    """The options of the rule."""

    assumed: tuple[Code, ...] = ()  # ISO codes that a bare sign means in this house without saying so


class AmbiguousSymbol(Rule):
    """A sign or word that several countries use stands where the story speaks of more than one of them.

    Told once for each such sign. A bare dollar is open where its sentence names two other countries that
    pay in dollars, or one in a story that marks some dollars ("US$", "C$") and not this one.

    Why: $90 million from Singapore is two thirds of $90 million from Washington.
    Misses: a bare sign in a story of one country, whose reader is taken to know; quotes.
    Source: AP Stylebook, "currency" (the full name of any dollar but the American); The Economist and EIU
    style guides on A$, C$, HK$ and US$; The Telegraph (name the country first).
    """

    since = "0.1"
    options = Options()
    examples = (
        Bad("New Zealand has lent [[$70 million]] and Canada $15 million."),
        Bad("Ottawa and Taipei put up [[$65 million]] and $18 million."),
        Bad("A night costs [[¥8,500]] in both Chengdu and Sapporo."),
        Bad("The brewer shipped [[¥9 billion]] of beer to Tianjin from Kobe."),
        Bad("Swedish and Czech banks lent it [[25 million crowns]]."),
        Bad("It cost [[900 pesos]]."),
        Bad("Ottawa paid [[$6 million]] of the US$10 million."),
        Good("New Zealand has lent NZ$70 million and Canada C$15 million."),
        Good("The brewer shipped 9 billion yen of beer to Tianjin from Kobe."),
        Good("All sums are in Canadian dollars. The mill cost $30 million."),
        Good("“They asked me for 640 pesos,” Salas said."),
        Good("The chain will spend $5 billion in Canada."),
        Good("Manila will spend 900 million pesos."),
        Good("New Zealand has lent $70 million and Canada $15 million.", assumed=["USD"]),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding at the first sum whose sign the story leaves open, for each sign."""
        seen: set[frozenset[str]] = set()
        for amount in amounts(document):
            readings = frozenset(amount.candidates)
            if readings in seen or not self._open(document, amount):
                continue
            if not in_quote(document, amount.span):
                yield self._finding(document, amount)
            if not document.waives(self.id, amount.span):
                seen.add(readings)

    def _open(self, document: Document, amount: Amount) -> bool:
        if (
            not amount.ambiguous
            or amount.role != AMOUNT
            or amount.indefinite
            or amount.minor
            or set(self.options.assumed) & set(amount.candidates)
        ):
            return False
        if amount.candidates[0] != "USD" and "USD" not in amount.candidates:
            return True
        marked = any(len(a.symbol) > 1 and a.symbol.endswith("$") for a in amounts(document))
        return len(amount.candidates) > 2 or marked

    def _finding(self, document: Document, amount: Amount) -> Finding:
        printed, readings = amount.span.of(document.text), amount.candidates
        shown = [named(amount, code) for code in readings[:CROWD]]
        either = " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
        more = " or another" if len(readings) > CROWD else ""
        evidence = f"The story speaks of countries that pay in {', '.join(readings)}."
        return self.finding(amount.span, f"Say whose money {printed} is: {either}{more}?", evidence=evidence)
