"""From a folder to a Kennisbank and everything that is made of it. Read this first."""

import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from kennisbank import checks, frontmatter, intake, lichaam, vertaling
from kennisbank.collectie import Kennisbank, Stuk, dated
from kennisbank.frontmatter import Bestand
from kennisbank.meldingen import Melding
from kennisbank.model import SOORT, SOORTEN, Bron, Soort
from kennisbank.uitvoer import gegevens, overzichten

Render = Callable[[Kennisbank], dict[str, bytes]]
Finish = Callable[[Path, Kennisbank], dict[str, bytes]]

BIBLIOGRAPHY = "docs/bronnen/bronnen.yml"
OUTPUTS: tuple[Render, ...] = (overzichten.render, gegevens.render)
FINISHERS: tuple[Finish, ...] = ()


def build(root: Path, dates: Mapping[str, tuple[date, date]] | None = None) -> tuple[Kennisbank, list[Melding]]:
    """Read, judge and link everything under `root`.

    Returns what could be read, and every finding about every file. Only with no finding of `ernst` "fout" is the
    Kennisbank whole. `dates` gives the first and last change per path; by default git is asked.
    """
    invoer = intake.collect(root)
    meldingen = list(invoer.meldingen)
    stukken: list[Stuk] = []
    for pad, tekst in invoer.teksten.items():
        for stuk, found in read(pad, tekst):
            meldingen.extend(found)
            if stuk is not None:
                stukken.append(stuk)
    dates = git_dates(root) if dates is None else dates
    latest = max((last for _, last in dates.values()), default=None)
    kb = Kennisbank(tuple(sorted((dated(s, dates) for s in stukken), key=lambda s: s.plek)), tuple(invoer.bestanden), latest)
    for check in checks.CHECKS:
        meldingen.extend(check(kb))
    return kb, sorted(set(meldingen))


def read(pad: str, tekst: str) -> list[tuple[Stuk | None, list[Melding]]]:
    """Turn one text into pages: one for a Markdown file, one per record for the bibliography, none for other data."""
    if pad == BIBLIOGRAPHY:
        return read_bibliography(pad, tekst)
    if not pad.endswith(".md"):
        _, _, meldingen = frontmatter.read_yaml(pad, tekst)
        return [(None, meldingen)]
    bestand, meldingen = frontmatter.parse(pad, tekst)
    if bestand is None:
        return [(None, meldingen)]
    soort = kind_of(pad)
    feiten, findings = vertaling.validate(soort.model, bestand)
    slug = str(PurePosixPath(pad).relative_to(soort.map).with_suffix(""))
    stuk = Stuk(soort, slug, feiten, bestand) if feiten else None
    return [(stuk, [*findings, *lichaam.check(bestand)])]


def read_bibliography(pad: str, tekst: str) -> list[tuple[Stuk | None, list[Melding]]]:
    """Read the list of sources; each record is a page of its own."""
    records, regels, meldingen = frontmatter.read_yaml(pad, tekst)
    if meldingen or not isinstance(records, list):
        return [(None, meldingen or [Melding(pad, 1, "KB005", "hier hoort een lijst van bronnen te staan, elk met een streepje ervoor")])]
    found: list[tuple[Stuk | None, list[Melding]]] = []
    per_record: dict[int, dict[frontmatter.Pad, int]] = {index: {} for index in range(len(records))}
    for place, line in regels.items():
        if place:
            per_record[int(place[0])][place[1:]] = line
    for index, record in enumerate(records):
        lines = per_record[index]
        if not isinstance(record, dict):
            found.append((None, [Melding(pad, lines.get((), 1), "KB005", "een bron bestaat uit velden, zoals id, type en title; kijk naar de bron erboven")]))
            continue
        bestand = Bestand(pad, record, lines, "", lines.get((), 1))
        feiten, findings = vertaling.validate(Bron, bestand)
        stuk = Stuk(SOORT["bron"], feiten.id, feiten, bestand) if isinstance(feiten, Bron) else None
        found.append((stuk, [*findings, *lichaam.check(bestand)]))
    return found


def kind_of(pad: str) -> Soort:
    """Return the kind of a Markdown file by its folder; index pages and all else under docs/ are pages of the site."""
    folder, name = pad.rsplit("/", 1)
    for soort in SOORTEN:
        if folder == soort.map and soort.naam != "pagina" and name != "index.md":
            return soort
    return SOORT["pagina"]


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
        when = date.fromisoformat(day)
        for pad in filter(None, paths):
            dates[pad] = (when, dates[pad][1]) if pad in dates else (when, when)
    return dates


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return every file that is made before MkDocs runs, by its path in the site's source."""
    return {path: data for output in OUTPUTS for path, data in output(kb).items()}


def finish(site: Path, kb: Kennisbank) -> dict[str, bytes]:
    """Return every file that is made from the built pages, by its path in the site."""
    return {path: data for finisher in FINISHERS for path, data in finisher(site, kb).items()}
