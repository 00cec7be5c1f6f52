//! The program `article-embed`, which also builds into object stores.

mod removal;
mod s3;

use article_embed_cli::internal;
use std::process::ExitCode;

fn main() -> ExitCode {
    internal::main(s3::open)
}
