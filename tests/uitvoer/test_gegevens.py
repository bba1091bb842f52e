"""Open data: every file says what it holds, the examples in the documentation run, and feeds and sitemap keep their formats."""

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from lxml import etree

from hulp import ROOT, built, mini_tree
from kennisbank.collectie.gegevens import CSV, EXCEL, FOLDER, LIJSTEN, TABELLEN, VERSION, Lijst, van_soort
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.model import GESCHREVEN, SOORTEN
from kennisbank.uitvoer import feeds
from kennisbank.uitvoer.lijsten import schema, velden
from kennisbank.uitvoer.tabel import LONGEST, as_csv

PAGE = (ROOT / "docs" / "gegevens" / "index.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(python|javascript)\n(.*?)```", PAGE, re.S)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def kb(tmp_path: Path) -> Kennisbank:
    """The mini collection on its own address, with a date for every page: numbers that end in 1 changed later."""
    found, _ = built(mini_tree(tmp_path))
    days = {True: date(2024, 5, 1), False: date(2024, 2, 1)}
    dated = tuple(replace(s, gemaakt=date(2024, 1, 1), gewijzigd=days[s.id.endswith("1")]) for s in found.stukken)
    return replace(found, stukken=dated, site=Site("Kennisbank Bos", "https://bos.example/"))


def judge(schema: str, data: bytes) -> list[str]:
    """Return what a RELAX NG schema in tests/schema has against an XML file."""
    rng = etree.RelaxNG(etree.parse(ROOT / "tests" / "schema" / schema))
    rng.validate(etree.fromstring(data))
    return [str(error) for error in rng.error_log]


@pytest.mark.parametrize(("language", "code"), EXAMPLES, ids=range(1, len(EXAMPLES) + 1))
def test_elk_voorbeeld_op_de_pagina_werkt(language: str, code: str, echte_base: str, tmp_path: Path) -> None:
    assert 'DATA = "https://kennisbank.example/data/v1/"' in code
    path = tmp_path / {"python": "voorbeeld.py", "javascript": "voorbeeld.mjs"}[language]
    path.write_text(code.replace("https://kennisbank.example/", echte_base), encoding="utf-8")
    program = {"python": sys.executable, "javascript": "node"}[language]
    result = subprocess.run([program, str(path)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert len(result.stdout.splitlines()) >= 3


def test_de_pagina_noemt_elk_bestand_en_elk_bestand_bestaat(echte_site: Path) -> None:
    text = (echte_site / "gegevens" / "index.html").read_text(encoding="utf-8")
    index = json.loads((echte_site / "data" / "v1" / "index.json").read_text(encoding="utf-8"))
    for item in index["bestanden"]:
        assert (echte_site / "data" / "v1" / item["bestand"]).is_file()
        assert item["bestand"].split(".")[0] in text
    for path in re.findall(r"`((?:data|bronnen|feeds|gegevens)/[^`]+)`", PAGE):
        assert (echte_site / path).is_file(), path


def test_json_en_csv_zeggen_hetzelfde(site: Path) -> None:
    for soort in SOORTEN:
        name = site / "data" / "v1" / van_soort(soort).naam
        records = json.loads(name.with_suffix(".json").read_text(encoding="utf-8"))
        rows = list(csv.DictReader(io.StringIO(name.with_suffix(".csv").read_bytes().decode("utf-8-sig"), newline="")))
        assert [row["id"] for row in rows] == [record["id"] for record in records]
        assert {key for record in records for key in record} <= set(velden(van_soort(soort)).keys())
        for row, record in zip(rows, records, strict=True):
            for key, cell in row.items():
                value: Any = record.get(key)
                if isinstance(value, str):
                    assert cell == value
                elif isinstance(value, list) and value and all(isinstance(v, str) for v in value):
                    assert cell == "; ".join(value)
                elif value:
                    assert json.loads(cell) == value
                else:
                    assert cell == ""


def test_de_tabel_voor_excel_is_dezelfde_met_puntkomma(site: Path) -> None:
    for lijst in TABELLEN:
        one, two = ((site / lijst.bestand(vorm)).read_bytes() for vorm in (CSV, EXCEL))
        assert one.startswith(b"\xef\xbb\xbf") and two.startswith(b"\xef\xbb\xbf")
        rows = [
            list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=comma)) for data, comma in ((one, ","), (two, ";"))
        ]
        assert rows[0] == rows[1]
        assert max(len(cell) for row in rows[0] for cell in row) <= LONGEST


def test_een_rekenblad_rekent_niets_uit_en_breekt_geen_cel() -> None:
    long = "a" * (LONGEST + 1)
    words = ["=1+1", "+CMD()", "@SUM(A1)", "-2+3", "-3", "- punt", "\t=1", long, "a" * LONGEST]
    rows = csv.reader(io.StringIO(as_csv(["x"], [{"x": word} for word in words]).decode("utf-8-sig"), newline=""))
    cells = [cell for cell, *_ in rows][1:]
    assert cells[:6] == ["'=1+1", "'+CMD()", "'@SUM(A1)", "'-2+3", "-3", "- punt"] and cells[6] == "'\t=1"
    assert len(cells[7]) == LONGEST and cells[7].endswith("de hele tekst staat in het JSON-bestand]") and cells[8] == "a" * LONGEST


