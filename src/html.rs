//! The table written out as HTML: the card's string renderer. It never parses.

use crate::article::Article;
use crate::host::Host;
use crate::markup::{escape, write_attr};
use crate::options::Options;
use crate::view::{Attr, Card, Content, Element, Scope, Tag};

/// The card as an HTML string: one `<article>` with what is in it, escaped as the HTML Standard serializes.
#[must_use]
pub fn card(article: &Article, options: &Options, host: &dyn Host) -> String {
    let card = Card::new(article, options, host);
    let mut out = String::with_capacity(4096);
    write(card.root(), &Scope::of(&card), &mut out);
    out
}

fn write(element: &Element, scope: &Scope, out: &mut String) {
    if element.tag == Tag::None {
        return write_content(element, scope, out);
    }
    let name = element.tag.name(scope.card.heading_level());
    out.push('<');
    out.push_str(name);
    if !element.fixed.is_empty() {
        out.push(' ');
        out.push_str(element.fixed);
    }
    for attr in element.attrs {
        match attr {
            Attr::Frame(name, slot) => write_attr(name, scope.card.frame(*slot), out),
            Attr::Text(name, slot) => write_attr(name, scope.text(*slot).as_deref(), out),
            Attr::Url(name, field) => write_attr(name, scope.url(*field).map(|url| url.as_str()), out),
        }
    }
    out.push('>');
    if matches!(element.tag, Tag::Img | Tag::Input | Tag::Br) {
        return;
    }
    write_content(element, scope, out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn write_content(element: &Element, scope: &Scope, out: &mut String) {
    match element.content {
        Content::Empty => {}
        Content::Elements(elements) => {
            for inner in elements {
                inner.scope(scope).iter().for_each(|scope| write(inner, scope, out));
            }
        }
        Content::Word(word) => escape(scope.card.words.get(word), false, out),
        Content::Text(slot) => escape(&scope.text(slot).unwrap_or_default(), false, out),
        Content::Each(list, elements) => {
            let mut index = 0;
            while let Some(entry) = scope.entry(list, index) {
                elements.get(entry.variant()).into_iter().for_each(|element| write(element, &entry, out));
                index += 1;
            }
        }
    }
}
