"""The files and folders that someone names behind a command."""

import sys
from collections.abc import Sequence
from pathlib import Path


def genoemd(root: Path, names: Sequence[str]) -> tuple[str, ...] | None:
    """Return what was named as paths from the root, or None after saying which one is not there."""
    paths = [(Path.cwd() / name).resolve() for name in names]
    for name, path in zip(names, paths, strict=True):
        if not path.exists() or not path.is_relative_to(root):
            print(f"'{name}' is hier niet te vinden; noem een bestand of map van de kennisbank, zoals methoden/index.md", file=sys.stderr)
            return None
    return tuple(path.relative_to(root).as_posix() for path in paths)


def valt_onder(pad: str, paden: Sequence[str]) -> bool:
    """Return whether a path is one of these or stands in one of these folders; with none named everything does."""
    return not paden or any(naam in (".", pad) or pad.startswith(f"{naam}/") for naam in paden)
