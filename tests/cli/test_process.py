"""The program as a process: what it imports, how it ends, and plugins installed beside it."""

import os
import resource
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("rich", "yaml", "textstat", "nltk", "regex", "json", "tomllib", "multiprocessing", "pathspec", "inspect")


def environment(site: Path | None = None) -> dict[str, str]:
    paths = [str(ROOT), *([str(site)] if site else [])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def newslint(*arguments: str, cwd: Path, site: Path | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment(site), capture_output=True, text=True, timeout=60)


def imported(cwd: Path, *arguments: str) -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    code = f"import sys; from newslint.cli.main import main; main({list(arguments)!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, env=environment(), capture_output=True, text=True)
    return set(done.stdout.split())


def test_the_version_costs_next_to_nothing(tmp_path: Path) -> None:
    loaded = imported(tmp_path, "--version")
    assert loaded.isdisjoint({*HEAVY} - {"inspect"})
    assert not [name for name in loaded if name.startswith(("newslint.rules", "newslint.analysis", "newslint.readers"))]


def test_one_draft_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.txt").write_text("The mayor spoke.\n")
    imported(tmp_path, "check", "a.txt")  # the first run reads the shipped data, and keeps it for the others
    loaded = imported(tmp_path, "check", "a.txt", "--no-cache")
    slow = {"rich", "yaml", "textstat", "nltk", "multiprocessing", "pathspec", "jsonschema", "hashlib", "pathlib"}
    assert loaded.isdisjoint(slow | {"locale", "urllib.parse"})


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """Return a site folder with a rule that takes its time."""
    site = tmp_path / "site"
    info = site / "newslint_slow-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "entry_points.txt").write_text("[newslint.rules]\nslow.rule = slow_rule:Slow\n")
    (site / "slow_rule.py").write_text(
        "import time\nfrom newslint.rule import Rule\n"
        "class Slow(Rule):\n    '''Slow.'''\n"
        "    def check(self, document):\n"
        "        with open('read', 'a') as log:\n            print(document.path, file=log)\n"
        "        if 'quickly' not in document.text:\n"
        "            open('started', 'w').close()\n            time.sleep(30)\n"
        "        yield from ()\n"
    )
    return site


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_with_one_line(tmp_path: Path, slow: Path, jobs: str) -> None:
    (tmp_path / ".git").mkdir()
    for number in range(20):
        (tmp_path / f"{number}.md").write_text("The mayor spoke.\n")
    command = [sys.executable, "-m", "newslint", "check", ".", "--no-cache", "--jobs", jobs]
    run = subprocess.Popen(
        command, cwd=tmp_path, env=environment(slow), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    for _ in _waiting(10):
        if (tmp_path / "started").exists():
            break
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=10)
    assert (run.returncode, out) == (130, "")
    assert err == "newslint: interrupted before it was done\n"


@pytest.mark.parametrize("module", ["newslint.cli.main", "newslint.errors", "newslint.cli.check", "newslint.rule"])
def test_an_interrupt_while_the_program_loads_is_one_line_too(tmp_path: Path, module: str) -> None:
    code = (
        "import sys\n"
        "class Ctrl:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}:\n            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Ctrl())\n"
        "from newslint.__main__ import program\n"
        "program()\n"
    )
    command = [sys.executable, "-c", code, "check", "."]
    ran = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "newslint: interrupted before it was done\n")


def test_the_command_of_an_installation_loads_little_before_it_can_be_interrupted() -> None:
    entry = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]["newslint"]
    code = f"import sys; before = {{*sys.modules}}; import {entry.partition(':')[0]}; print(*{{*sys.modules}} - before)"
    ran = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=60)
    assert {name for name in ran.stdout.split() if "newslint" in name} == {"newslint", "newslint.__main__"}


def test_what_was_found_before_an_interrupt_is_remembered(tmp_path: Path, slow: Path) -> None:
    (tmp_path / ".git").mkdir()
    for number in range(40):
        (tmp_path / f"{number:02}.md").write_text("The mayor spoke quickly.\n" if number < 39 else "The mayor spoke.\n")
    command = [sys.executable, "-m", "newslint", "check", ".", "--jobs", "1"]
    for _ in range(2):
        (tmp_path / "started").unlink(missing_ok=True)
        run = subprocess.Popen(command, cwd=tmp_path, env=environment(slow), stderr=subprocess.DEVNULL)
        for _ in _waiting(10):
            if (tmp_path / "started").exists():
                break
        run.send_signal(signal.SIGINT)
        run.wait(timeout=10)
    first, again = (tmp_path / "read").read_text().split("39.md\n")[:2]
    assert len(first.split()) == 39
    assert len(again.split()) < 16  # those that were checked together with the last


def _waiting(seconds: float) -> Iterator[None]:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        yield
        time.sleep(0.02)


def test_a_working_directory_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"rmdir {gone} && exec {sys.executable} -m newslint {ROOT / 'examples' / 'rents.md'}"
    ran = subprocess.run(["sh", "-c", command], cwd=gone, env=environment(), capture_output=True, text=True, timeout=60)
    told = "newslint: the working directory is gone (cd to a folder that is there)\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", told)


