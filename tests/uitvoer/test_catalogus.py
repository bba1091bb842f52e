"""The data told to programs of others: DCAT-AP-NL judges the catalogue, Frictionless the tables, schema.org the page."""

import json
import re
from pathlib import Path

import frictionless
import pyshacl
import pytest
from rdflib import DCAT, DCTERMS, Graph, URIRef
from rdflib.compare import isomorphic

from hulp import ROOT, built, gemaakt, mini_tree
from kennisbank.collectie.gegevens import LIJSTEN, PAGE, TABELLEN
from kennisbank.uitvoer import catalogus

SHAPES = ROOT / "tests" / "schema"
BINDING = ("dcat-ap-SHACL", "dcat-ap-nl-SHACL", "dcat-ap-nl-SHACL-klassebereik", "dcat-ap-nl-SHACL-klassebereik-codelijsten")
ADDRESS = "https://kennisbank.example/"


@pytest.fixture(scope="module")
def graph(echte_site: Path) -> Graph:
    return Graph().parse(echte_site / f"{catalogus.FILE}.ttl")


def judge(graph: Graph, shapes: str) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(SHAPES / f"{shapes}.ttl"), advanced=True)
    return bool(conforms), str(text)


@pytest.mark.parametrize("shapes", BINDING)
def test_de_norm_heeft_niets_op_de_catalogus_aan_te_merken(graph: Graph, shapes: str) -> None:
    conforms, text = judge(graph, shapes)
    assert conforms, text


def test_van_wat_de_norm_aanraadt_ontbreekt_alleen_een_dienst(graph: Graph) -> None:
    """These are files: there is no service that gives them."""
    _, text = judge(graph, "dcat-ap-nl-SHACL-aanbevolen")
    assert {line.split(": ")[1] for line in text.splitlines() if "Result Path" in line} == {"dcat:accessService"}


def test_de_norm_ziet_een_dataset_zonder_uitgever(graph: Graph) -> None:
    broken = Graph() + graph
    broken.remove((URIRef(f"{ADDRESS}{catalogus.FILE}#relaties"), DCTERMS.publisher, None))
    conforms, text = judge(broken, "dcat-ap-nl-SHACL")
    assert not conforms and "catalogus#relaties" in text


def test_de_catalogus_noemt_elk_bestand_van_de_lijst(graph: Graph, echte_site: Path) -> None:
    named = {str(url).removeprefix(ADDRESS) for url in graph.objects(None, DCAT.downloadURL)}
    index = json.loads((echte_site / "data" / "v1" / "index.json").read_text(encoding="utf-8"))
    assert named == {f"data/v1/{item['bestand']}" for item in index["bestanden"]}
    assert all((echte_site / path).is_file() for path in named)


def test_catalogus_in_turtle_en_json_ld_zegt_hetzelfde(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    files = gemaakt(catalogus.render(kb))
    one, two = (Graph().parse(data=files[f"{catalogus.FILE}.{e}"], format=f, publicID=ADDRESS) for e, f in FORMS)
    assert len(one) > 300 and isomorphic(one, two)


FORMS = (("ttl", "turtle"), ("jsonld", "json-ld"))


def test_elke_tabel_past_op_haar_beschrijving(site: Path) -> None:
    report = frictionless.validate(str(site / "data" / "v1" / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])
    assert [task.name for task in report.tasks] == [lijst.naam for lijst in TABELLEN]


def test_de_beschrijving_ziet_een_cel_die_niet_klopt(mini_site: Path, tmp_path: Path) -> None:
    folder = mini_site / "data" / "v1"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [resource for resource in package["resources"] if resource["name"] == "methoden"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (tmp_path / "methoden.csv").write_text((folder / "methoden.csv").read_text(encoding="utf-8").replace("M001", "m1"), encoding="utf-8")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_de_pagina_zegt_als_dataset_elk_bestand(echte_site: Path) -> None:
    text = (echte_site / PAGE.replace(".md", ".html")).read_text(encoding="utf-8")
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    (node,) = (node for node in json.loads(script)["@graph"] if node["@type"] == "Dataset")
    assert 50 <= len(node["description"]) <= 5000
    assert len(node["distribution"]) == sum(len(lijst.vormen) for lijst in LIJSTEN)
    assert all((echte_site / file["contentUrl"].removeprefix(ADDRESS)).is_file() for file in node["distribution"])
    assert node["license"].startswith("https://creativecommons.org/") and node["creator"]["@type"] == "Organization"
