"""HTML: pages and fragments, metadata, and hostile input."""

import datetime as dt
import time

import pytest

from newslint.document import BlockKind, InlineKind
from newslint.readers import read

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Ferry pier | Harbour News</title>
<meta property="og:site_name" content="Harbour News">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-04-20T08:00:00Z",
"author": [{"name": "Ines Prado"}], "articleSection": "Ports"}]}</script><style>p { color: red }</style></head>
<body><nav><ul><li>Home</ul></nav><header><h1>Ferry pier to be&nbsp;rebuilt</h1></header>
<article><p class="standfirst">Work to take three winters.</p>
<p>The board said <a href="/plan?a=1&amp;b=2">on
   Monday</a> it would spend &euro;4m.<br><br>The rest is paid by AT&T.
<figure><img src="pier.jpg" alt="The pier"><figcaption>The pier. Photo: Rhea Lim</figcaption></figure>
<ul><li>Boats run<li>Cafes <b>close</b></ul><aside><p>Related: storms</p></aside></article>
<p>More from us</p><footer><p>Copyright</p></footer></body></html>"""


def test_a_page_is_its_headline_and_its_article() -> None:
    document = read(PAGE.encode(), "story.html", ".html")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        (BlockKind.HEADLINE, "Ferry pier to be\u00a0rebuilt"),
        (BlockKind.STANDFIRST, "Work to take three winters."),
        (BlockKind.PARAGRAPH, "The board said on Monday it would spend €4m."),
        (BlockKind.PARAGRAPH, "The rest is paid by AT&T."),
        (BlockKind.CAPTION, "The pier. Photo: Rhea Lim"),
        (BlockKind.LIST_ITEM, "Boats run"),
        (BlockKind.LIST_ITEM, "Cafes close"),
        (BlockKind.RELATED, "Related: storms"),
    ]


def test_the_head_tells_the_metadata() -> None:
    metadata = read(PAGE.encode(), "story.html", ".html").metadata
    assert metadata.date == dt.date(2020, 4, 20)
    assert (metadata.publication, metadata.author, metadata.section) == ("Harbour News", "Ines Prado", "Ports")
    assert metadata.language == "en-GB"


def test_links_and_pictures_keep_their_target() -> None:
    document = read(PAGE.encode(), "story.html", ".html")
    told = {(inline.kind, inline.target) for inline in document.inlines}
    assert {(InlineKind.LINK, "/plan?a=1&b=2"), (InlineKind.IMAGE, "pier.jpg")} <= told


def test_a_fragment_needs_no_page_around_it() -> None:
    document = read(b"<p>One.</p><p hidden>Two.</p>Three <i>and</i> four.", "story.html", ".html")
    assert [block.span.of(document.text) for block in document.blocks] == ["One.", "Three and four."]


@pytest.mark.parametrize(
    "hostile",
    [
        "<a " * 60_000,
        "<p " + "a=b " * 60_000 + ">",
        "<div>" * 60_000,
        "&" * 200_000,
        "<![<![" * 30_000,
        '<a x="' * 40_000 + ">",
        "</" * 60_000 + ">",
        "<li>" * 40_000,
    ],
    ids=lambda text: text[:6],
)
def test_hostile_markup_hides_no_sentence_and_ends(hostile: str) -> None:
    began = time.process_time()
    document = read((hostile + "<p>The last sentence.</p>").encode(), "story.html", ".html")
    assert time.process_time() - began < 20  # quadratic time would take minutes
    assert "The last sentence." in document.text or document.problems


@pytest.mark.parametrize("opening", ["<!-- ", "<script>", "<textarea>"])
def test_markup_that_is_never_closed_is_reported(opening: str) -> None:
    document = read(f"<p>One.</p>\n{opening}<p>Two.</p>".encode(), "story.html", ".html")
    assert [problem.partition(":")[0] for problem in document.problems] == ["line 2"]
