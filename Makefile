# The two commands of a newcomer are `make demo` and `make test`; `make help` lists the rest.
# CMake builds (see CMakePresets.json); this file only puts the steps in order. Each step looks first
# whether its work is done, so that every target may be run again at any time.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# The steps share var/ and build/, and each of them uses all cores by itself.
.NOTPARALLEL:

SAMPLES := $(sort $(wildcard samples/*.txt)) samples/pages/wire_story.html
FUZZ_SECONDS ?= 60
EVAL_DATA := $(or $(DIURNA_EVAL),$(wildcard ../shared/eval))

# $(call convert,PRESET): makes the files that the program reads of the pipelines in var/models.
define convert
	@for folder in var/models/*/; do \
	  build/$(1)/bin/diurna model add "$$folder" --name "$$(basename "$$folder")" --models var/models; \
	done
endef

# $(call build,PRESET): configures once, builds what has changed.
define build
	@echo "build: preset $(1), into build/$(1)"
	@test -f build/$(1)/build.ninja || cmake --preset $(1)
	@cmake --build --preset $(1)
endef

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: models release ## install what is needed, build, and read the sample articles
	$(call convert,release)
	@test -n "$(SAMPLES)" || { echo "demo: no samples here" >&2; exit 1; }
	@echo "demo: build/release/bin/diurna --format report $(SAMPLES)"
	@echo
	@build/release/bin/diurna --format report $(SAMPLES)

.PHONY: test
test: models dev ## install what is needed, build, run every test and repository check
	$(call convert,dev)
	@echo "test: ctest --preset dev"
	@ctest --preset dev --output-junit ctest.xml

.PHONY: packages
packages: ## install the Debian packages that the build needs
	@tools/setup packages

.PHONY: packages-tests
packages-tests: ## the same, and those that the tests need
	@tools/setup packages --tests

.PHONY: models
models: packages ## fetch the model weights and make the tables of the gazetteer, into var/models
	@tools/setup models

.PHONY: sources
sources: packages ## fetch the libraries that are built with the engine into var
	@tools/setup sources

.PHONY: release
release: sources ## build what users run: build/release/bin/diurna
	$(call build,release)

.PHONY: dev
dev: packages-tests sources ## build with tests, warnings as errors
	$(call build,dev)

.PHONY: asan
asan: packages-tests sources models ## build and test with the address and undefined-behaviour sanitizers
	$(call build,asan)
	$(call convert,asan)
	@echo "asan: ctest --preset asan"
	@ctest --preset asan

.PHONY: tidy
tidy: packages-tests sources ## run clang-tidy over every source (minutes)
	@echo "tidy: configuring build/dev for its list of compile commands"
	@test -f build/dev/build.ninja || cmake --preset dev
	@tools/check_tidy --build build/dev

.PHONY: fuzz
fuzz: packages-tests sources ## run each fuzz target for FUZZ_SECONDS (60)
	@echo "fuzz: fuzz/run $(FUZZ_SECONDS)"
	@fuzz/run $(FUZZ_SECONDS)

.PHONY: eval
eval: models release ## measure against the development data, if it is at hand
	@if [[ -z "$(EVAL_DATA)" ]]; then \
	  echo "eval: no data: neither ../shared/eval nor DIURNA_EVAL is there, so nothing was measured"; \
	else \
	  for folder in var/models/*/; do \
	    build/release/bin/diurna model add "$$folder" --name "$$(basename "$$folder")" --models var/models; \
	  done; \
	  echo "eval: eval/run on $(EVAL_DATA)"; \
	  DIURNA_EVAL="$(EVAL_DATA)" eval/run; \
	fi

.PHONY: clean
clean: ## remove what was built; what was fetched stays in var/
	@echo "clean: build/"
	@rm -rf build
