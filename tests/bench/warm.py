"""Warm builds: what an edit costs under `make serve`, against a full rebuild in the same process.

Runs in the folder of a site, as a process of its own, and prints its seconds as JSON. It is MkDocs' own `serve` that
loads and builds; only where it would wait for the next change of a file, the turns are measured instead.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer

from kennisbank.dienst import dienst

TITLE = re.compile(r"^titel: (?!['\">])(.+)$", re.MULTILINE)  # a title on one line without quotes
Edit = Callable[[int], str]  # carries out a change; returns the words by which one knows the new page


def pages(folder: str) -> list[Path]:
    """Return the pages of a kind, without its overview and its template."""
    return sorted(path for path in Path(folder).glob("*.md") if path.stem not in ("index", "_sjabloon"))


def edited_line(path: Path) -> Edit:
    """Return the edit that changes the last line of the body."""
    before = path.read_text(encoding="utf-8").rstrip()

    def edit(turn: int) -> str:
        words = f"In beurt {turn} staat deze zin er."
        path.write_text(f"{before} {words}\n", encoding="utf-8")
        return words

    return edit


def changed_title(path: Path) -> Edit:
    """Return the edit that gives the page another title."""
    before = path.read_text(encoding="utf-8")

    def edit(turn: int) -> str:
        after = TITLE.sub(lambda m: f"titel: {m[1]} in beurt {turn}", before, count=1)
        path.write_text(after, encoding="utf-8")
        return f"in beurt {turn}"

    return edit


def measure(edit: Edit, turn: int, page: Path, builder: Callable[[], None]) -> float:
    """Return the seconds from the edit until the new page stands in the folder that is served."""
    words = edit(turn)
    start = time.perf_counter()
    builder()
    served = words in page.read_text(encoding="utf-8")
    seconds = time.perf_counter() - start
    if not served:
        sys.exit(f"bench: na de bouw staat '{words}' niet op {page.parent.name}")
    return seconds


def run(builder: Callable[[], None], site: Path, turns: int) -> dict[str, float]:
    """Measure a full rebuild and both edits in turn; return the median seconds of each. The first turn is left out.

    Before a full rebuild the process forgets its last build. What the code itself remembers, such as a compiled pattern,
    stays: that makes the full rebuild quicker, and so the ratio no better than it is.
    """
    methoden = pages("methoden")
    spanningen = [path for path in pages("docs/spanningen") if TITLE.search(path.read_text(encoding="utf-8"))]
    methode, spanning = methoden[len(methoden) // 2], spanningen[len(spanningen) // 2]
    line, title = edited_line(methode), changed_title(spanning)
    at_methode = site / "methoden" / methode.stem / "index.html"
    at_spanning = site / "spanningen" / spanning.stem / "index.html"
    seconds: dict[str, list[float]] = {"alles": [], "regel": [], "titel": []}
    for turn in range(turns + 1):
        dienst().vergeet()
        seconds["alles"].append(measure(line, 2 * turn, at_methode, builder))
        seconds["regel"].append(measure(line, 2 * turn + 1, at_methode, builder))
        seconds["titel"].append(measure(title, turn, at_spanning, builder))
    return {name: median(found[1:]) for name, found in seconds.items()}


class Turns(LiveReloadServer):
    """A server that serves no one: it measures, prints what it found, and ends."""

    def serve(self, *, open_in_browser: bool = False) -> None:  # noqa: ARG002
        """Measure instead of waiting."""
        print(json.dumps(run(self.builder, Path(self.root), int(sys.argv[1]))))

    def shutdown(self, wait: bool = False) -> None:  # noqa: ARG002
        """End: nothing was started."""
        self.server_close()


if __name__ == "__main__":
    serve.LiveReloadServer = Turns  # type: ignore[misc]
    serve.serve(config_file="mkdocs.yml", livereload=True)
