"""Command line of the kennisbank: python -m kennisbank controleer | …; every command is a module in opdrachten/."""

import argparse
import sys

from kennisbank.opdrachten import controleer, leesbaarheid, nalopen, nieuw, register, restanten, trek_in, voordeur

COMMANDS = {
    "controleer": controleer,
    "nieuw": nieuw,
    "leesbaarheid": leesbaarheid,
    "register": register,
    "nalopen": nalopen,
    "trek-in": trek_in,
    "restanten": restanten,
    "voordeur": voordeur,
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 good, 1 findings that stop a build, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="kennisbank", description="Gereedschap van de kennisbank samenlevingsopbouw.")
    commands = parser.add_subparsers(dest="opdracht", required=True)
    for naam, module in COMMANDS.items():
        command = commands.add_parser(naam, help=module.HULP)
        command.add_argument("--map", default=".", help="de map van de kennisbank")
        module.arguments(command)
    options = parser.parse_args(argv)
    status: int = COMMANDS[options.opdracht].run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
