"""What templates may call: one flat table of filters and of names, and the templates themselves."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import pass_environment
from markupsafe import Markup

from kennisbank.bijdragen.formulier import FEW, ON_PAPER, keuzes
from kennisbank.blad import inbedden, jsonld, lestijd, nakijken, zeggen
from kennisbank.blad.beelden.landkaart import teken_landkaart
from kennisbank.blad.beelden.polenteken import teken_polen, teken_polen_klein
from kennisbank.blad.beelden.relatiekaart import teken_relatiekaart
from kennisbank.blad.beelden.spanningskaart import teken_spanningskaart
from kennisbank.blad.beelden.tijdbalk import teken_tijdbalk
from kennisbank.blad.koppen import kop_van
from kennisbank.blad.links import ROOT
from kennisbank.blad.qr import teken_qr
from kennisbank.blad.sjablonen import TEKENING, Druk, Sjablonen
from kennisbank.blad.tekst import Tekst, cited, ontleed
from kennisbank.bronnen import csl, zotero
from kennisbank.bronnen.apa import verwijsregel
from kennisbank.bronnen.exporteren import FORMATS, WRITERS
from kennisbank.collectie.leerlijnen import duur, kaartvragen
from kennisbank.collectie.site import Site
from kennisbank.lezen.lichaam import kaal
from kennisbank.middelen import gezicht
from kennisbank.model import GESCHREVEN, SOORT, SOORTEN
from kennisbank.model.indeling import INDELING, SLOT, onderdeel
from kennisbank.model.onderdeel import Onderdeel, Smal
from kennisbank.model.vocabulaire import VOCABULAIRES, label


def _text(druk: Druk, value: Any) -> Tekst:
    return value if isinstance(value, Tekst) else ontleed(str(value), druk.blad.vind)


@pass_environment
def tekst(sjablonen: Sjablonen, value: Any) -> Markup:
    """Print a text from front matter, with its citations as links to the sources."""
    druk = sjablonen.druk
    return _text(druk, value).html(druk.basis, druk.blad.letters)


@pass_environment
def zonder_bron(sjablonen: Sjablonen, value: Any) -> str:
    """Leave the citations out of a text, where a link cannot stand: in what opens and closes a part of the page."""
    return _text(sjablonen.druk, value).zonder_bron


@pass_environment
def bron_van(sjablonen: Sjablonen, value: Any) -> Markup:
    """Print only the citations of a text, as links to the sources."""
    druk = sjablonen.druk
    return Markup(" ").join(cited(group, druk.basis, druk.blad.letters) for group in _text(druk, value).bronnen)


@pass_environment
def bij_bron(sjablonen: Sjablonen, key: str) -> Markup:
    """Print the citation of one source, given its key; nothing for a key that is in no list."""
    return bron_van(sjablonen, f"[@{key}]")


@pass_environment
def url(sjablonen: Sjablonen, adres: str) -> str:
    """Lead from the page to an address, which is written from the root of the site; to what pages are made with by its path in docs/."""
    druk = sjablonen.druk
    return f"{druk.basis}/{druk.blad.adres(adres) if adres.startswith('assets/') else adres}"


@pass_environment
def leidend(sjablonen: Sjablonen, html: str) -> Markup:
    """Print a piece of the running text; its links lead from this page."""
    return Markup(html.replace(f'="{ROOT}', f'="{sjablonen.druk.basis}/'))


@pass_environment
def lopend(sjablonen: Sjablonen, kop: str | None = None) -> Markup:
    """Print the part of the running text under a heading, empty when there is none; without a heading all of it."""
    return leidend(sjablonen, "\n".join(deel.html for deel in sjablonen.druk.blad.delen if kop in (None, deel.kop)))


@pass_environment
def deel_van(sjablonen: Sjablonen, anker: str = "", relatie: str = "", tekst: str = "") -> Onderdeel:
    """Return a part of this page by its anchor, by its relation ("helpt_bij<") or by its heading in the text: how it folds."""
    stuk = sjablonen.druk.blad.stuk
    return onderdeel(stuk.soort.naam if stuk else "", anker, relatie, tekst)


@pass_environment
def kop(sjablonen: Sjablonen, anker: str) -> str:
    """Return the words of a heading that stands above fields on this kind of page."""
    blad = sjablonen.druk.blad
    parts = INDELING.get(blad.stuk.soort.naam, SLOT) if blad.stuk else SLOT
    return next(deel.kop for deel in parts if deel.anker == anker).format(deze=getattr(blad.eigen, "deze", ""))


@pass_environment
def druk(sjablonen: Sjablonen) -> Druk:
    """Return what is being drawn, for macros that all pages share."""
    return sjablonen.druk


@pass_environment
def eenmaal(sjablonen: Sjablonen, naam: str, caller: Callable[[], Markup]) -> Markup:
    """Draw a part that is the same on the page and inside another site; who is drawn second gets what the first made."""
    gelijk = sjablonen.druk.gelijk
    if naam not in gelijk or f"/{inbedden.TEKENS}" in gelijk[naam]:  # drawings come from elsewhere there: not the same after all
        gelijk[naam] = caller()
    return gelijk[naam]


FILTERS = {
    "bij_bron": bij_bron,
    "bron_van": bron_van,
    "datum": zeggen.datum,
    "duur": duur,
    "eerste_zin": zeggen.eerste_zin,
    "groepsgrootte": zeggen.groepsgrootte,
    "kaal": kaal,
    "kaartvragen": kaartvragen,
    "kennis_zin": zeggen.kennis_zin,
    "leesstand": zeggen.leesstand,
    "leidend": leidend,
    "lezen_en_doen": lestijd.lezen_en_doen,
    "makers": zeggen.makers,
    "nagekeken_zin": nakijken.nagekeken_zin,
    "omvang": lestijd.omvang,
    "opsomming": zeggen.opsomming,
    "sinds": nakijken.sinds,
    "staatzin": nakijken.staatzin,
    "stap_kort": lestijd.stap_kort,
    "stap_zin": lestijd.stap_zin,
    "stoelen_zin": zeggen.stoelen_zin,
    "tekst": tekst,
    "term_zin": zeggen.term_zin,
    "url": url,
    "volledigheid": zeggen.volledigheid,
    "waar": zeggen.waar,
    "wanneer": zeggen.wanneer,
    "woorden": zeggen.woorden,
    "zonder_bron": zonder_bron,
}
GLOBALS = {
    "APPLE": gezicht.icoon(gezicht.APPLE),
    "DEELKAART": gezicht.KAART,
    "FORMATS": FORMATS,
    "GESCHREVEN": GESCHREVEN,
    "OP_PAPIER": ON_PAPER,
    "SOORT": SOORT,
    "TEKENING": TEKENING,
    "SOORTEN": SOORTEN,
    "Smal": Smal,
    "VOCABULAIRES": VOCABULAIRES,
    "WEINIG": FEW,
    "WRITERS": WRITERS,
    "deel_van": deel_van,
    "druk": druk,
    "eenmaal": eenmaal,
    "iframe": inbedden.iframe,
    "tekens": inbedden.tekens,
    "jsonld": jsonld.script,
    "keuzes": keuzes,
    "kop": kop,
    "kop_van": kop_van,
    "label": label,
    "lopend": lopend,
    "nakijkadres": nakijken.nakijkadres,
    "nakijkmail": nakijken.nakijkmail,
    "teken_landkaart": teken_landkaart,
    "teken_polen": teken_polen,
    "teken_polen_klein": teken_polen_klein,
    "teken_qr": teken_qr,
    "teken_relatiekaart": teken_relatiekaart,
    "teken_spanningskaart": teken_spanningskaart,
    "teken_tijdbalk": teken_tijdbalk,
    "verwijsregel": verwijsregel,
    "versie": csl.versie,
    "verwijzing": csl.verwijzing,
    "zotero": zotero.meta,
}


@lru_cache(maxsize=2)
def omgeving(site: Site) -> Sjablonen:
    """Return the templates of a site, with every value escaped. A change in one of them gives a site with another `vorm`."""
    env = Sjablonen(site.sjablonen)
    env.filters.update(FILTERS)
    env.globals.update(GLOBALS)
    return env
