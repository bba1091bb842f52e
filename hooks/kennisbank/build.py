"""From a folder to a Kennisbank and everything that is made of it. Read this first."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from kennisbank import checks, uitgeven
from kennisbank.bijdragen.nakijkvragen import LAAG, gevraagd, vraag_af
from kennisbank.blad import inbedden
from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.blad.jinja import omgeving
from kennisbank.bronnen import apa
from kennisbank.bronnen.csl import verwijzing
from kennisbank.collectie import datums, nakijken, nummers, register
from kennisbank.collectie.inlezen import read
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen import intake
from kennisbank.lezen.meldingen import Melding, een_per_oorzaak
from kennisbank.model import place_of
from kennisbank.nabewerking import FINISHERS
from kennisbank.oordeel import geweigerd
from kennisbank.uitgeven import Merk
from kennisbank.uitvoer import OUTPUTS
from kennisbank.uitvoer.paginas import paginas, teksten
from kennisbank.uitvoer.sitemap import sitemap
from kennisbank.voorraad import GeenVoorraad, Later, Voorraad


def build(
    root: Path,
    dates: datums.Dates | None = None,
    site: Site | None = None,
    voorraad: Voorraad | None = None,
) -> tuple[Kennisbank, list[Melding]]:
    """Read, judge and link everything under `root`.

    Returns what could be read, and every finding about every file. Only with no finding of `ernst` "fout" is the
    Kennisbank whole. `dates` gives the first and last change per path; by default git is asked. `site` says where the
    pages will stand: without it every address is from the root. `voorraad` holds what the build before read and judged.
    """
    voorraad = voorraad or GeenVoorraad()
    invoer = intake.collect(root)
    known = register.read(invoer.teksten.get(register.PAD))
    dates = datums.verhuisd(datums.git_dates(root) if dates is None else dates, known)
    meldingen = list(invoer.meldingen)
    stukken: list[Stuk] = []
    half: list[Stuk] = []
    onleesbaar = {place_of(pad) for pad in invoer.geweigerd}
    for pad, tekst in invoer.teksten.items():
        if nakijken.is_blad(pad):
            continue
        for plek, stuk, found in voorraad.neem(("gelezen", pad), (tekst, dates.get(pad)), partial(read, pad, tekst, dates)):
            meldingen.extend(found)
            if stuk is not None:
                (half if stuk.onaf else stukken).append(stuk)
            if stuk is None or stuk.onaf:
                onleesbaar.add(plek)
    peildatum = max((last for _, last in dates.values()), default=None)
    stukken = nummers.geef(sorted(stukken, key=lambda s: s.plek), known.nummers)
    bladen, found = nakijken.lees(invoer.teksten)
    meldingen.extend(found)
    kb = Kennisbank(
        stukken=tuple(nakijken.met_stand(stukken, bladen, peildatum, voorraad)),
        bestanden=tuple(invoer.bestanden),
        nakijkbladen=tuple(sorted(bladen.values(), key=lambda blad: blad.id)),
        peildatum=peildatum,
        onleesbaar=frozenset(onleesbaar),
        half=tuple(half),
        site=site or Site(),
        register=known,
        voorraad=voorraad,
    )
    for found in beoordeeld(kb):
        meldingen.extend(found)
    for check in checks.SAMEN:
        meldingen.extend(check(kb))
    return kb, sorted(een_per_oorzaak(set(meldingen)))


def beoordeeld(kb: Kennisbank) -> Iterator[list[Melding]]:
    """Yield what is said of each page by itself; the pages that are new share the processes there are."""
    pages = kb.te_beoordelen
    new = [str(n) for n, stuk in enumerate(pages) if not kb.voorraad.heeft(("oordeel", stuk.plek), stuk)]
    judged = dict(uitgeven.verdeel(new, lambda n: (n, oordeel(pages[int(n)]))))
    for n, stuk in enumerate(pages):
        yield kb.voorraad.neem(("oordeel", stuk.plek), stuk, partial(judged.__getitem__, str(n)))


def oordeel(stuk: Stuk) -> list[Melding]:
    """Return what is said of a page by itself: what may stand in no file, and the rules about one page."""
    return [*geweigerd.check(stuk.bestand), *(melding for check in checks.PER_STUK for melding in check(stuk))]


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return everything that is made of the collection, by its path; a path that ends in .md is a page."""
    bereid_voor(kb)
    made: dict[str, Gemaakt] = {}
    for output in OUTPUTS:
        for path, file in output(kb).items():
            if path in made:
                raise ValueError(f"twee uitvoeren maken allebei {path}; geef een van de twee een ander pad ({output.__module__})")
            made[path] = file
    return made


def plan(kb: Kennisbank, made: Mapping[str, Gemaakt]) -> dict[str, bytes | Later[Any]]:
    """Return every file of the site by its path in the site: what was made, the pages, and the list of pages."""
    opzetten = {path: file for path, file in made.items() if isinstance(file, Opzet)}
    pages = paginas(kb, opzetten)
    files = {path: file for path, file in made.items() if not isinstance(file, Opzet)}
    urls = [path.removesuffix("index.html") for path in pages if path != "404.html"]
    # What shows a page in another way stands beside the page itself: both have one view.
    beside = {
        place: f"{stuk.url}index.html" for stuk in kb.stukken for place in (f"{inbedden.adres(stuk)}index.html", f"{stuk.url}index.md")
    }
    whole = {**pages, **teksten(kb), **files, **sitemap(kb, urls)}
    return {path: whole[path] for path in sorted(whole, key=lambda path: beside.get(path, path))}


def bereid_voor(kb: Kennisbank) -> None:
    """Make what every process would need before they part, and share that work too.

    These are the templates, references by the style, and the questions that are cut from pages.
    """
    templates = omgeving(kb.site)
    blanks = apa.nog_te_doen(verwijzing(kb.site, stuk) for stuk in kb.stukken if not stuk.ingetrokken)
    asked = {stuk.plek: stuk for stuk in kb.stukken if stuk.stand.stoelen and not kb.voorraad.heeft((LAAG, stuk.plek), stuk)}
    work: dict[str, Callable[[str], Any]] = {
        **dict.fromkeys(templates.nog_te_vertalen(), templates.vertaald),
        **dict.fromkeys(blanks, apa.formatted),
        **dict.fromkeys(asked, lambda plek: vraag_af(asked[plek])),
    }
    made = dict(uitgeven.verdeel(list(work), lambda name: (name, work[name](name))))
    apa.onthoud({blank: made.pop(blank) for blank in blanks})
    questions = {plek: made.pop(plek) for plek in asked}
    for stuk in asked.values():
        gevraagd(kb, stuk, lambda stuk: questions[stuk.plek])
    templates.onthoud({key: code for codes in made.values() for key, code in codes.items()})


def finish(kb: Kennisbank, merken: Mapping[str, Merk]) -> dict[str, bytes]:
    """Return every file that is made from the built site, by its path in it. `merken` has the mark of each file that stands there."""
    return {path: data for finisher in FINISHERS for path, data in finisher(kb, merken).items()}
