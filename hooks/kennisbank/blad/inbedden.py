"""Showing a page inside another site: its address for that, the line to paste there, and the oEmbed record."""

import re
from pathlib import Path

from markupsafe import Markup

from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk

TEKENS = "iconen"
SYMBOL = re.compile('<symbol id="([a-z]+)"')
WIDTH, HEIGHT = 720, 600  # pixels; the line itself says width="100%"


def adres(stuk: Stuk) -> str:
    """Return the address, from the root, of the page without header, menu and scripts."""
    return f"embed/{stuk.id}/"


def iframe(site: Site, stuk: Stuk) -> Markup:
    """Return the line of HTML that shows the page elsewhere; the title is for who cannot see the frame."""
    return Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>').format(
        site.absoluut(adres(stuk)), f"{stuk.titel_elders} – {site.naam}", HEIGHT
    )


def tekens(site: Site) -> Markup:
    """Return every drawing of the house, to stand in the page itself: within a frame a browser may refuse to fetch them."""
    drawn = (Path(site.sjablonen[0]).parent / "docs" / "assets" / "img" / f"{TEKENS}.svg").read_text(encoding="utf-8")
    return Markup("\n".join(SYMBOL.sub(r'<symbol id="teken-\1"', line) for line in drawn.split("\n") if SYMBOL.match(line)))


def oembed(site: Site, stuk: Stuk) -> dict[str, str | int]:
    """Return the record that systems read to make that line themselves (oEmbed 1.0, type rich).

    Some put the frame in a box in which no link works: the way to the page stands below it too.
    """
    way = Markup('<p><a href="{}">{} – {}</a></p>').format(site.vast(stuk), stuk.titel_elders, site.naam)
    return {
        "version": "1.0",
        "type": "rich",
        "title": stuk.titel_elders,
        "provider_name": site.naam,
        "provider_url": site.adres,
        "html": f"{iframe(site, stuk)}{way}",
        "width": WIDTH,
        "height": HEIGHT,
    }
