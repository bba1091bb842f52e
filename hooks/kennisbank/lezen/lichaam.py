"""The body of a page: its sections, headings, links and citations, and its words without them."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

from kennisbank.lezen.frontmatter import Bestand

# Patterns begin with the sign itself and look back after it: that is what Python looks for fastest.
CITE = re.compile(r"\[(?<!`\[)(@[A-Z0-9][^\[\]]{0,300})\](?!`)")
CITE_KEY = re.compile(r"@([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:,\s*(.+))?")
LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\(\s*<?([^()\s<>]{1,600})>?(?:\s+\"[^\"\n]{0,200}\")?\s*\)")
HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
# What nobody sees in a text, and what changes the order or the look of what stands around it.
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}$")


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
        found = heading(line)
        anker = next(anchors, "") if found else ""
        if found and found[0] == 2:
            parts.append((found[1], number, [], anker))
        else:
            parts[-1][2].append(real)
    joined = ((kop, regel, "\n".join(lines).strip(), anker) for kop, regel, lines, anker in parts)
    return tuple(Sectie(*part) for part in joined if part[0] or part[2])


def heading(line: str) -> tuple[int, str, str] | None:
    """Return (level, words, written anchor or "") of a line that is a heading, else None."""
    match = HEADING.match(line)
    if not match:
        return None
    words = line[match.end() :].rstrip().rstrip("#").rstrip()
    anchor = ANCHOR.search(words)
    return len(match[1]), words[: anchor.start()].rstrip() if anchor else words, anchor[1] if anchor else ""


def ankers(bestand: Bestand) -> tuple[str, ...]:
    """Return the anchor of every heading in the body, as the built page has it: written as {#anchor}, or made of its words."""
    found = []
    for (_, line), real in zip(bestand.proza, bestand.lichaam.split("\n"), strict=True):
        if heading(line) and (kop := heading(real)):
            found.append((kop[2], LINK.sub(r"\1", kop[1])))
    used = {written for written, _ in found if written}
    return tuple(written or unique(slugify(re.sub(r"\b_|_\b", "", words), "-"), used) for written, words in found)


def verwijzingen(bestand: Bestand) -> Iterator[Verwijzing]:
    """Yield the links and images of the body."""
    for number, line in bestand.proza:
        for match in LINK.finditer(line) if "](" in line else ():
            yield Verwijzing(match[2], match[1], line[: match.start()].endswith("!"), number)


def resolve(pad: str, link: str) -> str | None:
    """Return the path from the root that a relative link leads to, or None when it leaves the root or is absolute."""
    plain = link.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(pad), plain))
    return None if whole.startswith(("/", "../")) or whole == ".." else whole


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


def bare(tekst: str) -> str:
    """Return a Markdown text without citations, and with only the words of its links."""
    return LINK.sub(r"\1", CITE.sub("", tekst).replace("![", "[")) if "[" in tekst else tekst


def plain(markdown: str) -> str:
    """Return readable text without Markdown signs, addresses and citations."""
    text = bare(markdown)
    text = re.sub(r"^[ \t]*(#{1,6}|[-*+]|\d+[.)]|>|\|)\s+", "", text, flags=re.MULTILINE)
    text = re.sub(r"[*_`|]+|\{#[a-z0-9-]+\}", " ", text)
    if text != markdown:
        text = re.sub(r"[ \t]+([.,;:!?])(?=\s|$)", r"\1", text)  # where a citation stood
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def kaal(tekst: str) -> str:
    """Return a text on one line without its citations, where there is no room for them."""
    return " ".join(CITE.sub("", tekst).replace(" .", ".").split())
