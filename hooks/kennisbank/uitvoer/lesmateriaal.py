"""Pages beside a leerlijn, from its own fields: for the teacher, on one sheet of paper, and as slides."""

from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.collectie.kennisbank import Kennisbank

# name in the address -> (title of the page, what it is); the template has the same name in overrides/les/
PAGES = {
    "docent": ("Voor wie “{}” geeft", "Notities, toetsing en materiaal om deze leerlijn te geven."),
    "blad": ("{} op één blad", "De leerlijn op één A4, om uit te delen of op te hangen."),
    "presentatie": ("{}: dia's", "De leerlijn als dia's, om te laten zien met of zonder internet."),
}


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return these pages; the templates draw them from the leerlijn."""
    return {
        f"{leerlijn.url}{naam}.md": Opzet(titel.format(leerlijn.titel), kern, sjabloon=f"les/{naam}.html", leerlijn=leerlijn.id)
        for leerlijn in kb.met("onderdelen")
        for naam, (titel, kern) in PAGES.items()
    }
