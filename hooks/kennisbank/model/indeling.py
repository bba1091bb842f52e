"""How a page is divided: its parts in order, each with its anchor, its heading and what stands under it.

Templates, the list of contents, the search and the ids that a text may not take all read this list. The headings of
relations stand in RELATIES (`model/relaties.py`), those of the text in the model: a part only names them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Onderdeel:
    """One part of a page, in one of three forms.

    With `velden`: fields that are printed here; the part stands on the page when one of them is filled. With `tekst`: a
    part of the running text, under its own heading. With `relaties`: names of relations, ">" behind what is written on
    the page and "<" behind what other pages write. `altijd` keeps a part that holds nothing.
    """

    anker: str = ""
    kop: str = ""
    velden: tuple[str, ...] = ()
    tekst: str = ""
    relaties: tuple[str, ...] = ()
    altijd: bool = False


VERDER = "verder-vanaf-hier"
NIET_GEVONDEN = Onderdeel("niet-gevonden", "Wat we zochten en niet vonden", velden=("niet_gevonden",))
SLOT = (
    NIET_GEVONDEN,
    Onderdeel(relaties=("bronnen>",)),
    Onderdeel("gebruiken", "Gebruiken in je werk of les", altijd=True),
    Onderdeel("verwijs", "Verwijs naar deze pagina", altijd=True),
    Onderdeel("over-pagina", "Over deze pagina", altijd=True),
)
VRAGEN = Onderdeel("vragen", "Vragen om over door te praten", velden=("reflectievragen",))
RONDOM = Onderdeel("rondom", "Wat hierbij hoort, in één beeld", relaties=("*",))

INDELING: dict[str, tuple[Onderdeel, ...]] = {
    "spanning": (
        Onderdeel("herken", "Herken je dit?", velden=("signalen",)),
        Onderdeel("polen", "Twee kanten, allebei met een punt", velden=("polen",)),
        Onderdeel(tekst="Wat schuurt"),
        Onderdeel("wie", "Wie erin zitten", velden=("partijen",)),
        Onderdeel("waarden", "Welke waarden in het geding zijn", velden=("waarden",)),
        Onderdeel("opties", "Wat je kunt doen", velden=("handelingsopties",)),
        Onderdeel(relaties=("wat_schuurde<",), altijd=True),
        Onderdeel(relaties=("helpt_bij<",)),
        Onderdeel(relaties=("kan_oproepen<",)),
        Onderdeel(tekst="Grens"),
        Onderdeel("schade", "De schade klein houden", velden=("schade_beperken",)),
        VRAGEN,
        Onderdeel("werkvorm", "Er samen over praten", velden=("werkvorm",)),
        Onderdeel(tekst="Verder denken"),
        Onderdeel(
            VERDER,
            "Verder vanaf hier",
            relaties=("hangt_samen_met>", "hangt_samen_met<", "verschuift_naar>", "verschuift_naar<", "vraagt>", "items<"),
        ),
        RONDOM,
        *SLOT,
    ),
    "methode": (
        Onderdeel(relaties=("helpt_bij>",)),
        Onderdeel(relaties=("kan_oproepen>",)),
        Onderdeel(tekst="Wanneer wel, wanneer niet"),
        Onderdeel("nodig", "Wat je nodig hebt", velden=("materialen", "randvoorwaarden")),
        Onderdeel(tekst="Zo doe je het"),
        Onderdeel(tekst="Waar je op let"),
        Onderdeel("meedoen", "Zodat meer mensen mee kunnen doen", velden=("toegankelijkheid",)),
        Onderdeel("varianten", "Andere vormen", velden=("varianten",)),
        Onderdeel(
            "wat-we-weten",
            "Wat we weten en niet weten",
            velden=("kennis", "werkzame_elementen", "ervaring_professionals", "ervaring_bewoners", "ontwikkelaar"),
        ),
        Onderdeel(tekst="Achtergrond"),
        Onderdeel(relaties=("methoden<",), altijd=True),
        Onderdeel(
            VERDER,
            "Verder vanaf hier",
            relaties=(
                "lijkt_op>",
                "lijkt_op<",
                "gaat_vooraf_aan>",
                "gaat_vooraf_aan<",
                "handelingsopties<",
                "vraagt>",
                "items<",
            ),
        ),
        RONDOM,
        *SLOT,
    ),
    "voorbeeld": (
        Onderdeel(tekst="De situatie"),
        Onderdeel(tekst="Wat schuurde"),
        Onderdeel(relaties=("wat_schuurde>",)),
        Onderdeel("keuze", "Wat zou jij doen?", velden=("keuzemoment",)),
        Onderdeel(tekst="De aanpak"),
        Onderdeel(relaties=("methoden>",)),
        Onderdeel(tekst="Wat er gebeurde"),
        Onderdeel("tijdlijn", "Wat wanneer gebeurde", velden=("tijdlijn", "vervolg")),
        Onderdeel("afloop", "Hoe het afliep, voor wie", velden=("partijen", "wie_betaalde_de_prijs")),
        Onderdeel(tekst="Wat we leerden"),
        VRAGEN,
        Onderdeel("helpt-hierbij", "Wat bij {deze} kan helpen", relaties=("langs_spanning>",)),
        Onderdeel(relaties=("items<",)),
        *SLOT,
    ),
    "competentie": (
        Onderdeel("kun-je", "Wat je dan kunt", velden=("omschrijving",)),
        Onderdeel("gedrag", "Waar je het aan ziet", velden=("gedrag",)),
        Onderdeel(tekst="*"),
        Onderdeel("kaders", "In welke kaders het staat", velden=("herkomst",)),
        Onderdeel(relaties=("vraagt<",)),
        Onderdeel(relaties=("items<",)),
        *SLOT,
    ),
    "begrip": (
        Onderdeel("ook", "Ook gezegd", velden=("synoniemen", "ook_gezegd_door")),
        Onderdeel(tekst="*"),
        Onderdeel(relaties=("niet_hetzelfde_als>", "niet_hetzelfde_als<")),
        Onderdeel(relaties=("items<",)),
        *SLOT,
    ),
    "leerlijn": (
        Onderdeel("uitkomsten", "Wat je daarna kunt", velden=("leeruitkomsten",)),
        Onderdeel(tekst="*"),
        Onderdeel("deel", "", velden=("onderdelen",)),
        Onderdeel("vragen", "Vragen om over door te praten", relaties=("spanningen>",)),
        Onderdeel("docent", "Geef je deze leerlijn?", altijd=True),
        *SLOT,
    ),
}


# What stands on every page around its text: header, footer, and what someone does with a page.
RAND = frozenset(("inhoud", "menu", "zoek", "apa", "als-bib", "als-ris", "als-json", "insluiten", "lijst", "kaartenlijst"))


def bezet(soort: str) -> frozenset[str]:
    """Return the anchors that pages of a kind have of themselves, beside those of their relations: no heading may take one."""
    return RAND | {deel.anker for deel in (*INDELING.get(soort, ()), *SLOT) if deel.anker}
