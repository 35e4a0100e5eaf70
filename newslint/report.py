"""What a run found, told in places of the source files: what reporters and doors read.

The records are named tuples: an archive makes a great many of them, and they go through caches and
between processes as they are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.analysis.sentences import sentence_number, sentences
from newslint.digests import sha256
from newslint.document import Document
from newslint.finding import Finding, Fix, Severity
from newslint.patterns import compiled
from newslint.source_map import Piece
from newslint.span import Position, Span


class Location(NamedTuple):
    """A place in a source file: `span` in characters of the decoded file, start and end as line and column."""

    path: str
    span: Span
    start: Position
    end: Position


class Excerpt(NamedTuple):
    """The words around a finding, on one line; `span` is the finding inside them."""

    text: str
    span: Span


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of."""

    location: Location
    message: str
    excerpt: Excerpt


class SourceEdit(NamedTuple):
    """One replacement in the source file."""

    span: Span
    text: str


class SourceFix(NamedTuple):
    """Edits to the source that settle a finding together."""

    title: str
    edits: tuple[SourceEdit, ...]
    safe: bool


class Placed(NamedTuple):
    """A finding with its place in the source.

    `fingerprint` knows the finding again after edits elsewhere: it rests on the rule, the words found
    and the words around them, not on lines.
    """

    rule: str
    severity: Severity
    message: str
    evidence: str
    location: Location
    excerpt: Excerpt
    related: tuple[RelatedPlace, ...]
    fixes: tuple[SourceFix, ...]
    fingerprint: str


class NotChecked(NamedTuple):
    """A file, or a part or rule of it, that was not checked, and why."""

    path: str
    reason: str


class Note(NamedTuple):
    """What a reader of the report should know about a story; of those that are `like` another, one is told."""

    text: str
    like: str


class FileReport(NamedTuple):
    """What was found in one file, in source order."""

    path: str
    findings: tuple[Placed, ...] = ()
    words: int = 0
    not_checked: tuple[NotChecked, ...] = ()
    undated: tuple[str, ...] = ()  # ids of rules that were silent because the story has no date
    timings: tuple[tuple[str, float], ...] = ()  # rule id and seconds; none for a result that was kept
    silenced: int = 0  # findings that the story suppresses
    digest: str = ""  # of the bytes that this was found in; none for a result that was kept
    notes: tuple[Note, ...] = ()


class About(NamedTuple):
    """What a rule says of itself: its first sentence, the paragraphs that follow by name, its default."""

    id: str
    summary: str
    parts: Mapping[str, str]
    severity: Severity


def unknown(rule_id: str) -> About:
    """Return what can be said of a rule that is not at hand."""
    return About(rule_id, "", {}, Severity.WARNING)


class Report(NamedTuple):
    """What a whole run found, files in the order they were named.

    `about` tells of a rule by its id, on demand; `failed` whether anything was found at the level that
    the settings of its file call a failure.
    """

    files: Sequence[FileReport] = ()
    notices: tuple[str, ...] = ()
    about: Callable[[str], About] = unknown
    failed: bool = False
    whole: bool = True  # all that was asked for was checked

    def findings(self) -> Iterator[Placed]:
        """Yield the findings of all files, in order."""
        for file in self.files:
            yield from file.findings

    def not_checked(self) -> Iterator[NotChecked]:
        """Yield what was not checked, in order."""
        for file in self.files:
            yield from file.not_checked

    def worst(self) -> Severity | None:
        """Return the greatest severity found, None where nothing was."""
        return max((f.severity for f in self.findings()), key=lambda severity: severity.rank, default=None)


LINE_END = compiled(r"[ \t]*(?:\r\n|\n|\r|\Z)")
CONTEXT = 90  # characters shown on either side of a finding


