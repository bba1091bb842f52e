"""Sentences about a leerlijn: how long it and its parts take, and what each step leads to."""

from typing import Any

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import duur, studielast
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORT
from kennisbank.model.vocabulaire import label


def lezen_en_doen(lesgoed: Any, doen: str) -> str:
    """Say how long a leerlijn takes, with a word for what is not reading: "2 uur lezen en 40 minuten doen"."""
    return f"{duur(lesgoed.lezen)} lezen" + (f" en {duur(lesgoed.doen)} {doen}" if lesgoed.doen else "")


def les_regel(kb: Kennisbank, stuk: Stuk) -> str:
    """Say on one line what someone chooses a leerlijn by: "3,5 uur · hbo-bachelor, cursus"."""
    last = studielast(kb, stuk)
    return f"{duur(last['lezen'] + last['doen'])} · {', '.join(label('onderwijsniveau', slug).lower() for slug in stuk.gegevens.niveau)}"


def omvang(deel: Any) -> str:
    """Say how big a part of a leerlijn is: "3 stappen, ongeveer 20 minuten lezen en 1 uur opdrachten"."""
    zin = f"{len(deel.stappen)} {'stap' if len(deel.stappen) == 1 else 'stappen'}"
    if deel.lezen:
        zin += f", ongeveer {duur(deel.lezen)} lezen"
    return f"{zin} en {duur(deel.doen)} opdrachten" if deel.doen else zin


def stap_zin(stap: Any) -> str:
    """Say what a step of a leerlijn leads to: "Methode · 5 min. lezen"."""
    what = stap.kaart.soort.capitalize() if stap.kaart else "Buiten deze site"
    return f"{what} · {stap.leestijd} min. lezen" if stap.leestijd else what


def stap_kort(stap: Any) -> str:
    """Say the same on paper, by number and with the time that an exercise takes: "M12 · 5 min. · opdracht 20 min."."""
    what = "buiten de site" if not stap.kaart else stap.kaart.soort if SOORT[stap.kaart.soort].is_bron else stap.kaart.id
    task = f"opdracht {stap.item.minuten}\xa0min." if stap.item.minuten else "opdracht"
    return " · ".join(filter(None, [what, f"{stap.leestijd}\xa0min." if stap.leestijd else "", task if stap.item.opdracht else ""]))
