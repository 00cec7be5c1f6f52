//! The command line: what is asked for, and how it ends. What is made of an article is the core's.

mod answers;
mod args;
mod build;
mod document;
mod edition;
mod index;
mod input;
mod ledger;
mod one;
mod page;
mod serve;
mod shelf;
mod site;

use args::{Command, Line};
use clap::{CommandFactory, Parser};
use std::io::{self, Write};
use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// All was as it should be.
    Good,
    /// A payload was bad: status 1.
    BadPayload,
}

/// What kept a command from doing its work, in a sentence: status 2.
#[derive(Debug)]
struct Trouble(String);

impl Trouble {
    /// What an operation of the system said, and of what.
    fn of(what: &str, error: &dyn std::fmt::Display) -> Self {
        Trouble(format!("{what}: {error}"))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble(error.to_string())
    }
}

/// Runs the command that the process was started with: status 0, 1 if a payload was bad, 2 if it could not be done.
pub fn run() -> ExitCode {
    let line = Line::parse();
    let done = match line.command {
        Command::Render(asked) => one::render(&asked),
        Command::Snippet(asked) => one::snippet(&asked),
        Command::Oembed(asked) => one::oembed(&asked),
        Command::Validate(asked) => one::validate(&asked),
        Command::Normalize(asked) => one::normalize(&asked),
        Command::Schema => schema(),
        Command::Build(asked) => build::build(&asked),
        Command::Serve(asked) => serve::serve(&asked),
        Command::Completions { shell } => completions(shell),
    };
    match done {
        Ok(Ending::Good) => ExitCode::SUCCESS,
        Ok(Ending::BadPayload) => ExitCode::from(1),
        Err(Trouble(what)) => {
            eprintln!("article-embed: {what}");
            ExitCode::from(2)
        }
    }
}

fn schema() -> Result<Ending, Trouble> {
    let text = serde_json::to_string_pretty(&crate::schema()).map_err(|error| Trouble::of("schema", &error))?;
    say(format!("{text}\n").as_bytes())
}

fn completions(shell: clap_complete::Shell) -> Result<Ending, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Line::command(), "article-embed", &mut script);
    say(&script)
}

/// Writes what was asked for to standard output. That nobody reads on is no trouble.
fn say(bytes: &[u8]) -> Result<Ending, Trouble> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::of("standard output", &error)),
        _ => Ok(Ending::Good),
    }
}
