#!/bin/bash
# `make test`: style, then all tests once on SQLite and once on a PostgreSQL of its own, which is removed at the end.
# As root it installs PostgreSQL and Chromium when they are missing; otherwise it says what to install.
set -eu
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin
read -ra extra <<<"${PYTEST_ARGS:-}"
unset DATABASE_URL SECRET_KEY DEBUG ALLOWED_HOSTS MUNICIPALITY BEHIND_HTTPS PORT

find_postgresql() { # prints the folder of the newest initdb
    ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -n 1 | grep . ||
        dirname "$(readlink -f "$(command -v initdb)" 2>/dev/null)" 2>/dev/null
}
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

missing=""
pg=$(find_postgresql) && [ -x "$pg/initdb" ] || missing="postgresql"
find_chromium >/dev/null || missing="$missing chromium"
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $missing ..."
    apt-get update -qq </dev/null
    # shellcheck disable=SC2086  (the names are words)
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing </dev/null >/dev/null
    pg=$(find_postgresql)
elif [ -n "$missing" ]; then
    echo "make test needs these packages; install them first: $missing" >&2
    exit 1
fi

work=$(mktemp -d /tmp/twintowns-test.XXXXXX)
chmod 711 "$work"
mkdir "$work/data" "$work/pg"
export DATA_DIR=$work/data
as_pg=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    as_pg=(runuser -u postgres --)
    chown postgres "$work/pg"
fi
stop_postgresql() {
    if [ -e "$work/pg/cluster/postmaster.pid" ]; then
        (cd / && "${as_pg[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -m immediate -s stop) || true
    fi
    rm -rf "$work"
}
trap stop_postgresql EXIT
trap 'exit 130' INT TERM

start_postgresql() {
    cd /
    "${as_pg[@]}" "$pg/initdb" -D "$work/pg/cluster" -U twintowns -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$work/initdb.log"
    "${as_pg[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -l "$work/pg/log" -s -w start -o \
        "-c listen_addresses='' -c unix_socket_directories='$work/pg' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
}
(start_postgresql)

failed=0
tests/lint.sh || failed=1
echo "== SQLite =="
"$bin/python" -m pytest -n 2 -q "${extra[@]}" || failed=1
echo "== PostgreSQL (without the browser) =="
DATABASE_URL="postgresql://twintowns@/postgres?host=$work/pg" \
    "$bin/python" -m pytest -n 2 -q -m "not browser" "${extra[@]}" || failed=1
exit $failed
