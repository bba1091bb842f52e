"""What docs/ontwikkelen promises of adding something, carried out on a copy: it works, in as many files as the page says.

A recipe changes files by hand, text by text. What `make voordeur` writes is no handwork, and neither is content that uses what is new.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import BUILD, run
from hulp import ROOT

PAGE = (ROOT / "docs" / "ontwikkelen" / "index.md").read_text(encoding="utf-8")
NUMBERS = {"één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10}
# Of the repository: the code, the tests, and the pages that name things. Content comes from the mini tree.
COPIED = ("hooks/", "overrides/", "tests/", "docs/assets/", "docs/ontwikkelen/", "mkdocs.yml", "pyproject.toml", "Makefile")


def promised(kop: str) -> int:
    """Return how many files the page says that one touches by hand, to add what this heading names."""
    section = PAGE.split(f"\n### {kop}\n")[1].split("\n### ")[0].split("\n## ")[0]
    (found,) = re.findall(r"Met de hand: (\w+) (?:bestand|bestanden)\b", section)
    return NUMBERS[found]


class Kopie:
    """A copy of the repository, without its content, in which somebody adds something."""

    def __init__(self, root: Path) -> None:
        self.root, self.hand = root, set[str]()
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
        for pad in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines():
            if pad.startswith(COPIED) and (ROOT / pad).is_file():
                (root / pad).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / pad, root / pad)
        shutil.copytree(ROOT / "tests" / "mini", root / "boom")

    def verander(self, pad: str, oud: str, nieuw: str, times: int = 1) -> None:
        """Change a file by hand: put one text, that stands there `times` times, in the place of another."""
        tekst = (self.root / pad).read_text(encoding="utf-8")
        assert tekst.count(oud) == times, f"{pad} heeft {tekst.count(oud)} keer {oud!r}"
        (self.root / pad).write_text(tekst.replace(oud, nieuw), encoding="utf-8")
        self.hand.add(pad)

    def maak(self, pad: str, tekst: str) -> None:
        """Make a new file by hand."""
        (self.root / pad).parent.mkdir(parents=True, exist_ok=True)
        (self.root / pad).write_text(tekst, encoding="utf-8")
        self.hand.add(pad)

    def inhoud(self, pad: str, oud: str, nieuw: str) -> None:
        """Use what is new on a page of the mini tree."""
        path = self.root / "boom" / pad
        tekst = path.read_text(encoding="utf-8")
        assert oud in tekst
        path.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")

    def bouw(self) -> Path:
        """Return the built site of the mini tree, with the house as it is now."""
        for name in ("mkdocs.yml", "hooks", "overrides"):
            source, target = self.root / name, self.root / "boom" / name
            shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)
        shutil.copytree(self.root / "docs" / "assets", self.root / "boom" / "docs" / "assets")
        result = run(BUILD, self.root / "boom")
        assert result.returncode == 0, result.stderr
        return self.root / "boom" / "site"

    def voordeur(self) -> set[str]:
        """Run `make voordeur` and return the files that it writes."""
        assert run([sys.executable, "-m", "kennisbank", "voordeur"], self.root).returncode == 0
        made = [*self.root.glob("**/_sjabloon.md"), *self.root.glob(".github/ISSUE_TEMPLATE/*.yml")]
        return {str(path.relative_to(self.root)) for path in made if "boom" not in path.parts}

    def toets(self, *arguments: str) -> None:
        """Run tests of the copy in the copy."""
        result = run([sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments], self.root)
        assert result.returncode == 0, result.stdout[-3000:]


@pytest.fixture
def kopie(tmp_path: Path) -> Kopie:
    return Kopie(tmp_path)


def test_een_veld(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/model/methode.py",
        "    begeleiders: Volzin | None = None\n",
        '    weer: Volzin | None = None\n    """Bij welk weer het kan. Bijvoorbeeld: Liever geen storm."""\n    begeleiders: Volzin | None = None\n',
    )
    facts = "{{ delen.feit('Wie begeleidt?', g.begeleiders) }}"
    kopie.verander("overrides/deel/methode-kort.html", facts, f"{facts}\n{{{{ delen.feit('Welk weer?', g.weer) }}}}")
    assert len(kopie.hand) == promised("Een veld")

    kopie.inhoud("methoden/paddenstoelkring.md", "doelgroep:", "weer: Alles behalve hagel.\ndoelgroep:")
    site = kopie.bouw()
    assert "Alles behalve hagel." in (site / "methoden/paddenstoelkring/index.html").read_text(encoding="utf-8")
    for place in ("bijdragen/methode/index.html", "bijdragen/velden/index.html", "data/v1/schema/methode.json", "data/v1/methoden.csv"):
        assert "weer" in (site / place).read_text(encoding="utf-8"), place
    made = kopie.voordeur()
    assert "#weer: Liever geen storm." in (kopie.root / "methoden/_sjabloon.md").read_text(encoding="utf-8") and len(made) > 5


def test_een_term(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/model/vocabulaire.yml",
        "\n  evalueren-en-terugkijken:",
        '\n  vieren: {label: "Vieren", uitleg: "Stilstaan bij wat lukte."}\n  evalueren-en-terugkijken:',
    )
    assert len(kopie.hand) == promised("Een term")

    kopie.inhoud("methoden/paddenstoelkring.md", "onderzoeken-en-agenderen]", "vieren]")
    site = kopie.bouw()
    page = (site / "fase/vieren/index.html").read_text(encoding="utf-8")
    assert "Stilstaan bij wat lukte." in page and "Paddenstoelkring" in page
    for place in ("methoden/index.html", "bijdragen/methode/index.html"):
        assert 'value="vieren"' in (site / place).read_text(encoding="utf-8"), place
    assert any('"vieren"' in path.read_text(encoding="utf-8") for path in (site / "zoek").rglob("*.json")), "zoeken filtert erop"
    kopie.voordeur()
    (form,) = (kopie.root / ".github/ISSUE_TEMPLATE").glob("*-methode.yml")
    assert "Vieren" in form.read_text(encoding="utf-8")


def test_een_controle(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/checks/papier.py",
        "\n\ndef check_kaart",
        """

