"""The design as promises: light pages, nothing that jumps, filters in the address, words that explain themselves."""

import base64
import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from conftest import violations
from paginas import CONTENT, TEMPLATES

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 600);
})"""


@pytest.mark.parametrize("name", CONTENT)
def test_de_eerste_blik_is_licht(name: str, page: Page, base: str, mini_site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.goto(base + TEMPLATES[name], wait_until="networkidle")
    paths = {urlsplit(url).path.lstrip("/") for url in asked if url.startswith(base)}
    files = [mini_site / (path + "index.html" if not path or path.endswith("/") else path) for path in paths]
    # gzip is larger than the brotli a host will send, so this is the strict side
    size = sum(len(f.read_bytes()) if f.suffix == ".woff2" else len(gzip.compress(f.read_bytes(), 9)) for f in files)
    assert len(asked) <= 12, asked
    assert size <= 80_000


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", CONTENT)
def test_niets_verspringt_bij_het_laden(name: str, width: int, page: Page, base: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(base + TEMPLATES[name], wait_until="networkidle")
    assert page.evaluate(SHIFT) == 0


# Two frames were painted of what came without scripts.
PAINTED = "() => document.readyState !== 'loading' && new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "address", ["methoden/", "voorbeelden/", "spanningswijzer/", "zoeken/", "zoeken/?q=kring", "spanningen/bos-en-tuin/"]
)
def test_niets_verspringt_als_de_scripts_laat_komen(address: str, width: int, page: Page, base: str, echte_base: str) -> None:
    held: list[Route] = []
    holds = True

    def hold(route: Route) -> None:
        if holds and "/vooraf-" not in route.request.url:
            held.append(route)
        else:
            route.continue_()

    page.set_viewport_size({"width": width, "height": 800})
    page.route("**/assets/js/**", hold)
    page.goto((echte_base if address == "spanningswijzer/" else base) + address, wait_until="commit")
    page.wait_for_function(PAINTED)
    holds = False
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert held and page.evaluate(SHIFT) == 0


@pytest.mark.parametrize("name", CONTENT)
def test_een_rij_die_op_haar_laatste_deel_wacht_komt_ook(name: str, page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(base + TEMPLATES[name])
    seen = "rows => rows.map(row => getComputedStyle(row).visibility)"
    assert set(page.locator(":is(.kop, .pad, .duimbalk)").evaluate_all(seen)) == {"visible"}


@pytest.mark.parametrize("name", CONTENT)
def test_geen_zijwaarts_schuiven_van_klein_tot_groot(name: str, page: Page, base: str) -> None:
    page.goto(base + TEMPLATES[name])
    for width in (256, 320, 768, 2560, 3840):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0, width


# How often the light turns to dark or back in the fullest row of pixels: letters turn many times, an empty box hardly.
TURNS = """async shot => {
  const image = Object.assign(new Image(), {src: 'data:image/png;base64,' + shot});
  await image.decode();
  const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
  paper.drawImage(image, 0, 0);
  const {data} = paper.getImageData(0, 0, image.width, image.height);
  let most = 0;
  for (let y = 0; y < image.height; y++) {
    let turns = 0;
    for (let x = 1; x < image.width; x++) {
      const at = 4 * (y * image.width + x);
      if ([0, 1, 2].some(c => Math.abs(data[at + c] - data[at + c - 4]) > 60)) turns++;
    }
    most = Math.max(most, turns);
  }
  return most;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("methode", ".zoek button"),
        ("methode", ".etiket"),
        ("methode", ".stappen li"),
        ("voorbeeld", "[data-verder]"),
        ("presentatie", ".dia-titel h1"),
        ("home", ".spoor a"),
    ],
)
def test_met_opgelegde_kleuren_is_elke_tekst_te_zien(name: str, part: str, scheme: str, browser: Browser, base: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme, bypass_csp=True, viewport={"width": 1280, "height": 900})  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(base + TEMPLATES[name])
    seen = tab.locator(part).first
    seen.scroll_into_view_if_needed()
    seen.hover()
    turns = tab.evaluate(TURNS, base64.b64encode(seen.screenshot()).decode())
    assert turns >= 12
    context.close()


