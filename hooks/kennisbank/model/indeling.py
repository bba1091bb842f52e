"""How a page is divided: its parts in order, each with its anchor, its heading, what stands under it and how it folds.

Templates, the list of contents, the search and the ids that a text may not take all read this list. The headings of
relations stand in RELATIES (`model/relaties.py`), those of the text in the model: a part only names them.
"""

from kennisbank.model.onderdeel import Onderdeel, Smal

FEW = 6  # cards that stand there at first: they fill rows of one, two and three
KORT = Onderdeel("kort", "In het kort", smal=Smal.BEGIN)
VERDER = "verder-vanaf-hier"
NIET_GEVONDEN = Onderdeel("niet-gevonden", "Wat we zochten en niet vonden", velden=("niet_gevonden",), smal=Smal.KOP)
NAKIJKEN = Onderdeel("kijk-na", "Kijk één ding na", altijd=True, smal=Smal.KOP)
SLOT = (
    NIET_GEVONDEN,
    Onderdeel(relaties=("bronnen>",), smal=Smal.KOP),
    NAKIJKEN,
    Onderdeel("gebruiken", "Gebruiken in je werk of les", altijd=True, smal=Smal.KOP),
    Onderdeel("verwijs", "Verwijs naar deze pagina", altijd=True, smal=Smal.KOP),
    Onderdeel("over-pagina", "Over deze pagina", altijd=True, smal=Smal.KOP),
)
VRAGEN = Onderdeel("vragen", "Vragen om over door te praten", velden=("reflectievragen",), smal=Smal.KOP)
RONDOM = Onderdeel("rondom", "Wat hierbij hoort, in één beeld", relaties=("*",), smal=Smal.KOP)

