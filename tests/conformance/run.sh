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
cargo run --release -- build --edition en
"$venv/bin/python" tests/conformance/check.py output

workflows=target/conformance-workflows
if ! "$workflows/bin/snakemake" --version > /dev/null 2>&1; then
    rm -rf "$workflows"
    python3 -m venv "$workflows"
    "$workflows/bin/pip" install --quiet "snakemake>=9,<10"
fi
bash tests/conformance/workflows.sh "$workflows/bin/snakemake" target/release/labbrapport output

# Web pages, and the project while one works on it, in a browser, where there is one.
CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
if [ -n "$CHROMIUM" ] && command -v npm > /dev/null && command -v java > /dev/null; then
    web=target/conformance-web
    mkdir -p "$web"
    cp tests/conformance/{package.json,package-lock.json,web.mjs,open.mjs} "$web"
    [ -d "$web/node_modules" ] || npm ci --prefix "$web" --silent --no-audit --no-fund
    CHROMIUM="$CHROMIUM" node "$web/web.mjs" output
    CHROMIUM="$CHROMIUM" node "$web/open.mjs" target/release/labbrapport tests/cases/english
else
    echo "web pages were not looked at: that needs chromium, npm and java"
fi
