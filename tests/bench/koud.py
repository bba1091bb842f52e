"""Cold builds: this commit against an older one and against plain Material, on the same generated pages."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bomen import again, archive, write, write_plain
from meting import Meting, getal, measure, midden, oordeel

OLD = "eb922e7"  # the commit that issue 12 is held against
SIZES = [int(n) for n in os.environ.get("BENCH", "300,1000,3000,10000").split(",")]
WARM_UP = 60  # pages of the first build of each side, which does not count: it fills the caches of the system
OURS, MATERIAL = "wij", "Material"
# Bounds of issue 12. `wall` and `cpu` are held against another side at one size, `memory` too.
GRENZEN: dict[tuple[int, str, str], float] = {
    (300, "wall", MATERIAL): 0.6,
    (1000, "wall", MATERIAL): 0.2,
    (1000, "wall", OLD): 0.5,
    (1000, "cpu", OLD): 0.7,
    (3000, "memory", MATERIAL): 2,
}
GROWTH = (1000, 3000, 1.05)  # a page costs at most so much more in the larger tree than in the smaller one
NAMES = {"wall": ("wall", "s"), "cpu": ("CPU", "s"), "memory": ("geheugen (PSS van alle processen)", "MiB")}

Side = Callable[[Path, int], Path]
Figures = dict[int, dict[str, Meting]]


def turns(side: str, size: int) -> int:
    """Return how often a side is built: more where a build is short; the largest of Material takes minutes, so once."""
    if size > 3000:
        return 1 if side == OURS else 0
    most = 5 if size <= 300 else 3
    return min(int(os.environ.get("TURNS", most)), most if side != MATERIAL or size <= 1000 else 1)


def sides(folder: Path) -> dict[str, Side]:
    """Return who builds, and how its tree is written. A shallow clone lacks the older commit: then it is left out."""
    found: dict[str, Side] = {OURS: write}
    origin = folder / OLD
    if archive(OLD, origin):
        found[OLD] = lambda target, size: write(target, size, origin)
    else:
        print(f"commit {OLD} staat niet in deze kopie van de repository, dus wij meten daar niet tegen")
    return {**found, MATERIAL: write_plain}


def cold(folder: Path) -> Figures:
    """Build each size with each side in turn, each time from nothing in a folder of its own; return the medians.

    Turn by turn (A B C A B C), so that what else the machine does hinders all alike. Nothing is thrown away: for half a
    minute after many files went, a disk takes ten times as long to make new ones.
    """
    builders = sides(folder)
    for name, make in builders.items():
        measure(make(folder / f"opwarmen-{name}", WARM_UP))
    figures: Figures = {}
    for size in SIZES:
        trees = {name: make(folder / f"{size}-{name}", size) for name, make in builders.items() if turns(name, size)}
        seen: dict[str, list[Meting]] = {name: [] for name in trees}
        for turn in range(max(turns(name, size) for name in trees)):
            for name, tree in trees.items():
                if turn < turns(name, size):
                    seen[name].append(measure(again(tree, folder / f"{tree.name}-beurt-{turn}")))
        figures[size] = {name: midden(metingen) for name, metingen in seen.items()}
        for name, meting in figures[size].items():
            row = f"{getal(meting.wall):>8} s wall {getal(meting.cpu):>8} s CPU {meting.memory:>6.0f} MiB"
            print(f"{size:>8} {name:<9}{row}   (keer gebouwd: {len(seen[name])})", flush=True)
    return figures


def verdicts(figures: Figures) -> Iterator[str]:
    """Return a line per ratio, with the bound where there is one."""
    for size, found in figures.items():
        for other in [name for name in found if name != OURS]:
            for figure, (label, unit) in NAMES.items():
                ours, theirs = getattr(found[OURS], figure), getattr(found[other], figure)
                grens = GRENZEN.get((size, figure, other))
                yield oordeel(f"{size}: {label} tegen {other}", ours, theirs, grens, unit)
    small, large, grens = GROWTH
    for size in sorted(figures):
        if small in figures and size > small:
            ours, first = figures[size][OURS], figures[small][OURS]
            for figure, label, bound in (("cpu", "CPU", grens if size == large else None), ("wall", "wall", None)):
                here, there = getattr(ours, figure) * 1000 / size, getattr(first, figure) * 1000 / small
                yield oordeel(f"{label} per 1.000 pagina's, bij {size} tegen {small}", here, there, bound)
