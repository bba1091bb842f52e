"""Puts a new site in the place of the old one: one build at a time, and whoever looks always finds a whole site."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

from filelock import FileLock, Timeout

HERE = -100  # AT_FDCWD: paths count from the folder of this process
EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def werkmap(target: Path) -> Path:
    """Return the folder in which this process builds: beside the site, and no other build has it."""
    return target.with_name(f"{target.name}.nieuw.{os.getpid()}")


def claim(target: Path) -> FileLock | None:
    """Return the lock of a site, kept until it is released or this process ends, however it ends; None when another build has it.

    Who has it first clears up after a build that was stopped: the old site is put back, and half a new one goes away.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(target.with_name(f"{target.name}.slot"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    old = target.with_name(f"{target.name}.oud")
    if old.exists() and not target.exists():
        old.rename(target)
    for left in [old, *target.parent.glob(f"{target.name}.nieuw.*")]:
        shutil.rmtree(left, ignore_errors=True)
    return lock


def wissel(site: Path, target: Path) -> None:
    """Put a new site in the place of the old one; when that cannot be, the old one stands there again."""
    behoud(target, site)
    voor_ieder(site)
    if os.path.ismount(target):
        vul(site, target)
        return
    if target.exists() and ruil(site, target):
        shutil.rmtree(site, ignore_errors=True)
        return
    old = target.with_name(f"{target.name}.oud")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        site.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def behoud(target: Path, site: Path) -> None:
    """Take along what others put in the site and we never make: hidden files, as of a worktree of git, and CNAME."""
    for path in target.iterdir() if target.is_dir() else ():
        there = site / path.name
        if not (path.name.startswith(".") or path.name == "CNAME") or there.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, there, symlinks=True)
        else:
            shutil.copy2(path, there, follow_symlinks=False)


def voor_ieder(site: Path) -> None:
    """Let a web server read a site that was built by who keeps new files to himself (umask 077)."""
    own = os.umask(0)
    os.umask(own)
    for folder, _, names in os.walk(site) if own & 0o055 else ():
        Path(folder).chmod(0o755)
        for name in names:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o644)


def vul(site: Path, target: Path) -> None:
    """Put a new site within the folder of the old one, that is a disk of its own and so cannot change places."""
    for path in target.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    for path in site.iterdir():
        shutil.move(path, target / path.name)
    shutil.rmtree(site, ignore_errors=True)


def ruil(a: Path, b: Path) -> bool:
    """Let two folders change places in one step, between which nobody finds either gone; False where the system cannot."""
    one, other = os.fsencode(a), os.fsencode(b)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "linux":
            return bool(system.renameat2(HERE, one, HERE, other, EXCHANGE) == 0)
        return sys.platform == "darwin" and bool(system.renamex_np(one, other, EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
