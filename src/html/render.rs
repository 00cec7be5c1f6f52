//! The string renderer with an explicit host: the card, and the element and snippet around it.

use super::Delivery;
use super::height::reserved;
use super::writer::write;
use crate::article::Content;
use crate::escape::INERT;
use crate::host::Host;
use crate::options::Options;
use crate::record::{Field, Record};
use crate::view::{CardModel, Context};

pub use super::oembed::{CACHE_AGE, discovery, oembed};

/// The card: one `<article>` with everything in it.
#[must_use]
pub fn card(content: &dyn Content, options: &Options, host: &dyn Host) -> String {
    let card = CardModel::new(content, options, host);
    let mut out = String::new();
    write(card.root(), INERT, &Context::of(&card), &mut out);
    out
}

/// The element with the card in a declarative shadow root, and the fallback for browsers that do not know them.
#[must_use]
pub fn element(content: &dyn Content, options: &Options, delivery: &Delivery, host: &dyn Host) -> String {
    let card = CardModel::new(content, options, host);
    let context = Context::of(&card);
    let mut out = String::with_capacity(16_384);
    delivery.write_element(options, &mut out);
    out.push_str("<template shadowrootmode=\"open\">");
    delivery.write_style(needs_list_styles(content.record()), &mut out);
    write(card.root(), "", &context, &mut out);
    out.push_str("</template>");
    write(card.fallback(), "", &context, &mut out);
    out.push_str("</article-embed>");
    delivery.write_script(host, &mut out);
    out
}

/// Whether a card is a list or has a gallery, whose styles other cards do not have.
fn needs_list_styles(fields: &Record) -> bool {
    let is_gallery = |media: &Record| media.text(Field::Kind) == Some("gallery");
    fields.has(Field::Items) || fields.record(Field::Media).is_some_and(is_gallery)
}

/// A quotation that `embed.js` upgrades to a card, and the script tag. Editors that remove unknown elements keep it.
#[must_use]
pub fn snippet(content: &dyn Content, options: &Options, delivery: &Delivery, host: &dyn Host) -> String {
    let card = CardModel::new(content, options, host);
    let mut fallback = String::with_capacity(1024);
    write(card.fallback(), "", &Context::of(&card), &mut fallback);
    let mut out = String::with_capacity(1024);
    delivery.write_quotation(options, reserved(content, options, host), &mut out);
    match fallback.strip_prefix("<blockquote") {
        Some(quotation) => out.push_str(quotation),
        None => out.extend([">", &fallback, "</blockquote>"]),
    }
    // An editor that removes the elements keeps the words apart.
    out = out.replace("</p><", "</p>\n<");
    if delivery.script.is_some() {
        out.push('\n');
    }
    delivery.write_script(host, &mut out);
    out
}
