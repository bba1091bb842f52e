"""What a page is made of arrives on it once: each part of its text, and each thing that stands in two places alike."""

import json
import re
from pathlib import Path

import pytest
from lxml import html as parser

from hulp import ROOT, Proef
from kennisbank import build as house
from kennisbank.blad.drukken import ingebed, pagina
from kennisbank.blad.pagina import van_stuk
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.zoeken.documenten import documents

SITE = Site("Kennisbank", "https://kennisbank.example/", sjablonen=(str(ROOT / "overrides"),))
SPANNING = "docs/spanningen/bos-en-tuin.md"
TEKST = "Brandstichting is geen mening."


def kb_of(proef: Proef) -> Kennisbank:
    """Return the collection of a tree, with a site to draw it on."""
    kb, found = house.build(proef.root, dates={}, site=SITE)
    assert [m for m in found if m.ernst == "fout" and m.code != "KB073"] == []  # KB073: an anchor that was published is gone
    return kb


@pytest.mark.parametrize("kop", ["## Grens", "## Grens {#waar-het-ophoudt}"])
def test_een_deel_van_de_tekst_staat_er_een_keer_hoe_zijn_anker_ook_heet(kop: str, tmp_path: Path) -> None:
    kb = kb_of(Proef(tmp_path).verander(SPANNING, "## Grens\n", f"{kop}\n"))
    blad = van_stuk(kb, kb.per_id["S001"])
    for drawn in (pagina(blad).decode(), ingebed(blad).decode()):
        page = parser.fromstring(drawn)
        assert page.text_content().count(TEKST) == 1
        targets = {link.get("href")[1:] for link in page.iter("a") if (link.get("href") or "").startswith("#")}
        assert targets <= {element.get("id") for element in page.iter()}


def test_het_kruimelpad_zegt_zoekmachines_wat_het_lezers_zegt(mini_site: Path) -> None:
    seen = 0
    for path in mini_site.rglob("index.html"):
        page = parser.fromstring(path.read_bytes())
        shown = [" ".join(item.text_content().split()) for item in page.xpath("//nav[@class='pad']//li")]
        graphs = [json.loads(script.text) for script in page.xpath("//script[@type='application/ld+json']")]
        said = [one for graph in graphs for one in graph.get("@graph", [graph]) if one.get("@type") == "BreadcrumbList"]
        for trail in said if shown else ():  # the first page has none
            seen += 1
            assert [step["name"] for step in trail["itemListElement"]] == shown, path
    assert seen > 10


def test_de_zoekindex_leest_geen_sleutel_van_een_bron_als_tekst(tmp_path: Path) -> None:
    kb = kb_of(Proef(tmp_path))
    keys = re.compile("|".join(rf"\b{re.escape(bron.slug)}\b" for bron in kb.van_soort("bron")))
    pages = [document for document in documents(kb) if document.soort != "bron"]
    texts = [deel.tekst for document in pages for deel in document.delen]
    assert len(texts) > 50 and [tekst for tekst in texts if keys.search(tekst)] == []


def test_twee_uitvoeren_op_een_pad_worden_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kb = kb_of(Proef(tmp_path))
    monkeypatch.setattr(house, "OUTPUTS", (lambda kb: {"data/een.json": b"1"}, lambda kb: {"data/een.json": b"2"}))  # noqa: ARG005
    with pytest.raises(ValueError, match=r"data/een\.json"):
        house.render(kb)
