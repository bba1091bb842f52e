"""The last good site never goes missing: not by builds at once, not by one that was stopped in the middle of the swap."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import BUILD
from hulp import mini_tree
from kennisbank.uitgeven import wissel as swap
from kennisbank.uitgeven.wissel import claim, werkmap, wissel


def folder(path: Path, text: str) -> Path:
    """Return a folder with one page."""
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def page(root: Path) -> str:
    return (root / "site" / "index.html").read_text(encoding="utf-8")


def test_een_bouw_die_midden_in_het_wisselen_stopte_kost_de_oude_site_niet(tmp_path: Path) -> None:
    folder(tmp_path / "site.oud", "oud")
    folder(tmp_path / "site.nieuw.12", "half")
    lock = claim(tmp_path / "site")
    assert lock is not None
    lock.release()
    assert page(tmp_path) == "oud"
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["site"], "wat half was, is weg"


def test_een_tweede_bouw_wacht_op_de_eerste(tmp_path: Path) -> None:
    first = claim(tmp_path / "site")
    assert first is not None
    folder(tmp_path / "site.oud", "oud")  # the first is in the middle of its swap: what lies there is its own
    work = folder(werkmap(tmp_path / "site"), "nieuw")
    assert claim(tmp_path / "site") is None
    assert not (tmp_path / "site").exists() and work.exists()
    first.release()
    second = claim(tmp_path / "site")
    assert second is not None
    second.release()


@pytest.mark.parametrize("atomic", [True, False], ids=["in één stap", "in twee stappen"])
def test_lukt_het_wisselen_niet_dan_staat_de_oude_site_er_weer(atomic: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not atomic:
        monkeypatch.setattr(swap, "ruil", lambda *_: False)
    folder(tmp_path / "site", "oud")
    with pytest.raises(OSError, match=r"site\.nieuw"):
        wissel(tmp_path / "site.nieuw", tmp_path / "site")
    assert page(tmp_path) == "oud"
    wissel(folder(tmp_path / "site.nieuw", "nieuw"), tmp_path / "site")
    assert page(tmp_path) == "nieuw"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="de stap zelf is van Linux")
def test_op_linux_is_er_geen_ogenblik_zonder_site(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "a", "een"), folder(tmp_path / "b", "twee")
    assert swap.ruil(one, other)
    assert (one / "index.html").read_text(encoding="utf-8") == "twee"


def test_wat_een_ander_in_de_site_zette_blijft(tmp_path: Path) -> None:
    """A worktree of git, the name for a host, and what a server wants; not what an older site left."""
    old, new = folder(tmp_path / "site", "oud"), folder(tmp_path / "site.nieuw", "nieuw")
    for name in (".git", ".nojekyll", ".htaccess", "CNAME", "weg.html"):
        (old / name).write_text("van een ander", encoding="utf-8")
    folder(old / ".well-known", "van een ander")
    wissel(new, old)
    assert sorted(path.name for path in old.iterdir()) == [".git", ".htaccess", ".nojekyll", ".well-known", "CNAME", "index.html"]
    assert page(tmp_path) == "nieuw"


def test_een_server_kan_lezen_wat_iemand_voor_zichzelf_bouwde(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        new = folder(tmp_path / "site.nieuw", "nieuw")
        folder(new / "methoden", "x")
        wissel(new, tmp_path / "site")
    finally:
        os.umask(before)
    modes = {path.relative_to(tmp_path).as_posix(): path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*")}
    assert modes == {"site/index.html": 0o644, "site/methoden": 0o755, "site/methoden/index.html": 0o644}


def test_een_site_op_een_eigen_schijf_wordt_gevuld(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = folder(tmp_path / "site", "oud"), folder(tmp_path / "site.nieuw", "nieuw")
    folder(old / "weg", "oud")
    (old / ".nojekyll").touch()
    before = old.stat().st_ino
    monkeypatch.setattr(swap.os.path, "ismount", lambda path: path == old)
    wissel(new, old)
    assert old.stat().st_ino == before and page(tmp_path) == "nieuw"
    assert sorted(path.name for path in old.iterdir()) == [".nojekyll", "index.html"] and not new.exists()


def build(root: Path, *more: str, command: list[str] = BUILD) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run([*command, *more], cwd=root, env=env, capture_output=True, text=True, check=False)


def test_een_link_naar_een_andere_map_blijft_een_link(tmp_path: Path) -> None:
    """Twice: the second build finds what the first one left."""
    root, elsewhere = mini_tree(tmp_path / "boom", with_house=True), tmp_path / "www"
    elsewhere.mkdir()
    (root / "site").symlink_to(elsewhere)
    for _ in range(2):
        done = build(root)
        assert done.returncode == 0, done.stderr
    assert (root / "site").is_symlink() and "</html>" in (elsewhere / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["boom", "www"]


def test_gh_deploy_zet_de_hele_site_op_haar_tak(tmp_path: Path) -> None:
    root, there = mini_tree(tmp_path / "boom", with_house=True), tmp_path / "daar.git"
    who = ["-c", "user.name=x", "-c", "user.email=x@x.example"]
    for command in (["init", "-q"], ["remote", "add", "origin", str(there)], ["add", "."], [*who, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=root, check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
    subprocess.run(["git", "init", "-q", "--bare", str(there)], check=True)
    for key, value in (("user.name", "x"), ("user.email", "x@x.example")):
        subprocess.run(["git", "config", key, value], cwd=root, check=True)
    done = build(root, "--force", command=[sys.executable, "-m", "mkdocs", "gh-deploy"])
    assert done.returncode == 0, done.stderr
    names = subprocess.run(["git", "ls-tree", "--name-only", "gh-pages"], cwd=there, capture_output=True, text=True, check=True).stdout
    assert {"index.html", "methoden", "404.html"} <= set(names.split())


def test_na_drie_bouwen_tegelijk_is_er_een_hele_site(tmp_path: Path) -> None:
    """One wins or several do after each other; who comes while another is busy says so in a sentence."""
    root = mini_tree(tmp_path, with_house=True)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    builds = [subprocess.Popen(BUILD, cwd=root, env=env, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [(build.communicate()[1], build.returncode) for build in builds]
    assert 0 in [status for _, status in said]
    assert all(status == 0 or "er loopt al een bouw van deze site" in text for text, status in said), said
    assert "</html>" in page(root)
    assert [path.name for path in root.glob("site.*") if path.is_dir()] == []
