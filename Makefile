# Every command makes its own set-up: `make demo` and `make test` work on a fresh machine with Python 3.11.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# One test more at once than the machine has cores, for many wait; `make test WORKERS=0 ARGS=tests/desk` runs some of
# them one by one.
WORKERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1 )))
READY := .venv/.ready
# Who decides, who delivers, who may grant, what was granted and what happened: no branch of these is left untried.
CORE := bot/desk.py bot/outbox.py bot/books.py bot/limits.py \
	$(patsubst %,bot/domain/%.py,authority ladder money audit decide_grant decide_giving limit_changes) \
	$(patsubst %,storage/%.py,ledger ledger_check limits audit)

.PHONY: setup demo test check soak bench mutate format picture lock clean

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@echo "Setting up .venv (about a minute the first time) ..."
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY)
	$(BIN)/amends demo

test: $(READY)
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n $(WORKERS) --dist worksteal $(ARGS)
	$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report --format=total | sed 's/^/Coverage in per cent: /'

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverage report --fail-under=90 --format=total
	$(BIN)/coverage report --fail-under=100 $(CORE)

# The figures, ten times larger than in `make test`, and what takes too long for it; hours on two cores.
soak: $(READY)
	AMENDS_SOAK=1 $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal tests/figures tests/llm/test_noise.py tests/reliability tests/simulator tests/desk/test_sweep.py tests/desk/test_races.py $(ARGS)

# How fast it is here. No test asserts on time.
bench: $(READY)
	@$(BIN)/python -m tests.bench

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Breaks money and authority in every small way and shows what no test noticed; about half an hour on two cores.
mutate: $(READY)
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

# The picture in the README, as a browser sees it.
picture: $(READY)
	$(BIN)/python -m tests.browser.picture

# Needs uv; only who changes the dependencies needs it.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist .hypothesis .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache mutants *.egg-info
