"""From a folder to a Kennisbank and everything that is made of it. Read this first."""

import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from kennisbank import checks
from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.collectie import register
from kennisbank.collectie.kennisbank import ALL_SOURCES, Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk, dated
from kennisbank.lezen import frontmatter, intake
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORT, Bron, kind_of, place_of, slug_of
from kennisbank.model.grafsteen import Grafsteen
from kennisbank.nabewerking import offline
from kennisbank.oordeel import geweigerd, modelfouten
from kennisbank.uitgeven import Merk
from kennisbank.uitvoer import (
    bijdragers,
    bundels,
    cursuspakket,
    dekking,
    doorverwijzingen,
    feeds,
    formulier,
    gegevens,
    insluiten,
    lesmateriaal,
    meldingenlijst,
    opensearch,
    overzichten,
    selectie,
    verwijzingen,
    werkvoorraad,
    zoek,
)
from kennisbank.uitvoer.paginas import paginas
from kennisbank.uitvoer.sitemap import sitemap
from kennisbank.voorraad import GeenVoorraad, Later, Voorraad

Render = Callable[[Kennisbank], Mapping[str, Gemaakt]]
Finish = Callable[[Path, Kennisbank, Mapping[str, Merk]], dict[str, bytes]]

BIBLIOGRAPHY = "docs/bronnen/bronnen.yml"
OUTPUTS: tuple[Render, ...] = (
    overzichten.render,
    meldingenlijst.render,
    gegevens.render,
    zoek.render,
    opensearch.render,
    doorverwijzingen.render,
    feeds.render,
    lesmateriaal.render,
    insluiten.render,
    cursuspakket.render,
    selectie.render,
    verwijzingen.render,
    formulier.render,
    bijdragers.render,
    werkvoorraad.render,
    dekking.render,
    bundels.render,
)
FINISHERS: tuple[Finish, ...] = (offline.finish,)


def build(
    root: Path,
    dates: Mapping[str, tuple[date, date]] | None = None,
    site: Site | None = None,
    voorraad: Voorraad | None = None,
) -> tuple[Kennisbank, list[Melding]]:
    """Read, judge and link everything under `root`.

    Returns what could be read, and every finding about every file. Only with no finding of `ernst` "fout" is the
    Kennisbank whole. `dates` gives the first and last change per path; by default git is asked. `site` says where the
    pages will stand: without it every address is from the root. `voorraad` holds what the build before read and judged.
    """
    voorraad = voorraad or GeenVoorraad()
    dates = git_dates(root) if dates is None else dates
    invoer = intake.collect(root)
    meldingen = list(invoer.meldingen)
    stukken: list[Stuk] = []
    onleesbaar = {place_of(pad) for pad in invoer.geweigerd}
    for pad, tekst in invoer.teksten.items():
        for plek, stuk, found in voorraad.neem(("gelezen", pad), (tekst, dates.get(pad)), partial(read, pad, tekst, dates)):
            meldingen.extend(found)
            if stuk is not None:
                stukken.append(stuk)
            else:
                onleesbaar.add(plek)
    kb = Kennisbank(
        stukken=tuple(sorted(stukken, key=lambda s: s.plek)),
        bestanden=tuple(invoer.bestanden),
        peildatum=max((last for _, last in dates.values()), default=None),
        onleesbaar=frozenset(onleesbaar),
        site=site or Site(),
        register=register.read(invoer.teksten.get(register.PAD)),
        voorraad=voorraad,
    )
    for stuk in kb.stukken:
        meldingen.extend(voorraad.neem(("oordeel", stuk.plek), stuk, partial(oordeel, stuk)))
    for check in checks.SAMEN:
        meldingen.extend(check(kb))
    return kb, sorted(set(meldingen))


def oordeel(stuk: Stuk) -> list[Melding]:
    """Return what the rules about one page say of it."""
    return [melding for check in checks.PER_STUK for melding in check(stuk)]


Gelezen = tuple[str, Stuk | None, list[Melding]]  # (place, page or None when it cannot be read, findings)


def read(pad: str, tekst: str, dates: Mapping[str, tuple[date, date]]) -> list[Gelezen]:
    """Turn one text into pages with their dates: one of a Markdown file, one per record of the bibliography, none of other data."""
    return [(plek, dated(stuk, dates) if stuk else None, found) for plek, stuk, found in _read(pad, tekst)]


