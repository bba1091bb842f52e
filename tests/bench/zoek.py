"""make bench: what searching costs a reader, beside Pagefind and Material's search on the same pages in the same run.

Per engine the kilobytes (gzip) from an empty page to the first ten results with their text, for 60 questions each asked
by a new visitor; the milliseconds of the same questions asked again, the fastest of three; and the CPU seconds that the
index takes.
BENCH_ZOEK=100 does one size.
"""

import functools
import gzip
import os
import resource
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from statistics import median

from motoren import ENGINES, WRITERS
from playwright.sync_api import Browser, sync_playwright
from tekst import documents, queries

from kennisbank.zoeken.documenten import Document

SIZES = [int(n) for n in os.environ.get("BENCH_ZOEK", "100,1000,10000").split(",")]
GOALS = {100: 110, 1_000: 145, 10_000: 215}  # pages -> kB to the first results
TURNS = 3  # the fastest counts: what the machine does beside this is not the search
GOAL_MS = 16  # of a question asked again, at 10,000 pages
TIMED = """async (all) => {
    const took = [];
    for (const q of all) {
        const begin = performance.now();
        await window.zoek(q);
        took.push(performance.now() - begin);
    }
    return took;
}"""


@dataclass
class Meting:
    """What one engine costs: kB per question from nothing, ms per question asked again, CPU seconds of the index."""

    sizes: list[float]
    times: list[float]
    cpu: float


@contextmanager
def served(folder: Path, asked: set[str]) -> Iterator[str]:
    """Serve a folder on an address of its own; notes every path that is asked."""

    class Noting(SimpleHTTPRequestHandler):
        def log_request(self, *_: object) -> None:
            asked.add(self.path)

    (folder / "leeg.html").write_text("<!doctype html><title>leeg</title>", encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Noting, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/leeg.html"
    server.shutdown()
    server.server_close()


def measure(name: str, docs: list[Document], asked_for: list[str], browser: Browser) -> Meting:
    """Make the index of one engine and put every question to it, first from nothing and then again."""
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        begin = used()
        WRITERS[name](folder, docs)
        cpu = used() - begin
        asked: set[str] = set()
        weigh = functools.cache(lambda path: weight(folder / path.lstrip("/").partition("?")[0]))
        with served(folder, asked) as address:
            sizes = []
            for question in asked_for[:1] if name == "Material" else asked_for:  # Material always loads all there is
                asked.clear()
                context = browser.new_context()
                page = context.new_page()
                page.goto(address)
                page.evaluate(ENGINES[name])
                page.evaluate("q => window.zoek(q)", question)
                sizes.append(sum(weigh(path) for path in asked if path not in ("/leeg.html", "/favicon.ico")))
                context.close()
            page = browser.new_page()
            page.set_default_timeout(0)
            page.goto(address)
            page.evaluate(ENGINES[name])
            page.evaluate(TIMED, asked_for)
            turns: list[list[float]] = [page.evaluate(TIMED, asked_for) for _ in range(TURNS)]
            page.close()
    return Meting(sizes, [min(took) for took in zip(*turns, strict=True)], cpu)


def weight(path: Path) -> float:
    """Return the kilobytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


def used() -> float:
    """Return the CPU seconds of this process and the ones that it started."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(found.ru_utime + found.ru_stime for found in map(resource.getrusage, who))


def p95(values: list[float]) -> float:
    """Return the value that 95 of 100 stay under."""
    return sorted(values)[-(-95 * len(values) // 100) - 1]


def main() -> None:
    """Print one line per engine and size, and whether the goals hold."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    chromium = next(filter(None, map(which, names)), None)
    print(f"{'paginas':>8} {'zoeken':<9} {'kB: helft':>10} {'95%':>8} {'ms: helft':>10} {'95%':>7} {'cpu maken':>10}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for size in SIZES:
            docs = documents(size)
            found = {}
            for name in ENGINES:
                m = found[name] = measure(name, docs, queries(docs), browser)
                row = f"{median(m.sizes):>10.0f} {p95(m.sizes):>8.0f} {median(m.times):>10.1f} {p95(m.times):>7.1f}"
                print(f"{size:>8} {name:<9} {row} {m.cpu:>10.1f}", flush=True)
            ours = median(found["wij"].sizes)
            goals = [
                ours <= GOALS.get(size, ours),
                ours < median(found["Pagefind"].sizes),
                size != 10_000 or p95(found["wij"].times) < GOAL_MS,
            ]
            print(f"{size:>8} {'doelen gehaald' if all(goals) else 'DOEL GEMIST'}")
        browser.close()
