"""Citing a page in a real browser: copy buttons by keyboard, with italics, and everything at hand without scripts."""

import json
import re
from pathlib import Path

import bibtexparser
from bibtexparser.bparser import BibTexParser
from playwright.sync_api import Browser, Page

from conftest import violations

PAGE = "methoden/paddenstoelkring/"
READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const text = async (type) => item.types.includes(type) ? (await item.getType(type)).text() : null;
  return [await text('text/plain'), await text('text/html')];
}"""


def go_to(page: Page, address: str) -> None:
    """Open a page and go down to how to cite it: the buttons come when someone is near."""
    page.goto(address)
    page.locator("#verwijs").scroll_into_view_if_needed()


def test_kopieren_met_alleen_het_toetsenbord(page: Page, base: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go_to(page, base + PAGE)
    button = page.get_by_role("button", name="Kopieer in APA-stijl")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    plain, html = page.evaluate(READ)
    assert plain == page.locator("#apa").inner_text()
    assert "<i>Paddenstoelkring</i>" in html  # in a word processor the title is in italics
    assert page.evaluate("document.activeElement.dataset.kopieer") == "apa"


def test_de_tekst_voor_een_bronnenprogramma_kopieren(page: Page, base: str, mini_site: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go_to(page, base + PAGE)
    page.get_by_text("Of kopieer de tekst").press("Enter")
    assert violations(page) == []
    for name, ending in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")):
        page.get_by_role("button", name=f"Kopieer {name}").press("Enter")
        page.locator("[role=status]").filter(has_text="Gekopieerd").first.wait_for()
        file = (mini_site / "p" / "M001" / f"M001.{ending}").read_text(encoding="utf-8")
        assert page.evaluate("navigator.clipboard.readText()").split() == file.split()


def test_zonder_toestemming_staat_de_tekst_klaar_om_te_kopieren(browser: Browser, base: str) -> None:
    context = browser.new_context()
    context.add_init_script("navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error('nee'))")
    tab = context.new_page()
    go_to(tab, base + PAGE)
    tab.get_by_role("button", name="Kopieer in APA-stijl").press("Enter")
    tab.get_by_role("status").filter(has_text="Ctrl+C").wait_for()
    assert tab.evaluate("getSelection().toString()") == tab.locator("#apa").inner_text()
    context.close()


def test_zonder_javascript_is_alles_er(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + PAGE)
    assert tab.locator("#apa").is_visible()
    assert tab.locator(".verwijzen button:visible").count() == 0
    for ending in ("bib", "ris", "json"):
        with tab.expect_download() as download:
            tab.locator(f'.verwijzen a[href$=".{ending}"]').click()
        assert download.value.suggested_filename == f"M001.{ending}"
    context.close()


def test_op_de_pagina_van_een_bron_staat_de_bron_zelf(page: Page, base: str) -> None:
    page.goto(base + "bronnen/draak-2001/")
    assert page.locator("#apa").inner_text() == "Van der Velde, A. (2001). Het temmen van de tuindraak. Uitgeverij Verzonnen."


def test_de_hele_bronnenlijst_gaat_mee(mini_site: Path, echte_site: Path) -> None:
    for site in (mini_site, echte_site):
        records = json.loads((site / "data" / "v1" / "bronnen.json").read_text(encoding="utf-8"))
        keys = {record["id"] for record in records}
        folder = site / "bronnen"
        parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        assert {e["ID"] for e in bibtexparser.loads((folder / "alle-bronnen.bib").read_text(encoding="utf-8"), parser).entries} == keys
        assert {item["id"] for item in json.loads((folder / "alle-bronnen.json").read_text(encoding="utf-8"))} == keys
        assert set(re.findall(r"^ID  - (.*)\r?$", (folder / "alle-bronnen.ris").read_text(encoding="utf-8"), re.M)) == keys


def test_een_sleutel_staat_nergens_waar_hij_geen_link_is(mini_site: Path, echte_site: Path) -> None:
    """Not in heads, feeds, exports, cards or what can be copied: only in the raw data, and where it is taught how to cite."""
    assert "[@DRAAK-2001]" in (mini_site / "data" / "v1" / "begrippen.json").read_text(encoding="utf-8")
    for site in (mini_site, echte_site):
        for path in sorted(p for ending in ("html", "xml", "json", "bib", "ris") for p in site.rglob(f"*.{ending}")):
            room, text = path.relative_to(site).parts[0], path.read_text(encoding="utf-8")
            if room in ("bijdragen", "ontwikkelen"):
                text = text.split("</head>")[0] if path.suffix == ".html" else ""
            if room == "nakijken" and path.suffix == ".json":  # its rules of privacy look for such signs
                text = json.dumps({name: value for name, value in json.loads(text).items() if name != "privacy"})
            assert room == "data" or "[@" not in text.replace("[@SLEUTEL", ""), path


CITED = re.compile(r'<a (?:class="citaat" )?href="([^"]*bronnen/[^"]+)">([^<]*, (?:z\.d\.|\d{4})(?:-?[a-z])?)(?:,[^<]*)?</a>')
LISTED = re.compile(r'<li>\s*[^<]*?\((?:z\.d\.-|\d{4})([a-z])[,)](?:(?!</li>).)*?href="([^"]+)">\s*Over deze bron', re.S)


def test_in_de_tekst_heten_geen_twee_bronnen_hetzelfde_en_de_lijst_zegt_welke_het_is(echte_site: Path) -> None:
    lettered = 0
    for path in sorted(echte_site.rglob("index.html")):
        text = path.read_text(encoding="utf-8").split('<section class="gebruiken"')[0]
        if 'id="bronnen"' not in text:
            continue
        cited = set(CITED.findall(text))
        listed = {address: letter for letter, address in LISTED.findall(text)}
        body = {(address, name) for address, name in cited if address in listed}
        assert [(path, a, n) for a, n in body if not n.endswith(listed[a])] == []
        assert len({n for _, n in body}) == len(body), path
        lettered += len(body)
    assert lettered > 50


def test_elke_pagina_zegt_welke_versie_het_is_en_wat_er_veranderde(echte_site: Path) -> None:
    text = (echte_site / "lesgeven" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"versie \d{4}-\d\d, van <time", text)
    assert '/commits/main/docs/lesgeven/index.md">Wat is er veranderd?</a>' in text
    assert ">https://kennisbank.example/p/P007/</a>" in text
