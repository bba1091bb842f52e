"""The pictures: they say what the data says and what the words beside them say, nothing overlaps, and equal input draws equal bytes."""

import re
import subprocess
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import dist
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from conftest import FORCED, LIGHT_AND_DARK, serve, violations_by_look
from hulp import ROOT, built, mini_tree
from kennisbank.blad.beelden import plaatsen
from kennisbank.blad.beelden.landkaart import OMTREK, gevallen, teken_landkaart
from kennisbank.blad.beelden.matrix import ALLEBEI, maak_matrix
from kennisbank.blad.beelden.plaatsen import UIT_ELKAAR, ontward, uit_elkaar
from kennisbank.blad.beelden.projectie import project
from kennisbank.blad.beelden.relatiekaart import MEESTE, gegroepeerd, teken_relatiekaart
from kennisbank.blad.beelden.spanningskaart import koorden_van, teken_spanningskaart
from kennisbank.blad.beelden.tekenen import breedte, regels, tekst
from kennisbank.blad.beelden.tijdbalk import MEEST, jaar_van, naam_van, teken_tijdbalk
from kennisbank.blad.uitrusting import middelen, stijl_van
from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal
from kennisbank.middelen.stijl import SHEETS
from kennisbank.model import SOORT
from kennisbank.model.voorbeeld import Moment

PICTURE_SHEETS = {sheet for sheet, components in SHEETS.items() if "beeld" in components}
MOST = 2_400  # bytes of one picture as it travels (deflated), for a wide and a small screen together


def rondom(kb: Kennisbank) -> list[Stuk]:
    """Return the pages that draw what is around them."""
    return kb.van_soort("spanning") + kb.van_soort("methode")


def drawings(kb: Kennisbank) -> dict[str, str]:
    """Return every picture of a collection by a name for reports, wide and small together."""
    found = {}
    for stuk in kb.stukken:
        if stuk.ingetrokken:
            continue
        beeld = None
        if stuk.soort.naam == "voorbeeld":
            beeld = teken_spanningskaart(stuk, koorden_van(kb, stuk))
        elif stuk.soort.naam in ("spanning", "methode"):
            beeld = teken_relatiekaart(stuk, gegroepeerd(kb, stuk), "../..", "../../iconen.svg#")
        elif getattr(stuk.gegevens, "tijdlijn", ()):
            beeld = teken_tijdbalk(stuk.gegevens.tijdlijn)
        if beeld:
            found[stuk.plek] = beeld.breed + beeld.smal
    kaart = teken_landkaart(gevallen(kb, SOORT["voorbeeld"]), "..")
    return found | {"landkaart": kaart.breed + kaart.smal}


@pytest.fixture(scope="module")
def getekend(echte_kb: Kennisbank) -> dict[str, str]:
    return drawings(echte_kb)


# ---- what a picture shows ----


def test_elk_geval_heeft_een_kaart_met_partijen_en_spanningen(echte_kb: Kennisbank) -> None:
    for stuk in echte_kb.van_soort("voorbeeld"):
        beeld = teken_spanningskaart(stuk, koorden_van(echte_kb, stuk))
        assert beeld, stuk.plek
        for svg in (beeld.breed, beeld.smal):
            words = " ".join(html.fromstring(svg).xpath("//text//text()"))
            flat = "".join(words.split())
            for partij in stuk.gegevens.partijen:
                assert "".join(partij.naam.split()) in flat
                assert "".join(kaal(partij.wil).split()) in flat
            for schuring in stuk.gegevens.wat_schuurde:
                spanning = echte_kb.per_plek[f"spanning/{schuring.spanning}"]
                assert "".join(spanning.titel.split()) in flat
                assert all("".join(pool.pool.split()) in flat for pool in spanning.gegevens.polen)


def test_een_kaart_verklapt_de_afloop_niet(echte_kb: Kennisbank) -> None:
    """The map stands before the moment of choice, so it holds nothing of how it ended."""
    for stuk in echte_kb.van_soort("voorbeeld"):
        beeld = teken_spanningskaart(stuk, koorden_van(echte_kb, stuk))
        endings = [kaal(p.toelichting) for p in stuk.gegevens.partijen if p.toelichting]
        assert beeld and not any("".join(e.split()) in "".join(html.fromstring(beeld.breed).text_content().split()) for e in endings)


