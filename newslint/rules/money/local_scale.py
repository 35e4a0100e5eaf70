"""`money.local-scale`."""

from collections.abc import Iterator

from newslint.analysis.money import Amount, amounts
from newslint.analysis.money.places import spoken_for
from newslint.analysis.quotes import in_quote
from newslint.analysis.worth import converted
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.rule import Bad, Good, Rule
from newslint.rules.money._form import written
from newslint.values import frozen

SOUTH_ASIA = frozenset(("INR", "PKR", "BDT", "LKR", "NPR"))
EAST_ASIA = frozenset(("CNY", "JPY", "KRW", "TWD", "HKD"))
LANGUAGES = {"en-in": SOUTH_ASIA, "en-pk": SOUTH_ASIA, "en-bd": SOUTH_ASIA, "en-lk": SOUTH_ASIA}
INDIAN = ("lakh", "lac", "crore", "cr")


@frozen
class Options:
    """The options of the rule."""

    domestic: tuple[str, ...] = ()  # words in the section of stories for readers at home, who count in crore or 億


class LocalScale(Rule):
    """A sum is counted in crore, lakh, 万 or 億 for readers who count in millions.

    Silent where the house says nothing of its readers, and in a house of the country.

    Why: nine readers in ten abroad cannot say whether a crore is more than a million.
    Misses: scales in quotes; sums that a conversion follows, which the reader can weigh.
    Source: EIU style guide, "lakh, crore"; BBC and AP convert both.
    """

    severity = Severity.SUGGESTION
    since = "0.1"
    options = Options()
    examples = (
        Bad("The state took up a [[₹650 crore]] loan.", reporting_currency="USD"),
        Bad("It got a [[Rs 1,800 crore]] grant.", publication="South China Morning Post"),
        Bad("He owed [[four lakhs of rupees]].", reporting_currency="USD"),
        Good("The state took up a ₹650 crore loan.", reporting_currency="INR"),
        Good("The state took up a ₹650 crore loan.", publication="The Times of India"),
        Good("The state took up a ₹650 crore loan.", reporting_currency="USD", section="India", domestic=["India"]),
        Good("It owes 7 billion rupees (US$76 million).", reporting_currency="USD"),
        Good("It got a ₹1,800 crore (US$196 million) grant.", reporting_currency="USD"),
        Good("It got a ₹1,800 crore grant."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each sum in a local scale, with the same sum in millions or billions."""
        abroad = _abroad(document)
        section = document.metadata.section.lower()
        if not abroad or any(word.lower() in section for word in self.options.domestic):
            return
        done = converted(document)
        for index, amount in enumerate(amounts(document)):
            if abroad & _counted_in(amount) and index not in done and not in_quote(document, amount.span):
                yield self._finding(document, amount)

    def _finding(self, document: Document, amount: Amount) -> Finding:
        printed = amount.span.of(document.text)
        if amount.indefinite or not amount.currency or amount.value_high is not None:
            return self.finding(amount.span, f"Count {printed} in millions or billions.")
        number = printed.find(amount.number)
        better = written(float(amount.value), amount.currency, 4, symbol=printed[:number] if amount.symbol else "")
        fix = Fix(f"Write {better}", (Edit(amount.span, better),))
        return self.finding(amount.span, f"Count {printed} in millions or billions: {better}.", fixes=[fix])


def _abroad(document: Document) -> frozenset[str]:
    """Return the currencies whose countries' own scales the house's readers do not count in; none if nobody says."""
    house = document.house
    if not (house.reporting_currency or document.publication or document.language.lower() in LANGUAGES):
        return frozenset()
    home = {house.reporting_currency, *spoken_for(document.publication)}
    home |= LANGUAGES.get(document.language.lower(), frozenset())
    return frozenset().union(*(scale for scale in (SOUTH_ASIA, EAST_ASIA) if not scale & home))


def _counted_in(amount: Amount) -> frozenset[str]:
    """Return the currencies of the countries that count in a sum's scale."""
    scale = amount.scale.lower()
    if scale.removesuffix("s") in INDIAN or any(name in scale for name in ("lakh", "crore")):
        return SOUTH_ASIA
    return EAST_ASIA if any(char in "万萬億亿兆만억조" for char in scale) else frozenset()
