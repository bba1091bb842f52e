"""What a collection adds to the register, and where something of it is now."""

from collections.abc import Collection, Iterable

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.register import Register, Vermelding

# Generated files that others build on; what else is generated is machinery of the site itself.
PROMISED = ("data/v1/", "feeds/")


def zonder_nummer(kb: Kennisbank, paths: Iterable[str]) -> list[str]:
    """Return the addresses among generated files that others may rely on and that no numbered page covers."""
    pages = (path.removesuffix(".md") for path in paths if path.endswith(".md") and path not in kb.per_uri)
    found = {f"{page}/".removesuffix("index/") for page in pages}
    return sorted(found | {path for path in paths if path.startswith(PROMISED)})


def opvolger(kb: Kennisbank, adres: str) -> str:
    """Return where something that hangs under a numbered page, such as the slides of a leerlijn, is now; empty if it hangs under none.

    It moves along with its page; of a withdrawn page only the page itself is left.
    """
    for nummer, was in kb.register.nummers.items():
        stuk = kb.per_id.get(nummer)
        under = next((old for old in was.adressen if old and adres.startswith(old)), None)
        if stuk and under and (stuk.ingetrokken or under != stuk.url):
            return stuk.url if stuk.ingetrokken else stuk.url + adres.removeprefix(under)
    return ""


def extend(kb: Kennisbank, paths: Collection[str], verhuisd: Collection[str], vervallen: Collection[str]) -> Register:
    """Return the register with everything that is new on the site.

    `paths` are the generated files. A page that stands somewhere else than before is only taken over when its number is
    in `verhuisd`: the same number on another page would send readers astray. `vervallen` gives up what cannot come back.
    """
    old = kb.register
    nummers = dict(old.nummers)
    for stuk in kb.stukken:
        was = nummers.get(stuk.id, Vermelding(()))
        moved = was.adressen and stuk.url not in was.adressen and stuk.id not in verhuisd
        if moved or old.houders.get(stuk.url, stuk.id) != stuk.id:
            continue
        nummers[stuk.id] = Vermelding(_more(was.adressen, [stuk.url]), _more(was.ankers, () if stuk.ingetrokken else stuk.ankers))
    made = zonder_nummer(kb, paths)
    gone = {*old.vervallen, *vervallen} - {*kb.per_id, *made}  # a source or a list may come back
    return Register(nummers, tuple(sorted({*old.adressen, *made})), tuple(sorted(gone)))


def _more(known: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*known, *new]))
