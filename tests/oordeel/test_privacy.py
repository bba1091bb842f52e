"""Personal data in text: the shared sentences, in Python and in the form, and every way that people write a number."""

import json
import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from rechters import in_node

from hulp import ROOT, built, mini_tree
from kennisbank.checks import persoonsgegevens
from kennisbank.oordeel import privacy
from kennisbank.oordeel.privacy import RULES, vind

GOLDEN: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "golden" / "privacy.yml").read_text(encoding="utf-8"))
NEVER_MISSED = ("email", "telefoon", "iban", "bsn")


def kinds(tekst: str) -> list[str]:
    return sorted(vondst.patroon.naam for vondst in vind(tekst))


def test_er_zijn_genoeg_zinnen_met_en_zonder() -> None:
    assert len(GOLDEN) >= 30
    assert sum(not case["vindt"] for case in GOLDEN) >= 10
    assert {kind for case in GOLDEN for kind in case["vindt"]} == {*RULES["patronen"], "naam"}


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["zin"][:40])
def test_een_zin(case: dict[str, Any]) -> None:
    assert kinds(case["zin"]) == sorted(case["vindt"])


def test_het_formulier_vindt_hetzelfde(tmp_path: Path) -> None:
    zinnen = [case["zin"] for case in GOLDEN]
    assert in_node("find", [[zin] for zin in zinnen], tmp_path) == [kinds(zin) for zin in zinnen]


def phones() -> list[str]:
    """Return one made-up mobile and one made-up landline number in every way that people write them."""
    mobile = [
        f"{start}{sep}{rest}" for start, sep, rest in product(("06", "+316", "+31 6", "0031 6", "+31 (0)6"), ("", " ", "-"), ("12345678",))
    ]
    grouped = ["06 12 34 56 78", "06-12 34 56 78", "06 - 12345678", "06.12.34.56.78", "+31 6 12 34 56 78", "06 123 456 78"]
    land = [
        "020-1234567",
        "020 123 45 67",
        "(020) 1234567",
        "(020) 123 45 67",
        "0201234567",
        "+31 20 123 45 67",
        "0123-456789",
        "0123 45 67 89",
        "(0123) 456 789",
    ]
    belgian = ["0470 12 34 56", "0470/12.34.56", "+32 470 12 34 56", "02 123 45 67", "09/123.45.67"]
    return [*mobile, *grouped, *land, *belgian]


IBANS = [
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300",
    "NL91 ABNA 0417164300",
    "BE68539007547034",
    "BE68 5390 0754 7034",
    "DE89 3704 0044 0532 0130 00",
    "FR14 2004 1010 0505 0001 3M02 606",
]
BSNS = ["111222333", "123456782", "1234.56.782", "111 222 333", "111-222-333", "1112 22 333"]
MAILS = [
    "a@b.nl",
    "jan.van.bos@voorbeeld.co.uk",
    "J_B+x@voorbeeld.museum",
    "jan @ voorbeeld.nl",
    "jan(at)voorbeeld.nl",
    "jan [at] voorbeeld.nl",
    "joëlle@voorbeeld.nl",
]
WRITTEN = (
    [("telefoon", number) for number in phones()]
    + [("iban", n) for n in IBANS]
    + [("bsn", n) for n in BSNS]
    + [("email", n) for n in MAILS]
)
AROUND = ("Het is {}.", "Het is {}, zei hij.", "({})", "Zie:{} of vraag het.", "{}", "Hij zei ‘{}’ en ging.")


@pytest.mark.parametrize("kind", NEVER_MISSED)
def test_geen_schrijfwijze_wordt_gemist(kind: str, tmp_path: Path) -> None:
    zinnen = [around.format(number) for naam, number in WRITTEN if naam == kind for around in AROUND]
    assert [zin for zin in zinnen if kind not in kinds(zin)] == []
    browser = in_node("find", [[zin] for zin in zinnen], tmp_path)
    assert [zin for zin, found in zip(zinnen, browser, strict=True) if found != kinds(zin)] == []


PLACES = (
    [
        f"{street}{gap}{number}"
        for street in ("Eikelstraat", "Lange Markt", "Eikelplein")
        for gap in (" ", ", ", " nr. ", " nr.", " nr ", " nr", " nummer ")
        for number in ("1", "27b")
    ]
    + ["1234 AB", "1234AB"]
    + [f"{word} {day}" for word in ("geboren op", "Geb.", "JARIG op", "verjaardag:", "Geboortedatum") for day in ("3 mei", "03-05-1985")]
    + [
        f"{form} {name}"
        for form in ("meneer", "Meneer", "mevrouw", "dhr.", "Dhr", "mevr.", "mw.", "Mw")
        for name in ("Eikel", "van der Eikel")
    ]
    + ["AB-12-CD", "12-XYZ-3"]
)


