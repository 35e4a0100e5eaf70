"""What every test runs in: no cache of the user, no colours of the terminal it is started from."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a cache folder of its own, and return it."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    for name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_ACTIONS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return folder
