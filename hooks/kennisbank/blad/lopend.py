"""The running text of a page as HTML, in parts by heading, with its sources linked and words of the field explained."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kennisbank.blad.begrippen import explain, uitleg
from kennisbank.blad.links import Verwijzer
from kennisbank.blad.markdown import to_html
from kennisbank.blad.tekst import in_markdown, vinder
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER
from kennisbank.collectie.stuk import WORDS_PER_MINUTE, Stuk
from kennisbank.lezen.meldingen import Melding

PARTS = re.compile(r"(<h2\b.*?</h2>)?\s*((?:<h3\b(?:(?!</h3>).)*</h3>\s*)?<p>.*?</p>)?\s*(.*)", re.S)
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Deel:
    """One part: the words of its heading of level 2, its anchor, and its HTML with the heading; the first may have no heading."""

    kop: str
    anker: str
    html: str

    @property
    def hoofd(self) -> str:
        """The heading, empty when there is none."""
        return self._cut()[0]

    @property
    def begin(self) -> str:
        """The first paragraph, with a heading above it; empty when the part begins with something else."""
        return self._cut()[1]

    @property
    def rest(self) -> str:
        """What comes after the heading and the first paragraph."""
        return self._cut()[2]

    @property
    def minuten(self) -> int:
        """Minutes to read that rest, at least 1."""
        return max(1, round(len(TAG.sub(" ", self.rest).split()) / WORDS_PER_MINUTE))

    def _cut(self) -> tuple[str, str, str]:
        match = PARTS.fullmatch(self.html)
        return (match[1] or "", match[2] or "", match[3]) if match else ("", "", self.html)


def lopende_tekst(kb: Kennisbank, stuk: Stuk, letters: Mapping[str, str]) -> tuple[tuple[Deel, ...], tuple[Melding, ...]]:
    """Return the parts of the text of a page and what was found in it; what was made of the same before is not made again."""
    if stuk.is_bron or stuk.ingetrokken:
        return (), ()
    vind = vinder(kb)
    sources = tuple(vind(key) for key in stuk.bronsleutels)
    own = stuk.bestand.lichaam.replace(PLACEHOLDER, kb.site.adres)  # examples in the text name this site

    def plain() -> tuple[list[tuple[str, str, str]], tuple[Melding, ...]]:
        verwijzer = Verwijzer(kb, stuk.pad, stuk)
        return to_html(in_markdown(own, vind, letters), verwijzer), tuple(verwijzer.meldingen)

    delen, meldingen = kb.voorraad.neem(("tekst", stuk.id), (own, stuk.pad, sources, dict(letters), kb.adresboek), plain)
    explained = explain(uitleg(kb), stuk.id, [html for _, _, html in delen])
    return tuple(Deel(kop, anker, html) for (kop, anker, _), html in zip(delen, explained, strict=True)), meldingen
