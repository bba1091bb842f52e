"""From a message to answers: the block that the site makes, or a mail of three plain lines. Says in Dutch what it cannot read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kennisbank.model.nakijken import VRIJ, Nakijkbeurt
from kennisbank.model.velden import veld_van
from kennisbank.model.vocabulaire import VOCABULAIRES

BEGIN, END = "[nakijkbeurt]", "[einde]"
QUOTE = re.compile(r"^(?:> ?)+")
NUMBER = re.compile(r"\b([A-Z][0-9]{3})\b")
QUESTION = re.compile(r"Vraag ([0-9]+):")
ANSWER = re.compile(r"([0-9]+) ([A-Z][0-9]{3}) ([0-9a-f]{8}) ([a-z]+) ([0-9a-f]{8}|-) ([a-z-]+)")
SIDE = re.compile(r"kant ([A-Z][0-9]{3}) ([a-z]+)")
HEAD = re.compile(r"(?:Van|Aan|Onderwerp|Datum|Verzonden|From|To|Subject|Date|Sent|Cc): ", re.IGNORECASE)
LABELS = {veld.label: veld.naam for veld in veld_van(Nakijkbeurt)}
OWN_WORDS = ("toelichting", "naam")  # what somebody typed: it may run over lines
ARTICLES = re.compile(r"^(?:ik ben|als)?:? ?(?:een |iemand van |iemand van een )?", re.IGNORECASE)
TERMS = {"taak": "nakijktaak", "uitkomst": "nakijkuitkomst", "rol": "nakijkrol", "belang": "belang", "kant": "kant"}


@dataclass(frozen=True)
class Antwoord:
    """One answer as it came in. `merk` and `versie` are empty where the message does not say them."""

    nummer: str
    taak: str
    uitkomst: str
    rol: str
    versie: str = ""
    merk: str = ""
    toelichting: str = ""
    kant: str = ""
    belang: str = "geen"
    naam: str = ""
    datum: date | None = None


@dataclass
class Gelezen:
    """What came of a message: the answers, and what could not be read, as sentences."""

    antwoorden: list[Antwoord] = field(default_factory=list)
    klachten: list[str] = field(default_factory=list)


def lees(tekst: str) -> Gelezen:
    """Read a message, also one that a mail program quoted or broke into short lines."""
    lines = [QUOTE.sub("", line.strip("\ufeff\r")).strip() for line in tekst.split("\n")]
    if BEGIN in lines:
        at = lines.index(BEGIN)
        end = lines.index(END) if END in lines[at:] else len(lines)
        return _block(lines[:at], list(filter(None, lines[at + 1 : end])))
    return _plain([line for line in lines if line and not HEAD.match(line)])


def _block(above: Sequence[str], block: Sequence[str]) -> Gelezen:
    words, naam = _own_words(above)
    who: dict[str, str] = {}
    sides: dict[str, str] = {}
    found = Gelezen()
    rows = []
    for line in block:
        if answer := ANSWER.fullmatch(line):
            rows.append(answer.groups())
        elif side := SIDE.fullmatch(line):
            sides[side[1]] = side[2]
        elif len(line.split()) == 2 and line.split()[0] in ("datum", "rol", "belang"):
            who[line.split()[0]] = line.split()[1]
        else:
            found.klachten.append(f"deze regel in het blok is niet te lezen: '{line}'; vraag de afzender de tekst opnieuw te sturen")
    if not rows:
        found.klachten.append("in het blok staat geen antwoord; vraag de afzender de tekst opnieuw te sturen")
    dag = _dag(who.get("datum", ""), found)
    for nummer, pagina, versie, taak, merk, uitkomst in rows:
        found.antwoorden.append(
            Antwoord(
                pagina,
                taak,
                uitkomst,
                who.get("rol", ""),
                versie,
                merk.strip("-"),
                words.get(int(nummer), ""),
                sides.get(pagina, ""),
                who.get("belang", "geen"),
                naam,
                dag,
            )
        )
    for antwoord in found.antwoorden:
        found.klachten += _unknown(antwoord)
    return found


def _own_words(lines: Sequence[str]) -> tuple[Mapping[int, str], str]:
    """Return what somebody typed in their own words: per number of a question, and the name they want."""
    texts: dict[tuple[int, str], list[str]] = {}
    question, reading = 0, ""
    for line in lines:
        label, colon, rest = line.partition(":")
        if number := QUESTION.match(line):
            question, reading = int(number[1]), ""
        elif colon and label in LABELS:
            reading = LABELS[label]
            texts[question, reading] = [rest.strip()]
        elif reading in OWN_WORDS and line:
            texts[question, reading].append(line)
        elif reading == "naam":
            reading = ""
    said = {key: " ".join(filter(None, parts)) for key, parts in texts.items()}
    naam = next((text for (_, veld), text in said.items() if veld == "naam"), "")
    return {number: text for (number, veld), text in said.items() if veld == "toelichting"}, naam


def _plain(lines: Sequence[str]) -> Gelezen:
    """Read three lines: the page, who somebody is, and what they say."""
    found = Gelezen()
    at = next((n for n, line in enumerate(lines) if NUMBER.search(line)), None)
    if at is None or len(lines) < at + 3:
        found.klachten.append(
            "hierin staat geen nakijkbeurt; zet er drie regels in: het nummer van de pagina (zoals S013), wie het zei, en wat diegene zei"
        )
        return found
    number = NUMBER.search(lines[at])
    rol = rol_van(lines[at + 1])
    if not rol:
        roles = ", ".join(term.label for term in VOCABULAIRES["nakijkrol"].values())
        found.klachten.append(f"'{lines[at + 1]}' is geen rol; schrijf op de regel onder het nummer een van deze: {roles}")
    text = " ".join(lines[at + 2 :])
    found.antwoorden.append(Antwoord(number[1] if number else "", VRIJ, "opmerking", rol, toelichting=text))
    return found


def rol_van(tekst: str) -> str:
    """Return the role that somebody named in their own words: "Ik ben: bewoner"; empty when it is none."""
    said = ARTICLES.sub("", tekst.strip(" .")).casefold()
    for term in VOCABULAIRES["nakijkrol"].values():
        if said and said in (term.slug, ARTICLES.sub("", term.label).casefold(), term.label.casefold()):
            return term.slug
    return ""


def _dag(tekst: str, found: Gelezen) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        found.klachten.append(f"'{tekst}' is geen dag; zet in het blok een regel zoals: datum 2026-11-23")
        return None


def _unknown(antwoord: Antwoord) -> list[str]:
    given = {"taak": antwoord.taak, "uitkomst": antwoord.uitkomst, "rol": antwoord.rol, "belang": antwoord.belang, "kant": antwoord.kant}
    wrong = [(naam, value) for naam, value in given.items() if value not in VOCABULAIRES[TERMS[naam]] and (value or naam != "kant")]
    return [f"'{value}' is geen {naam}; kies uit: {', '.join(VOCABULAIRES[TERMS[naam]])}" for naam, value in wrong]
