"""From a view to the bytes of a page."""

from kennisbank.blad.blad import Blad, Verwezen
from kennisbank.blad.inbedden import adres
from kennisbank.blad.jinja import omgeving
from kennisbank.blad.sjablonen import TEKENING, Druk

DRAWINGS = "assets/img/iconen.svg"


def pagina(blad: Blad) -> bytes:
    """Return a whole page."""
    return _drawn(blad, blad.sjabloon, blad.basis)


def ingebed(blad: Blad) -> bytes:
    """Return the page to show inside other sites: its article, without header, menu and scripts."""
    return _drawn(blad, "embed.html", _up(adres(blad.stuk)) if blad.stuk else "")


def doorverwezen(verwezen: Verwezen) -> bytes:
    """Return the page at an address that the reader is sent on from, or told there that nothing is left."""
    return _drawn(verwezen, "doorverwijzing.html", _up(verwezen.url))


def _up(url: str) -> str:
    return "/".join([".."] * url.count("/"))


def _drawn(blad: Blad | Verwezen, template: str, basis: str) -> bytes:
    sjablonen = omgeving(blad.site)
    last = getattr(sjablonen, "druk", None)
    same = last.gelijk if last and last.blad is blad and last.basis == basis else {}
    sjablonen.druk = Druk(blad, basis, template == "embed.html", same)
    text = sjablonen.get_template(template).render(blad=blad, basis=basis, ingebed=sjablonen.druk.ingebed)
    # Only here, since what is drawn once stands on both: within a frame of another site a browser may not fetch a drawing.
    return text.replace(TEKENING, "#teken-" if sjablonen.druk.ingebed else f"{basis}/{blad.adres(DRAWINGS)}#").encode()
