"""What tells programs the way: robots.txt, llms.txt, security.txt (RFC 9116) and humans.txt.

The first and the third work at the root of a host only; where the site stands in a folder, the host has its own.
"""

from datetime import date, timedelta
from functools import partial
from typing import Any

from kennisbank.collectie.gegevens import PAGE
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk, url_of
from kennisbank.model import SOORTEN
from kennisbank.voorraad import Later

SECURITY = ".well-known/security.txt"
VALID = timedelta(days=365)  # after the last change of the content: the clock would give other bytes every day
Seen = tuple[Site, tuple[Stuk, ...]]


def render(kb: Kennisbank) -> dict[str, bytes | Later[Any]]:
    """Return the files; security.txt only where a date is known, for it has to say until when it holds."""
    site = kb.site
    files: dict[str, bytes | Later[Any]] = {
        "robots.txt": _robots(site).encode(),
        "humans.txt": _humans(site).encode(),
        "llms.txt": Later(partial(_see, kb), _llms),
    }
    if kb.peildatum:
        files[SECURITY] = _security(site, kb.peildatum).encode()
    return files


def _robots(site: Site) -> str:
    """Return what crawlers may do: all, and the editors say in mkdocs.yml for what (contentsignals.org)."""
    signals = f"Content-Signal: {site.signalen}\n" if site.signalen else ""
    return f"User-agent: *\n{signals}Allow: /\n\nSitemap: {site.absoluut('sitemap.xml')}\n"


def _security(site: Site, day: date) -> str:
    return (
        f"Contact: mailto:{site.mail}\n"
        f"Expires: {day + VALID}T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {site.absoluut(SECURITY)}\n"
        f"Policy: {site.absoluut('over/weghalen/')}\n"
    )


def _humans(site: Site) -> str:
    return (
        f"{site.naam}\n\n"
        f"Wie eraan meeschreef: {site.absoluut('over/bijdragers/')}\n"
        f"Meeschrijven: {site.absoluut('bijdragen/')}\n"
        f"De redactie: {site.mail}\n"
        f"Hoe de site is gemaakt: {site.absoluut('ontwikkelen/')}\n"
        f"Licentie van de teksten: {LICENCE}\n"
    )


def _see(kb: Kennisbank) -> Seen:
    return kb.site, tuple(stuk for soort in SOORTEN if not soort.is_bron for stuk in kb.van_soort(soort.naam))


def _llms(seen: Seen) -> bytes:
    """Return the list of pages for programs that read text (llmstxt.org): each as Markdown, the pages about the site last."""
    site, stukken = seen
    parts = [
        f"# {site.naam}",
        f"> {site.omschrijving or site.naam}",
        _about(site),
    ]
    for soort in SOORTEN:
        found = [stuk for stuk in stukken if stuk.soort is soort]
        lines = [f"- [{stuk.titel_elders}]({site.absoluut(stuk.url)}index.md): {stuk.kern}" for stuk in found]
        if lines:
            parts += [f"## {'Optional' if soort.is_pagina else soort.meervoud.capitalize()}", "\n".join(lines)]
    return ("\n\n".join(parts) + "\n").encode()


def _about(site: Site) -> str:
    """Say how the texts are found and used."""
    return (
        "Elke pagina staat ook als Markdown op haar eigen adres met `index.md` erachter. Bovenaan staat hoe ver zij is, welke versie "
        "het is, haar vaste adres, en wat niet bekend is. Neem dat mee als je de tekst gebruikt. De teksten vallen onder CC BY 4.0 "
        f"({LICENCE}): noem de {site.naam} als bron, met het vaste adres van de pagina. Alles samen staat bij de "
        f"[open gegevens]({site.absoluut(url_of(PAGE))})."
    )
