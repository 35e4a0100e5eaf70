"""Speed of figures, quotes, attributions and every rule that reads them: megabytes of prose a second on one core.

python benchmarks/sourcing.py [FOLDER] [--rounds N]

Stories are parsed before the clock starts; facts are computed anew in each round.
"""

import argparse
import time
from pathlib import Path

from _stories import documents, made_up

from newslint import engine
from newslint.analysis.attributions import attributions
from newslint.analysis.backing import backing
from newslint.analysis.figures import figures
from newslint.analysis.quotes import quotes
from newslint.analysis.sentences import sentences
from newslint.config import Config
from newslint.session import Session

PACKS = ("sourcing", "quotes", "legal")
WHO = ("The harbour board", "A court in Lyon", "Ines Prado, the mayor,", "The ministry", "Customs data", "Analysts")
DID = ("said", "closed", "found that", "told reporters that", "moved", "showed that", "opened", "warned that")
WHAT = (
    "rents rose 9 per cent",
    "two-thirds of tenants had left",
    "the ferry was late",
    "it had carried 4.2 million passengers",
    "“nobody on the quay was surprised”",
    "the bridge was shut",
    "$3.1 billion had been spent",
    "the plan was sound",
)
WHEN = (
    "on Monday, and the hall was full.",
    "a year earlier, according to the minutes of the meeting.",
    "before the bridge opens to traffic in the spring.",
    "as some of its members looked on from the gallery.",
)
QUIET = ("the town was quiet", "it rained", "the shops kept their doors shut", "nothing came of it")
PARTS = (WHO, (*DID, *["walked on, and"] * 8), (*WHAT, *QUIET * 16), WHEN)  # as many figures and voices as news has


def main() -> None:
    """Print what each part takes, and the best rate of some rounds for all of it together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    stories = documents(options.folder, made_up(PARTS, 5, (600, 14, 3)))
    size = sum(len(story.text.encode()) for story in stories) / 1e6
    rules = [rule for rule in Session(Config()).rules() if rule.id.split(".")[0] in PACKS]
    best: dict[str, float] = {}
    for _ in range(options.rounds):
        fresh = [story.at() for story in stories]
        whole = 0.0
        for compute in (sentences, quotes, attributions, figures, backing):
            began = time.process_time()
            for story in fresh:
                compute(story)
            took = time.process_time() - began
            best[compute.__name__] = min(took, best.get(compute.__name__, took))
            whole += took
        began = time.process_time()
        for story in fresh:
            engine.check(story, rules)
        took = time.process_time() - began
        best["rules"] = min(took, best.get("rules", took))
        best["together"] = min(whole + took, best.get("together", whole + took))
    for name, took in best.items():
        print(f"{name:14} {took:7.3f} s  {size / took:7.1f} MB/s")


if __name__ == "__main__":
    main()
