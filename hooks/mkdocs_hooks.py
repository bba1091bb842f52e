"""The only file that knows MkDocs: a handful of events, each a call into kennisbank with explicit values.

MkDocs reads mkdocs.yml, copies the files of docs/, serves and watches. The pages are made by the core: MkDocs gets none to make.
"""

import atexit
import gc
import logging
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs import __version__
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

import kennisbank.build
from kennisbank import uitgeven
from kennisbank.checks.adressen import check_zelf_gemaakt, check_zonder_nummer
from kennisbank.collectie.datums import zwijgt
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site, uit_extra, vorm_van
from kennisbank.collectie.stuk import url_of
from kennisbank.dienst import Geschreven, code_nu, dienst
from kennisbank.dienst.foutblad import met_fout
from kennisbank.lezen import meldingen
from kennisbank.lezen.bestandsnaam import DATA
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORTEN
from kennisbank.uitgeven.wissel import claim, werkmap, wissel
from kennisbank.zoeken.verwant import oud

log = logging.getLogger("mkdocs.hooks.kennisbank")  # under "mkdocs", or --strict does not count it
MOUNTED = tuple(f"{soort.map}/" for soort in SOORTEN if not soort.map.startswith("docs"))  # folders beside docs/


def root_of(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).resolve().parent


def site_of(config: MkDocsConfig) -> Site:
    """Return what mkdocs.yml says of the site."""
    folders = tuple(folder for folder in config.theme.dirs if Path(folder).is_dir())
    menu = [next(iter(item.items())) for item in config.nav or ()]
    edit = (config.edit_uri or "").removesuffix("docs/")
    return Site(
        naam=config.site_name,
        adres=f"{(config.site_url or '').rstrip('/')}/",
        omschrijving=config.site_description or "",
        **uit_extra(config.extra),
        opslag=(config.repo_url or "").rstrip("/"),
        bewerken=edit,
        merk=config.theme["favicon"],
        menu=tuple((titel, url_of(uri)) for titel, uri in menu),
        maker=f"mkdocs-{__version__}",
        proef=dienst().aan,
        sjablonen=folders,
        vorm=vorm_van(Path(folders[0])),
    )


def stop_on(found: Iterable[Melding]) -> None:
    """Show every finding, and end the build when one of them is a fault."""
    found = list(found)
    for melding in found:
        log.log(logging.ERROR if melding.ernst == "fout" else logging.INFO, "%s", melding)
    if wrong := meldingen.fouten(found):
        raise PluginError(dienst().geweigerd(wrong))


def on_startup(command: str, dirty: bool) -> None:
    """Remember what was built while serving. Nearly all stays: garbage is looked for seldom, or never."""
    dienst().aan = command == "serve"
    if dienst().aan:
        gc.set_threshold(100_000)
    else:
        gc.disable()
        atexit.register(gc.freeze)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check everything first; then build beside the last good site."""
    memory, target = dienst(), Path(config.site_dir).resolve()
    memory.fout = None
    config.extra["slot"] = None if memory.aan else claim(target)
    if config.extra["slot"] is None and not memory.aan:
        raise PluginError("er loopt al een bouw van deze site; wacht tot die klaar is en probeer het dan nog een keer")
    try:
        config.extra["kb"] = gelezen(config)
    except PluginError as fout:
        memory.toont(fout)
        config.extra["kb"] = None
    config.extra["warnings"] = CountHandler(level=logging.WARNING)
    logging.getLogger("mkdocs").addHandler(config.extra["warnings"])
    config.extra["target"] = str(target)
    memory.werkmap = werkmap(target)
    config.site_dir = str(memory.werkmap)
    config.nav = None  # the core makes the pages, and the menu on them
    config.theme.static_templates.clear()
    config.theme.dirs = []
    return config


def gelezen(config: MkDocsConfig) -> Kennisbank:
    """Return the collection; PluginError when its content, or the code of a server, cannot be built with."""
    memory = dienst()
    if memory.aan and code_nu() != memory.code:
        raise PluginError("De code in hooks/ is veranderd; stop deze server en start hem opnieuw.")
    kb, found = kennisbank.build.build(root_of(config), site=site_of(config), voorraad=memory.voorraad if memory.aan else None)
    for why in filter(None, (zwijgt(root_of(config)), oud(kb))):
        log.info("let op: %s", why)
    stop_on(found)
    return kb


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave to MkDocs what is copied as it is: other files of ours."""
    kb: Kennisbank | None = config.extra["kb"]
    if kb is None:
        return Files([])
    known = {*kb.bestanden, *DATA}  # no copies of an editor
    copied = Files([f for f in files if f.src_dir == config.docs_dir and f"docs/{f.src_uri}" in known])
    for pad in kb.bestanden:
        if pad.startswith(MOUNTED):
            copied.append(File(pad, str(root_of(config)), config.site_dir, config.use_directory_urls))
    return copied


def on_post_build(config: MkDocsConfig) -> None:
    """Write the site beside the last good one, and only then put it in its place; while serving, write only what changed."""
    try:
        if config.extra["kb"]:
            schrijf(config)
    except PluginError as fout:
        dienst().toont(fout)
    finally:
        logging.getLogger("mkdocs").removeHandler(config.extra["warnings"])
        shutil.rmtree(config.site_dir, ignore_errors=True)
    config.site_dir = config.extra["target"]  # for what MkDocs does after this
    if config.extra["slot"]:
        config.extra["slot"].release()


def schrijf(config: MkDocsConfig) -> None:
    """Make every file, and put it where readers look when all of it is good."""
    kb: Kennisbank = config.extra["kb"]
    site, target = Path(config.site_dir), Path(config.extra["target"])
    made = kennisbank.build.render(kb)
    stop_on([*check_zonder_nummer(kb, made), *check_zelf_gemaakt(kb, made)])
    plan = kennisbank.build.plan(kb, made)
    memory = dienst() if dienst().aan else None
    views = uitgeven.bekijk(plan) if memory else {}
    stop_on(sorted(set(uitgeven.bevindingen(views))))
    was = memory.neem_op(target) if memory else None
    place = target if was else site
    copied = uitgeven.neem_over(site, place, was.overgenomen if was else {})
    stand = uitgeven.geef_uit(plan, place, views, was.plan if was else None)
    stop_on(sorted(set(stand.meldingen)))
    last = kennisbank.build.finish(kb, {**copied, **stand.bestanden})
    slot = uitgeven.geef_uit(last, place, was=was.slot if was else None)
    if config.strict and config.extra["warnings"].get_counts():
        raise PluginError("er zijn waarschuwingen; de vorige site is niet veranderd")
    if not was:
        wissel(site, target)
    if memory:
        memory.onthoud(target, Geschreven(stand, slot, copied))


def on_build_error(error: Exception) -> None:
    """Say in a sentence which file cannot be read or written, such as on a full disk."""
    on_shutdown()
    if isinstance(error, OSError):
        raise PluginError(f"het lukt niet met '{error.filename}': {error.strerror}. De vorige site is niet veranderd.") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Show in the browser why there is no new site."""
    server.builder = dienst().houdt_vol(builder)
    server.set_app(met_fout(server.get_app(), lambda: dienst().fout))
    return server


def on_shutdown() -> None:
    """Leave no half site behind."""
    if dienst().werkmap:
        shutil.rmtree(dienst().werkmap, ignore_errors=True)
