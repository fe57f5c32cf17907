#!/bin/sh
# Writes the lock files from pyproject.toml: every version with its hashes, for every platform and Python version,
# and no address of a package registry. `deploy/lock.sh --upgrade` takes newer versions.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "make lock needs uv: pip install uv." >&2; exit 1; }

compile() {
    uv pip compile --quiet --no-config --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
        --python-version 3.11 --custom-compile-command "make lock" pyproject.toml "$@"
}
compile --output-file requirements.lock "$@"
compile --extra dev --constraint requirements.lock --output-file requirements-dev.lock "$@"
