"""What a proposal changed, asked of git. Imports nothing of the model, so that tools with another set of packages can use it."""

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> str | None:
    """Return what git says, None when it is not there or refuses."""
    command = ["git", *arguments]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8", errors="replace").stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def afgesplitst(root: Path, sinds: str) -> str | None:
    """Return the commit where this tree parted from `sinds` (a git ref), None when git does not know it."""
    found = git(root, "merge-base", "--end-of-options", sinds, "HEAD") if sinds else None
    return found.strip() if found else None


def veranderd(root: Path, sinds: str) -> list[str] | None:
    """Return the paths that are new or different since `sinds` (a git ref) parted from here; None when git does not know it."""
    differ = git(root, "diff", "--name-only", "-z", "--diff-filter=d", "--merge-base", "--end-of-options", sinds, "--")
    added = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if differ is None or added is None:
        return None
    return sorted({*differ.split("\0"), *added.split("\0")} - {""})
