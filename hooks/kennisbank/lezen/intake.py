"""From folders to safe text: which files may take part, and are they readable. The only room that walks the disk."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank.lezen.codering import decode
from kennisbank.lezen.meldingen import Melding

FOLDERS = ("docs", "methoden", "voorbeelden")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TEMPLATE = "_sjabloon.md"
TEXT_TYPES = (".md", ".yml")
IMAGE_TYPES = (".png", ".jpg", ".webp", ".avif")
ASSET_TYPES = (*IMAGE_TYPES, ".css", ".js", ".svg", ".woff2", ".txt", ".json")
ASSETS = "docs/assets"
MAX_BYTES = {".md": 100_000, ".yml": 1_000_000}
MAX_IMAGE = 400_000
# How a picture of each kind begins, and what tells that it carries the place, the time and the maker of a photo.
MAGIC = {".png": b"\x89PNG", ".jpg": b"\xff\xd8\xff", ".webp": b"RIFF", ".avif": b"\0\0\0"}
HIDDEN_DATA = re.compile(rb"Exif\0\0|eXIf|EXIF|<x:xmpmeta|http://ns\.adobe\.com/xap")
# Folders of docs/ that would land on an address the site makes itself, or on a mounted folder.
RESERVED = ("methoden", "voorbeelden", "p", "data", "embed", "zoek", "search", "feeds", "fase", "thema", "partij", "site", "templates")
DATA = ("docs/bronnen/bronnen.yml", "docs/gegevens/register.yml")  # the only YAML beside the pages
DEEPEST = 12
# What macOS, Windows, an editor or an office program puts beside a file: no page, and no fault of who writes.
LITTER = re.compile(r"\.DS_Store|\._.*|\.#.*|.*~|~\$.*|\..*\.sw[a-p]|4913|Thumbs\.db|desktop\.ini")
# Names that Windows keeps for itself, with any ending: nobody there could get the files of this site.
WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
LONGEST = 80  # signs of a name: downloads and course packs are named after it, and add to it


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
        if stat.S_ISLNK(info.st_mode):
            meldingen.append(Melding(shown, 1, "KB010", "dit is een koppeling naar een ander bestand; zet hier het bestand zelf neer"))
        elif not (stat.S_ISREG(info.st_mode) or stat.S_ISDIR(info.st_mode)):
            meldingen.append(Melding(shown, 1, "KB010", "dit is geen gewoon bestand; haal het weg"))
        elif not _good_name(entry.name, folder) or (entry.name == TEMPLATE and stat.S_ISDIR(info.st_mode)):
            meldingen.append(Melding(shown, 1, "KB009", _about_name(shown.rsplit("/", 1)[-1])))
        elif folder == "docs" and entry.name.removesuffix(".md") in RESERVED:
            meldingen.append(
                Melding(pad, 1, "KB012", f"'{entry.name}' kan niet in docs/: dat adres maakt de site zelf; kies een andere naam")
            )
        elif stat.S_ISDIR(info.st_mode):
            yield from _walk(root, pad, meldingen)
        else:
            yield pad, info.st_size


def _about_name(name: str) -> str:
    if name.endswith(".md.txt"):
        return (
            f"'{name}' heet twee dingen: je programma zette .txt achter de naam; haal dat weg, dan blijft {name.removesuffix('.txt')} over"
        )
    if WINDOWS.fullmatch(name):
        return f"de naam '{name}' kan niet: Windows houdt hem voor zichzelf; zet er een woord bij, zoals {name.split('.', maxsplit=1)[0]}-pagina.md"
    if len(name) > LONGEST + 5:
        return f"de naam '{name[:40]}…' is te lang; maak er hooguit {LONGEST} tekens van"
    return f"de naam '{name}' kan niet; gebruik kleine letters, cijfers en streepjes, zoals wijk-schouw.md"


def _good_name(name: str, folder: str) -> bool:
    stem = name.rsplit(".", 1)[0] if "." in name else name
    if WINDOWS.fullmatch(name) or len(stem) > LONGEST:
        return False
    return (
        bool(NAME.fullmatch(stem)) or name == TEMPLATE or (f"{folder}/".startswith(f"{ASSETS}/") and bool(re.fullmatch(r"[\w.-]+", name)))
    )


def _take(root: Path, pad: str, size: int, invoer: Invoer) -> None:
    suffix = Path(pad).suffix
    allowed = ASSET_TYPES if pad.startswith(ASSETS + "/") else (*TEXT_TYPES, *IMAGE_TYPES)
    if suffix not in allowed:
        invoer.meldingen.append(
            Melding(pad, 1, "KB011", f"dit soort bestand ('{suffix or 'zonder uitgang'}') hoort hier niet; kies uit {', '.join(allowed)}")
        )
    elif suffix not in TEXT_TYPES or pad.startswith(ASSETS + "/"):
        if size > MAX_IMAGE:
            invoer.meldingen.append(
                Melding(pad, 1, "KB008", f"dit bestand is {size // 1000} kB; maak het kleiner dan {MAX_IMAGE // 1000} kB")
            )
        elif suffix in MAGIC:
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
    elif suffix == ".yml" and pad not in DATA:
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
    if not data.startswith(MAGIC[suffix]):
        yield Melding(pad, 1, "KB011", f"dit bestand is geen beeld van het soort {suffix}; sla het beeld opnieuw op en kies dat soort")
    elif HIDDEN_DATA.search(data):
        yield Melding(
            pad,
            1,
            "KB081",
            "in deze foto staat verborgen waar, wanneer of door wie hij is gemaakt; maak een schermafdruk van de foto en gebruik die",
        )


def _same_address(teksten: dict[str, str]) -> Iterator[Melding]:
    for pad in teksten:
        twin = pad.removesuffix("/index.md") + ".md"
        if pad.endswith("/index.md") and twin in teksten:
            yield Melding(pad, 1, "KB017", f"deze pagina krijgt hetzelfde adres als {twin}; geef een van de twee een andere naam")
