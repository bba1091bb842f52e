"""What may not stand in a file, whatever its kind. The rules are data in geweigerd.yml; here they are only applied."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kennisbank.lezen import tekens
from kennisbank.lezen.frontmatter import Bestand, Plaats, read_own
from kennisbank.lezen.lichaam import HEADING, verwijzingen
from kennisbank.lezen.links import alineas
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import ZINNEN, zin

RULES: Mapping[str, Any] = MappingProxyType(read_own(Path(__file__).with_suffix(".yml")))  # handed to the browser too
SHOWN = 50  # so many signs of a line are shown in a finding
Vondst = tuple[int, str, dict[str, object]]  # (line, name of the sentence, what fills its gaps)


@dataclass(frozen=True)
class Regel:
    """One row of geweigerd.yml; what its parts mean stands there."""

    zin: str
    patroon: re.Pattern[str]
    tekens: frozenset[str] = frozenset()
    bij: Sequence[str] = ()
    na_tekst: bool = False
    beeld: bool = False
    niet_na: str = ""
    eerste: bool = False


def _rows(place: str) -> tuple[Regel, ...]:
    return tuple(
        Regel(**{**row, "patroon": re.compile(row["patroon"]), "tekens": frozenset(row.get("tekens", ()))}) for row in RULES[place]
    )


# A text without quotes, and the # that ends it. Behind nothing at all it is a remark when a space follows.
CUT = re.compile(RULES["afgekapt"])
ROW, RULER = (
    re.compile(r"[ \t]*\|.*\|[ \t]*$|[ \t]*\+[-=+]{3,}\+[ \t]*$|[ \t]*[^ \t|][^|]*[ \t]\|[ \t]+[^ \t|].*$"),
    re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)"),
)
FIELD, LINE, LINK = map(_rows, ("veld", "regel", "link"))
AFTER = tuple(rule.niet_na for rule in LINE if rule.niet_na)
# Most fields hold none of the signs that any row about them looks for.
SUSPECT_FIELD = re.compile(r"[<&\n=+@\"ÃÂâ-]")


def check(bestand: Bestand) -> Iterator[Melding]:
    """Yield what may not stand in a file, whatever its kind: markup, dangerous links, piled-up signs, leftovers of git."""
    for plaats, tekst in bestand.teksten:
        for sleutel, gaten in veld(tuple(map(str, plaats)), tekst):
            yield Melding(bestand.pad, bestand.regel(plaats), *zin(sleutel, **gaten), ZINNEN[sleutel].ernst)
    for plaats, term in dubbel(bestand.waarden):
        yield Melding(bestand.pad, bestand.regel(plaats), *zin("dubbel", waarde=term, naam=plaats[-2]))
    for regel, cut in afgekapt(bestand):
        yield Melding(bestand.pad, regel, *zin("afgekapt", waarde=cut))
    for regel, sleutel, gaten in lichaam(bestand):
        yield Melding(bestand.pad, regel, *zin(sleutel, **gaten), ZINNEN[sleutel].ernst)


def afgekapt(bestand: Bestand) -> Iterator[tuple[int, str]]:
    """Yield (line, words) of what a # takes from the text of a field: YAML reads no further, and nobody would see it go."""
    fields = set(bestand.regels.values())
    for regel, line in enumerate(bestand.ruw.split("\n")[: max(bestand.begin - 2, 0)], 1):
        if "#" in line and regel in fields and (cut := CUT.match(line)):
            yield regel, cut[3][:SHOWN]


def dubbel(value: Any, plaats: Plaats = ()) -> Iterator[tuple[Plaats, str]]:
    """Yield (place, words) of what stands in a list of words for the second time."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield from (((*plaats, n), item) for n, item in enumerate(value) if plaats and item.strip() and item in value[:n])
    elif isinstance(value, list | Mapping):
        for step, inner in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from dubbel(inner, (*plaats, step))


def veld(plaats: Sequence[str], tekst: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield (sentence, gaps) for what may not stand in the text of one field."""
    for rule in FIELD if SUSPECT_FIELD.search(tekst) else ():
        if (not rule.bij or set(rule.bij).intersection(plaats)) and rule.patroon.search(tekst):
            yield rule.zin, {"waarde": plaats[0]}
    if found := tekens.verkeerd(tekst):
        yield found[1], {"waarde": found[2]}


def lichaam(bestand: Bestand) -> Iterator[Vondst]:
    """Yield what may not stand in the body of a file, each with its line."""
    for regel, sleutel in bestand.codefouten:
        yield regel, sleutel, {}
    before, headings, above = "", 0, ""
    for regel, line in bestand.proza:
        signs = set(line)
        for rule in LINE if signs else ():
            if not rule.tekens.isdisjoint(signs) and rule.patroon.search(line) and _counts(rule, before, above):
                yield regel, rule.zin, {"waarde": line.strip(" \t")[:SHOWN]}
        if line.startswith("#") and HEADING.match(line):
            headings += 1
            if headings == RULES["koppen"] + 1:
                yield regel, "te_veel_koppen", {"aantal": headings, "meest": RULES["koppen"]}
        above = above or next((sign for sign in AFTER if line.startswith(sign)), "")
        before = line
    yield from _half(bestand)
    yield from _paragraphs(bestand)
    for link in verwijzingen(bestand):
        wrong = next((rule for rule in LINK if (link.beeld or not rule.beeld) and rule.patroon.search(link.doel)), None)
        if link.beeld and not link.tekst.strip():
            yield link.regel, "beeld_zonder_tekst", {"waarde": link.doel[:SHOWN]}
        if wrong:
            yield link.regel, wrong.zin, {"waarde": link.doel[:SHOWN]}


def _counts(rule: Regel, before: str, above: str) -> bool:
    """Say whether a row of which the pattern fits counts here, by the line before it and by what stands higher up."""
    if rule.na_tekst and (not before.strip(" \t") or HEADING.match(before)):
        return False
    return not (rule.niet_na and above == rule.niet_na) and not (rule.eerste and rule.patroon.search(before))


def _half(bestand: Bestand) -> Iterator[Vondst]:
    """Yield what of a paragraph stays a half: a table without its second line, bold words without their end."""
    for index, lines in alineas(line for _, line in bestand.proza):
        first = next((n for n, line in enumerate(lines) if ROW.match(line)), -1)
        rows = first >= 0 and len(lines) > first + 1 and bool(ROW.match(lines[first + 1]) or RULER.match(lines[first + 1]))
        if rows and (first or not RULER.match(lines[1])):
            yield bestand.begin + index + first, "tabel_los", {}
        if "***" not in (whole := "\n".join(lines)) and whole.count("**") % 2:
            odd = next(n for n, line in enumerate(lines) if line.count("**") % 2)
            yield bestand.begin + index + odd, "half_vet", {}


def _paragraphs(bestand: Bestand) -> Iterator[Vondst]:
    most = RULES["alinea"]
    for index, lines in alineas(bestand.lichaam.split("\n")):
        regel = bestand.begin + index
        paragraph = "\n".join(lines)
        sign = next((s for s, count in most["tekens"].items() if paragraph.count(s) > count), None)
        if sign:
            yield regel, "opeengehoopt", {"waarde": sign}
        elif len(paragraph) > most["lengte"]:
            yield regel, "lange_alinea", {"lengte": len(paragraph)}
        elif any(len(line) - len(line.lstrip(" \t>")) > most["inspringen"] for line in lines):
            yield regel, "te_diep", {}