def check_haast(stuk: Stuk) -> Iterator[Melding]:
    \"\"\"A summary does not shout.\"\"\"
    if "!" in stuk.kern:
        yield at(stuk, ("kern",), "KB099", "in de kern staat een uitroepteken; zet er een punt voor in de plaats", "let op")


def check_kaart""",
    )
    kopie.verander("hooks/kennisbank/checks/__init__.py", "    papier.check_kaart,\n", "    papier.check_haast,\n    papier.check_kaart,\n")
    last = (kopie.root / "hooks/kennisbank/oordeel/meldingen.yml").read_text(encoding="utf-8").splitlines()[-1]
    new = 'KB099: {kop: Een kern die roept, uitleg: "Een uitroepteken overtuigt niemand.", doen: "Schrijf een punt."}'
    kopie.verander("hooks/kennisbank/oordeel/meldingen.yml", last, f"{last}\n{new}")
    kopie.verander("docs/ontwikkelen/onderdelen.md", "\nkaart ", "\nhaast                 een kern roept niet\nkaart ")
    kopie.maak(
        "tests/fout/KB099.yml",
        """wat: "een kern met een uitroepteken"
zegt: "in de kern staat een uitroepteken"
raad: "zet er een punt voor in de plaats"
pad: "methoden/boswandeling.md"
regel: "kern: Twee aan twee"
vervang: "vertellen wat ze zien."
door: "vertellen wat ze zien!"
""",
    )
    assert len(kopie.hand) == promised("Een controle")

    kopie.toets("tests/checks/test_meldingen.py", "-k", "KB099 or elke_code")
    kopie.toets("tests/huis/test_documenten.py", "-k", "controles")
    kopie.inhoud("methoden/boswandeling.md", "vertellen wat ze zien.", "vertellen wat ze zien!")
    site = kopie.bouw()  # what is only advice stops no build
    assert "Een kern die roept" in (site / "bijdragen/meldingen/index.html").read_text(encoding="utf-8")


def test_een_uitvoer(kopie: Kopie) -> None:
    kopie.maak(
        "hooks/kennisbank/uitvoer/aantal.py",
        '''"""How many pages there are, for who only wants to know that."""

from kennisbank.collectie.kennisbank import Kennisbank


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return one file with one number."""
    return {"data/aantal.txt": f"{len(kb.stukken)}\\n".encode()}
