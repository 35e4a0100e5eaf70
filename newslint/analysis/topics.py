"""What a sentence speaks of, so far as its words tell: enough to see whether the next one goes on with it."""

from typing import NamedTuple

from newslint.analysis.wordlists import words
from newslint.patterns import compiled

OPINION, FUNDS = "opinion", "funds"
TOPICS = {
    OPINION: words(
        "poll polls polling survey surveyed surveys respondents voters support supported supports supporting "
        "supporters favor favour favors favours favored favoured favorable favourable favorability approve "
        "approval disapprove disapproval undecided lead leads leading led trail trails trailing trailed ahead "
        "behind backed prefer preferred preference agree agrees agreed rating ratings matchup head-to-head "
        "likely second third opinion opinions view views margin negative positive satisfied dissatisfied "
        "enthusiastic scared worried important"
    ),
    FUNDS: words(
        "raise raised raising raises spend spends spent spending donate donated donating donation donations "
        "contribute contributed contributing contribution contributions gave given cash fund funds "
        "fundraising fund-raising funded donor donors bundled bundlers airtime ad ads advertising paid pays "
        "pay haul coffers money fundraiser fundraisers bundle bundling collect collected collects amass "
        "amassed"
    ),
    "business": words(
        "revenue revenues sale sales profit profits earnings earned earning income shares share market "
        "customers users subscribers company firm firms growth"
    ),
    "economy": words(
        "job jobs jobless unemployment inflation gdp wage wages output export exports import imports economy "
        "economic trade payroll payrolls price prices"
    ),
    "people": words(
        "population populations residents people black white hispanic latino immigrants immigrant migrants "
        "migrant refugees refugee households families students women men children census"
    ),
    "harm": words(
        "death deaths died dead killed murder murders homicide homicides shooting shootings crime crimes "
        "injured injuries cases patients victims"
    ),
}
COMMON = words(
    "that this with from have been were would their there they than more most over about after also when "
    "which while percent cent million billion said says some other last year years according among into will "
    "just only nearly such many much could should before since during under between because these those what "
    "where them then each even both monday tuesday wednesday thursday friday saturday sunday including still "
    "well make made like first week month"
)
WORD = compiled(r"[a-z]+(?:-[a-z]+)*")
POINTS_BACK = compiled(
    r"[\"“'‘(]*(?:That(?:[’']s| is| was| number| figure| compares| includes)|"
    r"This (?:is|was|compares|figure|number)|Those |These |Of (?:those|that|these|the)|"
    r"The (?:(?:US)?[$£€] ?\d|rest|remaining|remainder|total|figures?|numbers?|rate|same)|In (?:all|total)|"
    r"Overall|Altogether|Another|"
    r"Among (?:them|those)|(?:An(?:other)?|The) (?:additional|other)|By (?:contrast|comparison)|"
    r"Its |His |Her |Their |He |She |They |It )"
)
SUMS_UP = compiled(r"(?:Together|In all|In total|All told|Altogether|Combined|Overall)\b,? ")
"""A sentence that adds up what the ones before tell, be it in another paragraph."""
RESUMES = compiled(r"(?:The|This|That|These|Those) ((?:[a-z]+ )?[a-z]+)\b")
"""A sentence that opens with a thing as known."""


class Matter(NamedTuple):
    """What a sentence is about: its topic, empty where none shows, and the beginnings of its telling words.

    `points_back` is True where it opens with words that go on from the sentence before ("That is", "Of those");
    `resumes` holds what it opens with as known already ("The turnout", "Its monthly rent").
    """

    topic: str
    stems: frozenset[str]
    points_back: bool = False
    resumes: frozenset[str] = frozenset()

    def shared(self, other: "Matter") -> int:
        """Return how many telling words two sentences share."""
        return len(self.stems & other.stems)

    def goes_on(self, other: "Matter") -> bool:
        """Tell whether this sentence, standing behind or before the other, speaks of the same."""
        shared = self.shared(other)
        return (
            self.points_back
            or shared >= 3
            or (shared >= 1 and self.akin(other))
            or not self.resumes.isdisjoint(other.stems)
        )

    def akin(self, other: "Matter") -> bool:
        """Tell whether two sentences are on one topic."""
        return self.topic != "" and self.topic == other.topic


def matter_of(sentence: str) -> Matter:
    """Return what a sentence is about."""
    spoken = WORD.findall(sentence.lower())
    topic, most = "", 0
    for name, telling in TOPICS.items():
        count = sum(word in telling for word in spoken)
        if count > most:
            topic, most = name, count
    found = frozenset(word[:6] for word in spoken if len(word) > 3 and word not in COMMON)
    known = RESUMES.match(sentence)
    resumed = frozenset(word[:6] for word in known[1].split() if word not in COMMON) if known else frozenset[str]()
    return Matter(topic, found, bool(POINTS_BACK.match(sentence)), resumed & found)
