//! `article-embed completions`: the completion script of a shell.

use crate::error::{Error, ExitStatus};
use crate::output::print;

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed completions fish > ~/.config/fish/completions/article-embed.fish")]
pub(crate) struct Args {
    /// Shell that runs the script
    shell: clap_complete::Shell,
}

pub(crate) fn run(args: &Args, cli: &mut clap::Command) -> Result<ExitStatus, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, cli, "article-embed", &mut script);
    print(&script)?;
    Ok(ExitStatus::Success)
}
