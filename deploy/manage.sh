#!/bin/bash
# twintowns COMMAND ...: manage.py with the settings and as the user of the service. install.sh puts it into /usr/local/sbin.
set -eu
[ "$(id -u)" = 0 ] || { echo "Only root reads the settings: sudo twintowns $*" >&2; exit 1; }
set -a
. /etc/twintowns.env
set +a
cd /srv/twintowns
exec runuser -u twintowns -- .venv/bin/python manage.py "$@"
