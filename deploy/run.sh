#!/bin/sh
# `make run`: brings the database up to date, loads the fixtures, makes a login and serves the site on this machine.
# May be repeated at any time; what staff have edited stays.
set -eu
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}
port=${PORT:-8000}

manage() { "$venv/bin/python" manage.py "$@"; }

check() { # stops with the faults and what to do about them, a line each, and nothing else
    said=$(manage check --database default 2>&1) && return
    printf '%s\n' "$said" | sed -E -e '/^(SystemCheckError:.*|ERRORS:|WARNINGS:|System check .*|)$/d' \
        -e 's/^[^ ]+ \([a-zA-Z.]+[0-9]+\) //' -e 's/^\tHINT: //' >&2
    exit 1
}

check
if ! "$venv/bin/python" -c '
import socket, sys
with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    probe.bind(("127.0.0.1", int(sys.argv[1])))
' "$port" 2>/dev/null; then
    echo "Port $port cannot be used: choose another, for example PORT=8001 make run." >&2
    exit 1
fi

manage migrate --verbosity 0
manage seed
manage load_gazetteer
check
manage collectstatic --noinput --verbosity 0
manage create_login
echo "Open http://127.0.0.1:$port/ (staff: http://127.0.0.1:$port/admin/). Stop with Ctrl+C."
exec "$venv/bin/gunicorn" twintowns.wsgi:application --bind "127.0.0.1:$port" \
    --worker-class gthread --threads 4 --log-level warning --no-control-socket --limit-request-line 8190
