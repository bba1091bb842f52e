"""The body of a page: its sections, headings, links and citations, and its words without them."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.links import alineas, links_in
from kennisbank.lezen.proza import FILLER, lees

# Patterns begin with the sign itself and look back after it: that is what Python looks for fastest.
CITE = re.compile(r"\[(?<!`\[)(@[A-Z0-9][^\[\]]{0,300})\](?!`)")
CITE_KEY = re.compile(r"@([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:,\s*(.+))?")
LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\(\s*<?([^()\s<>]{1,600})>?(?:\s+\"[^\"\n]{0,200}\")?\s*\)")
HEADING = re.compile(r"(#{1,6})[ \t]+(?=[^ \t])")
ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}$")
PROSE = re.compile(r"[^\W\d_][^\n\[*_`|{]*")  # one line in which no sign of Markdown can stand
BEFORE_LINE = re.compile(r"^[ \t]*(#{1,6}|[-*+]|\d+[.)]|>|\|)\s+", re.MULTILINE)
SIGNS = re.compile(r"[*_`|]+|\{#[a-z0-9-]+\}")
BEFORE_STOP = re.compile(r"(?<![ \t])[ \t]+([.,;:!?])(?=\s|$)")  # where a citation stood


@dataclass(frozen=True)
class Sectie:
    """One part under a heading of level 2. `regel` is the line of the heading, `begin` that of the text; `anker` its id on the page."""

    kop: str
    regel: int
    tekst: str
    begin: int
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
        found = heading(real) if heading(line) else None
        anker = next(anchors, "") if found else ""
        if found and found[0] == 2:
            parts.append((found[1], number, [], anker))
        else:
            parts[-1][2].append(real)
    joined = (_sectie(kop, regel, "\n".join(lines), anker) for kop, regel, lines, anker in parts)
    return tuple(part for part in joined if part.kop or part.tekst)


def _sectie(kop: str, regel: int, tekst: str, anker: str) -> Sectie:
    lead = tekst[: len(tekst) - len(tekst.lstrip())].count("\n")
    return Sectie(kop, regel, tekst.strip(), regel + lead + bool(anker), anker)


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
    last: dict[str, str] = {}  # per made anchor the one that was given out: counting goes on from there
    return tuple(written or _unique(slugify(re.sub(r"\b_|_\b", "", words), "-"), used, last) for written, words in found)


def _unique(anchor: str, used: set[str], last: dict[str, str]) -> str:
    last[anchor] = unique(last.get(anchor, anchor), used)
    return last[anchor]


def verwijzingen(bestand: Bestand) -> Iterator[Verwijzing]:
    """Yield the links and images of the body, as Python-Markdown finds them: over lines, with brackets within brackets."""
    for regel, lines in alineas(line for _, line in bestand.proza):
        tekst = "\n".join(lines)
        for doel, words, beeld, place in links_in(tekst) if "](" in tekst else ():
            yield Verwijzing(doel, words, beeld, bestand.begin + regel + tekst.count("\n", 0, place))


def resolve(pad: str, link: str) -> str | None:
    """Return the path from the root that a relative link leads to, or None when it leaves the root or is absolute."""
    plain = link.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(pad), plain))
    return None if whole.startswith(("/", "../")) or whole == ".." else whole


def zonder_code(tekst: str) -> str:
    """Return a text as long as it was, with a sign that means nothing for each sign of code: what is found has the same place."""
    if "`" not in tekst and "~~~" not in tekst and "    " not in tekst and "\t" not in tekst:
        return tekst
    lines = tekst.split("\n")
    return "\n".join(seen or FILLER * len(real) for real, seen in zip(lines, lees(lines).regels, strict=True))


def citaten(tekst: str) -> Iterator[tuple[str, str]]:
    """Yield (source key, place in it) for each citation like [@MOV-VISIE, p. 3; @SEED] in a text."""
    for group in CITE.finditer(tekst) if "[@" in tekst else ():
        for part in group[1].split(";"):
            if match := CITE_KEY.fullmatch(" ".join(part.split())):
                yield match[1], (match[2] or "").strip()


def bare(tekst: str) -> str:
    """Return a Markdown text without citations, and with only the words of its links."""
    return LINK.sub(r"\1", CITE.sub("", tekst).replace("![", "[")) if "[" in tekst else tekst


def plain(markdown: str) -> str:
    """Return readable text without Markdown signs, addresses and citations."""
    if PROSE.fullmatch(markdown):
        return " ".join(markdown.split())
    text = SIGNS.sub(" ", BEFORE_LINE.sub("", bare(markdown)))
    if text != markdown:
        text = BEFORE_STOP.sub(r"\1", text)
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def kaal(tekst: str) -> str:
    """Return a text on one line without its citations, where there is no room for them."""
    return " ".join(CITE.sub("", tekst).replace(" .", ".").split())
