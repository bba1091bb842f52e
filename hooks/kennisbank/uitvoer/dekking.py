"""The page that shows how well the collection covers the field, and where its holes are."""

from kennisbank.blad.blad import Gemaakt
from kennisbank.blad.zeggen import datum
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import plain
from kennisbank.model import GESCHREVEN, SOORTEN, SPIL, Soort
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.bladen import blad, naar, plat, tabel
from kennisbank.uitvoer.werkvoorraad import wacht

URI = "ontwikkelen/dekking.md"
# Heads with soft hyphens: the tables must fit a phone.
PER_SPANNING = ("Spanning", "Voor\u00adbeelden", "Helpt", "Roept op")
PER_VRAAG = ("Gezocht op", "Pagina", "Wat we niet vonden")
PER_SOORT = ("Soort", "Aantal", "Nage\u00adkeken", "Wacht nog")
FEW = 2  # fewer cases than this, and the page of a spanning says that examples are scarce


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the page; every number is counted from the collection as it is."""
    spanningen, methoden = kb.van_soort(SPIL.naam), kb.met("helpt_bij")
    return {
        URI: blad(
            f"Stand van {datum(kb.peildatum)}." if kb.peildatum else "",
            "## Per fase",
            _phases(kb),
            "## Per spanning",
            tabel(PER_SPANNING, [_spanning(kb, stuk) for stuk in spanningen]),
            "## Spanningen zonder methode",
            _list([s for s in spanningen if not kb.backlinks(s, "helpt_bij")], "Geen: bij elke spanning helpt een methode."),
            "## Spanningen met weinig voorbeelden",
            _list([s for s in spanningen if len(kb.backlinks(s, "wat_schuurde")) < FEW], "Geen: elke spanning is op meer plekken te zien."),
            "## Methoden zonder voorbeeld",
            _list([m for m in methoden if not kb.backlinks(m, "methoden")], "Geen: van elke methode is een voorbeeld."),
            "## Pagina's zonder tweede bron",
            *_one_source(kb),
            "## Nagekeken door de praktijk",
            _reviewed(kb),
            "## Gezocht en niet gevonden",
            _not_found(kb),
            titel="Wat de kennisbank dekt",
            kern="Hoeveel er per fase en per spanning is, en waar de gaten zitten. Geteld, niet getypt.",
        )
    }


def een_bron(kb: Kennisbank, soort: Soort) -> list[Stuk]:
    """Return the pages of one kind that lean on one source, or on none."""
    return [stuk for stuk in kb.van_soort(soort.naam) if len(stuk.bronsleutels) < 2]


def _phases(kb: Kennisbank) -> str:
    def count(fase: str, soort: Soort) -> int:
        return sum(stuk.soort is soort for stuk in kb.met_term("fase", fase))

    kinds = [soort for soort in SOORTEN if soort.heeft("fase")]
    rows: list[list[str | int]] = [
        [f"[{term.label}](../fase/{term.slug}.md)", *(count(term.slug, soort) for soort in kinds)] for term in VOCABULAIRES["fase"].values()
    ]
    return tabel(("Fase", *(soort.kolom or soort.meervoud.capitalize() for soort in kinds)), rows)


def _spanning(kb: Kennisbank, stuk: Stuk) -> list[str | int]:
    counts = [len(kb.backlinks(stuk, veld)) for veld in ("wat_schuurde", "helpt_bij", "kan_oproepen")]
    return [naar(URI, stuk), *counts]


def _list(stukken: list[Stuk], none: str) -> str:
    return "\n".join(f"- {naar(URI, stuk)}" for stuk in stukken) or none


def _one_source(kb: Kennisbank) -> list[str]:
    found = [(soort, een_bron(kb, soort)) for soort in SOORTEN if soort.steunt_op_bronnen]
    parts = [
        f"### {soort.meervoud.capitalize()}: {len(stukken)} van {len(kb.van_soort(soort.naam))}\n\n{_list(stukken, '')}"
        for soort, stukken in found
        if stukken
    ]
    return parts or ["Geen: elke pagina steunt op meer dan één bron."]


def _not_found(kb: Kennisbank) -> str:
    """Return what was looked for in vain, the oldest day first: there looking again is most likely to help."""
    found = [(vraag, stuk) for stuk in kb.stukken for vraag in getattr(stuk.gegevens, "niet_gevonden", ())]
    found.sort(key=lambda pair: (pair[0].gezocht_op, pair[1].id))
    rows = [[datum(vraag.gezocht_op), naar(URI, stuk), plat(plain(vraag.wat))] for vraag, stuk in found]
    return tabel(PER_VRAAG, rows) if rows else "Niets: op geen pagina staat een vraag open."


def _reviewed(kb: Kennisbank) -> str:
    rows: list[list[str | int]] = []
    for soort in GESCHREVEN:
        total, waits = len(kb.van_soort(soort.naam)), len(wacht(kb, soort.naam))
        rows.append([soort.meervoud.capitalize(), total, total - waits, waits])
    return f"{tabel(PER_SOORT, rows)}\n\nWelke dat zijn, staat bij [wat er te doen is](werkvoorraad.md)."
