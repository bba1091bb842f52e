"""The built site in a real browser: accessibility, keyboard, small screens, print, and no request elsewhere."""

import pytest
from playwright.sync_api import Browser, Page

from conftest import FORCED, LIGHT_AND_DARK, violations, violations_by_look
from paginas import CONTENT, TEMPLATES


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", TEMPLATES)
def test_axe_vindt_niets(name: str, width: int, browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto(base + TEMPLATES[name])
    looks = LIGHT_AND_DARK | FORCED if name in CONTENT and width == 1280 else LIGHT_AND_DARK
    assert violations_by_look(tab, **looks) == {}
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


def test_axe_ziet_een_fout(page: Page) -> None:
    page.set_content("<html lang='nl'><title>x</title><main><h1>x</h1><img src='x.png'></main></html>")
    assert any(v.startswith("image-alt") for v in violations(page))


def test_axe_ziet_ook_een_fout_die_alleen_in_het_donker_te_zien_is(page: Page) -> None:
    style = "<style>@media (prefers-color-scheme: dark) { body { background: #000; color: #111; transition: color .2s } }</style>"
    page.set_content(f"<html lang='nl'><title>x</title>{style}<main><h1>Kop</h1><p>Tekst</p></main></html>")
    found = violations_by_look(page, **LIGHT_AND_DARK)
    assert list(found) == ["donker"] and all(fault.startswith("color-contrast") for fault in found["donker"])


@pytest.mark.parametrize("name", TEMPLATES)
def test_geen_verzoek_naar_elders_en_geen_fout(name: str, page: Page, base: str) -> None:
    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.goto(base + TEMPLATES[name], wait_until="networkidle")
    assert [r for r in requests if not r.startswith((base, "data:"))] == []
    assert faults == []


STOP = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  e.dataset.stop = '';
  return {name: e.innerText || e.value || e.ariaLabel || e.id, tag: e.tagName, seen: r.width > 0 && r.height > 0 && r.right > 0 && r.left < innerWidth
    && r.bottom > 0 && r.top < innerHeight && getComputedStyle(e).visibility === 'visible', outline: getComputedStyle(e).outlineStyle};
}"""


# What Tab should stop at. Of a group of radio buttons that is the chosen one; the arrow keys reach the others.
MISSED = """() => [...document.querySelectorAll('a[href], button, summary, input:not([type=radio]), input:checked, [tabindex="0"]')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !('stop' in e.dataset)).map(e => e.outerHTML.slice(0, 120))"""


def stops(page: Page, most: int = 200) -> list[dict[str, object]]:
    """Press Tab through the page and return every stop; each is marked, so that MISSED knows what was passed by."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["tag"] == "BODY":
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("name", ["home", "methode", "voorbeeld", "spanning"])
def test_elke_tabstop_is_te_zien_op_een_telefoon(name: str, page: Page, base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base + TEMPLATES[name])
    page.evaluate("document.querySelectorAll('[data-vouw]').forEach(d => d.open = true)")
    page.evaluate("document.querySelector('.gebruiken')?.scrollIntoView()")  # these tools appear when someone comes near
    page.wait_for_function("() => !document.querySelector('[data-kopieer][hidden]')")
    page.evaluate("scrollTo(0, 0)")
    found = stops(page)
    assert found[0]["name"] == "Naar de inhoud"
    assert [s for s in found if not s["seen"]] == []
    assert [s for s in found if s["outline"] == "none"] == []
    assert page.evaluate(MISSED) == []


def test_het_menu_op_een_telefoon_met_alleen_het_toetsenbord(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base)
    menu, knop = page.locator("#menu"), page.locator(".menuknop")
    assert not menu.is_visible() and knop.get_attribute("aria-expanded") == "false"
    knop.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible() and knop.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.className") == "menuknop"


def test_zonder_javascript_is_alles_te_lezen(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.goto(base + TEMPLATES["voorbeeld"])
    assert tab.locator("#menu a").first.is_visible()
    assert tab.get_by_role("heading", name="Wat er gebeurde").is_visible()
    assert not tab.locator(".menuknop").is_visible()
    context.close()


def test_een_keuzemoment_houdt_het_vervolg_vast(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["voorbeeld"])
    vervolg = page.get_by_role("heading", name="De aanpak")
    assert not vervolg.is_visible()
    page.get_by_role("button", name="Lees hoe het verder ging").press("Enter")
    assert vervolg.is_visible()
    assert page.evaluate("document.activeElement.id") == "de-aanpak"
    page.goto(base + TEMPLATES["voorbeeld"] + "#wat-we-leerden")
    page.reload()
    assert page.get_by_role("heading", name="Wat we leerden").is_visible()


def test_afdrukken_laat_alles_zien_zonder_menu(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["voorbeeld"])
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Wat er gebeurde").is_visible()
    assert not page.locator("#menu").is_visible()
    assert page.pdf(format="A4")[:5] == b"%PDF-"
