"""The collection as open data: one JSON file per kind, the relations, the vocabularies and the JSON Schema."""

import json
from dataclasses import asdict
from typing import Any

from kennisbank.collectie import Kennisbank, Stuk
from kennisbank.model import SOORTEN
from kennisbank.vocabulaire import VOCABULAIRES

FOLDER = "data/v1"


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the data files; lists are sorted by id so that equal content gives equal bytes."""
    files: dict[str, Any] = {}
    for soort in SOORTEN:
        stukken = sorted((s for s in kb.stukken if s.soort is soort and not s.ingetrokken), key=lambda s: s.id)
        files[f"{soort.meervoud.replace(chr(39), '')}.json"] = [record(stuk) for stuk in stukken]
        files[f"schema/{soort.naam}.json"] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **soort.model.model_json_schema()}
    files["relaties.json"] = sorted(
        ({"van": b.van.id, "naar": b.naar.id, "relatie": b.relatie.veld, "reden": b.reden} for b in kb.banden),
        key=lambda edge: (edge["van"], edge["relatie"], edge["naar"], edge["reden"]),
    )
    files["vocabulaires.json"] = {naam: [asdict(term) for term in termen.values()] for naam, termen in VOCABULAIRES.items()}
    return {f"{FOLDER}/{naam}": as_json(data) for naam, data in files.items()}


def record(stuk: Stuk) -> dict[str, Any]:
    """Return one page as data: its facts, its address and its text in Markdown."""
    feiten = stuk.gegevens.model_dump(mode="json", by_alias=True, exclude_none=True)
    made = {"gemaakt": stuk.gemaakt, "gewijzigd": stuk.gewijzigd}
    return {
        "soort": stuk.soort.naam,
        "slug": stuk.slug,
        "adres": stuk.url,
        **{naam: dag.isoformat() for naam, dag in made.items() if dag},
        **feiten,
        **({"tekst": stuk.bestand.lichaam.strip()} if stuk.bestand.lichaam.strip() else {}),
    }


def as_json(data: Any) -> bytes:
    """Return JSON bytes with Dutch letters as they are and a newline at the end."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
