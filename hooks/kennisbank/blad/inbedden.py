"""Showing a page inside another site: its address for that, the line to paste there, and the oEmbed record."""

from markupsafe import Markup

from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk

WIDTH, HEIGHT = 720, 600  # pixels; the line itself says width="100%"


def adres(stuk: Stuk) -> str:
    """Return the address, from the root, of the page without header, menu and scripts."""
    return f"embed/{stuk.id}/"


def iframe(site: Site, stuk: Stuk) -> Markup:
    """Return the line of HTML that shows the page elsewhere; the title is for who cannot see the frame."""
    return Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>').format(
        site.absoluut(adres(stuk)), f"{stuk.titel_elders} – {site.naam}", HEIGHT
    )


def oembed(site: Site, stuk: Stuk) -> dict[str, str | int]:
    """Return the record that systems read to make that line themselves (oEmbed 1.0, type rich)."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": stuk.titel_elders,
        "provider_name": site.naam,
        "provider_url": site.adres,
        "html": str(iframe(site, stuk)),
        "width": WIDTH,
        "height": HEIGHT,
    }
