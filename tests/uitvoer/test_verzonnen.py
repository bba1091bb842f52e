"""A made-up case says that it is one wherever it is named: no reader takes it for something that happened."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from hulp import Proef, gemaakt
from kennisbank import build
from kennisbank.uitvoer import feeds

TITEL = "De bedachte beer"
OWN = re.compile(r"(voorbeelden/de-bedachte-beer|embed/V002)/")  # its own page says it at the top
TEXT = ("html", "xml", "bib", "ris", "csv", "json")
RECORDS = ("data/", "bijdragen/")  # there a record has the field that says it, at its own place
ASKED = (
    "Er stond een eik, en de bewoners die er hun hele leven langs liepen wilden dat hij bleef staan."  # long enough to ask a reader about
)
NEAR = 600  # signs around the name in which a reader is told


def test_waar_een_bedacht_geval_wordt_genoemd_staat_dat_het_bedacht_is(tmp_path: Path) -> None:
    kb = Proef(tmp_path).verander("voorbeelden/de-bedachte-beer.md", "Er stond een eik.", ASKED).bouw().kb
    files = gemaakt(build.plan(kb, build.render(kb)))
    silent, seen = [], set()
    for path, data in files.items():
        if not isinstance(data, bytes) or path.rpartition(".")[2] not in TEXT or path.startswith(RECORDS) or OWN.match(path):
            continue
        for named in re.finditer(TITEL, text := data.decode("utf-8")):
            seen.add(path.split("/")[0])
            if "fictief" not in text[max(0, named.start() - NEAR) : named.end() + NEAR].lower():
                silent.append(f"{path}: {text[max(0, named.start() - 60) : named.end() + 60]!r}")
    assert silent == []
    assert seen >= {"spanningen", "methoden", "voorbeelden", "bronnen", "lesgeven", "thema", "zoeken", "nakijken", "p"}
    (record,) = (one for one in json.loads(files["data/v1/voorbeelden.json"]) if one["titel"] == TITEL)
    assert record["herkomst"] == "fictief-voor-onderwijs"


def test_een_verwijzing_een_selectie_een_feed_en_een_gedeelde_link_zeggen_het_in_de_titel(tmp_path: Path) -> None:
    kb, labelled = Proef(tmp_path).bouw().kb, f"{TITEL} [fictief voorbeeld]"
    made = build.render(kb)
    files = gemaakt(build.plan(kb, made))
    _, name, _, reference = json.loads(files["lesgeven/selectie/paginas.json"])["V002"]
    assert name == labelled and labelled in reference
    page = files["voorbeelden/de-bedachte-beer/index.html"].decode()
    assert f'<meta property="og:title" content="{labelled}">' in page and f"<h1>{TITEL}</h1>" in page
    dated = tuple(replace(stuk, gemaakt=date(2024, 1, 1), gewijzigd=date(2024, 2, 1)) for stuk in kb.stukken)
    for feed in ("voorbeelden", "alles"):
        assert f"<title>{labelled}</title>" in feeds.render(replace(kb, stukken=dated))[f"feeds/{feed}.xml"].decode()
