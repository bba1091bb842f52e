"""A browser may keep nothing, be full, or hold what nobody can read: every tool of every template works on, or says why it does not.

Three such browsers, each in Chromium and in Firefox: one that refuses all storage by its own setting, one with no room left, and one
in which every key that the site knows holds damage. The keys are those of docs/assets/js/gedeeld/opslag.js.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from motoren import Tab, chromium, firefox
from playwright.sync_api import Browser

from hulp import ROOT
from paginas import TEMPLATES

SCRIPTS = ROOT / "docs" / "assets" / "js"
STEPS = "methoden/paddenstoelkring/"
FORM = "bijdragen/voorbeeld/"
PLAIN = "bijdragen/sjabloon-voorbeeld.txt"  # of the same site, without a script
REFUSED, FULL, DAMAGED = STATES = ("geweigerd", "vol", "beschadigd")
NO_COOKIES = {"profile": {"default_content_setting_values": {"cookies": 2}}}  # Chromium: "alle cookies blokkeren"
NO_STORAGE = {"network.cookie.cookieBehavior": 2}  # Firefox: the same
ROOM = 200_000  # bytes that a full browser has, and fills

FILL = """for (const place of [localStorage, sessionStorage]) {
  for (let size = 4e6; size >= 1; size = Math.floor(size / 2)) {
    for (let n = 0; n < 3; n += 1) try { place.setItem(`vol-${size}-${n}`, "x".repeat(size)); } catch {}
  }
}"""
# A text that is no JSON, and JSON of another shape; in the caches a page of which nobody knows what it is.
DAMAGE = """const [keys, value] = given;
for (const place of [localStorage, sessionStorage]) for (const key of keys) place.setItem(key, value);
for (const key of keys) {
  const cache = await caches.open(key);
  await cache.put(new URL("stand", given[2]), new Response(value));
}"""


@cache
def keys() -> dict[str, str]:
    """Everything that the site keeps, as the script that all others use lists it."""
    script = f"import({json.dumps((SCRIPTS / 'gedeeld' / 'opslag.js').as_uri())}).then(({{ KEYS }}) => console.log(JSON.stringify(KEYS)))"
    found: dict[str, str] = json.loads(subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout)
    return found


def whole_keys() -> list[str]:
    """The keys as they stand in a browser: some go on after what the list says."""
    more = {"steps": f"/{STEPS}", "draft": "voorbeeld", "copies": "0"}
    return [key + more.get(name, "") for name, key in keys().items()]


@contextmanager
def browser_die(engine: str, state: str, browser: Browser, base: str, folder: Path) -> Iterator[Tab]:
    """A tab in a browser with such a storage."""
    if engine == "firefox":
        room = {"dom.quotaManager.temporaryStorage.fixedLimit": ROOM // 1000}
        with firefox({REFUSED: NO_STORAGE, FULL: room, DAMAGED: {}}[state]) as tab:
            yield tab
    elif state == REFUSED:
        (folder / "Default").mkdir()
        (folder / "Default" / "Preferences").write_text(json.dumps(NO_COOKIES))
        with chromium(browser, folder) as tab:
            yield tab
    else:
        with chromium(browser) as tab:
            if state == FULL:
                session = tab.page.context.new_cdp_session(tab.page)
                session.send("Storage.overrideQuotaForOrigin", {"origin": base.rstrip("/"), "quotaSize": ROOM})
            yield tab


def again(tab: Tab, state: str, base: str, value: str = "{kapot") -> None:
    """Make the storage what it is in this state, as if the reader came for the first time."""
    tab.go(base + PLAIN)
    if state == FULL:
        tab.js(FILL)
    elif state == DAMAGED:
        tab.js(DAMAGE, whole_keys(), value, base)


# The tools, one by one


def kept(tab: Tab, name: str) -> str | None:
    """What stands under a key; None when there is nothing, or when nobody may look."""
    found: str | None = tab.js("try { return localStorage.getItem(given[0]); } catch { return null; }", name)
    return found


def colours(tab: Tab, state: str, base: str) -> None:
    tab.go(base + STEPS)
    if state == DAMAGED:
        tab.says("Je keuze van kleuren was niet te lezen en is weggehaald.")
    tab.click("//label[contains(., 'Donker')]")
    tab.wait("document.documentElement.dataset.kleur === 'donker'")
    if state == DAMAGED:
        tab.wait("localStorage.getItem('kleur') === 'donker'")
    else:
        tab.says("Je browser bewaart je keuze niet. Ze geldt alleen op deze pagina.")


def steps(tab: Tab, state: str, base: str) -> None:
    tab.go(base + STEPS)
    if state == DAMAGED:
        tab.says("Je vinkjes waren niet te lezen en zijn weggehaald.")
    tab.click(".stappen .vink")
    tab.wait("document.querySelector('.stappen .vink').checked")
    if state == DAMAGED:
        tab.wait(f"localStorage.getItem('stappen:/{STEPS}') === '[0]'")
    else:
        tab.says("Je browser bewaart je vinkjes niet. Ze zijn weg als je deze pagina sluit.")


def collecting(tab: Tab, state: str, base: str) -> None:
    tab.go(base + STEPS)
    tab.click(".werktuigen [data-bewaar]")
    if state == DAMAGED:
        tab.wait("document.querySelector('[data-bewaar]').getAttribute('aria-pressed') === 'true'")
        tab.says("Bewaard. Mijn selectie (1)")
    else:
        tab.says("Je browser bewaart niets. Zet bewaren aan, of kopieer het adres van deze pagina.")


def passing_on(tab: Tab, state: str, base: str) -> None:
    tab.go(base + STEPS)
    tab.click(".werktuigen [data-deel]")
    tab.wait("/Het adres is gekopieerd|Kopieer dit adres/.test(document.body.innerText)")
    tab.js("document.querySelector('.gebruiken').scrollIntoView()")
    tab.click("[data-kopieer=apa]")
    tab.wait("/Gekopieerd|De tekst is gekozen/.test(document.body.innerText)")


def selection(tab: Tab, state: str, base: str) -> None:
    tab.go(base + "lesgeven/selectie/")
    if state == DAMAGED:
        tab.says("Je selectie was niet te lezen en is leeggemaakt.")
    tab.go(base + "lesgeven/selectie/#s=S001,M002")
    tab.says("Boswandeling")
    tab.click("[data-doe=overnemen]")
    tab.says("Dit is nu je eigen selectie." + ("" if state == DAMAGED else " Je browser bewaart dit niet; kopieer de link."))


def form(tab: Tab, state: str, base: str) -> None:
    tab.go(base + FORM)
    tab.wait("document.getElementById('f-titel-in').checkVisibility()")
    if state == DAMAGED:
        tab.says("Het concept in deze browser was beschadigd en is gewist. Je begint opnieuw.")
    tab.type("#f-titel-in", "De eik en de lift")
    if state == DAMAGED:
        tab.wait("localStorage.getItem('kennisbank.concept.voorbeeld')?.includes('De eik en de lift')")
    else:
        tab.says("Deze browser bewaart geen concept. Download je tekst voor je stopt.")
    tab.click("[data-doe=volgende]")
    tab.wait("document.getElementById('f-kern-in').checkVisibility()")


def offline(tab: Tab, state: str, base: str) -> None:
    tab.go(base + "over/offline/")
    no = "Deze browser kan geen pagina's bewaren, staat dat hier niet toe, of heeft er geen ruimte meer voor."
    tab.wait("/Deze browser kan geen|Je hebt nog niets bewaard|Wat je had bewaard/.test(document.body.innerText)")
    if state == REFUSED or (state == FULL and no in tab.js("return document.body.innerText")):  # Firefox: no room even to look
        tab.says(no)
        return
    tab.says("Wat je had bewaard, was niet te lezen en is weggehaald." if state == DAMAGED else "Je hebt nog niets bewaard.")
    tab.click("//label[contains(., 'De hele kennisbank')]")
    tab.click(".bewaren [type=submit]")
    if state == DAMAGED:
        tab.says("Bewaard. Op")
    else:
        tab.says("Er is te weinig ruimte op dit apparaat. Er is nog niets bewaard.")
        tab.wait("!(await caches.keys()).some((name) => name.startsWith('kennisbank-kopie-'))")


def searching(tab: Tab, state: str, base: str) -> None:
    tab.go(base + "zoeken/?q=kring")
    tab.says("Paddenstoelkring")


TOOLS = (colours, steps, collecting, passing_on, selection, form, offline, searching)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_elk_werktuig_werkt_of_zegt_waarom_niet(engine: str, state: str, browser: Browser, base: str, tmp_path: Path) -> None:
    with browser_die(engine, state, browser, base, tmp_path) as tab:
        for tool in TOOLS:
            again(tab, state, base)
            tool(tab, state, base)
        again(tab, state, base, '{"a": [1]}')  # JSON, but of another shape
        for address in TEMPLATES.values():
            tab.go(base + address)
        assert [fault for fault in tab.faults() if "favicon.ico" not in fault] == []


def test_alleen_de_gedeelde_opslag_raakt_de_opslag_aan() -> None:
    touching = re.compile(r"\b(localStorage|sessionStorage|indexedDB)\b")
    found = {p.relative_to(SCRIPTS).as_posix() for p in SCRIPTS.rglob("*.js") if touching.search(p.read_text(encoding="utf-8"))}
    assert found == {"gedeeld/opslag.js", "vooraf.js"}  # vooraf.js runs before any module can


def test_elke_sleutel_staat_op_de_lijst() -> None:
    """No other file names a key, but for the two that are no modules: those name what the list names."""
    named = {}
    for path in SCRIPTS.rglob("*.js"):
        text = re.sub(r"^\s*(//|/?\*).*$", "", path.read_text(encoding="utf-8"), flags=re.M)
        named[path.relative_to(SCRIPTS).as_posix()] = {key for key in keys().values() if f'"{key}' in text or f"`{key}" in text}
    assert {name: found for name, found in named.items() if found} == {
        "gedeeld/opslag.js": set(keys().values()),
        "vooraf.js": {keys()["colours"]},
        "offline/sw.js": {keys()["stand"]},
    }


LITERAL = re.compile(r"""\b(?:local|session)\.(?:read|write|keep|text|remove|keys)\(\s*["'`]|(?<![.\w])(?:read|write|remove)\(\s*["'`]""")


def test_een_nieuwe_sleutel_kan_niet_om_de_lijst_heen() -> None:
    """What is not on the list is tried by no test: who keeps something asks for it by its name there."""
    asking = {path: path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.js")}
    asking = {path: text for path, text in asking.items() if "gedeeld/opslag.js" in text or "./opslag.js" in text}
    assert len(asking) >= 6 and not [path.name for path, text in asking.items() if LITERAL.search(text)]
    assert LITERAL.search('local.write("kennisbank.nieuw", 1)') and LITERAL.search("write(`nieuw${x}`, 1)")
