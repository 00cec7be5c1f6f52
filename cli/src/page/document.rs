//! A parsed page: its meta tags, elements and texts.

use super::asides::asides;
pub(super) use super::decode::clean;
use super::element::{Visibility, select};
pub(super) use super::element::{fold, text, tokens};
use super::metas::Metas;
use super::surroundings::{self, Surroundings};
use crate::html_tree::{self, InTime, Limit, Limits, start_of};
use ego_tree::NodeId;
use scraper::{ElementRef, Html};
use std::collections::{HashMap, HashSet};
use std::vec;

/// Elements with one mark that are looked at.
const MAX_ELEMENTS: usize = 200;

/// Texts after the headline that are looked at, and those among which they are found: some are hidden.
const MAX_TEXTS: usize = 30;
const MAX_TEXT_NODES: usize = 20_000;

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
    /// The text of the page, in which faults have their place.
    pub(super) source: String,
    /// Whatever walks the page ends when there is no time left.
    pub(super) limits: Limits,
}

/// Elements that were found, while there is time.
pub(super) type Found<'a> = InTime<'a, vec::IntoIter<ElementRef<'a>>>;

impl Document {
    /// # Errors
    ///
    /// The limit that the page exceeds.
    pub(super) fn parse(text: &str, limits: Limits) -> Result<Self, Limit> {
        let html = html_tree::parse(text, &limits)?;
        let (metas, asides) = (Metas::of(&html), asides(&html, &limits)?);
        let surroundings = surroundings::of(&html, &metas, &asides, &limits);
        limits.check_time()?;
        let (saved_from, source) = (saved_from(text), String::from(text));
        Ok(Document { html, metas, asides, surroundings, saved_from, source, limits })
    }

    /// Whether there is time left.
    pub(super) fn check_time(&self) -> Result<(), Limit> {
        self.limits.check_time()
    }

    /// Items of which each takes time to look at, while there is time.
    pub(super) fn in_time<I: IntoIterator>(&self, items: I) -> InTime<'_, I::IntoIter> {
        InTime::new(items.into_iter(), &self.limits)
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
    pub(super) fn select(&self, selector: &str) -> Found<'_> {
        let is_late = self.check_time().is_err();
        self.in_time(if is_late { Vec::new() } else { select(&self.html, selector) })
    }

    /// The elements that match a selector and belong to the article: not to a comment, to a list of other stories, or
    /// to the page's foot. Those nearest to the headline come first.
    pub(super) fn select_own(&self, selector: &str) -> Found<'_> {
        self.own(self.select(selector))
    }

    /// Those elements in the order of the page.
    pub(super) fn select_in_order(&self, selector: &str) -> Found<'_> {
        let own = self.select(selector).filter(|element| !self.asides.contains(&element.id()));
        self.in_time(own.take(MAX_ELEMENTS).collect::<Vec<_>>())
    }

    /// The elements of the article one of whose classes, or the id, has a part that is accepted: `post-date` has the
    /// parts `post` and `date`.
    pub(super) fn select_classes(&self, accept: impl Fn(&str) -> bool) -> Found<'_> {
        let is_accepted = |element: &ElementRef<'_>| tokens(*element).any(|token| token.split(['_', '-']).any(&accept));
        self.own(self.select("[class], [id]").filter(is_accepted))
    }

    fn own<'a>(&'a self, elements: impl Iterator<Item = ElementRef<'a>>) -> Found<'a> {
        let own = elements.filter(|element| !self.asides.contains(&element.id()));
        let mut own: Vec<ElementRef<'_>> = own.take(MAX_ELEMENTS).collect();
        if let Some(surroundings) = &self.surroundings {
            own.sort_by_cached_key(|element| surroundings.distance(*element));
        }
        self.in_time(own)
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
        let texts = after.filter_map(|node| {
            let own = node.value().as_text().map(|own| own.trim()).filter(|own| !own.is_empty())?;
            (!inside.contains(&node.id())).then_some((node.parent(), own))
        });
        let mut visibilities: HashMap<NodeId, Visibility> = HashMap::new();
        let mut is_shown = |parent: ElementRef<'_>, own: &str| {
            let visibility = *visibilities.entry(parent.id()).or_insert_with(|| self.visibility(parent));
            let is_label = || own.chars().count() <= MAX_LABEL;
            visibility == Visibility::Shown || visibility == Visibility::ReadOut && is_label()
        };
        let visible = self.in_time(texts.take(MAX_TEXT_NODES)).filter(|(parent, own)| {
            let parent = parent.and_then(ElementRef::wrap);
            parent.is_none_or(|parent| is_shown(parent, own))
        });
        visible.map(|(_, own)| clean(own)).filter(|text| !text.is_empty()).take(MAX_TEXTS).collect()
    }

    /// Whether the texts of an element are shown. Those of an aside are not, but one within the article can have its date.
    fn visibility(&self, element: ElementRef<'_>) -> Visibility {
        let is_near = || self.surroundings.as_ref().is_some_and(|surroundings| surroundings.distance(element) == 0);
        let is_other = self.asides.contains(&element.id()) && !is_near();
        if is_other { Visibility::Hidden } else { Visibility::of(element) }
    }

    /// The first value of an attribute that is not empty, among the elements that match a selector.
    pub(super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let values = self.select(selector).filter_map(|element| element.attr(name).map(clean));
        values.into_iter().find(|value| !value.is_empty())
    }
}

/// The address in "<!-- saved from url=(0022)https://news.example/a -->".
fn saved_from(text: &str) -> Option<String> {
    let (_, saved) = start_of(text, SAVED).split_once("<!-- saved from url=(")?;
    let (_, url) = saved.split_once("-->")?.0.split_once(')')?;
    Some(url.trim().to_owned())
}
