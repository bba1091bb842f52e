"""Where the site stands, what it is called, what every page of it says, and the licence of its texts.

The owner sets these in mkdocs.yml; the adapter hands them over.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kennisbank.collectie.stuk import Stuk

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_DEED = f"{LICENCE}deed.nl"  # the same for people, in Dutch
PLACEHOLDER = "https://kennisbank.example/"  # the address of this site in a text that shows one
TEMPLATES = Path(__file__).parents[3] / "overrides"


@dataclass(frozen=True)
class Site:
    """What mkdocs.yml says. `adres` ends in a slash; it is "/" when no address is known.

    `menu` holds (words, address from the root) of each section. `sjablonen` are the folders with templates, the first
    one first, and `vorm` is a digest of what is in them. `proef` is a site on this machine, while someone works on it.
    """

    naam: str = "Kennisbank"
    adres: str = "/"
    omschrijving: str = ""
    mail: str = "redactie@kennisbank.example"
    opslag: str = ""  # address of the repository, without a slash at its end
    bewerken: str = ""  # where under it a file is edited, such as edit/main/
    merk: str = "assets/img/merk.svg"
    menu: tuple[tuple[str, str], ...] = ()
    maker: str = ""
    proef: bool = False
    signalen: str = ""  # for what programs may use the texts, as robots.txt says it (contentsignals.org)
    sjablonen: tuple[str, ...] = (str(TEMPLATES),)
    vorm: str = ""

    def absoluut(self, url: str) -> str:
        """Return the whole address of something on this site, given its address from the root."""
        return self.adres + url

    def vast(self, stuk: "Stuk") -> str:
        """Return the whole permanent address of a page, to cite and to link to from elsewhere."""
        return self.absoluut(stuk.vast_adres)

    def nummer(self, nummer: str) -> str:
        """Return the whole permanent address of the page with this number."""
        return self.absoluut(f"p/{nummer}/")


def uit_extra(extra: Mapping[str, Any]) -> dict[str, str]:
    """Return what the owner says under `extra` in mkdocs.yml, as far as it is said."""
    return {naam: str(extra[naam]) for naam in ("mail", "signalen") if extra.get(naam)}


def vorm_van(sjablonen: Path) -> str:
    """Return a digest of every template in a folder."""
    found = hashlib.sha256()
    for path in sorted(sjablonen.rglob("*.html")):
        found.update(path.read_bytes())
    return found.hexdigest()