def test_de_snelle_blik_vooraf_slaat_niets_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Both judges look at a sign of each kind first. Without that look they find the same."""
    quick = [kinds(zin) for zin in (*(case["zin"] for case in GOLDEN), *PLACES)]
    with monkeypatch.context() as patch:
        patch.setattr(privacy, "PATRONEN", tuple(replace(patroon, als=(), bevat=re.compile("")) for patroon in privacy.PATRONEN))
        assert quick == [kinds(zin) for zin in (*(case["zin"] for case in GOLDEN), *PLACES)]
    zinnen = [around.format(place) for place in PLACES for around in AROUND]
    missed = [zin for zin, found in zip(zinnen, in_node("find", [[zin] for zin in zinnen], tmp_path), strict=True) if found != kinds(zin)]
    assert missed == []
    assert all(kinds(around.format(place)) for place in PLACES for around in (AROUND[0], AROUND[4]))


def test_ook_een_getal_en_een_opmerking_tussen_de_velden_worden_gelezen(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    text = path.read_text(encoding="utf-8").replace("plaats: Verzonnendorp", "plaats: 111222333  # bel 06-12345678\n# mail x@voorbeeld.nl")
    path.write_text(text, encoding="utf-8")
    lines = text.split("\n")
    found = {(m.code, lines[m.regel - 1][:6]) for m in built(root)[1] if m.code in ("KB061", "KB062", "KB064")}
    assert found == {("KB064", "plaats"), ("KB062", "plaats"), ("KB061", "# mail")}


def test_een_getal_dat_de_som_niet_haalt_is_geen_nummer() -> None:
    assert kinds("Nummer 111222334 en NL92ABNA0417164300.") == []


def test_een_nummer_over_twee_regels_wordt_gezien() -> None:
    assert kinds("Bel haar op\n06-12345678, in de Verzonnenstraat\n12.") == ["adres", "telefoon"]


def test_de_patronen_betekenen_in_beide_talen_hetzelfde() -> None:
    rows = [*RULES["uitzonderingen"].values(), *RULES["patronen"].values(), RULES["mensen"]["vormen"], RULES["vlak"]]
    patterns = [pattern for row in rows for pattern in row.values() if isinstance(pattern, str)]
    assert [p for p in patterns if re.search(r"\\[dwbsDWBS]", p)] == []


def test_een_melding_herhaalt_nooit_wat_er_stond(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    secret = "kabouter@voorbeeld.nl"
    path.write_text(path.read_text(encoding="utf-8").replace("Er stond een eik.", f"Mail {secret}."), encoding="utf-8")
    found = [m for m in built(root)[1] if m.code == "KB061"]
    assert [m.pad for m in found] == ["voorbeelden/de-omgehakte-eik.md"]
    assert secret not in json.dumps([m.tekst for m in found])


BIJDRAGER = "  - naam: redactie\n"


@pytest.mark.parametrize(
    ("naam", "codes"),
    [("Mevrouw Specht", []), ("specht@voorbeeld.nl", ["KB061"]), ("Mevrouw Specht, 06-12345678", ["KB062"])],
)
def test_wie_bijdroeg_mag_een_naam_hebben_maar_geen_nummer(naam: str, codes: list[str], tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    path.write_text(path.read_text(encoding="utf-8").replace(BIJDRAGER, f"  - naam: {naam}\n", 1), encoding="utf-8")
    assert [m.code for m in built(root)[1] if m.pad == "voorbeelden/de-omgehakte-eik.md"] == codes


def test_wie_in_een_lijst_of_een_naam_staat_wordt_ook_gezien(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    text = path.read_text(encoding="utf-8").replace("themas: [", "themas: ['06', '12345678', ", 1)
    path.write_text(text, encoding="utf-8")
    (root / "docs" / "assets" / "img").mkdir(parents=True, exist_ok=True)
    path.with_name("rozenstraat-14.md").write_text(text.replace("id: V001", "id: V009"), encoding="utf-8")
    found = {(m.code, m.pad) for m in built(root)[1] if m.code in ("KB062", "KB065")}
    assert ("KB062", "voorbeelden/de-omgehakte-eik.md") in found
    assert ("KB065", "voorbeelden/rozenstraat-14.md") in found


def test_alle_velden_in_een_keer_bekeken_slaat_niets_over() -> None:
    for n, case in enumerate(GOLDEN):
        fields = {"a": GOLDEN[n - 1]["zin"], "b": [case["zin"], GOLDEN[n - 2]["zin"]]}
        apart = {v.patroon.naam for zin in (fields["a"], *fields["b"]) for v in vind(zin)}
        assert {v.patroon.naam for _, v in persoonsgegevens._in_fields(fields, is_bron=False)} == apart, fields


def test_een_adres_in_een_veld_krijgt_de_regel_van_het_veld(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    text = path.read_text(encoding="utf-8").replace("wil: De eik houden.", "wil: De eik in de Kabouterlaan 12 houden.")
    path.write_text(text, encoding="utf-8")
    (found,) = (m for m in built(root)[1] if m.code == "KB065")
    assert found.regel == next(n for n, line in enumerate(text.split("\n"), 1) if "Kabouterlaan" in line)
    assert found.ernst == "let op"
