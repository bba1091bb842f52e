"""The body of a page: its sections, links and citations, and what may not stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

from kennisbank.frontmatter import Bestand
from kennisbank.meldingen import Melding
from kennisbank.zinnen import zin

# Patterns begin with the sign itself and look back after it: that is what Python looks for fastest.
CITE = re.compile(r"\[(?<!`\[)(@[A-Z0-9][^\[\]]{0,300})\](?!`)")
CITE_KEY = re.compile(r"@([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:,\s*(.+))?")
LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\(\s*<?([^()\s<>]{1,600})>?(?:\s+\"[^\"\n]{0,200}\")?\s*\)")
HTML = re.compile(r"<(?!https?://[^\s<>]{1,500}>)[A-Za-z/!?]")
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SUSPECT = re.compile(r"[<{=>#]|\]:")
HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*(?:\{#([a-z0-9-]+)\})?\s*#*$")
# Python-Markdown takes quadratic time on runs of these: 20 kB of "[" costs 37 s. Honest text stays far below.
MAX_SIGNS = {"[": 150, "<": 40, "*": 300, "_": 300, "`": 200, "!": 120, "(": 300}
MAX_PARAGRAPH = 8_000
MAX_INDENT = 24


@dataclass(frozen=True)
class Sectie:
    """One part under a heading of level 2. `regel` is the line of the heading in the file, `anker` its id on the page."""

    kop: str
    regel: int
    tekst: str
    anker: str = ""


@dataclass(frozen=True)
class Verwijzing:
    """One Markdown link or image, with the line where it stands."""

    doel: str
    tekst: str
    beeld: bool
    regel: int


def secties(bestand: Bestand) -> tuple[Sectie, ...]:
    """Return the parts of the body under headings of level 2, in order. Text before the first has an empty heading."""
    parts: list[tuple[str, int, list[str], str]] = [("", bestand.begin, [], "")]
    whole, anchors = bestand.lichaam.split("\n"), iter(ankers(bestand))
    for (number, line), real in zip(bestand.proza, whole, strict=True):
        match = HEADING.match(line)
        anker = next(anchors, "") if match else ""
        if match and len(match[1]) == 2:
            parts.append((match[2], number, [], anker))
        else:
            parts[-1][2].append(real)
    joined = ((kop, regel, "\n".join(lines).strip(), anker) for kop, regel, lines, anker in parts)
    return tuple(Sectie(*part) for part in joined if part[0] or part[2])


def ankers(bestand: Bestand) -> tuple[str, ...]:
    """Return the anchor of every heading in the body, as the built page has it: written as {#anchor}, or made of its words."""
    found = []
    for (_, line), real in zip(bestand.proza, bestand.lichaam.split("\n"), strict=True):
        if HEADING.match(line) and (match := HEADING.match(real)):
            found.append((match[3], LINK.sub(r"\1", match[2])))
    used = {written for written, _ in found if written}
    return tuple(written or unique(slugify(re.sub(r"\b_|_\b", "", words), "-"), used) for written, words in found)


def verwijzingen(bestand: Bestand) -> Iterator[Verwijzing]:
    """Yield the links and images of the body."""
    for number, line in bestand.proza:
        for match in LINK.finditer(line) if "](" in line else ():
            yield Verwijzing(match[2], match[1], line[: match.start()].endswith("!"), number)


def citaten(tekst: str) -> Iterator[tuple[str, str]]:
    """Yield (source key, place in it) for each citation like [@MOV-VISIE, p. 3; @SEED] in a text."""
    for group in CITE.finditer(tekst):
        for part in group[1].split(";"):
            if match := CITE_KEY.fullmatch(" ".join(part.split())):
                yield match[1], (match[2] or "").strip()


def texts(value: object, plaats: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text in front matter values with its place."""
    if isinstance(value, str):
        yield plaats, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*plaats, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, (*plaats, index))


def check(bestand: Bestand) -> Iterator[Melding]:
    """Yield what may not stand in a file, whatever its kind: markup, dangerous links, piled-up signs, leftovers of git."""
    for plaats, tekst in texts(dict(bestand.waarden)):
        if HTML.search(tekst):
            yield Melding(bestand.pad, bestand.regel(plaats), *zin("html_in_veld", waarde=plaats[0]))
    for number, line in bestand.proza:
        yield from _line(bestand.pad, number, line)
    yield from _piled_up(bestand)
    for link in verwijzingen(bestand):
        doel = re.sub(r"[\x00-\x20]|&[#\w]+;?", "", link.doel)
        if (SCHEME.match(doel) and not re.match(r"(https?|mailto):", doel, re.IGNORECASE)) or doel != link.doel or doel.startswith("//"):
            yield Melding(
                bestand.pad,
                link.regel,
                "KB014",
                f"de link '{link.doel[:60]}' mag niet; gebruik https://, mailto: of het pad naar een bestand",
            )


def _line(pad: str, number: int, line: str) -> Iterator[Melding]:
    if not line or not SUSPECT.search(line):
        return
    if HTML.search(line):
        yield Melding(pad, number, *zin("html", waarde=line.strip()[:50]))
    if re.match(r"^(<{7}|={7}|>{7})( |$)", line):
        yield Melding(
            pad, number, "KB016", "hier staat een regel die git achterliet bij een botsing; kies welke tekst blijft en haal de tekens weg"
        )
    if re.search(r"\{:?[^}\n#]*=", line) or re.search(r"\{:?\s*[.#][\w-]+\s+", line):
        yield Melding(
            pad, number, "KB013", "accolades met een opdracht erin mogen niet; alleen een eigen naam achter een kop, zoals {#stappen}"
        )
    if re.match(r"\s*\[[^\]\n]{1,200}\]:", line):
        yield Melding(pad, number, "KB014", "een link met zijn adres op een andere regel werkt hier niet; schrijf [de woorden](het adres)")
    match = HEADING.match(line)
    if match and len(match[1]) == 1:
        yield Melding(pad, number, *zin("titel_in_tekst"))


def _piled_up(bestand: Bestand) -> Iterator[Melding]:
    lead = len(bestand.lichaam) - len(bestand.lichaam.lstrip("\n"))
    number = bestand.begin + lead
    for paragraph in re.split(r"\n[ \t]*\n", bestand.lichaam[lead:]):
        sign = next((s for s, most in MAX_SIGNS.items() if paragraph.count(s) > most), None)
        if sign:
            yield Melding(
                bestand.pad, number, "KB015", f"in deze alinea staat wel heel vaak '{sign}'; haal weg wat er niet hoort of splits de alinea"
            )
        elif len(paragraph) > MAX_PARAGRAPH:
            yield Melding(bestand.pad, number, "KB015", f"deze alinea is {len(paragraph)} tekens lang; splits hem met een lege regel")
        elif any(len(line) - len(line.lstrip(" \t>")) > MAX_INDENT for line in paragraph.split("\n")):
            yield Melding(bestand.pad, number, "KB015", "hier wordt te diep ingesprongen; maak de lijst of het citaat vlakker")
        number += paragraph.count("\n") + 2


def bare(tekst: str) -> str:
    """Return a Markdown text without citations, and with only the words of its links."""
    return LINK.sub(r"\1", CITE.sub("", tekst).replace("![", "[")) if "[" in tekst else tekst


def plain(markdown: str) -> str:
    """Return readable text without Markdown signs, addresses and citations."""
    text = bare(markdown)
    text = re.sub(r"^\s*(#{1,6}|[-*+]|\d+[.)]|>|\|)\s+", "", text, flags=re.MULTILINE)
    text = re.sub(r"[*_`|]+|\{#[a-z0-9-]+\}", " ", text)
    if text != markdown:
        text = re.sub(r"[ \t]+([.,;:!?])(?=\s|$)", r"\1", text)  # where a citation stood
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def kaal(tekst: str) -> str:
    """Return a text on one line without its citations, where there is no room for them."""
    return " ".join(CITE.sub("", tekst).replace(" .", ".").split())
