//! Options of a card: layout, theme, language, heading level and the like.

#[cfg(not(target_arch = "wasm32"))]
mod builder;
mod choices;
#[cfg(feature = "formats")]
mod list;
#[cfg(feature = "formats")]
mod list_builder;
mod read;

pub use crate::keyword::OptionError;
pub use crate::language::Direction;
pub use crate::messages::Message;
pub use choices::{DateStyle, Excerpts, Layout, LinkTarget, Pictures, Theme};
#[cfg(feature = "formats")]
pub(crate) use list::ListOptions;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub(crate) use list::MAX_ITEMS;
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(crate) use read::is_on;

use crate::messages::is_replaceable;
use crate::text::{clean, nth_split};

/// The most topics that a card shows.
const MAX_TOPICS: u8 = 20;

/// Maximum length in characters of a text that replaces one of the card's own messages.
const MAX_MESSAGE_LENGTH: usize = 100;

/// Options of a card.
///
/// The default is the standard layout with a level-2 headline, four related stories, the reader's theme and the
/// article's language. Every setter changes one option; a setter that can be given a value out of its range returns a
/// [`Result`].
///
/// ```
/// use article_embed::Options;
/// use article_embed::options::{Layout, Message, OptionError, Theme};
///
/// # fn main() -> Result<(), OptionError> {
/// let options = Options::new()
///     .layout(Layout::Full)
///     .theme(Theme::Dark)
///     .heading_level(3)?
///     .language("de")?
///     .words([(Message::Related, "Mehr von uns")]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    pub(crate) layout: Layout,
    pub(crate) theme: Theme,
    /// Maximum number of related stories shown, 0 to 50.
    pub(crate) related: u8,
    /// Maximum number of topics shown, 0 to 20.
    pub(crate) topics: u8,
    /// Number of paragraphs shown before the fold; a block of more than 512 bytes counts for several, and 0 means all.
    pub(crate) paragraphs: u8,
    /// 2 to 6.
    pub(crate) heading_level: u8,
    /// The language of the messages and dates; the article's, then the page's, if not given.
    pub(crate) language: Option<String>,
    pub(crate) page_language: Option<String>,
    /// The direction of the card; the article's if not given.
    pub(crate) direction: Option<Direction>,
    pub(crate) date_style: DateStyle,
    pub(crate) link_target: LinkTarget,
    pub(crate) pictures: Pictures,
    /// Texts that replace the card's own, in the order of [`Message`], each followed by `|`; an empty one keeps the
    /// card's own. One string is smaller in the browser than a map.
    pub(crate) words: String,
    /// The address of the payload, against which its addresses are resolved.
    pub(crate) base: Option<String>,
    /// The name of the publisher, for payloads that do not have it.
    pub(crate) publisher: Option<String>,
    /// The name of the format to read the payload as; detected if not given.
    pub(crate) format: Option<String>,
    /// How a list of articles looks.
    #[cfg(feature = "formats")]
    pub(crate) list: ListOptions,
    /// The addresses of articles that a list leaves out, separated by spaces.
    #[cfg(feature = "formats")]
    pub(crate) exclude: Option<String>,
    /// The clock, in milliseconds since 1970-01-01T00:00:00Z; the system's if not given.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) now: Option<i64>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            layout: Layout::default(),
            theme: Theme::default(),
            related: 4,
            topics: 0,
            paragraphs: 6,
            heading_level: 2,
            language: None,
            page_language: None,
            direction: None,
            date_style: DateStyle::default(),
            link_target: LinkTarget::default(),
            pictures: Pictures::default(),
            words: String::new(),
            base: None,
            publisher: None,
            format: None,
            #[cfg(feature = "formats")]
            list: ListOptions::default(),
            #[cfg(feature = "formats")]
            exclude: None,
            #[cfg(not(target_arch = "wasm32"))]
            now: None,
        }
    }
}

impl Options {
    /// Whether lists look alike by both.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn is_like(&self, other: &Options) -> bool {
        #[cfg(feature = "formats")]
        return self.list == other.list;
        #[cfg(not(feature = "formats"))]
        return core::ptr::eq(self, other) || self.layout == other.layout;
    }

    /// Whether the host page asks for more than the defaults, so that the card may be as high as its content.
    pub(crate) fn is_unbounded(&self) -> bool {
        !(1..=6).contains(&self.paragraphs) || self.related > 4
    }
}

/// The name of a publisher in one clean line.
fn publisher_name(raw: &str) -> String {
    clean(raw, MAX_MESSAGE_LENGTH).text
}

/// Appends a text that replaces the message at a place: one clean line up to the first `|`, which separates the messages
/// in a row. Returns whether it may be replaced.
fn push_message(row: &mut String, place: usize, raw: &str) -> bool {
    let replaceable = is_replaceable(place);
    if replaceable {
        row.push_str(nth_split(&clean(raw, MAX_MESSAGE_LENGTH).text, b'|', 0));
    }
    replaceable
}
