#!/bin/sh
# Style, format, system checks and missing migrations; goes through all of them and fails when any one did.
set -u
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin
DATA_DIR=$(mktemp -d)
export DATA_DIR
trap 'rm -rf "$DATA_DIR"' EXIT

failed=0
"$bin/ruff" check . || failed=1
"$bin/ruff" format --check . || failed=1
"$bin/python" manage.py check --fail-level WARNING || failed=1
"$bin/python" manage.py makemigrations --check --dry-run || failed=1
exit $failed
