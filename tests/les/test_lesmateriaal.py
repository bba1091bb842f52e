"""What a trainer takes along: the course pack, the record for a repository, pages in other sites, and anchors that stay."""

import dataclasses
import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
import segno
from lxml import etree

from hulp import ROOT, built, mini_tree
from kennisbank.blad import inbedden
from kennisbank.blad.qr import teken_qr
from kennisbank.collectie import leerlijnen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.les import common_cartridge, nl_lom
from kennisbank.les.common_cartridge import Link, Pakket
from kennisbank.middelen.inpakken import bronnen, pak_in
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer import cursuspakket, lesmateriaal, selectie
from pakketten import LOM, faults

ADRES = pak_in(bronnen()).adressen
SITE = Site("Kennisbank", "https://kennisbank.example/")
AWKWARD = Pakket(
    id="L009",
    titel='Bos & "tuin" <met> één\n  spatie te veel',
    beschrijving="Wat de tuinier mooi vindt – en 'andersom'.",
    adres="https://kennisbank.example/p/L009/",
    trefwoorden=("kring", "’s avonds & ’s nachts"),
    delen=(
        ("Kijken & doen", (Link("S001", "Bos en tuin", "https://kennisbank.example/p/S001/"),)),
        (
            "Nog eens",
            (
                Link("S001", "Bos en tuin", "https://kennisbank.example/p/S001/"),
                Link("buiten-1", "Film", "https://bos.example/é n/film?a=1&b='2'%20#hier"),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Kennisbank:
    return dataclasses.replace(built(mini_tree(tmp_path_factory.mktemp("les")))[0], site=SITE)


def test_elk_cursuspakket_past_op_de_regels(kb: Kennisbank) -> None:
    packs = {name: data for name, data in cursuspakket.render(kb).items() if name.endswith(".imscc")}
    assert list(packs) == ["leerlijnen/het-bos-in/het-bos-in.imscc"]
    assert [fault for pack in packs.values() for fault in faults(pack)] == []


def test_ook_met_lastige_tekens_past_het_op_de_regels() -> None:
    pack = common_cartridge.write(AWKWARD)
    assert faults(pack) == []
    archive = zipfile.ZipFile(io.BytesIO(pack))
    assert etree.fromstring(archive.read("weblinks/buiten-1.xml"))[1].get("href") == "https://bos.example/%C3%A9%20n/film?a=1&b='2'%20#hier"
    manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    assert manifest.find(f".//{LOM}title/{LOM}string").text == 'Bos & "tuin" <met> één spatie te veel'


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("<manifest ", f"<!-- {'licentie ' * 60} --><manifest ", "500 bytes"),
        ("1.1.0", "1.3.0", "schemaversion"),
        ('identifier="item-1-1"', 'identifier="1-1"', "1-1"),
        ('identifier="wortel">', 'identifier="wortel"><title>Wortel</title>', "title"),
        ('identifier="item-2-2"', 'identifier="item-2-1"', "item-2-1"),
        ('href="weblinks/S001.xml"', 'href="weblinks/S999.xml"', "S999"),
        ("rooted-hierarchy", "flat", "structure"),
        ("imswl_xmlv1p1", "imswl_xmlv1p3", "type"),
    ],
)
def test_de_regels_zien_een_fout(old: str, new: str, about: str) -> None:
    source = zipfile.ZipFile(io.BytesIO(common_cartridge.write(AWKWARD)))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            text = source.read(name).decode()
            assert old in text or name != "imsmanifest.xml"
            archive.writestr(name, text.replace(old, new, 1) if name == "imsmanifest.xml" else text)
    assert any(about in fault for fault in faults(target.getvalue()))


def test_een_pakket_hangt_niet_van_de_dag_af() -> None:
    archive = zipfile.ZipFile(io.BytesIO(common_cartridge.write(AWKWARD)))
    assert {(e.date_time, e.compress_type, e.create_system) for e in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3)}
    assert archive.namelist() == sorted(archive.namelist())


def test_de_browser_maakt_dezelfde_bytes() -> None:
    asked = json.dumps(dataclasses.asdict(AWKWARD)).encode()
    made = subprocess.run(["node", str(ROOT / "tests" / "pakket.mjs")], input=asked, capture_output=True, check=True).stdout
    assert made == common_cartridge.write(AWKWARD)


def test_een_pakket_leidt_naar_vaste_adressen_en_houdt_de_volgorde(kb: Kennisbank) -> None:
    pack = cursuspakket.pack(kb, kb.per_id["L001"])
    assert [(titel, [link.adres for link in links]) for titel, links in pack.delen] == [
        ("Over deze leerlijn", ["https://kennisbank.example/p/L001/"]),
        ("Kijken", ["https://kennisbank.example/p/S001/", "https://bos.example/film"]),
    ]


def test_de_beschrijving_noemt_de_waarden_van_nl_lom(kb: Kennisbank) -> None:
    velden = dict(nl_lom.velden(kb, kb.per_id["L001"]))
    assert velden["Context (NL-LOM)"] == "HBO"
    assert velden["Soort leermateriaal (NL-LOM)"] == "informatiebron, open opdracht, handleiding"
    assert velden["Adres"] == "https://kennisbank.example/p/L001/"
    assert velden["Auteur"] == f"Redactie {kb.site.naam}"


def test_de_beschrijving_noemt_de_studielast_ook_in_uren(kb: Kennisbank) -> None:
    leerlijn = kb.per_id["L001"]
    (deel,) = leerlijn.gegevens.onderdelen
    for doen, said in ((20, r"\d\d minuten"), (200, r"3,5 uur \(\d{3} minuten\)")):
        items = [item.model_copy(update={"minuten": doen if n == 0 else None}) for n, item in enumerate(deel.items)]
        gegevens = leerlijn.gegevens.model_copy(update={"onderdelen": (deel.model_copy(update={"items": tuple(items)}),)})
        velden = dict(nl_lom.velden(kb, dataclasses.replace(leerlijn, gegevens=gegevens)))
        assert re.fullmatch(said, velden["Studielast"])


def test_elk_onderwijsniveau_heeft_een_context() -> None:
    assert [term.slug for term in VOCABULAIRES["onderwijsniveau"].values() if not term.lom] == []


def test_een_niveau_dat_nl_lom_niet_kent_blijft_weg(kb: Kennisbank, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who adds a term to the list changes one file, and the site still builds."""
    leerlijn = kb.met("onderdelen")[0]
    first, *_ = levels = leerlijn.gegevens.niveau
    known = {
        slug: dataclasses.replace(term, lom="" if slug == first else term.lom) for slug, term in VOCABULAIRES["onderwijsniveau"].items()
    }
    monkeypatch.setattr(nl_lom, "VOCABULAIRES", {"onderwijsniveau": known})
    assert nl_lom.contexten(leerlijn) == list(dict.fromkeys(known[niveau].lom for niveau in levels if niveau != first))


def test_het_xml_bestand_zegt_hetzelfde(kb: Kennisbank) -> None:
    record = etree.fromstring(nl_lom.als_xml(kb, kb.per_id["L001"]))
    ns = {"l": "http://www.imsglobal.org/xsd/imsmd_v1p2"}
    order = "general lifecycle metametadata technical educational rights".split()
    assert [etree.QName(part).localname for part in record] == order
    assert [e.text for e in record.findall("l:educational/l:context/l:value/l:langstring", ns)] == ["HBO"]
    assert [e.text for e in record.findall("l:metametadata/l:metadatascheme", ns)] == ["LOMv1.0", "nl_lom_v1p0"]
    assert record.find("l:technical/l:location", ns).text == "https://kennisbank.example/p/L001/"
    assert record.find("l:rights/l:copyrightandotherrestrictions/l:value/l:langstring", ns).text == "cc-by-40"


def test_een_anker_verandert_niet_met_de_volgorde(kb: Kennisbank) -> None:
    leerlijn = kb.per_id["L001"]
    (deel,) = leerlijnen.delen_van(kb, leerlijn)
    assert [stap.anker for stap in deel.stappen] == ["item-s001", "item-een-film-over-bos"]
    twice = leerlijn.gegevens.onderdelen[0].model_copy(update={"items": deel.onderdeel.items[::-1] + deel.onderdeel.items})
    other = dataclasses.replace(leerlijn, gegevens=leerlijn.gegevens.model_copy(update={"onderdelen": (twice,)}))
    assert [s.anker for s in leerlijnen.delen_van(kb, other)[0].stappen] == [
        "item-een-film-over-bos",
        "item-s001",
        "item-s001-2",
        "item-een-film-over-bos-2",
    ]


@pytest.mark.parametrize(
    ("minuten", "woorden"),
    [(1, "1 minuut"), (45, "45 minuten"), (60, "1 uur"), (100, "1,5 uur"), (230, "4 uur"), (599, "10 uur"), (2505, "42 uur")],
)
def test_tijd_staat_er_zoals_mensen_haar_zeggen(minuten: int, woorden: str) -> None:
    assert leerlijnen.duur(minuten) == woorden


def test_op_de_achterkant_van_een_kaart_staan_minstens_drie_vragen(kb: Kennisbank) -> None:
    spanning = kb.per_id["S001"].gegevens
    long = tuple(v.model_copy(update={"vraag": "Waarom? " * 45 + "[@DRAAK-2001]"}) for v in spanning.reflectievragen * 2)
    assert len(leerlijnen.kaartvragen(spanning)) == 3
    assert len(leerlijnen.kaartvragen(spanning.model_copy(update={"reflectievragen": long}))) == 3
    assert leerlijnen.kaal("Er is één stuk grond [@KABOUTERBLAD-3, p. 2].") == "Er is één stuk grond."


def test_mijn_selectie_kent_elke_pagina_met_verwijzing(kb: Kennisbank) -> None:
    pages = json.loads(selectie.render(kb)[selectie.PATH])
    assert pages["S001"][:3] == ["spanning", "Bos en tuin", "spanningen/bos-en-tuin/"]
    assert "https://kennisbank.example/p/S001/" in pages["S001"][3]
    assert {id[0] for id in pages} == set("SMVCBL")


def test_een_leerlijn_krijgt_drie_bladen_erbij(kb: Kennisbank) -> None:
    assert sorted(lesmateriaal.render(kb)) == [f"leerlijnen/het-bos-in/{naam}.md" for naam in ("blad", "docent", "presentatie")]


def test_insluiten_is_schoon_en_zegt_waar_het_vandaan_komt(mini_site: Path) -> None:
    html = (mini_site / "embed" / "M001" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://kennisbank.example/methoden/paddenstoelkring/">' in html
    assert '<meta name="robots" content="noindex">' in html and "CC BY 4.0" in html and 'href="https://kennisbank.example/p/M001/"' in html
    assert not any(part in html for part in ("<script", "<form", "Gebruiken in je werk", "inhoudsopgave"))
    assert "Zo doe je het" in html and "Bronnen" in html
    assert '<base target="_blank">' in html
    # In a frame in a box nothing else can be fetched and no link works: what is drawn stands here, and where the page is.
    assert "/iconen" not in html and all(f'id="{name}"' in html for name in re.findall('<use href="#(teken-[a-z]+)"', html))
    assert "nummer M001:\nhttps://kennisbank.example/p/M001/" in html and '<link rel="icon" href="../../assets/img/merk' in html
    # What leads to a place on the page itself stays in the frame.
    dilemma = (mini_site / "embed" / "S001" / "index.html").read_text(encoding="utf-8")
    assert '<a href="#grens" target="_self">' in dilemma and not re.search(r'<a href="#[^"]*">', html + dilemma)
    # What is linked from there is linked from the root of the site, not from where the page itself stands.
    assert 'href="../../spanningen/' in html and not re.search(r'(?:href|src)="\.\./[a-z]', html)


def test_oembed_geeft_dezelfde_regel_als_de_pagina(mini_site: Path, kb: Kennisbank) -> None:
    record = json.loads((mini_site / "embed" / "M001" / "oembed.json").read_text(encoding="utf-8"))
    assert record["version"] == "1.0" and record["type"] == "rich" and {"width", "height", "html", "title"} <= set(record)
    assert 'title="Paddenstoelkring – ' in record["html"] and 'src="https://kennisbank.example/embed/M001/"' in record["html"]
    assert '</iframe><p><a href="https://kennisbank.example/p/M001/">Paddenstoelkring – ' in record["html"]
    page = (mini_site / "methoden" / "paddenstoelkring" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://kennisbank.example/embed/M001/oembed.json"' in page
    assert str(inbedden.iframe(SITE, kb.per_id["M001"])).split(" title=")[0].replace("<", "&lt;").replace('"', "&#34;") in page


def test_wat_je_kunt_bewaren_bestaat_en_is_compleet(mini_site: Path) -> None:
    offer = json.loads((mini_site / "bewaren.json").read_text(encoding="utf-8"))
    files = set(offer["bestanden"])
    for address, (_, size) in offer["bestanden"].items():
        path = mini_site / (f"{address}index.html" if address == "" or address.endswith("/") else address)
        assert path.stat().st_size == size
    assert {
        "",
        "over/offline/",
        "zoeken/",
        "zoek/nu.json",
        "methoden/paddenstoelkring/",
        "methoden/kring.png",
        ADRES["assets/js/zoek/werker.js"],
    } <= files
    assert not [address for address in files if address.startswith(("embed/", "data/"))]
    alles, leerlijn = offer["keuzes"]
    assert alles["naam"] == "alles" and "adressen" not in alles
    assert {"leerlijnen/het-bos-in/", "leerlijnen/het-bos-in/presentatie/", "spanningen/bos-en-tuin/"} <= set(leerlijn["adressen"]) <= files
    assert {"", "over/offline/", ADRES["assets/css/kennisbank.css"]} <= set(offer["basis"]) <= files
    assert ADRES["assets/js/zoek/resultaten.js"] in offer["basis"] and ADRES["assets/js/zoek/werker.js"] not in offer["basis"]
    assert (mini_site / "sw.js").read_bytes() == (ROOT / "docs" / "assets" / "js" / "offline" / "sw.js").read_bytes()


@pytest.mark.parametrize("nummer", ["p/M012/", "p/V907/", "p/Z999/", "P/012", "", "é?a=B7"])
def test_de_qr_tekent_precies_de_modules_van_het_adres(nummer: str) -> None:
    address = f"https://kennisbank.example/{nummer}"
    (path,) = re.findall(r' d="M4 4\.5([^"]+)"', teken_qr(address, "Naar de pagina"))
    x, y, dark = 0, 0, set()
    for right, down, length in re.findall(r"m(-?\d+) (\d+)h(\d+)", path):
        x, y = x + int(right), y + int(down)
        dark |= {(x + step, y) for step in range(int(length))}
        x += int(length)
    code = segno.make(address, error="m", micro=False, mask=3, boost_error=False)
    assert dark == {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
