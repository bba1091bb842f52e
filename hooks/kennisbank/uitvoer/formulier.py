"""What the form to contribute needs beside its page: the rules of the judge, the pages to choose from, templates, field list."""

import re
from dataclasses import asdict
from typing import Any

from kennisbank.bijdragen.formulier import FORMS
from kennisbank.bijdragen.schrijven import clean
from kennisbank.bijdragen.sjabloon import hint, sjabloon, uitleg
from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen import tekens
from kennisbank.lezen.zinnen import ZINNEN
from kennisbank.model import GESCHREVEN, SOORT, Soort
from kennisbank.model.indeling import bezet
from kennisbank.model.nakijken import Nakijkbeurt
from kennisbank.model.relaties import ankers_van
from kennisbank.model.velden import Veld, veld_van, velden
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.oordeel import geweigerd, leesbaarheid, middelen, privacy
from kennisbank.oordeel.modelfouten import PATTERNS
from kennisbank.oordeel.voorwaarden import FROM_SOURCES, VOORWAARDEN
from kennisbank.uitvoer.bladen import blad
from kennisbank.uitvoer.tabel import as_json


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the rules and choices as JSON, templates, and the page that lists every field.

    And the file of each page that can be improved, as it stands: a small change must stay a small difference.
    """
    choices = {naam: [_choice(stuk) for stuk in kb.van_soort(naam)] for naam in _named()}
    templates = {f"bijdragen/sjabloon-{soort.naam}.txt": sjabloon(soort).encode() for soort in GESCHREVEN}
    return {
        **{f"bijdragen/oordeel-{naam}.json": as_json(oordeel(SOORT[naam])) for naam in FORMS},
        "bijdragen/formulieren.json": as_json({"oordeel": overal(), "keuzes": choices}),
        "bijdragen/velden.md": field_list(),
        **templates,
        **{f"bijdragen/bestand/{naam}/{stuk.slug}.txt": stuk.bestand.ruw.encode() for naam in FORMS for stuk in kb.van_soort(naam)},
    }


def oordeel(soort: Soort) -> dict[str, Any]:
    """Return what the judge in the browser must know of one kind to say what Python says; the rest is the same for all (`overal`)."""
    return {
        "schema": soort.schema,
        "nummer": {"letter": soort.prefix, "soort": soort.naam},
        "koppen": [{"naam": kop.naam, "stappen": kop.stappen, "vraag": hint(kop)} for kop in soort.tekst],
        "voorwaarden": [clean(asdict(regel)) | {"als": dict(regel.als)} for regel in VOORWAARDEN if soort.naam in regel.soort],
        "ankers": sorted(bezet(soort.naam) | ankers_van(soort.naam)),
        # What a page must say before the form may offer a public proposal: a case lived through never gets that door.
        "openbaar": {"herkomst": sorted(FROM_SOURCES)} if "herkomst" in soort.model.model_fields else {},
    }


def overal() -> dict[str, Any]:
    """Return what the judge in the browser must know of every kind."""
    return {
        "vocabulaires": {naam: {term.slug: term.label for term in termen.values()} for naam, termen in VOCABULAIRES.items()},
        "zinnen": {sleutel: asdict(zin) for sleutel, zin in ZINNEN.items()},
        "patronen": PATTERNS,
        "geweigerd": dict(geweigerd.RULES),
        "tekens": tekens.TABLE,
        "middelen": dict(middelen.RULES),
        "privacy": dict(privacy.RULES),
        "leesbaarheid": dict(leesbaarheid.RULES),
    }


def _named() -> list[str]:
    """Return the kinds that people choose a page from: to improve it, or to point to it."""
    asked = [veld for naam in FORMS for veld in velden(SOORT[naam])]
    for veld in asked:
        asked.extend(veld.velden)
    return sorted({*FORMS, *(veld.naar for veld in asked if veld.naar)})


def _choice(stuk: Stuk) -> dict[str, str]:
    words = " ".join(getattr(stuk.gegevens, "synoniemen", ()))
    return {"slug": stuk.slug, "titel": stuk.titel, "kern": stuk.kern if not stuk.is_bron else "", "woorden": words}


def field_list() -> Opzet:
    """Return the page with every field of every kind, as the templates explain them."""
    kern = "Wat je bij elke soort pagina invult: wat moet, wat mag en waar je uit kiest."
    return blad(*map(_kind, GESCHREVEN), _look(), titel="Alle velden", kern=kern)


def _look() -> str:
    fields = "\n".join(line for veld in veld_van(Nakijkbeurt) for line in _field(veld, 0))
    return f"## Nakijkbeurten {{#nakijkbeurt}}\n\nWat iemand uit de praktijk over een pagina zei.\n\n{fields}"


def _kind(soort: Soort) -> str:
    fields = "\n".join(line for veld in velden(soort) for line in _field(veld, 0))
    headings = "\n".join(f"- **{kop.naam}.** {_escaped(kop.uitleg)}" for kop in soort.tekst)
    template = f"[Sjabloon als tekstbestand](sjabloon-{soort.naam}.txt)"
    text = f"\n\n### Koppen in de tekst {{#koppen-{soort.naam}}}\n\n{headings}" if headings else ""
    return f"## {soort.meervoud.capitalize()} {{#{soort.naam}}}\n\n{soort.uitleg} {template}.\n\n{fields}{text}"


def _field(veld: Veld, depth: int) -> list[str]:
    line = f"{'    ' * depth}- `{veld.naam}` – {_escaped(uitleg(veld))}"
    return [line, *(deeper for part in veld.velden for deeper in _field(part, depth + 1))]


def _escaped(text: str) -> str:
    """Keep what looks like a citation from becoming one."""
    return re.sub(r"(\[@[^\]]*\])", r"`\1`", text)
