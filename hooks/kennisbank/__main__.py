"""Command line of the kennisbank: ./kennisbank controleer | …; every command is a module in opdrachten/."""

import sys
from pathlib import Path

from kennisbank.lezen.terminal import elke_terminal
from kennisbank.opdrachten import (
    controleer,
    hernoem,
    herstel,
    leesbaarheid,
    nakijkbeurt,
    nalopen,
    neem_over,
    nieuw,
    register,
    restanten,
    trek_in,
    voordeur,
    zoekproef,
    zoekwoorden,
)
from kennisbank.opdrachten.opdrachtregel import Parser

COMMANDS = {
    "controleer": controleer,
    "herstel": herstel,
    "nieuw": nieuw,
    "neem-over": neem_over,
    "hernoem": hernoem,
    "leesbaarheid": leesbaarheid,
    "register": register,
    "nalopen": nalopen,
    "nakijkbeurt": nakijkbeurt,
    "trek-in": trek_in,
    "restanten": restanten,
    "voordeur": voordeur,
    "zoekproef": zoekproef,
    "zoekwoorden": zoekwoorden,
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 good, 1 findings that stop a build, 2 wrong use."""
    elke_terminal()
    parser = Parser(prog="./kennisbank", description="Gereedschap van de kennisbank samenlevingsopbouw.")
    commands = parser.add_subparsers(dest="opdracht", required=True, metavar="opdracht")
    for naam, module in COMMANDS.items():
        command = commands.add_parser(naam, help=module.HULP)
        command.add_argument("--map", default=".", help="de map van de kennisbank")
        module.arguments(command)
    options = parser.parse_args(argv)
    if not (Path(options.map) / "docs").is_dir():
        parser.exit(2, f"in '{options.map}' staat geen kennisbank (er is geen map docs); ga naar de goede map of noem haar met --map\n")
    try:
        status: int = COMMANDS[options.opdracht].run(options)
    except OSError as fout:  # a file that cannot be read or written is no finding about the content
        parser.exit(2, f"het lukt niet met '{fout.filename}': {fout.strerror}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
