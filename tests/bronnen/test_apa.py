"""References: golden texts in APA 7, checked by hand, and every export read again by another program."""

import dataclasses
import json
import re
from typing import Any

import bibtexparser
import pytest
import rispy
import yaml
from bibtexparser.bparser import BibTexParser

from hulp import ROOT, built, mini_tree
from kennisbank.bronnen import exporteren
from kennisbank.bronnen.apa import apa, apa_pagina, kort
from kennisbank.bronnen.csl import van_bron, van_pagina
from kennisbank.bronnen.volgorde import alfabetisch, letter, letters
from kennisbank.bronnen.werksoorten import werksoort
from kennisbank.collectie.site import Site
from kennisbank.model import Bron

GOLDEN = yaml.safe_load((ROOT / "tests" / "golden" / "apa.yml").read_text(encoding="utf-8"))
EDITORS = {"toegang": "open", "gelezen": "geheel", "in_het_kort": "Een bron om mee te toetsen."}
SITE = Site("Kennisbank Bos", "https://bos.example/")


def bron(record: dict[str, Any]) -> Bron:
    return Bron(**{**record, **EDITORS})


def starred(html: str) -> str:
    """Write a reference as the golden file does: italics between stars, without its link."""
    return str(re.sub(r"</?i>", "*", re.sub(r"</?a[^>]*>", "", html)).replace("&amp;", "&"))


@pytest.mark.parametrize("case", GOLDEN, ids=lambda c: c["soort"])
def test_apa(case: dict[str, Any]) -> None:
    assert starred(apa(bron(case["bron"]), case.get("letter", ""))) == case["apa"], case["regel"]


def test_het_adres_is_een_link_en_tekst_blijft_tekst() -> None:
    record = {"id": "A", "type": "webpage", "title": "Wij & <b>zij</b>", "container-title": "A&B", "URL": "https://x.example/?a=1&b=2"}
    html = apa(bron(record))
    assert '<a href="https://x.example/?a=1&amp;b=2">https://x.example/?a=1&amp;b=2</a>' in html
    assert "Wij &amp; &lt;b&gt;zij&lt;/b&gt;" in html and html.startswith("A&amp;B. (z.d.)")
    assert html.count("A&amp;B") == 1  # the site signs, so it is not named again behind the title


@pytest.mark.parametrize(
    ("authors", "short"),
    [
        ([], "Blad, 2020"),
        ([{"family": "Linde", "non-dropping-particle": "van der"}], "Van der Linde, 2020"),
        ([{"family": "Boer"}, {"family": "Wilde", "non-dropping-particle": "de"}], "Boer & De Wilde, 2020"),
        ([{"family": "Boer"}, {"family": "Bos"}, {"family": "Berg"}], "Boer e.a., 2020"),
        ([{"family": "Boer"}, {"literal": "e.a."}], "Boer e.a., 2020"),
    ],
)
def test_kort_in_de_tekst(authors: list[dict[str, str]], short: str) -> None:
    record = {"id": "A", "type": "article-newspaper", "title": "T1", "container-title": "Blad", "issued": "2020-05", "author": authors}
    assert kort(bron(record)) == short
    assert kort(bron(record), "p. 3") == f"{short}, p. 3"
    assert kort(bron(record), "p. 3", "b") == f"{short}b, p. 3"


def test_een_lijst_staat_op_volgorde_van_wat_er_vooraan_staat(tmp_path: Any) -> None:
    kb, _ = built(mini_tree(tmp_path))
    assert [s.id for s in alfabetisch(kb.van_soort("bron"))] == ["KABOUTERBLAD-3", "DRAAK-2001"]  # Raad, Van der Velde


def test_wie_in_de_tekst_hetzelfde_heet_krijgt_een_letter_op_de_plek_in_de_lijst(tmp_path: Any) -> None:
    kb, _ = built(mini_tree(tmp_path))
    (stuk,) = (s for s in kb.van_soort("bron") if s.id == "DRAAK-2001")
    site = {"type": "webpage", "container-title": "Bos", "URL": "https://bos.example/"}
    records = [
        {**site, "id": "LATER", "title": "Aan zet", "issued": "2020-11"},
        {**site, "id": "EERDER", "title": "Bij elkaar", "issued": "2020-02-03"},
        {**site, "id": "Z2", "title": "Wij"},
        {**site, "id": "Z1", "title": "Ons"},
        {**site, "id": "ALLEEN", "title": "Cirkel", "issued": "2021"},
    ]
    found = [dataclasses.replace(stuk, gegevens=bron(record)) for record in records]
    assert [s.id for s in alfabetisch(found)] == ["Z1", "Z2", "EERDER", "LATER", "ALLEEN"]
    assert letters(found) == {"Z1": "a", "Z2": "b", "EERDER": "a", "LATER": "b"}
    assert [kort(s.gegevens, letter=letters(found).get(s.id, "")) for s in found] == [
        "Bos, 2020b", "Bos, 2020a", "Bos, z.d.-b", "Bos, z.d.-a", "Bos, 2021",
    ]  # fmt: skip
    assert [letter(n) for n in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]


