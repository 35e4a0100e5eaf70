"""Vocabularies: words a project accepts and words it rejects, as plain lists or in YAML."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.vale.faults import ValeFault, at_line, at_value, run_fault
from newslint.values import field, record

if TYPE_CHECKING:
    from newslint.kinds.affixes import Affixes

FOLDER = "config/vocabularies"
DICTIONARIES = "config/dictionaries"
BUILT_IN = "en_US-web"
OPTIONS = ("flags", "ignorecase", "regex")


@record
class Vocabulary:
    """Terms, each a pattern."""

    accepted: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)

    def extend(self, other: "Vocabulary") -> None:
        """Take over the terms of another one."""
        self.accepted += other.accepted
        self.rejected += other.rejected


def load_vocabulary(name: str, paths: list[str]) -> Vocabulary:
    """Return the vocabulary of this name in the first folder of styles that has it; raises ValeFault."""
    tried = [str(Path(path, FOLDER, name)) for path in paths]
    folder = next((path for path in tried if Path(path).is_dir()), None)
    if folder is None:
        raise run_fault("vocab", f"'{name}' vocabulary not found; searched: {', '.join(tried)}")
    found = Vocabulary()
    for path in sorted(Path(folder).rglob("*")):
        if path.name == "accept.txt":
            found.accepted += _terms(path)
        elif path.name == "reject.txt":
            found.rejected += _terms(path)
        elif path.name in ("vocab.yml", "vocab.yaml"):
            _read_yaml(path, found, paths)
    return found


def term_fault(terms: Iterable[str], paths: Iterable[str]) -> ValeFault | None:
    """Return the fault of the first term that is no pattern, at its line of the vocabulary, None where all are."""
    from newslint.kinds.base import Accepted
    from newslint.kinds.pattern import PatternFault

    for term in terms:
        try:
            Accepted([term]).words.compiled()
        except PatternFault as error:
            lists = (file for path in paths for file in sorted(Path(path, FOLDER).rglob("accept.txt")))
            home = next((str(file) for file in lists if term in _terms(file)), "")
            return at_value(f"Invalid pattern: {error} in `{term}`", term, home) if home else None
    return None


def _terms(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.strip().startswith("# ")]


def _read_yaml(path: Path, found: Vocabulary, paths: list[str]) -> None:
    import yaml

    from newslint.vale.yamls import compose

    shown = within(str(path))
    try:
        root = compose(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise at_line(f"{getattr(error, 'problem', error)}", shown, mark.line + 1 if mark else 1) from None
    fields = {key.value: value for key, value in getattr(root, "value", None) or ()}
    affix = fields["affix"].value if "affix" in fields else ""
    try:
        table = affixes_named(affix, paths)
    except LookupError as error:
        raise at_value(str(error.args[0]), affix, shown) from None
    for key, into in (("accept", found.accepted), ("reject", found.rejected)):
        for node in fields[key].value if key in fields else ():
            into += _patterns(node, table, affix, shown)


def _patterns(node: Any, table: "Affixes", affix: str, path: str) -> list[str]:
    """What an entry contributes: a term, or a term with options."""
    line = node.start_mark.line + 1
    if isinstance(node.value, str):
        return _built(node.value, {}, table, affix, path, line)
    if len(node.value) != 1 or not isinstance(node.value[0], tuple):
        raise at_line("an entry is a term, or a term mapped to its options", path, line)
    key, value = node.value[0]
    if isinstance(value.value, str):
        if value.tag.endswith(":null"):
            return _built(key.value, {}, table, affix, path, line)
        told = "but a vocabulary entry maps to options; for a replacement, use a substitution rule"
        text = f"'{key.value}' maps to '{value.value}', {told}"
        raise at_line(text, path, value.start_mark.line + 1)
    if value.value and not isinstance(value.value[0], tuple):
        raise at_line(f"'{key.value}' should map to its options", path, value.start_mark.line + 1)
    for option, _ in value.value:
        if option.value not in OPTIONS:
            text = f"'{option.value}' isn't a vocabulary option; expected {', '.join(OPTIONS)}"
            raise at_line(text, path, option.start_mark.line + 1)
    return _built(key.value, {o.value: v.value for o, v in value.value}, table, affix, path, line)


def _built(term: str, options: dict[str, str], table: "Affixes", affix: str, path: str, line: int) -> list[str]:
    term, flags = term.strip(), options.get("flags", "")
    regex = options.get("regex", "").lower() == "true"
    if not term:
        raise at_line("an entry needs a term", path, line)
    if regex and flags:
        raise at_line(f"'{term}' can't have both 'regex' and 'flags'", path, line)
    if regex:
        from newslint.kinds.pattern import Pattern, PatternFault

        try:
            Pattern(term).compiled()
        except PatternFault as error:
            raise at_line(f"'{term}' isn't a valid pattern: {error}", path, line) from None
        found = [term]
    elif flags:
        try:
            found = [literal(form) for form in expanded(term, flags, table, affix)]
        except ValueError as error:
            raise at_line(str(error), path, line) from None
    else:
        found = [literal(term)]
    return [f"(?i){body}" for body in found] if options.get("ignorecase", "").lower() == "true" else found


def literal(term: str) -> str:
    """Return a pattern that matches the term as written; a period alone needs no escape."""
    bare = term.replace(".", "")
    return term if quoted(bare) == bare else quoted(term)


def quoted(text: str) -> str:
    """Return the text as a pattern, escaped as Go escapes it."""
    return re.sub(r"([\\.+*?()|\[\]{}^$])", r"\\\1", text)


def expanded(word: str, flags: str, table: "Affixes", affix: str) -> list[str]:
    """Return the forms of a word that affix flags name; raises ValueError for an unknown flag."""
    if not flags:
        return [word]
    if not word:
        raise ValueError(f"flags '{flags}' need a word")
    known = table.known()
    for flag in sorted(table.flags(flags), key=flags.find):
        if flag not in known:
            where = "the default dictionary" if affix in ("", BUILT_IN) else f"{affix}.aff"
            raise ValueError(f"'{flag}' isn't an affix flag in {where}")
    return table.forms(word, table.flags(flags))


def affixes_named(name: str, paths: list[str]) -> "Affixes":
    """Return the affix file of this name, the built-in one for ""; raises LookupError."""
    from newslint.kinds.affixes import read_affixes
    from newslint.kinds.hunspell import builtin_affixes, decoded

    for root in [*(str(Path(path, DICTIONARIES)) for path in paths), os.environ.get("DICPATH", "")] if name else []:
        path = Path(root, f"{name}.aff")
        if root and path.is_file():
            return read_affixes(decoded(path.read_bytes()))
    if name in ("", BUILT_IN):
        return builtin_affixes()
    raise LookupError(f"'{name}.aff' not found in {DICTIONARIES} or $DICPATH")


def within(path: str) -> str:
    """Return the path as seen from the current folder where it lies inside it."""
    try:
        return str(Path(path).absolute().relative_to(Path.cwd()))
    except ValueError:
        return path
