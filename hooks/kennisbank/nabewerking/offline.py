"""What a reader can keep to read without internet: the service worker at the root, and the list of what there is to keep."""

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import paginas
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import resolve, verwijzingen
from kennisbank.uitgeven import Merk
from kennisbank.uitvoer.lesmateriaal import PAGES

WORKER = "assets/js/offline/sw.js"  # a worker reaches only what lies beside or below it, so it has to be at the root
SUFFIXES = {".html", ".css", ".js", ".json", ".txt", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2"}
# For machines, for other sites, for editors, and a copy of what is at the root.
LEFT_OUT = ("data/", "embed/", "bijdragen/bestand/", "zoek/ongesplitst.txt", WORKER)
# Of the search only what says, to who kept one leerlijn, that searching is not kept.
SEARCH = tuple(f"assets/js/zoek/{name}.js" for name in ("adres", "client", "resultaten", "treffer", "uitslag", "verfijn"))
BASIS = ("", "over/offline/", "zoeken/", "404.html", *SEARCH)


def finish(site: Path, kb: Kennisbank, merken: Mapping[str, Merk]) -> dict[str, bytes]:
    """Return sw.js and bewaren.json: {versie, basis, keuzes, bestanden: {address: [hash, bytes]}}."""
    kept = sorted(path for path in merken if path[path.rfind(".") :] in SUFFIXES and not path.startswith(LEFT_OUT))
    bestanden = {path.removesuffix("index.html"): list(merken[path]) for path in kept}
    basis = [
        address
        for address in bestanden
        if address in BASIS or (address.startswith("assets/") and not address.startswith("assets/js/zoek/"))
    ]
    keuzes: list[dict[str, Any]] = [{"naam": "alles", "titel": "De hele kennisbank, met zoeken"}]
    for leerlijn in kb.met("onderdelen"):
        adressen = _of(kb, leerlijn, bestanden)
        keuzes.append({"naam": leerlijn.id, "titel": f"Leerlijn: {leerlijn.titel}", "adressen": adressen})
    versie = hashlib.sha256(json.dumps(bestanden, sort_keys=True).encode()).hexdigest()[:12]
    offer = {"versie": versie, "basis": basis, "keuzes": keuzes, "bestanden": bestanden}
    return {
        "sw.js": (site / WORKER).read_bytes(),
        "bewaren.json": (json.dumps(offer, ensure_ascii=False, separators=(",", ":")) + "\n").encode(),
    }


def _of(kb: Kennisbank, leerlijn: Stuk, bestanden: Collection[str]) -> list[str]:
    """Return the addresses of a leerlijn: its own pages, the pages it leads to, and the images on them."""
    read = [leerlijn, *paginas(kb, leerlijn)]
    pages = [leerlijn.url, *(f"{leerlijn.url}{naam}/" for naam in PAGES), *(stuk.url for stuk in read[1:])]
    images = {resolve(stuk.pad, link.doel) or "" for stuk in read for link in verwijzingen(stuk.bestand) if link.beeld}
    return [*pages, *sorted(image.removeprefix("docs/") for image in images if image.removeprefix("docs/") in bestanden)]
