"""The command line in Dutch: the help, and what is wrong with what somebody typed. argparse itself speaks English."""

import argparse
import re
from typing import NoReturn

HELP = {
    "usage: ": "gebruik: ",
    "positional arguments:": "dit typ je erachter:",
    "options:": "dit mag erbij:",
    "show this help message and exit": "toon deze hulp",
}
MISSING = re.compile(r"the following arguments are required: (.+)")
CHOICE = re.compile(r"argument (?P<naam>\S+): invalid choice: '?(?P<typed>.*?)'? \(choose from (?P<choices>.+)\)")
UNKNOWN = re.compile(r"unrecognized arguments: (.+)")
EMPTY = re.compile(r"argument (\S+): expected ")
VALUE = re.compile(r"argument (\S+): invalid \S+ value: (.+)")
TOGETHER = re.compile(r"argument (\S+): not allowed with argument (\S+)")


class Parser(argparse.ArgumentParser):
    """Reads the command line, and says in Dutch what can be typed and what is missing."""

    def format_help(self) -> str:
        text = super().format_help()
        for english, dutch in HELP.items():
            text = text.replace(english, dutch)
        return text

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self._dutch(message)}\nKijk wat je kunt typen met: {self.prog} --help\n")

    def _dutch(self, message: str) -> str:
        if found := MISSING.fullmatch(message):
            return "\n".join(["hier ontbreekt nog:", *(f"  {naam}{self._uitleg(naam)}" for naam in found[1].split(", "))])
        if found := CHOICE.fullmatch(message):
            return f"'{found['typed']}' kan hier niet; kies uit: {found['choices'].replace(chr(39), '')}"
        if found := UNKNOWN.fullmatch(message):
            return f"dit hoort er niet bij: {found[1]}; zet een tekst met spaties tussen aanhalingstekens"
        if found := EMPTY.match(message):
            return f"achter {found[1]} hoort nog iets{self._uitleg(found[1])}"
        if found := VALUE.fullmatch(message):
            return f"{found[2]} kan niet achter {found[1]}{self._uitleg(found[1])}"
        if found := TOGETHER.fullmatch(message):
            return f"{found[1]} en {found[2]} gaan niet samen; kies er een"
        return "deze opdracht is niet te lezen"

    def _uitleg(self, naam: str) -> str:
        """Return what the help says of something to type, behind a colon; empty when it says nothing."""
        for action in self._actions:
            if naam in (action.dest, action.metavar, *action.option_strings, "/".join(action.option_strings)):
                return f": {action.help}" if action.help else ""
        return ""
