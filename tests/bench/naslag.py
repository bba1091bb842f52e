"""What stands on generated pages to look things up: a begrip, a competentie, a leerlijn and a source."""

import random

from stukken import Blad, Velden, begripsnaam, sleutel
from termen import KADER, PARTIJ
from woorden import compounds, sentence

SOORT_BRON = "webpage " * 10 + "report article-newspaper article-magazine article-journal post-weblog book"
CITED = 200  # names of writers, so that some wrote more than one source in a year


def begrip(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a begrip: mostly its definition alone."""
    velden = {
        "titel": begripsnaam(blad.nummer).capitalize(),
        "definitie": blad.met_bron(20),
        "niet_hetzelfde_als": blad.naar("begrip", 1),
        "ook_gezegd_door": [{"partij": partij, "woord": blad.titel(3).lower()} for partij in blad.kies(PARTIJ, 4)],
    }
    return velden, blad.alinea(0.5, 1) if blad.rng.random() < 0.4 else ""


def competentie(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a competentie."""
    velden = {
        "kern": blad.zinnen(23),
        "omschrijving": blad.zinnen(66),
        "gedrag": [blad.zin() for _ in range(6)],
        "herkomst": [{"kader": k, "toelichting": blad.zin(), "bron": blad.bronnen[0]} for k in blad.kies(KADER, 3)],
    }
    return velden, blad.lichaam(("Voorbeeld", "Oefenen"), 2, citaten=0.4, links=0.3)


def leerlijn(blad: Blad) -> tuple[Velden, str]:
    """Return fields and text of a leerlijn: five parts of three things to read."""
    folders = {"spanning": "spanningen", "voorbeeld": "voorbeelden", "competentie": "competenties"}
    onderdelen = []
    for _ in range(5):
        items = []
        for soort, folder in folders.items():
            relatie = blad.naar(soort, 1)[0]
            items.append(
                {
                    "naar": f"{folder}/{relatie[soort]}",
                    "waarom": relatie["waarom"],
                    "opdracht": blad.zinnen(50),
                    "minuten": 15,
                }
            )
        onderdelen.append({"titel": blad.titel(), "uitleg": blad.met_bron(40), "items": items})
    velden = {
        "kern": blad.zinnen(25),
        "voor_wie": blad.zin(),
        "niveau": ["mbo-4", "ad", "hbo-bachelor"],
        "leeruitkomsten": [blad.zin() for _ in range(5)],
        "onderdelen": onderdelen,
        "docentnotities": blad.zinnen(140),
        "toetsing": blad.zinnen(95),
    }
    return velden, blad.lichaam(("Vooraf", "Na afloop"), 1, citaten=2)


def bron(nummer: int) -> Velden:
    """Return one record of the bibliography."""
    rng = random.Random(f"bron {nummer}")
    names = compounds()[:CITED]
    writer = (
        {"family": rng.choice(names).capitalize(), "given": rng.choice(names).capitalize()}
        if rng.random() < 0.4
        else {"literal": "De " + rng.choice(names)}
    )
    url = f"https://www.{rng.choice(names)}.example/{nummer}/"
    found = {
        "id": sleutel(nummer),
        "type": rng.choice(SOORT_BRON.split()),
        "title": sentence(rng, 5, 9).rstrip("."),
        "author": [writer] if rng.random() < 0.75 else None,
        "issued": str(rng.randint(2000, 2025)) if rng.random() < 0.47 else None,
        "container-title": rng.choice(names).capitalize() if rng.random() < 0.84 else None,
        "URL": url if rng.random() < 0.84 else None,
        "language": "nl",
        "toegang": "open",
        "gelezen": "fragment",
        "in_het_kort": sentence(rng, 12, 20),
    }
    return {naam: waarde for naam, waarde in found.items() if waarde}
