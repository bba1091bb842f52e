"""The form in a real browser: a newcomer's path to a file that the checks accept, by mouse, by keyboard, on a phone, after a closed tab."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from conftest import BUILD, run, violations
from hulp import MINI, built, mini_tree
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORT
from kennisbank.oordeel.catalogus import CATALOGUS
from kennisbank.oordeel.voorwaarden import FROM_SOURCES
from kennisbank.uitvoer.formulier import oordeel

RIGHT = "Wat dit formulier kan nakijken, is in orde. Je bestand is klaar."
KORT = "De eik en de lift"
TEKSTEN = {
    "De situatie": "In een verzonnen flat stond een eik voor de lift.",
    "Wat schuurde": "De een wilde schaduw, de ander een vrije deur.",
    "De aanpak": "We dronken elke week thee onder de eik.",
    "Wat er gebeurde": "De eik bleef staan en kreeg een bordje.",
    "Wat we leerden": "Thee helpt, als het lang genoeg duurt.",
}
KERN = "Bewoners van een verzonnen flat vonden een plek voor een eik en een lift."
WIL = ("De eik houden.", "De deur vrij.")
BRON = "[@KABOUTERBLAD-3]"
WAAROM = "De eik gaf schaduw en stond voor de deur van de lift."


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True, locale="nl-NL", accept_downloads=True
    )
    yield found
    found.close()


def open_form(context: BrowserContext, base: str, soort: str = "voorbeeld") -> Page:
    """Open the form and wait until it works."""
    tab = context.new_page()
    tab.goto(f"{base}bijdragen/{soort}/")
    tab.locator("#formulier").wait_for(state="visible")
    return tab


def next_step(tab: Page) -> None:
    tab.locator("[data-doe=volgende]").click()


def choose(tab: Page, veld: str, waarde: str) -> None:
    tab.locator(f"#{veld} input[value={waarde}]").check()


def the_text(tab: Page) -> None:
    """The first seven steps: title, summary and the five parts of the story."""
    for place, value in (("f-titel", KORT), ("f-kern", KERN), *((f"t-{n}", text) for n, text in enumerate(TEKSTEN.values(), 1))):
        tab.fill(f"#{place}-in", value)
        next_step(tab)


def the_facts(tab: Page, herkomst: str = "zelf-meegemaakt", lezer: str = "een collega uit een ander bos") -> None:
    """The ten steps after that: what else must be known."""
    tab.fill("#f-bijdragers-0-naam-in", "Een buur uit de flat")
    next_step(tab)
    choose(tab, "f-plaats_type", "buurt")
    next_step(tab)
    choose(tab, "f-land", "nederland")
    next_step(tab)
    tab.fill("#f-periode-begin-in", "2021")
    next_step(tab)
    choose(tab, "f-themas", "leefomgeving")
    next_step(tab)
    for nummer, partij in enumerate(("bewonersgroep", "woningcorporatie")):
        tab.select_option(f"#f-partijen-{nummer}-partij-in", partij)
        tab.fill(f"#f-partijen-{nummer}-wil-in", WIL[nummer])
        choose(tab, f"f-partijen-{nummer}-afloop", "beter")
    next_step(tab)
    tab.locator("#f-wat_schuurde-0-spanning-in").fill("bos")
    tab.get_by_role("option", name="Bos en tuin").click()
    tab.fill("#f-wat_schuurde-0-waarom-in", WAAROM)
    next_step(tab)
    choose(tab, "f-uitkomst", "deels")
    next_step(tab)
    choose(tab, "f-herkomst", herkomst)
    next_step(tab)
    choose(tab, "f-privacy-vorm", "geanonimiseerd")
    if lezer:
        tab.fill("#f-privacy-tweede_lezer-in", lezer)
        tab.fill("#f-privacy-datum-in", "2026-05-05")
    next_step(tab)
    next_step(tab)  # what may be told is left empty


def save(tab: Page, press: Callable[[], None], folder: Path) -> Path:
    """Press the button that saves the file, and return where it is."""
    with tab.expect_download() as started:
        press()
    target = folder / started.value.suggested_filename
    started.value.save_as(target)
    return target


def judged(path: Path, tmp_path: Path) -> list[Melding]:
    """Put the file in a tree as it is, and return what the checks say of it."""
    root = mini_tree(tmp_path / "boom")
    shutil.copy(path, root / "voorbeelden" / path.name)
    kb, meldingen = built(root)
    assert f"voorbeeld/{path.stem}" in kb.per_plek
    return [m for m in meldingen if m.pad == f"voorbeelden/{path.name}"]


def test_van_een_leeg_formulier_naar_een_pagina(context: BrowserContext, base: str, tmp_path: Path) -> None:
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    tab = open_form(context, base)
    the_text(tab)
    the_facts(tab)
    tab.get_by_role("button", name="Kijk alles na").click()
    assert tab.locator(".oordeel").inner_text() == RIGHT
    path = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert path.name == "de-eik-en-de-lift.md"
    assert "  - naam: Een buur uit de flat\n    rol: inbrenger\n" in path.read_text(encoding="utf-8")
    assert judged(path, tmp_path) == []
    # Nothing of the story went over the line: every request is a plain page or file of the site.
    assert [r for r in requests if not r.startswith((base, "blob:", "data:")) or "?" in r or "eik" in r] == []

    root = mini_tree(tmp_path / "site", with_house=True)
    shutil.copy(path, root / "voorbeelden" / path.name)
    result = run(BUILD, root)
    assert result.returncode == 0, result.stderr
    page = (root / "site" / "voorbeelden" / "de-eik-en-de-lift" / "index.html").read_text(encoding="utf-8")
    for text in (KORT, KERN, WAAROM, *WIL, *TEKSTEN.values(), "Zelf meegemaakt"):
        assert text in page


class Keyboard:
    """A hand that only has keys."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab

    def to(self, selector: str) -> None:
        """Press Tab until the focus is there; fails when it never comes."""
        for _ in range(120):
            if self.tab.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            self.tab.keyboard.press("Tab")
        raise AssertionError(f"met Tab kom je niet bij {selector}")

    def write(self, selector: str, text: str) -> None:
        self.to(selector)
        self.tab.keyboard.type(text)

    def radio(self, group: str, downs: int = 0) -> None:
        self.to(f"#{group} input")
        self.tab.keyboard.press("Space")
        for _ in range(downs):
            self.tab.keyboard.press("ArrowDown")

    def press(self, selector: str, key: str = "Enter") -> None:
        self.to(selector)
        self.tab.keyboard.press(key)

    def next(self) -> None:
        self.press("[data-doe=volgende]")


