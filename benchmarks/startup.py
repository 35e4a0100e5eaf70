"""What a start costs: processor time of a bare interpreter, of `newslint --version` and of one draft.

    python benchmarks/startup.py [--runs 15] [DRAFT]

Prints the median and the least of user and system time in milliseconds, each command in turn so that a
busy machine troubles all of them alike. "cold" checks with --no-cache; "known" lets the result of the
run before stand; "settings" has a newslint.yaml to read. Bytecode is written before anything is timed.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
LIMIT = 150  # ms of processor time: what one draft, cold, may take
DRAFT = """\
# Harbour city to buy ferries for 3.6 billion yuan

Electric ferries for 3.6 billion yuan (US$520 million) are to be in service by 2030, Mayor Ines Prado said.

Traffic on the harbour grew by 12 per cent last year, according to the port authority. "We have waited long
enough," she said. Northern Ferries, which runs most of the lines, said it would bid.
"""
SETTINGS = "publication: The Harbour Post\nreporting-currency: USD\nrules:\n  residue.placeholder: error\n"


def milliseconds(command: list[str], cwd: Path, environment: dict[str, str]) -> float:
    """Return user and system time of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    """Run each command in turn, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", nargs="?", type=Path, help="a story of your own")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / ".git").mkdir()
        draft = home / (options.draft.name if options.draft else "draft.md")
        draft.write_bytes(options.draft.read_bytes() if options.draft else DRAFT.encode())
        (home / "newslint.yaml").write_text(SETTINGS)
        newslint = [sys.executable, "-m", "newslint"]
        dated = [draft.name, "--date", "2026-03-10"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "python -c 'import argparse, dataclasses, re'": [
                sys.executable, "-c", "import argparse, dataclasses, re",
            ],
            "newslint --version": [*newslint, "--version"],
            "newslint check, cold": [*newslint, "check", *dated, "--no-cache", "--isolated"],
            "newslint check, cold, settings": [*newslint, "check", *dated, "--no-cache"],
            "newslint check, known": [*newslint, "check", *dated],
        }  # fmt: skip
        environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "COLUMNS")}
        environment |= {"PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(home / "cache")}
        for command in commands.values():
            milliseconds(command, home, environment)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                times[name].append(milliseconds(command, home, environment))
    print(f"{'ms of processor time':<46} {'median':>7} {'least':>7}")
    for name, measured in times.items():
        print(f"{name:<46} {median(measured):>7.0f} {min(measured):>7.0f}")
    cold = min(times["newslint check, cold"])
    print(f"\none draft, cold: {cold:.0f} ms at the least, {LIMIT} allowed")


if __name__ == "__main__":
    main()
