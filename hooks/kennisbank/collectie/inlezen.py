"""From one text to pages: read, held against the model and dated."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kennisbank.collectie import nummers
from kennisbank.collectie.kennisbank import ALL_SOURCES
from kennisbank.collectie.onaf import Onaf
from kennisbank.collectie.register import Register
from kennisbank.collectie.stuk import Stuk, dated, url_of
from kennisbank.lezen import frontmatter, intake
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin
from kennisbank.model import LITERATUUR, PAGINA, SOORTEN, Bron, Soort, kind_of, place_of, slug_of
from kennisbank.model.grafsteen import Grafsteen
from kennisbank.oordeel import geweigerd, modelfouten

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NO_DATES = "geen pagina krijgt een datum en er is geen nieuws"
BIBLIOGRAPHY = "docs/bronnen/bronnen.yml"
Dates = Mapping[str, tuple[date, date]]  # path -> (first, last) change
Gelezen = tuple[str, Stuk | None, list[Melding]]  # (place, page or None when there is nothing to judge, findings)


def read(pad: str, tekst: str, dates: Dates) -> list[Gelezen]:
    """Turn one text into pages with their dates: one of a Markdown file, one per record of the bibliography, none of other data."""
    return [(plek, dated(stuk, dates) if stuk else None, found) for plek, stuk, found in _read(pad, tekst)]


def _read(pad: str, tekst: str) -> list[Gelezen]:
    if pad == BIBLIOGRAPHY:
        return read_bibliography(pad, tekst)
    if not pad.endswith(".md"):
        meldingen = frontmatter.read_yaml(pad, tekst)[2]
        return [(pad, None, meldingen)] if meldingen else []
    bestand, meldingen = frontmatter.parse(pad, tekst)
    soort = kind_of(pad)
    if bestand is None:
        rest = frontmatter.zonder_velden(pad, tekst)
        half = Stuk(soort if rest.lichaam else PAGINA, slug_of(pad), Onaf({}), rest)
        return [(place_of(pad), half, meldingen)]
    elders = _elders(soort, bestand)
    wrong = []
    if elders:
        said = f"het nummer {bestand.waarden['id']} en de velden zijn van een {elders.naam}; zet dit bestand in {elders.map}/"
        wrong, soort = [Melding(pad, bestand.regel(("id",)), "KB033", said)], elders
    if soort.prefix and not bestand.waarden.get("id"):
        wrong.append(Melding(pad, bestand.regel(("id",)), *zin("nummer_ontbreekt"), "let op"))
        bestand = replace(bestand, waarden={**bestand.waarden, "id": nummers.nog_geen(soort)})
    withdrawn = bestand.waarden.get("status") == "ingetrokken"
    feiten, findings = modelfouten.validate(Grafsteen if withdrawn else soort.model, bestand)
    stuk = Stuk(soort, slug_of(pad), feiten or Onaf(bestand.waarden), bestand)
    return [(place_of(pad), stuk, [*wrong, *findings])]


def _elders(soort: Soort, bestand: Bestand) -> Soort | None:
    """Return the kind that a file is of by its number and its fields, when that is not the kind of its folder."""
    number, given = str(bestand.waarden.get("id", "")), set(bestand.waarden)
    other = next((one for one in SOORTEN if one.prefix and number.startswith(one.prefix)), soort)
    fits = len(given & set(other.model.model_fields)) > len(given & set(soort.model.model_fields))
    return other if other is not soort and fits else None


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
        stuk = Stuk(LITERATUUR, str(record.get("id")), feiten or Onaf(record), bestand)
        found.append((stuk.plek, stuk, findings))
    if found:  # what a # cuts off is found in the lines of the whole file
        plek, first, findings = found[0]
        cut = geweigerd.afgekapt(Bestand(pad, {}, regels, "", len(tekst.split("\n")) + 2, tekst))
        found[0] = plek, first, [*findings, *(Melding(pad, regel, *zin("afgekapt", waarde=words)) for regel, words in cut)]
    return found


def git_dates(root: Path) -> dict[str, tuple[date, date]]:
    """Return first and last change per path from one `git log`; empty where git cannot know them."""
    if zwijgt(root):
        return {}
    text = _git(root, "log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative", "--", *intake.FOLDERS).stdout
    dates: dict[str, tuple[date, date]] = {}
    commits = [commit.split("\n") for commit in text.split("\0")[1:]]
    for when, (_, *paths) in zip(_days([day for day, *_ in commits]), commits, strict=True):
        if when is None:
            continue
        for pad in filter(None, paths):
            first, last = dates.get(pad, (when, when))
            dates[pad] = (min(first, when), max(last, when))  # by the calendar: a commit can be older than the one before it
    return dates


def _days(written: Sequence[str]) -> list[date | None]:
    """Return the day of each commit, the newest first. A clock that ran ahead of ours was wrong: then the day of the commit before it counts."""
    days: list[date | None] = []
    for text in reversed(written):
        day = date.fromisoformat(text) if DAY.fullmatch(text) else date.max
        days.append(day if day <= date.today() else days[-1] if days else None)
    return days[::-1]


def verhuisd(dates: Dates, register: Register) -> Dates:
    """Return the dates, where a page that got another address was made when it stood at its first."""
    paths = {url_of(pad.removeprefix("docs/")): pad for pad in dates if pad.endswith(".md")}
    moved = [[paths[adres] for adres in was.adressen if adres in paths] for was in register.nummers.values() if len(was.adressen) > 1]
    return {**dates, **{pad: (min(dates[one][0] for one in same), dates[pad][1]) for same in moved for pad in same}}


def zwijgt(root: Path) -> str:
    """Return why git cannot say when pages changed, and what to do about it; empty when it can."""
    try:
        said = _git(root, "rev-parse", "--is-shallow-repository")
    except OSError:
        return f"{NO_DATES}: git is hier niet te vinden; zet git op deze computer"
    if "dubious ownership" in said.stderr:
        return f"{NO_DATES}: de map is van een andere gebruiker; sta haar toe met `git config --global --add safe.directory` en de map erachter"
    if said.returncode:
        return f"{NO_DATES}: dit is geen opslag van git; haal de kennisbank op met `git clone`"
    if said.stdout.strip() == "true":
        return f"{NO_DATES}: hier staan alleen de laatste veranderingen; haal de rest op met `git fetch --unshallow`"
    return ""


def _git(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    plain = ["git", "-c", "core.quotePath=false", "-c", "i18n.logOutputEncoding=UTF-8", *arguments]
    env = {**os.environ, "LC_ALL": "C"}  # what it says is read here
    return subprocess.run(plain, cwd=root, capture_output=True, check=False, encoding="utf-8", errors="replace", env=env)
