"""What people come for works in Chromium, Firefox and WebKit alike: each flow is written once."""

import base64
import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import pytest
from motoren import Tab, opened
from playwright.sync_api import Browser

from conftest import serve
from hulp import Proef
from kennisbank.__main__ import main

ENGINES = ("chromium", "firefox", "webkit")
STEPS = "methoden/paddenstoelkring/"
FORGET = """localStorage.clear(); sessionStorage.clear();
for (const name of await caches.keys()) await caches.delete(name);
for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();"""


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Tab]]:
    """One browser of each kind, for all flows."""
    with opened(request.param, browser) as tab:
        yield request.param, tab


@pytest.fixture
def tab(engine: tuple[str, Tab], base: str) -> Tab:
    """The tab of a reader who comes here for the first time."""
    found = engine[1]
    found.size(1280, 900)
    found.go(base + "bijdragen/sjabloon-voorbeeld.txt")
    found.js(FORGET)
    return found


@pytest.fixture
def prints(engine: tuple[str, Tab], tab: Tab, tmp_path: Path) -> Callable[[str], list[str]]:
    """Return a function (address) => the text on each sheet of paper that comes out."""
    if engine[0] == "webkit":
        pytest.skip("de bestuurder van WebKit kan niet afdrukken")

    def pages(address: str) -> list[str]:
        tab.go(address)
        path = tmp_path / "druk.pdf"
        path.write_bytes(tab.pdf())
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]

    return pages


def test_het_menu_vouwt_open_en_dicht(tab: Tab, base: str) -> None:
    tab.size(500, 800)
    tab.go(base)
    tab.click(".menuknop")
    seen = "document.querySelector('#menu a').checkVisibility({ visibilityProperty: true })"
    tab.wait(seen)
    tab.press("Escape")
    tab.wait(f"!{seen} && document.activeElement.matches('.menuknop')")


def test_zoeken_stelt_voor_en_vindt(tab: Tab, base: str) -> None:
    tab.go(base)
    tab.type(".zoek input", "padden")
    tab.wait("[...document.querySelectorAll('[role=option]')].some((option) => option.textContent.includes('Paddenstoelkring'))")
    tab.press("ArrowDown")
    tab.wait("document.querySelector('.zoek input').getAttribute('aria-activedescendant')")
    tab.press("Enter")
    tab.wait("location.pathname.length > 1")
    tab.go(base + "zoeken/?q=kring")
    tab.wait("document.querySelector('#resultaten a')?.checkVisibility()")
    tab.says("Paddenstoelkring")


def test_een_lijst_filtert(tab: Tab, base: str) -> None:
    tab.go(base + "methoden/")
    shown = "document.querySelectorAll('#kaartenlijst > li:not([hidden])').length"
    tab.wait(f"{shown} === 2")
    tab.click("//label[contains(., 'Uitvoeren')]")
    tab.wait(f"{shown} === 1 && location.search.includes('fase=uitvoeren')")


def test_een_concept_staat_er_weer(tab: Tab, base: str) -> None:
    tab.go(base + "bijdragen/voorbeeld/")
    tab.wait("document.getElementById('f-titel-in').checkVisibility()")
    tab.type("#f-titel-in", "De eik en de lift")
    tab.wait("Object.values(localStorage).some((kept) => kept.includes('De eik en de lift'))")
    tab.press("Enter")
    tab.wait("document.getElementById('f-kern-in').checkVisibility()")
    tab.go(base + "bijdragen/voorbeeld/")
    tab.says("Je concept is teruggezet.")
    assert tab.js("return document.getElementById('f-titel-in').value") == "De eik en de lift"


