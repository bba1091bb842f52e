"""What stood in the repository before a proposal: the register, and which files there were."""

from dataclasses import dataclass
from pathlib import Path

from kennisbank.collectie import register
from kennisbank.collectie.register import Register
from kennisbank.lezen.intake import FOLDERS
from kennisbank.redactie.veranderd import afgesplitst, git


@dataclass(frozen=True)
class Basis:
    """The register and the paths of the content, at the commit where a proposal began."""

    register: Register
    paden: frozenset[str]


def lees_basis(root: Path, sinds: str) -> Basis | None:
    """Return what stood there where this tree parted from `sinds` (a git ref), None when git does not know it."""
    commit = afgesplitst(root, sinds)
    listed = commit and git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *FOLDERS)
    if commit is None or listed is None:
        return None
    return Basis(register.read(git(root, "show", f"{commit}:./{register.PAD}")), frozenset(listed.split("\0")) - {""})
