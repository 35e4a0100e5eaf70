"""The script that packs the ECB's history: what goes in comes out."""

import importlib.util
import zipfile
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from newslint.analysis.rates.table import Table

HISTORY = """Date,USD,TRY,ISK,
2026-01-05,1.25,50.1234,N/A,
2026-01-02,1.2345,N/A,136,
2025-12-31,1.2,49.5,135.5,
2025-12-30,1.2,N/A,,
"""


@pytest.fixture
def script() -> ModuleType:
    path = Path(__file__).parent.parent / "tools" / "build_rates.py"
    spec = importlib.util.spec_from_file_location("build_rates", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_every_quotation_is_kept_and_gaps_stay_gaps(script: ModuleType) -> None:
    table = Table(script.build(HISTORY))
    assert table.currencies == {"USD", "TRY", "ISK"}
    assert table.last == day("2026-01-05")
    span = (day("2025-12-01"), day("2026-02-01"))
    assert list(table.between("USD", *span).values()) == [1.2, 1.2, 1.2345, 1.25]
    assert table.between("TRY", *span) == {day("2025-12-31"): 49.5, day("2026-01-05"): 50.1234}
    assert table.between("ISK", *span) == {day("2025-12-31"): 135.5, day("2026-01-02"): 136}


def test_the_same_history_gives_the_same_bytes(script: ModuleType, tmp_path: Path) -> None:
    archive = tmp_path / "eurofxref-hist.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("eurofxref-hist.csv", HISTORY)
    assert script.build(script.history(archive)) == script.build(HISTORY)
