"""Globs of a settings file."""

import pytest

from newslint.globs import matches


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.mdx", False),
        ("opinion", "opinion/a.md", True),
        ("opinion/", "x/opinion/a.md", True),
        ("opinion/**", "opinion/deep/a.md", True),
        ("opinion/**", "x/opinion/a.md", False),
        ("opinion/*.md", "opinion/deep/a.md", False),
        ("**/live/*.md", "live/a.md", True),
        ("**/live/*.md", "x/y/live/a.md", True),
        ("20[12]?-*.md", "2039-a.md", False),
        ("20[12]?-*.md", "201x-a.md", True),
        ("[!a]*.md", "b.md", True),
        ("[!a]*.md", "a.md", False),
        ("./a.md", "a.md", True),
        ("a+b(c).md", "a+b(c).md", True),
        ("[", "[", True),
    ],
)
def test_which_paths_a_glob_fits(glob: str, path: str, fits: bool) -> None:
    assert matches(glob, path) is fits
