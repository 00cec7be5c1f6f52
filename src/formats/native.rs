//! The project's own payload, version 1, documented in README. It is the only format that can say everything a card shows.

use super::copies::Said;
use super::desk::{Desk, Node};
use super::{
    AUTHORS, BIO, BODY, CAPTION, CORRECTIONS, EXCERPT, HEADLINE, LINKS, NAME, PARAGRAPH, RELATED, SOURCES, TERMS,
};
use crate::article::{
    Article, Author, Correction, Direction, Image, Named, Publisher, Rights, Search, Source, Status, Story,
};
use crate::body::{Block, Run};
use crate::json::{Json, Kind};
use crate::report::Code;
use crate::url::{Purpose, SafeUrl};

/// Reads a payload; `None`, with errors in the report, if there can be no card.
pub(super) fn read<J: Json>(desk: &mut Desk, root: &Node<J>) -> Option<Article> {
    let headline = required(desk, root, "headline", |desk| desk.text(root, "headline", HEADLINE));
    let url = required(desk, root, "url", |desk| desk.url(root, "url", Purpose::Link));
    let language = desk.language(root, "language");
    let direction = desk.choice(root, "direction", &[("ltr", Direction::Ltr), ("rtl", Direction::Rtl)]);
    let article = Article {
        version: 1,
        id: desk.text(root, "id", NAME),
        related: related(desk, root, url.as_ref()),
        url: url?,
        direction: direction.unwrap_or_else(|| super::direction(language.as_deref(), headline.as_deref())),
        headline: headline?,
        section: root.get("section").and_then(|node| section(desk, &node)),
        excerpt: desk.text(root, "excerpt", EXCERPT),
        body: body(desk, root),
        image: root.get("image").and_then(|node| image(desk, &node)),
        authors: authors(desk, root),
        dateline: desk.text(root, "dateline", NAME),
        published: desk.time(root, "published"),
        updated: desk.time(root, "updated"),
        language,
        publisher: root.get("publisher").and_then(|node| publisher(desk, &node)),
        rights: root.get("rights").and_then(|node| rights(desk, &node)),
        status: status(desk, root),
        embargo: desk.time(root, "embargo"),
        expires: desk.time(root, "expires"),
        corrections: desk.list(root, "corrections", CORRECTIONS, correction),
    };
    Some(article)
}

/// Reads a field that the card cannot be without.
fn required<J: Json, T>(
    desk: &mut Desk,
    root: &Node<J>,
    key: &'static str,
    read: impl FnOnce(&mut Desk) -> Option<T>,
) -> Option<T> {
    let value = read(desk);
    if value.is_none() {
        desk.missing(&root.path.key(key));
    }
    value
}

fn status<J: Json>(desk: &mut Desk, root: &Node<J>) -> Status {
    let words = [
        ("usable", Status::Usable),
        ("withheld", Status::Withheld),
        ("canceled", Status::Canceled),
        ("cancelled", Status::Canceled),
    ];
    desk.choice(root, "status", &words).unwrap_or_default()
}

/// `{name, url}`, or just the name.
fn section<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Named> {
    if node.kind() == Kind::Text {
        return Some(Named { name: desk.text_of(node, NAME)?, url: None });
    }
    named(desk, node)
}

fn named<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Named> {
    if !is_object(desk, node) {
        return None;
    }
    let name = needed(desk, node, "name", NAME)?;
    Some(Named { name, url: desk.url(node, "url", Purpose::Link) })
}

fn is_object<J: Json>(desk: &mut Desk, node: &Node<J>) -> bool {
    let object = node.kind() == Kind::Object;
    if !object {
        desk.wrong_type(&node.path);
    }
    object
}

/// A text without which the object around it says nothing.
fn needed<J: Json>(desk: &mut Desk, node: &Node<J>, key: &'static str, limit: usize) -> Option<String> {
    let text = desk.text(node, key, limit);
    if text.is_none() {
        incomplete(desk, node, key);
    }
    text
}

fn incomplete<J: Json>(desk: &mut Desk, node: &Node<J>, key: &'static str) {
    desk.report.warn(Code::Missing, &node.path.key(key), "the entry says nothing without this field; it is left out");
}

fn needed_url<J: Json>(desk: &mut Desk, node: &Node<J>, purpose: Purpose) -> Option<SafeUrl> {
    let url = desk.url(node, "url", purpose);
    if url.is_none() {
        incomplete(desk, node, "url");
    }
    url
}

/// A list of plain paragraphs, or HTML.
fn body<J: Json>(desk: &mut Desk, root: &Node<J>) -> Vec<Block> {
    match root.get("body") {
        Some(node) if node.kind() == Kind::Text => desk.html_of(&node),
        Some(_) => desk.list(root, "body", BODY, |desk, item| {
            let text = desk.text_of(item, PARAGRAPH)?;
            Some(Block::Paragraph(vec![Run::plain(text)]))
        }),
        None => Vec::new(),
    }
}

