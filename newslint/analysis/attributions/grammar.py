"""The attributions of one sentence: which of its words ascribe, to whom, and how far they reach."""

from collections.abc import Iterator

from newslint.analysis.attributions.accounts import of_accounts
from newslint.analysis.attributions.model import Attribution, Cue
from newslint.analysis.attributions.nouns import POSSESSIVES, RESULTS, is_noun, of_noun
from newslint.analysis.attributions.objects import named_behind, named_by
from newslint.analysis.attributions.subjects import (
    RELATIVES,
    is_definite,
    is_of_several,
    is_passive,
    of_participle,
    subject_of,
    word_before,
)
from newslint.analysis.attributions.words import (
    ARTICLES,
    ASKED,
    CLAIMS,
    DATA,
    DEEDS,
    ENTRIES,
    HEARD,
    NAMED,
    NEEDS_CLAUSE,
    NEEDS_DATA,
    NOUNLIKE,
    OUT,
    OUTDOES,
    OWNED,
    PASSED,
    REPROACHES,
    RESEARCHERS,
    RESPONDENTS,
    SPEAK,
    STUDIES,
    VAGUE,
    VERBS,
)
from newslint.analysis.speech import leading_phrase
from newslint.patterns import compiled
from newslint.span import Span

CALLS = ("call", "calls", "called", "calling")
TELLS = ("showed", "shows", "put", "puts", "found", "finds")  # what "it" does where it stands for a report
OWNERS = ("his", "her", "their", "its", "my", "our", "your")
ADJECTIVES = 1  # words that may stand between whose a claim is and the claim
PHRASES = ("according to", "per", "citing")
QUANTITY = compiled(r"(?:more than|fewer than|less than|over|about|around|nearly|some|an estimated)?\s?[$£€]?\d")
TEMPORAL = compiled(r"[\"“]?(?:By the time|When|Once|After|Before|Until|While|As soon as|Since) [^,]*\Z")
"""A clause of time at the head of a sentence, in which nobody speaks ("By the time the vote concluded,")."""
NOT_A_SOURCE = compiled(r"(?:plan|schedule|age|whether|what|how)\b")
ANEW = compiled(
    r"(?<! of)(?<! in)(?<! by)(?<! to)(?<! on)(?<! at)(?<! for)(?<! and)(?<! from)(?<! with)(?<! near)"
    r" (?:the|its|their|it|there|they|he|she) "
)
"""Where the clause begins that no comma parts from its source ("According to the ministry the fleet has shrunk")."""

CLAUSE = compiled(r"(?: \w+ly)?(?: that\b|:|,? [\"“‘']|[,.])")
MANY = compiled(
    r"(?: (?:at|for|in|data|blood|from|on|the|of|more|than|over|about|nearly|around|almost|some|"
    r"\w+ly|[a-z]+s)){0,6} (?:\d|(?:hundreds|thousands|tens|millions) of )"
)
"""How many a study was of, behind its verb."""

NUMBERS = compiled(r"\b(?:numbers?|figures?|data|statistics|results?|report|study|survey|poll),? (?:\w+ ){0,2}\Z")
COURT = compiled(
    r"((?:[Tt]he |[Aa]n? )?(?:[\w’'-]+ ){0,3}?(?:[Cc]ourt|[Jj]ury|[Jj]urors|[Ii]nquest|[Tt]ribunal|"
    r"[Hh]earing|[Ii]nquiry|[Mm]agistrates|[Cc]ommittee|[Pp]anel|MPs|[Ll]awmakers))"
    r"(?: (?:was|were|also|has|had|been|then|earlier))* \Z"
)
"""Those before whom things are said, which is as much as said of who said them."""

