"""How this site looks elsewhere: beside a link that someone shares, and on the screen of a telephone."""

import json
import re
import struct
from html import unescape
from pathlib import Path

import pytest

from kennisbank.middelen import gezicht
from kennisbank.middelen.inpakken import ASSETS
from kennisbank.model import GESCHREVEN
from paginas import TEMPLATES

SAID = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')
# Facebook, X, LinkedIn, WhatsApp and Signal show a card for these; the picture must have an address of its own host.
NEEDED = {"og:type", "og:url", "og:title", "og:description", "og:image", "og:site_name", "og:locale", "twitter:card"}
SHARED = [name for name in TEMPLATES if name not in ("ingesloten", "404", "vervallen")]


def said(site: Path, address: str) -> dict[str, str]:
    found = SAID.findall((site / address.split("#", maxsplit=1)[0] / "index.html").read_text(encoding="utf-8"))
    assert len({name for name, _ in found}) == len(found), "elk een keer"
    return {name: unescape(value) for name, value in found}


def size(picture: Path) -> tuple[int, int]:
    """Return the width and height in pixels that a PNG says it has."""
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">2I", data[16:24])
    return width, height


@pytest.mark.parametrize("name", SHARED)
def test_een_gedeelde_link_toont_titel_kern_en_beeld(name: str, mini_site: Path) -> None:
    card = said(mini_site, TEMPLATES[name])
    assert card.keys() >= NEEDED and all(card.values())
    host = "https://kennisbank.example/"
    assert card["og:url"].startswith(host) and card["og:image"].startswith(host)
    picture = mini_site / card["og:image"].removeprefix(host)
    assert size(picture) == (int(card["og:image:width"]), int(card["og:image:height"])) == gezicht.KAART
    assert picture.stat().st_size < 300_000  # WhatsApp shows no larger one


def test_het_vaste_adres_deelt_als_de_pagina_zelf(mini_site: Path) -> None:
    assert said(mini_site, "p/S001/") == said(mini_site, TEMPLATES["spanning"])


def test_elke_soort_heeft_een_eigen_kaart() -> None:
    cards = {(ASSETS.parent / gezicht.kaart(soort.naam)).read_bytes() for soort in GESCHREVEN}
    cards.add((ASSETS.parent / gezicht.kaart()).read_bytes())
    assert len(cards) == len(GESCHREVEN) + 1, "teken hem met gereedschap/gezichten.py"


def test_de_iconen_hebben_de_maat_die_ze_zeggen(mini_site: Path) -> None:
    manifest = json.loads((mini_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        width, height = size(mini_site / icon["src"])
        assert f"{width}x{height}" == icon["sizes"]
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert all((mini_site / door["url"] / "index.html").is_file() for door in manifest["shortcuts"])
    page = (mini_site / TEMPLATES["methode"] / "index.html").read_text(encoding="utf-8")
    apple = re.search(r'rel="apple-touch-icon" href="([^"]+)"', page)
    assert apple and size(mini_site / TEMPLATES["methode"] / apple[1]) == (gezicht.APPLE, gezicht.APPLE)
    assert re.search(r'rel="manifest" href="../../manifest.webmanifest"', page)


def test_het_oude_adres_van_een_icoon_bestaat(mini_site: Path) -> None:
    reserved, kind, number, width, height = struct.unpack("<3H2B", (mini_site / "favicon.ico").read_bytes()[:8])
    assert (reserved, kind, number) == (0, 1, 3) and (width, height) == (16, 16)


def test_wie_bewaart_haalt_geen_kaarten_op(mini_site: Path) -> None:
    assert "img/gezicht/" not in (mini_site / "bewaren.json").read_text(encoding="utf-8")
