"""Joined scripts do what the modules do, and a page never has two of what keeps something."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kennisbank.middelen.inpakken import Middelen, bronnen, pak_in
from kennisbank.middelen.module import lees
from kennisbank.middelen.samenvoegen import bestanden, volgorde

ASSET = re.compile(r'="(?:[./]*/)?(assets/(?!img/gezicht/)[^"#]+)')  # the faces are for other programs, which keep what an address shows
MARKED = re.compile(r"-[0-9a-f]{10}\.\w+$")

# Every form in which this house imports and exports, names that stand in two modules, and a name of the language itself.
TREE = {
    "begin.js": """// The entry: its own `print` and `root` are not those of the modules that it uses.
import { double as twice, Counter } from "./map/tellen.js";
import * as words from "./map/woorden.js";
import {
  first,
  last,
} from "./map/lijst.js";
const print = (...what) => console.log("begin", ...what);
const root = "niet die van woorden";
print(twice(4), new Counter().next(), words.loud("ja"), first([1, 2]), last([1, 2]), root);
print(await Promise.resolve("gewacht"), words.place());
const { late } = await import("./map/later.js");
print(late());
export const done = true;
""",
    "map/tellen.js": """// Two exports, one of them a class.
const root = 2;
export function double(number) {
  return root * number;
}
export class Counter {
  #at = 0;
  next() {
    return ++this.#at;
  }
}
""",
    "map/woorden.js": """// Uses another module, and its own address.
import { double } from "./tellen.js";
const root = new URL("../", import.meta.url);
export const loud = (text) => text.toUpperCase().repeat(double(1));
export const place = () => root.href.split("/").at(-2);
export async function wait() {}
""",
    "map/lijst.js": """// Exports the parts of one value.
const both = { first: (list) => list.at(0), last: (list) => list.at(-1) };
export const { first, last } = both;
""",
    "map/later.js": """// Comes when it is needed.
import { count } from "../telraam.js";
export const late = () => `later ${count()}`;
""",
    "telraam.js": """// Keeps something, so there is one of it.
let number = 0;
export const count = () => ++number;
""",
    "ook.js": """// Another entry on the same page.
import { count } from "./telraam.js";
import { double } from "./map/tellen.js";
console.log("ook", count(), double(21));
""",
    "werktuigen.js": """// Tools of which nobody uses anything.
import "./werktuig/stuk.js";
import "./werktuig/heel.js";
""",
    "werktuig/stuk.js": "// Fails.\nnietBestaand();\n",
    "werktuig/heel.js": '// Works.\nconsole.log("heel");\n',
}


def packed(tree: dict[str, str]) -> Middelen:
    """Pack scripts, with the sheets and letters of the house."""
    rest = {path: data for path, data in bronnen().items() if not path.startswith("js/")}
    return pak_in({**rest, **{f"js/{path}": text.encode() for path, text in tree.items()}})


def write(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files under a folder in which Node takes every script for a module."""
    for path, data in {**files, "package.json": b'{"type": "module"}'}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def run(folder: Path, *scripts: str) -> subprocess.CompletedProcess[str]:
    """Run scripts in one realm, as one page does."""
    code = "".join(f'await import("./{script}");' for script in scripts)
    command = ["node", "--input-type=module", "--eval", code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_samengevoegd_doet_een_script_wat_het_los_doet(tmp_path: Path) -> None:
    apart = run(write(tmp_path / "js", {path: text.encode() for path, text in TREE.items()}), "begin.js", "ook.js")
    made = packed(TREE)
    joined = run(write(tmp_path / "samen", dict(made.inhoud)), *(made.adressen[f"assets/js/{name}.js"] for name in ("begin", "ook")))
    assert apart.stderr == joined.stderr == ""
    assert joined.stdout == apart.stdout == "begin 8 1 JAJA 1 2 niet die van woorden\nbegin gewacht js\nbegin later 1\nook 2 42\n"


def test_wat_iets_bewaart_staat_er_een_keer_en_de_rest_reist_mee() -> None:
    modules = {path: lees(path, text) for path, text in TREE.items()}
    files = bestanden(modules)
    assert files == {"begin.js", "ook.js", "map/later.js", "telraam.js", "werktuigen.js"}
    assert volgorde(modules, "ook.js", files) == ["map/tellen.js", "ook.js"]
    assert [path for path, module in modules.items() if module.eigen] == [
        "begin.js",
        "telraam.js",
        "ook.js",
        "werktuig/stuk.js",
        "werktuig/heel.js",
    ]


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("let at = 0;", True),
        ("const found = new Map();", True),
        ("export const list = [];", True),
        ("const box = {};", True),
        ("const one = document.querySelector('p');", True),
        ("export const local = keeper(() => localStorage);", True),
        ("addEventListener('storage', show);", True),
        ("if (navigator.onLine) start();", True),
        ("export const local = Object.freeze(keeper(() => localStorage));", False),
        ("const ADDRESS = new URL('..', 'file:///a/b');", False),
        ("const ONE = /a|b/;", False),
        ("const NAMES = ['een', 'twee'];", False),
        ("export const copy = (text) => navigator.clipboard.writeText(text);", False),
        ("export async function read() {\n  let number = 0;\n  return number;\n}", False),
        ("class Reader {\n  static made = new Map();\n}", False),
    ],
)
def test_waaraan_je_ziet_dat_een_module_iets_bewaart(line: str, own: bool) -> None:
    assert lees("een.js", f"// Iets.\n{line}\n").eigen is own


