"""What is ready before someone goes there: the thought behind a link, the next page, and the map that goes with the list."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from conftest import violations
from paginas import TEMPLATES


def test_een_link_in_een_tekst_laat_met_de_muis_zien_wat_erachter_staat(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}over/")
    link = page.locator("main p > a[href$='/']:visible").first
    page.mouse.move(0, 0)
    link.hover()
    link.hover(position={"x": 3, "y": 3})
    preview = page.locator(".voorproef")
    expect(preview).to_be_visible()
    assert preview.locator("b").inner_text() and len(preview.locator("p").last.inner_text()) > 20
    assert preview.locator("a").get_attribute("href") == link.evaluate("a => a.href")
    assert violations(page) == []
    preview.hover()  # who goes there keeps it
    expect(preview).to_be_visible()
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()


def test_een_link_laat_het_ook_met_het_toetsenbord_zien(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}over/")
    page.locator("h1").click()
    link = page.locator("main p > a[href$='/']:visible").first
    for _ in range(30):
        page.keyboard.press("Tab")
        if link.evaluate("a => a === document.activeElement"):
            break
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".voorproef")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".voorproef")).to_be_hidden()
    assert link.evaluate("a => a === document.activeElement")


def test_een_vinger_die_blijft_liggen_laat_het_ook_zien(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{echte_base}over/")
    link = page.locator("main p > a[href$='/']:visible").first
    link.scroll_into_view_if_needed()
    touch = {"bubbles": True, "pointerType": "touch", "clientX": 40, "clientY": 40}
    link.dispatch_event("pointerdown", touch)  # the first touch of a page fetches what shows it
    page.wait_for_function("() => performance.getEntriesByType('resource').some(one => one.name.includes('/voorproef/'))")
    link.dispatch_event("pointerup", touch)
    expect(page.locator(".voorproef")).to_have_count(0)
    page.wait_for_function("() => document.readyState === 'complete'")
    link.dispatch_event("pointerdown", touch)
    expect(page.locator(".voorproef")).to_be_visible()
    box = page.locator(".voorproef").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    context.close()


def test_zonder_internet_blijft_een_link_een_link(page: Page, base: str) -> None:
    page.goto(base + TEMPLATES["spanning"])
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.context.set_offline(True)
    for link in page.locator("main p a[href$='/'], main li a[href$='/']").all()[:3]:
        if link.is_visible():
            link.hover()
    expect(page.locator(".voorproef")).to_have_count(0)
    assert faults == []


def test_de_landkaart_toont_wat_de_lijst_toont(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}voorbeelden/")
    dots = "document.querySelector('#stip').getAttribute('d').split('M').length - 1"
    every = page.evaluate(dots)
    assert every > 20
    box = page.locator("[data-filter] [type=checkbox]").first
    box.evaluate("b => { b.checked = true; b.dispatchEvent(new Event('change', {bubbles: true})); }")
    page.wait_for_function(f"() => {dots} < {every}")
    shown = set(page.locator("#kaartenlijst > li:not([hidden]) .kaart-kop a").evaluate_all("all => all.map(a => a.href)"))
    named = page.locator(".landkaart .namen > a:not([hidden])").evaluate_all(
        "all => all.map(a => new URL(a.href.baseVal, document.baseURI).href)"
    )
    assert set(named) <= shown and len(named) == page.evaluate(dots)
    assert page.locator("[data-op-de-kaart]").inner_text() == f"Op de kaart: {len(named)} van de {every}."
    page.go_back()
    page.wait_for_function(f"() => {dots} === {every}")
    assert page.locator("[data-op-de-kaart]").inner_text() == ""


def test_wie_een_link_gaat_volgen_heeft_de_pagina_al(browser: Browser, mini_site: Path) -> None:
    asked: list[tuple[str, str]] = []

    class Noted(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers.get("Sec-Purpose", "")))
            super().do_GET()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Noted, directory=str(mini_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    door = page.locator("nav a[href='./methoden/']").first
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/methoden/")):
        door.hover()
    assert ("/methoden/", "prefetch") in asked
    door.click()
    page.wait_for_url("**/methoden/")
    assert [path for path, _ in asked].count("/methoden/") == 1
    page.locator("footer a[href$='bijdragen/']").first.hover()
    page.locator("h1").hover()
    assert not [path for path, purpose in asked if purpose and "bijdragen" in path]
    context.close()
    server.shutdown()
    server.server_close()
