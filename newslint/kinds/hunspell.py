"""A word against a Hunspell dictionary, read back through its affixes rather than spelled out."""

import re
from functools import lru_cache
from pathlib import Path

from newslint.kinds.affixes import Affix, Affixes, attached, read_affixes

DATA = Path(__file__).parent / "data"
NUMBER = re.compile(r"(?:[0-9]+[.,-]?)+|0?x[0-9A-Fa-f]+|0b[01]+|[0-9a-z]{40}")
UNITS = re.compile(r"[0-9]+([a-zA-Z]+)")
MORPHOLOGY = re.compile(r"[A-Za-z]{2}:.")
DEEPEST = 10


class Dictionary:
    """The words of one `.aff` and `.dic` pair."""

    def __init__(self, affixes: Affixes, listing: str) -> None:
        self.affixes = affixes
        self.roots: dict[str, frozenset[str]] = {}
        self.upper: dict[str, list[str]] = {}
        self.forbidden: set[str] = set()
        self.rules: list[re.Pattern[str]] = []
        self._suffix_lengths = sorted({len(add) for add in affixes.suffixes}, reverse=True)
        self._prefix_lengths = sorted({len(add) for add in affixes.prefixes}, reverse=True)
        self._read(listing)
        self._known: dict[str, bool] = {}

    def _read(self, listing: str) -> None:
        forbidden, plain = self.affixes.setting("forbidden"), frozenset[str]()
        carrying: dict[str, list[str]] = {}
        wanted = {flag for rule in self.affixes.rules for flag in rule if flag not in "*?()"}
        cached: dict[str, frozenset[str]] = {}
        for line in listing.splitlines()[1:]:
            entry = line.split("\t", 1)[0]
            if " " in entry:
                fields = entry.split()
                entry = (
                    ""
                    if not fields
                    else fields[0]
                    if len(fields) < 2 or MORPHOLOGY.match(fields[1])
                    else " ".join(fields[:2])
                )
            word, _, named = entry.replace(r"\/", "\uffff").partition("/")
            word = word.replace("\uffff", "/")
            if not word:
                continue
            flags = plain
            if named:
                flags = cached.get(named) or cached.setdefault(named, self.affixes.flags(named))
            if forbidden and forbidden in flags:
                self.forbidden.update(self.affixes.forms(word, flags))
                continue
            self.roots[word] = self.roots[word] | flags if word in self.roots else flags
            if word != word.lower():
                self.upper.setdefault(word.upper(), []).append(word)
            for flag in flags & wanted if wanted else ():
                carrying.setdefault(flag, []).append(word)
        self.rules = [_rule(rule, carrying) for rule in self.affixes.rules]

    def converted(self, word: str) -> str:
        """Return the word as the dictionary wants it put in (ICONV, IGNORE)."""
        for old, new in self.affixes.input:
            word = word.replace(old, new)
        return word.translate({ord(char): None for char in self.affixes.ignored}) if self.affixes.ignored else word

    def knows(self, word: str) -> bool:
        """Tell whether the word is spelled right."""
        answer = self._known.get(word)
        if answer is None:
            answer = self._known[word] = self._spelled(self.converted(word), 0)
        return answer

    def _spelled(self, word: str, depth: int) -> bool:
        if word in self.forbidden and word not in self.roots:
            return False
        bare = word.rstrip(".")
        if bare != word and bare and self._spelled(bare, depth):
            return True
        if self._word(word) or any(self._word(form, folded=True) for form in _folded(word)):
            return True
        if word.isupper() and any(self._word(root) for root in self.upper.get(word, ())):
            return True
        if NUMBER.fullmatch(word) or word.isdigit():
            return True
        lower = word.lower()
        for rule in self.rules:
            if (word not in self.roots and rule.fullmatch(word)) or (lower not in self.roots and rule.fullmatch(lower)):
                return True
        units = UNITS.fullmatch(word)
        return self._compound(word, 0) or bool(units and self._word(units[1])) or self._broken(word, depth)

    def _word(self, word: str, *, folded: bool = False) -> bool:
        """Whether some root has the word as a form that may stand by itself."""
        barred = {self.affixes.setting("only_inside")} | ({self.affixes.setting("keep_case")} if folded else set())
        barred.discard("")
        needs = self.affixes.setting("needs_affix")
        flags = self.roots.get(word)
        if flags is not None and not flags & barred and (not needs or needs not in flags):
            return True
        return any(not flags & barred for flags in self._readings(word, 0))

    def _readings(self, word: str, depth: int) -> list[frozenset[str]]:
        """The flags of each root of which the word is a form with affixes."""
        found: list[frozenset[str]] = []
        for affix, base in self._taken(word):
            flags = self.roots.get(base)
            if flags is not None and affix.flag in flags and affix.flag:
                found.append(flags)
            if depth < 2:
                found += self._through(affix, base, depth)
        return found

    def _through(self, affix: Affix, base: str, depth: int) -> list[frozenset[str]]:
        """Roots reached through one more affix: on the other side, or one that hands this flag on."""
        found = []
        for other, root in self._taken(base):
            flags = self.roots.get(root)
            if flags is None or other.flag not in flags:
                continue
            crossed = other.prefix != affix.prefix and affix.crosses and other.crosses and affix.flag in flags
            if crossed or affix.flag in other.flags:
                found.append(flags)
        return found

    def _taken(self, word: str) -> list[tuple[Affix, str]]:
        """Each affix that the word may end or begin with, and what stands without it."""
        found = []
        for length in self._suffix_lengths:
            for affix in self.affixes.suffixes.get(word[len(word) - length :], ()) if length <= len(word) else ():
                base = word[: len(word) - length] + affix.strip
                if base and (not affix.condition or affix.condition.search(base)):
                    found.append((affix, base))
        for length in self._prefix_lengths:
            for affix in self.affixes.prefixes.get(word[:length], ()) if length <= len(word) else ():
                base = affix.strip + word[length:]
                if base and attached(affix, base):
                    found.append((affix, base))
        return found

    def _compound(self, word: str, depth: int) -> bool:
        whole = self.affixes.setting("compound")
        begin = self.affixes.setting("compound_begin") or whole
        middle = self.affixes.setting("compound_middle") or whole
        end = self.affixes.setting("compound_end") or whole
        if not (whole or (begin and end)) or depth > 3 or len(word) > 60:
            return False
        shortest = int(self.affixes.setting("shortest") or 3)
        wanted = {whole, middle if depth else begin} - {""}
        for cut in range(shortest, len(word) - shortest + 1):
            left, right = word[:cut], word[cut:]
            if wanted & self._flags(left) and (
                {whole, end} - {""} & self._flags(right) or self._compound(right, depth + 1)
            ):
                return True
        return False

    def _flags(self, word: str) -> frozenset[str]:
        return self.roots.get(word, frozenset()).union(*self._readings(word, 0))

    def _broken(self, word: str, depth: int) -> bool:
        """Whether the word is right once split where the dictionary allows it."""
        if depth >= DEEPEST:
            return False
        for pattern in ["-", "^-", "-$"] if self.affixes.breaks is None else self.affixes.breaks:
            body = pattern.removeprefix("^").removesuffix("$") if len(pattern) > 1 else pattern
            if len(pattern) > 1 and pattern[0] == "^":
                if len(word) > len(body) and word.startswith(body) and self._spelled(word[len(body) :], depth + 1):
                    return True
            elif len(pattern) > 1 and pattern[-1] == "$":
                if len(word) > len(body) and word.endswith(body) and self._spelled(word[: -len(body)], depth + 1):
                    return True
            else:
                at = word.find(body, 1)
                while 0 < at < len(word) - len(body):
                    if self._spelled(word[:at], depth + 1) and self._spelled(word[at + len(body) :], depth + 1):
                        return True
                    at = word.find(body, at + 1)
        return False

    def in_other_case(self, word: str) -> str:
        """Return the one spelling that differs in its capitals only, "" where there is none or more than one."""
        upper = word.upper()
        found = set(self.upper.get(upper, ()))
        if word.lower() in self.roots:
            found.add(word.lower())
        for affix, base in self._taken(word.lower()):
            for root in [*self.upper.get(base.upper(), ()), *([base] if base in self.roots else [])]:
                form = attached(affix, root) if affix.flag in self.roots[root] else ""
                if form and form.upper() == upper:
                    found.add(form)
        found.discard(word)
        good = {form for form in found if self.knows(form)}
        return good.pop() if len(good) == 1 else ""


