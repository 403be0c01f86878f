# Two commands do for most people: `make serve` and `make test`. `make` alone lists the others.

PYTHON ?= python3
ADDR ?= 127.0.0.1:8000

VENV := .venv
BIN := $(VENV)/bin
LOWEST_PYTHON := 3.11.5
comma := ,

# What is installed is named by a digest of what asked for it: a second `make` has nothing to do,
# another lock or another folder has everything to do again.
digest = $(shell cat $(1) pyproject.toml tools/install.sh | cksum | cut -d' ' -f1)
MADE := $(VENV)/.made-$(shell printf '%s' '$(CURDIR)' | cksum | cut -d' ' -f1)
SITE := $(VENV)/.site-$(call digest,requirements/build.txt requirements/site.txt)
ALL := $(VENV)/.all-$(call digest,requirements/build.txt requirements/all.txt requirements/torch-cpu.txt requirements/torch-cuda.txt)

# Without its Python, or with an installation cut short (tools/install.sh), the environment is made anew.
WHOLE := $(if $(wildcard $(VENV)/.installing),,$(wildcard $(BIN)/python))
ENVIRONMENT := $(if $(WHOLE),$(MADE),environment)

# One language is wanted only if `make` was told so: many machines have LANGUAGE in their environment.
ifeq ($(origin LANGUAGE),command line)
ONE_LANGUAGE := GUIDE_LANGUAGE=$(LANGUAGE)
unexport LANGUAGE
endif

BASE ?= main

# Python behaves as on a machine that says nothing of it.
unexport PYTHONHOME PYTHONPATH PYTHONUNBUFFERED

.DEFAULT_GOAL := help
.PHONY: help serve test site build run watch check shard fmt diagrams difference audit bench bench-short bench-engine bench-scale bench-search nightly vulnerabilities canary example publish raise versions lock clean environment

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*##/\1#/p' Makefile | while IFS='#' read -r name text; do printf '  make %-13s%s\n' "$$name" "$$text"; done

serve: $(SITE)  ## the site with live reload; one language: LANGUAGE=en; another address: ADDR=127.0.0.1:8001
	$(ONE_LANGUAGE) $(BIN)/mkdocs serve --dev-addr $(ADDR)

test: $(ALL)  ## every check and every test, each snippet run once
	@$(BIN)/python tools/browser.py
	@tools/test.sh $(VENV)

site: $(ALL)  ## run what is stale, check, build both languages; stop at the first problem
	$(BIN)/verified run
	$(BIN)/verified check
	$(BIN)/python -m guide.build --strict

build: $(ALL)  ## build both languages into site/, strictly; runs nothing
	$(BIN)/python -m guide.build --strict

run: $(ALL)  ## run the snippets that are stale and write their records; every one: EVERY=1
	$(BIN)/verified run $(if $(EVERY),--all)

watch: $(ALL)  ## run what each save makes stale, beside `make serve`
	$(BIN)/verified run --watch

check: $(ALL)  ## run the snippets that are stale, compare everything, write nothing
	$(BIN)/verified check

shard: $(ALL)  ## one machine's share of a whole check: SHARD=1/2 SHARE=share.json
	$(BIN)/verified check --all --shard $(SHARD) --share $(SHARE)

fmt: $(ALL)  ## format the code and mend what ruff can
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

diagrams: $(ALL)  ## draw the diagrams again
	$(BIN)/python -m guide.diagrams

difference: $(ALL)  ## the pages whose visible text changed since BASE=main
	@$(BIN)/python -m guide.difference $(BASE) $(if $(MARKDOWN),--markdown)

audit: $(ALL)  ## look at every page in a browser: bytes, layout shift, axe; LIGHTHOUSE=1 also its scores (needs Node)
	$(BIN)/python -m guide.build --strict
	$(BIN)/python -m guide.audit
	$(if $(LIGHTHOUSE),$(BIN)/python -m guide.lighthouse)

bench-engine: $(ALL)  ## how fast the engine is, as ratios from one run; writes its tables
	$(BIN)/python tools/bench_engine.py

bench-scale: $(ALL)  ## how its cost grows from 50 to 500 snippets, and what others take; writes its table
	$(BIN)/python -m tools.bench_scale

bench-search: $(ALL)  ## the site's search beside Material's, by the queries of its test; writes its table
	@$(BIN)/python tools/browser.py
	$(BIN)/python -m guide.build --strict
	$(BIN)/python -m tools.bench_search

bench: $(ALL)  ## measure PyTorch and JAX on this machine, in under forty minutes; some workloads only: ONLY="benchmarks/ode"
	$(BIN)/verified bench $(ONLY)
	@echo "make serve shows the figures: /ref/benchmarks/"

bench-short: $(ALL)  ## see that every workload works and its variants agree, those aside that compile for long; writes nothing
	$(BIN)/verified bench --short $(ONLY)

nightly: $(ALL)  ## the tests that take long or ask for a quiet machine, and every fault; writes the table of faults
	@$(BIN)/python tools/browser.py
	$(BIN)/pytest -m "nightly or fault" --tell-faults=docs/assets/tables

vulnerabilities:  ## the known faults of the locked packages, as the OSV database has them
	@PYTHON=$(PYTHON) tools/vulnerabilities.sh $(REPORT)

canary:  ## the same pages by ProperDocs, which goes on where MkDocs 1.x ends
	@PYTHON=$(PYTHON) tools/canary.sh

example:  ## the engine by itself: its page's example, built where nothing else of this repository is installed
	PYTHON=$(PYTHON) tools/example.sh

publish: $(ALL)  ## run everything, check, build both languages stamped with this run
	$(BIN)/verified check --all
	VERIFIED_STAMP="$$($(BIN)/python tools/stamp.py)" $(BIN)/python -m guide.build --strict

raise: $(ALL)  ## raise pinned packages to their newest version: RAISE="torch jax jaxlib"
	tools/install.sh $(VENV) lock
	$(BIN)/python tools/raise.py $(RAISE)

versions: $(ALL)
	@$(BIN)/python tools/raise.py --show $(RAISE)

lock: $(SITE)  ## lock the packages again; bring some to their newest version: RAISE="mypy ruff"
	tools/install.sh $(VENV) lock
	$(BIN)/python tools/lock.py $(RAISE)

clean:  ## remove what these commands made, the records aside
	rm -rf $(VENV) .verified site .site-* build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment $(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < ($(subst .,$(comma),$(LOWEST_PYTHON))))' || { \
	  echo "This needs Python $(LOWEST_PYTHON) or newer, and '$(PYTHON)' is: $$($(PYTHON) --version 2>&1)"; \
	  echo "Name another one: make PYTHON=/path/to/python3.12 $(firstword $(MAKECMDGOALS))"; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "No environment could be made. If Python's venv module is missing: apt-get install python3-venv"; exit 1; }
	@touch $(MADE)

$(SITE): $(ENVIRONMENT)
	@echo "Installing what the site needs into $(VENV) (once, about half a minute)."
	@rm -f $(VENV)/.site-* $(VENV)/.all-*
	@tools/install.sh $(VENV) site
	@touch $@

$(ALL): $(ENVIRONMENT)
	@echo "Installing PyTorch, JAX and the tools into $(VENV) (once, a few minutes)."
	@rm -f $(VENV)/.site-* $(VENV)/.all-*
	@tools/install.sh $(VENV) all
	@touch $(SITE) $@
