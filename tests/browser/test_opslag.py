"""A browser may keep nothing, be full, or hold what nobody can read: every tool works on, or says why it does not."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hulp import ROOT
from paginas import TEMPLATES

SCRIPTS = ROOT / "docs" / "assets" / "js"
STEPS = "methoden/paddenstoelkring/"
# Everything that the site keeps in the browser, by its key.
KEYS = ("kleur", f"stappen:/{STEPS}", "kennisbank.selectie", "kennisbank.concept.voorbeeld")
REFUSED = """
for (const name of ["localStorage", "sessionStorage", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("geweigerd", "SecurityError"); } });
}"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("vol", "QuotaExceededError"); };
Cache.prototype.put = () => Promise.reject(new DOMException("vol", "QuotaExceededError"));"""
# Once: what a tool writes after it threw the damage away must stay.
DAMAGED = f"""
if (!localStorage.getItem("beschadigd")) for (const key of {json.dumps(KEYS)}) localStorage.setItem(key, "{{kapot");
localStorage.setItem("beschadigd", "ja");"""
BROWSERS = {"geweigerd": REFUSED, "vol": FULL, "beschadigd": DAMAGED}


@pytest.fixture
def browser_die(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Return a tab in a browser with such a storage; it may give no error on any page that it opens."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def tab_of(storage: str) -> Page:
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce"))
        contexts[-1].add_init_script(BROWSERS[storage])
        tab = contexts[-1].new_page()
        tab.on("pageerror", lambda fault: faults.append(str(fault)))
        tab.on("console", lambda said: faults.append(f"{said.text} {said.location['url']}") if said.type == "error" else None)
        return tab

    yield tab_of
    for context in contexts:
        context.close()
    assert [fault for fault in faults if "favicon.ico" not in fault] == []  # the browser asks that by itself for some pages


def tools_below(tab: Page) -> None:
    """Go down until the tools below the page are there."""
    tab.locator(".gebruiken [data-bewaar]").scroll_into_view_if_needed()


@pytest.mark.parametrize("storage", BROWSERS)
def test_geen_enkele_pagina_geeft_een_fout(storage: str, browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die(storage)
    for address in TEMPLATES.values():
        tab.goto(base + address)
        tab.wait_for_load_state("networkidle")


@pytest.mark.parametrize("storage", BROWSERS)
def test_kleuren_kiezen_werkt(storage: str, browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die(storage)
    tab.goto(base + STEPS)
    if storage == "beschadigd":
        expect(tab.get_by_text("Je keuze van kleuren was niet te lezen en is weggehaald.")).to_be_visible()
        expect(tab.get_by_label("Als je apparaat")).to_be_checked()
    tab.get_by_label("Donker").check()
    assert tab.evaluate("document.documentElement.dataset.kleur") == "donker"
    if storage == "beschadigd":
        tab.wait_for_function("localStorage.getItem('kleur') === 'donker'")
    else:
        expect(tab.get_by_text("Je browser bewaart je keuze niet. Ze geldt alleen op deze pagina.")).to_be_visible()


@pytest.mark.parametrize("storage", BROWSERS)
def test_stappen_afvinken_werkt(storage: str, browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die(storage)
    tab.goto(base + STEPS)
    if storage == "beschadigd":
        expect(tab.get_by_text("Je vinkjes waren niet te lezen en zijn weggehaald.")).to_be_visible()
    tab.get_by_label("Stap 1 gedaan").check()
    if storage != "beschadigd":
        expect(tab.get_by_text("Je browser bewaart je vinkjes niet.")).to_be_visible()
    tab.reload()
    expect(tab.get_by_label("Stap 1 gedaan")).to_be_checked(checked=storage == "beschadigd")


@pytest.mark.parametrize("storage", BROWSERS)
def test_een_pagina_bewaren_werkt_of_zegt_waarom_niet(storage: str, browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die(storage)
    tab.goto(base + STEPS)
    tools_below(tab)
    if storage == "beschadigd":
        expect(tab.get_by_text("Je selectie was niet te lezen en is leeggemaakt.")).to_be_visible()
    tab.get_by_role("button", name="Bewaar in mijn selectie").click()
    if storage == "beschadigd":
        expect(tab.get_by_role("button", name="Bewaard in mijn selectie")).to_be_visible()
    else:
        expect(tab.get_by_text("Je browser bewaart niets.")).to_be_visible()


@pytest.mark.parametrize("storage", BROWSERS)
def test_een_selectie_uit_een_link_is_te_lezen_en_over_te_nemen(storage: str, browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die(storage)
    tab.goto(base + "lesgeven/selectie/#s=S001,M002")
    expect(tab.locator(".gekozen li > a")).to_have_text(["Bos en tuin", "Boswandeling"])
    tab.get_by_role("button", name="Maak dit mijn selectie").click()
    said = "Dit is nu je eigen selectie."
    refused = "" if storage == "beschadigd" else " Je browser bewaart dit niet; kopieer de link."
    expect(tab.locator("#selectie-status")).to_have_text(said + refused)


def test_een_selectie_die_niemand_kan_lezen_is_weg_en_dat_staat_er(browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die("beschadigd")
    tab.goto(base + "lesgeven/selectie/")
    expect(tab.locator("#selectie-status")).to_have_text("Je selectie was niet te lezen en is leeggemaakt.")
    assert tab.evaluate("localStorage.getItem('kennisbank.selectie')") is None


def test_wie_niets_mag_bewaren_leest_dat_bij_bewaren_voor_zonder_internet(browser_die: Callable[[str], Page], base: str) -> None:
    tab = browser_die("geweigerd")
    tab.goto(base + "over/offline/")
    expect(tab.get_by_text("Deze browser kan geen pagina's bewaren")).to_be_visible()
    expect(tab.get_by_role("button", name="Bewaar", exact=True)).not_to_be_visible()


def test_alleen_de_gedeelde_opslag_raakt_de_opslag_aan() -> None:
    touching = re.compile(r"\b(localStorage|sessionStorage)\b")
    found = {p.relative_to(SCRIPTS).as_posix() for p in SCRIPTS.rglob("*.js") if touching.search(p.read_text(encoding="utf-8"))}
    assert found == {"gedeeld/opslag.js", "vooraf.js"}  # vooraf.js runs before any module can
