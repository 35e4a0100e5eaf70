"""A published story through every room: what newslint says of it as it was printed, and with parts cut out.

usage: python benchmarks/acceptance.py [--shared ../shared]

Reads the story under SHARED/articles, writes it as text, Markdown and HTML into a scratch folder with the
settings of its paper, checks each, and prints what is found. Then the disclosure, the conversion and the
clauses that name a source are cut out one by one, and what is found more than before is printed.
"""

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SETTINGS = "publication: South China Morning Post\nreporting-currency: USD\n"
CUTS = {
    "disclosure": r"(?m)^.*\bis the parent company of\b.*$",
    "conversion": r" \(US\$[\d.]+ billion\)",
    "sources": r", according to a [^.,]*\breport\b|, the \w+ report said",
}


def check(folder: Path, name: str, text: str | None = None) -> list[dict[str, object]]:
    """Return the findings in a file of the folder, or in `text` given on standard input under that name."""
    command = [sys.executable, "-m", "newslint", "check", "--output-format", "json", "--date", "2020-04-20"]
    command += ["--config", str(folder / "newslint.yaml")]
    command += ["-", "--stdin-filename", str(folder / name)] if text is not None else [str(folder / name)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr or done.stdout)
    findings: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    return findings


def told(finding: dict[str, object], source: str) -> tuple[str, str]:
    """Return rule and words of a finding."""
    span = finding["span"]
    assert isinstance(span, dict)
    return str(finding["rule"]), " ".join(html.unescape(source[span["start"] : span["end"]]).split())[:70]


def as_html(text: str) -> str:
    """Return the story as a fragment of HTML, a paragraph a line."""
    return "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in text.splitlines() if line.strip())


def main() -> None:
    """Print the findings of each form and of each cut."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    (article,) = (parser.parse_args().shared / "articles").glob("*.txt")
    text = article.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "newslint.yaml").write_text(SETTINGS, encoding="utf-8")
        forms = {"story.txt": text, "story.md": text.replace("\n", "\n\n"), "story.html": as_html(text)}
        printed: dict[str, list[tuple[str, str]]] = {}
        for name, form in forms.items():
            (folder / name).write_text(form, encoding="utf-8")
            printed[name] = sorted(told(f, form) for f in check(folder, name))
        printed["stdin"] = sorted(told(f, text) for f in check(folder, "story.txt", text))
        print("as printed")
        for rule, words in printed["story.txt"]:
            print(f"  {rule:32} {words}")
        for name, findings in printed.items():
            same = (Counter(findings) & Counter(printed["story.txt"])).total()
            print(f"{name}: {len(findings)} findings, {same} the same as in the text")
        for what, pattern in CUTS.items():
            cut = re.sub(pattern, "", text)
            (folder / "cut.txt").write_text(cut, encoding="utf-8")
            print(f"without the {what}")
            for rule, words in sorted({told(f, cut) for f in check(folder, "cut.txt")} - set(printed["story.txt"])):
                print(f"  {rule:32} {words}")


if __name__ == "__main__":
    main()
