//! Where the headline of a page is, and how near to it an element stands: other stories have their own dates and names.

use super::element::{fold, is_hidden, is_link_home, select, text};
use super::metas::Metas;
use super::titles;
use crate::html_tree::{InTime, Limits};
use ego_tree::NodeId;
use scraper::{ElementRef, Html};
use std::collections::HashSet;

/// Levels above the headline whose elements are near it.
const LEVELS: usize = 3;

/// Nodes that are looked through for a headline that is no heading.
const MAX_NODES: usize = 20_000;

/// The headline of a page and the elements around it.
pub(super) struct Surroundings {
    pub(super) heading: NodeId,
    /// The element that holds it and what belongs to it.
    near: Option<NodeId>,
    /// Elements before it in the document.
    before: HashSet<NodeId>,
}

impl Surroundings {
    /// How far an element is from the headline: 0 within the article, 1 after the headline, 2 before it.
    pub(super) fn distance(&self, element: ElementRef<'_>) -> usize {
        if self.near.is_some_and(|near| element.ancestors().any(|above| above.id() == near)) {
            0
        } else {
            1 + usize::from(self.before.contains(&element.id()))
        }
    }
}

/// The surroundings of the first heading that is not the name of the site; where there is none, of the first text that is the
/// title of the page.
pub(super) fn of(html: &Html, metas: &Metas, asides: &HashSet<NodeId>, limits: &Limits) -> Option<Surroundings> {
    let is_own = |element: &ElementRef<'_>| !asides.contains(&element.id());
    let mut headings = InTime::new(select(html, "h1").into_iter(), limits);
    let heading = headings.find(|heading| is_own(heading) && !is_link_home(*heading));
    let heading = heading.or_else(|| titled(html, metas, asides, limits))?;
    let is_whole = |element: &ElementRef<'_>| ["body", "html"].contains(&element.value().name());
    let above: Vec<ElementRef<'_>> =
        heading.ancestors().filter_map(ElementRef::wrap).take_while(|element| !is_whole(element)).collect();
    let article = above.iter().find(|element| ["article", "main"].contains(&element.value().name()));
    let near =
        article.or_else(|| above.get(..LEVELS.min(above.len())).and_then(<[_]>::last)).map(|element| element.id());
    let before = html.tree.root().descendants().map(|node| node.id()).take_while(|id| *id != heading.id()).collect();
    Some(Surroundings { heading: heading.id(), near, before })
}

/// The first element whose own text is the title of the page, or a part of it that says enough.
fn titled<'h>(html: &'h Html, metas: &Metas, asides: &HashSet<NodeId>, limits: &Limits) -> Option<ElementRef<'h>> {
    let title = select(html, "title").first().map(|title| text(*title)).unwrap_or_default();
    let stated = metas.first(&["og:title"]).unwrap_or_default();
    let mut parts: Vec<String> = [stated, &title].into_iter().flat_map(titles::parts).map(|part| fold(&part)).collect();
    parts.retain(|part| part.chars().count() > 7);
    let nodes = html.tree.root().descendants().take(MAX_NODES);
    let elements = InTime::new(nodes, limits).filter_map(|node| {
        let own = node.value().as_text()?;
        let parent = node.parent().and_then(ElementRef::wrap)?;
        let is_shown = !asides.contains(&parent.id()) && !is_hidden(parent) && parent.value().name() != "title";
        (is_shown && parts.contains(&fold(own)) && !is_link_home(parent)).then_some(parent)
    });
    elements.into_iter().next()
}
