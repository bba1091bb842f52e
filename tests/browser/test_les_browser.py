"""Teaching with the site, in a real browser: paper, cards, slides, "Mijn selectie" and reading without internet."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import serve, violations
from hulp import ROOT, built
from kennisbank import uitgeven
from kennisbank.collectie.leerlijnen import CARD_BACK, CARD_FRONT
from kennisbank.nabewerking import offline
from pakketten import faults

A4, A4_WIDE, A6 = (210, 297), (297, 210), (105, 148)


@dataclass
class Druk:
    """What came out of the printer: the size of every sheet in millimetres, and its text."""

    maten: list[tuple[int, int]]
    vellen: list[str]


def druk(page: Page, folder: Path) -> Druk:
    """Print the page as it is now."""
    path = folder / "druk.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    info = subprocess.run(["pdfinfo", "-l", "-1", str(path)], capture_output=True, text=True, check=True).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info)
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return Druk([(round(float(w) * 25.4 / 72), round(float(h) * 25.4 / 72)) for w, h in sizes], text.split("\f")[:-1])


def tools(page: Page) -> None:
    """Go to the tools below a page: they load when someone comes near."""
    page.get_by_role("heading", name="Gebruiken in je werk of les").scroll_into_view_if_needed()


# Paper


def test_een_methode_past_op_twee_bladen_met_nummers_licentie_en_code(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "methoden/paddenstoelkring/")
    gedrukt = druk(page, tmp_path)
    assert 1 <= len(gedrukt.maten) <= 2 and set(gedrukt.maten) == {A4}
    for number, vel in enumerate(gedrukt.vellen, 1):
        assert f"{number} van {len(gedrukt.vellen)}" in vel and "CC BY 4.0" in vel
    whole = " ".join(gedrukt.vellen)
    assert "Zo doe je het" in whole and "M001" in gedrukt.vellen[0] and "Hoofdmenu" not in whole and "Zoek" not in whole
    page.emulate_media(media="print")
    code = page.get_by_role("img", name="QR-code naar deze pagina")
    box = code.bounding_box()
    assert box and box["width"] > 80 and box["height"] > 80


def test_elke_echte_methode_past_op_twee_bladen(page: Page, echte_base: str, tmp_path: Path) -> None:
    slugs = [p.stem for p in sorted((ROOT / "methoden").glob("*.md")) if p.stem not in ("index", "_sjabloon")]
    too_long = {}
    for slug in slugs:
        page.goto(f"{echte_base}methoden/{slug}/")
        vellen = len(druk(page, tmp_path).maten)
        too_long |= {slug: vellen} if vellen > 2 else {}
    assert len(slugs) > 40 and too_long == {}


def test_elke_echte_leerlijn_past_op_een_blad(page: Page, echte_base: str, tmp_path: Path) -> None:
    for path in sorted((ROOT / "docs" / "leerlijnen").glob("[a-z]*.md")):
        if path.stem != "index":
            page.goto(f"{echte_base}leerlijnen/{path.stem}/blad/")
            assert druk(page, tmp_path).maten == [A4], path.stem


def test_een_voorbeeld_met_een_keus_komt_in_twee_delen(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "voorbeelden/de-omgehakte-eik/")
    vellen = druk(page, tmp_path).vellen
    choice = next(n for n, vel in enumerate(vellen) if "Wat zou jij doen?" in vel)
    assert not any("De aanpak" in vel or "Anders dan bedoeld" in vel or "vonden de buren" in vel for vel in vellen[: choice + 1])
    assert "De aanpak" in vellen[choice + 1]

    page.evaluate("window.print = () => {}")  # the dialog would wait for someone
    tools(page)
    page.get_by_role("button", name="Druk af tot de keuze").press("Enter")
    voor = " ".join(druk(page, tmp_path).vellen)
    assert "De situatie" in voor and "Wat zou jij doen?" in voor and "De aanpak" not in voor and "Wie hoorde de eik" not in voor
    page.get_by_role("button", name="Druk af na de keuze").press("Enter")
    na = " ".join(druk(page, tmp_path).vellen)
    assert "De aanpak" in na and "De omgehakte eik" in na and "De situatie" not in na and "Wat zou jij doen?" not in na


SPILLED = (
    "[...document.querySelectorAll('.dek .zijde')].filter(z => z.scrollHeight > z.clientHeight + 1).map(z => z.innerText.slice(0, 60))"
)


def test_een_kaart_is_twee_kanten_van_een_a6(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "lesgeven/gesprekskaarten/?kaarten=S001")
    gedrukt = druk(page, tmp_path)
    assert gedrukt.maten == [A6, A6]
    assert "Bos en tuin" in gedrukt.vellen[0] and "Tuin" in gedrukt.vellen[0] and "Wie heeft er geen tuin?" not in gedrukt.vellen[0]
    assert "Wie heeft er geen tuin?" in gedrukt.vellen[1] and "CC BY 4.0" in gedrukt.vellen[1]


def test_vier_kaarten_op_een_a4_met_de_achterkanten_gespiegeld(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "lesgeven/gesprekskaarten/")
    page.get_by_label("A4, vier kaarten per blad").check()
    gedrukt = druk(page, tmp_path)
    assert gedrukt.maten == [A4, A4]
    assert re.search(r"Bos en tuin +Snel en rustig", gedrukt.vellen[0])
    assert re.search(r"Snel en rustig +Bos en tuin", gedrukt.vellen[1])


def test_een_volle_kaart_past_ook(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "lesgeven/gesprekskaarten/?kaarten=S001")
    fill = """([front, back]) => {
      const text = (size) => "samenleven met buren is niet altijd even makkelijk ".repeat(40).slice(0, size);
      const set = (where, size) => document.querySelectorAll(where).forEach((p, _, all) => p.textContent = text(Math.ceil(size / all.length)));
      set("#s001 h3", 70);
      set("#s001 h4", 80);
      set("#s001 .kaartvraag", 120);
      set("#s001 .kanten p", front - 200);
      document.querySelector("#s001 .kaartvragen").append(...Array.from({length: 5}, () => document.createElement("li")));
      set("#s001 .kaartvragen li", back);
    }"""
    page.evaluate(fill, [CARD_FRONT, CARD_BACK])
    assert druk(page, tmp_path).maten == [A6, A6]
    page.emulate_media(media="print")
    assert page.evaluate(SPILLED) == []


def test_elke_echte_kaart_past(page: Page, echte_base: str, tmp_path: Path) -> None:
    page.goto(echte_base + "lesgeven/gesprekskaarten/")
    cards = page.locator("[data-kaart]").count()
    assert druk(page, tmp_path).maten == [A6] * (2 * cards)
    page.emulate_media(media="print")
    assert page.evaluate(SPILLED) == []


def test_kaarten_kiezen_met_het_toetsenbord_en_delen_met_een_link(page: Page, base: str) -> None:
    page.goto(base + "lesgeven/gesprekskaarten/")
    page.get_by_role("checkbox", name="Snel en rustig").press(" ")
    expect(page.locator("#aantal")).to_have_text("1 kaart gekozen.")
    assert page.url.endswith("?kaarten=S001")
    page.reload()
    assert page.get_by_role("checkbox", name="Bos en tuin").is_checked()
    assert not page.get_by_role("checkbox", name="Snel en rustig").is_checked()
    page.get_by_role("button", name="Allemaal").press("Enter")
    expect(page.locator("#aantal")).to_have_text("2 kaarten gekozen.")


# Slides


def test_dias_met_alleen_het_toetsenbord(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "leerlijnen/het-bos-in/presentatie/")
    count, dias = page.locator(".teller"), page.locator(".dia").count()
    expect(count).to_have_text(f"1 van {dias}")
    for key, number in (("ArrowRight", 2), (" ", 3), ("PageDown", 4), ("ArrowLeft", 3), ("End", dias), ("PageDown", dias), ("Home", 1)):
        page.keyboard.press(key)
        expect(count).to_have_text(f"{number} van {dias}")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#kunnen") and page.evaluate("document.activeElement.innerText") == "Wat je daarna kunt"
    expect(page.get_by_role("heading", name="Wat je daarna kunt")).to_be_in_viewport()
    page.get_by_role("button", name="Volgende").press("Enter")
    expect(count).to_have_text(f"3 van {dias}")
    assert druk(page, tmp_path).maten == [A4_WIDE] * dias


@pytest.mark.parametrize("scripts", [True, False])
def test_dias_uit_een_map_zonder_server(scripts: bool, browser: Browser, mini_site: Path) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto((mini_site / "leerlijnen" / "het-bos-in" / "presentatie" / "index.html").as_uri())
    first = tab.locator(".dia").first.bounding_box()
    assert first and first["height"] > 600, "de stijl is niet geladen"
    tab.get_by_role("link", name="Kijken").press("Enter")
    there = tab.locator("#deel-1").bounding_box()
    assert there and 0 <= there["y"] < 100
    if scripts:
        tab.keyboard.press("Home")
        expect(tab.locator(".teller")).to_have_text(re.compile("^1 van"))
    context.close()


# Mijn selectie


def keep(page: Page, base: str, *paths: str) -> None:
    """Put pages in the selection, with the keyboard."""
    for path in paths:
        page.goto(base + path)
        tools(page)
        page.get_by_role("button", name="Bewaar in mijn selectie").press("Enter")
        expect(page.get_by_role("button", name="Bewaard in mijn selectie")).to_have_attribute("aria-pressed", "true")


def titles(page: Page) -> list[str]:
    return page.locator(".gekozen li > a").all_inner_texts()


def test_een_selectie_ordenen_met_het_toetsenbord(page: Page, base: str) -> None:
    keep(page, base, "spanningen/bos-en-tuin/", "methoden/boswandeling/", "begrippen/kring/")
    page.locator(".gebruiken").get_by_role("link", name="Mijn selectie (3)").press("Enter")
    expect(page.get_by_role("heading", name="3 pagina's")).to_be_visible()
    assert titles(page) == ["Bos en tuin", "Boswandeling", "Kring"]
    page.get_by_role("button", name="Omhoog: Kring").press("Enter")
    assert titles(page) == ["Bos en tuin", "Kring", "Boswandeling"]
    expect(page.locator("#selectie-status")).to_have_text("Kring staat nu op plek 2 van 3.")
    assert page.evaluate("document.activeElement.ariaLabel") == "Omhoog: Kring"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#selectie-status")).to_have_text("Dit staat al bovenaan.")
    page.get_by_role("button", name="Weg: Bos en tuin").press("Enter")
    assert titles(page) == ["Kring", "Boswandeling"] and page.evaluate("document.activeElement.textContent") == "Weg"
    page.reload()
    expect(page.locator(".gekozen li > a")).to_have_text(["Kring", "Boswandeling"])
    page.get_by_role("button", name="Haal alles weg").press("Enter")
    expect(page.get_by_role("heading", name="Nog niets bewaard")).to_be_visible()
    page.keyboard.press("Enter")  # the focus is on "Zet terug"
    assert titles(page) == ["Kring", "Boswandeling"]


def test_de_link_houdt_de_hele_selectie_en_raakt_de_eigen_niet(browser: Browser, page: Page, base: str) -> None:
    keep(page, base, "spanningen/bos-en-tuin/", "begrippen/kring/")
    page.goto(base + "lesgeven/selectie/")
    page.get_by_label("Naam van je selectie").fill("Les 3 & meer")
    link = page.locator("#selectie-link").inner_text()
    assert link == f"{base}lesgeven/selectie/#s=S001,B001&t=Les%203%20%26%20meer"

    other = browser.new_context().new_page()
    keep(other, base, "methoden/boswandeling/")
    other.goto(link)
    expect(other.get_by_text("Deze selectie komt uit een link.")).to_be_visible()
    assert titles(other) == ["Bos en tuin", "Kring"] and other.get_by_label("Naam van je selectie").input_value() == "Les 3 & meer"
    other.get_by_role("link", name="Toon mijn eigen selectie").click()
    expect(other.locator(".gekozen li > a")).to_have_text(["Boswandeling"])
    other.goto(link)
    other.get_by_role("button", name="Maak dit mijn selectie").press("Enter")
    other.goto(base + "lesgeven/selectie/")
    expect(other.locator(".gekozen li > a")).to_have_text(["Bos en tuin", "Kring"])
    other.context.close()


def test_een_link_met_onzin_doet_niets_kwaads(page: Page, base: str) -> None:
    page.goto(base + "lesgeven/selectie/#s=S001,X999,<img src=x>,javascript:1,S001&t=%3Cb%3Evet%3C/b%3E")
    expect(page.locator(".gekozen li > a")).to_have_text(["Bos en tuin"])
    assert page.locator(".selectie b", has_text="vet").count() == 0
    expect(page.locator("#selectie-status")).to_have_text("Niet meer op de site: X999.")


def test_een_selectie_wordt_een_cursuspakket_verwijzingen_en_een_lijst_op_papier(page: Page, base: str, tmp_path: Path) -> None:
    keep(page, base, "spanningen/bos-en-tuin/", "methoden/boswandeling/")
    page.goto(base + "lesgeven/selectie/")
    page.get_by_label("Naam van je selectie").fill("Één les")
    with page.expect_download() as download:
        page.get_by_role("button", name="Maak een cursuspakket").press("Enter")
    assert download.value.suggested_filename == "een-les.imscc"
    pack = Path(download.value.path()).read_bytes()
    assert faults(pack) == [] and b"https://kennisbank.example/p/M002/" in pack
    references = page.locator("#citaten li").all_inner_texts()
    assert len(references) == 2 and all("https://kennisbank.example/p/" in text for text in references)
    assert [re.search(r"\(z\.d\.([^)]*)\)\. (\w+)", text).groups() for text in references] == [("-a", "Bos"), ("-b", "Boswandeling")]
    assert page.get_by_role("link", name="Boswandeling", exact=True).get_attribute("href") == "../../methoden/boswandeling/"
    assert page.get_by_role("link", name="Gesprekskaarten").get_attribute("href") == "../../lesgeven/gesprekskaarten/?kaarten=S001"
    paper = " ".join(druk(page, tmp_path).vellen)
    assert "Één les" in paper and "Boswandeling" in paper and "Omhoog" not in paper


def test_een_browser_die_niets_bewaart_zegt_dat(browser: Browser, base: str) -> None:
    context = browser.new_context()
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }")
    tab = context.new_page()
    tab.goto(base + "methoden/boswandeling/")
    tools(tab)
    tab.get_by_role("button", name="Bewaar in mijn selectie").press("Enter")
    expect(tab.get_by_text("Je browser bewaart niets.")).to_be_visible()
    context.close()


# Without internet


@pytest.fixture
def eigen_site(mini_site: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may change."""
    return shutil.copytree(mini_site, tmp_path / "site")


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