def test_een_werktuig_dat_valt_neemt_geen_ander_mee(tmp_path: Path) -> None:
    made = packed(TREE)
    ran = run(write(tmp_path, dict(made.inhoud)), made.adressen["assets/js/werktuigen.js"])
    assert ran.returncode == 0 and ran.stdout == "heel\n"
    assert "werktuig/stuk.js ReferenceError" in ran.stderr


@pytest.mark.parametrize(
    ("tree", "says"),
    [
        ({"a.js": '// A.\nimport { b } from "./b.js";\n', "b.js": '// B.\nimport { a } from "./a.js";\n'}, "in een kring: "),
        (
            {"a.js": '// A.\nimport("./b.js");\n', "b.js": '// B.\nimport("./a.js");\n'},
            "vragen elkaar in een kring: js/a.js → js/b.js → js/a.js",
        ),
        ({"a.js": '// A.\nimport { b } from "./weg.js";\n'}, "a.js importeert weg.js, maar dat bestand is er niet"),
        ({"a.js": '// A.\nimport("./weg.js");\n'}, "a.js vraagt om weg.js, maar dat bestand is er niet"),
        (
            {"a.js": '// A.\nimport heel from "./b.js";\n', "b.js": "// B.\n"},
            "a.js: 'import heel from \"./b.js\";' is niet samen te voegen",
        ),
        ({"a.js": "// A.\nexport let b = 1;\n"}, "a.js: 'export let b = 1;' is niet samen te voegen"),
        ({"a.js": "// A.\nexport default 1;\n"}, "is niet samen te voegen"),
        ({"a.js": "// A.\nconst load = (naam) => import(naam);\n"}, "is niet samen te voegen"),
    ],
)
def test_wat_niet_samen_kan_zegt_waarom(tree: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError) as fault:
        packed(tree)
    assert says in str(fault.value)


def test_een_adres_verandert_met_wat_er_staat_en_met_wat_het_vraagt() -> None:
    def moved(path: str, old: str, new: str) -> set[str]:
        other = packed({**TREE, path: TREE[path].replace(old, new)}).adressen
        return {name.removeprefix("assets/js/") for name, adres in packed(TREE).adressen.items() if other[name] != adres}

    assert moved("map/lijst.js", "at(0)", "at(1)") == {"begin.js"}
    assert moved("telraam.js", "number = 0", "number = 5") == {"telraam.js", "ook.js", "map/later.js", "begin.js"}
    assert moved("werktuig/heel.js", "heel", "half") == {"werktuigen.js"}
    assert moved("werktuig/heel.js", "// Works.", "// Werkt.") == set()  # a remark does not travel


def test_een_letter_en_een_blad_met_die_letter_krijgen_een_ander_adres() -> None:
    source = bronnen()
    before, after = pak_in(source), pak_in({**source, "fonts/kop.woff2": b"anders"})
    changed = {path for path, adres in before.adressen.items() if after.adressen[path] != adres}
    assert changed == {"assets/fonts/kop.woff2", "assets/css/kennisbank.css"}
    sheet = after.inhoud[after.adressen["assets/css/kennisbank.css"]].decode()
    assert f"url(../fonts/{after.adressen['assets/fonts/kop.woff2'].split('/')[-1]})" in sheet


@pytest.fixture(scope="module")
def huis() -> Middelen:
    return pak_in(bronnen())


def test_elk_script_van_het_huis_is_geldig(huis: Middelen, tmp_path: Path) -> None:
    scripts = [path for path in huis.inhoud if path.endswith(".js")]
    write(tmp_path, {path: huis.inhoud[path] for path in scripts})
    for script in scripts:
        done = subprocess.run(["node", "--check", script], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_elk_script_wordt_ergens_gevraagd(huis: Middelen, mini_site: Path) -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in mini_site.rglob("*") if path.suffix in (".html", ".js"))
    names = {adres.rpartition("/")[2] for path, adres in huis.adressen.items() if path.endswith(".js")}
    assert {name for name in names if name not in said} == set()


def test_geen_pagina_vraagt_een_adres_zonder_merk(site: Path) -> None:
    """Then a browser could give an old file to a new page."""
    for path in site.rglob("*.html"):
        for name in ASSET.findall(path.read_text(encoding="utf-8")):
            assert MARKED.search(name), f"{path}: {name}"


ASKING = ("bijdragen/voorbeeld/", "lesgeven/selectie/#s=S001,M002", "zoeken/", "over/offline/", "methoden/")


@pytest.mark.parametrize("address", ASKING)
def test_een_pagina_vraagt_om_weinig(address: str, page: Page, base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + address, wait_until="networkidle")
    assert len(asked) <= 12, asked


def test_een_script_dat_er_niet_meer_is_laat_je_herladen(page: Page, base: str) -> None:
    """The site changed while the page stood open, so what comes later has another address by now."""
    page.route("**/verzamelen-*.js", lambda route: route.fulfill(status=404, body="weg"))
    page.goto(base + "methoden/boswandeling/#stappen")
    page.locator("[data-bewaar]").first.click()
    again = page.get_by_role("link", name="Laad de pagina opnieuw")
    expect(again).to_be_visible()
    page.unroute("**/verzamelen-*.js")
    with page.expect_navigation():
        again.press("Enter")
    page.locator("[data-bewaar]").first.click()
    expect(page.locator("[data-bewaar][aria-pressed=true]").first).to_be_visible()
