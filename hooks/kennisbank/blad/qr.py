"""A QR code as SVG in the page, for paper: from a print back to the page it came from.

Addresses of pages differ in a few signs, and so few codes are made from nothing. With one mask, what a sign changes in a
code depends on that sign and its place only: the code of an address is that of a plain one with these changes put over it.
"""

import re
from functools import cache
from html import escape
from string import ascii_uppercase, digits

import segno
from markupsafe import Markup

PLAIN = str.maketrans(digits + ascii_uppercase, "0" * len(digits) + "A" * len(ascii_uppercase))
BORDER = 4  # light modules around the code; readers need them (ISO/IEC 18004)


def teken_qr(address: str, title: str) -> Markup:
    """Return an SVG of the code for an address; `title` says to a screen reader what it is."""
    matrix = rijen(address)
    size = len(matrix) + 2 * BORDER
    # Each run of dark modules is one stroke, half a module down: a line is drawn around its middle. Steps are counted
    # from where the pen is, which is shorter to write than places.
    path, x, y = f"M{BORDER} {BORDER}.5", 0, 0
    for row, modules in enumerate(matrix):
        for run in re.finditer(b"\x01+", modules):
            path += f"m{run.start() - x} {row - y}h{run.end() - run.start()}"
            x, y = run.end(), row
    return Markup(
        f'<svg role="img" viewBox="0 0 {size} {size}" class="qr"><title>{escape(title)}</title><path stroke="#000" d="{path}"/></svg>'
    )


def rijen(address: str) -> list[bytes]:
    """Return the code of an address, row by row, with a byte for each module: 1 for dark."""
    plain = address.translate(PLAIN)
    size, modules = start = _made(plain)
    for place, sign in enumerate(address):
        if sign != plain[place]:
            modules ^= start[1] ^ _made(plain[:place] + sign + plain[place + 1 :])[1]
    whole = modules.to_bytes(size * size, "big")
    return [whole[n : n + size] for n in range(0, len(whole), size)]


@cache
def _made(address: str) -> tuple[int, int]:
    """Return the size of a code and all its modules as one number."""
    # A fixed mask: choosing the best of eight costs four times as much, and every reader knows all eight.
    matrix = segno.make(address, error="m", micro=False, mask=3, boost_error=False, mode="byte").matrix
    return len(matrix), int.from_bytes(b"".join(matrix), "big")
