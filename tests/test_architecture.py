"""The house as designed: imports run down the ladder only."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "newslint"
LADDER = [
    {"cli", "lsp", "web", "archive"},
    {"run", "mend"},
    {"together"},
    {"tasks"},
    {"session", "testing", "results"},
    {"walk", "jobs"},
    {"engine", "config", "registry", "packs", "journal"},
    {"pattern_rule", "styles"},
    {"passages", "pattern_faults"},
    {"readers", "rules", "kinds", "vale", "matcher", "filters", "fixes", "reporters"},
    {"pages"},
    {"analysis", "report", "rule"},
    {"builder"},
    {"document", "finding"},
    {"source_map"},
    {"span", "errors", "files", "globs", "nodes", "yaml_faults"},
    {"patterns", "options"},
    {"values", "cache"},
    {"digests"},
]
NEIGHBOURS = {
    ("registry", "packs"),
    ("report", "rule"),
    ("report", "analysis"),
    ("document", "finding"),
    ("kinds", "matcher"),
    ("vale", "kinds"),
    ("nodes", "errors"),
    ("nodes", "yaml_faults"),
    ("yaml_faults", "errors"),
    ("files", "errors"),
    ("config", "packs"),
    ("vale", "matcher"),
}
RUNG = {room: height for height, rooms in enumerate(LADDER) for room in rooms}


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "newslint":
                found |= {f"newslint.{alias.name}" for alias in node.names}
            else:
                found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.startswith("newslint.")}


def test_imports_run_down_the_ladder() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if here not in RUNG:
            continue
        for name in imports(path):
            there = room(name)
            if there in RUNG and there != here and RUNG[there] <= RUNG[here] and (here, there) not in NEIGHBOURS:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def modules(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of the package that one imports, in functions too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else node.module for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known.keys()


def test_no_imports_run_in_a_circle() -> None:
    known = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    left = {name: modules(path, known) for name, path in known.items()}
    while leaves := {name for name, needed in left.items() if not needed & left.keys()}:
        left = {name: needed for name, needed in left.items() if name not in leaves}
    assert sorted(left) == []


def test_every_room_stands_on_the_ladder() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix in ("", ".py") and not path.name.startswith("_")}
    assert rooms - set(RUNG) == set()
