"""Cost against size: articles a second and memory at 1,000, 10,000 and 100,000 stories, and of one large file.

usage: python benchmarks/scale.py [--shared ../shared] [--sizes 1000,10000] [--select RULES] [--jobs N]

Stories are made by SHARED/bench/scale/make_corpus.py from real news text. Prints, for each size, articles and
megabytes a second, CPU seconds an article, peak memory of the largest process, and the ratio of the cost of
an article to that at the smallest size; then the seconds for a file of 2 MB and of 20 MB and their ratio, and
a second run over unchanged files.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

WORDS = 750  # an article, for comparing corpora of unlike stories


class Cost(NamedTuple):
    """What a run took: seconds of wall and of processor time, and MB at the peak of its largest process."""

    wall: float
    cpu: float
    peak: float


def run(arguments: list[str], cache: str) -> Cost:
    """Run `newslint check` quietly and return what it took, its processes included."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--statistics", *arguments]
    with tempfile.TemporaryFile() as said:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            said.seek(0)
            sys.exit(said.read().decode())
    wall = time.perf_counter() - began
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def corpus(shared: Path, folder: Path, count: int) -> tuple[int, int]:
    """Write `count` stories as Markdown and return their words and bytes."""
    maker = shared / "bench" / "scale" / "make_corpus.py"
    subprocess.run(
        [sys.executable, str(maker), str(count), str(folder), "--format", "md"], check=True, stdout=sys.stderr
    )
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.md")]
    return sum(len(text.split()) for text in texts), sum(len(text.encode()) for text in texts)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--select", default="")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    chosen = ["--select", options.select] if options.select else []
    chosen += ["--jobs", str(options.jobs)]
    first = 0.0
    with tempfile.TemporaryDirectory() as scratch:
        cache = f"{scratch}/cache"
        for size in map(int, options.sizes.split(",")):
            folder = Path(scratch) / str(size)
            words, volume = corpus(options.shared, folder, size)
            spent = run([str(folder), "--no-cache", *chosen], cache)
            cost = spent.cpu / words * WORDS
            first = first or cost
            print(
                f"{size:>7} stories: {words / WORDS / spent.wall:7.0f} articles of {WORDS} words a second, "
                f"{volume / spent.wall / 1e6:5.2f} MB/s, "
                f"{1000 * cost:6.2f} ms CPU an article ({cost / first:.2f} of the smallest), peak {spent.peak:.0f} MB",
                flush=True,
            )
            cold, warm = (run([str(folder), *chosen], cache) for _ in range(2))
            told = f"{warm.wall:.2f} s, peak {warm.peak:.0f} MB, against {cold.wall:.2f} s the first time"
            print(f"{'':>7} unchanged: {told}", flush=True)
        stories = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))]
        text = "\n\n".join(story.split("---", 2)[-1].strip() for story in stories)
        seconds = {}
        for megabytes in (2, 20):
            path = Path(scratch) / f"{megabytes}.txt"
            wanted = megabytes * 1_000_000
            path.write_text((text * (wanted // len(text) + 1))[:wanted], encoding="utf-8")
            spent = run([str(path), "--no-cache", *chosen], cache)
            seconds[megabytes] = spent.cpu
            print(f"{megabytes:>4} MB in one file: {spent.cpu:.1f} s CPU, peak {spent.peak:.0f} MB", flush=True)
        print(f"20 MB at {seconds[20] / seconds[2]:.1f} times 2 MB")


if __name__ == "__main__":
    main()
