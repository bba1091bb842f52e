"""The form to write a page of one kind: its questions in order, and what it starts with. The template draws it."""

from dataclasses import dataclass

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import SOORT, SOORTEN, Kop, Soort
from kennisbank.model.velden import Veld, split_hulp, velden
from kennisbank.model.vocabulaire import VOCABULAIRES, Term
from kennisbank.oordeel.catalogus import CATALOGUS

FORMS = tuple(
    s.naam for s in sorted(SOORTEN, key=lambda s: s.formulier) if s.formulier
)  # kinds with a form of their own: what people outside the editors write
FEW = 7  # so many choices are shown side by side; more become a list to open

ON_PAPER = 30  # so many pages to choose from are printed on the list of questions; of more only the question


@dataclass(frozen=True)
class Kopvraag:
    """One heading of the body, asked like a field: `kop` is the heading, `stappen` say that it wants numbered steps."""

    kop: str
    hulp: str
    voorbeeld: str
    stappen: bool


@dataclass(frozen=True)
class Formulier:
    """The questions for one kind: the text first, then what else must be known, what may be told, what editors fill in."""

    soort: Soort
    nummer: str  # the next number that no page has or had
    begin: tuple[Veld, ...]
    tekst: tuple[Kopvraag, ...]
    verplicht: tuple[Veld, ...]
    mag: tuple[Veld, ...]
    redactie: tuple[Veld, ...]
    later: tuple[str, ...]  # what the form cannot know, as whole sentences


def formulier(kb: Kennisbank, naam: str) -> Formulier:
    """Return the form for the kind with this name. What an editor fills in comes last, whatever the model says first."""
    soort = SOORT[naam]
    asked = [veld for veld in velden(soort) if not veld.redactie]
    begin = tuple(veld for veld in asked if veld.verplicht and not veld.meer and veld.vorm in ("tekst", "alinea"))
    return Formulier(
        soort=soort,
        nummer=kb.vrij_nummer(soort.prefix),
        begin=begin,
        tekst=tuple(_kopvraag(kop) for kop in soort.tekst),
        verplicht=tuple(veld for veld in asked if veld.verplicht and veld not in begin),
        mag=tuple(veld for veld in asked if not veld.verplicht),
        redactie=tuple(veld for veld in velden(soort) if veld.redactie),
        later=tuple(f"{uitleg.later[0].upper()}{uitleg.later[1:]}." for uitleg in CATALOGUS.values() if uitleg.later),
    )


def namen(form: Formulier) -> list[str]:
    """Return the kinds of which someone chooses a page in this form."""
    asked = [*form.begin, *form.verplicht, *form.mag, *form.redactie]
    for veld in asked:
        asked.extend(veld.velden)
    return sorted({veld.naar for veld in asked if veld.naar})


def keuzes(veld: Veld) -> list[Term]:
    """Return the terms that a field takes; an empty list when it takes something else."""
    return list(VOCABULAIRES[veld.vocabulaire].values()) if veld.vocabulaire else []


def _kopvraag(kop: Kop) -> Kopvraag:
    return Kopvraag(kop.naam, *split_hulp(kop.uitleg), stappen=kop.stappen is not None)
