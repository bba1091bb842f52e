"""The sites that tests look at, each built once per run whatever the number of processes, and a real browser to look with."""

import fcntl
import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from hulp import ROOT, mini_tree
from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding
from kennisbank.uitvoer import zoek

BUILD = [sys.executable, "-m", "mkdocs", "build", "--strict"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what looks with a browser, so that `pytest -m "not browser"` runs the rest without one."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def run(command: list[str], folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder and return what it printed; never raises for a failing command."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", **extra}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first process to ask for it has filled with `make`; the others wait, and use it too.

    When `make` raises, that process reports it and the next one tries again.
    """
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, ready = base / name, base / f"{name}.klaar"
    with (base / f"{name}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            ready.touch()
    return folder


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the mini tree."""

    def make(root: Path) -> None:
        result = run(BUILD, mini_tree(root, with_house=True))
        assert result.returncode == 0, result.stderr

    return once(tmp_path_factory, "mini", make) / "site"


@pytest.fixture(scope="session")
def echte_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content."""

    def make(root: Path) -> None:
        result = run([*BUILD, "--site-dir", str(root / "site")], ROOT)
        assert result.returncode == 0, result.stderr

    return once(tmp_path_factory, "echt", make) / "site"


@pytest.fixture(params=["mini", "echt"])
def site(request: pytest.FixtureRequest) -> Path:
    """Both built sites, one after the other."""
    found: Path = request.getfixturevalue({"mini": "mini_site", "echt": "echte_site"}[request.param])
    return found


@pytest.fixture(scope="session")
def echte_inhoud() -> tuple[Kennisbank, list[Melding]]:
    """The real content, read and judged."""
    return build(ROOT)


@pytest.fixture(scope="session")
def echte_kb(echte_inhoud: tuple[Kennisbank, list[Melding]]) -> Kennisbank:
    """The real collection."""
    return echte_inhoud[0]


@pytest.fixture(scope="session")
def echte_zoek(echte_kb: Kennisbank) -> dict[str, bytes]:
    """The search index of the real pages."""
    return zoek.bestanden(zoek.gezocht(echte_kb))


RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
# The rules of axe that look at colours (its tag cat.color, without AAA). The others see the same in every look.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started by the first test of a process that looks with it."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=PROGRAM, args=FLAGS)
        yield chromium
        chromium.close()


def serve(site: Path) -> Iterator[str]:
    """Serve a folder and yield its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def base(mini_site: Path) -> Iterator[str]:
    """The address of the mini site."""
    yield from serve(mini_site)


@pytest.fixture(scope="session")
def echte_base(echte_site: Path) -> Iterator[str]:
    """The address of the real site."""
    yield from serve(echte_site)


@pytest.fixture(scope="session")
def module_base() -> Iterator[str]:
    """The address of docs/assets, to load one module of it: the site has them joined."""
    yield from serve(ROOT / "docs" / "assets")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@functools.cache
def axe() -> str:
    """Return the source of axe."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


# Only what is wrong comes over: a report of all that is right takes longer to send than to make.
LOOK = """([part, rules]) => axe.run(part, rules).then((found) => found.violations.flatMap((fault) =>
  fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 120)}`)))"""


def violations(page: Page, part: str = "html", rules: Mapping[str, object] = RULES) -> list[str]:
    """Run axe on the page as it is now, or on a part of it; returns "rule: element" for each violation."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(axe())
    found: list[str] = page.evaluate(LOOK, [part, rules])
    return found


LIGHT_AND_DARK: dict[str, dict[str, str]] = {"licht": {"color_scheme": "light"}, "donker": {"color_scheme": "dark"}}
FORCED: dict[str, dict[str, str]] = {"opgelegd": {"color_scheme": "light", "forced_colors": "active"}}


def violations_by_look(page: Page, **looks: dict[str, str]) -> dict[str, list[str]]:
    """Run axe once per look of the loaded page, such as `donker={"color_scheme": "dark"}`; returns the looks with violations.

    A look is what Playwright can emulate without loading the page again: colours change by CSS alone, so after the first
    look only the rules on colours are asked again. What moves is waited for.
    """
    found: dict[str, list[str]] = {}
    for name, media in looks.items():
        page.emulate_media(**media)  # type: ignore[arg-type]
        page.evaluate("Promise.all(document.getAnimations().map((motion) => motion.finished.catch(() => 0)))")
        found[name] = violations(page, rules=COLOURS if found else RULES)
    return {name: faults for name, faults in found.items() if faults}
