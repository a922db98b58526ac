#!/usr/bin/env bash
# A programme's reports as a Slurm array: each task makes its part of the documents.
# In the project's folder, which all machines see:
#
#     id=$(sbatch --parsable slurm.sh)
#     sbatch --dependency=afterok:"$id" --wrap "labbrapport gather"
#
#SBATCH --job-name=labbrapport
#SBATCH --array=1-20
#SBATCH --cpus-per-task=4
#SBATCH --mem=2G
#SBATCH --time=01:00:00
set -euo pipefail
labbrapport build --quiet \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --jobs "$SLURM_CPUS_PER_TASK"
