//! `article-embed build`: a folder of payloads to a folder of static files.

use crate::args::SiteArgs;
use crate::error::{Error, ExitStatus};
use crate::files::input_folder::InputFolder;
use crate::files::shard::Shard;
use crate::files::survey::Survey;
use crate::output::print;
use crate::publish::job::{Counts, Job};
use crate::publish::output::Output;
use crate::publish::site::Site;
use clap::ValueHint;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::iter::{ParallelBridge, ParallelIterator};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Write the cards of a folder of payloads as static files, and print how many were written
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Each payload gets a folder: a page with its card, a page for frames, snippets, an oEmbed response,\n\
                  and the payload in the project's own format. Unchanged payloads are skipped. Cards whose payload\n\
                  is gone are removed.\n\n\
                  Example:\n  article-embed build payloads --out public --base-url https://cards.example"
)]
pub(crate) struct Args {
    /// Folder to write to
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: PathBuf,
    /// Public address of the folder
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    base_url: String,
    /// Write all cards, even unchanged ones
    #[arg(long)]
    force: bool,
    /// Share of the cards, in percent, that a build may remove because their payload is gone; one may always go
    #[arg(long, value_name = "PERCENT", default_value_t = 20, value_parser = clap::value_parser!(u8).range(0..=100))]
    max_removed: u8,
    /// Build what can be read if a folder cannot be, and remove no cards then
    #[arg(long)]
    keep_going: bool,
    /// Part of the payloads to build, such as 2/8: the second of eight builds that work at the same time
    #[arg(long, value_name = "PART")]
    shard: Option<Shard>,
    /// Number of threads [default: one for each core]
    #[arg(long, value_name = "COUNT")]
    jobs: Option<usize>,
    /// Print one line of JSON for each invalid payload, and one with the counts at the end
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    site: SiteArgs,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let started = Instant::now();
    let summary = build(args)?;
    print_summary(&summary, started, args.json)?;
    Ok(if summary.bad == 0 { ExitStatus::Success } else { ExitStatus::InvalidPayload })
}

/// What a build did: the number of cards with each outcome.
#[derive(Debug)]
pub struct Summary {
    /// Written or written again.
    pub written: u64,
    /// As they were.
    pub unchanged: u64,
    /// Not built; reported.
    pub bad: u64,
    /// Removed, because their payload is gone.
    pub removed: u64,
}

pub(crate) fn build(args: &Args) -> Result<Summary, Error> {
    let site = Site::new(&args.base_url, &args.site)?;
    let payloads = InputFolder::open(&args.site.payloads)?;
    let Args { out, max_removed, keep_going, shard, .. } = args;
    let (max_removed, keep_going, shard) = (*max_removed, *keep_going, *shard);
    let total = Survey { payloads: &payloads, out, max_removed, shard, keep_going }.run()?;
    let output = Output::prepare(out, shard, &site.assets, total)?;
    let job = Job {
        payloads: &payloads,
        output: &output,
        site: &site,
        fingerprint: site.fingerprint(),
        force: args.force,
        json: args.json,
        progress: progress_bar(args.json, total),
        counts: Counts::default(),
        waiting: Mutex::default(),
    };
    let unread = run_all(&job, args)?;
    job.progress.finish_and_clear();
    let removed = match unread {
        Some(error) if !keep_going => return Err(output.finish(&payloads, site.base(), None).err().unwrap_or(error)),
        Some(_) => output.finish(&payloads, site.base(), None)?,
        None => output.finish(&payloads, site.base(), Some(max_removed))?,
    };
    let count = |number: &AtomicU64| number.load(Relaxed);
    let Counts { written, unchanged, bad } = &job.counts;
    Ok(Summary { written: count(written), unchanged: count(unchanged), bad: count(bad), removed })
}

/// Publishes all files. Returns the last error of a folder that could not be read.
fn run_all(job: &Job<'_>, args: &Args) -> Result<Option<Error>, Error> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.jobs.unwrap_or(0)).build().map_err(Error::Threads)?;
    let unread = Mutex::new(None);
    // `par_bridge` takes files from the walk one at a time; the list of all of them is never in memory.
    pool.install(|| {
        job.payloads.files().par_bridge().for_each(|file| match file {
            Ok(file) if args.shard.is_some_and(|shard| !shard.has(&file)) => {}
            Ok(file) => job.run(&file),
            Err(error) => {
                job.counts.bad.fetch_add(1, Relaxed);
                *unread.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            }
        });
    });
    job.replace_waiting(1);
    Ok(unread.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn progress_bar(hidden: bool, total: u64) -> ProgressBar {
    if hidden {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} {per_sec} {eta}");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn print_summary(summary: &Summary, started: Instant, as_json: bool) -> Result<(), Error> {
    let Summary { written, unchanged, bad, removed } = summary;
    let seconds = started.elapsed().as_secs_f64();
    let rate = (written + unchanged + bad) as f64 / seconds.max(0.001);
    let memory = peak_memory();
    if as_json {
        let line = json!({
            "written": written, "unchanged": unchanged, "bad": bad, "removed": removed,
            "seconds": seconds, "per_second": rate.round(), "peak_memory": memory,
        });
        print(format!("{line}\n").as_bytes())?;
    } else {
        let memory = memory.map_or(String::new(), |bytes| format!(", peak memory {} MiB", bytes >> 20));
        eprintln!("{written} written, {unchanged} unchanged, {bad} bad, {removed} removed");
        eprintln!("{seconds:.1} s, {rate:.0} per second{memory}");
    }
    Ok(())
}

/// The peak memory of the process in bytes, from `VmHWM` in Linux's `/proc/self/status`; `None` on other systems.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? << 10)
}
