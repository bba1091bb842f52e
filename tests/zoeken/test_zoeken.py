"""Search: the same Dutch in Python and in the browser, lunr's own ranking, and the queries that people type."""

import json
import math
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import snowballstemmer
import yaml
from lunr.builder import Builder
from playwright.sync_api import Browser, Page
from proef import ask, compounds, corpus, scores, success

from conftest import LIGHT_AND_DARK, violations_by_look
from hulp import ROOT
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.lichaam import plain
from kennisbank.zoeken import index, scherven, synoniemen
from kennisbank.zoeken.documenten import documents
from kennisbank.zoeken.splitsen import split
from kennisbank.zoeken.stam import porter
from kennisbank.zoeken.woorden import TAAL, fold, stem, words
from vormen import pages

GOLDEN = ROOT / "tests" / "golden" / "zoeken"
GOLD = json.loads((GOLDEN / "gold.json").read_text(encoding="utf-8"))
SYNONYMS = json.loads((GOLDEN / "synonyms.json").read_text(encoding="utf-8"))
OPENTAAL = ROOT / "hooks/kennisbank/zoeken/opentaal"
FORMS = [form for name in ("links", "rechts") for form in (OPENTAAL / f"{name}.txt").read_text(encoding="utf-8").split()]
NO_LABELS: dict[str, dict[str, str]] = {name: {} for name in scherven.FACETS}


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    """What the browser's planner finds for the gold queries on the gold corpus."""
    docs = corpus(GOLDEN / "corpus")
    return ask(scherven.files(index.build(docs), docs, NO_LABELS, SYNONYMS), [{"q": g["q"]} for g in GOLD])


def browser_stems(lines: list[str], tmp_path: Path) -> list[list[list[str]]]:
    """Return [word, stem] per word of each line, as the browser's module makes them."""
    (tmp_path / "taal.json").write_text(json.dumps({**TAAL, "stop": TAAL["stop"].split(), "vraag": TAAL["vraag"].split()}))
    (tmp_path / "lines.json").write_text(json.dumps(lines))
    command = ["node", str(ROOT / "tests" / "zoeken" / "stammen.mjs"), str(tmp_path / "taal.json"), str(tmp_path / "lines.json")]
    found: list[list[list[str]]] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("buurten", "buurt"),
        ("wijken", "wijk"),
        ("gemeentes", "gemeent"),
        ("huizen", "huis"),
        ("initiatieven", "initiatief"),
        ("gemeenschappen", "gemeenschap"),
        ("steden", "stad"),
        ("Coöperatie", "cooperatie"),
    ],
)
def test_vormen_van_een_woord_komen_bij_elkaar(word: str, expected: str) -> None:
    assert stem(fold(word)) == stem(fold(expected))


def test_onze_stammen_zijn_die_van_snowball() -> None:
    snowball = snowballstemmer.stemmer("dutch_porter")
    forms = {word for form in FORMS for word in words(form)}
    assert [(word, porter(word), stem) for word in forms if porter(word) != (stem := snowball.stemWord(word))] == []


def test_python_en_browser_maken_van_elk_woord_hetzelfde(tmp_path: Path) -> None:
    odd = [
        "Coöperatie's café",
        "ĲSSEL ijsje",
        "Straße",
        "foto’s",
        "één-op-één",
        "2019-05",
        "ŁÓDŹ",
        "naïeve reünie",
        "\u0000 \u202e",
        "👍🏽 buurt",
        "שלום",
    ]
    lines = [*FORMS, *odd, *(g["q"] for g in GOLD)]
    mine = [[[w, stem(w)] for w in words(line) if w] for line in lines]
    assert len(lines) > 70_000
    assert [(line, a, b) for line, a, b in zip(lines, mine, browser_stems(lines, tmp_path), strict=True) if a != b] == []


def test_samenstellingen_vallen_goed_uiteen() -> None:
    exact, wrongly_split, none = compounds(GOLDEN / "compounds_gold.txt")
    assert exact >= 0.95
    assert none > 100 and wrongly_split == []
    assert split("buurthuizen") == ("buurt", "huizen")


