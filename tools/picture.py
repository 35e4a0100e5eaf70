"""Draw what `newslint check examples/*.md examples/*.html` prints as docs/check.svg, the picture in the README.

usage: python tools/picture.py
"""

import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
WIDTH = 100  # columns that the program is told of
DRAWN = 122  # columns of the picture: the name of a rule may stand behind a full line
SHOWN = sorted(ROOT.glob("examples/*.md")) + sorted(ROOT.glob("examples/*.html"))


def main() -> None:
    """Run newslint on the examples in colour and write the picture."""
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--no-cache",
        "--color",
        "always",
        *(str(path.relative_to(ROOT)) for path in SHOWN),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env={"COLUMNS": str(WIDTH), "PYTHONPATH": "."}, check=False
    )
    console = Console(record=True, width=DRAWN, file=sys.stderr, force_terminal=True)
    console.print(Text.from_ansi(f"$ newslint check examples/*.md examples/*.html\n{done.stdout.rstrip()}"))
    svg = console.export_svg(title="newslint", theme=MONOKAI, unique_id="newslint")
    (ROOT / "docs" / "check.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
