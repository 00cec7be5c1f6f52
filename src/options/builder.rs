//! The setters of [`Options`].

use super::{
    DateStyle, Direction, Layout, LinkTarget, MAX_TOPICS, Message, OptionError, Options, Pictures, Theme,
    publisher_name, push_message,
};
use crate::host::NativeHost;
use crate::language::language_tag;
use crate::text::split_ascii;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const LANGUAGE: &str = "a BCP 47 language tag, for example en-GB";

impl Options {
    /// The default options.
    #[must_use]
    pub fn new() -> Self {
        Options::default()
    }

    /// Which parts the card has; [`Layout::Standard`] by default.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// The colours; [`Theme::Auto`] by default.
    #[must_use]
    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// Maximum number of related stories shown; 4 by default. 0 hides the list; an article has at most 50. With more
    /// than 4 the height of the card is not bounded.
    #[must_use]
    pub fn related(mut self, max: u8) -> Self {
        self.related = max.min(50);
        self
    }

    /// Maximum number of topics shown, in all layouts but `compact`; none by default. An article has at most 20.
    #[must_use]
    pub fn topics(mut self, max: u8) -> Self {
        self.topics = max.min(MAX_TOPICS);
        self
    }

    /// Number of paragraphs of the body shown before "Read more"; 6 by default. 0 shows all. A block of more than
    /// 512 bytes counts for several. With more than 6, or all, the height of the card is not bounded.
    #[must_use]
    pub fn paragraphs(mut self, count: u8) -> Self {
        self.paragraphs = count;
        self
    }

    /// The level of the headline, 2 to 6; 2 by default. The headings inside the card follow it.
    ///
    /// # Errors
    /// Any other level.
    pub fn heading_level(mut self, level: u8) -> Result<Self, OptionError> {
        if !(2..=6).contains(&level) {
            return Err(OptionError::new("heading_level", "a number from 2 to 6"));
        }
        self.heading_level = level;
        Ok(self)
    }

    /// The language of the card's own messages and dates; the article's by default. Messages exist in 24 languages and
    /// are English in all others.
    ///
    /// # Errors
    /// A text that is not a BCP 47 language tag.
    pub fn language(mut self, tag: &str) -> Result<Self, OptionError> {
        let tag = language_tag(tag, &NativeHost::at(0));
        self.language = Some(tag.ok_or(OptionError::new("language", LANGUAGE))?);
        Ok(self)
    }

    /// The language of the page around the card, used where neither [`language`](Options::language) nor the article
    /// names one.
    ///
    /// # Errors
    /// A text that is not a BCP 47 language tag.
    pub fn page_language(mut self, tag: &str) -> Result<Self, OptionError> {
        let tag = language_tag(tag, &NativeHost::at(0));
        self.page_language = Some(tag.ok_or(OptionError::new("page_language", LANGUAGE))?);
        Ok(self)
    }

    /// The direction of the card; the article's by default, else that of its language.
    #[must_use]
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// How times are written; [`DateStyle::Absolute`] by default.
    #[must_use]
    pub fn date_style(mut self, style: DateStyle) -> Self {
        self.date_style = style;
        self
    }

    /// Where links open; [`LinkTarget::Same`] by default.
    #[must_use]
    pub fn link_target(mut self, target: LinkTarget) -> Self {
        self.link_target = target;
        self
    }

    /// The name of the publisher, for payloads that do not have it, such as those of WordPress and Ghost; by default it is
    /// the host of the article's address. It is cut at 100 characters.
    #[must_use]
    pub fn publisher(mut self, name: &str) -> Self {
        self.publisher = Some(publisher_name(name)).filter(|name| !name.is_empty());
        self
    }

    /// Which pictures the card has; [`Pictures::Auto`] by default.
    #[must_use]
    pub fn pictures(mut self, pictures: Pictures) -> Self {
        self.pictures = pictures;
        self
    }

    /// Replaces some of the card's own messages. Accepts arrays, vectors and maps; later calls add to earlier ones.
    ///
    /// Control characters are removed from each text, and it is cut at 100 characters or at its first `|`. An empty
    /// text restores the card's own. What discloses something of the article stays as it is: see
    /// [`Message::is_replaceable`].
    ///
    /// ```
    /// use article_embed::Options;
    /// use article_embed::options::Message;
    /// use std::collections::BTreeMap;
    ///
    /// let words = BTreeMap::from([(Message::Related, "More from us"), (Message::And, " & ")]);
    /// let options = Options::new().words(words);
    /// ```
    #[must_use]
    pub fn words<T: AsRef<str>>(mut self, words: impl IntoIterator<Item = (Message, T)>) -> Self {
        let mut texts = vec![String::new(); Message::ALL.len()];
        for (text, known) in texts.iter_mut().zip(split_ascii(&self.words, b'|')) {
            known.clone_into(text);
        }
        for (message, text) in words {
            if let Some(place) = texts.get_mut(message as usize) {
                place.clear();
                push_message(place, message as usize, text.as_ref());
            }
        }
        let given = texts.iter().any(|text| !text.is_empty());
        self.words = if given { texts.iter().flat_map(|text| [text, "|"]).collect() } else { String::new() };
        self
    }

    /// The moment the card is drawn at; the system's clock by default. It decides whether an embargo has ended and
    /// whether the article has expired.
    #[must_use]
    pub fn now(mut self, now: SystemTime) -> Self {
        self.now = Some(milliseconds(now));
        self
    }

    /// Sets the clock from the environment variable
    /// [`SOURCE_DATE_EPOCH`](https://reproducible-builds.org/specs/source-date-epoch/), seconds since 1970, so that a
    /// build gives the same bytes again. Without the variable the clock stays as it is.
    #[must_use]
    pub fn now_from_env(mut self) -> Self {
        let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<i64>().ok());
        self.now = seconds.map(|seconds| seconds.saturating_mul(1000)).or(self.now);
        self
    }
}

/// Milliseconds since 1970-01-01T00:00:00Z, negative before it.
pub(crate) fn milliseconds(time: SystemTime) -> i64 {
    let whole = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;

    #[test]
    fn words_replace_messages_one_by_one() {
        let options =
            Options::new().words([(Message::Related, "More\u{202E} from us")]).words([(Message::More, "A|B")]);
        let messages = Messages::of("fr", &options.words);
        assert_eq!(messages.get(Message::Related), "More from us");
        assert_eq!(messages.get(Message::More), "A");
        assert_eq!(messages.get(Message::Search), "Rechercher");
        assert_eq!(options.words([(Message::Related, ""), (Message::More, "\u{7}")]), Options::new());
    }

    #[test]
    fn a_value_out_of_range_is_refused_by_name() {
        let refused = [
            Options::new().heading_level(1).unwrap_err().to_string(),
            Options::new().heading_level(7).unwrap_err().to_string(),
            Options::new().language("English, mostly").unwrap_err().to_string(),
            Options::new().page_language("").unwrap_err().to_string(),
        ];
        assert_eq!(refused[1], "heading_level: expected a number from 2 to 6");
        assert_eq!(refused[0], refused[1]);
        assert_eq!(refused[2], "language: expected a BCP 47 language tag, for example en-GB");
        assert!(refused[3].starts_with("page_language: "));
    }

    #[test]
    fn the_clock_is_counted_from_1970_in_both_directions() {
        assert_eq!(milliseconds(UNIX_EPOCH + Duration::from_millis(1_500)), 1_500);
        assert_eq!(milliseconds(UNIX_EPOCH - Duration::from_secs(1)), -1_000);
    }
}
