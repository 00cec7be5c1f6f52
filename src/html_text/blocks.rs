//! Tags and text → blocks of runs. It keeps counters, not a tree, so depth costs nothing.

use super::MOST_LINES;
use super::cursor::{AMPERSAND, Cursor, SPACE, class};
use super::elements::Kind;
use super::entities::{Place, reference};
use super::runs::Runs;
use super::tokens::{Tag, Token};
use crate::body::{Block, Line};
use crate::text::{is_dropped, is_space, pieces};
use alloc::vec::Vec;

/// Classes of what WordPress and embed codes put around other sites' posts, pictures' captions and share buttons.
const EMBEDS: &str = "wp-caption wp-caption-text wp-embedded-content more-link sharedaddy jp-relatedposts \
    twitter-tweet twitter-video instagram-media tiktok-embed text-post-media bluesky-embed mastodon-embed \
    reddit-embed-bq imgur-embed-pub fb-post article-embed";

/// A story's text while it is read.
pub(super) struct Builder<'h, 'l> {
    runs: Runs<'h, 'l>,
    blocks: Vec<Block>,
    lines: usize,
    /// The open quotation or list, outermost only, how often its kind is open, and its lines.
    holder: Option<Kind>,
    depth: usize,
    held: Vec<Line>,
    heading: bool,
    preformatted: usize,
    /// The element being left out, and how often its name is open.
    dropped: Option<(&'h str, usize)>,
}

impl<'h, 'l> Builder<'h, 'l> {
    pub(super) fn new(runs: Runs<'h, 'l>) -> Self {
        Builder {
            runs,
            blocks: Vec::new(),
            lines: 0,
            holder: None,
            depth: 0,
            held: Vec::new(),
            heading: false,
            preformatted: 0,
            dropped: None,
        }
    }

    /// Whether there is no room for more.
    pub(super) fn full(&self) -> bool {
        self.runs.full() || self.lines == MOST_LINES
    }

