"""Who owns what: publications, parties, and the ties between them."""

import datetime as dt

from newslint.values import frozen

CONTROL = 0.5  # a share from which an owner decides


def day(written: str) -> dt.date | None:
    """Return the first day of a written day, month or year ("2016-04" is 1 April 2016), None for ""."""
    if not written:
        return None
    parts = [int(part) for part in written.split("-")]
    return dt.date(*(*parts, 1, 1)[:3])


@frozen
class Tie:
    """`owner` has to do with `of`: "owns", "controls", "invests", "licenses", "litigates", ...

    `stake` is a share such as "0.34" or a word such as "minority", "" where it is the whole or not known.
    """

    owner: str
    of: str
    kind: str = "owns"
    stake: str = ""
    since: str = ""
    until: str = ""
    via: str = ""

    def holds(self, on: dt.date) -> bool:
        """Tell whether the tie is in force on a day."""
        first, last = day(self.since), day(self.until)
        return (first is None or first <= on) and (last is None or on < last)

    @property
    def share(self) -> float:
        """Return the share between 0 and 1; what is written as a word, or not at all, is taken as below or whole."""
        try:
            return float(self.stake) if self.stake else 1.0
        except ValueError:
            return 0.2 if self.stake == "minority" else 1.0

    @property
    def told(self) -> str:
        """Return the kind as it is told to readers: who owns less than what decides is an investor."""
        return "invests" if self.kind == "owns" and self.share < CONTROL else self.kind

    @property
    def decides(self) -> bool:
        """Tell whether the tie lets the owner decide, so that what it owns in turn matters too."""
        return self.kind in ("owns", "controls") and self.share >= CONTROL


@frozen
class Party:
    """A person, fund, family or company that ownership turns on; `aliases` name it too."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "company"  # or "person", "fund", "family", "state", "party"


@frozen
class Publication:
    """A publication with the ties to its owners and interests, of all times."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    owners: tuple[Tie, ...] = ()
    interests: tuple[Tie, ...] = ()
    house: bool = False  # told by the house, not shipped

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name it goes by, the full one first."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))


@frozen
class Interest:
    """A party whose mention calls for a disclosure, and why.

    `chain` runs from the party to the publication: ("Lazada", "Alibaba", "owns South China Morning Post
    since 2016"). `root` is the owner through whom it is tied, "" where the tie is its own. `told` is what a
    reader is told of it, a sentence with {publication}: "Lazada is owned by Alibaba, which owns {publication}".
    """

    key: str
    name: str
    forms: tuple[str, ...]
    chain: tuple[str, ...]
    kind: str = "owns"
    root: str = ""
    told: str = ""
    person: bool = False
    word: bool = False

    @property
    def evidence(self) -> str:
        """Return the chain in a line: "Lazada < Alibaba < owns South China Morning Post since 2016"."""
        return " < ".join(self.chain)
