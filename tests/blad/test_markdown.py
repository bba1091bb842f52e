"""What Markdown does on this site, and what it does not even understand."""

import pytest

from kennisbank.blad.markdown import to_html


def html(tekst: str) -> str:
    return "\n".join(piece for _, _, pieces in to_html(tekst, lambda link: link) for piece in pieces if piece)


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
        ("![een plein](plein.png)", '<img alt="een plein" src="plein.png">'),
        ("## Stappen {#zo}", '<h2 id="zo">Stappen</h2>'),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "<table>"),
        ("Rust &amp; tijd", "Rust &amp; tijd"),
    ],
)
def test_wat_wel_mag_werkt(tekst: str, opgemaakt: str) -> None:
    assert opgemaakt in html(tekst)


def test_een_bladzijde_laat_niets_achter_voor_de_volgende() -> None:
    assert to_html("## Kop\n\n## Kop", str) == to_html("## Kop\n\n## Kop", str)


def test_een_tekst_komt_in_delen_per_kop() -> None:
    """Each with its words and its anchor, so that a template asks for words and links lead to the anchor."""
    text = "Vooraf.\n\n## Rust & *tijd*\n\nEén.\n\n### Dieper\n\nTwee.\n\n## Grens {#let-op}\n\nDrie."
    assert [(kop, anker) for kop, anker, _ in to_html(text, str)] == [("", ""), ("Rust & tijd", "rust-tijd"), ("Grens", "let-op")]
    assert [word in "".join(pieces) for word, (_, _, pieces) in zip(("Vooraf", "Twee", "Drie"), to_html(text, str), strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize(
    ("tekst", "stukken"),
    [
        ("## Kop\n\nEén.\n\nTwee.", ('<h2 id="kop">Kop</h2>', "<p>Eén.</p>", "<p>Twee.</p>")),
        ("## Kop\n\n### Dieper\n\nEén.\n\nTwee.", ('<h2 id="kop">Kop</h2>', '<h3 id="dieper">Dieper</h3>\n<p>Eén.</p>', "<p>Twee.</p>")),
        ("## Kop\n\n- Eén.", ('<h2 id="kop">Kop</h2>', "", "<ul>\n<li>Eén.</li>\n</ul>")),
        ("## Kop\n\n### Dieper\n\n- Eén.", ('<h2 id="kop">Kop</h2>', "", '<h3 id="dieper">Dieper</h3>\n<ul>\n<li>Eén.</li>\n</ul>')),
        ("Eén.", ("", "<p>Eén.</p>", "")),
    ],
)
def test_een_deel_begint_met_zijn_eerste_alinea(tekst: str, stukken: tuple[str, str, str]) -> None:
    """On a small screen the rest waits. It is told apart in the tree, for finished HTML is not cut."""
    assert [pieces for _, _, pieces in to_html(tekst, str)] == [stukken]
