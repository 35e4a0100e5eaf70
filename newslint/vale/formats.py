"""What a file is read as, by its name and what the configuration says of it."""

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.vale.globs import Glob, GlobFault

TABLE = (
    (r"[rc]?py[3w]?|[Ss][Cc]onstruct", ".py", "code"),
    (r"adoc|asciidoc|asc", ".adoc", "markup"),
    (r"clj|cljs|cljc|cljd", ".clj", "code"),
    (r"cpp|cc|c|cp|cxx|c\+\+|h|hpp|h\+\+", ".cpp", "code"),
    (r"css", ".css", "code"),
    (r"cs|csx", ".cs", "code"),
    (r"dita", ".dita", "markup"),
    (r"ex|exs", ".ex", "code"),
    (r"go", ".go", "code"),
    (r"hs", ".hs", "code"),
    (r"html|htm|shtml|xhtml", ".html", "markup"),
    (r"ipynb", ".ipynb", "markup"),
    (r"java|bsh", ".java", "code"),
    (r"jl", ".jl", "code"),
    (r"kt|kts", ".kt", "code"),
    (r"js|jsx|mjs|cjs", ".js", "code"),
    (r"lua", ".lua", "code"),
    (r"md|mdown|markdown|markdn|[Rr]md", ".md", "markup"),
    (r"mdx", ".mdx", "markup"),
    (r"myst", ".myst", "markup"),
    (r"qdoc|qdocinc", ".qdoc", "markup"),
    (r"qmd", ".qmd", "markup"),
    (r"qml", ".qml", "code"),
    (r"org", ".org", "markup"),
    (r"php", ".php", "code"),
    (r"pl|pm|pod", ".r", "code"),
    (r"proto", ".proto", "code"),
    (r"ps1|psm1|psd1", ".ps1", "code"),
    (r"rb|Gemfile|Rakefile|Brewfile|gemspec", ".rb", "code"),
    (r"rs", ".rs", "code"),
    (r"rst|rest", ".rst", "markup"),
    (r"r|R", ".r", "code"),
    (r"sass|scss|less", ".c", "code"),
    (r"scala|sbt", ".c", "code"),
    (r"swift", ".c", "code"),
    (r"ts|tsx|mts|cts", ".ts", "code"),
    (r"typ", ".typ", "markup"),
    (r"txt", ".txt", "text"),
    (r"xml|xsd", ".xml", "markup"),
    (r"yaml|yml", ".yml", "data"),
    (r"json", ".json", "data"),
    (r"toml", ".toml", "data"),
)


@lru_cache(maxsize=256)
def kind_of(suffix: str) -> tuple[str, str]:
    """Return the format and its family for a suffix with its dot: `.md` and markup, or twice unknown."""
    for pattern, normed, family in TABLE:
        if re.fullmatch(rf"\.(?:{pattern})", suffix):
            return normed, family
    return "unknown", "unknown"


def suffix_of(path: str) -> str:
    """Return what stands behind the last dot of the name, with the dot, as Go's `filepath.Ext` cuts it."""
    name = path.rstrip("/").rpartition("/")[2]
    at = name.rfind(".")
    return name[at:] if at >= 0 else ""


def mapped(path: str, formats: Mapping[str, str]) -> str | None:
    """Return the format that `[formats]` gives a path, by suffix, name or pattern; None where it gives none."""
    suffix = suffix_of(path).strip(".")
    if suffix in formats:
        return formats[suffix]
    name = path.rstrip("/").rpartition("/")[2]
    for key in sorted(formats):
        if not any(char in key for char in "*?[{/"):
            if key == name:
                return formats[key]
            continue
        try:
            pattern = Glob(key)
        except GlobFault:
            continue
        if pattern.match(name) or pattern.match(path):
            return formats[key]
    return None


def format_of(path: str, formats: Mapping[str, str]) -> tuple[str, str]:
    """Return the format a file is read as, and its family: markup, code, data, text, fragment or unknown."""
    suffix = "." + suffix_of(path).strip(".")
    family = kind_of(suffix)[1]
    given = mapped(path, formats) if formats else None
    if given is None:
        return kind_of(suffix)
    if family in ("code", "data") and kind_of(f".{given}")[1] == "markup":
        return f".{given}", "fragment" if family == "code" else "data"
    return kind_of(f".{given}")


def normalized(path: str, formats: Mapping[str, str]) -> str:
    """Return the path with the suffix that `[formats]` maps it to."""
    given = mapped(path, formats) if formats else None
    if given is None:
        return path
    suffix = suffix_of(path)
    return f"{path.removesuffix(suffix) if suffix else path}.{given}"
