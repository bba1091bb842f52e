"""The only schema: frozen classes per kind, and SOORTEN, the table of kinds with all that the house asks of them."""

from kennisbank.model import leerlijn, methode, nakijken, naslag, spanning, voorbeeld
from kennisbank.model.basis import Gegevens, Kop
from kennisbank.model.naslag import Bron
from kennisbank.model.soort import Keus, Soort

SOORTEN = (
    Soort(
        naam="spanning",
        meervoud="spanningen",
        prefix="S",
        map="docs/spanningen",
        model=spanning.Spanning,
        uitleg="Waar het wringt, zonder recept.",
        tekst=spanning.KOPPEN,
        spil=True,
        steunt_op_bronnen=True,
        taken=(nakijken.HERKEN, nakijken.ZEGGEN, nakijken.OPTIE, nakijken.LEEST, nakijken.BRON),
        tafels=nakijken.VAN_ELKE_KANT,
        formulier=3,
        nieuws=True,
        filters=(
            Keus("niveau", "Waar trekt het tussen?", "niveau", "niveau"),
            Keus("thema", "Waar gaat het over?", "thema"),
            Keus("partij", "Wie zitten erin?", "partij"),
        ),
        stijl=("polen", "partij", "optie", "vraagkaart", "grens", "beeld", "relatiekaart"),
        kolom="Spannin\u00adgen",
        gewicht=1.15,
    ),
    Soort(
        naam="methode",
        meervoud="methoden",
        prefix="M",
        map="methoden",
        model=methode.Methode,
        uitleg="Manieren van werken die je kunt proberen.",
        tekst=methode.KOPPEN,
        steunt_op_bronnen=True,
        naam_van_iets=True,
        taken=(nakijken.GEBRUIKT, nakijken.LEEST, nakijken.BRON),
        tafels=nakijken.GEBRUIKERS,
        formulier=2,
        uitgelicht=2,
        nieuws=True,
        filters=(
            Keus("fase", "In welke fase?", "fase"),
            Keus("tijd", "Hoe lang duurt één keer?", "tijdklasse", "tijd.uitvoering"),
            Keus("thema", "Waar gaat het over?", "thema"),
            Keus("kosten", "Wat mag het kosten?", "kostenklasse", "kosten.klasse"),
        ),
        stijl=("stappen", "twee-kanten", "niet-weten", "beeld", "relatiekaart"),
        kolom="Metho\u00adden",
        schema_org="HowTo",
    ),
    Soort(
        naam="voorbeeld",
        meervoud="voorbeelden",
        prefix="V",
        map="voorbeelden",
        model=voorbeeld.Voorbeeld,
        uitleg="Wat er op echte plekken gebeurde.",
        tekst=voorbeeld.KOPPEN,
        steunt_op_bronnen=True,
        taken=(nakijken.ERBIJ, nakijken.LEEST, nakijken.BRON),
        tafels=nakijken.GETUIGE,
        formulier=1,
        uitgelicht=1,
        nieuws=True,
        filters=(
            Keus("thema", "Waar gaat het over?", "thema"),
            Keus("land", "Waar?", "land", "land"),
            Keus("uitkomst", "Hoe liep het af?", "uitkomst", "uitkomst"),
            Keus("partij", "Wie waren erbij?", "partij"),
        ),
        stijl=("keuzemoment", "afloop", "partij", "vraagkaart", "tijdlijn", "beeld", "spankaart"),
        kolom="Voor\u00adbeelden",
    ),
    Soort(
        naam="competentie",
        meervoud="competenties",
        prefix="C",
        map="docs/competenties",
        model=naslag.Competentie,
        uitleg="Wat het vak van je vraagt.",
        steunt_op_bronnen=True,
        gewicht=0.8,
        schema_org="DefinedTerm",
    ),
    Soort(
        naam="begrip",
        meervoud="begrippen",
        prefix="B",
        map="docs/begrippen",
        model=naslag.Begrip,
        uitleg="Woorden van het vak, kort uitgelegd.",
        naam_van_iets=True,
        lijst="begrip",
        gewicht=0.7,
        schema_org="DefinedTerm",
    ),
    Soort(
        naam="leerlijn",
        meervoud="leerlijnen",
        prefix="L",
        map="docs/leerlijnen",
        model=leerlijn.Leerlijn,
        uitleg="Routes voor studie en scholing.",
        nieuws=True,
        stijl=("item", "opdracht", "vragen-uit"),
        gewicht=0.8,
        schema_org="Course",
    ),
    Soort(
        naam="bron",
        meervoud="bronnen",
        prefix="",
        map="docs/bronnen",
        model=Bron,
        uitleg="Waar het vandaan komt.",
        is_bron=True,
        taken=(),
        tafels=(),
        lijst="bron",
        gewicht=0.35,
        schema_org="CreativeWork",
    ),
    Soort(
        naam="pagina",
        meervoud="pagina's",
        prefix="P",
        map="docs",
        model=leerlijn.Pagina,
        uitleg="Over deze site.",
        is_pagina=True,
        taken=(),
        tafels=(),
        gewicht=0.7,
        schema_org="",
    ),
)
SOORT = {soort.naam: soort for soort in SOORTEN}
GESCHREVEN = tuple(soort for soort in SOORTEN if soort.geschreven)
(SPIL,) = (soort for soort in SOORTEN if soort.spil)
(LITERATUUR,) = (soort for soort in SOORTEN if soort.is_bron)
(PAGINA,) = (soort for soort in SOORTEN if soort.is_pagina)


def kind_of(pad: str) -> Soort:
    """Return the kind of a Markdown file by its folder; index pages and all else under docs/ are pages of the site."""
    folder, name = pad.rsplit("/", 1)
    for soort in SOORTEN:
        if folder == soort.map and not soort.is_pagina and name != "index.md":
            return soort
    return PAGINA


def slug_of(pad: str) -> str:
    """Return the name of a page within its kind: the file name, or for other pages the path."""
    return pad.removeprefix(f"{kind_of(pad).map}/").removesuffix(".md")


def place_of(pad: str) -> str:
    """Return kind/slug of a Markdown file, whether it can be read or not."""
    return f"{kind_of(pad).naam}/{slug_of(pad)}"


__all__ = [
    "GESCHREVEN",
    "LITERATUUR",
    "PAGINA",
    "SOORT",
    "SOORTEN",
    "SPIL",
    "Bron",
    "Gegevens",
    "Kop",
    "Soort",
    "kind_of",
    "place_of",
    "slug_of",
]
