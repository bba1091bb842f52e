"""What templates may call: one flat table of filters and of names, and the templates themselves."""

from functools import lru_cache
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from kennisbank.bijdragen.formulier import FEW, ON_PAPER, keuzes
from kennisbank.blad import inbedden, jsonld, lestijd, zeggen
from kennisbank.blad.beelden.landkaart import teken_landkaart
from kennisbank.blad.beelden.relatiekaart import teken_relatiekaart
from kennisbank.blad.beelden.spanningskaart import teken_spanningskaart
from kennisbank.blad.beelden.tijdbalk import teken_tijdbalk
from kennisbank.blad.koppen import kop_van
from kennisbank.blad.links import ROOT
from kennisbank.blad.qr import teken_qr
from kennisbank.blad.sjablonen import Sjablonen
from kennisbank.blad.tekst import Tekst, cited, ontleed
from kennisbank.bronnen import csl, zotero
from kennisbank.bronnen.apa import apa_item
from kennisbank.bronnen.exporteren import FORMATS, WRITERS
from kennisbank.collectie.leerlijnen import duur, kaartvragen
from kennisbank.collectie.site import Site
from kennisbank.lezen.lichaam import kaal
from kennisbank.model import GESCHREVEN, SOORT, SOORTEN
from kennisbank.model.indeling import INDELING, SLOT, onderdeel
from kennisbank.model.onderdeel import Onderdeel, Smal
from kennisbank.model.vocabulaire import VOCABULAIRES, label


def _text(context: Context, value: Any) -> Tekst:
    return value if isinstance(value, Tekst) else ontleed(str(value), context["blad"].vind)


@pass_context
def tekst(context: Context, value: Any) -> Markup:
    """Print a text from front matter, with its citations as links to the sources."""
    return _text(context, value).html(context["basis"], context["blad"].letters)


@pass_context
def zonder_bron(context: Context, value: Any) -> str:
    """Leave the citations out of a text, where a link cannot stand: in what opens and closes a part of the page."""
    return _text(context, value).zonder_bron


@pass_context
def bron_van(context: Context, value: Any) -> Markup:
    """Print only the citations of a text, as links to the sources."""
    letters = context["blad"].letters
    return Markup(" ").join(cited(group, context["basis"], letters) for group in _text(context, value).bronnen)


@pass_context
def bij_bron(context: Context, key: str) -> Markup:
    """Print the citation of one source, given its key; nothing for a key that is in no list."""
    return bron_van(context, f"[@{key}]")


@pass_context
def url(context: Context, adres: str) -> str:
    """Lead from the page to an address, which is written from the root of the site; to what pages are made with by its path in docs/."""
    return f"{context['basis']}/{context['blad'].adres(adres) if adres.startswith('assets/') else adres}"


def _to_pages(context: Context, html: str) -> Markup:
    return Markup(html.replace(f'="{ROOT}', f'="{context["basis"]}/'))


@pass_context
def lopend(context: Context, kop: str | None = None) -> Markup:
    """Print the part of the running text under a heading, empty when there is none; without a heading all of it."""
    parts = [deel.html for deel in context["blad"].delen if kop in (None, deel.kop)]
    return _to_pages(context, "\n".join(parts))


@pass_context
def leidend(context: Context, html: str) -> Markup:
    """Print a piece of the running text; its links lead from this page."""
    return _to_pages(context, html)


@pass_context
def deel_van(context: Context, anker: str = "", relatie: str = "", tekst: str = "") -> Onderdeel:
    """Return a part of this page by its anchor, by its relation ("helpt_bij<") or by its heading in the text: how it folds."""
    stuk = context["blad"].stuk
    return onderdeel(stuk.soort.naam if stuk else "", anker, relatie, tekst)


@pass_context
def kop(context: Context, anker: str) -> str:
    """Return the words of a heading that stands above fields on this kind of page."""
    blad = context["blad"]
    parts = INDELING.get(blad.stuk.soort.naam, SLOT)
    return next(deel.kop for deel in parts if deel.anker == anker).format(deze=getattr(blad.eigen, "deze", ""))


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
    "nagekeken_zin": zeggen.nagekeken_zin,
    "omvang": lestijd.omvang,
    "opsomming": zeggen.opsomming,
    "staatzin": zeggen.staatzin,
    "stap_kort": lestijd.stap_kort,
    "stap_zin": lestijd.stap_zin,
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
    "FORMATS": FORMATS,
    "GESCHREVEN": GESCHREVEN,
    "OP_PAPIER": ON_PAPER,
    "SOORT": SOORT,
    "SOORTEN": SOORTEN,
    "Smal": Smal,
    "VOCABULAIRES": VOCABULAIRES,
    "WEINIG": FEW,
    "WRITERS": WRITERS,
    "apa_item": apa_item,
    "deel_van": deel_van,
    "iframe": inbedden.iframe,
    "jsonld": jsonld.script,
    "keuzes": keuzes,
    "kop": kop,
    "kop_van": kop_van,
    "label": label,
    "lopend": lopend,
    "teken_landkaart": teken_landkaart,
    "teken_qr": teken_qr,
    "teken_relatiekaart": teken_relatiekaart,
    "teken_spanningskaart": teken_spanningskaart,
    "teken_tijdbalk": teken_tijdbalk,
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
