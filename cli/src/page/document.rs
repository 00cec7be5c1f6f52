//! A parsed page: its meta tags, elements and texts.

use super::asides::asides;
pub(super) use super::decode::clean;
pub(super) use super::element::{fold, text, tokens};
use super::element::{is_for_screen_readers, is_hidden, select};
use super::metas::Metas;
use super::surroundings::{self, Surroundings};
use crate::html_tree::{self, Limit, Limits, start_of};
use ego_tree::NodeId;
use scraper::{ElementRef, Html};
use std::collections::HashSet;

/// Elements with one mark that are looked at.
const MAX_ELEMENTS: usize = 200;

/// Texts after the headline that are looked at.
const MAX_TEXTS: usize = 30;

/// Characters of a label that only screen readers read out: "By".
const MAX_LABEL: usize = 16;

/// Bytes in which a page says from where a browser saved it.
const SAVED: usize = 2048;

/// A parsed page.
pub(super) struct Document {
    html: Html,
    metas: Metas,
    /// The elements that belong to something else than the article.
    asides: HashSet<NodeId>,
    /// Where the headline is.
    surroundings: Option<Surroundings>,
    saved_from: Option<String>,
}

impl Document {
    /// # Errors
    ///
    /// The limit that the page exceeds.
    pub(super) fn parse(text: &str) -> Result<Self, Limit> {
        let html = html_tree::parse(text, &Limits::from_now())?;
        let (metas, asides) = (Metas::of(&html), asides(&html));
        let surroundings = surroundings::of(&html, &metas, &asides);
        Ok(Document { html, metas, asides, surroundings, saved_from: saved_from(text) })
    }

    /// The content of the first of these meta tags that the page has, by `property` or `name` in lowercase.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        self.metas.first(names)
    }

    /// The contents of all meta tags of a name in lowercase.
    pub(super) fn metas(&self, name: &str) -> &[String] {
        self.metas.all(name)
    }

    /// What a page says under one of these labels in its tags for Twitter: "Written by".
    pub(super) fn labelled(&self, labels: &[&str]) -> Option<&str> {
        let pairs = [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")];
        let is_label = |text: &str| labels.contains(&text.to_lowercase().trim_end_matches(':'));
        pairs
            .iter()
            .find(|(label, _)| self.meta(&[label]).is_some_and(is_label))
            .and_then(|(_, data)| self.meta(&[data]))
    }

    /// The address that browsers write at the beginning of a page that they save.
    pub(super) fn saved_from(&self) -> Option<&str> {
        self.saved_from.as_deref()
    }

    /// The meta tags whose name begins with `og:image`, in the order of the page.
    pub(super) fn pictures(&self) -> impl Iterator<Item = (&str, &str)> {
        self.metas.pictures()
    }

    /// An attribute of the page's root.
    pub(super) fn root_attribute(&self, name: &str) -> Option<String> {
        // A page without a tag has no root.
        let root = self.html.tree.root().children().find_map(ElementRef::wrap)?;
        root.attr(name).map(clean).filter(|value| !value.is_empty())
    }

    /// The elements that match a selector, in document order.
    pub(super) fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        select(&self.html, selector)
    }

    /// The elements that match a selector and belong to the article: not to a comment, to a list of other stories, or
    /// to the page's foot. Those nearest to the headline come first.
    pub(super) fn select_own(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.own(self.select(selector))
    }

    /// Those elements in the order of the page.
    pub(super) fn select_in_order(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let own = self.select(selector).into_iter().filter(|element| !self.asides.contains(&element.id()));
        own.take(MAX_ELEMENTS).collect()
    }

    /// The elements of the article one of whose classes, or the id, has a part that is accepted: `post-date` has the
    /// parts `post` and `date`.
    pub(super) fn select_classes<'a>(&'a self, accept: impl Fn(&str) -> bool) -> Vec<ElementRef<'a>> {
        let is_accepted = |element: &ElementRef<'_>| tokens(*element).any(|token| token.split(['_', '-']).any(&accept));
        self.own(self.select("[class], [id]").into_iter().filter(is_accepted))
    }

    fn own<'a>(&'a self, elements: impl IntoIterator<Item = ElementRef<'a>>) -> Vec<ElementRef<'a>> {
        let own = elements.into_iter().filter(|element| !self.asides.contains(&element.id()));
        let mut own: Vec<ElementRef<'_>> = own.take(MAX_ELEMENTS).collect();
        if let Some(surroundings) = &self.surroundings {
            own.sort_by_cached_key(|element| surroundings.distance(*element));
        }
        own
    }

    /// The first texts after the headline, each that of one text node.
    pub(super) fn texts_after_headline(&self) -> Vec<String> {
        let Some(heading) =
            self.surroundings.as_ref().and_then(|surroundings| self.html.tree.get(surroundings.heading))
        else {
            return Vec::new();
        };
        let inside: HashSet<NodeId> = heading.descendants().map(|node| node.id()).collect();
        let after = self.html.tree.root().descendants().skip_while(|node| node.id() != heading.id());
        let visible = after.filter(|node| {
            let parent = node.parent().and_then(ElementRef::wrap);
            // An aside within the article can have its date.
            let is_other = parent.is_some_and(|parent| {
                self.asides.contains(&parent.id())
                    && self.surroundings.as_ref().is_none_or(|surroundings| surroundings.distance(parent) > 0)
            });
            let length = || node.value().as_text().map_or(0, |own| own.trim().chars().count());
            let is_label = |parent| is_for_screen_readers(parent) && length() <= MAX_LABEL;
            let is_shown = parent.is_none_or(|parent| !is_hidden(parent) || is_label(parent));
            !inside.contains(&node.id()) && !is_other && is_shown
        });
        let texts = visible.filter_map(|node| node.value().as_text().map(|text| clean(text)));
        texts.filter(|text| !text.is_empty()).take(MAX_TEXTS).collect()
    }

    /// The first value of an attribute that is not empty, among the elements that match a selector.
    pub(super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let values = self.select(selector).into_iter().filter_map(|element| element.attr(name).map(clean));
        values.into_iter().find(|value| !value.is_empty())
    }
}

/// The address in "<!-- saved from url=(0022)https://news.example/a -->".
fn saved_from(text: &str) -> Option<String> {
    let (_, saved) = start_of(text, SAVED).split_once("<!-- saved from url=(")?;
    let (_, url) = saved.split_once("-->")?.0.split_once(')')?;
    Some(url.trim().to_owned())
}
