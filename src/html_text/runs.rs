//! Words → the runs of one line, with white space as CSS shows it. It knows nothing of elements.

use super::MOST_BYTES;
use super::entities::address;
use crate::body::{Line, RUN_COST, Run};
use crate::url::SafeUrl;
use alloc::string::String;
use alloc::vec::Vec;

/// A line while it is written, and the styles that hold beyond it.
pub(super) struct Runs<'h, 'l> {
    check: &'l mut dyn FnMut(&str) -> Option<SafeUrl>,
    line: Line,
    /// White space seen since the last word.
    pub(super) space: bool,
    /// Line ends seen since the last word.
    pub(super) breaks: usize,
    /// How many elements around the text stress it.
    pub(super) emphasis: usize,
    /// How many elements around the text make it important.
    pub(super) strong: usize,
    link: Option<SafeUrl>,
    /// An address whose link has had no word yet, so nobody has checked it.
    href: Option<&'h str>,
    /// Whether the last run has the present style for sure.
    pub(super) in_run: bool,
    bytes: usize,
}

impl<'h, 'l> Runs<'h, 'l> {
    pub(super) fn new(check: &'l mut dyn FnMut(&str) -> Option<SafeUrl>) -> Self {
        let (line, link, href) = (Vec::new(), None, None);
        Runs { check, line, space: false, breaks: 0, emphasis: 0, strong: 0, link, href, in_run: false, bytes: 0 }
    }

    /// Whether there is no room for more.
    pub(super) fn full(&self) -> bool {
        self.bytes > MOST_BYTES
    }

    /// Ends a link; `href` begins the next one.
    pub(super) fn relink(&mut self, href: Option<&'h str>) {
        (self.link, self.href, self.in_run) = (None, href, false);
    }

    /// The line; the next one begins.
    pub(super) fn take(&mut self) -> Line {
        (self.space, self.breaks, self.in_run) = (false, 0, false);
        core::mem::take(&mut self.line)
    }

    /// Whether a word would be the first of its row.
    pub(super) fn at_start(&self) -> bool {
        self.line.is_empty() || self.breaks > 0
    }

    /// Pays for what takes longer to read than its bytes.
    pub(super) fn pay(&mut self) {
        self.bytes += RUN_COST;
    }

    /// Writes characters that show, after the white space before them.
    pub(super) fn word(&mut self, word: &str) {
        // With the space before it.
        self.bytes += 1 + word.len();
        self.follow();
        if self.full() {
            return;
        }
        if self.breaks > 0 && !self.line.is_empty() {
            self.push("\n", None);
        } else if self.space {
            self.write_space();
        }
        (self.space, self.breaks) = (false, 0);
        let (emphasis, strong) = (self.emphasis > 0, self.strong > 0);
        match self.line.last_mut() {
            Some(run)
                if self.in_run
                    || (run.emphasis, run.strong, &run.link) == (emphasis, strong, &self.link) && !run.is_break() =>
            {
                run.text.push_str(word);
            }
            _ => {
                self.push(word, self.link.clone());
                if let Some(run) = self.line.last_mut() {
                    (run.emphasis, run.strong) = (emphasis, strong);
                }
            }
        }
        self.in_run = true;
    }

    /// Writes a space between two words; between a link and another run it is in neither link.
    fn write_space(&mut self) {
        match self.line.last_mut() {
            Some(run) if self.in_run || run.link.is_none() => run.text.push(' '),
            Some(_) => self.push(" ", None),
            None => {}
        }
    }

    fn push(&mut self, text: &str, link: Option<SafeUrl>) {
        self.bytes += RUN_COST + link.as_ref().map_or(0, |link| link.as_str().len());
        self.line.push(Run { link, ..Run::plain(String::from(text)) });
        self.in_run = false;
    }

    /// Has the address of a link checked, now that the link has text.
    fn follow(&mut self) {
        if let Some(href) = self.href.take() {
            // Paid for even where it gives no link, as reading it is work.
            self.bytes += RUN_COST + href.len();
            self.link = address(href).and_then(|address| (self.check)(&address));
            self.in_run = false;
        }
    }
}
