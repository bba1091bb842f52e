"""Runs the commands of the kennisbank where there is no make, such as on Windows: py -m kennisbank controleer.

The code itself stands in hooks/kennisbank. This file only knows the way there, and says in Dutch what is missing.
"""

import sys
from pathlib import Path

HOOKS = Path(__file__).resolve().parent / "hooks"
INSTALL = "-m pip install --require-hashes --no-deps -r requirements.txt"

__path__ = [str(HOOKS / "kennisbank")]  # who imports this file by accident gets the code after all


def main() -> int:
    """Run a command; returns 2 when Python is too old or the packages are not there."""
    if sys.version_info < (3, 11):  # noqa: UP036 (who runs this may have an older one)
        print(f"Python 3.11 of nieuwer is nodig; dit is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    sys.path.insert(0, str(HOOKS))
    try:
        from kennisbank.__main__ import main as run  # noqa: PLC0415 (it can only be found now)
    except ModuleNotFoundError as missing:
        print(f"Het pakket {missing.name} ontbreekt. Typ eerst, in deze map: {Path(sys.executable).name} {INSTALL}", file=sys.stderr)
        return 2
    return run()


if __name__ == "__main__":
    sys.exit(main())
