# Lists the tasks.
default:
    @just --list

# Builds the example into output/.
build:
    cargo run --release

# Runs the tests.
test:
    cargo test --release

# Writes what the tests were shown last anew; `git diff` is the review.
snapshots:
    SNAPSHOTS=overwrite cargo test --release --no-fail-fast

# The benchmarks, with what ships.
bench:
    cargo bench --profile dist

# Format and lints.
lint:
    cargo fmt --check
    cargo clippy --release --all-targets --features parquet -- -D warnings

# Holds every PDF of the example against the standards.
conformance:
    bash tests/conformance/run.sh

# Writes data/ anew.
example-data:
    cargo run --release --example example_data

# What must pass before a change lands.
ci:
    bash .ci/run
