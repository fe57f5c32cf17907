#!/bin/bash
# `make bench`: measures on databases of its own, made from the fixtures and thrown away afterwards.
# WORLD_CSV=file.csv make bench: also what needs the size of the world; bench/world.py says what the file holds.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d /tmp/twintowns-bench.XXXXXX)
chmod 711 "$work"
. tests/postgresql.sh
trap 'stop_postgresql; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
python="${VENV:-.venv}/bin/python"

fresh() { # a database with the fixtures
    "$python" manage.py migrate --verbosity 0
    "$python" manage.py seed
}
export DATA_DIR=$work/data
fresh
"$python" manage.py collectstatic --noinput --verbosity 0
"$python" bench/pages.py
"$python" bench/serving.py

if [ -z "${WORLD_CSV:-}" ]; then
    echo "WORLD_CSV names no file of the world's twinnings: what needs its size is not measured."
    exit 0
fi
"$python" bench/searching.py
"$python" bench/mapping.py
start_postgresql
export DATABASE_URL=$throwaway_url
fresh
"$python" bench/changelist.py
"$python" manage.py flush --noinput --verbosity 0
"$python" manage.py seed --verbosity 0
"$python" bench/searching.py
"$python" bench/mapping.py
