"""What a page shows of people from practice: who looked, who is still sought, and the next question it has for a reader."""

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import quote

from kennisbank.bijdragen.nakijkvragen import Nakijkvraag, gevraagd, op_papier, stoel_zin, vragen
from kennisbank.blad.zeggen import datum, opsomming, stoelen_zin
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stand import Bezoek
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.nakijken import Nakijkbeurt, Taak
from kennisbank.model.velden import Veld, veld_van
from kennisbank.model.vocabulaire import VOCABULAIRES, Term, label

ASKED = ("kant", "belang", "naam")  # what somebody is asked after the last answer, of who they are


@dataclass(frozen=True)
class Nakijkvel:
    """A sheet for paper: every question about one page, with boxes to tick."""

    stuk: Stuk
    vast: str
    merk: str
    taken: tuple[tuple[Taak, tuple[tuple[Nakijkvraag, str], ...]], ...]  # each question with the title of its source
    polen: tuple[str, ...]


@dataclass(frozen=True)
class Nakijkpagina:
    """The page where someone answers questions: who they can be, what their field is, and what is asked at the end."""

    rollen: tuple[Term, ...]
    themas: tuple[Term, ...]
    slot: tuple[Veld, ...]
    toelichting: Veld
    gevraagd: tuple[tuple[str, str, int], ...]  # (title, address of the sheet, how many chairs are free)


@dataclass(frozen=True)
class Nakijkmaanden:
    """How often people from practice looked: (month, looks, pages, how many did not agree)."""

    maanden: tuple[tuple[str, int, int, int], ...]


def nakijkvel(kb: Kennisbank, stuk: Stuk) -> Nakijkvel:
    """Return the sheet of one page."""
    asked = [(vraag, kb.per_id[vraag.bron].titel if vraag.bron in kb.per_id else "") for vraag in vragen(kb, stuk)]
    per_taak = ((taak, tuple(pair for pair in asked if pair[0].taak == taak.naam)) for taak in stuk.soort.taken)
    polen = tuple(pool.pool for pool in getattr(stuk.gegevens, "polen", ()))
    return Nakijkvel(stuk, kb.site.vast(stuk), gevraagd(kb, stuk).tekstmerk, tuple(pair for pair in per_taak if pair[1]), polen)


def nakijkpagina(kb: Kennisbank, stuk: Stuk) -> Nakijkpagina:
    """Return what the page needs to ask; the pages that wait for most people come first."""
    beurt = {veld.naam: veld for veld in veld_van(Nakijkbeurt)}
    sheets = [s for s in kb.stukken if s.stand.gezocht and op_papier(s.soort) and vragen(kb, s)]
    waits = sorted(sheets, key=lambda s: (-len(s.stand.gezocht), s.id))
    return Nakijkpagina(
        tuple(VOCABULAIRES["nakijkrol"].values()),
        tuple(VOCABULAIRES["thema"].values()),
        tuple(beurt[naam] for naam in ASKED),
        beurt["toelichting"],
        tuple((s.titel_elders, nakijkblad(s), len(s.stand.gezocht)) for s in waits),
    )


@dataclass(frozen=True)
class Nakijkslot:
    """How a page ends: its next open question, and who is sought. `blad` is the address of its sheet for paper."""

    vraag: Nakijkvraag | None
    gezocht: tuple[str, ...]
    blad: str


def nakijkslot(kb: Kennisbank, stuk: Stuk) -> Nakijkslot | None:
    """Return how a page ends, None when it asks readers nothing."""
    if stuk.ingetrokken or not stuk.stand.stoelen:
        return None
    sought = tuple(stoel_zin(stoel, stuk) for stoel in stuk.stand.gezocht)
    vraag = next(iter(vragen(kb, stuk)), None)
    return Nakijkslot(vraag, sought, nakijkblad(stuk) if vraag and op_papier(stuk.soort) else "")


def nakijkblad(stuk: Stuk) -> str:
    """Return the address of the sheet with every question about a page, for paper."""
    return f"nakijken/{stuk.id.lower()}/"


def nakijkmaanden(kb: Kennisbank, stuk: Stuk) -> Nakijkmaanden:
    """Return how often people looked, per month, the newest first."""
    found: dict[str, list[tuple[str, Bezoek]]] = defaultdict(list)
    for one in kb.stukken:
        for bezoek in one.stand.bezoeken:
            found[f"{bezoek.datum:%Y-%m}"].append((one.id, bezoek))
    return Nakijkmaanden(
        tuple(
            (maand, len(pairs), len({nummer for nummer, _ in pairs}), sum(bool(bezoek.oneens) for _, bezoek in pairs))
            for maand, pairs in sorted(found.items(), reverse=True)
        )
    )


def nakijkadres(nummer: str, vraag: Nakijkvraag) -> str:
    """Return the address where one question is answered."""
    return f"nakijken/?vraag={'.'.join(filter(None, (nummer, vraag.taak, vraag.merk)))}"


def nakijkmail(mail: str, stuk: Stuk, vraag: Nakijkvraag) -> str:
    """Return the address of a mail in which the three lines stand ready that an editor can take in."""
    about = f"\n(Over: {vraag.zin})\n" if vraag.zin else ""
    text = f"{stuk.id}\nIk ben: \n{label('nakijktaak', vraag.taak)} {about}\nMijn antwoord: \n"
    return (
        f"mailto:{mail}?subject={quote(f'Nakijken {stuk.id} {stuk.titel_elders}')}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    )


def staatzin(stuk: Stuk, genoemd: bool) -> tuple[str, str]:
    """Say how far a page is: (word, sentence), both empty for one that is done. `genoemd`: it names sources.

    A concept that somebody looked at says how many of those who are asked did: the two words never stand side by side alone.
    """
    status, stand = stuk.gegevens.status, stuk.stand
    if status == "concept" and not stand.bezoeken:
        return "Concept", f"{'Uit bronnen geschreven, nog' if genoemd else 'Nog'} niet nagekeken door de praktijk."
    if status == "concept":
        return "Concept", f"Deels nagekeken: {stoelen_zin(stuk)}."
    if status != "te-herzien":
        return "", ""
    return label("status", status), VOCABULAIRES["status"][status].uitleg


def nagekeken_zin(stuk: Stuk) -> str:
    """Say who looked at a page and when; nothing of a concept that nobody looked at, which says so itself."""
    if stuk.stand.bezoeken:
        who = opsomming([bezoek_kort(bezoek) for bezoek in stuk.stand.bezoeken])
        return f"Nagekeken door {who}."
    return "" if stuk.gegevens.status == "concept" or not stuk.stand.stoelen else "Nog niet nagekeken door de praktijk."


def bezoek_kort(bezoek: Bezoek) -> str:
    """Say who looked, when, and how much is new since: "een bewoner op 3 mei 2026 (daarna veranderden 2 zinnen)"."""
    return f"{label('nakijkrol', bezoek.rol)} op {datum(bezoek.datum)}{f' ({rest})' if (rest := sinds(bezoek)) else ''}"


def sinds(bezoek: Bezoek) -> str:
    """Say what happened to the page since a look, or that the look has run out; nothing when it is as it was."""
    if bezoek.verlopen:
        return "meer dan drie jaar geleden, dus die stoel is weer vrij"
    if bezoek.herschreven:
        return "daarna voor een groot deel herschreven, dus die stoel is weer vrij"
    count = len(bezoek.nieuw)
    changed = f"daarna {'veranderde 1 zin' if count == 1 else f'veranderden {count} zinnen'}" if count else ""
    return f"{changed}, ook waar het antwoord over gaat" if bezoek.weg and changed else changed
