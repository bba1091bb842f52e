"""Between two doors: five questions of a worker with a telephone, from the first page to the answer."""

import pytest
from playwright.sync_api import Browser

from kennisbank.collectie.kennisbank import Kennisbank

PHONE = {"width": 390, "height": 844}
SCREENS = 2  # so far down on each page, at most; and three taps: the field, the key to search, a result
MEETING = ("huis-aan-huisgesprekken", "een-op-eengesprek", "wandelgesprek")
# What is typed on the first page -> the pages that answer, and what must soon be in sight there. What went wrong is told by
# any case that did not reach what it wanted.
QUESTIONS = {
    "gemeente wil in drie maanden resultaat": (("spanningen/snel-en-langzaam/",), "#opties"),
    "nieuwkomers worden buitengesloten": (("spanningen/open-voor-iedereen-en-van-onszelf/",), "#opties"),
    "wat is opbouwwerk en wat samenlevingsopbouw": (("begrippen/opbouwwerk/", "begrippen/samenlevingsopbouw/", "over/"), "h1"),
    "methode om mensen te leren kennen": (tuple(f"methoden/{naam}/" for naam in MEETING), "#stappen, h1"),
    "voorbeeld waar het misging": ((), "h1"),
}
WRONG = ("niet-bereikt", "anders-dan-bedoeld")


@pytest.mark.parametrize("question", QUESTIONS)
def test_van_voorpagina_naar_antwoord_met_een_duim(question: str, browser: Browser, echte_base: str, echte_kb: Kennisbank) -> None:
    addresses, answer = QUESTIONS[question]
    addresses = addresses or tuple(s.url for s in echte_kb.van_soort("voorbeeld") if s.gegevens.uitkomst in WRONG)
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(echte_base)
    far = "e => e.getBoundingClientRect().top + scrollY"
    field = page.locator("main [type=search]")
    assert field.evaluate(far) <= PHONE["height"]
    field.tap()
    page.keyboard.type(question)
    page.keyboard.press("Enter")  # the key with the glass
    results = page.locator(".treffer .kaart-kop a")
    results.first.wait_for()
    near = [one for one in results.all() if one.evaluate(far) <= SCREENS * PHONE["height"]]
    right = [one for one in near if any(address in str(one.get_attribute("href")) for address in addresses)]
    assert right, [one.get_attribute("href") for one in near]
    right[0].tap()  # the third tap
    page.wait_for_url(lambda url: any(address in url for address in addresses))
    assert page.locator(answer).first.evaluate(far) - page.evaluate("scrollY") <= SCREENS * PHONE["height"]
    context.close()


def test_wat_half_geschreven_is_wacht_op_de_voorpagina_en_bij_bijdragen(browser: Browser, base: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}bijdragen/voorbeeld/")
    page.get_by_label("Titel").first.fill("Een eik die bleef")
    page.wait_for_function("() => Object.keys(localStorage).some((key) => key.startsWith('kennisbank.concept.'))")
    for address in ("", "bijdragen/"):
        page.goto(base + address)
        page.get_by_role("link", name="Ga verder met je voorbeeld").click()
        page.wait_for_url("**/bijdragen/voorbeeld/")
    page.goto(base)
    page.evaluate("localStorage.clear()")  # not on the form, which keeps what is on it when it goes
    page.reload()
    assert not page.locator("[data-concepten]").is_visible()
    context.close()


def test_een_leerlijn_zegt_op_haar_kaart_hoe_lang_en_voor_wie(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}leerlijnen/")
    fact = page.locator("#kaartenlijst .feitregel").first.inner_text()
    length, _, level = fact.partition(" · ")
    assert ("uur" in length or "minuten" in length) and level
    page.close()
