"""Tables at the end of a report: findings by rule, and what each rule took."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from newslint.finding import Severity
from newslint.reporters._paint import BOLD, DIM, SEVERITY, Paint
from newslint.reporters._tally import Tally

LEVELS = tuple(reversed(Severity))
DEAREST = 15  # rules listed with their time


def table(counted: Tally, paint: Paint, width: int) -> Iterator[str]:
    """Yield a line for each rule with its findings by severity, the rule that speaks most first.

    Where `width` columns are too few, the numbers stand below the rule.
    """
    counts: dict[str, Counter[Severity]] = defaultdict(Counter)
    for (rule, severity), number in counted.found.items():
        counts[rule][severity] = number
    shown = [level for level in LEVELS if any(count[level] for count in counts.values())]
    longest = max(len("rule"), *map(len, counts))
    heads = "".join(f"  {level.value:>{len(level.value)}}" for level in shown)
    beside = 2 + longest + len(heads) <= width
    first = longest if beside else len("rule")
    yield paint(f"  {'rule':<{first}}{heads}", DIM)
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        columns = "".join(paint(f"  {count[level] or '':>{len(level.value)}}", SEVERITY[level]) for level in shown)
        if not beside:
            yield f"  {rule}"
        yield f"  {rule if beside else '':<{first}}{columns}".rstrip()


def statistics(counted: Tally, paint: Paint, width: int) -> Iterator[str]:
    """Yield a line for each rule: its findings, how many in 1,000 words, and in how many stories."""
    words = counted.words or 1
    rows = [
        (f"{count:>9,}  {1000 * count / words:>14.2f}  {counted.stories_of[rule]:>7,}", rule)
        for rule, count in sorted(counted.by_rule().items(), key=lambda item: (-item[1], item[0]))
    ]
    yield paint(f"{'findings':>9}  {'in 1,000 words':>14}  {'stories':>7}  rule", BOLD)
    yield from _named(rows, width)
    yield ""


def timings(counted: Tally, paint: Paint, width: int) -> Iterator[str]:
    """Yield a line for each of the dearest rules: milliseconds in all and a story; who asks for a fact first pays."""
    spent, stories = counted.seconds, counted.timed or 1
    dearest = sorted(spent.items(), key=lambda item: -item[1])[:DEAREST]
    rows = [(f"{1000 * seconds:>9.1f}  {1000 * seconds / stories:>10.3f}", rule) for rule, seconds in dearest]
    yield paint(f"{'ms':>9}  {'ms a story':>10}  rule", BOLD)
    yield from _named(rows, width)
    whole = 1000 * sum(spent.values())
    yield f"{whole:>9.1f}  {whole / stories:>10.3f}  {paint('all rules', DIM)}"
    yield ""


def _named(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield numbers with the rule behind them, or below them where a row does not fit `width` columns."""
    beside = all(len(numbers) + 2 + len(rule) <= width for numbers, rule in rows)
    for numbers, rule in rows:
        yield from (f"{numbers}  {rule}",) if beside else (numbers, f"{'':4}{rule}")
