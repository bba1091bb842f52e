"""The kennisbank: a folder of Markdown in, a checked and linked collection out. Knows nothing of MkDocs.

Data flow, one line:

folders -> intake -> frontmatter.parse -> Bestand (values + line numbers) -> model -> Stuk -> checks -> Melding[]
-> relaties.link -> Kennisbank (frozen) -> uitvoer.render -> {path: bytes} -> mkdocs_hooks -> MkDocs + overrides
-> site/ -> nabewerking.finish -> {path: bytes} -> site/

Where do I add ...

- a field: edit one class in `model/`; form, schema, checks and CSV follow from it.
- a relation: one row in RELATIES (`model/relaties.py`).
- a rule about any text, whatever its kind: `oordeel/geweigerd.py`, and one entry in `meldingen.yml`.
- a rule about one page, or between files: one generator in `checks/`, its name in PER_STUK or SAMEN, and one entry in
  `oordeel/meldingen.yml`.
- an output: one module with `render(kb)` or `finish(site, kb)`, and its name in the import and in OUTPUTS or FINISHERS (`build.py`).
- a vocabulary term: `model/vocabulaire.yml`.
- a rule between fields of one page: `oordeel/voorwaarden.yml`; a sentence of the judge: `lezen/zinnen.yml`; personal data:
  `oordeel/privacy.yml`.
"""