def test_een_keuze_in_het_formulier_ligt_onder_het_veld(tab: Tab, base: str) -> None:
    tab.go(base + "bijdragen/voorbeeld/")
    tab.wait("document.getElementById('f-titel-in').checkVisibility()")
    tab.click("[data-doe=wijze]")
    tab.type("#f-wat_schuurde-0-spanning-in", "bos")
    tab.wait("document.querySelector('#f-wat_schuurde-0-spanning-lijst [role=option]')?.checkVisibility()")
    edges = "[...document.querySelectorAll('#f-wat_schuurde-0-spanning-in, #f-wat_schuurde-0-spanning-lijst')].map((e) => e.getBoundingClientRect())"
    field, options = tab.js(f"return {edges}.map(({{ top, bottom }}) => ({{ top, bottom }}))")
    assert options["top"] >= field["bottom"] - 1
    tab.click("#f-wat_schuurde-0-spanning-lijst [role=option]")
    tab.wait("document.getElementById('f-wat_schuurde-0-spanning-in').value === 'Bos en tuin'")


def test_een_selectie_houdt_wat_je_bewaart(tab: Tab, base: str) -> None:
    for page in (STEPS, "spanningen/bos-en-tuin/"):
        tab.go(base + page)
        tab.click(".werktuigen [data-bewaar]")
        tab.says("Bewaard.")
    tab.go(base + "lesgeven/selectie/")
    tab.wait("document.querySelectorAll('.gekozen > li').length === 2")
    tab.click("//button[@aria-label='Omhoog: Bos en tuin']")
    tab.wait("document.querySelector('.gekozen > li > a').textContent === 'Bos en tuin'")
    tab.says("Bos en tuin staat nu op plek 1 van 2.")


