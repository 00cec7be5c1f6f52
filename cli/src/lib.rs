//! The program `article-embed`: parses the arguments, runs one command and turns its result into an exit status.
//!
//! The library is there for the program and for fuzz targets; it promises nothing to others.

// Some code is there for the server alone.
#![cfg_attr(not(feature = "serve"), allow(dead_code))]
// They panic where nobody reads, and on a full disk; `output` does not.
#![deny(clippy::print_stderr, clippy::print_stdout)]

mod args;
mod clock;
mod commands;
mod diagnostic;
mod encoding;
mod error;
mod files;
mod given_address;
mod html_tree;
mod input;
mod input_error;
#[doc(hidden)]
pub mod internal;
mod kind;
mod not_json;
mod output;
mod own_format;
mod page;
mod publish;
mod refused_embeds;
#[cfg(feature = "serve")]
mod server;
mod spelling_advice;
mod store;
mod subject;
mod value_parsers;

use clap::{Arg, CommandFactory, FromArgMatches, Parser, Subcommand};
use commands::build::OpenStore;
#[cfg(feature = "serve")]
use commands::serve;
use commands::{build, completions, normalize, oembed, render, schema, snippet, validate};
use error::{Error, ExitStatus};
use std::process::ExitCode;

/// Turn news articles into cards: as HTML, as snippets, as oEmbed responses, or a whole folder at once
#[derive(Debug, Parser)]
#[command(
    name = "article-embed",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    after_help = "An article is a JSON payload in any supported format, or its HTML page.\n\
                  Exit status: 0 on success, 1 if a payload is invalid, 2 if the command could not run.\n\
                  Run `article-embed COMMAND --help` for an example of each command."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Render(render::Args),
    Snippet(snippet::Args),
    Oembed(oembed::Args),
    Validate(validate::Args),
    Normalize(normalize::Args),
    Schema(schema::Args),
    Build(build::Args),
    #[cfg(feature = "serve")]
    Serve(serve::Args),
    Completions(completions::Args),
}

impl Command {
    fn run(&self, open: Option<OpenStore>) -> Result<ExitStatus, Error> {
        match self {
            Command::Render(args) => render::run(args),
            Command::Snippet(args) => snippet::run(args),
            Command::Oembed(args) => oembed::run(args),
            Command::Validate(args) => validate::run(args),
            Command::Normalize(args) => normalize::run(args),
            Command::Schema(_) => schema::run(),
            Command::Build(args) => build::run(args, open),
            #[cfg(feature = "serve")]
            Command::Serve(args) => serve::run(args),
            Command::Completions(args) => completions::run(args, &mut Cli::command()),
        }
    }
}

/// Runs the command that the process is given. The exit status is 0 on success, 1 if a payload is invalid, and 2 if the
/// command could not run.
#[must_use]
pub fn main() -> ExitCode {
    run(None)
}

fn with_negative_numbers(arg: Arg) -> Arg {
    let takes_values = arg.get_action().takes_values();
    arg.allow_negative_numbers(takes_values)
}

/// Runs the command that the process is given. `open` opens object stores.
pub(crate) fn run(open: Option<OpenStore>) -> ExitCode {
    // A negative number is a wrong value rather than an unknown option.
    let arguments = Cli::command().mut_subcommands(|command| command.mut_args(with_negative_numbers));
    let cli = Cli::from_arg_matches(&arguments.get_matches()).unwrap_or_else(|error| error.exit());
    match cli.command.run(open) {
        Ok(ExitStatus::Success) => ExitCode::SUCCESS,
        Ok(ExitStatus::InvalidPayload) => ExitCode::from(1),
        Ok(ExitStatus::Incomplete) => ExitCode::from(2),
        Err(error) => {
            output::tell(format_args!("article-embed: {}", error.chain()));
            ExitCode::from(2)
        }
    }
}