def placed(document: Document, findings: Iterable[Finding]) -> tuple[Placed, ...]:
    """Return the findings with their places in the source, in source order."""
    seen: dict[str, int] = {}
    result = []
    for finding in sorted(findings, key=lambda f: (f.span, f.rule_id, f.message)):
        excerpt = excerpt_of(document, finding.span)
        print_ = _fingerprint(finding, document, seen)
        related = tuple(
            RelatedPlace(locate(document, r.span), r.message, excerpt_of(document, r.span)) for r in finding.related
        )
        fixes = tuple(made for fix in finding.fixes if (made := _fix(document, fix)))
        where = locate(document, finding.span)
        about = (finding.rule_id, finding.severity, finding.message, finding.evidence)
        result.append(Placed(*about, where, excerpt, related, fixes, print_))
    return tuple(result)


def locate(document: Document, span: Span) -> Location:
    """Return the place in the source of a span of the text."""
    source = document.source_map.span(span)
    return Location(document.path, source, document.position(source.start), document.position(source.end))


def excerpt_of(document: Document, span: Span) -> Excerpt:
    """Return the sentence around a span on one line, cut at spaces where it is long."""
    text = document.text
    left, right = _around(document, span)
    start = max(left, span.start - CONTEXT)
    if start > left:
        start = text.find(" ", start, span.start) + 1 or span.start
    end = min(right, span.end + CONTEXT)
    if end < right:
        cut = text.rfind(" ", span.end, end)
        end = cut if cut > 0 else span.end
    before, inside, after = (text[a:b] for a, b in ((start, span.start), span, (span.end, end)))
    lead = "… " if start > left else ""
    tail = " …" if end < right else ""
    flat = [part.replace("\n", " ").replace("\r", " ").replace("\t", " ") for part in (before, inside, after)]
    begin = len(lead) + len(flat[0])
    return Excerpt(lead + "".join(flat) + tail, Span(begin, begin + len(flat[1])))


def _around(document: Document, span: Span) -> Span:
    """Return the sentence, or the sentences, that a span stands in; its block where there is none."""
    known = sentences(document)
    first, last = (sentence_number(document, place) for place in (span.start, max(span.start, span.end - 1)))
    block = document.block_at(span.start)
    if first < 0 or known[first].end < span.start or block is None:
        return Span(min(block.span.start, span.start), max(block.span.end, span.end)) if block else span
    return Span(known[first].start, max(known[last].end, span.end))


def _fix(document: Document, fix: Fix) -> SourceFix | None:
    """Return a fix in places of the source, None where these hold more than the words: markup, an entity, a field."""
    if any(document.source_map.piece(edit.span.start) is Piece.FIELD for edit in fix.edits):
        return None
    edits = tuple(SourceEdit(document.source_map.span(edit.span), _written(document, edit.text)) for edit in fix.edits)
    for edit, placed_ in zip(fix.edits, edits, strict=True):
        if placed_.span.of(document.source) != edit.span.of(document.text):
            return None
    return SourceFix(fix.title, tuple(_with_line(document.source, edit) for edit in edits), fix.safe) if edits else None


def _with_line(source: str, edit: SourceEdit) -> SourceEdit:
    """Return a deletion of all that stands on some lines as one of the lines, and of the blank line behind them."""
    start, end = edit.span
    if edit.text or start == end or source[start - 1 : start] not in ("", "\n", "\r"):
        return edit
    ending = LINE_END.match(source, end)
    if ending is None:
        return edit
    end = ending.end()
    blank = LINE_END.match(source, end) if end < len(source) else None
    above = source[:start].rstrip(" \t")
    if blank and (not above or above.endswith(("\n\n", "\r\n\r\n", "\r\r"))):
        end = blank.end()
    return SourceEdit(Span(start, end), "")


def _written(document: Document, text: str) -> str:
    """Return words as the source writes them."""
    if document.format != "html":
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _fingerprint(finding: Finding, document: Document, seen: dict[str, int]) -> str:
    """Return a digest of rule, words found and their neighbours, told apart by order where they repeat."""
    start, end = finding.span
    words = " ".join(document.text[max(0, start - 24) : end + 24].split())
    key = f"{finding.rule_id}\0{document.text[start:end]}\0{words}"
    seen[key] = seen.get(key, 0) + 1
    return sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass"))[:32]
