"""What machines read in the head: JSON-LD judged by the types of schema.org (schema-dts), and what Zotero takes."""

import dataclasses
import json
import re
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

from hulp import ROOT, built, mini_tree
from kennisbank.blad import jsonld
from kennisbank.blad.blad import Opzet
from kennisbank.blad.pagina import van_opzet, van_stuk
from kennisbank.bronnen import zotero
from kennisbank.collectie.site import Site
from kennisbank.model import Bron

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
META = re.compile(r'<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)">')
TYPES = ROOT / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"


def faults(graphs: dict[str, Any], folder: Path) -> list[str]:
    """Let TypeScript judge graphs against the types of schema.org; returns "page: message" for each fault."""
    lines = [f'import type {{ Graph }} from "{TYPES}";']
    lines += [f"export const g{number}: Graph = {json.dumps(graph)};" for number, graph in enumerate(graphs.values())]
    source = folder / "graphs.ts"
    source.write_text("\n".join(lines), encoding="utf-8")
    command = ["npx", "--no-install", "tsc", "--noEmit", "--strict", "--pretty", "false", "--ignoreConfig", str(source)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    pages = list(graphs)
    found = re.findall(r"graphs\.ts\((\d+),\d+\): (error .*)", result.stdout)
    assert found or result.returncode == 0, result.stdout[-2000:] + result.stderr
    return [f"{pages[int(line) - 2]}: {message[:400]}" for line, message in found]


def graphs_of(site: Path) -> dict[str, Any]:
    """Return the JSON-LD of every page of a site that has the house's own head."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        for text in DATA.findall(path.read_text(encoding="utf-8")):
            found[str(path.relative_to(site))] = json.loads(text)
    return found


def shape(value: Any, key: str = "") -> Any:
    """Return what the types can see of a value: its fields and kinds, not its words, and of a list each shape once."""
    if isinstance(value, dict):
        return {name: shape(v, name) for name, v in sorted(value.items())}
    if isinstance(value, list):
        shapes = {json.dumps(shape(v)): shape(v) for v in value}
        return [shapes[text] for text in sorted(shapes)]
    if isinstance(value, str):
        return value if key in ("@type", "@context") or value.startswith("https://schema.org/") else "x"
    return value if isinstance(value, bool) else 1


def test_schema_dts_vindt_niets_op_welke_pagina_dan_ook(site: Path, tmp_path: Path) -> None:
    graphs = graphs_of(site)
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    pages = re.findall(r"<loc>https://kennisbank\.example/([^<]*)</loc>", sitemap)
    assert [p for p in pages if f"{p}index.html" not in graphs] == []
    context = {g["@context"] for g in graphs.values()}
    assert context == {"https://schema.org"}
    nodes: dict[str, tuple[str, Any]] = {}  # one page for every shape of node: a thousand pages have some fifty shapes
    for page, graph in graphs.items():
        for node in graph["@graph"]:
            nodes.setdefault(json.dumps(shape(node)), (page, shape(node)))
    alike = {
        f"{page} {node['@type']} {n}": {"@context": "https://schema.org", "@graph": [node]} for n, (page, node) in enumerate(nodes.values())
    }
    assert faults(alike, tmp_path) == []


def test_schema_dts_ziet_een_fout(tmp_path: Path) -> None:
    good = {"@context": "https://schema.org", "@graph": [{"@type": "HowTo", "@id": "x", "name": "y"}]}
    wrong_field = {"@context": "https://schema.org", "@graph": [{"@type": "DefinedTerm", "license": "x"}]}
    wrong_type = {"@context": "https://schema.org", "@graph": [{"@type": "Kabouter", "name": "y"}]}
    found = faults({"goed": good, "veld": wrong_field, "soort": wrong_type}, tmp_path)
    assert [line.split(":")[0] for line in found] == ["veld", "soort"]


def test_elke_naam_in_de_graaf_is_een_adres_dat_bestaat(site: Path) -> None:
    """Every @id on this site leads to a page, so that a graph can be followed from node to node."""

    def names(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [*([value["@id"]] if "@id" in value else []), *(n for v in value.values() for n in names(v))]
        return [n for v in value for n in names(v)] if isinstance(value, list) else []

    wanted = {name.split("#")[0].removeprefix("https://kennisbank.example/") for g in graphs_of(site).values() for name in names(g)}
    assert [name for name in wanted if not (site / name / "index.html").is_file()] == []


def node(kb: Any, plek: str) -> dict[str, Any]:
    stuk = kb.per_plek[plek]
    found: dict[str, Any] = jsonld.graph(van_stuk(kb, stuk))["@graph"][-1]
    return found


def test_elke_soort_heeft_zijn_eigen_type(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    method = node(kb, "methode/paddenstoelkring")
    assert method["@type"] == "HowTo" and method["@id"] == "/p/M001/"
    assert [step["@type"] for step in method["step"]] == ["HowToStep"] * len(method["step"]) != []
    assert not any("[" in step["text"] or "*" in step["text"] for step in method["step"])
    assert node(kb, "begrip/kring")["inDefinedTermSet"] == {"@id": "/begrippen/#verzameling"}
    assert {"@id": "/p/B001/"} in node(kb, "pagina/begrippen/index")["hasDefinedTerm"]
    course = node(kb, "leerlijn/het-bos-in")
    assert course["@type"] == "Course" and {"@id": "/p/S001/"} in course["hasPart"] and re.fullmatch(r"PT\d+M", course["timeRequired"])
    assert node(kb, "spanning/bos-en-tuin")["@type"] == node(kb, "voorbeeld/de-omgehakte-eik")["@type"] == "Article"
    assert node(kb, "bron/KABOUTERBLAD-3")["@type"] == "ScholarlyArticle"


def test_tekst_kan_het_script_niet_verlaten(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    text = jsonld.script(van_opzet(kb, "fase/index.md", Opzet("</script><b>&")))
    assert "<" not in text and ">" not in text
    assert json.loads(text)["@graph"][0]["name"] == "</script><b>&"


def test_zotero_leest_pagina_en_bron(mini_site: Path) -> None:
    def meta(page: str) -> list[tuple[str, str]]:
        text = (mini_site / page / "index.html").read_text(encoding="utf-8")
        return [(name, unescape(value)) for name, value in META.findall(text)]

    page = dict(meta("methoden/paddenstoelkring"))
    assert page["citation_title"] == "Paddenstoelkring" and page["DC.type"] == "webpage"
    # Zotero parts a name at its last space, and at a comma: an organisation ends in one, so that nothing becomes its first name.
    assert page["citation_author"] == "Kennisbank samenlevingsopbouw,"
    assert page["citation_public_url"] == "https://kennisbank.example/p/M001/" and page["citation_language"] == "nl"
    assert page["citation_abstract"] and page["DC.publisher"] and page["DC.rights"].startswith("https://creativecommons.org/")
    source = meta("bronnen/kabouterblad-3")
    assert ("citation_journal_title", "Kabouterblad") in source and ("citation_author", "Raad van Kabouters,") in source
    assert ("DC.type", "journalArticle") in source
    assert ("citation_firstpage", "10") in source and ("citation_lastpage", "14") in source
    assert not any(name in ("DC.rights", "DC.publisher") for name, _ in source)  # the licence of this site is not that of the source


def test_zotero_geeft_een_bron_zonder_datum_niet_de_dag_van_onze_pagina(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    site = Site("Kennisbank Bos", "https://bos.example/")
    editors = {"toegang": "open", "gelezen": "geheel", "in_het_kort": "Een bron."}
    record = {"id": "A", "type": "article-newspaper", "title": "Zonder dag", "container-title": "Bosblad", **editors}
    stuk = dataclasses.replace(kb.van_soort("bron")[0], gegevens=Bron(**record))
    found = dict(zotero.meta(site, stuk))
    assert found["citation_date"] == "z.d." and found["DC.type"] == "newspaperArticle" and found["citation_journal_title"] == "Bosblad"
