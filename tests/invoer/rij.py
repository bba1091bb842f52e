"""One row of rijen.yml: a small input in a copy of the mini tree, what the build says of it, and what someone who listens makes of it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from hulp import Proef
from kennisbank.__main__ import main
from kennisbank.lezen.codering import als_tekst
from kennisbank.lezen.meldingen import Melding
from kennisbank.redactie.herstel import herstel, met_voorstel
from kennisbank.uitvoer.paginas import paginas

PAD = "voorbeelden/de-omgehakte-eik.md"  # where an input stands that names no file
ZIN = "Een kring."  # the sentence in that file that `tekst` takes the place of
TABEL = Path(__file__).with_name("rijen.yml")
TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
# What a finding offers to the letter: the word that was meant, or else the first of the choices.
MEANT = re.compile(r"Bedoelde je '([^']+)'|is geen keuze die we kennen\. Kies uit: ([^,]+)")
Tekst = str | Sequence[Any]  # a text, or pieces: each a text, or a text and how often it stands there


def heel(tekst: Tekst) -> str:
    """Return a text of which long parts are written as [text, times]."""
    if isinstance(tekst, str):
        return tekst
    return "".join(piece if isinstance(piece, str) else str(piece[0]) * int(piece[1]) for piece in tekst)


@dataclass(frozen=True)
class Rij:
    """What each key means stands above the table."""

    kop: str
    wat: str
    van: str = ""
    pad: str = PAD
    tekst: Tekst = ""
    vervang: str = ""
    door: Tekst = ""
    ook: Sequence[Sequence[str]] = ()
    bestand: Tekst | None = None
    kopie: str = ""
    codering: str = "utf-8"
    zegt: Sequence[str] = ()
    regel: Sequence[str] = ()
    wordt: Sequence[str] = ()
    gevolgd: Mapping[str, Any] = field(default_factory=dict)
    leest: str = ""
    proef: Sequence[str] = ()

    @property
    def begin(self) -> str:
        """The first line of what was put in: where a finding stands that says no other line."""
        whole = heel(self.tekst or self.door)
        return next((line for line in whole.split("\n") if line.strip()), "")

    def zet(self, proef: Proef) -> None:
        """Put the input in a tree."""
        if self.bestand is not None:
            proef.schrijf(self.pad, heel(self.bestand).encode(self.codering, "surrogatepass"))
            return
        pairs = [(ZIN, heel(self.tekst))] if self.tekst else [(self.vervang, heel(self.door))] if self.vervang else []
        if self.kopie:
            proef.schrijf(self.pad, proef.lees(self.kopie))
        for oud, nieuw in [*pairs, *self.ook]:
            proef.verander(self.pad, oud, nieuw)
        if self.codering != "utf-8":
            proef.schrijf(self.pad, proef.lees(self.pad).encode(self.codering))


def rijen() -> Iterator[Rij]:
    """Yield the rows of the table, in order."""
    for kop, rows in yaml.safe_load(TABEL.read_text(encoding="utf-8")).items():
        for row in rows:
            yield Rij(kop, **{key: [value] if key in LIJSTEN and isinstance(value, str) else value for key, value in row.items()})


LIJSTEN = {"zegt", "regel", "wordt", "proef"}  # may hold one text or several


def nieuw(proef: Proef, before: set[tuple[str, str, str]]) -> list[Melding]:
    """Return what is found in a tree and was not found before, each with its proposal."""
    return met_voorstel(proef.root, (m for m in proef.bouw().meldingen if (m.pad, m.code, m.tekst) not in before))


def past(melding: Melding, zegt: str) -> bool:
    """Say whether a finding is what a row says: its code, and pieces of its sentence with … between."""
    said = f"{melding.code} {'' if melding.ernst == 'fout' else '(let op) '}{melding.tekst}"
    return bool(re.match(".*?".join(map(re.escape, zegt.split(" … "))), said, re.DOTALL))


def op(proef: Proef, melding: Melding, regel: str) -> bool:
    """Say whether a finding stands on a line that holds this text, or on this number."""
    if regel.isdecimal() and len(regel) < len("10000"):
        return melding.regel == int(regel)
    path = proef.root / melding.pad
    lines = als_tekst(path.read_bytes()).split("\n") if path.is_file() else []
    return melding.regel <= len(lines) and regel in lines[melding.regel - 1]


def volg(proef: Proef, meldingen: Sequence[Melding]) -> list[Melding]:
    """Do what can be done to the letter: what `herstel` mends, and the word that was meant or the first choice. Returns of which findings."""
    done, _ = herstel(proef.root, sorted({m.pad for m in meldingen}))
    followed = list(done)
    for melding in nieuw(proef, {(m.pad, m.code, m.tekst) for m in done}):
        path = proef.root / melding.pad
        was, meant = re.search(r"'([^']+)'", melding.tekst), MEANT.search(melding.tekst)
        if not (was and meant and path.suffix in (".md", ".yml") and melding in meldingen):
            continue
        lines = als_tekst(path.read_bytes()).split("\n")
        here = lines[melding.regel - 1]
        word = next(filter(None, meant.groups()))
        if was[1] in here:
            lines[melding.regel - 1] = here.replace(was[1], word)
            proef.schrijf(melding.pad, "\n".join(lines))
            followed.append(melding)
    return followed


def stap(proef: Proef, step: Mapping[str, Any]) -> None:
    """Change a tree as a row of raad.yml says."""
    pad, kopie = step["pad"], step.get("kopie")
    data = (proef.root / kopie).read_bytes() if kopie else heel(step.get("bestand", "")).encode()
    if gone := step.get("weg"):
        (proef.root / gone).rmdir() if (proef.root / gone).is_dir() else (proef.root / gone).unlink()
    if kopie or "bestand" in step:
        (proef.root / pad).unlink(missing_ok=True)
        proef.schrijf(pad, data)
    for oud, nieuwer in step.get("verander", ()):
        proef.verander(pad, oud, nieuwer)
    if "opdracht" in step:
        main([*step["opdracht"], "--map", str(proef.root)])


def op_de_pagina(proef: Proef, pad: str) -> str:
    """Return the words of the page that is made of a file, on one line."""
    kb = proef.bouw().kb
    stuk = next(stuk for stuk in kb.stukken if stuk.pad == pad)
    page = paginas(kb, {})[f"{stuk.url}index.html"]
    return " ".join(unescape(TAG.sub(" ", page.maak(page.bekijk()).decode())).split())


def toon(melding: Melding) -> str:
    """Return a finding for people who look at a test that failed."""
    return f"{melding} => {json.dumps(melding.wordt, ensure_ascii=False) if melding.wordt is not None else 'geen voorstel'}"
