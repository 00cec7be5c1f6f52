//! A folder of payloads to a folder of cards: in parallel, what is unchanged passed over, a bad file told and passed over too.

use super::args::Build;
use super::edition::{Edition, FILES, Fault};
use super::index;
use super::ledger::{self, Line};
use super::site::{Asset, Site, hash};
use super::{Ending, Trouble, say};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::iter::{ParallelBridge, ParallelIterator};
use serde_json::json;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;
use walkdir::{DirEntry, WalkDir};

/// How many files there were of each kind.
#[derive(Default)]
struct Tally {
    written: AtomicU64,
    unchanged: AtomicU64,
    bad: AtomicU64,
}

/// What all threads see.
struct Works<'a> {
    asked: &'a Build,
    site: &'a Site,
    bar: ProgressBar,
    tally: Tally,
    stamp: String,
}

pub(super) fn build(asked: &Build) -> Result<Ending, Trouble> {
    let started = Instant::now();
    let site = Site::new(&asked.base_url, &asked.folder)?;
    site.check()?;
    if !asked.folder.payloads.is_dir() {
        return Err(Trouble(format!("{}: no such folder", asked.folder.payloads.display())));
    }
    fs::create_dir_all(&asked.out).map_err(|error| Trouble::of(&asked.out.display().to_string(), &error))?;
    let _lock = ledger::lock(&asked.out)?;
    for Asset { path, bytes } in &site.assets {
        ledger::replace(&asked.out.join(path), bytes)?;
    }
    let works = Works {
        asked,
        site: &site,
        bar: bar(asked, inputs(asked).count()),
        tally: Tally::default(),
        stamp: site.stamp(),
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(asked.jobs.unwrap_or(0)).build();
    let pool = pool.map_err(|error| Trouble::of("--jobs", &error))?;
    // A bridge takes one file at a time from the walk: there is never a list of all of them.
    pool.install(|| inputs(asked).par_bridge().for_each(|file| works.take(&file)));
    works.bar.finish_and_clear();
    let removed = index::write(asked)?;
    works.sum_up(removed, started)
}

/// The payloads and pages of the folder. Hidden files, links and what was built are none.
pub(super) fn files_in(dir: &Path, but: Option<PathBuf>) -> impl Iterator<Item = PathBuf> + use<> {
    let visible = move |entry: &DirEntry| {
        let hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().first() == Some(&b'.');
        !hidden && but.as_deref() != Some(entry.path())
    };
    let files = WalkDir::new(dir).into_iter().filter_entry(visible).filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file()).map(DirEntry::into_path);
    files.filter(|file| ledger::is_input(file))
}

fn inputs(asked: &Build) -> impl Iterator<Item = PathBuf> + use<> {
    let (dir, out) = (&asked.folder.payloads, fs::canonicalize(&asked.out));
    let inside =
        fs::canonicalize(dir).ok().zip(out.ok()).and_then(|(dir, out)| Some(out.strip_prefix(dir).ok()?.to_owned()));
    files_in(dir, inside.map(|inside| dir.join(inside)))
}

fn bar(asked: &Build, total: usize) -> ProgressBar {
    if asked.json {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} {per_sec} {eta}");
    ProgressBar::new(total as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

impl Works<'_> {
    /// Publishes one file, whatever is in it.
    fn take(&self, file: &Path) {
        let done = catch_unwind(AssertUnwindSafe(|| self.publish(file)));
        let crashed = Fault { code: "crashed", path: String::from("$"), message: "the core stopped on this payload" };
        match done.unwrap_or(Ok(Err(crashed))) {
            Ok(Ok(true)) => self.tally.written.fetch_add(1, Relaxed),
            Ok(Ok(false)) => self.tally.unchanged.fetch_add(1, Relaxed),
            Ok(Err(Fault { code, path, message })) => self.complain(file, code, &path, message),
            Err(error) => self.complain(file, "failed", "$", &error.to_string()),
        };
        self.bar.inc(1);
    }

    /// Whether it had to be written.
    fn publish(&self, file: &Path) -> io::Result<Result<bool, Fault>> {
        let Some(path) = ledger::path_of(&self.asked.folder.payloads, file) else {
            return Ok(Err(Fault {
                code: "failed",
                path: String::from("$"),
                message: "its name is no UTF-8 text, or another file of the folder has the same but for the extension",
            }));
        };
        let bytes = fs::read(file)?;
        let made_of = hash(&[self.stamp.as_bytes(), &bytes].concat());
        let folder = self.asked.out.join(&path);
        let now = crate::host::Host::now(&crate::Server::of_environment()) / 1000;
        if !self.asked.force && Line::of(&folder).is_some_and(|line| line.stands(&made_of, now, &folder)) {
            return Ok(Ok(false));
        }
        let edition = match Edition::of(&bytes, &path, self.site) {
            Ok(edition) => edition,
            Err(fault) => return Ok(Err(fault)),
        };
        for (name, text) in FILES.iter().zip(&edition.files) {
            ledger::replace(&folder.join(name), text.as_bytes())?;
        }
        // Written last: what is interrupted before is made anew the next time.
        Line { made_of, until: edition.until, entry: edition.entry }.write(&folder)?;
        Ok(Ok(true))
    }

    fn complain(&self, file: &Path, code: &str, path: &str, message: &str) -> u64 {
        let file = file.display().to_string();
        if self.asked.json {
            let line = json!({"file": file, "severity": "error", "code": code, "path": path, "message": message});
            let _ = say(format!("{line}\n").as_bytes());
        } else {
            self.bar.suspend(|| eprintln!("{file}: error: {code} at {path}: {message}"));
        }
        self.tally.bad.fetch_add(1, Relaxed)
    }

    fn sum_up(&self, removed: u64, started: Instant) -> Result<Ending, Trouble> {
        let count = |number: &AtomicU64| number.load(Relaxed);
        let (written, unchanged, bad) =
            (count(&self.tally.written), count(&self.tally.unchanged), count(&self.tally.bad));
        let seconds = started.elapsed().as_secs_f64();
        let rate = (written + unchanged + bad) as f64 / seconds.max(0.001);
        let memory = peak_memory();
        if self.asked.json {
            let line = json!({
                "written": written, "unchanged": unchanged, "bad": bad, "removed": removed,
                "seconds": seconds, "per_second": rate.round(), "peak_memory": memory,
            });
            say(format!("{line}\n").as_bytes())?;
        } else {
            let memory = memory.map_or(String::new(), |bytes| format!(", at most {} MiB of memory", bytes >> 20));
            eprintln!("{written} written, {unchanged} unchanged, {bad} bad, {removed} removed");
            eprintln!("{seconds:.1} s, {rate:.0} a second{memory}");
        }
        Ok(if bad == 0 { Ending::Good } else { Ending::BadPayload })
    }
}

/// The most memory the process has had, in bytes, where the system tells it.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? << 10)
}
