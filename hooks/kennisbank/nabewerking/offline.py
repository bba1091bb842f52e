"""What a reader can keep to read without internet: the service worker at the root, and the list of what there is to keep."""

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import paginas
from kennisbank.collectie.stuk import Stuk
from kennisbank.uitvoer.lesmateriaal import PAGES

WORKER = "assets/js/offline/sw.js"  # a worker reaches only what lies beside or below it, so it has to be at the root
SUFFIXES = {".html", ".css", ".js", ".json", ".txt", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2"}
# For machines, for other sites, for editors, and a copy of what is at the root.
LEFT_OUT = ("data/", "embed/", "bijdragen/bestand/", "zoek/ongesplitst.txt", WORKER)
# Of the search only what says, to who kept one leerlijn, that searching is not kept.
BASIS = ("", "over/offline/", "zoeken/", "404.html", "assets/js/zoek/client.js", "assets/js/zoek/resultaten.js")
IMAGE = re.compile(r'<img [^>]*?src="([^"]+)"')


def finish(site: Path, kb: Kennisbank) -> dict[str, bytes]:
    """Return sw.js and bewaren.json: {versie, basis, keuzes, bestanden: {address: [hash, bytes]}}."""
    files = {path.removesuffix("index.html"): (site / path).read_bytes() for path in _kept(site)}
    bestanden = {address: [hashlib.sha256(data).hexdigest()[:16], len(data)] for address, data in files.items()}
    basis = [
        address for address in files if address in BASIS or (address.startswith("assets/") and not address.startswith("assets/js/zoek/"))
    ]
    keuzes: list[dict[str, Any]] = [{"naam": "alles", "titel": "De hele kennisbank, met zoeken"}]
    for leerlijn in kb.van_soort("leerlijn"):
        keuzes.append({"naam": leerlijn.id, "titel": f"Leerlijn: {leerlijn.titel}", "adressen": _of(kb, leerlijn, files)})
    versie = hashlib.sha256(json.dumps(bestanden, sort_keys=True).encode()).hexdigest()[:12]
    offer = {"versie": versie, "basis": basis, "keuzes": keuzes, "bestanden": bestanden}
    return {
        "sw.js": (site / WORKER).read_bytes(),
        "bewaren.json": (json.dumps(offer, ensure_ascii=False, separators=(",", ":")) + "\n").encode(),
    }


def _kept(site: Path) -> list[str]:
    """Return the paths of the files that can be kept, from the root of the site."""
    found: list[str] = []
    for folder, _, names in os.walk(site):
        inside = Path(folder).relative_to(site).as_posix()
        found += (f"{inside}/{name}".removeprefix("./") for name in names if name[name.rfind(".") :] in SUFFIXES)
    return sorted(path for path in found if not path.startswith(LEFT_OUT))


def _of(kb: Kennisbank, leerlijn: Stuk, files: dict[str, bytes]) -> list[str]:
    """Return the addresses of a leerlijn: its own pages, the pages it leads to, and the images on them."""
    pages = [leerlijn.url, *(f"{leerlijn.url}{naam}/" for naam in PAGES), *(stuk.url for stuk in paginas(kb, leerlijn))]
    images = {urljoin(url, src) for url in pages for src in IMAGE.findall(files[url].decode())}
    return [*pages, *sorted(image for image in images if image in files)]
