"""HTML to blocks, as Vale walks it: what is a block, what is skipped, what separates words across inline marks."""

import re
from collections.abc import Iterable

from newslint.vale.blocks import Block, Inline, Run
from newslint.vale.comments import Comments
from newslint.vale.gathering import Aggregate, Containers, class_listed
from newslint.vale.source import Source, is_mask, target_forms
from newslint.vale.spacing import cleaned, leading, tight, trailing
from newslint.vale.tokens import COMMENT, END, PLAIN, SELF, START, TEXT, Token, unescaped
from newslint.values import field, frozen, record

INLINE = frozenset(("b", "big", "i", "small", "abbr", "acronym", "cite", "dfn", "em", "kbd", "strong", "a", "br", "img",
                    "span", "sub", "sup", "code", "tt", "del", "q", "samp", "var"))  # fmt: skip
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
SKIPPED_TAGS = ("script", "style", "pre", "noscript", "iframe")
SKIPPED_CLASSES = ("problematic", "pre", "code")
IGNORED_TAGS = ("tt", "code", "kbd", "samp")
SCOPES = {
    "a": "link",
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "code": "code",
    "tt": "code",
    "q": "quote",
}
BLOCK_SCOPES = {"th": "text.table.header", "td": "text.table.cell", "caption": "text.table.caption", "li": "text.list",
                "blockquote": "text.blockquote", "figcaption": "text.figure.caption"}  # fmt: skip
HEADING = re.compile(r"h\d")
ADDRESSED = frozenset(("img", "a", "p", "script", "h1", "h2", "h3", "h4", "h5", "h6", "span"))
MARK = "data-vale-doc"
EDGES = " \t\n\r\f\v"


@frozen
class Settings:
    """What the configuration and the rules of a run ask of the walk."""

    skipped: tuple[str, ...] = SKIPPED_TAGS
    classes: tuple[str, ...] = SKIPPED_CLASSES
    ignored: tuple[str, ...] = IGNORED_TAGS
    no_alt: bool = False
    no_description: bool = False
    wanted: frozenset[str] = frozenset()  # inline scopes that rules ask for
    selecting: bool = False


@record
class Capture:
    """The text of one inline element, gathered while its block is read."""

    tag: str
    scope: str
    masked: bool
    begin: int
    end: int = 0
    text: str = ""


