"""What the developers' pages say is so: each thing they name exists, and each thing that exists is named."""

import inspect
import re
import subprocess
from pathlib import Path

import pytest

import mkdocs_hooks
from hulp import ROOT
from kennisbank import checks
from kennisbank.__main__ import COMMANDS
from kennisbank.checks import adressen, krimp
from kennisbank.nabewerking import FINISHERS
from kennisbank.oordeel.catalogus import CATALOGUS
from kennisbank.uitvoer import OUTPUTS

ONDERDELEN = (ROOT / "docs" / "ontwikkelen" / "onderdelen.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PAGES = sorted((ROOT / "docs" / "ontwikkelen").rglob("*.md"))
FRONT = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "docs" / "over" / "redactie.md", ROOT / "docs" / "over" / "weghalen.md"]


def listed(anker: str) -> list[str]:
    """Return the first word of each line of the list under a heading of the page."""
    block = ONDERDELEN.split(f"{{#{anker}}}")[1].split("```text\n")[1].split("```")[0]
    return [line.split()[0] for line in block.splitlines()]


def modules(functions: tuple[object, ...]) -> list[str]:
    """Return the modules that functions stand in, by their own name."""
    return [str(function.__module__).split(".")[-1] for function in functions]


# What does not look at the content alone: at what is made of it, or at what stood there before.
LATER = (
    adressen.check_zonder_nummer,
    adressen.check_zelf_gemaakt,
    krimp.check_gekrompen,
    krimp.check_niet_ingeschreven,
    krimp.check_nummerloos,
)
# What stands in the list under each anchor, in the order of the code.
THERE_IS = {
    "opdrachten": list(COMMANDS),
    "make": re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.M),
    "controles": [
        *(check.__name__.removeprefix("check_") for check in (*checks.PER_STUK, *checks.SAMEN)),
        *(f.__name__.removeprefix("check_") for f in LATER),
    ],
    "uitvoer": modules(OUTPUTS),
    "na-de-bouw": modules(FINISHERS),
    "gebeurtenissen": [name for name, _ in inspect.getmembers(mkdocs_hooks, inspect.isfunction) if name.startswith("on_")],
}


@pytest.mark.parametrize("anker", THERE_IS)
def test_alles_wat_er_is_staat_op_de_pagina_en_andersom(anker: str) -> None:
    assert sorted(listed(anker)) == sorted(THERE_IS[anker])


def test_elke_controle_staat_in_de_lijst_van_controles() -> None:
    """A function that nobody calls checks nothing."""
    folder = ROOT / "hooks" / "kennisbank" / "checks"
    written = [name for path in folder.glob("*.py") for name in re.findall(r"^def check_(\w+)", path.read_text(encoding="utf-8"), re.M)]
    assert sorted(written) == sorted(THERE_IS["controles"])


@pytest.mark.parametrize("path", [*PAGES, *FRONT], ids=lambda p: str(p.relative_to(ROOT)))
def test_wat_een_pagina_noemt_bestaat(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= set(THERE_IS["make"])
    assert set(re.findall(r"\./kennisbank ([a-z][a-z-]*)", text)) <= set(COMMANDS)
    assert set(re.findall(r"KB\d{3}", text)) <= set(CATALOGUS)
    assert set(re.findall(r"`(on_\w+)`", text)) <= set(THERE_IS["gebeurtenissen"])


@pytest.fixture(scope="session")
def opslag() -> list[str]:
    """Every path of the repository: what git knows, and what it would take in."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize("path", [p for p in PAGES if p.parent.name == "ontwikkelen"], ids=lambda p: p.name)
def test_elk_bestand_en_elke_map_die_een_pagina_noemt_is_er(path: Path, opslag: list[str]) -> None:
    """Decisions are left out: they tell how it was. A folder or file may be named from the root, or from inside the core."""
    named = re.findall(r"`([\w./-]+(?:\.(?:py|yml|md|html|css|js|mjs)|/))`", path.read_text(encoding="utf-8"))
    made = {"site/"}
    missing = [
        name
        for name in named
        if name not in made and not any(f"/{known}".endswith(f"/{name}") or f"/{name}" in f"/{known}" for known in opslag)
    ]
    assert missing == []
