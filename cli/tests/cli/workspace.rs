//! A temporary folder to run the binary in.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The clock of the binary, in seconds since 1970: later than every past date in the fixtures, earlier than every
/// future one.
pub const NOW: &str = "1780000000";

/// A folder of one test, removed when the test ends.
pub struct Workspace(PathBuf);

/// The exit status of a command, and what it printed.
pub struct CommandOutput {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Workspace {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("article-embed-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Workspace(folder)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// A command in this folder, not yet started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_article-embed"));
        command.args(args).current_dir(&self.0).env("SOURCE_DATE_EPOCH", NOW);
        command
    }

    pub fn run(&self, args: &[&str]) -> CommandOutput {
        command_output(&self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs a command with `input` on its standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> CommandOutput {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A command that refuses its arguments ends without reading.
        let written = child.stdin.take().unwrap().write_all(input.as_bytes());
        assert!(written.is_ok() || written.unwrap_err().kind() == ErrorKind::BrokenPipe);
        command_output(&child.wait_with_output().unwrap())
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn command_output(output: &Output) -> CommandOutput {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    CommandOutput {
        status: output.status.code().unwrap_or(-1),
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
    }
}

/// The counts that `build --json` prints last: written, unchanged, bad, removed.
pub fn counts(output: &CommandOutput) -> [u64; 4] {
    let last = output.stdout.lines().last().unwrap_or_else(|| panic!("{}", output.stderr));
    let summary: serde_json::Value = serde_json::from_str(last).unwrap();
    ["written", "unchanged", "bad", "removed"].map(|key| summary[key].as_u64().unwrap())
}

/// A minimal payload.
pub fn story(headline: &str) -> String {
    let url = format!("https://news.example/{}", headline.to_lowercase().replace(' ', "-"));
    serde_json::json!({"headline": headline, "url": url, "published": "2026-05-01T08:00:00Z"}).to_string()
}

/// The relative paths and contents of all files below a folder.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    found.push((path.strip_prefix(folder).unwrap().display().to_string(), fs::read(&path).unwrap()))
                }
            }
        }
    }
    found.sort();
    found
}
