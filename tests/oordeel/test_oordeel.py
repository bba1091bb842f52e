"""One judge: what Python says of a page, the form says in the same words. And what one writes, the other reads."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grammatica
import pytest
from playwright.sync_api import Page
from rechters import FILES, as_file, in_node, node_says, python_says

from hulp import MINI, ROOT, voorbeeldwaarden
from kennisbank.bijdragen.schrijven import markdown
from kennisbank.blad.markdown import to_html
from kennisbank.lezen import frontmatter
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import secties
from kennisbank.lezen.lijsten import met_lijsten
from kennisbank.lezen.meldingen import nearest
from kennisbank.model import SOORT
from kennisbank.oordeel import modelfouten

MODEL = {f"KB{n:03d}" for n in range(20, 34)}  # what the model itself says
WEG = object()  # take the value away
LONG = "x" * 500

# (kind, [(place, new value), ...]); a place that begins with "tekst" is a heading of the body.
CASES: list[tuple[str, list[tuple[tuple[str | int, ...], Any]]]] = [
    ("voorbeeld", []),
    ("methode", []),
    ("spanning", []),
    *(("voorbeeld", [((veld,), WEG)]) for veld in ("titel", "kern", "id", "bijdragers", "partijen", "privacy", "periode", "herkomst")),
    ("voorbeeld", [(("titel",), "x" * 71)]),
    ("voorbeeld", [(("titel",), "é")]),
    ("voorbeeld", [(("titel",), "")]),
    ("voorbeeld", [(("titel",), None)]),
    ("voorbeeld", [(("kern",), "Te kort.")]),
    ("voorbeeld", [(("kern",), "😀" * 281)]),
    ("voorbeeld", [(("id",), "v1")]),
    ("voorbeeld", [(("tietel",), "Een tikfout")]),
    ("voorbeeld", [(("plaats_type",), "durp")]),
    ("voorbeeld", [(("plaats_type",), "ruimtestation")]),
    ("voorbeeld", [(("themas",), ["leefomgevin", "wonen"])]),
    ("voorbeeld", [(("themas",), [])]),
    ("voorbeeld", [(("themas",), "wonen")]),
    ("voorbeeld", [(("themas",), ["06", "12345678"])]),
    ("voorbeeld", [(("middelen",), "Buurvrouw Yilmaz van de Rozenstraat 14 zit in detentie, zei Lotje.")]),
    ("voorbeeld", [(("periode", "eind"), "2001")]),
    ("voorbeeld", [(("periode", "begin"), "2006-06")]),
    ("voorbeeld", [(("periode", "begin"), "200X"), (("periode", "eind"), "2003")]),
    ("voorbeeld", [(("ligging",), {"breedte": 5.12, "lengte": 52.09})]),
    ("voorbeeld", [(("ligging", "breedte"), "52,09")]),
    ("voorbeeld", [(("privacy", "vorm"), "fictief")]),
    ("voorbeeld", [(("partijen",), None)]),
    ("voorbeeld", [(("titel",), "=1+1")]),
    ("voorbeeld", [(("titel",), "een\ntwee regels")]),
    ("voorbeeld", [(("middelen",), "Zie [@draak-2001] en [@DRAAK-2001 p. 3].")]),
    ("voorbeeld", [(("partijen", 1), WEG)]),
    ("voorbeeld", [(("partijen", 0, "wil"), WEG)]),
    ("voorbeeld", [(("partijen", 1, "afloop"), "goed")]),
    ("voorbeeld", [(("partijen", 1, "naam"), LONG)]),
    ("voorbeeld", [(("partijen", 1, "naan"), "De gemeente")]),
    ("voorbeeld", [(("partijen", 0), WEG), (("partijen", 0, "wil"), WEG)]),
    ("voorbeeld", [(("periode", "begin"), "lang geleden")]),
    ("voorbeeld", [(("periode", "begin"), "2001-02-31")]),
    ("voorbeeld", [(("themas",), ["leefomgeving", "wonen", "leefomgeving"])]),
    ("voorbeeld", [(("titel",), "Caf&eacute; de eik")]),
    ("voorbeeld", [(("Uitkomst",), "deels"), (("uitkomst",), WEG)]),
    ("voorbeeld", [(("wat_schuurde", 0, "spanning"), "../docs/spanningen/bos-en-tuin.md")]),
    ("voorbeeld", [(("periode",), "2003")]),
    ("voorbeeld", [(("ligging", "breedte"), 200)]),
    ("voorbeeld", [(("ligging", "breedte"), "noord")]),
    ("voorbeeld", [(("herzien_voor",), "2026-02-30")]),
    ("voorbeeld", [(("keuzemoment", "opties", 1), WEG)]),
    ("voorbeeld", [(("wat_schuurde", 0, "spanning"), "bos-en-tuim")]),
    ("voorbeeld", [(("wat_schuurde", 0, "spanning"), "Bos en tuin")]),
    ("voorbeeld", [(("methoden", 0, "methode"), "iets-heel-anders")]),
    ("voorbeeld", [(("wat_schuurde", 1), {"spanning": "bos-en-tuin", "waarom": "Nog een keer hetzelfde."})]),
    ("voorbeeld", [(("bronnen", 0, "bron"), "KABOUTERBLAD-4")]),
    ("voorbeeld", [(("wie_betaalde_de_prijs",), "De eekhoorns [@DRAAK-2002].")]),
    ("voorbeeld", [(("bronnen",), WEG), (("partijen", 0, "toelichting"), WEG)]),
    ("voorbeeld", [(("bronnen",), WEG), (("partijen", 0, "toelichting"), WEG), (("tekst", "De aanpak"), "Zie het blad [@KABOUTERBLAD-3].")]),
    ("voorbeeld", [(("herkomst",), "samengesteld")]),
    ("voorbeeld", [(("herkomst",), "fictief-voor-onderwijs")]),
    ("voorbeeld", [(("herkomst",), "fictief-voor-onderwijs"), (("privacy", "vorm"), "fictief")]),
    ("voorbeeld", [(("herkomst",), "zelf-meegemaakt")]),
    ("voorbeeld", [(("privacy", "vorm"), "herkenbaar-met-toestemming")]),
    ("voorbeeld", [(("herkomst",), "zelf-meegemaakt"), (("privacy",), {"vorm": "geanonimiseerd"})]),
    ("voorbeeld", [(("herkomst",), "zelf-meegemaakt"), (("privacy",), {"vorm": "geanonimiseerd", "tweede_lezer": "een buur", "datum": "2026-01-02"})]),
    ("voorbeeld", [(("herkomst",), "zelf-meegemaakt"), (("privacy",), {"vorm": "geanonimiseerd"}), (("status",), "te-herzien"), (("herzien_voor",), "2030-01-02")]),
    ("voorbeeld", [(("status",), "te-herzien")]),
    ("voorbeeld", [(("status",), "gepubliceerd")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "Een <b>kring</b>.")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "# Titel\n\nEen kring.")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "## Wat we leerden nu\n\nEen kring.")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "Dit deden we:\n- een kring\n- een vuur")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "Dit deden we:\n\n•\teen kring")]),
    ("voorbeeld", [(("middelen",), "Twee <i>uur</i>.")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "Mail kabouter@voorbeeld.nl of bel 06-12345678.")]),
    ("voorbeeld", [(("rol_schrijver",), "Mevrouw Kabouter")]),
    ("voorbeeld", [(("bijdragers", 0, "naam"), "Mevrouw Kabouter")]),
    ("voorbeeld", [(("bijdragers", 0, "naam"), "Mevrouw Kabouter, 06-12345678, kabouter@voorbeeld.nl")]),
    ("voorbeeld", [(("tekst", "De aanpak"), "Een kring.\n\n## Los eind")]),
    ("methode", [(("kennis", "wat_we_niet_weten"), "Niets.")]),
    ("methode", [(("kennis", "richting"), WEG)]),
    ("methode", [(("kennis", "soorten", 0), {"soort": "theorie-of-literatuur"})]),
    ("methode", [(("kennis", "soorten", 0, "bronnen"), [])]),
    ("methode", [(("groepsgrootte", "min"), 0)]),
    ("methode", [(("groepsgrootte", "min"), 2.5)]),
    ("methode", [(("groepsgrootte",), {"min": 12, "max": 4})]),
    ("methode", [(("handboek_url",), "www.voorbeeld.nl")]),
    ("methode", [(("handboek_url",), "https://voorbeeld nl/x")]),
    ("methode", [(("tekst", "Zo doe je het"), "")]),
    ("methode", [(("tekst", "Zo doe je het"), "1. Een.\n2. Twee.")]),
    ("methode", [(("tekst", "Zo doe je het"), "1. Een.\n2. Twee.\n3. Drie.")]),
    ("methode", [(("vraagt", 0, "competentie"), "luistere")]),
    ("spanning", [(("polen", 1), WEG)]),
    ("spanning", [(("polen", 2), {"pool": "Hek", "goed": "Dicht.", "doorgeschoten": "Alles dicht."})]),
    ("spanning", [(("handelingsopties", 0, "methode"), "paddestoelkring")]),
    ("spanning", [(("waarden", 0, "waarde"), "eerlijkheid")]),
]  # fmt: skip


def changed(soort: str, changes: list[tuple[tuple[str | int, ...], Any]]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the values and texts of the mini page of a kind, after these changes."""
    bestand, _ = frontmatter.parse(FILES[soort], (MINI / FILES[soort]).read_text(encoding="utf-8"))
    assert bestand
    waarden, teksten = copy.deepcopy(dict(bestand.waarden)), {s.kop: s.tekst for s in secties(bestand)}
    for plaats, value in changes:
        node: Any = {"tekst": teksten, **waarden} if plaats[0] == "tekst" else waarden
        for step in plaats[:-1]:
            node = node[step]
        last = plaats[-1]
        if value is WEG:
            del node[last]
        elif isinstance(node, list) and last == len(node):
            node.append(value)
        else:
            node[last] = value
    return waarden, teksten