@pytest.mark.parametrize("width", [1280, 320])
def test_alleen_met_het_toetsenbord(width: int, context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.set_viewport_size({"width": width, "height": 800})
    keys = Keyboard(tab)
    keys.write("#f-titel-in", KORT)
    tab.keyboard.press("Enter")  # in a line of text Enter goes on
    keys.write("#f-kern-in", KERN)
    keys.next()
    for nummer, tekst in enumerate(TEKSTEN.values(), 1):
        keys.write(f"#t-{nummer}-in", tekst)
        keys.next()
    keys.write("#f-bijdragers-0-naam-in", "Een buur uit de flat")
    keys.next()
    keys.radio("f-plaats_type")
    keys.next()
    keys.radio("f-land")
    keys.next()
    keys.write("#f-periode-begin-in", "2021")
    keys.next()
    keys.press("#f-themas input[value=leefomgeving]", "Space")
    keys.next()
    for nummer in (0, 1):
        keys.to(f"#f-partijen-{nummer}-partij-in")
        for _ in range(nummer + 1):
            tab.keyboard.press("ArrowDown")
        keys.write(f"#f-partijen-{nummer}-wil-in", WIL[nummer])
        keys.radio(f"f-partijen-{nummer}-afloop")
    keys.next()
    keys.write("#f-wat_schuurde-0-spanning-in", "tuin")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.locator("#f-wat_schuurde-0-spanning-in").input_value() == "Bos en tuin"
    keys.write("#f-wat_schuurde-0-waarom-in", WAAROM)
    keys.next()
    keys.radio("f-uitkomst", 1)
    keys.next()
    keys.radio("f-herkomst", 3)
    keys.next()
    keys.radio("f-privacy-vorm", 1)
    keys.write("#f-privacy-tweede_lezer-in", "een collega uit een ander bos")
    keys.to("#f-privacy-datum-in")
    tab.keyboard.type("05052026")
    keys.next()
    keys.next()
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    keys.press("[data-doe=nakijken]")
    assert tab.locator(".oordeel").inner_text() == RIGHT
    keys.to("[data-doe=download]")
    path = save(tab, lambda: tab.keyboard.press("Enter"), tmp_path)
    assert judged(path, tmp_path) == []
    assert "herkomst: zelf-meegemaakt" in path.read_text(encoding="utf-8")


def test_een_gesloten_tab_kost_niets(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    the_text(tab)
    tab.fill("#f-bijdragers-0-naam-in", "Een buur")  # and at once, without any pause, the tab is gone
    tab.close(run_before_unload=True)
    again = open_form(context, base)
    assert "concept is teruggezet" in again.locator("#bericht").inner_text()
    assert again.locator("#f-titel-in").input_value() == KORT
    assert again.locator("#f-bijdragers-0-naam-in").input_value() == "Een buur"
    assert again.locator(".voortgang").inner_text().startswith("Vraag 8 ")  # where it was left
    the_facts(again)
    again.get_by_role("button", name="Kijk alles na").click()
    path = save(again, again.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert judged(path, tmp_path) == []


def test_terug_en_herladen_houden_de_stap(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    assert not tab.locator("[data-doe=vorige]").is_visible()
    assert "Je kunt stoppen en later verdergaan" in tab.locator("[data-eerst]").inner_text()
    for place, value in (("f-titel", KORT), ("f-kern", KERN), ("t-1", "Een flat.")):
        tab.fill(f"#{place}-in", value)
        next_step(tab)
    tab.go_back()
    assert tab.locator(".voortgang").inner_text().startswith("Vraag 3 ") and tab.locator("#t-1-in").is_visible()
    tab.reload()
    tab.locator("#formulier").wait_for(state="visible")
    assert tab.locator(".voortgang").inner_text().startswith("Vraag 3 ")
    assert tab.locator("#t-1-in").input_value() == "Een flat."


def test_twee_tabbladen_schrijven_niet_over_elkaar_heen(context: BrowserContext, base: str) -> None:
    first = open_form(context, base)
    first.fill("#f-titel-in", "Het eerste verhaal")
    first.locator("#f-titel-in").blur()
    first.wait_for_function("localStorage.length > 0")
    second = open_form(context, base)
    assert second.locator("#f-titel-in").input_value() == "Het eerste verhaal"
    second.fill("#f-titel-in", "Een tweede verhaal")
    first.locator("#bericht-stap", has_text="In een ander tabblad").wait_for()
    first.fill("#f-titel-in", "Het eerste verhaal, af")
    first.locator("#f-titel-in").blur()
    for tab in (first, second):
        tab.close(run_before_unload=True)
    third = open_form(context, base)
    titles = {third.locator("#f-titel-in").input_value()}
    third.get_by_role("button", name="Open je andere concept").click()
    assert titles | {third.locator("#f-titel-in").input_value()} == {"Het eerste verhaal, af", "Een tweede verhaal"}


def test_opnieuw_beginnen_wist_het_concept(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.fill("#f-titel-in", "Weg ermee")
    tab.locator("#f-titel-in").blur()
    tab.get_by_role("button", name="Begin opnieuw").click()
    assert tab.evaluate("Object.keys(localStorage).filter((naam) => naam.startsWith('kennisbank.concept'))") == []
    tab.reload()
    tab.locator("#formulier").wait_for(state="visible")
    assert tab.locator("#f-titel-in").input_value() == ""


def test_de_foutenlijst_krijgt_de_aandacht_en_leidt_naar_het_veld(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    tab.fill("#f-titel-in", KORT)
    tab.get_by_role("button", name="Kijk alles na").click()
    assert tab.evaluate("document.activeElement.id") == "foutkop"
    links = tab.locator(".foutlijst a")
    assert links.first.inner_text() == "Het veld 'Kern' ontbreekt nog; vul het in of kies wat past."
    assert violations(tab) == []
    links.filter(has_text="Soort plek").click()
    assert tab.evaluate("document.activeElement.name") == "f-plaats_type"
    assert tab.locator("#f-kern-in").get_attribute("aria-invalid") == "true"
    described = tab.locator("#f-kern-in").get_attribute("aria-describedby") or ""
    assert "ontbreekt" in "".join(tab.locator(f"#{part}").inner_text() for part in described.split())


def test_een_link_in_de_foutenlijst_opent_ook_een_stap(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    for _ in range(18):
        next_step(tab)
        if tab.locator("#f-titel-in").is_visible() or not tab.locator("[data-doe=nakijken]").is_visible():
            next_step(tab)  # a step with something wrong lets one pass the second time
    tab.get_by_role("button", name="Kijk alles na").click()
    assert not tab.locator("#f-titel-in").is_visible()
    tab.locator(".foutlijst a").first.click()
    assert tab.evaluate("document.activeElement.id") == "f-titel-in"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_vindt_niets_in_elke_stap(width: int, scheme: Any, browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    tab = open_form(context, base)
    questions = int((tab.locator(".voortgang").inner_text()).split()[-1])
    assert questions >= 13
    assert tab.locator("[data-eerst]").inner_text().startswith(f"{questions} korte vragen")
    steps = questions + 2  # what one may add, and the check
    assert violations(tab) == []  # the whole page; after this only the form changes
    for step in range(1, steps + 1):
        assert tab.locator(".voortgang").inner_text() == (f"Vraag {step} van {questions}" if step <= questions else "Na de vragen")
        assert violations(tab, "#formulier") == [], step
        assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, step
        tab.evaluate("document.querySelectorAll('[data-stap]').forEach((stap) => { stap.dataset.gezien = 'ja'; })")
        if step < steps:
            next_step(tab)
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.locator(".foutlijst").wait_for()
    assert violations(tab) == []
    context.close()


@pytest.mark.parametrize("soort", ["voorbeeld", "methode", "spanning"])
def test_axe_vindt_niets_met_alles_open(soort: str, context: BrowserContext, base: str) -> None:
    tab = open_form(context, base, soort)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    tab.get_by_role("button", name="Toon hoe de pagina wordt").click()
    tab.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    for button in tab.locator("[data-erbij]:visible").all():
        button.click()
    tab.fill("#f-titel-in", "Bel 06-12345678")
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.locator(".weergave-titel", has_text="Bel").wait_for()
    assert violations(tab) == []


def test_privacy_en_leesbaarheid_terwijl_je_typt(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.fill("#f-titel-in", "Mail kabouter@voorbeeld.nl")
    assert (
        tab.locator("#f-titel .melding").inner_text()
        == "Hier lijkt een e-mailadres te staan; haal het weg. Het gaat om ‘kabouter@voorbeeld.nl’."
    )
    tab.fill("#f-titel-in", "Geen adres meer")
    tab.locator("#f-titel .melding").wait_for(state="detached")
    for _ in range(2):
        next_step(tab)
        next_step(tab)
    tab.fill(
        "#t-1-in",
        "Wie heel lang doorpraat zonder dat er een punt komt, en dan nog een stukje, en nog een stukje, die krijgt vanzelf een hint omdat niemand dat volhoudt.",
    )
    tab.locator(".leeshulp summary").click()
    assert "maak er twee van" in tab.locator(".leeshulp li").inner_text()


def test_een_bevestiging_staat_bij_de_knop(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.fill("#f-titel-in", "Bel 06-12345678")
    next_step(tab)
    said = tab.locator("#bericht-stap")
    assert said.inner_text().startswith("Hier klopt iets nog niet.") and said.get_attribute("role") == "status"
    next_step(tab)
    assert said.inner_text() == "" and tab.locator(".voortgang").inner_text().startswith("Vraag 2")
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    tab.get_by_role("button", name="Kijk alles na").click()
    save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert "staat bij je downloads" in tab.locator("#bericht-klaar").inner_text()
    assert tab.locator("#bericht").inner_text() == ""


def test_niemand_hoeft_een_tweede_lezer_te_verzinnen(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    the_text(tab)
    the_facts(tab, lezer="")
    tab.get_by_role("button", name="Kijk alles na").click()
    assert tab.locator(".oordeel").inner_text().startswith(RIGHT)
    assert tab.locator("#foutkop").inner_text() == "Je bestand is goed; nog één tip"
    said = tab.locator(".foutlijst li").inner_text()
    assert "'Tweede lezer' en 'Datum'" in said and "_" not in said
    path = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert [(m.code, m.ernst) for m in judged(path, tmp_path)] == [("KB034", "let op")]


@pytest.mark.parametrize("soort", ["voorbeeld", "methode", "spanning"])
def test_het_formulier_praat_niet_over_bestanden(soort: str, context: BrowserContext, base: str) -> None:
    tab = open_form(context, base, soort)
    asked = " ".join(tab.locator(".hulp, .moet, .vragenlijst").all_text_contents())
    assert ".md" not in asked and "estandsnaam" not in asked and "(moet)" not in asked
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.locator("#open-pagina").focus()
    assert tab.locator("#open-pagina").get_attribute("aria-expanded") == "true"  # all pages there are


def test_een_deel_erbij_en_weer_weg(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    for nummer in range(2):
        tab.fill(f"#f-partijen-{nummer}-wil-in", f"Wens {nummer + 1}")
    tab.get_by_role("button", name="Nog een toevoegen bij Partijen").click()
    assert tab.evaluate("document.activeElement.closest('[data-item]').querySelector('legend').innerText") == "Partijen, nummer 3"
    tab.keyboard.press("Tab")
    tab.locator("#f-partijen [data-item]").nth(2).locator("textarea").nth(1).fill("Wens 3")
    tab.get_by_role("button", name="Haal weg Partijen, nummer 1").click()
    assert tab.evaluate("document.activeElement.dataset.erbij") == ""
    assert tab.locator("#f-partijen > .deelvragen > fieldset > legend").all_inner_texts() == ["Partijen, nummer 1", "Partijen, nummer 2"]
    tab.get_by_role("button", name="Kijk alles na").click()
    text = tab.locator("#bestand").input_value()
    assert re.findall(r"wil: (.*)", text) == ["Wens 2", "Wens 3"]


def test_de_weergave_volgt_wat_je_typt_en_kan_geen_html_worden(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.get_by_role("button", name="Toon hoe de pagina wordt").click()
    tab.fill("#f-titel-in", "<img src=x onerror=alert(1)>")
    tab.locator(".weergave-titel", has_text="<img").wait_for()
    assert tab.locator("#weergave img").count() == 0
    the_text(tab)
    the_facts(tab)
    shown = tab.locator("#weergave").inner_text()
    for text in (KORT, KERN, WAAROM, *WIL, *TEKSTEN.values(), "Bos en tuin", "Buurt of straat", "Zelf meegemaakt"):
        assert text in shown


def on_github(tab: Page) -> None:
    """Serve the form as if the files of the site stood on GitHub."""

    def answer(route: Route) -> None:
        response = route.fetch()
        text = re.sub(r'data-opslag="[^"]*"', 'data-opslag="https://github.com/voorbeeld/kennisbank"', response.text())
        route.fulfill(response=response, body=text)

    tab.route("**/bijdragen/voorbeeld/", answer)


def test_github_pas_na_de_vragen_over_privacy(context: BrowserContext, base: str) -> None:
    tab = context.new_page()
    on_github(tab)
    tab.goto(f"{base}bijdragen/voorbeeld/")
    the_text(tab)
    tab.evaluate(f"document.getElementById('t-5-in').value += ' {BRON}'")
    the_facts(tab, "openbare-bron")
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.get_by_text("Zelf een openbaar voorstel doen").click()
    link = tab.locator("[data-opslaglink]")
    assert not link.is_visible() and link.get_attribute("href") is None
    assert tab.locator("#opslag-uitleg").inner_text() == "Beantwoord eerst de vier vragen."
    for box in tab.locator("[data-belofte] input").all():
        box.check()
    link.wait_for()
    address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == "https://github.com/voorbeeld/kennisbank/new/main/voorbeelden"
    query = parse_qs(address.query)
    assert query["filename"] == ["de-eik-en-de-lift.md"]
    assert query["value"][0].strip() == tab.locator("#bestand").input_value().strip()
    tab.locator(".stapknoppen [data-doe=vorige]").click()
    tab.locator("summary", has_text="Middelen").click()
    tab.fill("#f-middelen-in", "Bel 06-12345678.")
    next_step(tab)
    next_step(tab)
    assert not link.is_visible()


@pytest.mark.parametrize("herkomst", ["zelf-meegemaakt", "opgetekend-interview"])
def test_een_meegemaakt_verhaal_gaat_nooit_naar_github(herkomst: str, context: BrowserContext, base: str) -> None:
    tab = context.new_page()
    on_github(tab)
    tab.goto(f"{base}bijdragen/voorbeeld/")
    the_text(tab)
    the_facts(tab, herkomst)
    tab.evaluate("document.querySelectorAll('[data-belofte] input').forEach((vak) => { vak.checked = true; })")
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.get_by_text("Zelf een openbaar voorstel doen").click()
    assert tab.locator("[data-opslaglink]").get_attribute("href") is None
    assert not tab.locator("[data-opslaglink]").is_visible() and not tab.locator("[data-belofte]").is_visible()
    said = tab.locator("#opslag-uitleg").inner_text()
    assert "openbare bron" in said and "Download" in said and "mail" in said


def test_de_openbare_herkomsten_zijn_die_van_het_issueformulier() -> None:
    assert oordeel(SOORT["voorbeeld"])["openbaar"] == {"herkomst": sorted(FROM_SOURCES)}
    assert oordeel(SOORT["methode"])["openbaar"] == {}


def test_een_te_lang_voorstel_legt_uit_wat_dan(context: BrowserContext, module_base: str) -> None:
    tab = context.new_page()
    tab.goto(module_base)
    script = """async (inhoud) => (await import('/js/bijdragen/versturen.js')).proposal({
      opslag: 'https://github.com/voorbeeld/kennisbank', bewerk: 'edit/main/docs/', map: 'voorbeelden', bestandsnaam: 'x.md', inhoud, bestaand: ''})"""
    start = len("https://github.com/voorbeeld/kennisbank/new/main/voorbeelden?filename=x.md&value=")
    fits = tab.evaluate(script, "a" * (8191 - start))
    assert len(fits["adres"].encode()) == 8191
    assert "adres" not in (long := tab.evaluate(script, "a" * (8192 - start))) and "8192" in long["waarom"]
    assert "adres" not in tab.evaluate(script, "é" * 1400)  # 6 bytes each in an address


def test_zonder_github_zegt_het_formulier_waarom(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    choose(tab, "f-herkomst", "openbare-bron")
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.get_by_text("Zelf een openbaar voorstel doen").click()
    assert "staan niet op GitHub" in tab.locator("#opslag-uitleg").inner_text()
    assert not tab.locator("[data-opslaglink]").is_visible()


def test_mail_met_de_tekst_of_met_een_plek_om_te_plakken(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    tab.fill("#f-titel-in", KORT)
    tab.get_by_role("button", name="Kijk alles na").click()
    link = tab.locator("a[data-mail]")
    short = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert short["subject"] == [f"voorbeeld: {KORT}"] and f"titel: {KORT}" in short["body"][0]
    tab.fill("#t-1-in", "Een lange zin over een eik. " * 80)
    tab.get_by_role("button", name="Kijk alles na").click()
    assert "Plak hieronder de tekst" in parse_qs(urlsplit(link.get_attribute("href") or "").query)["body"][0]
    assert "te lang" in tab.locator("[data-mailuitleg]").inner_text()


def test_een_pagina_van_de_site_openen_en_verbeteren(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.fill("#open-pagina", "omgehakte")
    tab.get_by_role("option", name="De omgehakte eik").click()
    tab.get_by_role("button", name="Open de pagina").click()
    tab.locator("#bericht", has_text="Je verbetert nu: De omgehakte eik.").wait_for()
    tab.fill("#f-uitkomst + *, #t-5-in", "Begin een jaar eerder.")
    tab.get_by_role("button", name="Kijk alles na").click()
    assert tab.locator(".oordeel").inner_text() == RIGHT
    path = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert path.name == "de-omgehakte-eik.md"
    before = (MINI / "voorbeelden" / path.name).read_text(encoding="utf-8").replace("Begin eerder.", "Begin een jaar eerder.")
    assert path.read_text(encoding="utf-8") == before  # what was not changed stays as it stood
    assert same_facts(path, tmp_path)


def test_een_pagina_die_je_alleen_bekeek_is_geen_concept(context: BrowserContext, base: str) -> None:
    tab = context.new_page()
    tab.goto(f"{base}bijdragen/voorbeeld/?pagina=de-omgehakte-eik")
    tab.locator("#bericht", has_text="Je verbetert nu: De omgehakte eik.").wait_for()
    assert tab.locator("#f-titel").evaluate("veld => veld.getBoundingClientRect().top < innerHeight")
    tab.goto(f"{base}bijdragen/voorbeeld/?pagina=de-bedachte-beer")
    tab.locator("#bericht", has_text="Je verbetert nu: De bedachte beer.").wait_for()


def test_wie_een_andere_pagina_wil_verbeteren_verliest_het_concept_niet(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.fill("#f-titel-in", KORT)
    tab.goto(f"{base}bijdragen/voorbeeld/?pagina=de-omgehakte-eik")
    tab.locator("#bericht", has_text="Je concept is teruggezet.").wait_for()
    assert tab.locator("#f-titel-in").input_value() == KORT
    assert tab.locator("#open-pagina").input_value() == "De omgehakte eik"
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Open de pagina").click()
    tab.locator("#bericht", has_text="Je verbetert nu: De omgehakte eik.").wait_for()
    assert tab.locator("#f-titel-in").input_value() == "De omgehakte eik"


def test_wat_een_bestand_over_een_rol_zegt_verandert_niet(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    assert tab.locator("#f-bijdragers-0-rol-in").input_value() == "inbrenger"
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", MINI / "voorbeelden" / "de-omgehakte-eik.md")
    tab.locator("#bericht", has_text="staat in het formulier.").wait_for()
    assert tab.locator("#f-bijdragers-0-rol-in").input_value() == ""


@pytest.mark.parametrize("naam", ["de-omgehakte-eik", "de-bedachte-beer"])
def test_een_bestand_openen_en_ongewijzigd_bewaren(naam: str, context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", MINI / "voorbeelden" / f"{naam}.md")
    tab.locator("#bericht", has_text=f"Het bestand {naam}.md staat in het formulier.").wait_for()
    tab.get_by_role("button", name="Kijk alles na").click()
    path = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert path.read_bytes() == (MINI / "voorbeelden" / path.name).read_bytes()
    assert same_facts(path, tmp_path)


def test_wat_een_geopend_bestand_achter_een_hekje_heeft_komt_terug(context: BrowserContext, base: str, tmp_path: Path) -> None:
    """The words, a sentence about them, and a file that the build accepts."""
    eik = (MINI / "voorbeelden" / "de-omgehakte-eik.md").read_text(encoding="utf-8")
    path = tmp_path / "de-omgehakte-eik.md"
    path.write_text(eik.replace("wil: Een pad.", "wil: Een pad #1.").replace("land:", "# bel 06-12345678\nland:"), encoding="utf-8")
    tab = open_form(context, base)
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", path)
    told = tab.locator("#bericht", has_text="staat in het formulier.")
    told.wait_for()
    assert "Op regel 22 viel weg wat achter # staat" in told.inner_text()
    assert "De opmerking op regel 9 is weg: hier lijkt een telefoonnummer te staan" in told.inner_text()
    tab.get_by_role("button", name="Kijk alles na").click()
    saved = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    assert saved.read_text(encoding="utf-8") == eik.replace("wil: Een pad.", 'wil: "Een pad #1."')


def same_facts(path: Path, tmp_path: Path) -> bool:
    """Say whether the checks accept the file in the place of the old one, with the same facts."""
    root = mini_tree(tmp_path / "boom")
    before = built(root)[0].per_plek[f"voorbeeld/{path.stem}"].gegevens
    shutil.copy(path, root / "voorbeelden" / path.name)
    kb, meldingen = built(root)
    assert [m for m in meldingen if m.pad == f"voorbeelden/{path.name}" and m.ernst == "fout"] == []
    return bool(kb.per_plek[f"voorbeeld/{path.stem}"].gegevens == before)


def test_een_bestand_dat_niet_te_lezen_is_verandert_niets(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = open_form(context, base)
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.fill("#f-titel-in", KORT)
    bad = tmp_path / "kapot.md"
    bad.write_text("gewoon een brief", encoding="utf-8")
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", bad)
    tab.locator("#bericht", has_text="niet te lezen").wait_for()
    assert tab.locator("#f-titel-in").input_value() == KORT


def test_zonder_javascript_drie_andere_wegen(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    tab = context.new_page()
    tab.goto(f"{base}bijdragen/voorbeeld/")
    assert not tab.locator("#formulier").is_visible()
    assert tab.get_by_role("heading", name="Vragenlijst").is_visible()
    assert tab.locator(".vragenlijst li", has_text="Hoe liep het voor deze partij af?").first.is_visible()
    assert (tab.get_by_role("link", name="mail het aan de redactie").get_attribute("href") or "").startswith("mailto:")
    response = tab.goto(f"{base}bijdragen/sjabloon-voorbeeld.txt")
    assert response and "# Titel (verplicht)." in response.text()
    context.close()


def test_de_eerste_vraag_staat_bovenaan_en_de_rest_eronder(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    top = tab.evaluate("""() => ['.stuk-kop', '#f-titel', '.balk', '.openen', '.wegen'].map(
      (wat) => document.querySelector(wat).getBoundingClientRect().top)""")
    assert top == sorted(top)
    assert tab.evaluate("document.querySelector('#f-titel').getBoundingClientRect().bottom <= innerHeight")  # without scrolling
    assert not tab.get_by_role("link", name="mail het aan de redactie").is_visible()
    tab.get_by_text("Andere manieren om te schrijven").click()
    assert tab.get_by_role("link", name="mail het aan de redactie").is_visible()


def test_op_papier_staan_de_vragen_en_niet_het_formulier(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    assert not tab.locator(".vragenlijst").is_visible()
    assert "Bos en tuin" in (tab.locator(".vragenlijst li", has_text="Kies de spanning").first.text_content() or "")
    tab.emulate_media(media="print")
    assert tab.locator(".vragenlijst").is_visible() and not tab.locator("#formulier").is_visible()


# From a finding to what is right


def all_at_once(context: BrowserContext, base: str, soort: str = "voorbeeld") -> Page:
    tab = open_form(context, base, soort)
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    return tab


def selected(tab: Page) -> str:
    """Return what is selected in the field with the focus."""
    return str(
        tab.evaluate("(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)")
    )


def test_na_een_fout_staan_de_gevonden_woorden_klaar(context: BrowserContext, base: str) -> None:
    tab = open_form(context, base)
    tab.fill("#f-titel-in", "Wie belt 06-12345678 of komt langs")
    next_step(tab)
    assert selected(tab) == "06-12345678"
    tab.keyboard.type("de balie")
    assert tab.locator("#f-titel-in").input_value() == "Wie belt de balie of komt langs"


def test_volgende_fout_leidt_verder_en_overal_staat_hetzelfde_aantal(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.fill("#f-titel-in", "Bel 06-12345678")
    tab.fill("#t-1-in", "Een regel.\n\nZie www.x.example voor meer.")
    tab.get_by_role("button", name="Kijk alles na").click()
    count = tab.locator("#foutkop").inner_text().removeprefix("Er zijn ")
    assert re.fullmatch(r"nog \d+ dingen te verbeteren en één tip", count)
    assert tab.locator(".oordeel").inner_text() == f"Er zijn {count}. Bewaren en mailen kan al wel."
    assert len(tab.locator(".foutlijst li").all()) == int(count.split()[1]) + 1
    on = tab.get_by_role("button", name=f"Naar het volgende punt ({count})")
    on.click()
    assert selected(tab) == "06-12345678"
    seen = []
    for _ in range(3):
        on.click()
        seen.append(tab.evaluate("document.activeElement.id"))
    assert seen[:2] == ["f-kern-in", "t-1-in"]
    assert tab.evaluate("getSelection().type") is not None


def test_herstel_dit_zet_er_wat_bedoeld_was(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.fill("#t-1-in", "Het caf&eacute; aan de hoek [@kabouterblad-3].\n\nZie https://x.example/plan.")
    tab.locator("#t-1-in").blur()
    for _ in range(3):
        tab.locator("#t-1 .melding").first.wait_for()
        before = tab.locator("#t-1 .melding").count()
        tab.locator("#t-1").get_by_role("button", name="Herstel dit").first.click()
        expect(tab.locator("#t-1 .melding")).to_have_count(before - 1)
    assert tab.locator("#t-1-in").input_value() == "Het café aan de hoek [@KABOUTERBLAD-3].\n\nZie <https://x.example/plan>."
    assert tab.evaluate("document.activeElement.id") == "t-1-in"
    tab.fill("#f-periode-begin-in", "maart 2023")
    tab.locator("#f-periode-begin-in").blur()
    tab.locator("#f-periode-begin").get_by_role("button", name="Herstel dit").click()
    assert tab.locator("#f-periode-begin-in").input_value() == "2023-03"


def test_waar_een_mens_over_gaat_staat_geen_knop(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.fill("#t-1-in", "Bel 06-12345678 of zie [dit](javascript:x).")
    tab.locator("#t-1-in").blur()
    tab.locator("#t-1 .melding").first.wait_for()
    assert tab.get_by_role("button", name="Herstel dit").count() == 0


def test_een_kop_die_de_pagina_al_heeft_zegt_het_formulier_in_eigen_woorden(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.fill("#t-1-in", "### Menu\n\nEen kring.")
    tab.locator("#t-1-in").blur()
    said = "Het tussenkopje 'Menu' heet net als een vast deel van de pagina; geef het andere woorden."
    expect(tab.locator("#t-1 .melding")).to_have_text(said)


def test_het_formulier_zegt_wat_alleen_de_controle_ziet(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.get_by_text("Wat de controle daarna nog bekijkt").click()
    later = [uitleg.later for uitleg in CATALOGUS.values() if uitleg.later]
    assert [text.lower() for text in tab.locator(".uitkomst details li").all_inner_texts()] == [f"{zin.lower()}." for zin in later]


@pytest.mark.parametrize("width", [390, 1280])
def test_de_keuzelijst_laat_het_veld_zien_en_alles_wat_er_is(width: int, context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    tab.set_viewport_size({"width": width, "height": 844})
    field = tab.locator("#f-wat_schuurde-0-spanning-in")
    field.focus()
    expect(tab.locator("#f-wat_schuurde-0-spanning-lijst [role=option]")).to_have_count(2)  # every spanning of the site
    box, shown = field.bounding_box(), tab.locator("#f-wat_schuurde-0-spanning-lijst").bounding_box()
    assert box and shown and shown["y"] >= box["y"] + box["height"] - 1
    field.fill("brandveilig")
    expect(tab.locator("#f-wat_schuurde-0-spanning .niets-past")).to_have_text(
        "Niets gevonden met ‘brandveilig’. Laat dit leeg, en noem het in je mail aan de redactie."
    )
    assert violations(tab) == []


def test_een_tikfout_van_een_pagina_verbeter_je_zonder_stappen(context: BrowserContext, base: str) -> None:
    tab = context.new_page()
    tab.goto(f"{base}bijdragen/voorbeeld/?pagina=de-omgehakte-eik")
    tab.locator("#formulier").wait_for(state="visible")
    expect(tab.locator("#t-3-in")).to_be_visible()
    expect(tab.locator("#f-titel-in")).to_be_visible()
    assert tab.get_by_role("button", name="Toon alles op één pagina").get_attribute("aria-pressed") == "true"


def test_een_lange_tekst_gaat_via_het_klembord_in_de_mail(context: BrowserContext, base: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = all_at_once(context, base)
    tab.fill("#f-titel-in", KORT)
    tab.fill("#t-1-in", "Een kring in het bos. " * 200)
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.evaluate("document.querySelector('a[data-mail]').addEventListener('click', (event) => event.preventDefault())")
    tab.locator(".uitkomst").get_by_role("link", name="Mail de redactie").click()
    expect(tab.locator("#bericht-klaar")).to_have_text("De tekst staat op het klembord. Plak hem in de mail.")
    assert "Een kring in het bos." in tab.evaluate("navigator.clipboard.readText()")
    assert len(tab.locator("a[data-mail]").get_attribute("href") or "") < 400


@pytest.mark.parametrize(
    ("device", "said"),
    [
        ("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }", ""),
        ("navigator.share = () => Promise.reject(new DOMException('dicht', 'AbortError'))", ""),
        (
            "navigator.share = () => Promise.reject(new DOMException('nee', 'NotAllowedError'))",
            "Delen lukt hier niet. De tekst staat op het klembord.",
        ),
    ],
)
def test_delen_past_altijd(device: str, said: str, context: BrowserContext, base: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(device)
    tab = all_at_once(context, base)
    tab.fill("#f-titel-in", KORT)
    tab.get_by_role("button", name="Kijk alles na").click()
    tab.get_by_role("button", name="Deel", exact=True).click()
    expect(tab.locator("#bericht-klaar")).to_have_text(said)
    if "shared" in device:
        tab.wait_for_function(
            "window.shared?.files?.[0].name === 'de-eik-en-de-lift.txt' || window.shared?.text?.includes('De eik en de lift')"
        )


def test_de_weergave_tekent_ook_wat_te_veel_is(context: BrowserContext, base: str) -> None:
    tab = all_at_once(context, base)
    faults: list[str] = []
    tab.on("pageerror", lambda fault: faults.append(str(fault)))
    tab.get_by_role("button", name="Toon hoe de pagina wordt").click()
    for text in ("**a** " * 12_000, "> " * 2_000 + "diep", "- " * 2_000 + "diep", "### a\n" * 1_000, "    - a\n" * 1_000):
        tab.fill("#t-1-in", text + "en dit staat aan het eind")
        expect(tab.locator("[data-weergave]")).to_contain_text("en dit staat aan het eind")
    assert faults == []
