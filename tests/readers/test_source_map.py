"""Every reader maps each character of the text to itself, or to the entity, escape or break it stands for."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import read, suffixes
from newslint.source_map import Piece
from newslint.span import Span

WORDS = "Profit rose 5% to US$16.4 billion “Yes,” she said. AT&T é 𝄞 x<y O'Neil".split(" ")
MARKUP = (
    "&amp; &#8217; &nbsp; \\* *so* **bold** [link](http://a.example/?b=1&c=2) `code` "
    "<em>it</em> <b> </b> <p> </p> <br> "
    "<!--note--> -·item >·quote #·Head |·a·|·b·| <li>one 1.·one <div·class=byline> </div> "
    "<script>a=1<2;</script> <h1>Head</h1> ![alt](i.png) [^1] ~~old~~"
)
MARKUP_PARTS = [part.replace("·", " ") for part in MARKUP.split(" ")]
BREAKS = [" ", "  ", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\t", "\u00a0", "\u2028"]
stories = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKUP_PARTS), st.sampled_from(BREAKS)), max_size=40
)
heads = st.sampled_from(["", "\ufeff", "---\ndate: 2020-04-20\ntitle: A\n---\n", "+++\ndate = 2020-04-20\n+++\n"])


def stands_for(text: str, source: str) -> bool:
    """Tell whether `text` is what a piece of source stands for: an entity, an escape, a break, white space."""
    if text == " " and (not source.strip().strip(">\\") or re.fullmatch(r"(?s)<br.*?>", source)):
        return True
    return text in (
        html.unescape(source),
        source.lstrip("\\"),
        source.strip("`"),
        html.unescape(source).replace("\0", "\ufffd"),
    )


def check_map(document: Document) -> None:
    ends = 0
    for segment in document.source_map.segments:
        text, source = segment.text.of(document.text), segment.source.of(document.source)
        assert segment.text.start >= ends
        assert document.text[ends : segment.text.start].strip() == ""
        if segment.piece is not Piece.ESCAPE:
            assert text == source
        else:
            assert stands_for(text, source), (text, source)
        ends = segment.text.end
    assert document.text[ends:].strip() == ""


@pytest.mark.parametrize("suffix", sorted(suffixes()))
@settings(max_examples=120, deadline=None)
@given(head=heads, parts=stories)
def test_each_character_is_at_its_place(suffix: str, head: str, parts: list[str]) -> None:
    check_map(read((head + "".join(parts)).encode(), "story", suffix))


@pytest.mark.parametrize("suffix", sorted(suffixes()))
@settings(max_examples=60, deadline=None)
@given(head=heads, parts=stories)
def test_blocks_are_in_order_and_trimmed(suffix: str, head: str, parts: list[str]) -> None:
    document = read((head + "".join(parts)).encode(), "story", suffix)
    end = 0
    for block in document.blocks:
        body = block.span.of(document.text)
        assert block.span.start >= end
        assert body == body.strip() != ""
        end = block.span.end


def test_a_span_maps_back_over_markup_and_entities() -> None:
    document = read(b"Shares of AT&amp;T *rose* by \\$5.", "story", ".md")
    start = document.text.index("AT&T")
    assert document.source_map.span(Span(start, start + 4)).of(document.source) == "AT&amp;T"
    start = document.text.index("rose by $5")
    assert document.source_map.span(Span(start, start + 10)).of(document.source) == "rose* by \\$5"


def test_an_insertion_stands_right_behind_the_word_before_it() -> None:
    document = read("Ils ont *été* là.".encode(), "story", ".md")
    place = document.text.index("été") + 3
    assert document.source_map.span(Span(place, place)) == Span(12, 12)


def test_lines_and_columns_count_from_one_whatever_the_newlines() -> None:
    for newline in ("\n", "\r\n", "\r"):
        document = read(f"\ufeffFirst line.{newline}{newline}Second line.".encode(), "story", ".txt")
        first, second = (document.source_map.span(block.span) for block in document.blocks)
        assert document.position(first.start) == (1, 1)
        assert document.position(second.start) == (3, 1)
