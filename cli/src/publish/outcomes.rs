//! What became of the files of a build: counts them, shows the progress and reports what failed.

use crate::diagnostic::Diagnostic;
use crate::output::{print, tell};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The number of files with each outcome.
pub(crate) struct Outcomes {
    pub(crate) written: AtomicU64,
    pub(crate) unchanged: AtomicU64,
    bad: AtomicU64,
    /// Reports errors as JSON on standard output.
    json: bool,
    progress: ProgressBar,
}

impl Outcomes {
    /// The outcomes of `total` files.
    pub(crate) fn new(json: bool, total: u64) -> Self {
        let zero = AtomicU64::default;
        Outcomes { written: zero(), unchanged: zero(), bad: zero(), json, progress: progress_bar(json, total) }
    }

    /// Counts a file with an outcome.
    pub(crate) fn count(&self, outcome: &AtomicU64) {
        outcome.fetch_add(1, Relaxed);
        self.progress.inc(1);
    }

    /// Counts and reports a file without a card.
    pub(crate) fn fail(&self, file: &Path, diagnostic: &Diagnostic) {
        if self.json {
            let file = file.display().to_string();
            let _ = print(format!("{}\n", json!(FileDiagnostic { file, diagnostic })).as_bytes());
        } else {
            self.progress.suspend(|| tell(diagnostic.line(file)));
        }
        self.count(&self.bad);
    }

    /// Counts a folder that cannot be read.
    pub(crate) fn fail_folder(&self) {
        self.bad.fetch_add(1, Relaxed);
    }

    /// Hides the progress. Returns how many files were written, unchanged and bad.
    pub(crate) fn finish(&self) -> [u64; 3] {
        self.progress.finish_and_clear();
        [&self.written, &self.unchanged, &self.bad].map(|number| number.load(Relaxed))
    }
}

/// Publishes a file. A panic counts as an invalid file, so that the others are still built.
pub(crate) fn guarded<T>(publish: impl FnOnce() -> Result<T, Diagnostic>) -> Result<T, Diagnostic> {
    catch_unwind(AssertUnwindSafe(publish)).unwrap_or_else(|_| {
        let message = "the renderer panicked, which is a bug of article-embed; please report it with this file";
        Err(Diagnostic::error("crashed", message))
    })
}

fn progress_bar(hidden: bool, total: u64) -> ProgressBar {
    if hidden {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} {per_sec} {eta}");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A diagnostic as one line of JSON.
#[derive(Serialize)]
struct FileDiagnostic<'a> {
    file: String,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}
