"""The only file that knows MkDocs: a handful of events, each a call into kennisbank with explicit values.

MkDocs reads mkdocs.yml, copies the files of docs/, serves and watches. The pages are made by the core: MkDocs gets none to make.
"""

import gc
import hashlib
import logging
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from mkdocs import __version__
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

import kennisbank.build
from kennisbank import uitgeven
from kennisbank.checks.adressen import check_zelf_gemaakt, check_zonder_nummer
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import url_of
from kennisbank.dienst import Geschreven, code_nu, dienst
from kennisbank.lezen import meldingen
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORTEN

try:
    import fcntl
except ImportError:  # Windows: there two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger("mkdocs.hooks.kennisbank")  # under "mkdocs", or --strict does not count it
MOUNTED = tuple(f"{soort.map}/" for soort in SOORTEN if not soort.map.startswith("docs"))  # folders beside docs/


def root_of(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).resolve().parent


def site_of(config: MkDocsConfig) -> Site:
    """Return what mkdocs.yml says of the site."""
    folders = tuple(folder for folder in config.theme.dirs if Path(folder).is_dir())
    shapes = hashlib.sha256()
    for path in sorted(Path(folders[0]).rglob("*.html")):
        shapes.update(path.read_bytes())
    menu = [next(iter(item.items())) for item in config.nav or ()]
    edit = (config.edit_uri or "").removesuffix("docs/")
    return Site(
        naam=config.site_name,
        adres=f"{(config.site_url or '').rstrip('/')}/",
        omschrijving=config.site_description or "",
        mail=config.extra.get("mail", Site.mail),
        opslag=(config.repo_url or "").rstrip("/"),
        bewerken=edit,
        merk=config.theme["favicon"],
        menu=tuple((titel, url_of(uri)) for titel, uri in menu),
        maker=f"mkdocs-{__version__}",
        proef=(config.site_url or "").startswith("http://127.0.0.1"),
        sjablonen=folders,
        vorm=shapes.hexdigest(),
    )


def stop_on(found: Iterable[Melding]) -> None:
    """Show every finding, and end the build when one of them is a fault."""
    found = list(found)
    for melding in found:
        log.log(logging.ERROR if melding.ernst == "fout" else logging.INFO, "%s", melding)
    if wrong := len(meldingen.fouten(found)):
        raise PluginError(
            f"{wrong} {'fout' if wrong == 1 else 'fouten'} in de inhoud; verbeter de regels hierboven. De vorige site is niet veranderd."
        )


def on_startup(command: str, dirty: bool) -> None:
    """Remember from one build to the next while serving. Nearly all a build makes stays: only who serves looks for garbage, and seldom."""
    dienst().aan = command == "serve"
    if dienst().aan:
        gc.set_threshold(100_000)
    else:
        gc.disable()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check everything before MkDocs empties a folder; then build beside the last good site."""
    if dienst().aan and code_nu() != dienst().code:
        raise PluginError("de code in hooks/ is veranderd, en deze server draait nog op de oude; stop hem en start hem opnieuw")
    kb, found = kennisbank.build.build(root_of(config), site=site_of(config), voorraad=dienst().voorraad if dienst().aan else None)
    stop_on(found)
    config.extra["kb"] = kb
    config.extra["warnings"] = CountHandler(level=logging.WARNING)
    logging.getLogger("mkdocs").addHandler(config.extra["warnings"])
    config.extra["target"] = config.site_dir
    config.extra["slot"] = None if dienst().aan else claim(Path(config.site_dir))
    if config.extra["slot"] is None and not dienst().aan:
        raise PluginError("er loopt al een bouw van deze site; wacht tot die klaar is en probeer het dan nog een keer")
    config.site_dir = f"{config.site_dir.rstrip('/')}.nieuw"
    config.nav = None  # the core makes the pages, and the menu on them
    config.theme.static_templates.clear()
    config.theme.dirs = []  # nothing of the theme is copied, so MkDocs need not look through its thousands of files
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave to MkDocs what is copied as it is: other files in docs/ and beside it. The theme's own are left out."""
    kb: Kennisbank = config.extra["kb"]
    copied = Files([f for f in files if f.src_dir == config.docs_dir and not f.is_documentation_page()])
    for pad in kb.bestanden:
        if pad.startswith(MOUNTED):
            copied.append(File(pad, str(root_of(config)), config.site_dir, config.use_directory_urls))
    return copied


def on_post_build(config: MkDocsConfig) -> None:
    """Write the site beside the last good one, and only then put it in its place; while serving, write only what changed."""
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
    logging.getLogger("mkdocs").removeHandler(config.extra["warnings"])
    if config.strict and config.extra["warnings"].get_counts():
        raise PluginError("er zijn waarschuwingen; de vorige site is niet veranderd")
    if was:
        shutil.rmtree(site)
    else:
        wissel(site, target)
    if memory:
        memory.onthoud(target, Geschreven(stand, slot, copied))
    if config.extra["slot"]:
        config.extra["slot"].close()


def claim(target: Path) -> IO[bytes] | None:
    """Return the lock of a site, kept until this process ends; None when another build has it.

    Who has it first puts back the old site that a build left beside its place when it was stopped in the middle of the swap.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = target.with_name(f"{target.name}.slot").open("wb")
    try:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    old = target.with_name(f"{target.name}.oud")
    if old.exists() and not target.exists():
        old.rename(target)
    return lock


def wissel(site: Path, target: Path) -> None:
    """Put a new site in the place of the old one; when that cannot be, the old one stands there again."""
    old = target.with_name(f"{target.name}.oud")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        site.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
