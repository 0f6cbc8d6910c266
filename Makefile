# 法援通 / fayuan. The targets are short; what they do is written in tests/tools.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run dev test check openapi bench clean

# Build results live outside the checkout, so that a fresh clone is warm.
export CARGO_TARGET_DIR ?= $(HOME)/.cache/fayuan/target
tools := tests/tools

help: ## Say what can be typed
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing, for running and for testing (safe to repeat)
	@$(tools)/setup.sh test

run: ## Build the faces and the server, start it with demo data, print address and accounts
	@$(tools)/run.sh

dev: ## Debug server with demo data; rebuilt and restarted when a source changes
	@$(tools)/dev.sh

test: ## Everything: check, stories on SQLite and PostgreSQL, browser, contract
	@$(tools)/test.sh

check: ## The quick half: format, lints, purity, file sizes, traceability, contract file
	@$(tools)/check.sh

openapi: ## Write openapi/openapi.json anew from the types and routes
	@$(tools)/openapi.sh write

bench: ## Measure against pgbench on the same server; prints a table, writes JSON
	@$(tools)/bench.sh

clean: ## Remove what was built, the caches and the demo data of this checkout
	@$(tools)/clean.sh
