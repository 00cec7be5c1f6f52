//! The table written out as HTML: the card's string renderer, and what stands around a card in a page. It never parses.

mod delivery;
mod oembed;

pub use delivery::Delivery;
pub use oembed::{Oembed, discovery, oembed};

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

/// The element with the card in a declarative shadow root: a page shows it without script, and `embed.js` takes it over
/// as it is. Browsers that know no such root have the fallback.
#[must_use]
pub fn element(article: &Article, options: &Options, delivery: &Delivery, host: &dyn Host) -> String {
    let card = Card::new(article, options, host);
    let scope = Scope::of(&card);
    let mut out = String::with_capacity(16_384);
    delivery.write_element(options, &mut out);
    out.push_str("<template shadowrootmode=\"open\">");
    delivery.write_style(&mut out);
    write(card.root(), &scope, &mut out);
    out.push_str("</template>");
    write(card.fallback(), &scope, &mut out);
    out.push_str("</article-embed>");
    delivery.write_script(&mut out);
    out
}

/// What a site owner pastes: the element with its fallback, which is the page until the card is there, and the script
/// tag.
#[must_use]
pub fn snippet(article: &Article, options: &Options, delivery: &Delivery, host: &dyn Host) -> String {
    let card = Card::new(article, options, host);
    let mut out = String::with_capacity(1024);
    delivery.write_element(options, &mut out);
    write(card.fallback(), &Scope::of(&card), &mut out);
    out.push_str("</article-embed>");
    if delivery.script.is_some() {
        out.push('\n');
    }
    delivery.write_script(&mut out);
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