def _folded(word: str) -> list[str]:
    """The forms a word may stand for, by its capitals: Hello is hello, HELLO also Hello."""
    letters = [char for char in word if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    if not upper:
        return []
    if upper == len(letters):
        lower = word.lower()
        return [lower, lower[:1].upper() + lower[1:]]
    if not word[:1].isupper():
        return []
    return [word.lower()] if upper == 1 else [word[:1].lower() + word[1:]]


def _rule(rule: str, carrying: dict[str, list[str]]) -> re.Pattern[str]:
    parts = []
    for char in rule:
        if char in "*?":
            parts.append(char)
        else:
            words = "|".join(map(re.escape, carrying.get(char, ())))
            parts.append(f"(?:{words})" if words else r"(?!)")
    return re.compile("".join(parts))


def decoded(raw: bytes, affixes: str = "") -> str:
    """Return a dictionary's file as text, in the encoding that SET names."""
    named = re.search(rb"^\s*SET\s+(\S+)", raw, re.M) if not affixes else None
    name = affixes or (named[1].decode("ascii", "replace") if named else "utf-8")
    name = name.lower().replace("microsoft-", "")
    try:
        return raw.decode("utf-8-sig" if name == "utf-8" else name)
    except (UnicodeDecodeError, LookupError):
        return raw.decode("utf-8", "replace")


@lru_cache(maxsize=8)
def load(dic: str, aff: str) -> Dictionary:
    """Return the dictionary in two files; raises OSError."""
    raw = Path(aff).read_bytes()
    named = re.search(rb"^\s*SET\s+(\S+)", raw, re.M)
    encoding = named[1].decode("ascii", "replace") if named else "utf-8"
    return Dictionary(read_affixes(decoded(raw)), decoded(Path(dic).read_bytes(), encoding))


@lru_cache(maxsize=1)
def builtin() -> Dictionary:
    """Return the English dictionary that comes with the package."""
    return Dictionary(builtin_affixes(), _unpacked("en_US.dic.gz"))


@lru_cache(maxsize=1)
def builtin_affixes() -> Affixes:
    """Return the affixes of the English dictionary."""
    return read_affixes(_unpacked("en_US.aff.gz"))


def _unpacked(name: str) -> str:
    import zlib

    return zlib.decompress((DATA / name).read_bytes(), 31).decode("utf-8")
