//! The program `article-embed`.

use std::process::ExitCode;

fn main() -> ExitCode {
    article_embed_cli::main()
}