def test_a_closed_pipe_ends_the_run_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Mayor TK spoke.\n\n" * 5000)
    command = [sys.executable, "-m", "newslint", "check", "a.md", "--output-format", "concise"]
    run = subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None
    assert run.stderr is not None
    assert run.stdout.readline().startswith(b"a.md:1:7: error")
    run.stdout.close()
    err = run.stderr.read()
    run.stderr.close()
    run.wait(timeout=20)
    assert err == b""


@pytest.mark.parametrize("arguments", [("check", "a.md"), ("rules",), ("--version",)], ids=str)
def test_what_cannot_be_written_is_told_and_is_no_finding(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_text("Mayor TK spoke.\n")
    with (tmp_path / "out.txt").open("wb") as out:
        ran = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            cwd=tmp_path,
            env=environment(),
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
        )
    assert (ran.returncode, ran.stderr) == (2, "newslint: cannot write what was found: File too large\n")


def test_a_plugin_that_new_rule_began_runs_is_listed_and_is_tried(tmp_path: Path) -> None:
    made = newslint("new-rule", "our-desk.no-degrees", "--python", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    site = tmp_path / "newslint-our-desk"
    points = tomllib.loads((site / "pyproject.toml").read_text())["project"]["entry-points"]["newslint.rules"]
    info = site / "newslint_our_desk-0.1.0.dist-info"
    info.mkdir()
    lines = [f"{name} = {value}" for name, value in points.items()]
    (info / "entry_points.txt").write_text("\n".join(["[newslint.rules]", *lines]) + "\n")
    listed = newslint("rules", "our-desk", cwd=tmp_path, site=site)
    assert "our-desk.no-degrees  suggestion" in listed.stdout
    assert "(newslint-our-desk)" in listed.stdout
    tried = newslint("test", "our-desk", cwd=tmp_path, site=site)
    assert tried.returncode == 0
    assert "3 of 3 examples kept" in tried.stdout
    (tmp_path / "a.md").write_text("The tower is very unique in the region.\n")
    (tmp_path / "newslint.yaml").write_text("rules:\n  our-desk.no-degrees: error\n")
    ran = newslint("check", "a.md", "--output-format", "concise", cwd=tmp_path, site=site)
    assert (ran.returncode, ran.stdout) == (
        1,
        "a.md:1:14: error our-desk.no-degrees Take the degree away from 'very unique'.\n",
    )
    (tmp_path / "newslint.yaml").write_text("rules:\n  our-desk.no-degrees:\n    words: [tall tower]\n")
    ran = newslint("check", "a.md", cwd=tmp_path, site=site)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_plugin_is_not_taken_from_the_folder_of_the_drafts(slow: Path) -> None:
    (slow / "a.md").write_text("The mayor spoke.\n")
    listed = newslint("rules", cwd=slow)
    assert listed.returncode == 0
    assert "slow.rule" not in listed.stdout


def test_a_terminal_that_cannot_show_a_letter_is_shown_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Café TK said “日本”.\n", encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", "a.md", "--select", "residue"]
    run = subprocess.run(
        command, cwd=tmp_path, env={**environment(), "PYTHONIOENCODING": "ascii"}, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.splitlines()[2:4] == [
        "       | Caf\\xe9 TK said \\u201c\\u65e5\\u672c\\u201d.",
        "       |      ^^",
    ]


def entries(memo: Path) -> list[str]:
    return sorted(file.name for file in memo.glob("memo-*.json"))


@pytest.mark.parametrize("damage", [None, b"torn", b'{"patterns": 1}', b""])
def test_what_is_kept_of_patterns_changes_no_finding(tmp_path: Path, damage: bytes | None) -> None:
    (tmp_path / "house" / "desk").mkdir(parents=True)
    keys = "extends: existence\nmessage: \"Not '%s'.\"\nignorecase: true\ntokens: ['utili[sz]es?', leverage]\n"
    (tmp_path / "house" / "desk" / "plain-words.yml").write_text(keys, encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("rules-path: house\nselect: [desk]\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The city utilises the quay. Leverage it.\n", encoding="utf-8")
    memo = tmp_path / "kept"
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(memo)}
    command = [sys.executable, "-m", "newslint", "check", "a.txt", "--no-cache", "--output-format", "concise"]

    def told() -> str:
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True).stdout

    first = told()
    assert "Not 'utilises'" in first
    assert "Not 'Leverage'" in first
    assert len(entries(memo)) == 1
    if damage is not None:
        (memo / entries(memo)[0]).write_bytes(damage)
    assert told() == first


@pytest.mark.parametrize(("content", "status"), [(b"All is well.\r\n", 0), (b"\xff\xfe\x00 TK", 2), (b"", 0)])
def test_a_story_with_nothing_to_mend_goes_through_a_pipe_as_it_came(content: bytes, status: int) -> None:
    command = [sys.executable, "-m", "newslint", "check", "--fix", "--isolated", "--select", "money", "-"]
    ran = subprocess.run(command, input=content, env=environment(), capture_output=True)
    assert (ran.stdout, ran.returncode) == (content, status)
