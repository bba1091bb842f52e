"""The sites that tests look at, each built once per run, and a real browser to look with."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from hulp import ROOT, mini_tree

BUILD = [sys.executable, "-m", "mkdocs", "build", "--strict"]


def run(command: list[str], folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder and return what it printed; never raises for a failing command."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", **extra}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the mini tree."""
    root = mini_tree(tmp_path_factory.mktemp("mini"), with_house=True)
    result = run(BUILD, root)
    assert result.returncode == 0, result.stderr
    return root / "site"


@pytest.fixture(scope="session")
def echte_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content."""
    target = tmp_path_factory.mktemp("echt") / "site"
    result = run([*BUILD, "--site-dir", str(target)], ROOT)
    assert result.returncode == 0, result.stderr
    return target


AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None)
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        chromium = playwright.chromium.launch(executable_path=found, args=flags)
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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """Run axe on the page as it is now; returns "rule: element" for each violation."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [f"{v['id']}: {n['html'][:120]}" for v in found["violations"] for n in v["nodes"]]
