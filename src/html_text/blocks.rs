//! Builds blocks of runs from tags and text. Counters take the place of a tree, so depth costs nothing.

use super::cursor::{AMPERSAND, Cursor, SPACE, class};
use super::elements::ElementKind;
use super::embeds::{is_embed, is_hidden};
use super::entities::reference_again;
use super::limits::MAX_LINES;
use super::runs::{Runs, is_blank, is_unseen};
use super::tokens::{Tag, Token};
use crate::body::{Block, Line};
use crate::text::is_space;
use alloc::vec::Vec;

/// Builds the blocks of a text.
pub(super) struct BlockBuilder<'h, 'l> {
    runs: Runs<'h, 'l>,
    blocks: Vec<Block>,
    lines: usize,
    /// The outermost open quotation or list.
    container: Option<ElementKind>,
    /// How many elements of the container's kind are open.
    depth: usize,
    /// The lines of the container.
    contained: Vec<Line>,
    heading: bool,
    preformatted: usize,
    /// Whether blank lines part paragraphs.
    has_blank_lines: bool,
    /// The name of the element being left out, and how many elements of that name are open.
    dropped: Option<(&'h str, usize)>,
}

impl<'h, 'l> BlockBuilder<'h, 'l> {
    pub(super) fn new(runs: Runs<'h, 'l>, has_blank_lines: bool) -> Self {
        BlockBuilder {
            runs,
            blocks: Vec::new(),
            lines: 0,
            container: None,
            depth: 0,
            contained: Vec::new(),
            heading: false,
            preformatted: 0,
            has_blank_lines,
            dropped: None,
        }
    }

    /// Whether a limit is reached.
    pub(super) fn full(&self) -> bool {
        self.runs.full() || self.lines == MAX_LINES
    }

