"""What an attribution is: who, by what words, says what."""

from enum import Enum

from newslint.span import Span
from newslint.values import frozen


class Cue(Enum):
    """How the story says that somebody else is speaking."""

    SAYS = "says"  # "the minister said", "argues", "warned"
    THINKS = "thinks"  # "she believes", "they expect"
    FINDS = "finds"  # "researchers found", "the centre estimates", "the firm reported"
    SHOWS = "shows"  # "data showed", "polls suggest"
    ACCORDING = "according"  # "according to", "per", "citing"
    NOUN = "noun"  # "in a March survey", "by the agency's estimate"
    QUOTE = "quote"  # the marks of direct speech
    LINK = "link"  # a link on the words
    LINE = "line"  # "Source: ..." under a chart or table


@frozen
class Attribution:
    """Somebody's words or findings in the story.

    `source` is who speaks, `words` what tells so ("said", "according to"), `span` what is ascribed.
    `data` is True where the source is something written or measured (a poll, a filing, figures), which
    carries further down the story than a voice; `vague` where nobody could be asked ("some say", "polls").
    """

    span: Span
    source: Span
    words: Span
    cue: Cue
    data: bool = False
    vague: bool = False
