"""What is printed reaches any terminal: a sign that it does not know becomes a question mark, never an end of the program."""

import sys
from io import TextIOWrapper


def elke_terminal() -> None:
    """Let what is printed from now on fit in the signs of the terminal, or of the file or pipe in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
