"""Makes the frozen copy: one zip with the built site, the history of its sources and a page that says how to put it on line.

    python gereedschap/bevriezen.py site kennisbank-bevroren.zip

Equal input gives equal bytes: what the zip says of time is the day of the last change.
"""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

FIRST = (1980, 1, 1, 0, 0, 0)  # what a zip calls no time
HISTORY = "bron.bundle"
LEESMIJ = """De bevroren kopie van {titel}

Gemaakt van de stand van {dag}.

site/          de hele site. Zet deze map op een webserver, op elk adres dat je wilt.
               Op je eigen computer: ga in de map staan en typ  python3 -m http.server
{bron}site/data/v1/  alle gegevens, ook als één database: kennisbank.sqlite
controle.txt   van elk bestand de SHA-256, om na te gaan dat er niets veranderde

De teksten vallen onder CC BY 4.0: iedereen mag ze bewaren, verspreiden en verder schrijven, met naamsvermelding.
"""
BRON = "bron.bundle    alle teksten en de code, met hun geschiedenis:  git clone bron.bundle kennisbank\n"


def history(root: Path) -> bytes:
    """Return the history of the repository as one file, or nothing where git knows none."""
    found = subprocess.run(["git", "bundle", "create", "-q", "-", "HEAD"], cwd=root, capture_output=True, check=False)
    return found.stdout if found.returncode == 0 else b""


def freeze(site: Path, target: Path, root: Path) -> int:
    """Write the zip; returns how many files of the site are in it."""
    files = {f"site/{path.relative_to(site).as_posix()}": path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
    count = len(files)
    about = json.loads(files["site/data/v1/index.json"])
    if bundle := history(root):
        files[HISTORY] = bundle
    files["controle.txt"] = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items()).encode()
    day = about.get("bijgewerkt", "")
    files["LEESMIJ.txt"] = LEESMIJ.format(titel=about["titel"], dag=day or "een onbekende dag", bron=BRON if bundle else "").encode()
    when = (*map(int, day.split("-")), 0, 0, 0) if day else FIRST
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            pack.writestr(entry, data)
    return count


def main(arguments: list[str]) -> int:
    """Freeze the site in the first folder into the zip that is named second."""
    if len(arguments) != 2 or not (Path(arguments[0]) / "data" / "v1" / "index.json").is_file():
        print("Noem de map met de gebouwde site en het zipbestand: python gereedschap/bevriezen.py site kopie.zip", file=sys.stderr)
        return 2
    count = freeze(Path(arguments[0]), Path(arguments[1]), Path(__file__).parent.parent)
    print(f"{arguments[1]}: {count} bestanden van de site.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
