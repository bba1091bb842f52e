"""Packs every text file of a built site beside itself, as .gz and, where brotli is there, as .br: a server sends those as they are.

    python gereedschap/inpakken.py site

Equal files give equal bytes. What gets no smaller is left out, and a packed file whose source is gone is taken away.
"""

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

try:
    import brotli
except ImportError:
    brotli = None

TEXT = {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".txt", ".md", ".csv", ".ttl", ".webmanifest", ".bib", ".ris"}
LEAST = 1024  # bytes: of less, the headers of the answer are the larger part
PACKERS: dict[str, Callable[[bytes], bytes]] = {".gz": lambda data: gzip.compress(data, 9, mtime=0)}
if brotli:
    PACKERS[".br"] = lambda data: brotli.compress(data, quality=11)


def pack(site: Path) -> int:
    """Pack a site; returns how many files it wrote."""
    written = 0
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        if path.suffix in (".gz", ".br") and path.with_suffix("").suffix in TEXT and not path.name.startswith("sitemap."):
            if not path.with_suffix("").is_file():
                path.unlink()
            continue
        data = path.read_bytes()
        if path.suffix not in TEXT or len(data) < LEAST or path.name == "sitemap.xml":  # that one has its own
            continue
        for ending, packer in PACKERS.items():
            small = packer(data)
            if len(small) < len(data):
                path.with_name(path.name + ending).write_bytes(small)
                written += 1
    return written


def main(arguments: list[str]) -> int:
    """Pack the site in the folder that is named."""
    if len(arguments) != 1 or not (Path(arguments[0]) / "index.html").is_file():
        print("Noem de map met de gebouwde site: python gereedschap/inpakken.py site", file=sys.stderr)
        return 2
    count = pack(Path(arguments[0]))
    print(f"{count} ingepakte bestanden{'' if brotli else '; voor .br is het pakket brotli nodig'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
