"""The last good site never goes missing: not by two builds at once, not by one that was stopped in the middle of the swap."""

from pathlib import Path

import pytest

from mkdocs_hooks import claim, wissel


def folder(path: Path, text: str) -> Path:
    """Return a folder with one page."""
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def test_een_bouw_die_midden_in_het_wisselen_stopte_kost_de_oude_site_niet(tmp_path: Path) -> None:
    folder(tmp_path / "site.oud", "oud")
    folder(tmp_path / "site.nieuw", "nieuw")
    lock = claim(tmp_path / "site")
    assert lock is not None
    lock.close()
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "oud"


def test_een_tweede_bouw_wacht_op_de_eerste(tmp_path: Path) -> None:
    first = claim(tmp_path / "site")
    assert first is not None
    folder(tmp_path / "site.oud", "oud")  # the first is in the middle of its swap: what lies there is its own
    assert claim(tmp_path / "site") is None
    assert not (tmp_path / "site").exists()
    first.close()
    second = claim(tmp_path / "site")
    assert second is not None
    second.close()


def test_lukt_het_wisselen_niet_dan_staat_de_oude_site_er_weer(tmp_path: Path) -> None:
    folder(tmp_path / "site", "oud")
    with pytest.raises(OSError, match=r"site\.nieuw"):
        wissel(tmp_path / "site.nieuw", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "oud"
    wissel(folder(tmp_path / "site.nieuw", "nieuw"), tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "nieuw"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
