"""The only file that knows MkDocs: a handful of events, each a call into kennisbank with explicit values."""

import gc
import logging
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import nh3
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

import kennisbank.build
from kennisbank.blad import begrippen, linkfout, markdown, reiniging, weergave
from kennisbank.checks.adressen import check_zelf_gemaakt, check_zonder_nummer
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER, Site
from kennisbank.lezen import meldingen
from kennisbank.lezen.lichaam import resolve
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORTEN

log = logging.getLogger("mkdocs.hooks.kennisbank")  # under "mkdocs", or --strict does not count it
LINKS = logging.getLogger(Page.__module__)  # MkDocs says there what is wrong with links
MOUNTED = ("methoden/", "voorbeelden/")
# Several files for each page, that no Markdown links to: MkDocs need not know them, and each one it knows costs time.
BULK = ("p/", "zoek/", "bijdragen/bestand/")


class MountedFiles(Files):
    """Files that also answers to paths as they are in the repository, so that one link works on a git host and on the site."""

    def get_file_from_path(self, path: str) -> File | None:
        inside = resolve("docs/x", path) if path.startswith("..") else path
        return super().get_file_from_path(path) or super().get_file_from_path((inside or path).removeprefix("docs/"))


class LinkFilter(logging.Filter):
    """Takes what MkDocs says of links out of its log; `found` holds it as findings."""

    def __init__(self, kb: Kennisbank) -> None:
        super().__init__()
        self.kb, self.found, self.said = kb, list[Melding](), Counter[str]()

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        melding = linkfout.lees(self.kb, said, self.said[said])
        self.said[said] += 1
        self.found += [melding] if melding else []
        return melding is None


def root_of(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).resolve().parent


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
    """Look for garbage less often: nearly all a build makes stays till its end, and looking through that is a tenth of its time."""
    gc.set_threshold(100_000)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check everything before MkDocs empties a folder; then build beside the last good site."""
    site = Site(config.site_name, f"{(config.site_url or '').rstrip('/')}/")
    kb, found = kennisbank.build.build(root_of(config), site=site)
    stop_on(found)
    config.extra["kb"] = kb
    config.markdown_extensions = markdown.uitbreidingen(config.markdown_extensions, config.mdx_configs)  # type: ignore[assignment]
    config.extra["warnings"] = CountHandler(level=logging.WARNING)
    logging.getLogger("mkdocs").addHandler(config.extra["warnings"])
    config.extra["links"] = LinkFilter(kb)
    LINKS.filters.clear()  # of the build before this one, when serving
    LINKS.addFilter(config.extra["links"])
    config.extra["target"] = config.site_dir
    config.site_dir = f"{config.site_dir.rstrip('/')}.nieuw"
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the folders outside docs/ and everything that is computed; leave the theme's own files out."""
    kb: Kennisbank = config.extra["kb"]
    docs = MountedFiles([f for f in files if f.src_dir == config.docs_dir and not f.src_uri.endswith("_sjabloon.md")])
    for pad in sorted({stuk.pad for stuk in kb.stukken} | set(kb.bestanden)):
        if pad.startswith(MOUNTED):
            file = File(pad, str(root_of(config)), config.site_dir, config.use_directory_urls)
            file.edit_uri = f"../{pad}"
            docs.append(file)
    made = kennisbank.build.render(kb)
    stop_on([*check_zonder_nummer(kb, made), *check_zelf_gemaakt(kb, made)])
    config.extra["bulk"] = {path: data for path, data in made.items() if path.startswith(BULK)}
    for path, data in made.items():
        if path.startswith(BULK):
            continue
        docs.append(File.generated(config, path, content=data.decode() if path.endswith(".md") else data))
    return docs


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Hand over the body that was read already, without its front matter: MkDocs would read that again, and loosely."""
    stuk = config.extra["kb"].per_uri.get(page.file.src_uri)
    # The empty line keeps MkDocs from reading fields at the top of the text.
    return f"\n{stuk.bestand.lichaam}" if stuk and stuk.soort.naam != "bron" else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn citations into links, and give the page its title from the model (escaped: other pages print it too)."""
    kb: Kennisbank = config.extra["kb"]
    stuk = kb.per_uri.get(page.file.src_uri)
    if changed := (stuk and stuk.gewijzigd) or kb.peildatum:
        page.update_date = changed.isoformat()  # for the sitemap: MkDocs would take today
    if stuk:
        page.meta["title"] = nh3.clean_text(stuk.titel)
        page.meta["description"] = stuk.kern
    own = markdown.replace(PLACEHOLDER, kb.site.adres)  # examples in the text name this site
    return weergave.cite_markdown(kb, page.file.src_uri, own)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Clean by an allow-list what the checks let through, and explain words of the field where they stand."""
    kb: Kennisbank = config.extra["kb"]
    stuk = kb.per_uri.get(page.file.src_uri)
    clean = reiniging.clean(html)
    return begrippen.explain(kb, stuk, clean, "/".join([".."] * stuk.url.count("/")) or ".") if stuk else clean


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape every value in every template, and give templates the filters of this site."""
    env.autoescape = True
    env.filters.update(weergave.FILTERS)
    env.globals.update(weergave.GLOBALS, kb=config.extra["kb"], SOORTEN=SOORTEN)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Hand the template the page's own facts and its text in parts."""
    kb: Kennisbank = config.extra["kb"]
    context["stuk"] = kb.per_uri.get(page.file.src_uri)
    context["jaarletters"] = weergave.letters_on(kb, context["stuk"])
    context["secties"] = weergave.split_secties(page.content or "")
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the list of headings where the template asked for it: only the finished page knows them all."""
    return weergave.with_contents(output)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files under a folder."""
    if wrong := [path for path in files if ".." in path.split("/") or path.startswith("/")]:
        raise PluginError(f"het adres '{wrong[0]}' ligt buiten de site; de vorige site is niet veranderd")
    for parent in {(folder / path).parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        (folder / path).write_bytes(data)


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built site, and only then put it in the place of the last good one."""
    stop_on(sorted(config.extra["links"].found))
    site, target = Path(config.site_dir), Path(config.extra["target"])
    write(site, config.extra["bulk"])
    write(site, kennisbank.build.finish(site, config.extra["kb"]))
    logging.getLogger("mkdocs").removeHandler(config.extra["warnings"])
    if config.strict and config.extra["warnings"].get_counts():
        raise PluginError("er zijn waarschuwingen; de vorige site is niet veranderd")
    old = target.with_name(f"{target.name}.oud")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    site.rename(target)
    shutil.rmtree(old, ignore_errors=True)
