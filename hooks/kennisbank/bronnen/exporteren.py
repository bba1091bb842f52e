"""From CSL-JSON items to what reference managers read: BibTeX (in the dialect of biblatex), RIS and CSL-JSON."""

import json
import re
from collections.abc import Iterable

from kennisbank.bronnen.csl import OTHERS, Item

FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}  # file ending -> name on the page
# CSL type -> (BibTeX type, field for what it stands in, RIS type)
KINDS = {
    "article-journal": ("article", "journaltitle", "JOUR"),
    "article-magazine": ("article", "journaltitle", "MGZN"),
    "article-newspaper": ("article", "journaltitle", "NEWS"),
    "book": ("book", "series", "BOOK"),
    "chapter": ("incollection", "booktitle", "CHAP"),
    "entry-encyclopedia": ("inreference", "booktitle", "ENCYC"),
    "legislation": ("legislation", "organization", "STAT"),
    "motion_picture": ("video", "organization", "VIDEO"),
    "pamphlet": ("booklet", "organization", "PAMP"),
    "post-weblog": ("online", "organization", "BLOG"),
    "report": ("report", "organization", "RPRT"),
    "speech": ("unpublished", "organization", "GEN"),
    "thesis": ("thesis", "organization", "THES"),
    "webpage": ("online", "organization", "ELEC"),
}
OTHER = ("misc", "organization", "GEN")
LANGUAGES = {"nl": "dutch", "en": "english", "de": "german", "fr": "french"}
BIBTEX_FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "publisher-place": "location",
    "volume": "volume",
    "edition": "edition",
    "genre": "type",
    "version": "version",
    "ISBN": "isbn",
    "DOI": "doi",
    "URL": "url",
    "abstract": "abstract",
}
RIS_FIELDS = {
    "title": "TI",
    "container-title": "T2",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "edition": "ET",
    "version": "ET",
    "genre": "M3",
    "number": "M1",
    "ISBN": "SN",
    "DOI": "DO",
    "URL": "UR",
    "language": "LA",
    "abstract": "AB",
}
AS_IT_IS = ("url", "doi")  # BibTeX programs print these without reading TeX in them


def bibtex(items: Iterable[Item]) -> str:
    """Return a .bib file; the key of each entry is the id of the item."""
    return "\n".join(_entry(item) for item in items)


def ris(items: Iterable[Item]) -> str:
    """Return a .ris file, with the line ends that its format asks."""
    return "".join(f"{line}\r\n" for item in items for line in _ris_lines(item))


def csl_json(items: Iterable[Item]) -> str:
    """Return a CSL-JSON file, one item per line: what Zotero, pandoc and citeproc read."""
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]\n"


WRITERS = {"bib": bibtex, "ris": ris, "json": csl_json}


def iso(value: dict[str, list[list[int]]]) -> str:
    """Write a CSL date as 2003, 2003-05 or 2003-05-17."""
    year, *rest = value["date-parts"][0]
    return "-".join([str(year), *(f"{part:02}" for part in rest)])


def _entry(item: Item) -> str:
    kind, container, _ = KINDS.get(item["type"], OTHER)
    fields = {role: " and ".join(_bibtex_name(n) for n in item[role]) for role in ("author", "editor") if item.get(role)}
    fields |= {name: _tex(item[key], name) for key, name in BIBTEX_FIELDS.items() if key in item}
    if "container-title" in item:
        fields[container] = _tex(item["container-title"])
    if number := item.get("issue") or item.get("number"):
        fields["number"] = _tex(number)
    if "page" in item:
        fields["pages"] = re.sub("[-–]+", "--", item["page"])
    if "issued" in item:
        fields |= {"date": iso(item["issued"]), "year": str(item["issued"]["date-parts"][0][0])}
    if "accessed" in item:
        fields["urldate"] = iso(item["accessed"])
    if item.get("language") in LANGUAGES:
        fields["langid"] = LANGUAGES[item["language"]]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{item['id']},\n{lines}}}\n"


def _bibtex_name(naam: dict[str, str]) -> str:
    if naam.get("literal") == OTHERS:
        return "others"
    if "literal" in naam:
        return f"{{{_tex(naam['literal'])}}}"
    return _tex(last_first(naam))


def last_first(naam: dict[str, str]) -> str:
    """Write a name of a person as catalogues do: "van der Linde, Maria"."""
    last = " ".join(filter(None, [naam.get("non-dropping-particle"), naam.get("family")]))
    return ", ".join(filter(None, [last, naam.get("given")]))


def _tex(text: str, field: str = "") -> str:
    return text if field in AS_IT_IS else re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", ""))


def _ris_lines(item: Item) -> list[str]:
    lines = [f"TY  - {KINDS.get(item['type'], OTHER)[2]}", f"ID  - {item['id']}"]
    for role, tag in (("author", "AU"), ("editor", "A2")):
        lines += [f"{tag}  - {naam.get('literal') or last_first(naam)}" for naam in item.get(role, [])]
    lines += [f"{tag}  - {' '.join(str(item[key]).split())}" for key, tag in RIS_FIELDS.items() if key in item]
    if "page" in item:
        lines += [f"{tag}  - {page}" for tag, page in zip(("SP", "EP"), re.split("[-–]+", item["page"], maxsplit=1), strict=False)]
    if "issued" in item:
        parts = iso(item["issued"]).split("-")
        lines += [f"PY  - {parts[0]}", *([f"DA  - {'/'.join(parts + [''] * (3 - len(parts)))}/"] if len(parts) > 1 else [])]
    if "accessed" in item:
        lines.append(f"Y2  - {iso(item['accessed']).replace('-', '/')}/")
    return [*lines, "ER  - "]
