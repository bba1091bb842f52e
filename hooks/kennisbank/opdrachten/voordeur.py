"""The command voordeur: write templates and issue forms again from the model."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.bijdragen.voordeur import schrijf

HULP = "maak de sjablonen en de issueformulieren opnieuw uit het model"


def arguments(parser: ArgumentParser) -> None:
    """Nothing to say."""


def run(options: Namespace) -> int:
    """Write what differs and print its path."""
    changed = schrijf(Path(options.map).resolve())
    print("\n".join(f"{pad} is vernieuwd" for pad in changed) if changed else "Alles was al gelijk aan het model.")
    return 0
