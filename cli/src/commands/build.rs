//! `article-embed build`: a folder of payloads to static files, in a folder or in an object store.

use crate::args::SiteArgs;
use crate::error::{Error, ExitStatus};
use crate::files::input_folder::InputFolder;
use crate::files::shard::Shard;
use crate::files::survey::Survey;
use crate::output::{print, tell};
use crate::publish::job::Job;
use crate::publish::outcomes::Outcomes;
use crate::publish::output::Output;
use crate::publish::site::Site;
use crate::publish::summary::Summary;
use crate::store::{self, Objects, StoreBuild, build_id};
use crate::value_parsers::whole;
use clap::ValueHint;
use rayon::iter::{ParallelBridge, ParallelIterator};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// How many requests to an object store are under way at the same time. They wait more than they compute.
const REQUESTS: usize = 32;

/// Write the cards of a folder of payloads as static files, and print how many were written
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Each payload gets a folder: a page with its card, a page for frames, snippets, an oEmbed response,\n\
                  and the payload in the project's own format. Unchanged payloads are skipped. Cards whose payload\n\
                  is gone are removed.\n\n\
                  Example:\n  article-embed build payloads --out public --base-url https://cards.example"
)]
pub(crate) struct Args {
    /// Folder to write to, or an object store such as s3://bucket/prefix
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: PathBuf,
    /// Public address of the folder
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    base_url: String,
    /// Write all cards, even unchanged ones
    #[arg(long)]
    force: bool,
    /// Share of the cards, in percent, that a build may remove because their payload is gone; one may always go
    #[arg(long, value_name = "PERCENT", default_value_t = 20, value_parser = whole::<u8>(0..=100))]
    max_removed: u8,
    /// Build what can be read if a folder cannot be, and remove no cards then
    #[arg(long)]
    keep_going: bool,
    /// Part of the payloads to build, such as 2/8: the second of eight builds that work at the same time
    #[arg(long, value_name = "PART")]
    shard: Option<Shard>,
    /// Number of threads [default: one for each core; 32 for an object store]
    #[arg(long, value_name = "COUNT", value_parser = whole::<usize>(1..=1024))]
    jobs: Option<usize>,
    /// Print one line of JSON for each invalid payload, and one with the counts at the end
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    site: SiteArgs,
}

pub(crate) fn run(args: &Args, open: Option<OpenStore>) -> Result<ExitStatus, Error> {
    let started = Instant::now();
    let summary = build(args, open)?;
    print_summary(&summary, started, args.json)?;
    Ok(if summary.bad == 0 { ExitStatus::Success } else { ExitStatus::InvalidPayload })
}

/// Opens an object store by its address, such as `s3://bucket/prefix`.
///
/// # Errors
///
/// A sentence that says why it cannot be opened.
pub type OpenStore = fn(&str) -> Result<Box<dyn Objects>, String>;

/// Builds into a folder, or into an object store if `open` knows one.
pub(crate) fn build(args: &Args, open: Option<OpenStore>) -> Result<Summary, Error> {
    let site = Site::new(&args.base_url, &args.site)?;
    let payloads = InputFolder::open(&args.site.payloads)?;
    match args.out.to_str().filter(|out| out.contains("://")) {
        Some(address) => build_into_store(args, address, &site, &payloads, open),
        None => build_into_folder(args, &site, &payloads),
    }
}

fn build_into_store(
    args: &Args,
    address: &str,
    site: &Site,
    payloads: &InputFolder,
    open: Option<OpenStore>,
) -> Result<Summary, Error> {
    let open = open.ok_or(Error::NoStore)?;
    let objects = open(address).map_err(|reason| Error::Store { address: address.to_owned(), reason })?;
    let Args { max_removed, keep_going, shard, force, json, .. } = *args;
    let address = address.trim_end_matches('/');
    let id = build_id();
    let build =
        StoreBuild { objects: &*objects, address, id: &id, site, payloads, max_removed, keep_going, shard, force };
    threads(args.jobs.unwrap_or(REQUESTS))?.install(|| store::run(&build, json))
}

fn build_into_folder(args: &Args, site: &Site, payloads: &InputFolder) -> Result<Summary, Error> {
    let Args { max_removed, keep_going, shard, .. } = *args;
    let out = &args.out;
    let total = Survey { payloads, out, max_removed, shard, keep_going }.run()?;
    let output = Output::prepare(out, shard, &site.assets, total)?;
    let outcomes = Outcomes::new(args.json, total);
    let job = Job {
        payloads,
        output: &output,
        site,
        fingerprint: site.fingerprint(),
        force: args.force,
        outcomes: &outcomes,
        waiting: Mutex::default(),
    };
    let unread = run_all(&job, args)?;
    let [written, unchanged, bad] = outcomes.finish();
    let removed = match unread {
        Some(error) if !keep_going => return Err(output.finish(payloads, site.base(), None).err().unwrap_or(error)),
        Some(_) => output.finish(payloads, site.base(), None)?,
        None => output.finish(payloads, site.base(), Some(max_removed))?,
    };
    Ok(Summary { written, unchanged, bad, removed })
}

fn threads(count: usize) -> Result<rayon::ThreadPool, Error> {
    rayon::ThreadPoolBuilder::new().num_threads(count).build().map_err(Error::Threads)
}

/// Publishes all files. Returns the last error of a folder that could not be read.
fn run_all(job: &Job<'_>, args: &Args) -> Result<Option<Error>, Error> {
    let pool = threads(args.jobs.unwrap_or(0))?;
    let unread = Mutex::new(None);
    // `par_bridge` takes files from the walk one at a time; the list of all of them is never in memory.
    pool.install(|| {
        job.payloads.files_to_build().par_bridge().for_each(|file| match file {
            Ok(file) if args.shard.is_some_and(|shard| !shard.has(&file)) => {}
            Ok(file) => job.run(&file),
            Err(error) => {
                job.outcomes.fail_folder();
                *unread.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            }
        });
    });
    job.replace_waiting(1);
    Ok(unread.into_inner().unwrap_or_else(PoisonError::into_inner))
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
        tell(format_args!("{written} written, {unchanged} unchanged, {bad} bad, {removed} removed"));
        tell(format_args!("{seconds:.1} s, {rate:.0} per second{memory}"));
    }
    Ok(())
}

/// The peak memory of the process in bytes, from `VmHWM` in Linux's `/proc/self/status`; `None` on other systems.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? << 10)
}