def test_met_te_veel_partijen_blijven_de_woorden(echte_kb: Kennisbank) -> None:
    stuk = echte_kb.van_soort("voorbeeld")[0]
    many = stuk.gegevens.model_copy(update={"partijen": stuk.gegevens.partijen[:1] * 7})
    assert teken_spanningskaart(replace(stuk, gegevens=many), koorden_van(echte_kb, replace(stuk, gegevens=many))) is None


def test_rondom_een_pagina_staan_alle_buren_met_naam_of_in_het_aantal(echte_kb: Kennisbank) -> None:
    for stuk in rondom(echte_kb):
        beeld = teken_relatiekaart(stuk, gegroepeerd(echte_kb, stuk), "../..", "../../iconen.svg#")
        assert beeld, stuk.plek
        buren = {b.naar for b in echte_kb.heen(stuk)} | {b.van for b in echte_kb.backlinks(stuk)}
        per_kind = Counter(s.soort.naam for s in buren - {stuk} if s.soort.naam != "bron" and not s.ingetrokken)
        assert {g.soort.naam: len(g.genoemd) + g.meer for g in beeld.groepen} == per_kind
        named = [s for g in beeld.groepen for s in g.genoemd]
        assert len(named) == min(MEESTE, sum(per_kind.values()))
        for svg in (beeld.breed, beeld.smal):
            assert sorted(re.findall(r'<a href="\.\./\.\./([^"]+)"', svg)) == sorted(s.url for s in named)
            assert all(g.kop in svg for g in beeld.groepen)


def test_elke_soort_komt_aan_de_beurt(echte_kb: Kennisbank) -> None:
    for stuk in rondom(echte_kb):
        beeld = teken_relatiekaart(stuk, gegroepeerd(echte_kb, stuk), "../..", "../../iconen.svg#")
        assert beeld and all(g.genoemd for g in beeld.groepen)


def test_elk_openbaar_geval_met_een_plek_staat_op_de_kaart(echte_kb: Kennisbank) -> None:
    kaart = teken_landkaart(gevallen(echte_kb, SOORT["voorbeeld"]), "..")
    cases = echte_kb.van_soort("voorbeeld")
    placed = [s.id for s in cases if s.gegevens.ligging]
    assert sorted(geval.kaart.id for geval in (*kaart.hier, *kaart.verder)) == sorted(placed)
    assert sorted(re.findall(r'<a href="../([^"]+)"', kaart.breed)) == sorted(geval.kaart.url for geval in kaart.hier)
    assert len(re.findall(r"M\d+ \d+h0", kaart.breed)) == len(kaart.hier)
    land = {s.id: s.gegevens.land for s in cases}
    assert {land[geval.kaart.id] for geval in kaart.hier} == {"nederland", "vlaanderen-brussel"}
    assert {land[geval.kaart.id] for geval in kaart.verder} == {"elders"}
    assert {geval.kaart.id for geval in kaart.zonder} == {s.id for s in cases} - {*placed}


def test_een_stad_staat_waar_zij_hoort() -> None:
    """Den Helder lies at the north point of Holland, Maastricht in the far south east, Brussels south of Antwerp."""
    helder, maastricht, brussel, antwerpen = (project(*p) for p in ((52.96, 4.76), (50.85, 5.69), (50.85, 4.35), (51.22, 4.40)))
    assert helder[1] < antwerpen[1] < brussel[1]
    assert abs(brussel[1] - maastricht[1]) < 1 and maastricht[0] > brussel[0]
    north_point = min((float(y), float(x)) for x, y in [re.match(r"M(\d+) (\d+)", OMTREK["meer"]).groups()])  # type: ignore[union-attr]
    assert dist((north_point[1], north_point[0]), project(52.93, 5.06)) < 1


def test_stippen_dekken_elkaar_niet_af_en_blijven_dichtbij(echte_kb: Kennisbank) -> None:
    places = [geval.punt for geval in teken_landkaart(gevallen(echte_kb, SOORT["voorbeeld"]), "..").hier if geval.punt]
    dots = uit_elkaar(places)
    assert min(dist(a, b) for a, b in combinations(dots, 2)) >= UIT_ELKAAR - 0.1
    assert max(dist(a, b) for a, b in zip(places, dots, strict=True)) < 2.5 * UIT_ELKAAR
    assert uit_elkaar([(5, 5)] * 3)[0] == (5, 5)


