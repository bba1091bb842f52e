"""Draws the face of this site: the signs a device puts on its screen, and the card that others show with a link.

    PYTHONPATH=hooks python gereedschap/gezichten.py

Every kind of page has a card of its own, in its own colour, with its own sign: a new kind asks for one run of this. The results
are kept in git. A build does not draw them: a browser compresses a picture differently from one version to the next, and a site
has equal bytes.
"""

import re
import shutil
import struct

from playwright.sync_api import sync_playwright

from kennisbank.middelen import gezicht
from kennisbank.middelen.inpakken import ASSETS
from kennisbank.model import GESCHREVEN

WIDTH, HEIGHT = gezicht.KAART
SMALL = (16, 32, 48)  # pixels of the pictures in favicon.ico
PAPER, INK, MARK = map(gezicht.kleur, ("papier", "nacht", "samen"))
AROUND = 0.14  # of the width of an icon: where a device cuts a circle out of it, the sign is whole


def gezegd(pad: str, veld: str) -> str:
    """Return what a file of the project says of the site: the value of a field on a line of its own."""
    found = re.search(rf"^{veld}: *(.+)$", (ASSETS.parents[1] / pad).read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{pad} zegt niet: {veld}"
    return found[1].strip('"')


def teken(naam: str) -> str:
    """Return the sign of a kind as it stands in the file of signs."""
    found = re.search(rf'<symbol id="{naam}" viewBox="(.*?)">(.*?)</symbol>', (ASSETS / "img" / "iconen.svg").read_text(encoding="utf-8"))
    assert found, f"geen teken voor {naam} in iconen.svg"
    return f'<svg viewBox="{found[1]}" fill="{PAPER}">{found[2]}</svg>'


def kaart(kop: str, onder: str, kleur: str, beeld: str) -> str:
    """Return the card as a page: what it is in large letters, and on the right its sign on its colour."""
    return f"""<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: kop; src: url({(ASSETS / "fonts" / "kop.woff2").as_uri()}); font-weight: 200 800 }}
* {{ margin: 0; box-sizing: border-box }}
body {{ width: {WIDTH}px; height: {HEIGHT}px; background: {PAPER}; color: {INK}; font-family: kop; display: flex }}
div {{ flex: 1; padding: 72px; display: flex; flex-direction: column; justify-content: space-between; border-top: 16px solid {INK} }}
h1 {{ font-size: {118 if len(kop) < 16 else 84}px; font-weight: 800; line-height: 1; letter-spacing: -.02em }}
p {{ font-size: 40px; font-weight: 600; display: flex; align-items: center; gap: 24px }}
p svg {{ width: 72px; height: 72px }}
aside {{ width: 372px; background: {kleur}; display: grid; place-items: center; border-top: 16px solid {MARK} }}
aside svg {{ width: 232px; height: 232px }}
</style><body><div><h1>{kop}</h1><p>{merk()}{onder}</p></div><aside>{beeld}</aside>"""


def merk() -> str:
    """Return the sign of the site."""
    return (ASSETS / "img" / "merk.svg").read_text(encoding="utf-8")


def icoon(size: int, around: float) -> str:
    """Return the sign of the site on paper, as a page of `size` pixels; `around` is the share of paper on each side."""
    inner = round(size * (1 - 2 * around))
    ground = PAPER if around else "transparent"
    return f"""<!doctype html><style>* {{ margin: 0 }} body {{ background: {ground}; width: {size}px; height: {size}px;
display: grid; place-items: center }} svg {{ width: {inner}px; height: {inner}px }}</style>{merk()}"""


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNG pictures, by their size in pixels, in one file of the ICO format, as browsers have read it since 2007."""
    head, body = struct.pack("<3H", 0, 1, len(pictures)), b""
    for size, data in sorted(pictures.items()):
        head += struct.pack("<4B2H2I", size, size, 0, 0, 1, 32, len(data), 6 + 16 * len(pictures) + len(body))
        body += data
    return head + body


def main() -> None:
    folder = ASSETS / gezicht.FOLDER
    folder.mkdir(exist_ok=True)
    name = gezegd("mkdocs.yml", "site_name")
    cards = {soort.naam: kaart(soort.naam.capitalize(), name, gezicht.kleur(soort.naam), teken(soort.naam)) for soort in GESCHREVEN}
    cards[gezicht.SITE] = kaart(gezegd("docs/index.md", "titel"), name, INK, merk())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

        def draw(html: str, width: int, height: int) -> bytes:
            page = browser.new_page(viewport={"width": width, "height": height})
            place = folder / "teken.html"
            place.write_text(html, encoding="utf-8")  # a page from disk, so that it may read the letters beside it
            page.goto(place.as_uri())
            page.evaluate("document.fonts.ready")
            data = page.screenshot(omit_background=True)
            page.close()
            place.unlink()
            return data

        for soort, html in cards.items():
            (ASSETS.parent / gezicht.kaart(soort)).write_bytes(draw(html, WIDTH, HEIGHT))
        for size in (gezicht.APPLE, *gezicht.ICONEN):
            (ASSETS.parent / gezicht.icoon(size)).write_bytes(draw(icoon(size, AROUND), size, size))
        (ASSETS / gezicht.ICO).write_bytes(ico({size: draw(icoon(size, 0), size, size) for size in SMALL}))
        browser.close()
    print(f"getekend voor {name}: {len(cards)} kaarten, {len(gezicht.ICONEN) + 2} iconen")


if __name__ == "__main__":
    main()