INDELING: dict[str, tuple[Onderdeel, ...]] = {
    "spanning": (
        Onderdeel("opties", "Wat je kunt doen", velden=("handelingsopties",), smal=Smal.REGELS, kort="Doen"),
        Onderdeel("herken", "Herken je dit?", velden=("signalen",), smal=Smal.BEGIN, eerst=3),
        Onderdeel("polen", "Twee kanten, allebei met een punt", velden=("polen",), smal=Smal.REGELS, kort="Kanten"),
        Onderdeel("wie", "Wie erin zitten", velden=("partijen",), smal=Smal.REGELS, kort="Wie"),
        Onderdeel(tekst="Wat schuurt", smal=Smal.BEGIN),
        Onderdeel("waarden", "Welke waarden in het geding zijn", velden=("waarden",), smal=Smal.KOP),
        Onderdeel(relaties=("wat_schuurde<",), altijd=True, smal=Smal.REGELS, eerst=FEW, kort="Elders"),
        Onderdeel(relaties=("helpt_bij<",), smal=Smal.REGELS, eerst=FEW),
        Onderdeel(relaties=("kan_oproepen<",), smal=Smal.KOP),
        Onderdeel(tekst="Grens", kort="Grens"),
        Onderdeel("schade", "De schade klein houden", velden=("schade_beperken",)),
        VRAGEN,
        Onderdeel("werkvorm", "Er samen over praten", velden=("werkvorm",), smal=Smal.KOP),
        Onderdeel(tekst="Verder denken", smal=Smal.KOP),
        Onderdeel(
            VERDER,
            "Verder vanaf hier",
            relaties=("hangt_samen_met>", "hangt_samen_met<", "verschuift_naar>", "verschuift_naar<", "vraagt>", "items<"),
            smal=Smal.KOP,
        ),
        RONDOM,
        *SLOT,
    ),
    "methode": (
        KORT,
        Onderdeel(relaties=("helpt_bij>",), smal=Smal.REGELS, kort="Past het?"),
        Onderdeel(relaties=("kan_oproepen>",), smal=Smal.KOP),
        Onderdeel(tekst="Wanneer wel, wanneer niet", smal=Smal.BEGIN),
        Onderdeel("nodig", "Wat je nodig hebt", velden=("materialen", "randvoorwaarden"), smal=Smal.BEGIN, eerst=3, kort="Nodig"),
        Onderdeel(tekst="Zo doe je het", kort="Doen"),
        Onderdeel(tekst="Waar je op let", smal=Smal.BEGIN, kort="Let op"),
        Onderdeel("meedoen", "Zodat meer mensen mee kunnen doen", velden=("toegankelijkheid",), smal=Smal.KOP),
        Onderdeel("varianten", "Andere vormen", velden=("varianten",), smal=Smal.KOP),
        Onderdeel(
            "wat-we-weten",
            "Wat we weten en niet weten",
            velden=("kennis", "werkzame_elementen", "ervaring_professionals", "ervaring_bewoners", "ontwikkelaar"),
            smal=Smal.BEGIN,
            kort="Zeker?",
        ),
        Onderdeel(tekst="Achtergrond", smal=Smal.KOP),
        Onderdeel(relaties=("methoden<",), altijd=True, smal=Smal.REGELS, eerst=FEW),
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
            smal=Smal.KOP,
        ),
        RONDOM,
        *SLOT,
    ),
    "voorbeeld": (
        KORT,
        Onderdeel(tekst="De situatie", smal=Smal.BEGIN, kort="Situatie"),
        Onderdeel(tekst="Wat schuurde", smal=Smal.BEGIN),
        Onderdeel(relaties=("wat_schuurde>",), smal=Smal.REGELS, kort="Spanning"),
        Onderdeel("keuze", "Wat zou jij doen?", velden=("keuzemoment",), kort="Keuze", houdt_vast=True),
        Onderdeel(tekst="De aanpak", smal=Smal.BEGIN, kort="Aanpak"),
        Onderdeel(relaties=("methoden>",), smal=Smal.REGELS),
        Onderdeel(tekst="Wat er gebeurde", smal=Smal.BEGIN),
        Onderdeel("tijdlijn", "Wat wanneer gebeurde", velden=("tijdlijn", "vervolg"), smal=Smal.KOP),
        Onderdeel("afloop", "Hoe het afliep, voor wie", velden=("partijen", "wie_betaalde_de_prijs"), smal=Smal.REGELS, kort="Afloop"),
        Onderdeel(tekst="Wat we leerden", smal=Smal.BEGIN, kort="Geleerd"),
        VRAGEN,
        Onderdeel("helpt-hierbij", "Wat bij {deze} kan helpen", relaties=("langs_spanning>",), smal=Smal.KOP),
        Onderdeel(relaties=("items<",), smal=Smal.KOP),
        *SLOT,
    ),
    "competentie": (
        Onderdeel("kun-je", "Wat je dan kunt", velden=("omschrijving",), kort="Kunnen"),
        Onderdeel("gedrag", "Waar je het aan ziet", velden=("gedrag",), kort="Zien"),
        Onderdeel(tekst="*", smal=Smal.BEGIN),
        Onderdeel("kaders", "In welke kaders het staat", velden=("herkomst",), smal=Smal.KOP, kort="Kaders"),
        Onderdeel(relaties=("vraagt<",), smal=Smal.REGELS, eerst=FEW, kort="Nodig bij"),
        Onderdeel(relaties=("items<",), smal=Smal.KOP),
        *SLOT,
    ),
    "begrip": (
        Onderdeel("ook", "Ook gezegd", velden=("synoniemen", "ook_gezegd_door")),
        Onderdeel(tekst="*"),
        Onderdeel(relaties=("niet_hetzelfde_als>", "niet_hetzelfde_als<")),
        Onderdeel(relaties=("items<",), smal=Smal.KOP),
        *SLOT,
    ),
    "leerlijn": (
        Onderdeel("uitkomsten", "Wat je daarna kunt", velden=("leeruitkomsten",), smal=Smal.BEGIN, eerst=3, kort="Doel"),
        Onderdeel(tekst="*", smal=Smal.KOP),
        Onderdeel("deel", "", velden=("onderdelen",), smal=Smal.KOP, kort="Route"),
        Onderdeel("vragen", "Vragen om over door te praten", relaties=("spanningen>",), smal=Smal.KOP, kort="Vragen"),
        Onderdeel("van-buiten", "Laat iemand van buiten meekijken", altijd=True, smal=Smal.KOP),
        Onderdeel("docent", "Geef je deze leerlijn?", altijd=True, kort="Docent"),
        *SLOT,
    ),
}


def onderdeel(soort: str, anker: str = "", relatie: str = "", tekst: str = "") -> Onderdeel:
    """Return the part of pages of a kind with this anchor, this relation ("helpt_bij<") or this heading in the text, else a bare one."""
    for part in INDELING.get(soort, ()):
        if (anker and part.anker == anker) or relatie in part.relaties or (tekst and part.tekst in (tekst, "*")):
            return part
    return Onderdeel(anker)


# What stands on every page around its text: header, footer, and what someone does with a page.
RAND = frozenset(("inhoud", "menu", "zoek", "apa", "als-bib", "als-ris", "als-json", "insluiten", "lijst", "kaartenlijst"))


def bezet(soort: str) -> frozenset[str]:
    """Return the anchors that pages of a kind have of themselves, beside those of their relations: no heading may take one."""
    return RAND | {deel.anker for deel in (*INDELING.get(soort, ()), *SLOT) if deel.anker}
