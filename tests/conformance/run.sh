#!/usr/bin/env bash
# Builds the example and holds every PDF of it against the standards.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/conformance-venv
# A virtual environment does not survive being moved with its folder.
if ! "$venv/bin/outloud" --version > /dev/null 2>&1; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet page-validation outloud
fi
cargo run --release
"$venv/bin/python" tests/conformance/check.py output
