"""Take in a file that somebody sent: which kind it is of, which number it gets, and where it goes. No other sign of it changes."""

from dataclasses import dataclass
from pathlib import Path

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.nummers import NONE_YET
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.naam import slug
from kennisbank.model import GESCHREVEN, Soort
from kennisbank.model.basis import StukGegevens


@dataclass(frozen=True)
class Plek:
    """Where a file goes, under which number, and the page it takes the place of, if any."""

    soort: Soort
    nummer: str
    pad: str
    was: Stuk | None = None


def soort_van(bestand: Bestand) -> Soort | None:
    """Return the kind that most of the fields are of; of equal ones that of the number. None when nothing tells."""
    own = set(bestand.waarden) - set(StukGegevens.model_fields)
    letter = str(bestand.waarden.get("id") or "")[:1]
    weight = {soort: (len(own & set(soort.model.model_fields)), soort.prefix == letter) for soort in GESCHREVEN}
    best = max(GESCHREVEN, key=lambda soort: weight[soort])
    return best if any(weight[best]) else None


def gelijke(kb: Kennisbank, soort: Soort, bestand: Bestand, naam: str) -> Stuk | None:
    """Return the page that this file seems to be a new version of: the same number, and the same title or name of the file."""
    there = kb.per_id.get(str(bestand.waarden.get("id") or ""))
    same = there and there.soort is soort and (there.titel == bestand.waarden.get("titel") or there.slug == slug(naam))
    return there if same else None


def plek(kb: Kennisbank, soort: Soort, bestand: Bestand, root: Path) -> Plek:
    """Return the place of a new page: the number it asks for when nobody has it, else one that is free; a file of its own."""
    asked = str(bestand.waarden.get("id") or "")
    free = kb.vrij_nummer(soort.prefix)
    taken = {*kb.per_id, *kb.register.nummers}
    good = asked[:1] == soort.prefix and asked[1:].isdigit() and asked[1:] != NONE_YET and asked not in taken and asked == free
    path = vrij_pad(root / soort.map, slug(str(bestand.waarden.get("titel") or "")) or "zonder-titel")
    return Plek(soort, asked if good else free, path.relative_to(root).as_posix())


def vrij_pad(folder: Path, naam: str) -> Path:
    """Return the path of a file that does not exist yet: an old page is never overwritten."""
    path, number = folder / f"{naam}.md", 2
    while path.exists():
        path, number = folder / f"{naam}-{number}.md", number + 1
    return path


def met_nummer(tekst: str, bestand: Bestand, nummer: str) -> str:
    """Return the text of a file with this number in it; all other lines are as they were."""
    lines = tekst.split("\n")
    if ("id",) in bestand.regels:
        lines[bestand.regels["id",] - 1] = f"id: {nummer}"
    else:
        first = next(number for number, line in enumerate(lines) if line.strip() == "---")
        lines.insert(first + 1, f"id: {nummer}")
    return "\n".join(lines)
