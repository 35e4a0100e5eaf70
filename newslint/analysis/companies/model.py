"""What a registry of organisations holds."""

from enum import Enum
from typing import NamedTuple

from newslint.span import Span
from newslint.values import frozen


class FormKind(Enum):
    """What a registry says of one way to write a name."""

    NAME = "name"  # the ordinary name, right everywhere
    FIRST = "first"  # the form expected at first reference
    ALIAS = "alias"  # right at later references
    HOUSE = "house"  # right elsewhere, wrong where the house says so
    FORMER = "former"  # right only of events before a date
    FORBIDDEN = "forbidden"  # always wrong


VALID = frozenset({FormKind.NAME, FormKind.FIRST, FormKind.ALIAS, FormKind.HOUSE})
"""Kinds that a story of today may print."""


class Former(NamedTuple):
    """A name given up; `until` is the day from which it is wrong, as written: YYYY, YYYY-MM or YYYY-MM-DD."""

    name: str
    until: str


class Owner(NamedTuple):
    """Who controls a company, with the days from which and until which that holds, "" where not stated."""

    id: str
    since: str = ""
    until: str = ""


@frozen
class Company:
    """An organisation; every name in it is written as it should, or should not, be printed."""

    id: str
    name: str
    first: str
    kind: str = "company"  # or "org": public bodies, schools, charities; or "product"
    word: bool = False  # the name is a common word too: it counts only beside a company cue
    aliases: tuple[str, ...] = ()
    house: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    tickers: tuple[str, ...] = ()
    parents: tuple[Owner, ...] = ()
    affiliate: str = ""  # the id of a minority holder that matters
    distinct: tuple[str, ...] = ()  # ids of what it is mistaken for

    @property
    def valid(self) -> tuple[str, ...]:
        """Return every form that a story may print, the ordinary name first, each once."""
        return tuple(dict.fromkeys((self.name, self.first, *self.aliases, *self.house)))


@frozen
class Hit:
    """A form of a registry in a text; `ids` are the organisations that share the form, the first listed first."""

    span: Span
    company_id: str
    form: str
    kind: FormKind
    ids: tuple[str, ...] = ()
