//! What is being made on threads that may block. Requests for the same share it, also after the first of them gave up.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch::{Receiver, channel};

type Makings<T> = Mutex<HashMap<String, Receiver<Option<T>>>>;

/// What is being made, by its key.
pub(super) struct UnderWay<T>(Arc<Makings<T>>);

impl<T: Clone + Send + Sync + 'static> UnderWay<T> {
    pub(super) fn new() -> Self {
        UnderWay(Arc::default())
    }

    /// What `make` makes, or what is being made for the key already; `None` if that panicked. A request that gives up ends
    /// no making: the next one waits for the same.
    pub(super) async fn share(&self, key: &str, make: impl FnOnce() -> T + Send + 'static) -> Option<Made<T>> {
        let (mut making, is_own) = self.join(key, make);
        let made = making.wait_for(Option::is_some).await.ok()?.clone()?;
        Some(Made { made, is_own })
    }

    fn join(&self, key: &str, make: impl FnOnce() -> T + Send + 'static) -> (Receiver<Option<T>>, bool) {
        let mut all = lock(&self.0);
        if let Some(making) = all.get(key) {
            return (making.clone(), false);
        }
        let (sender, receiver) = channel(None);
        all.insert(key.to_owned(), receiver.clone());
        drop(all);
        let entry = Entry { all: Arc::clone(&self.0), key: key.to_owned() };
        tokio::task::spawn_blocking(move || {
            let made = make();
            // Before anybody has what was made: a request after that may have to see a later change.
            drop(entry);
            sender.send_replace(Some(made));
        });
        (receiver, true)
    }
}

/// What was made.
pub(super) struct Made<T> {
    pub(super) made: T,
    /// Whether that began with this request. Otherwise it may be older than a change that the request has to see.
    pub(super) is_own: bool,
}

/// Takes its key away when the making ends, also by a panic.
struct Entry<T> {
    all: Arc<Makings<T>>,
    key: String,
}

impl<T> Drop for Entry<T> {
    fn drop(&mut self) {
        lock(&self.all).remove(&self.key);
    }
}

fn lock<T>(all: &Makings<T>) -> MutexGuard<'_, HashMap<String, Receiver<Option<T>>>> {
    all.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::sync::mpsc;
    use std::time::Duration;

    /// Runs six requests that give up, and two that wait, each with the key that `key` gives. Returns how often something
    /// was made.
    async fn makings(key: fn(usize) -> String) -> usize {
        let (under_way, count) = (Arc::new(UnderWay::new()), Arc::new(AtomicUsize::new(0)));
        let (ends, mut made) = (Mutex::new(Vec::new()), Vec::new());
        let make = || {
            let (end, ended) = mpsc::channel::<()>();
            lock_ends(&ends).push(end);
            let count = Arc::clone(&count);
            move || {
                let _ = ended.recv();
                count.fetch_add(1, SeqCst)
            }
        };
        for number in 0..6 {
            let given_up = tokio::time::timeout(Duration::from_millis(1), under_way.share(&key(number), make())).await;
            assert!(given_up.is_err());
        }
        for number in 6..8 {
            let (under_way, make) = (Arc::clone(&under_way), make());
            made.push(tokio::spawn(async move { under_way.share(&key(number), make).await }));
        }
        tokio::task::yield_now().await;
        lock_ends(&ends).clear();
        for made in made {
            assert_eq!(made.await.unwrap().unwrap().is_own, key(0) != key(1));
        }
        while !lock(&under_way.0).is_empty() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        count.load(SeqCst)
    }

    fn lock_ends(ends: &Mutex<Vec<mpsc::Sender<()>>>) -> MutexGuard<'_, Vec<mpsc::Sender<()>>> {
        ends.lock().unwrap()
    }

    fn run<T>(test: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
    }

    #[test]
    fn requests_that_give_up_leave_one_making_behind() {
        assert_eq!(run(makings(|_| String::from("same"))), 1);
        assert_eq!(run(makings(|number| number.to_string())), 8, "control: of eight keys");
    }

    #[test]
    fn who_has_what_was_made_gets_something_newer_next() {
        run(async {
            let under_way = UnderWay::new();
            for number in 0..1000 {
                assert_eq!(under_way.share("a", move || number).await.map(|it| it.made), Some(number));
            }
        });
    }

    #[test]
    fn a_panic_ends_what_was_under_way() {
        run(async {
            let under_way = UnderWay::new();
            assert!(under_way.share("a", || -> u8 { panic!("as the renderer might") }).await.is_none());
            while !lock(&under_way.0).is_empty() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            let next = under_way.share("a", || 1).await.unwrap();
            assert_eq!((next.made, next.is_own), (1, true), "control: the next one is made");
        });
    }
}
