"""Faults as Vale shows them: a code, a place with the lines around it, and a sentence."""

import os
from collections.abc import Callable

from newslint.errors import NewslintError


class ValeFault(NewslintError):  # noqa: N818 - it names what is wrong
    """E100 is the run's, with a word on where it came from; E201 an invalid value in a file."""

    def __init__(self, code: str, text: str, context: str = "", path: str = "", line: int = 0, column: int = 1,
                 excerpt: tuple[tuple[int, str, bool], ...] = ()) -> None:  # fmt: skip
        super().__init__(text)
        self.code, self.text, self.context = code, text, context
        self.path, self.line, self.column, self.excerpt = path, line, column, excerpt

    def shown(self, style: str) -> str:
        """Return the fault as `--output` asks for it."""
        if style == "JSON":
            import json

            told = {"Line": self.line, "Path": self.path, "Text": self.text, "Code": self.code, "Span": self.column}
            return json.dumps(told, indent=2, ensure_ascii=False)
        if style == "line":
            first = self.text.split("\n", 1)[0]
            if self.path:
                return f"{self.path}:{self.line}:{self.code}:{first}"
            return f"[{self.context}]:{self.code}:{first}" if self.context else f"{self.code}:{first}"
        where = (
            f"[{self.context}] Runtime error"
            if self.code == "E100"
            else f"Invalid value [{self.path}:{self.line}:{self.column}]:"
        )
        lines = "".join(f"{number:4d}{'*' if marked else ' '} {text}\n" for number, text, marked in self.excerpt)
        body = f"{lines}\n{self.text}" if lines else self.text
        return f"{self.code} {where}\n\n{body}\n\nExecution stopped with code 2."


def run_fault(context: str, text: str) -> ValeFault:
    """Return an E100."""
    return ValeFault("E100", text, context)


def value_fault(text: str, path: str, wanted: Callable[[int, str], bool], value: str = "") -> ValeFault:
    """Return an E201 at the first line of the file that `wanted` takes."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return run_fault(os.path.basename(path), text)
    at = next((number for number, line in enumerate(lines, 1) if wanted(number, line)), 0)
    if not at:
        return ValeFault("E201", text, path=path)
    column = lines[at - 1].find(value) + 1 if value else 1
    around = tuple((n, lines[n - 1], n == at) for n in range(max(1, at - 2), min(len(lines), at + 2) + 1))
    return ValeFault("E201", text, path=path, line=at, column=column, excerpt=around)


def at_value(text: str, value: str, path: str) -> ValeFault:
    """Return an E201 at the first line that holds `value`."""
    return value_fault(text, path, lambda _, line: value in line, value)


def at_line(text: str, path: str, line: int) -> ValeFault:
    """Return an E201 at a line."""
    return value_fault(text, path, lambda number, _: number == line)
