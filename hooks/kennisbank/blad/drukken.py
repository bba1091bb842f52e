"""From a view to the bytes of a page."""

from kennisbank.blad.blad import Blad
from kennisbank.blad.inbedden import adres
from kennisbank.blad.jinja import omgeving


def pagina(blad: Blad) -> bytes:
    """Return a whole page."""
    return _drawn(blad, blad.sjabloon, blad.basis)


def ingebed(blad: Blad) -> bytes:
    """Return the page to show inside other sites: its article, without header, menu and scripts."""
    return _drawn(blad, "embed.html", "/".join([".."] * adres(blad.stuk).count("/")) if blad.stuk else "")


def _drawn(blad: Blad, template: str, basis: str) -> bytes:
    text = omgeving(blad.site).get_template(template).render(blad=blad, basis=basis, ingebed=template == "embed.html")
    return text.encode()
