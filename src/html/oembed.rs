//! The response of an oEmbed endpoint (<https://oembed.com/>, type `rich`), and the `<link>` that announces it.

use super::Delivery;
use super::height::{WIDTH, height_of};
use super::render::snippet;
use crate::article::{Content, notice_of};
use crate::escape::{INERT, write_attr};
use crate::host::Host;
use crate::options::{Layout, Options, Pictures};
use crate::record::{Field, Record};
use crate::text::{after, is_letter};
use crate::url::names_svg;
use crate::view::CardModel;
use serde::Serialize;

/// An oEmbed response of type `rich`. It serializes without the fields that the article lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Oembed {
    /// Always `rich`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Always `1.0`.
    pub version: &'static str,
    /// The headline, or the message that the article is unavailable.
    pub title: String,
    /// The name of the first author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_name: Option<String>,
    /// The address of the first author's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_url: Option<String>,
    /// The name of the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    /// The address of the publisher's front page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_url: Option<String>,
    /// How long a consumer may cache the response, in seconds.
    pub cache_age: u32,
    /// The picture, if its width and height are known and within the consumer's limits.
    #[serde(skip_serializing_if = "Option::is_none", flatten)]
    pub thumbnail: Option<Thumbnail>,
    /// The quotation that becomes the card, and the script tag.
    pub html: String,
    /// The width of the card in pixels.
    pub width: u32,
    /// The approximate height of the card in pixels.
    pub height: u32,
}

/// A picture whose width and height are known.
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

/// How long a response may be cached, an hour in seconds. Corrections do not depend on it: the element reads the payload
/// itself.
pub const CACHE_AGE: u32 = 3600;

/// The response for an article. If the card is higher than the consumer has room for, its layout is the compact one.
#[must_use]
pub fn oembed(content: &dyn Content, options: &Options, delivery: &Delivery, host: &dyn Host) -> Oembed {
    let fields = content.record();
    let shown = notice_of(fields, host.now()).is_none();
    let width = delivery.max_width.map_or(WIDTH, |most| most.min(WIDTH));
    let room = delivery.max_height.unwrap_or(u32::MAX);
    let mut options = options.clone();
    if shown && height_of(content, &options, host, width) > room {
        options.layout = if fields.has(Field::Items) { Layout::Headlines } else { Layout::Compact };
    }
    let height = height_of(content, &options, host, width);
    let author = fields.list(Field::Authors).first().filter(|_| shown);
    let text = |record: Option<&Record>, field| record.and_then(|record| record.text(field)).map(str::to_owned);
    let url = |record: Option<&Record>, field| Some(record?.url(field)?.as_str().to_owned());
    let publisher = fields.record(Field::Publisher);
    let unavailable = || String::from(CardModel::new(content, &options, host).unavailable());
    Oembed {
        kind: "rich",
        version: "1.0",
        title: if shown { disclosed_title(content, &options, host) } else { None }.unwrap_or_else(unavailable),
        author_name: text(author, Field::Name),
        author_url: url(author, Field::Url),
        provider_name: text(publisher, Field::Name).or(options.publisher.clone()),
        provider_url: url(publisher, Field::Url),
        cache_age: CACHE_AGE,
        thumbnail: thumbnail(fields, delivery.max_width.unwrap_or(u32::MAX), room)
            .filter(|found| shown && !(options.pictures == Pictures::Raster && names_svg(&found.url))),
        html: snippet(content, &options, delivery, host),
        width,
        height: height.min(room),
    }
}

