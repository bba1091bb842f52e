from pathlib import Path
from playwright.sync_api import Page
from test_les_browser import druk, ROOT
import os
def test_druk_tmp(page: Page, echte_base: str, tmp_path: Path) -> None:
    only=os.environ.get('SLUGS','').split()
    slugs = only or [p.stem for p in sorted((ROOT / "methoden").glob("*.md")) if p.stem not in ("index", "_sjabloon")]
    out=[]
    for slug in slugs:
        page.goto(f"{echte_base}methoden/{slug}/")
        d=druk(page,tmp_path)
        last=d.vellen[-1]; n=len([l for l in last.splitlines() if l.strip()])
        out.append((len(d.maten),n,slug))
        if len(d.maten)>2: print('=====',slug,len(d.maten)); print(last[:3000])
    for x in sorted(out): print(x)
