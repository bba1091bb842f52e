"""make bench: what building costs, as ratios within one run, each with its seconds and the bound that it must hold.

BENCH=300,1000 builds those sizes only, TURNS=1 builds each once, WARM=0 leaves the edits out. The last size of the
ordinary run, 10,000 pages, is ten times the real site.
"""

import json
import os
import subprocess
import sys
import tempfile
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


def warm(tree: Path, tmp: Path) -> dict[str, float]:
    """Return the median seconds of a full rebuild and of each edit, in one process that serves this tree."""
    command = [sys.executable, str(ROOT / "tests" / "bench" / "warm.py"), str(WARM_TURNS)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", "TMPDIR": str(tmp)}
    done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measure cold and warm builds, and print every ratio with its bound."""
    # One folder for everything, thrown away at the end: taking files away slows down a disk for whoever comes next.
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        for line in verdicts(cold(folder)):
            print(line, flush=True)
        if WARM_TURNS:
            found = {REAL: warm(write_real(folder / "echt"), folder)}
            found[GENERATED] = warm(write(folder / "warm", WARM_PAGES), folder)
            for tree, edit, wat, grens in EDITS:
                print(oordeel(f"{tree}: {wat}", found[tree][edit], found[tree]["alles"], grens), flush=True)


if __name__ == "__main__":
    main()
