"""From CSL-JSON items to what reference managers read: BibTeX (in the dialect of biblatex), RIS and CSL-JSON."""

import json
import re
from collections.abc import Iterable

from kennisbank.bronnen.csl import OTHERS, Item
from kennisbank.bronnen.werksoorten import werksoort

FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}  # file ending -> name on the page
LANGUAGES = {"nl": "dutch", "en": "english", "de": "german", "fr": "french"}
BIBTEX_FIELDS = {
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
ROLES = ("author", "editor")
PARTICLE = "non-dropping-particle"
AS_IT_IS = ("url", "doi")  # BibTeX programs print these without reading TeX in them


def bibtex(items: Iterable[Item]) -> str:
    """Return a .bib file; the key of each entry is the id of the item."""
    return "\n".join(_entry(item) for item in items)


def ris(items: Iterable[Item]) -> str:
    """Return a .ris file, with the line ends that its format asks."""
    return "".join(f"{line}\r\n" for item in items for line in _ris_lines(item))


def csl_json(items: Iterable[Item]) -> str:
    """Return a CSL-JSON file, one item per line: what Zotero, pandoc and citeproc read."""
    lines = ",\n".join(json.dumps(_whole_names(item), ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]\n"


WRITERS = {"bib": bibtex, "ris": ris, "json": csl_json}


def iso(value: dict[str, list[list[int]]]) -> str:
    """Write a CSL date as 2003, 2003-05 or 2003-05-17."""
    year, *rest = value["date-parts"][0]
    return "-".join([str(year), *(f"{part:02}" for part in rest)])


def _entry(item: Item) -> str:
    soort = werksoort(item["type"])
    fields = {role: " and ".join(_bibtex_name(n) for n in item[role]) for role in ROLES if item.get(role)}
    fields["title"] = f"{{{_tex(item['title'])}}}"  # twice braces: the capitals of a title stay as they are
    fields |= {name: _tex(item[key], name) for key, name in BIBTEX_FIELDS.items() if key in item}
    for key, name in (("publisher", soort.uitgever), ("container-title", soort.staat_in)):
        if key in item:
            # Many names are a list to biblatex, parted by "and"; between braces it is one name.
            fields[name] = f"{{{_tex(item[key])}}}" if " and " in item[key] else _tex(item[key])
    if any(PARTICLE in naam for role in ROLES for naam in item.get(role, ())):
        fields["options"] = "useprefix=true"  # a particle belongs to the name: "Van der Linde" stands under the v
    if soort.ondersoort:
        fields["entrysubtype"] = soort.ondersoort
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
    return f"@{soort.bibtex}{{{item['id']},\n{lines}}}\n"


def _whole_names(item: Item) -> Item:
    """Return an item with particles in the family name: not every program reads them apart."""
    names = {
        role: [{k: v for k, v in {**n, "family": family(n)}.items() if v and k != PARTICLE} for n in item[role]]
        for role in ROLES
        if role in item
    }
    return {**item, **names}


def _bibtex_name(naam: dict[str, str]) -> str:
    if naam.get("literal") == OTHERS:
        return "others"
    name = naam.get("literal") or last_first(naam)
    # A name in one piece stands between braces, or its first words would be taken for a first name.
    return _tex(name) if naam.get("given") else f"{{{_tex(name)}}}"


def last_first(naam: dict[str, str]) -> str:
    """Write a name of a person as catalogues do: "van der Linde, Maria"."""
    return ", ".join(filter(None, [family(naam), naam.get("given")]))


def family(naam: dict[str, str]) -> str:
    """Return the family name of a person with its particle, or an empty text for an organisation."""
    particle = naam.get(PARTICLE, "")
    return particle + ("" if particle.endswith("'") else " ") * bool(particle) + naam.get("family", "")


def _tex(text: str, field: str = "") -> str:
    return text if field in AS_IT_IS else re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", ""))


def _ris_lines(item: Item) -> list[str]:
    kind = werksoort(item["type"]).ris
    # A book that only editors sign has a type of its own, in which AU is the editor.
    edited = kind == "BOOK" and not item.get("author")
    lines = [f"TY  - {'EDBOOK' if edited else kind}", f"ID  - {item['id']}"]
    for role, tag in (("author", "AU"), ("editor", "AU" if edited else "A2")):
        lines += [f"{tag}  - {naam.get('literal') or last_first(naam)}" for naam in item.get(role, [])]
    # SN of a report is its number, and nothing else.
    tags = {**RIS_FIELDS, "number": "SN", "ISBN": "N1"} if kind == "RPRT" else RIS_FIELDS
    lines += [f"{tag}  - {' '.join(str(item[key]).split())}" for key, tag in tags.items() if key in item]
    if "page" in item:
        lines += [f"{tag}  - {page}" for tag, page in zip(("SP", "EP"), re.split("[-–]+", item["page"], maxsplit=1), strict=False)]
    if "issued" in item:
        parts = iso(item["issued"]).split("-")
        lines += [f"PY  - {parts[0]}", *([f"DA  - {'/'.join(parts + [''] * (3 - len(parts)))}/"] if len(parts) > 1 else [])]
    if "accessed" in item:
        lines.append(f"Y2  - {iso(item['accessed']).replace('-', '/')}/")
    return [*lines, "ER  - "]
