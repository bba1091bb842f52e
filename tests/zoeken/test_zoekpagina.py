"""The page with the results: what fits a phone, what a hit says, the way by keyboard, and what it says when nothing fits."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import violations
from kennisbank.collectie.kennisbank import Kennisbank

QUERIES = ["gemeente luistert niet", "sociale cohesie", "ruzie in de straat", "eenzaamheid ouderen", "hoe begin ik", "theory of change"]
PHONE = {"width": 390, "height": 844}


def search(page: Page, base: str, query: str, more: str = "") -> None:
    """Open the results of a query, and wait until they are complete."""
    page.goto(f"{base}zoeken/?q={quote(query)}{more}")
    page.wait_for_function("q => document.querySelector('#resultaten').dataset.klaar === q", arg=query)


@pytest.mark.parametrize("query", QUERIES)
def test_drie_treffers_staan_in_het_eerste_scherm_van_een_telefoon(query: str, page: Page, echte_base: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    search(page, echte_base, query)
    third = page.locator("#resultaten .treffer").nth(2).bounding_box()
    assert third and third["y"] + third["height"] <= 844


@pytest.mark.parametrize("query", QUERIES)
def test_een_treffer_zegt_wat_de_pagina_is_en_verder_hele_zinnen(query: str, page: Page, echte_base: str, echte_kb: Kennisbank) -> None:
    search(page, echte_base, query)
    for hit in page.locator("#resultaten .treffer").all():
        number = hit.get_attribute("data-id")
        assert number
        kern = re.sub(r"\W+", " ", echte_kb.per_id[number].kern).strip()
        assert re.sub(r"\W+", " ", hit.locator(".treffer-kern").text_content() or "").strip() == kern
        place = hit.locator(".treffer-plek")
        text = re.sub(r"^[^:]*: |^.* op deze pagina$", "", place.text_content() or "") if place.locator("a").count() else ""
        assert not text or re.search(r"""^["“‘'(\[]*[A-ZÀ-Þ0-9].*[.!?…]["”’')\]]*$""", text, re.S), text
        assert "\n" not in text


def test_een_zin_is_een_zin_en_een_lijstje_niet(page: Page, module_base: str) -> None:
    page.goto(module_base)
    text = (
        "Gemeente Apeldoorn\nde usual suspects\nDit is de eerste zin. “En dit de tweede!” Kort.\nSNEL-TOC DOORW-TOC\nHij zei: wie komt er?"
    )
    found = page.evaluate(
        "text => import('/js/zoek/zinnen.js').then(m => m.sentences(text).map(([a, b]) => text.slice(a, b).trim()))", text
    )
    assert found == ["Dit is de eerste zin.", "“En dit de tweede!”", "Hij zei: wie komt er?"]


def test_een_spanning_laat_haar_eerste_opties_zien_en_leidt_erheen(page: Page, echte_base: str, echte_kb: Kennisbank) -> None:
    search(page, echte_base, "snel en langzaam")
    hit = page.locator("#resultaten .kaart-spanning").first
    options = echte_kb.per_id[hit.get_attribute("data-id") or ""].gegevens.handelingsopties
    assert options[0].optie.split("[")[0].strip(" .") in hit.inner_text()
    assert f"En nog {len(options) - 2}." in hit.inner_text()
    hit.get_by_role("link", name="Wat je kunt doen").click()
    page.wait_for_url("**#opties")


def test_van_het_zoekveld_naar_de_resultaten_met_het_toetsenbord(page: Page, echte_base: str) -> None:
    """Fewer stops than there are filters: those come after the results."""
    search(page, echte_base, "macht")
    page.locator("#zoek").focus()
    steps = 0
    while not page.evaluate("document.activeElement.closest('#resultaten') !== null") and steps < 50:
        page.keyboard.press("Tab")
        steps += 1
    assert steps <= 12
    page.locator("#zoek").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.treffer') === document.querySelector('.treffer')")


def test_verfijnen_op_een_telefoon_ligt_over_de_resultaten(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport=PHONE, bypass_csp=True, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    search(page, echte_base, "macht")
    panel = page.locator("#filters-doos")
    assert not panel.is_visible()
    page.get_by_role("button", name="Verfijn").press("Enter")
    expect(panel).to_be_visible()
    assert violations(page) == []
    page.locator("#filter-soort-methode").check()
    page.wait_for_url("**soort=methode*")
    page.get_by_role("button", name=re.compile(r"Toon \d+ resultaten")).click()
    expect(panel).not_to_be_visible()
    expect(page.locator("#resultaten > ol .kaart-soort").first).to_have_text("Methode")
    assert set(page.locator("#resultaten .kaart-soort").all_inner_texts()) == {"Methode"}
    context.close()


def test_niets_gevonden_zegt_dat_en_mailt_alleen_de_woorden(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport=PHONE, bypass_csp=True, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    sent: list[str] = []
    page.on("request", lambda r: sent.append(r.url))
    search(page, echte_base, "qqxqzw&")
    letter = page.locator(".niets").get_by_role("link", name="Stel je vraag")
    href = letter.get_attribute("href") or ""
    assert href.startswith("mailto:") and quote("Ik zocht: qqxqzw&\r\n\r\nMijn vraag is:\r\n") in href
    assert [url for url in sent if "qqxqzw" in url and "/zoeken/?q=" not in url] == []
    assert violations(page) == []
    context.close()


def test_het_veld_zegt_hoeveel_suggesties_er_zijn(page: Page, echte_base: str) -> None:
    page.goto(echte_base)
    page.locator("#zoek").focus()
    page.keyboard.type("macht", delay=10)
    page.wait_for_selector("#zoek-lijst li")
    number = page.locator("#zoek-lijst li").count()
    expect(page.locator(".zoek [role=status]")).to_have_text(f"Suggesties: {number}.")
    page.keyboard.press("Escape")
    expect(page.locator(".zoek [role=status]")).to_be_empty()


def test_zoeken_legt_zichzelf_uit_in_drie_regels(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}zoeken/")
    page.locator("#bladeren").get_by_text("Zo zoek je").click()
    assert page.locator("#bladeren .zoekhulp li").count() == 3
    assert page.locator("#bladeren .zoekhulp li").first.is_visible()
