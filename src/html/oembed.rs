//! The answer of an oEmbed endpoint (oEmbed 1.0, type `rich`), and the link by which it is found. It serves nothing.

use super::{Delivery, snippet};
use crate::article::Article;
use crate::host::Host;
use crate::markup::write_attr;
use crate::options::{Layout, Options};
use crate::record::{Field, Record};
use serde::Serialize;

/// An answer of type `rich`; what the article does not say is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Oembed {
    /// Always `rich`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Always `1.0`.
    pub version: &'static str,
    /// The headline.
    pub title: String,
    /// The first author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_name: Option<String>,
    /// The first author's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_url: Option<String>,
    /// The publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    /// The publisher's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_url: Option<String>,
    /// For how many seconds the answer may be kept.
    pub cache_age: u32,
    /// The picture; only with both its sizes, and only if it is within what was asked for.
    #[serde(skip_serializing_if = "Option::is_none", flatten)]
    pub thumbnail: Option<Thumbnail>,
    /// The snippet.
    pub html: String,
    /// How wide the card should be, in pixels.
    pub width: u32,
    /// How high it is about to be, in pixels.
    pub height: u32,
}

/// A picture of which both sizes are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Thumbnail {
    /// Its address.
    #[serde(rename = "thumbnail_url")]
    pub url: String,
    /// In pixels.
    #[serde(rename = "thumbnail_width")]
    pub width: u32,
    /// In pixels.
    #[serde(rename = "thumbnail_height")]
    pub height: u32,
}

/// Widest where a consumer names no width: a column of text.
const WIDTH: u32 = 640;

/// An hour: corrections arrive by the element's own reading of the payload, not by this answer.
const CACHE_AGE: u32 = 3600;

/// The answer for an article. Where the consumer has no room for the layout that was asked for, it is the compact one.
#[must_use]
pub fn oembed(article: &Article, options: &Options, delivery: &Delivery, host: &dyn Host) -> Oembed {
    let shown = article.notice(host.now()).is_none();
    let fields = article.fields();
    let width = delivery.max_width.map_or(WIDTH, |most| most.min(WIDTH));
    let room = delivery.max_height.unwrap_or(u32::MAX);
    let mut options = options.clone();
    if shown && height(fields, options.layout, width) > room {
        options.layout = Layout::Compact;
    }
    let height = if shown { height(fields, options.layout, width) } else { LINE * 3 };
    let author = fields.list(Field::Authors).first().filter(|_| shown);
    let text = |record: Option<&Record>, field| record.and_then(|record| record.text(field)).map(str::to_owned);
    let url = |record: Option<&Record>, field| Some(record?.url(field)?.as_str().to_owned());
    let publisher = fields.record(Field::Publisher);
    let unavailable = || String::from(crate::view::Card::new(article, &options, host).unavailable());
    Oembed {
        kind: "rich",
        version: "1.0",
        title: text(Some(fields).filter(|_| shown), Field::Headline).unwrap_or_else(unavailable),
        author_name: text(author, Field::Name),
        author_url: url(author, Field::Url),
        provider_name: text(publisher, Field::Name),
        provider_url: url(publisher, Field::Url),
        cache_age: CACHE_AGE,
        thumbnail: thumbnail(fields, width, room).filter(|_| shown),
        html: snippet(article, &options, delivery, host),
        width,
        height: height.min(room),
    }
}

fn thumbnail(fields: &Record, most_width: u32, most_height: u32) -> Option<Thumbnail> {
    let image = fields.record(Field::Image)?;
    let (width, height) = (image.number(Field::Width)?, image.number(Field::Height)?);
    let fits = width <= most_width && height <= most_height;
    let copies = image.list(Field::Sources).iter().filter_map(|source| {
        let across = source.number(Field::Width)?;
        // Copies are of one shape, so that the height of each is known.
        Some((
            source.url(Field::Url)?,
            across,
            u32::try_from(u64::from(across) * u64::from(height) / u64::from(width)).ok()?,
        ))
    });
    let own = Some((image.url(Field::Url)?, width, height)).filter(|_| fits);
    let fitting = copies.filter(|(_, across, down)| *across <= most_width && *down <= most_height);
    let (url, width, height) = own.or_else(|| fitting.max_by_key(|(_, across, _)| *across))?;
    (height > 0).then(|| Thumbnail { url: url.as_str().to_owned(), width, height })
}

const LINE: u32 = 24;

/// About how high a card is at a width, both in pixels: for frames and placeholders, which are told a height.
fn height(fields: &Record, layout: Layout, width: u32) -> u32 {
    let across = width.saturating_sub(34).max(100);
    let lines = |field: Field, per_line: u32| {
        let letters = fields.text(field).map_or(0, |text| text.chars().count());
        u32::try_from(letters).unwrap_or(u32::MAX).div_ceil(per_line.max(1))
    };
    let frame = 34 + LINE + lines(Field::Headline, across / 12) * 30 + LINE;
    if layout == Layout::Compact {
        return frame;
    }
    let picture = if fields.has(Field::Image) { across * 2 / 3 + 12 } else { 0 };
    let excerpt = lines(Field::Excerpt, across / 8) * 26;
    let related = u32::try_from(fields.list(Field::Related).len().min(4)).unwrap_or(0);
    let rows = related.div_ceil(if across >= 480 { 2 } else { 1 });
    let more = if layout == Layout::Hero || rows == 0 { 0 } else { 60 + rows * 100 };
    frame + picture + excerpt + more
}

/// The `<link>` in an article's page by which consumers find the endpoint's answer for it.
///
/// `endpoint` is the endpoint's address without a query. Of an article that may not be shown the headline is not told.
#[must_use]
pub fn discovery(article: &Article, endpoint: &str, host: &dyn Host) -> String {
    let fields = article.fields();
    let mut href = String::from(endpoint);
    href.push_str("?format=json&url=");
    percent_encode(fields.url(Field::Url).map_or("", |url| url.as_str()), &mut href);
    let mut out = String::from("<link rel=\"alternate\" type=\"application/json+oembed\"");
    write_attr("href", Some(&href), &mut out);
    let title = fields.text(Field::Headline).filter(|_| article.notice(host.now()).is_none());
    write_attr("title", title, &mut out);
    out.push('>');
    out
}

/// All but what RFC 3986 calls unreserved.
fn percent_encode(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
            continue;
        }
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(DIGITS.get(usize::from(digit)).copied().unwrap_or(b'0')));
        }
    }
}
