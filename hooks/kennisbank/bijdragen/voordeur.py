"""The front door of the repository: templates to copy and issue forms to fill in, both made from the model and kept equal to it by a test."""

from pathlib import Path

from kennisbank.bijdragen.issueformulier import verbetering, voorstel
from kennisbank.bijdragen.sjabloon import sjabloon
from kennisbank.model import GESCHREVEN

ISSUES = ".github/ISSUE_TEMPLATE"


def bestanden() -> dict[str, bytes]:
    """Return every file of the front door that follows from the model, by its path from the root."""
    made = {f"{soort.map}/_sjabloon.md": sjabloon(soort) for soort in GESCHREVEN}
    made[f"{ISSUES}/1-verbetering.yml"] = verbetering()
    made |= {f"{ISSUES}/{number}-{soort.naam}.yml": voorstel(soort) for number, soort in enumerate(GESCHREVEN, 2)}
    return {pad: text.encode() for pad, text in made.items()}


def schrijf(root: Path) -> list[str]:
    """Write what differs from the model, and return the paths that changed."""
    changed = []
    for pad, data in bestanden().items():
        path = root / pad
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            changed.append(pad)
    return changed
