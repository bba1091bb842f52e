"""Makes a copy of the built site that opens with a double click: what a proposal's reader downloads and unpacks.

    python gereedschap/voorvertoning.py site site.voorvertoning --sinds main

On a disk there is no server that finds index.html in a folder, so links to folders get it. Scripts that a browser only
loads from a server stay silent, as for a reader without JavaScript. begin-hier.html lists what the proposal changed.
"""

import argparse
import html
import posixpath
import re
import shutil
from pathlib import Path

from kennisbank.build import build
from kennisbank.lezen.terminal import elke_terminal
from kennisbank.redactie.veranderd import veranderd

LINK = re.compile(r'(<(?:a|area|form)\b[^>]*\b(?:href|action)=")([^"]*)(")')


def on_disk(link: str, page: str, files: set[str]) -> str:
    """Return the link with index.html where it leads to a folder of the site; `page` and `files` are paths in the site."""
    path, mark, rest = re.fullmatch(r"([^#?]*)([#?]?)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path, "index.html"))
    if re.match(r"[a-z]+:|/", link) or not path or target not in files:
        return link
    return f"{path.rstrip('/')}/index.html{mark}{rest}"


def start(changed: list[tuple[str, str]]) -> str:
    """Return begin-hier.html: a list of (title, path of the page) to look at, and what does not work here."""
    items = "".join(f'<li><a href="{html.escape(path)}">{html.escape(title)}</a></li>' for title, path in changed)
    what = f"<h2>Veranderd in dit voorstel</h2><ul>{items}</ul>" if items else "<p>Geen pagina veranderd die te lezen is.</p>"
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Begin hier</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>'
        f'<h1>Voorvertoning van een voorstel</h1>{what}<p><a href="index.html">Naar de hele site</a></p>'
        "<p>Zoeken en knoppen doen het hier niet: daarvoor moet de site op internet staan.</p></body></html>\n"
    )


def main() -> None:
    """Copy, rewrite the links, and write the list of what changed."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("doel", type=Path)
    parser.add_argument("--sinds", default="main")
    options = parser.parse_args()
    shutil.rmtree(options.doel, ignore_errors=True)
    shutil.copytree(options.site, options.doel)
    files = {p.relative_to(options.doel).as_posix() for p in options.doel.rglob("*") if p.is_file()}
    for name in sorted(f for f in files if f.endswith(".html")):
        path = options.doel / name
        text = path.read_text(encoding="utf-8")
        text = LINK.sub(lambda m, page=name: m[1] + html.escape(on_disk(html.unescape(m[2]), page, files)) + m[3], text)  # type: ignore[misc]
        path.write_text(text, encoding="utf-8")
    changed = set(veranderd(Path.cwd(), options.sinds) or ())
    pages = [(stuk.titel, f"{stuk.url}index.html") for stuk in build(Path.cwd())[0].stukken if stuk.pad in changed]
    (options.doel / "begin-hier.html").write_text(start(pages), encoding="utf-8")
    print(f"{len(pages)} veranderde pagina's; open {options.doel / 'begin-hier.html'}")


if __name__ == "__main__":
    main()
