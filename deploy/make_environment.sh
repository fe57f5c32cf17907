#!/bin/sh
# make_environment.sh LOCK: makes the Python environment in $VENV, installs what LOCK says and compiles the
# translations. Does nothing twice: a copy of each lock file in the environment tells what is installed.
set -eu
cd "$(dirname "$0")/.."
lock=$1
venv=${VENV:-.venv}
python=${PYTHON:-python3}

fail() { echo "$1" >&2; exit 1; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    if [ "$python" = python3 ] && ! new_enough python3; then
        for candidate in python3.13 python3.12 python3.11 python3.14; do
            if new_enough "$candidate"; then python=$candidate; return; fi
        done
    fi
    new_enough "$python" || fail "Python 3.11 or newer is needed and $python is not: install it, or name one with PYTHON=/path/to/python."
}

need_venv_module() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $package ..."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"; } </dev/null >/dev/null
    else
        fail "$python comes without venv: install the package $package (Debian, Ubuntu: sudo apt-get install $package)."
    fi
}

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    find_python
    need_venv_module
    echo "Making the Python environment in $venv ..."
    "$python" -m venv --clear "$venv"
fi

if ! cmp -s "$lock" "$venv/$lock"; then
    echo "Installing what $lock lists ..."
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r "$lock"
    cp "$lock" "$venv/$lock"
fi

for catalogue in locale/*/LC_MESSAGES/*.po; do
    compiled=${catalogue%.po}.mo
    if [ -e "$catalogue" ] && { [ ! -e "$compiled" ] || [ "$catalogue" -nt "$compiled" ]; }; then
        "$venv/bin/pybabel" --quiet compile --input-file "$catalogue" --output-file "$compiled"
    fi
done