def test_elk_bestand_past_op_het_schema_dat_de_lijst_noemt(site: Path) -> None:
    index = json.loads((site / "data" / "v1" / "index.json").read_text(encoding="utf-8"))
    seen = set()
    for item in index["bestanden"]:
        if item["bestand"].endswith(".json"):
            judge_json = json.loads((site / "data" / "v1" / item["schema"]).read_text(encoding="utf-8"))
            data = json.loads((site / "data" / "v1" / item["bestand"]).read_text(encoding="utf-8"))
            judged = Draft202012Validator(judge_json, format_checker=Draft202012Validator.FORMAT_CHECKER)
            each = data if isinstance(data, list) else [data]
            assert [fault.message for record in each for fault in judged.iter_errors(record)] == [], item["bestand"]
            seen.add(item["schema"])
    assert seen == {lijst.schema_bestand.removeprefix(f"{FOLDER}/") for lijst in TABELLEN}


FIRST_FORM = yaml.safe_load((ROOT / "tests" / "golden" / "gegevens.yml").read_text(encoding="utf-8"))
CHANGES = (ROOT / "docs" / "gegevens" / "veranderingen.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lijst", LIJSTEN, ids=[lijst.naam for lijst in LIJSTEN])
def test_een_veld_dat_erbij_komt_of_weggaat_staat_bij_de_veranderingen(lijst: Lijst) -> None:
    """The first form is written down; each name that differs from it is told, in code signs, in a later version."""
    told = set(re.findall(r"`([^`]+)`", CHANGES.split("## Versie 1.0 ")[0]))
    was, now = FIRST_FORM.get(lijst.naam), list(schema(Site(), lijst).get("properties", ())) if lijst.schema else []
    if was is None:
        assert lijst.naam in told or f"{lijst.naam}.sqlite" in told
    else:
        assert {*was} ^ {*now} <= told


def test_de_versie_van_de_vorm_is_de_nieuwste_van_de_veranderingen() -> None:
    assert re.findall(r"^## Versie ([0-9.]+)", CHANGES, re.M)[0] == VERSION


def test_elke_relatie_loopt_tussen_twee_nummers_die_er_zijn(site: Path) -> None:
    folder = site / "data" / "v1"
    known = {r["id"] for s in SOORTEN for r in json.loads((folder / f"{van_soort(s).naam}.json").read_text(encoding="utf-8"))}
    edges = json.loads((folder / "relaties.json").read_text(encoding="utf-8"))
    assert edges and [e for e in edges if e["van"] not in known or e["naar"] not in known] == []
    assert edges == list(csv.DictReader(io.StringIO((folder / "relaties.csv").read_bytes().decode("utf-8-sig"), newline="")))


def test_feeds_houden_zich_aan_atom(site: Path) -> None:
    assert {p.stem for p in (site / "feeds").iterdir()} == {"alles", "nakijkbeurten", *(soort.meervoud for soort in GESCHREVEN)}
    for path in (site / "feeds").iterdir():
        assert judge("atom.rng", path.read_bytes()) == [], path


def test_het_oordeel_over_atom_ziet_een_fout() -> None:
    assert judge("atom.rng", b'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>x</title></feed>') != []


def test_de_feed_noemt_het_nieuwste_eerst_met_vaste_adressen(kb: Kennisbank) -> None:
    made = feeds.render(kb)
    feed = etree.fromstring(made["feeds/alles.xml"])
    assert judge("atom.rng", made["feeds/alles.xml"]) == []
    assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == ["https://bos.example/feeds/alles.xml"]
    updated = feed.xpath("a:entry/a:updated/text()", namespaces=ATOM)
    assert updated == sorted(updated, reverse=True) and len(updated) > 5
    assert feed.xpath("string(a:updated)", namespaces=ATOM) == updated[0] and updated[0].startswith("2024-05-01T")
    assert len(set(updated)) == len(updated)  # readers of feeds tell entries apart by it
    names = feed.xpath("a:entry/a:id/text()", namespaces=ATOM)
    assert len(set(names)) == len(names) and "https://bos.example/p/M001/" in names
    assert not any("/p/B003/" in name or "/p/P0" in name or "DRAAK" in name for name in names)  # withdrawn, about the site, source
    methods = etree.fromstring(made["feeds/methoden.xml"])
    assert {c.get("term") for c in methods.iterfind("a:entry/a:category", ATOM)} == {"methode"}


def test_zonder_git_is_een_feed_leeg_en_toch_geldig(tmp_path: Path) -> None:
    found, _ = built(mini_tree(tmp_path))
    data = feeds.render(replace(found, peildatum=None, site=Site("Bos", "https://bos.example/")))["feeds/methoden.xml"]
    assert judge("atom.rng", data) == [] and b"<entry>" not in data


def test_de_sitemap_noemt_elke_pagina_en_geen_doorverwijzing(site: Path) -> None:
    data = (site / "sitemap.xml").read_bytes()
    assert judge("sitemap.rng", data) == []
    pages = [loc.text or "" for loc in etree.fromstring(data).iter("{*}loc")]
    assert len(set(pages)) == len(pages)
    assert not any(re.search(r"example/(p|embed)/", page) for page in pages)
    for page in pages:
        assert 'content="noindex"' not in (site / page.removeprefix("https://kennisbank.example/") / "index.html").read_text(
            encoding="utf-8"
        )


def test_de_pagina_wijst_naar_de_feed_van_haar_soort(mini_site: Path) -> None:
    for page in ("methoden", "methoden/paddenstoelkring"):
        text = (mini_site / page / "index.html").read_text(encoding="utf-8")
        assert 'type="application/atom+xml" title="Methoden: nieuw en veranderd"' in text
        assert 'title="Nieuw en veranderd"' in text
