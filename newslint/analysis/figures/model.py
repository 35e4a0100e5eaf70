"""What a figure is: its kind, the role it plays in the story, and what tells of that role."""

from enum import Enum
from typing import NamedTuple

from newslint.span import Span
from newslint.values import frozen


class Kind(Enum):
    """How a quantity is written."""

    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    COUNT = "count"  # of people or things, in thousands or more
    FRACTION = "fraction"
    FOLD = "fold"  # "doubled", "threefold"
    NUMBER = "number"  # anything else


class Role(Enum):
    """What a quantity does in the story; only a statistic asks for a source."""

    STATISTIC = "statistic"
    VOTE = "vote"  # result or rule of an election, in votes, seats or delegates
    MARKET = "market"  # a price move that an exchange publishes
    PRICE = "price"  # what one thing costs
    TERM = "term"  # fixed by a deal, a law, a judgment or a proposal
    THRESHOLD = "threshold"  # a line that others are measured against
    SPECIFICATION = "specification"  # size or make of an object
    HYPOTHESIS = "hypothesis"  # in a condition or an arithmetic example
    METHOD = "method"  # sample and margin of a survey
    IDIOM = "idiom"  # "100 per cent sure", "the top 1 per cent"
    SEEN = "seen"  # anyone can look it up where it stands: followers, pages
    DATE = "date"
    TIME = "time"
    AGE = "age"
    SCORE = "score"
    ADDRESS = "address"
    RANK = "rank"
    TALLY = "tally"  # a small count that the story itself lays out
    OTHER = "other"


@frozen
class Figure:
    """A quantity; `why` holds the words of the story that gave it its role, empty where none did.

    `value` is in whole units (3.2 million is 3200000.0), a percentage in per cent, a fraction as a share
    of one; None where the words do not say. `sentence` is the span of the sentence it stands in.
    """

    span: Span
    kind: Kind
    role: Role
    value: float | None
    why: str
    sentence: Span


class Cue(NamedTuple):
    """Where words must stand, all of them given, for a figure of some kinds to play a role.

    `after` within the next `within` words, `before` within the last `back` words, neither over a comma
    (`before` may pass one); `around` anywhere in the clause, `sentence` anywhere in the sentence; `unless`
    nowhere in the sentence. Two words with a space stand for a pair. `up_to` is the most a figure may be
    worth, 0 for any; `shape` names a pattern of figures among `SHAPES` in roles.py.
    """

    role: Role
    kinds: frozenset[Kind]
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    within: int = 1
    back: int = 2
    up_to: float = 0.0
    shape: str = ""
