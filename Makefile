# Two commands matter: `make serve` and `make test`. Everything they need they set up in this folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks

# A proposal is compared with this branch or commit; in a workflow it is the commit the proposal starts from.
BASE ?= main
# Between quotes: what stands in BASE is a name for git, never a part of the command.
FROM = '$(subst ','\'',$(value BASE))'
# Where `make serve` shows the site: 0.0.0.0:8000 for every device in the house.
ADDRESS ?= 127.0.0.1:8000
# In a workflow findings become annotations on the line, and tables go to the page of the run.
ANNOTATE = $(if $(GITHUB_ACTIONS),--github)
SUMMARY = $(if $(GITHUB_STEP_SUMMARY),--samenvatting '$(subst ','\'',$(value GITHUB_STEP_SUMMARY))')

.DEFAULT_GOAL := help
.PHONY: help serve site test check format bench lock clean register \
  content checklist preview verschil lighthouse names readability spelling workflows links properdocs newer voordeur

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 13

$(VENV)/.site: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig; dit is " + sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.txt
	@touch $@

node_modules/.stamp: package-lock.json
	sh tests/setup-node.sh
	@touch $@

$(VENV)-privacy/.stamp: requirements-privacy.txt
	test -x $(VENV)-privacy/bin/python || $(PYTHON) -m venv $(VENV)-privacy
	$(VENV)-privacy/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-privacy.txt
	@touch $@

$(VENV)/.browser:
	sh tests/setup-browser.sh
	@touch $@

serve: $(VENV)/.site ## build the site and show it on http://127.0.0.1:8000, again after each change; ADDRESS= for another place
	$(BIN)/mkdocs serve --livereload --dev-addr '$(subst ','\'',$(value ADDRESS))'

site: $(VENV)/.site ## build the site into site/
	$(BIN)/mkdocs build --strict

test: $(VENV)/.dev node_modules/.stamp $(VENV)/.browser ## set up what the tests need and run every test, on every core
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/.dev ## lint, types and content
	$(BIN)/ruff check hooks tests gereedschap
	$(BIN)/ruff format --check hooks tests gereedschap
	$(BIN)/mypy
	$(BIN)/python -m kennisbank controleer --sinds $(FROM)

content: $(VENV)/.site ## judge the content
	$(BIN)/python -m kennisbank controleer --sinds $(FROM) $(ANNOTATE) $(SUMMARY)

checklist: $(VENV)/.site ## what people still look at in the cases that changed since BASE
	$(BIN)/python -m kennisbank nalopen --sinds $(FROM) $(SUMMARY)

preview: site ## a copy of the site that opens with a double click, in site.voorvertoning/
	$(BIN)/python gereedschap/voorvertoning.py site site.voorvertoning --sinds $(FROM)

verschil: site ## what a reader sees change in a proposal, since BASE: pages, words, headings, links, search and bytes
	$(BIN)/python gereedschap/verschil.py site --sinds $(FROM) $(SUMMARY)

names: $(VENV)-privacy/.stamp ## warn for names of people in the cases that changed since BASE
	$(VENV)-privacy/bin/python gereedschap/namen.py --sinds $(FROM)

readability: $(VENV)/.site ## hints on plain language in what changed since BASE; BASE= for everything
	$(BIN)/python -m kennisbank leesbaarheid --sinds $(FROM) $(ANNOTATE)

spelling: $(VENV)/.site node_modules/.stamp ## hints on spelling in what changed since BASE; BASE= for everything
	$(BIN)/python gereedschap/spelling.py --sinds $(FROM)

voordeur: $(VENV)/.site ## write templates and issue forms again from the model
	$(BIN)/python -m kennisbank voordeur

workflows: $(VENV)/.dev ## judge the workflows themselves
	$(BIN)/zizmor --offline --pedantic --no-progress --quiet --collect=all .github

links: $(VENV)/.site ## ask every outside address whether it is still there (weekly, needs the internet)
	$(BIN)/python gereedschap/adressen.py $(SUMMARY)

properdocs: $(VENV)/.dev ## build the same site with ProperDocs, in site.properdocs/: the exit door
	DISABLE_MKDOCS_2_WARNING=true $(BIN)/python -m properdocs build --strict -f mkdocs.yml -d site.properdocs

newer: lock node_modules/.stamp ## renew the locks and say what is newer
	$(BIN)/python gereedschap/nieuwer.py $(SUMMARY)

lighthouse: site $(VENV)/.browser ## what Lighthouse says of the built site on a phone; PAGES= for other pages
	cd gereedschap/vuurtoren && npm ci --no-audit --no-fund --ignore-scripts --silent && node meet.mjs "$(CURDIR)/site" $(PAGES)

format: $(VENV)/.dev ## put the code in the house form
	$(BIN)/ruff check --fix hooks tests gereedschap
	$(BIN)/ruff format hooks tests gereedschap

register: $(VENV)/.site ## put new pages, addresses and headings in the register of permanent links
	$(BIN)/python -m kennisbank register

bench: $(VENV)/.dev $(VENV)/.browser ## measure builds, cold and after an edit, search and pictures; DEEL=warm does one part
	DEEL="$(DEEL)" $(BIN)/python tests/bench/bench.py

lock: $(VENV)/.dev ## renew the locked requirements (hashes, no addresses)
	for name in requirements requirements-dev requirements-privacy requirements-verwant; do $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file=$$name.txt $$name.in; done

clean: ## remove everything that was made
	rm -rf $(VENV) $(VENV)-privacy node_modules site site.* .cache .pytest_cache .mypy_cache .ruff_cache
