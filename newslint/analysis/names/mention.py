"""What a mention of a name is."""

from enum import Enum
from typing import NamedTuple

from newslint.span import Span


class Kind(Enum):
    """What a name names; `OTHER` where nothing in the story tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Mention(NamedTuple):
    """A name where it stands.

    `span` leaves out title, article and possessive; `name` is its text with straight apostrophes.
    `title` is what stands before a person ("Dr", "Prime Minister"), `role` what introduces the name
    behind a comma ("president of Alibaba Cloud Intelligence"), `ticker` a stock symbol in brackets.
    """

    span: Span
    name: str
    kind: Kind
    title: str = ""
    role: str = ""
    ticker: str = ""
    possessive: bool = False

    @property
    def words(self) -> list[str]:
        """Return the words of the name."""
        return self.name.replace("-", " ").split()