def test_de_kaart_zoekt_niet_verder_dan_nodig(monkeypatch: pytest.MonkeyPatch) -> None:
    """Points that stay where they are ask for no spot around them: the work grows with the points, not with their third power."""
    asked: list[object] = []
    around = plaatsen._around
    monkeypatch.setattr(plaatsen, "_around", lambda point: (asked.append(spot) or spot for spot in around(point)))
    apart = [(x * 20.0, y * 20.0) for x in range(20) for y in range(20)]
    assert uit_elkaar(apart) == apart
    assert len(asked) == len(apart)


def crossing(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """Say whether two lines (x, y, x, y) cross."""

    def side(line: tuple[float, ...], x: float, y: float) -> float:
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0])

    return side(a, *b[:2]) * side(a, *b[2:]) < 0 and side(b, *a[:2]) * side(b, *a[2:]) < 0


def test_lijnen_naar_namen_kruisen_elkaar_niet(echte_kb: Kennisbank) -> None:
    for group in re.findall(r'<g class="namen".*?</g>', teken_landkaart(gevallen(echte_kb, SOORT["voorbeeld"]), "..").breed):
        lines = [tuple(map(float, found)) for found in re.findall(r'd="M(-?\d+) (\d+) (-?\d+) (\d+)"', group)]
        assert len(lines) > 20
        assert [pair for pair in combinations(lines, 2) if crossing(*pair)] == []


def test_ontward_ruilt_wat_kruist() -> None:
    assert crossing((0, 0, 9, 9), (0, 9, 9, 0))
    dots = [(50.0, 10.0), (10.0, 12.0), (30.0, 11.0)]
    lines = [(0.0, middle, *dots[i]) for i, middle in ontward(dots, [10.0, 20.0, 10.0])]
    assert len(lines) == 3
    assert not any(crossing(*pair) for pair in combinations(lines, 2))


def test_de_matrix_is_volledig(echte_kb: Kennisbank) -> None:
    tabel = maak_matrix(echte_kb)
    columns, rows = ([s.id for s in echte_kb.van_soort(soort)] for soort in ("spanning", "methode"))
    assert [s.id for s in tabel.spanningen] == columns and [m.id for m, _ in tabel.rijen] == rows
    signs = Counter(word for _, row in tabel.rijen for word in row if word)
    written = sum(len(m.gegevens.helpt_bij) + len(m.gegevens.kan_oproepen) for m in echte_kb.van_soort("methode"))
    assert sum(signs.values()) + signs[ALLEBEI] == written
    for methode, row in tabel.rijen:
        for spanning, word in zip(tabel.spanningen, row, strict=True):
            here = echte_kb.per_id[methode.id]
            assert ("helpt" in word) == any(b.naar.id == spanning.id for b in echte_kb.heen(here, "helpt_bij"))
            assert ("roept op" in word) == any(b.naar.id == spanning.id for b in echte_kb.heen(here, "kan_oproepen"))


def momenten(*wanneer: str) -> list[Moment]:
    return [Moment(wanneer=w, wat="Er gebeurde iets.") for w in wanneer]


def test_een_tijdbalk_heeft_elk_jaar_op_zijn_plek() -> None:
    jaren = ("1915", "1925-03", "197X", "1974", "1974-12-31", "2004", "2025")
    balk = teken_tijdbalk(momenten(*jaren))
    assert balk
    links = dict(re.findall(r'href="#(moment-\d+)"><use[^>]*/><text[^>]*>([^<]+)<', balk.breed))
    assert links == {
        "moment-1": "1915",
        "moment-2": "1925",
        "moment-3": "jaren 70",
        "moment-4": "1974",
        "moment-6": "2004",
        "moment-7": "2025",
    }
    assert len(re.findall("h0", balk.smal)) == len(jaren)
    assert (jaar_van("2000-07"), jaar_van("197X"), naam_van("197X")) == (2000.5, 1975, "jaren 70")


def test_een_tijdbalk_alleen_waar_hij_helpt() -> None:
    assert teken_tijdbalk(momenten("1990", "1991", "1992")) is None
    assert teken_tijdbalk(momenten(*(str(1900 + i) for i in range(MEEST + 1)))) is None
    assert teken_tijdbalk(momenten(*(str(1900 + i) for i in range(MEEST)))) is not None


