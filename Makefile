# Everything runs from .venv, which the first target that needs it makes from the lock files.

PYTHON ?= python3
PORT ?= 8000
ARTICLES ?= 1000
SECONDS ?= 60
ROUNDS ?= 3
INTO ?=
# SEED=123 gives the odd inputs of that seed once more; without it they are others each time.
SEED ?=
# STRICT=--strict builds no site when anything, such as an article that can't be used, is warned of.
STRICT ?=
# What a build said is added to this file as Markdown, in a workflow to the summary of its run.
SUMMARY ?= $(GITHUB_STEP_SUMMARY)
# ERRORS=--errors lists each missed and each spurious fact.
ERRORS ?=
# BESIDE=DIR counts the words of a folder of articles as known, too.
BESIDE ?=
ZENSICAL ?= 0.0.73
PROPERDOCS ?= 1.6.7

# MkDocs and the theme are pinned; their notice of what comes after them says nothing about this site.
export NO_MKDOCS_2_WARNING := 1
# Hundreds of processes begin in the tests alone: what Python compiled is kept, whatever the surroundings say of it.
export PYTHONDONTWRITEBYTECODE :=

VENV := .venv
BIN := $(VENV)/bin
SITE_PACKAGES := $(VENV)/site.stamp
ENGINES := .engines
TEST_PACKAGES := $(VENV)/test.stamp
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK := $(VENV)/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" --python-version 3.11

.PHONY: help site serve test untimed check lint types check-digest browser evaluate unseen bench bench-search corpus fuzz engines properdocs zensical \
	$(ENGINES)/mkdocs package lock clean

help:
	@echo 'make site    build docs/ from seeds/ and the whole site into site/'
	@echo 'make serve   preview on http://127.0.0.1:$(PORT)/ that follows edits (PORT=8000)'
	@echo 'make test    ruff, mypy and all tests of the program, with a browser'
	@echo 'make check-digest  build the site and check it: links, languages, accessibility, nothing foreign'
	@echo 'make check   ruff and mypy only'
	@echo 'make evaluate  score what is read against evaluation/gold (ERRORS=--errors lists what is wrong)'
	@echo 'make unseen  the same, each article read without the words that only it prints (BESIDE=DIR: whose words count as known)'
	@echo 'make bench   what a build costs beside other builders (ARTICLES="100 1000", ROUNDS=3, INTO=docs/guide)'
	@echo 'make bench-search  what a first answer of the search costs beside the theme'"'"'s own index (ARTICLES=1000)'
	@echo 'make corpus  made articles in .corpus/, in which people, visits and texts come again (ARTICLES=1000)'
	@echo 'make fuzz    odd input of every kind (SECONDS=60, SEED=number)'
	@echo 'make engines  build the same docs with what may come after MkDocs, and show what is other:'
	@echo 'make properdocs  its continuation under another name'
	@echo 'make zensical  the theme'"'"'s successor'
	@echo 'make package  wheel and source archive of the program into dist/'
	@echo 'make lock    renew the lock files from pyproject.toml'
	@echo 'make clean   remove what was generated (site/, pages under docs/, caches, .venv)'

site: $(SITE_PACKAGES)
	$(BIN)/python build_digest.py site $(STRICT) $(if $(SUMMARY),--summary '$(SUMMARY)')

serve: $(SITE_PACKAGES)
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

# What is timed has the machine to itself, and only its files are looked through. Of the rest the browser's files, few tests but long ones, begin. Types are checked
# beside that, which is half a minute of one core; the last thing printed is pytest's summary.
test: $(TEST_PACKAGES) browser lint
	$(BIN)/python -m pytest -m timed $$(grep -rl --include='test_*.py' 'mark\.timed' tests)
	@$(MAKE) --no-print-directory --jobs 2 types untimed

untimed: $(TEST_PACKAGES)
	$(BIN)/python -m pytest -m 'not timed' --numprocesses auto --dist loadfile --no-loadscope-reorder

