//! The `medllm` program: arguments and streams in, exit code out. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(medllm::commands::run(std::env::args_os()))
}
