"""Which dollar, which yen, which pound: what the story says of a sign that several countries use."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import newslint.analysis.money.currencies as currencies
import newslint.analysis.money.places as places
from newslint.analysis.money.sighting import Sighting
from newslint.analysis.wording import matches_at
from newslint.document import Document
from newslint.patterns import compiled

REACH = 600  # characters that a sentence reaches, either way
STEP = 100  # characters by which the reach of a sum is rounded up


class Chooser:
    """Decides for one story: from its date, its house, the places it names and the sums it leaves no doubt about.

    The places in a sum's own sentence speak first, then those of its paragraph, then those of the story.
    """

    def __init__(self, document: Document, sightings: list[Sighting]) -> None:
        self._document = document
        self._sure = Counter(s.money.codes[0] for s in sightings if len(s.money.codes) == 1)
        self._spoken: dict[tuple[int, int], Counter[str]] = {}
        self._home = _home_dollar(document)
        self._declared = _declared(document.text)

    def candidates(self, sighting: Sighting) -> tuple[str, ...]:
        """Return what a sum may be in, best first; one where the story settles it."""
        codes = sighting.money.on(self._document.date)
        if sighting.country:
            named = [code for code in codes if code in places.named(sighting.country)]
            if named:
                return (named[0],)
        if len(codes) == 1:
            return codes
        if self._declared in codes:
            return (self._declared,)
        if codes[0] == "USD":
            return self._dollar(sighting, codes)
        for reach in self._reaches(sighting):
            spoken = [code for code in codes if reach[code]]
            if spoken:
                return tuple(spoken)
        return codes[:1] if sighting.money.settled else codes

    def _dollar(self, sighting: Sighting, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the readings of a bare dollar: the house's own, and those that its sentence speaks for."""
        sentence = next(self._reaches(sighting))
        if not sentence:
            return (self._home,)
        spoken = [code for code in codes if sentence[code] and code != self._home]
        if self._home == "USD" and self._sure["USD"] and len(spoken) == 1 and not sentence["USD"]:
            return (spoken[0], self._home)  # a story that writes "US$" means its own dollar by "$"
        return (self._home,) if sentence[self._home] else (self._home, *spoken)

    def _reaches(self, sighting: Sighting) -> Iterator[Counter[str]]:
        """Yield what the places speak for in the sum's sentence, its paragraph, and the whole story."""
        text = self._document.text
        block = self._document.block_at(sighting.start)
        start, end = block.span if block else (0, len(text))
        # In steps, so that the sums of a line without an end share what is read around them.
        start = max(start, (sighting.start - REACH) // STEP * STEP)
        end = min(end, (sighting.end + REACH) // STEP * STEP + STEP)
        last, stop = text.rfind(". ", start, sighting.start), text.find(". ", sighting.end, end)
        yield self._places(start if last < 0 else last + 2, end if stop < 0 else stop)
        yield self._places(*(block.span if block else (start, end)))
        yield self._places(0, len(text)) + self._sure

    def _places(self, start: int, end: int) -> Counter[str]:
        if (start, end) not in self._spoken:
            self._spoken[start, end] = places.spoken_for(self._document.text[start:end])
        return self._spoken[start, end]


def _home_dollar(document: Document) -> str:
    """Return the dollar that a bare sign means in this house: its country's, or the one it reports in."""
    spoken = places.spoken_for(document.publication)
    dollars = currencies.signs()["$"].codes
    return next((code for code in (*spoken, document.house.reporting_currency) if code in dollars), "USD")


DECLARED = ("figures", "amounts", "prices", "values", "sums", "dollars", "currency")
LONGEST = 120  # characters behind such a word in which the currency is named


@cache
def _declaration() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:{'|'.join(DECLARED)})\b(?:[ \n][a-z]+){{0,4}}[ \n]in[ \n]"
        r"(?P<country>U\.S\.|[A-Z]\w+(?:[ \n][A-Z]\w+)?)[ \n](?P<word>[a-z]+)\b"
    )


def _declared(text: str) -> str:
    """Return the currency that the story says its sums are in ("All sums are in Canadian dollars"), or ""."""
    match = next(matches_at(_declaration(), text, DECLARED, 0, LONGEST), None)
    unit = match and currencies.word(match["word"])
    if not match or not unit:
        return ""
    spoken = places.known().get(match["country"].replace("\n", " "), ())
    return next((code for code in unit[1].codes if code in spoken), "")
