//! The table written out as HTML: the card's string renderer, and what stands around a card in a page. It never parses.

mod delivery;
mod draft;
mod oembed;
mod plan;
mod writer;

pub use delivery::Delivery;
pub use oembed::{Oembed, discovery, oembed};

use crate::article::Article;
use crate::host::Host;
use crate::options::Options;
use crate::view::{Card, Scope};
use writer::write;

/// The card as an HTML string: one `<article>` with what is in it, escaped as the HTML Standard serializes.
#[must_use]
pub fn card(article: &Article, options: &Options, host: &dyn Host) -> String {
    let card = Card::new(article, options, host);
    let mut out = String::new();
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
