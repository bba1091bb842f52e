"""A page before it is drawn: the view of a page with a number, and of one that the site makes itself."""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import nh3
from markupsafe import Markup

from kennisbank.blad import begrippen
from kennisbank.blad.links import Verwijzer
from kennisbank.blad.markdown import to_html
from kennisbank.blad.weergave import cite_markdown, letters_on, split_secties
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER
from kennisbank.collectie.stuk import Stuk, url_of
from kennisbank.lezen.meldingen import Melding
from kennisbank.voorraad import Later


@dataclass(frozen=True)
class Opzet:
    """A page that the site makes itself: what it is called, what it is about, its text in Markdown, and what its template needs."""

    titel: str
    kern: str = ""
    tekst: str = ""
    sjabloon: str = "main.html"
    vocabulaire: str = ""
    term: str = ""
    leerlijn: str = ""


Gemaakt = bytes | Later[Any] | Opzet  # what an output may give for a path


@dataclass(frozen=True)
class Blad:
    """Everything that one page says."""

    kb: Kennisbank
    url: str
    stuk: Stuk | None
    opzet: Opzet | None
    secties: dict[str, Markup]
    meldingen: tuple[Melding, ...] = field(default=(), compare=False)

    @property
    def sjabloon(self) -> str:
        return self.opzet.sjabloon if self.opzet else "main.html"

    @property
    def context(self) -> dict[str, Any]:
        """What the template is given."""
        site, opzet, stuk = self.kb.site, self.opzet, self.stuk
        meta = {k: v for k, v in vars(opzet).items() if v} if opzet else {}
        meta["title"] = opzet.titel if opzet else nh3.clean_text(stuk.titel) if stuk else ""
        edit = f"{site.opslag}/{site.bewerken}{stuk.pad}" if stuk and site.opslag and stuk.soort.naam != "bron" else None
        page = SimpleNamespace(
            meta=meta, is_homepage=not self.url, url=self.url, canonical_url=site.absoluut(self.url), title=meta["title"], edit_url=edit
        )
        config = SimpleNamespace(
            site_name=site.naam,
            site_description=site.omschrijving,
            site_url="http://127.0.0.1" if site.proef else site.adres,
            theme=SimpleNamespace(favicon=site.merk),
            repo_url=site.opslag,
            edit_uri=f"{site.bewerken}docs/",
            extra=SimpleNamespace(mail=site.mail),
        )
        at_fault = self.url == "404/"  # it is shown at any address, so its links are from the root of the host
        return {
            "kb": self.kb,
            "stuk": stuk,
            "page": None if at_fault else page,
            "config": config,
            "nav": [SimpleNamespace(url=url, title=titel, is_page=True) for titel, url in site.menu],
            "base_url": urlsplit(site.adres).path if at_fault else "/".join([".."] * self.url.count("/")) or ".",
            "mkdocs_version": site.maker.removeprefix("mkdocs-"),
            "secties": self.secties,
            "jaarletters": letters_on(self.kb, stuk),
        }


def van_stuk(kb: Kennisbank, stuk: Stuk) -> Blad:
    """Return the view of a page with a number."""
    verwijzer = Verwijzer(kb, stuk.pad, stuk.url, stuk)
    html = ""
    if stuk.soort.naam != "bron":
        own = stuk.bestand.lichaam.replace(PLACEHOLDER, kb.site.adres)  # examples in the text name this site
        html = to_html(cite_markdown(kb, stuk.uri, own), verwijzer)
    base = "/".join([".."] * stuk.url.count("/")) or "."
    return Blad(kb, stuk.url, stuk, None, split_secties(begrippen.explain(kb, stuk, html, base)), tuple(verwijzer.meldingen))


def van_opzet(kb: Kennisbank, uri: str, opzet: Opzet) -> Blad:
    """Return the view of a page that the site makes itself at this path, such as fase/index.md."""
    url = url_of(uri)
    html = to_html(cite_markdown(kb, uri, opzet.tekst.replace(PLACEHOLDER, kb.site.adres)), Verwijzer(kb, f"docs/{uri}", url))
    return Blad(kb, url, None, opzet, split_secties(html))