# ---- drawing ----


def test_regels_zijn_gelijk_van_lengte_en_breken_geen_woord() -> None:
    assert regels("Burgemeester van Den Haag", 180, 16, True) == ("Burgemeester", "van Den Haag")
    assert regels("bewonersondersteuningsorganisatie", 50) == ("bewonersondersteuningsorganisatie",)
    text = "Praten over alternatieven, maar niet over toestaan van het vuur op het strand"
    assert " ".join(regels(text, 200)) == text
    assert all(breedte(line) <= 200 for line in regels(text, 200))


def test_tekst_is_ontsmet_en_zonder_verwijzing() -> None:
    assert tekst(["<b> & zo"], 0, 5) == '<text y="5">&lt;b&gt; &amp; zo</text>'
    assert kaal("Zij wilden rust. [@MOV-VISIE; @X] En tijd [@Y].") == "Zij wilden rust. En tijd."


def test_gelijke_invoer_geeft_gelijke_beelden(getekend: dict[str, str]) -> None:
    assert drawings(build(ROOT)[0]) == getekend


def test_een_beeld_is_klein(getekend: dict[str, str], echte_kb: Kennisbank) -> None:
    size = {name: len(zlib.compress(svg.encode(), 9)) for name, svg in getekend.items()}
    assert size.pop("landkaart") <= 1_700 + 45 * len(
        teken_landkaart(gevallen(echte_kb, SOORT["voorbeeld"]), "..").hier
    )  # the land, and each case
    assert {name: bytes_ for name, bytes_ in size.items() if bytes_ > MOST} == {}
    assert len((ROOT / "hooks/kennisbank/blad/beelden/omtrek.json").read_bytes()) <= 12_000 and "Natural Earth" in OMTREK["bron"]


def test_geen_stijl_in_een_tekening(getekend: dict[str, str]) -> None:
    for svg in getekend.values():
        assert " style=" not in svg and "<style" not in svg and "#000" not in svg
        tree = html.fromstring(f"<div>{svg}</div>")
        assert len(tree.xpath("//svg/title")) == len(tree.xpath("//svg/desc")) == 2


