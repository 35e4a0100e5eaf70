"""Articles a second under the default rules, on stories of your own, beside the same run on one processor.

usage: python benchmarks/throughput.py FOLDER [--runs 5] [--jobs N]

Prints the median of wall and processor time over runs in turn, articles of 750 words a second, and how many
times as fast several processes are as one. Nothing is remembered from run to run but parsed data files.
"""

import argparse
import os
import tempfile
from pathlib import Path
from statistics import median

from scale import WORDS, run


def main() -> None:
    """Run in turn with all processors and with one, and print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    stories = [path for path in options.folder.rglob("*") if path.suffix in (".txt", ".md", ".html")]
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in stories)
    counts = dict.fromkeys((options.jobs, 1))
    walls: dict[int, list[float]] = {jobs: [] for jobs in counts}
    spent: dict[int, list[float]] = {jobs: [] for jobs in counts}
    with tempfile.TemporaryDirectory() as cache:
        run([str(stories[0]), "--no-cache"], cache)  # data files are parsed once
        for _ in range(options.runs):
            for jobs in counts:
                wall, cpu, _ = run([str(options.folder), "--no-cache", "--jobs", str(jobs)], cache)
                walls[jobs].append(wall)
                spent[jobs].append(cpu)
    articles = words / WORDS
    print(f"{len(stories)} stories, {words:,} words, {options.runs} runs in turn")
    for jobs in counts:
        rate, cost = articles / median(walls[jobs]), 1000 * median(spent[jobs]) / articles
        print(
            f"  {jobs} at a time: {rate:5.0f} articles of {WORDS} words a second, {cost:.2f} ms of processor time each"
        )
    if options.jobs > 1:
        print(f"  {median(walls[1]) / median(walls[options.jobs]):.2f} times as fast as one at a time")


if __name__ == "__main__":
    main()
