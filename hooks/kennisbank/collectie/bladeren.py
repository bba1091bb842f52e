"""How people browse: which filters a list has, what is new, what this week shows, and the situations that lead to a spanning."""

from collections import Counter
from dataclasses import dataclass

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.relaties import Relatie
from kennisbank.collectie.stuk import Stuk, termen
from kennisbank.model import GESCHREVEN, SPIL, Soort
from kennisbank.model.soort import Keus
from kennisbank.model.vocabulaire import VOCABULAIRES

# vocabulary -> (title of its page, what it says)
BROWSE = {
    "fase": ("Fasen van het werk", "Waar sta je? De fasen van het werk, met wat daarbij past."),
    "thema": ("Thema's", "Waar gaat het over? De thema's, met wat erover in de kennisbank staat."),
    "partij": ("Partijen", "Met wie heb je te maken? De partijen, met de spanningen en voorbeelden waarin ze voorkomen."),
}


@dataclass(frozen=True)
class Filter:
    """One group of choices above a list: its name in the address, its question, and (slug, label, count)."""

    naam: str
    vraag: str
    keuzes: tuple[tuple[str, str, int], ...]


def gekozen(stuk: Stuk, keus: Keus) -> list[str]:
    """Return the terms of a page for one group of choices; nothing where the field is empty."""
    if not keus.veld:
        return termen(stuk, keus.vocabulaire)
    value = stuk.gegevens
    for veld in keus.veld.split("."):
        value = getattr(value, veld, None)
    return [value] if isinstance(value, str) else list(value or ())


NAGEKEKEN = Keus("nagekeken", "Keek iemand uit de praktijk?", "nakijkstand")  # above every list that has filters


def filtertermen(stuk: Stuk) -> dict[str, list[str]]:
    """Return the terms of a page per filter of its kind."""
    found = {keus.naam: gekozen(stuk, keus) for keus in stuk.soort.filters}
    return {**found, NAGEKEKEN.naam: [stuk.stand.term]} if found else found


def filters(kb: Kennisbank, soort: Soort) -> list[Filter]:
    """Return the filters of the list of one kind, with only the choices that give something."""
    stukken = kb.van_soort(soort.naam)
    found = []
    for keus in (*soort.filters, NAGEKEKEN) if soort.filters else ():
        counts = Counter(slug for stuk in stukken for slug in filtertermen(stuk)[keus.naam])
        if keus == NAGEKEKEN and len(counts) < 2:  # it would choose nothing: nobody looked, or everybody
            continue
        terms = VOCABULAIRES[keus.vocabulaire].values()
        found.append(Filter(keus.naam, keus.vraag, tuple((t.slug, t.label, counts[t.slug]) for t in terms if counts[t.slug])))
    return found


def van_de_week(kb: Kennisbank, soort: Soort) -> Stuk | None:
    """Return one page of a kind, another one each week: by the date of the last change in git, so that equal input stays equal."""
    stukken = [s for s in kb.van_soort(soort.naam) if s.gegevens.status != "ingetrokken"]
    if not stukken:
        return None
    year, week, _ = kb.peildatum.isocalendar() if kb.peildatum else (0, 0, 0)
    return stukken[(year * 53 + week) * 7 % len(stukken)]


def nieuwste(kb: Kennisbank, most: int = 6) -> list[Stuk]:
    """Return the pages that changed last, newest first."""
    dated = [s for s in kb.stukken if s.soort.nieuws and s.gewijzigd and not s.ingetrokken]
    return sorted(dated, key=lambda s: (s.gewijzigd, s.gemaakt, s.id), reverse=True)[:most]


def situaties(kb: Kennisbank) -> list[tuple[str, Stuk]]:
    """Return one situation in words of the practice per spanning, with the spanning it leads to; what most cases show comes first."""
    often = sorted(kb.van_soort(SPIL.naam), key=lambda s: -len(kb.backlinks(s, "wat_schuurde")))
    return [(s.gegevens.signalen[0], s) for s in often if s.gegevens.signalen]


def langs_spanning(kb: Kennisbank, stuk: Stuk) -> list[tuple[Relatie, Relatie]]:
    """Return the pages a tension leads to: from a methode the voorbeelden that show it, from a voorbeeld the methoden that help.

    Each as (this page to the tension, the other page to the tension), both with their reason. A page that is related
    straight away is left out.
    """
    mine, theirs = ("helpt_bij", "wat_schuurde") if stuk.soort.heeft("helpt_bij") else ("wat_schuurde", "helpt_bij")
    near = {relatie.naar.id for relatie in kb.heen(stuk, "methoden")} | {relatie.van.id for relatie in kb.backlinks(stuk, "methoden")}
    pairs = ((here, there) for here in kb.heen(stuk, mine) for there in kb.backlinks(here.naar, theirs))
    return [(here, there) for here, there in pairs if there.van.id not in near]


def enkele_langs_spanning(kb: Kennisbank, stuk: Stuk, most: int = 3) -> list[tuple[Relatie, Relatie]]:
    """Return some of the pages that a tension leads to, each once; spread, and from a place that the number of the page gives."""
    pairs = list({there.van.id: (here, there) for here, there in langs_spanning(kb, stuk)}.values())
    start = int(stuk.id[1:])
    return [pairs[(start + n * len(pairs) // most) % len(pairs)] for n in range(most)] if len(pairs) > most else pairs


def volg(stuk: Stuk | None) -> Soort | None:
    """Return the kind whose feed a reader of this page may want to follow: its own, or the one that it lists."""
    naam = getattr(stuk.gegevens, "overzicht", None) or stuk.soort.naam if stuk else None
    return next((soort for soort in GESCHREVEN if soort.naam == naam), None)
