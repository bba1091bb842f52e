"""Style, scripts, letters and signs: small files in the source, one request each for a reader, with their content in their address."""

from kennisbank.blad.uitrusting import middelen
from kennisbank.collectie.kennisbank import Kennisbank


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return all that pages are made with, by its address."""
    return dict(middelen(kb).inhoud)