# The tests are about the program, whatever digest lies in the checkout; this is about the digest. It builds the site first.
check-digest: $(TEST_PACKAGES) browser
	$(BIN)/python build_digest.py check $(STRICT) $(if $(SUMMARY),--summary '$(SUMMARY)')

check: lint types

lint: $(TEST_PACKAGES)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(TEST_PACKAGES)
	$(BIN)/mypy

browser:
	@sh tools/need_browser.sh

evaluate: $(SITE_PACKAGES)
	$(BIN)/python tools/evaluate.py $(ERRORS)

unseen: $(SITE_PACKAGES)
	$(BIN)/python tools/evaluate.py --unseen $(if $(BESIDE),--beside $(BESIDE))

bench: $(SITE_PACKAGES)
	$(BIN)/python -m tools.bench $(if $(filter command line,$(origin ARTICLES)),$(ARTICLES)) --rounds $(ROUNDS) $(if $(INTO),--into $(INTO))

bench-search: $(TEST_PACKAGES) browser
	$(BIN)/python tools/bench_search.py --articles $(ARTICLES)

corpus: $(SITE_PACKAGES)
	$(BIN)/python -m tools.corpus --articles $(ARTICLES) .corpus

fuzz: $(SITE_PACKAGES)
	$(BIN)/python -m tools.fuzz --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

# What builds the same docs beside MkDocs, and what of that is other. Each ends with 1 when anything is.
engines: properdocs zensical

$(ENGINES)/mkdocs: $(SITE_PACKAGES)
	$(BIN)/mkdocs build --quiet --site-dir $@

# ProperDocs is MkDocs 1 under another name: it runs the theme, the hook and all.
properdocs: $(ENGINES)/mkdocs
	$(PYTHON) -m venv $(VENV)/properdocs
	$(VENV)/properdocs/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(VENV)/properdocs/bin/python -m pip install --quiet --disable-pip-version-check 'properdocs==$(PROPERDOCS)'
	$(VENV)/properdocs/bin/properdocs build --quiet --config-file mkdocs.yml --site-dir $(ENGINES)/properdocs
	$(BIN)/python tools/engines.py $(ENGINES)/mkdocs $(ENGINES)/properdocs

# Zensical runs no hooks, so each language is built by itself from pages and settings that are there.
zensical: $(ENGINES)/mkdocs
	$(PYTHON) -m venv $(VENV)/zensical
	$(VENV)/zensical/bin/python -m pip install --quiet --disable-pip-version-check 'zensical==$(ZENSICAL)'
	$(BIN)/python tools/zensical.py | while read -r settings; do $(VENV)/zensical/bin/zensical build --clean --config-file "$$settings" || exit 1; done
	$(BIN)/python tools/engines.py $(ENGINES)/mkdocs $(ENGINES)/zensical

$(SITE_PACKAGES): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 ...' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || \
		{ echo 'the venv module of Python is needed (Debian: apt-get install python3-venv)' >&2; exit 1; }
	$(PIP_INSTALL) -r requirements.lock
	@touch $@

$(TEST_PACKAGES): $(SITE_PACKAGES) requirements-test.lock
	$(PIP_INSTALL) -r requirements-test.lock
	@touch $@

package: $(TEST_PACKAGES)
	$(BIN)/python -m hatchling build -d dist

lock: $(SITE_PACKAGES)
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --upgrade --output-file requirements.lock pyproject.toml
	$(LOCK) --upgrade --extra check --group test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

# Pages written by hand under docs/ stay: they lack the generated ones' mark.
clean:
	rm -rf site dist .site.new .site.old .zensical.*.yml $(ENGINES) docs/.*.part $(VENV) .cache .corpus .fuzz .mypy_cache .ruff_cache .pytest_cache .hypothesis
	grep -rl --null '^# Generated from seeds;' docs | xargs -0 rm -f
	rm -f docs/*/articles/*.bib docs/*/articles/*.json
	rm -rf docs/*/data docs/*/feeds docs/*/search docs/*/*.ics docs/*/*.txt
	find docs -type d -empty -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
