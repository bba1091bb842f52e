"""make bench: the whole build against plain Material on the same generated pages, as ratios within one run."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pagina import write, write_plain

SIZES = [int(n) for n in os.environ.get("BENCH", "300,1000,3000").split(",")]
# Machines are noisy: up to 1,000 pages both sides are built so often, in turn, and each side's fastest build counts.
TIMES = int(os.environ.get("TIMES", "3"))


@dataclass
class Meting:
    """What one build cost: seconds of wall and CPU, MiB of peak memory, bytes of HTML per page."""

    wall: float
    cpu: float
    memory: float
    page: float


def measure(folder: Path, pages: int) -> Meting:
    """Build one folder in a process of its own and measure it."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [
        sys.executable,
        "-c",
        "import resource,sys\nfrom mkdocs.__main__ import cli\ntry: cli(['build', '-q'])\nexcept SystemExit as e: code = e.code or 0\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\nsys.exit(code)",
    ]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    html = sum(p.stat().st_size for p in (folder / "site").rglob("oefening-*/index.html"))
    return Meting(time.perf_counter() - start, cpu, int(done.stdout.split()[-1]) / 1024, html / pages)


def compare(folder: Path, size: int, times: int) -> tuple[Meting, Meting]:
    """Build both sites in turn, each time in a folder of its own, and return the fastest build of each."""
    pairs = [
        (measure(write(folder / f"wij-{size}-{n}", size), size), measure(write_plain(folder / f"zij-{size}-{n}", size), size))
        for n in range(times)
    ]
    ours, plain = (min(side, key=lambda meting: meting.cpu) for side in zip(*pairs, strict=True))
    return ours, plain


def main() -> None:
    """Print one line per size, then how the time per page grows."""
    print(
        f"{'paginas':>8} {'wij: wall':>10} {'cpu':>7} {'MiB':>6} {'kB/pag':>7} | {'Material: wall':>14} {'cpu':>7} {'MiB':>6} {'kB/pag':>7} | ratio wall  cpu  geheugen  bytes"
    )
    per_page = {}
    # Nothing is thrown away in between: for half a minute after many files went, a disk takes ten times as long to make new ones.
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            ours, plain = compare(Path(folder), size, TIMES if size <= 1000 else 1)
            per_page[size] = ours.cpu / size
            print(
                f"{size:>8} {ours.wall:>10.1f} {ours.cpu:>7.1f} {ours.memory:>6.0f} {ours.page / 1000:>7.1f} | {plain.wall:>14.1f} {plain.cpu:>7.1f} {plain.memory:>6.0f} "
                f"{plain.page / 1000:>7.1f} | {ours.wall / plain.wall:>10.2f} {ours.cpu / plain.cpu:>4.2f} {ours.memory / plain.memory:>9.2f} {ours.page / plain.page:>6.2f}",
                flush=True,
            )
    first, last = SIZES[min(1, len(SIZES) - 1)], SIZES[-1]
    print(f"CPU per pagina bij {last}: {per_page[last] / per_page[first]:.2f} keer die bij {first}")


if __name__ == "__main__":
    main()
