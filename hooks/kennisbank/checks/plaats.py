"""Where a finding stands."""

from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.frontmatter import Plaats
from kennisbank.lezen.meldingen import Ernst, Melding


def at(stuk: Stuk, plaats: Plaats, code: str, tekst: str, ernst: Ernst = "fout") -> Melding:
    """Return a finding on the line of one value of a page."""
    return Melding(stuk.pad, stuk.bestand.regel(plaats), code, tekst, ernst)