def _read(pad: str, tekst: str) -> list[Gelezen]:
    if pad == BIBLIOGRAPHY:
        return read_bibliography(pad, tekst)
    if not pad.endswith(".md"):
        meldingen = frontmatter.read_yaml(pad, tekst)[2]
        return [(pad, None, meldingen)] if meldingen else []
    bestand, meldingen = frontmatter.parse(pad, tekst)
    if bestand is None:
        return [(place_of(pad), None, meldingen)]
    soort = kind_of(pad)
    withdrawn = bestand.waarden.get("status") == "ingetrokken"
    feiten, findings = modelfouten.validate(Grafsteen if withdrawn else soort.model, bestand)
    stuk = Stuk(soort, slug_of(pad), feiten, bestand) if feiten else None
    return [(place_of(pad), stuk, [*findings, *geweigerd.check(bestand)])]


def read_bibliography(pad: str, tekst: str) -> list[Gelezen]:
    """Read the list of sources; each record is a page of its own."""
    records, regels, meldingen = frontmatter.read_yaml(pad, tekst)
    if meldingen or not isinstance(records, list):
        meldingen = meldingen or [Melding(pad, 1, "KB005", "hier hoort een lijst van bronnen te staan, elk met een streepje ervoor")]
        return [(ALL_SOURCES, None, meldingen)]
    found: list[Gelezen] = []
    per_record: dict[int, dict[frontmatter.Plaats, int]] = {index: {} for index in range(len(records))}
    for place, line in regels.items():
        if place:
            per_record[int(place[0])][place[1:]] = line
    for index, record in enumerate(records):
        lines = per_record[index]
        if not isinstance(record, dict):
            wrong = Melding(
                pad, lines.get((), 1), "KB005", "een bron bestaat uit velden, zoals id, type en title; kijk naar de bron erboven"
            )
            found.append((ALL_SOURCES, None, [wrong]))
            continue
        bestand = Bestand(pad, record, lines, "", lines.get((), 1))
        feiten, findings = modelfouten.validate(Bron, bestand)
        stuk = Stuk(SOORT["bron"], feiten.id, feiten, bestand) if isinstance(feiten, Bron) else None
        found.append((f"bron/{record.get('id')}", stuk, [*findings, *geweigerd.check(bestand)]))
    return found


def git_dates(root: Path) -> dict[str, tuple[date, date]]:
    """Return first and last change per path from one `git log`; empty outside a repository."""
    command = ["git", "log", "--format=%x00%cs", "--name-only", "--no-renames", "--", *intake.FOLDERS]
    try:
        text = subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, tuple[date, date]] = {}
    for commit in text.split("\0")[1:]:
        day, *paths = commit.split("\n")
        try:
            when = date.fromisoformat(day)
        except ValueError:  # a clock that was far off
            continue
        for pad in filter(None, paths):
            dates[pad] = (when, dates[pad][1]) if pad in dates else (when, when)
    return dates


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return everything that is made of the collection, by its path; a path that ends in .md is a page."""
    made: dict[str, Gemaakt] = {}
    for output in OUTPUTS:
        for path, file in output(kb).items():
            if path in made:
                raise ValueError(f"twee uitvoeren maken allebei {path}; geef een van de twee een ander pad ({output.__module__})")
            made[path] = file
    return made


def plan(kb: Kennisbank, made: Mapping[str, Gemaakt]) -> dict[str, bytes | Later[Any]]:
    """Return every file of the site by its path in the site: what was made, the pages, and the list of pages."""
    opzetten = {path: file for path, file in made.items() if isinstance(file, Opzet)}
    pages = paginas(kb, opzetten)
    files = {path: file for path, file in made.items() if not isinstance(file, Opzet)}
    urls = [path.removesuffix("index.html") for path in pages if path != "404.html"]
    return {**files, **pages, **sitemap(kb, urls)}


def finish(site: Path, kb: Kennisbank, merken: Mapping[str, Merk]) -> dict[str, bytes]:
    """Return every file that is made from the built site, by its path in it. `merken` has the mark of each file that stands there."""
    return {path: data for finisher in FINISHERS for path, data in finisher(site, kb, merken).items()}
