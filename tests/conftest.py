"""The sites that tests look at, each built once per run: the mini tree and the real content."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hulp import ROOT, mini_tree

BUILD = [sys.executable, "-m", "mkdocs", "build", "--strict"]


def run(command: list[str], folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder and return what it printed; never raises for a failing command."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", **extra}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the mini tree."""
    root = mini_tree(tmp_path_factory.mktemp("mini"), with_house=True)
    result = run(BUILD, root)
    assert result.returncode == 0, result.stderr
    return root / "site"


@pytest.fixture(scope="session")
def echte_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content."""
    target = tmp_path_factory.mktemp("echt") / "site"
    result = run([*BUILD, "--site-dir", str(target)], ROOT)
    assert result.returncode == 0, result.stderr
    return target
