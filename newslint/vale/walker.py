"""HTML to blocks, as Vale walks it: what is a block, what is skipped, what separates words across inline marks."""

from collections.abc import Iterable

from newslint.vale.elements import ADDRESSED, INLINE, MARK, SCOPES, VOID, Settings, block_scope
from newslint.vale.gathering import Containers, class_listed
from newslint.vale.source import target_forms
from newslint.vale.spacing import cleaned, leading, trailing
from newslint.vale.tokens import COMMENT, END, PLAIN, SELF, START, TEXT, Token, unescaped
from newslint.vale.walked import Walked
from newslint.vale.written import Written

EDGES = " \t\n\r\f\v"


class Walker:
    """One walk over the tokens of a document, whose blocks `walked` takes."""

    def __init__(self, extension: str, settings: Settings, walked: Walked) -> None:
        self.extension, self.settings, self.out = extension, settings, walked
        self.source, self.comments = walked.source, walked.comments
        self.containers = Containers()
        self.written = Written()
        self.history: list[str] = []
        self.classes: list[str] = []
        self.marks: list[str] = []
        self.active = ""
        # the state of Vale's loop over tokens
        self.in_block = self.inline = self.skip = self.closed_inline = False
        self.skip_class = False
        self.trail = self.pad_comment = self.href = self.parent_class = ""
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
        if self.written.text.strip():
            self._flush()

    def _plain(self, data: str, behind: str) -> bool:
        """Read a paragraph of text alone at once, if nothing around it has a say; tell whether it was read."""
        text = unescaped(data.strip(EDGES))
        settings, written = self.settings, self.written
        if not text or self.history or written.text or self.in_block or self.skip_tag or self.promoted or written.open:
            return False
        if self.comments.off or settings.selecting or "p" in settings.ignored or "p" in settings.skipped:
            return False
        out = self.out
        self.source.settle()
        out.count("paragraphs")
        block = out.line(text, self._scoped("text") if self.containers.any else "text")
        out.summarize(text, block, 0)
        self.containers.gather(text, block.line, "paragraphs")
        out.add(block, prose="p")
        written.alone(None)
        self.active, self.href, self.parent_class, self.pad_comment = "p", "", "", ""
        self.inline = self.skip = self.skip_class = self.closed_inline = False
        self.trail = trailing(behind or data)
        return True

    def _token(self, token: Token) -> None:
        kind, name = token.kind, token.data
        text = unescaped(name.strip(EDGES)) if kind in (TEXT, COMMENT) else name
        is_inline = kind != TEXT and self._is_inline(kind, text)
        closed = self._class_closed(kind, text)
        classes = token.attribute("class") if kind == START else ""
        self.skip_class = bool(classes) and class_listed(classes, self.settings.classes)
        if not is_inline:
            self._contain(token, text, classes)
        if kind == TEXT and not (self.in_block and closed):
            self._text(text, name)
        elif kind == START and not is_inline and (self.skip_class or text in self.settings.skipped):
            self._start_skipped(text)
        elif self.in_block and (closed or (kind == END and not is_inline and text in self.settings.skipped)):
            self.in_block = False
            if closed:
                self.skip_tag, self.skip_begun, self.skip_ended = "", 0, 0
        elif kind == START:
            self._start(text, token, is_inline)
        elif kind == END and is_inline:
            self._end_inline(text)
        elif kind == SELF and is_inline:
            self.inline, self.closed_inline = True, False
        elif kind == COMMENT:
            self._comment(text)
        if kind == END and not is_inline:
            self._end_block()
        if kind in (START, SELF):
            self._attributes(token, text)
        else:
            self.href = self.parent_class = ""
            self.source.settle()

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

    def _contain(self, token: Token, text: str, classes: str) -> None:
        if token.kind == START and text not in VOID:
            marks = token.attribute(MARK) if self.settings.selecting else ""
            self.containers.enter(text, classes, marks, self.out.seen)
        elif token.kind == END:
            self.containers.leave(text)

    def _start_skipped(self, text: str) -> None:
        if self.skip_class:
            self.skip_tag, self.skip_begun, self.skip_ended = text, 1, 0
        self.in_block = True
        self.out.count(text)
        self.containers.count(text)

    def _start(self, text: str, token: Token, is_inline: bool) -> None:
        if not is_inline and text not in VOID and self.written.text.strip():
            self._flush()
            self._reset()
        if text in ("em", "b") and (self.history[-1] if self.history else self.active) == "code":
            text = "code"
        self.inline = is_inline or text in VOID
        self.skip = text in self.settings.ignored or text in self.settings.skipped
        self.closed_inline, self.pad_comment = False, ""
        scope = SCOPES.get(text)
        if scope in self.settings.wanted and scope:
            self.written.begin(text, scope, masked=self.skip)
        self.history.append(text)
        self.classes.append(token.attribute("class"))
        if self.settings.selecting:
            self.marks += token.attribute(MARK).split()
        self.active = text

    def _end_inline(self, text: str) -> None:
        if self.history and self.history[-1] == text:
            self.history.pop()
        self.active, self.closed_inline, self.pad_comment = "", True, ""
        self.written.end(text)

    def _end_block(self) -> None:
        if self.written.text.strip():
            self._flush()
        self._reset()
        gathered = self.containers.closed()
        if gathered is not None:
            self.out.add_selection(gathered)

    def _comment(self, text: str) -> None:
        if not self.inline:
            self.closed_inline, self.pad_comment = True, self.trail
        self.comments.update(text, self.source.comment(text), self.source.text)
        self.source.update(text)

    def _text(self, text: str, data: str) -> None:
        skip = self.skip or self._in_literal()
        if text:
            self.source.settle(text)
            self.source.line = max(self.source.line, self.source.advance(text))
            self.source.later(text)
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
        self.written.add(text, raw, self.source, spaced=self.trail != "")

    def _in_literal(self) -> bool:
        if self.extension != ".rst":
            return False
        return next((tag for tag in reversed(self.history) if tag != "span"), "") == "tt"

    def _in_nested_list(self) -> bool:
        history = self.history
        return len(history) > 3 and history[-1] == "li" and history[-2] in ("ol", "ul") and history[-3] == "li"

    def _reset(self) -> None:
        self.source.settle()
        self.source.masked()
        self.history, self.classes, self.marks = [], [], []
        self.written.clear()

    def _attributes(self, token: Token, text: str) -> None:
        self.href, self.parent_class = token.attribute("href"), token.attribute("class")
        hidden = self.skip_class or self.containers.within(self.settings.classes)
        if not hidden and text in ("img", "meta"):
            self._alternatives(token, text)
        self.source.settle()
        if token.data in ADDRESSED and token.attrs:
            names = ("href", "id", "src", "alt", "class") if self.extension == ".html" else ("href", "id", "src", "alt")
            for name, value in token.attributes():
                if name in names:
                    self.source.address(target_forms(name, value))

    def _alternatives(self, token: Token, text: str) -> None:
        out = self.out
        if text == "img" and not self.settings.no_alt:
            for name, value in token.attributes():
                if name == "alt":
                    out.add(out.attribute(value, "text.attr.alt", self.written))
        elif text == "meta" and not self.settings.no_description:
            described = token.attribute("name") == "description" or token.attribute("property") == "og:description"
            if described and token.attribute("content"):
                out.add(out.attribute(token.attribute("content"), "text.attr.description", self.written))

    def _flush(self) -> None:
        """Make a block of what was written."""
        out, written, text = self.out, self.written, self.written.text
        if "data" in self.history:
            out.count("meta")
            self.containers.count("meta")
            out.add(out.field(text, self._scoped("meta"), written))
            return
        scope = next((s for tag in self.history if (s := block_scope(tag))), "")
        metric = scope.removeprefix("text.") or "paragraphs"
        out.count(metric)
        body = text.lstrip(" ")
        shift = len(text) - len(body)
        block = out.block(body, self._scoped(scope or "text"), written, shift)
        if scope in ("", "text.blockquote", "text.list"):
            out.summarize(text, block, shift)
        block.inline = written.inlines(body, shift)
        self.containers.gather(body, block.line, metric)
        out.add(block, prose="p" if not scope else "b")
        out.add_inlines(block, written, shift)

    def _scoped(self, scope: str) -> str:
        classes = self.containers.classes(self.classes)
        marks = self.containers.selections(self.marks)
        scope += f".class.{'.class.'.join(classes)}" if classes else ""
        return scope + (f".in.{'.in.'.join(marks)}" if marks else "")
