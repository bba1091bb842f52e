"""What Markdown does on this site, and what it does not even understand."""

import pytest
from markdown import Markdown

from kennisbank.blad.markdown import uitbreidingen

NAMES = ("toc", "tables", "fenced_code", "attr_list", "sane_lists")


def html(tekst: str) -> str:
    return Markdown(extensions=uitbreidingen(NAMES, {"toc": {"permalink": False}})).convert(tekst)


@pytest.mark.parametrize(
    ("tekst", "gewoon"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("Een <b onclick=x>woord</b>.", "Een &lt;b onclick=x&gt;woord&lt;/b&gt;."),
        ("<!-- stil -->", "&lt;!-- stil --&gt;"),
        ("Zie [het plan][1].", "Zie [het plan][1]."),
        ("[1]: https://elders.example/", "[1]: https://elders.example/"),
    ],
)
def test_wat_geen_pagina_mag_blijft_gewone_tekst(tekst: str, gewoon: str) -> None:
    assert html(tekst) == f"<p>{gewoon}</p>"


@pytest.mark.parametrize(
    ("tekst", "opgemaakt"),
    [
        ("Een **vet** en *schuin* woord.", "<strong>vet</strong> en <em>schuin</em>"),
        ("[hier](../methoden/x.md)", '<a href="../methoden/x.md">hier</a>'),
        ("<https://elders.example/>", '<a href="https://elders.example/">https://elders.example/</a>'),
        ("![een plein](plein.png)", '<img alt="een plein" src="plein.png" />'),
        ("## Stappen {#zo}", '<h2 id="zo">Stappen</h2>'),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "<table>"),
        ("Rust &amp; tijd", "Rust &amp; tijd"),
    ],
)
def test_wat_wel_mag_werkt(tekst: str, opgemaakt: str) -> None:
    assert opgemaakt in html(tekst)


def test_een_bladzijde_laat_niets_achter_voor_de_volgende() -> None:
    shared = uitbreidingen(NAMES, {})
    pages = [Markdown(extensions=shared).convert("## Kop\n\n## Kop") for _ in range(2)]
    assert pages[0] == pages[1]
