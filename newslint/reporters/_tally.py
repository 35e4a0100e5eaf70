"""What a report comes to, counted while its files are read once: an archive is too large to hold, or to read twice."""

from collections import Counter

from newslint.finding import Severity
from newslint.report import FileReport, Report

NAMED = 3  # paths that are named for one reason; of more, the first


class Tally:
    """Counts over the files that were added."""

    def __init__(self) -> None:
        self.files = 0
        self.stories = 0  # files that had words, or nothing that was not checked
        self.words = self.silenced = 0
        self.found: Counter[tuple[str, Severity]] = Counter()  # findings by rule and severity
        self.stories_found = 0  # files with a finding
        self.stories_of: Counter[str] = Counter()  # files in which a rule speaks
        self.safe = self.unsafe = 0  # findings that have a fix of the kind
        self.missing: Counter[str] = Counter()  # parts that were not checked, by the reason
        self.first_missing: dict[str, list[str]] = {}  # reason to the first paths that it was given for
        self.seconds: dict[str, float] = {}  # by rule
        self.timed = 0  # files that say what they took

    def add(self, file: FileReport) -> None:
        """Count one file."""
        for part in file.not_checked:
            self.missing[part.reason] += 1
            paths = self.first_missing.setdefault(part.reason, [])
            paths += [part.path] if part.path and len(paths) < NAMED and part.path not in paths else []
        if file.path:
            self.files += 1
            self.words += file.words
            self.silenced += file.silenced
            self.stories += bool(file.words or not file.not_checked)
        if file.findings:
            self.stories_found += 1
            self.found.update((finding.rule, finding.severity) for finding in file.findings)
            self.stories_of.update({finding.rule for finding in file.findings})
            for finding in file.findings:
                safe = any(fix.safe for fix in finding.fixes)
                self.safe += safe
                self.unsafe += bool(finding.fixes) and not safe
        if file.timings:
            self.timed += 1
            for rule, seconds in file.timings:
                self.seconds[rule] = self.seconds.get(rule, 0) + seconds

    def by_rule(self) -> Counter[str]:
        """Return the findings of each rule, in the order in which the rules first spoke."""
        return self.summed(0)

    def by_severity(self) -> Counter[Severity]:
        """Return the findings of each severity."""
        return self.summed(1)

    def summed(self, part: int) -> Counter:  # type: ignore[type-arg]
        """Return the findings by one part of their key."""
        counts: Counter[object] = Counter()
        for key, number in self.found.items():
            counts[key[part]] += number
        return counts


def tally(report: Report) -> Tally:
    """Return the counts of a whole report."""
    counts = Tally()
    for file in report.files:
        counts.add(file)
    return counts
