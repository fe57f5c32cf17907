#!/bin/sh
# in_turn.sh COMMAND ...: commands of manage.py, one after the other. Each runs whatever became of those before it, and the
# exit status is 1 when one of them failed, so that `systemctl --failed` tells of it.
cd "$(dirname "$0")/.." || exit 1
status=0
for command in "$@"; do
    if [ "$command" = send_digest ] && [ -z "$EMAIL_HOST" ]; then
        continue # there is no server to send by
    fi
    "${PYTHON:-.venv/bin/python}" manage.py "$command" || { echo "$command failed" >&2; status=1; }
done
exit $status
