//! How large a page may be, and how long its reading may take.

use std::fmt;
use std::time::{Duration, Instant};

/// How large a page may be.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    /// The number of tags and texts. Long pages of newspapers have 30,000.
    pub(crate) max_tokens: usize,
    /// The depth of the tree, as in Chromium.
    pub(crate) max_depth: usize,
    /// The number of attributes of a tag. Further ones are left out.
    pub(crate) max_attributes: usize,
    /// When the reading has to be done.
    pub(crate) deadline: Instant,
}

/// The time for one page. A page of 8 MiB takes less than a second.
const TIME: Duration = Duration::from_secs(10);

/// The clock is read once for this many tokens.
const TOKENS_PER_CHECK: usize = 1024;

impl Limits {
    /// The limits of a page whose reading begins now.
    pub(crate) fn from_now() -> Self {
        let now = Instant::now();
        let deadline = now.checked_add(TIME).unwrap_or(now);
        Limits { max_tokens: 500_000, max_depth: 512, max_attributes: 128, deadline }
    }

    /// Whether a page may have one more token after `count`.
    pub(crate) fn check(&self, count: usize) -> Result<(), Limit> {
        if count >= self.max_tokens {
            return Err(Limit::Tokens(self.max_tokens));
        }
        if count.is_multiple_of(TOKENS_PER_CHECK) { self.check_time() } else { Ok(()) }
    }

    /// Whether there is time left.
    pub(crate) fn check_time(&self) -> Result<(), Limit> {
        if Instant::now() > self.deadline { Err(Limit::Time) } else { Ok(()) }
    }
}

/// Items that end when there is no time left.
pub(crate) struct InTime<'l, I> {
    items: I,
    limits: &'l Limits,
}

impl<'l, I> InTime<'l, I> {
    pub(crate) fn new(items: I, limits: &'l Limits) -> Self {
        InTime { items, limits }
    }
}

impl<I: Iterator> Iterator for InTime<'_, I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        self.limits.check_time().ok()?;
        self.items.next()
    }
}

/// The limit that a page exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// It has more tags and texts than this.
    Tokens(usize),
    /// Its reading takes too long.
    Time,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Tokens(max) => write!(f, "expected an HTML page of at most {max} tags and texts, found more"),
            Limit::Time => {
                let seconds = TIME.as_secs();
                write!(f, "expected an HTML page that is read within {seconds} seconds, found one that takes longer")
            }
        }
    }
}

impl std::error::Error for Limit {}