fn image<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Image> {
    if node.kind() == Kind::Text {
        return desk.url_of(node, Purpose::Image).map(super::bare_image);
    }
    if !is_object(desk, node) {
        return None;
    }
    let (width, height) = desk.pixels(node, "width").zip(desk.pixels(node, "height")).unzip();
    Some(Image {
        url: needed_url(desk, node, Purpose::Image)?,
        width,
        height,
        alt: desk.text(node, "alt", CAPTION).unwrap_or_default(),
        caption: desk.text(node, "caption", CAPTION),
        credit: desk.text(node, "credit", NAME),
        sources: desk.list(node, "sources", SOURCES, |desk, item| {
            let url = needed_url(desk, item, Purpose::Image)?;
            Some(Source { url, width: desk.pixels(item, "width")? })
        }),
    })
}

fn authors<J: Json>(desk: &mut Desk, root: &Node<J>) -> Vec<Author> {
    let mut said = Said::default();
    desk.list(root, "authors", AUTHORS, |desk, item| {
        let author = author(desk, item)?;
        once(desk, item, &mut said, &[&author.name]).then_some(author)
    })
}

/// Whether an entry of a list says something new.
fn once<J: Json>(desk: &mut Desk, item: &Node<J>, said: &mut Said, parts: &[&str]) -> bool {
    let again = said.again(parts);
    if again {
        desk.report.warn(Code::Duplicate, &item.path, "an earlier entry says the same; this one is left out");
    }
    !again
}

fn author<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Author> {
    if node.kind() == Kind::Text {
        return Some(super::bare_author(desk.text_of(node, NAME)?));
    }
    if !is_object(desk, node) {
        return None;
    }
    Some(Author {
        name: needed(desk, node, "name", NAME)?,
        url: desk.url(node, "url", Purpose::Link),
        bio: desk.text(node, "bio", BIO),
        image: node.get("image").and_then(|node| image(desk, &node)),
        role: desk.text(node, "role", NAME),
    })
}

fn publisher<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Publisher> {
    if node.kind() == Kind::Text {
        return Some(Publisher { name: Some(desk.text_of(node, NAME)?), ..Publisher::default() });
    }
    if !is_object(desk, node) {
        return None;
    }
    let publisher = Publisher {
        name: desk.text(node, "name", NAME),
        url: desk.url(node, "url", Purpose::Link),
        logo: node.get("logo").and_then(|node| image(desk, &node)),
        links_label: desk.text(node, "links_label", NAME),
        links: desk.list(node, "links", LINKS, |desk, item| {
            let link = named(desk, item)?;
            if link.url.is_none() {
                incomplete(desk, item, "url");
            }
            link.url.is_some().then_some(link)
        }),
        search: node.get("search").and_then(|node| search(desk, &node)),
    };
    (publisher != Publisher::default()).then_some(publisher)
}

fn search<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Search> {
    if !is_object(desk, node) {
        return None;
    }
    let url = needed_url(desk, node, Purpose::Link)?;
    let holds_query = ["{query}", "%7Bquery%7D"].iter().any(|place| url.as_str().contains(place));
    if !holds_query {
        let message = "the search address has no {query} for the words; there is no search";
        desk.report.warn(Code::BadValue, &node.path.key("url"), message);
        return None;
    }
    Some(Search { url, prompt: desk.text(node, "prompt", NAME) })
}

/// The related stories, each once, and never the article itself.
fn related<J: Json>(desk: &mut Desk, root: &Node<J>, own: Option<&SafeUrl>) -> Vec<Story> {
    let (mut addresses, mut texts) = (Said::default(), Said::default());
    own.map(|own| addresses.again(&[own.as_str()]));
    desk.list(root, "related", RELATED, |desk, item| {
        let story = story(desk, item)?;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let new = once(desk, item, &mut addresses, &[story.url.as_str()])
            && once(desk, item, &mut texts, &[&text(&story.headline), &text(&story.excerpt)]);
        new.then_some(story)
    })
}

fn story<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Story> {
    if !is_object(desk, node) {
        return None;
    }
    let url = needed_url(desk, node, Purpose::Link)?;
    let (headline, excerpt) = (desk.text(node, "headline", HEADLINE), desk.text(node, "excerpt", EXCERPT));
    if headline.is_none() && excerpt.is_none() {
        incomplete(desk, node, "headline");
        return None;
    }
    Some(Story {
        url,
        headline,
        excerpt,
        section: node.get("section").and_then(|node| section(desk, &node)),
        image: node.get("image").and_then(|node| image(desk, &node)),
        published: desk.time(node, "published"),
    })
}

fn rights<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Rights> {
    if node.kind() == Kind::Text {
        return Some(Rights { copyright: Some(desk.text_of(node, TERMS)?), ..Rights::default() });
    }
    if !is_object(desk, node) {
        return None;
    }
    let rights = Rights {
        copyright: desk.text(node, "copyright", TERMS),
        terms: desk.text(node, "terms", TERMS),
        license: desk.url(node, "license", Purpose::Link),
    };
    (rights != Rights::default()).then_some(rights)
}

fn correction<J: Json>(desk: &mut Desk, node: &Node<J>) -> Option<Correction> {
    if !is_object(desk, node) {
        return None;
    }
    Some(Correction { text: needed(desk, node, "text", BIO)?, date: desk.time(node, "date") })
}