PUTS = ("put", "puts")
AT_SUM = compiled(r" (?:the|its|their|his|her|that|this) [^,.;:]{2,50}? at [^,.;:]{0,24}?[$£€₹]?\d")
WHEN = compiled(r" (?:this|next|last|in|by|on|at|from|to|for|since|during)\b")
MOVED = compiled(
    r"\b(?:led|leads?|leading|prompt(?:ed|s|ing)?|forc(?:ed?|es|ing)|push(?:ed|es|ing)?|caus(?:ed?|es|ing)|drove|"
    r"compel(?:led|s|ling)?|oblig(?:ed?|es|ing)|allow(?:ed|s|ing)?|encourag(?:ed?|es|ing)) "
    r"((?:the|an?|its|their|some|many|most|several|[A-Z][\w’'.-]*|[a-z]+s) ?[^,.;:]{0,60}?) \Z"
)
"""Who was brought to say something ("the slump led the board to announce ...")."""

FRONTED = compiled(r"(?:Compared (?:to|with)|Down from|Up from|Against) (?:[^,;:]|,\d){1,60}, \Z")
"""What a sentence opens with that is compared with what somebody says."""

RELATED = compiled(r", which (?:the )?[\w’'-]+(?: [\w’'-]+)? \Z")  # "the deal, which analysts estimated at"
TAIL = compiled(
    r" (?:reporters|journalists|on|in|at|last|this|earlier|later|after|during|to|via|through|before|yesterday|today|"
    r"recently|late|early|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
REPROACHED = compiled(r" [^,.;:]{1,60}? for (?:not |never |\w+ly )?\w+ing\b")
"""Whom a verb of reproach blames, and for doing what."""

OWN_DEED = compiled(r", (?:and|but) (?:[a-z]+ly |also |so far |to date |since |now |since then )?(?:has|have) ")
"""What who spoke has done, told by the story beside what was said ("She said it would end, and has paid $900")."""

LINKED = (": http", " http", ": www.", " (http")  # an address that stands where the sentence would end
WORDS = compiled(r"[a-z]+(?:-[a-z]+)*")
NOUN_BEFORE = ("s", "al", "ive", "ary", "ous", "ic", "ful", "ish", "less", "tion")
GLOSSES = (
    ", referring to ",
    ", alluding to ",
    ", speaking of ",
)  # "..., she said, referring to": the story's own words
WINDOW = 200  # characters around a source and its verb that tell how far they reach
LONGEST_TAIL = 8  # words behind a verb that still closes what was said ("..., he said on Monday at the hall.")


def in_sentence(text: str, sentence: Span, hits: list[Span]) -> Iterator[Attribution]:
    """Yield the attributions of `sentence`, whose trigger words stand at `hits`, in order of these."""
    body = sentence.of(text)
    first = sentence.end - len(body.lstrip("\"“‘'( "))
    named: Attribution | None = None
    taken = sentence.start  # up to here the words belong to a source already found
    for hit in hits:
        word = hit.of(text).lower()
        # A capital inside a sentence makes a name ("the Post", "United States").
        if hit.start < taken or (text[hit.start].isupper() and hit.start != first and word not in NAMED):
            continue
        found = _attribution(text, sentence, hit, word)
        if found:
            taken = max(found.source.end, hit.end)
            if named and not found.source.covers(named.source):
                yield named  # "a survey by Penrose", unless it turns out to be the subject of a verb
            named = found if found.cue is Cue.NOUN else None
            if named is None:
                yield found
    if named:
        yield named


def _attribution(text: str, sentence: Span, hit: Span, word: str) -> Attribution | None:
    if word in PHRASES:
        return _phrase(text, sentence, hit, word)
    start, before = word_before(text, sentence.start, hit.start)
    if word in CLAIMS and text.startswith(" that ", hit.end):
        claim = _claim(text, sentence, hit, start, before)
        if claim:
            return claim
    if word in VERBS and not (word in DATA and is_noun(text, hit, word, before)):
        return _told(text, sentence, hit, word, start, before)
    if word in ENTRIES:
        return of_accounts(text, sentence, hit)
    return of_noun(text, sentence, hit, word) if word in DATA or word in OWNED else None


def _claim(text: str, sentence: Span, hit: Span, start: int, before: str) -> Attribution | None:
    """Return the attribution of what somebody's words are called ("the mayor's false claim that ...")."""
    for _ in range(ADJECTIVES + 1):
        if before.endswith(POSSESSIVES) or before.lower() in OWNERS:
            end = start + len(before)
            first = text.rfind(" ", sentence.start, max(sentence.start, start - 1)) + 1
            named = text[first : first + 1].isupper() and before[0].isupper()
            comma = text.find(", ", hit.end, sentence.end)
            whose = Span(max(first, sentence.start) if named else start, end)
            return Attribution(Span(hit.end, comma if comma > 0 else sentence.end), whose, hit, Cue.SAYS)
        start, before = word_before(text, sentence.start, start)
    return None


def _phrase(text: str, sentence: Span, hit: Span, word: str) -> Attribution | None:
    """Return the attribution of "according to X", "per X", "citing X"."""
    source = named_behind(text, hit.end, sentence.end)
    if source is None:
        return None
    name = source.of(text)
    if word == "citing" and QUANTITY.match(name):  # "filed for protection, citing 14,000 claims"
        subject = of_participle(text, sentence, hit, word)
        return Attribution(Span(hit.end, sentence.end), subject, hit, Cue.SAYS) if subject else None
    if word == "per" and not (name[:1].isupper() or (is_definite(name) and is_data(name))):
        return None
    if word == "according to" and NOT_A_SOURCE.match(name):
        return None
    anew = ANEW.search(name, 3) if hit.start == sentence.start else None
    if anew:
        source, name = Span(source.start, source.start + anew.start()), name[: anew.start()]
    return Attribution(sentence, source, hit, Cue.ACCORDING, is_data(name), name.lower() in VAGUE)


def _told(text: str, sentence: Span, hit: Span, word: str, start: int, before: str) -> Attribution | None:
    """Return the attribution of a verb of saying, thinking, finding or showing."""
    if word in HEARD and (word == "heard" or is_passive(text, sentence, start, before)):
        court = COURT.search(text, sentence.start, hit.start)
        return Attribution(Span(hit.end, sentence.end), Span(*court.span(1)), hit, Cue.SAYS) if court else None
    if _says_nothing(text, sentence, hit, word, before):
        return None
    if word in DEEDS and before and not is_of_several(text, sentence, start, before):
        owned = before.endswith(POSSESSIVES) and word in CLAIMS  # "the town's pledge to spend $4 million"
        if not owned and not text.startswith(":", hit.end):
            return None
    cue = VERBS[word]
    if text.startswith(" by ", hit.end) or (not word.endswith("ing") and is_passive(text, sentence, start, before)):
        source = named_by(text, hit.end, sentence.end)
        if source is None or (word in STUDIES and RESEARCHERS.isdisjoint(WORDS.findall(source.of(text).lower()))):
            return None  # "followed by Acme": in a ranking
        return Attribution(sentence, source, hit, cue, is_data(source.of(text)))
    if word in PASSED and WHEN.match(text, hit.end) and not RELATED.search(text, sentence.start, hit.start):
        return None
    if before == "to" and cue is Cue.SAYS and text.startswith(" that ", hit.end):  # "held a briefing to brag that"
        speaker = leading_phrase(text, sentence.start, hit.start)
        return Attribution(Span(hit.end, sentence.end), speaker, hit, cue) if speaker else None
    if before == "to" and cue in (Cue.SAYS, Cue.FINDS):
        moved = MOVED.search(text, max(sentence.start, start - WINDOW), start)
        return Attribution(Span(hit.end, sentence.end), Span(*moved.span(1)), hit, cue) if moved else None
    if before[:1].isdigit() or before.lower() in ARTICLES or before in ("to", "of", "for", "with", "by"):
        return None
    source = subject_of(text, sentence, hit, word, start, before)
    return _by_subject(text, sentence, hit, word, source) if source else None


def _says_nothing(text: str, sentence: Span, hit: Span, word: str, before: str) -> bool:
    """Tell whether a verb lacks what makes it one of saying: its clause, its particle, a voice of somebody's."""
    if word in NEEDS_CLAUSE and not (
        (text.startswith(" by ", hit.end) and NUMBERS.search(text, sentence.start, hit.start))
        or CLAUSE.match(text, hit.end)
        or (word == "posted" and RESULTS.match(text, hit.end))
    ):
        return True
    return bool(
        before.lower() == word
        or (word in NOUNLIKE and before[:1].islower() and _is_plural(before))
        or (text.startswith(",", hit.end) and TEMPORAL.match(text, sentence.start, hit.start))
        or before == "worth"  # "it is worth noting that": the story's own voice
        or (word in SPEAK and not text.startswith(" of ", hit.end))
        or (word in OUT and not text.startswith(" out" if word == "points" else (" out", " to "), hit.end))
        or (word in REPROACHES and not REPROACHED.match(text, hit.end, sentence.end))
        or (word in OUTDOES and QUANTITY.match(text, hit.end + 1))
        or (word in CALLS and not text.startswith((" for ", " on "), hit.end))
    )


def _by_subject(text: str, sentence: Span, hit: Span, word: str, source: Span) -> Attribution | None:
    """Return the attribution of a verb to its subject, None where such a subject cannot say so."""
    name = source.of(text)
    if name.startswith(("No ", "no ")):  # "no report says that 40 per cent have left"
        return None
    spoken = set(WORDS.findall(name.lower()))
    if word in STUDIES and (RESEARCHERS.isdisjoint(spoken) or not MANY.match(text, hit.end, sentence.end)):
        return None
    data = word in STUDIES or not DATA.isdisjoint(spoken) or (name in ("It", "it") and word in TELLS)
    if not data and word in NEEDS_DATA and not (word in PUTS and AT_SUM.match(text, hit.end, sentence.end)):
        return None
    if ("%" in name or not ASKED.isdisjoint(spoken)) and RESPONDENTS.search(name):
        return None
    cue = Cue.SHOWS if data else VERBS[word]
    return Attribution(_reach(text, sentence, source, hit), source, hit, cue, data, name.lower() in VAGUE)


def _is_plural(before: str) -> bool:
    """Tell whether the word before ends like an adjective or a plural, behind which another noun stands."""
    return before.endswith(NOUN_BEFORE) and before not in ("this", "his")


def _reach(text: str, sentence: Span, source: Span, verb: Span) -> Span:
    """Return what a source and its verb ascribe: what follows, or what they follow at a sentence's tail."""
    if source.start > verb.start:  # inverted
        return Span(sentence.start, verb.start) if verb.start - sentence.start > 3 else sentence
    tail = text[verb.end : min(sentence.end, verb.end + WINDOW)]
    lead = text[max(sentence.start, source.start - WINDOW) : source.start].rstrip()
    last = lead.rsplit(None, 1)[-1].lower().lstrip("(,") if lead else ""
    closes = (
        not tail
        or tail[0] in ".,;)"
        or tail.startswith(LINKED)
        or (tail.partition(",")[0].count(" ") <= LONGEST_TAIL and TAIL.match(tail))
    )
    if text.startswith(GLOSSES, verb.end):
        return Span(sentence.start, source.start)
    if FRONTED.match(text, sentence.start, source.start):  # "Compared to 86 boats in 2008, the yard said that only 82"
        return sentence
    if last == "as" or (closes and lead.endswith((",", "”", '"', "’", "'", "-", "—", "–")) and lead.count(" ") >= 2):
        return sentence
    if last in RELATIVES:
        comma = text.find(", ", verb.end, sentence.end)
        measured = last == "what" and lead.endswith((" of what", " than what"))
        first = sentence.start if measured else verb.end  # "less than half of what the union says it needs"
        return Span(first, comma if comma > 0 else sentence.end)
    deed = OWN_DEED.search(text, verb.end, sentence.end) if verb.of(text) == "said" else None
    return Span(verb.end, deed.start() if deed else sentence.end)


def is_data(name: str) -> bool:
    """Tell whether a source is something written or measured."""
    return not DATA.isdisjoint(WORDS.findall(name.lower()))
