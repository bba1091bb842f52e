"""From the collection to the view of one page. No view holds the collection: nothing is printed that it does not show."""

from typing import Any

from kennisbank.bijdragen.formulier import FORMS
from kennisbank.blad import begrippen
from kennisbank.blad.blad import FOUT, Blad, Gedeeld, Opzet
from kennisbank.blad.eigen import eigen_van, opzet_eigen
from kennisbank.blad.kaart import Verband, bronregels, verband
from kennisbank.blad.koppen import koppen, sprongen
from kennisbank.blad.kruimels import kruimels
from kennisbank.blad.links import Verwijzer
from kennisbank.blad.lopend import Deel, lopende_tekst
from kennisbank.blad.markdown import to_html
from kennisbank.blad.nakijken import nakijkslot
from kennisbank.blad.tekst import in_markdown, vinder
from kennisbank.blad.uitrusting import Uitrusting, overal, uitrusting
from kennisbank.collectie.bladeren import volg
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER
from kennisbank.collectie.stuk import Stuk, url_of
from kennisbank.model import LITERATUUR


def names(verbanden: tuple[Verband, ...], kant: str) -> set[str]:
    """Return the names of the relations among these, as the list of parts writes them."""
    return {f"{verband.soort.veld}{kant}" for verband in verbanden}


def gedeeld(kb: Kennisbank) -> Gedeeld:
    """Return what every page of this collection says."""
    voet = (
        "over/index.md",
        "over/toegankelijkheid.md",
        "over/privacy.md",
        "over/offline.md",
        "over/redactie.md",
        "bijdragen/index.md",
        "lesgeven/index.md",
        "gegevens/index.md",
        "ontwikkelen/index.md",
    )
    return kb.bewaard(
        "gedeeld",
        lambda: Gedeeld(
            kb.site,
            tuple((kb.per_uri[uri].titel, kb.per_uri[uri].url) for uri in voet if uri in kb.per_uri),
            overal(kb),
            "over/hoe-we-kennis-tonen.md" in kb.per_uri,
            tuple(naam for naam in FORMS if f"bijdragen/{naam}.md" in kb.per_uri),
        ),
    )


def van_stuk(kb: Kennisbank, stuk: Stuk) -> Blad:
    """Return the view of a page with a number."""

    def seen() -> Blad:
        heen, terug, eigen = tuple(kb.heen(stuk)), tuple(kb.backlinks(stuk)), eigen_van(kb, stuk)
        dressed = uitrusting(kb, stuk.uri, stuk)
        made_of = (stuk, heen, terug, eigen, dressed, gedeeld(kb), kb.adresboek, begrippen.uitleg(kb), kb.peildatum)
        return kb.voorraad.neem(("blad", stuk.id), made_of, lambda: _van_stuk(kb, stuk, eigen, dressed))

    return kb.laatst(("blad", stuk.id), seen)


def _van_stuk(kb: Kennisbank, stuk: Stuk, eigen: Any, dressed: Uitrusting) -> Blad:
    heen = tuple(verband(kb, relatie, False) for relatie in kb.heen(stuk) if relatie.soort.reden)
    terug = tuple(verband(kb, relatie, True) for relatie in kb.backlinks(stuk))
    bronnen = bronregels(kb, stuk)
    delen, meldingen = lopende_tekst(kb, stuk, {bron.id: bron.letter for bron in bronnen if bron.letter})
    vind = vinder(kb)
    due = getattr(stuk.gegevens, "herzien_voor", None)
    related = {*names(heen, ">"), *names(terug, "<"), *(["bronnen>"] if bronnen else [])}
    return Blad(
        gedeeld=gedeeld(kb),
        uri=stuk.uri,
        url=stuk.url,
        titel=stuk.titel_elders,
        kern=stuk.kern,
        sjabloon="main.html",
        uitrusting=dressed,
        stuk=stuk,
        delen=delen,
        kruimels=tuple(kruimels(kb, stuk)),
        heen=heen,
        terug=terug,
        genoemd=tuple(relatie.naar.id for relatie in kb.heen(stuk) if relatie.naar.is_bron),
        bronnen=bronnen,
        aangehaald=tuple((key, source) for key in stuk.bronsleutels if (source := vind(key))),
        koppen=koppen(stuk, delen, related, eigen),
        sprongen=sprongen(stuk, delen, related, eigen),
        volgt=volg(stuk),
        nakijken=nakijkslot(kb, stuk),
        verlopen=bool(due and kb.peildatum and due < kb.peildatum),
        eigen=eigen,
        meldingen=meldingen,
    )


def van_opzet(kb: Kennisbank, uri: str, opzet: Opzet) -> Blad:
    """Return the view of a page that the site makes itself at this path, such as fase/index.md."""
    url = url_of(uri)
    text = in_markdown(opzet.tekst.replace(PLACEHOLDER, kb.site.adres), vinder(kb), {})
    delen = to_html(text, Verwijzer(kb, f"docs/{uri}")) if text.strip() else ()
    leerlijn = kb.per_id.get(opzet.leerlijn)
    return Blad(
        gedeeld=gedeeld(kb),
        uri=uri,
        url="" if uri == FOUT else url,
        titel=opzet.titel,
        kern=opzet.kern or kb.site.omschrijving,
        sjabloon=opzet.sjabloon,
        uitrusting=uitrusting(kb, uri, None, "lijst.html" if opzet.letterblad else opzet.sjabloon),
        opzet=opzet,
        delen=tuple(Deel(kop, anker, *html) for kop, anker, html in delen),
        kruimels=tuple(kruimels(kb, None, opzet.vocabulaire if opzet.term else "", leerlijn, LITERATUUR if opzet.letterblad else None)),
        eigen=opzet_eigen(kb, opzet, leerlijn),
    )
