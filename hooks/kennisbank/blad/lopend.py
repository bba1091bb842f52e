"""The running text of a page as HTML, in parts by heading, with its sources linked and words of the field explained."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kennisbank.blad.begrippen import explain, uitleg
from kennisbank.blad.links import Verwijzer
from kennisbank.blad.markdown import Html, to_html
from kennisbank.blad.tekst import in_markdown, vinder
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER
from kennisbank.collectie.stuk import WORDS_PER_MINUTE, Stuk
from kennisbank.lezen.meldingen import Melding

TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Deel:
    """One part: the words of its heading of level 2, its anchor, and its HTML in three pieces; the first may have no heading.

    `begin` is the first paragraph, with a heading of its own above it; it is empty when the part begins with something else.
    """

    kop: str
    anker: str
    hoofd: str
    begin: str
    rest: str

    @property
    def html(self) -> str:
        """All of it."""
        return "\n".join(filter(None, (self.hoofd, self.begin, self.rest)))

    @property
    def minuten(self) -> int:
        """Minutes to read the rest, at least 1."""
        return max(1, round(len(TAG.sub(" ", self.rest).split()) / WORDS_PER_MINUTE))


def lopende_tekst(kb: Kennisbank, stuk: Stuk, letters: Mapping[str, str]) -> tuple[tuple[Deel, ...], tuple[Melding, ...]]:
    """Return the parts of the text of a page and what was found in it; what was made of the same before is not made again."""
    if stuk.is_bron or stuk.ingetrokken:
        return (), ()
    vind = vinder(kb)
    sources = tuple(vind(key) for key in stuk.bronsleutels)
    own = stuk.bestand.lichaam.replace(PLACEHOLDER, kb.site.adres)  # examples in the text name this site

    def plain() -> tuple[list[tuple[str, str, Html]], tuple[Melding, ...]]:
        verwijzer = Verwijzer(kb, stuk.pad, stuk)
        return to_html(in_markdown(own, vind, letters), verwijzer), tuple(verwijzer.meldingen)

    delen, meldingen = kb.voorraad.neem(("tekst", stuk.id), (own, stuk.pad, sources, dict(letters), kb.adresboek), plain)
    explained = iter(explain(uitleg(kb), stuk.id, [piece for _, _, html in delen for piece in html]))
    return tuple(Deel(kop, anker, next(explained), next(explained), next(explained)) for kop, anker, _ in delen), meldingen
