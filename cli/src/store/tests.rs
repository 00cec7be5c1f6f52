//! Builds into an object store in memory: the tree of a folder, unchanged cards, kills, parts, two builds at once.

use super::memory::{Interrupted, Memory};
use super::objects::Objects;
use super::{StoreBuild, build_id, run};
use crate::args::SiteArgs;
use crate::error::Error;
use crate::files::input_folder::InputFolder;
use crate::publish::site::Site;
use crate::publish::summary::Summary;
use clap::{Args, Command, FromArgMatches};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering::SeqCst};

/// A folder of payloads, removed when the test ends.
struct Payloads(PathBuf);

impl Payloads {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("article-embed-store-{}-{}", std::process::id(), NUMBER.fetch_add(1, SeqCst));
        let payloads = Payloads(std::env::temp_dir().join(name));
        fs::create_dir_all(payloads.0.join("in")).unwrap();
        payloads
    }

    fn write(&self, path: &str, headline: &str, status: &str) {
        let file = self.0.join(format!("in/{path}.json"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let (url, published) = (format!("https://news.example/{path}"), "2026-05-01T08:00:00Z");
        let payload = json!({"headline": headline, "url": url, "status": status, "published": published});
        fs::write(file, payload.to_string()).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.0.join(format!("in/{path}.json"))).unwrap();
    }

    /// Builds into a store.
    fn build(&self, objects: &dyn Objects, shard: Option<&str>) -> Result<Summary, Error> {
        let matches = SiteArgs::augment_args(Command::new("build")).get_matches_from([
            "build",
            "in",
            "--script",
            "https://cdn.example/embed.js",
        ]);
        let site = Site::new("https://cards.example", &SiteArgs::from_arg_matches(&matches).unwrap()).unwrap();
        let payloads = InputFolder::open(&self.0.join("in")).unwrap();
        let (shard, id) = (shard.map(|shard| shard.parse().unwrap()), build_id());
        let (max_removed, keep_going, force) = (20, false, false);
        let (site, payloads) = (&site, &payloads);
        let address = "s3://cards/site";
        let build = StoreBuild { objects, address, id: &id, site, payloads, max_removed, keep_going, shard, force };
        run(&build, true)
    }

    /// The public files of a build into a folder, without the manifests of cards.
    fn folder(&self) -> BTreeMap<String, String> {
        let (payloads, out) = (self.0.join("in"), self.0.join("out"));
        let base = ["--base-url", "https://cards.example", "--script", "https://cdn.example/embed.js", "--json"];
        let args = [&["article-embed", "build", payloads.to_str().unwrap(), "--out", out.to_str().unwrap()], &base[..]];
        crate::internal::build(args.concat()).unwrap();
        let files = walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap).filter(|it| it.file_type().is_file());
        let name = |path: &Path| path.strip_prefix(&out).unwrap().to_str().unwrap().to_owned();
        let all = files.map(|file| (name(file.path()), fs::read_to_string(file.path()).unwrap()));
        all.filter(|(name, _)| !name.starts_with('.') && !name.ends_with("edition.json")).collect()
    }
}

impl Drop for Payloads {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn counts(summary: Result<Summary, Error>) -> [u64; 4] {
    let Summary { written, unchanged, bad, removed } = summary.map_err(|error| error.chain()).unwrap();
    [written, unchanged, bad, removed]
}

/// Payloads of which some have others beneath.
fn stories() -> Payloads {
    let payloads = Payloads::new();
    for number in 0..5 {
        for path in ["a", "a/b", "world/rain", "z é"] {
            payloads.write(&format!("{path}{number}"), &format!("Story {path}{number}"), "usable");
        }
    }
    payloads
}

/// Withdraws two articles, removes one, corrects one and adds one.
fn change(payloads: &Payloads) {
    payloads.write("a1", "Story a1", "canceled");
    payloads.write("world/rain3", "Story world/rain3", "withheld");
    payloads.remove("a/b2");
    payloads.write("z é4", "Corrected", "usable");
    payloads.write("new", "New", "usable");
}

fn without_addresses(mut files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    files.retain(|name, _| !name.starts_with("addresses/"));
    files
}

#[test]
fn a_store_has_the_files_of_a_folder() {
    let (payloads, store) = (stories(), Memory::default());
    assert_eq!(counts(payloads.build(&store, None)), [20, 0, 0, 0]);
    assert_eq!(without_addresses(store.public()), payloads.folder());
    change(&payloads);
    assert_ne!(without_addresses(store.public()), payloads.folder(), "the control");
    assert_eq!(counts(payloads.build(&store, None)), [4, 16, 0, 1]);
    assert_eq!(without_addresses(store.public()), payloads.folder());
    let addresses: Vec<_> = store.public().into_iter().filter(|(name, _)| name.starts_with("addresses/")).collect();
    let has = |text: &str| addresses.iter().any(|(_, file)| file.contains(text));
    assert!(
        has("\"news.example/new\":\"new\"") && has("\"news.example/world/rain3\":\"world/rain3\""),
        "{addresses:?}"
    );
    assert!(!has("a/b2"), "{addresses:?}");
}

#[test]
fn what_has_not_changed_is_not_written() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    store.written.lock().unwrap().clear();
    assert_eq!(counts(payloads.build(&store, None)), [0, 20, 0, 0]);
    assert_eq!(*store.written.lock().unwrap(), Vec::<String>::new());
    payloads.write("a1", "Corrected", "usable");
    fs::write(payloads.0.join("in/bad.json"), "{").unwrap();
    for round in 0..2 {
        assert_eq!(counts(payloads.build(&store, None)), [1 - round, 20 - 1 + round, 1, 0]);
        let mut written: Vec<String> = std::mem::take(&mut store.written.lock().unwrap());
        written.retain(|name| !name.starts_with('.'));
        written.sort_unstable();
        let card = ["article", "frame-oembed", "frame-snippet", "frame", "index", "oembed", "snippet"];
        let is_card = |name: &String| card.iter().any(|file| name.starts_with(&format!("a1/{file}.")));
        let (own, others): (Vec<_>, Vec<_>) = written.into_iter().partition(is_card);
        let index = ["feed.json", "feed.xml", "index.html", "index.json"];
        assert_eq!(
            (own.len() as u64, others),
            if round == 0 { (7, index.map(String::from).into()) } else { (0, vec![]) }
        );
    }
}