    pub(super) fn read(&mut self, token: Token<'h>) {
        match token {
            Token::Text(text) if self.dropped.is_none() => self.text(text),
            Token::Start(tag) => {
                self.tag(&tag, true);
                // HTML reads "<b/>" as "<b>". Writers of it mean XML, where the element is empty.
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
        self.close_container();
        self.blocks
    }

    /// Whether a tag is inside of what is left out, or begins what is hidden.
    fn is_left_out(&mut self, tag: &Tag<'h>, start: bool) -> bool {
        if let Some((name, depth)) = &mut self.dropped {
            let same = name.eq_ignore_ascii_case(tag.name);
            // The end tag of these may be missing.
            let ended = same && start && matches!(tag.kind, ElementKind::Item) | name.eq_ignore_ascii_case("p");
            if same {
                nest(depth, start);
                self.dropped = self.dropped.filter(|(_, depth)| *depth > 0 && !ended);
            }
            if !ended {
                return true;
            }
        }
        let hidden = start && is_hidden(tag);
        if hidden && !matches!(tag.kind, ElementKind::Raw | ElementKind::Script | ElementKind::Plaintext) {
            self.dropped = Some((tag.name, 1));
        }
        hidden
    }

    fn tag(&mut self, tag: &Tag<'h>, start: bool) {
        if self.is_left_out(tag, start) {
            return;
        }
        let kind = if start && is_embed(tag) { ElementKind::Apart } else { tag.kind };
        match kind {
            ElementKind::Emphasis => nest(&mut self.runs.emphasis, start),
            ElementKind::Strong => nest(&mut self.runs.strong, start),
            ElementKind::Link => self.runs.relink(tag.attribute("href").filter(|_| start)),
            ElementKind::Quoted => self.word(if start { "“" } else { "”" }),
            ElementKind::Break => self.runs.breaks += usize::from(start),
            ElementKind::Item => self.end_line(),
            ElementKind::List | ElementKind::NumberedList | ElementKind::Quotation if start => self.open(kind),
            ElementKind::List | ElementKind::NumberedList | ElementKind::Quotation => self.close(kind),
            ElementKind::Apart
            | ElementKind::Rule
            | ElementKind::Block
            | ElementKind::Heading
            | ElementKind::Preformatted => self.end_block(),
            ElementKind::Inline
            | ElementKind::Dropped
            | ElementKind::Raw
            | ElementKind::Script
            | ElementKind::Plaintext => {
                return self.drop(kind, tag, start);
            }
        }
        self.runs.in_run = false;
        match kind {
            ElementKind::Heading => self.heading = start,
            ElementKind::Preformatted => nest(&mut self.preformatted, start),
            _ => self.drop(kind, tag, start),
        }
    }

    fn drop(&mut self, kind: ElementKind, tag: &Tag<'h>, start: bool) {
        if start && matches!(kind, ElementKind::Apart | ElementKind::Dropped) {
            self.dropped = Some((tag.name, 1));
        }
    }

    fn in_list(&self) -> bool {
        self.container.is_some_and(|kind| kind != ElementKind::Quotation)
    }

    /// Opens a quotation or a list. Inside another one it only ends a line.
    fn open(&mut self, kind: ElementKind) {
        if self.is_open(kind) {
            self.end_line();
            self.depth += 1;
        } else {
            self.end_block();
        }
        if self.container.is_none() {
            (self.container, self.depth) = (Some(kind), 1);
        }
    }

    fn is_open(&self, kind: ElementKind) -> bool {
        self.container.is_some() && self.in_list() == (kind != ElementKind::Quotation)
    }

    fn close(&mut self, kind: ElementKind) {
        if !self.is_open(kind) {
            return self.end_block();
        }
        self.end_line();
        self.depth -= 1;
        if self.depth == 0 {
            self.close_container();
        }
    }

    fn close_container(&mut self) {
        let (container, lines) = (self.container.take(), core::mem::take(&mut self.contained));
        if !lines.is_empty() {
            self.blocks.push(match container {
                Some(ElementKind::Quotation) | None => Block::Quotation(lines),
                kind => Block::List { ordered: kind == Some(ElementKind::NumberedList), items: lines },
            });
        }
    }

    /// Ends a block. In a list it only breaks the line, because an item is one line.
    fn end_block(&mut self) {
        if self.in_list() {
            self.runs.breaks = self.runs.breaks.max(1);
        } else {
            self.end_line();
        }
    }

    /// Ends a paragraph, a heading, an item, or a line of a quotation.
    fn end_line(&mut self) {
        let line = self.runs.take();
        if line.is_empty() || self.lines == MAX_LINES {
            return;
        }
        self.lines += 1;
        if self.container.is_some() {
            self.contained.push(line);
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
                    reference_again(&mut rest).unwrap_or('&').encode_utf8(&mut buffer)
                }
                byte if class(byte) & SPACE != 0 => rest.take(1),
                _ => rest.until(SPACE | AMPERSAND),
            };
            let first = Cursor(word).peek();
            if class(first) & SPACE != 0 {
                self.runs.breaks += usize::from(first == b'\n' && (self.preformatted > 0 || self.has_blank_lines));
                self.runs.space = true;
            } else {
                self.word(word);
            }
        }
    }

    fn word(&mut self, word: &str) {
        self.runs.remove_unseen();
        // A line of no-break spaces alone is empty.
        let word = if self.runs.at_start() { word.trim_start_matches(is_blank) } else { word };
        // Characters that cleaning removes do not count; those that it turns into a space do.
        let from = word.trim_start_matches(is_unseen);
        let shown = from.trim_end_matches(is_unseen);
        let blank = |part: Option<&str>| part.is_some_and(|part| part.contains(is_space));
        self.runs.space |= blank(word.get(..word.len() - from.len()));
        if shown.is_empty() {
            return;
        }
        // Old newsroom systems write two line breaks for a paragraph.
        if self.runs.breaks > 1 && !self.heading && !self.in_list() {
            self.end_line();
        } else if self.has_blank_lines {
            self.runs.breaks = 0;
        }
        self.runs.word(shown);
        self.runs.space = blank(from.get(shown.len()..));
    }
}

/// Counts an element as opened or closed.
fn nest(depth: &mut usize, start: bool) {
    *depth = if start { *depth + 1 } else { depth.saturating_sub(1) };
}