''',
    )
    outputs = "hooks/kennisbank/uitvoer/__init__.py"
    kopie.verander(outputs, "from kennisbank.uitvoer import (\n", "from kennisbank.uitvoer import (\n    aantal,\n")
    kopie.verander(outputs, "    gegevens.render,\n", "    gegevens.render,\n    aantal.render,\n")
    kopie.verander("docs/ontwikkelen/onderdelen.md", "\ngegevens ", "\naantal            hoeveel pagina's er zijn\ngegevens ")
    assert len(kopie.hand) == promised("Een uitvoer")

    assert int((kopie.bouw() / "data/aantal.txt").read_text()) > 20
    kopie.toets("tests/huis/test_documenten.py", "tests/huis/test_huisregels.py", "-k", "uitvoer")


def test_een_kleur(kopie: Kopie) -> None:
    """The colour of a kind stands in one place: page, map and cards follow."""
    kopie.verander("docs/assets/css/deel/kleuren.css", "light-dark(#0b5f52, #6fd3bd)", "light-dark(#123456, #6fd3bd)")
    assert len(kopie.hand) == promised("Een kleur")

    site = kopie.bouw()
    sheets = {path.name: path.read_text(encoding="utf-8") for path in (site / "assets").rglob("*.css")}
    assert any("#123456" in text for text in sheets.values())
    assert not [name for name, text in sheets.items() if "#0b5f52" in text]


def test_een_relatie(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/model/relaties.py",
        "RELATIES = (\n",
        'RELATIES = (\n    Relatiesoort("methode", "steunt_op", "begrip", "Steunt op", "Methoden die hierop steunen", "steunt-op", "steun"),\n',
    )
    model = "hooks/kennisbank/model/methode.py"
    kopie.verander(model, "    Kop,\n", "    Kop,\n    MetReden,\n    Slug,\n")
    kopie.verander(
        model,
        "\n\nclass Methode(",
        '\n\nclass NaarBegrip(MetReden):\n    begrip: Annotated[Slug, naar("begrip")]\n    """Kies het begrip. Bijvoorbeeld: kring"""\n\n\nclass Methode(',
    )
    kopie.verander(
        model,
        "    groepsgrootte: Groepsgrootte",
        '    steunt_op: tuple[NaarBegrip, ...] = ()\n    """Op welk begrip de methode steunt."""\n    groepsgrootte: Groepsgrootte',
    )
    parts = "hooks/kennisbank/model/indeling.py"
    kopie.verander(parts, '    "methode": (\n', '    "methode": (\n        Onderdeel(relaties=("steunt_op>",)),\n')
    kopie.verander(parts, '    "begrip": (\n', '    "begrip": (\n        Onderdeel(relaties=("steunt_op<",)),\n')
    for soort, name in (("methode", "steunt_op>"), ("begrip", "steunt_op<")):
        end = '{% include "deel/onderaan.html" %}'
        kopie.verander(f"overrides/soort/{soort}.html", end, f"{{{{ verbanden(blad.relatie('{name}')) }}}}\n{end}")
    assert len(kopie.hand) == promised("Een relatie")

    reason = "In een kring staat niemand vooraan, en daar gaat het hier om."
    kopie.inhoud("methoden/paddenstoelkring.md", "vraagt:\n", f"steunt_op:\n  - begrip: kring\n    waarom: {reason}\nvraagt:\n")
    site = kopie.bouw()
    for page, kop in (
        ("methoden/paddenstoelkring", 'id="steunt-op">Steunt op'),
        ("begrippen/kring", 'id="steun">Methoden die hierop steunen'),
    ):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert reason in html and kop in html, page
    assert reason in (site / "data/v1/relaties.json").read_text(encoding="utf-8")


def test_een_onderdeel_van_een_pagina(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/model/indeling.py",
        '        Onderdeel(tekst="Zo doe je het", kort="Doen"),\n',
        '        Onderdeel("samen", "Met wie je dit doet", velden=("begeleiders",)),\n'
        '        Onderdeel(tekst="Zo doe je het", kort="Doen"),\n',
    )
    steps = "<section class=\"stappen\">{{ delen.proza('Zo doe je het') }}</section>"
    new = "{% if g.begeleiders %}{% call delen.sectie('samen') %}<p>{{ g.begeleiders|tekst }}</p>{% endcall %}{% endif %}"
    kopie.verander("overrides/soort/methode.html", steps, f"{new}\n{steps}")
    assert len(kopie.hand) == promised("Een onderdeel van een pagina")

    kopie.inhoud("methoden/paddenstoelkring.md", "doelgroep:", "begeleiders: Twee kabouters.\ndoelgroep:")
    site = kopie.bouw()
    page = (site / "methoden/paddenstoelkring/index.html").read_text(encoding="utf-8")
    assert '<h2 id="samen">Met wie je dit doet</h2>\n<p>Twee kabouters.</p>' in page
    assert re.search(r'<a href="#samen">\s*Met wie je dit doet', page), "de inhoudsopgave noemt het ook"
    assert 'id="samen"' not in (site / "methoden/boswandeling/index.html").read_text(encoding="utf-8"), "zonder inhoud geen kop"


def test_een_soort(kopie: Kopie) -> None:
    kopie.verander(
        "hooks/kennisbank/model/naslag.py",
        "\n\nclass Begrip(",
        '''

