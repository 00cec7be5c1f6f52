//! Makes a tree of an HTML page, in linear time and within limits.
//!
//! The rules of <https://html.spec.whatwg.org/multipage/parsing.html#tree-construction> rebuild open formatting elements
//! in each block and move misplaced content out of tables: a page of 50 KiB can ask for millions of elements. Here each
//! start tag makes one element. Elements whose end tags may be missing are closed as browsers close them.

mod limits;
mod nesting;

use article_embed::internal::html_text::tokens::{ElementKind, Tag, Token, Tokens};
use ego_tree::NodeId;
use html5ever::{Attribute, LocalName, QualName, ns};
pub(crate) use limits::{InTime, Limit, Limits};
use nesting::Nesting;
use scraper::node::{Element, Text};
use scraper::{Html, Node};
use std::collections::HashMap;

/// The tree of a page.
///
/// # Errors
///
/// The limit that the page exceeds.
pub(crate) fn parse(html: &str, limits: &Limits) -> Result<Html, Limit> {
    let mut tree = TreeBuilder::new(limits.max_depth, limits.max_attributes);
    for (count, token) in Tokens::new(html).enumerate() {
        limits.check(count)?;
        tree.read(token);
    }
    Ok(tree.html)
}

/// An element whose end tag is still to come.
struct Open {
    id: NodeId,
    name: LocalName,
    nesting: Nesting,
}

struct TreeBuilder {
    html: Html,
    open: Vec<Open>,
    /// How many open elements have a name, so that an end tag without a start tag costs nothing.
    open_names: HashMap<LocalName, usize>,
    max_depth: usize,
    max_attributes: usize,
}

impl TreeBuilder {
    fn new(max_depth: usize, max_attributes: usize) -> Self {
        TreeBuilder {
            html: Html::new_document(),
            open: Vec::new(),
            open_names: HashMap::new(),
            max_depth,
            max_attributes,
        }
    }

    fn read(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => self.append_text(&htmlize::unescape(text)),
            Token::Raw(text) => {
                let name = self.open.last().map(|open| &*open.name);
                match name.is_some_and(nesting::has_references) {
                    true => self.append_text(&htmlize::unescape(text)),
                    false => self.append_text(text),
                }
            }
            Token::Start(tag) => self.start(&tag),
            Token::End(tag) => self.end(&local_name(tag.name)),
            Token::Comment(_) => {}
        }
    }

    fn parent(&self) -> NodeId {
        self.open.last().map_or_else(|| self.html.tree.root().id(), |open| open.id)
    }

    fn append(&mut self, node: Node) -> Option<NodeId> {
        let parent = self.parent();
        Some(self.html.tree.get_mut(parent)?.append(node).id())
    }

    fn append_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.append(Node::Text(Text { text: text.into() }));
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let name = local_name(tag.name);
        let nesting = Nesting::of(&name);
        while self.open.last().is_some_and(|open| nesting.closes(open.nesting)) {
            self.close();
        }
        // As browsers do, a start tag at the greatest depth becomes a sibling.
        if self.open.len() >= self.max_depth {
            self.close();
        }
        let attributes = attributes(tag, self.max_attributes);
        let element = Element::new(QualName::new(None, ns!(html), name.clone()), attributes);
        let has_content = nesting != Nesting::Void && !(tag.empty && tag.kind == ElementKind::Inline);
        if let Some(id) = self.append(Node::Element(element)).filter(|_| has_content) {
            *self.open_names.entry(name.clone()).or_default() += 1;
            self.open.push(Open { id, name, nesting });
        }
    }

    /// Closes the innermost open element with the name. The end tag of an inline element closes no block around it.
    fn end(&mut self, name: &LocalName) {
        if self.open_names.get(name).is_none_or(|count| *count == 0) {
            return;
        }
        let inline = Nesting::of(name) == Nesting::Inline;
        let reachable = self.open.iter().rev().take_while(|open| {
            let wall = inline && open.nesting != Nesting::Inline;
            open.name == *name || !wall
        });
        let mut reachable = reachable.enumerate();
        let Some((above, _)) = reachable.find(|(_, open)| open.name == *name) else { return };
        for _ in 0..=above {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let Some(count) = self.open_names.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
    }
}

fn local_name(name: &str) -> LocalName {
    LocalName::from(name.to_ascii_lowercase())
}

/// The longest attributes in bytes. Those that are looked at for each text in an element are shorter, because there can be
/// many of both.
const MAX_VALUE: usize = 16 * 1024;
const MAX_CLASSES: usize = 1024;

/// The first `max` attributes, each name once, and no more than the start of a long value.
fn attributes(tag: &Tag<'_>, max: usize) -> Vec<Attribute> {
    let mut kept: Vec<Attribute> = Vec::new();
    for (name, value) in tag.attributes().take(max) {
        let name = local_name(name);
        if kept.iter().all(|attribute| attribute.name.local != name) {
            let most = if matches!(&*name, "class" | "id" | "style") { MAX_CLASSES } else { MAX_VALUE };
            let value = htmlize::unescape_attribute(start_of(value, most));
            kept.push(Attribute { name: QualName::new(None, ns!(), name), value: (*value).into() });
        }
    }
    kept
}

/// As much of the start of a text as has `max` bytes.
pub(crate) fn start_of(text: &str, max: usize) -> &str {
    (0..4).find_map(|less| text.get(..max.checked_sub(less)?)).unwrap_or(text)
}

#[cfg(test)]
#[path = "html_tree/tests.rs"]
mod tests;
