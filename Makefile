# Everything a fresh Debian or Ubuntu machine with python3 (3.11 or newer) and make needs:
#   make run     set up, then open the window          make setup   set up alone, into .venv
#   make test    set up, then every check and test     make bench   set up, then the benchmarks
#   make install set up, then menu entry, icon and moviebrowser: links for this user; make uninstall takes them back

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
SETUP = $(VENV)/.setup

.PHONY: run setup install uninstall test lint types contracts tests bench screenshots translations clean

run: setup
	$(BIN)/moviebrowser

setup: $(SETUP)
	@packaging/setup.sh libraries $(BIN)/python

$(SETUP): pyproject.toml packaging/setup.sh
	@packaging/setup.sh environment $(PYTHON) $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(SETUP)

install: setup
	@packaging/install.sh add '$(abspath $(BIN)/moviebrowser)'

uninstall:
	@packaging/install.sh remove

test: lint types contracts tests

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

tests: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

bench: setup
	@for script in $(filter-out %/generated.py %/story_score.py,$(wildcard tests/bench/*.py)); do echo "== $$script"; QT_QPA_PLATFORM=offscreen $(BIN)/python $$script || exit 1; done

screenshots: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py

# Brings the translations level with the sources; story_score.py among the benchmarks wants a file of stories of yours.
translations: setup
	$(BIN)/python packaging/translations.py

clean:
	rm -rf $(VENV) build dist
