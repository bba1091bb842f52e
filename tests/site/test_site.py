"""The built site, read as a machine reads it: links, validity, no requests elsewhere, and the same bytes twice."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from jsonschema import Draft202012Validator

from conftest import BUILD, run
from hulp import ROOT, mini_tree
from kennisbank.model import SOORTEN
from vormen import Vorm, pages, representatives


def dead_links(site: Path) -> list[str]:
    """Return every internal link or fragment that leads nowhere, as "page -> link"."""
    all_pages = pages(site)
    dead = []
    for address, page in all_pages.items():
        for link in [*page.links, *page.loads]:
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            target, fragment = urldefrag(urljoin(address, link))
            target = unquote(target.split("?")[0])
            found = all_pages.get(target) or all_pages.get(target + "index.html")
            if found is None and not (site / target.lstrip("/")).is_file():
                dead.append(f"{address} -> {link}")
            elif found is not None and fragment and unquote(fragment) not in found.ids:
                dead.append(f"{address} -> {link} (geen plek)")
    return dead


def test_elke_link_en_elk_anker_bestaat(site: Path) -> None:
    assert dead_links(site) == []


def test_een_dode_link_wordt_gezien(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="weg/">x</a><a href="#nergens">y</a><p id="hier"><a href="#hier">z</a>')
    assert dead_links(tmp_path) == ["/ -> weg/", "/ -> #nergens (geen plek)"]


def test_geen_dubbele_ids(site: Path) -> None:
    assert {a: i for a, p in pages(site).items() for i in p.ids if p.ids.count(i) > 1} == {}


def test_niets_van_een_andere_site(site: Path) -> None:
    outside = {
        load
        for page in pages(site).values()
        for load in page.loads
        if urlsplit(load).netloc and not load.startswith("https://kennisbank.example/")
    }
    assert outside == set()
    for path in [*site.rglob("*.css"), *site.rglob("*.js")]:
        assert not re.search(
            r"""(url\(|@import |import |fetch\(|importScripts\()\s*['"]?(https?:)?//""", path.read_text(encoding="utf-8")
        ), path.name


def test_het_veiligheidsbeleid_laat_alles_wat_er_staat_toe(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, path
    assert {address: page.inline for address, page in pages(site).items() if page.inline} == {}


def test_onder_de_bronnen_staat_wat_de_redactie_ervan_las(mini_site: Path) -> None:
    page = (mini_site / "methoden" / "paddenstoelkring" / "index.html").read_text(encoding="utf-8")
    assert "Wat de redactie zelf las: van 1 bron alles, van 1 bron een deel." in page


def test_wat_niet_gevonden_is_staat_op_de_pagina_met_de_dag_waarop_is_gezocht(mini_site: Path) -> None:
    page = (mini_site / "methoden" / "paddenstoelkring" / "index.html").read_text(encoding="utf-8")
    section = page[page.index('<h2 id="niet-gevonden">Wat we zochten en niet vonden') : page.index('<h2 id="bronnen">')]
    assert "als de draak niet slaapt" in section and "Gezocht op 29 februari 2024." in section


def test_een_bewaarde_kopie_staat_bij_de_bron(mini_site: Path) -> None:
    page = (mini_site / "bronnen" / "kabouterblad-3" / "index.html").read_text(encoding="utf-8")
    assert '<a href="https://archief.example/kabouterblad-3">van 4 maart 2012</a>' in page


def validate(site: Path, addresses: list[str]) -> str:
    """Return what html-validate says of these pages of a site; nothing when they are valid."""
    files = [str(site / address.lstrip("/") / ("" if address.endswith(".html") else "index.html")) for address in addresses]
    command = ["npx", "--no-install", "html-validate", "--config", str(ROOT / "tests" / "htmlvalidate.json"), "--formatter", "text", *files]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


def test_elke_pagina_heeft_een_teken_ook_op_een_beginscherm(mini_site: Path) -> None:
    """Without it a browser asks the host for one of its own, and a phone shows a letter."""
    for path in mini_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        [icon] = re.findall('<link rel="icon" href="([^"]+)"', text)
        own = re.findall('<link rel="apple-touch-icon" href="([^"]+)"', text)
        assert all((path.parent / address).is_file() for address in (icon, *own) if not address.startswith("/")), path
        assert own or "noindex" in text, path


def test_geldige_html(site: Path) -> None:
    """Every shape that any page has is shown to html-validate once; what is about a page as a whole is asked of every page."""
    found = pages(site)
    assert {address: page.faults for address, page in found.items() if page.faults} == {}
    assert validate(site, representatives(found)) == ""


ODD = {
    "een lijst met een alinea": ("<ul>", "<ul><p>x</p>"),
    "een onbekend attribuutwaarde": ('<main id="inhoud"', '<input type="getal" aria-label="x"><main id="inhoud"'),
    "een beeld zonder beschrijving": ("</article>", '<p><img src="x.png"></p></article>'),
    "een knop zonder woorden": ("</article>", '<button type="button"></button></article>'),
}


@pytest.mark.parametrize("naam", ODD)
def test_wat_op_een_pagina_anders_is_wordt_beoordeeld(naam: str, mini_site: Path, tmp_path: Path) -> None:
    """Of pages that are alike, the one that differs in one element is among those that are shown to html-validate."""
    text = (mini_site / "begrippen" / "kring" / "index.html").read_text(encoding="utf-8")
    old, new = ODD[naam]
    assert old in text
    for name, page in (("een", text), ("twee", text), ("drie", text.replace(old, new, 1))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(page, encoding="utf-8")
    chosen = representatives(pages(tmp_path))
    assert "/drie/" in chosen and len(chosen) < 3
    assert "drie/index.html" in validate(tmp_path, chosen)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<p id="a">x</p><p id="a">y</p>', "id a staat er twee keer"),
        ('<label for="weg">x</label>', "weg is geen id op de pagina"),
        ("<h1>x</h1><h3>y</h3>", "een kop van niveau 3 na een van 1"),
        ("<h1>x</h1><h1>y</h1>", "meer dan één kop van niveau 1"),
        ('<nav aria-label="x"></nav><nav aria-labelledby="y"></nav><h1 id="y">x</h1>', "navigation 'x' staat er twee keer"),
        ('<nav></nav><nav aria-label="x"></nav>', "een navigation zonder naam naast een andere"),
        ("<p><b>x</p>", "niet goed gesloten: </p> na <b>"),
        ("<p>x & y</p>", "een losse & in de tekst"),
    ],
)
def test_wat_geen_element_alleen_laat_zien_wordt_op_elke_pagina_gezien(body: str, fault: str) -> None:
    assert fault in Vorm(f"<!doctype html><html><body>{body}</body></html>").faults


def test_gegevens_passen_op_hun_schema(site: Path) -> None:
    for soort in SOORTEN:
        folder = site / "data" / "v1"
        schema = json.loads((folder / "schema" / f"{soort.naam}.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        for record in json.loads((folder / f"{soort.meervoud.replace(chr(39), '')}.json").read_text(encoding="utf-8")):
            Draft202012Validator(schema).validate(record)


def fingerprint(site: Path) -> dict[str, str]:
    return {
        str(p.relative_to(site)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(site.rglob("*"))
        if p.is_file() and p.suffix != ".gz"
    }


def test_gelijke_invoer_geeft_gelijke_bytes(tmp_path: Path) -> None:
    sites = []
    for name in ("een", "twee"):
        root = mini_tree(tmp_path / name, with_house=True)
        assert run(BUILD, root, PYTHONHASHSEED={"een": "1", "twee": "2"}[name]).returncode == 0
        sites.append(fingerprint(root / "site"))
    assert sites[0] == sites[1]


def test_dezelfde_site_met_properdocs(mini_site: Path, tmp_path: Path) -> None:
    root = mini_tree(tmp_path, with_house=True)
    result = run([sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"], root, DISABLE_MKDOCS_2_WARNING="true")
    assert result.returncode == 0, result.stderr
    for path in mini_site.rglob("*.html"):
        other = (root / "site" / path.relative_to(mini_site)).read_text(encoding="utf-8")
        generator = re.compile(r'<meta name="generator"[^>]*>')
        assert generator.sub("", path.read_text(encoding="utf-8")) == generator.sub("", other), path


def test_elke_relatieve_link_werkt_ook_in_git() -> None:
    dead = []
    for folder in ("docs", "methoden", "voorbeelden"):
        for path in (ROOT / folder).rglob("*.md"):
            for link in re.findall(r"\]\(([^)\s#]+)", path.read_text(encoding="utf-8")):
                if not re.match(r"[a-z]+:", link) and not (path.parent / link).is_file():
                    dead.append(f"{path.relative_to(ROOT)} -> {link}")
    assert dead == []


def test_bladeren_zonder_bladpaginas_in_het_menu(mini_site: Path) -> None:
    menu = re.search(r'<nav id="menu".*?</nav>', (mini_site / "index.html").read_text(encoding="utf-8"), re.S)
    assert menu and menu[0].count("<li>") == 8


def test_bewerklinks_wijzen_naar_het_bestand(mini_site: Path) -> None:
    for page, source in (
        ("methoden/paddenstoelkring", "methoden/paddenstoelkring.md"),
        ("spanningen/bos-en-tuin", "docs/spanningen/bos-en-tuin.md"),
    ):
        assert f'/edit/main/{source}"' in (mini_site / page / "index.html").read_text(encoding="utf-8")


def test_relaties_staan_aan_beide_kanten_met_reden(mini_site: Path) -> None:
    reason = "In de kring hoort de tuinier wat de kabouter mist als het bos kleiner wordt."
    for page in ("methoden/paddenstoelkring", "spanningen/bos-en-tuin"):
        assert reason in (mini_site / page / "index.html").read_text(encoding="utf-8")