def test_een_pagina_van_de_site_zelf(tmp_path: Any) -> None:
    kb, _ = built(mini_tree(tmp_path))
    stuk = kb.per_plek["methode/paddenstoelkring"]
    assert starred(apa_pagina(SITE, stuk)) == f"Kennisbank Bos. (z.d.). *Paddenstoelkring*. https://bos.example/p/{stuk.id}/"
    dated = kb.per_plek["pagina/methoden/index"]
    assert f"Kennisbank Bos. (2024, 1 juni). *{dated.titel}* (versie 2024-06). https://" in starred(apa_pagina(SITE, dated))


# Every record in the golden file, and what another program must find in our export of it.
RECORDS = [van_bron(bron({**case["bron"], "id": f"BRON-{number}"})) for number, case in enumerate(GOLDEN)]


def named(item: dict[str, Any], role: str) -> list[str]:
    """Write the names of an item as reference managers do: "van der Linde, Maria"."""
    found = []
    for naam in item.get(role, []):
        particle = naam.get("non-dropping-particle", "")
        last = particle + " " * (particle[-1:].isalpha()) + naam.get("family", "")
        found.append(naam.get("literal") or ", ".join(filter(None, [last, naam.get("given")])))
    return found


def test_bibtex_komt_heel_terug() -> None:
    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False, interpolate_strings=False)
    entries = bibtexparser.loads(exporteren.bibtex(RECORDS), parser).entries_dict
    assert list(entries) == [item["id"] for item in RECORDS]
    for item in RECORDS:
        entry = {key: re.sub(r"\\([&%$#_{}])", r"\1", value) for key, value in entries[item["id"]].items()}
        authors = entry.get("author", "").replace("others", "e.a.").split(" and ") if "author" in entry else []
        assert [name.strip("{}") for name in authors] == named(item, "author")
        assert [name.strip("{}") for name in entry.get("editor", "").split(" and ") if name] == named(item, "editor")
        assert entry["title"] == f"{{{item['title']}}}"  # the second braces keep its capitals
        for field, key in exporteren.BIBTEX_FIELDS.items():
            assert entry.get(key) == item.get(field)
        soort = werksoort(item["type"])
        assert item.get("container-title") in (None, entry.get(soort.staat_in, "").strip("{}"))
        assert item.get("publisher") in (None, entry.get(soort.uitgever, "").strip("{}"))
        assert entry.get("number") == item.get("issue", item.get("number"))
        assert entry.get("pages", "").replace("--", "-") == item.get("page", "")
        assert entry.get("date") == (exporteren.iso(item["issued"]) if "issued" in item else None)
        assert entry.get("urldate") == (exporteren.iso(item["accessed"]) if "accessed" in item else None)


def test_ris_komt_heel_terug() -> None:
    text = exporteren.ris(RECORDS)
    assert "\r\n" in text and "\n" not in text.replace("\r\n", "")
    entries = {entry["id"]: entry for entry in rispy.loads(text)}
    assert list(entries) == [item["id"] for item in RECORDS]
    for item in RECORDS:
        entry = entries[item["id"]]
        edited = entry["type_of_reference"] == "EDBOOK"  # then AU is the editor
        assert edited == (item["type"] == "book" and not item.get("author"))
        assert entry.get("authors", []) == named(item, "editor" if edited else "author")
        assert edited or entry.get("secondary_authors", []) == named(item, "editor")
        assert entry["title"] == item["title"]
        assert entry.get("secondary_title") == item.get("container-title")
        assert item["type"] != "report" or entry.get("issn") == item.get("number")  # SN of a report is its number, never an ISBN
        assert entry.get("publisher") == item.get("publisher")
        assert entry.get("volume") == item.get("volume") and entry.get("number") == item.get("issue")
        assert entry.get("doi") == item.get("DOI")
        assert entry.get("urls", [None]) == [item.get("URL")]
        assert [entry.get("start_page"), entry.get("end_page")] == (item["page"].split("-") if "page" in item else [None, None])
        assert entry.get("year") == (str(item["issued"]["date-parts"][0][0]) if "issued" in item else None)


def test_csl_json_is_wat_het_was_met_hele_achternamen() -> None:
    found = json.loads(exporteren.csl_json(RECORDS))
    names = ("author", "editor")
    assert [{k: v for k, v in item.items() if k not in names} for item in found] == [
        {k: v for k, v in item.items() if k not in names} for item in RECORDS
    ]
    for item, record in zip(found, RECORDS, strict=True):
        assert [named(item, role) for role in names] == [named(record, role) for role in names]
        assert not any("non-dropping-particle" in naam for role in names for naam in item.get(role, []))  # Zotero would drop it


def test_een_pagina_met_vreemde_tekens_gaat_heel_mee(tmp_path: Any) -> None:
    kb, _ = built(mini_tree(tmp_path))
    item = {**van_pagina(SITE, kb.per_plek["methode/paddenstoelkring"]), "title": "50% {van} A_B & \\C #1"}
    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    title = bibtexparser.loads(exporteren.bibtex([item]), parser).entries[0]["title"]
    assert re.sub(r"\\([&%$#_{}])", r"\1", title) == "{50% {van} A_B & C #1}"
