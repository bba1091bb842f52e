"""make serve with a fault in the content: the browser says in Dutch what is wrong, and the page returns when it is mended."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hulp import Proef, mini_tree
from kennisbank.dienst.foutblad import Fout, foutblad, met_fout

PAGE = "methoden/boswandeling.md"
LONG = 60  # seconds that a busy machine may take; nothing waits this long when it goes well


class Server:
    """`mkdocs serve` of a tree, on a free port of a host."""

    def __init__(self, root: Path, host: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"{host}:{self.port}"]
        self.process = subprocess.Popen(command, cwd=root, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.url = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{self.port}/methoden/boswandeling/"

    def get(self) -> str:
        """Return the page; empty while the server is not there yet."""
        try:
            with urllib.request.urlopen(self.url, timeout=LONG) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as answer:
            return answer.read().decode()
        except OSError:
            return ""

    def until(self, right: Callable[[str], bool]) -> str:
        """Return the page as soon as it is as it should be."""
        end = time.monotonic() + LONG
        while not right(found := self.get()):
            assert time.monotonic() < end, found[-2000:]
        return found


@pytest.fixture
def proef(tmp_path: Path) -> Proef:
    found = Proef(tmp_path)
    mini_tree(tmp_path, with_house=True)
    return found


@pytest.fixture
def start(proef: Proef) -> Iterator[Callable[[str], Server]]:
    """Return what starts the server on a host; it ends with the test."""
    begun: list[Server] = []

    def start(host: str) -> Server:
        begun.append(Server(proef.root, host))
        return begun[-1]

    yield start
    for server in begun:
        server.process.terminate()
        server.process.wait()


def test_een_fout_staat_in_de_browser_tot_zij_verbeterd_is(proef: Proef, start: Callable[[str], Server], page: Page) -> None:
    whole = proef.lees(PAGE)
    proef.verander(PAGE, "fase: [uitvoeren]", "fase: [uitvoern]")
    server = start("127.0.0.1")
    server.until(lambda text: "niet vernieuwd" in text)  # at the very first build already
    page.goto(server.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("De site is niet vernieuwd")
    expect(page.get_by_role("listitem")).to_contain_text(f"{PAGE}:")
    expect(page.get_by_role("listitem")).to_contain_text("Bedoelde je 'uitvoeren'?")
    proef.schrijf(PAGE, whole)
    expect(page.get_by_role("heading", level=1)).to_have_text("Boswandeling", timeout=LONG * 1000)
    proef.verander(PAGE, "id: M002", "id: M00")
    expect(page.get_by_role("heading", level=1)).to_have_text("De site is niet vernieuwd", timeout=LONG * 1000)
    proef.schrijf(PAGE, whole)
    expect(page.get_by_role("heading", level=1)).to_have_text("Boswandeling", timeout=LONG * 1000)


@pytest.mark.parametrize("host", ["localhost", "0.0.0.0"])
def test_op_een_ander_adres_houdt_niets_het_vernieuwen_tegen(host: str, start: Callable[[str], Server]) -> None:
    text = start(host).until(lambda text: "<h1" in text)
    assert "Content-Security-Policy" not in text and "livereload" in text


def test_het_blad_toont_wat_er_staat_en_voert_niets_uit() -> None:
    text = foutblad(Fout("2 fouten", ["a.md:1: KB022 <script>x</script>", "b.md:2: KB020 y"])).decode()
    assert re.findall(r"<li>(.*?)</li>", text) == ["a.md:1: KB022 &lt;script&gt;x&lt;/script&gt;", "b.md:2: KB020 y"]
    assert "<li>" not in foutblad(Fout("De code is veranderd.")).decode()


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/", True), ("/methoden/x/", True), ("/x.html", True), ("/x", True), ("/assets/x.css", False), ("/livereload/1/2", False)],
)
def test_alleen_een_pagina_wordt_het_blad(path: str, shown: bool) -> None:
    said: list[str] = []

    def site(environ: dict[str, object], start: Callable[..., object]) -> list[bytes]:
        start("200 OK", [])
        return [b"site"]

    body = met_fout(site, lambda: Fout("x"))({"PATH_INFO": path}, lambda *begin: said.append(str(begin[0])))
    assert (b"".join(body) != b"site", said) == (shown, ["503 Service Unavailable" if shown else "200 OK"])
