#!/usr/bin/env bash
# The example as a Snakemake workflow with three parts and as a Slurm array without
# Slurm: both give what one machine gives, byte for byte.
set -euo pipefail
snakemake="$(realpath "$1")" program="$(realpath "$2")" one="$(realpath "$3")"
cd "$(dirname "$0")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp -r labbrapport.toml data report-templates examples/workflows/. "$work"
PATH="$(dirname "$program"):$PATH"
cd "$work"
"$snakemake" --cores 2 --quiet all
diff -r output "$one" --exclude en --exclude README.md --exclude .gitignore
# Nothing is left to do, and a changed input makes it all anew.
grep -q "Nothing to be done" <<< "$("$snakemake" --cores 2 --dry-run 2>&1)"
echo >> labbrapport.toml
grep -q "rule gather" <<< "$("$snakemake" --cores 2 --dry-run 2>&1)"
rm -rf output parts
for task in 1 2 3; do
    SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_COUNT=3 SLURM_CPUS_PER_TASK=2 bash slurm.sh
done
labbrapport gather --quiet
diff -r output "$one" --exclude en --exclude README.md --exclude .gitignore
echo "workflows: Snakemake and an array of three tasks made the same bytes as one machine"
