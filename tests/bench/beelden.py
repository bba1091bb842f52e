"""make bench: what the pictures cost the build of the real site, in CPU and calls, by turns with and without."""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bomen import ROOT, SITE, copy

TURNS = int(os.environ.get("BENCH_TURNS", "3"))
BUILD = "from mkdocs.__main__ import cli\ntry: cli(['build', '-q'])\nexcept SystemExit as e: assert not e.code"
COUNT = f"""import cProfile, pstats
profile = cProfile.Profile()
profile.enable()
{BUILD}
profile.disable()
print(pstats.Stats(profile).total_calls)"""


def write(target: Path, with_pictures: bool) -> Path:
    """Copy the real site to `target`; without pictures their templates are empty, and so nothing draws."""
    copy(("docs", "methoden", "voorbeelden", *SITE), ROOT, target)
    templates = list((target / "overrides").rglob("beeld-*.html"))
    if not templates:
        sys.exit("bench: de sjablonen van de beelden heten anders; pas beelden.py aan")
    for template in templates if not with_pictures else ():
        template.write_text("", encoding="utf-8")
    return target


def run(folder: Path, code: str) -> tuple[float, str]:
    """Run Python code in a process of its own; returns (seconds of CPU, what it printed)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", "PYTHONHASHSEED": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def main() -> None:
    """Print both measures; by turns, so that a busy machine hinders both sides, and the best of each side counts."""
    with tempfile.TemporaryDirectory() as tmp:
        sides = [write(Path(tmp) / name, with_pictures) for name, with_pictures in (("met", True), ("zonder", False))]
        turns = [[run(side, BUILD)[0] for side in sides] for _ in range(TURNS)]
        calls = [int(run(side, COUNT)[1]) for side in sides]
    cpu = [min(side) for side in zip(*turns, strict=True)]
    print(f"beelden: {cpu[0]:.1f} s CPU tegen {cpu[1]:.1f} s zonder ({cpu[0] / cpu[1] - 1:+.1%}), ", end="")
    print(f"{calls[0] / 1e6:.1f} tegen {calls[1] / 1e6:.1f} miljoen aanroepen ({calls[0] / calls[1] - 1:+.1%})")
