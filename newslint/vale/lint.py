"""Rules over files: blocks, the rules that are meant for each, and alerts with their place in the file."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from newslint.kinds.base import LEVELS, Hit, Kind, Passage, Said, State
from newslint.kinds.pattern import BudgetSpent
from newslint.matcher import Candidates, Matcher, Plan
from newslint.vale.blocks import Block, segmented
from newslint.vale.comments import silenced
from newslint.vale.config import Config
from newslint.vale.elements import IGNORED_TAGS, SKIPPED_CLASSES, SKIPPED_TAGS, Settings
from newslint.vale.files import File, Switches
from newslint.vale.markup import Asked
from newslint.vale.parts import Part
from newslint.vale.reading import raw, read
from newslint.vale.rulebook import Rulebook
from newslint.vale.scopes import scope_of
from newslint.values import field, record

POSITION = attrgetter("line", "begin")


@record
class Alert:
    """One alert; columns count from 1, both ends included."""

    line: int
    begin: int
    end: int
    check: str
    level: str
    said: Said
    match: str
    link: str


@record
class Linted:
    """A file and its alerts in order; `unchecked` names rules that ran out of time, with the reason.

    Where `text` is all that is asked of them, it holds the alerts as they are printed, and the list is empty.
    """

    path: str
    alerts: list[Alert] = field(default_factory=list)
    unchecked: dict[str, str] = field(default_factory=dict)
    text: str = ""
    failing: bool = False  # `text` tells of an error


class Active:
    """The rules that run under the same switches: their order, levels, scopes, and the one automaton for them all."""

    def __init__(self, rulebook: Rulebook, switches: Switches) -> None:
        config = rulebook.config
        named = sorted(rulebook.rules)
        self.rules: list[tuple[str, Kind, str]] = []
        for name in named:
            kind = rulebook.rules[name]
            level = switches.level(name, kind.definition.level)
            if LEVELS[level] >= config.level and switches.runs(name, config.everywhere.checks):
                self.rules.append((name, kind, level))
        self.excluded = [scope_of(kind.definition.scope).excluded for _, kind, _ in self.rules]
        self.plans: list[Plan] = [kind.plans()[0] for _, kind, _ in self.rules]
        self.matcher = Matcher(self.plans)
        self._always = frozenset(self.matcher.always)
        self.simple = frozenset(i for i, (_, k, _) in enumerate(self.rules) if k.exact and not k.definition.limit)
        self._scoped: dict[str, frozenset[int]] = {}
        self._due: dict[tuple[str, str, bool], tuple[frozenset[int], frozenset[int]]] = {}
        families = {name: set(rulebook.asking.get(name, ())) for name in ("sentence", "paragraph", "summary")}
        running = {name for name, _, _ in self.rules}
        self.sentences = bool(families["sentence"] & running)
        self.paragraphs = bool(families["paragraph"] & running)
        self.asked = _asked(rulebook, summary=bool(families["summary"] & running))

    def in_scope(self, scope: str) -> frozenset[int]:
        """Return the rules that are meant for blocks of this scope."""
        found = self._scoped.get(scope)
        if found is None:
            meant = (i for i, (_, kind, _) in enumerate(self.rules) if scope_of(kind.definition.scope).takes(scope))
            found = self._scoped[scope] = frozenset(meant)
        return found

    def due(self, scope: str, before: str = "", parted: bool = False) -> tuple[frozenset[int], frozenset[int]]:
        """Return the rules to run on a block and, of them, those that need no sign that they may match.

        `before` is the scope under which the same text at the same place has been read just now, at once or `parted`
        in paragraphs: what was found then need not be found again, but by rules that remember or look further.
        """
        key = (scope, before, parted)
        if key not in self._due:
            meant = self.in_scope(scope)
            if before:
                kinds = ((i, self.rules[i][1]) for i in self.in_scope(before))
                meant -= {i for i, kind in kinds if not kind.remembers and (kind.local or not parted)}
            self._due[key] = meant, meant & self._always
        return self._due[key]


def _asked(rulebook: Rulebook, *, summary: bool) -> Asked:
    """What rules and configuration ask of the reading of files."""
    config = rulebook.config
    wanted = frozenset(s for s in ("link", "strong", "emphasis", "code", "quote") if s in rulebook.scopes)
    walk = Settings(
        tuple(config.skipped_scopes) or SKIPPED_TAGS,
        (*SKIPPED_CLASSES, *config.ignored_classes),
        tuple(config.ignored_scopes) or IGNORED_TAGS,
        "alt" in config.skipped_scopes,
        "description" in config.skipped_scopes,
        wanted,
        bool(rulebook.selectors) or "quote" in wanted,
    )
    return Asked(config, walk, rulebook.selectors, summary)


class Linter:
    """Lints files under one configuration."""

    def __init__(self, config: Config, rulebook: Rulebook) -> None:
        self.config, self.rulebook = config, rulebook
        self._active: dict[int, Active] = {}
        self._kept: list[Switches] = []

    def active(self, switches: Switches) -> Active:
        """Return the rules that run under these switches."""
        found = self._active.get(id(switches))
        if found is None:
            self._kept.append(switches)
            found = self._active[id(switches)] = Active(self.rulebook, switches)
        return found

    def lint(self, file: File) -> Linted:
        """Return the alerts of a file in order; raises ValeFault."""
        linted = Linted(file.path)
        active = self.active(file.switches)
        if not active.rules:
            return linted
        parts = read(active.asked, file)
        if active.in_scope(f"raw{file.real}"):
            parts.append(raw(file, parts))
        Pass(file, active, linted).run(parts)
        _mapped(linted.alerts, file)
        linted.alerts.sort(key=POSITION)
        return linted


class Entry(NamedTuple):
    """A block to be read: the rules meant for it, those that always run, and which of the scanned texts it is."""

    part: Part
    block: Block
    meant: frozenset[int]
    always: frozenset[int]
    place: int


class Pass:
    """One file's rules over its parts."""

    def __init__(self, file: File, active: Active, linted: Linted) -> None:
        self.file, self.active, self.linted = file, active, linted
        self.state = State(extension=file.extension, accepts=file.accepts)
        self.reported: set[tuple[int, int, str]] = set()
        self.counts: dict[str, int] = {}

    def run(self, parts: Sequence[Part]) -> None:
        """Run the rules over all parts, in order."""
        found: list[Entry] = []
        texts: list[str] = []
        for part in parts:
            for block, scope, before, parted in self._segmented(part):
                meant, always = self.active.due(scope, before, parted)
                if meant:
                    if not before or not texts or texts[-1] is not block.text:
                        texts.append(block.text)
                    found.append(Entry(part, block, meant, always, len(texts) - 1))
        seen = self.active.matcher.scan(texts)
        for part, block, meant, always, place in found:
            candidates = seen[place]
            due = [*filter(meant.__contains__, candidates), *always]
            if due:
                self.state.extension = part.extension or self.file.extension
                self.state.scoped = part.scoped
                self._block(part, block, sorted(due), candidates)

    def _segmented(self, part: Part) -> Iterator[tuple[Block, str, str, bool]]:
        """The blocks of a part, cut up, and what `Active.due` asks of each: its scope, and how it was read before."""
        active = self.active
        for block in part.blocks:
            if not block.prose or not (active.sentences or active.paragraphs):
                yield block, block.scope, "", False
                continue
            split = active.paragraphs and block.prose == "p"
            if split and not active.sentences and block.offset >= 0 and "\n\n" not in block.text:
                yield block, f"paragraph.{block.scope}", "", False
                yield block, block.scope, f"paragraph.{block.scope}", False
                continue
            pieces = segmented(block, paragraphs=split, sentences=active.sentences)
            yield from ((piece, piece.scope, "", False) for piece in pieces[:-1])
            whole = pieces[0].text is block.text
            again = split and (whole or (block.offset >= 0 and self.state.accepts is None))
            yield pieces[-1], block.scope, pieces[0].scope if again else "", not whole

    def _block(self, part: Part, block: Block, due: list[int], candidates: Mapping[int, Candidates]) -> None:
        part.finder.start_block()
        passage = Passage(block.text, block.metrics)
        add = self._add_straight if self._straight(part, block) else self._add
        rules, excluded, simple = self.active.rules, self.active.excluded, self.active.simple
        for index in due:
            name, kind, level = rules[index]
            if block.comments and silenced(block.comments, name):
                continue
            seen = candidates.get(index)
            shown = passage
            if excluded[index] and block.inline:
                shown, seen = Passage(block.without(excluded[index]), block.metrics), None
            try:
                hits = kind.find(shown, self.state, seen)
            except BudgetSpent as error:
                self.linted.unchecked[name] = str(error)
                continue
            if hits:
                (add if index in simple else self._add)(part, block, kind, name, level, hits)

    def _straight(self, part: Part, block: Block) -> bool:
        """Whether places of a block are places of the file, and no directive has a say."""
        if block.offset < 0 or block.comments or part.place is not None or part.comments.any:
            return False
        return len(block.context()) == len(part.finder.content)

    def _add_straight(self, part: Part, block: Block, kind: Kind, name: str, level: str, hits: list[Hit]) -> None:
        """What `_add` does, where that is to count: most alerts of a run pass here."""
        starts, offset = part.finder.starts, block.offset
        reported, link, alerts = self.reported, kind.definition.link, self.linted.alerts
        for start, end, text, said, _, _, _ in hits:
            line = bisect_right(starts, offset + start)
            begin = offset + start - starts[line - 1] + 1
            key = (line, begin, name)
            if key not in reported:
                reported.add(key)
                last = begin + end - start - 1
                alerts.append(Alert(line, begin, last if last > begin else begin, name, level, said, text, link))

    def _add(self, part: Part, block: Block, kind: Kind, name: str, level: str, hits: list[Hit]) -> None:
        for hit in hits:
            self._add_one(part, block, kind, name, level, hit)

    def _add_one(self, part: Part, block: Block, kind: Kind, name: str, level: str, hit: Hit) -> None:
        finder, definition = part.finder, kind.definition
        if block.comments and silenced(block.comments, f"{name}[{hit.text}]"):
            return
        if not hit.exact:
            place = None
        elif definition.kind == "spelling":
            place = finder.from_start(hit, block)
        else:
            place = finder.anchored(hit, block)
        if place is None and not hit.text:
            place = finder.measured(block)
        if place is None and block.scope.startswith("raw") and hit.text and block.text[hit.start : hit.end] == hit.text:
            place = finder.at(hit.start, hit.end, block.context())
        if place is None:
            place = finder.searched(hit, block, name)
        line, begin, end = place
        if begin <= 0 or part.comments.hides(name, hit.text, line, begin):
            return
        if part.place is not None:
            line, begin, end = part.place.move(line, begin, end)
        key = (line, begin, name)
        if key in self.reported:
            return
        if definition.limit and self.counts.get(name, 0) >= definition.limit:
            return
        self.reported.add(key)
        if definition.limit:
            self.counts[name] = self.counts.get(name, 0) + 1
        self.linted.alerts.append(Alert(line, begin, end, name, level, hit.said, hit.text, definition.link))


def _mapped(alerts: list[Alert], file: File) -> None:
    """Columns of the file as it is, where `&rsquo;` was read as one character."""
    if not file.shifts:
        return
    for alert in alerts:
        first = last = 0
        for column in file.shifts.get(alert.line, ()):
            if column < alert.begin:
                first, last = first + 6, last + 6
            elif column <= alert.end:
                last += 6
        alert.begin, alert.end = alert.begin + first, alert.end + last
