"""Three ways of searching, each with the same pages: how its index is written, and how a browser asks it."""

import json
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from shutil import copy, copytree

import material
from bomen import ROOT
from tekst import LABELS, synonyms

from kennisbank.zoeken import index, scherven
from kennisbank.zoeken.documenten import Document

MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
# Material's own settings for Dutch: no stemmer, stop words only.
SETTINGS = {
    "lang": ["nl"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}
# Each makes window.zoek(question), which returns how many results could be drawn.
ENGINES = {
    "wij": """async () => {
        const { ask } = await import("/assets/js/zoek/client.js");
        window.zoek = async (q) => (await ask("zoek", { q, filters: {}, exact: false })).results.length;
    }""",
    "Pagefind": """async () => {
        const pagefind = await import("/pagefind/pagefind.js");
        await pagefind.filters();
        window.zoek = async (q) => {
            const { results } = await pagefind.search(q);
            return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
        };
    }""",
    "Material": """async () => {
        const worker = new Worker("/workers/search.js");
        const ask = (message) => new Promise((resolve) => {
            worker.onmessage = ({ data }) => resolve(data.data);
            worker.postMessage(message);
        });
        const { config, docs } = await (await fetch("/search/search_index.json")).json();
        await ask({ type: 0, data: { config, docs, options: {} } });
        window.zoek = async (q) => (await ask({ type: 2, data: q })).items.length;
    }""",
}


def write_ours(target: Path, docs: list[Document]) -> None:
    """Write our index, and the modules that read it."""
    for path, data in scherven.files(index.build(docs), docs, LABELS, synonyms()).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
    copytree(ROOT / "docs" / "assets" / "js" / "zoek", target / "assets" / "js" / "zoek")


def write_pagefind(target: Path, docs: list[Document]) -> None:
    """Write each page as HTML and let Pagefind read them."""
    for doc in docs:
        terms = [f"{name}:{slug}" for name, slugs in doc.facetten.items() for slug in slugs]
        filters = "".join(f'<i data-pagefind-filter="{term}"></i>' for term in terms)
        heads = [f'<h2 id="{d.anker}">{escape(d.kop)}</h2>' if d.anker else "" for d in doc.delen]
        parts = "".join(f"{head}<p>{escape(d.tekst)}</p>" for head, d in zip(heads, doc.delen, strict=True))
        body = f"<h1>{escape(doc.titel)}</h1><p>{escape(doc.kern)}</p><p>{escape(doc.namen)}</p>{parts}{filters}"
        path = target / doc.url / "index.html"
        path.parent.mkdir(parents=True)
        html = f'<!doctype html><html lang="nl"><title>{doc.id}</title><body data-pagefind-body>{body}'
        path.write_text(html, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pagefind_bin", "--site", str(target), "--quiet"], check=True)


def write_material(target: Path, docs: list[Document]) -> None:
    """Write the index as Material's plugin does, an entry per section, and its worker."""
    entries = []
    for doc in docs:
        first = f"{doc.kern} {doc.namen} {doc.delen[0].tekst}"
        entries.append({"location": doc.url, "title": doc.titel, "text": first})
        entries += [{"location": f"{doc.url}#{d.anker}", "title": d.kop, "text": d.tekst} for d in doc.delen[1:]]
    (target / "search").mkdir()
    made = json.dumps({"config": SETTINGS, "docs": entries}, separators=(",", ":"))
    (target / "search" / "search_index.json").write_text(made, encoding="utf-8")
    (target / "workers").mkdir()
    copy(next((MATERIAL / "workers").glob("search.*.min.js")), target / "workers" / "search.js")
    copytree(MATERIAL / "lunr", target / "lunr")


WRITERS: dict[str, Callable[[Path, list[Document]], None]] = {
    "wij": write_ours,
    "Pagefind": write_pagefind,
    "Material": write_material,
}
