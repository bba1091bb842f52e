# Two commands matter: `make serve` and `make test`. Everything they need they set up in this folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks

.DEFAULT_GOAL := help
.PHONY: help serve site test check format bench lock clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

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

$(VENV)/.browser:
	sh tests/setup-browser.sh
	@touch $@

serve: $(VENV)/.site ## build the site and show it on http://127.0.0.1:8000, again after each change
	$(BIN)/mkdocs serve --livereload

site: $(VENV)/.site ## build the site into site/
	$(BIN)/mkdocs build --strict

test: $(VENV)/.dev node_modules/.stamp $(VENV)/.browser ## set up what the tests need and run every test
	$(BIN)/python -m pytest

check: $(VENV)/.dev ## lint, types and content
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/python -m kennisbank controleer

format: $(VENV)/.dev ## put the code in the house form
	$(BIN)/ruff check --fix hooks tests
	$(BIN)/ruff format hooks tests

bench: $(VENV)/.dev ## measure time, memory and bytes against plain Material, as ratios in one run
	$(BIN)/python tests/bench/bench.py

lock: $(VENV)/.dev ## renew the locked requirements (hashes, no addresses)
	for name in requirements requirements-dev; do $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file=$$name.txt $$name.in; done

clean: ## remove everything that was made
	rm -rf $(VENV) node_modules site site.nieuw site.oud .cache .pytest_cache .mypy_cache .ruff_cache
