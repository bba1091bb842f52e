"""The model of a look from practice: one answer to one question about one page, and who a page still waits for.

Form, mail, paper, command, data and field list all read this: a field that is added here is asked everywhere.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Datum, Gegevens, Tekst
from kennisbank.model.vocabulaire import Uit

Merk = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
MAP = "docs/nakijken"  # one file of looks per page, named after its number
GEEN = ("weet-niet",)  # answers that fill no seat
ONEENS = ("nooit", "nee", "klopt-niet", "niet-weer")  # answers that say the page is wrong here: they always stand beside it
JAREN = 3  # so long a look keeps its seat
HERSCHREVEN = 3  # a page with more than one in so many of its sentences changed waits for a new look


class Nakijkbeurt(Gegevens):
    """One answer of one person to one question about a page."""

    taak: Annotated[str, Uit("nakijktaak")]
    """Welke vraag iemand kreeg."""
    zin: Tekst | None = None
    """De zin waar de vraag over ging, zoals die toen op de pagina stond. Bijvoorbeeld: Er staat ineens een hek."""
    uitkomst: Annotated[str, Uit("nakijkuitkomst")]
    """Wat iemand antwoordde."""
    toelichting: Tekst | None = None
    """Wat je erbij wilt zeggen, in je eigen woorden. Zonder namen van mensen of straten. Bijvoorbeeld: Bij ons kwam het hek pas na een jaar praten."""
    rol: Annotated[str, Uit("nakijkrol")]
    """Wie je bent in dit werk."""
    kant: Annotated[str, Uit("kant")] | None = None
    """Bij een spanning: aan welke kant je meestal staat. Bijvoorbeeld: eerste"""
    belang: Annotated[str, Uit("belang")] = "geen"
    """Of je een belang hebt bij deze pagina."""
    naam: Annotated[str, StringConstraints(min_length=2, max_length=80)] | None = None
    """Hoe je op de pagina wilt heten. Een schuilnaam mag, leeg laten ook. Bijvoorbeeld: Een opbouwwerker uit het oosten"""
    datum: Datum
    """Wanneer je het zei (jaar-maand-dag). Bijvoorbeeld: 2026-11-23"""
    versie: Merk
    """Welke tekst je voor je had. Het programma vult dit in. Bijvoorbeeld: 1a2b3c4d"""


class Versie(Gegevens):
    """The sentences of a page as somebody saw them, each as a mark: enough to see what changed, and nothing to read."""

    versie: Merk
    """Het kenmerk van de tekst als geheel. Bijvoorbeeld: 1a2b3c4d"""
    zinnen: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}( [0-9a-f]{8})*$")]
    """Het kenmerk van elke zin. Bijvoorbeeld: 1a2b3c4d 5e6f7a8b"""


class Nakijkblad(Gegevens):
    """Every look at one page: what a file in docs/nakijken holds."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{3}$"), Field(title="Nummer")]
    """Het nummer van de pagina. Bijvoorbeeld: S001"""
    versies: Annotated[tuple[Versie, ...], Field(min_length=1)]
    """De teksten die mensen voor zich hadden."""
    beurten: Annotated[tuple[Nakijkbeurt, ...], Field(min_length=1)]
    """Wat mensen zeiden."""


@dataclass(frozen=True)
class Taak:
    """One kind of question. `uit` says of what in a page it is cut: a field, a field of its items, `*bron`, `*alinea`, or the page.

    `partij` is the field of an item that names whose sentence it is, and `erbij` are fields that must be known to answer; `rollen` are asked first, everyone when there are none.
    """

    naam: str
    uit: str
    uitkomsten: tuple[str, ...]
    minuten: int = 1
    partij: str = ""
    erbij: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    echt: bool = False  # it asks after what happened: of a made-up case nobody can say that


@dataclass(frozen=True)
class Stoel:
    """One place at the table of a page: `wie` sits there. Empty conditions ask nothing."""

    wie: str
    rollen: tuple[str, ...] = ()
    kant: str = ""
    taak: str = ""
    belang: tuple[str, ...] = ()
    zonder_belang: tuple[str, ...] = ()


BEWONERS = ("bewoner", "bewonersgroep")
WERKERS = ("opbouwwerker", "sociaal-werker")
LEZERS = ("docent", "student", "onderzoeker")
HERKEN = Taak("herken", "signalen", ("vaak", "soms", "nooit", "weet-niet"))
ZEGGEN = Taak("zeggen", "partijen.zegt", ("ja", "bijna", "nee", "weet-niet"), partij="partij")
OPTIE = Taak(
    "optie",
    "handelingsopties.optie",
    ("volledig", "mist", "weet-niet"),
    2,
    erbij=("voordeel", "nadeel", "slechter_voor"),
    rollen=(*WERKERS, *BEWONERS),
)
GEBRUIKT = Taak(
    "gebruikt", "", ("weer", "anders", "niet-weer", "niet-gebruikt"), 5, rollen=(*WERKERS, *BEWONERS, "gemeente", "organisatie")
)
ERBIJ = Taak("erbij", "", ("ja", "bijna", "nee", "weet-niet"), 4, echt=True)
BRON = Taak("bron", "*bron", ("klopt", "deels", "klopt-niet", "weet-niet"), 5, rollen=LEZERS)
LEEST = Taak("leest", "*alinea", ("helder", "zoeken", "onduidelijk"))
VRIJ = "vrij"  # what somebody said without a question: a mail of three lines
WERKER = Stoel("een opbouwwerker", ("opbouwwerker",))
EERSTE, TWEEDE = (Stoel(f"iemand aan de {kant} kant", kant=kant) for kant in ("eerste", "tweede"))
BEWONER_EERSTE, BEWONER_TWEEDE = (Stoel(f"een bewoner aan de {kant} kant", BEWONERS, kant) for kant in ("eerste", "tweede"))
VAK = (WERKER, Stoel("een docent", ("docent",)))
# Who must have looked before a page may be called gepubliceerd: one of these tables, each chair with another person.
VAN_ELKE_KANT = ((WERKER, BEWONER_EERSTE, TWEEDE), (WERKER, EERSTE, BEWONER_TWEEDE))
GEBRUIKERS = (
    (
        Stoel("iemand die haar gebruikte en niet bedacht", taak="gebruikt", zonder_belang=("maker", "organisatie")),
        Stoel("nog iemand uit de praktijk"),
    ),
)
GETUIGE = ((Stoel("iemand die erbij was", belang=("erbij",)),),)
TAFEL_VERZONNEN = (VAK,)  # nobody was there when it did not happen
# Whose sentences somebody in a role can judge.
PARTIJEN: dict[str, tuple[str, ...]] = {
    "opbouwwerker": ("opbouwwerker",),
    "sociaal-werker": ("sociaal-werker-anders", "welzijnsorganisatie"),
    "bewoner": ("bewoner",),
    "bewonersgroep": ("bewonersgroep", "zelforganisatie", "vrijwilliger"),
    "gemeente": ("gemeente-beleid", "gemeente-uitvoering"),
    "bestuurder": ("bestuurder-raad",),
    "organisatie": (
        "welzijnsorganisatie",
        "woningcorporatie",
        "zorg",
        "politie-handhaving",
        "levensbeschouwelijk",
        "ondernemer",
        "fonds",
        "media",
        "andere-professional",
    ),
    "docent": ("onderwijs",),
    "onderzoeker": ("onderwijs",),
}
