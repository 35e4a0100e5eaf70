"""What a rule is: its text, default, options and examples in one class, and `check(document)`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from newslint.document import Document
from newslint.finding import Finding, Fix, Related, Severity
from newslint.options import merged
from newslint.span import Span
from newslint.values import frozen

MARK = ("[[", "]]")


@frozen
class NoOptions:
    """The options of a rule that has none."""


class Example:
    """A text with what a rule must find in it; settings name options, house or metadata fields.

    `[[` and `]]` mark the spans of a bad example: the rule yields these, each of them and nothing else.
    """

    def __init__(self, text: str, *, format: str = "text", **settings: object) -> None:  # noqa: A002 - the word for it
        self.marked = text
        self.format = format
        self.settings = settings

    # Worked out when asked for: every start makes all examples, and few ask.
    @property
    def text(self) -> str:
        """Return the text without its marks; raises ValueError where they are not in pairs."""
        return unmark(self.marked)[0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the marked spans in order; raises ValueError where marks are not in pairs."""
        return unmark(self.marked)[1]

    def __str__(self) -> str:
        return self.marked


class Bad(Example):
    """A text in which the rule speaks at the marked places."""


class Good(Example):
    """A text in which the rule stays silent."""


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without its marks, and the marked spans in order.

    Raises ValueError where a mark is not closed or opened twice.
    """
    parts: list[str] = []
    spans: list[Span] = []
    length, rest = 0, marked
    while MARK[0] in rest:
        before, _, rest = rest.partition(MARK[0])
        inside, closed, rest = rest.partition(MARK[1])
        while rest.startswith("]"):  # a marked "[name]": the bracket belongs to the text
            inside, rest = inside + "]", rest[1:]
        if not closed or MARK[0] in inside:
            raise ValueError(f"unbalanced [[ ]] in example: {marked!r}")
        start = length + len(before)
        length = start + len(inside)
        parts += (before, inside)
        spans.append(Span(start, length))
    return "".join([*parts, rest]), tuple(spans)


class Rule:
    """Base of every rule. A subclass states what is wrong in its docstring, which is its page in the docs.

    The docstring opens with a sentence on what is wrong, followed by paragraphs "Why:", "Misses:" and
    "Source:". The id is the rule's place: `newslint/rules/money/x_y.py` is `money.x-y`.
    """

    id: str = ""
    severity: Severity = Severity.WARNING
    since: ClassVar[str] = "0.1"
    enabled: ClassVar[bool] = True  # on unless a house selects otherwise
    options: Any = NoOptions()
    examples: ClassVar[tuple[Example, ...]] = ()
    aliases: ClassVar[tuple[str, ...]] = ()  # former ids
    needs_date: ClassVar[bool] = False  # silent, with one notice, on a story without a date

    @property
    def pack(self) -> str:
        """Return the part of the id before the dot."""
        return self.id.partition(".")[0]

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong with the story; `document` is not changed."""
        raise TypeError(f"{type(self).__name__} does not say how it checks a story")

    def lacks(self, document: Document) -> str:
        """Return what the newsroom has yet to say for the rule to judge this story, "" where nothing is missing.

        The report tells it once, however many stories it holds for.
        """
        return ""

    def finding(
        self,
        span: Span,
        message: str,
        *,
        related: Iterable[Related] = (),
        fixes: Iterable[Fix] = (),
        evidence: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this rule, at its severity unless another is given."""
        return Finding(self.id, severity or self.severity, span, message, tuple(related), tuple(fixes), evidence)

    @classmethod
    def together(cls, rules: tuple["Rule", ...]) -> tuple["Rule", ...]:
        """Return the rules of a run; a kind of rules that shares work lets its own know of each other here."""
        return rules

    def with_options(self, given: Mapping[str, object]) -> "Rule":
        """Return the rule with options of the house; names may be written with hyphens.

        Raises OptionError for an unknown name or a value that its annotation does not allow.
        """
        return self.copied(options=merged(self.options, given)) if given else self

    def copied(self, **changes: object) -> "Rule":
        """Return a copy with other attributes (`id`, `severity`, `options`)."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin.__dict__.update(changes)
        return twin
