# The commands of the project; `make` alone lists them. PORT, DATA_DIR and the other settings come from the environment.
PYTHON ?= python3
VENV ?= $(if $(filter python3,$(PYTHON)),.venv,.venv-$(notdir $(PYTHON)))
PYTEST_ARGS ?=
export PYTHON VENV PYTEST_ARGS

.PHONY: help setup run test lint screens bench vendor messages lock
.DEFAULT_GOAL := help

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

setup: ## make the environment with what running and testing need
	@deploy/make_environment.sh requirements-dev.lock

run: ## set up what is missing, load the fixtures and serve on 127.0.0.1:8000 (PORT=..., DATA_DIR=...)
	@deploy/make_environment.sh requirements.lock
	@deploy/run.sh

test: setup ## all tests, on SQLite and on PostgreSQL, with a real browser (PYTHON=python3.13, PYTEST_ARGS="-k ...")
	@tests/run.sh

lint: setup ## ruff, and whether migrations are missing
	@tests/lint.sh

screens: setup ## pictures of every kind of public page, at 320 and 1280 px, dark and on paper, into screens/
	@rm -rf screens && $(VENV)/bin/python -m pytest -q -n 2 --screens screens -k "accessible_and_valid"

bench: setup ## how long the pages take, and how many queries
	@bench/run.sh

vendor: ## build static/vendor anew (needs npm)
	@deploy/vendor/build.sh

messages: setup ## collect the texts to translate into locale/sv (needs GNU gettext)
	@command -v xgettext >/dev/null || { echo "make messages needs GNU gettext: install the package gettext." >&2; exit 1; }
	@$(VENV)/bin/python manage.py makemessages -l sv --no-location --no-obsolete -i "data/*" -i ".venv*" -i "tests/*"
	@sed -i '/^"POT-Creation-Date:/d; /^"Report-Msgid-Bugs-To:/d' locale/sv/LC_MESSAGES/django.po

lock: ## write the lock files anew from pyproject.toml (needs uv)
	@deploy/lock.sh
