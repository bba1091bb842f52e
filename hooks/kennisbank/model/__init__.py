"""The only schema: frozen classes per kind, and SOORTEN, the table of kinds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kennisbank.model import methode, spanning, voorbeeld
from kennisbank.model.basis import Gegevens, Kop
from kennisbank.model.leerlijn import Leerlijn, Pagina
from kennisbank.model.methode import Methode
from kennisbank.model.naslag import Begrip, Bron, Competentie
from kennisbank.model.spanning import Spanning
from kennisbank.model.voorbeeld import Voorbeeld


@dataclass(frozen=True)
class Soort:
    """One kind of page.

    `map` is its folder from the root; `web` the folder in its address; `tekst` the fixed body headings, in order, which
    may be followed by nothing else.
    """

    naam: str
    meervoud: str
    prefix: str
    map: str
    model: type[Gegevens]
    uitleg: str
    tekst: tuple[Kop, ...] = ()

    @property
    def is_bron(self) -> bool:
        """Whether it describes a work outside this site; all such pages stand in one file, the bibliography."""
        return self.model is Bron

    @property
    def koppen(self) -> tuple[str, ...]:
        return tuple(kop.naam for kop in self.tekst)

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of the front matter, made once: nobody changes it."""
        return self.model.model_json_schema()

    @property
    def web(self) -> str:
        return self.map.removeprefix("docs/").removeprefix("docs")


SOORTEN = (
    Soort("spanning", "spanningen", "S", "docs/spanningen", Spanning, "Waar het wringt, zonder recept.", spanning.KOPPEN),
    Soort("methode", "methoden", "M", "methoden", Methode, "Manieren van werken die je kunt proberen.", methode.KOPPEN),
    Soort("voorbeeld", "voorbeelden", "V", "voorbeelden", Voorbeeld, "Wat er op echte plekken gebeurde.", voorbeeld.KOPPEN),
    Soort("competentie", "competenties", "C", "docs/competenties", Competentie, "Wat het vak van je vraagt."),
    Soort("begrip", "begrippen", "B", "docs/begrippen", Begrip, "Woorden van het vak, kort uitgelegd."),
    Soort("leerlijn", "leerlijnen", "L", "docs/leerlijnen", Leerlijn, "Routes voor studie en scholing."),
    Soort("bron", "bronnen", "", "docs/bronnen", Bron, "Waar het vandaan komt."),
    Soort("pagina", "pagina's", "P", "docs", Pagina, "Over deze site."),
)  # fmt: skip
SOORT = {soort.naam: soort for soort in SOORTEN}
# What people write, a file each, and practice checks. Sources and pages about the site are the editors' own.
GESCHREVEN = tuple(soort for soort in SOORTEN if soort.naam not in ("bron", "pagina"))


def kind_of(pad: str) -> Soort:
    """Return the kind of a Markdown file by its folder; index pages and all else under docs/ are pages of the site."""
    folder, name = pad.rsplit("/", 1)
    for soort in SOORTEN:
        if folder == soort.map and soort.naam != "pagina" and name != "index.md":
            return soort
    return SOORT["pagina"]


def slug_of(pad: str) -> str:
    """Return the name of a page within its kind: the file name, or for other pages the path."""
    return pad.removeprefix(f"{kind_of(pad).map}/").removesuffix(".md")


def place_of(pad: str) -> str:
    """Return kind/slug of a Markdown file, whether it can be read or not."""
    return f"{kind_of(pad).naam}/{slug_of(pad)}"


__all__ = [
    "GESCHREVEN",
    "SOORT",
    "SOORTEN",
    "Bron",
    "Gegevens",
    "Kop",
    "Soort",
    "kind_of",
    "place_of",
    "slug_of",
]
