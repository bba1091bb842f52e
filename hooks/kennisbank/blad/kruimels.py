"""Where a page stands: the trail from the first page to it, for readers and for search engines."""

from collections.abc import Mapping
from typing import Any

from kennisbank.collectie.bladeren import BROWSE
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk

Kruimel = tuple[str, str]  # (what it is called, its address from the root)


def kruimels(kb: Kennisbank, stuk: Stuk | None, meta: Mapping[str, Any]) -> list[Kruimel]:
    """Return the pages above this one, from the first page down. `meta` is the front matter of a page without a number."""
    trail = [("Home", "")]
    if stuk is None:
        if meta.get("term"):
            trail.append((BROWSE[meta["vocabulaire"]][0], f"{meta['vocabulaire']}/"))
    elif stuk.soort.naam != "pagina":
        trail.append((stuk.soort.meervoud.capitalize(), f"{stuk.soort.web}/"))
    else:
        folders = stuk.slug.removesuffix("/index").split("/")[:-1]
        above = [kb.per_plek.get(f"pagina/{'/'.join(folders[:depth])}/index") for depth in range(1, len(folders) + 1)]
        trail += [(page.titel, page.url) for page in above if page]
    return trail
