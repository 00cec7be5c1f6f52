//! The string renderer with the host of servers and tools: the functions that applications call.

use super::{Delivery, Oembed, render};
use crate::article::Content;
use crate::host::NativeHost;
use crate::options::Options;

/// The card: one `<article>` with everything in it.
///
/// Pages need the style sheet [`STYLES`](crate::STYLES) for it; [`element`] brings its own.
///
/// ```
/// use article_embed::{Options, Reader, html};
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let parsed = Reader::new().read(r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#)?;
/// let card = html::card(&parsed.article, &Options::new());
/// assert!(card.starts_with("<article ") && card.contains(">Rain in Hanoi</a>"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn card(content: &dyn Content, options: &Options) -> String {
    render::card(content, options, &NativeHost::for_options(options.now))
}

/// The element with the card in a
/// [declarative shadow root](https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode).
///
/// The page shows it without script. `embed.js`, if the delivery names it, takes the card over as it is. A browser that
/// does not know declarative shadow roots shows a link.
///
/// ```
/// use article_embed::html::{self, Delivery};
/// use article_embed::{Options, Reader};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let parsed = Reader::new().read(r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#)?;
/// let delivery = Delivery::new().nonce("r4nd0m")?;
/// let element = html::element(&parsed.article, &Options::new(), &delivery);
/// assert!(element.contains("<template shadowrootmode=\"open\"><style nonce=\"r4nd0m\">"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn element(content: &dyn Content, options: &Options, delivery: &Delivery) -> String {
    render::element(content, options, delivery, &NativeHost::for_options(options.now))
}

/// What a site owner pastes: a quotation that reserves the height of the card, and the script tag.
///
/// Editors that remove unknown elements keep a quotation. It stays until the script has drawn the card, and wherever there is no script.
///
/// ```
/// use article_embed::html::{self, Delivery};
/// use article_embed::{Options, Reader};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let parsed = Reader::new().read(r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#)?;
/// let delivery = Delivery::new()
///     .payload("https://news.example/rain.json")?
///     .script("https://cdn.example/embed.js")?;
/// let snippet = html::snippet(&parsed.article, &Options::new(), &delivery);
/// assert!(snippet.starts_with("<blockquote class=\"article-embed "));
/// assert!(snippet.contains(" data-src=\"https://news.example/rain.json\" style="));
/// assert!(snippet.ends_with("data-origins=\"https://news.example\"></script>"));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn snippet(content: &dyn Content, options: &Options, delivery: &Delivery) -> String {
    render::snippet(content, options, delivery, &NativeHost::for_options(options.now))
}

/// The response of an [oEmbed](https://oembed.com/) endpoint, type `rich`; serialize it as JSON.
///
/// The layout becomes [`Compact`](crate::options::Layout::Compact) if the requested one is higher than
/// [`Delivery::max_height`].
///
/// ```
/// use article_embed::html::{self, Delivery};
/// use article_embed::{Options, Reader};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let parsed = Reader::new().read(r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#)?;
/// let delivery = Delivery::new().payload("https://news.example/rain.json")?.max_width(400);
/// let answer = html::oembed(&parsed.article, &Options::new(), &delivery);
/// assert_eq!((answer.title.as_str(), answer.width), ("Rain in Hanoi", 400));
/// println!("{}", serde_json::to_string(&answer)?);
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn oembed(content: &dyn Content, options: &Options, delivery: &Delivery) -> Oembed {
    render::oembed(content, options, delivery, &NativeHost::for_options(options.now))
}

/// The `<link>` in an article's own page by which oEmbed consumers find its response.
///
/// `endpoint` is the address of the endpoint, without a query.
///
/// ```
/// use article_embed::{Options, Reader, html};
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let parsed = Reader::new().read(r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain"}"#)?;
/// let link = html::discovery(&parsed.article, &Options::new(), "https://news.example/oembed");
/// assert!(link.contains("href=\"https://news.example/oembed?format=json&amp;url=https%3A%2F%2Fnews.example%2Frain\""));
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn discovery(content: &dyn Content, options: &Options, endpoint: &str) -> String {
    render::discovery(content, endpoint, &NativeHost::for_options(options.now))
}
