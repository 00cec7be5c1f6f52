//! One article with the options of its card: language, direction, dates.

use super::binding::SharedValue;
use super::element::Element;
use super::opening::body_under_excerpt;
#[cfg(feature = "formats")]
use super::shown::Shown;
use super::table;
use crate::article::{Content, Notice, notice_of};
use crate::body::{Block, line_text, visible_blocks};
use crate::host::Host;
use crate::language::primary;
use crate::messages::Messages;
use crate::options::{DateStyle, Layout, LinkTarget, Options, Pictures};
use crate::record::{Field, Record};
use crate::time::Timestamp;
use crate::url::SafeUrl;

/// How many blocks at the start of a body may say the excerpt again: a dateline may come first.
const OPENING_BLOCKS: usize = 3;

/// A paragraph that is no longer, in bytes, is probably a dateline or a byline.
const SHORT: usize = 39;

/// One article with the options of its card.
pub(crate) struct CardModel<'a> {
    pub(super) article: &'a Record,
    pub(super) options: &'a Options,
    /// The layout of the options, if it fits what the card shows.
    pub(crate) layout: Layout,
    host: &'a dyn Host,
    /// The language of dates, and of the messages if they are translated into it.
    language: &'a str,
    pub(crate) messages: Messages<'a>,
    /// Why the article must not be shown; `None` if it may be.
    pub(crate) notice: Option<Notice>,
    /// The body without a first paragraph that is the excerpt: the card shows that as its excerpt.
    pub(crate) body: &'a [Block],
    /// The host of the article's address, without `www.`.
    pub(crate) domain: &'a str,
    /// How many blocks of the body are not folded away.
    pub(crate) visible_blocks: usize,
    #[cfg(feature = "formats")]
    pub(super) shown: Shown<'a>,
}

impl<'a> CardModel<'a> {
    pub(crate) fn new(content: &'a dyn Content, options: &'a Options, host: &'a dyn Host) -> Self {
        let article = content.record();
        let requested = options.language.as_deref().or(article.text(Field::Language));
        let language = requested.or(options.page_language.as_deref()).unwrap_or("en");
        #[cfg(feature = "formats")]
        let shown = Shown::of(article, options, host.now());
        let notice = notice_of(article, host.now());
        #[cfg(feature = "formats")]
        let notice = notice.or(shown.is_over.then_some(Notice::Expired));
        let body = body_under_excerpt(article);
        CardModel {
            article,
            options,
            layout: layout_of(article, options.layout),
            host,
            language,
            messages: Messages::of(language, &options.words),
            notice,
            body,
            domain: article.domain(),
            visible_blocks: visible_blocks(body, options.paragraphs.into()),
            #[cfg(feature = "formats")]
            shown,
        }
    }

