"""Options of rules: what each annotation takes, and what is said of the rest."""

from collections.abc import Mapping
from typing import Annotated, Literal

import pytest

from newslint.options import Count, Listed, OptionError, Share, merged
from newslint.values import field, frozen


@frozen
class Options:
    """One option of each kind."""

    on: bool = False
    most: Count = 5
    share: Share = 0.5
    mark: str = ""
    limit: int | None = None
    tone: Literal["low", "high"] = "low"
    words: tuple[str, ...] = ()
    tones: frozenset[Literal["low", "high"]] = frozenset()
    land: Annotated[str, Listed("land", lambda: ("Norden", "Süden"))] = "Norden"
    same: Mapping[str, list[str]] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("on", True, True),
        ("most", 0, 0),
        ("share", 1, 1.0),
        ("limit", None, None),
        ("limit", 3, 3),
        ("tone", "high", "high"),
        ("words", ["a", "b"], ("a", "b")),
        ("words", "a", ("a",)),
        ("tones", ["low"], frozenset({"low"})),
        ("land", "Süden", "Süden"),
        ("same", {"a": ["b"]}, {"a": ["b"]}),
    ],
)
def test_a_value_of_its_kind_is_taken(name: str, value: object, kept: object) -> None:
    assert getattr(merged(Options(), {name: value}), name) == kept


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("on", "yes", "option 'on' takes true or false, not 'yes'"),
        ("most", -1, "option 'most' takes a whole number from 0 on, not -1"),
        ("most", 1.5, "option 'most' takes a whole number from 0 on, not 1.5"),
        ("most", True, "option 'most' takes a whole number from 0 on, not true"),
        ("share", float("nan"), "option 'share' takes a number from 0 to 1, not nan"),
        ("mark", None, "option 'mark' takes a text, not nothing"),
        ("limit", "a", "option 'limit' takes a whole number or nothing, not 'a'"),
        ("tone", "hihg", "option 'tone' takes low or high, not 'hihg'"),
        ("words", {"a": 1}, "option 'words' takes a list of texts, not a mapping"),
        ("words", ["a", ["b"]], "option 'words' takes a list of texts, not a list in it"),
        ("tones", ["low", "mid"], "option 'tones' takes a list, each low or high, not 'mid' in it"),
        ("land", "Westen", "option 'land' takes a land, not 'Westen'"),
        ("same", {"a": "b", "c": 1}, "option 'same' takes a mapping of names, each to a list of texts, not 1 in it"),
        ("tune", "low", "no option 'tune'; it has land, limit, mark, most, on, same, share, tone, tones and words"),
    ],
)
def test_what_an_option_takes_is_told(name: str, value: object, said: str) -> None:
    with pytest.raises(OptionError) as caught:
        merged(Options(), {name: value})
    assert caught.value.sentence.startswith(said)


def test_an_annotation_that_cannot_be_read_is_that_of_the_default() -> None:
    options = type("Options", (), {"__fields__": ("most",), "most": 5, "__annotations__": {"most": "Elsewhere"}})()
    with pytest.raises(OptionError, match="takes a whole number, not 'a'"):
        merged(options, {"most": "a"})
