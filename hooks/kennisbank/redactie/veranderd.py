"""What a proposal changed, asked of git. Imports nothing of the model, so that tools with another set of packages can use it."""

import subprocess
from pathlib import Path


def veranderd(root: Path, sinds: str) -> list[str] | None:
    """Return the paths that are new or different since `sinds` (a git ref) parted from here; None when git does not know it."""
    differ = ["git", "diff", "--name-only", "-z", "--diff-filter=d", "--merge-base", "--end-of-options", sinds, "--"]
    added = ["git", "ls-files", "--others", "--exclude-standard", "-z"]
    found: set[str] = set()
    for command in (differ, added):
        try:
            found |= set(subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout.split("\0"))
        except (OSError, subprocess.CalledProcessError):
            return None
    return sorted(found - {""})
