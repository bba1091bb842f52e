"""From folders to safe text: which files may take part, and are they readable. The only room that walks the disk."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank.lezen import beelden
from kennisbank.lezen.bestandsnaam import (
    ASSETS,
    DATA,
    IMAGE_TYPES,
    LITTER,
    TEMPLATE,
    TEXT_TYPES,
    goede_naam,
    over_map,
    over_naam,
    verkeerde_soort,
)
from kennisbank.lezen.codering import decode
from kennisbank.lezen.meldingen import Melding

FOLDERS = ("docs", "methoden", "voorbeelden")
MAX_BYTES = {".md": 100_000, ".yml": 1_000_000}
MAX_IMAGE = 400_000
MOST_DOTS = 12_000_000  # of a picture: a small file can hold one that fills the memory of a telephone
# Folders of docs/ that would land on an address the site makes itself, or on a mounted folder.
RESERVED = ("methoden", "voorbeelden", "p", "data", "embed", "zoek", "search", "feeds", "fase", "thema", "partij", "site", "templates")
DEEPEST = 12


@dataclass
class Invoer:
    """What was found: text per path, other files, and findings. Paths are relative to the root, with slashes."""

    teksten: dict[str, str] = field(default_factory=dict)
    bestanden: list[str] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    geweigerd: list[str] = field(default_factory=list)  # Markdown files that exist but cannot be read


def collect(root: Path) -> Invoer:
    """Read all content files under `root`. Never follows a link, never raises for bad content."""
    invoer = Invoer()
    for folder in FOLDERS:
        if (root / folder).is_symlink():
            invoer.meldingen.append(Melding(folder, 1, "KB010", "dit is een koppeling naar een andere map; zet hier een gewone map neer"))
        elif (root / folder).is_dir():
            for pad, size in _walk(root, folder, invoer.meldingen):
                _take(root, pad, size, invoer)
    invoer.meldingen.extend(_same_address(invoer.teksten))
    return invoer


def _walk(root: Path, folder: str, meldingen: list[Melding]) -> Iterator[tuple[str, int]]:
    if folder.count("/") > DEEPEST:
        meldingen.append(Melding(folder, 1, "KB009", f"er zitten meer dan {DEEPEST} mappen in elkaar; zet de bestanden hoger"))
        return
    for entry in sorted(os.scandir(root / folder), key=lambda e: e.name):
        if LITTER.fullmatch(entry.name):
            continue
        pad = f"{folder}/{entry.name}"
        shown = pad.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", "\\n")
        info = entry.stat(follow_symlinks=False)
        is_folder = stat.S_ISDIR(info.st_mode)
        if stat.S_ISLNK(info.st_mode):
            meldingen.append(Melding(shown, 1, "KB010", "dit is een koppeling naar een ander bestand; zet hier het bestand zelf neer"))
        elif not (stat.S_ISREG(info.st_mode) or is_folder):
            meldingen.append(Melding(shown, 1, "KB010", "dit is geen gewoon bestand; haal het weg"))
        elif is_folder and "." in entry.name:
            meldingen.append(Melding(shown, 1, "KB009", over_map(shown.rsplit("/", 1)[-1])))
        elif not goede_naam(entry.name, folder, is_folder):
            meldingen.append(Melding(shown, 1, "KB009", over_naam(shown.rsplit("/", 1)[-1], is_folder)))
        elif folder == "docs" and entry.name.removesuffix(".md") in RESERVED:
            meldingen.append(
                Melding(pad, 1, "KB012", f"'{entry.name}' kan niet in docs/: dat adres maakt de site zelf; kies een andere naam")
            )
        elif is_folder:
            yield from _walk(root, pad, meldingen)
        else:
            yield pad, info.st_size


def _take(root: Path, pad: str, size: int, invoer: Invoer) -> None:
    suffix = Path(pad).suffix
    asset = pad.startswith(ASSETS + "/")
    if wrong := verkeerde_soort(pad, suffix, asset):
        invoer.meldingen.append(Melding(pad, 1, "KB011", wrong))
    elif suffix not in TEXT_TYPES or asset:
        if size > MAX_IMAGE:
            invoer.meldingen.append(
                Melding(pad, 1, "KB008", f"dit bestand is {size // 1000} kB; maak het kleiner dan {MAX_IMAGE // 1000} kB")
            )
        elif suffix in IMAGE_TYPES:
            invoer.meldingen.extend(_picture(pad, (root / pad).read_bytes()))
        invoer.bestanden.append(pad)
    elif size > MAX_BYTES[suffix]:
        invoer.meldingen.append(
            Melding(
                pad,
                1,
                "KB008",
                f"dit bestand is {size // 1000} kB; meer dan {MAX_BYTES[suffix] // 1000} kB leest niemand; splits het of haal weg wat er niet hoort",
            )
        )
    elif suffix == ".yml" and not pad.startswith(DATA):
        invoer.meldingen.append(
            Melding(pad, 1, "KB011", "een .yml-bestand hoort hier niet: niemand kijkt het na en het komt wel op de site; haal het weg")
        )
    elif not pad.endswith(f"/{TEMPLATE}"):
        tekst, meldingen = decode(pad, (root / pad).read_bytes())
        invoer.meldingen.extend(meldingen)
        if tekst is not None:
            invoer.teksten[pad] = tekst
        else:
            invoer.geweigerd.append(pad)


def _picture(pad: str, data: bytes) -> Iterator[Melding]:
    """A picture is what its name says, and does not tell where and by whom it was made."""
    suffix = Path(pad).suffix
    try:
        beeld = beelden.lees(suffix, data)
    except beelden.GeenBeeld:
        yield Melding(pad, 1, "KB011", f"dit bestand is geen beeld van het soort {suffix}; sla het beeld opnieuw op en kies dat soort")
        return
    if beeld.breedte * beeld.hoogte > MOST_DOTS:
        size = f"dit beeld is {beeld.breedte} bij {beeld.hoogte} beeldpunten"
        yield Melding(pad, 1, "KB008", f"{size}; maak het kleiner, zodat het op een telefoon past: hooguit 4000 bij 3000")
    if beeld.meer:
        yield Melding(
            pad,
            1,
            "KB081",
            "in dit beeld staat meer dan het beeld zelf, zoals waar, wanneer of door wie het is gemaakt; maak er een schermafdruk van en gebruik die",
        )


def _same_address(teksten: dict[str, str]) -> Iterator[Melding]:
    for pad in teksten:
        twin = pad.removesuffix("/index.md") + ".md"
        if pad.endswith("/index.md") and twin in teksten:
            yield Melding(pad, 1, "KB017", f"deze pagina krijgt hetzelfde adres als {twin}; geef een van de twee een andere naam")
