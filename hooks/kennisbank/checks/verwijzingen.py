"""Rules about ids and relations: everything that points from one page to another."""

import re
from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.nummers import zonder
from kennisbank.collectie.relaties import plaats_van, reden_van, written
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding, nearest
from kennisbank.lezen.zinnen import zin
from kennisbank.model import SOORTEN
from kennisbank.model.relaties import Relatiesoort

NUMMER = re.compile("[A-Z][0-9]{3}")
PLEK = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")  # kind/slug
OFTEN = ("handelingsopties", "items")  # these may name one page several times


def check_dubbel_id(kb: Kennisbank) -> Iterator[Melding]:
    """An id belongs to one page."""
    first: dict[str, Stuk] = {}
    for stuk in (page for page in kb.te_beoordelen if page.id and not zonder(page)):
        if other := first.setdefault(stuk.id, stuk):
            if other is not stuk:
                free = f", zoals {kb.vrij_nummer(stuk.soort.prefix)}" if stuk.soort.prefix else ""
                yield at(
                    stuk,
                    ("id",),
                    "KB040",
                    f"het nummer {stuk.id} is al van {other.pad}; neem een nummer dat vrij is{free}",
                )


def check_prefix(kb: Kennisbank) -> Iterator[Melding]:
    """The letter of an id tells the kind."""
    for stuk in kb.te_beoordelen:
        if stuk.soort.prefix and NUMMER.fullmatch(stuk.id) and not stuk.id.startswith(stuk.soort.prefix):
            gaps = {"waarde": stuk.id, "soort": stuk.soort.naam, "letter": stuk.soort.prefix}
            yield at(stuk, ("id",), *zin("nummer_van_ander", **gaps))


def check_onbekende_verwijzing(kb: Kennisbank) -> Iterator[Melding]:
    """A relation points to a page that exists, is not the page itself and is not withdrawn."""
    for stuk in kb.te_beoordelen:
        for relatiesoort, index, plek, _ in written(stuk):
            if relatiesoort.naar_bron:
                continue  # check_bronsleutel sees these, with those in running text
            if not PLEK.fullmatch(plek) or (relatiesoort.doel != "naar" and plek.count("/") > 1):
                continue  # the model says what is wrong with it
            other = kb.per_plek.get(plek)
            plaats = plaats_van(stuk, relatiesoort, index)
            if other is None and (plek in kb.onleesbaar or _as_place(plek) in kb.onleesbaar):
                continue  # the file is there; its own findings say what is wrong with it
            if other is None:
                slug = plek.split("/", 1)[-1]
                known = (
                    list(kb.per_plek) if relatiesoort.doel == "naar" else [s.slug for s in kb.stukken if s.soort.naam == relatiesoort.doel]
                )
                near = nearest(plek if relatiesoort.doel == "naar" else slug, known)
                yield at(stuk, plaats, *zin("onbekende_pagina", waarde=slug, naam=relatiesoort.veld, naast=near))
            elif other is stuk:
                yield at(stuk, plaats, "KB051", f"deze pagina verwijst bij {relatiesoort.veld} naar zichzelf; haal het weg")
            elif other.ingetrokken:
                yield at(stuk, plaats, "KB059", f"'{other.titel}' is ingetrokken; kies een andere pagina of haal de verwijzing weg")


def _as_place(plek: str) -> str:
    """Turn folder/slug, as a leerlijn writes it, into kind/slug."""
    folder, _, slug = plek.partition("/")
    return next((f"{soort.naam}/{slug}" for soort in SOORTEN if soort.web == folder), plek)


def check_dubbele_relatie(kb: Kennisbank) -> Iterator[Melding]:
    """A relation is written once, and on one side only; the way back is computed."""
    seen: dict[tuple[str, frozenset[str] | tuple[str, str]], Stuk] = {}
    for stuk in kb.te_beoordelen:
        here: set[tuple[Relatiesoort, str]] = set()
        for soort, index, plek, _ in written(stuk):
            if soort.veld in OFTEN:
                continue
            pair = frozenset((stuk.plek, plek)) if soort.wederzijds else (stuk.plek, plek)
            other = seen.setdefault((soort.veld, pair), stuk)
            if other is not stuk:
                said = f"'{other.titel}' noemt deze pagina al bij {soort.veld}; de terugweg rekenen we uit, haal hem hier weg"
                yield at(stuk, (soort.veld, index), "KB050", said)
            elif (soort, plek) in here:
                yield at(stuk, (soort.veld, index), *zin("dubbel", waarde=plek, naam=soort.veld))
            here.add((soort, plek))


def check_zelfde_reden(kb: Kennisbank) -> Iterator[Melding]:
    """A reason fits one pair only: a sentence that fits all says nothing."""
    first: dict[str, str] = {}
    for stuk in kb.stukken:
        for soort, index, _, item in written(stuk):
            reden = reden_van(soort, item).casefold()
            if reden and reden in first:
                said = f"dezelfde reden staat al in {first[reden]}; zeg wat juist deze twee verbindt"
                yield at(stuk, (soort.veld, index), "KB057", said, "let op")
            where = stuk.bestand.regel((*plaats_van(stuk, soort, index), soort.reden or ""))
            first.setdefault(reden, f"{stuk.pad}, regel {where}")


def check_dood_begrip(kb: Kennisbank) -> Iterator[Melding]:
    """A begrip is a word that some other page uses."""
    text = [
        "\n".join(s.alle_tekst for s in kb.stukken if s.soort is soort).casefold()
        for soort in SOORTEN
        if not soort.is_bron and not soort.heeft("definitie")
    ]
    for stuk in kb.met("definitie") if not kb.onleesbaar else ():
        names = [stuk.titel, *stuk.gegevens.synoniemen, *(g.woord for g in stuk.gegevens.ook_gezegd_door)]
        linked = any(not relatie.soort.naar_bron for relatie in (*kb.heen(stuk), *kb.backlinks(stuk)))
        if not linked and not any(name.casefold() in said for name in names for said in text):
            yield at(
                stuk,
                ("titel",),
                "KB053",
                f"het begrip '{stuk.titel}' komt op geen enkele andere pagina voor; gebruik het, geef een synoniem of haal het weg",
                "let op",
            )


def check_item(kb: Kennisbank) -> Iterator[Melding]:
    """An item of a leerlijn is a page of this site or an address with a title, not both."""
    for stuk in kb.met("onderdelen"):
        for d, onderdeel in enumerate(stuk.gegevens.onderdelen):
            for i, item in enumerate(onderdeel.items):
                if bool(item.naar) == bool(item.url) or (item.url and not item.titel):
                    yield at(
                        stuk,
                        ("onderdelen", d, "items", i),
                        "KB058",
                        "een item heeft 'naar' (een pagina van deze site) of 'url' met 'titel' (iets van buiten); kies er één",
                    )
