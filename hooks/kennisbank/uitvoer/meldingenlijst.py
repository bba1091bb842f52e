"""The page that explains every code of a finding, made from the catalogue."""

from kennisbank.blad.blad import Gemaakt
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.oordeel.catalogus import CATALOGUS
from kennisbank.uitvoer.bladen import blad


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return one Markdown page with a section per code; the heading id is the code."""
    parts = (f"## {code}: {uitleg.kop} {{#{code.lower()}}}\n\n{uitleg.uitleg} {uitleg.doen}" for code, uitleg in CATALOGUS.items())
    kern = "Elke melding van de controle, met wat hij betekent en wat je kunt doen."
    return {"bijdragen/meldingen.md": blad(*parts, titel="Wat de meldingen betekenen", kern=kern)}
