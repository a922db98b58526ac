#!/usr/bin/env bash
# Builds the example in both languages and holds all that is written against the standards.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/conformance-venv
# A virtual environment does not survive being moved with its folder.
if ! "$venv/bin/python" -c "import page, outloud, frictionless, jsonschema" > /dev/null 2>&1; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet page-validation outloud frictionless jsonschema
fi
cargo run --release
cargo run --release -- build --lang en
"$venv/bin/python" tests/conformance/check.py output
