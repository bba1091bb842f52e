"""Small pages that keep links alive: /p/<number>/ for every page, and every old address on to where the page is now."""

from markupsafe import Markup

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.vaste_links import opvolger
from kennisbank.voorraad import Later

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'"
STYLE = Markup('<link rel="stylesheet" href="{up}assets/css/kennisbank.css">\n')
PAGE = Markup("""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title}</title>
{head}</head>
<body>
<main>
<h1>{title}</h1>
<p>{text} <a href="{link}">{label}</a></p>
</main>
</body>
</html>
""")
REFRESH = Markup("""<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={link}">
<script type="module" src="{up}assets/js/doorverwijzing.js"></script>
""")


Verwezen = tuple[Site, str, str, str]  # (site, address, where it leads to, what is there); addresses are from the root


def render(kb: Kennisbank) -> dict[str, bytes | Later[Verwezen]]:
    """Return an HTML file per permanent address, per old address, and per address that was given up."""
    files: dict[str, bytes | Later[Verwezen]] = {}

    def lead(adres: str, target: str, titel: str) -> None:
        seen = (kb.site, adres, target, titel)
        files[f"{adres}index.html"] = Later(lambda: seen, onward)

    for stuk in kb.stukken:
        was = kb.register.nummers.get(stuk.id)
        for adres in (stuk.vast_adres, *(was.adressen if was else ())):
            if adres != stuk.url:
                lead(adres, stuk.url, stuk.titel)
    for adres in kb.register.adressen:
        if adres.endswith("/") and (target := opvolger(kb, adres)):
            lead(adres, target, kb.site.naam)
    for gone in sorted({*kb.register.vervallen} - {*kb.per_id}):
        was = kb.register.nummers.get(gone)
        for adres in (f"p/{gone}/", *was.adressen) if was else (gone,):
            if adres.endswith("/"):
                files[f"{adres}index.html"] = given_up(adres)
    return files


def onward(verwezen: Verwezen) -> bytes:
    """Return the page at an address that sends the reader on."""
    site, adres, target, titel = verwezen
    up = "../" * adres.count("/")
    link = up + target
    head = REFRESH.format(canonical=site.absoluut(target), link=link, up=up)
    return PAGE.format(policy=POLICY, title=titel, head=head, text="Deze pagina staat op", link=link, label=titel).encode()


def given_up(adres: str) -> bytes:
    """Return the page at an address that leads nowhere any more: it says so, instead of an error."""
    up = "../" * adres.count("/")
    return PAGE.format(
        policy=POLICY,
        title="Dit staat niet meer in de kennisbank",
        head=STYLE.format(up=up),
        text="Wat hier stond, is weggehaald. Misschien vind je wat je zoekt via",
        link=up,
        label="het begin van de kennisbank",
    ).encode()
