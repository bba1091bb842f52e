"""Measures one process and all that it starts, and says of a figure whether it holds its bound."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
EVERY = 0.05  # seconds between two looks at the memory


@dataclass(frozen=True)
class Meting:
    """What a build cost: seconds of wall and of CPU, and MiB of memory at the highest moment, of all its processes."""

    wall: float
    cpu: float
    memory: float


def midden(metingen: list[Meting]) -> Meting:
    """Return the median of each figure."""
    return Meting(*(median(getattr(m, name) for m in metingen) for name in ("wall", "cpu", "memory")))


def processes(pid: int) -> Iterator[int]:
    """Return the numbers of a process and of all that it started and that still run."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            yield from processes(int(child))


def memory(pid: int) -> float:
    """Return MiB in use by a process and all that it started, or 0 when it has ended or this system does not tell.

    This is PSS: a page that several processes share counts once. The sum of their RSS would count it for each of them,
    and so hold against a build in two processes what it does not use.
    """
    total = 0
    try:
        for each in processes(pid):
            for line in Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    except OSError:  # it ended while we looked
        return 0
    return total / 1024


def measure(folder: Path, command: tuple[str, ...] = BUILD) -> Meting:
    """Run a command in a folder and measure it; its memory is looked at from outside, which its CPU does not count."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=printed, stderr=subprocess.STDOUT)
        ended = threading.Event()
        seen = [0.0]

        def watch() -> None:
            while not ended.wait(EVERY):
                seen.append(memory(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)  # with the CPU of every process that it waited for
        wall = time.perf_counter() - start
        ended.set()
        watcher.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            sys.exit(f"bench: bouwen in {folder.name} lukt niet\n{printed.read().decode(errors='replace')[-3000:]}")
    return Meting(wall, used.ru_utime + used.ru_stime, max(seen))


def getal(value: float, digits: int = 2) -> str:
    """Return a number as Dutch writes it."""
    return f"{value:.{digits}f}".replace(".", ",")


def oordeel(wat: str, ours: float, other: float, grens: float | None, eenheid: str = "s") -> str:
    """Return one line: the ratio, the two figures that it is made of, and whether it holds the bound."""
    digits = 0 if eenheid == "MiB" else 2
    ratio = getal(ours / other) if other else "-"
    line = f"{wat:<52} {ratio:>6} x  ({getal(ours, digits)} tegen {getal(other, digits)} {eenheid})"
    if grens is None:
        return line
    if not other:
        return f"{line}  grens {getal(grens)}: niet gemeten"
    return f"{line}  grens {getal(grens)}: {'haalt' if ours / other <= grens else 'haalt niet'}"
