"""What a teacher takes along of a leerlijn: a course pack for a learning environment and a record for a repository."""

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import Stap, delen_van
from kennisbank.collectie.stuk import Stuk
from kennisbank.les.common_cartridge import Link, Pakket, write
from kennisbank.les.nl_lom import als_xml


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return one .imscc and one NL-LOM record per leerlijn, beside its page. The pack links to permanent addresses."""
    files: dict[str, bytes] = {}
    for leerlijn in kb.met("onderdelen"):
        files[f"{leerlijn.url}{leerlijn.slug}.imscc"] = write(pack(kb, leerlijn))
        files[f"{leerlijn.url}nl-lom.xml"] = als_xml(kb, leerlijn)
    return files


def pack(kb: Kennisbank, leerlijn: Stuk) -> Pakket:
    """Return what goes into the pack: the leerlijn itself first, because the assignments stand there; then its parts."""
    start = Link(leerlijn.id, f"Leerlijn: {leerlijn.titel}", kb.site.vast(leerlijn))
    parts = tuple((deel.onderdeel.titel, tuple(_link(kb, stap) for stap in deel.stappen)) for deel in delen_van(kb, leerlijn))
    return Pakket(
        id=leerlijn.id,
        titel=leerlijn.titel,
        beschrijving=leerlijn.kern,
        adres=kb.site.vast(leerlijn),
        trefwoorden=("samenlevingsopbouw", *leerlijn.gegevens.synoniemen),
        delen=(("Over deze leerlijn", (start,)), *parts),
    )


def _link(kb: Kennisbank, stap: Stap) -> Link:
    if stap.naar is None:
        return Link(stap.anker, stap.titel, stap.item.url or "")
    return Link(stap.naar.id, f"{stap.naar.soort.naam.capitalize()}: {stap.titel}", kb.site.vast(stap.naar))
