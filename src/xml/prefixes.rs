//! The prefixes of a document's namespaces, as tables name them.

use super::tags::{Tag, attributes};
use alloc::string::String;
use alloc::vec::Vec;

/// Namespaces, without their scheme and the signs at their end, with the prefixes that tables name.
const NAMESPACES: [(&str, &str); 15] = [
    (ATOM, "atom"),
    ("purl.org/atom/ns", "atom"),
    ("purl.org/dc/elements/1.1", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0", ""),
    ("my.netscape.com/rdf/simple/0.9", ""),
    ("www.w3.org/2007/app", "app"),
    ("purl.org/atom/app", "app"),
    ("search.yahoo.com/mrss", "media"),
    ("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
    ("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
    ("iptc.org/std/nar/2006-10-01", ""),
    ("iptc.org/std/NITF/2006-10-18", ""),
];

const ATOM: &str = "www.w3.org/2005/Atom";

/// Names of RSS and Atom that have a capital letter, as feeds without small letters are meant.
const CAPITALS: [&str; 4] = ["pubDate", "isPermaLink", "lastBuildDate", "origLink"];

/// The prefixes that a root element declares, each with the one that tables name.
pub(super) struct Prefixes<'x> {
    declared: Vec<(&'x str, &'static str)>,
    /// Whether the document has the names of its elements in capital letters.
    is_upper: bool,
}

impl<'x> Prefixes<'x> {
    /// The prefixes of a document with this root and this text.
    pub(super) fn of(root: &Tag<'x>, text: &str) -> Self {
        let own = root.name.split_once(':').map_or("", |(prefix, _)| prefix);
        let declared = attributes(root.inner).into_iter().filter_map(|(name, uri)| {
            let prefix = if name == "xmlns" { "" } else { name.strip_prefix("xmlns:")? };
            let uri = uri.split_once("://").map_or(uri, |(_, rest)| rest).trim_end_matches(['/', '#']);
            let (_, canonical) = NAMESPACES.iter().find(|(known, _)| *known == uri)?;
            // Atom in a feed of RSS has a prefix, and a feed of Atom has none.
            Some((prefix, if *canonical == "atom" && prefix == own { "" } else { *canonical }))
        });
        let is_root = |name: &&str| root.name.eq_ignore_ascii_case(name);
        let is_upper = ["rss", "feed"].iter().any(is_root)
            && ["<RSS", "<Rss", "<FEED", "<CHANNEL", "<Channel", "<ITEM", "<Item", "<ENTRY"]
                .iter()
                .any(|tag| text.contains(tag));
        Prefixes { declared: declared.collect(), is_upper }
    }

    /// Whether a namespace that tables name is declared.
    pub(super) fn has_any(&self) -> bool {
        !self.declared.is_empty()
    }

    /// Whether a name is another one than tables have.
    pub(super) fn are_odd(&self) -> bool {
        self.is_upper || self.declared.iter().any(|(prefix, canonical)| prefix != canonical)
    }

    /// The name of an attribute as tables have it. One that begins with `xml` is XML's own.
    pub(super) fn canonical_attribute(&self, name: &str) -> String {
        let is_own = name.starts_with("xml") || !self.is_upper && !name.contains(':');
        if is_own { String::from(name) } else { self.canonical(name) }
    }

    /// A name as tables have it.
    pub(super) fn canonical(&self, name: &str) -> String {
        if self.is_upper {
            let known = CAPITALS.iter().find(|known| known.eq_ignore_ascii_case(name));
            return known.map_or_else(|| name.to_ascii_lowercase(), |known| String::from(*known));
        }
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        match self.declared.iter().find(|(declared, _)| *declared == prefix) {
            Some((_, "")) => String::from(local),
            Some((_, canonical)) => [canonical, ":", local].concat(),
            None => String::from(name),
        }
    }
}
