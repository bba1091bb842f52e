"""Reading front matter: plain values with their lines, and a clear finding for everything that could surprise."""

import pytest

from kennisbank.lezen.frontmatter import parse, read_yaml


def value(text: str) -> object:
    waarde, _, meldingen = read_yaml("x.md", f"v: {text}")
    assert not meldingen
    return waarde["v"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ja", "ja"),
        ("yes", "yes"),
        ("06", "06"),
        ("6", 6),
        ("2019-05-17", "2019-05-17"),
        ("12:30", "12:30"),
        ("5.12", 5.12),
        ("true", True),
        ("~", None),
        ('"6"', "6"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
    ],
)
def test_wat_je_typt_is_wat_er_staat(text: str, expected: object) -> None:
    assert value(text) == expected


def test_elke_waarde_heeft_een_regel() -> None:
    bestand, _ = parse("x.md", "---\ntitel: a\npartijen:\n  - wil: b\n  - wil: c\n---\ntekst\n")
    assert bestand is not None
    assert bestand.regel(("titel",)) == 2
    assert bestand.regel(("partijen", 1, "wil")) == 5
    assert bestand.regel(("partijen", 1, "bestaat niet")) == 5
    assert (bestand.lichaam, bestand.begin) == ("tekst\n", 7)


@pytest.mark.parametrize(
    ("text", "code", "regel", "woord"),
    [
        ("---\ntitel: Buurt: samen\n---\n", "KB002", 2, "dubbele punt"),
        ("---\ntitel: [x\n---\n", "KB002", 2, "haakje"),
        ("---\na:\n\t- b\n---\n", "KB002", 3, "tab"),
        ("---\na: 1\na: 2\n---\n", "KB003", 3, "twee keer"),
        ("---\na: &x 1\nb: *x\n---\n", "KB004", 2, "&"),
        ("---\na: !!python/object:os.system x\n---\n", "KB004", 2, "!"),
        ("---\na: !ENV HOME\n---\n", "KB004", 2, "!"),
        ("---\n- a\n---\n", "KB005", 2, "velden"),
        ("---\nzomaar tekst\n---\n", "KB005", 2, "velden"),
        ("---\n---\n", "KB005", 2, "velden"),
        ("---\na: 1\n", "KB001", 1, "afgesloten"),
        ("\n---\na: 1\n---\n", "KB001", 1, "begint"),
        ("", "KB001", 1, "leeg"),
        ("---\n? [a]\n: b\n---\n", "KB002", 2, "dubbele punt"),
        ("---\na: " + "[" * 5000 + "\n---\n", "KB004", 2, "vlakker"),
        ("---\na: " + "[" * 40 + "]" * 40 + "\n---\n", "KB004", 2, "vlakker"),
    ],
)
def test_wat_niet_kan_geeft_regel_en_raad(text: str, code: str, regel: int, woord: str) -> None:
    bestand, meldingen = parse("x.md", text)
    assert bestand is None
    assert [(m.code, m.regel) for m in meldingen] == [(code, regel)]
    assert woord in meldingen[0].tekst or woord == ""


def test_een_yamlbom_ontploft_niet() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{c}: &{c} [{','.join('*' + p for _ in range(9))}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, _, meldingen = read_yaml("x.md", bomb)
    assert [m.code for m in meldingen] == ["KB004"]