def test_dias_gaan_met_de_toetsen(tab: Tab, base: str) -> None:
    tab.go(base + "leerlijnen/het-bos-in/presentatie/")
    tab.wait("document.querySelector('.teller').textContent.startsWith('1 van')")
    for key, number in (("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("End", 0), ("Home", 1)):
        tab.press(key)
        many = number or tab.js("return document.querySelectorAll('.dia').length")
        tab.wait("document.querySelector('.teller').textContent.startsWith(`${given[0]} van`)", many)


def test_kaarten_komen_zonder_lege_bladen_uit_de_printer(prints: Callable[[str], list[str]], base: str) -> None:
    small = prints(base + "lesgeven/gesprekskaarten/")
    assert len(small) == 4  # two cards: front, back, front, back
    assert ["Tuin" in page or "CC BY 4.0" in page or "Rustig" in page for page in small] == [True] * 4
    assert ["CC BY 4.0" in page for page in small] == [False, True, False, True]
    sheets = prints(base + "lesgeven/gesprekskaarten/?papier=a4")
    assert len(sheets) == 2
    assert re.search(r"Bos en tuin +Snel en rustig", sheets[0]) and re.search(r"tempo\? +1\. Wie heeft", sheets[1])


def test_een_methode_past_op_twee_bladen(prints: Callable[[str], list[str]], base: str) -> None:
    pages = prints(base + STEPS)
    assert len(pages) <= 2 and "Paddenstoelkring" in pages[0] and all(page.strip() for page in pages)


def test_een_vreemd_adres_laat_de_werktuigen_heel(tab: Tab, base: str) -> None:
    tab.go(base + "voorbeelden/de-omgehakte-eik/#%")
    tab.wait("!document.querySelector('.kleurkeuze').hidden")
    tab.click("[data-verder]")
    tab.wait("document.querySelector('.na-keuze').matches('.open')")


@contextmanager
def own_site(site: Path, folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """A copy of the site on an address of its own, and what takes it off line."""
    server = serve(shutil.copytree(site, folder / "site"))
    yield next(server), lambda: next(server, None)
    next(server, None)


def test_wat_je_bewaart_lees_je_zonder_internet(engine: tuple[str, Tab], mini_site: Path, tmp_path: Path) -> None:
    tab = engine[1]
    with own_site(mini_site, tmp_path) as (base, take_away):
        tab.go(base + "over/offline/")
        tab.says("Je hebt nog niets bewaard.")
        tab.click("//label[contains(., 'De hele kennisbank')]")
        tab.click(".bewaren [type=submit]")
        tab.says("Bewaard. Op")
        tab.wait("navigator.serviceWorker.controller")
        take_away()
        tab.go(base + STEPS)
        tab.says("Dit is de tekst die je bewaarde, want je hebt nu geen internet.")
        tab.says("Paddenstoelkring")


def test_geen_script_ging_stuk(engine: tuple[str, Tab]) -> None:
    """After all the flows above: what any page of them had to report."""
    assert [fault for fault in engine[1].faults() if "favicon.ico" not in fault] == []


def walk(tab: Tab, name: str, most: int = 60) -> None:
    """Press Tab until the focus is on what is called so."""
    here = "return (document.activeElement.innerText || document.activeElement.labels?.[0]?.innerText || '').startsWith(given[0])"
    for _ in range(most):
        if tab.js(here, name):
            return
        tab.press("Tab")
    raise AssertionError(f"{name} is met Tab niet te bereiken")


def test_nakijken_op_een_klein_scherm_zonder_verbinding(engine: tuple[str, Tab], tab: Tab, mini_site: Path, tmp_path: Path) -> None:
    """From a page to its question, then the site is gone: the answers become a text that the editors' command takes in.

    By keyboard in Chromium and Firefox; the driver of WebKit does not walk along choices with Tab, so there by touch.
    """

    def choose(name: str, key: str) -> None:
        if engine[0] == "webkit":
            tab.click(f"//*[self::label or self::button][starts-with(normalize-space(.), '{name}')]")
        else:
            walk(tab, name)
            tab.press(key)

    tab.size(320, 640)
    with contextmanager(serve)(mini_site) as own:
        tab.go(f"{own}spanningen/bos-en-tuin/")
        tab.go(tab.js("return document.querySelector('.kijk-na a[href*=\"nakijken/\"]').href"))
        tab.wait("document.getElementById('nakijken').checkVisibility()")
    fits = "document.documentElement.scrollWidth <= innerWidth"
    tab.js("document.getElementById('wie').focus()")
    choose("Een opbouwwerker", " ")
    choose("Begin", "Enter")
    tab.wait("document.activeElement.innerText === 'Vraag 1 van 1'")
    assert tab.js(f"return {fits}")
    for answer in ("Vaak", "Bos"):
        choose(answer, " ")
    tab.type("#nakijk-toelichting", "Bij ons ook, elk voorjaar.")
    choose("Volgende", "Enter")
    tab.wait("document.activeElement.innerText === 'Bijna klaar'")
    assert tab.js(f"return {fits}")
    path = tmp_path / "bericht.txt"
    path.write_text(tab.js("return document.querySelector('[data-tekst]').textContent"), encoding="utf-8")
    proef = Proef(tmp_path / "boom")
    assert main(["nakijkbeurt", str(path), "--map", str(proef.root)]) == 0
    (bezoek,) = proef.bouw().kb.per_id["S001"].stand.bezoeken
    assert (bezoek.rol, bezoek.kant) == ("opbouwwerker", "eerste")
    assert bezoek.antwoorden[0].toelichting == "Bij ons ook, elk voorjaar."


def test_een_word_bestand_wordt_gelezen(tab: Tab, base: str) -> None:
    """The browser unpacks the document by itself, and every answer stands in its field."""
    tab.go(base + "bijdragen/voorbeeld/")
    tab.wait("document.getElementById('f-titel-in').checkVisibility()")
    document = docx.Document()
    for line in ("Titel", "De eik en de lift", "De situatie", "Er stond een eik.", "Een kop die niemand kent"):
        document.add_paragraph(line)
    packed = io.BytesIO()
    document.save(packed)
    drop = """const input = document.getElementById('open-bestand');
    const bytes = Uint8Array.from(atob(given[0]), (letter) => letter.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], 'stuk.docx'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));"""
    tab.js(drop, base64.b64encode(packed.getvalue()).decode())
    tab.wait("document.getElementById('f-titel-in').value === 'De eik en de lift'")
    told = tab.js("return document.getElementById('t-1-in').value")
    assert told == "Er stond een eik.\n\nEen kop die niemand kent"
