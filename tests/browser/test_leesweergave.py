"""The reader view of a browser, a program that reads aloud and whoever sees no style: every word of a page is still there."""

from collections import Counter

import pytest
from playwright.sync_api import Browser

from conftest import ROOT
from paginas import CONTENT, TEMPLATES

READER = ROOT / "node_modules" / "@mozilla" / "readability" / "Readability.js"
# What is no word of the page: pictures, what works by a press, and ways to other places on it.
WORDS = """() => {
  const text = document.querySelector("main article").cloneNode(true);
  text.querySelectorAll("svg, button, form, nav, [hidden], [popover], .alleen-scherm").forEach((part) => part.remove());
  return text.textContent;
}"""
READ = "() => new Readability(document.cloneNode(true)).parse().textContent"
MOST = 0.02  # of the words: reader view leaves out the label of a kind, and what stands beside a heading


@pytest.mark.parametrize("name", [name for name in CONTENT if name != "home"])
def test_in_de_leesweergave_staat_elk_woord(name: str, browser: Browser, base: str) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(base + TEMPLATES[name])
    said = Counter(page.evaluate(WORDS).split())
    page.evaluate(READER.read_text(encoding="utf-8") + "; window.Readability = Readability; 0")
    lost = said - Counter(page.evaluate(READ).split())
    assert said.total() > 50 and lost.total() <= MOST * said.total(), sorted(lost)
    context.close()
