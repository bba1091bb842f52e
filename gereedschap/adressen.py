"""Asks every outside address that the content names whether it is still there. Weekly, never on a proposal.

    python gereedschap/adressen.py [--samenvatting FILE]

Exit status 1 when an address is gone (404, 410, or no such host); others that do not answer are only listed, for a
busy or careful site is not a dead link.
"""

import argparse
import re
import sys
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.terminal import elke_terminal
from kennisbank.lezen.waarden import texts

ADDRESS = re.compile(r"https?://[^\s<>\"'|\]`]+")
GONE = {"404", "410", "geen computer met deze naam"}
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; kennisbank-samenlevingsopbouw; wekelijkse controle van bronnen)", "Accept": "*/*"}
Found = tuple[str, str, list[str]]  # address, what happened, the files that name it


def addresses(kb: Kennisbank) -> dict[str, list[str]]:
    """Return every outside address with the files that name it."""
    found: dict[str, set[str]] = defaultdict(set)
    for stuk in kb.stukken:
        for text in [*(t for _, t in texts(dict(stuk.bestand.waarden))), stuk.bestand.lichaam]:
            for match in ADDRESS.finditer(text):
                found[trim(match[0])].add(stuk.pad)
        if doi := getattr(stuk.gegevens, "DOI", None):
            found[f"https://doi.org/{doi}"].add(stuk.pad)
    return {address: sorted(pads) for address, pads in sorted(found.items()) if not urlsplit(address).hostname.endswith(".example")}  # type: ignore[union-attr]


def trim(address: str) -> str:
    """Take off what belongs to the sentence: a closing mark, or a bracket that was not opened in the address."""
    plain = address.rstrip(".,;:!?")
    return plain[:-1] if plain.endswith(")") and plain.count("(") < plain.count(")") else plain


def ask(address: str, timeout: float) -> str:
    """Return "" when the address answers, else what happened, in Dutch."""
    for method in ("HEAD", "GET"):  # some sites refuse HEAD
        request = urllib.request.Request(address, headers=HEADERS, method=method)
        try:
            with urllib.request.urlopen(request, timeout=timeout):
                return ""
        except urllib.error.HTTPError as fault:
            said = str(fault.code)
        except urllib.error.URLError as fault:
            said = "geen computer met deze naam" if "Name or service" in str(fault) or "getaddrinfo" in str(fault) else "geen antwoord"
        except (OSError, ValueError):
            said = "geen antwoord"
    return said


def check(wanted: dict[str, list[str]], timeout: float = 20) -> Iterator[Found]:
    """Yield what did not answer. One address at a time per host, several hosts at once."""
    per_host: dict[str, list[str]] = defaultdict(list)
    for address in wanted:
        per_host[urlsplit(address).netloc].append(address)

    def one_host(group: list[str]) -> list[tuple[str, str]]:
        return [(address, said) for address in group if (said := ask(address, timeout))]

    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(one_host, per_host.values()):
            yield from ((address, said, wanted[address]) for address, said in found)


def table(total: int, found: Iterable[Found]) -> str:
    """Return a Dutch table, what is gone first."""
    rows = sorted(found, key=lambda row: (row[1] not in GONE, row))
    gone = sum(said in GONE for _, said, _ in rows)
    head = f"## Adressen buiten de site: {total} bekeken, {gone} weg, {len(rows) - gone} gaven geen goed antwoord"
    if not rows:
        return head
    lines = [f"| {address.replace('|', '%7C')} | {said} | {', '.join(f'`{pad}`' for pad in pads)} |" for address, said, pads in rows]
    return "\n".join([head, "", "| Adres | Wat er gebeurde | Genoemd in |", "|---|---|---|", *lines])


def main() -> int:
    """Ask all, print the table; returns the exit status."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samenvatting", type=Path, help="zet de tabel ook achteraan in dit bestand")
    options = parser.parse_args()
    wanted = addresses(build(Path.cwd())[0])
    found = list(check(wanted))
    text = table(len(wanted), found)
    print(text)
    if options.samenvatting:
        with options.samenvatting.open("a", encoding="utf-8") as file:
            file.write(f"{text}\n\n")
    return 1 if any(said in GONE for _, said, _ in found) else 0


if __name__ == "__main__":
    sys.exit(main())
