"""Names: seconds for a megabyte of prose, and how many slips made in real names are found.

usage: python benchmarks/names.py FOLDER [--slips N] [--seed N]

Reads the .txt and .md files under FOLDER. Speed is that of the facts and of `names.inconsistent-name` over a
megabyte of them, best of three. With --slips, N stories get one slip each (letters that changed places, a space or
hyphen, a lost capital, an s) in a name that stands three times, and the share that is reported is printed.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newslint import engine, readers, registry
from newslint.analysis.names import mentions
from newslint.analysis.names.forms import Form, forms
from newslint.analysis.names.runs import runs
from newslint.document import Document
from newslint.rule import Rule

MEGABYTE = 1_000_000
USES = 3  # times that a name stands before one of them is spoilt


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--slips", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = [path for path in sorted(options.folder.rglob("*")) if path.suffix in (".txt", ".md")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    known = registry.Registry(registry.shipped_entries())
    rules = [known.rule("names.inconsistent-name"), known.rule("names.inconsistent-person")]
    speed("\n".join(texts), rules[0])
    if options.slips:
        recall(texts, rules, random.Random(options.seed), options.slips)  # noqa: S311 - the same slips every time


def speed(text: str, rule: Rule) -> None:
    """Print seconds of each part over a megabyte."""
    text = (text * (MEGABYTE // max(1, len(text)) + 1))[:MEGABYTE]
    document = readers.read(text.encode(), "megabyte", ".txt")
    parts: tuple[tuple[str, Callable[[Document], object]], ...] = (
        ("runs", runs),
        ("forms", forms),
        ("mentions", mentions),
        ("inconsistent-name", lambda fresh: engine.check(fresh, [rule])),
    )
    best: dict[str, float] = {}
    for _ in range(3):
        fresh = document.at()
        for name, part in parts:
            began = time.process_time()
            part(fresh)
            best[name] = min(best.get(name, 9.9), time.process_time() - began)
    print(" ".join(f"{name}={seconds:.3f}s" for name, seconds in best.items()), f"all={sum(best.values()):.3f}s")


def recall(texts: list[str], rules: list[Rule], chance: random.Random, wanted: int) -> None:
    """Print the share of slips that are reported, by kind."""
    chance.shuffle(texts)
    found: Counter[tuple[str, bool]] = Counter()
    for text in texts:
        document = readers.read(text.encode(), "story", ".txt")
        known = forms(document)
        names = [form for key in known.first if key not in known.others for form in known.of(key)]
        names = [
            form for form in names if len(form.uses) >= USES and re.fullmatch(r"[A-Za-z]+(?: [A-Za-z]+)?", form.text)
        ]
        names = [form for form in names if len(form.words) == 2 or re.search("[a-z][A-Z]", form.text)]
        if not names:
            continue
        kind, start, spoilt = slipped(document, text, chance.choice(names), chance)
        later = readers.read(spoilt.encode(), "story", ".txt")
        spans = [later.source_map.span(finding.span) for finding in engine.check(later, rules).findings]
        found[kind, any(span.start <= start + 1 < span.end + 1 for span in spans)] += 1
        if sum(found.values()) >= wanted:
            break
    for kind in sorted({kind for kind, _ in found}):
        print(f"{kind:10s} {found[kind, True]}/{found[kind, True] + found[kind, False]}")
    print(f"{'all':10s} {sum(n for (_, hit), n in found.items() if hit)}/{sum(found.values())}")


def slipped(document: Document, text: str, form: Form, chance: random.Random) -> tuple[str, int, str]:
    """Return the kind of a slip, its place in the source, and the source with it."""
    name = form.text
    places = [i for i in range(1, len(name) - 1) if name[i : i + 2].islower() and name[i] != name[i + 1]]
    swap = chance.choice(places or [1])
    spoilt = {
        "letters": name[:swap] + name[swap + 1] + name[swap] + name[swap + 2 :],
        "capital": name[0] + name[1:].lower(),
        "space": name.replace(" ", "") if " " in name else re.sub("(?<=[a-z])(?=[A-Z])", " ", name),
        "hyphen": name.replace(" ", "-") if " " in name else re.sub("(?<=[a-z])(?=[A-Z])", "-", name),
    }
    kind = chance.choice(sorted(spoilt))
    span = document.source_map.span(chance.choice(form.uses).span)
    return kind, span.start, text[: span.start] + spoilt[kind] + text[span.end :]


if __name__ == "__main__":
    main()
