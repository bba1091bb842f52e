"""How hard a text reads: syllables, sentences and the score, the same in Python and in the form."""

from pathlib import Path

import pytest
import yaml
from rechters import in_node

from hulp import ROOT
from kennisbank.oordeel.leesbaarheid import lettergrepen, meet, tics, zinnen

SYLLABLES: dict[str, int] = yaml.safe_load((ROOT / "tests" / "golden" / "lettergrepen.yml").read_text(encoding="utf-8"))
TEXTS = [
    "Een korte zin. Nog een.",
    "Dat zei dhr. Bos, o.a. over de tuin. Hij ging. 'En toen?' vroeg ik. Zij wist het niet…",
    "## Kop telt niet\n\nDe buurt deed mee [@BRON-1, p. 3]. Zie [het verslag](https://voorbeeld.nl/x.y) voor meer.\n\n- Eerst dit\n- Dan dat, en **goed** ook\n\n1. Stap een.\n2. Stap twee.\n\n| a | b |\n",
    "De verantwoordelijkheidsverdeling tussen samenwerkingspartners in participatietrajecten vereist onvermijdelijk multidisciplinaire afstemming.",
    "Wie heel lang doorpraat zonder dat er ergens een punt komt, en dan nog een stukje, en nog een stukje, die krijgt vanzelf een hint te zien omdat niemand dat volhoudt.",
    "",
    "```\ncode telt niet\n```\n\nDit wel. Op 3 mei kwamen er 12 mensen.",
]


def test_bijna_alle_woorden_kloppen_met_de_telling_met_de_hand() -> None:
    wrong = {word: lettergrepen(word) for word, count in SYLLABLES.items() if lettergrepen(word) != count}
    assert len(SYLLABLES) >= 49
    assert len(wrong) <= 2, wrong


def test_een_afkorting_eindigt_geen_zin() -> None:
    assert list(zinnen(TEXTS[1])) == ["Dat zei dhr. Bos, o.a. over de tuin.", "Hij ging.", "'En toen?' vroeg ik.", "Zij wist het niet…"]


def test_alleen_lopende_tekst_telt() -> None:
    assert list(zinnen(TEXTS[2])) == [
        "De buurt deed mee.",
        "Zie het verslag voor meer.",
        "Eerst dit",
        "Dan dat, en goed ook",
        "Stap een.",
        "Stap twee.",
    ]
    assert meet("").score is None


def test_de_score_volgt_de_formule() -> None:
    words, sentences, syllables = 6, 2, 9
    assert meet("De bewoners lopen. Ik loop mee.").score == round(206.84 - 0.93 * words / sentences - 77 * syllables / words)


def test_makkelijk_scoort_hoger_dan_moeilijk() -> None:
    easy, hard = meet(TEXTS[0]).score, meet(TEXTS[3]).score
    assert easy is not None and hard is not None and easy > hard


def test_een_lange_zin_en_lange_woorden_geven_een_hint() -> None:
    assert [hint.wat for hint in meet(TEXTS[4]).hints] == ["deze zin telt 31 woorden; maak er twee van"]
    (hint,) = meet(TEXTS[3]).hints
    assert "verantwoordelijkheidsverdeling" in hint.wat


def test_hooguit_drie_hints_de_lastigste_eerst() -> None:
    many = " ".join([TEXTS[4], TEXTS[3], TEXTS[4], TEXTS[3]])
    assert [hint.zin for hint in meet(many).hints][:2] == [TEXTS[3], TEXTS[3]]
    assert len(meet(many).hints) == 3


def test_woorden_die_de_site_uitlegt_kunnen_buiten_de_telling() -> None:
    assert (meet("De coöperatie is er.").score or 0) < (meet("De coöperatie is er.", zonder={"coöperatie"}).score or 0)


@pytest.mark.parametrize(
    ("tekst", "naam", "aantal"),
    [
        ("De vraag kwam op tafel, en niemand zat aan tafel.", "tafel", 2),
        ("Er staat een eettafel in de zaal.", "tafel", 0),
        ("De een vraagt; de ander wacht.", "puntkomma", 1),
        ("Zo staat het er [@EEN; @TWEE].", "puntkomma", 0),
        ("Dat lazen wij niet. Ook zagen we niets, en de bronnen zwijgen.", "zoeken", 3),
        ("Zij kwam. Zij zag het. Hij ging weer. Daarna spraken de buren lang over wat er die avond was gebeurd.", "staccato", 1),
        ("Zij kwam. Zij zag het. Daarna spraken de buren lang over wat er die avond was gebeurd.", "staccato", 0),
        ("De groep hield vol, jaar na jaar, met steeds minder mensen. Wie blijft, heeft gelijk.", "spreuk", 1),
        ("Wie blijft, heeft gelijk.", "spreuk", 0),
        ("Een plan is geen belofte, maar een begin.", "niet_maar", 1),
    ],
)
def test_gewoonten_van_schrijven_worden_geteld(tekst: str, naam: str, aantal: int) -> None:
    assert tics(tekst)[naam] == aantal


def test_het_formulier_telt_hetzelfde(tmp_path: Path) -> None:
    words = in_node("syllables", [[word] for word in SYLLABLES], tmp_path)
    assert words == [lettergrepen(word) for word in SYLLABLES]
    for text, found in zip(TEXTS, in_node("measure", [[text] for text in TEXTS], tmp_path), strict=True):
        own = meet(text)
        assert found == {"score": own.score, "hints": [{"zin": h.zin, "wat": h.wat} for h in own.hints]}


@pytest.mark.parametrize(("word", "count"), [("Oekraïne", 4), ("geëgaliseerd", 5), ("zoöloog", 3), ("reünie", 3)])
def test_een_trema_begint_een_lettergreep(word: str, count: int) -> None:
    assert lettergrepen(word) == count
