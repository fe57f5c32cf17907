#!/bin/sh
# Style, format, system checks and missing migrations.
set -eu
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin

"$bin/ruff" check .
"$bin/ruff" format --check .
DATA_DIR=$(mktemp -d)
export DATA_DIR
trap 'rm -rf "$DATA_DIR"' EXIT
"$bin/python" manage.py check --fail-level WARNING
"$bin/python" manage.py makemigrations --check --dry-run
