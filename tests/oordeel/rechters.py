"""The two judges side by side: Python on a page of the mini tree in memory, and node on the modules that the browser loads."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from hulp import MINI, ROOT, built
from kennisbank import build, checks
from kennisbank.checks import bronvermelding, opbouw, persoonsgegevens
from kennisbank.collectie import inlezen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.codering import decode
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding, een_per_oorzaak
from kennisbank.oordeel import geweigerd
from kennisbank.oordeel.catalogus import CATALOGUS
from kennisbank.uitvoer import formulier

FILES = {
    "voorbeeld": "voorbeelden/de-omgehakte-eik.md",
    "methode": "methoden/paddenstoelkring.md",
    "spanning": "docs/spanningen/bos-en-tuin.md",
}
ONLY_TOGETHER = {code for code, uitleg in CATALOGUS.items() if uitleg.later}  # what the form cannot know, and says so
HERE = Path(__file__).parent


@cache
def mini() -> Kennisbank:
    """The mini tree, read once."""
    return built(MINI)[0]


def as_file(waarden: dict[str, Any], teksten: dict[str, str]) -> str:
    """Return a file with these values and texts; JSON is YAML that changes nothing."""
    return f"---\n{json.dumps(waarden, ensure_ascii=False, indent=1)}\n---\n{_body(teksten)}"


TEXT = (
    opbouw.check_koppen,
    opbouw.check_stappen,
    opbouw.check_bezette_ankers,
    opbouw.check_lijsten,
    bronvermelding.check_citaatvorm,
    persoonsgegevens.check_persoonsgegevens,
)


def python_says(soort: str, inhoud: str) -> list[Melding]:
    """Return every finding about this file in the place of the mini page of its kind."""
    pad = FILES[soort]
    tekst, found = decode(pad, inhoud.encode("utf-8", "surrogatepass"))
    if tekst is None:
        return found
    _, stuk, more = inlezen.read(pad, tekst, {})[0]
    found += more
    if stuk:
        others = tuple(other for other in mini().stukken if other.pad != pad)
        kb = replace(mini(), **({"stukken": others, "half": (stuk,)} if stuk.onaf else {"stukken": (stuk, *others)}))
        found += build.oordeel(stuk)
        found += [m for check in checks.SAMEN for m in check(kb) if m.pad == pad]
    return sorted(m for m in een_per_oorzaak(set(found)) if m.code not in ONLY_TOGETHER)


@cache
def _page(soort: str) -> Stuk:
    return next(stuk for stuk in mini().stukken if stuk.pad == FILES[soort])


def python_says_of_text(soort: str, teksten: dict[str, str], kop: str) -> set[tuple[int, str, str]]:
    """Return (line within the text under `kop`, code, sentence) of each finding about the body with these texts."""
    page = _page(soort)
    lichaam, found = decode(page.pad, _body(teksten).encode("utf-8", "surrogatepass"))
    assert lichaam is not None
    bestand = Bestand(page.pad, {}, {}, lichaam, 1, lichaam)
    sources = mini().van_soort("bron")
    stuk = replace(page, bestand=bestand)
    found += [*geweigerd.check(bestand), *(m for check in TEXT for m in check(stuk))]
    together = Kennisbank((stuk, *sources))
    asked = (bronvermelding.check_bronsleutel, bronvermelding.check_losse_sleutel)
    found += [m for check in asked for m in check(together) if m.pad == page.pad]
    begin = lichaam.split("\n").index(f"## {kop}") + 2
    return {(m.regel - begin, m.code, m.tekst) for m in found}


def _body(teksten: dict[str, str]) -> str:
    return "".join(f"\n## {kop}\n\n{tekst}\n" for kop, tekst in teksten.items())


@dataclass(frozen=True)
class Zegt:
    """What node says of one case: its findings as (line or 0, code, sentence), or that it could not be read."""

    meldingen: tuple[tuple[int, str, str], ...] = ()
    waarden: Any = None
    teksten: Any = None
    fout: str = ""


@cache
def rules() -> dict[str, Any]:
    """What the form gets from the build: the rules per kind, and the pages to choose from."""
    files = formulier.render(mini())
    shared = json.loads(files["bijdragen/formulieren.json"])
    oordeel = {soort: shared["oordeel"] | json.loads(files[f"bijdragen/oordeel-{soort}.json"]) for soort in FILES}
    return {"oordeel": oordeel, "keuzes": shared["keuzes"]}


def in_node(naam: str, cases: Sequence[Sequence[Any]], folder: Path) -> list[Any]:
    """Return what a function of modules.mjs gives for the arguments of each case, in one run of node."""
    path = folder / f"{naam}.json"
    path.write_text(json.dumps({"naam": naam, "regels": rules()["oordeel"]["voorbeeld"], "gevallen": [list(case) for case in cases]}))
    return run_node("modules.mjs", path)


def run_node(script: str, path: Path) -> list[Any]:
    result = subprocess.run(["node", HERE / script, path], cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode()
    found: list[Any] = json.loads(result.stdout)
    return found


def node_says(cases: Sequence[dict[str, Any]], folder: Path) -> list[Zegt]:
    """Judge many cases with one run of node: {soort, waarden, teksten} or {soort, bestand}."""
    path = folder / "gevallen.json"
    path.write_text(json.dumps({**rules(), "gevallen": list(cases)}), encoding="utf-8")
    return [_said(one) for one in run_node("oordeel.mjs", path)]


def _said(one: dict[str, Any]) -> Zegt:
    if "fout" in one:
        return Zegt(fout=one["fout"])
    found = tuple((m.get("regel", 0), m["code"], m["zin"]) for m in one["meldingen"])
    return Zegt(found, one["waarden"], one["teksten"])
