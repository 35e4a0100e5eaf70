"""Comments in a story that silence rules, and what is said of those that silence nothing.

    <!-- newslint-disable RULE ... -- reason -->        from here on, or to newslint-enable
    <!-- newslint-enable RULE ... -->
    <!-- newslint-disable-line RULE ... -->             the line the comment stands in
    <!-- newslint-disable-next-line RULE ... -->        the next line with something on it
    <!-- newslint-disable-file RULE ... -->             the whole story
    newslint-disable: RULE, RULE                        the whole story, in its front matter

No rule stands for all rules; a rule may be an id, a former id or a pack. Capitals make no difference. What is
nearly such a comment or field ("newslint: disable", "newslint-disabled") is told.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from newslint.digests import sha256
from newslint.document import Document, per_document
from newslint.patterns import compiled
from newslint.report import Excerpt, Location, Placed
from newslint.rule import Rule
from newslint.span import Span
from newslint.values import field, record

UNUSED, UNKNOWN = "suppression.unused", "suppression.unknown-rule"
PACK = "suppression."
KEY = "newslint-disable"
KINDS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable")
# No possessive group: before Python 3.11.5, one that takes a part and gives it back fails.
COMMENT = compiled(r"<!--\s*(newslint([\s:_-]*+)(\w+(?:-\w+)*)(?!-?\w))([^>]*?)-->", re.I)
FIELD = r"^[ \t]*[\"']?{}[\"']?[ \t]*[:=][^\r\n]*"
EVERY = ("all", "true", "yes")

Resolve = Callable[[str], tuple[str, ...]]


class Waived(NamedTuple):
    """The findings that are left, with those on suppressions themselves, and how many were silenced."""

    findings: tuple[Placed, ...]
    silenced: int


class Comment(NamedTuple):
    """A comment or field that speaks to newslint, or means to.

    `kind` is its word where that is one of KINDS, else what it may have meant, or ""; `right` tells the two apart.
    """

    kind: str
    right: bool
    head: str  # as written: "newslint-disable", "newslint: disable"
    named: str  # what follows
    place: Span  # in the source


@record
class Waiver:
    """One suppression: where it is written, the characters of the source it covers, and the rules it names."""

    place: Span
    covers: Span
    names: tuple[str, ...]  # as written; none: all rules
    used: set[str] = field(default_factory=set)

    def silences(self, rule_id: str, start: int, resolve: Resolve) -> bool:
        """Tell whether a finding that begins there in the source is silenced here, and remember that it was."""
        if not self.covers.start <= start < self.covers.end:
            return False
        if not self.names:
            self.used.add("")
            return True
        named = [name for name in self.names if rule_id in resolve(name)]
        self.used.update(named)
        return bool(named)


@per_document
def _written(document: Document) -> tuple[Waiver, ...]:
    """Return the suppressions of a story, to be asked while its rules run."""
    return tuple(_waivers(document, [comment for comment in _comments(document) if comment.right]))


def waiving(resolve: Resolve) -> Callable[[Document, str, Span], bool]:
    """Return what tells whether a story silences a rule at a span of its text."""

    def waives(document: Document, rule_id: str, span: Span) -> bool:
        found = _written(document)
        start = document.source_map.span(span).start if found else 0
        return any(waiver.silences(rule_id, start, resolve) for waiver in found)

    return waives


def apply(
    document: Document, findings: tuple[Placed, ...], rules: Mapping[str, Rule], resolve: Resolve, whole: bool = True
) -> Waived:
    """Return the findings without those that the story silences.

    `rules` are those that ran, by id; `resolve` gives the ids that a name stands for, none for an unknown
    one; `whole` tells that all rules ran that are on by default, so that a suppression of everything can
    be called unused.
    """
    comments = list(_comments(document))
    strange = [comment for comment in comments if not comment.right]
    strange += _strange_fields(document)
    waivers = list(_waivers(document, [comment for comment in comments if comment.right]))
    if not waivers and not strange:
        return Waived(findings, 0)
    left = tuple(found for found in findings if not _silencing(found, waivers, resolve))
    said = (*_said(document, waivers, rules, resolve, whole), *_misspelt(document, strange, rules))
    merged = sorted((*left, *said), key=lambda found: found.location.span) if said else left
    return Waived(tuple(merged), len(findings) - len(left))


def _silencing(found: Placed, waivers: list[Waiver], resolve: Resolve) -> list[Waiver]:
    """Return the suppressions that cover a finding; each is asked, so that each counts as used."""
    return [waiver for waiver in waivers if waiver.silences(found.rule, found.location.span.start, resolve)]


def _comments(document: Document) -> Iterator[Comment]:
    """Yield the comments that speak to newslint, also those in words that it does not know."""
    if not document.comments or "newslint" not in document.source.lower():
        return
    for match in COMMENT.finditer(document.source):
        if any(span.start <= match.start() < span.end for span in document.comments):
            head, joint, word, named = match.groups()
            kind = word.lower()
            right = joint == "-" and kind in KINDS
            meant = kind if right else _meant(kind, blank=not joint.strip())
            if meant or joint == "-":  # others are notes about newslint, not to it
                yield Comment(meant, right, head, named, Span(*match.span()))


def _meant(word: str, *, blank: bool) -> str:
    """Return the word of KINDS that one is, or nearly is; behind a blank, where prose may go on, it must be one."""
    from difflib import get_close_matches  # dear, for a mistake

    plain = word.replace("_", "-")
    if plain in KINDS or blank:
        return plain if plain in KINDS else ""
    return next(iter(get_close_matches(plain, KINDS, n=1)), "")


def _strange_fields(document: Document) -> Iterator[Comment]:
    """Yield the fields of the front matter that begin as the one that silences rules does, and are another."""
    for name in document.metadata.fields:
        if name.startswith("newslint") and name != KEY:
            yield Comment("disable", False, name, "", _field(document, name))


def _field(document: Document, name: str) -> Span:
    """Return where a field is written in the source."""
    written = re.search(FIELD.format(re.escape(name)), document.source, re.M | re.I)
    return Span(*written.span()) if written else Span(0, 0)


def _waivers(document: Document, comments: Iterable[Comment]) -> Iterator[Waiver]:
    """Yield the suppressions of a story: of its front matter, then of its comments."""
    source = document.source
    if KEY in document.metadata.fields:
        yield Waiver(_field(document, KEY), Span(0, len(source) + 1), _names(document.metadata.fields[KEY]))
    opened: list[Waiver] = []
    for kind, _, _, named, place in comments:
        names = _names(named.partition(" -- ")[0].removesuffix("--"))
        if kind == "enable":
            opened = list(_closed(opened, names, place.start))
        else:
            waiver = Waiver(place, _covered(document, kind, place), names)
            if kind == "disable":
                opened.append(waiver)
            yield waiver


def _names(written: str) -> tuple[str, ...]:
    """Return the names in a list with commas, spaces or brackets; none where all rules are meant."""
    names = tuple(re.findall(r"[^\s,\[\]\"']+", written))
    return () if len(names) == 1 and names[0].lower() in EVERY else names


def _covered(document: Document, kind: str, place: Span) -> Span:
    """Return the characters of the source that a comment speaks of."""
    source, end = document.source, len(document.source) + 1
    if kind == "disable-file":
        return Span(0, end)
    if kind == "disable":
        return Span(place.end, end)
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", source)), end]
    line = document.position(place.start).line - 1
    if kind == "disable-next-line":
        line = document.position(place.end).line
        while line < len(starts) - 2 and not source[starts[line] : starts[line + 1]].strip():
            line += 1
    return Span(starts[line], starts[line + 1]) if line < len(starts) - 1 else Span(end, end)


def _closed(opened: list[Waiver], names: tuple[str, ...], place: int) -> Iterator[Waiver]:
    """Yield the suppressions that stay open; those whose rules are named, or all by a bare enable, end at `place`."""
    for waiver in opened:
        if not names or set(waiver.names) <= set(names):
            waiver.covers = Span(waiver.covers.start, place)
        else:
            yield waiver


def _said(
    document: Document, waivers: Iterable[Waiver], rules: Mapping[str, Rule], resolve: Resolve, whole: bool
) -> Iterator[Placed]:
    """Yield findings on the suppressions: names that are no rule, and rules that were not silenced."""
    for waiver in waivers:
        place = waiver.place
        for name in waiver.names:
            ids = resolve(name)
            if not ids and UNKNOWN in rules:
                message = f"Correct the rule '{name}': there is none{_nearest(name, rules)}"
                yield _finding(document, rules[UNKNOWN], place, message, name)
            elif ids and name not in waiver.used and UNUSED in rules and any(rule_id in rules for rule_id in ids):
                yield _finding(document, rules[UNUSED], place, f"Remove '{name}': it silences nothing here.", name)
        if not waiver.names and not waiver.used and whole and UNUSED in rules:
            yield _finding(document, rules[UNUSED], place, "Remove this suppression: it silences nothing.", "")


def _misspelt(document: Document, strange: Iterable[Comment], rules: Mapping[str, Rule]) -> Iterator[Placed]:
    """Yield a finding on each comment or field whose word is none of those that silence."""
    for kind, _, head, _, place in strange if UNKNOWN in rules else ():
        known = f"did you mean newslint-{kind}?" if kind else f"write newslint-{' or newslint-'.join(KINDS)}."
        what = "comment" if document.source.startswith("<", place.start) else "field"
        message = f"Correct '{' '.join(head.split())}': there is no such {what}; {known}"
        yield _finding(document, rules[UNKNOWN], place, message, head)


def _nearest(name: str, rules: Iterable[str]) -> str:
    """Return the end of a sentence: the rule that a name may have meant, if one is like it."""
    from difflib import get_close_matches  # dear, for a mistake

    ids = [*rules, *{rule.partition(".")[0] for rule in rules}]
    close = get_close_matches(name.lower(), ids, n=1)
    return f"; did you mean '{close[0]}'?" if close else "."


def _finding(document: Document, rule: Rule, span: Span, message: str, name: str) -> Placed:
    """Return a finding at a suppression; it stands in the source, not in the prose."""
    written = span.of(document.source)
    where = Location(document.path, span, document.position(span.start), document.position(span.end))
    flat = " ".join(written.split())
    print_ = sha256(f"{rule.id}\0{name}\0{flat}\0{span.start}".encode("utf-8", "surrogatepass"))[:32]
    excerpt = Excerpt(flat, Span(0, len(flat)))
    return Placed(rule.id, rule.severity, message, "", where, excerpt, (), (), print_)
