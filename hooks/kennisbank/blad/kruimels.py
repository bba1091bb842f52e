"""Where a page stands: the trail from the first page to it, for readers and for search engines."""

from kennisbank.collectie.bladeren import BROWSE
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import PAGINA, Soort

Kruimel = tuple[str, str]  # (what it is called, its address from the root)


def kruimels(
    kb: Kennisbank, stuk: Stuk | None, vocabulaire: str = "", leerlijn: Stuk | None = None, lijst: Soort | None = None
) -> list[Kruimel]:
    """Return the pages above a page, from the first page down.

    A page without a number stands below a `vocabulaire`, a `leerlijn` or the `lijst` of a kind, or right below the first page.
    """
    trail = [("Home", "")]
    if stuk is None:
        if vocabulaire:
            trail.append((BROWSE[vocabulaire][0], f"{vocabulaire}/"))
        if lijst:
            trail.append((lijst.meervoud.capitalize(), f"{lijst.web}/"))
        if leerlijn:
            trail += [*kruimels(kb, leerlijn)[1:], (leerlijn.titel, leerlijn.url)]
    elif not stuk.soort.is_pagina:
        trail.append((stuk.soort.meervoud.capitalize(), f"{stuk.soort.web}/"))
    else:
        folders = stuk.slug.removesuffix("/index").split("/")[:-1]
        above = [kb.per_plek.get(f"{PAGINA.naam}/{'/'.join(folders[:depth])}/index") for depth in range(1, len(folders) + 1)]
        trail += [(page.titel, page.url) for page in above if page]
    return trail
