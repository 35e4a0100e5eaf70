"""Which dollar, which yen, which pound: what the story says of a sign that several countries use."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

import newslint.analysis.money.currencies as currencies
import newslint.analysis.money.places as places
from newslint.analysis.money.sighting import Sighting
from newslint.analysis.wording import matches_at
from newslint.document import Document
from newslint.patterns import compiled

REACH = 600  # characters that a sentence reaches, either way; and those of a story that say where it plays
BARE = ("AUD", "CAD", "NZD", "HKD", "SGD")  # dollars whose countries print them bare; others speak of US dollars
STEP = 100  # characters by which the reach of a sum is rounded up


class Chooser:
    """Decides for one story: from its date, its house, the places it names and the sums it leaves no doubt about.

    The places in a sum's own sentence speak first, then those of its paragraph, then the last sum that was
    named by the same word, then the places of the story.
    """

    def __init__(self, document: Document, sightings: list[Sighting]) -> None:
        self._document = document
        self._sure = Counter(code for sighting in sightings if (code := _certain(sighting)))
        self._spoken: dict[tuple[int, int], Counter[str]] = {}
        self._home = _house_dollar(document)
        self._usual: tuple[str, ...] = (self._home,) if self._home else ()
        self._declared = _declared(document.text)
        self._last: dict[tuple[str, ...], str] = {}  # what a word meant where it stood before

    def candidates(self, sighting: Sighting) -> tuple[str, ...]:
        """Return what a sum may be in, best first; one where the story settles it."""
        codes = sighting.money.on(self._document.date)
        if sighting.country:
            named = next((code for code in codes if code in places.named(sighting.country)), "")
            if named:
                self._last[codes] = named
                return (named,)
        if len(codes) == 1:
            return codes
        if self._declared in codes:
            return (self._declared,)
        if codes[0] == "USD":
            return self._dollar(sighting, codes)
        return self._near(sighting, codes)

    def _near(self, sighting: Sighting, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the readings that the places round a sum leave, or what its word meant the last time."""
        reaches = self._reaches(sighting)
        for reach in islice(reaches, 2):
            spoken = tuple(code for code in codes if reach[code])
            if len(spoken) == 1:
                self._last[codes] = spoken[0]
            if spoken:
                return spoken
        if codes in self._last:
            return (self._last[codes],)
        told = next(reaches)
        spoken = tuple(code for code in codes if told[code])
        return spoken or (codes[:1] if sighting.money.settled else codes)

    def _dollar(self, sighting: Sighting, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the readings of a bare dollar: the usual one here, and those that its sentence speaks for."""
        self._usual = self._usual or self._story_dollar()
        home, *others = self._usual
        sentence = next(self._reaches(sighting))
        spoken = [code for code in codes if sentence[code] and code not in self._usual]
        if home == "USD" and self._sure["USD"] and len(spoken) == 1 and not sentence["USD"]:
            return (spoken[0], home)  # a story that writes "US$" means its own dollar by "$"
        if not self._home and sentence["USD"] and not sentence[home]:
            return ("USD",)  # a story tells of its own dollar, and this sentence of America's
        return (home,) if sentence[home] else (home, *others, *spoken)

    def _story_dollar(self) -> tuple[str, ...]:
        """Return what a bare dollar is in a story of a house that has none of its own, best first.

        One that the story marks elsewhere ("NZ$20 ... $5"), else that of the country in which it plays.
        """
        dollars = currencies.signs()["$"].codes
        marked = [code for code in dollars if self._sure[code]]
        lead = self._places(0, REACH)
        if "USD" in marked or lead["USD"]:
            return ("USD",)
        if len(marked) == 1:
            return (marked[0],)
        spoken = [code for code in dollars if lead[code]] if not marked else []
        return (spoken[0], "USD") if len(spoken) == 1 and spoken[0] in BARE else ("USD",)

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


def _certain(sighting: Sighting) -> str:
    """Return the currency that a sum names beyond doubt ("NZ$5", "5 million Canadian dollars"), "" if it does not."""
    codes = sighting.money.codes
    if len(codes) > 1 and sighting.country:
        return next((code for code in codes if code in places.named(sighting.country)), "")
    return codes[0] if len(codes) == 1 else ""


def _house_dollar(document: Document) -> str:
    """Return the dollar that a bare sign means in this house, its country's or the one it reports in; "" if none."""
    spoken = places.spoken_for(document.publication)
    dollars = currencies.signs()["$"].codes
    return next((code for code in (*spoken, document.house.reporting_currency) if code in dollars), "")


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
