"""Looking at one thing, in a real browser: from a page to the chair on it, by keyboard, on a small screen, without a connection."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conftest import violations
from hulp import Proef
from kennisbank.__main__ import main
from kennisbank.redactie import nakijkbericht

SIZES = {"telefoon": {"width": 320, "height": 640}, "scherm": {"width": 1280, "height": 900}}


@pytest.fixture(params=SIZES)
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    found = browser.new_context(viewport=SIZES[request.param], reduced_motion="reduce", bypass_csp=True, accept_downloads=True)  # type: ignore[arg-type]
    yield found
    found.close()


def from_page(context: BrowserContext, base: str) -> Page:
    """Go from the end of a page to its question."""
    tab = context.new_page()
    tab.goto(f"{base}spanningen/bos-en-tuin/")
    tab.get_by_role("link", name="Kijk mee").click()
    tab.locator("section.kijk-na").get_by_role("link", name="Geef antwoord").click()
    tab.locator("#nakijken").wait_for(state="visible")
    return tab


def press_until(tab: Page, name: str, limit: int = 60) -> None:
    """Walk with Tab until the focus is on what is called so."""
    for _ in range(limit):
        if tab.evaluate("document.activeElement.innerText || document.activeElement.labels?.[0]?.innerText || ''").startswith(name):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"{name} is met Tab niet te bereiken")


def fits(tab: Page) -> bool:
    return bool(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_van_pagina_naar_stoel_met_toetsen_en_zonder_verbinding(context: BrowserContext, base: str, tmp_path: Path) -> None:
    tab = from_page(context, base)
    assert violations(tab, "main") == [] and fits(tab)
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.set_offline(True)

    tab.locator("#wie").focus()
    press_until(tab, "Een opbouwwerker")
    tab.keyboard.press("Space")
    press_until(tab, "Begin")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="Vraag 1 van 1")).to_be_focused()
    expect(tab.locator("blockquote")).to_have_text("Er staat ineens een hek.")
    assert violations(tab, "main") == [] and fits(tab)
    press_until(tab, "Vaak")
    tab.keyboard.press("Space")
    press_until(tab, "Bos")
    tab.keyboard.press("Space")
    press_until(tab, "Toelichting")
    tab.keyboard.type("Bij ons ook. Bel 06-12345678 maar.")
    press_until(tab, "Volgende")
    tab.keyboard.press("Enter")
    expect(tab.locator("#nakijk-toelichting")).to_be_focused()
    expect(tab.locator("[data-blok=vraag] .meldingen")).to_contain_text("een telefoonnummer")
    assert violations(tab, "main") == []
    tab.keyboard.press("Control+a")
    tab.keyboard.type("Bij ons ook, elk voorjaar.")
    press_until(tab, "Volgende")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="Bijna klaar")).to_be_focused()
    assert violations(tab, "main") == [] and fits(tab)
    press_until(tab, "Naam")
    tab.keyboard.type("Een werker")
    tekst = tab.locator("[data-tekst]").inner_text()
    assert requests == [], "tot er op een knop wordt gedrukt gaat er niets weg"

    with tab.expect_download() as started:
        tab.get_by_role("button", name="Download").click()
    path = tmp_path / "nagekeken.txt"
    started.value.save_as(path)
    assert path.read_text(encoding="utf-8").strip() == tekst.strip()

    proef = Proef(tmp_path / "boom")
    assert main(["nakijkbeurt", str(path), "--map", str(proef.root)]) == 0
    kb = proef.bouw().heeft_geen_fouten().kb
    (bezoek,) = kb.per_id["S001"].stand.bezoeken
    assert (bezoek.rol, bezoek.kant, bezoek.naam) == ("opbouwwerker", "eerste", "Een werker")
    assert bezoek.antwoorden[0].toelichting == "Bij ons ook, elk voorjaar." and bezoek.nieuw == ()
    assert requests == []


def test_mailen_kopieren_en_delen_geven_dezelfde_tekst(browser: Browser, base: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script("navigator.share = async (what) => { window.gedeeld = what.text; }")
    tab = from_page(context, base)
    sent: list[str] = []
    tab.on("request", lambda request: sent.append(request.url))
    tab.get_by_label("Een bewoner Iemand").check()
    tab.get_by_role("button", name="Begin").click()
    tab.locator("[data-uitkomst] input").first.check()
    tab.get_by_role("button", name="Volgende").click()
    tekst = tab.locator("[data-tekst]").text_content() or ""
    tab.get_by_role("button", name="Deel het").click()
    tab.wait_for_function("window.gedeeld")
    assert tab.evaluate("window.gedeeld") == tekst
    tab.get_by_role("button", name="Kopieer de tekst").click()
    expect(tab.locator("[data-bericht]")).to_contain_text("klembord")
    assert tab.evaluate("navigator.clipboard.readText()") == tekst
    adres = tab.get_by_role("link", name="Mail het").get_attribute("href") or ""
    body = parse_qs(urlsplit(adres).query)["body"][0].replace("\r\n", "\n")
    assert body == tekst
    (antwoord,) = nakijkbericht.lees(body).antwoorden
    assert (antwoord.nummer, antwoord.rol, antwoord.uitkomst) == ("S001", "bewoner", "vaak")
    assert [url for url in sent if not url.startswith(base)] == []
    context.close()


def test_overslaan_terug_en_niet_weten(context: BrowserContext, base: str) -> None:
    tab = context.new_page()
    tab.goto(f"{base}nakijken/")
    tab.get_by_label("Een opbouwwerker").check()
    tab.get_by_label("Een kwartier").check()
    tab.get_by_role("button", name="Begin").click()
    expect(tab.get_by_role("heading", name=re.compile(r"Vraag 1 van \d+"))).to_be_visible()
    tab.get_by_role("button", name="Volgende").click()
    expect(tab.locator("[data-bericht]")).to_have_text("Kies eerst een antwoord, of sla de vraag over.")
    tab.get_by_role("button", name="Sla over").click()
    expect(tab.get_by_role("heading", name=re.compile("Vraag 2"))).to_be_focused()
    tab.get_by_role("button", name="Vorige vraag").click()
    expect(tab.get_by_role("heading", name=re.compile("Vraag 1"))).to_be_focused()


def test_zonder_javascript_staan_mail_en_papier_klaar(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{base}spanningen/bos-en-tuin/")
    mail = tab.get_by_role("link", name="of antwoord met een mail").get_attribute("href") or ""
    body = parse_qs(urlsplit(mail).query)["body"][0]
    filled = body.replace("Ik ben: ", "Ik ben: bewoner").replace("Mijn antwoord: ", "Mijn antwoord: dit zie ik elke week.")
    (antwoord,) = nakijkbericht.lees(filled).antwoorden
    assert (antwoord.nummer, antwoord.rol) == ("S001", "bewoner") and "dit zie ik elke week" in antwoord.toelichting
    tab.get_by_role("link", name="of op papier").click()
    expect(tab.get_by_role("heading", name="Herken je dit?")).to_be_visible()
    expect(tab.locator("svg.qr")).to_be_visible()
    tab.goto(f"{base}nakijken/")
    assert "Eén voor één antwoorden gaat niet zonder JavaScript" in tab.content()
    context.close()


def test_het_vel_past_op_papier(browser: Browser, base: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{base}nakijken/s001/")
    assert violations(tab, "main") == []
    tab.emulate_media(media="print")
    assert not tab.get_by_role("button", name="Druk dit vel af").is_visible()
    context.close()
