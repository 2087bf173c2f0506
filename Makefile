# What can be done here. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
IN := $(VENV)/bin/
READY := $(VENV)/.ready
ROOMS := $(wildcard bot handlers storage texts domain rehearsal tests benchmarks)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench torture docs picture lock clean

help: ## list what can be done
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' $(MAKEFILE_LIST) | expand -t 18

setup: $(READY) ## make the environment, .venv
	@echo "$(VENV) is ready."

run: $(READY) ## start the bot: with BOT_TOKEN on Telegram, without it the rehearsal
	@exec $(IN)python -m bot

test: $(READY) ## run every test (make test ARGS="-k signup" for some)
	@$(IN)python -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(ARGS)

check: $(READY) ## ruff, mypy, import-linter
	$(IN)ruff check .
	$(IN)ruff format --check .
	$(IN)mypy $(ROOMS)
	$(IN)lint-imports

format: $(READY) ## let ruff tidy the code
	$(IN)ruff check --fix .
	$(IN)ruff format .

bench: $(READY) ## measure, and write docs/benchmarks.md
	@$(IN)python -m benchmarks $(ARGS)

torture: $(READY) ## kill it many times, and write docs/reliability.md (goes on where it was)
	@$(IN)python -m benchmarks.torture $(ARGS)

docs: $(READY) ## write the documents that are made from the code
	@$(IN)python -m storage.purposes > docs/data.md.new && mv docs/data.md.new docs/data.md
	@$(IN)python -m storage.schema > storage/schema.sql.new && mv storage/schema.sql.new storage/schema.sql
	@$(IN)python -m bot.documents

picture: $(READY) ## take the pictures for the README and docs/coordinators.md (needs Chromium)
	@$(IN)python -m tests.picture

lock: ## pin every dependency with its hashes (needs uv)
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-emit-index-url \
	  --no-emit-find-links --python-version 3.11 --group dev --output-file requirements.lock pyproject.toml
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  --no-emit-find-links --python-version 3.11 --constraints requirements.lock \
	  --output-file deploy/requirements.lock pyproject.toml

clean: ## remove .venv and caches; the data stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Built anew whenever the lock changes, so that nothing of an older one is left in it.
$(READY): requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found. Share the Pen needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Share the Pen needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). With a newer one elsewhere: make setup PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make environments. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Making $(VENV); this takes a minute the first time."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(IN)python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $(READY)
