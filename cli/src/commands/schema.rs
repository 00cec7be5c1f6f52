//! `article-embed schema`: the JSON Schema of the project's own payload format.

use crate::error::{Error, ExitStatus};
use crate::output::print;

/// Print the JSON Schema of the project's own payload format
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed schema > schema.json")]
pub(crate) struct Args {}

pub(crate) fn run() -> Result<ExitStatus, Error> {
    let schema = serde_json::to_string_pretty(&article_embed::schema()).map_err(|error| Error::Output(error.into()))?;
    print(format!("{schema}\n").as_bytes())?;
    Ok(ExitStatus::Success)
}