class Plek(StukGegevens):
    """A place where people meet."""

    kern: Kern
    """Waarom mensen er komen. Bijvoorbeeld: Hier staat de koffie klaar, ook voor wie niets komt doen."""
    land: Annotated[str, Uit("land")]
    """Waar het is. Bijvoorbeeld: nederland"""
    plaats: Volzin | None = None
    """Hoe de plaats heet. Bijvoorbeeld: Verzonnenstad"""
    ligging: Ligging | None = None
    """Punt op de kaart."""


class Begrip(''',
    )
    kopie.verander(
        "hooks/kennisbank/model/naslag.py",
        "from kennisbank.model.vocabulaire import Uit\n",
        "from kennisbank.model.vocabulaire import Uit\nfrom kennisbank.model.voorbeeld import Ligging\n",
    )
    row = """    Soort(
        naam="plek",
        meervoud="plekken",
        prefix="K",
        map="docs/plekken",
        model=naslag.Plek,
        uitleg="Waar mensen elkaar zien.",
        nieuws=True,
        filters=(Keus("land", "Waar?", "land", "land"),),
        schema_org="Place",
    ),
"""
    kopie.verander("hooks/kennisbank/model/__init__.py", "\n)\nSOORT =", f"\n{row})\nSOORT =")
    kopie.verander(
        "docs/assets/css/deel/kleuren.css", "    --begrip:", "    --plek: var(--systeem, light-dark(#123456, #abcdef));\n    --begrip:"
    )
    kopie.maak(
        "overrides/soort/plek.html",
        """<article>
<header class="stuk-kop">
{{ delen.etiket('plek') }}
<h1>{{ stuk.titel }}</h1>
<p class="kern">{{ stuk.kern }}</p>
</header>
<div class="lees">{{ lopend() }}</div>
{% include "deel/onderaan.html" %}
</article>
""",
    )
    icon = '<symbol id="begrip"'
    kopie.verander("docs/assets/img/iconen.svg", icon, f'<symbol id="plek" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></symbol>\n{icon}')
    index = (kopie.root / "boom/docs/competenties/index.md").read_text(encoding="utf-8")
    index = index.replace("id: P013", "id: P099").replace("competentie", "plek")
    kopie.maak("boom/docs/plekken/index.md", index)
    assert len(kopie.hand) == promised("Een soort")

    facts = "land: nederland\nplaats: Verzonnenstad\nligging: {breedte: 52.1, lengte: 5.1}"
    head = f"---\nid: K001\ntitel: De open plek\nkern: Hier zitten de kabouters als het droog is.\n{facts}\nbijdragers:\n  - naam: redactie\n---\n"
    (kopie.root / "boom/docs/plekken/de-open-plek.md").write_text(f"{head}\nEr ligt mos.\n", encoding="utf-8")
    site = kopie.bouw()
    assert "Er ligt mos." in (site / "plekken/de-open-plek/index.html").read_text(encoding="utf-8")
    page, overview = ((site / f"{name}/index.html").read_text(encoding="utf-8") for name in ("plekken/de-open-plek", "plekken"))
    assert '"@type":"Place"' in page and "QR-code naar deze pagina" in page, "wat de rij zegt, komt uit"
    assert "De open plek" in overview and 'value="nederland"' in overview, "de keuzes boven de lijst"
    assert "landkaart" in overview and "Verzonnenstad" in overview, "een soort met een ligging krijgt een kaart"
    assert any('["plek","Plek"' in path.read_text(encoding="utf-8") for path in (site / "zoek").rglob("paginas.json"))
    for made in ("p/K001/index.html", "data/v1/plekken.json", "data/v1/schema/plek.json", "feeds/plekken.xml", "embed/K001/index.html"):
        assert (site / made).is_file(), made
    assert "docs/plekken/_sjabloon.md" in kopie.voordeur()
