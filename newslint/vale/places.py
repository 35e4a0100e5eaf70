"""Where settings and styles lie: those of the project, found from the current folder upwards, and those of the user."""

import os
from pathlib import Path

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
NESTED = ".config/vale.ini"


def user_file() -> Path:
    """Return where the settings of a user lie, if there are any."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config", "vale", ".vale.ini")


def user_styles() -> str:
    """Return the folder of styles of a user, which need not be there."""
    fixed = os.environ.get("VALE_STYLES_PATH")
    if fixed is not None:
        return fixed
    return str(Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share", "vale", "styles"))


def project_file() -> tuple[str, str]:
    """Return the file of settings that is found first and the root of its project, both "" where there is none."""
    here = Path.cwd()
    for folder in [here, *here.parents]:
        for name in (*NAMES, NESTED):
            if (folder / name).is_file():
                return str(folder / name), str(folder)
    for name in NAMES:
        if (Path.home() / name).is_file():
            return str(Path.home() / name), str(Path.home())
    return "", ""
