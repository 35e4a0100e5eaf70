"""Tables at the end of a report: findings by rule, and what each rule took."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from newslint.finding import Severity
from newslint.reporters._paint import BOLD, DIM, SEVERITY, Paint
from newslint.reporters._tally import Tally

LEVELS = tuple(reversed(Severity))
DEAREST = 15  # rules listed with their time


def table(counted: Tally, paint: Paint) -> Iterator[str]:
    """Yield a line for each rule with its findings by severity, the rule that speaks most first."""
    counts: dict[str, Counter[Severity]] = defaultdict(Counter)
    for (rule, severity), number in counted.found.items():
        counts[rule][severity] = number
    shown = [level for level in LEVELS if any(count[level] for count in counts.values())]
    width = max(len("rule"), *map(len, counts))
    heads = "".join(f"  {level.value:>{len(level.value)}}" for level in shown)
    yield paint(f"  {'rule':<{width}}{heads}", DIM)
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        columns = (paint(f"  {count[level] or '':>{len(level.value)}}", SEVERITY[level]) for level in shown)
        yield f"  {rule:<{width}}{''.join(columns)}".rstrip()


def statistics(counted: Tally, paint: Paint) -> Iterator[str]:
    """Yield a line for each rule: its findings, how many in 1,000 words, and in how many stories."""
    words = counted.words or 1
    yield paint(f"{'findings':>9}  {'in 1,000 words':>14}  {'stories':>7}  rule", BOLD)
    for rule, count in sorted(counted.by_rule().items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>9,}  {1000 * count / words:>14.2f}  {counted.stories_of[rule]:>7,}  {rule}"
    yield ""


def timings(counted: Tally, paint: Paint) -> Iterator[str]:
    """Yield a line for each of the dearest rules: milliseconds in all and a story; who asks for a fact first pays."""
    spent, stories = counted.seconds, counted.timed or 1
    yield paint(f"{'ms':>9}  {'ms a story':>10}  rule", BOLD)
    for rule, seconds in sorted(spent.items(), key=lambda item: -item[1])[:DEAREST]:
        yield f"{1000 * seconds:>9.1f}  {1000 * seconds / stories:>10.3f}  {rule}"
    whole = 1000 * sum(spent.values())
    yield f"{whole:>9.1f}  {whole / stories:>10.3f}  {paint('all rules', DIM)}"
    yield ""