    /// The outermost element of the card.
    pub(crate) fn root(&self) -> &'static Element {
        #[cfg(feature = "formats")]
        if self.is_list() {
            return &table::LIST;
        }
        if self.notice.is_some() { &table::NOTICE } else { &table::CARD }
    }

    /// The element that a page shows until the card is drawn, or instead of it.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn fallback(&self) -> &'static Element {
        #[cfg(feature = "formats")]
        if self.is_list() {
            return &table::LIST_FALLBACK;
        }
        if self.notice.is_some() { &table::UNAVAILABLE } else { &table::FALLBACK }
    }

    /// The message in place of an article that must not be shown.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn unavailable(&self) -> &'a str {
        self.messages.get(crate::messages::Message::Unavailable)
    }

    /// Whether a record has a field that the card may show.
    #[inline]
    pub(crate) fn has(&self, record: &Record, field: Field) -> bool {
        // Most fields are absent from most records. What is shown of these two is not a record's own field.
        if record.lacks(field) && !matches!(field, Field::Images | Field::Body) {
            return false;
        }
        self.shows_field(record, field)
    }

    fn shows_field(&self, record: &Record, field: Field) -> bool {
        match field {
            Field::Image if self.options.layout == Layout::Compact && self.options.pictures != Pictures::All => false,
            Field::Image => self.has_picture(record),
            #[cfg(feature = "formats")]
            Field::Images => self.has_gallery(record),
            Field::Logo => record.record(field).is_some_and(|picture| self.allows(picture)),
            Field::Body => !self.body.is_empty(),
            Field::Label | Field::Ai => {
                record.record(field).is_some_and(|of| self.shows(field, of)) || record.text(field).is_some()
            }
            // Everybody may begin to read what is metered.
            Field::Access => matches!(record.text(field), Some("subscription" | "registration")),
            Field::Section | Field::Kicker | Field::Authors => record.has(field) && !self.is_repeated(record, field),
            Field::Dark => record.url(field).is_some_and(|file| self.allows_file(file)),
            _ => record.has(field),
        }
    }

    /// Whether the card may show a picture or a rendition: one in SVG not where the host page wants none.
    pub(super) fn allows(&self, picture: &Record) -> bool {
        picture.url(Field::Url).is_some_and(|file| self.allows_file(file))
    }

    fn allows_file(&self, file: &SafeUrl) -> bool {
        match self.options.pictures {
            Pictures::Auto | Pictures::All => true,
            Pictures::Raster => !file.is_svg(),
            Pictures::None => false,
        }
    }

    /// The moment of the card, in milliseconds since 1970-01-01T00:00:00Z.
    pub(super) fn now(&self) -> i64 {
        self.host.now()
    }

    /// The level of the headline, 2 to 6.
    pub(crate) fn heading_level(&self) -> u8 {
        self.options.heading_level
    }

    /// The language that the messages are wanted in, if they are in English instead; else empty.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn missing_language(&self) -> &str {
        let wanted = primary(self.language);
        if wanted == self.messages.language { "" } else { wanted }
    }

    /// A value that all cards with the same options share.
    pub(crate) fn shared_value(&self, value: SharedValue) -> Option<&'static str> {
        match value {
            SharedValue::LinkTarget => (self.options.link_target == LinkTarget::Blank).then_some("_blank"),
            SharedValue::MessageLanguage => {
                let surrounding = self.article.text(Field::Language).or(self.options.page_language.as_deref())?;
                // A host page that brings its own words for a language without a translation has them in that language.
                let own_words = !self.options.words.is_empty() && primary(self.language) != self.messages.language;
                (!own_words && primary(surrounding) != self.messages.language).then_some(self.messages.language)
            }
        }
    }

    /// The date of a field in words, as the date style asks. That of an update has the time of day in any case: those of a
    /// day differ in nothing else.
    fn date(&self, time: &Timestamp, field: Field) -> String {
        let distance = match self.options.date_style {
            // A whole day is not so many hours ago.
            DateStyle::Relative if time.has_clock() => self.host.distance(time, self.language),
            _ => None,
        };
        let now = if field == Field::Time { time.epoch() * 1000 } else { self.now() };
        distance.unwrap_or_else(|| self.host.date(time, self.language, now))
    }

    /// Passes the date of a field in words to `write`. On servers, it comes from a cache.
    pub(crate) fn write_date(&self, time: &Timestamp, field: Field, write: &mut dyn FnMut(&str)) {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        if self.options.date_style == DateStyle::Absolute {
            return self.host.write_date(time, self.language, write);
        }
        write(&self.date(time, field));
    }

    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn options(&self) -> &Options {
        self.options
    }

    /// The fields of the article.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn fields(&self) -> &Record {
        self.article
    }

    /// Whether the card says when the article was updated: not if that reads the same as when it was published.
    pub(crate) fn updated(&self) -> bool {
        let [updated, published] = [Field::Updated, Field::Published].map(|field| self.article.time(field));
        let differ = match self.options.date_style {
            DateStyle::Relative => {
                let words = |time| self.date(time, Field::Updated);
                updated.map(words) != published.map(words)
            }
            // Days can be compared without formatting them.
            DateStyle::Absolute => updated.map(Timestamp::day) != published.map(Timestamp::day),
        };
        updated.is_some() && differ
    }

    /// Whether the card has an excerpt that is not said again at the start of the body under it.
    pub(crate) fn has_new_excerpt(&self) -> bool {
        let Some(excerpt) = self.article.text(Field::Excerpt) else { return false };
        // An excerpt that is cut ends with an ellipsis of three bytes.
        let excerpt = excerpt.as_bytes();
        let excerpt = excerpt
            .strip_suffix("…".as_bytes())
            .or_else(|| excerpt.strip_suffix(b"..."))
            .unwrap_or(excerpt)
            .trim_ascii_end();
        // It may go on in the next paragraph. A short one is a dateline.
        let repeats = |block: &Block| {
            block.line().is_some_and(|line| {
                let text = line_text(line);
                let line = text.as_bytes();
                line.starts_with(excerpt) || line.len() > SHORT && excerpt.starts_with(line)
            })
        };
        self.layout != Layout::Full || !self.body.iter().take(OPENING_BLOCKS).any(repeats)
    }
}

/// A list has a layout of lists, an article has another one.
fn layout_of(article: &Record, asked: Layout) -> Layout {
    match (article.has(Field::Items), asked.is_list()) {
        (true, false) => Layout::List,
        (false, true) => Layout::Standard,
        _ => asked,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
