"""The command restanten: search a built site for words that must be gone."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.redactie.intrekken import restanten

HULP = "zoek in een gebouwde site naar woorden die weg moeten zijn"


def arguments(parser: ArgumentParser) -> None:
    """Say which words."""
    parser.add_argument("woord", nargs="+", help="een woord of zinnetje dat nergens meer mag staan")
    parser.add_argument("--site", type=Path, default=Path("site"), help="de map van de gebouwde site (gewoonlijk site)")


def run(options: Namespace) -> int:
    """Print every file that holds one of the words; returns 1 when there is one, 2 when there is no site."""
    site = Path(options.map) / options.site
    if not (site / "index.html").is_file():
        print(f"In '{site}' staat geen gebouwde site; draai eerst make site.")
        return 2
    found = restanten(site, options.woord)
    print("\n".join(found) if found else "Niets gevonden.")
    return 1 if found else 0
