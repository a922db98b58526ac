//! The program: parse, run, exit.

use std::process::ExitCode;

/// Many small allocations on two threads: worth more than a tenth of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    labbrapport::cli::run()
}
