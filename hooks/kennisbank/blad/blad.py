"""What a page is before it is drawn: a frozen value with everything that its template prints. Equal values give equal bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kennisbank.blad.kaart import Bronregel, Verband
from kennisbank.blad.kruimels import Kruimel
from kennisbank.blad.lopend import Deel
from kennisbank.blad.nakijken import Nakijkslot
from kennisbank.blad.tekst import Vind
from kennisbank.blad.uitrusting import TAKEN, Uitrusting
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding
from kennisbank.middelen.gezicht import kaart
from kennisbank.model import Bron, Soort
from kennisbank.voorraad import Later

VASTE_PLEK = {"zoeken/index.md": "zoeken", "spanningswijzer.md": "spanningswijzer", "index.md": "home"}
FOUT = "404.md"


@dataclass(frozen=True)
class Opzet:
    """A page that the site makes itself: what it is called, what it is about, its text, and what its template needs."""

    titel: str
    kern: str = ""
    tekst: str = ""
    sjabloon: str = "main.html"
    vocabulaire: str = ""
    term: str = ""
    leerlijn: str = ""
    letterblad: str = ""  # address of a page with sources by letter
    nakijken: str = ""  # number of the page that it asks questions about


Gemaakt = bytes | Later[Any] | Opzet  # what an output may give for a path


@dataclass(frozen=True)
class Gedeeld:
    """What every page says: the site, and the pages in the footer as (title, address)."""

    site: Site
    voet: tuple[tuple[str, str], ...]
    middelen: Mapping[str, str]  # what every page is made with: path in docs/ -> address
    uitleg: bool  # whether there is a page that says how this site shows what is known
    formulieren: tuple[str, ...]  # kinds that have a form to improve a page


@dataclass(frozen=True)
class Verwezen:
    """What stands at an address that a page left: where it leads to and what is there; both empty where nothing came in its place."""

    gedeeld: Gedeeld
    url: str
    doel: str = ""
    titel: str = ""
    kern: str = ""
    soort: str = ""

    @property
    def site(self) -> Site:
        return self.gedeeld.site

    @property
    def deelkaart(self) -> str:
        """Address of the picture beside a link to it."""
        return kaart(self.soort)

    def adres(self, pad: str) -> str:
        """Return where something in docs/ stands on the site."""
        return self.gedeeld.middelen.get(pad, pad)


@dataclass(frozen=True)
class Blad:
    """One page. `delen` holds its running text per heading; `eigen` what only this kind of page shows (`soorten.py`)."""

    gedeeld: Gedeeld
    uri: str
    url: str
    titel: str
    kern: str
    sjabloon: str
    uitrusting: Uitrusting = field(default_factory=Uitrusting)
    stuk: Stuk | None = None
    opzet: Opzet | None = None
    delen: tuple[Deel, ...] = ()
    kruimels: tuple[Kruimel, ...] = ()
    heen: tuple[Verband, ...] = ()
    terug: tuple[Verband, ...] = ()
    genoemd: tuple[str, ...] = ()  # keys of the sources, in the order in which the page names them
    bronnen: tuple[Bronregel, ...] = ()
    aangehaald: tuple[tuple[str, tuple[str, Bron]], ...] = ()
    koppen: tuple[tuple[str, str], ...] = ()
    sprongen: tuple[tuple[str, str], ...] = ()  # the few of these that the bar leads to, under short names
    volgt: Soort | None = None
    nakijken: Nakijkslot | None = None
    verlopen: bool = False  # the date on which the editors would look at it again is past
    eigen: Any = None
    meldingen: tuple[Melding, ...] = field(default=(), compare=False)

    @property
    def site(self) -> Site:
        return self.gedeeld.site

    @property
    def deelkaart(self) -> str:
        """Address of the picture beside a link to it."""
        return kaart(self.stuk.soort.naam if self.stuk else "")

    @property
    def taak(self) -> str:
        return TAKEN.get(self.uri, "")

    @property
    def scripts(self) -> tuple[str, ...]:
        """Names of the scripts that it has beside the one of every page."""
        return self.uitrusting.scripts

    @property
    def vorm(self) -> str:
        """Path of the template that draws the article."""
        if self.stuk is None:
            return "soort/lijst.html"
        if self.stuk.ingetrokken:
            return "soort/ingetrokken.html"
        return f"eigen/{self.taak}.html" if self.taak else f"soort/{VASTE_PLEK.get(self.uri, self.stuk.soort.naam)}.html"

    @property
    def basis(self) -> str:
        """How a link from this page begins that goes on with an address from the root of the site, without a slash at its end."""
        if self.uri == FOUT:  # it is shown at any address, so its links are from the root of the host
            return "/" + "/".join(self.site.adres.split("/")[3:]).rstrip("/") if self.site.adres.count("/") > 3 else ""
        return "/".join([".."] * self.url.count("/")) or "."

    @property
    def stijl(self) -> str:
        """Name of the sheet that it has beside the one of every page, empty when it needs no other."""
        return self.uitrusting.stijl

    def adres(self, pad: str) -> str:
        """Return where something in docs/ stands on the site: what pages are made with has its content in its address."""
        return self.uitrusting.adressen.get(pad) or self.gedeeld.middelen.get(pad, pad)

    @property
    def bewerken(self) -> str:
        """Where this page is edited on the git host, empty where it cannot be."""
        if self.stuk is None or self.stuk.is_bron or not self.site.opslag:
            return ""
        return f"{self.site.opslag}/{self.site.bewerken}{self.stuk.pad}"

    @cached_property
    def vind(self) -> Vind:
        """Finds the sources that this page names."""
        return dict(self.aangehaald).get

    @cached_property
    def letters(self) -> dict[str, str]:
        """Key of a source -> letter behind its year."""
        return {bron.id: bron.letter for bron in self.bronnen if bron.letter}

    def anker(self, kop: str) -> str:
        """Return the anchor of the part of the running text under a heading, empty when there is none."""
        return next((deel.anker for deel in self.delen if deel.kop == kop), "")

    def relatie(self, naam: str) -> tuple[Verband, ...]:
        """Return the relations of one field: ">" behind its name for those written here, "<" for those written elsewhere."""
        return tuple(v for v in (self.terug if naam.endswith("<") else self.heen) if v.soort.veld == naam[:-1])
