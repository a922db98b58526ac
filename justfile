# Lists the tasks.
default:
    @just --list

# Builds the example into output/.
build:
    cargo run --release

# Runs the tests.
test:
    cargo test --release

# Format and lints.
lint:
    cargo fmt --check
    cargo clippy --release --all-targets -- -D warnings

# Holds every PDF of the example against the standards.
conformance:
    bash tests/conformance/run.sh

# Writes data/ anew.
example-data:
    cargo run --release --example example_data

# What must pass before a change lands.
ci:
    bash .ci/run
