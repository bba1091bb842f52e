"""What several tests need: the mini tree in a folder, read and judged. Test code only."""

import shutil
from datetime import date
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding

ROOT = Path(__file__).parent.parent
MINI = ROOT / "tests" / "mini"
HOUSE = ("mkdocs.yml", "hooks", "overrides")  # what a site needs beside its content


def mini_tree(target: Path, with_house: bool = False) -> Path:
    """Copy the mini tree to `target`, with the templates and hooks when a site must be built of it."""
    shutil.copytree(MINI, target, dirs_exist_ok=True)
    if with_house:
        for name in HOUSE:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, target / name)
        shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    return target


def built(root: Path) -> tuple[Kennisbank, list[Melding]]:
    """Build a tree as if its last change was on 1 June 2024."""
    return build(root, dates={"methoden/index.md": (date(2024, 1, 1), date(2024, 6, 1))})
