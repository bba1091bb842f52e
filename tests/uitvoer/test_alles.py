"""The one file of everything: it opens, holds what the JSON holds, and its ten questions are answered as the JSON answers them."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hulp import ROOT, built, gemaakt, mini_tree
from kennisbank.collectie.gegevens import ALLES, SQLITE, TABELLEN, WOORDEN
from kennisbank.uitvoer import alles

PAGE = (ROOT / "docs" / "gegevens" / "vragen.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"^([^\n]+\?)\n\n```sql\n(.*?)```", PAGE, re.S | re.M)
Rows = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def base(echte_site: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{echte_site / ALLES.bestand(SQLITE)}?mode=ro", uri=True)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def lijst(echte_site: Path) -> Callable[[str], list[dict[str, Any]]]:
    def read(naam: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads((echte_site / "data" / "v1" / f"{naam}.json").read_text(encoding="utf-8"))
        return found

    return read


def answers(lijst: Callable[[str], list[dict[str, Any]]]) -> list[Rows]:
    """Answer the ten questions of the page, in their order, from the JSON files."""
    methoden, spanningen, voorbeelden = lijst("methoden"), lijst("spanningen"), lijst("voorbeelden")
    competenties, begrippen, bronnen, relaties = lijst("competenties"), lijst("begrippen"), lijst("bronnen"), lijst("relaties")
    words: Any = lijst("vocabulaires")
    outcome = {word["slug"]: word["label"] for word in words["uitkomst"]}
    title = {each["id"]: each.get("titel", each.get("title")) for part in (spanningen, competenties, begrippen) for each in part}
    tension = {each["id"] for each in spanningen}
    shown = {edge["naar"] for edge in relaties if edge["relatie"] == "methoden"}
    cases = Counter(to for _, to in {(e["van"], e["naar"]) for e in relaties if e["relatie"] == "wat_schuurde"})
    asked = Counter(e["naar"] for e in relaties if e["relatie"] == "vraagt" and e["van"] in tension)
    used = Counter(to for _, to in {(e["van"], e["naar"]) for e in relaties})
    parties = Counter((p["partij"], p.get("afloop")) for v in voorbeelden for p in v.get("partijen", ()))
    differ = [e for e in relaties if e["relatie"] == "niet_hetzelfde_als"]

    def most(counted: Counter[str]) -> Rows:
        return sorted(((title[key], number) for key, number in counted.items()), key=lambda row: (-row[1], row[0]))

    return [
        sorted((m["titel"], m["vast_adres"]) for m in methoden if "organiseren" in m["fase"]),
        most(cases),
        sorted((m["titel"],) for m in methoden if m["id"] not in shown),
        most(asked),
        sorted(((outcome[key], n) for key, n in Counter(v["uitkomst"] for v in voorbeelden).items()), key=lambda row: (-row[1], row[0])),
        sorted(
            (v["titel"], v.get("plaats"), v["vast_adres"])
            for v in voorbeelden
            if v["land"] == "vlaanderen-brussel" and "wonen" in v["themas"]
        ),
        sorted(((*who, n) for who, n in parties.items()), key=lambda row: (-row[2], row[0], row[1] or "")),
        sorted((title[e["van"]], title[e["naar"]], e["reden"]) for e in differ),
        sorted(
            ((b["title"], b.get("issued"), used[b["id"]], b["id"]) for b in bronnen if b["id"] in used), key=lambda row: (-row[2], row[3])
        )[:20],
        [(v["titel"], o["wat"], o["gezocht_op"]) for v in sorted(voorbeelden, key=lambda v: v["id"]) for o in v.get("niet_gevonden", ())],
    ]


def test_de_pagina_stelt_tien_vragen() -> None:
    assert len(QUESTIONS) == 10


@pytest.mark.parametrize("number", range(len(QUESTIONS)), ids=[question for question, _ in QUESTIONS])
def test_het_antwoord_is_dat_van_de_json(number: int, base: sqlite3.Connection, lijst: Any) -> None:
    found = base.execute(QUESTIONS[number][1]).fetchall()
    wanted = [row[: len(found[0])] for row in answers(lijst)[number]]
    assert found == wanted and len(found) > 1


def test_elke_lijst_staat_er_heel_in_en_elk_nummer_bestaat(base: sqlite3.Connection, lijst: Any) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    for each in TABELLEN:
        cursor = base.execute(f'SELECT * FROM "{each.naam}"')
        columns = [column[0] for column in cursor.description]
        rows = [{k: v for k, v in zip(columns, row, strict=True) if v is not None} for row in cursor]
        if each is WOORDEN:
            assert len(rows) == sum(map(len, lijst(each.naam).values()))
            continue
        records = [
            {k: json.dumps(v, ensure_ascii=False) if isinstance(v, list | dict) else v for k, v in r.items()} for r in lijst(each.naam)
        ]
        assert rows == records


def test_gelijke_inhoud_geeft_gelijke_bytes(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    assert gemaakt(alles.render(kb)) == gemaakt(alles.render(kb))
    with sqlite3.connect(":memory:") as base:
        base.deserialize(gemaakt(alles.render(kb))[ALLES.bestand(SQLITE)])
        about = dict(base.execute("SELECT naam, waarde FROM over"))
        assert about["bijgewerkt"] == "2024-06-01" and about["licentie"].startswith("https://creativecommons.org/")
        assert base.execute("SELECT count(*) FROM methoden").fetchone()[0] > 1
