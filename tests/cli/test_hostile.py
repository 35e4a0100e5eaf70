"""Odd and hostile files: each is read to its end or said not to be, and what stands beside it is checked."""

import json

import pytest

from .conftest import BAD, Desk

N = 3000
FILES: dict[str, bytes] = {
    "nul.md": b"\x00\x00 a \x00\n",
    "bom.txt": b"\xef\xbb\xbfA line.\r\n\r\nAnother.\r",
    "utf16.txt": "A line.\n".encode("utf-16"),
    "latin.txt": b"Caf\xe9\n",
    "escapes.md": "\x1b]52;c;eA==\x07 \x9b31m \u202etfel\u202c \u2028 \u2029\n".encode(),
    "surrogate.html": b"<p>&#xD800; &#0; &#x110000; &#27;[31m</p>\n",
    "quotes-deep.md": b">" * N + b" x\n",
    "lists-deep.md": b"".join(b" " * (i % 200) + b"- x\n" for i in range(N)),
    "brackets.md": b"[" * N + b"\n",
    "stars.md": b"*a " * N + b"\n",
    "underscores.md": b"_" * N + b"a\n",
    "backticks.md": b"".join(b"`" * (i % 50) + b" " for i in range(N // 10)) + b"\n",
    "line.txt": b"a" * 40 * N + b"\n",
    "digits.txt": b"1," * N + b"\n",
    "signs.txt": b"$" * N + b"\n",
    "opens.txt": "“".encode() * 300 + b"\n",
    "divs.html": b"<div>" * N + b"x",
    "tag.html": b"<a " * N,
    "cdata.html": b"<![<![",
    "comment.html": b"<!-- a" * 200 + b"-->",
    "script.html": b"<script>TK</script><style>TK</style><p>x</p>",
    "fm-deep.md": b"---\n" + b"[" * N + b"\n---\n\nx\n",
    "fm-alias.md": b"---\na: &a [*a]\ndate: 2025-13-45\nnewslint-disable: [\n---\n\nx\n",
    "fm-open.md": b"---\ndate: 2026-03-10\n\nx\n",
    "fm-toml.md": b"+++\n= = =\n+++\n\nx\n",
    "empty.html": b"",
    "braces.md": b"{0} {name} %s [bold] [/] ::error::x ##[error]x\n",
}
LAST = {".md": "\n\n" + BAD, ".txt": "\n\n" + BAD, ".html": "-->\n<p>" + BAD + "</p>"}
QUIET = "--select", "residue.placeholder"


@pytest.mark.parametrize("name", FILES)
def test_the_last_sentence_is_found_or_the_file_is_said_not_to_be_checked(desk: Desk, name: str) -> None:
    suffix = name[name.rindex(".") :]
    encoding = "utf-16-le" if name.startswith("utf16") else "utf-8"
    desk.file(name, FILES[name] + LAST[suffix].encode(encoding))
    desk.file("beside.md", BAD)
    ran = desk.run("check", name, "beside.md", "--output-format", "json", *QUIET)
    report = json.loads(ran.out)
    assert "Traceback" not in ran.err
    paths = [finding["path"] for finding in report["findings"]]
    missing = [part["path"] for part in report["not_checked"]]
    assert "beside.md" in paths
    assert name in paths or name in missing
    assert ran.status == (2 if missing else 1)


@pytest.mark.parametrize("name", FILES)
def test_no_rule_fails_on_it(desk: Desk, name: str) -> None:
    desk.file(name, FILES[name])
    ran = desk.run("check", name, "--date", "2026-03-10", "--output-format", "json")
    assert [part for part in json.loads(ran.out)["not_checked"] if "failed" in part["reason"]] == []


def test_all_of_them_together_in_every_number_of_processes(desk: Desk) -> None:
    for name, content in FILES.items():
        desk.file(name, content)
    options = "--no-cache", "--output-format", "json", *QUIET
    runs = {desk.run("check", ".", "--jobs", jobs, *options).out for jobs in ("1", "2")}
    assert len(runs) == 1