def bewaar(tab: Page, base: str, keuze: str) -> None:
    """Keep something, and wait until it is whole and the worker watches."""
    tab.goto(base + "over/offline/")
    tab.get_by_label(keuze).check()
    tab.get_by_role("button", name=re.compile("Bewaar|Werk bij")).press("Enter")
    expect(tab.locator("#bewaar-status")).to_contain_text("Bewaard. Op", timeout=60_000)
    tab.wait_for_function("navigator.serviceWorker.controller !== null")


MELDING = "Dit is de tekst die je bewaarde, want je hebt nu geen internet."


def test_lezen_en_zoeken_als_de_server_weg_is(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    tab.goto(base + "over/offline/")
    expect(tab.get_by_label("De hele kennisbank")).to_be_visible()
    assert re.search(r"\(\d+([,.]\d+)? (kB|MB)\)", tab.locator(".keuzes").inner_text())
    assert tab.evaluate("navigator.serviceWorker.controller") is None, "er is al iets bewaard voordat iemand koos"
    bewaar(tab, base, "De hele kennisbank")
    tab.goto(base + "methoden/boswandeling/")
    assert tab.get_by_text("Dit is de tekst die je bewaarde").count() == 0, "met internet is de tekst vers"
    next(server, None)

    for path, heading in (
        ("", None),
        ("methoden/paddenstoelkring/", "Paddenstoelkring"),
        ("leerlijnen/het-bos-in/presentatie/", "Het bos in"),
    ):
        tab.goto(base + path)
        expect(tab.get_by_text(MELDING)).to_be_visible()
        assert heading is None or tab.get_by_role("heading", name=heading, level=1).is_visible()
    assert tab.evaluate("getComputedStyle(document.querySelector('.dia')).display") == "flex", "de stijl is niet bewaard"
    tab.goto(base + "zoeken/?q=kring")
    expect(tab.get_by_text(MELDING)).to_be_visible()
    expect(tab.locator("#resultaten").get_by_role("link", name="Paddenstoelkring").first).to_be_visible()
    tab.goto(base + "methoden/boswandeling")  # without the slash, as people type it
    expect(tab.get_by_role("heading", name="Boswandeling", level=1)).to_be_visible()


def test_een_leerlijn_meenemen_en_wat_er_niet_bij_zit(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "Leerlijn: Het bos in")
    next(server, None)
    tab.goto(base + "spanningen/bos-en-tuin/")
    expect(tab.get_by_text(MELDING)).to_be_visible()
    tab.goto(base + "p/L001/")  # the permanent address, as a QR code gives it
    expect(tab.get_by_role("heading", name="Het bos in", level=1)).to_be_visible()
    tab.goto(base + "methoden/boswandeling/")
    expect(tab.get_by_text("De pagina die je wilde lezen, is niet bewaard")).to_be_visible()
    tab.goto(base + "zoeken/?q=kring")
    expect(tab.locator(".fout")).to_contain_text("Zoeken is niet bewaard op dit apparaat, en je hebt nu geen internet.")
    assert violations(tab) == []
    tab.get_by_role("link", name="Leerlijn: Het bos in").click()
    expect(tab.get_by_role("heading", name="Het bos in", level=1)).to_be_visible()
    tab.goto(base + "over/offline/")
    tab.get_by_role("button", name="Haal alles weg").press("Enter")
    expect(tab.locator("#bewaar-status")).to_have_text("Weggehaald. Er staat niets meer op dit apparaat.")
    assert tab.evaluate("caches.keys()") == []


def change(site: Path, page: str, old: str, new: str) -> None:
    """Publish the site again with one page changed."""
    path = site / page / "index.html"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    for name in ("sw.js", "bewaren.json"):
        (site / name).unlink()
    merken = uitgeven.neem_over(site, site, {})
    for name, data in offline.finish(built(ROOT / "tests" / "mini")[0], merken).items():
        (site / name).write_bytes(data)


def test_bijwerken_haalt_alleen_op_wat_veranderd_is(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "De hele kennisbank")
    change(eigen_site, "methoden/boswandeling", "Boswandeling", "Nachtwandeling")
    tab.reload()
    expect(tab.locator("#bewaar-status")).to_contain_text("Er is nieuwe tekst")
    fetched: list[str] = []
    reader.on("request", lambda request: fetched.append(request.url))
    bewaar(tab, base, "De hele kennisbank")
    pages = {url for url in fetched if url.endswith("/") and not url.endswith("over/offline/")}
    assert pages == {base + "methoden/boswandeling/"}
    next(server, None)
    tab.goto(base + "methoden/boswandeling/")
    expect(tab.get_by_role("heading", name="Nachtwandeling", level=1)).to_be_visible()
    assert tab.evaluate("caches.keys().then(keys => keys.length)") == 2, "de oude kopie is nog niet weg"


def test_een_bijwerking_die_mislukt_laat_staan_wat_er_was(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "De hele kennisbank")
    change(eigen_site, "methoden/boswandeling", "Boswandeling", "Nachtwandeling")
    change(eigen_site, "methoden/paddenstoelkring", "Paddenstoelkring", "Kringpraat")
    shutil.rmtree(eigen_site / "methoden" / "paddenstoelkring")
    tab.reload()
    tab.get_by_role("button", name="Werk bij").press("Enter")
    expect(tab.locator("#bewaar-status")).to_contain_text("Wat je had, is er nog.", timeout=60_000)
    next(server, None)
    for page, heading in (("boswandeling", "Boswandeling"), ("paddenstoelkring", "Paddenstoelkring")):
        tab.goto(f"{base}methoden/{page}/")
        expect(tab.get_by_role("heading", name=heading, level=1)).to_be_visible()


def test_wie_iets_bewaart_krijgt_elke_dag_wat_er_nieuw_is(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "De hele kennisbank")
    change(eigen_site, "methoden/boswandeling", "Boswandeling", "Nachtwandeling")
    versie = json.loads((eigen_site / "bewaren.json").read_text(encoding="utf-8"))["versie"]
    yesterday = """async () => {
      const cache = await caches.open("kennisbank-stand"), stand = await (await cache.match("/stand")).json();
      await cache.put("/stand", new Response(JSON.stringify({...stand, nagekeken: stand.nagekeken - 25 * 3600 * 1000})));
    }"""
    tab.evaluate(yesterday)
    tab.goto(base)
    kept = "caches.open('kennisbank-stand').then(c => c.match('/stand')).then(r => r.json()).then(stand => stand.versie)"
    for _ in range(300):
        if tab.evaluate(kept) == versie:
            break
        tab.wait_for_timeout(200)
    next(server, None)
    tab.goto(base + "methoden/boswandeling/")
    expect(tab.get_by_role("heading", name="Nachtwandeling", level=1)).to_be_visible()


def test_wat_een_netwerk_ertussen_zet_wordt_niet_bewaard(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    page = eigen_site / "methoden" / "boswandeling" / "index.html"
    meant = page.read_bytes()
    page.write_text("<!doctype html><title>Welkom</title><p>Log in op dit netwerk.</p>", encoding="utf-8")
    tab = reader.new_page()
    tab.goto(base + "over/offline/")
    tab.get_by_label("De hele kennisbank").check()
    tab.get_by_role("button", name="Bewaar").press("Enter")
    expect(tab.locator("#bewaar-status")).to_have_text(
        "Er kwam iets anders binnen dan deze site verstuurt. Misschien wil je netwerk dat je eerst inlogt. "
        "Open een gewone pagina, en probeer het dan nog eens. Er is nog niets bewaard."
    )
    page.write_bytes(meant)
    bewaar(tab, base, "De hele kennisbank")
    next(server, None)
    tab.goto(base + "methoden/boswandeling/")
    expect(tab.get_by_role("heading", name="Boswandeling", level=1)).to_be_visible()


def test_een_bewaarde_pagina_met_andere_bytes_komt_opnieuw(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "Leerlijn: Het bos in")
    wrong = """async () => {
      const name = (await caches.keys()).find((name) => name.startsWith("kennisbank-kopie-"));
      await (await caches.open(name)).put("/spanningen/bos-en-tuin/", new Response("<h1>Log in</h1>"));
    }"""
    tab.evaluate(wrong)
    bewaar(tab, base, "Leerlijn: Het bos in")
    next(server, None)
    tab.goto(base + "spanningen/bos-en-tuin/")
    expect(tab.get_by_role("heading", name="Bos en tuin", level=1)).to_be_visible()


def test_bewaren_wacht_niet_op_de_vraag_of_het_mag_blijven(reader: BrowserContext, base: str) -> None:
    reader.add_init_script("navigator.storage.persist = () => new Promise(() => {})")
    tab = reader.new_page()
    bewaar(tab, base, "Leerlijn: Het bos in")


def test_een_kopie_die_de_browser_opruimde_is_weg_en_dat_staat_er(reader: BrowserContext, eigen_site: Path) -> None:
    server = serve(eigen_site)
    base = next(server)
    tab = reader.new_page()
    bewaar(tab, base, "Leerlijn: Het bos in")
    tab.evaluate("caches.keys().then((names) => caches.delete(names.find((name) => name.startsWith('kennisbank-kopie-'))))")
    tab.reload()
    said = "Wat je had bewaard, was niet te lezen en is weggehaald. Bewaar het opnieuw."
    expect(tab.locator("#bewaar-status")).to_have_text(said)
    next(server, None)