#[test]
fn the_payload_of_a_card_changes_before_its_other_files() {
    let (payloads, store) = (stories(), Memory::default());
    payloads.build(&store, None).unwrap();
    let before = store.written.lock().unwrap().len();
    change(&payloads);
    payloads.build(&store, None).unwrap();
    let written = store.written.lock().unwrap().split_off(before);
    for path in ["a1", "world/rain3", "z é4", "new"] {
        let own: Vec<_> = written.iter().filter_map(|name| name.strip_prefix(path)?.strip_prefix('/')).collect();
        assert_eq!((own.len(), own[0]), (7, "article.json"), "{path}: {own:?}");
    }
}

/// The headlines that the index or a feed has of articles whose card says that they are not available.
fn betrayed(files: &BTreeMap<String, String>) -> Vec<String> {
    let lists = ["index.json", "index.html", "feed.json", "feed.xml"].map(|name| &files[name]);
    let gone = |path: &&str| {
        let mut own = files.iter().filter(|(name, _)| name.starts_with(&format!("{path}/")));
        own.any(|(_, text)| text.contains("not available")) || !files.contains_key(&format!("{path}/article.json"))
    };
    let headlines = ["a1", "world/rain3", "a/b2"].into_iter().filter(gone).map(|path| format!("Story {path}"));
    let names = |list: &String, headline: &str| ['"', '<'].iter().any(|end| list.contains(&format!("{headline}{end}")));
    headlines.filter(|headline| lists.iter().any(|list| names(list, headline))).collect()
}

#[test]
fn a_build_that_is_killed_betrays_nothing_and_is_resumed() {
    let (payloads, clean) = (stories(), Memory::default());
    payloads.build(&clean, None).unwrap();
    let (before, old) = (clean.copy(), clean.public());
    change(&payloads);
    payloads.build(&clean, None).unwrap();
    let requests = clean.requests.load(SeqCst);
    let (mut killed, mut partly) = (0, 0);
    // Every sixth request is enough: threads change the order each time.
    for left in (0..=requests).step_by(6) {
        let store = before.copy();
        let dying = Interrupted { store: &store, left: AtomicI64::new(left), meanwhile: None };
        let result = payloads.build(&dying, None);
        killed += u32::from(result.is_err());
        assert_eq!(betrayed(&store.public()), Vec::<String>::new(), "killed after {left} of {requests}");
        partly += u32::from(store.public() != old && store.public() != clean.public());
        assert_eq!(payloads.build(&store, None).unwrap().bad, 0);
        assert_eq!(store.public(), clean.public(), "killed after {left} of {requests}");
        let mut stale = store.public();
        stale.insert(String::from("index.json"), old["index.json"].clone());
        assert_eq!(betrayed(&stale).len(), 3, "the control: an old index betrays them");
    }
    assert!(killed > 10 && partly > 5, "{killed} killed, {partly} of them in the middle");
}

#[test]
fn four_parts_at_once_write_the_tree_of_one() {
    let (payloads, shared, alone) = (stories(), Memory::default(), Memory::default());
    for round in 0..3 {
        let parts = std::thread::scope(|scope| {
            let (payloads, shared) = (&payloads, &shared);
            let build = |number: u32| scope.spawn(move || payloads.build(shared, Some(&format!("{number}/4"))));
            [1, 2, 3, 4].map(build).map(|part| counts(part.join().unwrap()))
        });
        let sum = |place: usize| parts.iter().map(|part| part[place]).sum::<u64>();
        assert_eq!([0, 1, 2, 3].map(sum), [[20, 0, 0, 0], [4, 16, 0, 1], [0, 20, 0, 0]][round], "round {round}");
        payloads.build(&alone, None).unwrap();
        assert_eq!(shared.public(), alone.public(), "round {round}");
        if round == 0 {
            change(&payloads);
        }
    }
    let less = Memory::default();
    for part in ["1/4", "2/4", "4/4"] {
        payloads.build(&less, Some(part)).unwrap();
    }
    assert_ne!(less.public(), alone.public(), "the control");
}

#[path = "tests_of_conflicts.rs"]
mod conflicts;

#[path = "tests_of_withdrawals.rs"]
mod withdrawals;
