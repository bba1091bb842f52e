"""How twelve templates look: at three widths, in the light and in the dark, beside pictures that somebody looked at.

A picture is an eighth of the window: letters are a grey tone, and what is left is where everything stands and in which
colour. Another version of a browser passes; a column that falls down does not. Who changes the look on purpose draws the
pictures again and looks at them:

    KIJK=1 python -m pytest tests/browser/test_gezicht.py
    VERNIEUW=1 python -m pytest tests/browser/test_gezicht.py
"""

import base64
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from paginas import TEMPLATES

# On request only: on a busy machine a page is sometimes seen before it is at rest, and what waits for nothing fails nothing.
ON_REQUEST = pytest.mark.skipif(not {"KIJK", "VERNIEUW"} & os.environ.keys(), reason="met KIJK=1")
APPROVED = Path(__file__).parent / "gezichten"
LOOKS = (
    "home",
    "methode",
    "voorbeeld",
    "spanning",
    "competentie",
    "begrip",
    "leerlijn",
    "lijst",
    "pagina",
    "formulier",
    "selectie",
    "presentatie",
)
SIZES = ((390, 844), (768, 1024), (1280, 900))
SMALLER = 8  # times
FAR = 48  # of 255: so much lighter or darker is another thing
MOST = 0.02  # of the picture may be another thing: a line of text that breaks elsewhere

SHRINK = """async ([shot, width, height]) => {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob(),
    { resizeWidth: width, resizeHeight: height, resizeQuality: "high" });
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}"""
# Both pictures as tones, and the share of tones that are far apart.
APART = """async ([one, other, far]) => {
  const tones = async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data: d } = pen.getImageData(0, 0, picture.width, picture.height);
    return Array.from({ length: d.length / 4 }, (_, n) => [0, 1, 2].map((colour) => d[4 * n + colour]));
  };
  const [a, b] = [await tones(one), await tones(other)];
  if (a.length !== b.length) return 1;
  return a.filter((tone, n) => tone.some((colour, c) => Math.abs(colour - b[n][c]) > far)).length / a.length;
}"""


@pytest.fixture(scope="module")
def lab(browser: Browser) -> Page:
    """An empty page, which draws and compares."""
    return browser.new_context().new_page()


def at_rest(page: Page) -> bytes:
    """Return a picture of the page when two in a row are the same: letters, scripts and what they fetch are all there."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    last = b""
    for _ in range(40):
        shot = page.screenshot(animations="disabled")
        if shot == last:
            break
        last = shot
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return last


@ON_REQUEST
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", LOOKS)
def test_het_ziet_eruit_zoals_het_is_goedgekeurd(name: str, scheme: str, browser: Browser, base: str, lab: Page) -> None:
    changed = {}
    for width, height in SIZES:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(base + TEMPLATES[name], wait_until="networkidle")
        shot = base64.b64encode(at_rest(page)).decode()
        small = lab.evaluate(SHRINK, [shot, width // SMALLER, height // SMALLER])
        place = APPROVED / f"{name}-{width}-{scheme}.png"
        if os.environ.get("VERNIEUW"):
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(base64.b64decode(small))
        share = lab.evaluate(APART, [base64.b64encode(place.read_bytes()).decode(), small, FAR])
        if share > MOST:
            changed[f"{width} px"] = f"{share:.1%}"
        context.close()
    assert changed == {}, f"{name} ziet er anders uit; kijk, en vernieuw met VERNIEUW=1 als het zo bedoeld is"


@ON_REQUEST
def test_een_kolom_die_valt_valt_op(browser: Browser, base: str, lab: Page) -> None:
    """The measure sees what a reader would see."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(base + TEMPLATES["spanning"], wait_until="networkidle")
    shots = []
    for room in ("", "12rem"):
        page.locator("main").evaluate("(main, room) => { main.style.paddingLeft = room; }", room)
        shot = base64.b64encode(at_rest(page)).decode()
        shots.append(lab.evaluate(SHRINK, [shot, 1280 // SMALLER, 900 // SMALLER]))
    assert lab.evaluate(APART, [*shots, FAR]) > MOST
    context.close()


def test_elk_goedgekeurd_beeld_wordt_bekeken() -> None:
    named = {f"{name}-{width}-{scheme}.png" for name in LOOKS for width, _ in SIZES for scheme in ("light", "dark")}
    assert {path.name for path in APPROVED.iterdir()} == named
