"""Three equal doors for who has something to tell: on the first page, on Bijdragen and above the forms."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from browser.test_formulier import open_form
from conftest import violations
from kennisbank.bijdragen.formulier import FORMS
from kennisbank.bijdragen.sjabloon import hint
from kennisbank.model import SOORT

MAIL_MOST = 1900  # characters of a mail address that every mail program takes


def letter(href: str) -> str:
    """Return the words that stand ready in a mail."""
    return unquote(parse_qs(urlsplit(href).query, keep_blank_values=True)["body"][0]).replace("\r\n", "\n")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("pad", ["", "bijdragen/"])
def test_drie_gelijke_deuren_en_van_home_naar_een_mail_in_een_tik(pad: str, width: int, browser: Browser, echte_base: str) -> None:
    """Without scripts too. The doors look the same and say the same amount; a mail with every question of the story stands ready."""
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{echte_base}{pad}")
    doors = tab.locator(".wegen-drie > li")
    assert doors.count() == 3
    boxes = [box for door in doors.all() if (box := door.bounding_box())]
    assert (
        len({round(box["width"]) for box in boxes}) == 1
        and len({door.evaluate("e => getComputedStyle(e).border") for door in doors.all()}) == 1
    )
    first, second, third = (door.get_by_role("link").first.get_attribute("href") or "" for door in doors.all())
    kind = SOORT[FORMS[0]]
    assert all(hint(kop).removeprefix("> ").split(" Bijvoorbeeld:")[0] in letter(first) for kop in kind.tekst)
    assert first.startswith("mailto:") and len(first) <= MAIL_MOST
    assert second.startswith("mailto:") and "nummer" in letter(second)
    assert re.search(rf"bijdragen/{FORMS[0]}/$|^{FORMS[0]}/$", third)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


@pytest.mark.parametrize("soort", FORMS)
def test_bij_elk_formulier_staan_de_andere_wegen(soort: str, browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{echte_base}bijdragen/{soort}/")
    links = tab.locator(".andere-wegen a")
    hrefs = [link.get_attribute("href") or "" for link in links.all()]
    assert len(hrefs) == 3 and len(hrefs[0]) <= MAIL_MOST
    with tab.expect_download() as got:
        links.nth(2).click()
    assert got.value.suggested_filename == f"{soort}.docx"
    context.close()


def test_het_vraaggesprek_stelt_de_vragen_van_het_formulier_en_vraagt_toestemming(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, reduced_motion="reduce", bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{echte_base}bijdragen/interview/")
    text = tab.locator("main").inner_text()
    order = [text.index(kop.uitleg.split(" Bijvoorbeeld:")[0]) for kop in SOORT[FORMS[0]].tekst]
    assert order == sorted(order)
    assert tab.get_by_role("heading", name="Toestemmingsblad").is_visible()
    assert violations(tab) == []
    tab.emulate_media(media="print")
    assert tab.locator(".interview .regel").first.is_visible()
    context.close()


def test_de_korte_weg_door_het_formulier_is_hooguit_negen_antwoorden(browser: Browser, base: str) -> None:
    """After the story there is an end: one button, and the mail with all of it stands ready. A telephone number is found first."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", bypass_csp=True)
    tab = open_form(context, base)
    tab.evaluate(
        """() => addEventListener('click', (event) => {
        const link = event.target.closest('a[href^="mailto:"]');
        if (link) { window.brief = link.href; event.preventDefault(); }
    }, true)"""
    )
    sent: list[str] = []
    tab.on("request", lambda request: sent.append(request.url))
    answers = 0
    button = tab.get_by_role("button", name="Mail wat je hebt")
    while not button.is_visible():
        box = tab.locator("[data-stap]:not([hidden])").locator("input, textarea").first
        box.fill(f"Antwoord {answers}, met een paar woorden meer.")
        answers += 1
        if tab.locator("[data-stap]:not([hidden]) .genoeg").count() == 0:
            tab.get_by_role("button", name="Volgende").click()
    assert answers <= 9
    assert violations(tab) == []
    story = tab.locator("#t-5-in")
    story.fill("Bel 06-12345678 maar.")
    button.click()
    tab.locator("#bericht-stap", has_text="Haal het eerst weg").wait_for()
    assert tab.evaluate("window.brief") is None
    story.fill("We leerden wachten.")
    button.click()
    tab.wait_for_function("window.brief")
    body = letter(tab.evaluate("window.brief"))
    assert "We leerden wachten." in body and all(f"Antwoord {n}" in body for n in range(answers - 1))
    # Nothing of the story went over the line: a request is for a plain file of this site.
    assert [address for address in sent if not address.startswith(base) or "?" in address or "Antwoord" in address] == []
    context.close()
