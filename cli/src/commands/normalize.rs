//! `article-embed normalize`: a payload of any format, in the project's own.

use super::single;
use crate::args::InputArgs;
use crate::error::{Error, ExitStatus};
use serde_json::json;

/// Print the payload in the project's own format, as JSON
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed normalize page.html")]
pub(crate) struct Args {
    #[command(flatten)]
    input: InputArgs,
    /// Print all articles of the payload, as a list
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    single::run(&args.input, args.list, |input| json!(input.subject))
}
