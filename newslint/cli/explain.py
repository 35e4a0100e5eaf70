"""Show the page of a rule: what is wrong, why, options, examples."""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping

from newslint import pages
from newslint.cli import _settings, _terminal
from newslint.errors import near
from newslint.reporters._paint import BOLD, CYAN, DIM, GREEN, LINE, RED, SEVERITY, Paint, cells, folded, wrapped
from newslint.rule import Bad, Example, Rule
from newslint.session import Session
from newslint.span import Span

EXAMPLES = """\
examples:
  newslint explain money.unconverted
  newslint explain money                      every rule of a pack
"""
SHOWN = 12  # examples on a page


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("names", nargs="+", metavar="RULE", help="ids or packs")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    _settings.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages."""
    session = Session(_settings.choose(options)(os.curdir))
    active = {rule.id: rule for rule in session.rules()}
    paint = Paint(_terminal.coloured(sys.stdout, options.color))
    ids = dict.fromkeys(rule_id for name in options.names for rule_id in session.registry.matching(name))
    for number, rule_id in enumerate(ids):
        rule = active.get(rule_id) or session.registry.rule(rule_id)
        sys.stdout.write("\n" if number else "")
        page = _Page(rule, rule_id in active, session.registry.entries[rule_id].origin, paint)
        sys.stdout.writelines(f"{line}\n" for line in page.lines(_terminal.width(sys.stdout)))
    return 0


class _Page:
    """The page of one rule."""

    def __init__(self, rule: Rule, on: bool, origin: str, paint: Paint) -> None:
        self.rule, self.on, self.origin, self.paint = rule, on, origin, paint

    def lines(self, width: int) -> Iterator[str]:
        """Yield the lines of the page."""
        about = pages.about(self.rule)
        state = "on here" if self.on else "off here"
        facts = [self.paint(self.rule.severity.value, SEVERITY[self.rule.severity]), state]
        facts += [f"since {self.rule.since}"] if self.rule.since else []
        facts += [f"from {near(self.origin)}"] if self.origin != "newslint" else []
        yield from folded(f"{self.paint(self.rule.id, BOLD)} · {' · '.join(facts)}", width)
        yield ""
        yield from wrapped(about.summary, width)
        for name, text in about.parts.items():
            yield ""
            yield from self.part(name, text, width)
        if self.rule.needs_date:
            yield ""
            yield from wrapped("Judged at the date of the story; silent on a story without one.", width)
        yield from self.options(width)
        yield from self.examples(width)
        yield ""
        comment = f"<!-- newslint-disable-next-line {self.rule.id} -- reason -->"
        yield from _terminal.beside(self.paint("In a story:", DIM), len("In a story:"), comment, width, len(comment))

    def part(self, name: str, text: str, width: int) -> Iterator[str]:
        """Yield a paragraph with its name before it."""
        indent = len(name) + 2 if name else 0
        for number, line in enumerate(wrapped(text, width - indent)):
            head = self.paint(f"{name}:", BOLD) + " " if name and not number else " " * indent
            yield f"{head}{line}"

    def options(self, width: int) -> Iterator[str]:
        """Yield the options, as a settings file sets them."""
        options = list(pages.options(self.rule))
        if not options:
            return
        yield ""
        where = self.paint("(in newslint.yaml, with their values here)", DIM)
        yield from folded(f"{self.paint('Options', BOLD)}  {where}", width)
        yield "  rules:"
        yield f"    {self.rule.id}:"
        for option in options:
            first, *rest = folded(f"{self.paint(option.name, CYAN)}: {written(option.default)}", width - 8)
            comment = f"# {option.comment}" if option.comment else ""
            if rest or cells(f"{option.name}: {written(option.default)}{comment}") + 8 > width:
                yield from (f"      {self.paint(part, DIM)}" for part in _commented(option.comment, width - 6))
                yield from (f"      {first}", *(f"        {line}" for line in rest))
            else:
                yield f"      {first}  {self.paint(comment, DIM)}".rstrip()

    def examples(self, width: int) -> Iterator[str]:
        """Yield bad examples with what is found underlined, then good ones."""
        for kind, title, code in ((True, "Found", RED), (False, "Not found", GREEN)):
            chosen = [example for example in self.rule.examples if isinstance(example, Bad) is kind][:SHOWN]
            if chosen:
                yield ""
                yield self.paint(title, BOLD)
            for example in chosen:
                yield from self.example(example, code, width)

    def example(self, example: Example, code: str, width: int) -> Iterator[str]:
        """Yield one example, its settings behind it; without colours the marks stay."""
        text, spans = (example.text, example.spans) if self.paint.colour else (example.marked, ())
        sign = self.paint("✗" if code == RED else "✓", code)
        settings = ", ".join(f"{name.replace('_', '-')}: {written(value)}" for name, value in example.settings.items())
        start, first = 0, True
        for paragraph in text.splitlines(keepends=True):
            whole = Span(start, start + len(paragraph.rstrip()))
            start += len(paragraph)
            if whole.start == whole.end:
                continue
            for line in _wrapped_spans(whole, text, width - 4):
                yield f"  {sign if first else ' '} {self.marked(text, line, spans, code)}"
                first = False
        if settings:
            yield from (f"    {self.paint(line, DIM)}" for line in folded(f"({settings})", width - 4))

    def marked(self, text: str, line: Span, spans: tuple[Span, ...], code: str) -> str:
        """Return a line with the parts of it that lie in `spans` underlined."""
        parts, place = [], line.start
        for span in spans:
            start, end = max(span.start, line.start), min(span.end, line.end)
            if start < end:
                parts += [text[place:start], self.paint(text[start:end], code, LINE)]
                place = end
        return "".join([*parts, text[place : line.end]])


def _commented(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a comment of YAML, none for no text."""
    yield from (f"# {line}" for line in wrapped(text, width - 2))


def _wrapped_spans(whole: Span, text: str, width: int) -> Iterator[Span]:
    place = whole.start
    for line in wrapped(whole.of(text), width):
        start = text.index(line, place)
        place = start + len(line)
        yield Span(start, place)


def written(value: object) -> str:
    """Return the value of an option as YAML would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, frozenset | set):
        return written(sorted(value))
    if value is None:
        return "~"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{written(key)}: {written(inner)}' for key, inner in value.items())}}}"
    text = str(value)
    return f'"{text}"' if text == "" or text[0] in "&*!|>%@`#,[]{}'\"" or ": " in text or text.isspace() else text
