//! The native binary: it passes the command line on and does nothing by itself. In a browser there is none.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    article_embed::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
