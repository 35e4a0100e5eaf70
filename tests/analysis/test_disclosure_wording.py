"""Disclosures are known in any wording; what only looks like one is not taken for it."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis.ownership import standing
from newslint.document import Document, House, Metadata
from newslint.readers import read

STORY = "{name} raised its prices on Monday, and customers were not pleased.\n\n"


def story(text: str, publication: str, date: str) -> Document:
    document = read(text.encode(), "story.txt", ".txt")
    document.house = House(publication=publication)
    document.metadata = Metadata(date=dt.date.fromisoformat(date))
    return document


def told(text: str, publication: str, date: str = "2020-03-02") -> set[str]:
    stands = standing(story(text, publication, date))
    assert stands is not None
    return {key for claim in stands.claims for key in claim.keys if key in stands.interests}


TECHCRUNCH = [
    "Verizon owns TechCrunch.",
    "The fee is set by Verizon Communications, which is the parent company of TechCrunch.",
    "(Verizon is TechCrunch’s parent company.)",
    "Verizon, which owns TechCrunch, declined to comment.",
    "A spokesman for Verizon (which also owns TechCrunch) called the fee fair.",
    "Verizon (owner of TechCrunch) said the fee would stay.",
    "Verizon, TechCrunch's corporate parent, said the fee would stay.",
    "TechCrunch parent Verizon said the fee would stay.",
    "The carrier is (TechCrunch parent) Verizon.",
    "TechCrunch is owned by Verizon Media.",
    "TechCrunch, which is owned by Verizon, was not told in advance.",
    "Like TechCrunch, Yahoo is owned by Verizon.",
    "TechCrunch is part of Verizon Media.",
    "TechCrunch is a Verizon Media property.",
    "Note: TechCrunch is a Verizon company.",
    "Disclosure: TechCrunch is a wholly owned subsidiary of Verizon.",
    "Full disclosure: Verizon is our corporate parent.",
    "(Disclosure: Verizon is our parent company.)",
    "(Disclosure: it is our parent company.)",
    "[Full disclosure: they own us.]",
    "Disclosure: Verizon Media Group owns TechCrunch and several other sites.",
    "Verizon, whose media arm Oath owns Yahoo, AOL and TechCrunch, said the fee would stay.",
    "Verizon owns AOL, which in turn owns TechCrunch.",
    "Verizon is the parent company of both AOL and TechCrunch, which did not sway this story.",
    "Verizon (our parent company) said the fee would stay.",
    "Verizon, our own parent, said the fee would stay.",
    "Verizon, which owns this website, said the fee would stay.",
    "Verizon, the owner of this publication, said the fee would stay.",
    "This site is owned by Verizon.",
    "This publication is part of Verizon Media.",
    "Verizon also happens to be TechCrunch's parent.",
    "Yahoo, a corporate sibling of TechCrunch, uses the same network. ",
    "Yahoo shares a parent with TechCrunch: Verizon.",
    "Yahoo and TechCrunch have the same parent company, Verizon.",
    "Both Yahoo and TechCrunch are owned by Verizon.",
    "Verizon-owned TechCrunch carried the advertisements.",
    "Verizon bought TechCrunch's owner AOL five years ago.",
    "*Disclosure: TechCrunch is owned by Verizon Media, a division of Verizon.",
    "Editor’s note: Verizon is the owner of TechCrunch.",
    "In the interest of full disclosure, this outlet belongs to Verizon.",
    "Verizon (the company that owns TechCrunch) said the fee would stay.",
    "Verizon—TechCrunch’s parent company—said the fee would stay.",
    "Verizon is the ultimate owner of TechCrunch.",
    "TechCrunch and Yahoo are units of Verizon.",
    "We are owned by Verizon.",
    "TechCrunch, a Verizon subsidiary, was not told in advance.",
    "Verizon, the parent of TechCrunch’s publisher, said the fee would stay.",
    "Verizon, the company behind TechCrunch, said the fee would stay.",
    "Verizon Media, of which TechCrunch is a part, said the fee would stay.",
    "Disclosure: my employer, Verizon Media, is a unit of Verizon.",
    "Disclosure: TechCrunch is owned by Verizon's media division, but Verizon has no say in what we write.",
    "Verizon (disclosure: TechCrunch's parent company) said the fee would stay.",
    "TechCrunch is majority-owned by Verizon.",
    "Verizon Media, whose brands include Yahoo and TechCrunch, said the fee would stay.",
    "Verizon, which is acquiring TechCrunch's owner, said the fee would stay.",
    "Yahoo, a fellow Verizon Media brand, said the fee would stay.",
    "TechCrunch and Yahoo are Verizon Media brands.",
    "TechCrunch and Yahoo sit under the Verizon umbrella.",
    "Verizon signs our paychecks.",
    "Verizon, which employs this reporter, said the fee would stay.",
    "(Verizon owns TC.)",
    "TECHCRUNCH IS OWNED BY VERIZON MEDIA. Verizon is its parent, as TECHCRUNCH's owner.",
    "I spoke with TechCrunch owner Verizon about the fee.",
    "Verizon Communications Inc. (VZ), parent of TechCrunch, said the fee would stay.",
    "The fee is $5. Customers were not pleased. (Disclosure: it is our parent company.)",
    "Rain fell in Ohio.\n\nMaine had snow.\n\nIowa had sun.\n\nUtah had hail.\n\n*TechCrunch's parent company.",
    "Disclosure: the carrier, along with Yahoo, is part of the group that owns TechCrunch.",
    "TechCrunch, naturally, is owned in large part by Verizon.",
    "Verizon is an advertiser with TechCrunch.",
    "Verizon, the owner of this masthead, said the fee would stay.",
    "Note: I work for Verizon Media, which is part of the story.",
    'He wrote of a 5" phone. (Verizon is TechCrunch\'s parent.) It has a 6" rival.',
]


@pytest.mark.parametrize("line", TECHCRUNCH)
def test_an_owner_told_in_any_wording_is_told(line: str) -> None:
    assert told(STORY.format(name="Verizon") + line, "TechCrunch")


@pytest.mark.parametrize(
    ("publication", "date", "name", "line"),
    [
        ("The Washington Post", "2024-05-01", "Amazon", "(Amazon founder Jeff Bezos also owns The Washington Post.)"),
        ("The Washington Post", "2024-05-01", "Amazon", "(Bezos owns The Post.)"),
        ("The Washington Post", "2024-05-01", "Amazon", "Jeff Bezos, Amazon's founder, is the owner of The Post."),
        ("The Washington Post", "2024-05-01", "Amazon", "Washington Post owner Jeff Bezos is its founder."),
        ("The Washington Post", "2024-05-01", "Amazon", "Its executive chair, Jeff Bezos, owns this newspaper."),
        ("The Verge", "2020-05-01", "Comcast", "Comcast is an investor in Vox, The Verge's parent company."),
        ("The Verge", "2020-05-01", "Comcast", "Disclosure: Comcast is a minority investor in Vox Media."),
        ("The Verge", "2020-05-01", "Comcast", "Comcast holds a stake in Vox Media, which owns The Verge."),
        ("CNBC", "2020-05-01", "Comcast", "Disclosure: Comcast owns NBCUniversal, parent company of CNBC."),
        ("CNBC", "2020-05-01", "Comcast", "CNBC parent NBCUniversal is a unit of Comcast."),
        ("Bloomberg News", "2020-05-01", "Bloomberg LP", "Bloomberg LP is the parent company of Bloomberg News."),
        ("South China Morning Post", "2020-05-01", "Lazada", "Alibaba owns the Post."),
        ("South China Morning Post", "2020-05-01", "Lazada", "The Post is owned by Alibaba."),
            ("South China Morning Post", "2020-05-01", "Alibaba", "Alibaba is the owner of this newspaper."),
        ("Financial Times", "2020-05-01", "Nikkei", "Nikkei, the Japanese media group, owns the FT."),
        ("The Economist", "2020-05-01", "Exor", "Exor is a shareholder in The Economist's parent company."),
        ("Reuters", "2020-05-01", "LSEG", "Thomson Reuters, the parent of Reuters News, owns shares in LSEG."),
        ("Los Angeles Times", "2020-05-01", "NantWorks", "Its founder, Patrick Soon-Shiong, bought The Times in 2018."),
        ("The Boston Globe", "2020-05-01", "Boston Red Sox", "(John Henry, who owns them, also owns the Globe.)"),
        ("Fox News", "2020-05-01", "Tubi", "Fox News and Tubi share common ownership."),
        ("Politico", "2024-05-01", "Business Insider", "Politico is owned by Axel Springer."),
    ],
)  # fmt: skip
def test_owners_of_many_publications_are_told(publication: str, date: str, name: str, line: str) -> None:
    assert told(STORY.format(name=name) + line, publication, date)


@pytest.mark.parametrize(
    "line",
    [
        "Verizon told TechCrunch that it owns the tower outright.",
        "Verizon owns the spectrum, TechCrunch reported last week.",
        "Verizon, which owns 1,500 shops, spoke to TechCrunch on Monday.",
        "“We own our network,” a Verizon manager told TechCrunch.",
        "Verizon said its parent plan was unchanged, according to TechCrunch.",
        "Verizon, a partner of the league, will appear at TechCrunch Disrupt.",
        "Verizon bought the start-up after TechCrunch wrote about it.",
        "Verizon shares fell, and TechCrunch asked its investors why.",
        "A source told TechCrunch the start-up was acquired by Verizon.",
        "Verizon is part of a group that TechCrunch has covered since 2015.",
        "Verizon owns a stake in the tower company.",
        "Verizon is our carrier of choice for travellers.",
        "Verizon gave us access to its publishing unit.",
        "Verizon no longer owns TechCrunch.",
        "TechCrunch first wrote about the Verizon subsidiary in May.",
        "Verizon Media runs the service with a business partner.",
        "Disclosure: the author owns shares of Verizon.",
        "“Verizon is our parent company in all but name,” the reseller said.",
        "Engadget, our sister site, was first to see the Verizon plan.",
        "We bought a Verizon phone and ran part of the test at home.",
        "Verizon and its rival belong to the same group of bidders.",
        "Verizon spoke of TechCrunch's calculated shareholder value.",
        "The start-up counts Verizon among its investors, TechCrunch has learned.",
        "Verizon appeared on stage with a parent of three at TechCrunch Disrupt.",
        "The deal was first reported by TechCrunch, part of a series on Verizon.",
    ],
)
def test_what_only_looks_like_a_disclosure_is_none(line: str) -> None:
    assert not told(STORY.format(name="Verizon") + line, "TechCrunch")


PIECES = (
    "Verizon|TechCrunch|TechCrunch's|owns|parent company|of|, a unit of|(|)|. |Yahoo|our|said|“|”|\ue000|is"
).split("|")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n\n", "Disclosure:"]), max_size=25))
def test_any_text_is_read_and_every_place_lies_in_it(pieces: list[str]) -> None:
    document = story(" ".join(pieces) or "x", "TechCrunch", "2020-03-02")
    stands = standing(document)
    assert stands is not None
    for span in [claim.span for claim in stands.claims] + [mention.span for mention in stands.mentions]:
        assert 0 <= span.start < span.end <= len(document.text)
