//! What is on the disk before readers see it.

use super::*;
use crate::files::WorkFolder;
use crate::files::card_folders::CardFolders;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

/// The public file and the prepared ones at each flush.
type Flushes = Vec<(String, Vec<String>)>;

static SEEN: Mutex<Flushes> = Mutex::new(Vec::new());
static BROKEN: AtomicBool = AtomicBool::new(false);

fn look(work: &Path) -> io::Result<()> {
    let public = fs::read_to_string(work.join("../a/article.json")).unwrap_or_default();
    let prepared =
        walkdir::WalkDir::new(work).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let mut texts: Vec<_> = prepared.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect();
    texts.retain(|text| !text.is_empty());
    SEEN.lock().unwrap().push((public, texts));
    if BROKEN.load(SeqCst) { Err(io::Error::other("the disk is gone")) } else { Ok(()) }
}

/// Replaces a card and returns what the flushes saw. `broken` disks fail.
fn seen(cards: &CardFolders, text: &str, broken: bool) -> (io::Result<()>, Flushes) {
    BROKEN.store(broken, SeqCst);
    SEEN.lock().unwrap().clear();
    let replaced = cards.replace("a", &[("article.json", text.as_bytes())]);
    (replaced, SEEN.lock().unwrap().drain(..).collect())
}

#[test]
fn a_card_takes_the_place_of_another_when_it_is_on_the_disk() {
    let out = std::env::temp_dir().join(format!("article-embed-disk-{}", std::process::id()));
    fs::create_dir_all(&out).unwrap();
    let mut work = WorkFolder::open(&out, None).unwrap();
    work.disk.flush = look;
    let cards = CardFolders::new(&out, work);
    let public = || fs::read_to_string(out.join("a/article.json")).unwrap();
    let (made, flushes) = seen(&cards, "one", false);
    made.unwrap();
    assert_eq!((public(), flushes.len()), (String::from("one"), 0), "a new card takes nobody's place");
    let (replaced, flushes) = seen(&cards, "two", false);
    replaced.unwrap();
    assert_eq!(flushes, [(String::from("one"), vec![String::from("two")])]);
    assert_eq!(public(), "two");
    let (failed, _) = seen(&cards, "three", true);
    assert_eq!(failed.unwrap_err().to_string(), "the disk is gone");
    assert_eq!(public(), "two", "a card that is not on the disk is not published");
    // A card with another one beneath is replaced in another way.
    fs::create_dir_all(out.join("a/b")).unwrap();
    let (replaced, flushes) = seen(&cards, "four", false);
    replaced.unwrap();
    assert_eq!((flushes.len(), flushes[0].0.as_str(), public().as_str()), (1, "two", "four"));
    fs::remove_dir_all(out).unwrap();
}

#[test]
fn a_flush_serves_all_who_wait() {
    static FLUSHES: AtomicU64 = AtomicU64::new(0);
    fn slow(_: &Path) -> io::Result<()> {
        FLUSHES.fetch_add(1, SeqCst);
        std::thread::sleep(std::time::Duration::from_millis(20));
        Ok(())
    }
    let mut disk = Disk::of(Path::new("."));
    disk.flush = slow;
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| disk.sync().unwrap());
        }
    });
    let flushes = FLUSHES.load(SeqCst);
    assert!((1..16).contains(&flushes), "{flushes}");
    disk.sync().unwrap();
    assert_eq!(FLUSHES.load(SeqCst), flushes + 1, "what is written after a flush needs another");
}
