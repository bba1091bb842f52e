"""Names of files and anchors, made of words."""

import re
import unicodedata


def slug(titel: str) -> str:
    """Make the name of a file from a title: small letters, digits and hyphens."""
    return hyphened(titel)[:80].rstrip("-")


def hyphened(tekst: str) -> str:
    """Return a text in small letters and digits, with one hyphen for everything between."""
    plain = "".join(c for c in unicodedata.normalize("NFD", tekst) if not ("\u0300" <= c <= "\u036f" or c in "'’"))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