def test_de_lezer_kiest_de_kleuren(page: Page, base: str) -> None:
    page.goto(base)
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_label("Donker").check()
    dark = page.evaluate(paper)
    assert light != dark
    page.reload()
    assert page.evaluate(paper) == dark and page.get_by_label("Donker").is_checked()
    page.get_by_label("Als je apparaat").check()
    assert page.evaluate(paper) == light


def test_een_lijst_filtert_en_onthoudt_dat_in_het_adres(page: Page, base: str) -> None:
    page.goto(base + "methoden/")
    shown = page.locator("#kaartenlijst > li:visible")
    assert shown.count() == 2
    page.get_by_label("Uitvoeren").check()
    assert shown.count() == 1 and "fase=uitvoeren" in page.url
    assert "Je ziet 1 van de 2." in page.locator("[data-status]").inner_text()
    page.reload()
    assert shown.count() == 1
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('#kaartenlijst > li:not([hidden])').length === 2")
    page.get_by_label("Uitvoeren").check()
    page.get_by_role("button", name="Wis je keuzes").click()
    page.wait_for_function("() => !location.search")
    assert shown.count() == 2
    assert page.evaluate("document.activeElement.innerText") == "In welke fase?"


def test_op_een_telefoon_blijft_het_antwoord_op_een_keus_in_beeld(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(base + "methoden/")
    heading = page.locator("#lijst")
    assert heading.inner_text() == "Alle 2 methoden"
    page.get_by_text("Maak de lijst korter").click()
    page.locator(".filtervraag summary").first.click()
    page.get_by_label("Uitvoeren").check()
    assert heading.inner_text() == "1 van de 2 methoden"
    show = page.get_by_role("link", name="Toon 1 methode")
    box = show.bounding_box()
    assert box and box["y"] + box["height"] <= 500
    assert violations(page) == []
    show.click()
    assert page.locator("#kaartenlijst > li:visible").bounding_box()["y"] < 300  # type: ignore[index]
    page.get_by_role("button", name="Wis").click()
    assert heading.inner_text() == "Alle 2 methoden" and not show.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_een_lijst_begint_met_de_lijst(width: int, page: Page, echte_base: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    for path in ("methoden/", "voorbeelden/", "spanningen/", "leerlijnen/"):
        page.goto(echte_base + path)
        first = page.locator("#kaartenlijst > li .kaart-kop").first.bounding_box()
        assert first and first["y"] + first["height"] < 844, path


def test_de_spanningswijzer_vraagt_een_ding_tegelijk(page: Page, echte_base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(echte_base + "spanningswijzer/")
    results, questions = page.locator("#wijzer > li:visible"), page.locator(".filtervraag:visible")
    assert questions.count() == 1 and results.count() == 0
    assert all(row.bounding_box()["height"] >= 44 for row in page.locator(".filterbalk .keus:visible").all())  # type: ignore[index]
    page.get_by_label("Tussen bewoners en beleid").check()
    assert questions.count() == 3 and results.count() == 5
    assert violations(page) == []
    page.get_by_role("button", name="Toon er nog").click()
    assert results.count() > 5
    page.goto(echte_base + "spanningen/")
    page.locator("main").get_by_role("link", name="Zoek haar met drie vragen").click()
    assert page.url.endswith("/spanningswijzer/")


def test_zonder_javascript_staat_de_hele_lijst_er(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + "methoden/")
    assert tab.locator("#kaartenlijst > li:visible").count() == 2
    assert not tab.locator(".filterbalk").is_visible()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_een_woord_legt_zichzelf_uit(scripts: bool, browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(base + TEMPLATES["pagina"])
    word = tab.get_by_role("button", name="kring")
    word.press("Enter")
    assert tab.get_by_text("Mensen die zo zitten dat iedereen iedereen ziet.").is_visible()
    tab.keyboard.press("Escape")
    assert not tab.get_by_text("Mensen die zo zitten dat iedereen iedereen ziet.").is_visible()
    context.close()


def test_een_woord_met_de_muis_en_axe(browser: Browser, base: str) -> None:
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(base + TEMPLATES["pagina"])
    tab.get_by_role("button", name="kring").hover()
    tab.get_by_text("Mensen die zo zitten dat iedereen iedereen ziet.").wait_for()
    assert violations(tab) == []
    context.close()


def test_stappen_afvinken_blijft_op_dit_apparaat(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["methode"])
    page.get_by_label("Stap 2 gedaan").check()
    page.reload()
    assert page.get_by_label("Stap 2 gedaan").is_checked()
    assert not page.get_by_label("Stap 1 gedaan").is_checked()


@pytest.mark.parametrize("width", [390, 1280])
def test_op_deze_pagina_leidt_naar_elke_kop(width: int, page: Page, base: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(base + TEMPLATES["spanning"])
    if width < 1280:  # beside a wide page the contents stand open
        page.locator(".inhoudsopgave summary").click()
    page.locator(".inhoudsopgave").get_by_role("link", name="Wat je kunt doen").click()
    assert page.url.endswith("#opties")


def test_een_vinkje_bedekt_nooit_het_nummer_van_de_stap(page: Page, base: str) -> None:
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(base + TEMPLATES["methode"])
        tick = page.get_by_label("Stap 1 gedaan").bounding_box()
        step = page.locator(".stappen > ol > li").first.bounding_box()
        assert tick and step
        left, top = tick["x"] - step["x"], tick["y"] - step["y"]
        number = 2.1 * 17  # the circle at the start of a step: 2.1 rem
        assert left >= number or top >= number, f"{width}: {left}, {top}"


def test_op_papier_staan_hokjes_om_af_te_vinken(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["methode"])
    page.emulate_media(media="print")
    box = "e => getComputedStyle(e, '{}').borderTopStyle"
    assert page.locator(".stappen > ol > li").first.evaluate(box.format("::after")) == "solid"
    assert not page.get_by_label("Stap 1 gedaan").is_visible()
    page.goto(base + TEMPLATES["pagina"])
    assert page.locator("button.woord").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"


def test_de_eerste_zinnen_van_een_voorbeeld_verklappen_de_afloop_niet(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["voorbeeld"])
    lead = page.locator(".stuk-kop .kern")
    end = lead.get_by_text("Daarna vonden de buren elkaar.")
    assert lead.is_visible() and not end.is_visible()
    page.get_by_role("button", name="Lees hoe het verder ging").press("Enter")
    assert end.is_visible()


@pytest.mark.parametrize("path", [TEMPLATES["methode"], "methoden/boswandeling/"])
def test_lijkt_op_staat_aan_beide_kanten_in_een_lijst(path: str, page: Page, base: str) -> None:
    page.goto(base + path)
    alike = page.get_by_role("region", name="Methoden die hierop lijken")
    assert alike.get_by_role("listitem").count() == 1
    assert "Ook daar hoor je ieders verhaal" in alike.inner_text()
    assert page.locator("#lijkt-op").count() == page.locator("#lijkt-ook-op").count() == 1  # both were places to link to


def test_een_lijst_van_een_soort_zegt_die_soort_een_keer(page: Page, base: str) -> None:
    page.goto(base + "methoden/")
    assert page.locator("#kaartenlijst .kaart").count() == 2
    assert page.locator("#kaartenlijst .kaart-soort").count() == 0
    page.goto(base + "voorbeelden/")  # that a case is made up is never left out
    assert page.locator("#kaartenlijst .kaart-soort").all_inner_texts() == ["Fictief"]


@pytest.mark.parametrize("name", ["methode", "voorbeeld", "spanning"])
def test_onder_de_kop_staan_wegen_naar_wat_er_is(name: str, page: Page, base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base + TEMPLATES[name])
    ways = page.get_by_role("navigation", name="Snel naar").locator("li a")
    assert ways.count() >= 2
    for way in ways.all():
        assert page.locator(way.get_attribute("href") or "").is_visible()
    page.evaluate("window.print = () => document.body.dataset.printed = ''")
    page.get_by_role("button", name="Druk af", exact=True).first.click()
    assert page.locator("body[data-printed]").count() == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_opties_zijn_op_een_telefoon_te_vergelijken_en_op_papier_heel(width: int, page: Page, base: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(base + TEMPLATES["spanning"])
    options, cost = page.locator(".optie h3"), page.locator(".optie").get_by_text("Kan kosten")
    assert options.count() == cost.count() == 3
    assert all(o.is_visible() for o in options.all())
    assert [c.is_visible() for c in cost.all()] == [width == 1280] * 3
    assert violations(page) == []
    page.emulate_media(media="print")
    assert all(c.evaluate("e => e.checkVisibility() && e.getBoundingClientRect().height > 0") for c in cost.all())


def test_zonder_javascript_staan_opties_open(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.goto(base + TEMPLATES["spanning"])
    assert all(c.is_visible() for c in tab.locator(".optie").get_by_text("Kan kosten").all())
    assert not tab.get_by_role("button", name="Druk af").first.is_visible()
    context.close()


def test_kaarten_in_een_lijst_dragen_feiten(page: Page, base: str, echte_base: str, echte_site: Path) -> None:
    page.goto(base + "methoden/")
    assert page.locator("#kaartenlijst .feitregel").all_inner_texts() == [
        "Een dagdeel",
        "Een dagdeel · geen kosten",
        "Nagekeken: 2 van 2 stoelen bezet",
    ]
    page.goto(base + "voorbeelden/")
    assert page.locator("#kaartenlijst .feitregel").all_inner_texts() == ["Verzonnendorp, 2003 tot mei 2006"] * 2
    page.goto(base + "spanningen/")
    assert page.locator("#kaartenlijst .vraag-klein").count() == 2
    page.goto(echte_base + "voorbeelden/")  # where the page asks what you would do, the list does not tell the end
    asked = {
        f"../voorbeelden/{path.parent.name}/"
        for path in echte_site.glob("voorbeelden/*/index.html")
        if "data-keuzemoment" in path.read_text(encoding="utf-8")
    }
    told = page.eval_on_selector_all(
        "#kaartenlijst .feitregel",
        "lines => lines.filter(l => l.textContent.includes(' · ')).map(l => l.closest('li').querySelector('a').getAttribute('href'))",
    )
    assert len(told) > 10 and asked and asked.isdisjoint(told)


def test_de_voorpagina_begint_met_de_spanning_die_het_vaakst_te_zien_is(page: Page, echte_base: str) -> None:
    page.goto(echte_base)
    first = page.locator(".situaties a").first
    most = first.get_attribute("href") or ""
    assert first.locator(".situatie").inner_text().startswith("Hoe ")
    page.goto(echte_base + most)
    often = page.locator("[aria-labelledby=geprobeerd] .kaarten > li").count()
    page.goto(echte_base + "spanningen/afspraak-en-nieuw-draagvlak/")  # the first by title
    assert often > page.locator("[aria-labelledby=geprobeerd] .kaarten > li").count()


@pytest.mark.parametrize("width", [320, 390])
def test_de_balk_boven_dias_bedekt_geen_kop(width: int, page: Page, base: str) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(base + TEMPLATES["presentatie"] + "#route")
    bar, heading = page.locator(".balk").bounding_box(), page.locator("#route h2").bounding_box()
    assert bar and heading and heading["y"] >= bar["y"] + bar["height"]
    assert bar["height"] <= 3.65 * 17  # what scrolling to a slide keeps free


def test_op_een_telefoon_staat_de_tabel_er_in_woorden(page: Page, echte_base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(echte_base + "spanningen-en-methoden/")
    assert not page.locator(".matrix").is_visible()
    first = page.locator(".matrix-woorden details").first
    first.locator("summary").click()
    words = first.get_by_role("link").all_inner_texts()[:-1]  # the last leads to the spanning
    signs = page.locator(".matrix tbody tr:has(td:nth-child(2):not(:empty)) th a").all_text_contents()
    assert sorted(words) == sorted(signs) != []
    page.set_viewport_size({"width": 1280, "height": 500})
    assert page.locator(".matrix").evaluate("e => getComputedStyle(e).maxHeight") == "none"
    assert not first.is_visible()


def test_een_lange_lijst_heeft_een_kop_per_letter(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["begrippenlijst"])
    ways = page.get_by_role("navigation", name="Naar letter").get_by_role("link")
    assert ways.count() >= 2
    for way in ways.all():
        heading = page.locator(f"h3[id='{(way.get_attribute('href') or '')[1:]}']")
        assert heading.inner_text() == way.inner_text()
    ids = page.eval_on_selector_all("[id]", "all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_elke_bron_staat_bij_haar_letter_op_een_korte_pagina_met_wie_haar_gebruikt(page: Page, echte_site: Path, echte_base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(echte_base + "bronnen/")
    ways = page.get_by_role("navigation", name="Naar letter").get_by_role("link").evaluate_all("all => all.map(a => a.href)")
    listed: list[str] = []
    for way in ways:
        page.goto(way)
        assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 844, way
        listed += page.locator(".bronlijst > li").evaluate_all("all => all.map(li => li.id)")
    records = json.loads((echte_site / "data" / "v1" / "bronnen.json").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(record["id"].lower() for record in records)


def test_een_link_naar_de_lange_lijst_van_vroeger_komt_bij_de_bron(page: Page, echte_base: str) -> None:
    for old, new in (("#5dok-cb-dh", "bronnen/5dok-cb-dh/"), ("#letter-v", "bronnen/op-letter/v/"), ("#lijst", "bronnen/#lijst")):
        page.goto(echte_base + "bronnen/" + old)
        page.wait_for_url(echte_base + new)
        page.goto("about:blank")
    page.goto(echte_base + "bronnen/#//elders.example/")
    assert page.get_by_role("heading", name="Bronnen", level=1).is_visible(), "een link leidt nooit naar een andere site"


def test_zoek_een_bron_geeft_alleen_bronnen(page: Page, base: str) -> None:
    page.goto(base + "bronnen/")
    page.get_by_label("Zoek een bron op naam").fill("draak")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=draak&soort=bron")
    assert "Het temmen van de tuindraak" in page.locator("#resultaten .treffer").first.inner_text()


def test_de_voet_staat_onderaan_een_korte_pagina(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(base + TEMPLATES["404"])
    foot = page.locator(".voet").bounding_box()
    assert foot and foot["y"] + foot["height"] >= 1600


def test_op_papier_staat_niets_dat_om_een_klik_vraagt(page: Page, base: str, echte_base: str) -> None:
    page.emulate_media(media="print")
    page.goto(base + TEMPLATES["voorbeeld"])
    assert page.locator(".stuk-kop .kern").is_visible()
    assert not page.locator(".stuk-kop .verklapt").is_visible()
    assert not page.locator(".beeld details").first.is_visible()
    page.goto(base + TEMPLATES["leerlijn"])
    assert not page.get_by_role("heading", name="Geef je deze leerlijn?").is_visible()
    assert not page.get_by_text("Naar de spanning").first.is_visible()
    assert page.locator(".vragen-uit li").first.evaluate("e => e.getBoundingClientRect().height > 0")
    page.goto(echte_base + "spanningen/snel-en-langzaam/")
    assert page.locator(".stuk-kop .term + .term").first.evaluate("e => getComputedStyle(e, '::before').content") == '"· "'
