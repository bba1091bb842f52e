"""Every reader of our exports comes to the reference on the page: the whole bibliography, read back by four programs."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.bparser import BibTexParser

from hulp import ROOT
from kennisbank import build
from kennisbank.bronnen import exporteren
from kennisbank.bronnen.apa import apa_item
from kennisbank.bronnen.csl import verwijzing
from kennisbank.bronnen.werksoorten import SOORTEN, werksoort
from kennisbank.collectie.site import Site

Item = dict[str, Any]
SITE = Site("Kennisbank samenlevingsopbouw", "https://kennisbank.example/")


@pytest.fixture(scope="module")
def items() -> dict[str, Item]:
    """All sources and all own pages of the real collection, as everyone cites them."""
    kb, _ = build.build(ROOT, dates={}, site=SITE)
    return {stuk.id: verwijzing(SITE, stuk) for stuk in kb.stukken if not stuk.ingetrokken}


@pytest.fixture(scope="module")
def files(items: dict[str, Item], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uit")
    for ending, write in exporteren.WRITERS.items():
        (folder / f"alle.{ending}").write_text(write(items.values()), encoding="utf-8", newline="")
    return folder


def pandoc(file: Path, form: str) -> list[Item]:
    return json.loads(subprocess.run(["pandoc", file, "-f", form, "-t", "csljson"], capture_output=True, check=True, text=True).stdout)


def citation_js(file: Path) -> list[Item]:
    script = ROOT / "tests" / "bronnen" / "lees.mjs"
    return json.loads(subprocess.run(["node", script, file], capture_output=True, check=True, text=True, cwd=ROOT).stdout)


def by_bibtexparser(file: Path) -> list[Item]:
    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False, interpolate_strings=False)
    entries = bibtexparser.loads(file.read_text(encoding="utf-8"), parser).entries
    return [_from_bibtex({key: re.sub(r"\\([&%$#_{}])", r"\1", text) for key, text in entry.items()}) for entry in entries]


def _from_bibtex(entry: dict[str, str]) -> Item:
    (csl_type,) = {k for k, s in SOORTEN.items() if (s.bibtex, s.ondersoort) == (entry["ENTRYTYPE"], entry.get("entrysubtype", ""))} - {
        "interview", "review-book", "post-weblog"
    } or {"document"}  # fmt: skip
    soort = werksoort(csl_type)
    stands_in = (("publisher", soort.uitgever), ("container-title", soort.staat_in))[soort.uitgever == soort.staat_in :]
    item = {key: entry[name].strip("{}") for key, name in exporteren.BIBTEX_FIELDS.items() if name in entry}
    item |= {key: entry[name].strip("{}") for key, name in stands_in if name in entry}
    item |= {role: [_person(name) for name in entry[role].split(" and ")] for role in exporteren.ROLES if role in entry}
    number = {"issue" if csl_type.startswith("article") else "number": entry["number"]} if "number" in entry else {}
    page = {"page": entry["pages"].replace("--", "-")} if "pages" in entry else {}
    date = {"issued": _date(entry["date"])} if "date" in entry else {}
    return {"id": entry["ID"], "type": csl_type, "title": entry["title"].strip("{}"), **item, **number, **page, **date}


def by_rispy(file: Path) -> list[Item]:
    return [_from_ris(entry) for entry in rispy.loads(file.read_text(encoding="utf-8"))]


def _from_ris(entry: dict[str, Any]) -> Item:
    edited = entry["type_of_reference"] == "EDBOOK"
    csl_type = "book" if edited else next((k for k, s in SOORTEN.items() if s.ris == entry["type_of_reference"]), "document")
    names = {
        "container-title": "secondary_title", "publisher": "publisher", "publisher-place": "place_published", "volume": "volume",
        "issue": "number", "edition": "edition", "DOI": "doi", "genre": "type_of_work",
    }  # fmt: skip
    item = {key: entry[name] for key, name in names.items() if name in entry}
    if csl_type == "webpage" and "edition" in item:
        item["version"] = item.pop("edition")
    numbered = "issn" if csl_type == "report" else "custom_m1"
    if number := entry.get(numbered) or entry.get("notes_abstract_m1"):
        item["number"] = number
    roles = {"editor" if edited else "author": "authors", "editor_": "secondary_authors"}
    item |= {role.strip("_"): [_person(name) for name in entry[name_of]] for role, name_of in roles.items() if name_of in entry}
    if "start_page" in entry:
        item["page"] = "-".join(filter(None, [entry["start_page"], entry.get("end_page")]))
    if date := entry.get("date", entry.get("year", "")).strip("/"):
        item["issued"] = _date(date.replace("/", "-"))
    return {"id": entry["id"], "type": csl_type, "title": entry["title"], "URL": entry.get("urls", [""])[0], **item}


def _person(name: str) -> dict[str, str]:
    if name == "others":
        return {"literal": "e.a."}
    last, _, first = name.partition(", ")
    return {"literal": name.strip("{}")} if name.startswith("{") or not first else {"family": last, "given": first}


def _date(text: str) -> Item:
    return {"date-parts": [[int(part) for part in text.split("-")]]}


READERS: dict[str, tuple[str, Callable[[Path], list[Item]]]] = {
    "pandoc, CSL-JSON": ("json", lambda file: pandoc(file, "csljson")),
    "pandoc, BibTeX": ("bib", lambda file: pandoc(file, "biblatex")),
    "bibtexparser, BibTeX": ("bib", by_bibtexparser),
    "citation-js, BibTeX": ("bib", citation_js),
    "rispy, RIS": ("ris", by_rispy),
}


def words(item: Item) -> str:
    """Return the reference without what a style decides: italics, the shape of quotes, a capital for "van", what follows a full stop twice."""
    text = re.sub(r"<[^>]+>", "", str(apa_item(item)))
    return re.sub(r"[‘’“”\"]", "'", text).replace("\xa0", " ").casefold().strip()


def listed(reader: str, item: Item) -> bool:
    """Say whether a difference is of the reader, not of our file."""
    text, name = str(item), werksoort(item["type"])
    return (
        (reader.startswith("citation-js") and bool(name.ondersoort))  # prints [newspaper] behind the title, and drops month and day
        or (reader.startswith("citation-js") and "number" in item)  # knows a number of articles only
        or (name.bibtex == "unpublished" and "BibTeX" in reader)  # to BibTeX a speech is a manuscript: a year and no day
        or ("'e.a.'" in text)  # "and others" is English in every style
        or (
            reader.startswith("rispy") and ", " in "".join(naam.get("literal", "") for naam in item.get("author", ()))
        )  # RIS parts a name at its comma
    )


@pytest.mark.parametrize("reader", READERS)
def test_elke_lezer_komt_op_de_verwijzing_van_de_pagina(reader: str, files: Path, items: dict[str, Item]) -> None:
    ending, read = READERS[reader]
    found = {item["id"]: item for item in read(files / f"alle.{ending}")}
    assert found.keys() == items.keys()
    other = {key: (words(item), words(found[key])) for key, item in items.items() if words(item) != words(found[key])}
    odd = {key: pair for key, pair in other.items() if not listed(reader, items[key])}
    assert len(odd) <= 0.02 * len(items), "\n".join(f"{key}\n  {ours}\n  {theirs}" for key, (ours, theirs) in list(odd.items())[:40])
