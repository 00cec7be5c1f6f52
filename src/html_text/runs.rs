//! Builds the runs of one line from words, with white space as in CSS.

use super::entities::address;
use super::limits::MAX_BYTES;
use crate::body::{Line, RUN_COST, Run};
use crate::text::{is_dropped, is_space, is_visible};
use crate::url::SafeUrl;
use alloc::string::String;
use alloc::vec::Vec;

/// Builds a line, and keeps the styles that continue on the next one.
pub(super) struct Runs<'h, 'l> {
    check: &'l mut dyn FnMut(&str) -> Option<SafeUrl>,
    line: Line,
    /// White space seen since the last word.
    pub(super) space: bool,
    /// Number of line breaks since the last word.
    pub(super) breaks: usize,
    /// Number of open elements that emphasize the text.
    pub(super) emphasis: usize,
    /// Number of open elements that make the text important.
    pub(super) strong: usize,
    link: Option<SafeUrl>,
    /// The address of a link that has no word yet; it is checked when it has one.
    href: Option<&'h str>,
    /// Whether the last run is known to have the current style.
    pub(super) in_run: bool,
    /// Whether the last run shows something.
    seen: bool,
    bytes: usize,
}

impl<'h, 'l> Runs<'h, 'l> {
    pub(super) fn new(check: &'l mut dyn FnMut(&str) -> Option<SafeUrl>) -> Self {
        let (line, link, href) = (Vec::new(), None, None);
        Runs {
            check,
            line,
            space: false,
            breaks: 0,
            emphasis: 0,
            strong: 0,
            link,
            href,
            in_run: false,
            seen: true,
            bytes: 0,
        }
    }

    /// Whether the limit is reached.
    pub(super) fn full(&self) -> bool {
        self.bytes > MAX_BYTES
    }

    /// Ends the link, and begins one if there is an `href`.
    pub(super) fn relink(&mut self, href: Option<&'h str>) {
        (self.link, self.href, self.in_run) = (None, href, false);
    }

    /// Returns the line and begins the next one.
    pub(super) fn take(&mut self) -> Line {
        self.in_run = false;
        self.remove_unseen();
        (self.space, self.breaks) = (false, 0);
        core::mem::take(&mut self.line)
    }

    /// Whether the next word is the first of its row.
    pub(super) fn at_start(&self) -> bool {
        self.line.is_empty() || self.breaks > 0
    }

    /// Removes the last run if it shows nothing, such as a joiner or a no-break space alone in its style. White space and
    /// a line break at its place stay, as those before the next word.
    pub(super) fn remove_unseen(&mut self) {
        if self.in_run || self.seen {
            return;
        }
        self.seen = true;
        self.space |= self.line.pop().is_some_and(|run| run.text.contains(char::is_whitespace));
        if let Some(before) = self.line.last_mut() {
            let end = before.text.trim_ascii_end().len();
            self.breaks += usize::from(before.is_break());
            self.space |= end < before.text.len();
            before.text.truncate(end);
            if end == 0 {
                self.line.pop();
            }
        }
    }

    /// Counts a character reference, which costs more to read than its bytes.
    pub(super) fn pay(&mut self) {
        self.bytes += RUN_COST;
    }

    /// Appends visible characters, and the white space before them.
    pub(super) fn word(&mut self, word: &str) {
        // Includes the space before it.
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
        let (emphasis, strong, seen) = (self.emphasis > 0, self.strong > 0, is_visible(word));
        match self.line.last_mut() {
            Some(run)
                if self.in_run
                    || (run.emphasis, run.strong, &run.link) == (emphasis, strong, &self.link) && !run.is_break() =>
            {
                run.text.push_str(word);
                self.seen |= seen;
            }
            _ => {
                self.seen = seen;
                self.push(word, self.link.clone());
                if let Some(run) = self.line.last_mut() {
                    (run.emphasis, run.strong) = (emphasis, strong);
                }
            }
        }
        self.in_run = true;
    }

    /// Appends the space between two words. After a link it is a run of its own, outside of the link.
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

    /// Checks the address of the link, which now has text.
    fn follow(&mut self) {
        if let Some(href) = self.href.take() {
            // Counts even if there is no link in the end, because reading the address is work.
            self.bytes += RUN_COST + href.len();
            self.link = address(href).and_then(|address| (self.check)(&address));
            self.in_run = false;
        }
    }
}

/// Whether a character is invisible at the start of a line.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, '\0'..=' ' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{2000}'..='\u{200B}' | '\u{2028}'..='\u{202F}'
        | '\u{2060}'..='\u{206F}' | '\u{3000}' | '\u{FEFF}')
}

/// Whether cleaning removes a character or turns it into a space.
pub(super) fn is_unseen(c: char) -> bool {
    is_dropped(c) || is_space(c)
}
