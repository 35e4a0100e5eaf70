"""Which dollar, which yen, which pound: what the story says of a sign that several countries use."""

from collections import Counter
from datetime import date

from newslint.analysis.money import currencies, places
from newslint.analysis.money.grammar import Sighting
from newslint.document import Document

REACH = 300  # characters on either side that count as the place of a sum
EURO_CASH = date(2002, 3, 1)
COMMON = frozenset(["USD", "GBP", "EUR"])


class Chooser:
    """Decides for one document, from its date, house, declarations, places and settled sums."""

    def __init__(self, document: Document, sightings: list[Sighting]) -> None:
        self.text = document.text
        self.date = document.date
        self.house = document.house.reporting_currency
        self._document = document
        self._whole: Counter[str] | None = None
        self.settled = Counter(s.money.codes[0] for s in sightings if len(s.money.codes) == 1)

    def candidates(self, sighting: Sighting) -> tuple[str, ...]:
        """Return what a sum may be in, best first; one where the story settles it."""
        codes = self._of_the_day(sighting.money.codes)
        if sighting.country:
            named = [code for code in codes if code in places.known().get(sighting.country.replace("\n", " "), ())]
            if named:
                return (named[0],)
        if len(codes) == 1:
            return codes
        near = places.spoken_for(self.text[max(0, sighting.start - REACH) : sighting.end + REACH])
        spoken = [code for code in codes if near[code]]
        if not spoken:
            spoken = [code for code in codes if self.whole[code] or self.settled[code]]
            spoken.sort(key=lambda code: -self.whole[code] - self.settled[code])
        if codes[0] in COMMON or codes[0] == self.house:
            return codes[:1]
        if len(spoken) == 1:
            return (spoken[0],)
        if spoken:
            spoken.sort(key=lambda code: -near[code])
            return tuple(spoken)
        return codes[:1] if sighting.money.settled else codes

    @property
    def whole(self) -> Counter[str]:
        """Return how often the places of the whole story speak for each currency."""
        if self._whole is None:
            self._whole = places.spoken_for(self.text)
        return self._whole

    def _of_the_day(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the readings in the order of the day: before euro cash, what it replaced comes first."""
        old = [code for code in codes if code in currencies.LEGACY]
        if not old or codes[0] in old or not self.date or self.date >= EURO_CASH or codes[0] in ("GBP", "CZK"):
            return codes
        return (*old, *(code for code in codes if code not in old))
