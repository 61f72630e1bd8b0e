# Two commands are enough: `make serve` and `make test`. Plain `make` explains the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A browser test takes longer than a rule; two workers keep two cores busy.
PYTEST_ARGS ?= -n 2 --dist loadfile

.DEFAULT_GOAL := uitleg
.PHONY: uitleg install serve check build test test-alles lint bench bench-profiel bench-zoeken mutatie plaatjes lock vendor schoon
.DELETE_ON_ERROR:

uitleg: ## Deze lijst
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{ printf "%-21s %s\n", $$1, $$2 }'

install: $(VENV)/.geinstalleerd ## Alles wat nodig is in .venv zetten, met .venv/bin/kaart

serve: install ## De kaart bekijken op dit apparaat, met wat er in content/ staat
	@$(BIN)/kaart serve

check: install ## De inhoud nakijken: fouten en verlopen datums
	@$(BIN)/kaart check

build: install ## De hele website maken in dist/
	@$(BIN)/kaart build

test: install ## Alle tests met Python en Chromium
	@$(BIN)/python -m tests.workshop.chromium
	$(BIN)/pytest -m "not gereedschap" $(PYTEST_ARGS)

test-alles: test node_modules/.geinstalleerd ## Alle tests, en ook de controles met Node en Java
	$(BIN)/pytest -m gereedschap

lint: install ## De code nakijken met ruff en mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: install .venv-bench/.geinstalleerd tests/bench/node_modules/.geinstalleerd ## Meten hoe lang een bouw duurt, ook naast Hugo en Eleventy met Pagefind
	$(BIN)/python -m tests.bench.bench
	@if [ -d /dev/shm ]; then $(BIN)/python -m tests.bench.bench 2000 10000 --map /dev/shm; fi
	$(BIN)/python -m tests.bench.vergelijken 2000 --rondes 5
	$(BIN)/python -m tests.bench.vergelijken 10000 --rondes 3

bench-profiel: install ## Laten zien waar de tijd van een bouw blijft
	$(BIN)/python -m tests.bench.profiel

bench-zoeken: install tests/bench/node_modules/.geinstalleerd ## Meten of zoeken goed vindt, en hoe snel op een trage telefoon, naast andere zoekmachines
	@$(BIN)/python -m tests.workshop.chromium
	$(BIN)/python -m tests.relevantie.meten
	$(BIN)/python -m tests.relevantie.telefoon

mutatie: .venv-mutatie/.geinstalleerd ## Meten welk deel van kleine fouten in de code de tests zien (hooguit een uur)
	.venv-mutatie/bin/python -m tests.mutatie.mutatie

plaatjes: install ## Schermafbeeldingen van elke soort pagina maken in plaatjes/
	@$(BIN)/python -m tests.workshop.chromium
	$(BIN)/python -m tests.browser.plaatjes

lock: install ## De vaste versies opnieuw bepalen (requirements*.lock, ook van mutatie, en package-lock.json)
	$(BIN)/pip-compile $(LOCK_ARGS) -o requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK_ARGS) --extra dev --constraint requirements.lock -o requirements-dev.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK_ARGS) --constraint requirements-dev.lock -o tests/mutatie/requirements.lock tests/mutatie/requirements.in
	npm install --package-lock-only

vendor: install node_modules/.geinstalleerd ## De overgenomen bestanden in static/vendor/ en tests/vendor/ vernieuwen
	$(BIN)/python -m tests.workshop.vendor

schoon: ## Weggooien wat opnieuw gemaakt kan worden
	rm -rf $(VENV) .venv-bench .venv-mutatie mutants node_modules tests/bench/node_modules dist dist.* .dist* plaatjes .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

LOCK_ARGS := --quiet --generate-hashes --strip-extras --allow-unsafe --annotation-style=line --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

# A bare Debian machine has python3 but not always its venv; root may add it.
$(VENV)/.geinstalleerd: requirements-dev.lock pyproject.toml
	@if [ ! -x $(BIN)/pip ] && ! $(PYTHON) -c 'import ensurepip' 2>/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >&2; \
	fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of hoger is nodig." >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What the bench measures beside us; nobody else needs it.
.venv-bench/.geinstalleerd: $(VENV)/.geinstalleerd tests/bench/requirements.lock
	@test -x .venv-bench/bin/pip || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/bench/requirements.lock
	@touch $@

tests/bench/node_modules/.geinstalleerd: node_modules/.geinstalleerd tests/bench/package.json tests/bench/package-lock.json
	npm ci --prefix tests/bench --no-audit --no-fund
	@touch $@

# mutmut stays out of the ordinary environment: it has much that nobody else needs.
.venv-mutatie/.geinstalleerd: $(VENV)/.geinstalleerd tests/mutatie/requirements.lock
	@test -x .venv-mutatie/bin/pip || $(PYTHON) -m venv .venv-mutatie
	.venv-mutatie/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements-dev.lock -r tests/mutatie/requirements.lock
	@touch $@

# The Node and Java tools of `make test-alles`; root on Debian gets them, others are told what is missing.
node_modules/.geinstalleerd: package.json package-lock.json
	@for pair in npm:npm java:default-jre-headless; do \
		command -v $${pair%%:*} >/dev/null && continue; \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $${pair##*:} >&2; \
		else \
			echo "make test-alles heeft $${pair%%:*} nodig (Debian: $${pair##*:})." >&2; exit 1; \
		fi; \
	done
	npm ci --no-audit --no-fund
	@touch $@
