"""Says which packages have a newer version than the one locked, as a Dutch table. Weekly, after `make lock`.

    make newer

Compares the locked files of the last commit with those in the folder, and asks npm for the packages of the tests.
"""

import argparse
import json
import re
import subprocess
from pathlib import Path

from kennisbank.lezen.terminal import elke_terminal

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-privacy.txt")
PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)
Row = tuple[str, str, str, str]  # where, package, version now, newer version


def pins(text: str) -> dict[str, str]:
    """Return package -> version of one locked file."""
    return dict(PIN.findall(text))


def python_rows(old: dict[str, str], new: dict[str, str]) -> list[Row]:
    """Return a row per package whose version differs, from the texts of the locked files by name."""
    rows = []
    for name, text in new.items():
        before, after = pins(old.get(name, "")), pins(text)
        rows += [(name, p, before.get(p, "–"), after.get(p, "–")) for p in sorted({*before, *after}) if before.get(p) != after.get(p)]
    return rows


def npm_rows(output: str) -> list[Row]:
    """Return a row per package of `npm outdated --json`."""
    found = json.loads(output or "{}")
    return [
        ("package.json", name, v.get("current", "–"), v["latest"]) for name, v in sorted(found.items()) if v.get("current") != v["latest"]
    ]


def table(rows: list[Row]) -> str:
    """Return the rows as a Dutch table."""
    if not rows:
        return "## Pakketten: alles is het nieuwste wat mag"
    lines = [f"| {where} | {name} | {now} | {newer} |" for where, name, now, newer in rows]
    head = f"## Pakketten: {len(rows)} {'heeft' if len(rows) == 1 else 'hebben'} een nieuwere versie"
    return "\n".join([head, "", "| Waar | Pakket | Nu | Nieuwer |", "|---|---|---|---|", *lines])


def run(*command: str) -> str:
    """Return what a command printed, whatever its exit status: npm gives 1 when something is newer."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def main() -> None:
    """Print the table."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samenvatting", type=Path, help="zet de tabel ook achteraan in dit bestand")
    options = parser.parse_args()
    old = {name: run("git", "show", f"HEAD:{name}") for name in LOCKS}
    new = {name: Path(name).read_text(encoding="utf-8") for name in LOCKS}
    text = table([*python_rows(old, new), *npm_rows(run("npm", "outdated", "--json"))])
    print(text)
    if options.samenvatting:
        with options.samenvatting.open("a", encoding="utf-8") as file:
            file.write(f"{text}\n\n")


if __name__ == "__main__":
    main()
