"""The models of reference pages: competentie, begrip and bron."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints
from pydantic.functional_validators import AfterValidator, model_validator
from pydantic_core import PydanticCustomError
from stdnum import isbn

from kennisbank.model.basis import (
    REDACTIE,
    Bronsleutel,
    Datum,
    Gegevens,
    Jaartal,
    Kern,
    MetReden,
    Slug,
    StukGegevens,
    Tekst,
    Volzin,
    Webadres,
    naar,
)
from kennisbank.model.vocabulaire import Uit

MAX_WORDS = 60


class Herkomst(Gegevens):
    kader: Annotated[str, Uit("kader")]
    """Uit welk profiel of welke standaard. Bijvoorbeeld: nl-2010"""
    code: Volzin | None = None
    """Nummer of naam van het onderdeel in dat kader, als het bekend is. Bijvoorbeeld: Kerntaak 2"""
    toelichting: Volzin
    """Hoe het kader het zegt, in eigen woorden. Bijvoorbeeld: Een opbouwwerker brengt in kaart wie er invloed heeft."""
    bron: Bronsleutel
    """Sleutel uit de bronnenlijst. Bijvoorbeeld: MOV-VISIE"""


class Competentie(StukGegevens):
    """Something a community worker can do, mapped to professional frameworks and their years; never merged."""

    kern: Kern
    """Waar het om gaat, in één gedachte. Bijvoorbeeld: Zien wie er iets kan afdwingen, en daar met bewoners iets aan doen."""
    omschrijving: Tekst
    """Wat iemand kan. Bijvoorbeeld: Je ziet wie er invloed heeft en wie niet, en je zegt dat hardop."""
    gedrag: Annotated[tuple[Volzin, ...], Field(min_length=3, max_length=6)]
    """Waar je het aan ziet. Bijvoorbeeld: Je vraagt wie er niet aan tafel zit."""
    herkomst: Annotated[tuple[Herkomst, ...], Field(min_length=1)]
    """In welke kaders het staat."""


def _short(value: str) -> str:
    words = len(value.split())
    if words > MAX_WORDS:
        raise PydanticCustomError("te_veel_woorden", "{aantal}", {"aantal": words, "max": MAX_WORDS})
    return value


class Verschil(MetReden):
    begrip: Annotated[Slug, naar("begrip")]
    """Kies het andere begrip. Bijvoorbeeld: opbouwwerk"""


class Gezegd(Gegevens):
    partij: Annotated[str, Uit("partij")]
    """Wie dit woord gebruikt. Bijvoorbeeld: gemeente-beleid"""
    woord: Annotated[str, StringConstraints(min_length=2, max_length=120)]
    """Het woord of zinnetje. Bijvoorbeeld: de buurt aan zet"""


class Begrip(StukGegevens):
    """A word of the field, explained in at most 60 plain words, and what it is not."""

    definitie: Annotated[str, StringConstraints(min_length=20, max_length=600), AfterValidator(_short)]
    """Uitleg in gewone woorden, hooguit 60. Bijvoorbeeld: Iedereen in een buurt die zegt ergens bij te horen, ook wie nooit op een avond komt."""
    niet_hetzelfde_als: tuple[Verschil, ...] = ()
    """Woorden die erop lijken, met het verschil. Schrijf het aan één kant."""
    ook_gezegd_door: tuple[Gezegd, ...] = ()
    """Hoe mensen in de praktijk het noemen."""
    geldt_op: Annotated[Datum | None, REDACTIE] = None
    """Alleen bij regels en wetten: de dag waarop de redactie het laatst nakeek of dit zo gold. Bijvoorbeeld: 2026-11-23"""

    @property
    def kern(self) -> str:
        """The definition doubles as the summary."""
        return self.definitie


def _isbn(value: str) -> str:
    if not isbn.is_valid(value):
        raise PydanticCustomError("isbn", "{waarde}", {"waarde": value})
    return value


class Naam(Gegevens):
    """A CSL name: a person (family, given, non-dropping-particle) or an organisation (literal)."""

    family: str | None = None
    given: str | None = None
    non_dropping_particle: Annotated[str | None, Field(alias="non-dropping-particle")] = None
    literal: str | None = None

    @model_validator(mode="after")
    def _heet(self) -> "Naam":
        """Refuse a name in which there is none."""
        if not (self.family or self.given or self.literal):
            raise PydanticCustomError("naamloos", "{veld}", {"veld": "family"})
        return self


# The kinds of work of CSL 1.0.2.
WERKEN = (
    "article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|classic|collection|dataset|document|entry"
    "|entry-dictionary|entry-encyclopedia|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture"
    "|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|post-weblog|regulation|report"
    "|review|review-book|software|song|speech|standard|thesis|treaty|webpage"
)


class Bron(Gegevens):
    """One record of the bibliography in CSL-YAML (what Zotero and pandoc read), plus what the editors know of it."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=40)]
    """Sleutel waarmee pagina's naar de bron wijzen. Verandert nooit."""
    type: Annotated[str, StringConstraints(pattern=f"^({WERKEN})$")]
    """Soort bron in CSL, zoals book, report, webpage."""
    title: Volzin
    """Titel van het werk. In een Engelse titel krijgen alleen namen, het eerste woord en het woord na een dubbele punt een hoofdletter."""
    author: tuple[Naam, ...] = ()
    """Schrijvers of organisaties."""
    editor: tuple[Naam, ...] = ()
    """Redacteuren."""
    issued: Jaartal | None = None
    """Wanneer verschenen."""
    container_title: Annotated[Volzin | None, Field(alias="container-title")] = None
    """Tijdschrift, krant, boek of site waarin het staat."""
    publisher: Volzin | None = None
    """Uitgever."""
    publisher_place: Annotated[Volzin | None, Field(alias="publisher-place")] = None
    """Plaats van uitgave."""
    volume: str | None = None
    """Jaargang."""
    issue: str | None = None
    """Nummer."""
    page: str | None = None
    """Bladzijden."""
    number: str | None = None
    """Nummer van rapport of reeks."""
    edition: str | None = None
    """Druk."""
    genre: Volzin | None = None
    """Nadere soort, zoals proefschrift."""
    ISBN: Annotated[str, AfterValidator(_isbn)] | None = None
    """ISBN."""
    DOI: Annotated[str, StringConstraints(pattern=r"^10\.[0-9]{4,9}/\S+$")] | None = None
    """DOI zonder adres ervoor."""
    URL: Webadres | None = None
    """Waar het staat."""
    archief: Webadres | None = None
    """Bewaarde kopie, voor als het adres zelf verdwijnt. Bijvoorbeeld: https://web.archive.org/web/20240501/https://voorbeeld.nl/"""
    archiefdatum: Datum | None = None
    """Van welke dag die kopie is. Bijvoorbeeld: 2024-05-01"""
    language: str | None = None
    """Taal, zoals nl of en."""
    toegang: Annotated[str, Uit("toegang")]
    """Of iedereen erbij kan."""
    gelezen: Annotated[str, Uit("gelezen")]
    """Hoeveel de redactie ervan zelf heeft gelezen."""
    gecontroleerd_op: Datum | None = None
    """Wanneer het adres voor het laatst is nagekeken."""
    in_het_kort: Volzin
    """Wat je erin vindt, in één zin."""

    @property
    def titel(self) -> str:
        """The CSL title under the name that every page has."""
        return self.title

    @property
    def kern(self) -> str:
        """The editors' sentence doubles as the summary."""
        return self.in_het_kort

    @property
    def status(self) -> str:
        """A record is never withdrawn: what cites it would lose its ground."""
        return "gepubliceerd"

    def csl(self) -> dict[str, Any]:
        """Return the record with CSL's own field names, without the editors' fields and empty ones."""
        own = {"archief", "archiefdatum", "toegang", "gelezen", "gecontroleerd_op", "in_het_kort"}
        return self.model_dump(mode="json", by_alias=True, exclude=own, exclude_none=True, exclude_defaults=True)
