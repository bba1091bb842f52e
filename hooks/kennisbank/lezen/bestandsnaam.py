"""What a file may be called and of what kind it may be, and what to do when it is neither."""

import re
from pathlib import Path

from kennisbank.lezen.naam import slug

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TEMPLATE = "_sjabloon.md"
TEXT_TYPES = (".md", ".yml")
IMAGE_TYPES = (".png", ".jpg", ".webp", ".avif")
ASSETS = "docs/assets"
# What the pages themselves use, in docs/assets. Another script, sheet or drawing there would run or show in the name of
# this site: an SVG that is opened by itself is a page of its own.
HOUSE = frozenset(Path(__file__).with_name("huis.txt").read_text(encoding="utf-8").split())
SOURCES = "docs/bronnen"
DATA = ("docs/bronnen/bronnen.yml", "docs/gegevens/register.yml", "docs/nakijken/")  # the only YAML: files, and a folder
# What people send of other kinds, and what to do with it.
OTHERWISE = {
    **dict.fromkeys((".docx", ".doc", ".odt", ".pages", ".rtf"), "kopieer de tekst naar een .md-bestand met de velden van het sjabloon"),
    ".txt": "geef het een naam die eindigt op .md",
    ".markdown": "geef het een naam die eindigt op .md",
    ".yaml": f"haal het weg; bronnen staan in {DATA[0]}",
    ".jpeg": "geef het een naam die eindigt op .jpg",
    **dict.fromkeys((".gif", ".svg", ".heic", ".bmp", ".tif", ".tiff"), "sla het beeld op als .png of .jpg"),
    **dict.fromkeys((".pdf", ".pptx", ".xlsx", ".mp3", ".mp4", ".zip"), "zet het ergens anders en geef in de tekst een link"),
}
# What macOS, Windows, an editor or an office program puts beside a file: no page, and no fault of who writes.
LITTER = re.compile(
    r"\._.*|\.[#~].*|\.(?!.*\.(?:md|txt)$).*|.*~|#.*#|~.*|4913|(?:eh)?[Tt]humbs\.db|[Dd]esktop\.ini|Icon\r|@eaDir|__MACOSX|\$RECYCLE\.BIN"
    r"|.*\.(?:bak|orig|rej|tmp|part|crdownload|sw[a-p]|kate-swp)"
)
# Names that Windows keeps for itself, with any ending: nobody there could get the files of this site.
WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
LONGEST = 80  # signs of a name: downloads and course packs are named after it, and add to it


def over_naam(name: str, folder: bool = False) -> str:
    """Return what is wrong with the name of a file or folder, and a name that can be."""
    if name.endswith(".md.txt"):
        return (
            f"'{name}' heet twee dingen: je programma zette .txt achter de naam; haal dat weg, dan blijft {name.removesuffix('.txt')} over"
        )
    if (double := re.search(r"\.md(\.[a-z]+)$", name.lower())) and double[1] in OTHERWISE:
        return f"'{name}' heet twee dingen; {OTHERWISE[double[1]]}"
    stem, dot, ending = (name, "", "") if folder else name.rpartition(".")
    stem, ending = (stem, ending) if dot else (name, "")
    if WINDOWS.fullmatch(name):
        other = f"{name.split('.', maxsplit=1)[0]}-{'map' if folder else 'pagina.md'}"
        return f"de naam '{name}' kan niet: Windows houdt hem voor zichzelf; zet er een woord bij, zoals {other}"
    if len(name) > LONGEST + 5:
        return f"de naam '{name[:40]}…' is te lang; maak er hooguit {LONGEST} tekens van"
    good = f"{slug(stem)}{dot}{slug(ending)}" if slug(stem) else "wijk-schouw" if folder else "wijk-schouw.md"
    return f"de naam '{name}' kan niet; gebruik kleine letters, cijfers en streepjes, zoals {good}"


def over_map(name: str) -> str:
    """Return why a folder cannot be called so when a dot stands in its name, and a name that can be."""
    good = slug(name.replace(".", "-")) or "wijk-schouw"
    return f"een map heeft geen punt in haar naam: op '{name}' maakt de site misschien zelf een bestand; noem haar bijvoorbeeld {good}"


def goede_naam(name: str, folder: str, is_folder: bool = False) -> bool:
    """Say whether a file or folder in this folder may be called so."""
    stem = name.rsplit(".", 1)[0] if "." in name and not is_folder else name
    if WINDOWS.fullmatch(name) or len(stem) > LONGEST:
        return False
    return (
        bool(NAME.fullmatch(stem))
        or (name == TEMPLATE and not is_folder)
        or (f"{folder}/".startswith(f"{ASSETS}/") and bool(re.fullmatch(r"[\w.-]+", name)))
    )


def verkeerde_soort(pad: str, suffix: str, asset: bool) -> str:
    """Return what is wrong with a file of this kind here, or nothing."""
    if asset and suffix not in IMAGE_TYPES:
        advice = "sla het op als .png" if suffix == ".svg" else "haal het weg"
        said = f"dit bestand hoort niet bij de site en zou er toch op komen; {advice}, of laat een ontwikkelaar het in hooks/kennisbank/lezen/huis.txt zetten"
        return "" if pad.removeprefix(f"{ASSETS}/") in HOUSE else said
    if suffix in (*TEXT_TYPES, *IMAGE_TYPES):
        alone = pad.startswith(f"{SOURCES}/") and suffix == ".md" and pad != f"{SOURCES}/index.md"
        return f"een bron krijgt geen eigen bestand; zet hem op de lijst in {DATA[0]} en haal dit bestand weg" if alone else ""
    if suffix.lower() in IMAGE_TYPES:
        return f"de uitgang '{suffix}' is met hoofdletters geschreven; noem het bestand {slug(Path(pad).stem)}{suffix.lower()}"
    kinds = f"kies uit {', '.join((*TEXT_TYPES, *IMAGE_TYPES))}"
    advice = OTHERWISE.get(suffix.lower(), f"geef het een naam die eindigt op {suffix.lower()}" if suffix.lower() in TEXT_TYPES else kinds)
    return f"dit soort bestand ('{suffix or 'zonder uitgang'}') hoort hier niet; {advice}"
