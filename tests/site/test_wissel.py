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
