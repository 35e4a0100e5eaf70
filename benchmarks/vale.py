"""Vale and `newslint vale`, side by side: the same arguments, files and styles, in turn, in one run.

    python benchmarks/vale.py STYLES CORPUS [--runs 3] [--peer VALE | --build PEERS.SH] [--styles A,B]

STYLES is a folder of styles, CORPUS one of files. Prints the median of wall time and of processor time,
the ratio, and the share of Vale's alerts that are identical (file, line, column, rule), for all files and
for one draft. `--build` runs the script that builds the peer into a folder of its own first.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
NAMES = "write-good,proselint,alex,Joblint"
INI = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = {}\n"


def timed(command: list[str], cwd: Path, environment: dict[str, str]) -> tuple[float, float, str]:
    """Return wall time and processor time of a run in seconds, and what it printed."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, done.stdout


def alerts(printed: str) -> Counter[tuple[str, ...]]:
    """Return what was found, without the messages."""
    return Counter(tuple(line.split(":", 4)[:4]) for line in printed.splitlines() if line.count(":") >= 4)


def compared(name: str, peers: dict[str, list[str]], files: list[str], home: Path, runs: int) -> None:
    """Run both in turn and print how they compare."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(home / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    walls: dict[str, list[float]] = {peer: [] for peer in peers}
    spent: dict[str, list[float]] = {peer: [] for peer in peers}
    printed: dict[str, str] = {}
    first = timed([*peers["newslint"], *files], home, environment)[0]
    for _ in range(runs):
        for peer, command in peers.items():
            wall, processor, printed[peer] = timed([*command, *files], home, environment)
            walls[peer].append(wall)
            spent[peer].append(processor)
    print(f"{name}, {runs} runs in turn (newslint's very first, with nothing kept: {first:.2f} s)")
    for peer in peers:
        print(f"  {peer:9} wall {median(walls[peer]):8.3f} s   processor {median(spent[peer]):8.3f} s")
    ratios = [v / n for v, n in zip(walls["vale"], walls["newslint"], strict=True)]
    busy = [v / n for v, n in zip(spent["vale"], spent["newslint"], strict=True)]
    print(f"  times as fast: wall {median(ratios):.1f} (least {min(ratios):.1f}), processor {median(busy):.1f}")
    theirs, ours = alerts(printed["vale"]), alerts(printed["newslint"])
    same = sum((theirs & ours).values())
    if theirs:
        share = same / theirs.total()
        print(f"  alerts: Vale {theirs.total()}, newslint {ours.total()}, identical {same} ({share:.2%} of Vale's)")


def main() -> None:
    """Lay out a project of the styles and files, and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="STYLES")
    parser.add_argument("corpus", type=Path, metavar="CORPUS")
    parser.add_argument("--styles", default=NAMES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", default="vale", help="Vale 3.26")
    parser.add_argument("--build", type=Path, help="a script that builds the peers into the folder it is given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        vale = options.peer
        if options.build:
            subprocess.run(["bash", str(options.build), str(home / "peers")], check=True, stdout=subprocess.DEVNULL)
            vale = str(home / "peers" / "vale")
        styles = options.styles.split(",")
        for style in styles:
            shutil.copytree(options.folder / style, home / "styles" / style)
        shutil.copytree(options.corpus, home / "files")
        (home / ".vale.ini").write_text(INI.format(", ".join(styles)))
        told = ["--no-global", "--output=line"]
        peers = {"vale": [vale, *told], "newslint": [sys.executable, "-m", "newslint", "vale", *told]}
        paths = sorted(path for path in (home / "files").rglob("*") if path.is_file())
        size = sum(path.stat().st_size for path in paths)
        draft = str(paths[len(paths) // 2].relative_to(home))
        compared(f"one draft, {draft}", peers, [draft], home, max(options.runs, 7))
        compared(f"{len(paths)} files, {size / 1e6:.1f} MB", peers, ["files"], home, options.runs)


if __name__ == "__main__":
    main()
