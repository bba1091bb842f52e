"""Pages to show inside other sites: the article of a built page without header, menu and scripts, and its oEmbed record."""

import re
from html import escape
from pathlib import Path

from kennisbank.blad.inbedden import adres, oembed
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE_DEED
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import GESCHREVEN
from kennisbank.uitvoer.tabel import as_json

BEGIN, ENDS = "<article>", ("<!-- tot hier ingebed -->", "</article>")  # the first end that a page has
CONTENTS = re.compile(r'<details class="inhoudsopgave">.*?</details>', re.S)  # names parts that are left out here
LINK = re.compile(r'(?<= )(href|src)="(?!#|[a-z]+:|//)([^"]*)"')
PICTURES = '<link rel="stylesheet" href="{up}assets/css/beelden.css">\n'
WITHIN = re.compile(r'<a (?=[^>]*href="#)')
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'"
PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{titel}</title>
<link rel="canonical" href="{page}">
<link rel="stylesheet" href="{up}assets/css/kennisbank.css">
{beelden}<base target="_blank">
</head>
<body class="soort-{soort} ingebed">
<main>
{article}</article>
</main>
<footer class="ingebed-voet"><p>Uit <a href="{permanent}">{site}</a>, nummer {id}. Je mag dit overnemen als je de bron noemt: <a rel="license" href="{licence}">CC BY 4.0</a>. Links openen in een nieuw tabblad.</p></footer>
</body>
</html>
"""


def finish(site: Path, kb: Kennisbank) -> dict[str, bytes]:
    """Return embed/<number>/index.html and oembed.json for each page of the kinds that people show elsewhere."""
    files: dict[str, bytes] = {}
    for stuk in kb.stukken:
        if stuk.soort in GESCHREVEN:
            built = (site / stuk.url / "index.html").read_text(encoding="utf-8")
            files[f"{adres(stuk)}index.html"] = page(kb, stuk, built).encode()
            files[f"{adres(stuk)}oembed.json"] = as_json(oembed(kb.site, stuk))
    return files


def page(kb: Kennisbank, stuk: Stuk, built: str) -> str:
    """Return the page to embed, made of the built one. Withdrawn pages keep saying that they are."""
    article = BEGIN + built.partition(BEGIN)[2]
    for end in ENDS:
        article = article.partition(end)[0]
    article = CONTENTS.sub("", article, count=1)
    article = WITHIN.sub('<a target="_self" ', article)  # every other link opens beside the page it is shown in
    up = "../" * adres(stuk).count("/")
    return PAGE.format(
        licence=LICENCE_DEED,
        policy=POLICY,
        titel=escape(f"{stuk.titel} – {kb.site.naam}"),
        page=escape(kb.site.absoluut(stuk.url)),
        permanent=escape(kb.site.vast(stuk)),
        up=up,
        beelden=PICTURES.format(up=up) if '<figure class="beeld' in article else "",
        soort=stuk.soort.naam,
        article=rebase(article, stuk.url, adres(stuk)),
        site=escape(kb.site.naam),
        id=stuk.id,
    )


def rebase(html: str, old: str, new: str) -> str:
    """Return HTML whose relative links, written for the address `old`, lead to the same places from `new`."""

    root, up = "../" * old.count("/"), "../" * new.count("/")

    def moved(match: re.Match[str]) -> str:
        name, path = match.groups()
        if f"{path}/" == root:
            return f'{name}="{up}"'
        return f'{name}="{up}{path.removeprefix(root)}"' if path.startswith(root) else f'{name}="{up}{old}{path}"'

    return LINK.sub(moved, html)
