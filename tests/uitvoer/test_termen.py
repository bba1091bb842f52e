"""Terms as linked data: the Dutch norm NL-SBB judges them, and both forms say the same."""

from pathlib import Path

import pyshacl
import pytest
from rdflib import DCTERMS, SKOS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from hulp import ROOT, built, mini_tree
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer import termen
from kennisbank.uitvoer.rdf import Adres, Tekst, as_jsonld, as_turtle

SHAPES = ROOT / "tests" / "schema" / "nl-sbb-skos-ap-nl.ttl"


def made(kb: object, ending: str) -> bytes:
    later = termen.render(kb)[f"{termen.FILE}.{ending}"]  # type: ignore[arg-type]
    return later.maak(later.bekijk())  # type: ignore[union-attr, return-value]


@pytest.fixture(scope="module")
def graph(echte_site: Path) -> Graph:
    return Graph().parse(echte_site / f"{termen.FILE}.ttl")


def test_de_norm_heeft_niets_aan_te_merken(graph: Graph) -> None:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(SHAPES), advanced=True, allow_warnings=False)
    assert conforms, text


def test_de_norm_ziet_een_begrip_zonder_definitie(graph: Graph) -> None:
    broken = Graph() + graph
    broken.remove((URIRef("https://kennisbank.example/p/B001/"), SKOS.definition, None))
    conforms, _, text = pyshacl.validate(broken, shacl_graph=str(SHAPES), advanced=True)
    assert not conforms and "p/B001/" in text


def test_turtle_en_json_ld_zeggen_hetzelfde(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    turtle, jsonld = (Graph().parse(data=made(kb, ending), format=form, publicID="https://bos.example/") for ending, form in FORMS)
    assert len(turtle) > 100 and isomorphic(turtle, jsonld)


FORMS = (("ttl", "turtle"), ("jsonld", "json-ld"))


@pytest.mark.parametrize("words", ['Zeg "nee" \\ of niet', "regel\neen\ttab", "é\u0001\u2028‘’ <b> {x} ^ @nl", "https://x.example/ a"])
def test_geen_teken_breekt_een_bestand(words: str) -> None:
    graaf = {
        "https://x.example/a": {
            "skos:note": [Tekst(words), Tekst(words, "nl"), Tekst(words, soort="skos:note"), Adres("https://x.example/b")]
        }
    }
    names = {"skos": str(SKOS)}
    for write, form in ((as_turtle, "turtle"), (as_jsonld, "json-ld")):
        found = set(Graph().parse(data=write(graaf, names), format=form).objects(None, SKOS.note))
        assert found == {Literal(words), Literal(words, lang="nl"), Literal(words, datatype=SKOS.note), URIRef("https://x.example/b")}


def test_een_begrip_staat_op_zijn_vaste_adres_met_namen_bron_en_verschil(graph: Graph, echte_site: Path) -> None:
    concept = URIRef("https://kennisbank.example/p/B001/")
    assert graph.value(concept, SKOS.prefLabel) == Literal("Achter de voordeur", lang="nl")
    assert Literal("huisbezoek", lang="nl") in set(graph.objects(concept, SKOS.altLabel))
    alike = set(graph.objects(concept, SKOS.related))
    assert alike and all((other, SKOS.related, concept) in graph for other in alike)
    for source in graph.objects(concept, DCTERMS.source):
        assert graph.value(source, DCTERMS.bibliographicCitation)
    for found in {*graph.subjects(SKOS.inScheme, None), *graph.objects(None, SKOS.inScheme)}:
        page, _, anchor = str(found).removeprefix("https://kennisbank.example/").partition("#")
        text = (echte_site / page / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in text or "/#verzameling" in str(found)


def test_elk_vast_woord_is_een_begrip_in_zijn_lijst(graph: Graph) -> None:
    for naam, words in VOCABULAIRES.items():
        scheme = URIRef(f"https://kennisbank.example/{termen.PAGE}/#{naam}")
        assert len(set(graph.subjects(SKOS.inScheme, scheme))) == len(words)


def test_de_norm_staat_hier_met_haar_naam_en_licentie() -> None:
    notice = SHAPES.with_name("NOTICE.md").read_text(encoding="utf-8")
    assert SHAPES.name in notice and "CC BY 4.0" in notice