@pytest.mark.parametrize("soort", FILES)
def test_formulier_en_python_zeggen_hetzelfde(soort: str, tmp_path: Path) -> None:
    cases = [(changes, *changed(soort, changes)) for kind, changes in CASES if kind == soort]
    form = node_says([{"soort": soort, "waarden": waarden, "teksten": teksten} for _, waarden, teksten in cases], tmp_path)
    for (changes, waarden, teksten), said in zip(cases, form, strict=True):
        python = {(m.code, m.tekst) for m in python_says(soort, as_file(waarden, teksten))}
        browser = {(code, zin) for _, code, zin in said.meldingen}
        assert browser == python, changes


def places(value: Any, here: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield every place in nested values."""
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*here, step)
            yield from places(inner, (*here, step))


WRONG = (None, "", "x", LONG * 10, 7, "7", -3.5, True, [], {}, ["x"], [None], [{}], {"x": "y"}, "2026-13-01")


@pytest.mark.parametrize("soort", FILES)
def test_elke_verkeerde_waarde_op_elke_plek(soort: str, tmp_path: Path) -> None:
    """The model by itself: any file may be opened in the form, so also values of quite another shape."""
    whole, _ = changed(soort, [])
    cases = [(plaats, wrong, changed(soort, [(plaats, wrong)])[0]) for plaats in places(whole) for wrong in WRONG]
    form = node_says([{"soort": soort, "waarden": waarden, "teksten": {}} for _, _, waarden in cases], tmp_path)
    model = SOORT[soort].model
    for (plaats, wrong, waarden), said in zip(cases, form, strict=True):
        _, meldingen = modelfouten.validate(model, Bestand(FILES[soort], waarden, {}, "", 1))
        assert not said.fout, (plaats, wrong, said.fout)
        assert {(code, zin) for _, code, zin in said.meldingen if code in MODEL} == {(m.code, m.tekst) for m in meldingen}, (plaats, wrong)


def test_de_gevallen_raken_bijna_elke_zin() -> None:
    codes = {m.code for soort, changes in CASES for m in python_says(soort, as_file(*changed(soort, changes)))}
    assert {"KB020", "KB021", "KB022", "KB023", "KB024", "KB025", "KB026", "KB027", "KB028", "KB031", "KB033", "KB034"} <= codes
    assert {"KB035", "KB036", "KB037", "KB038", "KB039", "KB041", "KB044", "KB045", "KB046", "KB049", "KB051", "KB056"} <= codes


TRICKY: dict[str, Any] = {
    "id": "V123",
    "titel": "Buurt: samen #1",
    "getal": "2003",
    "dag": "2026-01-02",
    "kort": "ja",
    "ja": "yes",
    "leeg": "",
    "niets": None,
    "tekens": '\'t Was "zo" & {zo} [niet] - *echt* | > ! % @ `',
    "dubbelepunt": "Eerst dit:",
    "lang": "Een zin die zo lang is dat hij over twee regels gaat, omdat er nu eenmaal meer dan honderdachttien tekens in staan: echt # waar.",
    "alineas": "Eerste alinea.\n\nTweede alinea: met dubbele punt.\n  - en een streepje",
    "termen": ["wonen", "veiligheid"],
    "gemengd": ["wonen", "Een zin."],
    "blokken": [{"spanning": "bos-en-tuin", "waarom": "é ë 😀"}, {}, {"spanning": "snel-en-rustig", "waarom": ""}],
    "diep": {"een": {"twee": [{"drie": [1, 2.5, -3]}]}},
    "spaties": "  te   veel \u00a0 spaties  ",
}

PASTED = {
    "Dit deden we:\n•\teen kring\n•\teen vuur": "Dit deden we:\n\n- een kring\n- een vuur",
    "Dit ook:\no\teen lied\n§\teen dans": "Dit ook:\n\n- een lied\n- een dans",
    "Zo ging het:\n1) eerst\n2)\tdaarna\n3.\ttoen": "Zo ging het:\n\n1. eerst\n2. daarna\n3. toen",
    "Zo:\n- een\n  en verder\n1. twee": "Zo:\n\n- een\n  en verder\n\n1. twee",
    "Een\u00a0buurt\u00adhuis\u202fdicht": "Een buurthuis dicht",
    "### Kop\n- een\n    - dieper\n- twee": "### Kop\n- een\n    - dieper\n- twee",
    "```\nx\n• y\n```": "```\nx\n• y\n```",
    "o ja, en – dat ook – 1985. Toen.": "o ja, en – dat ook – 1985. Toen.",
}


@pytest.mark.parametrize("geplakt", PASTED)
def test_een_geplakte_lijst_wordt_een_lijst(geplakt: str) -> None:
    written = markdown({}, {"Kop": geplakt}).split("## Kop\n\n")[1]
    assert written == f"{PASTED[geplakt]}\n"
    assert markdown({}, {"Kop": written}).endswith(f"\n\n{written}")


def test_geen_echte_pagina_verandert_door_het_schrijven() -> None:
    for folder in ("voorbeelden", "methoden", "docs/spanningen"):
        for path in sorted((ROOT / folder).glob("[a-z]*.md")):
            bestand, _ = frontmatter.parse(str(path), path.read_text(encoding="utf-8"))
            assert bestand
            for sectie in secties(bestand):
                assert met_lijsten(sectie.tekst) == sectie.tekst, path


DRAWN = (
    "Een zin.\n- geen lijst\n\nNog een.",
    "- een\n- twee\nen verder\n\n- drie",
    "1. een\n2. twee\n\n3. drie",
    "- een\n    - dieper\n    - nog\n- twee",
    "- een\n1. geen lijst",
    "1) geen lijst\n2) ook niet",
    "- een\n\n    een alinea erbij\n\nLos.",
)


def test_de_weergave_maakt_dezelfde_blokken_als_de_pagina(page: Page, module_base: str) -> None:
    page.goto(module_base)
    script = """async (teksten) => {
      const { blocks } = await import('/js/bijdragen/opmaak.js');
      return teksten.map((tekst) => blocks(tekst).map((blok) => blok.outerHTML).join(''));
    }"""

    def shape(html: str) -> list[str]:
        return re.findall(r"</?(?:ul|ol|li|p)>", re.sub(r"(<li>)\s*<p>(.*?)</p>", r"\1\2", html, flags=re.S))

    for tekst, drawn in zip(DRAWN, page.evaluate(script, list(DRAWN)), strict=True):
        page_says = "".join(piece for _, _, pieces in to_html(tekst, str) for piece in pieces)
        assert shape(drawn) == shape(page_says), tekst


def test_het_formulier_schrijft_dezelfde_bytes(tmp_path: Path) -> None:
    cases = [
        (TRICKY, {"Kop": " tekst\n\nmeer "}),
        *((voorbeeldwaarden(SOORT[soort]), {"Kop": "x"}) for soort in FILES),
        *(changed(s, []) for s in FILES),
        *(({"middelen": geplakt}, {"Kop": geplakt}) for geplakt in PASTED),
        *(({"middelen": tekst}, {"Kop": tekst}) for tekst in grammatica.many(grammatica.tekst, 3, 500) if "\ud83d" not in tekst),
    ]
    for (waarden, teksten), written in zip(cases, in_node("markdown", cases, tmp_path), strict=True):
        assert written == markdown(waarden, teksten)


def test_wat_geschreven_is_leest_python_ongewijzigd_terug() -> None:
    bestand, meldingen = frontmatter.parse("x.md", markdown(TRICKY, {}))
    assert meldingen == [] and bestand
    assert bestand.waarden["alineas"] == "Eerste alinea.\n\nTweede alinea: met dubbele punt.\n- en een streepje"
    assert bestand.waarden["spaties"] == "te veel spaties"
    same = ("id", "titel", "getal", "dag", "kort", "ja", "tekens", "dubbelepunt", "lang", "termen", "gemengd", "diep")
    assert {naam: bestand.waarden[naam] for naam in same} == {naam: TRICKY[naam] for naam in same}
    assert "leeg" not in bestand.waarden and "niets" not in bestand.waarden and len(bestand.waarden["blokken"]) == 2


def test_het_formulier_leest_elk_echt_bestand_als_python(tmp_path: Path) -> None:
    roots = [MINI, ROOT]
    paths = [
        p for root in roots for folder in ("voorbeelden", "methoden", "docs/spanningen") for p in sorted((root / folder).glob("[a-z]*.md"))
    ]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert len(texts) > 100
    for path, text, found in zip(paths, texts, in_node("read", [[text] for text in texts], tmp_path), strict=True):
        bestand, _ = frontmatter.parse(str(path), text)
        assert bestand
        assert found == {"waarden": dict(bestand.waarden), "teksten": {s.kop: s.tekst for s in secties(bestand)}}, path


def test_wat_niet_veranderde_blijft_byte_voor_byte(tmp_path: Path) -> None:
    paths = [p for root in (MINI, ROOT) for file in FILES.values() for p in sorted((root / file).parent.glob("[a-z]*.md"))]
    bronnen = [p.read_text(encoding="utf-8") for p in paths if p.name != "index.md"]
    for bron, (same, other) in zip(bronnen, in_node("preserve", [[bron] for bron in bronnen], tmp_path), strict=True):
        assert same.rstrip() == bron.rstrip()
        kern = re.search(r"^kern:.*?(?=^\S)", bron, re.M | re.S)
        assert kern and other.rstrip() == bron.replace(kern[0], "kern: Anders.\n").rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "geen velden",
        "---\ntitel: x\n",
        "---\na: [open\n---\n",
        "---\na: &b c\n---\n",
        "---\na: 1\na: 2\n---\n",
        "---\n\ta: b\n---\n",
        '---\na: "open\n---\n',
        "---\nlos woord\n---\n",
    ],
)
def test_wat_niet_te_lezen_is_wordt_geweigerd_met_een_zin(text: str, tmp_path: Path) -> None:
    (found,) = in_node("read", [[text]], tmp_path)
    assert len(found["fout"].split()) >= 6


def test_de_naaste_keuze_is_dezelfde(tmp_path: Path) -> None:
    words = ["wijkschow", "bos", "leefomgevin", "x", "snel-en-langzam", "tuin-en-bos", "paddestoel", "aaaa", "luisteren!"]
    choices = [
        "wijkschouw",
        "bos-en-tuin",
        "snel-en-rustig",
        "leefomgeving",
        "snel-en-langzaam",
        "paddenstoelkring",
        "luisteren",
        "aaab",
        "aaac",
    ]
    assert in_node("nearest", [[word, choices] for word in words], tmp_path) == [nearest(word, choices) for word in words]


@pytest.mark.parametrize(
    ("velden", "wordt", "zegt"),
    [
        ("titel: De boom #1", 'titel: "De boom #1"', ["Op regel 2 viel weg wat achter # staat"]),
        ("themas:\n  - wonen #nu", 'themas:\n  - "wonen #nu"', ["Op regel 3 viel weg wat achter # staat"]),
        ('titel: "De boom #1"', 'titel: "De boom #1"', []),
        ("titel: De boom#1", "titel: De boom#1", []),
        ("kern: >-\n  Een boom #1\n  en meer", "kern: >-\n  Een boom #1\n  en meer", []),
        ("kern: |\n  Een boom #1\ntitel: Boom #2", 'kern: |\n  Een boom #1\ntitel: "Boom #2"', ["Op regel 4 viel weg"]),
        ("# let op\ntitel: Boom", "# let op\ntitel: Boom", []),
        ("# bel 06-12345678\ntitel: Boom", "titel: Boom", ["De opmerking op regel 2 is weg: hier lijkt een telefoonnummer te staan"]),
        ("titel: Boom # bel 06-12345678", 'titel: "Boom # bel 06-12345678"', ["Op regel 2 viel weg"]),
    ],
)
def test_wat_een_geopend_bestand_achter_een_hekje_heeft_gaat_niet_stil_verloren(
    velden: str, wordt: str, zegt: list[str], tmp_path: Path
) -> None:
    """Behind a # YAML reads no further: the form puts the text back, or takes a remark with personal data out, and says so."""
    [found] = in_node("opened", [(f"---\n{velden}\n---\n\n# Geen veld #1\n",)], tmp_path)
    assert found["bron"] == f"---\n{wordt}\n---\n\n# Geen veld #1\n"
    assert len(found["gemeld"]) == len(zegt)
    assert all(said.startswith(part) for said, part in zip(found["gemeld"], zegt, strict=True))
