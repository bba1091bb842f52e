"""The workflows: each step is a make target, each action is pinned, and the steps of a proposal do what they promise here too."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from hulp import ROOT, mini_tree

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# GitHub's own actions only: each further one is somebody else's code with our rights.
ACTION = re.compile(
    r"actions/(checkout|setup-python|setup-node|upload-artifact|configure-pages|upload-pages-artifact|deploy-pages)@[0-9a-f]{40} # v\d+\.\d+\.\d+"
)
TOOLS = Path(sys.prefix)  # the environment these tests run in stands in for the one that make sets up
DAY = "2024-06-01T12:00:00+00:00"


def read(path: Path) -> dict[str, Any]:
    """Return one workflow; YAML 1.1 reads the key `on` as true."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def make(root: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder with the tools of these tests, as a workflow would when `env` says so."""
    ready = [f"{TOOLS}/.site", f"{TOOLS}/.dev", "node_modules/.stamp"]
    command = ["make", f"VENV={TOOLS}", *(part for stamp in ready for part in ("-o", stamp)), *arguments]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "KENNISBANK_"))}
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=clean | env)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.stem)
def test_elke_stap_is_een_doel_dat_hier_ook_draait(path: Path) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            assert set(step) & {"run", "uses"} and step["name"]
            if "run" in step:
                command, *wanted = shlex.split(step["run"])
                assert command == "make" and wanted and set(wanted) <= set(targets)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.stem)
def test_geen_rechten_geen_geheimen_en_acties_op_een_commit(path: Path) -> None:
    text, workflow = path.read_text(encoding="utf-8"), read(path)
    uses = re.findall(r"uses: (.*)", text)
    assert [use for use in uses if not ACTION.fullmatch(use)] == []
    assert workflow["permissions"] == {} and "secrets." not in text and "pull_request_target" not in workflow["on"]
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")
    if "pull_request" in workflow["on"]:
        for job in workflow["jobs"].values():
            assert job["permissions"] == {"contents": "read"}


def test_een_versie_hoort_bij_een_commit() -> None:
    pins = {tuple(re.split("@| # ", use)) for path in WORKFLOWS for use in re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))}
    assert len({(name, version) for name, _, version in pins}) == len(pins) == len({name for name, _, _ in pins})


def test_publiceren_zet_de_adressen_die_de_site_leest() -> None:
    read_by_site = set(re.findall(r"!ENV \[(KENNISBANK_\w+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    steps = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["bouwen"]["steps"]
    (build,) = (step for step in steps if step.get("run") == "make site")
    assert set(build["env"]) == read_by_site


def test_zizmor_vindt_niets() -> None:
    result = make(ROOT, "workflows")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    "hole",
    [
        ("pull_request:", "pull_request_target:"),
        ("@[0-9a-f]{40} # (v[0-9]+)[.0-9]*", r"@\1"),
        ("permissions: {}\n", ""),
        ("          persist-credentials: false\n", ""),
        ("run: make content", "run: echo ${{ github.event.pull_request.title }}"),
    ],
    ids=["doelwit", "los", "rechten", "sleutel", "invoegen"],
)
def test_zizmor_ziet_een_gat(hole: tuple[str, str], tmp_path: Path) -> None:
    text = (ROOT / ".github" / "workflows" / "pull-request.yml").read_text(encoding="utf-8")
    target = tmp_path / ".github" / "workflows" / "voorstel.yml"
    target.parent.mkdir(parents=True)
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    target.write_text(text)
    assert make(tmp_path, "workflows").returncode == 0
    target.write_text(re.sub(*hole, text))
    assert target.read_text() != text and make(tmp_path, "workflows").returncode != 0


@dataclass
class Run:
    """What a run of a job left behind: the name of each step with its exit status, what was printed, and the summary."""

    steps: dict[str, int]
    printed: str
    summary: str

    @property
    def errors(self) -> list[tuple[str, int, str]]:
        """The annotations that GitHub would put on lines, as (file, line, code)."""
        found = re.findall(r"^::error file=(.*?),line=(\d+),(?:col=\d+,)?title=(KB\d{3})::", self.printed, re.MULTILINE)
        return [(pad, int(line), code) for pad, line, code in found]


def run_job(root: Path, workflow: str, job: str, base: str) -> Run:
    """Run the steps of a job that are commands, as GitHub does: after a failure only those that say so."""
    steps = read(ROOT / ".github" / "workflows" / workflow)["jobs"][job]["steps"]
    summary = root / ".git" / "samenvatting.md"
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "BASE": base}
    found, printed = {}, ""
    for step in steps:
        if "run" in step and (not any(found.values()) or step.get("if") == "${{ !cancelled() }}"):
            result = make(root, *shlex.split(step["run"])[1:], **env)
            found[step["run"]] = result.returncode
            printed += result.stdout + result.stderr
    return Run(found, printed, summary.read_text(encoding="utf-8"))


