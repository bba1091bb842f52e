"""What Zotero makes of the head of a page, by the rules of its reader of embedded metadata: the type and the makers are ours.

The rules are written here as they are in Zotero's translator: DC.type says the type; a name in citation_author is parted at its
comma, else at its last space, and what is left without a first name is an organisation.
"""

from typing import Any

import pytest

from hulp import ROOT
from kennisbank import build
from kennisbank.bronnen import zotero
from kennisbank.bronnen.csl import OTHERS, verwijzing
from kennisbank.bronnen.exporteren import family
from kennisbank.bronnen.werksoorten import werksoort
from kennisbank.collectie.site import Site

SITE = Site("Kennisbank samenlevingsopbouw", "https://kennisbank.example/")


def maker(name: str) -> tuple[str, str]:
    """Return (last, first) as Zotero parts a name; an organisation has no first."""
    if "," in name:
        last, first, *_ = [part.strip() for part in name.split(",")]
        return last, first
    first, _, last = name.rpartition(" ")
    return last, first


def read(head: list[tuple[str, str]]) -> dict[str, Any]:
    """Return what Zotero keeps of a head: a title alone is taken for an article in a journal."""
    said = dict(head)
    return {
        "type": said.get("DC.type", "journalArticle"),
        "author": [maker(value) for name, value in head if name == "citation_author"],
        "editor": [maker(value) for name, value in head if name == "citation_editor"],
        "title": said["citation_title"],
    }


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("Kennisbank samenlevingsopbouw,", ("Kennisbank samenlevingsopbouw", "")),
        ("Kennisbank samenlevingsopbouw", ("samenlevingsopbouw", "Kennisbank")),  # why the comma is there
        ("van der Linde, M.", ("van der Linde", "M.")),
        ("Baart, Andries", ("Baart", "Andries")),
        ("Movisie,", ("Movisie", "")),
    ],
)
def test_zotero_deelt_een_naam_zo(name: str, parted: tuple[str, str]) -> None:
    assert maker(name) == parted


def test_de_kop_van_elke_pagina_geeft_de_juiste_soort_en_de_juiste_makers() -> None:
    kb, _ = build.build(ROOT, dates={}, site=SITE)
    wrong = {}
    pages = [stuk for stuk in kb.stukken if not stuk.ingetrokken]
    for stuk in pages:
        item, found = verwijzing(SITE, stuk), read(zotero.meta(SITE, stuk))
        wanted = {
            role: [(n.get("literal") or family(n), n.get("given", "")) for n in item.get(role, ()) if n.get("literal") != OTHERS]
            for role in ("author", "editor")
        }
        same = {role: [pair for pair in found[role] if pair[0] != OTHERS] for role in wanted} == wanted
        if not same or found["type"] != werksoort(item["type"]).zotero or found["title"] != item["title"]:
            wrong[item["id"]] = (found, wanted)
    # An organisation with a comma in its name is parted there, whatever is said: Zotero has no sign for it.
    odd = {key: pair for key, pair in wrong.items() if not any("," in name for role in pair[1].values() for name, _ in role)}
    assert odd == {}
    assert len(wrong) <= 0.02 * len(pages)
