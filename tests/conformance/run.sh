#!/usr/bin/env bash
# Builds the example and holds every PDF of it against the standards.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/conformance-venv
[ -x "$venv/bin/outloud" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet page-validation outloud; }
cargo run --release
"$venv/bin/python" tests/conformance/check.py output
