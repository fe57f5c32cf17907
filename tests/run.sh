#!/bin/bash
# `make test`: style, then all tests once on SQLite and once on a PostgreSQL of its own, which is removed at the end.
# As root it installs PostgreSQL and Chromium when they are missing; otherwise it says what to install. The whole browser
# does as well as Chromium without a window, and takes half as long again.
set -eu
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin
read -ra extra <<<"${PYTEST_ARGS:-}"
unset DATABASE_URL SECRET_KEY DEBUG ALLOWED_HOSTS MUNICIPALITY BEHIND_HTTPS PORT

work=$(mktemp -d /tmp/twintowns-test.XXXXXX)
. tests/postgresql.sh
trap 'stop_postgresql; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
has_postgresql() { pg=$(find_postgresql) && [ -x "$pg/initdb" ]; }
has_chromium() { command -v chromium-headless-shell chromium chromium-browser google-chrome >/dev/null; }
install_package() {
    echo "Installing $1 ..."
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" </dev/null >/dev/null
}

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && ! { has_postgresql && command -v chromium-headless-shell >/dev/null; }; then
    apt-get update -qq </dev/null || true
    has_postgresql || install_package postgresql || true
    install_package chromium-headless-shell || has_chromium || install_package chromium || true
fi
missing=""
has_postgresql || missing="postgresql"
has_chromium || missing="$missing chromium"
if [ -n "$missing" ]; then
    echo "make test needs these packages; install them first: $missing" >&2
    exit 1
fi

chmod 711 "$work"
mkdir "$work/data"
export DATA_DIR=$work/data
start_postgresql

failed=0
tests/lint.sh || failed=1
echo "== Migrations, from nothing, on both databases =="
"$bin/python" manage.py migrate --verbosity 0 &
DATABASE_URL=$throwaway_url "$bin/python" manage.py migrate --verbosity 0 || failed=1
wait $! || failed=1
echo "== SQLite =="
# One at a time to whoever is free: the tests with a browser are slow, and would else wait behind one another.
"$bin/python" -m pytest -n 2 --maxschedchunk 1 -q "${extra[@]}" || failed=1
echo "== PostgreSQL (what asks the database, without the browser) =="
DATABASE_URL=$throwaway_url \
    "$bin/python" -m pytest -n 2 -q -m "database and not browser and not once" "${extra[@]}" || failed=1
exit $failed
