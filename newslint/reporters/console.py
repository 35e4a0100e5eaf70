"""For people: each finding in its sentence, the other place of a contradiction below it, and a summary."""

from collections.abc import Iterator
from typing import TextIO

from newslint.finding import Severity
from newslint.report import Excerpt, FileReport, Placed, Report
from newslint.reporters import Look, Write
from newslint.reporters._clean import inert, visible
from newslint.reporters._paint import (
    BOLD,
    DIM,
    GREEN,
    LINE,
    RED,
    SEVERITY,
    YELLOW,
    Paint,
    cells,
    folded,
    lines,
    wrapped,
)
from newslint.reporters._summary import statistics, table, timings
from newslint.reporters._tally import Tally
from newslint.span import Span

GUTTER = 2  # columns before a position
SENTENCE = 30  # columns that a message needs; with fewer, the rule stands below it


def write(report: Report, out: TextIO) -> None:
    """Write the report without colours."""
    styled(Look())(report, out)


def styled(look: Look) -> Write:
    """Return what writes a report in this look."""

    def write_so(report: Report, out: TextIO) -> None:
        out.writelines(f"{inert(line)}\n" for line in _Page(report, look).lines())

    return write_so


class _Page:
    """The lines of a report."""

    def __init__(self, report: Report, look: Look) -> None:
        self.report, self.look, self.paint = report, look, Paint(look.colour)
        self.counted = Tally()

    def lines(self) -> Iterator[str]:
        """Yield them all."""
        for file in self.report.files:
            self.counted.add(file)
            if file.findings and not self.look.statistics:
                yield from self.file(file)
        if self.look.statistics:
            yield from statistics(self.counted, self.paint, self.look.width)
        yield from self.missing()
        if self.look.timings:
            yield from timings(self.counted, self.paint, self.look.width)
        if not self.look.quiet:
            yield from self.summary()

    def file(self, file: FileReport) -> Iterator[str]:
        """Yield the lines of one file."""
        yield self.paint(visible(file.path), BOLD, LINE)
        places = [(f.location, *(other.location for other in f.related)) for f in file.findings]
        margin = max(len(f"{where.start.line}:{where.start.column}") for group in places for where in group)
        level = max(len(finding.severity.value) for finding in file.findings)
        for finding in file.findings:
            yield from self.finding(finding, margin, level)
        yield ""

    def finding(self, finding: Placed, margin: int, level: int) -> Iterator[str]:
        """Yield what to do, the sentence it is about, other places it speaks of, and the evidence."""
        start, indent = finding.location.start, GUTTER + margin + 2
        head = f"{'':{GUTTER}}{self.paint(f'{start.line}:{start.column}'.ljust(margin), BOLD)}  "
        label = self.paint(finding.severity.value.ljust(level), SEVERITY[finding.severity])
        inner, rule = indent + level + 2, self.paint(finding.rule, DIM)
        room = self.look.width - inner - len(finding.rule) - 2
        beside = room >= SENTENCE
        first, *rest = wrapped(visible(finding.message), room if beside else self.look.width - inner) or [""]
        yield f"{head}{label}  {first}{'':{room - cells(first) + 2}}{rule}" if beside else f"{head}{label}  {first}"
        yield from (f"{'':{inner}}{line}" for line in rest)
        if not beside:  # one that is too long for its line is the terminal's to break
            yield f"{'':{max(0, min(inner, self.look.width - len(finding.rule)))}}{rule}"
        yield from self.quoted(finding.excerpt, "", margin, SEVERITY[finding.severity], "")
        for other in finding.related:
            at = other.location.start
            yield from self.quoted(other.excerpt, f"{at.line}:{at.column}", margin, DIM, other.message)
        for number, line in enumerate(wrapped(visible(finding.evidence), self.look.width - indent - 2)):
            yield f"{'':{indent}}{self.paint(('  ' if number else '= ') + line, DIM)}"

    def quoted(self, excerpt: Excerpt, place: str, margin: int, code: str, word: str) -> Iterator[str]:
        """Yield the words around a finding behind a bar, the finding underlined and `word` below it."""
        text, span = _shown(excerpt)
        bar, indent = self.paint("│", DIM), GUTTER + margin + 4
        lead = f"{'':{GUTTER}}{self.paint(place.ljust(margin), DIM)}  {bar} "
        blank = f"{'':{indent - 2}}{bar} "
        for number, line in enumerate(lines(text, max(20, self.look.width - indent))):
            head = blank if number else lead
            marked = Span(max(span.start, line.start), min(span.end, line.end))
            if marked.start >= marked.end:
                yield f"{head}{line.of(text)}"
                continue
            before, inside = text[line.start : marked.start], marked.of(text)
            yield f"{head}{before}{self.paint(inside, code, LINE)}{text[marked.end : line.end]}"
            under = cells(before)
            if not self.look.colour:
                yield f"{blank}{'':{under}}{('-' if word else '^') * max(1, cells(inside))}"
            if line.end >= span.end:
                yield from (f"{blank}{part}" for part in self.below(word, under, self.look.width - indent))

    def below(self, word: str, under: int, room: int) -> Iterator[str]:
        """Yield what is said below an underlining, from its first column on where there is room."""
        under = under if under + len(word) <= room else 0
        yield from (f"{'':{under}}{self.paint(part, DIM)}" for part in wrapped(visible(word), max(20, room - under)))

    def missing(self) -> Iterator[str]:
        """Yield what was not checked, equal reasons once."""
        for reason, count in self.counted.missing.items():
            paths = [visible(path) for path in self.counted.first_missing[reason]]
            if count > len(paths) > 0:
                paths = [paths[0], f"{count - 1:,} more"]
            where = f"{_listed(paths)}: " if paths else ""
            yield from self.flowed("not checked", (RED, BOLD), f"{where}{visible(reason)}")
        if self.counted.missing:
            yield ""

    def summary(self) -> Iterator[str]:
        """Yield the table of rules, the totals and the notices."""
        if self.counted.found.total() > 1 and not self.look.statistics:
            yield from table(self.counted, self.paint, self.look.width)
            yield ""
        yield from folded(self.total(), self.look.width)
        yield from self.mendable()
        for notice in self.report.notices:
            yield from self.flowed("note", (YELLOW,), visible(notice))

    def flowed(self, head: str, codes: tuple[str, ...], text: str) -> Iterator[str]:
        """Yield a text in lines that fit, `head` before the first of them."""
        first, *rest = folded(text, self.look.width - len(head) - 2)
        yield f"{self.paint(head, *codes)}  {first}"
        yield from (f"{'':{len(head) + 2}}{line}" for line in rest)

    def mendable(self) -> Iterator[str]:
        """Yield how many findings newslint can mend itself, if any."""
        safe = self.counted.safe * (not self.look.mended)  # what was tried is no news
        other = self.counted.unsafe * (self.look.mended != "all")
        parts = [f"{safe} with --fix"] if safe else []
        parts += [f"{other}{' more' if safe else ''} with --fix --unsafe-fixes"] if other else []
        if parts:
            said = f"newslint can mend {' and '.join(parts)}; --diff shows how."
            yield from (self.paint(line, DIM) for line in wrapped(said, self.look.width))

    def total(self) -> str:
        """Return the last line: what was found where, and what was not."""
        counted, severities = self.counted, self.counted.by_severity()
        stories = _count(counted.stories, "story", "stories")
        told_words = _count(counted.words, "word")
        silenced, missing = counted.silenced, counted.missing.total()
        if not counted.stories and not missing:
            return self.paint("Nothing to check: no story found.", YELLOW, BOLD)
        tail = f", {silenced} silenced" if silenced else ""
        tail += self.paint(f", {missing} not checked", RED) if missing else ""
        if not severities:
            done = "Nothing to mend" if not missing else "Nothing found"
            return f"{self.paint(done, GREEN if not missing else YELLOW, BOLD)} in {stories} ({told_words}){tail}."
        counts = [(level, severities[level]) for level in reversed(Severity)]
        told = [self.paint(_count(n, level.value), SEVERITY[level]) for level, n in counts if n]
        stories = f"{counted.stories_found} of {stories}" if counted.stories > 1 else stories
        return f"{_listed(told)} in {stories} ({told_words}){tail}."


def _shown(excerpt: Excerpt) -> tuple[str, Span]:
    """Return the words of an excerpt safe to show, and where the finding stands in them."""
    text, span = excerpt
    before, inside, after = visible(text[: span.start]), visible(text[span.start : span.end]), visible(text[span.end :])
    return before + inside + after, Span(len(before), len(before) + len(inside))


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
