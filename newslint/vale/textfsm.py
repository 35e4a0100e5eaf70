"""TextFSM templates: a state machine of patterns that reads a plain text line by line and names what it captures.

Source: https://github.com/google/textfsm/wiki/TextFSM
"""

import re

from newslint.kinds.pattern import Found, Pattern, PatternFault
from newslint.values import field, frozen, record

VALUE = re.compile(r"Value\s+(?:((?:\w+,?)+)\s+)?(\w+)\s+\((.*)\)\s*")
VARIABLE = re.compile(r"\$\{(\w+)\}|\$(\w+)")
OPTIONS = frozenset(("Filldown", "Required", "List", "Key", "Fillup"))
RECORDS = frozenset(("Record", "NoRecord", "Clear", "Clearall", "Error"))


class TemplateFault(ValueError):  # noqa: N818 - it names what is wrong
    """A template that cannot be read, or a text that it says is wrong."""


@frozen
class Capture:
    """A captured text and its place, from 1."""

    text: str
    line: int
    column: int


@record
class _Rule:
    pattern: Pattern
    state: str = ""
    goes_on: bool = False
    record: str = "NoRecord"
    error: str = ""


Record = dict[str, list[Capture]]


@record
class Template:
    """A template, ready to read texts."""

    values: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    states: dict[str, list[_Rule]] = field(default_factory=dict)

    def run(self, text: str) -> list[Record]:
        """Return the records of a text; raises TemplateFault where the template says Error."""
        found: list[Record] = []
        current: Record = {}
        state = "Start"
        for number, line in enumerate(text.split("\n"), 1):
            if state == "End":
                break
            for rule in self.states[state]:
                match = rule.pattern.search(line)
                if match is None:
                    continue
                self._assign(current, match, number)
                if rule.record == "Record":
                    current = self._emit(found, current)
                elif rule.record == "Clear":
                    current = self._carried(current)
                elif rule.record == "Clearall":
                    current = {}
                elif rule.record == "Error":
                    raise TemplateFault(f"line {number}: {rule.error}")
                state = rule.state or state
                if not rule.goes_on:
                    break
        if "EOF" not in self.states or any(rule.record == "Record" for rule in self.states["EOF"]):
            self._emit(found, current)
        return found

    def _assign(self, current: Record, match: Found, line: int) -> None:
        for name, (_, options) in self.values.items():
            try:
                start = match.start(name)
            except IndexError:
                continue
            if start >= 0:
                capture = Capture(match.group(name), line, start + 1)
                current[name] = [*(current.get(name, []) if "List" in options else []), capture]

    def _emit(self, found: list[Record], current: Record) -> Record:
        required = all(current.get(name) for name, (_, options) in self.values.items() if "Required" in options)
        if not current or not required:
            return current
        found.append(current)
        return self._carried(current)

    def _carried(self, record: Record) -> Record:
        return {n: record[n] for n, (_, options) in self.values.items() if "Filldown" in options and record.get(n)}


def parse(source: str) -> Template:
    """Return the template; raises TemplateFault."""
    template = Template()
    lines = source.split("\n")
    at = _values(lines, template)
    state = ""
    for number in range(at, len(lines)):
        raw, line = lines[number], lines[number].strip()
        if not line or line.startswith("#"):
            continue
        if raw[0] not in " \t":
            if line in template.states:
                raise TemplateFault(f'line {number + 1}: state "{line}" defined twice')
            state = line
            template.states[state] = []
        elif not state:
            raise TemplateFault(f"line {number + 1}: a rule before any state")
        else:
            template.states[state].append(_rule(line, template, number + 1))
    if "Start" not in template.states:
        raise TemplateFault("a template needs a Start state")
    for name, rules in template.states.items():
        for rule in rules:
            if rule.state and rule.state not in ("End", "EOF") and rule.state not in template.states:
                raise TemplateFault(f'state "{name}" moves to "{rule.state}", which is not defined')
    return template


def _values(lines: list[str], template: Template) -> int:
    at = 0
    for at, raw in enumerate(lines):
        line = raw.strip()
        if not line and template.values:
            return at
        if not line or line.startswith("#"):
            continue
        match = VALUE.fullmatch(line)
        if not match:
            wanted = (
                "expected a Value definition"
                if template.values
                else "a template needs at least one Value before its states"
            )
            raise TemplateFault(f'line {at + 1}: {wanted}, got "{line}"')
        options = frozenset(part.strip() for part in (match[1] or "").split(",") if part.strip())
        if options - OPTIONS:
            raise TemplateFault(f'line {at + 1}: unknown Value option "{min(options - OPTIONS)}"')
        if match[2] in template.values:
            raise TemplateFault(f'line {at + 1}: Value "{match[2]}" defined twice')
        template.values[match[2]] = (match[3], options)
    return at + 1


def _rule(line: str, template: Template, number: int) -> _Rule:
    body, sign, action = line.partition("->")

    def value(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if name not in template.values:
            raise TemplateFault(f'line {number}: rule references undefined Value "{name}"')
        return f"(?P<{name}>{template.values[name][0]})"

    rule = _Rule(Pattern(VARIABLE.sub(value, body.strip())))
    try:
        rule.pattern.compiled()
    except PatternFault as error:
        raise TemplateFault(f'line {number}: invalid rule "{body.strip()}": {error}') from None
    for word in action.split() if sign else ():
        if word.startswith('"') or (rule.record == "Error" and rule.error):
            rule.error = f"{rule.error} {word.strip(chr(34))}".strip()
            continue
        for part in word.split("."):
            if part == "Continue":
                rule.goes_on = True
            elif part in RECORDS:
                rule.record = part
            elif part != "Next":
                if rule.state:
                    raise TemplateFault(f'line {number}: rule names two states, "{rule.state}" and "{part}"')
                rule.state = part
    if rule.goes_on and rule.state:
        raise TemplateFault(f"line {number}: a Continue rule cannot change state")
    return rule