    pub(super) fn read(&mut self, token: Token<'h>) {
        match token {
            Token::Text(text) if self.dropped.is_none() => self.text(text),
            Token::Start(tag) => {
                self.tag(&tag, true);
                // HTML reads "<b/>" as "<b>"; whoever writes it, in XML, means an empty element.
                if tag.empty {
                    self.tag(&tag, false);
                }
            }
            Token::End(tag) => self.tag(&tag, false),
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.close_holder();
        self.blocks
    }

    fn tag(&mut self, tag: &Tag<'h>, start: bool) {
        if let Some((name, depth)) = &mut self.dropped {
            if name.eq_ignore_ascii_case(tag.name) {
                nest(depth, start);
                self.dropped = self.dropped.filter(|(_, depth)| *depth > 0);
            }
            return;
        }
        let kind = if start && is_embed(tag) { Kind::Apart } else { tag.kind };
        match kind {
            Kind::Emphasis => nest(&mut self.runs.emphasis, start),
            Kind::Strong => nest(&mut self.runs.strong, start),
            Kind::Link => self.runs.relink(tag.attribute("href").filter(|_| start)),
            Kind::Quoted => self.word(if start { "“" } else { "”" }),
            Kind::Break => self.runs.breaks += usize::from(start),
            Kind::Item => self.end_line(),
            Kind::List | Kind::NumberedList | Kind::Quotation if start => self.open(kind),
            Kind::List | Kind::NumberedList | Kind::Quotation => self.close(kind),
            Kind::Apart | Kind::Rule | Kind::Block | Kind::Heading | Kind::Preformatted => self.end_block(),
            Kind::Inline | Kind::Dropped | Kind::Raw | Kind::Script | Kind::Plaintext => {
                return self.drop(kind, tag, start);
            }
        }
        self.runs.in_run = false;
        match kind {
            Kind::Heading => self.heading = start,
            Kind::Preformatted => nest(&mut self.preformatted, start),
            _ => self.drop(kind, tag, start),
        }
    }

    fn drop(&mut self, kind: Kind, tag: &Tag<'h>, start: bool) {
        if start && matches!(kind, Kind::Apart | Kind::Dropped) {
            self.dropped = Some((tag.name, 1));
        }
    }

    fn in_list(&self) -> bool {
        self.holder.is_some_and(|kind| kind != Kind::Quotation)
    }

    /// Opens a quotation or a list; inside another one it only ends a line.
    fn open(&mut self, kind: Kind) {
        if self.is_open(kind) {
            self.end_line();
            self.depth += 1;
        } else {
            self.end_block();
        }
        if self.holder.is_none() {
            (self.holder, self.depth) = (Some(kind), 1);
        }
    }

    fn is_open(&self, kind: Kind) -> bool {
        self.holder.is_some() && self.in_list() == (kind != Kind::Quotation)
    }

    fn close(&mut self, kind: Kind) {
        if !self.is_open(kind) {
            return self.end_block();
        }
        self.end_line();
        self.depth -= 1;
        if self.depth == 0 {
            self.close_holder();
        }
    }

    fn close_holder(&mut self) {
        let (holder, held) = (self.holder.take(), core::mem::take(&mut self.held));
        if !held.is_empty() {
            self.blocks.push(match holder {
                Some(Kind::Quotation) | None => Block::Quotation(held),
                kind => Block::List { ordered: kind == Some(Kind::NumberedList), items: held },
            });
        }
    }

    /// Ends a block; in a list that is only a row, as an item is one line.
    fn end_block(&mut self) {
        if self.in_list() {
            self.runs.breaks = self.runs.breaks.max(1);
        } else {
            self.end_line();
        }
    }

    /// Ends a paragraph, a heading, an item, or a quotation's line.
    fn end_line(&mut self) {
        let line = self.runs.take();
        if line.is_empty() || self.lines == MOST_LINES {
            return;
        }
        self.lines += 1;
        if self.holder.is_some() {
            self.held.push(line);
        } else {
            self.blocks.push(if self.heading { Block::Heading(line) } else { Block::Paragraph(line) });
        }
    }

    fn text(&mut self, text: &str) {
        let mut rest = Cursor(text);
        let mut buffer = [0; 4];
        while !rest.0.is_empty() && !self.runs.full() {
            let word = match rest.peek() {
                b'&' => {
                    self.runs.pay();
                    reference(&mut rest, Place::Text).unwrap_or('&').encode_utf8(&mut buffer)
                }
                byte if class(byte) & SPACE != 0 => rest.take(1),
                _ => rest.until(SPACE | AMPERSAND),
            };
            let first = Cursor(word).peek();
            if first == b'\n' && self.preformatted > 0 {
                self.runs.breaks += 1;
            } else if class(first) & SPACE != 0 {
                self.runs.space = true;
            } else {
                self.word(word);
            }
        }
    }

    fn word(&mut self, word: &str) {
        // A line of nothing but no-break spaces is as empty as it looks.
        let word = if self.runs.at_start() { word.trim_start_matches(is_blank) } else { word };
        // Nor does it show what the copy desk takes out; what the desk makes a blank of is one.
        let from = word.trim_start_matches(is_unseen);
        let shown = from.trim_end_matches(is_unseen);
        let blank = |part: Option<&str>| part.is_some_and(|part| part.contains(is_space));
        self.runs.space |= blank(word.get(..word.len() - from.len()));
        if shown.is_empty() {
            return;
        }
        // What is a paragraph in old newsroom HTML: two line ends with nothing between them.
        if self.runs.breaks > 1 && !self.heading && !self.in_list() {
            self.end_line();
        }
        self.runs.word(shown);
        self.runs.space = blank(from.get(shown.len()..));
    }
}

/// What is nothing, or a blank, in clean text.
fn is_unseen(c: char) -> bool {
    is_dropped(c) || is_space(c)
}

/// Counts an element open or closed.
fn nest(depth: &mut usize, start: bool) {
    *depth = if start { *depth + 1 } else { depth.saturating_sub(1) };
}

/// What takes room but shows nothing at the start of a line.
fn is_blank(c: char) -> bool {
    matches!(c, '\0'..=' ' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{2000}'..='\u{200B}' | '\u{2028}'..='\u{202F}'
        | '\u{2060}'..='\u{206F}' | '\u{3000}' | '\u{FEFF}')
}

/// Whether an element is an embed code or stands around one; a rule cannot stand around anything.
fn is_embed(tag: &Tag) -> bool {
    let classes = match tag.kind {
        Kind::Inline | Kind::Break | Kind::Rule => None,
        _ => tag.attribute("class"),
    };
    let mut classes = Cursor(classes.unwrap_or_default());
    while !classes.0.is_empty() {
        let class = classes.until(SPACE);
        classes.take(1);
        if pieces(EMBEDS, b' ').any(|embed| embed == class) {
            return true;
        }
    }
    false
}