def test_gouden_vragen_vinden_hun_pagina(answers: list[dict[str, Any]]) -> None:
    assert success(answers, GOLD, 1) >= 0.97
    assert success(answers, GOLD, 5) >= 0.99


def lunr_index(docs: list[Any]) -> Any:
    """Build the same documents with lunr.py itself, on the very same terms."""
    builder = Builder()
    builder.ref("nummer")
    for name, boost in index.FIELDS.items():
        builder.field(name, boost=boost)
    for number, doc in enumerate(docs):
        terms = {name: list(index.as_terms(sum(found, Counter())).elements()) for name, found in index.field_words(doc).items()}
        builder.add({"nummer": str(number), **terms}, {"boost": index.weight(doc)})
    return builder


def test_de_scores_zijn_die_van_lunr(echte_kb: Kennisbank) -> None:
    docs = documents(echte_kb)[:250]
    builder = lunr_index(docs)
    builder.build()
    terms = {posting["_index"]: term for term, posting in builder.inverted_index.items()}
    theirs: dict[tuple[str, str], float] = {}
    for ref, vector in builder.field_vectors.items():
        page = str(ref).partition("/")[2]
        for place, score in zip(vector.elements[::2], vector.elements[1::2], strict=True):
            theirs[terms[place], page] = theirs.get((terms[place], page), 0) + score
    mine = {
        (term, page): score
        for term, pages in scores(scherven.files(index.build(docs), docs, NO_LABELS, [])).items()
        for page, score in pages.items()
    }
    assert mine.keys() == theirs.keys()
    assert max(abs(mine[key] - theirs[key]) for key in mine) <= 0.0005 * len(index.FIELDS)  # lunr rounds each field


