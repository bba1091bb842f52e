"""What the open data hold: every list, the forms it comes in, and where it stands. All that tells of the data tells it from here."""

from dataclasses import dataclass
from typing import NamedTuple

from kennisbank.model import SOORTEN, Soort

FOLDER = "data/v1"
PAGE = "gegevens/index.md"  # the page about the data
VERSION = "1.2"  # of the form; what changes in it is told in docs/gegevens/veranderingen.md


class Vorm(NamedTuple):
    """A form in which a list comes: how the name of its file ends, its name, its media type, and its name in the EU's list of file types."""

    einde: str
    naam: str
    media: str
    eu: str = ""


JSON = Vorm(".json", "JSON", "application/json", "JSON")
CSV = Vorm(".csv", "CSV", "text/csv", "CSV")
EXCEL = Vorm("-excel.csv", "CSV voor een Nederlandse Excel", "text/csv", "CSV")
TABEL = (JSON, CSV, EXCEL)  # of every list of records
RDF = (Vorm(".ttl", "Turtle", "text/turtle", "RDF_TURTLE"), Vorm(".jsonld", "JSON-LD", "application/ld+json", "JSON_LD"))
SQLITE = Vorm(".sqlite", "SQLite", "application/vnd.sqlite3")


@dataclass(frozen=True)
class Lijst:
    """One list: the name of its files, what it is called, what it holds, and the name of its schema, which describes one record."""

    naam: str
    titel: str
    wat: str
    schema: str = ""
    soort: Soort | None = None
    vormen: tuple[Vorm, ...] = TABEL

    def bestand(self, vorm: Vorm) -> str:
        """Return the path of its file in a form, from the root of the site."""
        return f"{FOLDER}/{self.naam}{vorm.einde}"

    @property
    def schema_bestand(self) -> str:
        """The path of its schema from the root of the site."""
        return f"{FOLDER}/schema/{self.schema}.json"


def van_soort(soort: Soort) -> Lijst:
    """Return the list of all pages of a kind."""
    name = soort.meervoud.replace("'", "")
    return Lijst(name, soort.meervoud.capitalize(), f"Alle {soort.meervoud}: {soort.uitleg}", soort.naam, soort)


RELATIES = Lijst("relaties", "Relaties", "Elke relatie tussen twee nummers, met de reden.", "relatie")
WOORDEN = Lijst("vocabulaires", "Vaste woorden", "De vaste woorden die velden kunnen hebben, met wat zij betekenen.", "vocabulaires")
NAKIJKBEURTEN = Lijst("nakijkbeurten", "Nakijkbeurten", "Wat mensen uit de praktijk over een pagina zeiden.", "nakijkbeurt")
TERMEN = Lijst("termen", "Termen", "Alle begrippen, competenties en vaste woorden als SKOS, volgens NL-SBB.", vormen=RDF)
ALLES = Lijst("kennisbank", "De hele kennisbank", "Alle lijsten samen in één bestand, om vragen aan te stellen.", vormen=(SQLITE,))
TABELLEN = (*map(van_soort, SOORTEN), RELATIES, WOORDEN, NAKIJKBEURTEN)
LIJSTEN = (*TABELLEN, TERMEN, ALLES)
