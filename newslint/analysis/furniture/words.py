"""What a line says it is: the words of page furniture."""

import re
from enum import Enum
from functools import cache

from newslint.patterns import compiled

EDGES = " \t.…:|»›>→←▼▲•·*_-–—[]()"
LONG = 50  # characters: no label or button is longer, but pitches and notices are
OPENINGS = (
    *(
        "sign up",
        "subscribe",
        "join",
        "download",
        "get ",
        "never miss",
        "don't miss",
        "don’t miss",
        "receive",
        "unlock",
    ),
    *(
        "register",
        "please",
        "this site",
        "this web",
        "our site",
        "our web",
        "we use",
        "we and",
        "by contin",
        "by using",
    ),
    *("by click", "click", "tap ", "follow ", "share ", "just watch", "now watch", "must watch", "watch", "for more"),
    *("scroll", "swipe", "like us", "find us", "we pay", "do you have", "got a ", "read", "see also", "also read", "["),
    *("listen", "related", "more", "explore", "must", "recommended", "in pictures", "gallery", "video"),
)
ENDED = compiled(r"[.!?…:;][\"”’')\]]*$|[\"”]$")


class FurnitureKind(Enum):
    """What a line of page furniture is."""

    LABEL = "label"  # names a part of the page: "Advertisement", "Most read"
    PROMPT = "prompt"  # a button or a link: "Read more", "Share this article"
    PITCH = "pitch"  # sells something to the reader: a newsletter, an app
    LINK = "link"  # leads to another story: "Read also: ..."
    RELATED = "related headline"  # a headline of another story without a word that says so
    TOKEN = "token"  # noqa: S105 - the name of the paper or of a section, alone on a line


def is_sentence(line: str) -> bool:
    """Tell at a glance whether a line is a sentence of a story, as most lines are."""
    return len(line) > LONG and line[-1] in '.?!”"' and not line[:12].lower().startswith(OPENINGS)


def plain(line: str) -> str:
    """Return a line in small letters, with single spaces and without marks at its ends."""
    return " ".join(line.lower().replace("’", "'").strip(EDGES).split())


def by_words(line: str) -> tuple[FurnitureKind, bool] | None:
    """Return what a whole line is by its words alone, and whether that is sure; None where it is no furniture."""
    if is_sentence(line):
        return None
    words = plain(line)
    if not words:
        return None
    if words in _labels():
        return FurnitureKind.LABEL, True
    if words in _prompts():
        return FurnitureKind.PROMPT, True
    if words in AMBIGUOUS:
        return FurnitureKind.PROMPT, False
    for pattern, kind, sure in _patterns():
        if pattern.match(words):
            return kind, sure
    if LINK.match(line) or _is_bracketed(line):
        return FurnitureKind.LINK, False
    return (FurnitureKind.PITCH, False) if _pitches(words, ended=bool(ENDED.search(line))) else None


def _is_bracketed(line: str) -> bool:
    """Tell whether a line is a headline in square brackets, as some pages set their links."""
    inner = line.strip()
    bracketed = inner[0] == "[" and inner[-1] == "]" and inner.count(" ") >= 3 and inner[-2] not in ".:;"
    return bracketed and "[" not in inner[1:]


AMBIGUOUS = frozenset(
    "comment|comments|topics|tags|print|save|register|close|next|previous|video|photos|gallery|more|share|loading|"
    "related|recommended|listen|disclaimer|newsletter|newsletters|sponsored|promoted|"
    "top stories|latest stories|latest news|popular stories|trending stories".split("|")
)
LINK = compiled(
    r"(?i:read(?: more| also| next)?|also read|see also|see it now|(?:now |also |just |must )?watch(?:ed)?|listen|"
    r"related|more(?: here| on this)?|explore|don[’']t miss|must[- ]read|recommended|in pictures|gallery|video)"
    r"\s?:\s*\S.{8,}"
)


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        "advertisement|advertisements|advertising|ad|sponsored content|paid content|paid post|promoted content|"
        "partner content|story highlights|most read|most popular|most viewed|most watched|most shared|trending now|"
        "trending right now|more stories|"
        "related stories|related articles|related topics|related content|related coverage|related news|related links|"
        "related video|related videos|related reading|recommended stories|recommended reading|recommended for you|"
        "recommended articles|editor's picks|editors' picks|what to read next|up next|you may also like|"
        "you might also like|you may like|you might like|more on this story|more on this|in this article|also on|"
        "just watched|must watch|image caption|video caption|media caption|toggle caption|more videos|more from author|"
        "from our partners|around the web|newsletter sign-up|newsletter signup|follow the topics in this article".split(
            "|"
        )
    )


