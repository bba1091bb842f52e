"""What a kind of page is: its name, its place, its model, and what the rest of the house asks of it.

No other room knows a kind by name. It asks what the kind says of itself here, or whether its model has a field
(`heeft`): what is written in that field is then shown, counted or checked, whatever the kind is called.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kennisbank.model.basis import Gegevens, Kop
from kennisbank.model.nakijken import BRON, LEEST, VAK, Stoel, Taak


@dataclass(frozen=True)
class Keus:
    """One group of choices above the list of a kind: its name in the address, its question, and the vocabulary of its terms.

    `veld` is the field that holds them, with a dot before what is inside it ("tijd.uitvoering"); without it they are those by
    which people browse.
    """

    naam: str
    vraag: str
    vocabulaire: str
    veld: str = ""


@dataclass(frozen=True, kw_only=True)
class Soort:
    """One kind of page.

    `map` is its folder from the root. `tekst` are the fixed body headings, in order, which may be followed by nothing else.
    The first six must be given; of the others a new kind takes what fits it.
    """

    naam: str
    meervoud: str
    prefix: str
    map: str
    model: type[Gegevens]
    uitleg: str
    tekst: tuple[Kop, ...] = ()
    # What it is in the collection.
    is_bron: bool = False  # it describes a work outside this site; all such pages stand in one file, the bibliography
    is_pagina: bool = False  # a page of the site itself: all that lies in no folder of another kind
    spil: bool = False  # what the others turn on: they say which one they help with or show, and readers choose by it
    steunt_op_bronnen: bool = False  # one source below a page of it is few
    naam_van_iets: bool = False  # its title names something, and its `synoniemen` are other names for the same
    # What people from practice are asked about a page of it, and who must have looked: any of these tables, full.
    taken: tuple[Taak, ...] = (LEEST, BRON)
    tafels: tuple[tuple[Stoel, ...], ...] = (VAK,)
    # Where it is shown.
    formulier: int = 0  # its place among the forms for people outside the editors; 0: it has none
    uitgelicht: int = 0  # its place among what the first page shows of this week; 0: not there
    nieuws: bool = False  # told among what is new, and printed with a way back to its page
    filters: tuple[Keus, ...] = ()  # the choices above its list
    lijst: str = "kaarten"  # the template of its list: deel/lijst-<this>.html
    stijl: tuple[str, ...] = ()  # components of the sheet that its pages have beside that of every page
    kolom: str = ""  # its plural with soft hyphens, for the head of a narrow column
    gewicht: float = 1.0  # how much a page of it counts among what a search finds
    schema_org: str = "Article"  # what schema.org calls what its pages describe; "" when a page is only itself

    @property
    def koppen(self) -> tuple[str, ...]:
        return tuple(kop.naam for kop in self.tekst)

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of the front matter, made once: nobody changes it."""
        return self.model.model_json_schema()

    @property
    def web(self) -> str:
        """The folder in its address."""
        return self.map.removeprefix("docs/").removeprefix("docs")

    @property
    def geschreven(self) -> bool:
        """Whether people write its pages, a file each, and practice checks them. Sources and pages of the site are the editors' own."""
        return not (self.is_bron or self.is_pagina)

    def heeft(self, veld: str) -> bool:
        """Whether its pages can have a field."""
        return veld in self.model.model_fields
