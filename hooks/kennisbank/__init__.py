"""The kennisbank: a folder of Markdown in, a checked and linked collection out. Knows nothing of MkDocs.

Data flow, one line:

folders -> intake -> frontmatter.parse -> Bestand (values + line numbers) -> model -> Stuk -> checks -> Melding[]
-> relaties.link -> Kennisbank (frozen) -> uitvoer.render, blad -> {path: bytes or a view to draw} -> uitgeven -> site/
-> nabewerking.finish -> {path: bytes} -> site/. MkDocs hosts: mkdocs_hooks hands it nothing but files to copy.

Where do I add ...

- a field: edit one class in `model/`; form, schema, checks and CSV follow from it.
- a relation: one row in RELATIES (`model/relaties.py`).
- a rule about any text, whatever its kind: `oordeel/geweigerd.py`, and one entry in `meldingen.yml`.
- a rule about one page, or between files: one generator in `checks/`, its name in PER_STUK or SAMEN, and one entry in
  `oordeel/meldingen.yml`.
- an output: one module with `render(kb)` or `finish(site, kb)`, and its name in OUTPUTS or FINISHERS, in the `__init__.py` of its folder.
- a vocabulary term: `model/vocabulaire.yml`.
- a rule between fields of one page: `oordeel/voorwaarden.yml`; a sentence of the judge: `lezen/zinnen.yml`; personal data:
  `oordeel/privacy.yml`; by what a name of a person is known: `oordeel/mensen.yml`.
"""