def git(root: Path, *arguments: str) -> str:
    """Run git as someone, on a fixed day."""
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x.example", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x.example"}
    env = {**os.environ, **who, "GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY, "GIT_CONFIG_GLOBAL": "/dev/null"}
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True, env=env).stdout.strip()


@pytest.fixture
def proposal(tmp_path: Path) -> tuple[Path, str]:
    """The mini tree as a repository with one commit on main, and a branch for a proposal: (folder, commit it starts from)."""
    root = mini_tree(tmp_path / "opslag", with_house=True)
    for name in ("Makefile", ".gitignore"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    (root / "gereedschap").symlink_to(ROOT / "gereedschap")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "begin")
    git(root, "switch", "--quiet", "-c", "voorstel")
    return root, git(root, "rev-parse", "main")


def add_case(root: Path, **changes: str) -> Path:
    """Commit a new case on the branch: the mini's own with another number, name and reasons, and with these texts replaced."""
    text = (root / "voorbeelden" / "de-bedachte-beer.md").read_text(encoding="utf-8")
    for old, new in {"V002": "V003", "De bedachte beer": "Het bedachte konijn", "bedachte beer": "bedachte konijn", **changes}.items():
        assert old in text
        text = text.replace(old, new)
    path = root / "voorbeelden" / "het-bedachte-konijn.md"
    path.write_text(text, encoding="utf-8")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "een voorbeeld")
    return path


def test_een_fout_voorbeeld_faalt_met_aantekeningen_op_de_regel(proposal: tuple[Path, str]) -> None:
    root, base = proposal
    path = add_case(root, **{"themas: [leefomgeving]": "themas: [leefomgevin]", "uitkomst: anders-dan-bedoeld\n": ""})
    lines = path.read_text(encoding="utf-8").split("\n")
    run = run_job(root, "pull-request.yml", "inhoud", base)
    assert run.steps == {"make content": 2, "make checklist": 0}, "na een fout wordt er niet gebouwd, en de lijst komt toch"
    pad = "voorbeelden/het-bedachte-konijn.md"
    assert run.errors == [(pad, 2, "KB020"), (pad, lines.index("themas: [leefomgevin]") + 1, "KB022")], run.printed
    rows = [line for line in run.summary.splitlines() if line.startswith(f"| `{pad}`")]
    assert len(rows) == len(run.errors) and "| fout |" in rows[0] and "Bedoelde je 'leefomgeving'?" in run.summary
    assert not (root / "site").exists()


def test_fouten_tussen_bestanden_staan_ook_op_hun_regel(proposal: tuple[Path, str]) -> None:
    root, base = proposal
    path = add_case(root, **{"spanning: bos-en-tuin": "spanning: bos-en-tuintje", "## De aanpak": "## Aanpakken"})
    lines = path.read_text(encoding="utf-8").split("\n")
    run = run_job(root, "pull-request.yml", "inhoud", base)
    pad = "voorbeelden/het-bedachte-konijn.md"
    assert (pad, lines.index("  - spanning: bos-en-tuintje") + 1, "KB041") in run.errors
    assert (pad, lines.index("## Aanpakken") + 1, "KB044") in run.errors
    # A heading by another name is one finding: the one that it stands for is not called missing as well.
    assert len(run.errors) == 2 and "- [ ] De controle: 2 meldingen." in run.summary