def test_ook_de_verzonnen_boom_wordt_getekend(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    assert {name.split("/")[0] for name in drawings(kb)} == {"voorbeeld", "spanning", "methode", "landkaart"}
    assert teken_landkaart(gevallen(Kennisbank(()), SOORT["voorbeeld"]), "..").hier == ()


# ---- in the page ----


@pytest.fixture(scope="module")
def paginas(echte_site: Path, echte_kb: Kennisbank) -> dict[str, html.HtmlElement]:
    """Every built page of the real site that can have a picture, by its address."""
    drawn = [s for s in echte_kb.stukken if stijl_van(s) in PICTURE_SHEETS and not s.ingetrokken]
    return {s.url: html.parse(str(echte_site / s.url / "index.html")).getroot() for s in drawn}


def words(element: html.HtmlElement) -> str:
    return re.sub(r"\s", "", element.text_content())


def test_de_woorden_zeggen_hetzelfde_als_het_beeld(paginas: dict[str, html.HtmlElement]) -> None:
    seen = 0
    for adres, page in paginas.items():
        for figure in page.xpath("//figure[contains(@class, 'beeld')]"):
            twin = figure.xpath(".//details") or page.xpath("//ol[@class='tijdlijn']")
            said = words(twin[0])
            names = [
                words(t)
                for t in figure.xpath(".//*[name()='text'][not(contains(@class, 'streek'))]")
                if not t.xpath("ancestor::g[@class='tiental']")
            ]
            assert names or "smal" in figure.xpath("./*[name()='svg']/@class")[0]
            titel = words(page.xpath("//h1")[0])
            missing = [
                n
                for n in names
                if kaal(n) not in re.sub(r"\((?:[^()]|\([^()]*\))*?\)", "", said) and n not in said and n not in titel and n != "jaren70"
            ]
            assert missing == [], adres
            seen += 1
    assert seen > 130


def test_links_in_een_beeld_staan_ook_in_de_woorden(paginas: dict[str, html.HtmlElement]) -> None:
    for adres, page in paginas.items():
        for figure in page.xpath("//figure[details]"):
            drawn = {link.rstrip("/").split("/")[-1] for link in figure.xpath("./*[name()='svg']//a/@href")}
            said = {link.rstrip("/").split("/")[-1] for link in figure.xpath("./details//a/@href")}
            assert drawn <= said, adres


def test_elke_link_van_een_tijdbalk_wijst_naar_een_moment(paginas: dict[str, html.HtmlElement]) -> None:
    page = paginas["over/geschiedenis/"]
    links = page.xpath("//*[contains(@class, 'tijdbalk')]//a/@href")
    assert len(links) >= 25
    assert all(page.xpath(f"//li[@id='{link[1:]}']") for link in links)


def test_de_stijl_alleen_waar_een_beeld_is(echte_site: Path) -> None:
    for path in echte_site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        assert ('<figure class="beeld' not in text and 'class="matrix"' not in text) or any(
            f"css/{sheet}-" in text for sheet in PICTURE_SHEETS
        ), path
    for address in ("", "begrippen/", "bronnen/", "zoeken/"):
        text = (echte_site / address / "index.html").read_text(encoding="utf-8")
        assert not any(f"css/{sheet}-" in text for sheet in PICTURE_SHEETS)


WITH_PICTURE = {
    "landkaart": "voorbeelden/",
    "spanningskaart": "voorbeelden/krewerd/",
    "relatiekaart-spanning": "spanningen/een-buurt-veel-stemmen/",
    "relatiekaart-methode": "methoden/politiserend-werken/",
    "tijdbalk": "over/geschiedenis/",
    "matrix": "spanningen-en-methoden/",
}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", WITH_PICTURE)
def test_axe_vindt_niets_bij_een_beeld(name: str, width: int, browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto(echte_base + WITH_PICTURE[name])
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations_by_look(tab, **LIGHT_AND_DARK, **FORCED) == {}
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


LETTERS = """() => [...document.querySelectorAll('.beeld > svg')].filter(s => s.checkVisibility()).flatMap(s =>
  [...(s.matches('.landkaart.smal') ? document.querySelectorAll('#atlas text') : s.querySelectorAll('text'))].map(t => parseFloat(getComputedStyle(t).fontSize) * s.getBoundingClientRect().width / s.viewBox.baseVal.width))"""


@pytest.mark.parametrize("width", [360, 768, 1024, 1200, 1440])
def test_letters_zijn_overal_groot_genoeg(width: int, page: Page, echte_base: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name, address in WITH_PICTURE.items():
        page.goto(echte_base + address)
        page.evaluate("document.querySelectorAll('[data-vouw]').forEach(d => d.open = true)")
        sizes = page.evaluate(LETTERS)
        assert sizes or name == "matrix"
        assert min(sizes, default=12) >= 11.95, name


TARGETS = """() => [...document.querySelectorAll('.beeld > svg a, .matrix a, .matrix-woorden a')].filter(a => a.checkVisibility()).map(a => {
  const box = a.getBoundingClientRect();
  return [a.textContent, Math.min(box.width, box.height)];
})"""


@pytest.mark.parametrize("width", [360, 768, 1200, 1440])
def test_een_vinger_raakt_elke_link_in_een_beeld(width: int, page: Page, echte_base: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    seen = 0
    for address in WITH_PICTURE.values():
        page.goto(echte_base + address)
        page.evaluate("document.querySelectorAll('.matrix-woorden details').forEach(d => { d.open = true; })")
        targets = page.evaluate(TARGETS)
        assert [(words, size) for words, size in targets if size < 24] == []
        seen += len(targets)
    assert seen > 80


@pytest.mark.parametrize("name", ["landkaart", "relatiekaart-methode", "tijdbalk"])
def test_een_link_in_een_beeld_werkt_met_het_toetsenbord(name: str, page: Page, echte_base: str) -> None:
    page.goto(echte_base + WITH_PICTURE[name])
    page.locator("figure.beeld > svg.breed a").first.focus()
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.matches('svg a') && document.activeElement.getAttribute('href')")
    assert target and page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    there = urljoin(page.url, target)
    page.keyboard.press("Enter")
    page.wait_for_url(there)


def test_wie_door_de_matrix_tabt_ziet_waar_hij_is(page: Page, echte_base: str) -> None:
    """The headings that stay in sight, and the edge of the table, never hide the link that has the focus."""
    page.set_viewport_size({"width": 800, "height": 700})  # on a narrower screen a list per spanning takes its place
    page.goto(echte_base + WITH_PICTURE["matrix"])
    columns = page.locator(".matrix thead a")
    columns.first.focus()
    for _ in range(columns.count() + 25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(box => document.elementFromPoint(box.x + 3, box.y + 16) === document.activeElement)(document.activeElement.getBoundingClientRect())"
        )
        assert seen, page.evaluate("document.activeElement.textContent")


# ---- on paper ----


def test_op_papier_blijft_elk_woord_staan(page: Page, echte_base: str) -> None:
    page.emulate_media(media="print")
    for name in ("landkaart", "spanningskaart", "tijdbalk"):
        page.goto(echte_base + WITH_PICTURE[name])
        gone = page.evaluate(
            "[...document.querySelectorAll('figure.beeld > svg.breed text')].filter(t => !t.checkVisibility()).map(t => t.textContent)"
        )
        assert gone == [], name
        assert page.evaluate("document.querySelector('figure.beeld > svg.breed').checkVisibility()")


def test_op_papier_heeft_de_matrix_zijn_tekens(page: Page, echte_base: str, tmp_path: Path) -> None:
    """The second sheet has cells and no key, so every red or green dot of ink on it is a sign in a cell."""
    page.goto(echte_base + WITH_PICTURE["matrix"])
    page.pdf(path=tmp_path / "matrix.pdf", prefer_css_page_size=True)
    command = ["pdftoppm", "-r", "60", "-f", "2", "-l", "2", str(tmp_path / "matrix.pdf"), str(tmp_path / "blad")]
    subprocess.run(command, check=True)
    ink = next(tmp_path.glob("blad*.ppm")).read_bytes()  # 15 bytes about its size, then three bytes a pixel
    pixels = zip(ink[15::3], ink[16::3], ink[17::3], strict=False)
    colours = Counter("rood" if r > g + 60 else "groen" if g > r + 60 else "grijs" for r, g, _ in pixels)
    assert colours["rood"] > 300 and colours["groen"] > 300


OVERLAP = """() => [...document.querySelectorAll('figure > svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect(), found = [];
  const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
  boxes.forEach(([a, p], i) => {
    if (p.left < frame.left - 1 || p.right > frame.right + 1 || p.top < frame.top - 1 || p.bottom > frame.bottom + 1)
      found.push([svg.parentNode.id, a, 'buiten het beeld']);
    boxes.slice(i + 1).forEach(([b, q]) => {
      if (p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 2 && q.top < p.bottom - 2) found.push([svg.parentNode.id, a, b]);
    });
  });
  return found;
})"""


@pytest.fixture
def op_een_rij(tmp_path: Path, echte_kb: Kennisbank) -> Iterator[str]:
    """A page with every picture at full size, and its address.

    It waits for its letters, however long: the site itself shows others when these take more than a moment.
    """
    packed = middelen(echte_kb)
    for path, data in packed.inhoud.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data.replace(b"font-display: optional", b"font-display: block"))
    figures = "".join(f'<figure class="beeld" id="{name}">{svg}</figure>' for name, svg in drawings(echte_kb).items())
    style = "<style>.beeld > svg { display: block !important; width: auto !important; max-width: none !important }</style>"
    sheets = [packed.adressen[f"assets/css/{name}.css"] for name in PICTURE_SHEETS | {"kennisbank"}]
    links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    (tmp_path / "index.html").write_text(f'<!doctype html><meta charset="utf-8">{links}{style}{figures}', encoding="utf-8")
    yield from serve(tmp_path)


def test_geen_twee_teksten_over_elkaar(op_een_rij: str, page: Page) -> None:
    page.goto(op_een_rij)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.querySelectorAll('figure > svg').length") > 250
    assert page.evaluate("document.fonts.check('16px Kop') && document.fonts.check('14px Lees')")
    assert page.evaluate(OVERLAP) == []


def test_overlap_wordt_gezien(page: Page) -> None:
    page.set_content(
        '<figure id="x"><svg viewBox="0 0 99 99" width="99"><text y="20">een</text><text y="22">twee</text><text x="90" y="60">buiten</text></svg></figure>'
    )
    assert page.evaluate(OVERLAP) == [["x", "een", "twee"], ["x", "buiten", "buiten het beeld"]]
