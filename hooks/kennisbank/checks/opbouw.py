"""Rules about the text of a page: its headings, steps, links and images."""

import difflib
import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kennisbank.bijdragen.sjabloon import hint
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.bestandsnaam import IMAGE_TYPES
from kennisbank.lezen.lichaam import heading, resolve, verwijzingen
from kennisbank.lezen.lijsten import los
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin
from kennisbank.model import place_of
from kennisbank.model.indeling import bezet
from kennisbank.model.relaties import ankers_van
from kennisbank.oordeel.geweigerd import LINK
from kennisbank.oordeel.koppen import koppen

STEP = re.compile(r"^[0-9]+[.)] ", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z]+:|//", re.IGNORECASE)


def check_koppen(stuk: Stuk) -> Iterator[Melding]:
    """A kind with fixed headings has all of them, in order, each with text, and no other heading of level 2."""
    if stuk.soort.koppen and not stuk.ingetrokken:
        for regel, sleutel, gaten in koppen(stuk.bestand, [(kop.naam, hint(kop)) for kop in stuk.soort.tekst]):
            yield Melding(stuk.pad, regel, *zin(sleutel, **gaten))


def check_bezette_ankers(stuk: Stuk) -> Iterator[Melding]:
    """A heading does not take an anchor that the page has of itself: a link would then lead to either."""
    taken = bezet(stuk.soort.naam) | ankers_van(stuk.soort.naam)
    if not stuk.bronsleutels:  # without sources there is no list of them
        taken -= {"bronnen"}
    headings = [(regel, kop[1]) for regel, line in stuk.bestand.proza if (kop := heading(line))]
    seen: set[str] = set()
    for (regel, woorden), anker in zip(headings, stuk.ankers, strict=True):
        if anker in seen:
            yield Melding(stuk.pad, regel, *zin("anker_dubbel", anker=anker, waarde=woorden[:50]))
        seen.add(anker)
        if anker in taken:
            yield Melding(stuk.pad, regel, *zin("anker_bezet", anker=anker, waarde=woorden[:50]))


def check_stappen(stuk: Stuk) -> Iterator[Melding]:
    """Where a kind asks for numbered steps, there are not too few and not too many."""
    asked = {kop.naam: kop.stappen for kop in stuk.soort.tekst if kop.stappen}
    for sectie in stuk.secties if not stuk.ingetrokken else ():
        if sectie.kop in asked and sectie.tekst:
            minst, meest = asked[sectie.kop]
            steps = len(STEP.findall(sectie.tekst))
            if not minst <= steps <= meest:
                gaps = {"waarde": sectie.kop, "aantal": steps, "minst": minst, "meest": meest}
                yield Melding(stuk.pad, sectie.regel, *zin("stappen", **gaps))


def check_lijsten(stuk: Stuk) -> Iterator[Melding]:
    """What looks like a list is one on the page too. Of lines below each other only the first is named."""
    if stuk.is_bron:
        return
    lines, before = stuk.bestand.proza, False
    for (number, line), (fixed, apart) in zip(lines, los([line for _, line in lines]), strict=True):
        wrong = apart or fixed != line
        if wrong and not before:
            yield Melding(stuk.pad, number, *zin("plaklijst"), "let op")
        before = wrong


def check_links(kb: Kennisbank) -> Iterator[Melding]:
    """A relative link leads to a file that exists, on the site and on a git host, and to a heading that is there."""
    files = {stuk.pad for stuk in kb.stukken} | set(kb.bestanden)
    for stuk in kb.te_beoordelen:
        for link in verwijzingen(stuk.bestand):
            if re.search(r"[ \t\n]", link.doel) or any(rule.patroon.search(link.doel) for rule in LINK):
                continue  # no address at all: geweigerd.py says so
            if ELSEWHERE.match(link.doel):
                continue
            doel = stuk.pad if link.doel.startswith("#") else resolve(stuk.pad, link.doel)
            if doel and doel.endswith(".md") and place_of(doel) in kb.onleesbaar:
                continue
            if doel is None or doel not in files:
                near = _nearest_path(stuk.pad, link.doel.split("#")[0], files)
                yield Melding(stuk.pad, link.regel, *zin("dode_link", waarde=link.doel[:60], naast=near))
            elif anker := kb.dode_plek(doel, link.doel.partition("#")[2]):
                yield Melding(stuk.pad, link.regel, *zin("dode_plek", waarde=anker[:60]))


def _nearest_path(pad: str, link: str, files: set[str]) -> str:
    """Return the way from a page to the file whose name looks most like the one that was written, as a Dutch hint."""
    whole, path = resolve(pad, link) or "", PurePosixPath(link)
    here = next((file for file in (f"{whole}.md", f"{whole}/index.md") if file in files), "")
    wanted = {*IMAGE_TYPES, ".jpeg", ".gif", ".svg"} if path.suffix.lower() in (*IMAGE_TYPES, ".jpeg", ".gif", ".svg") else {path.suffix}
    alike = [file for file in sorted(files, reverse=True) if path.suffix in ("", ".html") or PurePosixPath(file).suffix in wanted]
    names = {PurePosixPath(file).stem: file for file in alike}
    found = here or names.get("".join(difflib.get_close_matches(path.stem, list(names), n=1, cutoff=0.7)), "")
    return f" Bedoelde je '{posixpath.relpath(found, posixpath.dirname(pad))}'?" if found else ""
