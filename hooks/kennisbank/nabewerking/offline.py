"""What a reader can keep to read without internet: the service worker at the root, and the list of what there is to keep."""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import paginas
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import resolve, verwijzingen
from kennisbank.middelen.inpakken import ASSETS, WORKER
from kennisbank.uitgeven import Merk
from kennisbank.uitvoer.lesmateriaal import PAGES

SUFFIXES = {".html", ".css", ".js", ".json", ".txt", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2"}
# For machines, for other sites, for editors, and a copy of what is at the root.
LEFT_OUT = ("data/", "embed/", "bijdragen/bestand/", "zoek/ongesplitst.txt", "assets/img/gezicht/")
BASIS = ("", "over/offline/", "zoeken/", "404.html")
SEARCH = ("assets/js/zoek/werker", "assets/js/zoek/balk")  # who kept one leerlijn cannot search, and the page says so


def finish(kb: Kennisbank, merken: Mapping[str, Merk]) -> dict[str, bytes]:
    """Return sw.js and bewaren.json: {versie, basis, keuzes, bestanden: {address: [hash, bytes]}}."""
    kept = sorted(path for path in merken if path[path.rfind(".") :] in SUFFIXES and not path.startswith(LEFT_OUT))
    bestanden = {path.removesuffix("index.html"): list(merken[path]) for path in kept}
    basis = [address for address in bestanden if address in BASIS or (address.startswith("assets/") and not address.startswith(SEARCH))]
    keuzes: list[dict[str, Any]] = [{"naam": "alles", "titel": "De hele kennisbank, met zoeken"}]
    for leerlijn in kb.met("onderdelen"):
        adressen = _of(kb, leerlijn, bestanden)
        keuzes.append({"naam": leerlijn.id, "titel": f"Leerlijn: {leerlijn.titel}", "adressen": adressen})
    versie = hashlib.sha256(json.dumps(bestanden, sort_keys=True).encode()).hexdigest()[:12]
    offer = {"versie": versie, "basis": basis, "keuzes": keuzes, "bestanden": bestanden}
    return {
        "sw.js": (ASSETS / WORKER).read_bytes(),
        "bewaren.json": (json.dumps(offer, ensure_ascii=False, separators=(",", ":")) + "\n").encode(),
    }


def _of(kb: Kennisbank, leerlijn: Stuk, bestanden: Collection[str]) -> list[str]:
    """Return the addresses of a leerlijn: its own pages, the pages it leads to, their permanent addresses, and the images on them."""
    read = [leerlijn, *paginas(kb, leerlijn)]
    pages = [leerlijn.url, *(f"{leerlijn.url}{naam}/" for naam in PAGES), *(stuk.url for stuk in read[1:])]
    pages += [vast for stuk in read if (vast := f"p/{stuk.id}/") in bestanden]  # QR codes and references lead there
    images = {resolve(stuk.pad, link.doel) or "" for stuk in read for link in verwijzingen(stuk.bestand) if link.beeld}
    return [*pages, *sorted(image.removeprefix("docs/") for image in images if image.removeprefix("docs/") in bestanden)]
