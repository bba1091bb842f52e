"""The trees that are built: generated pages for this house, the same for plain Material, a copy of the real site."""

import compileall
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from pathlib import Path
from posixpath import relpath
from typing import Any

import yaml
from naslag import bron
from soorten import velden_en_tekst
from stukken import Wereld, slug

ROOT = Path(__file__).parent.parent.parent
SITE = ("hooks", "overrides", "docs/assets", "mkdocs.yml")  # what makes a site of pages, whatever the pages are
MINI = "tests/mini"  # the pages that each site has: overviews, and pages about the site
MAP = {
    "methode": "methoden",
    "voorbeeld": "voorbeelden",
    "spanning": "docs/spanningen",
    "begrip": "docs/begrippen",
    "competentie": "docs/competenties",
    "leerlijn": "docs/leerlijnen",
}
LINK = re.compile(r"\]\(naar:(\w+)/([\w-]+)\)")
LARGEST = 3000  # pages of a tree that keeps every rule of the house
# In a larger tree ids have more digits, and the bibliography is a larger file, than the house allows.
WIDER = (('"^[A-Z][0-9]{3}$"', '"^[A-Z][0-9]{3,5}$"'), ('".yml": 1_000_000', '".yml": 10_000_000'))
PLAIN = "site_name: Vergelijking\ntheme: {name: material, language: nl}\n"


def dump(data: object) -> str:
    """Return YAML in blocks, as people write it."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110)


def copy(sources: Iterable[str], origin: Path, target: Path) -> None:
    """Copy files and folders to the same place under `target`, without bytecode of another folder."""
    for name in sources:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if (origin / name).is_dir():
            without = shutil.ignore_patterns("__pycache__")
            shutil.copytree(origin / name, target / name, ignore=without, dirs_exist_ok=True)
        else:
            shutil.copy(origin / name, target / name)


def put(path: Path, content: str) -> None:
    """Write a file, and its folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def write(target: Path, total: int, origin: Path = ROOT) -> Path:
    """Write the site of `origin` with `total` generated pages, ready to build."""
    wereld = Wereld(total)
    copy(SITE, origin, target)
    shutil.copytree(origin / MINI, target, dirs_exist_ok=True)
    if total > LARGEST:
        loosen(target / "hooks")
    for blad in wereld.bladen():
        velden, tekst = velden_en_tekst(blad, f"{blad.soort[0].upper()}{100 + blad.nummer}")
        folder = MAP[blad.soort]
        put(
            target / folder / f"{slug(blad.soort, blad.nummer)}.md",
            f"---\n{dump(velden)}---\n\n{linked(tekst, MAP, folder)}\n",
        )
    records = [bron(n) for n in range(wereld.aantal["bron"])]
    with (target / "docs" / "bronnen" / "bronnen.yml").open("a", encoding="utf-8") as bibliography:
        bibliography.write("\n" + dump(records))
    compileall.compile_dir(target / "hooks", quiet=1)
    return target


def loosen(hooks: Path) -> None:
    """Let this copy of the code accept a tree larger than a house that people write."""
    for strict, wider in WIDER:
        found = [path for path in hooks.rglob("*.py") if strict in path.read_text(encoding="utf-8")]
        if len(found) != 1:
            sys.exit(f"bench: '{strict}' hoort in één bestand onder hooks/ en staat in {len(found)}; pas bomen.py aan")
        put(found[0], found[0].read_text(encoding="utf-8").replace(strict, wider))


def linked(tekst: str, folders: dict[str, str], folder: str) -> str:
    """Return the text with its links as paths from `folder`."""
    return LINK.sub(lambda m: f"]({relpath(f'{folders[m[1]]}/{m[2]}.md', folder)})", tekst)


def write_plain(target: Path, total: int) -> Path:
    """Write the same pages with the same sentences for plain Material and its own menu; a source is a page too."""
    wereld = Wereld(total)
    folders = {soort: path.removeprefix("docs/") for soort, path in MAP.items()}
    put(target / "mkdocs.yml", PLAIN)
    put(target / "docs" / "index.md", "# Start\n")
    for blad in wereld.bladen():
        velden, tekst = velden_en_tekst(blad, "")
        folder = folders[blad.soort]
        body = linked(tekst, folders, folder)
        put(
            target / "docs" / folder / f"{slug(blad.soort, blad.nummer)}.md",
            plain_page(velden["titel"], sentences(velden), body),
        )
    for number in range(wereld.aantal["bron"]):
        record = bron(number)
        put(
            target / "docs" / "bronnen" / f"{slug('bron', number)}.md",
            plain_page(record["title"], [record["in_het_kort"]], ""),
        )
    return target


def plain_page(title: str, paragraphs: list[str], body: str) -> str:
    """Return a page as one would write it for plain Material."""
    return "\n\n".join(filter(None, (f"---\n{dump({'title': title})}---", f"# {title}", *paragraphs, body))) + "\n"


def sentences(value: Any) -> list[str]:
    """Return every sentence in the fields: what readers of our page see too."""
    if isinstance(value, dict):
        return [found for each in value.values() for found in sentences(each)]
    if isinstance(value, list):
        return [found for each in value for found in sentences(each)]
    return [value] if isinstance(value, str) and value.endswith((".", "?")) else []


def archive(commit: str, target: Path) -> bool:
    """Put the site of an older commit in a folder; returns whether this repository has that commit."""
    made = subprocess.run(["git", "archive", commit, *SITE, MINI], cwd=ROOT, capture_output=True, check=False)
    if made.returncode == 0:
        with tarfile.open(fileobj=io.BytesIO(made.stdout)) as tar:
            tar.extractall(target, filter="data")
    return made.returncode == 0


def again(tree: Path, target: Path) -> Path:
    """Return the same tree under another name, to build from nothing; no byte is copied, the files are the same."""
    return Path(shutil.copytree(tree, target, copy_function=os.link))


def write_real(target: Path) -> Path:
    """Write a copy of the real site as it lies here, with the history that its dates come from."""
    subprocess.run(["git", "clone", "--quiet", "--shared", "--no-checkout", ROOT, target], check=True)
    copy(("docs", "methoden", "voorbeelden", *SITE), ROOT, target)
    compileall.compile_dir(target / "hooks", quiet=1)
    return target
