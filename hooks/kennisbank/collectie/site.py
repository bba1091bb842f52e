"""Where the site stands, what it is called, and the licence of its texts.

The owner sets name and address in mkdocs.yml; the adapter hands them over.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kennisbank.collectie.stuk import Stuk

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_DEED = f"{LICENCE}deed.nl"  # the same for people, in Dutch
PLACEHOLDER = "https://kennisbank.example/"  # the address of this site in a text that shows one


@dataclass(frozen=True)
class Site:
    """The name of the site and its address, which ends in a slash; "/" when no address is known."""

    naam: str = "Kennisbank"
    adres: str = "/"

    def absoluut(self, url: str) -> str:
        """Return the whole address of something on this site, given its address from the root."""
        return self.adres + url

    def vast(self, stuk: "Stuk") -> str:
        """Return the whole permanent address of a page, to cite and to link to from elsewhere."""
        return self.absoluut(stuk.vast_adres)