def test_een_goed_voorbeeld_bouwt_een_voorvertoning(proposal: tuple[Path, str]) -> None:
    root, base = proposal
    add_case(root)
    run = run_job(root, "pull-request.yml", "inhoud", base)
    assert run.steps == {"make content": 0, "make checklist": 0, "make preview": 0, "make verschil": 0}, run.printed
    assert run.errors == []
    assert "- nieuw: **Het bedachte konijn** (/voorbeelden/het-bedachte-konijn/)" in run.summary
    assert "De buurmantest" in run.summary and "### `voorbeelden/het-bedachte-konijn.md`" in run.summary
    assert "omgehakte-eik" not in run.summary, "alleen wat veranderde hoeft een mens na te lopen"
    preview = root / "site.voorvertoning"
    start = (preview / "begin-hier.html").read_text(encoding="utf-8")
    assert re.findall(r'<li><a href="(.*?)">(.*?)</a>', start) == [("voorbeelden/het-bedachte-konijn/index.html", "Het bedachte konijn")]
    folders = re.compile(r'<a [^>]*href="(?!https?:|mailto:|/)[^"#?]*/(?:[#?][^"]*)?"')
    assert [p for p in preview.rglob("*.html") if folders.search(p.read_text(encoding="utf-8"))] == []
    assert git(root, "status", "--porcelain") == "", "niets van de bouw komt in de opslag"


def owners(path: str) -> list[str]:
    """Return who must agree with a change of this path, as GitHub reads CODEOWNERS: the last line that fits."""
    found: list[str] = []
    for line in (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines():
        pattern, *who = line.partition("#")[0].split() or [""]
        folder = pattern.endswith("/") and f"/{path}".startswith(pattern)
        if pattern == "*" or folder or (pattern and fnmatch(f"/{path}", pattern)):
            found = who
    return found


def test_wie_iets_verandert_dat_draait_of_oude_links_bewaakt_vraagt_een_ontwikkelaar() -> None:
    """The content is for the editors alone; everything else has a developer."""
    tree = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    text = re.compile(
        r"(docs/(?!assets/|gegevens/register)|methoden/|voorbeelden/).*|[^/]*\.md|LICENSE|cspell\.json|\.git(ignore|attributes)"
    )
    asked = {path: any(who.endswith("/ontwikkelaars") for who in owners(path)) for path in filter(None, tree)}
    assert [path for path, developer in asked.items() if developer == bool(text.fullmatch(path))] == []
    assert owners("docs/gegevens/register.yml") and owners("methoden/index.md") and not asked["methoden/index.md"]


@pytest.mark.parametrize("base", ["x'; touch kwaad; '", 'x"; touch kwaad; "', "$(shell touch kwaad)", "$$(touch kwaad)", "`touch kwaad`"])
def test_een_naam_voor_git_is_nooit_een_opdracht(base: str, proposal: tuple[Path, str]) -> None:
    root, _ = proposal
    make(root, "checklist", BASE=base)
    assert not (root / "kwaad").exists()


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('  B003: {"adressen": ["begrippen/kabouterpad/"], "ankers": ["over-het-pad"]}\n', "", "de regel van B003"),
        (', "wie-mag-eerst"]', "]", "het anker #wie-mag-eerst van M001"),
        ('"methoden/kring-om-de-boom/", ', "", "het adres /methoden/kring-om-de-boom/ van M001"),
        ('  - "thema/"\n', "", "het adres /thema/ is uit het register"),
    ],
)
def test_wat_uit_het_register_gaat_is_een_fout(oud: str, nieuw: str, zin: str, proposal: tuple[Path, str]) -> None:
    root, base = proposal
    path = root / "docs" / "gegevens" / "register.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(oud, nieuw).replace('  - "M001#wie-mag-eerst"\n', ""), encoding="utf-8")
    assert oud in before
    run = run_job(root, "pull-request.yml", "inhoud", base)
    assert run.steps["make content"] != 0 and zin in run.summary and "git checkout main" in run.summary


def test_zonder_git_zegt_de_controle_dat_zij_het_register_niet_vergeleek(proposal: tuple[Path, str]) -> None:
    root, _ = proposal
    done = make(root, "content", BASE="bestaat-niet")
    assert done.returncode == 0 and "git kent 'bestaat-niet' hier niet" in done.stderr


def test_een_pagina_die_al_op_main_staat_en_niet_in_het_register_wordt_genoemd(proposal: tuple[Path, str]) -> None:
    root, base = proposal
    done = make(root, "content", BASE=base)
    assert "register.yml:1: KB074 (let op) wat al op main staat, staat nog niet in het register:" in done.stdout and "M002" in done.stdout
    assert done.returncode == 0
