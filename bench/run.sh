#!/bin/sh
# `make bench`: measures on a database of its own, made from the fixtures and thrown away afterwards.
set -eu
cd "$(dirname "$0")/.."
DATA_DIR=$(mktemp -d)
export DATA_DIR
trap 'rm -rf "$DATA_DIR"' EXIT
python="${VENV:-.venv}/bin/python"

"$python" manage.py migrate --verbosity 0
"$python" manage.py seed
"$python" manage.py collectstatic --noinput --verbosity 0
"$python" bench/pages.py
