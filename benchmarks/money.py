"""Speed of `amounts`: megabytes of prose a second on one core, over stories in a folder or made up here.

python benchmarks/money.py [FOLDER] [--rounds N]
"""

import argparse
import time
from pathlib import Path

from _stories import documents, made_up

from newslint.analysis.money import amounts

OPENINGS = ("The harbour board", "A court in Lyon", "The ministry", "Marlowe & Sons", "The club", "Analysts")
VERBS = ("said", "agreed to pay", "raised", "lost", "put the cost at", "will spend", "won", "marked down")
SUMS = (
    "$4.5 billion",
    "380 million euros",
    "£12m",
    "57 trillion dong",
    "Rs 2,400 crore",
    "two million pounds",
    "a third",
)
ENDS = (
    "on Monday, and nobody on the quay was surprised.",
    "a year earlier, according to the minutes of the meeting.",
    "for the new bridge, which opens to traffic in the spring.",
    "as 14 of its 312 members looked on from the gallery.",
)
PARTS = (OPENINGS, VERBS, (*SUMS, *["the plan"] * 60), ENDS)  # about one sum in a thousand characters


def main() -> None:
    """Print the best of some rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    stories = documents(options.folder, made_up(PARTS, 4, (400, 12, 4)))
    size = sum(len(story.text.encode()) for story in stories) / 1e6
    times, found = [], 0
    for _ in range(options.rounds):
        fresh = [story.at() for story in stories]
        began = time.process_time()
        found = sum(len(amounts(story)) for story in fresh)
        times.append(time.process_time() - began)
    print(f"{len(stories)} stories, {size:.2f} MB, {found} sums: {size / min(times):.1f} MB/s")


if __name__ == "__main__":
    main()