@cache
def _prompts() -> frozenset[str]:
    return frozenset(
        "read more|learn more|see more|show more|load more|view more|find out more|discover more|view all|show all|"
        "see all|view gallery|view comments|view all comments|read full story|read the full story|full story|"
        "continue reading|keep reading|read on|subscribe|subscribe now|subscribe today|sign up|sign up now|sign in|"
        "log in|login|share this|tweet this|pin this|email this|follow us|like us|join us|copy link|leave a comment|"
        "post a comment|add a comment|join the conversation|join the discussion|back to top|go to top|play video|"
        "watch video|watch now|watch live|listen now|download now|download the app|get the app|enlarge|enlarge image|"
        "enlarge this image|expand|replay|click here|tap here|skip ad|skip advertisement|accept|accept all|"
        "accept cookies|accept all cookies|manage cookies|cookie settings|privacy settings|report this ad|hide caption|"
        "show caption|print this|print article|save article|buy now|shop now|donate now|start your free trial|"
        "view image in fullscreen|open image in gallery|open in app|read in app|scroll down|swipe".split("|")
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], FurnitureKind, bool], ...]:
    """Return patterns of whole lines in small letters, with what they are and whether that is sure."""
    rows = (
        (FurnitureKind.LABEL, True, LABEL_LINES),
        (FurnitureKind.PROMPT, True, PROMPT_LINES),
        (
            FurnitureKind.PITCH,
            True,
            (r"(?:get|see|read|do|enjoy|discover) (?:even |so much )?more (?:with|from|on) my\w+$",),
        ),
        (FurnitureKind.LABEL, False, MAYBE_LABEL_LINES),
        (FurnitureKind.PROMPT, False, MAYBE_PROMPT_LINES),
        (
            FurnitureKind.LINK,
            False,
            (r"for more (?:articles|stories|news|coverage|on)\b.{0,30}(?:visit|see|go to|click|https?:)",),
        ),
        (
            FurnitureKind.PITCH,
            False,
            (r"(?:we pay for your stories|do you have a story|got a (?:story|tip|news tip))\b",),
        ),
    )
    return tuple((compiled("|".join(patterns)), kind, sure) for kind, sure, patterns in rows)


LABEL_LINES = (
    r"(?:article|story|text|post|page|content) continues (?:below|after)\b.{0,40}$",
    r"(?:image|photo|slide|picture) \d+ of \d+$",
    r"\d+ ?/ ?\d+$",
    r"\d+ (?:shares|comments|photos|images|likes|views)$",
    r"(?:this|our) (?:web)?site uses cookies\b|we(?: and our partners)? use cookies\b",
    r"by (?:continuing|using this site|clicking)\b.{0,80}\b(?:agree|accept|consent)\b",
    r"(?:just watched|now watching|must watch) .*\b(?:replay|must watch|more videos)\b",
    r"(?:listen|listen to this (?:article|story)|(?:estimated )?reading time:?) ?\d+ ?min\w*$",
    r"\d+[ -]min(?:ute)?s?(?: read| listen)$",
)
MAYBE_PROMPT_LINES = (r"follow @?\w+(?: \w+)? on (?:twitter|x|facebook|instagram|threads|telegram|whatsapp)\b.{0,60}$",)
MAYBE_LABEL_LINES = (
    r"more (?:from|in|like this|on) (?:the )?[\w'& ]{2,40}$",
    r"(?:last )?(?:updated|published|modified|posted)(?: on| at)?:? ?(?=.{0,30}\d)[\w ,:/.+-]{3,40}$",
)
PROMPT_LINES = (
    r"continue reading (?:below|the main story)\b.{0,30}$",
    r"(?:scroll|swipe|keep scrolling) (?:down )?(?:for|to) .{2,40}$",
    r"skip (?:to|past|the) .{2,40}$",
    r"(?:share|print|save|e-?mail|bookmark) (?:this|the) (?:article|story|post|page|item|content)\b.{0,30}$",
    r"(?:share|tweet|pin) (?:this )?(?:on|via|with|to) [\w ,&]{3,40}$",
    r"(?:save|share|tweet|pin|print|email|like){2,}$",
    r"(?:follow|like|find|join) us on .{3,60}$",
    r"(?:click|tap) (?:here|on|the|below) (?:to|for|link|image|button)\b.{0,80}$",
)


ASKS = compiled(
    r"(?:please )?(?:get|sign up|subscribe|join|download|follow|discover|explore|try|stay|never miss|don't miss|"
    r"be the first|receive|become|support|donate|register|unlock|enjoy|start|keep up|catch up|read|choose|create|"
    r"activate|turn on|click|want|love|like|a|an|the|your|our|all|free|every)\b"
)
PRODUCT = compiled(
    r"\b(?:newsletters?|inbox|apps?|alerts?|notifications?|subscription|subscribers?|subscribing|account|free trial|"
    r"memberships?|members?|podcasts?|news ?feed|feed|digest|briefing|coverage|updates|stories that|"
    r"headlines|breaking news|e-?paper|edition)\b"
)
READER = compiled(r"\b(?:you|your|yours|us|our|my\w+)\b")
ORDER = compiled(r"(?:please )?(?:get|sign up|subscribe|join|download|never miss|don't miss|receive|unlock|register)\b")


def _pitches(words: str, *, ended: bool) -> bool:
    """Tell whether a line sells: it asks something of the reader and names what a paper sells.

    A line that ends as a sentence does must give an order ("Sign up for our newsletter.").
    """
    if not PRODUCT.search(words) or words.count(" ") > 25:
        return False
    return bool((ORDER if ended else ASKS).match(words) and READER.search(words))
