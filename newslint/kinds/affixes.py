"""Hunspell's `.aff` files: which forms a root of a dictionary has."""

import re
from collections.abc import Iterable

from newslint.values import field, frozen, record

SINGLE = {"NEEDAFFIX": "needs_affix", "FORBIDDENWORD": "forbidden", "KEEPCASE": "keep_case",
          "ONLYINCOMPOUND": "only_inside", "COMPOUNDFLAG": "compound", "COMPOUNDBEGIN": "compound_begin",
          "COMPOUNDMIDDLE": "compound_middle", "COMPOUNDEND": "compound_end", "COMPOUNDMIN": "shortest"}  # fmt: skip


@frozen
class Affix:
    """One rule: what it strips, what it adds, the condition on the root, and the flags it hands on."""

    flag: str
    prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: re.Pattern[str] | None
    flags: frozenset[str]


@record
class Affixes:
    """An `.aff` file: its rules by what they add, and the settings that the speller reads."""

    suffixes: dict[str, list[Affix]] = field(default_factory=dict)
    prefixes: dict[str, list[Affix]] = field(default_factory=dict)
    input: list[tuple[str, str]] = field(default_factory=list)
    breaks: list[str] | None = None
    rules: list[str] = field(default_factory=list)  # COMPOUNDRULE
    replacements: list[tuple[str, str]] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    style: str = ""  # FLAG: "", "long", "num", "UTF-8"
    ignored: str = ""
    settings: dict[str, str] = field(default_factory=dict)

    def flags(self, text: str) -> frozenset[str]:
        """Return the flags that a field names."""
        if self.aliases and text.isdigit() and 0 < int(text) <= len(self.aliases):
            text = self.aliases[int(text) - 1]
        if self.style == "num":
            return frozenset(part for part in text.split(",") if part)
        if self.style == "long":
            return frozenset(text[i : i + 2] for i in range(0, len(text), 2))
        return frozenset(text)

    def setting(self, name: str) -> str:
        """Return a flag such as the one of FORBIDDENWORD, "" where the file has none."""
        return self.settings.get(name, "")

    def known(self) -> frozenset[str]:
        """Return the flags that name affixes."""
        return frozenset(a.flag for table in (self.suffixes, self.prefixes) for rules in table.values() for a in rules)

    def forms(self, root: str, flags: Iterable[str], depth: int = 0) -> list[str]:
        """Return the root and all its forms."""
        held = frozenset(flags)
        found = [root]
        after = [(a.flags, a.crosses, form) for a in self._rules(self.suffixes, held) if (form := attached(a, root))]
        before = list(self._rules(self.prefixes, held))
        for more, crosses, form in after:
            found += self.forms(form, more, depth + 1) if more and depth < 2 else [form]
            if crosses:
                found += [both for a in before if a.crosses and (both := attached(a, form))]
        found += [form for a in before if (form := attached(a, root))]
        return list(dict.fromkeys(found))

    def _rules(self, table: dict[str, list[Affix]], held: frozenset[str]) -> Iterable[Affix]:
        return (affix for rules in table.values() for affix in rules if affix.flag in held)


def attached(affix: Affix, root: str) -> str:
    """Return the root with the affix, "" where it does not take it."""
    if affix.condition and not affix.condition.search(root):
        return ""
    if affix.prefix:
        return affix.add + root[len(affix.strip) :] if root.startswith(affix.strip) else ""
    return root[: len(root) - len(affix.strip)] + affix.add if root.endswith(affix.strip) else ""


def read_affixes(source: str) -> Affixes:
    """Return the `.aff` file; what is not understood is passed over."""
    found = Affixes()
    crossing: dict[str, bool] = {}
    headed: set[str] = set()
    for line in source.splitlines():
        fields = line.split()
        if not fields or fields[0].startswith("#"):
            continue
        key, given = fields[0], fields[1:]
        if key in ("PFX", "SFX") and len(given) >= 3:
            if given[0] not in crossing:
                crossing[given[0]] = given[1] == "Y"
                continue
            _add(found, key == "PFX", crossing[given[0]], given)
        elif key == "FLAG" and given:
            found.style = given[0]
        elif key in ("BREAK", "COMPOUNDRULE", "AF", "ICONV", "REP") and given:
            if key in headed:
                _listed(found, key, given)
            headed.add(key)
            found.breaks = [] if key == "BREAK" and found.breaks is None else found.breaks
        elif key == "IGNORE" and given:
            found.ignored = given[0]
        elif key in SINGLE and given:
            found.settings[SINGLE[key]] = given[0]
    return found


def _listed(found: Affixes, key: str, given: list[str]) -> None:
    if key == "BREAK" and found.breaks is not None:
        found.breaks.append(given[0])
    elif key == "COMPOUNDRULE":
        found.rules.append(given[0])
    elif key == "AF":
        found.aliases.append(given[0])
    elif len(given) > 1:
        (found.input if key == "ICONV" else found.replacements).append((given[0], given[1]))


def _add(found: Affixes, prefix: bool, crosses: bool, given: list[str]) -> None:
    flag, strip, body = given[:3]
    condition = given[3] if len(given) > 3 else "."
    add, _, more = body.partition("/")
    add = "" if add == "0" else add
    strip = "" if strip == "0" else strip
    pattern = None
    if condition != ".":
        escaped = condition.replace("-", r"\-") if "[" not in condition else condition
        try:
            pattern = re.compile(f"^{escaped}" if prefix else f"(?:{escaped})$")
        except re.error:
            return
    affix = Affix(flag, prefix, crosses, strip, add, pattern, found.flags(more) if more else frozenset())
    (found.prefixes if prefix else found.suffixes).setdefault(add, []).append(affix)