@record
class Walked:
    """What a walk made of a document."""

    blocks: list[Block] = field(default_factory=list)
    metrics: dict[str, int] = field(default_factory=dict)
    summary: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class Walker:
    """One walk over the tokens of a document. `file` gives what is the same for all of its blocks."""

    def __init__(self, content: str, *, extension: str, real: str, meta: str, lines: int, settings: Settings,
                 comments: Comments, walked: Walked, lookup: bool, summing: bool) -> None:  # fmt: skip
        self.whole = content
        self.source = Source(content, extension)
        self.extension, self.real, self.meta, self.lines = extension, real, meta, lines
        self.settings, self.comments, self.out, self.lookup = settings, comments, walked, lookup
        self.containers = Containers()
        self.history: list[str] = []
        self.classes: list[str] = []
        self.marks: list[str] = []
        self.active = ""
        self.queue: list[str] = []
        self.pending: list[tuple[str, ...]] = []
        self.spans: list[Run] = []
        self.captures: list[Capture] = []
        self.buffer = ""
        self.summing, self.summary_length = summing, 0
        # the state of Vale's loop over tokens
        self.in_block = self.inline = self.skip = self.closed_inline = False
        self.skip_class = False
        self.trail = self.pad_comment = self.href = self.parent_class = ""
        self.open: list[Capture] = []
        self.promoted: dict[str, int] = {}
        self.skip_tag, self.skip_begun, self.skip_ended = "", 0, 0

    def run(self, tokens: Iterable[Token]) -> None:
        """Walk all tokens."""
        for token in tokens:
            if token.kind != PLAIN:
                self._token(token)
            elif not self._plain(token.data, token.attrs):
                for part in (Token(START, "p"), Token(TEXT, token.data), Token(END, "p")):
                    self._token(part)
                if token.attrs:
                    self._token(Token(TEXT, token.attrs))
        if self.buffer.strip():
            self._flush()

    def _plain(self, data: str, behind: str) -> bool:
        """Read a paragraph of text alone at once, if nothing around it has a say; tell whether it was read."""
        text = unescaped(data.strip(EDGES))
        settings = self.settings
        if not text or self.history or self.buffer or self.in_block or self.skip_tag or self.promoted or self.open:
            return False
        if self.comments.off or settings.selecting or "p" in settings.ignored or "p" in settings.skipped:
            return False
        out = self.out
        self._flush_pending("")
        out.metrics["paragraphs"] = out.metrics.get("paragraphs", 0) + 1
        scope = self._scoped("text") if self.containers.any else "text"
        block = self._paragraph(text, scope + self.meta + self.real)
        self._summarize(text, block, 0)
        self.containers.gather(text, block.line, "paragraphs")
        self._add(block, prose="p")
        self.spans, self.active, self.href, self.parent_class, self.pad_comment = [], "p", "", "", ""
        self.inline = self.skip = self.skip_class = self.closed_inline = False
        self.trail = trailing(behind or data)
        return True

    def _paragraph(self, text: str, scope: str) -> Block:
        """The block of a paragraph of text alone, which is masked in the source."""
        source = self.source
        context = source.snapshot()
        found = source.paragraph(text)
        if found:
            return Block(text, scope, context, source.line, found.source, lines=self.lines, comments=self.comments.now)
        source.line = max(source.line, source.advance(text))
        run = source.run(0, text)
        self.spans = [run] if run else []
        block = self._placed(text, scope, 0)
        source.update(text)
        return block

    def _token(self, token: Token) -> None:
        kind, name = token.kind, token.data
        text = unescaped(name.strip(EDGES)) if kind in (TEXT, COMMENT) else name
        is_inline = kind != TEXT and self._is_inline(kind, text)
        closed = self._class_closed(kind, text)
        classes = token.attribute("class") if kind == START else ""
        skipped_class = bool(classes) and class_listed(classes, self.settings.classes)
        self.skip_class = skipped_class
        if kind == START and not is_inline and text not in VOID:
            self.containers.enter(
                text, classes, token.attribute(MARK) if self.settings.selecting else "", self.out.seen
            )
        elif kind == END and not is_inline:
            self.containers.leave(text)
        if kind == TEXT:
            if not (self.in_block and closed):
                self._text(text, name)
            else:
                self.in_block = False
                self._close_class()
        elif kind == START and not is_inline and (text in self.settings.skipped or skipped_class):
            if skipped_class:
                self.skip_tag, self.skip_begun, self.skip_ended = text, 1, 0
            self.in_block = True
            self.out.metrics[text] = self.out.metrics.get(text, 0) + 1
            self.containers.count(text)
        elif self.in_block and (closed or (kind == END and not is_inline and text in self.settings.skipped)):
            self.in_block = False
            if closed:
                self._close_class()
        elif kind == START:
            self._start(text, token, is_inline)
        elif kind == END and is_inline:
            self._end_inline(text)
        elif kind == SELF and is_inline:
            self.inline, self.closed_inline = True, False
        elif kind == COMMENT:
            self._comment(text)
        if kind == END and not is_inline:
            if self.buffer.strip():
                self._flush()
            self._reset()
            gathered = self.containers.closed()
            if gathered is not None:
                self._selection(gathered)
        if kind in (START, SELF):
            self._attributes(token, text)
        else:
            self.href = self.parent_class = ""
            self._flush_pending("")

    def _is_inline(self, kind: int, text: str) -> bool:
        if text in INLINE:
            return True
        if kind == START and text not in VOID and not INLINE.isdisjoint(self.history):
            self.promoted[text] = self.promoted.get(text, 0) + 1
            return True
        if kind == END and self.promoted.get(text, 0) > 0:
            self.promoted[text] -= 1
            return True
        return False

    def _class_closed(self, kind: int, text: str) -> bool:
        """Whether the element whose class is skipped has been closed by this token."""
        if text == self.skip_tag:
            if kind == START:
                self.skip_begun += 1
            else:
                self.skip_ended += 1
        return self.skip_tag != "" and self.skip_begun == self.skip_ended and self.skip_begun > 0

    def _close_class(self) -> None:
        self.skip_tag, self.skip_begun, self.skip_ended = "", 0, 0

    def _start(self, text: str, token: Token, is_inline: bool) -> None:
        if not is_inline and text not in VOID and self.buffer.strip():
            self._flush()
            self._reset()
        if text in ("em", "b") and (self.history[-1] if self.history else self.active) == "code":
            text = "code"
        self.inline = is_inline or text in VOID
        self.skip = text in self.settings.ignored or text in self.settings.skipped
        self.closed_inline, self.pad_comment = False, ""
        scope = SCOPES.get(text)
        if scope in self.settings.wanted and scope:
            self.open.append(Capture(text, scope, self.skip, len(self.buffer)))
        self.history.append(text)
        self.classes.append(token.attribute("class"))
        if self.settings.selecting:
            self.marks += token.attribute(MARK).split()
        self.active = text

    def _end_inline(self, text: str) -> None:
        if self.history and self.history[-1] == text:
            self.history.pop()
        self.active, self.closed_inline, self.pad_comment = "", True, ""
        if self.open and self.open[-1].tag == text:
            done = self.open.pop()
            body = done.text.strip()
            if body:
                written = self.buffer[done.begin :]
                end = done.begin + len(written.rstrip(" \n"))
                done.begin += len(written) - len(written.lstrip(" \n"))
                done.end, done.text = end, body
                self.captures.append(done)

    def _comment(self, text: str) -> None:
        if not self.inline:
            self.closed_inline, self.pad_comment = True, self.trail
        self.comments.update(text, self.source.comment(text), self.source.text)
        self.source.update(text)

    def _text(self, text: str, data: str) -> None:
        skip = self.skip or self._in_literal()
        if text:
            self._flush_pending(text)
            line = self.source.advance(text)
            if line >= 0:
                self.source.line = line
            self.queue.append(text)
        off = self.comments.off
        if not self.in_block and not off and text:
            self._write(text, data, skip)
        else:
            self.skip = skip
        if not self.in_block and not off:
            self.trail = trailing(data)

    def _write(self, text: str, data: str, skip: bool) -> None:
        self.skip_class = bool(self.parent_class) and class_listed(self.parent_class, self.settings.classes)
        if self._in_nested_list() and not self.inline:
            text = " " + text
        separator = leading(data)
        if self.closed_inline and not separator:
            separator = self.pad_comment
        self.pad_comment, raw = "", text
        text, self.skip = cleaned(
            text,
            masked=skip or self.skip_class or self.href == text,
            inline=self.inline,
            separator=separator,
            closed=self.closed_inline,
            skip=skip or self.skip_class,
        )
        self.closed_inline = False
        if text.startswith(" ") and not self.trail and tight(self.buffer):
            text = text[1:]
        if text.startswith(" ") and self.buffer and not self.buffer[-1].isascii() and self.buffer[-1].isspace():
            text = text[1:]
        body = text.lstrip(" \n")
        if body == raw:
            run = self.source.run(len(self.buffer) + len(text) - len(body), raw)
            if run:
                self.spans.append(run)
        self.buffer += text
        for capture in self.open:
            capture.text += raw if capture.masked else text

    def _in_literal(self) -> bool:
        if self.extension != ".rst":
            return False
        return next((tag for tag in reversed(self.history) if tag != "span"), "") == "tt"

    def _in_nested_list(self) -> bool:
        history = self.history
        return len(history) > 3 and history[-1] == "li" and history[-2] in ("ol", "ul") and history[-3] == "li"

    def _flush_pending(self, text: str) -> None:
        if not self.pending:
            return
        for forms in self.pending:
            if text in forms:
                continue
            if not any(form == "" or self.source.hide(form) for form in forms):
                self.source.update(forms[0])
        self.pending = []

    def _reset(self) -> None:
        self._flush_pending("")
        for text in self.queue:
            self.source.update(text)
        self.queue, self.history, self.classes, self.marks = [], [], [], []
        self.captures, self.spans, self.buffer = [], [], ""

    def _attributes(self, token: Token, text: str) -> None:
        self.href, self.parent_class = token.attribute("href"), token.attribute("class")
        hidden = self.skip_class or self.containers.within(self.settings.classes)
        if not hidden and text in ("img", "meta"):
            self._alternatives(token, text)
        self._flush_pending("")
        if token.data in ADDRESSED and token.attrs:
            names = ("href", "id", "src", "alt", "class") if self.extension == ".html" else ("href", "id", "src", "alt")
            self.pending += [target_forms(name, value) for name, value in token.attributes() if name in names]

    def _alternatives(self, token: Token, text: str) -> None:
        if text == "img" and not self.settings.no_alt:
            for name, value in token.attributes():
                if name == "alt":
                    self._add(self.block(value, "text.attr.alt", 0))
        elif text == "meta" and not self.settings.no_description:
            described = token.attribute("name") == "description" or token.attribute("property") == "og:description"
            if described and token.attribute("content"):
                self._add(self.block(token.attribute("content"), "text.attr.description", 0))

    def block(self, text: str, scope: str, shift: int) -> Block:
        """Return the block of a text that begins `shift` characters into what was written."""
        ahead = self.source.advance(text)
        return self._placed(text, scope, shift, ahead)

    def _placed(self, text: str, scope: str, shift: int, ahead: int = -1) -> Block:
        line = ahead if ahead >= 0 else self.source.line
        context = self.source.snapshot()
        offset = self.source.locate(text)
        runs: list[Run] = []
        if offset < 0:
            for run in self.spans:
                low, high = max(run.at, shift), min(run.at + run.length, shift + len(text))
                if low < high:
                    runs.append(Run(low - shift, run.source + low - run.at, high - low))
            runs = runs or self.source.wrapped(text)
        return Block(text, scope, context, line, offset, runs, lines=self.lines, comments=self.comments.now)

    def _add(self, block: Block, *, prose: str = "") -> None:
        self.out.blocks.append(block)
        if prose:
            block.lookup = "\n" in block.text or self.lookup
            block.prose = prose

    def _flush(self) -> None:
        text, metrics = self.buffer, self.out.metrics
        if "data" in self.history:
            metrics["meta"] = metrics.get("meta", 0) + 1
            self.containers.count("meta")
            self._add(self.block(text, self._scoped("meta") + self.meta.removeprefix(".text") + self.real, 0))
            return
        scope = next((s for tag in self.history if (s := _block_scope(tag))), "")
        metric = scope.removeprefix("text.") or "paragraphs"
        metrics[metric] = metrics.get(metric, 0) + 1
        body = text.lstrip(" ")
        shift = len(text) - len(body)
        block = self.block(body, self._scoped(scope or "text") + self.meta + self.real, shift)
        if scope in ("", "text.blockquote", "text.list"):
            self._summarize(text, block, shift)
        block.inline = self._inline_runs(body, shift)
        self.containers.gather(body, block.line, metric)
        self._add(block, prose="p" if not scope else "b")
        self._inlines(block, shift)

    def _scoped(self, scope: str) -> str:
        classes = self.containers.classes(self.classes)
        marks = self.containers.selections(self.marks)
        scope += f".class.{'.class.'.join(classes)}" if classes else ""
        return scope + (f".in.{'.in.'.join(marks)}" if marks else "")

    def _summarize(self, text: str, block: Block, shift: int) -> None:
        if not self.summing:
            return
        at = self.summary_length + shift
        self.out.summary.append(text + "\n\n")
        self.summary_length += len(text) + 2
        if block.offset >= 0:
            self.out.runs.append(Run(at, block.offset, len(block.text)))
        else:
            self.out.runs += [Run(at + run.at, run.source, run.length) for run in block.runs]

    def _inline_runs(self, text: str, shift: int) -> list[Inline]:
        found = []
        for capture in self.captures:
            begin, end = capture.begin - shift, capture.end - shift
            if not capture.masked and capture.text and begin >= 0 and text[begin:end] == capture.text:
                found.append(Inline(capture.scope, begin, end))
        return found

    def _inlines(self, block: Block, shift: int) -> None:
        """The inline elements of a block, as scopes of their own."""
        within = source = 0
        for capture in self.captures:
            if capture.masked:
                at = block.context().find(capture.text, source)
                source = at + len(capture.text) if at >= 0 else source
            else:
                place = block.text.find(capture.text, within)
                within = place + len(capture.text) if place >= 0 else within
                at = self._span_source(place + shift) if place >= 0 else -1
            self._add(Block(capture.text, capture.scope + self.meta + self.real, block.context, block.line, at,
                            lookup=at < 0, lines=self.lines, comments=self.comments.now))  # fmt: skip

    def _span_source(self, at: int) -> int:
        return next((r.source + at - r.at for r in self.spans if r.at <= at < r.at + r.length), -1)

    def _selection(self, gathered: Aggregate) -> None:
        text = "".join(gathered.text).strip()
        if text:
            scope = f"doc.{'.'.join(gathered.marks)}{self.meta}{self.real}"
            self._add(Block(text, scope, lambda: self.whole, gathered.line, metrics=gathered.metrics, lookup=True,
                            lines=self.lines, comments=self.comments.now))  # fmt: skip


def _block_scope(tag: str) -> str:
    if HEADING.fullmatch(tag):
        return f"text.heading.{tag}"
    return BLOCK_SCOPES.get(tag, "")


__all__ = ["Settings", "Walked", "Walker", "is_mask"]
