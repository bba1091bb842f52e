"""Command line of the kennisbank: ./kennisbank controleer | …; every command is a module in opdrachten/."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from kennisbank.lezen.terminal import elke_terminal
from kennisbank.opdrachten import (
    controleer,
    herstel,
    leesbaarheid,
    nakijkbeurt,
    nalopen,
    nieuw,
    register,
    restanten,
    trek_in,
    voordeur,
    zoekproef,
    zoekwoorden,
)

COMMANDS = {
    "controleer": controleer,
    "herstel": herstel,
    "nieuw": nieuw,
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
# argparse speaks English; who types these commands is a contributor or an editor.
DUTCH = {
    "usage: ": "gebruik: ",
    "positional arguments:": "dit typ je erachter:",
    "options:": "dit mag erbij:",
    "show this help message and exit": "toon deze hulp",
}


class Parser(argparse.ArgumentParser):
    """Reads the command line, and says in Dutch what can be typed."""

    def format_help(self) -> str:
        text = super().format_help()
        for english, dutch in DUTCH.items():
            text = text.replace(english, dutch)
        return text

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 (it is English)
        self.exit(2, f"deze opdracht is niet te lezen; kijk wat je kunt typen met: {self.prog} --help\n")


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 good, 1 findings that stop a build, 2 wrong use."""
    elke_terminal()
    parser = Parser(prog="./kennisbank", description="Gereedschap van de kennisbank samenlevingsopbouw.")
    commands = parser.add_subparsers(dest="opdracht", required=True)
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