def without_names(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return an index in which a question that is just like a name of a page adds nothing: lunr knows no names."""
    [path] = [path for path in files if path.endswith("meta.json")]
    return {**files, path: json.dumps({**json.loads(files[path]), "gelijk": 0}).encode()}


def test_de_volgorde_is_die_van_de_hele_lunr_index() -> None:
    docs = corpus(GOLDEN / "corpus")
    files = without_names(scherven.files(index.build(docs), docs, NO_LABELS, SYNONYMS))
    answers = ask(files, [{"q": g["q"]} for g in GOLD])
    whole = lunr_index(docs).build()

    def tells(concept: dict[str, float]) -> float:  # of the word itself, which comes first
        if not concept:
            return 0.0
        fields = whole.inverted_index.get(next(iter(concept)), {})
        spread = max((len(pages) for name, pages in fields.items() if name != "_index"), default=0)
        return 1 + math.log(1 + (len(docs) - spread + 0.5) / (spread + 0.5))

    overlap = []
    for answer in answers:
        concepts = answer["terms"]
        query = whole.create_query()
        for concept in concepts:
            for term, weight in concept.items():
                query.clause(term, boost=weight, use_pipeline=False)
        ranked = []
        for found in whole.query(query):
            matched = set(found["match_data"].metadata)
            covered = sum(tells(concept) for concept in concepts if matched & set(concept)) / sum(map(tells, concepts))
            ranked.append((-found["score"] * covered**1.5, int(found["ref"])))
        oracle = [docs[number].id for _, number in sorted(ranked)][:10]
        assert oracle[:1] == answer["ids"][:1], answer["q"]
        overlap.append(len(set(oracle) & set(answer["ids"])) / max(1, len(oracle)))
    assert sum(overlap) / len(overlap) >= 0.99


def test_vragen_uit_de_praktijk_vinden_een_goede_pagina(echte_kb: Kennisbank, echte_zoek: dict[str, bytes]) -> None:
    wanted = yaml.safe_load((GOLDEN / "vragen.yml").read_text(encoding="utf-8"))
    unknown = [page for question in wanted for page in question["best"] if page not in echte_kb.per_id]
    assert unknown == []
    found = ask(echte_zoek, [{"q": question["q"]} for question in wanted])
    assert len(wanted) >= 60
    assert success(found, wanted, 3) >= 0.95


def test_een_deel_wijst_naar_een_plek_die_bestaat(echte_site: Path) -> None:
    folder = echte_site / "zoek" / json.loads((echte_site / "zoek" / "nu.json").read_text())["map"]
    lost = []
    for path in sorted((folder / "f").glob("*.json")):
        fragment = json.loads(path.read_text(encoding="utf-8"))
        ids = pages(echte_site)[f"/{fragment['url']}"].ids
        lost += [f"{fragment['url']}#{anker}" for anker, _, _ in fragment["delen"] if anker and anker not in ids]
    assert lost == []


def test_een_synoniem_van_meer_woorden_telt_zonder_zijn_kleine_woorden() -> None:
    found = synoniemen.expand([["nieuw in de wijk", "verkennen"], ["erop af", "aanbellen"]])
    assert found == {"nieuw wijk": ["verkennen"], "verken": ["nieuw in de wijk"], "erop af": ["aanbellen"], "aanbel": ["erop af"]}


def test_wat_op_geen_pagina_staat_is_geen_synoniem() -> None:
    docs = corpus(GOLDEN / "corpus")
    found = synoniemen.within(index.build(docs), synoniemen.expand([["zeppelin", "buurthuis"], ["zeppelin", "luchtschip"]]))
    assert found == {"zeppelin": ["buurthuis"]}


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("kaartjes", {"kaart"}),  # a small one
        ("dingetje", {"ding"}),
        ("konflikthantering", {"conflict", "hanter"}),  # an older spelling, inside a compound that no page has
        ("buurtraad", {"buurt", "rad"}),  # not buur and traad
        ("eigenkracht", {"eig", "kracht"}),
    ],
)
def test_een_andere_vorm_van_een_woord(query: str, terms: set[str], echte_zoek: dict[str, bytes]) -> None:
    [answer] = ask(echte_zoek, [{"q": query}])
    found: set[str] = set().union(*answer["terms"])  # type: ignore[misc]
    assert terms <= found


def test_zoekwoorden_wijzen_de_weg_en_staan_nergens_te_lezen(echte_kb: Kennisbank, echte_zoek: dict[str, bytes]) -> None:
    """What people type is no name of a page: the search reads it, no page shows it, and it expands no other question."""
    stuk = echte_kb.per_id["M057"]
    assert "geen vrienden" in stuk.gegevens.zoekwoorden and "geen vrienden" not in stuk.alle_tekst
    [answer] = ask(echte_zoek, [{"q": "geen vrienden"}])
    assert "M057" in answer["ids"][:3] and answer["ook"] == []
    fragments = [data for path, data in echte_zoek.items() if "/f/" in path and json.loads(data)["id"] == "M057"]
    assert fragments and b"geen vrienden" not in fragments[0]


def test_een_woord_met_synoniemen_is_geen_tikfout(echte_zoek: dict[str, bytes]) -> None:
    [answer] = ask(echte_zoek, [{"q": "meiden"}])
    assert "meld" not in set().union(*answer["terms"])  # type: ignore[call-overload]


def test_wie_aan_de_code_werkt_staat_achteraan(echte_zoek: dict[str, bytes]) -> None:
    [answer] = ask(echte_zoek, [{"q": "kleine stapjes"}])
    assert "P029" not in answer["ids"][:5]  # type: ignore[index]


def test_platte_tekst() -> None:
    assert plain("Zie [de kring](x.md) en **dit** [@BRON-1, p. 2].\n\n1. Doe `dit`.") == "Zie de kring en dit.\nDoe dit."


# In the browser


def ready(page: Page, query: str) -> None:
    """Wait until the results of a query are complete."""
    page.wait_for_function("q => document.querySelector('#resultaten').dataset.klaar === q", arg=query)


def test_niets_van_het_zoeken_laadt_voor_de_eerste_focus(page: Page, echte_base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.goto(echte_base, wait_until="networkidle")
    assert [u for u in asked if "/zoek/" in u] == []
    page.locator("#zoek").focus()
    page.wait_for_function("() => document.querySelector('#zoek').getAttribute('role') === 'combobox'")
    page.wait_for_load_state("networkidle")
    assert any("/zoek/balk" in u for u in asked)


def typed(page: Page, words: str) -> None:
    """Type into the field of the header as one piece, when it is ready: so that suggestions come once, and stay."""
    page.wait_for_function("() => document.querySelector('#zoek').getAttribute('role') === 'combobox'")
    page.keyboard.insert_text(words)


def test_suggesties_met_het_toetsenbord(page: Page, echte_base: str) -> None:
    page.goto(echte_base)
    page.keyboard.press("/")
    typed(page, "buurtbegroting")
    page.wait_for_selector("#zoek-lijst li")
    assert 1 <= page.locator("#zoek-lijst li").count() <= 8
    assert page.locator("#zoek").get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("#zoek").get_attribute("aria-activedescendant") == "zoek-lijst-0"
    assert page.evaluate("document.activeElement.id") == "zoek"
    page.keyboard.press("Escape")
    assert page.locator("#zoek").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Escape")
    assert page.locator("#zoek").input_value() == ""
    typed(page, "burgerbegroting")
    page.wait_for_selector("#zoek-lijst li:first-child:has-text('Burgerbegroting')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/burgerbegroting*/")


def test_een_vinger_die_schuift_kiest_niets(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(echte_base)
    page.locator("#zoek").tap()
    typed(page, "ruzie")
    page.wait_for_selector("#zoek-lijst li:nth-child(5)")
    box = page.locator("#zoek-lijst li").nth(4).bounding_box()
    assert box
    x, y = box["x"] + 40, box["y"] + 20
    finger = context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for up in range(10, 200, 10):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - up}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function("scrollY > 0")
    assert page.url == echte_base
    page.locator("#zoek-lijst li").first.tap()
    page.wait_for_url("**/conflict/")
    context.close()


def test_een_zoekopdracht_is_een_adres(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}zoeken/?q=gemeente+luistert+niet&soort=spanning")
    ready(page, "gemeente luistert niet")
    assert page.locator("#zoek").input_value() == "gemeente luistert niet"
    kinds = set(page.locator("#resultaten .kaart-soort").all_inner_texts())
    assert kinds == {"Spanning"}
    assert page.locator("#resultaten li").first.get_attribute("data-id").startswith("S")  # type: ignore[union-attr]
    page.locator("#filter-soort-methode").check()
    page.wait_for_url("**soort=methode*")
    ready(page, "gemeente luistert niet")
    page.go_back()
    page.wait_for_function("() => !document.querySelector('#filter-soort-methode').checked")
    assert page.locator("mark").count() > 0


def test_een_tikfout_en_hoe_je_precies_zoekt(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}zoeken/?q=buurtbemidelling")
    ready(page, "buurtbemidelling")
    assert page.locator("#resultaten li").first.get_attribute("data-id") == "M050"
    assert "Bedoelde je buurtbemiddeling" in page.locator("#zoek-uitleg").inner_text()
    page.get_by_text("Zoek precies op").click()
    page.wait_for_url("**precies=1*")
    page.wait_for_function("() => document.querySelector('#aantal').textContent === 'Niets gevonden'")
    assert page.get_by_role("link", name="blader").is_visible()


def test_een_zin_tussen_aanhalingstekens(page: Page, echte_base: str) -> None:
    page.goto(f'{echte_base}zoeken/?q="community+land+trust"')
    ready(page, '"community land trust"')
    assert "M037" in [li.get_attribute("data-id") for li in page.locator("#resultaten li").all()]
    assert page.locator("#zoek-uitleg").inner_text() == "", "een zin tussen aanhalingstekens is alleen zichzelf"


ODD = [
    "x" * 10_000,
    '"',
    "-",
    "+ ~ ^ * :",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "👍🏽👨‍👩‍👧",
    "שלום עולם",
    "a\u0000b",
    "' OR 1=1 --",
    "%",
    "\\",
    "   ",
    "de het een",
    "toString",
    "__proto__ constructor",
]


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_rare_invoer_valt_nooit_om(query: str, page: Page, echte_base: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("dialog", lambda _: faults.append("venster"))
    page.goto(f"{echte_base}zoeken/")
    page.locator("#zoek").fill(query)
    page.locator("#zoek").press("Enter")
    typed = page.evaluate("document.querySelector('#zoek').value.trim()")
    if typed:
        page.wait_for_function(
            "q => document.querySelector('#resultaten').dataset.klaar === q || document.querySelector('#zoek-uitleg .fout')", arg=typed
        )
    assert page.locator("#zoek-uitleg .fout").count() == 0
    assert page.locator("main script, main img").count() == 0
    assert faults == []


def test_een_stuk_dat_niet_laadt_geeft_een_nieuwe_kans(page: Page, echte_base: str) -> None:
    page.route("**/zoek/*/t/*", lambda route: route.abort())
    page.goto(f"{echte_base}zoeken/?q=huiskamergesprek")
    page.wait_for_selector(".fout")
    page.unroute("**/zoek/*/t/*")
    page.get_by_role("button", name="Probeer opnieuw").click()
    ready(page, "huiskamergesprek")
    assert page.locator("#resultaten li").first.get_attribute("data-id") == "M005"


def vocabulary_file(page: Page, base: str, word: str) -> int:
    """Return the number of the vocabulary file that holds a word: which one that is shifts as the content grows."""
    folder = page.request.get(f"{base}zoek/nu.json").json()["map"]
    return next(n for n in range(1000) if re.search(rf"^{word} ", page.request.get(f"{base}zoek/{folder}/v/{n}.txt").text(), re.M))


@pytest.mark.parametrize(
    ("query", "missing"), [("buurtbemidelling", "e/*"), ("huiskamergesprek met buren", "v/{buren}.*"), ("huiskamergesprek", "f/*")]
)
def test_zonder_een_deel_vindt_het_zoeken_wat_er_wel_is(query: str, missing: str, page: Page, echte_base: str) -> None:
    """What is missing: what corrects typing errors, the words beside "buren", or the text of the pages."""
    page.route(f"**/zoek/*/{missing.format(buren=vocabulary_file(page, echte_base, 'bur'))}", lambda route: route.abort())
    page.goto(f"{echte_base}zoeken/?q={query}")
    ready(page, query)
    assert page.locator("#resultaten li").first.get_attribute("data-id") in ("M005", "M050")


def test_zonder_net_werkt_wat_al_geladen_was(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}zoeken/?q=huiskamer")
    ready(page, "huiskamer")
    page.context.set_offline(True)
    page.locator("#zoek").fill("HUISKAMER")
    ready(page, "HUISKAMER")
    assert page.locator("#resultaten ol li").count() == 10
    page.context.set_offline(False)


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_op_resultaten_en_suggesties(width: int, browser: Browser, echte_base: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{echte_base}zoeken/?q=huiskamer gesprek")
    ready(page, "huiskamer gesprek")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width < 992:  # else they stand beside the results
        page.get_by_role("button", name="Verfijn").click()
    page.locator("#filters-doos summary").first.click()
    assert violations_by_look(page, **LIGHT_AND_DARK) == {}
    page.goto(echte_base)
    page.locator("#zoek").focus()
    page.keyboard.type("macht", delay=10)
    page.wait_for_selector("#zoek-lijst li")
    page.keyboard.press("ArrowDown")
    assert violations_by_look(page, **LIGHT_AND_DARK) == {}
    context.close()


def test_zonder_javascript_is_zoeken_een_bladerpagina(browser: Browser, echte_base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(echte_base)
    page.locator("#zoek").fill("macht")
    page.locator(".zoek button").click()
    assert "/zoeken/?q=macht" in page.url
    assert page.get_by_role("heading", name="Van A tot Z").is_visible()
    context.close()


def test_de_beste_drie_staan_boven_wat_er_nog_gezocht_is(page: Page, echte_base: str) -> None:
    page.goto(f"{echte_base}zoeken/?q=gemeente+luistert+niet")
    ready(page, "gemeente luistert niet")
    assert re.fullmatch(r"De 10 beste van \d+", page.locator("#aantal").inner_text())
    hits = page.locator("#resultaten li")
    third, fourth = hits.nth(2).bounding_box(), hits.nth(3).bounding_box()
    also = page.get_by_text("Ook gezocht op").bounding_box()
    assert third and fourth and also and third["y"] < also["y"] < fourth["y"]
