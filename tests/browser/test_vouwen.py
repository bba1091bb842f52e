"""Pages that answer first: short on a small screen, whole everywhere else, and every way into what is folded opens it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import violations
from hulp import ROOT
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.waarden import texts
from kennisbank.zoeken.documenten import readable
from paginas import TEMPLATES

PHONE = {"width": 390, "height": 844}
MOST = {"spanning": 9, "methode": 7, "voorbeeld": 6, "leerlijn": 8}  # screens of a phone, of every page of a kind


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("soort", MOST)
def test_dicht_is_geen_pagina_langer_dan_beloofd(soort: str, phone: Page, echte_kb: Kennisbank, echte_base: str) -> None:
    """Each line of the report is a page that is too long, with its number of screens."""
    heights = {}
    for stuk in echte_kb.van_soort(soort):
        phone.goto(echte_base + stuk.url)
        heights[stuk.titel] = round(phone.evaluate("document.documentElement.scrollHeight") / PHONE["height"], 2)
    assert {titel: screens for titel, screens in heights.items() if screens > MOST[soort]} == {}
    assert heights


CODE = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|https?://\S+")  # what stands in a text and is no word of it


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", text)


@pytest.mark.parametrize("soort", MOST)
def test_elk_veld_staat_op_de_pagina_zonder_script_en_is_daar_te_zien(
    soort: str, browser: Browser, echte_kb: Kennisbank, echte_base: str
) -> None:
    """Every word that someone wrote, in a field or in the text, can be seen on a phone without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    tab = context.new_page()
    for stuk in echte_kb.van_soort(soort)[:4]:
        tab.goto(echte_base + stuk.url)
        seen = words(tab.locator("main").inner_text())
        if soort == "leerlijn":  # what is for who teaches stands on a page of its own
            tab.goto(f"{echte_base}{stuk.url}docent/")
            seen += words(tab.locator("main").inner_text())
            tab.go_back()
        known = set(seen)
        places = {place for place in readable(stuk.soort) if place[-1] != "naar"}  # the path of a page, which is shown by its title
        fields = texts(dict(stuk.bestand.waarden))
        written = [text for place, text in fields if tuple(step for step in place if isinstance(step, str)) in places]
        written.append(stuk.bestand.lichaam)
        mine = words(CODE.sub(" ", "\n".join(written)))
        missing = sorted({word for word in mine if word not in known})
        assert not missing, f"{stuk.titel}: {missing}"
        assert tab.locator("details[data-vouw]:not([open])").count() == 0
    context.close()


def test_een_link_naar_iets_dat_dicht_is_opent_het(phone: Page, base: str) -> None:
    phone.goto(base + TEMPLATES["spanning"] + "#verwijs")
    assert phone.locator("#apa").is_visible()
    top = phone.locator("#verwijs").bounding_box()
    assert top and 0 <= top["y"] < PHONE["height"]
    assert not phone.locator("#gebruiken ~ *, .gebruiken .knoppen").first.is_visible()
    phone.locator(".inhoudsopgave summary").click()
    phone.locator(".inhoudsopgave").get_by_role("link", name="Gebruiken in je werk of les").click()
    assert phone.locator(".gebruiken .knoppen").is_visible()


def test_alles_open_en_weer_dicht_met_axe(phone: Page, base: str) -> None:
    for name in ("spanning", "methode", "voorbeeld", "leerlijn", "begrip"):
        phone.goto(base + TEMPLATES[name])
        assert phone.locator("details[data-vouw][open]").count() == 0
        assert violations(phone) == [], name
        phone.get_by_role("button", name="Alles open").click()
        assert phone.locator("details[data-vouw]:not([open]):not(.voet details)").count() == 0
        assert violations(phone) == [], name


def test_op_papier_staat_alles_er(phone: Page, base: str) -> None:
    phone.goto(base + TEMPLATES["spanning"])
    phone.emulate_media(media="print")
    for part in (".optie dl", ".partij dl", ".pool dl", ".signalen li"):
        assert phone.locator(part).evaluate_all("all => all.every(e => e.getBoundingClientRect().height > 0)"), part
    assert not phone.locator(".duimbalk").is_visible()


COVERED = """() => { const bar = document.querySelector('.duimbalk').getBoundingClientRect(), e = document.activeElement;
  if (e === document.body || e.closest('.duimbalk')) return null;
  const r = e.getBoundingClientRect(); return r.top < bar.bottom && r.bottom > bar.top + 1 ? e.outerHTML.slice(0, 100) : null; }"""


def test_de_balk_bedekt_nooit_wat_de_focus_heeft(phone: Page, base: str) -> None:
    phone.goto(base + TEMPLATES["methode"])
    bar = phone.locator(".duimbalk")
    box = bar.bounding_box()
    assert box and box["y"] + box["height"] == PHONE["height"]
    assert bar.locator("li a, button, .boven").evaluate_all(
        "all => all.every(e => e.getBoundingClientRect().height >= 24 && e.getBoundingClientRect().width >= 24)"
    )
    covered = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        covered.append(phone.evaluate(COVERED))
    assert [part for part in covered if part] == []
    phone.locator("#zoek").focus()
    assert not bar.is_visible()  # the keyboard has its place
    phone.set_viewport_size({"width": 320, "height": 256})  # 400 % on a laptop
    assert bar.evaluate("e => getComputedStyle(e).position") == "static"


def test_bewaren_en_delen_vanuit_de_kop_de_balk_en_een_kaart(phone: Page, base: str) -> None:
    phone.goto(base + TEMPLATES["methode"])
    head = phone.locator(".werktuigen [data-bewaar]")
    head.click()
    expect(phone.get_by_role("status").filter(has_text="Mijn selectie (1)")).to_be_visible()
    expect(phone.locator(".duimbalk [data-bewaar]")).to_have_attribute("aria-pressed", "true")
    phone.goto(base + "methoden/")
    phone.locator(".bewaar-kaart").nth(0).click()
    expect(phone.get_by_role("status").filter(has_text="Mijn selectie (2)")).to_be_visible()
    phone.goto(base + TEMPLATES["methode"])
    phone.evaluate("() => { navigator.share = async (page) => { document.body.dataset.shared = page.url; }; }")
    phone.locator(".duimbalk [data-deel]").click()
    assert (phone.locator("body").get_attribute("data-shared") or "").endswith(TEMPLATES["methode"])


def test_wat_vouwt_staat_alleen_in_de_indeling() -> None:
    """A template asks the list of parts how a part folds; none writes that a part of its own folds always."""
    loose = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "overrides").rglob("*.html"))
        if " data-vouw>" in path.read_text(encoding="utf-8") and path.name not in ("delen.html", "voet.html")
    ]
    assert loose == []


def test_de_eerste_blik_op_een_spanning_is_de_vraag_en_de_weg(phone: Page, echte_base: str, echte_site: Path) -> None:
    for path in sorted((echte_site / "spanningen").glob("*/index.html")):
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue
        phone.goto(f"{echte_base}spanningen/{path.parent.name}/")
        for part in (".vraag", ".kern", ".polen-kort", ".naar-grens"):
            box = phone.locator(part).bounding_box()
            assert box and box["y"] + box["height"] <= PHONE["height"], (path.parent.name, part)