/// The picture, or its widest rendition that fits.
fn thumbnail(fields: &Record, most_width: u32, most_height: u32) -> Option<Thumbnail> {
    // What may disturb is not for other pages either, nor what artificial intelligence made: nothing says so there.
    let is_made = |image: &Record| image.record(Field::Ai).is_some_and(|ai| ai.text(Field::Kind) != Some("none"));
    let is_shown = |image: &&Record| !image.has(Field::Sensitive) && !is_made(image);
    let image = fields.record(Field::Image).filter(is_shown)?;
    let (width, height) = (image.number(Field::Width)?, image.number(Field::Height)?);
    let fits = width <= most_width && height <= most_height;
    let renditions = image.list(Field::Sources).iter().filter_map(|source| {
        let across = source.number(Field::Width)?;
        // Renditions have the aspect ratio of the picture.
        Some((
            source.url(Field::Url)?,
            across,
            u32::try_from(u64::from(across) * u64::from(height) / u64::from(width)).ok()?,
        ))
    });
    let own = Some((image.url(Field::Url)?, width, height)).filter(|_| fits);
    let fitting = renditions.filter(|(_, across, down)| *across <= most_width && *down <= most_height);
    let (url, width, height) = own.or_else(|| fitting.max_by_key(|(_, across, _)| *across))?;
    (height > 0).then(|| Thumbnail { url: url.as_str().to_owned(), width, height })
}

/// The title of a list, which may be the card's own words, or the headline of an article.
fn title(fields: &Record, model: &CardModel) -> Option<String> {
    let field = if fields.has(Field::Items) { Field::Title } else { Field::Headline };
    let own = fields.text(field).map(str::to_owned);
    #[cfg(feature = "formats")]
    let own = own.or_else(|| model.list_title());
    #[cfg(not(feature = "formats"))]
    let _ = model;
    own
}

/// The title with what a reader must know of the article: who paid for it, that it is taken back, what kind of text it is,
/// that artificial intelligence made it.
fn disclosed_title(content: &dyn Content, options: &Options, host: &dyn Host) -> Option<String> {
    let model = CardModel::new(content, options, host);
    let [paid, ai] = model.disclosures(content.record());
    let mut out = String::new();
    // The newest one comes first.
    let newest = content.record().list(Field::Corrections).first().and_then(|note| note.text(Field::Kind));
    let retracted = newest.filter(|kind| *kind == "retraction").and_then(|kind| model.words_of(kind));
    let title = title(content.record(), &model)?;
    // A report of news has no kind.
    let kind = content.record().text(Field::Kind).and_then(|kind| model.words_of(kind));
    for words in paid.as_deref().into_iter().chain(retracted).chain(kind.filter(|kind| !is_said(kind, &title))) {
        out.push_str(words);
        out.push_str(": ");
    }
    out.push_str(&title);
    if let Some(words) = ai {
        out.push_str(" (");
        out.push_str(&words);
        out.push(')');
    }
    Some(out)
}

/// Whether a title begins with a word and a mark after it: "Opinion | Rice is late". "Satire is late" does not.
fn is_said(word: &str, title: &str) -> bool {
    after(title, word).and_then(|rest| rest.trim_start().chars().next()).is_some_and(|next| !is_letter(next))
}

/// The `<link>` in an article's page by which consumers find the endpoint's response for it.
///
/// `endpoint` is the endpoint's address, which may have a query such as `?html=frame`. The link has no title if the article may not be shown.
#[must_use]
pub fn discovery(content: &dyn Content, endpoint: &str, host: &dyn Host) -> String {
    let fields = content.record();
    let mut href = String::from(endpoint);
    href.push(if endpoint.contains('?') { '&' } else { '?' });
    href.push_str("format=json&url=");
    percent_encode(fields.url(Field::Url).map_or("", |url| url.as_str()), &mut href);
    let mut out = String::from("<link rel=\"alternate\" type=\"application/json+oembed\"");
    write_attr("href", Some(&href), &mut out);
    let shown = notice_of(fields, host.now()).is_none();
    let title = if shown { disclosed_title(content, &Options::default(), host) } else { None };
    write_attr("title", title.as_deref(), &mut out);
    out.push_str(INERT);
    out.push('>');
    out
}

/// Appends a text, percent-encoding all but the unreserved characters of RFC 3986:
/// <https://www.rfc-editor.org/rfc/rfc3986#section-2.3>.
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
