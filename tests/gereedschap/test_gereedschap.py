"""The tools beside the site: outside addresses, names, spelling and newer packages. They advise; none of them stops a build."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import adressen
import namen
import nieuwer
import spelling
import voorvertoning
from hulp import ROOT, built, mini_tree


class Web(BaseHTTPRequestHandler):
    """A small internet: /goed answers, /weg is gone, /streng refuses HEAD, everything else is forbidden."""

    def do_HEAD(self) -> None:
        self.send_response({"/goed": 200, "/weg": 404, "/streng": 405}.get(self.path, 403))
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response({"/streng": 200, "/weg": 410}.get(self.path, 403))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def web() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_een_adres_dat_weg_is_onderscheiden_van_een_dat_niet_wil(web: str) -> None:
    said = {path: adressen.ask(web + path, timeout=5) for path in ("/goed", "/streng", "/weg", "/dicht")}
    assert said == {"/goed": "", "/streng": "", "/weg": "410", "/dicht": "403"}
    assert adressen.ask("http://127.0.0.1:9/", timeout=5) == "geen antwoord"
    found = list(adressen.check({web + "/weg": ["a.md"], web + "/goed": ["a.md"], web + "/dicht": ["b.md"]}, timeout=5))
    table = adressen.table(3, found).splitlines()
    assert table[0] == "## Adressen buiten de site: 3 bekeken, 1 weg, 1 gaven geen goed antwoord"
    assert table[-2].endswith("| 410 | `a.md` |") and table[-1].endswith("| 403 | `b.md` |")


def test_adressen_komen_uit_velden_en_tekst(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "methoden" / "boswandeling.md"
    body = "\nZie (https://bos.test/pad_(lang)), <https://bos.test/kort>. Ook https://voorbeeld.example/nooit.\n"
    path.write_text(path.read_text(encoding="utf-8") + body, encoding="utf-8")
    found = adressen.addresses(built(root)[0])
    here = {address for address, pads in found.items() if "methoden/boswandeling.md" in pads}
    assert here == {"https://bos.test/pad_(lang)", "https://bos.test/kort"}
    assert not [address for address in found if ".example" in address], "die leiden met opzet nergens heen"


def names_in(text: str, *people: str) -> list[tuple[int, str]]:
    """Run the search for names with a stand-in for deduce that knows these people."""

    def find(plain: str) -> list[tuple[int, str]]:
        return sorted((plain.index(person), person) for person in people if person in plain)

    found = namen.names("voorbeelden/x.md", text, find, allowed={"Baart", "Andries"}, lower={"pas", "verwijs"})
    return [(melding.regel, name) for melding, name in found]


def test_een_naam_geeft_een_waarschuwing_op_de_regel() -> None:
    text = "---\ntitel: De eik\n---\n\nDaar woonde Hendrik Struik.\nPas later kwam Andries Baart.\nVerwijs naar Pas.\n"
    assert names_in(text, "Hendrik Struik", "Andries Baart", "Pas", "Verwijs") == [(5, "Hendrik Struik")]


def test_waar_een_naam_mag_staan_wordt_niet_gezocht() -> None:
    text = "---\nplaats: Sint-Joost\nbijdragers:\n  - naam: Hendrik Struik\n---\n\nIn Sint-Joost [@STRUIK-2001].\nZie https://bos.test/Hendrik-Wilg.\n"
    assert names_in(text, "Hendrik Struik", "Sint-Joost", "STRUIK", "Hendrik-Wilg") == []


def test_een_naam_bij_een_partij_wordt_wel_gezien() -> None:
    text = "---\npartijen:\n  - naam: Hendrik Struik\n    partij: bewoner\n---\n"
    assert names_in(text, "Hendrik Struik") == [(3, "Hendrik Struik")]


def test_een_melding_over_een_naam_herhaalt_de_naam_niet() -> None:
    (pair,) = namen.names("x.md", "Hendrik Struik.", lambda _: [(0, "Hendrik Struik")], set(), set())
    assert "Struik" not in str(pair[0]) and pair[0].ernst == "let op"


def test_zonder_veranderd_voorbeeld_start_het_grote_programma_niet(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, str(ROOT / "gereedschap" / "namen.py"), "methoden/wijkschouw.md"],
        cwd=ROOT,
        env={"PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (0, "Geen voorbeeld veranderd.\n")


def test_namen_uit_de_bronnenlijst_mogen() -> None:
    records = [{"author": [{"family": "Baart", "given": "A. J."}, {"literal": "Stichting Presentie"}], "issued": 2001}]
    assert namen.known(records) == {"Baart", "A", "J", "Stichting", "Presentie"}


def test_spelling_vindt_de_tikfout_en_niet_de_woorden_van_het_vak(tmp_path: Path) -> None:
    for name in ("hooks", "node_modules", "cspell.json", "gereedschap"):
        (tmp_path / name).symlink_to(ROOT / name)
    mini_tree(tmp_path)
    path = tmp_path / "methoden" / "boswandeling.md"
    words = "De opbouwwerker en de kwartiermaker in Bospolder-Tussendijken lazen [@KABOUTERBLAD-3] over een sloopbal bij https://verkeertgespelt.test/."
    path.write_text(path.read_text(encoding="utf-8") + f"\n{words}\nHet verhaal over de bewonners was lang.\n", encoding="utf-8")
    command = [sys.executable, "gereedschap/spelling.py", "methoden/boswandeling.md"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env={**env(), "PYTHONPATH": "hooks"})
    assert result.returncode == 0, result.stderr
    assert "'bewonners' staat niet in het woordenboek" in result.stdout
    assert not [word for word in ("opbouwwerker", "kwartiermaker", "KABOUTERBLAD", "verkeertgespelt", "sloopbal") if word in result.stdout]
    annotated = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, env={**env(), "PYTHONPATH": "hooks", "GITHUB_ACTIONS": "1"}
    )
    line = path.read_text(encoding="utf-8").split("\n").index("Het verhaal over de bewonners was lang.") + 1
    assert f"::warning file=methoden/boswandeling.md,line={line},title=SPELLING::'bewonners'" in annotated.stdout


def env() -> dict[str, str]:
    """Return the environment without what a workflow sets."""
    return {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}


def test_de_eigen_woorden_staan_op_alfabet_en_een_keer() -> None:
    head, *words = (ROOT / "gereedschap" / "woorden.txt").read_text(encoding="utf-8").splitlines()
    assert head.startswith("#") and words == sorted(set(words), key=lambda word: (word.lower(), word))


def test_een_woord_wordt_per_bestand_een_keer_genoemd() -> None:
    output = "a.md:3:1 - Unknown word (fuot)\na.md:9:1 - Unknown word (fuot)\nb.md:1:1 - Unknown word (fuot)\niets anders\n"
    assert [(m.pad, m.regel) for m in spelling.hints(output)] == [("a.md", 3), ("b.md", 1)]


def test_de_tabel_van_nieuwere_pakketten() -> None:
    old = {"requirements.txt": "jinja2==3.1.5 \\\n    --hash=sha256:a\npyyaml==6.0.3 \\\n    --hash=sha256:b\n"}
    new = {"requirements.txt": "jinja2==3.1.6 \\\n    --hash=sha256:c\npyyaml==6.0.3 \\\n    --hash=sha256:b\nnieuw==1.0 \\\n"}
    rows = nieuwer.python_rows(old, new)
    assert rows == [("requirements.txt", "jinja2", "3.1.5", "3.1.6"), ("requirements.txt", "nieuw", "–", "1.0")]
    rows += nieuwer.npm_rows(
        '{"axe-core": {"current": "4.1.0", "wanted": "4.1.0", "latest": "4.2.0"}, "x": {"current": "1", "latest": "1"}}'
    )
    table = nieuwer.table(rows).splitlines()
    assert table[0] == "## Pakketten: 3 hebben een nieuwere versie" and table[-1] == "| package.json | axe-core | 4.1.0 | 4.2.0 |"
    assert nieuwer.table(nieuwer.npm_rows("")) == "## Pakketten: alles is het nieuwste wat mag"


@pytest.mark.parametrize(
    ("link", "becomes"),
    [
        ("../boswandeling/", "../boswandeling/index.html"),
        ("../boswandeling/#stappen", "../boswandeling/index.html#stappen"),
        ("../../fase/?q=1", "../../fase/index.html?q=1"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("#stappen", "#stappen"),
        ("../kring.png", "../kring.png"),
        ("../weg/", "../weg/"),
        ("https://bos.test/", "https://bos.test/"),
        ("mailto:x@x.example", "mailto:x@x.example"),
        ("/van-de-wortel/", "/van-de-wortel/"),
    ],
)
def test_een_link_in_de_voorvertoning_opent_van_schijf(link: str, becomes: str) -> None:
    files = {f"{folder}index.html" for folder in ("", "fase/", "methoden/", "methoden/kring/", "methoden/boswandeling/")}
    assert voorvertoning.on_disk(link, "methoden/kring/index.html", files) == becomes
