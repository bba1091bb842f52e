"""make bench: what building and searching cost, as ratios within one run, each with the bound that it must hold.

It has four parts, and DEEL=koud,warm runs those only:

    koud     builds from nothing, against an older commit and against plain Material. BENCH=300,1000 builds those sizes
             only, TURNS=1 builds each once. The last size of the ordinary run, 10,000 pages, is ten times the real site
    warm     an edited line and a changed title under `make serve`. WARM=3 edits three times, WARM_PAGES=300 in a
             smaller tree
    zoek     searching, beside Pagefind and Material. BENCH_ZOEK=100 does one size
    beelden  what the pictures add to a build. BENCH_TURNS=1 builds each side once
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bomen import ROOT, write, write_real
from koud import cold, verdicts
from meting import oordeel

WARM_TURNS = int(os.environ.get("WARM", "10"))
WARM_PAGES = int(os.environ.get("WARM_PAGES", "3000"))
# What is edited, in which tree, and the bound of issue 12 against a full rebuild in the same process.
REAL, GENERATED = "de echte inhoud", f"{WARM_PAGES} gemaakte pagina's"
EDITS = (
    (REAL, "regel", "een regel in een methode", 0.15),
    (REAL, "titel", "de titel van een spanning", 0.35),
    (GENERATED, "regel", "een regel in een methode", 0.1),
    (GENERATED, "titel", "de titel van een spanning", None),
)


def edited(tree: Path, tmp: Path) -> dict[str, list[float]]:
    """Return the median seconds, of wall and of CPU, of a full rebuild and of each edit in one serving process."""
    command = [sys.executable, str(ROOT / "tests" / "bench" / "warm.py"), str(WARM_TURNS)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", "TMPDIR": str(tmp)}
    done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


def koud(folder: Path) -> None:
    """Measure builds from nothing, and print every ratio with its bound."""
    for line in verdicts(cold(folder)):
        print(line, flush=True)


def warm(folder: Path) -> None:
    """Measure what an edit costs a serving process, on the real content and on generated pages."""
    found = {REAL: edited(write_real(folder / "echt"), folder), GENERATED: edited(write(folder / "warm", WARM_PAGES), folder)}
    for tree, edit, wat, grens in EDITS:
        (wall, cpu), (full_wall, full_cpu) = found[tree][edit], found[tree]["alles"]
        print(oordeel(f"{tree}: {wat}, wall", wall, full_wall, grens))
        print(oordeel(f"{tree}: {wat}, CPU", cpu, full_cpu, None), flush=True)


def apart(name: str) -> Callable[[Path], None]:
    """Return a part that has a module, and folders, of its own."""
    return lambda folder: import_module(name).main()  # noqa: ARG005


DELEN: dict[str, Callable[[Path], None]] = {"koud": koud, "warm": warm, "zoek": apart("zoek"), "beelden": apart("beelden")}


def gekozen(asked: str) -> list[str]:
    """Return the parts that were asked for, in the order in which they run: every part when none was."""
    names = [name for name in asked.replace(",", " ").split() if name]
    if unknown := [name for name in names if name not in DELEN]:
        sys.exit(f"bench: deel '{unknown[0]}' is er niet; kies uit {', '.join(DELEN)}")
    return [name for name in DELEN if name in names or not names]


def main() -> None:
    """Run the parts that DEEL names."""
    # One folder for everything, thrown away at the end: taking files away slows down a disk for whoever comes next.
    with tempfile.TemporaryDirectory() as tmp:
        for name in gekozen(os.environ.get("DEEL", "")):
            DELEN[name](Path(tmp))


if __name__ == "__main__":
    main()
